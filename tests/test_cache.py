"""What was worked out once is known again, and only as long as it is the same."""

import os

import pytest

from layers import cache
from layers.cache import NO_CACHE, Cache, digest


def test_what_is_kept_is_known_in_the_next_run_and_nothing_else(tmp_path):
    Cache(tmp_path / "new").save_value("hill", {"height": 300})
    again = Cache(tmp_path / "new")
    assert again.load_value("hill", dict) == {"height": 300}
    assert again.load_value("lake", dict) == {}
    NO_CACHE.save_value("hill", 1)
    assert NO_CACHE.load_value("hill", dict) == {}


def test_what_is_worked_out_once_is_known_then_be_it_nothing(tmp_path):
    asked = []

    def otherwise():
        asked.append("hill")
        return []

    for _ in range(2):
        assert Cache(tmp_path).once("hill", otherwise, 2) == []
    assert asked == ["hill"]
    for name in "abc":
        Cache(tmp_path).once(name, dict, 2)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("broken", [b"", b"nonsense", b"\0" * 60], ids=["empty", "short", "other"])
def test_a_broken_file_is_as_none(tmp_path, broken):
    Cache(tmp_path).save_value("hill", 300)
    (tmp_path / "hill").write_bytes(broken)
    assert Cache(tmp_path).load_value("hill", lambda: "worked out") == "worked out"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("in the way")
    hidden = Cache(tmp_path / "file" / "cache")
    hidden.save("hill", b"300")
    hidden.tidy(3)
    assert hidden.load("hill") is None


def test_one_that_keeps_nothing_knows_and_writes_nothing(tmp_path):
    Cache(tmp_path).save("hill", b"300")
    os.utime(tmp_path / "hill", (1, 1))
    only = Cache(tmp_path, writes=False)
    assert only.load("hill") == b"300"
    only.save("lake", b"5")
    only.save_value("river", 7)
    only.tidy(0)
    assert [(path.name, path.stat().st_mtime) for path in tmp_path.iterdir()] == [("hill", 1)]


def test_what_was_used_longest_ago_goes(tmp_path):
    kept = Cache(tmp_path)
    for age, name in enumerate(["hill", "lake", "river"]):
        kept.save(name, b"")
        os.utime(tmp_path / name, (age, age))
    assert kept.load("hill") == b""  # which is its use
    kept.tidy(2)
    assert {path.name for path in tmp_path.iterdir()} == {"hill", "river"}


def written(module, text, monkeypatch):
    """Write a module as it was when the process began."""
    module.write_text(text, encoding="utf-8")
    monkeypatch.setattr(cache, "_BEGAN", cache.saved())
    cache._text.cache_clear()


def test_another_part_another_module_and_another_library_are_another_key(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "LAYERS", tmp_path)
    written(tmp_path / "draw.py", "1", monkeypatch)

    def key(*parts, libraries=("shapely",)):
        return digest(parts, sources=["*.py"], libraries=libraries)

    seen = [key(b"ab", b"c"), key(b"a", b"bc"), key(b"a", libraries=("shapely", "a-library-that-nobody-has"))]
    written(tmp_path / "draw.py", "2", monkeypatch)
    seen += [key(b"ab", b"c")]
    monkeypatch.setattr(cache, "version_of", lambda library: "99")
    seen += [key(b"ab", b"c")]
    assert len(set(seen)) == 5
    assert key(b"ab", b"c") == seen[-1]


def test_what_a_module_works_out_that_is_saved_meanwhile_has_another_name(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "LAYERS", tmp_path)
    written(tmp_path / "draw.py", "1", monkeypatch)

    def key(module):
        return digest([], sources=[module], libraries=())

    first = key("draw.py")
    (tmp_path / "draw.py").write_text("2", encoding="utf-8")
    os.utime(tmp_path / "draw.py", (1, 1))
    assert key("draw.py") == first, "it still runs as it was"
    names = {first}
    for module in ("draw.py", "new.py"):  # saved before anything was asked for, or not there at all at the beginning
        (tmp_path / module).write_text("3", encoding="utf-8")
        os.utime(tmp_path / module, (2, 2))
        for _ in range(2):
            cache._text.cache_clear()
            names.add(key(module))
    assert len(names) == 5
