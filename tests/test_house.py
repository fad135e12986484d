"""The house rules: who imports whom, everything tested, listed and in the documents; a failure says the remedy."""

import ast
import itertools
import os
import re
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from graphlib import CycleError, TopologicalSorter

import pytest

from layers import style
from layers.controls import CONTROLS, EMBEDDED
from layers.overlays import OVERLAYS
from layers.pages import PAGES
from tests.conftest import COSTLY, ROOT

PACKAGE = ROOT / "layers"
# imports go down only: a module may import what stands before it
ORDER = [
    ["errors", "cache"],
    ["model"],
    ["geometry"],
    ["own_words", "telling"],
    ["data", "words"],
    ["whole"],
    ["map_geometry"],
    ["scene"],
    ["style", "tints", "assets", "private_names", "tree_shaking", "templates"],
    ["runtime", "leaflet"],
    ["element", "pictures", "downloads"],
    ["overlays", "controls"],
    ["pages"],
    ["publish", "sources"],
    ["options"],
    ["command"],
    ["program"],
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
# what one folder's modules may not know of another's: (whose, of what, why)
APART = [
    ("overlays", ("layers.overlays", "layers.controls"), "they meet in the page alone, by events"),
    ("controls", ("layers.overlays", "layers.controls"), "they meet in the page alone, by events"),
    ("pages/parts", ("layers.pages.",), "what a part needs of a page goes into layers/pages/parts"),
    ("pages", ("layers.pages.",), "what two pages share goes into layers/pages/parts"),
]
SHARED = ("layers.pages.parts.", "layers.pages.page_kind")  # what every page and part may know
# libraries that one place alone knows, so that they can be replaced there
ONLY_IN = {
    "folium": ["element.py"],
    "branca": ["element.py"],
    "matplotlib": ["pictures/png.py", "pictures/faces.py"],
    "PIL": ["pictures/palette.py", "pictures/png.py"],
    "topojson": ["geometry/topology.py"],
}
# modules whose tests stand elsewhere, or that have none, and why
ELSEWHERE = {
    "geometry/along_line.js": ("tests/runtime/test_along_line.py", "it is tried on a blank page, as the runtime is"),
    "geometry/land_grid.js": ("tests/runtime/test_land_grid.py", "it is tried on a blank page, as the runtime is"),
    "runtime/label_places.js": ("tests/overlays/test_labels.py", "the names of the map stand where it says"),
    "runtime/land_survey.js": ("tests/overlays/test_labels.py", "names stand on the land that it finds"),
    "sources/zones.py": ("tests/sources/test_outlines_of_zones.py", "what it gave is held against villages there"),
    "pages/parts/print_part.py": ("tests/pages/test_lesson_print.py", "a part is printed alone there"),
    "pictures/slide_names.py": ("tests/pictures/test_slide.py", "the names on a slide are looked at there"),
    "publish/build.py": ("tests/test_build.py", "the command builds there"),
    "options.py": ("tests/test_build.py", "what is wrong with asking is told there"),
    "model/record.py": ("tests/model/test_feature.py", "it is the base of every record"),
    "model/article.py": ("tests/data/test_check.py", "broken articles are told of there"),
    "data/misfit.py": ("tests/data/test_read.py", "it says what is wrong with what is read there"),
    "model/geojson.py": ("tests/data/test_read.py", "it is what a file's geometry is read by"),
    **{
        f"data/rules/{name}.py": ("tests/data/test_check.py", "each rule has a broken file and its message there")
        for name in (
            "claimants",
            "claims",
            "geometry",
            "globe",
            "glossary",
            "lessons",
            "names",
            "since",
            "states",
            "text",
            "themes",
            "views",
        )
    },
    **{
        f"runtime/{name}.js": (f"tests/{test}.py", "it is tried in the page")
        for name, test in {
            "areas": "browser/test_detail",
            "fit_band": "controls/test_projector",
            "atlas": "browser/test_reading",
            "history": "browser/test_address",
            "island": "test_assets",
            "meridian_follower": "browser/test_projection",
            "panning_renderer": "browser/test_detail",
            "reopen": "controls/test_quiz",
            "scripted": "pages/test_index",
            "second_map": "controls/test_compare",
            "small_map": "controls/test_insets",
            "spots": "controls/test_quiz",
            "view": "browser/test_address",
        }.items()
    },
}
UNTRIED = {
    "sources/__main__.py": "it wants the 60 MB of the sources, which are not here; what it wrote is checked as geo/",
    "sources/ground.py": "it wants the land of the whole world; what it gave is checked as geo/",
    "sources/shapes.py": "it wants every source at once; what it gave is checked as geo/",
}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
SCRIPTS = sorted(path for folder in ("runtime", "geometry") for path in (PACKAGE / folder).glob("*.js"))
TESTED = {path.relative_to(PACKAGE).as_posix() for path in [*MODULES, *SCRIPTS] if path.name != "__init__.py"}
LENGTH = 250  # lines


def part_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                path = ROOT.joinpath(*node.module.split("."), alias.name)
                yield (
                    f"{node.module}.{alias.name}" if path.is_dir() or path.with_suffix(".py").exists() else node.module
                )
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def documents():
    """All that the project says of itself, wherever it stands."""
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))


