"""What the documents say is so: paths are there, links lead somewhere, recipes can be followed."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.recipes import STEP, recipes, step_of

DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "geo/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
PATH = re.compile(r"(?<![\w/.-])(?:layers|tests|docs|geo|\.ci|\.github)/[\w./*-]*[\w/*]")
MODULE = re.compile(r"python3? -m ((?:layers|tests)[\w.]*\w)")
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")
COMMANDS = re.compile(r"^```\n(atlas .*?)^```$", re.MULTILINE | re.DOTALL)
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = recipes(CONTRIBUTING)
DATA = ("An annotation", "A zone", "A place", "A flow", "A lesson")
CODE = ("A theme", "A status", "A layer", "A control", "A page", "A language")
TO_WRITE = {step.path for steps in RECIPES.values() for step in steps if step.below is step.old is None}
NO_SOURCE = (".git", ".venv", ".*cache", "site", "__pycache__", "*.egg-info")
TO_WRITE |= {"geo/languages/it", "layers/words/it.json"}  # what the recipe for a language makes


def named(path):
    return path.relative_to(ROOT).as_posix()


def slugs(path):
    """The anchors that a Markdown file's headings have on the repository's host."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_path_that_a_document_names_is_there(document):
    text = document.read_text(encoding="utf-8")
    modules = {name.replace(".", "/") for name in MODULE.findall(text)}
    for path in {*PATH.findall(text), *modules} - TO_WRITE:
        there = any(ROOT.glob(path.rstrip("/"))) or (ROOT / f"{path}.py").exists()
        assert there, f"{named(document)} names {path}: correct it"


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_of_a_document_leads_somewhere(document):
    for target, anchor in LINK.findall(document.read_text(encoding="utf-8")):
        path = document.parent / target if target else document
        assert path.exists(), f"{named(document)} links to {target}: correct it"
        if anchor:
            assert anchor in slugs(path), f"{named(document)} links to {target}#{anchor}: name a heading of it"


def test_the_readme_is_read_in_one_sitting():
    lines = len((ROOT / "README.md").read_text(encoding="utf-8").splitlines())
    assert lines <= 120, f"README.md has {lines} lines: move what is not for everybody into docs/"


def test_every_decision_is_short_and_listed():
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    for number, note in enumerate(sorted(folder.glob("[0-9]*.md")), 1):
        text = note.read_text(encoding="utf-8")
        assert text.startswith(f"# {number}. ") and note.name.startswith(f"{number:04}-"), f"{note.name}: number it"
        assert len(text.splitlines()) <= 40, f"{note.name}: say it shorter"
        assert f"({note.name})" in index, f"{note.name}: list it in docs/decisions/README.md"


def test_the_version_is_the_same_wherever_it_stands():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    number, day = re.search(r"^## (\d\S*) — (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M).groups()
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert version == number
    assert f"\nversion: {version}\n" in citation and f"\ndate-released: {day}\n" in citation


def test_there_is_a_recipe_for_whatever_can_be_added():
    assert tuple(RECIPES) == (*DATA, *CODE)
    assert all(RECIPES[title] for title in RECIPES if title != "A language")


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_finds_each_place_that_it_changes(title):
    for step in RECIPES[title]:
        if step.path in TO_WRITE:
            there = ROOT / step.path
            assert not there.exists() or there.read_text(encoding="utf-8") == step.text, f"{step.path} is there already"
            assert (ROOT / step.path).parent.is_dir(), f"there is no folder for {step.path}"
        else:
            if step.text in (ROOT / step.path).read_text(encoding="utf-8"):
                continue  # somebody has followed it
            wanted = step.below or step.old
            assert step.places(ROOT) == 1, f"{step.path}: {wanted!r} is not there once: correct the recipe"


def test_who_follows_the_recipes_for_data_is_told_of_no_fault(tmp_path, command):
    shutil.copytree(ROOT / "geo", tmp_path / "geo")
    for title in DATA:
        for step in RECIPES[title]:
            step.follow(tmp_path)
    done = command("--mend", "--geo", tmp_path / "geo")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len([line for line in lines if "/languages/" not in line]) == 6  # each of the five files, and the tally
    assert (
        "fr/lessons/example.json: missing: " in done.stdout
    )  # each language has a place for their texts, and lacks them


@pytest.fixture
def project(tmp_path):
    """A copy of the project."""
    return Path(shutil.copytree(ROOT, tmp_path / "project", ignore=shutil.ignore_patterns(*NO_SOURCE)))


@pytest.mark.full  # one recipe takes a run of tests
@pytest.mark.parametrize("title", DATA)
def test_who_follows_a_recipe_for_data_passes_what_it_says_to_run(title, project):
    for step in RECIPES[title]:
        step.follow(project)
    told = re.search(r"^After each of these recipes run\n\n```\n(.+?)^```$", CONTRIBUTING, re.MULTILINE | re.DOTALL)[1]
    for line in told.splitlines():
        done = subprocess.run(
            [sys.executable, *shlex.split(line)[1:]], cwd=project, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{line}: {done.stdout[-2000:]}{done.stderr[-2000:]}"


@pytest.mark.full  # in a copy of the project, with what the recipes' own commands check
def test_who_follows_the_recipes_for_code_passes_the_checks(project):
    steps = [step for title in CODE if title != "A language" for step in RECIPES[title]]
    for step in steps:
        step.follow(project)
    written = [step.path for step in steps if step.path.startswith("tests/")]
    assert len(written) == 3
    for command in (
        ["build.py", "--mend"],
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-m", "pytest", "-q", "-n", "0", "tests/test_style.py", *written],
    ):
        done = subprocess.run([sys.executable, *command], cwd=project, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}: {done.stdout[-2000:]}{done.stderr[-2000:]}"


def test_who_walks_to_an_atlas_of_their_own_has_one_without_a_fault(tmp_path, command, monkeypatch):
    """Word for word: each file is written and each command is run, but for what installs and the two that build."""
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / "your-own.md").read_text(encoding="utf-8")
    away = re.findall(r"`([\w.]+)`", re.search(r"^folders (`republics`.*) in `mine`", text, re.M)[1])
    for found in sorted([*STEP.finditer(text), *COMMANDS.finditer(text)], key=lambda match: match.start()):
        if found.re is STEP:
            assert step_of(found).old is None or step_of(found).places(tmp_path) == 1
            step_of(found).follow(tmp_path)
            continue
        for line in found[1].splitlines():
            if line != "atlas --geo mine" and "--base-url" not in line:
                done = command(*shlex.split(line)[1:])
                assert (done.returncode, done.stderr) == (0, ""), line
            if "--new" in line:
                assert {"republics", "ground"} <= set(away)
                for name in away:
                    shutil.rmtree(tmp_path / "mine" / name)
                (tmp_path / "mine" / "glossary.json").unlink()
    assert done.stdout == "Opening: 1 of 1 paragraphs on the map: 1\nThe hills: 1 of 1 paragraphs on the map: 3\n"
