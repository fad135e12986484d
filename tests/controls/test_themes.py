import random
import re
from collections import Counter

from playwright.sync_api import expect

from layers.model.moment import earliest
from tests.asserts import assert_address

LAST = 2012


def years(claim):
    if claim.from_ is None:
        return None
    return earliest(claim.from_).year, earliest(claim.to).year if claim.to else LAST


def passes(claim, since, until, undated, themes):
    """Say what a reader expects of the filters, worked out anew in Python."""
    if themes and claim.theme not in themes:
        return False
    if (span := years(claim)) is None:
        return undated and not (since and since > LAST)
    return (not since or span[1] >= since) and (not until or span[0] <= until)


def test_filters_and_counts_agree_with_the_data_for_random_combinations(site, opened, scene, campaign):
    page = opened(site / "index.html")
    chance = random.Random(2012)
    known = list(scene.atlas.settings.themes)
    claims = list(scene.atlas.annotations())
    for _ in range(campaign(10, of=50)):
        since, until = sorted(chance.sample(range(1917, 2027), 2)) if chance.random() < 0.8 else (None, None)
        undated = chance.random() < 0.5
        themes = chance.sample(known, chance.randint(1, 8)) if chance.random() < 0.7 else None
        page.evaluate(
            "([from, to, undated, themes]) => atlas.filter({from, to, undated, themes})",
            [since, until, undated, themes],
        )
        seen = page.evaluate(
            """() => ({
                claims: [...document.querySelectorAll("[data-annotation]:not([hidden])")]
                    .map((li) => li.dataset.annotation),
                places: Object.fromEntries([...document.querySelectorAll("#places a .count")]
                    .map((count) => [count.closest("a").hash.slice(1), Number(count.textContent)])),
                themes: Object.fromEntries([...document.querySelectorAll("[data-count-theme]")]
                    .map((count) => [count.dataset.countTheme, Number(count.textContent)])),
            })"""
        )
        shown = [(feature.id, claim) for feature, claim in claims if passes(claim, since, until, undated, themes)]
        assert sorted(seen["claims"]) == sorted(claim.id for _, claim in shown)
        places = Counter(place for place, _ in shown)
        assert seen["places"] == {feature.id: places[feature.id] for feature in scene.atlas.features}
        others = Counter(claim.theme for _, claim in claims if passes(claim, since, until, undated, None))
        assert seen["themes"] == {theme: others[theme] for theme in known}


def test_a_theme_is_ticked_and_kept_in_the_address(site, opened, scene):
    page = opened(site / "index.html")
    page.locator("#themes summary").click()
    page.locator("#themes").get_by_label("Pogrom").check()
    assert_address(page, "#themes=pogrom")
    pogroms = [claim for _, claim in scene.atlas.annotations() if claim.theme == "pogrom"]
    expect(page.locator("#news")).to_have_text(re.compile("^" + re.escape(f"{len(pogroms)} annotations in")))
    page.get_by_role("button", name="Show all themes").click()
    assert "themes" not in page.url


def test_a_family_ticks_its_themes(site, opened):
    page = opened(site / "index.html", "#themes=war")
    family, clear = page.locator("[data-family=territory]"), page.get_by_role("button", name="Show all themes")
    expect(family).to_be_checked(indeterminate=True)
    counts = page.locator("fieldset:has([data-family=territory]) [data-count-theme]").all_text_contents()
    expect(page.locator("[data-count-family=territory]")).to_have_text(str(sum(map(int, counts))))
    family.check()
    assert_address(page, "#themes=war,frozen-conflict,secession,border-dispute")
    clear.click()
    expect(clear).to_be_hidden()


def test_a_theme_of_movements_draws_them(site, opened, scene):
    page = opened(site / "index.html", "#themes=deportation")
    moved = [flow for flow, _ in scene.flows if any(claim.theme == "deportation" for claim in flow.annotations)]
    expect(page.locator("path.flow")).to_have_count(len(moved))
    assert moved
