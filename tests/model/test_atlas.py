from dataclasses import replace

import shapely

from layers.data.read import read
from layers.model.lesson import Step


def test_an_atlas_is_asked_by_id_by_kind_and_by_paragraph(tiny):
    atlas = read(tiny)
    assert atlas.by_id["hill"].file == "geo/zones/hill.geojson"
    assert {feature.id for feature, _ in atlas.annotations()} >= {"hill", "sugar"}
    assert set(atlas.section_of) >= {claim.paragraph for _, claim in atlas.annotations()}


def test_a_region_is_its_members_and_what_is_not_known_stays(tiny):
    idents = read(tiny).regions_as_members(["hill", "both-lands", "no-land"])
    assert [*idents] == ["hill", "westland", "eastland", "no-land"]


def test_the_ground_is_areas_and_divisions_are_lines(tiny):
    atlas = read(tiny)
    assert {shapely.get_dimensions(shape).item() for shape in atlas.ground.values()} == {2}
    assert {line.geom_type for line in atlas.divisions} == {"LineString"}


def test_the_text_tells_until_its_year_and_the_data_until_theirs(atlas):
    assert atlas.told_until == 2012 < atlas.as_of


def test_what_a_land_became_is_an_entry_of_its_year(tiny):
    atlas = read(tiny)
    hill = atlas.by_id["hill"]
    states = (*hill.about.states, hill.about.states[-1].model_copy(update={"from_": "2019-05"}))
    became = replace(hill, about=hill.about.model_copy(update={"states": states}))
    assert (atlas.as_of, replace(atlas, features=(became,)).as_of) == (2015, 2019)


def test_what_came_in_the_rest_of_the_texts_own_year_is_known_later(tiny):
    atlas = read(tiny)
    silent = [replace(one, about=one.about.model_copy(update={"since": ()})) for one in atlas.features]
    assert atlas.knows_later and not replace(atlas, features=tuple(silent)).knows_later
    hill = next(one for one in silent if one.id == "hill")
    states = (hill.about.states[0].model_copy(update={"from_": "2012-11"}),)
    became = replace(hill, about=hill.about.model_copy(update={"states": states}))
    assert replace(atlas, features=(became,)).knows_later


def test_a_step_judges_the_claim_that_its_evidence_names(atlas):
    judging = [step for lesson in atlas.lessons.values() for step in lesson.steps if step.evidence]
    named = {step.heading: step.evidence.claim for step in judging if step.evidence.claim}
    assert {step.heading: judged.id for step in judging if (judged := atlas.judged(step))} == named
    assert any(step.evidence.claim != step.annotations[0] for step in judging)


def test_a_step_at_a_place_lights_it_and_what_moved_by_its_claims(tiny):
    atlas = read(tiny)
    step = Step(heading="A", text="B", place="hill", annotations=("sugar-moved",), question="C?")
    assert atlas.lit(step) == ("hill", "sugar")
    assert atlas.lit(step.model_copy(update={"place": None})) == ("sugar",)
    assert atlas.lit(step.model_copy(update={"light": ("eastland",)})) == ("eastland",)
