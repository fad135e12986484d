"""The Content-Security-Policy through whole sessions of use: nothing that the pages do asks for more than it allows."""

import re

import pytest
from playwright.sync_api import expect

from tests.asserts import assert_selected, settle, wait_until
from tests.browser.framed import APART, LISTEN, frame, inside
from tests.controls.test_quiz import begin

TELL = """addEventListener("securitypolicyviolation", async (event) => {
  const {effectiveDirective, blockedURI, sourceFile, lineNumber} = event;
  await violated(`${location.pathname}: ${effectiveDirective} forbids ${blockedURI} ${sourceFile}:${lineNumber}`);
  window.violations = (window.violations ?? 0) + 1;
});"""
INTRUDERS = {
    "script-src-elem": "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
    # Chromium asks its policy when the event is there
    "script-src-attr": "document.body.setAttribute('onclick', '1'); document.body.click()",
    "style-src-elem": "document.body.append(Object.assign(document.createElement('style'), {textContent: 'b {}'}))",
    "img-src": "new Image().src = 'https://example.org/a.png'",
    "connect-src": "fetch('https://example.org/').catch(() => {})",
    "form-action": "document.body.appendChild(Object.assign(document.createElement('form'), {action: 'x'})).submit()",
    "base-uri": "document.head.append(Object.assign(document.createElement('base'), {href: 'https://example.org/'}))",
    "frame-src": "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://example.org/'}))",
    "object-src": "document.body.append(Object.assign(document.createElement('object'), {data: 'https://example.org/'}))",
}


def listening(page):
    """Hear of every violation in every frame from the next load on."""
    heard = []
    page.expose_function("violated", lambda told: heard.append(told))
    page.add_init_script(TELL)
    return heard


def listened(page):
    """Hear of every violation in every frame of a page that is open, which is loaded once more."""
    heard = listening(page)
    page.reload()
    return heard


@pytest.mark.parametrize("name", ["index.html", pytest.param("embed.html", marks=pytest.mark.full)])
@pytest.mark.parametrize("directive", INTRUDERS)
def test_what_the_policy_forbids_is_heard(name, directive, site, chromium):
    """So that silence in the sessions below means something."""
    with chromium.new_context(offline=True) as context:
        page = context.new_page()
        heard = listening(page)
        page.goto((site / name).as_uri())
        page.evaluate(f"() => {{ {INTRUDERS[directive]}; }}")
        wait_until(page, "window.violations > 0")
        assert [directive in one for one in heard] == [True], heard


def close(page):
    page.locator("dialog[open]").get_by_role("button", name="Close").click()


def read_on(page):
    """Search, choose, filter, play the years, read the text."""
    page.locator("#query").fill("abkh")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    wait_until(page, "atlas.selected !== null")
    page.keyboard.press("Escape")
    page.locator("#map path[data-place=georgia]").focus()
    page.keyboard.press("Enter")
    for name in ("Cite", "Embed"):
        page.locator("#actions").get_by_role("button", name=name).click()
        page.locator("dialog[open]").wait_for()
        if name == "Embed":
            inside(page)
        close(page)
    page.keyboard.press("Escape")
    page.locator("#themes summary").click()
    page.locator("#themes [data-filter]").first.check()
    page.locator("#time summary").click()
    years = page.locator("#window").text_content()
    page.locator("#time-play").click()
    expect(page.locator("#window")).not_to_have_text(years)
    page.locator("#time-play").click()
    page.locator("[data-shows=text]").click()
    page.locator("#text [data-chooses]:visible").first.click()
    page.get_by_role("button", name="About").click()
    close(page)


def teach(page, lessons, ways):
    """Every step of these lessons, the projector's keys, a quiz of each of these ways to ask."""
    for ident, lesson in lessons.items():
        page.get_by_role("button", name="Lessons").click()
        page.locator(f"[data-starts={ident}]").click()
        for _ in lesson.steps[1:]:
            page.keyboard.press("PageDown")
        page.get_by_role("button", name="Leave the lesson").click()
    for key in ("p", "Escape", "l", "g", "b", "b", "1", "Escape", "Escape"):
        page.keyboard.press(key)
    for how in ways:
        begin(page, "both", how)
        page.get_by_role("button", name="Leave the quiz").click()


