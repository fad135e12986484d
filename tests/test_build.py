import contextlib
import gzip
import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT, TINY

BUDGETS = {"index.html": 250_000}  # bytes, gzip: the contract's
PICTURE = 42_000  # bytes, gzip: a picture in a page of 60 kB


def test_built_twice_gives_the_same_bytes(site, tmp_path, run):
    again = tmp_path / "again"
    assert run("--out", again, PYTHONHASHSEED="7", TZ="Asia/Tashkent", LC_ALL="C").returncode == 0
    for name in ("index.html", "build.json"):
        assert (again / name).read_bytes() == (site / name).read_bytes(), name


def test_the_manifest_knows_every_other_file(site):
    listed = json.loads((site / "build.json").read_text())["files"]
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert set(listed) == there - {"build.json"}


def test_pages_keep_to_their_budget(site):
    for name, budget in BUDGETS.items():
        assert len(gzip.compress((site / name).read_bytes())) <= budget, name
    for path in (site / "pictures").iterdir():
        assert len(gzip.compress(path.read_bytes())) <= (PICTURE if path.suffix == ".svg" else 120_000), path.name


def test_no_page_names_an_outside_address_to_load_from(site):
    html = (site / "index.html").read_text(encoding="utf-8")
    markup = re.sub(r"<script>.*?</script>", "", html, flags=re.S)
    assert not re.search(r"""(?:src|href|action)=["']?(?:https?:)?//""", markup)
    assert not re.search(r"url\((?!['\"]?(?:data:|#))", markup)
    assert "@import" not in markup


def test_every_link_inside_the_page_has_its_target(site):
    html = (site / "index.html").read_text(encoding="utf-8")
    markup = re.sub(r"<script>.*?</script>", "", html, flags=re.S)
    targets = set(re.findall(r'\bid="([^"]+)"', markup))
    links = set(re.findall(r'href="#(?!text=)([^"]+)"', markup))
    assert len(links) > 30
    assert links <= targets


def test_faults_end_with_exit_code_1_and_leave_the_site_as_it_was(tiny, tmp_path, run):
    out = tmp_path / "site"
    assert run("--geo", tiny, "--out", out).returncode == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    shutil.copytree(TINY / "broken" / "locators", tiny, dirs_exist_ok=True)
    failed = run("--geo", tiny, "--out", out)
    assert failed.returncode == 1
    assert failed.stderr.startswith("geo/zones/hill.geojson: hill/annotations.hill-nine.paragraph: is 9")
    assert "Traceback" not in failed.stderr
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_check_writes_nothing(tiny, tmp_path, run):
    done = run("--check", "--geo", tiny, "--out", tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "site").exists()


def test_a_target_that_cannot_be_written_is_told_in_one_line(tiny, tmp_path, run):
    (tmp_path / "file").write_text("in the way")
    failed = run("--geo", tiny, "--out", tmp_path / "file" / "site")
    assert failed.returncode == 1
    assert failed.stderr.count("\n") == 1
    assert "cannot be written" in failed.stderr


def test_the_text_is_compared(tiny, tmp_path, run):
    assert (
        run("--geo", tiny, "--text", TINY.parent / "article.txt").stdout
        == "Beginning: 2 of 2 paragraphs on the map: 2-3\n"
    )
    (tmp_path / "other.txt").write_text("Another text\n")
    failed = run("--geo", tiny, "--text", tmp_path / "other.txt")
    assert failed.returncode == 1
    assert "paragraph 2: is not the paragraph that the atlas annotates" in failed.stderr
    assert run("--geo", tiny, "--text", tmp_path / "none.txt").returncode == 1


@pytest.mark.parametrize("out", ["/", ROOT, ROOT / "geo", ROOT / "geo" / "zones", ROOT / "layers"])
def test_a_target_that_holds_the_sources_is_refused(run, out):
    refused = run("--out", out)
    assert refused.returncode == 2
    assert "holds or lies in what the site is built from" in refused.stderr


def test_wrong_use_is_exit_code_2(run):
    assert run("--colour", "red").returncode == 2


def test_files_and_sizes_are_listed_and_no_progress_is_drawn_without_a_terminal(tiny, tmp_path, run):
    done = run("--geo", tiny, "--out", tmp_path / "site")
    assert re.search(r"^site/index\.html  \d+ kB, gzip \d+ kB$", done.stdout, re.M)
    assert re.search(r"^built in \d+\.\d s$", done.stdout, re.M)
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
