import re

import pytest
from playwright.sync_api import expect

from layers.controls.quiz import Quiz
from layers.model.landscape import Town
from tests.asserts import assert_address, assert_selected, wait_until


def begin(page, what, how):
    page.get_by_role("button", name="Quiz").click()
    page.locator("#quiz-set").select_option(what)
    page.locator(f"[name=quiz-how][value={how}]").check()
    page.locator("#quiz-start button[value=start]").click()
    page.locator(".quiz").wait_for()


def asked(page, scene):
    """The id that is asked for, read as a person reads it."""
    name = page.locator("#quiz-question").inner_text().removeprefix("Find ").removesuffix(".")
    return next(i for i, feature in scene.atlas.by_id.items() if feature.about.name == name and feature.geometry)


def choose(page, ident):
    page.locator(f"#map path[data-place={ident}]").focus()
    page.keyboard.press("Enter")


def test_all_republics_found_by_keyboard_give_the_full_score(site, opened, scene):
    page = opened(site / "index.html")
    begin(page, "republics", "find")
    for _ in scene.republics:
        choose(page, asked(page, scene))
        expect(page.locator(".quiz-said")).to_have_text(re.compile("^Right"), use_inner_text=True)
        page.keyboard.press("Enter")  # the focus is on Next
    count = len(scene.republics)
    expect(page.locator("#quiz-question")).to_have_text(f"{count} of {count} known", use_inner_text=True)
    expect(page.locator(".quiz-said")).to_have_text("All known.", use_inner_text=True)
    expect(page.locator("#map path.republic.tried-1")).to_have_count(count)


