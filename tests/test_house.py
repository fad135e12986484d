"""The house rules: who imports whom, everything registered, tested and in the README."""

import ast
import re

import pytest

from layers.controls import CONTROLS, EMBEDDED
from layers.overlays import OVERLAYS
from tests.conftest import ROOT

PACKAGE = ROOT / "layers"
# imports go down only: a module may import what stands before it
ORDER = [
    ["errors"],
    ["model"],
    ["geometry"],
    ["data", "words"],
    ["downloads"],
    ["scene"],
    ["style", "assets", "runtime"],
    ["element", "pictures"],
    ["overlays", "controls"],
    ["pages"],
    ["publish", "sources"],
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
LENGTH = 250  # lines


def part_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from names if node.module == "layers" else [node.module]
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down_only(path):
    own = part_of(path)
    for name in imports(path):
        top, _, rest = name.partition(".")
        other = rest.split(".")[0]
        if top == "layers" and other != own:
            assert RANK[other] < RANK[own], f"{own} must not import {other}"
        assert top not in ("folium", "branca") or own == "element", f"{own} must not import {top}"
        assert top not in ("matplotlib", "PIL") or own == "pictures", f"{own} must not import {top}"
        assert top not in ("layers.sources",), "sources stands apart"


@pytest.mark.parametrize("folder", ["overlays", "controls"])
def test_overlays_and_controls_do_not_know_each_other(folder):
    for path in (PACKAGE / folder).glob("*.py"):
        if path.name != "__init__.py":
            assert not [name for name in imports(path) if name.startswith(("layers.overlays", "layers.controls"))]


@pytest.mark.parametrize(("folder", "listed"), [("overlays", OVERLAYS), ("controls", {*CONTROLS, *EMBEDDED})])
def test_every_triple_is_whole_listed_tested_and_in_the_readme(folder, listed):
    modules = {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"}
    assert {kind.name.replace("-", "_") for kind in listed} == modules
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for kind in listed:
        stem = kind.name.replace("-", "_")
        assert {path.suffix for path in (PACKAGE / folder).glob(f"{stem}.*")} >= {".py", ".js", ".css"}
        assert (ROOT / "tests" / folder / f"test_{stem}.py").exists(), f"{stem} has no test"
        assert f"| {kind.name} |" in readme


def test_every_module_has_its_test():
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "record", "geometry"}  # model tests them
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests").glob("test_*.py")}
    assert modules <= tested


def test_every_file_of_the_package_stands_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    house = readme[readme.index("## The map of the house") :]
    for path in PACKAGE.iterdir():
        if path.name not in ("__init__.py", "__pycache__"):
            assert re.search(rf"\b{path.stem}\b", house), path.name


@pytest.mark.parametrize("path", [*MODULES, *PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.css")], ids=lambda p: p.name)
def test_files_are_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LENGTH


def test_colours_stand_in_the_palette_alone():
    for path in PACKAGE.rglob("*.css"):
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8").replace('"#hatch', "")), path.name


def test_pictures_take_their_colours_from_the_palette():
    for path in (PACKAGE / "pictures").glob("*.py"):
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8")), path.name


def test_scripts_show_text_as_text():
    for path in PACKAGE.rglob("*.js"):
        assert not re.search(
            r"(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\b", path.read_text(encoding="utf-8")
        ), path.name


def test_no_sentence_of_the_interface_stands_in_a_script():
    for path in PACKAGE.rglob("*.js"):
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert not re.search(r"""["'`][A-Z][a-z]+ [a-z]+""", code), path.name
