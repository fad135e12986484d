import re

from playwright.sync_api import expect

from layers.pages.parts.card import cards


def test_every_place_has_its_article(reading, scene):
    page = reading("embed.html")
    there = page.evaluate("[...document.querySelectorAll('article')].map(({id}) => id)")
    assert set(there) == {feature.id for feature in scene.atlas.features}


def test_every_place_has_its_own_still_picture(reading, scene):
    stills = reading("embed.html").evaluate(
        "[...document.querySelectorAll('article .still')].map(({style}) => style.backgroundImage)"
    )
    assert sorted(stills) == sorted(f'url("pictures/{card.feature.id}.png")' for card in cards(scene))


def test_only_the_atlas_may_show_a_frame(site):
    policies = {
        name: re.search(r'Content-Security-Policy" content="([^"]+)"', (site / name).read_text(encoding="utf-8"))[1]
        for name in ("index.html", "embed.html")
    }
    assert "frame-src 'self'" in policies["index.html"]
    assert "frame-src" not in policies["embed.html"]


def test_zones_are_hatched_and_swatches_drawn_as_in_the_atlas(reading):
    page = reading("embed.html", "#abkhazia", width=640, height=420)
    expect(page.locator("#map path.zone[data-place=abkhazia]")).to_have_css("fill", re.compile("hatch-breakaway"))
    swatch = page.locator("#card .swatch:visible").first
    assert swatch.bounding_box()["width"] == 14


def test_an_embed_is_titled_as_what_it_is(site):
    title = re.search(r"<title>([^<]+)</title>", (site / "embed.html").read_text(encoding="utf-8"))[1]
    assert title == "Post-Soviet conflicts, the map"
