import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from layers.controls.lessons import stages
from tests.asserts import assert_becomes, assert_selected, wait_until
from tests.conftest import LESSONS

SEEN = """() => {
    const [{x, y}, size] = [atlas.map.latLngToContainerPoint(atlas.places.get("%s").middle), atlas.map.getSize()];
    return x > 0 && y > 0 && x < size.x && y < size.y;
}"""
STEP = "document.querySelector('#step h2').textContent"


def lesson_of(page, atlas, ident="caucasus"):
    page.get_by_role("button", name="Lessons").click()
    page.locator(f"[data-starts={ident}]").click()
    return atlas.lessons[ident].steps


@pytest.mark.parametrize("ident", [LESSONS[0], *(pytest.param(ident, marks=pytest.mark.full) for ident in LESSONS[1:])])
def test_a_lesson_is_walked_from_first_to_last_by_keyboard(ident, site, opened, atlas):
    page = opened(site / "index.html")
    steps = lesson_of(page, atlas, ident)
    for number, step in enumerate(steps, 1):
        box = page.locator("#step")
        expect(box.locator("h2")).to_have_text(step.heading, use_inner_text=True)
        expect(box.locator(".step-text")).to_have_text(step.text, use_inner_text=True)
        expect(box.locator(".step-question")).to_have_text(step.question, use_inner_text=True)
        expect(box.locator(".band-where")).to_contain_text(f"{number} of {len(steps)}", use_inner_text=True)
        expect(page).to_have_url(re.compile(f"#.*lesson={ident}&step={number}"))
        if step.place:
            wait_until(page, SEEN % step.place)
        shown = page.evaluate("atlas.claims.filtered(atlas.filters).map(({id}) => id)")
        assert set(step.annotations) <= set(shown), step.heading
        page.keyboard.press("PageDown" if number % 2 else "ArrowRight")
    expect(page.locator("#offer")).to_be_visible()  # behind the last
    page.keyboard.press("Escape")
    assert_becomes(page, STEP, steps[-1].heading)
    page.keyboard.press("Home")
    assert_becomes(page, STEP, steps[0].heading)
    page.keyboard.press("End")
    assert_becomes(page, STEP, steps[-1].heading)
    page.keyboard.press("PageUp")
    assert_becomes(page, STEP, steps[-2].heading)


def test_leaving_gives_back_the_map_as_it_was(site, opened, atlas):
    page = opened(site / "index.html", "#georgia&compare=1995&from=1990&to=2000&undated=no&themes=war")
    before = page.evaluate("atlas.state()")
    lesson_of(page, atlas)
    page.get_by_role("button", name="Next").click()
    assert_selected(page, None)
    page.get_by_role("button", name="Leave the lesson").click()
    after = page.evaluate("atlas.state()")
    kept = ("id", "from", "to", "undated", "themes", "at", "compare")
    assert {key: after[key] for key in kept} == {key: before[key] for key in kept} and before["undated"] is False
    assert after["view"] == pytest.approx(before["view"], abs=0.05)
    expect(page.locator("#step")).to_be_hidden()
    expect(page).not_to_have_url(re.compile("lesson"))


def test_leaving_gives_it_back_after_a_reload_and_in_another_lesson_too(site, opened, atlas):
    page = opened(site / "index.html", "#georgia&from=1990&to=2000")
    lesson_of(page, atlas)
    page.keyboard.press("PageDown")
    page.reload()
    page.keyboard.press("PageDown")
    page.evaluate("(id) => (location.hash = `#lesson=${id}&step=1`)", LESSONS[1])
    expect(page.locator("#step .band-where")).to_contain_text(atlas.lessons[LESSONS[1]].title)
    page.get_by_role("button", name="Leave the lesson").click()
    assert_selected(page, "georgia")
    wait_until(page, "atlas.state().from === 1990 && atlas.state().to === 2000")


