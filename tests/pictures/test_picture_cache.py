from dataclasses import replace

import pytest
from shapely.affinity import translate

from layers import cache
from layers.cache import Cache
from layers.data.read import read
from layers.pictures import picture_cache, studio
from layers.pictures.ink import Picture
from layers.pictures.picture_cache import PictureCache
from layers.pictures.sketch import Sketch
from layers.scene import Scene, unheard
from layers.words import Words
from tests.edits import reword
from tests.pictures.conftest import pictures_of


@pytest.fixture
def drawing(monkeypatch):
    """Count what is drawn; a drawing is quick here."""
    seen = []

    def draw(picture):
        seen.append(picture.title)
        return picture.title.encode(), b"png"

    monkeypatch.setattr(studio, "draw", draw)
    monkeypatch.setattr(studio, "FEW", 1000)  # no other process, which would not see the change
    return seen


def drawn(pictures, cache):
    """Give pictures as a build would draw them, each known by what it shows and by nothing before."""
    worked_out = {name: Sketch(f"sketched {one.key}", lambda one=one: one) for name, one in pictures.items()}
    return drawn_of(worked_out, cache)


def drawn_of(sketches, cache):
    with studio.drawing(lambda: [sketches], PictureCache(cache)) as asked:
        return asked.drawn(0, unheard)


def pictures_in(folder):
    return pictures_of(Scene(read(folder), Words("en")))


def test_a_second_build_draws_nothing(tiny_pictures, tmp_path, drawing):
    first = drawn(tiny_pictures, Cache(tmp_path))
    assert len(drawing) == len(tiny_pictures)
    drawing.clear()
    assert drawn(tiny_pictures, Cache(tmp_path)) == first
    assert drawing == []


def test_another_annotation_draws_nothing_again(tiny, tiny_pictures, tmp_path, drawing):
    drawn(tiny_pictures, Cache(tmp_path / "cache"))
    drawing.clear()
    reword(tiny / "republics/westland.geojson", "ran out of sugar", "had no sugar")
    drawn(pictures_in(tiny), Cache(tmp_path / "cache"))
    assert drawing == []


def test_another_name_draws_again_where_it_stands(tiny, tiny_pictures, tmp_path, drawing):
    drawn(tiny_pictures, Cache(tmp_path / "cache"))
    drawing.clear()
    reword(tiny / "zones/hill.geojson", '"name": "Hill"', '"name": "Mount"')
    drawn(pictures_in(tiny), Cache(tmp_path / "cache"))
    assert "Mount" in drawing
    assert len(drawing) <= len(tiny_pictures) - 1  # the blank map has no names


@pytest.mark.full  # the shapes of the whole atlas are made anew
def test_another_outline_is_drawn_again_where_it_is_seen_and_nowhere_else(scene, chart, pictures):
    zone = scene.atlas.by_id["transnistria"]
    moved = translate(zone.geometry, 0.02, 0)
    features = tuple(type(f)(f.file, f.about, moved) if f.id == zone.id else f for f in scene.atlas.features)
    other = Scene(replace(scene.atlas, features=features), scene.words)
    others = pictures_of(other, pictures)
    again = {name for name, picture in others.items() if picture.key != pictures[name].key}
    assert {"transnistria", "moldova", "blank"} <= again
    assert not again & {"armenia", "fergana-valley", "estonia", "yekaterinburg", "kyrgyzstan"}


@pytest.mark.parametrize("broken", [b"", b"nonsense", b"\0" * 60], ids=["empty", "short", "other"])
@pytest.mark.parametrize("of", ["picture", "sketch"])
def test_a_broken_entry_is_made_again(tiny_pictures, tmp_path, drawing, broken, of):
    first = drawn(tiny_pictures, Cache(tmp_path))
    entry = next(path for path in tmp_path.iterdir() if (b"png" in path.read_bytes()) == (of == "picture"))
    entry.write_bytes(broken)
    drawing.clear()
    assert drawn(tiny_pictures, Cache(tmp_path)) == first
    assert len(drawing) == (1 if of == "picture" else 0)


def test_a_folder_that_cannot_be_written_is_no_fault(tiny_pictures, tmp_path, drawing):
    (tmp_path / "file").write_text("in the way")
    drawn(tiny_pictures, Cache(tmp_path / "file" / "cache"))
    drawn(tiny_pictures, Cache(None))
    assert len(drawing) == 2 * len(tiny_pictures)


def test_what_was_used_longest_ago_goes(tmp_path, monkeypatch, drawing):
    monkeypatch.setattr(picture_cache, "KEPT", 3)
    pictures = {name: Picture(name, "", ()) for name in "abcde"}
    drawn(pictures, Cache(tmp_path))
    assert len(list(tmp_path.iterdir())) == 3


def test_another_version_of_the_drawing_draws_again(tmp_path, monkeypatch, drawing):
    pictures = {"a": Picture("a", "", ())}
    drawn(pictures, Cache(tmp_path))
    monkeypatch.setattr(cache, "version_of", lambda name: "99")
    drawn(pictures, Cache(tmp_path))
    assert drawing == ["a", "a"]


def test_what_is_known_by_all_that_it_depends_on_is_not_worked_out_again(tiny_pictures, tmp_path, drawing):
    worked_out = []

    def make():
        worked_out.append("hill")
        return tiny_pictures["hill"]

    first, second = (drawn_of({"hill": Sketch("key", make)}, Cache(tmp_path)) for _ in range(2))
    assert first == second and worked_out == ["hill"] and len(drawing) == 1
    drawn_of({"hill": Sketch("another key", make)}, Cache(tmp_path))
    assert worked_out == ["hill", "hill"] and len(drawing) == 1, "the same picture is not drawn again"
