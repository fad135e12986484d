"""Every branch of the rules: a slip in the tiny atlas, and what a person reads of it; test_check has a file a rule."""

import json
import shutil
from dataclasses import replace

import pytest

from layers.data.check import check
from layers.data.read import read
from layers.data.rules.text import sources_dated
from layers.errors import Faults

HILL, SUGAR, LESSON = "zones/hill.geojson", "flows/sugar.geojson", "lessons/two-lands.json"
REFERENCE = "Survey of the Hill, 1990"
# the file, where in it, what is put there (None: it is taken away), and what is told of it
SLIPS = [
    ("places/mainville.geojson", "geometry.coordinates", [200, 52], "mainville/geometry: lies at longitude 200.0"),
    ("landscape/hamlet.geojson", "geometry.coordinates", [42, 52], "hamlet/geometry: lies outside 'eastland', its"),
    (SUGAR, "geometry.coordinates", [[42, 52], [45, 53], [48, 52]], "sugar/geometry: has more than two points"),
    (SUGAR, "geometry.coordinates", [[-100, 9], [-99, 9]], "sugar/geometry: passes no republic"),
    (
        "landscape/brook.geojson",
        "geometry.coordinates",
        [[41, 54.5], [42, 53], [42, 53], [44.5, 50.5]],
        "brook/geometry: has a line with the same point twice in a row",
    ),
    (
        HILL,
        "geometry.coordinates",
        [
            [[43, 51], [45, 52], [44, 53], [43, 51]],
            [[43.8, 51.8], [44.2, 51.9], [44, 52.2], [43.8, 51.8]],
        ],
        "hill/geometry: has a ring that runs the wrong way round",
    ),
    ("places/mainville.geojson", "properties.republic", 5, "mainville/republic: is not a text: write it in quotation"),
    (LESSON, "steps.0.place", 5, "two-lands/steps.1.place: is not a text: write it in quotation marks"),
    ("atlas.json", "region", 5, "atlas/region: is not a record: write it in braces, { and }"),
    (HILL, "properties.parents", ["hill"], "hill/parents: names 'hill', which is a zone: name one of the right kind"),
    (HILL, "properties.parents", ["westland", "westland"], "hill/parents: names 'westland' more than once: name it"),
    (HILL, "properties.outline_of", "hill", "hill/outline_of: names the zone itself: name the zone of which it is"),
    ("outlines/half-hill.geojson", "properties.outline_of", ["hill", "hill"], "outline_of: names 'hill' more than"),
    (SUGAR, "properties.origin", "sugar", "sugar/origin: names 'sugar', which is a flow: name one of the right kind"),
    (HILL, "properties.local", ["ru", "ru"], "hill/local.2: is 'ru' once more: take it away"),
    (HILL, "properties.silence", "No word of it.", "hill/silence: stands beside annotations: remove it"),
    (HILL, "properties.annotations.0.to", 2015, "hill/annotations.hill-quarrel.to: is 2015, after the text was"),
    (HILL, "properties.annotations.0.id", "eastland", "hill/annotations.eastland: is an id used before"),
    (
        HILL,
        "properties.annotations.0.says",
        "Murder was done on the hill.",
        'hill-quarrel.says: charges with "Murder" and does not say whose charge it is',
    ),
    (HILL, "properties.annotations.0.says", "A one. B two. C three. D four.", "is not one to 3 sentences"),
    (HILL, "properties.since.0.reference", "A, 2015", "hill/since.1.reference: is too short to be found by"),
    (HILL, "properties.claims.0.act", "Constitution of Westland", "hill/claims.1.act: has a source without its year"),
    ("atlas.json", "undrawn.0.reference", "Survey of the Hill", "undrawn/1.reference: has a source without its year"),
    (LESSON, "steps.0.references", ["https://example.org/1990"], "two-lands/steps.1.references.1: has an address"),
    (LESSON, "steps.0.evidence.reference", "Survey", "steps.1.evidence.reference: is too short to be found by"),
    (LESSON, "steps.0.evidence.voice.reference", "Hill Gazette", "evidence.voice.reference: has a source without its"),
    (HILL, "properties.claims.0.from", None, "hill/claims.1.from: is missing: say since when it is claimed"),
    (HILL, "properties.states", [], "hill/states: are none: tell what it is, from its beginning to today"),
    (HILL, "properties.states.0.to", 2000, "hill/states.1.to: is 2000, and nothing is told of later"),
    (HILL, "properties.states.0.from", None, "hill/states.1.from: is missing: say when this began"),
    (
        HILL,
        "properties.states",
        [
            {"status": "breakaway", "by": "Hillmen", "from": 1992, "to": 1992, "reference": REFERENCE},
            {"status": "breakaway", "by": "Hillmen", "from": 1992, "to": None, "reference": REFERENCE},
        ],
        "hill/states.2.from: is not after 1992: put the earlier one first",
    ),
    ("outlines/half-hill.geojson", "properties.from", None, "half-hill/from: is missing: say since when that was"),
    ("outlines/half-hill.geojson", "properties.status", "lost", "half-hill/status: is 'lost', which atlas.json lacks"),
    ("text.json", "unmapped", [{"paragraphs": [3], "reason": "No place."}], "unmapped/3: is on the map and listed as"),
    ("text.json", "unmapped", [{"paragraphs": [3, 3], "reason": "None."}], "unmapped/3: is no paragraph, or listed"),
    ("glossary.json", "terms.0.means", "What is sweet. It is white.", "sugar/means: is not one sentence of at most 25"),
    ("atlas.json", "statuses.breakaway.holder", "atlantis", "holder: names 'atlantis', which is no republic"),
    ("atlas.json", "undrawn.0.from", None, "undrawn/1.from: is missing: say since when it was so"),
    ("atlas.json", "home.meridian", -137, "atlas/home.meridian: -137 lies opposite to a republic, which the map would"),
    ("atlas.json", "first_year", 99999, "atlas/first_year: is more than 2100: write a number that can be meant"),
    ("atlas.json", "projection", {"edges": [1e300, 1, 1, 1]}, "atlas/projection.edges.1: is more than 20000"),
    ("atlas.json", "projection", {"edges": [0, 9, 0, 9]}, "atlas/projection: has edges without a map between them"),
    ("atlas.json", "home.runs_off", ["eastland", "westland"], "home.runs_off: leaves no republic to open on"),
    (
        "atlas.json",
        "insets",
        [{"name": "The hill", "extent": [42, 50, 46, 54], "names": {"hill": [10, 10]}}],
        "atlas/insets.1.names.hill: lies outside of it: write longitude first",
    ),
    (LESSON, "steps.1.text", "word " * 65 + "end.", "two-lands/steps.2.text: has 66 words, not 65 at most"),
    (LESSON, "steps.1.light", ["atlantis"], "two-lands/steps.2.light: names 'atlantis', which does not exist"),
    (LESSON, "steps.1.annotations", ["no-such"], "two-lands/steps.2.annotations: names 'no-such', which does not"),
    (LESSON, "steps.0.themes", ["trade"], "two-lands/steps.1: hides hill-quarrel, on which it rests"),
    (LESSON, "steps.0.evidence.claim", "sugar-moved", "evidence.claim: names 'sugar-moved', on which the step does"),
    (LESSON, "steps.1.light", ["hill", "hill"], "two-lands/steps.2.light: names 'hill' more than once: name it once"),
    (LESSON, "kit.words", ["atlantis"], "two-lands/kit.words: names 'atlantis', which does not exist"),
    (LESSON, "steps.0.to", 1999, "has no sound time window: give from and to, the earlier first, or neither"),
    (LESSON, "steps.0.to", None, "has no sound time window: give from and to, the earlier first, or neither"),
    (HILL, "properties.annotations.0.quote", "one two three four five six seven eight nine", "of more than 8 words"),
    (HILL, "properties.annotations.0.to", 2011, "ends (2011) before it begins (2012): put the earlier date in from"),
    (HILL, "properties.annotations.0.paragraph", 1, "hill-quarrel.paragraph: is 1, which the article does not have"),
    (HILL, "properties.claims.0.act", f"{REFERENCE}; Oath of the Hill", "has a source without its year (Oath of the"),
    (HILL, "properties.names.ru", "…", "hill/names.ru: is '…', which has lost its letters"),
    (HILL, "properties.aliases", ["The ????"], "hill/aliases.1: is 'The ????', which has lost its letters"),
    (
        HILL,
        "properties.since",
        [{"date": date, "note": "It rained.", "reference": REFERENCE} for date in ("2015-06", "2015-03")],
        "hill/since.2.date: is 2015-03, told after 2015-06: put the earlier one first",
    ),
    ("atlas.json", "themes.trade.family", "power", "themes/trade.family: is 'power', which is not among"),
    (LESSON, "steps.0.themes", ["weather"], "two-lands/steps.1.themes: has 'weather', which atlas.json lacks"),
    (
        "atlas.json",
        "insets",
        [{"name": name, "extent": [42, 50, 46, 54]} for name in ("The hill", "The knoll")],
        "atlas/insets.2.extent: is that of another inset",
    ),
]