@pytest.mark.parametrize("motion", ["reduce", pytest.param("no-preference", marks=pytest.mark.full)])
def test_a_reader_and_a_teacher_meet_no_violation(motion, site, opened, atlas, campaign):
    page = opened(site / "index.html", reduced_motion=motion)
    heard = listened(page)
    read_on(page)
    page.goto((site / "index.html").as_uri())
    lessons = list(atlas.lessons.items())
    teach(page, dict(campaign(lessons[:1], of=lessons)), campaign(["four"], of=["find", "type", "four"]))
    page.emulate_media(media="print")
    page.emulate_media(media="screen", color_scheme="dark")
    assert heard == []


def test_the_pages_to_read_meet_none(site, opened, scene, campaign):
    page = opened(site / "index.html", "#chechnya")
    heard = listened(page)
    lessons = [f"lessons/{ident}.html" for ident in scene.atlas.lessons]
    places = [f"places/{ident}.html" for ident in campaign(list(scene.atlas.by_id)[::8], of=scene.atlas.by_id)]
    for name in ("about.html", "handout.html", "pictures.html", *lessons, *places):
        page.goto((site / name).as_uri())
    expect(page.locator("img, svg")).not_to_have_count(0)
    assert heard == []


@pytest.mark.full  # English is used and read in the ordinary run
@pytest.mark.parametrize("language", ["fr", "ru"])
def test_a_session_in_another_language_meets_none(language, site, opened, scene):
    """And asks for nothing, offline as it is; every lesson is walked by keyboard."""
    page = opened(site / language / "index.html", "#chechnya")
    heard = listened(page)
    for _, words in zip(range(3), ("аб", "gé", "1990"), strict=True):
        page.locator("#query").fill(words)
        page.get_by_role("option").first.wait_for()
    page.keyboard.press("Escape")
    for dialog in ("embed", "about", "quiz-start"):
        page.locator(f"header [data-opens={dialog}]").click()
        page.locator("dialog[open]").get_by_role("button").last.click()
        expect(page.locator("dialog[open]")).to_have_count(0)
    page.locator("[data-shows=text]").click()
    for ident, lesson in scene.atlas.lessons.items():
        page.locator("[data-shows=lessons]").click()
        page.locator(f"[data-starts={ident}]").click()
        for number in range(1, len(lesson.steps) + 1):
            expect(page.locator("#step .band-where")).to_contain_text(re.compile(rf"· {number}\s"))
            if number < len(lesson.steps):
                page.keyboard.press("PageDown")
        page.locator("#step [data-leaves]").click()
    page.evaluate("location.hash = '#quiz=both&how=four'")
    page.locator(".quiz-four button").first.click()
    page.locator("[data-quiz=leave]").click()
    page.emulate_media(media="print")
    pages = [path for path in (site / language).rglob("*.html") if path.name != "index.html"]
    assert len(pages) > 80
    for path in pages:
        page.goto(path.as_uri())
    assert heard == []


@pytest.mark.parametrize("more", ["", APART])
def test_a_map_in_another_page_meets_none(more, served):
    page = served(frame("#abkhazia&from=1990", more=more) + LISTEN)
    heard = listened(page)
    embed = inside(page)
    page.evaluate("post({type: 'atlas:show', id: 'chechnya'})")
    wait_until(embed, "atlas.selected === 'chechnya'")
    embed.locator("#map path[data-place=georgia]").focus()
    page.keyboard.press("Enter")
    embed.locator(".leaflet-control-zoom a").first.click()
    embed.evaluate("location.hash = '#fergana-valley&themes=pogrom'")
    assert_selected(embed, "fergana-valley")
    settle(embed)
    assert heard == []