def rows():
    """Give each word in the first cells of the documents' tables with each word of the heading that it stands under."""
    heading = [""]
    for line in documents().splitlines():
        if line.startswith("#"):
            heading = [word.rstrip("/") for word in re.findall(r"[\w/]+", line)]
        elif cell := re.match(r"\|([^|]+)\|", line):
            yield from itertools.product(heading, re.findall(r"[\w./-]+", cell[1]))


def mirrored(name):
    return f"tests/{name.rpartition('/')[0]}/test_{name.rpartition('/')[2].partition('.')[0]}.py".replace("//", "/")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down_only(path):
    own, file = part_of(path), path.relative_to(PACKAGE).as_posix()
    assert own in RANK, f"give {own} its place in ORDER: after what it imports, before what imports it"
    for name in imports(path):
        top, _, rest = name.partition(".")
        other = rest.split(".")[0]
        if top == "layers" and other != own:
            assert RANK[other] < RANK[own], f"{own} must not import {other}: hand the value in from above"
        knows = ONLY_IN.get(top, [file])
        assert file in knows, f"{file} must not import {top}: only {' and '.join(knows)} knows it"


@pytest.mark.parametrize(("folder", "others", "why"), APART, ids=[folder for folder, *_ in APART])
def test_neighbours_do_not_know_each_other(folder, others, why):
    for path in (PACKAGE / folder).glob("*.py"):
        known = [name for name in imports(path) if name.startswith(others) and not name.startswith(SHARED)]
        assert path.name == "__init__.py" or not known, f"{folder}/{path.name} must not import {known}: {why}"


def test_no_imports_run_in_a_circle():
    files = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES}
    try:
        list(TopologicalSorter({name: set(imports(path)) & set(files) for name, path in files.items()}).static_order())
    except CycleError as circle:
        pytest.fail(f"{' imports '.join(reversed(circle.args[1]))}: move what both need into a module below")


@pytest.mark.parametrize("name", sorted(TESTED))
def test_every_module_has_a_test_of_its_name(name):
    if name in ELSEWHERE:
        test, _ = ELSEWHERE[name]
        assert (ROOT / test).exists(), f"{test} is not there: write {mirrored(name)} and take {name} out of ELSEWHERE"
    elif name not in UNTRIED:
        assert (ROOT / mirrored(name)).exists(), f"{name} has no test: write {mirrored(name)}"


@pytest.mark.parametrize("name", sorted([*ELSEWHERE, *UNTRIED]))
def test_every_exception_is_needed(name):
    assert name in TESTED, f"{name} is gone: take it out of the exceptions"
    assert not (ROOT / mirrored(name)).exists(), f"{mirrored(name)} is there: take {name} out of the exceptions"


