import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from layers.cache import Cache
from layers.data import written
from layers.data.check import OF_THE_WHOLE, RULES, check, check_written, read_or_tell_all
from layers.data.read import read
from layers.data.rules.geometry import coverage, zone_in_parents
from layers.data.rules.states import outline_of_zones
from layers.errors import Faults
from layers.model.feature import Region, Republic, Zone
from tests.asserts import fault_of
from tests.conftest import ROOT, TINY

# what a person reads for the broken file of each rule, in tests/geo/broken
MESSAGES = {
    "geometry_of_kind": "hill/geometry: is LineString, not Polygon or MultiPolygon: correct the geometry or the kind",
    "valid_rings": "hill/geometry: is not a valid shape (Self-intersection[43.5 52]): draw the ring again there",
    "winding": "hill/geometry: has a ring that runs the wrong way round: outer rings counter-clockwise",
    "on_the_globe": "hill/geometry: lies at longitude 43.0 to 45.0, latitude 91.0 to 93.0: write longitude first",
    "cut_at_180": "shelf/geometry: jumps to the other side of 180 degrees at 60.000 N, 175.000 E: cut it there (RFC",
    "near_a_republic": "brook/geometry: passes no republic: write longitude first, then latitude",
    "flow_between": "sugar/geometry: begins outside 'westland', its origin: turn the line round, move its end, or name",
    "unique_ids": "hill/id: is used by 2 features: give each its own",
    "references": "hill/parents: names 'atlantis', which does not exist: correct it, or add that feature",
    "named_once": "both-lands/members: names 'westland' more than once: name it once",
    "coverage": "eastland/geometry: does not meet its neighbour near 51.000 N, 45.005 E: give both the same vertices",
    "zone_in_parents": "hill/parents: leave 11515 of the zone's 11515 km2 outside: move its outline in, or clip it",
    "locators": "hill/annotations.hill-nine.paragraph: is 9, which the article does not have: use a number",
    "accounted_for": "eastland/silence: is missing: there are no annotations: say why the text has none here",
    "around_no_pole": "ice/geometry: goes around a pole: draw a part of it, with 20 degrees of longitude left free",
    "tints_apart": "westland/tint: is 2, as that of its neighbour eastland: give one of them another",
    "themes_known": "hill/annotations.hill-quarrel.theme: is 'feud', which atlas.json lacks: choose one of frozen-conf",
    "times": "hill/since.1.date: is 2011, before the text was published: put what the text tells in annotations",
    "large_enough": "hill/geometry: covers less than 1 km2: draw the area again",
    "place_in_republic": "mainville/geometry: lies outside 'westland', its republic: write longitude first",
    "reserved_ids": "legend/id: is the name of a part of the page: choose another",
    "article_numbers": "sections/1: has the number 2 after 3: number upwards, each once",
    "lesson_ids": "Two Lands: is not kebab-case: rename the file: small letters, digits and hyphens",
    "lesson_references": "two-lands/steps.1.place: names 'atlantis', which does not exist: correct it",
    "evidence_of_something": "two-lands/steps.1.evidence.record: has no record, and its claim no check: say what the",
    "claim_judged_alike": "two-lands/steps.2.evidence.verdict: is 'open', and two-lands/steps.1 judges hill-qu",
    "lesson_shows": "two-lands/steps.1: hides hill-quarrel, on which it rests: widen its years or themes",
    "lesson_frames": "two-lands/steps.1.extent: leaves 'hill' outside: widen it, or neither light nor name that",
    "ground_differs": "two-lands/steps.1.eyes: is the ground, where nothing lit is another's than in law: leave eyes",
    "main_name": "hill/names.en: is not the same as name: write the same in both",
    "names_legible": "hill/names.ru: is '????', which has lost its letters: write it again, and save the file as",
    "names_everywhere": "hill/names.ru: is missing, and most others have it: add the name",
    "names_at_home": "hamlet/names.kk: is missing, and most others of eastland have it: add the name",
    "names_of_neighbours": "northland/names: has none in the state's own language: add it, under that language's code",
    "local_named": "hill/local.1: is 'kk', and there is no name in it: add the name, or take the language away",
    "local_to_all": "hill/local: has no language of 'westland', and lies in it or is claimed by it: add one of them",
    "flow_ends": "sugar/destination_note: is missing: there is no destination: say what the line points to",
    "article_whole": "sections: know nothing between 0 and 2: number every non-empty line",
    "sources_by_name": "hill/since.1.reference: has an address, which will change: name author, title, year",
    "sources_dated": "hill/since.1.reference: has a source without its year (Peace of the Hill): name author or body",
    "told_as_claims": 'hill/annotations.hill-quarrel.says: charges with "stole" and does not say whose charge it is',
    "sentences": "hill/annotations.hill-quarrel.says: is not one to 3 sentences: end it with a full stop, or make two",
    "own_words": 'sugar/annotations.sugar-moved.says: has "sugar was moved to the east by rail in" as mainville-',
    "said_once": "sugar/annotations.sugar-moved.says: says nearly the same as westland-sugar: say what is special",
    "term_once": "sugar/forms: has 'sugar' twice: keep one of the two",
    "term_means": "sugar/means: is not one sentence of at most 25 words: say it shorter, and end it with a full stop",
    "term_met": "salt/forms: has 'salt', which is in no claim and no lesson: correct it, or take it out",
    "since_everywhere": "hill/since: is empty, and most others tell what came since: tell it, with a reference",
    "since_in_order": "hill/since.2.date: is 2014, told after 2015-06: put the earlier one first",
    "states_without_gaps": "hill/states.1.to: is 1995, and the next begins 1996: let each end when the next begins",
    "statuses_known": "hill/states.1.status: is 'lost', which atlas.json lacks: choose one of breakaway, union, indep",
    "former_names_in_order": "hamlet/formerly.2.until: is 1950, told after 1990: put the earlier one first",
    "outline_of_zones": "half-hill/outline_of: names 'eastland', which is no zone: "
    "name the zones that it is of, or a republic and the status of its part",
    "undrawn_of_something": "undrawn/1.of: names 'atlantis', no republic or zone: name whose card tells of it",
    "claims_everywhere": "hill/claims: are none, and most other zones tell who claims them: tell each side's, with",
    "claims_in_order": "hill/claims.2.from: is 1992, told after 1993: put the earlier one first",
    "claimants_known": "hill/claims.1.claimant: names 'atlantis', no republic or zone: name the republic, or the zone",
    "plans_fill_their_time": "two-lands/kit.plans: take 40 and 90 minutes, not 45 and 90: give their phases other",
    "lesson_length": "two-lands/steps: are 5, not 6 to 12: add some, unite some, or make two lessons of it",
    "step_fits_the_wall": "two-lands/steps.1.heading: has 8 words, not 7 at most: say it shorter",
    "home_names": "atlas/home.runs_off: names 'atlantis', which is no republic: correct it, or take it away",
    "meridian_among_lands": "atlas/projection.meridian: -137 lies opposite to a republic, which the map would cut in",
    "first_year_before_the_text": "atlas/first_year: is 2012, and the text is of 2012: write an earlier one, or leave",
    "insets_show": "atlas/insets.1.extent: shows nothing of a zone: move it to one, or take it away",
    "insets_differ": "atlas/insets.2.name: is that of another inset: give each its own, or keep one",
    "inset_names": "atlas/insets.1.names.atlantis: is no zone in it: correct the id, or take it away",
    "step_asks": "two-lands/steps.1.question: asks nothing: end it with a question mark, or a task with a full stop",
}
# the same of how the files are written, which --mend puts right
WRITTEN = {
    "written_form": "zones/hill.geojson: -: is not written in the one form of geo/: run python build.py --mend",
    "current_tally": "README.md: -: has tables that do not count what there is: run python build.py --mend",
    "current_translations": "languages/eo/zones/hill.json: -: has not a place for every text: "
    "run python build.py --mend",
    "current_schema": "schema.json: -: is not the schema that the model gives: run python build.py --mend",
}


