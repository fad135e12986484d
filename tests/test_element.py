import base64
import hashlib
import re
from collections import Counter
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from layers.element import Page
from layers.words import Words


def made(**changes):
    options = {"title": "T", "description": "D", "words": Words("en"), "body": "<p>Body</p>", "sheet": "p{}"}
    return Page(**(options | changes))


def test_a_page_says_its_language_title_and_description():
    html = made(title="A & B", description='"quoted"').render()
    assert '<html lang="en">' in html
    assert "<title>A &amp; B</title>" in html
    assert 'content="&#34;quoted&#34;"' in html
    assert "user-scalable" not in html


@pytest.mark.parametrize(("language", "begins"), [("ru", '<html lang="ru">'), ("he", '<html lang="he" dir="rtl">')])
def test_a_page_that_is_written_from_the_right_says_so(language, begins):
    assert begins in made(words=Words(language)).render()


def test_only_the_pages_own_scripts_and_style_may_run():
    page = made()
    page.rest.scripts["one"] = "1;"
    html = page.render()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)[1]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy.replace("style-src-attr 'unsafe-inline'", "")
    blocks = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", html, re.S)
    assert len(blocks) == 2
    for block in blocks:
        assert base64.b64encode(hashlib.sha256(block.encode()).digest()).decode() in policy


def test_a_page_knows_what_a_phone_is_and_what_lies_over_what():
    html = made(sheet="@media (--phone) {\n  a {\n    z-index: var(--z-date);\n  }\n}\n").render()
    assert "@media(max-width:44rem){a{z-index:850}}" in html


def test_lines_stand_in_the_head_and_other_data_behind_the_text():
    page = made()
    page.give(page.rest, "rivers", {"lines": "~R'k", "names": ["Don"]})
    page.give(page.rest, "divisions", {"lines": "xy"})
    head, body = page.render().split("</head>")
    assert """<script type="text/plain" id="lines-rivers">~R'k</script>""" in head and ">xy</script>" in head
    assert '<script type="application/json" id="island-rivers">{"names":["Don"]}</script>' in body
    assert "divisions" not in body


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_no_script_is_in_a_page_twice(site, name):
    made = re.findall(r"(?<=[\n,;>])(L(?:\.\w+)+)=(?:L|\{|class)", (site / name).read_text(encoding="utf-8"))
    assert {"L.Beginning", "L.Atlas"} <= set(made)
    assert [one for one, count in Counter(made).items() if count > 1] == []


def test_a_page_without_a_script_allows_none():
    html = made().render()
    assert "<script" not in html
    assert "script-src 'none'" in html


def test_what_looks_like_a_template_stays_as_it_is():
    page = made(body="<p>{{ 7*6 }} {% raw %} {# c #} ${1+1}</p>")
    assert "<p>{{ 7*6 }} {% raw %} {# c #} ${1+1}</p>" in page.render()


def test_every_page_has_an_icon_of_its_own_and_asks_for_none():
    icon = re.search(r'<link rel="icon" href="data:image/svg\+xml,([^"]+)">', made().render())[1]
    assert ElementTree.fromstring(unquote(icon)).get("viewBox") == "0 0 16 16"


def test_quotation_marks_of_french_are_in_french_pages_alone(site):
    for name, there in (("index.html", False), ("fr/index.html", True), ("fr/places/abkhazia.html", True)):
        assert ("quotes:" in (site / name).read_text(encoding="utf-8")) is there
