import pytest


def test_every_place_has_an_article_with_a_heading(site, opened, scene):
    page = opened(site / "index.html")
    for feature in scene.atlas.features:
        article = page.locator(f"article#{feature.id}[data-kind={feature.about.kind}]")
        assert article.locator("h2").text_content() == feature.about.name


def test_every_annotation_stands_in_its_article(site, opened, scene):
    page = opened(site / "index.html")
    there = page.evaluate(
        """() => [...document.querySelectorAll("[data-annotation]")].map(({dataset, parentElement}) =>
            [parentElement.closest("article").id, dataset.annotation, Number(dataset.paragraph), dataset.theme])"""
    )
    expected = [[feature.id, a.id, a.paragraph, a.theme] for feature, a in scene.atlas.annotations()]
    assert sorted(there) == sorted(expected)


def test_a_place_chosen_in_the_list_is_shown_on_the_map_and_in_the_address(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a", has_text="Transnistria").click()
    assert page.url.endswith("#transnistria")
    assert page.locator("article:visible").count() == 1
    assert page.locator("article#transnistria").is_visible()
    assert page.locator("path[data-place=transnistria]").evaluate("path => path.classList.contains('selected')")
    assert page.evaluate("atlas.state().id") == "transnistria"
    lat, lng, zoom = page.evaluate("atlas.state().view")
    assert (46 < lat < 48.5, 28 < lng < 30.5, zoom > 5) == (True, True, True)


def test_a_shape_chosen_on_the_map_opens_its_card(site, opened):
    page = opened(site / "index.html", "#belarus")
    page.evaluate(
        "document.querySelector('path[data-place=ukraine]').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    assert page.locator("article#ukraine").is_visible()
    assert page.title() == "Ukraine – Post-Soviet conflicts"


def test_back_and_forward_follow_the_places(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a", has_text="Georgia").click()
    page.locator("article#georgia .nearby a", has_text="Abkhazia").click()
    assert page.locator("article#abkhazia").is_visible()
    page.go_back()
    assert page.locator("article#georgia").is_visible()
    page.go_back()
    assert page.locator("#places").is_visible()
    page.go_forward()
    assert page.locator("article#georgia").is_visible()


@pytest.mark.parametrize("fragment", ["#nowhere", "#%E0%A4%A", "#abkhazia'", "#__proto__", "#constructor", "#&&&"])
def test_nonsense_in_the_address_is_ignored(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    assert page.locator("#places").is_visible()
    assert page.evaluate("atlas.state().id") is None


def test_what_rides_behind_the_place_does_not_hide_it(site, opened):
    page = opened(site / "index.html", "#chechnya&view=1,2,3&nonsense")
    assert page.locator("article#chechnya").is_visible()


def test_a_place_is_opened_and_closed_by_keyboard_and_the_focus_comes_back(site, opened):
    page = opened(site / "index.html")
    page.locator("path.republic[data-place=estonia]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('article').id") == "estonia"
    page.keyboard.press("Escape")
    assert page.locator("#places").is_visible()
    assert page.evaluate("document.activeElement.dataset.place") == "estonia"


def test_everything_on_the_map_is_reached_by_tab_and_named(site, opened, scene):
    page = opened(site / "index.html")
    page.locator("#map").focus()
    reached = {}
    for _ in range(100):
        page.keyboard.press("Tab")
        ident, name = page.evaluate(
            "[document.activeElement.dataset.place, document.activeElement.getAttribute('aria-label')]"
        )
        if ident:
            reached[ident] = name
    assert set(reached) == {*scene.republics, *scene.zones, *(place.id for place, _ in scene.places)}
    assert reached["abkhazia"].startswith("Abkhazia, zone in Georgia, ")
    assert reached["abkhazia"].endswith(" annotations")


def test_what_was_chosen_is_said_aloud(site, opened):
    page = opened(site / "index.html", "#south-ossetia")
    assert page.locator("#news").text_content().startswith("South Ossetia, zone in Georgia")


def test_the_focus_is_never_lost(site, opened):
    page = opened(site / "index.html")

    def focused():
        return page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.tagName")

    link = page.locator("#places a[href='#georgia']")
    link.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert focused() == "#georgia"
    page.keyboard.press("Enter")
    page.locator("article#georgia .nearby a", has_text="Abkhazia").focus()
    page.keyboard.press("Enter")
    page.locator("article#abkhazia .back").focus()
    page.keyboard.press("Enter")
    assert focused() == "#abkhazia"


def test_the_focus_is_never_out_of_sight(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.locator("#map").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
                const element = document.activeElement;
                if (!element.dataset.place) return true;
                const {left, right, top, bottom, width: w} = element.getBoundingClientRect();
                const frame = document.getElementById("map").getBoundingClientRect();
                return w > 0 && right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
            }"""
        )
        assert seen


def test_a_folded_panel_unfolds_for_a_card(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name="Fold away").click()
    assert not page.locator("#panel").is_visible()
    page.locator("path.republic[data-place=estonia]").focus()
    page.keyboard.press("Enter")
    assert page.locator("article#estonia").is_visible()


def test_the_full_sheet_of_a_phone_covers_map_and_time(site, opened):
    page = opened(site / "index.html", "#georgia&from=1990&to=2000", width=390, height=844)
    page.get_by_role("button", name="Taller").click()
    assert page.locator("#panel").bounding_box()["height"] > 650
    assert not page.locator("#time-from").is_visible()
    page.get_by_role("button", name="Lower").click()
    page.get_by_role("button", name="Taller").click()
    assert page.locator("path[data-place=georgia]").is_visible()
