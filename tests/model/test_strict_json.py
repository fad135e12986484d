import pytest

from layers import words
from layers.errors import Faults
from layers.model.strict_json import loads
from layers.words import Words


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{"a": {"b": 1, "b": 1}}', "the key 'b' stands twice in one object"),
        ('{"a": NaN}', "NaN is not a number of JSON"),
        ('{"a": 1e400}', "1e400 is larger than any number here"),
        ('{"a": -1.5E+0309}', "-1.5E\\+0309 is larger than any number here"),
        ('{"a": ' + "9" * 320 + ".5}", "9 is larger than any number here"),
        ('{"a": ' + "9" * 210 + ".0e99}", "9 is larger than any number here"),
        ('{"a": -' + "9" * 320 + "}", "9 is larger than any number here"),
        ('{"a": ' + "9" * 9999 + "}", "9 is larger than any number here"),
        ("[" * 100_000, "nested too deeply"),
        ("{", "Expecting"),
    ],
)
def test_what_would_be_read_otherwise_than_written_is_refused(text, what):
    with pytest.raises(ValueError, match=what):
        loads(text)


def test_a_catalogue_with_two_entries_of_one_key_is_refused(tmp_path, monkeypatch):
    """The first of the two would be lost, and what a reader sees be the other."""
    (tmp_path / "xx.json").write_text('{"embed.title": "The map", "embed.title": "Put the map into another page"}')
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    with pytest.raises(Faults, match=r"'embed\.title' stands twice"):
        Words("xx")
