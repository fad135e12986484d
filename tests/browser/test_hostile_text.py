"""Whatever stands in a property comes out as itself, and nothing in it runs."""

from playwright.sync_api import expect

from tests.edits import edited

HOSTILE = (
    "</script><b>",
    "${1+1}",
    "{{7*6}}",
    "{% raw %}",
    "{#",
    "back\\slash",
    "\u202egnol\u202c",
    "\u200f",
    "`${alert(1)}`",
    "<img src=x onerror=alert(1)>",
    "&lt;&amp;",
    "\"quoted\" 'too'",
    "]]>",
    "<!--",
    "\u2028line\u2029",
)
TEXT = " | ".join(HOSTILE)
FREE = {
    *("name", "en", "ru", "aliases", "says", "note", "reference", "recognition", "by", "source", "capital"),
    *("title", "summary", "heading", "text", "question", "notes", "answer", "record", "who", "does", "thought", "but"),
    *("age", "goals", "materials", "all", "further", "exit_ticket", "references"),
}


def plant(value, key=""):
    """Put the hostile text behind every free text of a feature's properties."""
    if isinstance(value, dict):
        return {name: plant(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [plant(part, key) for part in value]
    if isinstance(value, str) and key in FREE:
        return f"{value} {TEXT}"
    return value


def planted(folder):
    """Put it into every feature of a data folder."""
    for path in folder.rglob("*.geojson"):
        with edited(path) as feature:
            feature["properties"] = plant(feature["properties"])


def test_hostile_text_is_shown_as_itself(tiny, page_of, opened):
    planted(tiny)
    page = opened(page_of(tiny), "#hill")
    card = page.locator("article#hill")
    assert card.locator("h2").text_content() == f"Hill {TEXT}"
    for text in ("The text says that the quarrel over the hill goes on.", "The quarrel ended.", "Hillmen"):
        assert f"{text} {TEXT}" in card.text_content()
    assert page.locator("path[data-place=hill]").get_attribute("aria-label").startswith(f"Hill {TEXT}, zone in")
    assert page.locator(".zone-label").text_content() == f"Hill {TEXT}"
    assert page.title().startswith("Hill </script><b> | ${1+1} | {{7*6}}")
    expect(page.locator("img")).to_have_count(0)
