"""Names in the languages of a land stand below its first name or beside it, quiet, where there is room."""

from playwright.sync_api import expect

from tests.asserts import wait_until

# of every second name: its words by language, how it stands to its first, how much of it lies on lands not its own
SECOND = """(lie) => {
    for (const land of document.querySelectorAll("path:is(.land, .water)")) land.style.pointerEvents = "fill";
    const named = new Map([...atlas.places].map(([id, {name}]) => [name, id]));
    return [...document.querySelectorAll(".local-label.fits")].map((second) => {
        const first = second.previousSibling;
        const id = named.get(first.firstChild.textContent);
        const [box, beside] = [second, first].map((one) => one.getBoundingClientRect());
        const looks = [second, first].map((one) => getComputedStyle(one));
        const [size, weight] = ["fontSize", "fontWeight"].map((how) => looks.map((look) => parseFloat(look[how])));
        let astray = 0;
        for (let x = 0.5; x < 16; x++) {
            for (let y = 0.5; y < 4; y++) {
                const [left, top] = [box.left + (x / 16) * box.width, box.top + (y / 4) * box.height];
                const there = document.elementsFromPoint(left, top);
                const land = there.find((one) => one.matches("path:is(.zone, .republic, .water, .land)"));
                const {place} = land?.dataset ?? {};
                astray += place ? ![id, ...(lie[id] ?? [])].includes(place) : Boolean(land?.matches(".land"));
            }
        }
        return {
            id, astray: astray / 64,
            words: Object.fromEntries([...second.children].map((one) => [one.lang, one.textContent])),
            near: Math.abs(box.top - beside.bottom) < 3 || Math.abs(box.left - beside.right) < 9,
            quiet: size[0] < size[1] || (size[0] === size[1] && weight[0] < weight[1]),
        };
    });
}"""


def assert_second_names(page, where, containing):
    """What stands beside first names is quiet, near, and on no other land; give it by what it names."""
    seconds = page.evaluate(SECOND, containing)
    for one in seconds:
        assert one["near"] and one["quiet"], f"{where}: {one} is no second name of its first"
        assert one["astray"] <= 0.05, f"{where}: {one} stands on another's land"
    return {one["id"]: one["words"] for one in seconds}


# the first names on the map, once they have sought their places, with second ones beside them or without
FIRST = """(bare) => {
    const {labels} = Object.values(atlas.map._layers).find(({labels}) => labels);
    const seconds = labels.map(({local}) => local);
    if (bare) for (const label of labels) label.local = null;
    atlas.fire("covers");
    return Promise.resolve().then(() => {
        for (const [i, label] of labels.entries()) label.local = seconds[i];
        return labels.filter(({found}) => found).map(({element}) => [element.textContent, element.style.cssText]);
    });
}"""


def test_what_a_land_is_called_there_stands_by_its_first_name_where_there_is_room(site, opened, scene):
    page = opened(site / "index.html", reduced_motion="reduce")
    seen = {}
    assert "georgia" not in assert_second_names(page, "home", scene.map.containing), "there is no room for it"
    for ident in ("georgia", "crimea", "moldova", "yekaterinburg"):
        page.evaluate("(id) => atlas.select(id)", ident)
        assert page.evaluate(FIRST, False) == page.evaluate(FIRST, True), "a first name makes room for a second one"
        page.evaluate(FIRST, False)
        seen |= assert_second_names(page, ident, scene.map.containing)
    assert seen["georgia"] == {"ka": "საქართველო"}
    assert seen["crimea"] == {"crh": "Qırım", "ru": "Крым", "uk": "Крим"}, "all that name it, or none"
    assert seen["yekaterinburg"] == {"ru": "Екатеринбург"}
    assert "moldova" not in seen, "the same name once more"
    page.evaluate("atlas.keep({at: '1985'})")
    wait_until(page, "[...document.querySelectorAll('.label.fits')].some((l) => l.textContent === 'Sverdlovsk')")
    expect(page.locator(".local-label.fits", has_text="Екатеринбург")).to_have_count(0)
    page.evaluate("atlas.stage({lights: ['russia'], names: ['yekaterinburg']})")
    expect(page.locator(".label.own.fits").first).to_be_visible()
    expect(page.locator(".local-label.fits")).to_have_count(0)
    page.evaluate("atlas.stage(null)")
    expect(page.locator(".local-label.fits")).not_to_have_count(0)