def test_every_rule_has_its_broken_file_and_message():
    assert {rule.__name__ for rule in RULES} == set(MESSAGES)
    known = {name for name, rule in vars(written).items() if getattr(rule, "__module__", "") == written.__name__}
    assert {name for name in known if name.islower() and not name.startswith("_")} == set(WRITTEN)
    assert {path.name for path in (TINY / "broken").iterdir()} == {*MESSAGES, *WRITTEN}


def test_the_sound_atlas_passes(tiny):
    check_written(read(tiny), tiny)


@pytest.mark.parametrize("rule", MESSAGES)
def test_a_broken_file_is_told_by_its_rule(rule, tiny):
    shutil.copytree(TINY / "broken" / rule, tiny, dirs_exist_ok=True)
    with pytest.raises(Faults) as faults:
        check(read(tiny))
    assert any(f": {MESSAGES[rule]}" in str(fault) for fault in faults.value.faults), str(faults.value)


def moved(atlas, **shapes):
    """The atlas with other shapes."""
    features = [replace(one, geometry=shapes.get(one.id, one.geometry)) for one in atlas.features]
    return replace(atlas, features=tuple(features))


@pytest.mark.parametrize("south", [1, -1])
def test_a_strait_and_the_tip_of_a_third_land_are_no_gap_and_a_slit_is_one(south, tiny):
    west = [(40, 50), (45, 50), (45, 50.5), (45, 52.4), (45, 52.6), (45, 55), (40, 55)]
    strait = [(45.015, 50), (50, 50), (50, 55), (45, 55), (45, 52.6), (45, 52.4), (45, 50.5)]
    slit = [(45, 50), (50, 50), (50, 55), (45, 55), (45, 52.6), (45.01, 52.5), (45, 52.4), (45, 50.5)]
    west, strait, slit = (shapely.Polygon([(x, south * y) for x, y in ring]) for ring in (west, strait, slit))
    atlas = read(tiny)
    assert list(coverage(moved(atlas, westland=west, eastland=strait))) == []
    (fault,) = coverage(moved(atlas, westland=west, eastland=slit))
    assert fault.what == f"does not meet its neighbour near 52.500 {'N' if south > 0 else 'S'}, 45.003 E"


