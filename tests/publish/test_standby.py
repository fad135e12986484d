"""A process stands by, builds when it is asked, and another takes its place; whatever happens to it is told."""

import sys
import time

import pytest

from layers.publish import standby
from layers.publish.standby import PACKAGE, Standby

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from layers.publish.standby import answer
{before}
def build(on_page):
    {build}
sys.exit(answer(build, ["json"]))
"""
WELL = "on_page('index.html', 'Überschrift'.encode()); print('built', sys.argv[2]); return 0"


@pytest.fixture
def standing_by(monkeypatch):
    """Let a program stand by."""
    some = []

    def start(build, before=""):
        monkeypatch.setattr(standby, "PROGRAM", PROGRAM.format(before=before, build=build))
        some.append(Standby(["--geo"]))
        return some[-1]

    yield start
    for one in some:
        one.leave()


def test_it_tells_of_pages_and_of_what_the_build_says_time_after_time(standing_by):
    one = standing_by(WELL)
    for anew in (False, False, True):
        pages = {}
        told = one.build(pages.__setitem__, anew=anew)
        assert told == ("built --geo\n", "")
        assert pages == {"index.html": "Überschrift".encode()}


@pytest.mark.parametrize(
    "build, before, wrong",
    [
        ("print('hill: is missing', file=sys.stderr); return 1", "", "hill: is missing"),
        ("raise ValueError('a fault of the program')", "", "ValueError: a fault of the program"),
        ("return 1", "", "the build ended with 1"),
        ("return 0", "import nothing_of_this_name", "ModuleNotFoundError"),
        ("return 0", "sys.exit(3)", "the build ended with 3"),
    ],
    ids=["faults", "an error", "a code", "a program that does not begin", "one that ends before it is asked"],
)
def test_what_went_wrong_is_told_each_time(standing_by, build, before, wrong):
    one = standing_by(build, before)
    for _ in range(2):
        assert wrong in one.build(lambda *_: None, anew=False)[1]


def test_a_changed_program_is_begun_anew(standing_by, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    module = tmp_path / "stands_by.py"
    module.write_text("WORD = 'old'", encoding="utf-8")
    before = f"sys.path.insert(0, {str(tmp_path)!r}); sys.dont_write_bytecode = True; import stands_by, pathlib, os"
    before += "; pathlib.Path(sys.path[0], str(os.getpid())).touch()"
    one = standing_by("print(stands_by.WORD); return 0", before)
    assert one.build(lambda *_: None, anew=False)[0] == "old\n"
    while not (tmp_path / str(one._process.pid)).exists():  # another stands by, with the old word
        time.sleep(0.01)
    module.write_text("WORD = 'new'", encoding="utf-8")
    assert one.build(lambda *_: None, anew=True)[0] == "new\n"


def test_who_stands_by_goes_when_nobody_asks_any_more(standing_by):
    one = standing_by(WELL)
    process = one._process
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert (PACKAGE / "command.py").is_file() and sys.executable in process.args
