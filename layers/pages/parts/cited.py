"""Claims as teachers' texts name them, by their ids, told as a reader knows them: whose, and where in the article."""

from __future__ import annotations

import re

from markupsafe import Markup

from layers.scene import Scene

NAMED = r"[a-z0-9]+(?:-[a-z0-9]+)+"  # what may be the id of a claim
CITED = Markup('<a href="{root}index.html#text={number}">{where}</a>')


def cited(scene: Scene, text: str, root: str) -> Markup:
    """Put in the place of a claim's id where in the article it stands; ``root`` leads to the folder of the site."""
    owned = scene.atlas.owned
    parts, end = [], 0
    for found in re.finditer(NAMED, text):
        if found[0] in owned:
            feature, claim = owned[found[0]]
            where = scene.words(
                "kit.cited",
                name=feature.about.name,
                section=scene.atlas.section_of[claim.paragraph],
                paragraph=claim.paragraph,
            )
            parts += [
                Markup.escape(text[end : found.start()]),
                CITED.format(root=root, number=claim.paragraph, where=where),
            ]
            end = found.end()
    return Markup().join([*parts, Markup.escape(text[end:])])
