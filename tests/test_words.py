import re
import shutil
from typing import get_args

import pytest

from layers import words
from layers.downloads.table import COLUMNS, SUBJECT
from layers.errors import Faults
from layers.model.feature import FOLDERS, Annotation
from layers.model.land import Certainty
from layers.model.lesson import Verdict
from layers.own_words import FILLED
from layers.words import FOLDER, Words
from tests.asserts import fault_of
from tests.conftest import ROOT

WORDS = Words("en")
TAKEN = ("republics", "zones", "outlines", "places", "flows", "regions")  # whose features are to be taken away
KEYS = ("p", "on", "back", "home", "b", "g", "n", "e", "m", "o", "l", "r", "digits", "f5", "escape", "help")
# keys that are made up of a part and a value of the model
MADE_UP = (
    *(f"certainty.{certainty}" for certainty in get_args(Certainty)),
    *(f"confidence.{how}" for how in ("sure", "likely")),
    *(f"panel.{kind}" for kind in ("zone", "republic", "region", "place", "flow")),
    *(f"evidence.{word}{verdict}" for word in ("", "verdict.") for verdict in get_args(Verdict)),
    *(f"projector.{part}.{key}" for part in ("key", "does") for key in KEYS),
    *(f"quiz.{word}" for word in ("republics", "zones", "both", "capitals", "towns", "neighbours")),
    *(f"quiz.{word}" for word in ("find", "four", "type")),
    *(f"share.{what}{end}" for what in ("address", "citation") for end in ("", ".label")),
    "share.page.label",
    *(f"data.{file}" for file in (*TAKEN, *COLUMNS, "atlas", "datapackage")),
    *(f"data.column.{name}" for name in COLUMNS["annotations"]),
    *(f"data.column.{table}.{name}" for table in ("states", "since") for name in set(COLUMNS[table]) - set(SUBJECT)),
    *(
        f"data.property.{name}"
        for kind in TAKEN
        for name in FOLDERS[kind].model_json_schema(by_alias=True)["properties"]
    ),
    *(f"about.{part}.title" for part in ("borders", "read", "method", "themes", "sources", "carried")),
    *(f"about.{part}.title" for part in ("data", "corrections", "additions", "all")),
    *(f"about.{part}" for part in ("corrections", "additions", "data.newest", "data.text")),
    *(f"{part}.{kind}" for part in ("card.check", "card.see", "handout") for kind in ("correction", "addition")),
    *(f"what.{kind}" for kind in ("zone", "republic", "region", "place", "flow")),
    *(f"kit.{sheet}.print" for sheet in ("pupil", "teacher")),
    *(f"kit.tasks.{level}" for level in ("all", "further")),
    "handout.cover",
    *FILLED.values(),
)


def test_every_word_is_used_and_every_word_used_is_there():
    sources = [*(ROOT / "layers").rglob("*.py"), *(ROOT / "layers").rglob("*.html")]
    used = set(MADE_UP)
    for path in sources:
        used |= set(re.findall(r"""words\(\s*["']([a-z-]+(?:\.[a-z_-]+)+)["']""", path.read_text(encoding="utf-8")))
        used |= set(re.findall(r"""["'](period\.[a-z_.]+|moment\.first)["']""", path.read_text(encoding="utf-8")))
    controls = {key for key in WORDS.catalogue if key.startswith("control.")}
    for key in controls:
        _, name, word = key.split(".")
        scripts = (ROOT / "layers" / "controls").glob(f"{name.replace('-', '_')}*.js")
        assert re.search(rf"\b{word}\b", "\n".join(one.read_text(encoding="utf-8") for one in scripts)), key
    there = {key.removesuffix(".one") for key in WORDS.catalogue} - controls
    assert there == used - controls


