from playwright.sync_api import expect


def test_a_card_unfolds_what_is_said_of_what_its_place_belongs_to(site, opened, scene):
    page = opened(site / "index.html", "#turkmenistan")
    said = [claim.says for claim in scene.atlas.by_id["central-asia"].about.annotations]
    folds = page.locator("article#turkmenistan .wider details")
    expect(folds).to_have_count(2)
    folds.first.get_by_text(f"Central Asia ({len(said)})").first.click()
    for says in said:
        expect(folds.first.get_by_text(says)).to_be_visible()
    # they are claims of the region still, and of it alone
    ids = page.evaluate("[...document.querySelectorAll('[data-annotation]')].map(({dataset}) => dataset.annotation)")
    assert len(ids) == len({*ids}) == len(list(scene.atlas.annotations()))
    page.evaluate("atlas.filter({themes: ['trade']})")
    expect(folds.first.locator("li:visible")).to_have_count(
        sum(claim.theme == "trade" for claim in scene.atlas.by_id["central-asia"].about.annotations)
    )
    folds.first.get_by_role("link", name="Its card").click()
    expect(page.locator("article#central-asia")).to_be_visible()