def test_three_wrong_tries_show_it_and_the_end_lists_it(site, opened, scene):
    page = opened(site / "index.html")
    begin(page, "republics", "find")
    missed = asked(page, scene)
    wrong = [ident for ident in scene.republics if ident != missed][:3]
    for left, ident in zip((2, 1), wrong, strict=False):
        choose(page, ident)
        assert page.evaluate("[...document.querySelectorAll('.wrong')].map((one) => one.dataset.place)") == [ident]
        expect(page.locator(".quiz-said")).to_contain_text(f"Tries left: {left}", use_inner_text=True)
    choose(page, wrong[2])
    expect(page.locator(".quiz-said")).to_contain_text(scene.republics[missed].name, use_inner_text=True)
    expect(page.locator(f"#map path.tried-4[data-place={missed}]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".wrong")).to_have_count(0)
    count = len(scene.republics)
    for _ in range(count - 1):
        choose(page, asked(page, scene))
        page.keyboard.press("Enter")
    expect(page.locator("#quiz-question")).to_have_text(f"{count - 1} of {count} known", use_inner_text=True)
    expect(page.locator(".quiz-wrong")).to_have_text(scene.republics[missed].name, use_inner_text=True)
    page.locator(".quiz-wrong a").click()
    wait_until(page, f"atlas.selected === '{missed}'")
    expect(page.locator(".quiz")).to_have_count(0)


def test_colours_tell_the_tries(site, opened, scene):
    page = opened(site / "index.html")
    begin(page, "republics", "find")
    target = asked(page, scene)
    choose(page, next(ident for ident in scene.republics if ident != target))
    choose(page, target)
    expect(page.locator(f"#map path.tried-2[data-place={target}]")).to_have_count(1)
    page.keyboard.press("Enter")
    asks = page.locator(".quiz-said").inner_text()
    choose(page, target)  # what is known already is no answer
    expect(page.locator(".quiz-said")).to_have_text(asks, use_inner_text=True)
    expect(page.locator(".wrong")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".quiz")).to_have_count(0)
    expect(page.locator("#map [class*=tried-]")).to_have_count(0)


def outlined(page):
    return page.evaluate("[...atlas.highlighted][0]")


def test_which_is_this_from_four(site, opened, scene):
    page = opened(site / "index.html")
    begin(page, "zones", "four")
    total = int(page.locator(".quiz .band-where").inner_text().split(" of ")[1].split(" ")[0])
    assert total == len([zone for zone in scene.zones.values() if not zone.outline_of])
    for known in range(1, total + 1):
        expect(page.locator(".quiz-four button")).to_have_count(4)
        page.locator(f"[data-choice={outlined(page)}]").click()
        expect(page.locator(".quiz .band-where")).to_contain_text(f"{known} known", use_inner_text=True)
        page.locator("[data-quiz=next]").click()
    expect(page.locator("#quiz-question")).to_have_text(f"{total} of {total} known", use_inner_text=True)


def test_it_asks_on_the_maps_date_for_what_each_zone_was_then(site, opened, scene):
    page = opened(site / "index.html", "#from=1990&to=2024&eyes=ground")
    begin(page, "zones", "four")
    expect(page.locator("#date-shown")).to_have_text("The map shows 2024")
    said = {}
    for _ in range(len([zone for zone in scene.zones.values() if not zone.outline_of])):
        said[outlined(page)] = page.locator(".quiz-said").text_content()
        page.locator(f"[data-choice={outlined(page)}]").click()
        page.locator("[data-quiz=next]").click()
    assert said["nagorno-karabakh"] == "Map: 2024; until 2023."
    assert said["crimea"] == "Map: 2024; annexed."
    expect(page.locator("#quiz-question")).to_contain_text("known")
    page.keyboard.press("Escape")
    wait_until(page, "atlas.state().to === 2024 && atlas.date === '2024' && atlas.state().eyes === 'ground'")


@pytest.mark.parametrize(
    "answers",
    [
        {
            "kyrgyzstan": ("kyrgystan", True),
            "moldova": ("Moldavia", True),
            "ukraine": ("UKRAINE", True),
            "georgia": ("Geogia", True),
            "estonia": ("Latvia", False),
        },
        {"kyrgyzstan": ("Киргизия", True), "georgia": ("Armenia", False)},
    ],
)
def test_typed_names_are_taken_as_a_person_means_them(answers, site, opened, scene):
    page = opened(site / "index.html")
    begin(page, "republics", "type")
    seen = {}
    for _ in scene.republics:
        asked = outlined(page)
        expect(page.locator(".quiz-type input")).to_have_value("")  # the last answer is gone
        for number in range(3):
            typed, _ = answers.get(asked, ("nothing", False)) if number == 0 else (f"nothing {number}", False)
            page.locator(".quiz-type input").fill(typed)
            page.locator(".quiz-type input").press("Enter")
            right = page.locator(".quiz-said").inner_text().startswith("Right")
            if number == 0 and asked in answers:
                seen[asked] = (typed, right)
            if right:
                break
        page.keyboard.press("Enter")
    assert seen == answers


def test_the_map_tells_no_names_while_it_asks_and_tells_them_again(site, opened):
    page = opened(site / "index.html")
    expect(page.locator(".local-label.fits:visible")).not_to_have_count(0)  # second names, too, are labels
    begin(page, "both", "find")
    told = "one.getAttribute('aria-label') + one.textContent + one.title"
    names = f"[...document.querySelectorAll('#map [data-place]')].map((one) => {told})"
    assert not any("Armenia" in name or "Chechnya" in name for name in page.evaluate(names))
    expect(page.locator(".label.fits:visible")).to_have_count(0)
    page.keyboard.press("Escape")
    wait_until(page, f"{names}.some((name) => name.includes('Armenia'))")
    expect(page.locator(".panel")).to_be_visible()
    expect(page.locator(".label.fits:visible")).not_to_have_count(0)


def test_it_is_played_with_a_finger_and_nothing_is_stored(site, opened, scene):
    page = opened(site / "index.html", width=390, height=844, has_touch=True)
    begin(page, "republics", "four")
    page.locator(f"[data-choice={outlined(page)}]").tap()
    expect(page.locator(".quiz-said")).to_have_text(re.compile("^Right"), use_inner_text=True)
    page.locator("[data-quiz=next]").tap()
    expect(page.locator(".quiz .band-where")).to_contain_text(f"2 of {len(scene.republics)}", use_inner_text=True)
    assert page.evaluate("document.cookie") == ""


def test_leaving_gives_back_the_place_the_filters_and_the_view(site, opened):
    page = opened(site / "index.html", "#chechnya&themes=war&from=1990&to=2000&undated=no")
    before = page.evaluate("atlas.state()")
    begin(page, "zones", "find")
    page.keyboard.press("Escape")
    after = page.evaluate("atlas.state()")
    kept = ("id", "themes", "from", "to", "undated", "at")
    assert {key: after[key] for key in kept} == {key: before[key] for key in kept} and before["undated"] is False
    assert after["view"] == pytest.approx(before["view"], abs=0.05)


def test_a_lesson_and_a_quiz_end_each_other(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2")
    begin(page, "republics", "find")
    expect(page.locator(".band:visible")).to_have_count(1)
    expect(page).not_to_have_url(re.compile("lesson"))
    page.evaluate("location.hash = '#lesson=workers&step=1'")
    wait_until(page, "!document.querySelector('.quiz') && !document.getElementById('step').hidden")


def test_the_same_wrong_word_again_is_no_other_try(site, opened):
    page = opened(site / "index.html")
    begin(page, "republics", "type")
    page.locator(".quiz-type input").fill("nowhere")
    for _ in range(3):
        page.locator(".quiz-type input").press("Enter")
    expect(page.locator(".quiz-said")).to_contain_text("Tries left: 2", use_inner_text=True)


def test_escape_takes_one_layer_at_a_time(site, opened):
    page = opened(site / "index.html", "#mode=projector")
    page.evaluate("document.querySelector('#quiz-start').returnValue = 'start'")
    page.evaluate("document.querySelector('#quiz-start').dispatchEvent(new Event('close'))")
    page.keyboard.press("b")
    page.keyboard.press("Escape")
    expect(page.locator("#blank")).to_be_hidden()
    expect(page.locator(".quiz")).to_be_visible()
    page.keyboard.press("1")
    assert_selected(page, None)


def test_a_mark_can_be_hit_and_a_gathering_does_not_tell_the_answer(site, opened, scene):
    page = opened(site / "index.html", width=390, height=844)
    begin(page, "zones", "find")
    gathering = page.locator(".gathering:visible").first
    assert gathering.get_attribute("title") == ""
    asked_for = asked(page, scene)
    mark = page.locator(f"#map .mark:visible:not(.gathering, [data-place={asked_for}])").first
    name = scene.atlas.by_id[mark.get_attribute("data-place")].about.name
    mark.click()
    expect(page.locator(".quiz-said")).to_contain_text(f"No, that is {name}.", use_inner_text=True)


def test_a_name_counts_though_the_browser_has_translated_the_page(site, opened):
    page = opened(site / "index.html")
    page.evaluate("() => { document.querySelector('#georgia h2').textContent = 'Грузия'; }")
    assert {"Georgia", "Грузия"} <= set(page.evaluate("atlas.names('georgia')"))


ASKED = """() => [...atlas.offered].map((id) => {
    const {name, names, middle} = atlas.places.get(id);
    const {x: width, y: height} = atlas.map.getSize();
    const {x, y} = atlas.map.latLngToContainerPoint(middle);
    return {id: names ? null : id, name, seen: x > 0 && x < width && y > 0 && y < height};
})"""


def test_every_set_asks_for_what_it_says_and_frames_it(site, opened, scene):
    page = opened(site / "index.html", width=1024, height=768)
    asked = {}
    for name in Quiz(scene).data(scene)["sets"]:
        page.evaluate("(name) => { location.hash = `#quiz=${name}&how=find`; }", name)
        wait_until(page, f"atlas.offered && location.hash.includes('quiz={name}&') && !atlas.map._flyToFrame")
        asked[name] = page.evaluate(ASKED)
        assert [one["name"] for one in asked[name] if not one["seen"] and one["id"] != "russia"] == [], name
    ids = {name: {one["id"] for one in some} for name, some in asked.items()}
    names = {name: {one["name"] for one in some} for name, some in asked.items()}
    assert ids["republics"] == set(scene.republics)
    assert ids["both"] - ids["republics"] == ids["zones"] == {z.id for z in scene.zones.values() if not z.outline_of}
    assert len(asked["capitals"]) == len(scene.republics)
    assert {"Moscow", "Tbilisi", "Kyiv", "Astana", "Tallinn"} <= names["capitals"]
    towns = {town.name: town.rank for town, _ in scene.atlas.landmarks(Town)}
    assert all(towns[name] <= 2 for name in names["towns"])
    assert {"Kharkiv", "Almaty"} <= names["towns"]
    assert not names["towns"] & names["capitals"]
    assert {"Turkey", "Iran", "China", "Mongolia", "Poland", "Finland"} <= names["neighbours"]
    assert {"georgia", "chechnya", "nagorno-karabakh"} <= ids["caucasus"]
    assert not {"ukraine", "russia"} & ids["caucasus"]
    assert set(scene.atlas.lessons) <= set(asked)


def test_an_address_begins_its_quiz_a_reload_keeps_it_and_leaving_ends_it(site, opened):
    page = opened(site / "index.html", "#quiz=caucasus&how=four&asks=3&timer=yes")
    where = page.locator(".quiz .band-where")
    expect(where).to_contain_text("1 of 3", use_inner_text=True)
    page.locator(f"[data-choice={outlined(page)}]").click()
    page.locator("[data-quiz=next]").click()
    expect(where).to_contain_text("2 of 3", use_inner_text=True)
    expect(page).to_have_url(re.compile("#quiz=caucasus&how=four&asks=3&timer=yes$"))
    page.reload()
    expect(where).to_contain_text("1 of 3", use_inner_text=True)
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("quiz"))


def test_leaving_after_a_reload_leads_to_where_it_was_begun(site, opened):
    page = opened(site / "index.html", "#georgia&from=1990&to=2000")
    begin(page, "caucasus", "four")
    page.reload()
    page.locator(".quiz").wait_for()
    page.keyboard.press("Escape")
    assert_selected(page, "georgia")
    wait_until(page, "atlas.state().from === 1990 && atlas.state().to === 2000")


def test_an_address_without_how_opens_the_start_which_gives_the_address_of_what_is_chosen(site, opened):
    page = opened(site / "index.html", "#quiz=towns")
    expect(page.locator("#quiz-start")).to_be_visible()
    expect(page.locator("#quiz-set")).to_have_value("towns")
    page.locator("[name=quiz-how][value=type]").check()
    page.locator("[name=quiz-asks]").fill("10")
    expect(page.locator("#quiz-link")).to_have_value(re.compile(r"index\.html#quiz=towns&how=type&asks=10$"))
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("quiz"))


