from playwright.sync_api import expect


def test_no_flow_is_drawn_until_it_or_an_end_of_it_is_chosen(site, opened, scene):
    page = opened(site / "index.html")
    expect(page.locator("path.flow")).to_have_count(0)
    page.evaluate("atlas.select('crimea')")
    drawn = {path.get_attribute("data-place") for path in page.locator("path.flow").all()}
    assert drawn == {flow.id for flow, _ in scene.flows if flow.origin == "crimea"}
    page.evaluate("atlas.select(null)")
    expect(page.locator("path.flow")).to_have_count(0)


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