def changed(folder, name, where, value):
    """Put a value into a file of a data folder, or take one away; a period goes with its beginning."""
    path = folder / name
    record = json.loads(path.read_text(encoding="utf-8"))
    *way, last = where.split(".")
    part = record
    for step in way:
        part = part[int(step)] if step.isdecimal() else part[step]
    if value is not None:
        part[last] = value
    else:
        del part[last]
        if last == "from":
            part.pop("to", None)
    path.write_text(json.dumps(record), encoding="utf-8")


@pytest.mark.parametrize(("name", "where", "value", "message"), SLIPS, ids=[message[:60] for *_, message in SLIPS])
def test_a_slip_is_told(name, where, value, message, tiny):
    changed(tiny, name, where, value)
    with pytest.raises(Faults) as faults:
        check(read(tiny))
    assert any(message in str(fault) for fault in faults.value.faults), str(faults.value)


def test_where_no_status_is_known_there_is_none_to_choose(tiny):
    changed(tiny, "atlas.json", "statuses", {})
    with pytest.raises(Faults, match=r"statuses: are none, and the data name [^:]*: add them; where"):
        check(read(tiny))


@pytest.mark.parametrize("year", [1500, 1530, 2100])
def test_the_year_of_a_source_is_one_of_those_that_dates_run_through(year, tiny):
    atlas = read(tiny)
    (fault,) = [*sources_dated(dated(atlas, f"Treaty of the Hill, {year + 1000}"))]
    assert fault.place == "hill/since.1.reference"
    assert not [*sources_dated(dated(atlas, f"Treaty of the Hill, {year}"))]