def test_a_clicker_goes_on_once_there_is_an_answer_and_the_result_can_be_handed_in(site, opened, scene):
    page = opened(site / "index.html", "#quiz=republics&how=find&asks=3&timer=yes")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    where = page.locator(".quiz .band-where")
    page.evaluate("const now = Date.now; Date.now = () => now() + 60 * 60_000;")  # an hour goes by
    for number, key in enumerate(("PageDown", "ArrowRight", "Enter"), 1):
        for early in ("PageUp", "PageDown"):
            page.keyboard.press(early)
        expect(where).to_contain_text(f"{number} of 3", use_inner_text=True)
        choose(page, asked(page, scene))
        page.keyboard.press("PageUp")
        expect(page.locator(".quiz-said")).to_contain_text("Right", use_inner_text=True)
        page.locator("#map").focus()
        page.keyboard.press(key)
    expect(where).to_have_text(re.compile(r"republics · find it on the map · 6\d min [1-5]?\d s"), use_inner_text=True)
    page.locator("[data-copies=quiz-result]").click()
    expect(page.locator("[data-copies=quiz-result]")).to_have_text("Copied", use_inner_text=True)
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0].startswith("republics · find it on the map")
    assert copied[1:3] == ["3 of 3 known", "All known."]
    assert copied[-1].endswith("index.html#quiz=republics&how=find&asks=3&timer=yes")
    page.evaluate("void (window.print = () => { window.printed = true; })")
    page.locator("[data-quiz=print]").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.locator(".quiz-by")).to_be_visible()
    expect(page.locator("#panel")).to_be_hidden()


