"""The article of docs/ whose words move its map, and the markup that any page may paste."""

import shutil

from playwright.sync_api import expect

from layers.controls.embed_dialog import LINKED
from tests.asserts import assert_address, wait_until
from tests.conftest import ROOT

DEMO = ROOT / "docs" / "embed.html"


def test_words_of_the_article_move_its_map(site, tmp_path, opened):
    (tmp_path / "docs").mkdir()
    shutil.copy(DEMO, tmp_path / "docs")
    (tmp_path / "site").symlink_to(site)
    page = opened(tmp_path / "docs" / "embed.html")
    wait_until(page.frames[1], "Boolean(window.atlas && document.querySelector('path.republic'))")
    links = page.locator("a[data-atlas]")
    expect(links).to_have_count(3)
    for link in links.all():
        link.click()
        wait_until(page.frames[1], f"atlas.state().id === {link.get_attribute('data-atlas')!r}")
    assert_address(page, "docs/embed.html")


def test_the_articles_script_is_the_one_that_the_atlas_gives():
    assert LINKED.read_text(encoding="utf-8") in DEMO.read_text(encoding="utf-8")


def test_what_the_dialog_gives_works_in_an_empty_page(address, served, chromium):
    atlas = chromium.new_page()
    atlas.goto(f"{address}/index.html#abkhazia")
    atlas.locator("header").get_by_role("button", name="Embed").click()
    plain, linked = (atlas.locator(f"#embed-{which}").input_value() for which in ("plain", "linked"))
    atlas.close()
    assert f'src="{address}/embed.html#abkhazia"' in plain
    page = served(plain)
    wait_until(page.frames[1], "window.atlas?.state().id === 'abkhazia'")
    box = page.locator("iframe").bounding_box()
    assert abs(box["width"] * 9 / 16 - box["height"]) < 1
    page = served(linked)
    wait_until(page.frames[1], "window.atlas?.state().id === 'abkhazia'")
    wait_until(page, "document.querySelector('iframe').style.height === '610px'")
    page.frames[1].evaluate("atlas.select(null)")
    page.locator("a[data-atlas]").click()
    wait_until(page.frames[1], "window.atlas?.state().id === 'abkhazia'")
