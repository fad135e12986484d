"""Rules of themes: a claim is about one that atlas.json has, and each theme is in a family that it has."""

from __future__ import annotations

from collections.abc import Iterator

from layers.data.rules import at, beside, none_at_all
from layers.data.rules.lessons import steps
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.file_names import SETTINGS


def themes_known(atlas: Atlas) -> Iterator[Fault]:
    """A theme that a claim or a lesson's step names is one of atlas.json, and so is the family that it is in."""
    themes = atlas.settings.themes
    if not themes:
        claimed = {annotation.theme for _, annotation in atlas.annotations()}
        yield from none_at_all(atlas, "themes", claimed.union(*(step.themes or () for _, _, step in steps(atlas))))
        return
    remedy = f"choose one of {', '.join(themes)}, or add it to {SETTINGS}"
    for feature, annotation in atlas.annotations():
        if annotation.theme not in themes:
            what = f"is {annotation.theme!r}, which {SETTINGS} lacks"
            yield at(feature, f"annotations.{annotation.id}.theme", what, remedy)
    for file, where, step in steps(atlas):
        for theme in step.themes or ():
            if theme not in themes:
                yield Fault(file, f"{where}.themes", f"has {theme!r}, which {SETTINGS} lacks", remedy)
    for ident, named in themes.items():
        if named.family not in atlas.settings.families:
            what = f"is {named.family!r}, which is not among the families"
            yield beside(atlas, SETTINGS, f"themes/{ident}.family", what, "add that family, with its label and sign")
