"""The teacher's notes as a page that is read without a script; what it does beside a wall is tried with the control."""

import re
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from layers.model.lesson import Evidence
from layers.pages import index, presenter
from layers.pages.parts.cited import cited
from tests.asserts import parsed, text_of
from tests.pages.test_handout import Seen


def test_every_step_is_there_with_its_question_and_what_it_rests_on(scene):
    html = presenter.render(scene)["presenter.html"].decode()
    seen = Seen(html)
    text = " ".join(seen.text.split())
    lessons = scene.atlas.lessons
    ids = [f"{ident}-{number}" for ident, one in lessons.items() for number, _ in enumerate(one.steps, 1)]
    assert seen.all("article", "id") == ids
    verdicts = {page.get("id"): text_of(page) for page in parsed(html.encode()).iter("article")}
    for ident, one in lessons.items():
        for number, step in enumerate(one.steps, 1):
            if step.evidence:
                assert scene.words(f"evidence.verdict.{step.evidence.verdict}") in verdicts[f"{ident}-{number}"]
    claims = {claim.id: claim for _, claim in scene.atlas.annotations()}
    for step in (step for lesson in lessons.values() for step in lesson.steps):
        own = (cited(scene, one, "").striptags() for one in (step.notes, step.answer) if one)
        told = [step.heading, step.text, step.question, *own, *step.references]
        told += [claims[ident].says for ident in step.annotations]
        assert [one for one in told if one and " ".join(one.split()) not in text] == [], step.heading
        assert [ident for ident in step.annotations if ident in seen.text] == [], "an id is for a machine"


def test_a_step_says_where_it_is_in_its_lesson_and_a_claim_where_in_the_text_and_what_corrects_it(scene):
    page = parsed(presenter.render(scene)["presenter.html"])
    articles = {article.get("id"): article for article in page.iter("article")}
    claims = {claim.id: claim for _, claim in scene.atlas.annotations()}
    for ident, lesson in scene.atlas.lessons.items():
        for number, step in enumerate(lesson.steps, 1):
            article = articles[f"{ident}-{number}"]
            assert text_of(article.find("p")) == f"{lesson.title} · {number} of {len(lesson.steps)}"
            lines, text = list(map(text_of, article.iter("li"))), text_of(article)
            for claim in (claims[ident] for ident in step.annotations):
                (line,) = (line for line in lines if f": {claim.says}" in line)
                assert line.startswith(f"paragraph {claim.paragraph} · "), claim.id
                assert not claim.check or (claim.check.note in text and claim.check.reference in text), claim.id
            assert [one for one in step.references if one not in lines] == []


def test_without_a_lesson_there_is_no_such_page_and_nothing_leads_to_one(scene):
    bare = replace(scene, atlas=replace(scene.atlas, lessons={}))
    assert presenter.render(bare) == {}
    links = [one.get("href") or "" for one in parsed(index.render(bare)["index.html"]).iter("a")]
    assert len(links) > 100 and not [link for link in links if "presenter" in link]


def test_notes_answers_and_evidence_are_told_as_text(scene):
    voice = {"who": "A witness", "says": "It was so.", "reference": "A book, 1999"}
    evidence = {"record": "R <b>", "reference": "A report, 2001", "voice": voice, "verdict": "partly"}
    lesson = scene.atlas.lessons["caucasus"]
    own = {"notes": "N {{7*6}}", "answer": "A </script>", "evidence": Evidence.model_validate(evidence)}
    changed = lesson.model_copy(update={"steps": (lesson.steps[0].model_copy(update=own),)})
    atlas = replace(scene.atlas, lessons={"caucasus": changed})
    seen = Seen(presenter.render(replace(scene, atlas=atlas))["presenter.html"].decode())
    told = ("N {{7*6}}", "A </script>", "R <b>", "A report, 2001", "A witness", "It was so.", "A book, 1999", "in part")
    assert [one for one in told if one not in seen.text] == []


def test_alone_it_is_a_text_without_buttons_that_lead_nowhere(reading):
    page = reading("presenter.html")
    expect(page.get_by_role("heading", name="Notes for the teacher")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("language", ["", "fr", "ru"])
def test_no_claim_is_named_by_the_end_of_its_id(language, site):
    page = parsed((site / language / "presenter.html").read_bytes())
    told = [text_of(step) for step in page.iter("article")]
    assert told and [found for one in told for found in re.findall(r".{,40}\s-[a-z]{3,}", one)] == []
