import contextlib
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from urllib.parse import unquote, urlsplit

import pytest

from layers.data.mend import mend
from tests.asserts import parsed, text_of
from tests.budgets import BUDGETS, weights
from tests.conftest import LESSONS, ROOT, TINY

NARROWED = ("form-action", "base-uri", "frame-src")  # what a page's policy may name besides


# where and how two people build: folder, umask, hash seed, time zone, locale
ELSEWHERE = (
    ("one", 0o022, {"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "C"}),
    ("another folder é", 0o077, {"PYTHONHASHSEED": "2", "TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "LANG": "ru"}),
)


def contents(site):
    """The bytes and the mode of each file of a site by its path, and the mode of each folder."""
    there = [(path, path.read_bytes() if path.is_file() else b"") for path in site.rglob("*")]
    return {path.relative_to(site): (data, path.stat().st_mode) for path, data in there}


def cloned(geo, folder, name, mask, environment):
    """What a clone of the project makes of a data folder, with every picture drawn anew."""
    clone = folder / name
    shutil.copytree(ROOT / "layers", clone / "layers", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(geo, clone / "geo")
    shutil.copy(ROOT / "build.py", clone)
    command = [sys.executable, clone / "build.py"]
    done = subprocess.run(command, env=os.environ | environment, umask=mask, capture_output=True, text=True, cwd="/")
    assert (done.returncode, done.stderr) == (0, ""), name
    return contents(clone / "site")


@pytest.mark.full  # two builds in other surroundings
def test_two_clones_give_the_same_bytes_in_every_language(tmp_path, tiny):
    (tiny / "languages" / "ru").mkdir(parents=True)
    list(mend(tiny))
    one, other = (cloned(tiny, tmp_path, *where) for where in ELSEWHERE)
    assert len(one) > 40 and set(one) == set(other)
    assert [path for path in one if one[path] != other[path]] == []


@pytest.mark.full  # the same on the tiny atlas is sooner done
def test_a_clone_elsewhere_gives_the_bytes_of_the_site(site, tmp_path):
    one, other = contents(site), cloned(ROOT / "geo", tmp_path, *ELSEWHERE[1])
    assert len(one) > 200 and set(one) == set(other)
    assert [path for path in one if one[path] != other[path]] == []


def test_the_manifest_knows_every_other_file(site):
    listed = json.loads((site / "build.json").read_text())["files"]
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert set(listed) == there - {"build.json"}


def test_pages_keep_to_their_budget(site):
    assert {name: weight for name, weight in weights(site).items() if weight > BUDGETS[name]} == {}


def test_no_page_names_an_outside_address_to_load_from(site):
    for path in site.rglob("*.html"):
        page = parsed(path.read_bytes())
        loaded = [element.get(name) for name in ("src", "srcset", "data", "action") for element in page.iter()]
        loaded += [link.get("href") for link in page.iter("link")]
        assert not [one for one in loaded if one and re.match(r"(?!data:)[a-z]+:|//", one)], path.name
        sheets = "".join(text_of(sheet) for sheet in page.iter("style"))
        assert not re.search(r"url\((?!['\"]?(?:data:|#))", sheets), path.name
        assert "@import" not in sheets, path.name


def test_every_page_is_valid_and_says_what_it_is(site):
    titles = {}
    for path in site.rglob("*.html"):
        page = parsed(path.read_bytes())
        name = path.relative_to(site).as_posix()
        assert len(list(page.iter("h1"))) == 1, name
        folder = name.split("/")[0]
        assert page.get("lang") == (folder if folder in ("fr", "ru") else "en"), name
        metas = {meta.get("name") or meta.get("http-equiv"): meta.get("content") for meta in page.iter("meta")}
        assert len(metas["description"]) > 40, name
        assert metas["Content-Security-Policy"].startswith("default-src 'none'; "), name
        sources = re.sub(r"'sha256-[\w+/=]{44}'", "HASH", metas["Content-Security-Policy"]).split("; ")
        allowed = {name: set(rest) for name, *rest in map(str.split, sources)}
        assert allowed.pop("style-src-attr", {"'unsafe-inline'"}) == {"'unsafe-inline'"}, name
        assert set().union(*allowed.values()) <= {"HASH", "'none'", "'self'", "data:"}, (name, allowed)
        assert set(allowed) <= {*("default-src", "script-src", "style-src", "img-src"), *NARROWED}, (name, allowed)
        titles[name] = text_of(page.find("head/title"))
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name
    assert len(set(titles.values())) == len(titles)


def test_every_link_inside_the_site_has_its_target(site):
    pages = {path: parsed(path.read_bytes()) for path in site.rglob("*.html")}
    ids = {path: {element.get("id") for element in page.iter()} for path, page in pages.items()}
    known = {"index.html": {f"lesson={lesson}" for lesson in LESSONS}}
    numbers = {element.get("data-paragraph") for element in pages[site / "index.html"].iter()}
    for path, page in pages.items():
        links = [
            urlsplit(element.get(name)) for name in ("href", "src") for element in page.iter() if element.get(name)
        ]
        for link in links:
            target = (path.parent / unquote(link.path)).resolve() if link.path else path
            if link.scheme:
                continue
            assert target.is_file(), f"{path.name}: {link.geturl()}"
            if match := re.fullmatch(r"text=(\d+)", link.fragment):
                assert match[1] in numbers, f"{path.name}: {link.geturl()}"
            elif link.fragment:
                assert link.fragment.split("&")[0] in ids[target] | known.get(target.name, set()), (
                    f"{path.name}: {link.geturl()}"
                )


def test_faults_end_with_exit_code_1_and_leave_the_site_as_it_was(tiny, tmp_path, run):
    out = tmp_path / "site"
    assert run("--geo", tiny, "--out", out).returncode == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    shutil.copytree(TINY / "broken" / "locators", tiny, dirs_exist_ok=True)
    failed = run("--geo", tiny, "--out", out)
    assert failed.returncode == 1
    assert failed.stderr.startswith(f"{tiny}/zones/hill.geojson: hill/annotations.hill-nine.paragraph: is 9")
    assert "Traceback" not in failed.stderr
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_check_writes_nothing(tiny, tmp_path, command):
    done = command("--check", "--geo", tiny, "--out", tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "site").exists()


def test_a_target_that_cannot_be_written_is_told_in_one_line(tiny, tmp_path, command):
    (tmp_path / "file").write_text("in the way")
    failed = command("--geo", tiny, "--out", tmp_path / "file" / "site")
    assert failed.returncode == 1
    assert failed.stderr.count("\n") == 1
    assert "cannot be written" in failed.stderr


def test_the_text_is_compared(tiny, tmp_path, command):
    assert (
        command("--geo", tiny, "--text", TINY.parent / "article.txt").stdout
        == "Beginning: 2 of 2 paragraphs on the map: 2-3\n"
    )
    (tmp_path / "other.txt").write_text("Another text\n")
    failed = command("--geo", tiny, "--text", tmp_path / "other.txt")
    assert failed.returncode == 1
    assert "paragraph 2: is not the paragraph that the atlas annotates" in failed.stderr
    assert command("--geo", tiny, "--text", tmp_path / "none.txt").returncode == 1


@pytest.mark.parametrize("out", [".", "..", ""])
def test_the_folder_that_one_is_in_is_not_replaced(tiny, tmp_path, monkeypatch, command, out):
    (tmp_path / "here" / "within").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here" / "within")
    refused = command("--geo", tiny, "--out", out)
    assert refused.returncode == 2
    assert "the folder that you are in" in refused.stderr.splitlines()[-1]


@pytest.mark.parametrize("asked", [["--check"], ["--mend"], ["--text", TINY.parent / "article.txt"]])
def test_what_builds_nothing_is_done_within_the_data_and_within_the_site(tiny, monkeypatch, command, asked):
    monkeypatch.chdir(tiny / "zones")
    for out in (tiny, tiny / "zones"):
        done = command(*asked, "--geo", tiny, "--out", out)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("out", ["/", ROOT, ROOT / "geo", ROOT / "geo" / "zones", ROOT / "layers"])
def test_a_target_that_holds_the_sources_is_refused(command, out):
    refused = command("--out", out)
    assert refused.returncode == 2
    assert "holds or lies in what the site is built from" in refused.stderr


def test_a_home_is_refused_and_not_copied(tiny, tmp_path, command, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.odt").write_text("mine")
    refused = command("--geo", tiny, "--out", tmp_path / "home")
    assert refused.returncode == 2
    assert "is your home" in refused.stderr.splitlines()[-1]
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["letter.odt"]


def test_what_no_build_wrote_is_left_alone_by_the_first_too(tiny, tmp_path, command):
    out = tmp_path / "site"
    (out / "articles").mkdir(parents=True)
    (out / "articles" / "salt.html").write_text("mine")
    assert command("--geo", tiny, "--out", out).returncode == 0
    assert (out / "articles" / "salt.html").read_text() == "mine"


@pytest.mark.skipif(not os.path.ismount("/proc"), reason="nothing is mounted there")
def test_a_target_that_is_a_whole_file_system_is_refused_before_it_is_copied(command):
    refused = command("--out", "/proc")
    assert refused.returncode == 2
    assert "--out /proc: is where a file system begins, and is replaced whole: name a folder in it" in refused.stderr


def test_wrong_use_is_exit_code_2(command):
    assert command("--colour", "red").returncode == 2


@pytest.mark.parametrize("port", ["-1", "65536", "650000", "eighty", "8000.0", ""])
def test_a_port_that_is_none_is_told_in_one_line(command, port):
    refused = command(f"--serve={port}")
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].endswith(f"{port!r} is not a port (0 to 65535)")


def test_a_malformed_address_of_the_site_is_refused_in_one_line(command):
    refused = command("--base-url", "example.org/atlas")
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].endswith("is not an address like https://example.org/atlas/")


def test_what_needs_the_sites_address_is_there_with_it_alone(tiny, tmp_path, command):
    out = tmp_path / "site"
    assert command("--geo", tiny, "--out", out, "--base-url", "https://example.org/atlas").returncode == 0
    assert "https://example.org/atlas/places/hill.html" in (out / "sitemap.xml").read_text(encoding="utf-8")
    assert json.loads((out / "oembed" / "hill.json").read_text(encoding="utf-8"))["title"] == "Hill"
    assert command("--geo", tiny, "--out", out).returncode == 0
    assert not (out / "sitemap.xml").exists() and not (out / "oembed").exists()
    assert not [path for path in out.rglob("*.html") if "example.org" in path.read_text(encoding="utf-8")]


def test_files_and_sizes_are_listed_and_no_progress_is_drawn_without_a_terminal(tiny, tmp_path, command):
    done = command("--geo", tiny, "--out", tmp_path / "site")
    page = (tmp_path / "site" / "index.html").read_bytes()
    sizes = f"{len(page) / 1000:.0f} kB, gzip {len(gzip.compress(page, 6)) / 1000:.0f} kB"
    assert f"site/index.html  {sizes}" in done.stdout.splitlines()
    assert re.search(r"^built in \d+\.\d s$", done.stdout, re.M)
    *_, projection, _, last = done.stdout.splitlines()
    assert last == f"open {tmp_path / 'site' / 'index.html'}"
    assert re.match(r"projection: parallels 5\d\S* N and 5\d\S* N, meridian 45 E, to suit the republics", projection)
    assert done.stderr == ""


def test_on_a_terminal_the_work_shows_how_far_it_is(tiny, tmp_path):
    reader, terminal = os.openpty()
    command = [sys.executable, ROOT / "build.py", "--geo", tiny, "--out", tmp_path / "site"]
    with subprocess.Popen(command, stderr=terminal, stdout=subprocess.DEVNULL) as build:
        os.close(terminal)
        seen = b""
        with contextlib.suppress(OSError):  # what a terminal says when its other end is gone
            while piece := os.read(reader, 4096):
                seen += piece
    os.close(reader)
    assert build.returncode == 0
    assert b"building pictures" in seen
    assert b"building index" in seen


def test_what_is_wrong_is_told_with_a_path_that_opens_from_here(tiny, command, monkeypatch):
    (tiny / "zones" / "hill.geojson").write_text("{", encoding="utf-8")
    told = command("--check", "--geo", tiny).stderr
    assert told.startswith(f"{tiny}/zones/hill.geojson: ")
    monkeypatch.chdir(tiny.parent)
    assert command("--check", "--geo", "geo").stderr.startswith("geo/zones/hill.geojson: ")
    monkeypatch.chdir(tiny)
    assert command("--check", "--geo", "../geo").stderr.startswith("zones/hill.geojson: ")
