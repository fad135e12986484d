import shutil
from pathlib import Path

import pytest

from layers.data import starter
from layers.data.check import check_written
from layers.data.paragraphs import compared
from layers.data.read import read
from layers.data.starter import STARTER, lay
from layers.errors import Faults
from tests.asserts import fault_of


def test_who_starts_has_a_folder_without_a_fault_and_the_text_that_it_annotates(tmp_path):
    names = lay(tmp_path / "mine")
    assert {"README.md", "atlas.json", "schema.json", "text.json"} < set(names)
    atlas = read(tmp_path / "mine")
    check_written(atlas, tmp_path / "mine")
    text = tmp_path / "text.txt"
    text.write_text((tmp_path / "mine" / "README.md").read_text(encoding="utf-8").split("```\n")[1], encoding="utf-8")
    assert compared(atlas, text) == compared(atlas, STARTER / "text.txt")


def test_what_is_there_already_is_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    lay(tmp_path / "mine")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for there in ("mine", "file"):
        with pytest.raises(Faults) as faults:
            lay(tmp_path / there)
        assert "is there already: name a folder that is new, or empty" in fault_of(faults)
    assert {path: path.read_bytes() for path in before} == before


def test_what_could_not_be_laid_whole_is_not_there(tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    (tmp_path / "empty").mkdir()
    for whose, named in ((starter, "schema_text"), (shutil, "copyfile")):
        with monkeypatch.context() as patched:
            patched.setattr(whose, named, full)
            for name, stays in (("new", False), ("empty", True)):
                with pytest.raises(Faults) as faults:
                    lay(tmp_path / name)
                assert "cannot be written (No space left on device): make room there" in fault_of(faults)
                assert (tmp_path / name).exists() is stays
                assert not stays or not [*(tmp_path / name).iterdir()]


def test_who_interrupts_it_leaves_nothing_and_loses_nothing(tmp_path, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(starter, "schema_text", interrupted)
    with pytest.raises(KeyboardInterrupt):
        lay(tmp_path / "new")
    assert [*tmp_path.iterdir()] == []


def test_what_lies_in_a_folder_that_cannot_be_looked_into_stays(tmp_path, monkeypatch):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")

    def shut(_):
        monkeypatch.undo()
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", shut)
    with pytest.raises(Faults, match=r"cannot be written \(Permission denied\): name a folder that may be written"):
        lay(tmp_path / "mine")
    assert (tmp_path / "mine" / "notes.txt").exists()


def test_the_command_lays_it_and_says_how_to_build_it(tmp_path, command):
    done = command("--new", tmp_path / "mine")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"build it with --geo {tmp_path / 'mine'}"
    assert command("--check", "--geo", tmp_path / "mine").returncode == 0
    assert command("--new", tmp_path / "mine").returncode == 1