def test_a_zone_that_has_its_numbers_the_wrong_way_round_is_told_so(tiny):
    atlas = read(tiny)
    turned = shapely.transform(atlas.by_id["hill"].geometry, lambda points: points[:, ::-1])
    (fault,) = zone_in_parents(moved(atlas, hill=turned))
    assert fault.remedy == "write longitude first, then latitude"


def test_a_zone_that_crosses_itself_in_a_lessons_extent_is_told_and_stops_no_other_rule(tiny):
    shutil.copytree(TINY / "broken" / "lesson_frames", tiny, dirs_exist_ok=True)
    crossed = shapely.Polygon([(41, 51), (44, 53), (44, 51), (41, 53), (41, 51)])
    with pytest.raises(Faults, match="is not a valid shape") as faults:
        check(moved(read(tiny), hill=crossed))
    assert "leaves 'hill' outside" not in str(faults.value)


@pytest.mark.parametrize("turns", [["b", "a", None], ["b", "c", None], ["b", "c", "a"]], ids=str)
def test_zones_that_are_outlines_of_outlines_are_told(turns, tiny):
    atlas = read(tiny)
    hill = atlas.by_id["hill"]
    zones = [
        replace(hill, about=hill.about.model_copy(update={"id": ident, "outline_of": of}))
        for ident, of in zip("abc", turns, strict=True)
    ]
    found = list(outline_of_zones(replace(atlas, features=(*atlas.features, *zones))))
    outlines = dict(zip("abc", turns, strict=True))
    assert [fault.place for fault in found] == [f"{i}/outline_of" for i, of in outlines.items() if outlines.get(of)]
    assert found[0].what == f"names 'b', which is itself another outline of {outlines['b']!r}"


