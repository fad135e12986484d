"""Whatever is done to a file of geo/, a person reads what to do about it, and never a traceback."""

import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from layers.data.check import check, read_or_tell_all
from layers.errors import Faults
from tests.conftest import TINY
from tests.mutations import SOURCES, broken, mend, put

# what can be wrong with a file as a whole; every other fault names a feature
WHOLE = (
    r"is not JSON|is not UTF-8|cannot be read|is larger than|is not known here|is not a file|has no republics"
    r"|begins with a byte order mark"
)


@pytest.fixture(scope="module")
def folder():
    """A copy of the tiny atlas in memory where there is such a place."""
    memory = Path("/dev/shm")
    place = memory if os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as made:
        yield Path(shutil.copytree(TINY, Path(made) / "geo", ignore=shutil.ignore_patterns("broken")))


def faults_of(folder):
    """What is wrong with a folder; nothing but Faults may come out of reading and checking it."""
    try:
        check(read_or_tell_all(folder))
    except Faults as faults:
        return faults.faults
    return ()


def assert_told(fault):
    """A fault is one line with file, feature, property and remedy."""
    line = str(fault)
    assert line.isprintable(), line
    assert len(line) < 2000, line[:300]
    assert fault.file.split("/")[0] == "geo", line
    assert fault.what.strip() and fault.remedy.strip(), line
    assert "Input should" not in line and "[a-z" not in line, line  # what pydantic says, and no person
    assert "Error" not in line and " object at 0x" not in line, line
    if not re.match(WHOLE, fault.what):
        assert fault.place.strip("/"), line


def test_a_broken_file_is_accepted_or_told_of(folder, pytestconfig):
    seen = {True: 0, False: 0}

    @settings(
        max_examples=pytestconfig.getoption("--examples"),
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(broken())
    def one(change):
        note(f"{change.name}: {change.how}: {change.data[:2000]!r}")
        put(folder, change)
        try:
            faults = faults_of(folder)
        finally:
            mend(folder, change)
        for fault in faults:
            assert_told(fault)
        if change.refused:
            assert any(fault.file == f"geo/{change.name}" for fault in faults), f"accepted: {change.how}"
        seen[bool(faults)] += 1

    one()
    assert sum(seen.values()) >= pytestconfig.getoption("--examples")
    assert min(seen.values()) > 0, seen
    assert not faults_of(folder)


def test_a_few_at_once(folder):
    """Several broken files in one folder: every rule meets what other rules refuse."""

    @settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(broken(), min_size=2, max_size=5, unique_by=lambda change: change.name))
    def several(changes):
        for change in changes:
            put(folder, change)
        try:
            faults = faults_of(folder)
        finally:
            for change in changes:
                mend(folder, change)
        for fault in faults:
            assert_told(fault)

    several()


def huge(path):
    """A file of 100 MB that takes no room on the disk."""
    with path.open("r+b") as file:
        file.truncate(100_000_000)


def loop(path):
    """A link to itself."""
    path.unlink()
    path.symlink_to(path.name)


def folder_instead(path):
    """A folder of the file's name."""
    path.unlink()
    path.mkdir()


def gone_link(path):
    """A link to nothing."""
    path.unlink()
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (huge, "is larger than 20 MB"),
        (loop, "is not a file|cannot be read"),
        (folder_instead, "is not a file|cannot be read"),
        (gone_link, "is not a file|cannot be read"),
    ],
    ids=lambda part: getattr(part, "__name__", ""),
)
@pytest.mark.parametrize(
    "name", ["zones/hill.geojson", "landscape/brook.geojson", "lessons/two-lands.json", "text.json"]
)
def test_a_file_that_is_none_is_told_of(tiny, damage, what, name):
    damage(tiny / name)
    (fault,) = [fault for fault in faults_of(tiny) if fault.file == f"geo/{name}"]
    assert_told(fault)
    assert re.match(what, fault.what), fault


@pytest.mark.parametrize("name", ["zones", "lessons", "landscape"])
@pytest.mark.parametrize("target", [None, "nowhere", "/dev/null"])
def test_a_folder_that_is_a_link_to_nothing_is_not_taken_for_an_empty_one(tiny, name, target):
    shutil.rmtree(tiny / name)
    (tiny / name).symlink_to(target or name)
    (fault,) = faults_of(tiny)
    assert str(fault).startswith(f"geo/{name}: -: cannot be read (")


def test_a_data_folder_that_is_a_loop_is_told_of(tmp_path, run):
    (tmp_path / "geo").symlink_to("geo")
    failed = run("--check", "--geo", tmp_path / "geo")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr == f"{tmp_path / 'geo'}: -: there is no such folder: name the data folder with --geo\n"


@pytest.mark.parametrize("name", ["zones/hill.geojson", "lessons", "text.json"])
def test_what_may_not_be_read_is_told_of(tiny, name, bound):
    (tiny / name).chmod(0)
    failed = bound("--check", "--geo", tiny)
    assert (failed.returncode, failed.stdout) == (1, "")
    assert f"{tiny}/{name}: -: cannot be read (Permission denied): make it a readable" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_faults_leave_the_site_as_it_was(tiny, tmp_path, run):
    """What in-process examples cannot show: the command's exit code, its output and its target."""
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("the site that was there")
    for name, data in (
        ("zones/hill.geojson", SOURCES["zones/hill.geojson"].replace("43.0", "1e400").encode()),
        ("lessons/two-lands.json", SOURCES["lessons/two-lands.json"].encode("utf-16")),
        ("republics/westland.geojson", b"\xef\xbb\xbf{}"),
        ("text.json", b"[" * 100_000),
    ):
        whole = (tiny / name).read_bytes()
        (tiny / name).write_bytes(data)
        failed = run("--geo", tiny, "--out", out)
        (tiny / name).write_bytes(whole)
        assert (failed.returncode, failed.stdout) == (1, ""), name
        assert failed.stderr.startswith(f"{tiny}/{name}: "), failed.stderr
        assert "Traceback" not in failed.stderr
        assert [path.name for path in tmp_path.rglob("*") if out in path.parents] == ["index.html"]
    assert (out / "index.html").read_text() == "the site that was there"


def test_a_line_that_stands_still_is_told_of(tiny):
    path = tiny / "ground" / "divisions.geojson"
    path.write_text(path.read_text().replace("[47.0,55.0]", "[47.0,55.0],[47.0,55.0]"))
    (fault,) = faults_of(tiny)
    assert "divisions/geometry: has a line with the same point twice in a row: take one" in str(fault)
