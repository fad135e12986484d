from playwright.sync_api import expect


def test_what_a_frame_is_narrowed_to_is_said_and_in_the_atlas_on_paper_alone(site, opened):
    narrowed = "#from=1990&to=1995&themes=war,pogrom"
    said = opened(site / "embed.html", narrowed, width=640, height=400).locator("#limits").inner_text()
    page = opened(site / "index.html", narrowed)
    line = page.locator("#limits")
    expect(line).to_be_hidden()
    page.emulate_media(media="print")
    expect(line).to_have_text(said)
    assert said.startswith("1990–1995 · War")
