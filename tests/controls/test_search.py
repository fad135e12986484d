import pytest
from playwright.sync_api import expect

from layers.controls.search import Search
from layers.data.spelling import sound
from layers.model.landscape import Town
from tests.asserts import assert_becomes, wait_until
from tests.visitor import Visitor


def found(page, text):
    page.get_by_role("combobox").fill(text)
    return page.get_by_role("option").all_text_contents()


@pytest.fixture(scope="module")
def options(context, site):
    """What is found, one text after the other in the same field."""
    visitor = Visitor(context, "file:")
    page = visitor.open((site / "index.html").as_uri(), offline=True)
    yield lambda text: found(page, text)
    visitor.leave()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("karabag", "Nagorno-Karabakh"),
        ("Приднестровье", "Transnistria"),
        ("приднестровье", "Transnistria"),
        ("აფხაზეთი", "Abkhazia"),
        ("Sverdlovsk", "Yekaterinburg"),
        ("dniester", "Transnistria"),
        ("DAGLIQ", "Nagorno-Karabakh"),
        ("Dağlıq", "Nagorno-Karabakh"),
    ],
)
def test_places_are_found_by_any_name_in_any_script(options, typed, name):
    assert name in options(typed)


# what is found by old and new names, abbreviations, French, German and Russian names, and those of both sides
NAMES = {
    "Abkhazia": ["Abkhazie", "Abchasien", "Аҟәа", "Akwa"],
    "Armenia": ["Arménie", "Armenien"],
    "Belarus": ["Biélorussie", "Weissrussland"],
    "Chechnya": ["Tchétchénie", "Tschetschenien", "Ichkeria"],
    "Crimea": ["Crimée", "Krim", "Qirim", "Крым"],
    "Deportation of the Kalmyks": ["Kalmykia", "Калмыкия"],
    "Donbas": ["DNR", "LNR", "DPR", "ДНР", "Donetsk People's Republic"],
    "Estonia": ["Estonie", "Estland"],
    "Karachay-Cherkessia": ["Къарча-Черкес"],
    "Latvia": ["Lettonie", "Lettland"],
    "Lithuania": ["Lituanie", "Litauen"],
    "Moldova": ["Moldavie", "Moldawien", "Moldau"],
    "Nagorno-Karabakh": ["Bergkarabach", "Haut-Karabagh", "NKR", "НКР", "Artsakh", "Khojaly"],
    "South Ossetia": ["Südossetien", "Ossétie du Sud", "Republic of South Ossetia"],
    "Transnistria": ["Transnistrie", "Transnistrien", "PMR"],
    "Tbilisi": ["Tiflis", "Tbilissi"],
    "Almaty, Kazakhstan": ["Almaty", "Alma-Ata"],
    "Astana, Kazakhstan": ["Astana", "Nur-Sultan", "Tselinograd"],
    "Baku, Azerbaijan": ["Baku", "Bakou", "Баку", "Bakı"],
    "Chișinău, Moldova": ["Chisinau", "Kishinev", "Кишинев", "Kischinau"],
    "Dushanbe, Tajikistan": ["Dushanbe", "Stalinabad", "Duschanbe"],
    "Grozny, Russia": ["Grozny", "Grosny", "Соьлжа-ГӀала"],
    "Gyumri, Armenia": ["Leninakan"],
    "Kherson, Ukraine": ["Kherson", "Херсон"],
    "Kyiv, Ukraine": ["Kyiv", "Kiev", "Kiew", "Київ"],
    "Luhansk, Ukraine": ["Lugansk", "Voroshilovgrad"],
    "Mariupol, Ukraine": ["Mariupol", "Marioupol", "Zhdanov"],
    "Narva, Estonia": ["Narva"],
    "Saint Petersburg, Russia": ["Leningrad", "Ленинград"],
    "Sevastopol, Ukraine": ["Sevastopol", "Sébastopol", "Aqyar"],
    "Shusha (Shushi), Azerbaijan": ["Shushi", "Շուշի", "Şuşa"],
    "Stepanakert (Khankendi), Azerbaijan": ["Xankendi", "Ստեփանակերտ"],
    "Sukhumi (Sokhumi), Georgia": ["Akwa", "Сухум", "სოხუმი"],
    "Sumgait, Azerbaijan": ["Sumgait", "Sumqayit"],
    "Tashkent, Uzbekistan": ["Tashkent", "Taschkent", "Tachkent"],
    "Yerevan, Armenia": ["Yerevan", "Erevan", "Eriwan", "Երևան"],
}


def test_what_people_call_a_place_finds_it(options):
    missed = {(typed, name) for name, known in NAMES.items() for typed in known if name not in options(typed)}
    assert missed == set()


def test_of_many_places_those_come_first_whose_name_begins_so(options):
    assert {"Armenia", "Azerbaijan"} <= set(options("a")), "more are found than there is room for"


def test_a_name_that_is_only_heard_comes_last(options):
    there = options("army")
    assert ": " in there[0], "a claim"
    assert there.index("Armenia") > 1
    assert not {"Kazan, Russia", "Kazakhstan"} & set(options("gas")), "three letters are no sound"
    assert "Chechnya" in options("чечни"), "as it is said of it"


def test_a_name_that_the_page_leaves_out_is_found_by_another(scene):
    """By one that begins as it sounds."""
    given = Search(scene).data(scene)["aliases"]
    left_out = 0
    for about in (feature.about for feature in scene.atlas.features):
        kept = given.get(about.id, "").split("\n")
        shown = [about.name, *about.names.values(), *kept]
        for alias in about.aliases:
            left_out += alias not in kept
            assert any(sound(one).startswith(sound(alias)) for one in shown), alias
    assert left_out > 20


