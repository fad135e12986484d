"""What the atlas reads in its articles once they are there: where a claim stands, in words, and a link to it."""

import re

from playwright.sync_api import expect


def test_a_claim_says_where_it_stands_and_leads_there(reading, atlas):
    page = reading("index.html", "#georgia")
    claims = page.locator("[data-annotation]").evaluate_all(
        """all => all.map((one) => {
            const where = one.querySelector(".meta a.locator");
            return [Number(one.dataset.paragraph), where.textContent, where.getAttribute("href")];
        })"""
    )
    assert len(claims) == len(list(atlas.annotations()))
    for number, said, leads in claims:
        assert said == f"section {atlas.section_of[number]}, paragraph {number}"
        assert leads == f"#text={number}"
    checked = page.locator("#georgia [data-annotation]:has(.see) .meta").first
    assert re.search(r"paragraph \d+ · see (correction|addition) \d+$", checked.text_content())


def test_in_a_frame_it_says_so_without_a_link(reading):
    page = reading("embed.html", "#georgia")
    where = page.locator("#georgia [data-annotation] .meta .locator").first
    expect(where).to_have_text(re.compile(r"^section \d+, paragraph \d+$"))
    expect(page.locator("#georgia a.locator")).to_have_count(0)


def test_without_a_script_the_paragraph_is_told_all_the_same(site, opened):
    page = opened(site / "index.html", java_script_enabled=False)
    claim = page.locator("#georgia [data-annotation]").first
    said = claim.evaluate("(one) => getComputedStyle(one, '::before').content")
    assert claim.get_attribute("data-paragraph") in said and "¶" in said
    assert claim.bounding_box()["height"] > 20
