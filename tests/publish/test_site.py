import json
import os

import pytest

from layers.publish import site


def files(**content):
    made = {name.replace("__", "/"): data.encode() for name, data in content.items()}
    return made | {site.MANIFEST: site.manifest(made, "2026")}


def test_what_an_earlier_build_wrote_and_this_one_does_not_is_gone(tmp_path):
    target = tmp_path / "site"
    site.write(target, files(index="one", places__hill="hill"))
    site.write(target, files(index="two"))
    assert sorted(path.name for path in target.rglob("*")) == ["build.json", "index"]
    assert (target / "index").read_text() == "two"


def test_what_no_build_wrote_is_left_alone(tmp_path):
    target = tmp_path / "site"
    (target / "mine").mkdir(parents=True)
    (target / "mine" / "notes.txt").write_text("keep")
    (target / "README.md").write_text("keep")
    (target / "link").symlink_to("README.md")
    site.write(target, files(index="one", mine__index="built"))
    site.write(target, files(index="two"))
    assert (target / "mine" / "notes.txt").read_text() == "keep"
    assert (target / "link").is_symlink()
    assert (target / "README.md").read_text() == "keep"
    assert not (target / "mine" / "index").exists()


def test_what_stays_as_it_was_is_not_written_again_and_keeps_its_time(tmp_path):
    target = tmp_path / "site"
    site.write(target, files(index="one", places__hill="hill", places__lake="lake"))
    for name in ("index", "places/hill", "places/lake"):
        os.utime(target / name, (1, 1))
    (target / "places" / "lake").write_text("meer")  # as long, by another hand
    os.utime(target / "places" / "lake", (1, 1))
    site.write(target, files(index="two", places__hill="hill", places__lake="lake"))
    written = {name for name in ("index", "places/hill", "places/lake") if (target / name).stat().st_mtime > 1}
    assert written == {"index", "places/lake"}
    assert (target / "places" / "lake").read_text() == "lake"
    assert (target / "places" / "hill").stat().st_nlink == 1


def test_a_page_in_whose_place_somebody_laid_a_link_is_a_page_again(tmp_path):
    target, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    site.write(target, files(index="one"))
    (target / "index").rename(elsewhere)
    (target / "index").symlink_to(elsewhere)
    site.write(target, files(index="one"))
    assert not (target / "index").is_symlink() and (target / "index").read_text() == "one"


def test_the_site_is_written_where_a_file_can_have_no_second_name(tmp_path, monkeypatch):
    target = tmp_path / "site"
    site.write(target, files(index="one", hill="hill"))

    def refused(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(site.os, "link", refused)
    site.write(target, files(index="two", hill="hill"))
    assert (target / "index").read_text() == "two" and (target / "hill").read_text() == "hill"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_cannot_be_carried_over_is_named_in_plain_words(tmp_path):
    target = tmp_path / "site"
    target.mkdir()
    os.mkfifo(target / "pipe")
    with pytest.raises(OSError, match=r"^`.*pipe` is a named pipe$"):
        site.write(target, files(index="one"))
    assert [path.name for path in tmp_path.rglob("*")] == ["site", "pipe"]


def test_nothing_changes_when_writing_fails(tmp_path, monkeypatch):
    target = tmp_path / "site"
    site.write(target, files(index="old"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(site.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        site.write(target, files(index="new"))
    assert (target / "index").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_the_readers_where_a_page_should_go_is_not_lost(tmp_path):
    target = tmp_path / "site"
    (target / "index").mkdir(parents=True)
    (target / "index" / "keep").write_text("keep")
    with pytest.raises(OSError, match="directory"):
        site.write(target, files(index="one"))
    assert (target / "index" / "keep").read_text() == "keep"


def test_what_a_killed_build_left_is_cleared(tmp_path):
    (tmp_path / ".site.building-abc").mkdir()
    site.write(tmp_path / "site", files(index="one"))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("broken", ["", "[]", '{"files": 3}', "{"])
def test_a_broken_manifest_takes_nothing_away_and_stops_no_build(tmp_path, broken):
    target = tmp_path / "site"
    target.mkdir()
    (target / site.MANIFEST).write_text(broken)
    (target / "mine").write_text("keep")
    (target / "index").write_text("of a build")
    site.write(target, files(index="one"))
    assert (target / "mine").read_text() == "keep" and (target / "index").read_text() == "one"


def test_a_file_of_the_readers_where_a_page_should_go_is_not_lost(tmp_path):
    target = tmp_path / "site"
    (target / "places").mkdir(parents=True)
    (target / "index").write_text("mine")
    (target / "places" / "hill").symlink_to("../index")
    (target / "about").write_text("as it should be")
    made = files(index="one", places__hill="hill", about="as it should be")
    with pytest.raises(OSError, match=r"^no build wrote its index, places/hill$"):
        site.write(target, made)
    assert (target / "index").read_text() == "mine" and (target / "places" / "hill").is_symlink()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    (target / "index").unlink()
    (target / "places" / "hill").unlink()
    site.write(target, made)
    (target / "lake").write_text("mine")
    with pytest.raises(OSError, match="no build wrote its lake"):
        site.write(target, files(index="two", lake="lake"))
    assert (target / "lake").read_text() == "mine" and (target / "index").read_text() == "one"


def test_the_manifest_tells_sizes_hashes_versions_and_the_date():
    content = json.loads(site.manifest({"a": b"abc"}, "2026"))
    assert content["files"]["a"]["bytes"] == 3
    assert content["files"]["a"]["sha256"].startswith("ba7816bf")
    assert "folium" in content["versions"]
    assert content["date"] == "2026"


def test_the_exchange_works_where_the_system_has_none(tmp_path, monkeypatch):
    monkeypatch.setattr(site.sys, "platform", "elsewhere")
    site.write(tmp_path / "site", files(index="one"))
    site.write(tmp_path / "site", files(index="two"))
    assert (tmp_path / "site" / "index").read_text() == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_a_link_is_not_written_through(tmp_path):
    target = tmp_path / "site"
    site.write(target, files(index="one", places__hill="hill"))
    (target / "places").rename(tmp_path / "elsewhere")
    (target / "places").symlink_to("../elsewhere")
    (tmp_path / "elsewhere" / "hill").write_text("mine")
    with pytest.raises(OSError, match="places is a link"):
        site.write(target, files(index="two", places__hill="hill"))
    assert (tmp_path / "elsewhere" / "hill").read_text() == "mine"
    assert (target / "index").read_text() == "one"


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o000])
def test_everybody_can_read_the_site_and_nobody_else_can_write_it_whatever_the_umask(tmp_path, umask):
    before = os.umask(umask)
    try:
        site.write(tmp_path / "site", files(index="one", places__hill="hill", data__more__table="a"))
        site.write(tmp_path / "site", files(index="two", places__hill="hill", data__more__table="a"))
    finally:
        os.umask(before)
    there = [tmp_path / "site", *(tmp_path / "site").rglob("*")]
    modes = {path.relative_to(tmp_path).as_posix(): oct(path.stat().st_mode & 0o777) for path in there}
    assert modes == {name: "0o755" if (tmp_path / name).is_dir() else "0o644" for name in modes} and len(modes) == 8
