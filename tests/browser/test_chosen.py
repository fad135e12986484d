"""What is pressed, chosen or has the focus looks otherwise than what is not, and who hears the page is told of it."""

from playwright.sync_api import expect

from tests.asserts import parsed, settle

# how an element looks, by all that could tell it from its like
LOOK = """(selector) => {
  const style = getComputedStyle(document.querySelector(selector));
  const told = ["background-color", "color", "opacity", "box-shadow", "font-weight", "fill", "stroke", "stroke-width"];
  const lines = ["outline-style", "outline-width", "border-top-color", "border-left-color", "border-left-width"];
  return [...told, ...lines].map((name) => style.getPropertyValue(name)).join(" ");
}"""
CHOSEN = [
    ("", "[data-shows=places]", "[data-shows=text]"),
    ("#eyes=ground&at=2015", "#date-eyes", "#date-compare"),
    ("#text=62", ".paragraph.selected", ".paragraph:not(.selected)"),
    ("#text=62", "#map .mark.highlighted .mark-sign", "#map .place-mark:not(.highlighted) .mark-sign"),
    ("#viskuli", "#map .mark.selected .mark-sign", "#map .place-mark:not(.selected) .mark-sign"),
    ("#q=gas", "[role=option][aria-selected=true]", "[role=option][aria-selected=false]"),
    ("#from=1990&to=1995", ".strip .family-power.outside", ".strip .family-power:not(.outside)"),
    ("#crimea&at=2015", "#crimea .states [data-current]", "#crimea .states li:not([data-current])"),
]
# of every page with a style of its own what a keyboard comes to
REACHED = {
    "index.html#from=1990&to=1995": ("#time-from[type=range]", "#time-undated", "#map .mark:visible"),
    "embed.html": ("#open", "#date-eyes"),
    "about.html": ("main a",),
    "handout.html": ("main a",),
    "lessons/caucasus.html": ("a.button",),
    "presenter.html": ("nav a",),
}
OUTLINE = "(one) => [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineWidth]"
# of a handle only the sheet itself tells how it looks
RING = """(selector) => [...document.styleSheets]
  .flatMap((sheet) => [...sheet.cssRules])
  .filter(({selectorText}) => /:focus-visible::-webkit-slider-thumb$/.test(selectorText))
  .filter(({selectorText}) => document.querySelector(selector).matches(selectorText.split("::")[0]))
  .flatMap(({style}) => style.outline.split(" ").slice(0, 2).reverse())"""
PRESSED = "[...document.querySelectorAll('#map [aria-pressed=true]')].map(({dataset}) => dataset.place)"
# what changes without being asked to, where the focus is not
SAID = {
    "index.html": ("news", "found", "unread", "evidence-shown", "presenter-refused"),
    "embed.html": ("news", "unread"),
    "presenter.html": ("shown",),
}


def test_what_is_chosen_or_pressed_looks_otherwise_than_its_like(site, opened):
    page = opened(site / "index.html")
    for fragment, chosen, other in CHOSEN:
        page.goto("about:blank")
        page.goto((site / "index.html").as_uri() + fragment)
        if fragment.startswith("#q="):
            page.locator("#query").focus()
            page.keyboard.press("ArrowDown")
        for one in (chosen, other):
            page.locator(one.replace(":visible", "")).first.wait_for(state="attached")
        settle(page)
        assert page.evaluate(LOOK, chosen) != page.evaluate(LOOK, other), chosen


def test_in_a_quiz_a_land_shows_how_many_tries_it_took_and_that_an_answer_was_wrong(site, opened):
    page = opened(site / "index.html", "#quiz=republics&how=find")
    looks = page.evaluate(
        """["", "tried-1", "tried-2", "tried-3", "tried-4", "wrong"].map((name) => {
            const path = document.querySelector("path.republic");
            if (name) path.classList.add(name);
            const {fill, stroke, strokeWidth} = getComputedStyle(path);
            if (name) path.classList.remove(name);
            return [fill, stroke, strokeWidth].join();
        })"""
    )
    assert len(set(looks)) == 6


def test_a_keyboard_s_place_is_seen_on_every_page_on_sliders_and_on_the_map(site, opened):
    for address, reached in REACHED.items():
        name, _, fragment = address.partition("#")
        page = opened(site / name, fragment and f"#{fragment}")
        page.keyboard.press("Tab")  # from here on it is a keyboard that leads
        for selector in reached:
            one = page.locator(selector).first
            one.focus()
            ring = page.evaluate(RING, selector) if "type=range" in selector else one.evaluate(OUTLINE)
            assert ring in (["solid", "2px"], ["solid", "3px"]), f"{name}: {selector}"


def test_a_claim_that_was_searched_for_is_seen(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("combobox").fill("tuberculosis")
    page.locator("[role=option][data-claim]").first.click()
    expect(page.locator("li[data-annotation]:focus")).to_have_css("outline-style", "solid")


def test_who_hears_the_page_is_told_what_is_pressed_open_or_chosen(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    current = page.locator("#places [aria-current]")
    expect(current).to_have_attribute("href", "#abkhazia")
    page.evaluate("atlas.select('armenia')")
    expect(current).to_have_attribute("href", "#armenia")
    assert set(page.evaluate(PRESSED)) == {"armenia"}
    page.evaluate("atlas.select(null)")
    expect(current).to_have_count(0)
    assert page.evaluate(PRESSED) == []
    tabs = page.locator(".tabs [aria-pressed=true]")
    expect(tabs).to_have_text("Places")
    page.get_by_role("button", name="Text", exact=True).click()
    expect(tabs).to_have_text("Text")
    page.evaluate("atlas.keep({text: 62})")
    expect(page.locator("#text [aria-pressed=true]")).to_have_text("Paragraph 62")
    page.locator("#fold").click()
    expect(page.locator("#fold")).to_have_attribute("aria-expanded", "false")
    page.evaluate("atlas.filter({from: 1990, to: 1995})")
    expect(page.locator("#time-from")).to_have_attribute("aria-valuetext", "1990")
    expect(page.locator("#time-to")).to_have_attribute("aria-valuetext", "1995")
    play = page.locator("#time-play")
    for pressed in ("true", "false"):
        play.click()
        expect(play).to_have_attribute("aria-pressed", pressed)
    page.locator("#map").focus()
    page.keyboard.press("p")
    for pressed in ("true", "false"):
        page.keyboard.press("g")
        expect(page.locator("#projector-legend")).to_have_attribute("aria-pressed", pressed)


def test_what_changes_where_the_focus_is_not_is_read_aloud(site):
    for name, changing in SAID.items():
        page = parsed((site / name).read_bytes())
        aloud = {one for part in page.iter() if part.get("role") == "status" for one in part.iter()}
        told = {word for one in aloud for word in (one.get("id"), *(one.get("class") or "").split()) if word}
        assert set(changing) - told == set(), name
