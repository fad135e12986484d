from playwright.sync_api import expect

from tests.asserts import assert_address, assert_becomes


def test_every_paragraph_on_the_map_stands_under_its_section(site, opened, scene):
    page = opened(site / "index.html")
    page.get_by_role("button", name="Text", exact=True).click()
    sections = page.evaluate(
        """() => [...document.querySelectorAll("#text details")].map((section) => [
            section.querySelector("h2").textContent,
            [...section.querySelectorAll(".paragraph")].map((box) => Number(box.dataset.number)),
        ])"""
    )
    mapped = {claim.paragraph for _, claim in scene.atlas.annotations()}
    expected = [
        [f"{index}. {section.title}", [p.number for p in section.paragraphs if p.number in mapped]]
        for index, section in enumerate(scene.atlas.article.sections, 1)
    ]
    assert sections == expected


def test_a_paragraph_lights_all_its_places(site, opened, scene):
    page = opened(site / "index.html")
    page.get_by_role("button", name="Text", exact=True).click()
    page.get_by_text("The central power in decline").click()
    page.get_by_role("button", name="Paragraph 62", exact=True).click()
    lit = {element.get_attribute("data-place") for element in page.locator(".highlighted").all()}
    of = {feature.id for feature, claim in scene.atlas.annotations() if claim.paragraph == 62}
    on_the_map = {*scene.republics, *scene.zones, *(place.id for place, _ in scene.places)}
    of |= {"estonia", "latvia", "lithuania"} | set(scene.republics)  # the members of its regions
    assert lit == of & on_the_map
    assert_address(page, "#text=62")


def test_a_claim_leads_to_its_paragraph_and_back_to_its_place(site, opened):
    page = opened(site / "index.html", "#viskuli")
    page.locator("article#viskuli .locator").first.click()
    expect(page.locator(".paragraph.selected")).to_have_attribute("data-number", "62")
    expect(page.locator(".paragraph.selected button")).to_be_in_viewport()
    page.locator(".paragraph.selected a", has_text="Kazakhstan").click()
    expect(page.locator("article#kazakhstan")).to_be_visible()


def test_filters_reach_the_text_too(site, opened, scene):
    page = opened(site / "index.html", "#themes=pogrom")
    page.get_by_role("button", name="Text", exact=True).click()
    shown = {int(box.get_attribute("data-number")) for box in page.locator(".paragraph:visible").all()}
    assert shown == {claim.paragraph for _, claim in scene.atlas.annotations() if claim.theme == "pogrom"}


def test_leaving_the_text_puts_the_lights_out_and_goes_back_to_the_card(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.locator("article#abkhazia .locator").first.click()
    expect(page.locator(".highlighted")).not_to_have_count(0)
    assert_becomes(page, "document.activeElement.textContent", "Paragraph 64")
    page.get_by_role("button", name="Places", exact=True).click()
    expect(page.locator(".highlighted")).to_have_count(0)
    expect(page.locator("article#abkhazia")).to_be_visible()


def test_back_from_a_place_of_a_paragraph_leads_to_the_paragraph(site, opened):
    page = opened(site / "index.html", "#text=62")
    page.locator(".paragraph.selected a", has_text="Kazakhstan").click()
    assert_address(page, "#kazakhstan")
    page.go_back()
    assert_address(page, "#text=62")
    expect(page.locator(".paragraph.selected")).to_have_attribute("data-number", "62")


def test_a_place_chosen_on_the_map_beside_the_text_is_what_its_address_shows(site, opened):
    page = opened(site / "index.html", "#text=62")
    page.locator("#map path[data-place=kazakhstan]").dispatch_event("click")
    expect(page.locator("article#kazakhstan")).to_be_visible()
    expect(page.locator(".highlighted")).to_have_count(0)
    assert_becomes(page, "L.Address.read(location.hash).text", None)


def test_a_frame_keeps_the_paragraph_that_it_is_about(site, opened):
    page = opened(site / "embed.html", "#text=62")
    page.locator("#map path[data-place=kazakhstan]").dispatch_event("click")
    expect(page.locator("article#kazakhstan")).to_be_visible()
    expect(page.locator(".highlighted")).not_to_have_count(0)
    assert_becomes(page, "L.Address.read(location.hash).text", 62)
