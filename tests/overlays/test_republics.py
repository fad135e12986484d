import datetime

from tests.asserts import assert_becomes, assert_selected

# each republic's classes that say what it is
STATUSES = """() => Object.fromEntries([...document.querySelectorAll("#map path.republic")].map((path) =>
    [path.dataset.place, [...path.classList].filter((name) => name.startsWith("status-"))]))"""


def test_fifteen_republics_are_drawn_and_named(reading, scene):
    page = reading("index.html")
    drawn = page.locator("#map path.republic")
    assert {path.get_attribute("data-place") for path in drawn.all()} == set(scene.republics)
    assert (
        page.locator("#map path.republic[data-place=moldova]")
        .get_attribute("aria-label")
        .startswith("Moldova, republic")
    )


def test_russia_has_no_seam_at_180_degrees(reading):
    page = reading("index.html")
    # the topology that the page opens: no vertical line of Russia's at 180 degrees
    seam = page.evaluate(
        """() => {
            const rings = atlas.topology.areas("republics").get("russia").flat();
            const at = ({lng}) => Math.abs(lng - 180) < 0.01;
            return rings.filter((ring) => ring.some((one, i) => i && at(one) && at(ring[i - 1]))).length;
        }"""
    )
    assert seam == 0


def test_a_drag_over_a_republic_chooses_nothing_and_a_click_after_it_does(site, opened):
    page = opened(site / "index.html")
    page.mouse.move(1000, 230)
    page.mouse.down()
    page.mouse.move(900, 250, steps=5)
    page.mouse.up()
    assert_selected(page, None)
    page.mouse.click(900, 250)
    assert_selected(page, "russia")


def test_a_republic_looks_like_what_it_is_on_the_map_s_date(site, opened, scene):
    page = opened(site / "index.html")
    for day in ("1950-06-01", "1990-06-01", "2012-02-01"):
        page.evaluate("(day) => { location.hash = `#at=${day}`; }", day)
        looks = {i: scene.look(one, datetime.date.fromisoformat(day)) for i, one in scene.republics.items()}
        assert_becomes(page, STATUSES, {ident: [f"status-{look}"] for ident, look in looks.items()})
