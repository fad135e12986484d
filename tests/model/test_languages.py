import pytest

from layers.data.mend import mend
from layers.data.read import read
from layers.model.languages import in_language
from layers.model.translation import Untranslated, source_of
from tests.edits import edited

HILL = "languages/eo/zones/hill.json"


@pytest.fixture
def spoken(tiny):
    """The tiny atlas with one claim in Esperanto."""
    (tiny / "languages" / "eo").mkdir(parents=True)
    list(mend(tiny))
    file = tiny / HILL
    with edited(file) as texts:
        key = next(key for key in texts["texts"] if key.endswith("says"))
        texts["texts"][key]["text"] = "Monteto."
    return tiny, key


def claim_of(folder):
    return in_language(read(folder), "eo").by_id["hill"].about.annotations[0].says


def test_a_text_that_is_translated_is_told_in_the_language(spoken):
    folder, _ = spoken
    says = claim_of(folder)
    assert says == "Monteto."
    assert source_of(says) == read(folder).by_id["hill"].about.annotations[0].says


def test_a_text_that_is_not_stays_as_it_is_and_is_known_for_it(spoken):
    folder, _ = spoken
    about = in_language(read(folder), "eo").by_id["hill"].about
    assert isinstance(about.name, Untranslated)
    assert about.name == read(folder).by_id["hill"].about.name
    assert isinstance(about.recognition, Untranslated)


def test_a_translation_of_other_words_is_not_told(spoken):
    folder, _ = spoken
    hill = folder / "zones" / "hill.geojson"
    with edited(hill) as feature:
        feature["properties"]["annotations"][0]["says"] = "The text says something else now."
    assert claim_of(folder) == "The text says something else now."


def test_a_name_is_that_of_the_language(spoken):
    folder, _ = spoken
    hill = folder / "zones" / "hill.geojson"
    with edited(hill) as feature:
        feature["properties"]["names"]["eo"] = "Monteto"
    assert in_language(read(folder), "eo").by_id["hill"].about.name == "Monteto"


def test_a_language_that_the_atlas_has_not_is_an_error(tiny):
    with pytest.raises(KeyError):
        in_language(read(tiny), "eo")


def test_what_was_worked_out_of_the_words_is_worked_out_anew(atlas):
    assert atlas.glossary.within("The soviets met.")
    french = in_language(atlas, "fr").glossary
    assert french.by_form.keys() == {form for term in french.terms for form in term.forms}
    assert french.by_form.keys() != atlas.glossary.by_form.keys()


def test_all_but_the_words_stays(atlas):
    def bare(one):
        return [(claim.id, claim.from_, claim.to, claim.paragraph, claim.theme) for claim in one.about.annotations]

    french = in_language(atlas, "fr")
    assert [bare(one) for one in french.features] == [bare(one) for one in atlas.features]
    assert any(period for one in french.features for _, period, *_ in bare(one))


def test_a_citation_stays_in_its_language_and_is_known_for_it(atlas):
    french = in_language(atlas, "fr")
    donbas = french.by_id["donbas"].about
    assert all(isinstance(state.reference, Untranslated) for state in donbas.states)
    assert not any(isinstance(claim.act, Untranslated) for claim in donbas.claims), "acts are translated"
    steps = [step for lesson in french.lessons.values() for step in lesson.steps]
    assert all(isinstance(one, Untranslated) for step in steps for one in step.references)