def test_a_step_on_the_ground_shows_who_held_what_until_a_reader_or_another_step_says_otherwise(site, opened, atlas):
    eyes = "document.documentElement.dataset.eyes"
    number, step = next(
        (n, one) for n, one in enumerate(atlas.lessons["whose-border"].steps, 1) if one.eyes == "ground"
    )
    page = opened(site / "index.html", f"#lesson=whose-border&step={number}")
    assert_becomes(page, eyes, "ground")
    switch = page.get_by_role("button", name="on the ground", exact=True)
    expect(switch).to_have_css("background-color", "rgb(11, 87, 183)")  # as what is pressed
    switch.click()
    assert page.evaluate(eyes) == "law"
    again = opened(site / "index.html", page.evaluate("location.hash"))
    assert_becomes(again, STEP, step.heading)
    assert again.evaluate(eyes) == "law"  # as the reader left it
    again.get_by_role("button", name="Previous").click()
    again.get_by_role("button", name="Next").click()
    assert again.evaluate(eyes) == "ground"
    again.get_by_role("button", name="Leave the lesson").click()
    assert again.evaluate(eyes) == "law"
    assert "eyes=" not in again.url


def test_a_copied_address_opens_the_step_and_back_goes_a_step_back(site, opened, atlas):
    page = opened(site / "index.html", "#lesson=workers&step=3")
    steps = atlas.lessons["workers"].steps
    assert_becomes(page, STEP, steps[2].heading)
    page.get_by_role("button", name="Next").click()
    wait_until(page, f"{STEP} === {steps[3].heading!r}")
    page.go_back()
    wait_until(page, f"{STEP} === {steps[2].heading!r}")


@pytest.mark.parametrize("fragment", ["#lesson=none&step=2", "#step=2", "#lesson=caucasus&step=99", "#lesson=&step=x"])
def test_lessons_and_steps_of_none_are_ignored(fragment, site, opened, atlas):
    page = opened(site / "index.html", fragment)
    if "caucasus" in fragment:
        assert_becomes(page, STEP, atlas.lessons["caucasus"].steps[-1].heading)
    else:
        expect(page.locator("#step")).to_be_hidden()


def test_a_place_can_be_looked_up_during_a_step(site, opened, atlas):
    page = opened(site / "index.html")
    lesson_of(page, atlas)
    page.evaluate("atlas.select('abkhazia')")
    expect(page.locator("article#abkhazia")).to_be_visible()
    expect(page.locator("#step")).to_be_visible()
    page.get_by_role("link", name="paragraph").first.click()
    expect(page.locator(".paragraph.selected")).to_be_visible()


def test_letters_in_the_search_are_no_keys_of_the_lesson(site, opened, atlas):
    page = opened(site / "index.html")
    steps = lesson_of(page, atlas)
    page.locator("#query").focus()
    page.keyboard.press("End")
    assert_becomes(page, STEP, steps[0].heading)


def test_a_step_and_its_buttons_are_seen_whole_on_a_phone(site, opened, atlas):
    page = opened(site / "index.html", "#lesson=caucasus&step=2", width=390, height=844)
    expect(page.locator("#step h2")).to_be_visible()
    assert page.locator("#map").bounding_box()["height"] > 150
    page.get_by_role("button", name="Next").click()
    assert_becomes(page, STEP, atlas.lessons["caucasus"].steps[2].heading)


def test_another_lesson_can_be_started_during_one(site, opened, atlas):
    page = opened(site / "index.html")
    lesson_of(page, atlas, "caucasus")
    page.locator("[data-starts=workers]").click()
    assert_becomes(page, STEP, atlas.lessons["workers"].steps[0].heading)


def test_back_out_of_a_lesson_gives_back_what_was_seen(site, opened, atlas):
    page = opened(site / "index.html", "#view=42.5,44.5,6&themes=war")
    lesson_of(page, atlas, "caucasus")
    page.go_back()
    wait_until(page, "document.getElementById('step').hidden")
    assert_becomes(page, "atlas.state().view", pytest.approx([42.5, 44.5, 6], abs=0.05))
    assert_becomes(page, "atlas.filters.themes", ["war"])


