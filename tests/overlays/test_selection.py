from playwright.sync_api import expect


def test_what_is_chosen_has_a_halo_above_every_neighbour(site, opened):
    page = opened(site / "index.html", "#moldova")
    above = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const last = paths.findLastIndex((path) => path.matches("[data-place]:is(.republic, .zone)"));
            return paths.findIndex((path) => path.matches(".halo")) > last;
        }"""
    )
    assert above
    page.evaluate("atlas.select(null)")
    expect(page.locator("path.halo")).to_have_count(0)


def test_how_certain_a_chosen_zone_s_line_is_can_still_be_seen(site, opened, scene):
    page = opened(site / "index.html", reduced_motion="reduce")
    for ident, zone in scene.zones.items():
        if scene.look(zone) in ("quiet", "war"):  # whose line tells that
            continue
        page.evaluate("(id) => { atlas.select(id); }", ident)
        dashes = page.locator("path.outline").evaluate("(path) => getComputedStyle(path).strokeDasharray")
        assert (dashes == "none") == (zone.shape.certainty == "surveyed"), ident
        over = "document.querySelector('.halo').compareDocumentPosition(document.querySelector('.outline'))"
        assert page.evaluate(over) == 4, f"{ident}: its halo lies over its line"  # 4: follows it


def test_a_region_has_one_line_around_all_its_members(reading):
    page = reading("index.html", "#baltic-states")
    chosen = {path.get_attribute("data-place") for path in page.locator("path.selected").all()}
    assert chosen == {"estonia", "latvia", "lithuania"}
    expect(page.locator("path.halo")).to_have_count(1)
    crossed = page.evaluate(
        """() => {
            const ids = ["estonia", "latvia", "lithuania"];
            const around = atlas.topology.outline("republics", ids).flat();
            const between = atlas.topology.outline("republics", ["latvia"]).flat();
            const inner = atlas.topology.areas("republics").get("estonia").flat(2);
            const shared = between.filter((at) => inner.some((other) => other.equals(at)));
            return [shared.length, shared.filter((at) => around.some((other) => other.equals(at))).length];
        }"""
    )
    assert crossed[0] > 5 and crossed[1] <= 4, "the border between Estonia and Latvia is part of the line around all"


def test_what_a_step_or_a_paragraph_speaks_of_has_a_halo_while_it_does(site, opened):
    page = opened(site / "index.html")
    page.evaluate("atlas.highlight(['latvia', 'abkhazia'])")
    expect(page.locator("path.halo")).to_have_count(1)
    expect(page.locator("path.outline")).to_have_count(1)  # the zone's own line on its halo
    box = page.locator("path.halo").bounding_box()
    lands = [page.locator(f"#map path[data-place={one}]").first.bounding_box() for one in ("latvia", "abkhazia")]
    for land in lands:
        assert box["x"] <= land["x"] and box["x"] + box["width"] >= land["x"] + land["width"]
    page.evaluate("atlas.highlight([])")
    expect(page.locator("path.halo")).to_have_count(0)