def test_an_unknown_word_is_an_error():
    with pytest.raises(KeyError):
        WORDS("no.such.word")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"map.label": "Karte"', "-: is not JSON (Expecting ',' delimiter"),
        (b"\xff", "-: is not UTF-8 text: save it as JSON, in UTF-8"),
        (b'["Karte"]', '-: is no record of texts: write each as "key": "text"'),
        (b'{"map.label": null}', "-: is no record of texts"),
        (
            b'{"date.today": "Heute ({jahr})"}',
            "date.today: has the blank {jahr}, which the English has not: ",
        ),
        (b'{"date.today": "Heute ({year"}', "date.today: has a brace without its other"),
        (b'{"place.annotations.one": "{count} {a}"}', "place.annotations.one: has the blank {a}, which the"),
    ],
)
def test_a_catalogue_that_is_none_is_told_and_so_are_blanks_that_nothing_fills(data, told, tmp_path, monkeypatch):
    shutil.copy(FOLDER / "en.json", tmp_path)
    (tmp_path / "de.json").write_bytes(data)
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    with pytest.raises(Faults) as faults:
        Words("de")
    assert f"de.json: {told}" in fault_of(faults)


def test_a_mark_before_a_catalogue_is_no_fault(tmp_path, monkeypatch):
    shutil.copy(FOLDER / "en.json", tmp_path)
    (tmp_path / "de.json").write_text('\ufeff{"map.label": "Karte"}', encoding="utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    assert Words("de")("map.label") == "Karte"


def test_one_annotation_is_not_one_annotations():
    assert [WORDS("place.annotations", count=n) for n in (0, 1, 2)] == [
        "0 annotations",
        "1 annotation",
        "2 annotations",
    ]


def test_the_forms_of_a_word_come_in_one_order():
    forms = Words("ru").forms("place.annotations")
    assert list(forms) == ["few", "many", "one", "other"]


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_a_sign_or_a_short_word_stands_in_one_line_with_its_number(language):
    said = [text for text in Words(language).catalogue.values() if re.search(r"(?:[§¶№]|\bсм\.|\b[Аа]бз\.)\x20", text)]
    assert said == []


@pytest.mark.parametrize(
    ("moment", "written"), [(1991, "1991"), ("1991-12", "December 1991"), ("1991-12-08", "8 December 1991")]
)
def test_moments_are_written_as_exactly_as_they_are_known(moment, written):
    assert WORDS.moment(moment) == written


@pytest.mark.parametrize(
    ("times", "written"),
    [
        ({}, ""),
        ({"from": 1991, "to": 1991}, "1991"),
        ({"from": 1990, "to": 1991}, "1990–1991"),
        ({"from": 1991, "to": None}, "since 1991"),
        ({"from": 2012, "to": None}, "as of 2012"),
    ],
)
def test_periods_are_written_for_a_reader(times, written):
    claim = {"id": "a", "says": "It says.", "paragraph": 1, "theme": "war"}
    assert WORDS.period(Annotation.model_validate(claim | times), "2012-02") == written


@pytest.mark.parametrize(
    ("language", "times", "written"),
    [
        ("en", {"from": 1990, "to": 1991}, "1990–1991"),
        ("en", {"from": "1990-03-11", "to": "1991-09"}, "11 March 1990\xa0– September 1991"),
        ("fr", {"from": "1990-03-11", "to": "1991-09"}, "11 mars 1990\xa0– septembre 1991"),
        ("ru", {"from": 1990, "to": 1991}, "1990–1991"),
        ("ru", {"from": "1990-03-11", "to": "1991-09"}, "11 марта 1990 г.\xa0— сентябрь 1991 г."),
        ("ru", {"from": 1990, "to": "1991-09-06"}, "1990\xa0— 6 сентября 1991 г."),
    ],
)
def test_the_dash_between_times_of_several_words_is_set_apart(language, times, written):
    claim = {"id": "a", "says": "It says.", "paragraph": 1, "theme": "war"}
    period = Words(language).period(Annotation.model_validate(claim | times))
    assert period.replace("\u202f", " ") == written