def test_the_top_of_the_project_is_what_a_stranger_is_told_of():
    """What a trial left there, a data folder of --new say, goes into no commit."""
    told = {"docs", "geo", "layers", "site", "tests", "build.py", "pyproject.toml", "README.md", "CHANGELOG.md"}
    told |= {"CITATION.cff", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "LICENSE", "MANIFEST.in", "SECURITY.md"}
    left = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()]
    seen = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in seen if not any(fnmatch(name, pattern) for pattern in left)} <= told


def test_every_test_that_is_said_to_be_costly_is_there():
    said = [line.split("::") for line in COSTLY.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    gone = [name for file, name in said if not re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.M)]
    assert said and not gone, f"take them out of {COSTLY.name}"


@pytest.mark.parametrize(
    ("asked", "run"),
    [([], {"cheap"}), (["--costly"], {"cheap", "costly"}), (["--full"], {"cheap", "costly", "full"})],
    ids=["ordinary", "costly", "full"],
)
def test_processes_run_what_the_command_asks_for(asked, run, tmp_path):
    """As each of them reads the command's words for itself."""
    folder = tmp_path / "asked"
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / COSTLY.name).write_text("asked/test_one.py::test_costly\n", encoding="utf-8")
    tests = "def test_cheap(): pass\ndef test_costly(): pass\n@pytest.mark.full\ndef test_full(): pass\n"
    (folder / "test_one.py").write_text(f"import pytest\n{tests}", encoding="utf-8")
    settings = '[tool.pytest.ini_options]\ntestpaths = ["asked"]\nmarkers = ["browser", "costly", "full"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "--numprocesses=1", "-v", *asked]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300)
    assert set(re.findall(r"PASSED asked/test_one\.py::test_(\w+)", done.stdout)) == run, done.stdout + done.stderr


@pytest.mark.parametrize("name", sorted(TESTED))
def test_every_module_has_its_row_in_the_documents(name):
    folder, _, file = f"layers/{name}".rpartition("/")
    stem = file.partition(".")[0]
    if folder in ("layers/overlays", "layers/controls"):  # what a reader sees is told wherever readers look
        name = stem.replace("_", "-")
        assert name in {word for _, word in rows()}, f"add a row to README.md or docs/: | {name} | what it does |"
    else:
        written = {(folder, stem), (folder, file)} & set(rows())
        assert written, f"add a row under ## {folder} in docs/architecture.md: | {stem} | what it is for |"


@pytest.mark.parametrize(("folder", "listed"), [("overlays", OVERLAYS), ("controls", {*CONTROLS, *EMBEDDED})])
def test_every_triple_is_whole_and_listed(folder, listed):
    modules = {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"}
    named = {kind.name.replace("-", "_") for kind in listed}
    assert modules <= named, f"add {sorted(modules - named)} to the tuples in layers/{folder}/__init__.py"
    for stem in named:
        there = {path.suffix for path in (PACKAGE / folder).glob(f"{stem}.*")}
        missing = sorted({".py", ".js", ".css"} - there)
        assert not missing, f"write layers/{folder}/{stem} with {missing}: a {folder[:-1]} is three files of one name"
    for path in (PACKAGE / folder).glob("*.*"):
        of_one = any(path.stem == stem or path.stem.startswith(f"{stem}_") for stem in {*named, "__init__"})
        assert of_one, f"begin the name of layers/{folder}/{path.name} with that of the {folder[:-1]} it belongs to"


def test_every_page_is_in_pages():
    modules = {path.stem for path in (PACKAGE / "pages").glob("*.py")} - {"__init__", "page_kind"}
    told = {page.module for page in PAGES}
    assert modules <= told, f"say in PAGES, in layers/pages/__init__.py, what {sorted(modules - told)} writes"
    assert told <= modules, f"write layers/pages/{sorted(told - modules)}.py, or take it out of PAGES"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.module)