def test_capitals_are_found_with_a_finger_and_taken_in_every_spelling(site, opened, scene):
    page = opened(site / "index.html", "#quiz=capitals&how=find", width=390, height=844, has_touch=True)
    name = page.locator("#quiz-question").inner_text().removeprefix("Find ").removesuffix(".")
    spot = page.evaluate("(name) => [...atlas.offered].find((id) => atlas.places.get(id).name === name)", name)
    mark = page.locator(f"#map .mark[data-place={spot}]")
    if not mark.is_visible():  # it is in a gathering
        page.evaluate("(id) => atlas.map.setView(atlas.places.get(id).middle, 6, {animate: false})", spot)
    assert min(mark.bounding_box()[side] for side in ("width", "height")) >= 24
    mark.tap()
    expect(page.locator(".quiz-said")).to_contain_text(f"Right: {name}.", use_inner_text=True)
    page.evaluate("location.hash = '#quiz=capitals&how=type'")
    wait_until(page, "document.querySelector('.quiz-type input') === document.activeElement")
    refused = """(spellings) => {
      const asked = [...atlas.offered].find((id) => atlas.names(id).includes(spellings[0]));
      const round = () => new L.QuizRound([asked], {[asked]: atlas.names(asked)});
      return spellings.filter((text) => !round().type(text).right);
    }"""
    for spellings in (["Tashkent", "Toshkent", "Taschkent"], ["Kyiv", "Kiev", "Киев", "Київ", "Kiew"]):
        assert page.evaluate(refused, spellings) == []
    assert page.evaluate(refused, ["Kyiv", "Minsk"]) == ["Minsk"]


