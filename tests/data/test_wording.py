from layers.data.wording import runs, words_of


def test_words_are_the_same_whatever_stands_around_them():
    assert words_of("“Karabakh”, the text says:") == words_of("karabakh the TEXT says")


def test_a_word_of_any_script_is_a_word():
    assert words_of("Приднестровье – Հայաստան!") == ["приднестровье", "հայաստան"]


def test_runs_are_every_so_many_words_in_a_row():
    assert runs(["a", "b", "c"], 2) == [("a", "b"), ("b", "c")]


def test_a_text_that_is_too_short_has_no_runs():
    assert runs(["a"], 2) == []
