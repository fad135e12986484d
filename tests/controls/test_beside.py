import shutil

import pytest
from playwright.sync_api import expect

LINKS = "[...document.querySelectorAll('a[href]:not([href^=\"#\"])')]"
ALONE = f"{LINKS}.filter(({{protocol}}) => protocol === 'file:').length"
OWN = "article#abkhazia .own a"


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_in_a_page_that_was_mailed_alone_links_say_what_they_need(name, site, chromium, tmp_path):
    """In a page of its own, whose console tells of the picture that is not there."""
    page = chromium.new_page()
    page.goto(f"{shutil.copy(site / name, tmp_path)}".join(("file://", "#abkhazia")))
    assert page.evaluate(ALONE) > 70
    page.locator(OWN).focus()
    page.keyboard.press("Enter")
    expect(page.locator("article#abkhazia .own")).to_contain_text("needs the rest of the atlas beside this page")
    expect(page.locator("#news")).to_have_text("needs the rest of the atlas beside this page")
    assert page.evaluate(ALONE) == 0
    assert page.evaluate("document.activeElement.closest('article').id") == "abkhazia"
    page.close()


def test_or_lead_to_where_the_atlas_lives_if_that_is_known(site, chromium, tmp_path):
    page = chromium.new_page()
    html = (site / "index.html").read_text(encoding="utf-8").replace('"base":null', '"base":"https://example.org/a/"')
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    page.route("https://example.org/**", lambda route: route.fulfill(body="there"))
    page.goto(f"{(tmp_path / 'index.html').as_uri()}#abkhazia")
    page.locator(OWN).click()
    page.wait_for_url("https://example.org/a/places/abkhazia.html")
    page.close()


def test_beside_its_files_a_page_leads_to_them(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.locator(OWN).click()
    page.wait_for_url("**/places/abkhazia.html")
