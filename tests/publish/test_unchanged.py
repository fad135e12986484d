"""A build that would change nothing makes nothing, and one that would is never left out."""

import shutil
from uuid import uuid4

import pytest

from layers.publish import unchanged
from tests.conftest import TINY
from tests.edits import reword


@pytest.fixture
def built(tmp_path, tiny, command):
    """Build the tiny atlas; give its data, its site, and how to build again."""
    assert command("--geo", tiny, "--out", tmp_path / "site").returncode == 0
    return tiny, tmp_path / "site", lambda *more: command("--geo", tiny, "--out", tmp_path / "site", *more).stdout


def contents(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_second_build_lists_the_same_files_and_writes_none(tmp_path, tiny, command):
    first = command("--geo", tiny, "--out", tmp_path / "site").stdout.splitlines()
    before = {path: path.stat().st_ino for path in (tmp_path / "site").rglob("*")}
    again = command("--geo", tiny, "--out", tmp_path / "site").stdout.splitlines()
    assert [line for line in again if " in " not in line] == [line for line in first if " in " not in line]
    assert any(line.startswith("nothing had changed") for line in again)
    assert {path: path.stat().st_ino for path in (tmp_path / "site").rglob("*")} == before


@pytest.mark.parametrize("hurt", ["changed", "gone", "manifest"])
def test_a_file_that_is_not_as_it_was_made_is_made_again(built, hurt):
    _, site, again = built
    whole = contents(site)
    hurt_file = site / ("build.json" if hurt == "manifest" else "index.html")
    if hurt == "gone":
        hurt_file.unlink()
    else:
        hurt_file.write_bytes(hurt_file.read_bytes() + b" ")
    assert "nothing had changed" not in again()
    assert contents(site) == whole


def test_a_changed_word_another_address_and_other_code_make_it_anew(built, monkeypatch, tmp_path):
    geo, site, again = built
    assert "nothing had changed" in again()
    assert "nothing had changed" not in again("--base-url", "https://example.org/")
    hill = geo / "zones" / "hill.geojson"
    reword(hill, '"Hill"', '"Knoll"')
    assert "nothing had changed" not in again("--base-url", "https://example.org/")
    assert "nothing had changed" in again("--base-url", "https://example.org/")
    package = shutil.copytree(unchanged.PACKAGE, tmp_path / "layers", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(unchanged, "PACKAGE", package)
    assert "nothing had changed" in again("--base-url", "https://example.org/")
    whole = contents(site)
    (package / "runtime" / "address.js").write_text(f"// {uuid4()}")  # which no earlier run has had
    assert "nothing had changed" not in again("--base-url", "https://example.org/")
    assert contents(site) == whole


def test_data_behind_a_link_count_too_and_a_loop_of_links_is_no_trap(tmp_path):
    geo = tmp_path / "geo"
    shutil.copytree(TINY, geo)
    shutil.move(geo / "zones", tmp_path / "zones")
    (geo / "zones").symlink_to(tmp_path / "zones")
    (tmp_path / "zones" / "loop").symlink_to(tmp_path / "zones")
    before = unchanged.digest_of(geo, tmp_path / "site", None)
    zone = next((tmp_path / "zones").glob("*.geojson"))
    zone.write_text(zone.read_text() + "\n")
    assert unchanged.digest_of(geo, tmp_path / "site", None) != before


@pytest.mark.parametrize("what", ["folder", "link", "languages"])
def test_an_empty_folder_and_a_link_to_nothing_are_looked_at_again(built, command, what):
    geo, _, again = built
    if what == "folder":
        (geo / "odd").mkdir()
    elif what == "link":
        (geo / "zones" / "knoll.geojson").symlink_to(geo / "nowhere")
    else:
        (geo / "languages" / "fr").mkdir(parents=True)
    assert "nothing had changed" not in again()
