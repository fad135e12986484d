import pytest
from playwright.sync_api import expect


def test_no_flow_is_drawn_until_it_or_an_end_of_it_is_chosen(site, opened, scene):
    page = opened(site / "index.html")
    expect(page.locator("path.flow")).to_have_count(0)
    page.evaluate("atlas.select('crimea')")
    drawn = {path.get_attribute("data-place") for path in page.locator("path.flow").all()}
    assert drawn == {flow.id for flow, _ in scene.flows if flow.origin == "crimea"}
    page.evaluate("atlas.select(null)")
    expect(page.locator("path.flow")).to_have_count(0)


def test_many_flows_of_a_place_are_named_in_a_key_and_drawn_one_by_one(site, opened, scene):
    page = opened(site / "index.html", "#russia", reduced_motion="reduce")
    own = [flow.id for flow, _ in scene.flows if "russia" in (flow.origin, flow.destination)]
    key = page.locator(".flow-key button")
    assert [button.get_attribute("data-place") for button in key.all()] == own
    expect(page.locator("path.flow")).to_have_count(0)
    key.nth(3).hover()
    drawn = page.locator("path.flow")
    expect(drawn).to_have_count(1)
    assert drawn.get_attribute("data-place") == own[3]
    expect(page.locator(".flow-letter")).to_have_text("d")
    key.nth(3).click()
    expect(page.locator(f"article#{own[3]}")).to_be_visible()
    expect(page.locator(".flow-key")).to_be_hidden()


def test_a_few_flows_of_a_place_are_drawn_with_the_letters_of_their_key(site, opened):
    page = opened(site / "index.html", "#moldova", reduced_motion="reduce")
    letters = page.locator(".flow-letter").all_text_contents()
    assert letters == page.locator(".flow-key b").all_text_contents() == ["a", "b"]
    page.evaluate("atlas.select('chechnya')")
    expect(page.locator(".flow-key button")).to_have_text("aDeportation of the Chechens")  # one alone says what it is


def test_a_deportation_is_broken_and_a_sale_is_not(reading):
    for ident, dashed in (("deportation-kalmyks", True), ("oil-exports-russia", False)):
        flow = reading("index.html", f"#{ident}").locator(f"path.flow[data-place={ident}]")
        assert (flow.evaluate("(path) => getComputedStyle(path).strokeDasharray") != "none") == dashed, ident


def test_a_flow_points_the_way_and_opens_its_card(site, opened):
    page = opened(site / "index.html", "#deportation-kalmyks")
    flow = page.locator("path.flow[data-place=deportation-kalmyks]")
    expect(flow).to_have_css("marker-end", 'url("#arrow")')
    begin, end = flow.evaluate(
        "path => [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())].map(({x}) => x)"
    )
    assert begin < end  # eastwards
    page.evaluate("atlas.select('moldova')")
    page.locator("path.flow[data-place=deportation-moldavians]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("article#deportation-moldavians")).to_be_visible()


def test_a_flow_that_a_paragraph_or_a_step_lights_is_drawn_while_it_does(site, opened):
    page = opened(site / "index.html")
    page.evaluate("atlas.highlight(['deportation-kalmyks'])")
    expect(page.locator("path.flow")).to_have_attribute("data-place", "deportation-kalmyks")
    page.evaluate("atlas.filter({from: 1940, to: 1950})")  # which draws it anew
    expect(page.locator("path.flow.highlighted[data-place=deportation-kalmyks]")).to_have_count(1)
    page.evaluate("atlas.highlight([])")
    expect(page.locator("path.flow")).to_have_count(0)


@pytest.mark.parametrize("language", ["", "ru"])
def test_a_long_key_leaves_the_date_and_the_buttons_of_a_low_map_free(language, site, opened):
    page = opened(site / language / "index.html", "#russia&from=1917&to=2026", width=1280, height=720)
    key, *others = (page.locator(one).bounding_box() for one in (".flow-key", "#date", ".leaflet-top.leaflet-right"))
    assert all(key["y"] >= other["y"] + other["height"] for other in others)
    last = page.locator(".flow-key button").last
    last.focus()
    expect(last).to_be_in_viewport(ratio=1)