def test_every_capital_is_a_place_or_a_town(scene):
    named = {about.name for about, _ in (*scene.atlas.landmarks(Town), *scene.places)}
    assert {republic.capital.split(" (")[0] for republic in scene.republics.values()} <= named


def test_a_town_that_is_chosen_is_gone_to_and_the_card_is_its_republics(site, opened):
    page = opened(site / "index.html")
    found(page, "Sukhumi")
    page.get_by_role("option", name="Sukhumi (Sokhumi), Georgia").click()
    expect(page.locator("article#georgia")).to_be_visible()
    assert page.evaluate("atlas.state().view") == pytest.approx((43.01, 40.99, 6), abs=0.1)
    expect(page.locator(".town-label.fits", has_text="Sukhumi")).to_be_visible()


def test_a_town_is_found_by_a_name_that_the_map_of_another_year_has(site, opened):
    page = opened(site / "index.html")
    for former, today in (("Staliniri", "Tskhinvali, Georgia"), ("Leningrad", "Saint Petersburg, Russia")):
        found(page, former)
        expect(page.get_by_role("option").first).to_have_text(today)


def test_a_region_without_a_card_is_found_and_told_of_on_a_card_and_in_the_legend(site, opened):
    page = opened(site / "index.html", "#at=2024")
    found(page, "Kherson region")
    page.get_by_role("option", name="Ukraine").first.click()
    told = page.locator("article#ukraine").get_by_text("The Zaporizhzhia and Kherson regions, as parts of Russia")
    expect(told).to_be_visible()
    expect(page.locator("#legend").get_by_text("Luhansk, Zaporizhzhia and Kherson regions")).to_be_visible()


@pytest.mark.parametrize("word", ["wto", "gas", "novocherkassk", "tuberculosis"])
def test_claims_are_found_by_their_words(options, word):
    there = options(word)
    claims = [option for option in there if ": " in option]
    assert claims
    assert any(word in claim.casefold() for claim in claims)


def test_arrow_keys_go_through_the_results_and_the_map_follows(site, opened):
    page = opened(site / "index.html")
    found(page, "estonia")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_text("Estonia")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    lat, lng, _ = page.evaluate("atlas.state().view")
    assert (57 < lat < 60, 21 < lng < 29) == (True, True)
    page.keyboard.press("Enter")
    expect(page.locator("article#estonia")).to_be_visible()
    assert_becomes(page, "document.activeElement.textContent", "Estonia")


def test_a_claim_that_is_chosen_is_shown_in_its_card(site, opened):
    page = opened(site / "index.html")
    found(page, "worker riots novocherkassk")
    page.get_by_role("option").last.click()
    expect(page.locator("article#novocherkassk")).to_be_visible()
    wait_until(page, "document.activeElement.dataset.annotation?.startsWith('novocherkassk-')")


def test_escape_closes_the_results_and_nothing_found_is_said(site, opened):
    page = opened(site / "index.html", "#crimea")
    for typed in ("%", "xyzzy"):
        found(page, typed)
        expect(page.get_by_text("Nothing found.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Nothing found.")).to_be_hidden()
    expect(page.locator("article#crimea")).to_be_visible()


def test_a_claim_outside_the_filters_is_shown_when_it_is_asked_for(site, opened):
    page = opened(site / "index.html", "#from=2015&to=2020")
    found(page, "worker riots novocherkassk")
    page.get_by_role("option").last.click()
    wait_until(page, "document.activeElement.dataset.annotation?.startsWith('novocherkassk-')")
    assert "from=" not in page.url


def test_signs_between_words_do_not_matter(options):
    for typed in ("south-ossetia", "SOUTH  OSSETIA", "“South” Ossetia"):
        assert "South Ossetia" in options(typed), typed
    assert "Nagorno-Karabakh" in options("nagorno–karabakh")
    assert "Nagorno-Karabakh" not in options("south-karabakh"), "each word counts"


def test_a_place_may_be_called_as_the_browser_calls_its_own(tiny, page_of, opened):
    for path in (path for path in tiny.rglob("*.*json") if path.is_file()):
        path.write_text(path.read_text(encoding="utf-8").replace('"hill"', '"constructor"'), encoding="utf-8")
    (tiny / "zones" / "hill.geojson").rename(tiny / "zones" / "constructor.geojson")
    assert any("Hill" in option for option in found(opened(page_of(tiny)), "hil"))


def test_the_results_go_with_the_focus(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("combobox").fill("gas")
    expect(page.locator("#results")).to_be_visible()
    page.locator("header").get_by_role("button", name="Quiz").focus()
    expect(page.locator("#results")).to_be_hidden()
    page.get_by_role("combobox").focus()
    expect(page.locator("#results")).to_be_visible()


def test_what_is_found_ends_above_the_keyboard_of_a_phone(site, chromium):
    page = chromium.new_page(viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True)
    page.goto((site / "index.html").as_uri())
    page.get_by_role("combobox").fill("war")
    expect(page.locator("#results")).to_be_visible()
    # a page that is seen larger is seen in part, as one under a keyboard
    page.context.new_cdp_session(page).send("Emulation.setPageScaleFactor", {"pageScaleFactor": 1.6})
    wait_until(page, "visualViewport.height < 420")
    ends = """document.getElementById("results").getBoundingClientRect().bottom
        <= visualViewport.offsetTop + visualViewport.height"""
    wait_until(page, ends)
    page.close()
