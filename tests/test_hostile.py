"""Hostile text in every property, in ids and in file names is taken as text or refused with a clear fault."""

import copy
import json
import random
import re

import pytest

from layers.data.read import read
from layers.errors import Faults
from tests.data.test_broken_data import assert_told, faults_of
from tests.edits import edited
from tests.hostile import HUGE, TEXTS
from tests.mutations import SOURCES

REFUSED = [text for text in TEXTS if not text.strip() or any(not sign.isprintable() and sign < " " for sign in text)]


def strings(node):
    """Every place in a tree that holds a string."""
    for key in list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        if isinstance(node[key], str):
            yield node, key
        else:
            yield from strings(node[key])


def test_the_corpus_is_large():
    assert len(TEXTS) >= 200
    assert len(REFUSED) >= 8


@pytest.mark.parametrize("name", SOURCES)
def test_every_property_takes_it_as_text_or_refuses_it(tiny, name, campaign):
    """Every text of the corpus into every string, in turn: as many texts at once as there are strings."""
    count = len(list(strings(json.loads(SOURCES[name]))))
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    for first in random.Random(seed).sample(range(len(TEXTS)), campaign(20, of=len(TEXTS))):
        tree = json.loads(SOURCES[name])
        for offset, (holder, key) in enumerate(strings(tree)):
            holder[key] = TEXTS[(first + offset * 7) % len(TEXTS)]
        (tiny / name).write_text(json.dumps(tree), encoding="utf-8")
        faults = faults_of(tiny)
        assert faults, "ids and kinds cannot be such texts" if count else name
        for fault in faults:
            assert_told(fault)


@pytest.mark.parametrize("text", [*TEXTS, *HUGE], ids=lambda text: ascii(text[:20]))
def test_free_text_is_kept_as_it_is_or_refused(tiny, text):
    path = tiny / "zones" / "hill.geojson"
    with edited(path) as feature:
        feature["properties"]["recognition"] = text
    try:
        (hill,) = [feature.about for feature in read(tiny).features if feature.id == "hill"]
    except Faults as faults:
        (fault,) = faults.faults
        assert_told(fault)
        assert fault.what.startswith(("is empty or has a line break", "is not JSON")), fault
    else:
        assert hill.recognition == text
        assert text not in REFUSED


def test_an_id_is_kebab_case_or_refused(tiny):
    path = tiny / "zones" / "hill.geojson"
    sound = json.loads(path.read_text(encoding="utf-8"))
    for text in TEXTS:
        feature = copy.deepcopy(sound)
        feature["id"] = feature["properties"]["id"] = text
        path.write_text(json.dumps(feature), encoding="utf-8")
        faults = faults_of(tiny)
        assert any(fault.file == "geo/zones/hill.geojson" for fault in faults), text
        for fault in faults:
            assert_told(fault)


@pytest.mark.parametrize(("folder", "suffix"), [("zones", ".geojson"), ("lessons", ".json")])
def test_a_file_name_is_kebab_case_or_refused(tiny, folder, suffix):
    (sound,) = (tiny / folder).iterdir()
    tried = 0
    for text in TEXTS:
        try:
            path = sound.rename(sound.with_name(text + suffix))
        except (OSError, ValueError):
            continue  # no such name can be
        faults = faults_of(tiny)
        path.rename(sound)
        plain = re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text)
        if text.startswith(".") or (plain and folder == "lessons"):
            continue  # hidden, or a name like any other
        assert faults, text
        for fault in faults:
            assert_told(fault)
        tried += 1
    assert tried > 100
