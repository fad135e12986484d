from layers.data.read import read
from layers.pictures.sketch import sketches
from layers.scene import Scene
from layers.words import Words
from tests.edits import edited


def key_of(folder, shown="a hill"):
    return sketches(Scene(read(folder), Words("en")), {"hill": (shown, lambda: None)})["hill"].key


def changed(folder, change):
    path = folder / "zones" / "hill.geojson"
    with edited(path) as feature:
        change(feature)


def test_whatever_a_picture_may_show_makes_it_another_and_another_claim_does_not(tiny):
    before = key_of(tiny)
    changed(
        tiny, lambda hill: hill["properties"]["annotations"][0].update(says="The text says that the hill is quiet.")
    )
    assert key_of(tiny) == before
    seen = {before, key_of(tiny, "another hill")}
    changed(tiny, lambda hill: hill["properties"].update(name="Mount"))
    seen.add(key_of(tiny))
    changed(tiny, lambda hill: hill["properties"]["states"][-1].update(status="war"))
    seen.add(key_of(tiny))
    changed(tiny, lambda hill: hill["geometry"]["coordinates"][0][1].__setitem__(0, 43.123))
    seen.add(key_of(tiny))
    assert len(seen) == 5
