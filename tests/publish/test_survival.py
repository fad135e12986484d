"""Whatever becomes of a build, the site is the old one whole or the new one whole."""

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from layers.pictures.studio import FEW
from layers.publish import site
from tests.conftest import ROOT, TINY
from tests.edits import reword
from tests.killed import manifest_of, start, strangers, write_killed_at

MINE = "notes/mine.txt"  # what no build wrote


def build(geo, out):
    """Build a site to the end."""
    process = start("--geo", geo, "--out", out)
    process.join()
    assert process.exitcode == 0


def two_states(folder):
    """Write two states of the tiny atlas and the site of each."""
    for name in ("one", "two"):
        shutil.copytree(TINY, folder / name / "geo", ignore=shutil.ignore_patterns("broken"))
    hill = folder / "two" / "geo" / "zones" / "hill.geojson"
    reword(hill, '"Hill"', '"Knoll"')
    for name in ("one", "two"):
        build(folder / name / "geo", folder / name / "site")


class Target:
    """A site of one state of the data, to be replaced by that of another."""

    def __init__(self, folder, states):
        self.out = folder / "site"
        self.geos = [states / "one" / "geo", states / "two" / "geo"]
        self.whole = [manifest_of(states / name / "site") for name in ("one", "two")]
        assert self.whole[0] != self.whole[1]
        shutil.copytree(states / "one" / "site", self.out)
        (self.out / MINE).parent.mkdir()
        (self.out / MINE).write_text("mine")

    def built(self, state):
        """Build one state to the end; give what the site then is."""
        build(self.geos[state], self.out)
        return manifest_of(self.out)

    def left(self):
        """Give what lies beside the site and is no part of it."""
        return [path.name for path in self.out.parent.iterdir() if path.name != "site"]

    def assert_whole(self):
        """The site is that of one state or the other, and what no build wrote is as it was."""
        assert manifest_of(self.out) in self.whole
        assert strangers(self.out) == {MINE}
        assert (self.out / MINE).read_text() == "mine"


@pytest.fixture
def target(tmp_path, made_once):
    return Target(tmp_path, made_once("states", two_states))


def test_killed_at_any_moment(target, campaign):
    """Half of the kills fall anywhere in a build, half while it writes."""
    kills = campaign(2, of=16)
    began = time.monotonic()
    target.built(1)
    duration = time.monotonic() - began
    seed = random.randrange(10**6)
    print(f"seed {seed}, a build takes {duration:.2f} s")
    chance = random.Random(seed)
    killed = tries = 0
    while killed < kills:  # a build that ended before it was killed is no kill
        assert tries < 4 * kills, f"only {killed} of {tries} builds were killed before they ended"
        other = 1 - target.whole.index(manifest_of(target.out))  # what is there already takes no time
        process = start("--geo", target.geos[other], "--out", target.out)
        if tries % 2:
            time.sleep(duration * chance.random())  # the moment of the kill, as below
        else:
            while process.is_alive() and not target.left():
                time.sleep(0.001)  # between one look and the next, as below
            time.sleep(0.05 * chance.random() ** 2)
        process.kill()
        process.join()
        tries += 1
        killed += process.exitcode < 0
        target.assert_whole()
    for state in (0, 1):
        assert target.built(state) == target.whole[state]
        assert target.left() == []
        target.assert_whole()


@pytest.mark.parametrize("system", ["linux", "elsewhere"])
def test_killed_before_every_step_of_writing(tmp_path, system):
    """Every step that Python tells of, one after the other; elsewhere than on Linux the next build mends the site."""
    folder = tmp_path / "site"
    states = [{"index": b"one", "places/a": b"one"}, {"index": b"two", "places/b": b"two"}]
    states = [state | {site.MANIFEST: site.manifest(state, "2026")} for state in states]
    site.write(folder, states[1])
    (folder / "mine").write_text("mine")
    step = 0
    while write_killed_at(step, folder, states[step % 2], system):
        if system == "linux":
            manifest_of(folder)
            assert strangers(folder) == {"mine"}
        step += 1
        if step % 5 == 0:
            site.write(folder, states[step % 2])
            manifest_of(folder)
            assert strangers(folder) == {"mine"}, f"after step {step}"
            assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert step > 30
    assert (folder / "mine").read_text() == "mine"


