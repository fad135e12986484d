"""Addresses as they come back from chats, mailers, trackers and editors of pages: all mean what they meant."""

import pytest

MEANT = "#abkhazia&view=43,41,5&from=1990&themes=war,pogrom"
TOUCHED = (
    "#abkhazia%26view=43,41,5%26from=1990%26themes=war,pogrom",
    "#abkhazia%26view%3D43%2C41%2C5%26from%3D1990%26themes%3Dwar%2Cpogrom",
    "#abkhazia%2526view%253D43%252C41%252C5%2526from%253D1990%2526themes%253Dwar%252Cpogrom",
    "#abkhazia&amp;view=43,41,5&amp;from=1990&amp;themes=war,pogrom",
    "#abkhazia&#038;view=43,41,5&#038;from=1990&#038;themes=war,pogrom",
    "#abkhazia%26amp%3Bview%3D43,41,5%26amp%3Bfrom%3D1990%26amp%3Bthemes%3Dwar,pogrom",
    "#abkhazia&view=43%2C41%2C5&from=1990&themes=war%2Cpogrom",
    "#abkhazia&view=43,%2041,%205&from=1990&themes=war,%20pogrom",
    f"{MEANT}?fbclid=IwAR0x-y_z",
    f"{MEANT}?utm_source=a&utm_medium=b",
    "#abkhazia?utm_source=a&utm_medium=b&view=43,41,5&from=1990&themes=war,pogrom",
    "#abkhazia&utm_source=a&view=43,41,5&from=1990&themes=war,pogrom&gclid=1",
    "#utm_source=a&abkhazia&view=43,41,5&from=1990&themes=war,pogrom",
    f"{MEANT}#?secret=a1B2c3D4e5",
    f"{MEANT}&from=1999",
    *(f"{MEANT}{sign}" for sign in (".", ",", ";", ")", "%20", "%22", "%E2%80%9D", "%E2%80%8B", "*", "%0A", "&", "…")),
    "#abkhazia.&view=43,41,5&from=1990&themes=war,pogrom",
    "#ABKHAZIA&View=43,41,5&FROM=1990&themes=war,pogrom",
    "#/abkhazia&view=43,41,5&from=1990&themes=war,pogrom",
    "#!abkhazia&view=43,41,5&from=1990&themes=war,pogrom",
    "#%22abkhazia&view=43,41,5&from=1990&themes=war,pogrom",
    "#abk%0D%0A hazia&view=43,41,5&from=1990&themes=war,pogrom",
    "#abkhazia&view=43,41,5&from=1990&themes=war,pogrom:~:text=Sukhumi",
    "#abkhazia=&view=43,41,5&from=1990&themes=war,pogrom",
    "#abkhazia&view=3D43,41,5&from=3D1990&themes=3Dwar,pogrom",
    "#abkhazia&#x26;view=43,41,5&#x26;from=1990&#x26;themes=war,pogrom",
    "#abkhazia;jsessionid=1A;view=43,41,5;from=1990;themes=war,pogrom",
    "#ABKHAZIA&VIEW=43,41,5&FROM=1990&THEMES=WAR,POGROM",
    # signs of full width, as a browser encodes them
    "#abkhazia%EF%BC%86view%EF%BC%9D43%EF%BC%8C41%ef%bc%8c5%EF%BC%86from%EF%BC%9D1990%EF%BC%86themes%EF%BC%9Dwar,pogrom",
    "#abkhazia%EF%BC%86view=43%EF%BC%8C41,5%ef%bc%86from=1990%EF%BC%86themes=war,pogrom",
    f"{MEANT}%EF%BC%83%EF%BC%9Fsecret=a1B2",
    *(f"{MEANT}{markup}" for markup in ("|Abkhazia]", "%3EAbkhazia%3C/a%3E", '">Abkhazia', "](here)", "#_=_")),
)


@pytest.fixture(scope="module")
def address(blank):
    return blank("runtime/touched_address.js", "runtime/address.js")


def understood(page, fragment):
    """What is read, with the place that is meant."""
    return page.evaluate(
        """(fragment) => {
          const {id = "", ...found} = L.Address.read(fragment);
          const places = new Map([["abkhazia"], ["nagorno-karabakh"], ["__proto__x"]]);
          return {id: L.TouchedAddress.place(id, places), ...found};
        }""",
        fragment,
    )


@pytest.mark.parametrize("fragment", TOUCHED)
def test_a_touched_address_means_what_it_meant(fragment, address):
    assert understood(address, fragment) == understood(address, MEANT)


@pytest.mark.parametrize(
    "typed",
    ["nagorno-karabakh", "Nagorno-Karabakh", "Nagorno Karabakh", "nagorno_karabakh", "nagorno%E2%80%93karabakh"],
)
def test_a_place_is_known_however_a_keyboard_writes_it(typed, address):
    assert understood(address, f"#{typed}")["id"] == "nagorno-karabakh"


def test_what_is_searched_for_is_left_as_it_was_typed(address):
    for text in ("gas & oil = Газ?", "a&from=1990", "#x", "1+1", "%26from=", "so."):
        written = address.evaluate("(q) => L.Address.write({q, text: 3})", text)
        assert understood(address, written) == {"id": None, "q": text, "text": 3}, written


def test_signs_of_full_width_part_no_text_that_is_searched_for(address):
    written = address.evaluate("L.Address.write({q: 'a＆from＝1990', text: 3})")
    assert understood(address, written) == {"id": None, "q": "a&from=1990", "text": 3}


def test_what_was_not_understood_stays_beside_and_is_told_where_it_was_meant(address):
    read = "(fragment) => L.Address.unread(fragment, {from: 1990, id: null})"
    unread = address.evaluate(read, "#nowhere&from=1990&to=19x0&fbclid=A%2Fb")
    assert [(one["raw"], one["told"]) for one in unread] == [
        ("nowhere", True),
        ("to=19x0", True),
        ("fbclid=A%2Fb", False),
    ]
    beside = "([address, unread]) => L.Address.beside(address, unread)"
    assert address.evaluate(beside, ["#from=1990", unread]) == "#nowhere&from=1990&to=19x0&fbclid=A%2Fb"
    assert address.evaluate(beside, ["#georgia&to=1991", unread]) == "#georgia&to=1991&fbclid=A%2Fb"
    assert address.evaluate(beside, ["", []]) == ""