def test_every_page_has_its_row_in_the_documents(page):
    row = f"| `{page.files[0]}` | {page.what} |"
    assert page.files[0] in {word for _, word in rows()}, f"add a row to README.md or docs/, What is in site/: {row}"


def test_every_file_is_installed_with_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    known = project["tool"]["setuptools"]["package-data"]["layers"]
    for path in PACKAGE.rglob("*.*"):
        name = path.relative_to(PACKAGE)
        installed = path.suffix in (".py", ".pyc") or any(map(name.match, known))
        assert installed, f"add {name.parent}/*{name.suffix} to package-data in pyproject.toml: it has layers/{name}"


@pytest.mark.parametrize("path", [*MODULES, *PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.css")], ids=lambda p: p.name)
def test_files_are_short(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LENGTH, f"{path.relative_to(ROOT)} has {lines} lines: make two files of its two jobs"


def test_colours_stand_in_the_palette_alone():
    for path in (*PACKAGE.rglob("*.css"), *(PACKAGE / "pictures").glob("*.py")):
        found = re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8").replace('"#hatch', ""))
        assert not found, f"{path.relative_to(ROOT)} has {found}: name the colour in layers/style.py"


def test_what_lies_over_what_and_kinds_of_window_stand_in_the_tables_alone():
    sheets = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.css")}
    for path, sheet in sheets.items():
        by_hand = re.findall(r"z-index: \d{2,}", sheet) + [known for known in style.WINDOWS.values() if known in sheet]
        assert not by_hand, f"{path.relative_to(ROOT)} has {by_hand}: use its name in layers/style.py"
        unknown = re.findall(r"z-index: var\([^)]*\)|@media \(--[^)]*\)", style.settled(sheet))
        assert not unknown, f"{path.relative_to(ROOT)} has {unknown}: give it its place in layers/style.py"
    for name in (*style.FIXED, *style.WINDOWS):
        assert any(f"(--{name})" in sheet for sheet in sheets.values()), (
            f"no sheet uses {name}: take it out of style.py"
        )


def test_no_rule_asks_what_lies_within_the_map():
    for path in PACKAGE.rglob("*.css"):
        holder = r"(?:main|\.stage|\.atlas|\.leaflet-\w+)(?:\[[^]]*\])*"
        found = re.search(
            rf"{holder}(?::has\([^>]|:not\(:has\([^>][^{{,]*\)\)\s+[^{{,\s])", path.read_text(encoding="utf-8")
        )
        assert not found, (
            f"{path.relative_to(ROOT)} has {found[0]}: each shape and name that comes would style the whole map anew;"
            " let a script set a data-… on main"
        )


def test_scripts_show_text_as_text():
    """But for a copy's, which has kept its own markup from before anything was read or typed."""
    for path in set(PACKAGE.rglob("*.js")) - {PACKAGE / "runtime" / "saved_copy.js"}:
        code = path.read_text(encoding="utf-8")
        found = re.search(r"(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\b", code)
        assert not found, f"{path.relative_to(ROOT)} has {found[0]}: use textContent, or a template element"


def test_no_sentence_of_the_interface_stands_in_a_script():
    for path in PACKAGE.rglob("*.js"):
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)
        found = re.search(r"""["'`][A-Z][a-z]+ [a-z]+""", code)
        assert not found, f"{path.relative_to(ROOT)} says {found[0]}: put it into layers/words/en.json"


def test_what_one_engine_is_told_of_its_sliders_another_is_told_too():
    twins = {"-webkit-slider-thumb": "-moz-range-thumb", "-webkit-slider-runnable-track": "-moz-range-track"}
    for path in PACKAGE.rglob("*.css"):
        code = path.read_text(encoding="utf-8")
        for webkit, moz in twins.items():
            told = [
                (code.count(f"{before}::{webkit} {{"), f"{before}::{moz}")
                for before in set(re.findall(rf"(\S+)::{webkit} \{{", code))
            ]
            for times, twin in told:
                assert code.count(f"{twin} {{") == times, f"{path.name}: write {twin} as often as its -webkit- twin"
