"""Folders of data that are not to be read, or hold what is none: each is told, and all at once."""

from contextlib import contextmanager

import pytest

from layers.data.read import read
from layers.errors import Faults

LANGUAGE = "languages/eo"


@contextmanager
def shut(path, mode):
    """Take a folder's permissions away for a while."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@pytest.fixture
def told(tiny):
    """Give the faults of reading the tiny atlas, which has a text in another language."""
    zones = tiny / LANGUAGE / "zones"
    zones.mkdir(parents=True)
    (zones / "hill.json").write_text('{"texts": {}}', encoding="utf-8")

    def faults():
        with pytest.raises(Faults) as raised:
            read(tiny)
        return [str(fault).removeprefix(f"{tiny}:").removeprefix("geo/") for fault in raised.value.faults]

    return faults


@pytest.mark.parametrize("what", ["--check", "--mend"])
@pytest.mark.parametrize(
    ("name", "mode"),
    [("", 0o000), ("zones", 0o444), ("languages", 0o000), (LANGUAGE, 0o444), (f"{LANGUAGE}/zones", 0o000)],
)
def test_a_folder_without_permission_is_told(name, mode, what, told, tiny, bound):
    with shut(tiny / name, mode):
        done = bound("--geo", tiny, what)
    assert done.returncode == 1
    faults = done.stderr.splitlines()
    assert all(": cannot be " in fault and "(Permission denied): " in fault for fault in faults), done.stderr
    assert any(fault.startswith(f"{tiny / name}") for fault in faults), done.stderr


def test_what_is_brought_into_a_folder_without_permission_is_told_why_not(tiny, tmp_path, bound):
    file = tmp_path / "point.geojson"
    file.write_text('{"type": "Point", "coordinates": [41, 51]}', encoding="utf-8")
    for kind in ("republics", "places"):
        with shut(tiny / kind, 0o000):
            done = bound("--geo", tiny, "--bring", file, "--as", "places/pool")
        assert (done.returncode, done.stdout) == (1, "")
        assert "cannot be read (Permission denied): m" in done.stderr and done.stderr.count("\n") == 1


def test_what_is_no_file_of_a_language_is_told_where_it_lies(told, tiny):
    (tiny / LANGUAGE / "up").symlink_to("..")
    (tiny / LANGUAGE / "zones" / "self.json").symlink_to("self.json")
    (tiny / LANGUAGE / "zones" / "note.txt").touch()
    assert [fault.partition(": -: ")[::2] for fault in told()] == [
        (f"{LANGUAGE}/up", "is not a file but a folder: take its files out, and the folder away"),
        (f"{LANGUAGE}/zones/note.txt", "is not a file NAME.json: rename it, or take it away"),
        (f"{LANGUAGE}/zones/self.json", "cannot be read (Too many levels of symbolic links): make it a readable file"),
    ]
