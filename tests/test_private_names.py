from layers.private_names import ASKED_FOR, shorten


def test_a_private_name_is_short_and_the_same_in_every_script_of_a_page():
    first, second = shorten(["a={_container:1,_collapse(){return this._container}}", "b.x(e=>e._container)"])
    assert first in (
        "a={_c:1,_ca(){return this._c}}",
        "a={_ca:1,_c(){return this._ca}}",
    )
    assert second == f"b.x(e=>e.{first[3 : first.index(':')]})"


def test_a_name_that_is_also_text_keeps_its_length():
    kept = ['if("_leaflet_id"in e)e._leaflet_id=1', "e[`_blank`]=e._blank", "const _all=1;e._all=_all"]
    assert shorten(kept) == kept


def test_one_name_never_becomes_another():
    (script,) = shorten(["e._a=1;e._about=2;e._above=3;e._am=e._b;x('_ab')"])
    assert len({part.split("=")[0] for part in script.split(";")[:4]}) == 4
    assert "'_ab'" in script and "e._ab" not in script


def test_what_is_asked_from_outside_keeps_its_name():
    script = ";".join(f"e.{name}=1" for name in sorted(ASKED_FOR))
    assert shorten([script]) == [script]
