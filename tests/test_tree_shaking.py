import pytest

from layers.tree_shaking import lean, needed, statements_of

MODULE = """
function boil(water) { return water.hot; } // a kettle's
function freeze(water) { return water.cold; }
var Tea = { brew: function () { return boil(leaves); }, sell: function () {}, cup: Saucer };
var leaves = 3;
Tea.addTo = leaves;
export { Tea, freeze as cool };
"""


@pytest.fixture
def module():
    return statements_of(MODULE)


def test_a_module_is_taken_apart_into_statements_without_their_comments(module):
    statements, exported = module
    assert [sorted(one.declares) for one in statements] == [["boil"], ["freeze"], ["Tea"], ["leaves"], []]
    assert not any("kettle" in one.text for one in statements)
    assert exported == {"Tea": "Tea", "cool": "freeze"}


def test_what_is_needed_is_kept_with_all_that_it_names_and_all_that_changes_it(module):
    statements, _ = module
    kept = [one for one in statements if one in needed(statements, {"Tea"}, frozenset())]
    assert [one.text[:12] for one in kept] == [one.text[:12] for one in statements if "freeze" not in one.declares]
    assert not needed(statements, {"freeze"}, frozenset({"freeze"}))


def test_a_method_that_nothing_names_goes_and_so_does_what_is_left_out(module):
    statements, _ = module
    (tea,) = [one for one in statements if "Tea" in one.declares]
    (text,) = lean([tea], frozenset({"Saucer"}), "Tea.brew()", whole="Map")
    assert "brew" in text and "sell" not in text and "cup" not in text
    (text,) = lean([tea], frozenset({"Saucer"}), "Tea.brew()", whole="Tea")
    assert "sell" in text and "cup" not in text
    (text,) = lean([tea], frozenset({"sell"}), "Tea.brew(); Tea.sell()", whole="Tea")
    assert "brew" in text and "sell" not in text and "cup" in text, "a method that is left out, whoever names it"
