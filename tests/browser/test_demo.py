"""The article of docs/ whose words move its map, and the markup that any page may paste."""

import shutil

from playwright.sync_api import expect

from layers.controls.embed_dialog import LINKED
from tests.asserts import assert_address, assert_becomes, wait_until
from tests.browser.framed import LISTEN, frame, inside
from tests.conftest import ROOT

DEMO = ROOT / "docs" / "embed.html"
WORDS = ("transnistria", "abkhazia", "nagorno-karabakh")  # what the words of the article mean, in its order


def test_words_of_the_article_move_its_map(site, tmp_path, opened):
    (tmp_path / "docs").mkdir()
    shutil.copy(DEMO, tmp_path / "docs")
    (tmp_path / "site").symlink_to(site)
    page = opened(tmp_path / "docs" / "embed.html")
    wait_until(page.frames[1], "Boolean(window.atlas && document.querySelector('path.republic'))")
    links = page.locator("a[data-atlas]")
    expect(links).to_have_count(len(WORDS))
    for link, ident in zip(links.all(), WORDS, strict=True):
        link.click()
        wait_until(page.frames[1], f"atlas.state().id === {ident!r}")
    assert_address(page, "docs/embed.html")


def test_the_articles_script_is_the_one_that_the_atlas_gives():
    assert LINKED.read_text(encoding="utf-8") in DEMO.read_text(encoding="utf-8")


def test_what_the_dialog_gives_works_in_an_empty_page(address, served, chromium):
    atlas = chromium.new_page(reduced_motion="reduce")
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
    wait_until(page, "document.querySelector('iframe').offsetHeight === 610")
    page.frames[1].evaluate("atlas.select(null)")
    page.locator("a[data-atlas]").click()
    wait_until(page.frames[1], "window.atlas?.state().id === 'abkhazia'")


def test_a_map_that_words_move_is_as_high_as_its_writer_chose(served):
    """A height that is fixed stays; a shape is none, and grows where the map needs more, as on a telephone."""
    script = f"<script>{LINKED.read_text(encoding='utf-8')}</script>"
    shapes = ("height: 300px", "height: auto; aspect-ratio: 1 / 1", "height: auto; aspect-ratio: 4 / 1")
    frames = "".join(f'<iframe src="embed.html" style="width: 600px; {shape}; border: 0"></iframe>' for shape in shapes)
    page = served(frames + script)
    high = "[...document.querySelectorAll('iframe')].map(({offsetHeight}) => offsetHeight)"
    assert_becomes(page, high, [300, 600, 372])


def test_the_markup_survives_what_editors_of_pages_do_to_it(served):
    """Wrapped, its script at the end of the page, lazy, twice in an article; a click by another script; no map."""
    assert not set("&<>") & set(LINKED.read_text(encoding="utf-8")), "WordPress writes them as &#038; and the like"
    words = '<p><a href="about.html#{0}" data-atlas="{0}">{0}</a></p>'
    shape = "width:600px"
    frames = f'<div class="wrap"><p><iframe title="Map" src="embed.html#{{}}" style="{shape}"></iframe></p></div>'
    script = f"<script>{LINKED.read_text(encoding='utf-8')}</script>"
    page = served(
        words.format("abkhazia")
        + frames.format("georgia")
        + words.format("moldova")
        + frames.format("crimea")
        + script * 2
    )
    one, other = (page.frames[at] for at in (1, 2))
    wait_until(one, "window.atlas?.selected === 'georgia'")
    wait_until(other, "window.atlas?.selected === 'crimea'")
    frames_high = "[...document.querySelectorAll('iframe')].map(({offsetHeight}) => offsetHeight)"
    assert_becomes(page, frames_high, [376, 376])  # with a border
    page.evaluate("document.dispatchEvent(new Event('click', {bubbles: true}))")
    page.get_by_text("abkhazia").click()
    wait_until(one, "atlas.selected === 'abkhazia'")
    page.get_by_text("moldova").click()
    wait_until(other, "atlas.selected === 'moldova'")
    assert one.evaluate("atlas.selected") == "abkhazia"
    page = served(words.format("abkhazia") + '<iframe title="None" src="data:text/html,"></iframe>' + script)
    page.get_by_text("abkhazia").click()
    wait_until(page, "location.pathname === '/about.html'")


def test_keys_that_the_map_does_not_need_reach_the_page(served):
    page = served(frame("#georgia") + LISTEN)
    inside(page).locator("#map").focus()
    for key in ("PageDown", "ArrowRight", "n", "Control+k"):
        page.keyboard.press(key)
    wait_until(page, "heard.some(({code}) => code === 'KeyN')")
    assert page.evaluate("heard.filter(({type}) => type === 'atlas:key').map(({key}) => key)") == ["PageDown", "n"]


def test_keys_that_a_field_or_a_card_needs_do_not_reach_the_page(served):
    page = served(frame("#georgia") + LISTEN)
    inside(page).get_by_placeholder("Year").focus()
    for key in ("1", "ArrowUp", "Home"):
        page.keyboard.press(key)
    inside(page).locator("#georgia h2").focus()
    for key in ("ArrowDown", "PageDown", "n"):
        page.keyboard.press(key)
    wait_until(page, "heard.some(({code}) => code === 'KeyN')")
    assert page.evaluate("heard.filter(({type}) => type === 'atlas:key').map(({key}) => key)") == ["n"]