def test_back_into_a_lesson_that_was_left_gives_the_map_of_its_step(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=8")
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Previous").click()
    wait_until(page, "location.hash.includes('step=8')")
    hash_, view = page.evaluate("[location.hash, atlas.state().view]")
    page.get_by_role("button", name="Leave the lesson").click()
    wait_until(page, "document.getElementById('step').hidden")
    assert page.url.endswith("index.html")
    page.go_back()
    wait_until(page, "!document.getElementById('step').hidden")
    assert page.evaluate("location.hash") == hash_
    assert_becomes(page, "atlas.state().view", pytest.approx(view, abs=0.01))


def test_nothing_lies_over_the_map_during_a_step(site, opened):
    page = opened(site / "index.html", "#lesson=central-asia-fergana&step=1")
    expect(page.locator(".frame > #legend")).to_have_count(0)
    expect(page.locator(".inset:visible")).to_have_count(0)


def test_the_focus_stays_in_the_step_at_its_last_button(site, opened, atlas):
    last = len(atlas.lessons["caucasus"].steps)
    page = opened(site / "index.html", f"#lesson=caucasus&step={last - 1}")
    page.get_by_role("button", name="Next").press("Enter")
    wait_until(page, "document.activeElement.closest('#step') !== null")


def test_a_clicker_works_wherever_the_focus_is_but_in_a_field(site, opened, atlas):
    page = opened(site / "index.html", "#lesson=caucasus&step=2")
    page.get_by_role("button", name="Places").click()
    page.locator("#themes summary").click()
    page.locator("#themes input[type=checkbox]").first.focus()
    page.keyboard.press("PageDown")
    assert_becomes(page, STEP, atlas.lessons["caucasus"].steps[2].heading)


def test_what_a_step_asks_for_is_named(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=5&mode=projector", width=1024, height=768)
    named = page.locator(".zone-label.fits").all_inner_texts()
    assert any("arabakh" in name for name in named), named


def test_who_reads_a_card_beside_a_lesson_scrolls_it(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=3")
    page.evaluate("atlas.select('chechnya', {fly: false})")
    page.locator("article#chechnya h2").focus()
    page.keyboard.press("PageDown")
    wait_until(page, "document.getElementById('scroll').scrollTop > 0")
    assert page.evaluate("atlas.addressState.step") == 3


def test_a_step_hands_the_map_all_that_its_file_says(scene):
    compared = 0
    for ident, given in stages(scene).items():
        for step, told in zip(scene.atlas.lessons[ident].steps, given, strict=True):
            for name in ("at", "compare", "from", "to"):
                said = getattr(step, {"from": "from_"}.get(name, name))
                assert told.get(f"data-{name}") == (None if said is None else str(said)), (ident, step.heading, name)
            assert told.get("data-themes") == (",".join(step.themes) if step.themes else None)
            assert told.get("data-eyes") == (step.eyes if step.eyes == "ground" else None)
            compared += step.compare is not None
    assert compared


def test_what_a_step_asks_for_by_name_is_named_on_the_map(scene):
    lesson = scene.atlas.lessons["caucasus"]
    asked = lesson.steps[0].model_copy(update={"heading": "Where?", "question": "Find Sumgait and Georgia."})
    changed = {"caucasus": lesson.model_copy(update={"steps": (asked,)})}
    (told,) = stages(replace(scene, atlas=replace(scene.atlas, lessons=changed)))["caucasus"]
    assert told["data-named"] == "Sumgait,georgia"


def test_a_step_stays_lit_when_the_list_or_a_paragraph_has_been_looked_at(site, opened):
    page = opened(site / "index.html", "#lesson=break-up&step=2")
    lit = page.evaluate("[...atlas.highlighted]")
    assert lit
    page.locator(".step-rests a").first.click()
    wait_until(page, "atlas.addressState.text")
    page.get_by_role("button", name="Places").click()
    wait_until(page, f"[...atlas.highlighted].join() === {','.join(lit)!r}")


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (1440, 900)])
def test_the_address_of_a_step_that_nobody_moved_tells_no_view(site, opened, width, height):
    page = opened(site / "index.html", "#lesson=break-up&step=1", width=width, height=height)
    page.evaluate("atlas.keep({})")
    wait_until(page, "location.hash.includes('themes=')")  # those of the step: the address has been written
    assert "view=" not in page.url


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_on_a_phone_a_steps_buttons_leave_room_for_its_question(language, site, opened):
    """At the bottom of the step they stay seen, and what runs on runs on below them."""
    folder = site if language == "en" else site / language
    page = opened(folder / "index.html", "#lesson=caucasus&step=6", width=390, height=844)
    step = page.locator("#step")
    question, buttons = (step.locator(one).bounding_box() for one in (".step-question", ".band-buttons"))
    assert buttons["height"] < 64  # one row of them
    assert question["y"] + 18 < buttons["y"], "not a line of the question is seen"
    for button in step.locator(".band-buttons button:visible").all():
        assert button.evaluate("(one) => one.scrollWidth <= one.clientWidth && one.offsetHeight >= 44")
        button.scroll_into_view_if_needed()
        expect(button).to_be_in_viewport(ratio=0.99)
