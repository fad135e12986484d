import json

import pytest

from layers.pages.parts.citation import citation, tex


@pytest.fixture
def karabakh(scene):
    return scene.atlas.by_id["nagorno-karabakh"]


def test_the_plain_citation_names_the_page_and_the_date_of_the_data(scene, based, karabakh):
    book = "Post-Soviet conflicts, an atlas of one text"
    whose = f"On the claims of {scene.atlas.article.cited}."
    plain = f"“Nagorno-Karabakh”. In: {book}. Data as of 2026. {whose} places/nagorno-karabakh.html"
    assert citation(scene, karabakh).plain == plain
    assert citation(based, karabakh).plain.endswith(" https://example.org/atlas/places/nagorno-karabakh.html")


def test_every_form_says_whose_the_claims_are(scene, karabakh):
    cited = citation(scene, karabakh)
    for form in (cited.plain, cited.bibtex, cited.csl):
        assert scene.atlas.article.title in form


def test_bibtex_is_one_entry_with_balanced_braces(scene, based):
    for some in (scene, based):
        for feature in some.atlas.features:
            text = citation(some, feature).bibtex
            assert text.startswith(f"@misc{{post-soviet-atlas-{feature.id},\n")
            assert text.count("{") == text.count("}")
            assert ("url = {https://example.org/atlas/places/" in text) == (some.base_url is not None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50% of $1 & #2_3", r"50\% of \$1 \& \#2\_3"),
        ("}, note = {x", r"\textbraceright{}, note = \textbraceleft{}x"),
        (r"\input{/etc/passwd}", r"\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{}"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("Аԥсны", "Аԥсны"),
    ],
)
def test_what_tex_would_take_for_its_own_is_written_as_a_sign(text, written):
    assert tex(text) == written


def test_csl_has_what_a_style_needs(based, scene, karabakh):
    (entry,) = json.loads(citation(based, karabakh).csl)
    assert entry["URL"] == "https://example.org/atlas/places/nagorno-karabakh.html"
    assert entry["issued"] == {"date-parts": [[2026]]}
    assert (entry["type"], entry["title"]) == ("webpage", "Nagorno-Karabakh")
    assert "URL" not in json.loads(citation(scene, karabakh).csl)[0]
