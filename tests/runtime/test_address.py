"""The fragment of an address: what is written is read again, and what nobody could mean is left out."""

import pytest

WHOLE = {
    "id": "abkhazia",
    "view": [43.1, 41.02, 6.25],
    "at": "1988",
    "compare": "1994-05-12",
    "from": 1990,
    "to": 1995,
    "undated": False,
    "themes": ["war", "pogrom"],
    "layers": ["zones", "places"],
    "q": "gas & oil = Газ?",
    "text": 12,
    "lesson": "caucasus",
    "step": 3,
    "mode": "projector",
    "quiz": "caucasus",
    "how": "find",
    "asks": 10,
    "timer": True,
}
BEHIND = ("lesson", "step", "how", "asks", "timer")  # what is not there without another


@pytest.fixture(scope="module")
def address(blank):
    return blank("runtime/touched_address.js", "runtime/address.js")


def read(page, fragment):
    return page.evaluate("(fragment) => L.Address.read(fragment)", fragment)


def write(page, state):
    return page.evaluate("(state) => L.Address.write(state)", state)


@pytest.mark.parametrize(
    "state",
    [
        {},
        WHOLE,
        *({name: value} for name, value in WHOLE.items() if name not in BEHIND),
        {"lesson": "workers", "step": 1},
        {"id": "a place, with signs/and=more"},
    ],
    ids=lambda state: " ".join(state) or "nothing",
)
def test_what_is_written_is_read_again(state, address):
    assert read(address, write(address, state)) == state


def test_an_address_reads_as_a_person_would_write_it(address):
    assert write(address, {"id": "georgia", "from": 1990, "themes": ["war"]}) == "#georgia&from=1990&themes=war"


def test_what_says_nothing_is_not_written(address):
    nothing = {"id": None, "view": None, "from": None, "undated": True, "themes": None, "q": "", "lesson": None}
    assert write(address, nothing) == ""


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#",
        "#&&&",
        "#=",
        "#from=",
        "#from=199",
        "#from=19900",
        "#from=1990.5",
        "#to=-199",
        "#view=",
        "#view=1,2",
        "#view=1,2,3,4",
        "#view=91,40,5",
        "#view=40,361,5",
        "#view=40,40,10",
        "#view=40,40,-3",
        "#view=NaN,Infinity,1e3",
        "#text=12345",
        "#step=x",
        "#undated=yes",
        "#q=%",
        "#%E0%A4%A",
        "#unknown=1",
        "#__proto__=1&constructor=2",
    ],
)
def test_what_is_malformed_is_left_out(fragment, address):
    assert read(address, fragment) == {}


def test_what_is_sound_is_read_beside_what_is_not(address):
    assert read(address, "#crimea&from=199&to=2000&view=x&themes=,war,") == {
        "id": "crimea",
        "to": 2000,
        "themes": ["war"],
    }


KNOWN = """(found) => L.Address.known(found, {
    years: [1917, 2012, 2026],
    claims: {all: [{theme: "war", paragraph: 4}, {theme: "trade", paragraph: 5}]},
    lessons: new Map([["caucasus", 9]]),
    quizzes: new Set(["towns"]),
    searches: true,
})"""


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ({"from": 1917, "to": 2026}, {"from": 1917, "to": 2026}),
        ({"from": 1916, "to": 2000}, {"from": None, "to": None}),
        ({"from": 2000, "to": 2027}, {"from": None, "to": None}),
        ({"from": 2001, "to": 2000}, {"from": None, "to": None}),
        ({"to": 2000, "undated": False}, {"to": 2000, "undated": False}),
        ({"undated": False}, {"undated": True}),
        ({"themes": ["war", "peace"]}, {"themes": ["war"]}),
        ({"themes": ["peace"]}, {"themes": None}),
        ({"layers": ["zones", "roads"]}, {"layers": ["zones"]}),
        ({"text": 5}, {"text": 5}),
        ({"text": 6}, {"text": None}),
        ({"lesson": "caucasus", "step": 99}, {"lesson": "caucasus", "step": 9}),
        ({"lesson": "caucasus", "step": 0}, {"step": 1}),
        ({"lesson": "none", "step": 2}, {"lesson": None, "step": None}),
        ({"mode": "projector"}, {"mode": "projector"}),
        ({"mode": "fullscreen"}, {"mode": None}),
        ({"quiz": "towns", "how": "four", "asks": 5}, {"quiz": "towns", "how": "four", "asks": 5, "timer": None}),
        ({"quiz": "towns", "how": "shout"}, {"quiz": "towns", "how": None}),
        ({"quiz": "rivers", "how": "find", "asks": 5}, {"quiz": None, "how": None, "asks": None}),
        ({"quiz": "towns", "how": "find", "mode": "embed"}, {"quiz": None, "how": None, "mode": "embed"}),
    ],
)
def test_of_what_is_read_only_what_there_is_counts(found, kept, address):
    known = address.evaluate(KNOWN, found)
    assert {name: known[name] for name in kept} == kept
