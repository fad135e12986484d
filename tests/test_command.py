"""The command as a program: in a clone, and installed where there is no clone."""

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile

import pytest

from layers.command import main
from tests.conftest import ROOT

PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
SETUPTOOLS = tomllib.loads(PROJECT)["tool"]["setuptools"]
DATA = {"layers.geo": "geo", "layers.starter": "tests/another"}  # what stands elsewhere in the repository
NO_SOURCE = (".git", ".venv", ".*cache", "__pycache__", "*.egg-info", "dist")


def run_in(folder, *command, **environment):
    """Run a command in a folder as a person does."""
    return subprocess.run(
        [*map(str, command)], cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False
    )


def shipped(folder):
    """The files of the repository below a folder."""
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("asked", [["--check"], ["--mend"], ["--text", "copy.txt"], ["--new", "here"]])
def test_who_asks_to_serve_and_for_something_else_is_told_that_it_is_one_of_them(asked, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["build.py", "--serve", *asked])
    with pytest.raises(SystemExit) as ended:
        main(ROOT)
    assert ended.value.code == 2
    assert f"argument {asked[0]}: not allowed with argument --serve" in capsys.readouterr().err


def test_an_id_ends_with_no_line_break(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["build.py", "--bring", "hill.json", "--as", "zones/hill\n"])
    with pytest.raises(SystemExit) as ended:
        main(ROOT)
    assert ended.value.code == 2 and r"'zones/hill\n' is none of" in capsys.readouterr().err


def test_who_says_build_of_the_package_that_builds_packages_gets_it(tmp_path):
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "__init__.py").touch()
    (tmp_path / "build" / "__main__.py").write_text("print('the other build')", encoding="utf-8")
    done = run_in(ROOT, sys.executable, "-m", "build", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "the other build\n", "")


def test_without_a_clone_the_site_stands_where_the_command_is_called(tiny, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["atlas", "--geo", "geo"])
    assert main() == 0
    assert "Westland" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"geo", "site", ".atlas-cache"}


def test_the_data_of_the_package_are_not_mended(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["atlas", "--mend"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "name a folder of your own with --geo" in capsys.readouterr().err


def test_every_package_is_installed_and_the_data_with_them():
    packages = {".".join(path.relative_to(ROOT).parent.parts) for path in (ROOT / "layers").rglob("__init__.py")}
    assert set(SETUPTOOLS["packages"]) == packages | set(DATA)
    for package, folder in DATA.items():
        assert SETUPTOOLS["package-dir"][package] == folder
        known = {path for pattern in SETUPTOOLS["package-data"][package] for path in (ROOT / folder).glob(pattern)}
        assert {path for path in (ROOT / folder).rglob("*") if path.is_file()} - known == set()


@pytest.mark.full  # a minute, and it wants the package that builds packages
def test_wheel_and_archive_are_whole_and_the_installed_command_builds(tmp_path):
    project = shutil.copytree(ROOT, tmp_path / "project", ignore=shutil.ignore_patterns(*NO_SOURCE))
    made, tools, installed = tmp_path / "made", tmp_path / "tools", tmp_path / "installed"
    pip, builds = [sys.executable, "-m", "pip", "--quiet"], tomllib.loads(PROJECT)["build-system"]["requires"]
    archived = f"from setuptools import build_meta; build_meta.build_sdist({str(made)!r})"
    for command in (
        [*pip, "install", "--target", tools, *builds],
        [*pip, "wheel", "--no-deps", "--wheel-dir", made, project],
        [sys.executable, "-c", archived],
        [*pip, "install", "--no-deps", "--target", installed, "--no-index", "--find-links", made, "post-soviet-atlas"],
    ):
        done = run_in(project, *command, PYTHONPATH=str(tools))
        assert done.returncode == 0, f"{command}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    (archive,), (wheel,) = made.glob("*.tar.gz"), made.glob("*.whl")
    with tarfile.open(archive) as opened:
        there = {name.partition("/")[2] for name in opened.getnames()}
        assert {*shipped("layers"), *shipped("geo"), *shipped("tests"), *shipped("docs")} - there == set()
    with zipfile.ZipFile(wheel) as opened:
        there = {name.replace("layers/geo/", "geo/") for name in opened.namelist()}
        assert {*shipped("layers"), *shipped("geo")} - there == set()
    atlas = [sys.executable, installed / "bin" / "atlas"]
    assert run_in(tmp_path, *atlas, "--check", PYTHONPATH=str(installed)).stderr == ""
    for command in (["--new", "mine"], ["--geo", "mine"]):
        built = run_in(tmp_path, *atlas, *command, PYTHONPATH=str(installed))
        assert (built.returncode, built.stderr) == (0, "")
    assert "Norrin" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