@pytest.mark.parametrize("rule", WRITTEN)
def test_what_a_machine_can_write_is_told_by_the_check_and_stops_no_build(rule, tiny):
    shutil.copytree(TINY / "broken" / rule, tiny, dirs_exist_ok=True)
    atlas = read(tiny)
    check(atlas)
    with pytest.raises(Faults) as faults:
        check_written(atlas, tiny)
    assert fault_of(faults) == f"geo/{WRITTEN[rule]}"


def test_what_is_wrong_and_how_it_is_written_are_told_at_once(tiny):
    for rule in ("sentences", "written_form", "lesson_length", "current_schema"):
        shutil.copytree(TINY / "broken" / rule, tiny, dirs_exist_ok=True)
    with (tiny / "text.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(Faults) as faults:
        check_written(read(tiny), tiny)
    files = [fault.file for fault in faults.value.faults]
    assert files == [
        f"geo/{name}" for name in ("lessons/two-lands.json", "schema.json", "text.json", "zones/hill.geojson")
    ]


def test_a_flow_that_ends_elsewhere_is_told_as_one_that_begins_there(tiny):
    shutil.copytree(TINY / "broken" / "flow_between", tiny, dirs_exist_ok=True)
    with pytest.raises(Faults, match="sugar/geometry: ends outside 'eastland', its destination"):
        check(read(tiny))


def test_a_lost_atlas_json_is_told_once_for_themes_and_once_for_statuses(tiny):
    (tiny / "atlas.json").unlink()
    with pytest.raises(Faults) as faults:
        check(read(tiny))
    told = ": are none, and the data name {}: add them; where atlas.json is lost, bring it back"
    assert [str(fault) for fault in faults.value.faults] == [
        "geo/atlas.json: statuses" + told.format("breakaway, independent, union"),
        "geo/atlas.json: themes" + told.format("economy, frozen-conflict, living-conditions, trade"),
    ]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in OF_THE_WHOLE], ids=lambda rule: rule.__name__)
def test_a_file_that_cannot_be_read_hides_no_fault_of_the_others(rule, tiny):
    shutil.copytree(TINY / "broken" / rule.__name__, tiny, dirs_exist_ok=True)
    (tiny / "places" / "spoilt.geojson").write_text("{", encoding="utf-8")
    with pytest.raises(Faults) as faults:
        read_or_tell_all(tiny)
    told = [str(fault) for fault in faults.value.faults]
    assert any(f": {MESSAGES[rule.__name__]}" in fault for fault in told), told
    assert sum(fault.startswith("geo/places/spoilt.geojson: -: is not JSON") for fault in told) == 1


def test_nothing_is_held_against_others_that_a_file_which_cannot_be_read_may_put_right(tmp_path, campaign):
    geo = Path(shutil.copytree(ROOT / "geo", tmp_path / "geo", ignore=shutil.ignore_patterns("languages")))
    cache = Cache(tmp_path / "cache")
    files = [*geo.glob("*/*.*json"), *geo.glob("[!s]*.json")]
    for file in random.Random(22).sample(files, campaign(2, of=60)):
        sound = file.read_bytes()
        file.write_bytes(b"{")
        with pytest.raises(Faults) as faults:
            read_or_tell_all(geo, cache)
        assert fault_of(faults).startswith(f"geo/{file.relative_to(geo).as_posix()}: -: is not JSON")
        file.write_bytes(sound)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_geo_keeps_the_rule(rule, atlas):
    assert list(rule(atlas)) == []


def test_geo_is_written_as_a_machine_would(atlas):
    check_written(atlas, ROOT / "geo")


def test_rules_know_no_place_of_ours(atlas):
    """They hold of any such atlas: no name of a republic, a zone or a region stands in one."""
    names = {feature.about.name for feature in atlas.features if isinstance(feature.about, Republic | Zone | Region)}
    for path in (ROOT / "layers" / "data" / "rules").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert [name for name in names if name in text] == [], path.name


def test_a_system_without_locks_checks_the_data(tiny):
    """Windows has no fcntl: it may stop what writes a site, and no check."""
    code = "import sys; sys.modules['fcntl'] = None; import build; sys.exit(build.main())"
    command = [sys.executable, "-c", code, "--check", "--geo", tiny]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
