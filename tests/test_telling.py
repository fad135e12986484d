"""What the command tells, to whatever is at the other end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


def told_to(out, *options, **environment):
    command = [sys.executable, str(ROOT / "build.py"), *map(str, options)]
    with out.open("w") if hasattr(out, "open") else out as stdout:
        return subprocess.run(
            command, stdout=stdout, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}
        )


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe that nobody reads is told otherwise")
def test_whoever_stops_listening_ends_nothing_and_is_told_nothing(tiny):
    path = tiny / "republics" / "eastland.geojson"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    ours, theirs = os.pipe()
    os.close(ours)
    done = told_to(os.fdopen(theirs, "w"), "--geo", tiny, "--mend")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n" in path.read_text(encoding="utf-8").strip(), "it is mended all the same"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_what_cannot_be_told_is_a_fault_in_a_line(tmp_path):
    done = told_to(Path("/dev/full"), "--new", tmp_path / "new")
    assert done.returncode == 1
    assert done.stderr == "standard output: -: cannot be written (No space left on device): make room there\n"
    assert (tmp_path / "new" / "atlas.json").exists()


def test_what_the_output_has_no_letters_for_is_told_by_its_escapes(tiny, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("Title\n# የውሃ\nOne.\n", encoding="utf-8")
    done = told_to(tmp_path / "told.txt", "--geo", tiny, "--number", text, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert r"\u12e8\u12cd\u1203: paragraph 2" in (tmp_path / "told.txt").read_text(encoding="ascii")