@pytest.mark.full  # builds that are killed say it sooner
def test_two_builds_at_once(target):
    both = [start("--geo", geo, "--out", target.out) for geo in target.geos * 2]
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0] * 4
    assert target.left() == []
    target.assert_whole()


def test_a_build_that_may_write_only_small_files(target):
    """What a full disk is to a build, on every machine: a limit to the size of files."""

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    command = [sys.executable, ROOT / "build.py", "--geo", target.geos[1], "--out", target.out]
    failed = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.startswith(f"{target.out}: -: cannot be written (")
    assert failed.stderr.endswith("): make room there, or choose another with --out\n")
    assert failed.stderr.count("\n") == 1
    assert target.left() == []
    target.assert_whole()
    assert manifest_of(target.out) == target.whole[0]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 3 MB, where this user may make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("only root may make a small disk; the test of a limit to files' sizes stands for it")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


@pytest.mark.full  # a limit to files' sizes says it sooner
def test_a_full_disk(small_disk, tiny, run):
    out = small_disk / "site"
    assert run("--geo", tiny, "--out", out).returncode == 0
    whole = manifest_of(out)
    (small_disk / "filler").write_bytes(bytes(shutil.disk_usage(small_disk).free - 200_000))
    # another address is in every page: a file that stays as it was needs no room
    failed = run("--geo", tiny, "--out", out, "--base-url", "https://example.org/")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert f"{out}: -: cannot be written (No space left on device): make room" in failed.stderr
    assert manifest_of(out) == whole
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "site"]


@pytest.mark.parametrize("name", [".", ".."])
def test_a_target_that_is_read_only(target, bound, name):
    folder = target.out / name
    folder.chmod(0o555)
    failed = bound("--geo", target.geos[1], "--out", target.out)
    folder.chmod(0o755)
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "cannot be written (" in failed.stderr and "Permission denied" in failed.stderr
    assert failed.stderr.endswith("): let it be written, or choose another with --out\n")
    assert failed.stderr.count("\n") == 1
    assert target.left() == []
    assert manifest_of(target.out) == target.whole[0]
    target.assert_whole()


def test_a_read_only_folder_of_the_readers_stays_and_leaves_nothing_behind(target, bound):
    (target.out / "notes").chmod(0o555)
    assert bound("--geo", target.geos[1], "--out", target.out).returncode == 0
    assert (target.out / "notes").stat().st_mode & 0o777 == 0o555
    assert target.left() == []
    assert manifest_of(target.out) == target.whole[1]
    target.assert_whole()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of a process's children in files")
def test_whoever_draws_pictures_ends_with_the_build(tmp_path, tiny):
    """Processes that a killed build had started do not stay."""
    if len(os.sched_getaffinity(0)) == 1:
        pytest.skip("one processor: the build draws by itself")
    for number in range(FEW):  # places that no picture has been drawn of
        feature = json.loads((tiny / "places" / "mainville.geojson").read_text(encoding="utf-8"))
        feature["id"] = f"town-{number}"
        name = str(time.time_ns())
        names = {"en": name, "ru": name}
        told = {"name": name, "names": names, "id": feature["id"], "annotations": [], "silence": "None."}
        feature["properties"] |= told
        (tiny / "places" / f"town-{number}.geojson").write_text(json.dumps(feature), encoding="utf-8")
    process = start("--geo", tiny, "--out", tmp_path / "site")
    while len(helpers := children(process.pid)) < 2:
        assert process.is_alive(), "the build ended before it drew anything"
        time.sleep(0.01)  # between one look and the next
    process.kill()
    process.join()
    deadline = time.monotonic() + 20
    while left := [folder for folder in helpers if folder.exists()]:
        assert time.monotonic() < deadline, f"still there: {left}"
        time.sleep(0.1)  # between one look and the next


def children(pid):
    """Give the folders in /proc of the processes that one has started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has just ended
            about = (folder / "stat").read_text().rpartition(")")[2].split()  # state, parent
            found += [folder] if int(about[1]) == pid else []
    return found
