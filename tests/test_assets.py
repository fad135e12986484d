import json

from hypothesis import given
from hypothesis import strategies as st

from layers import assets
from tests.conftest import ROOT


def test_what_a_page_carries_of_ours_has_no_comment_and_no_long_name_of_what_is_local():
    script = assets.named("runtime/keymap.js")
    assert "L.Keymap" in script and "/*" not in script and "// " not in script
    assert len(script) < 0.75 * len((ROOT / "layers" / "runtime" / "keymap.js").read_text(encoding="utf-8"))


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_an_island_reads_back_as_it_was_and_cannot_end_its_script(value):
    text = assets.island(value)
    assert json.loads(text) == value
    assert not set("<>&") & set(text)
