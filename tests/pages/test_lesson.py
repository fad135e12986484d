"""The kit of a lesson as a page: what is on its two sheets; test_lesson_print prints them."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from layers.data.read import read
from layers.pages import lesson
from layers.pages.parts.cited import cited
from layers.scene import Scene
from layers.words import Words
from tests.asserts import parsed, text_of
from tests.hostile import TEXT, planted


@pytest.fixture(scope="module")
def kits(scene):
    """Each lesson with its page."""
    pages = lesson.render(scene)
    return [(ident, one, parsed(pages[f"lessons/{ident}.html"])) for ident, one in scene.atlas.lessons.items()]


def sheet(page, ident):
    return next(section for section in page.iter("section") if section.get("id") == ident)


def pairs(part):
    """Each word that a part explains, with what it means."""
    return list(zip(part.iter("dt"), part.iter("dd"), strict=True))


def links(part):
    return {link.get("href") for link in part.iter("a")}


def test_pupils_have_every_steps_map_and_question_with_lines_and_no_answer(kits, site):
    for ident, one, page in kits:
        pupil = sheet(page, "pupil")
        pictures = [image.get("src") for image in pupil.iter("img")]
        assert pictures == [f"../pictures/lesson-{ident}-{number}.svg" for number in range(1, len(one.steps) + 1)]
        assert all((site / "lessons" / picture).exists() for picture in pictures)
        text = text_of(pupil)
        assert all(step.question in text and step.heading in text for step in one.steps)
        assert len([div for div in pupil.iter("div") if div.get("class") == "lines"]) >= len(one.steps)
        assert not [step.answer for step in one.steps if step.answer and step.answer in text]
        for part in (*one.kit.tasks.all, *one.kit.tasks.further, *one.kit.exit_ticket) if one.kit else ():
            assert part in text


def test_pupils_judge_the_text_s_own_words_by_four_verdicts(kits, scene):
    verdicts = [scene.words(f"evidence.{one}") for one in ("supported", "partly", "contradicted", "open")]
    owned = {claim.id: claim for _, claim in scene.atlas.annotations()}
    for _, one, page in kits:
        judged = [scene.atlas.judged(step) for step in one.steps if scene.atlas.judged(step)]
        asked = [part for part in sheet(page, "pupil").iter("p") if part.get("class") == "judge"]
        assert judged
        for claim, part in zip(judged, asked, strict=True):
            assert (owned[claim.id].quote or claim.says) in text_of(part)
            boxes = next(span for span in part.iter("span") if span.get("class") == "boxes")
            assert [text_of(box).removeprefix("☐ ") for box in boxes] == verdicts


def test_teachers_read_what_a_claim_quotes_and_whether_its_check_contradicts_it(kits, scene):
    owned = {claim.id: claim for _, claim in scene.atlas.annotations()}
    named = {"correction": "Correction", "addition": "Addition"}
    for _, one, page in kits:
        text = text_of(sheet(page, "teacher"))
        for claim in (owned[ident] for step in one.steps for ident in step.annotations):
            quoted = f"{claim.says} {claim.quote}" if claim.quote else claim.says
            assert quoted in text, claim.id
            assert not claim.check or f"{named[claim.check.kind]} {claim.check.note}" in text, claim.id


def test_a_picture_is_called_what_its_step_is(kits):
    for _, one, page in kits:
        called = [image.get("alt") for image in sheet(page, "pupil").iter("img")]
        assert called == [f"Map: {step.heading}." for step in one.steps]


def test_pupils_have_the_words_that_a_kit_asks_for_explained(kits, scene):
    terms = {term.id: term for term in scene.atlas.glossary.terms}
    asked = [(page, terms[word]) for _, one, page in kits if one.kit for word in one.kit.words]
    assert asked
    for page, term in asked:
        explained = {text_of(one): text_of(other) for one, other in pairs(sheet(page, "pupil"))}
        assert explained[term.name] == term.means


def test_teachers_have_plans_answers_and_where_all_of_it_is_from(kits, scene):
    owned = {claim.id: claim for _, claim in scene.atlas.annotations()}
    for _, one, page in kits:
        teacher = sheet(page, "teacher")
        text = text_of(teacher)
        for step in one.steps:
            claims = [owned[ident] for ident in step.annotations]
            assert {f"../index.html#text={claim.paragraph}" for claim in claims} <= links(teacher)
            told = [claim.says for claim in claims]
            told += [part for claim in claims if claim.check for part in (claim.check.note, claim.check.reference)]
            told += [*step.references]
            told += [cited(scene, one, "../").striptags() for one in (step.notes, step.answer) if one]
            if evidence := step.evidence:
                told += [scene.words(f"evidence.verdict.{evidence.verdict}"), evidence.record or ""]
                told += [evidence.reference or ""]
                told += [evidence.voice.who, evidence.voice.says, evidence.voice.reference] if evidence.voice else []
            assert not [part for part in told if " ".join(part.split()) not in " ".join(text.split())]
        if one.kit:
            assert [text_of(table.find("caption")) for table in teacher.iter("table")] == ["45 minutes", "90 minutes"]
            rows = [[text_of(cell) for cell in row.iter("td")] for row in teacher.iter("tr")]
            phases = [[str(phase.minutes), phase.does] for plan in one.kit.plans for phase in plan.phases]
            assert [row for row in rows if row] == phases
            assert all(mistake.but in text for mistake in one.kit.mistakes)
        assert not [ident for ident in owned if f" {ident} " in text or f"({ident})" in text], "a bare id"


def test_every_step_leads_back_to_the_atlas_and_the_atlas_to_the_kit(kits, site):
    index = links(parsed((site / "index.html").read_bytes()))
    for ident, one, page in kits:
        wanted = {f"../index.html#lesson={ident}&step={number}" for number in range(1, len(one.steps) + 1)}
        assert wanted <= links(sheet(page, "pupil")) & links(sheet(page, "teacher"))
        assert f"lessons/{ident}.html" in index


def test_hostile_text_is_shown_as_itself(tiny):
    planted(tiny, TEXT, "lessons/*.json")
    page = parsed(lesson.render(Scene(read(tiny), Words("en")))["lessons/two-lands.html"])
    text = text_of(page)
    for said in (
        "Draw the hill.",
        "Walk the steps.",
        "Nobody lives on the hill.",
        "A farmer, 2011",
        "Whose hill is it?",
    ):
        assert f"{said} {' '.join(TEXT.split())}" in " ".join(text.split())
    assert len(list(page.iter("script"))) == 1
    assert len(list(page.iter("img"))) == 6


@pytest.mark.parametrize("width", [1440, 320])
def test_the_page_is_whole_on_every_screen(site, opened, width):
    page = opened(site / "lessons" / "caucasus.html", width=width, color_scheme="dark" if width == 320 else "light")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
