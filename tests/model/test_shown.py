from dataclasses import replace

from layers.data.read import read
from layers.model.shown import shown


def test_shapes_names_and_settings_are_shown_and_claims_are_not(tiny):
    atlas = read(tiny)
    (hill,) = [feature for feature in atlas.features if feature.id == "hill"]

    def with_hill(**changes):
        other = replace(hill, **changes)
        return replace(atlas, features=tuple(other if one is hill else one for one in atlas.features))

    def of(about):
        return hill.about.model_copy(update=about)

    seen = {tuple(shown(atlas))}
    assert tuple(shown(with_hill(about=of({"annotations": (), "since": ()})))) in seen
    seen.add(tuple(shown(with_hill(about=of({"name": "Mount"})))))
    seen.add(tuple(shown(with_hill(geometry=hill.geometry.buffer(0.01)))))
    seen.add(tuple(shown(replace(atlas, settings=atlas.settings.model_copy(update={"title": "Hills"})))))
    assert len(seen) == 4
