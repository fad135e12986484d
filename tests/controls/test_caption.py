from tests.asserts import wait_until


def test_title_source_and_the_way_to_the_atlas_stand_below_the_map(site, opened):
    page = opened(site / "embed.html", width=900, height=500)
    assert page.locator("h1").text_content() == "Post-Soviet conflicts"
    assert "Twenty years after the end of the USSR" in page.locator(".caption p").text_content()
    assert page.locator("#open").get_attribute("href") == "index.html"
    page.evaluate("atlas.select('estonia')")
    wait_until(page, "document.getElementById('open').getAttribute('href') === 'index.html#estonia'")


def test_a_paragraph_lights_its_places_as_in_the_atlas(site, opened):
    lit = "[...atlas.highlighted].sort()"
    assert opened(site / "embed.html", "#text=62").evaluate(lit) == opened(site / "index.html", "#text=62").evaluate(
        lit
    )
