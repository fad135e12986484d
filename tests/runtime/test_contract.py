"""The runtime's contract: what its README and docs/runtime.md say is so, and nobody goes past it."""

import re

import pytest

from layers.runtime import DRAWING, SCRIPTS
from tests.conftest import ROOT

LAYERS = ROOT / "layers"
README = (LAYERS / "runtime" / "README.md").read_text(encoding="utf-8")
DOCS = (ROOT / "docs" / "runtime.md").read_text(encoding="utf-8")
COMMENT = re.compile(r"/\*.*?\*/|// [^\n]*", re.S)
SOURCES = {path: COMMENT.sub("", path.read_text(encoding="utf-8")) for path in LAYERS.rglob("*.js")}
OWN = {path: text for path, text in SOURCES.items() if re.search(r"L\.Atlas(\.include\(| = )", text)}
OTHERS = {path: text for path, text in SOURCES.items() if path not in OWN}
ANY_OTHER = pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
CHANGES = "set|add|delete|clear|push|splice"  # methods that change a Map, a Set or a list


def rows(text, first):
    """The cells of the table whose head begins with ``first``, row by row, without the signs of code."""
    _, _, table = text.partition(f"| {first} |")
    lines = table.split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.replace("`", "").strip("|").split("|")] for line in lines]


def listed(cell):
    return [one.strip() for one in cell.split(",") if one.strip()]


def methods():
    return {name for text in OWN.values() for name in re.findall(r"^  (\w+)\(.*\) \{$", text, re.M)}


@ANY_OTHER
@pytest.mark.parametrize(
    "write",
    [
        r"\batlas(\.\w+)+\s*([-+*/|&?]{0,2}=)(?![=>])",
        r"Object\.assign\((this\.)?atlas\b",
        rf"\batlas\.(?!map\b)\w+\.({CHANGES})\(",
        r"\batlas\._",
        r"\batlas\.fire\(",
    ],
    ids=["a field", "several fields", "what a field holds", "what is private", "an event"],
)
def test_nobody_writes_past_the_atlas(path, write):
    found = re.search(write, OTHERS[path])
    assert not found, f"{path.name}: {found[0]}: write it by a method of the atlas (layers/runtime/README.md, State)"


def test_every_field_is_declared_at_the_start_and_stands_in_the_readme():
    declared = [
        field
        for text in OWN.values()
        for body in re.findall(r"^  (?:_?initialize\w*)\(.*?^  \},$", text, re.M | re.S)
        for field in re.findall(r"^    this\.([a-z]\w+) =", body, re.M)
    ]
    assert sorted(declared) == sorted(field for field, *_ in rows(README, "field"))
    written = {field for text in OWN.values() for field in re.findall(r"this\.(\w+) (?:\?\?)?= ", text)}
    private = {
        field
        for text in OWN.values()
        for body in re.findall(r"^  (?:_?initialize\w*)\(.*?^  \},$", text, re.M | re.S)
        for field in re.findall(r"this\.(_\w+) =", body)
    }
    together = set(re.findall(r"\[(this\._\w+(?:, this\._\w+)*)\] =", "\n".join(OWN.values())))
    written |= {name.removeprefix("this.") for names in together for name in names.split(", ")}
    assert written <= {*declared, *private}, "declare it in initialize, with a comment"


def test_every_method_that_the_readme_names_is_there():
    named = {method for *_, by in rows(README, "field") for method in listed(by)}
    assert named <= methods()


def test_every_event_stands_in_the_readme_with_what_it_carries_and_where():
    fired, heard, carried = {}, {}, {}
    for path, text in OWN.items():
        for event, payload in re.findall(r'this\.fire\("(\w+)"(?:, \{([^}]*)\})?\)', text):
            fired.setdefault(event, set()).add(path.stem)
            keys = [key.split(":")[0].strip() for key in payload.split(",") if key]
            assert carried.setdefault(event, keys) == keys, f"{event} carries different things"
    for path, text in SOURCES.items():
        for events in re.findall(r'\batlas\.on\(\s*"([\w ]+)"', text):
            for event in events.split():
                heard.setdefault(event, set()).add(path.stem)
    told = {
        event: (listed(carries), set(listed(by)), set(listed(of)))
        for event, carries, _, by, of in rows(README, "event")
    }
    assert told == {event: (carried[event], fired[event], heard.get(event, set())) for event in fired}
    assert set(heard) <= set(fired), "nobody fires what is heard"


def test_the_modes_and_the_order_of_keys_are_the_readmes():
    modes = re.search(r"L\.Atlas\.MODES = \{(.*?)\};", "\n".join(OWN.values()))[1]
    for mode in re.findall(r"(\w+): \[", modes):
        assert f"`{mode}`" in README
        sheet = (LAYERS / "runtime" / "modes.css").read_text(encoding="utf-8")
        assert f'[data-modes~="{mode}"] [data-hidden-in~="{mode}"]' in sheet
    parts = re.findall(r'part: "(\w+)"', SOURCES[LAYERS / "runtime" / "keymap.js"])
    bound = {part for text in SOURCES.values() for part in re.findall(r'keymap\.bind\("(\w+)"', text)}
    assert bound == set(parts)


@ANY_OTHER
def test_keys_dialogs_and_news_have_one_home(path):
    home = path.parent.name == "runtime" and path.stem in ("keymap", "dialog")
    text = OTHERS[path]
    assert home or "showModal" not in text, f"{path.name}: open it by L.Dialog"
    assert home or not re.search(r'\(document, "keydown"|document\.addEventListener\("keydown"', text), (
        f"{path.name}: bind the key by atlas.keymap.bind"
    )
    assert '"news"' not in text and "#news" not in text, f"{path.name}: say it by atlas.announce"


def test_every_script_of_the_runtime_stands_in_its_list_or_is_needed_by_a_control():
    needed = "\n".join(path.read_text(encoding="utf-8") for path in (LAYERS / "controls").glob("*.py"))
    for path in (LAYERS / "runtime").glob("*.js"):
        name = f"runtime/{path.name}"
        assert name in (*DRAWING, *SCRIPTS) or path.stem == "scripted" or f'"{name}"' in needed, name


def test_every_part_beside_the_map_says_in_which_modes_it_is_hidden(site, opened):
    page = opened(site / "index.html")
    silent = page.evaluate(
        """() => [...document.querySelectorAll("main > *, .stage > *, .frame > *, .leaflet-control")]
            .filter((one) => !one.matches(".stage, .frame, #map, [data-hidden-in]"))
            .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert silent == [], "say it by data-hidden-in (layers/runtime/README.md, Modes)"


@pytest.mark.parametrize(("mark", "found_in"), [(mark, where) for mark, _, where in rows(DOCS, "mark")])
def test_every_mark_in_the_documents_is_in_the_page(mark, found_in, site, opened):
    for where in listed(found_in):
        file, _, fragment = where.partition("#")
        page = opened(site / file, f"#{fragment}" if fragment else "")
        page.locator(mark).first.wait_for(state="attached")


def test_what_the_documents_tell_scripts_works(site, opened):
    page = opened(site / "index.html")
    for name, _ in rows(DOCS, "name"):
        assert page.evaluate(f"typeof {name}") in ("object", "function"), name
    page.evaluate(f"() => {{ {re.search(r'```js(.*?)```', DOCS, re.S)[1]} }}")
    assert page.locator("article#abkhazia").is_visible()
    assert page.evaluate("document.querySelector('#map [data-place=abkhazia]').style.opacity") == "1"
