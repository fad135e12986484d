import pickle

from layers.model.feature import Place
from layers.model.lesson import Lesson, Step
from layers.model.translation import Retold, Said, digest, retold, source_of, texts_of

PLACE = Place.model_validate_json(
    """{"id": "kaluga-example", "kind": "place", "name": "Lighthouse", "names": {"en": "Lighthouse"}, "republic": "sea",
    "note": "It stands on a rock.", "since": [{"date": 2013, "note": "It was painted.", "reference": "A letter, 2013"}],
    "annotations": [{"id": "light", "says": "It shines.", "paragraph": 1, "theme": "ideas", "quote": "a light",
    "check": {"kind": "addition", "note": "At night.", "reference": "A log, 1990", "confidence": "sure"}}]}"""
)


def test_what_is_said_in_words_has_a_key_and_what_is_cited_or_an_id_has_none():
    assert texts_of(PLACE) == {
        "annotations.light.says": "It shines.",
        "annotations.light.quote": "a light",
        "annotations.light.check.note": "At night.",
        "since.1.note": "It was painted.",
        "note": "It stands on a rock.",
    }


def test_a_list_of_texts_has_a_key_for_each_and_the_forms_of_a_word_one_together():
    step = Step(heading="One", text="Two.", question="Three?", place="sea", references=("A log, 1990",))
    lesson = Lesson(title="Light", summary="It shines.", steps=(step,))
    assert list(texts_of(lesson)) == ["title", "summary", "steps.1.heading", "steps.1.text", "steps.1.question"]


def test_a_record_is_retold_and_the_original_stays():
    french = retold(PLACE, lambda key, words: Retold(f"{key} !", words), "en")
    assert french.annotations[0].check.note == "annotations.light.check.note !"
    assert french.annotations[0].check.reference == "A log, 1990"
    assert source_of(french.note) == "It stands on a rock."
    assert PLACE.note == "It stands on a rock."


def test_other_words_have_another_digest_and_the_same_words_the_same():
    assert digest("It shines.") == digest("It shines.") != digest("It shone.")
    assert Said(of=digest("It shines."), text="Il brille.").of == digest("It shines.")


def test_a_text_that_goes_to_another_process_keeps_its_source():
    assert pickle.loads(pickle.dumps(Retold("Il brille.", "It shines."))).source == "It shines."
