import json

import html5lib
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from layers import assets
from tests.conftest import ROOT


def test_what_a_page_carries_of_ours_has_no_comment_and_no_long_name_of_what_is_local():
    script = assets.named("runtime/keymap.js")
    assert "L.Keymap" in script and "/*" not in script and "// " not in script
    assert len(script) < 0.75 * len((ROOT / "layers" / "runtime" / "keymap.js").read_text(encoding="utf-8"))


def test_a_sheet_has_no_idle_lines_in_any_of_its_rules():
    sheet = "@container (max-width: 9rem) {\n  .a,\n  .b {\n    top: 1px;\n    left: calc(1px +\n      2px);\n  }\n}\n"
    short = assets.shortened(".css", sheet)
    assert short == "@container (max-width:9rem){.a,.b{top:1px;left:calc(1px + 2px)}}"


def test_what_follows_a_piece_is_not_in_it():
    assert assets.shortened(".html", "<p>a</p>\n<p>b</p>\n") == "<p>a<p>b</p>"


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]) | st.sampled_from("&<>\"'=`"))


@given(TEXT, TEXT)
def test_a_piece_of_a_page_reads_as_it_was_with_fewer_marks(said, titled):
    piece = f'<div class="a">\n<p title="{escape(titled)}">{escape(said)}</p>\n<p>\nb</p>\n</div>'
    short = assets.shortened(".html", piece)
    assert len(short) < len(piece) and "</p>" not in short
    first, second = html5lib.parse(short, namespaceHTMLElements=False).iter("p")
    assert (first.get("title") or "", first.text or "", second.text) == (titled, said, "b")


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_an_island_reads_back_as_it_was_and_cannot_end_its_script(value):
    text = assets.island(value)
    assert json.loads(text) == value
    assert not set("<>&") & set(text)