def dated(atlas, reference):
    """The atlas with another source of what came to the hill."""
    hill = atlas.by_id["hill"]
    since = (hill.about.since[0].model_copy(update={"reference": reference}),)
    changed = replace(hill, about=hill.about.model_copy(update={"since": since}))
    return replace(atlas, features=tuple(changed if one is hill else one for one in atlas.features))


@pytest.mark.parametrize("extent", [[46, 50, 42, 54], [42, 54, 46, 50], [42, 50, 42, 54]])
def test_an_extent_the_wrong_way_round_is_told(extent, tiny):
    changed(tiny, LESSON, "steps.1.extent", extent)
    changed(tiny, LESSON, "steps.1.view", None)
    with pytest.raises(Faults, match="extent: is no extent: give west, south, east, north in degrees"):
        read(tiny)


@pytest.mark.parametrize(
    ("folder", "name", "ident", "told"),
    [
        ("places", "mainville", "quiz-town", "quiz-town/id: is the name of a part of the page: choose another"),
        ("places", "mainville", "constructor", "constructor/id: is a word of the page's own scripts: choose another"),
        ("landscape", "hamlet", "constructor", "constructor/id: is a word of the page's own scripts: choose another"),
    ],
)
def test_an_id_that_the_page_has_for_its_own_is_told(folder, name, ident, told, tiny):
    path = shutil.copy(tiny / folder / f"{name}.geojson", tiny / folder / f"{ident}.geojson").relative_to(tiny)
    changed(tiny, path, "id", ident)
    changed(tiny, path, "properties.id", ident)
    with pytest.raises(Faults) as faults:
        check(read(tiny))
    assert any(told in str(fault) for fault in faults.value.faults), str(faults.value)
