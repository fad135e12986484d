import pytest

from layers.data.existing import existing_record
from layers.errors import Faults
from tests.asserts import fault_of


def test_what_is_there_is_given_and_where_nothing_is_nothing(tmp_path):
    (tmp_path / "text.json").write_text('\ufeff{"title": "A text"}', encoding="utf-8")
    assert existing_record(tmp_path / "text.json") == {"title": "A text"}
    assert existing_record(tmp_path / "none.json") is None


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{", "is not JSON (Expecting property name"),
        (b"\xff", "is not UTF-8 text"),
        (b"[]", "is not a record"),
        (rb'{"title": "\ud800"}', "is not JSON (unexpected end of hex escape at line 1 column 18)"),
        (b'{"title": ' + b"[" * 900 + b"]" * 900 + b"}", "is not JSON (recursion limit exceeded"),
    ],
)
def test_what_cannot_be_kept_is_told(data, what, tmp_path):
    (tmp_path / "text.json").write_bytes(data)
    with pytest.raises(Faults) as faults:
        existing_record(tmp_path / "text.json")
    assert f"text.json: -: is there, and {what}" in fault_of(faults)
    assert fault_of(faults).endswith(": mend it, or take it away")


def test_a_folder_in_its_place_is_told(tmp_path):
    with pytest.raises(Faults, match=r"is there, and cannot be read \(Is a directory\)"):
        existing_record(tmp_path)
