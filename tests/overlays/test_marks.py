import json
import re

from playwright.sync_api import expect

from tests.asserts import assert_becomes, assert_selected, settle, wait_until


def test_every_zone_too_small_to_hit_has_a_mark_of_24_pixels(reading, scene):
    page = reading("index.html")
    marks = {mark.get_attribute("data-place"): mark.bounding_box() for mark in page.locator(".mark:visible").all()}
    metres = page.evaluate("atlas.metres()")
    small = {ident for ident in scene.zones if 2 * scene.anchors[ident].clearance / metres < 24}
    assert set(marks) == small | {place.id for place, _ in scene.places}
    assert small
    assert all(min(box["width"], box["height"]) >= 24 for box in marks.values())


def test_marks_do_not_lie_on_each_other(reading):
    for width, height in ((1440, 900), (1024, 768), (390, 844)):
        page = reading("index.html", width=width, height=height)
        spots = [(box["x"], box["y"]) for box in (mark.bounding_box() for mark in page.locator(".mark:visible").all())]
        for i, (x, y) in enumerate(spots):
            assert all(((x - x2) ** 2 + (y - y2) ** 2) ** 0.5 >= 22 for x2, y2 in spots[i + 1 :])


STAND = """() => {
    const frame = document.getElementById("map").getBoundingClientRect();
    return [...atlas.markerPoints].every(([id, spot]) => {
        const at = atlas.map.layerPointToContainerPoint(spot);
        const box = document.querySelector(`.mark[data-place="${id}"]`).getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y];
        return Math.hypot(x - at.x, y - at.y) < 1.5;
    });
}"""


def test_a_mark_stands_where_it_was_put_at_any_size_of_text(site, opened):
    page = opened(site / "index.html")
    for size in ("100%", "200%"):
        page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
        settle(page)
        assert_becomes(page, STAND, True)


def test_every_mark_is_in_the_picture_at_the_start(reading):
    for width, height in ((1440, 900), (390, 844), (320, 568)):
        page = reading("index.html", width=width, height=height)
        frame = page.locator("#map").bounding_box()
        for mark in page.locator(".mark:visible").all():
            box = mark.bounding_box()
            assert box["x"] >= frame["x"] - 1 and box["y"] >= frame["y"] - 1
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1


def test_a_mark_opens_its_zone_and_goes_when_the_zone_is_large_enough(site, opened):
    page = opened(site / "index.html")
    page.locator(".mark[data-place=abkhazia]").click()
    expect(page.locator("article#abkhazia")).to_be_visible()
    page.evaluate("atlas.show(atlas.places.get('abkhazia'))")
    wait_until(page, "document.querySelector('.mark[data-place=abkhazia]').hidden")


def test_too_many_places_gather_in_marks_that_tell_their_number_and_lead_nearer(tiny, page_of, opened):
    (place,) = (tiny / "places").glob("*.geojson")
    for number in range(300):
        feature = json.loads(place.read_text(encoding="utf-8"))
        feature["id"] = feature["properties"]["id"] = f"place-{number}"
        feature["geometry"]["coordinates"] = [40.2 + 9.6 * (number % 20) / 20, 50.2 + 4.6 * (number // 20) / 15]
        feature["properties"] |= {"annotations": [], "silence": "None."}
        (tiny / "places" / f"place-{number}.geojson").write_text(json.dumps(feature), encoding="utf-8")
    page = opened(page_of(tiny))
    gatherings = page.locator(".cluster:visible")
    singles = page.locator(".place-mark:visible").count()
    assert gatherings.count() + singles < 150
    assert sum(int(number) for number in gatherings.all_inner_texts()) + singles == 301
    zoom = page.evaluate("atlas.map.getZoom()")
    expect(gatherings.first).to_have_attribute("aria-label", re.compile("places: nearer$"))
    gatherings.first.click()
    wait_until(page, f"atlas.map.getZoom() > {zoom}")
    assert_selected(page, None)
