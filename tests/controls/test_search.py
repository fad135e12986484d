import pytest


def found(page, text):
    page.get_by_role("combobox").fill(text)
    return page.get_by_role("option").all_text_contents()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("karabag", "Nagorno-Karabakh"),
        ("Приднестровье", "Transnistria"),
        ("приднестровье", "Transnistria"),
        ("აფხაზეთი", "Abkhazia"),
        ("Sverdlovsk", "Yekaterinburg"),
        ("dniester", "Transnistria"),
        ("DAGHLIQ", None),
        ("Dağlıq", "Nagorno-Karabakh"),
        ("zemsk", None),
    ],
)
def test_places_are_found_by_any_name_in_any_script(site, opened, scene, typed, name):
    known = any(
        typed.casefold() in other.casefold()
        for feature in scene.atlas.features
        for other in (*feature.about.names.values(), *feature.about.aliases)
    )
    options = found(opened(site / "index.html"), typed)
    if name and (known or typed == "karabag"):
        assert name in options
    elif not known:
        assert name not in options


@pytest.mark.parametrize("word", ["wto", "gas", "novocherkassk", "tuberculosis"])
def test_claims_are_found_by_their_words(site, opened, word):
    options = found(opened(site / "index.html"), word)
    claims = [option for option in options if ": " in option]
    assert claims
    assert any(word in claim.casefold() for claim in claims)


def test_arrow_keys_go_through_the_results_and_the_map_follows(site, opened):
    page = opened(site / "index.html")
    found(page, "estonia")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.text_content() == "Estonia"
    assert page.get_by_role("combobox").get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    lat, lng, _ = page.evaluate("atlas.state().view")
    assert (57 < lat < 60, 21 < lng < 29) == (True, True)
    page.keyboard.press("Enter")
    assert page.locator("article#estonia").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Estonia"


def test_a_claim_that_is_chosen_is_shown_in_its_card(site, opened):
    page = opened(site / "index.html")
    found(page, "worker riots novocherkassk")
    page.get_by_role("option").last.click()
    assert page.locator("article#novocherkassk").is_visible()
    assert page.evaluate("document.activeElement.dataset.annotation").startswith("novocherkassk-")


def test_escape_closes_the_results_and_nothing_found_is_said(site, opened):
    page = opened(site / "index.html", "#crimea")
    found(page, "xyzzy")
    assert page.get_by_text("Nothing found.").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_text("Nothing found.").is_visible()
    assert page.locator("article#crimea").is_visible()


def test_a_claim_outside_the_filters_is_shown_when_it_is_asked_for(site, opened):
    page = opened(site / "index.html", "#from=2015&to=2020")
    found(page, "worker riots novocherkassk")
    page.get_by_role("option").last.click()
    assert page.evaluate("document.activeElement.dataset.annotation").startswith("novocherkassk-")
    assert "from=" not in page.url


@pytest.mark.parametrize("typed", ["south-ossetia", "SOUTH  OSSETIA", "“South” Ossetia", "nagorno–karabakh"])
def test_signs_between_words_do_not_matter(site, opened, typed):
    options = found(opened(site / "index.html"), typed)
    assert {"South Ossetia", "Nagorno-Karabakh"} & set(options)


def test_a_place_may_be_called_as_the_browser_calls_its_own(tiny, tmp_path, run, opened):
    for path in (path for path in tiny.rglob("*.*json") if path.is_file()):
        path.write_text(path.read_text(encoding="utf-8").replace('"hill"', '"constructor"'), encoding="utf-8")
    (tiny / "zones" / "hill.geojson").rename(tiny / "zones" / "constructor.geojson")
    done = run("--geo", tiny, "--out", tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    assert any("Hill" in option for option in found(opened(tmp_path / "site" / "index.html"), "hil"))
