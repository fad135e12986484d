"""Who hears a key first, and when nobody does."""

import pytest

BODY = """<input id="text"><input id="box" type="checkbox"><select id="list"></select><textarea id="area"></textarea>
<div id="results" role="listbox" tabindex="0"></div><button id="button"></button><dialog></dialog>
<div id="reading"><p>One</p><p id="read" tabindex="0">Two</p><input id="tick" type="checkbox"></div>"""
PARTS = ["search", "projector", "lesson", "quiz", "card"]


@pytest.fixture(scope="module")
def loaded(blank):
    return blank("runtime/keymap.js", body=BODY)


@pytest.fixture
def page(loaded):
    """A page whose parts write down what they are asked; ``takes`` are those that take it."""
    loaded.evaluate(
        """(parts) => {
            document.querySelector("dialog").close();
            window.keymap ??= new L.Keymap();
            [window.asked, window.takes] = [[], []];
            for (const part of parts) keymap.bind(part, () => { asked.push(part); return takes.includes(part); });
        }""",
        PARTS[::-1],  # the order of binding is of no account
    )
    return loaded


def pressed(page, key="Escape", on="button", **options):
    """Press a key on an element: who was asked, and whether the page itself may still act on it."""
    untouched = page.evaluate(
        """([id, options]) => {
            const event = new KeyboardEvent("keydown", {bubbles: true, cancelable: true, ...options});
            return document.getElementById(id).dispatchEvent(event);
        }""",
        [on, {"key": key, **options}],
    )
    return page.evaluate("asked"), untouched


def test_all_are_asked_in_the_order_that_is_declared(page):
    assert pressed(page) == (PARTS, True)


def test_who_takes_a_key_ends_it(page):
    page.evaluate("takes.push('lesson', 'card')")
    assert pressed(page) == (["search", "projector", "lesson"], False)


@pytest.mark.parametrize("field", ["text", "list", "area", "results"])
def test_in_a_field_only_those_are_asked_that_say_so(field, page):
    assert pressed(page, on=field)[0] == ["search", "quiz", "card"]


def test_a_tick_box_is_no_field(page):
    assert pressed(page, "PageDown", on="box")[0] == PARTS


@pytest.mark.parametrize("modifier", ["altKey", "ctrlKey", "metaKey"])
def test_a_key_of_the_browsers_is_left_to_it(modifier, page):
    assert pressed(page, "ArrowLeft", **{modifier: True}) == ([], True)


def test_a_dialog_has_its_keys_to_itself(page):
    page.evaluate("document.querySelector('dialog').showModal()")
    assert pressed(page) == ([], True)


def test_a_key_that_scrolls_what_is_read_is_left_to_it(page):
    long = "(style) => { document.querySelector('#reading').style.cssText = style; }"
    page.evaluate(long, "height: 20px; overflow: auto; font-size: 40px")
    assert pressed(page, "PageDown", on="read") == ([], True)
    assert pressed(page, "PageDown", on="tick") == (PARTS, True)
    page.evaluate(long, "")
    assert pressed(page, "PageDown", on="read") == ([*PARTS, *PARTS], True)


def test_letters_and_digits_are_known_by_their_place(page):
    at = "(codes) => codes.map((code) => L.Keymap.at({code}))"
    assert page.evaluate(at, ["KeyP", "Digit1", "Numpad0", "Slash", "", None]) == ["p", "1", "0", "", "", ""]
