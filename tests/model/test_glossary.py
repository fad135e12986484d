from layers.model.glossary import Glossary, Term

GLOSSARY = Glossary(
    terms=(
        Term(id="committee", forms=("Committee",), means="Some who sit together."),
        Term(id="central-committee", forms=("Central Committee", "Central Committees"), means="Those at the head."),
    )
)


def names(*texts):
    return [term.name for term in GLOSSARY.within(*texts)]


def test_the_longest_spelling_is_the_one_that_is_meant():
    assert names("The Central Committee met.") == ["Central Committee"]


def test_a_term_is_given_once_and_in_the_order_of_the_texts():
    assert names("A Committee.", "Two Central Committees, a Committee.") == ["Committee", "Central Committee"]


def test_a_part_of_a_word_is_no_term():
    assert names("Committeemen of a Sub-Committee") == []


def test_without_terms_nothing_is_found():
    assert Glossary().within("A Committee.") == ()