@pytest.mark.parametrize(
    "fragment", ["#crimea&at=2013&compare=2014", "#lesson=caucasus&step=3", "#abkhazia&eyes=ground&from=1990", ""]
)
def test_leaving_gives_back_a_comparison_a_lesson_and_an_address_without_a_view(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    before = page.evaluate("atlas.address()")
    begin(page, "republics", "find")
    expect(page.locator(".quiz.band")).to_be_visible()
    page.get_by_role("button", name="Leave the quiz").click()
    expect(page.locator(".quiz.band")).to_be_hidden()
    assert_address(page, f"/index.html{before}")
    assert page.evaluate("[Boolean(atlas.compared), atlas.isIn('lesson')]") == [
        "compare" in fragment,
        "lesson" in fragment,
    ]


def test_a_projector_that_was_turned_on_meanwhile_stays_on(site, opened):
    page = opened(site / "index.html", "#quiz=zones&how=find")
    page.get_by_role("button", name="Projector").click()
    page.get_by_role("button", name="Leave the quiz").click()
    expect(page.locator(".quiz.band")).to_be_hidden()
    assert page.evaluate("atlas.isIn('projector')")


def test_a_neighbour_is_asked_for_among_what_lies_around_it(site, opened):
    page = opened(site / "index.html", "#quiz=neighbours&how=four&asks=16")
    for _ in range(4):
        around = """() => [...document.querySelectorAll("#map path.republic")].filter((land) => {
            const {left, right, top, bottom} = land.getBoundingClientRect();
            const frame = document.getElementById("map").getBoundingClientRect();
            return right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
        }).length"""
        assert page.evaluate(around) >= 3
        page.locator(".quiz-four button").first.click()
        page.locator("[data-quiz=next]").click()


def test_what_borders_on_no_republic_is_not_said_to_be_a_neighbour(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name="Quiz").click()
    expect(page.locator("#quiz-set option[value=neighbours]")).to_have_text("states around")  # Austria and Iraq, too


def test_what_a_quiz_shows_at_last_stands_by_itself(site, opened):
    page = opened(site / "index.html", "#quiz=neighbours&how=four&asks=16", width=1024, height=768)
    for _ in range(16):
        page.locator(".quiz-four button").first.click()
        shown = page.locator(".mark.highlighted")
        expect(shown).to_have_count(1)
        expect(shown).to_be_visible()
        page.locator("[data-quiz=next]").click()


def test_an_address_of_a_lesson_and_a_quiz_opened_in_a_quiz_shows_the_lesson(site, opened):
    page = opened(site / "index.html", "#quiz=zones&how=four")
    page.locator(".quiz").wait_for()
    page.evaluate("location.hash = 'quiz=zones&how=find&lesson=caucasus&step=2'")
    expect(page.locator("#step")).to_be_visible()
    expect(page.locator("#quiz-start")).to_be_hidden()


def test_by_ear_every_question_its_answer_and_the_end_are_told_once(site, opened):
    """What has the focus is heard with the group that it is in, then the news."""
    page = opened(site / "index.html", "#quiz=caucasus&how=four&asks=2")
    news, question = page.locator("#news"), page.locator("#quiz-question")
    missed = page.evaluate("atlas.places.get([...atlas.highlighted][0]).name")
    expect(page.get_by_role("region", name="A blank map")).to_be_visible()  # not the question, which is heard after it
    expect(page.get_by_role("group", name="Which is this?").locator(":focus")).to_have_count(1)
    expect(news).to_have_text(re.compile(r"^1 of 2 · 0 known · Map: February 2012; \w"))
    page.locator(f".quiz-four button:not([data-choice={outlined(page)}])").first.press("Enter")
    expect(news).to_have_text(f"It is {missed}, shown on the map.")
    page.keyboard.press("Enter")
    expect(news).to_have_text(re.compile("^2 of 2 · 0 known"))
    page.locator(f"[data-choice={outlined(page)}]").press("Enter")
    expect(news).to_have_text(re.compile("^Right: "))
    page.keyboard.press("Enter")
    expect(question).to_be_focused()
    expect(news).to_have_text(f"Not known: {missed}")
    assert page.locator(".quiz [role=status]").count() == 0  # or all of it is heard twice
    page.goto("about:blank")
    page.goto((site / "index.html").as_uri() + "#quiz=caucasus&how=type")
    expect(page.get_by_role("form", name="Which is this?").locator(":focus")).to_have_count(1)
