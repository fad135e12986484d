"""What a step of a lesson stages is seen on the map, and all else is quiet."""

from tests.asserts import assert_becomes, wait_until

STEP = {"lights": ["chechnya"], "names": ["dagestan", "Grozny", "south-caucasus"]}
QUIET = """(id) => {
    const shape = document.querySelector(`#map path.zone[data-place="${id}"]`);
    return Number(getComputedStyle(shape).opacity) < 1;
}"""
NAMES = "[...document.querySelectorAll('.label.own.fits')].map((label) => label.firstChild.textContent)"
MARKS = "[...document.querySelectorAll('.mark:not([hidden])')].map((mark) => mark.dataset.place)"


def test_what_is_not_the_step_s_is_quiet_and_comes_back(site, opened):
    page = opened(site / "index.html", "#view=43,45,6")
    page.evaluate("(step) => atlas.stage(step)", STEP)
    assert page.evaluate("[...atlas.highlighted]") == ["chechnya"]
    assert [page.evaluate(QUIET, one) for one in ("chechnya", "dagestan", "ingushetia")] == [False, False, True]
    wait_until(page, f"['Chechnya', 'Dagestan', 'Grozny'].every((name) => {NAMES}.includes(name))")
    members = "['armenia', 'azerbaijan', 'georgia'].every((id) => atlas.staged.has(id))"
    assert page.evaluate(members), "a region is its members"
    assert set(page.evaluate(MARKS)) <= {"chechnya", "dagestan"}
    page.evaluate("atlas.keep({at: '1985'})")
    zones = "[...document.querySelectorAll('.zone-label.fits')].map((label) => label.textContent)"
    wait_until(page, f"{zones}.length > 0 && !{zones}.some((name) => name.includes('later'))")  # but for its own
    page.evaluate("atlas.stage(null)")
    assert not page.evaluate(QUIET, "ingushetia")
    wait_until(page, f"{zones}.some((name) => name.includes('later'))")
    assert_becomes(page, f"{NAMES}.length", 0)


def test_two_dates_of_a_step_lie_side_by_side_each_whole(site, opened):
    page = opened(site / "index.html", "#view=43,45,6")
    page.evaluate(
        """() => {
            atlas.keep({lesson: "caucasus", step: 1, at: "1994", compare: "1990"});
            atlas.stage({lights: ["chechnya"], names: []});
            atlas.show(atlas.places.get("chechnya"), {animate: false});
        }"""
    )
    middles = page.evaluate(
        """() => [atlas, atlas.compared].map(({map}) => {
            const [frame, {left, width}] = [atlas, {map}].map((one) => one.map.getContainer().getBoundingClientRect());
            return [left - frame.left + map.latLngToContainerPoint(atlas.places.get("chechnya").middle).x, width];
        })"""
    )
    (later, wide), (earlier, half) = middles
    assert half == wide / 2
    assert abs(earlier - wide / 4) < 8 and abs(later - 3 * wide / 4) < 8, "the earlier on the left, each in its middle"
    page.evaluate("atlas.keep({lesson: null, step: null, compare: null})")
    assert page.evaluate("document.querySelector('.second')") is None
