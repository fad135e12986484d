import pytest
from playwright.sync_api import expect

from tests.asserts import wait_until

OPEN = "document.getElementById('evidence').open"


@pytest.fixture(scope="module")
def judged(atlas):
    """The first step of a lesson whose evidence has a claim with a quote and a check, and another voice."""
    claims = {claim.id: claim for _, claim in atlas.annotations()}
    for ident, lesson in atlas.lessons.items():
        for number, step in enumerate(lesson.steps, 1):
            if (evidence := step.evidence) and not evidence.record and evidence.voice:
                claim = claims[evidence.claim]
                if claim.quote:
                    return ident, number, step, claim
    raise AssertionError("no step has all of it")


def test_a_class_judges_by_the_text_s_own_words_before_it_sees_the_record(site, opened, judged, scene):
    ident, number, step, claim = judged
    page = opened(site / "index.html", f"#lesson={ident}&step={number}")
    page.locator("#step").get_by_role("button", name="Evidence").click()
    box = page.get_by_role("dialog", name="Evidence")
    expect(box.locator("blockquote q")).to_have_text(claim.quote)
    expect(box).to_contain_text(f"paragraph {claim.paragraph}")
    expect(box).to_contain_text(scene.atlas.article.publication)
    evidence = step.evidence
    expect(box).not_to_contain_text(claim.check.note)
    expect(box).not_to_contain_text(evidence.voice.says)
    box.get_by_role("button", name="Partly").click()
    expect(box.get_by_role("button", name="Partly")).to_have_attribute("aria-pressed", "true")
    voice = evidence.voice
    for told in (claim.check.note, claim.check.reference, f"{voice.who}: {voice.says}", voice.reference):
        expect(box).to_contain_text(told)
    expect(box.locator(".verdict:visible")).to_have_text(scene.words(f"evidence.verdict.{evidence.verdict}"))
    page.keyboard.press("Escape")
    page.locator("#step").get_by_role("button", name="Evidence").click()
    expect(box.locator("#evidence-shown")).to_be_empty()  # the next class judges anew
    expect(box.locator("[aria-pressed=true]")).to_have_count(0)


def test_a_step_s_own_record_stands_before_that_of_the_card(site, opened, atlas):
    ident, number, evidence = next(
        (ident, number, step.evidence)
        for ident, lesson in atlas.lessons.items()
        for number, step in enumerate(lesson.steps, 1)
        if step.evidence and step.evidence.record
    )
    page = opened(site / "index.html", f"#lesson={ident}&step={number}&mode=projector")
    page.keyboard.press("e")
    wait_until(page, OPEN)
    box = page.locator("#evidence")
    box.get_by_role("button", name="Show the record").click()
    expect(box.locator(".record")).to_have_text(evidence.record)
    expect(box).to_contain_text(evidence.reference)
    assert box.evaluate("(box) => parseFloat(getComputedStyle(box).fontSize)") > 20, "the last row cannot read it"


def test_e_is_a_letter_where_nobody_asked_for_it(site, opened, judged):
    ident, number, *_ = judged
    page = opened(site / "index.html", f"#lesson={ident}&step={number}")
    page.keyboard.press("e")
    assert not page.evaluate(OPEN)
    page.locator("#map").focus()
    page.keyboard.press("e")
    wait_until(page, OPEN)


def test_where_no_step_is_there_is_no_evidence(site, opened, judged):
    ident, number, *_ = judged
    page = opened(site / "index.html", f"#quiz=caucasus&how=four&lesson={ident}&step={number}&mode=projector")
    expect(page.locator(".quiz.band")).to_be_visible()
    expect(page.locator("[data-opens=evidence]:visible")).to_have_count(0)
    page = opened(site / "index.html", f"#lesson={ident}&step={number}")
    expect(page.locator("[data-opens=evidence]:visible")).to_have_count(1)
    page.get_by_role("button", name="Leave the lesson").click()
    page.get_by_role("button", name="Projector").click()
    wait_until(page, "atlas.isIn('projector')")
    expect(page.locator("[data-opens=evidence]:visible")).to_have_count(0)
