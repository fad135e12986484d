"""The bench compares like with like, its peers ask nothing of anybody outside, and its numbers are right."""

import pytest
import shapely

from layers.data.read import read
from layers.scene import Scene
from layers.words import Words
from tests.asserts import wait_until
from tests.bench import pages
from tests.bench.calm import Calm
from tests.bench.growth import OUTLINES, PLACES, ZONES, divided, generated, weights
from tests.bench.measure import percentile
from tests.bench.run import contents
from tests.bench.served import serving
from tests.bench.table import rows, short


def test_every_peer_draws_every_feature_and_asks_nothing_of_anybody_outside(chromium, tiny):
    pytest.importorskip("bootstrap", reason="the extra bench is not installed")
    pytest.importorskip("mapclassify", reason="the extra bench is not installed")
    scene = Scene(read(tiny), Words("en"))
    peers = pages.peers(scene)
    features = len(scene.atlas.ground) + len(scene.republics) + len(scene.zones) + len(scene.places)
    with serving(contents(peers)) as address:
        for peer in peers:
            asked = []
            page = chromium.new_page()
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(f"{address}{peer.file}")
            wait_until(page, f"document.querySelectorAll('.leaflet-interactive').length === {features}")
            assert all(url.startswith((address, "data:")) for url in asked), peer.name
            page.close()


def test_what_was_disturbed_is_measured_again_and_the_calmer_counts():
    pulses = iter([1.0] * 5 + [1.1, 1.0] + [1.0, 2.0, 1.0, 1.0] + [3.0, 3.0, 2.0, 2.0])
    results = iter(["calm", "disturbed", "again", "worse", "least bad"])
    calm = Calm(lambda: next(pulses))
    assert [calm.measured(lambda: next(results)) for _ in range(3)] == ["calm", "again", "least bad"]
    assert "2 visits were repeated, 1 stayed disturbed" in str(calm)


def test_a_percentile_is_one_of_the_values_and_so_many_do_not_exceed_it():
    assert percentile(range(1, 101), 95) == 95
    assert percentile([3, 1, 2], 50) == 2
    assert percentile([7], 95) == 7


def test_a_row_tells_medians_and_how_many_times_the_peers_ours_is():
    visits = {"ours": [{"time": 10}, {"time": 50}, {"time": 20}], "peer": [{"time": 40}]}
    assert rows(visits, {"time": "ms"}) == [["time, ms", "20", "40 (0.50x)"]]


def test_the_readme_s_table_has_a_row_for_each_measure_and_profile():
    seen = {"desk": {"ours": [{"time": 10}, {"time": 30}, {"time": 20}], "peer": [{"time": 40}]}}
    assert short(seen, {"time": "ms"}, ("peer", "ours")) == [["time, desk, ms", "40", "20"]]


def test_a_generated_atlas_is_the_same_each_time_and_its_places_lie_in_the_republics(atlas):
    one, other = generated(atlas, 1_000), generated(atlas, 1_000)
    assert list(one.annotations()) == list(other.annotations())
    assert len(list(one.annotations())) == 1_000
    republics = shapely.union_all([feature.geometry for feature in one.features if feature.about.kind == "republic"])
    points = [feature.geometry for feature in one.features if feature.about.kind == "place"]
    assert len(points) == PLACES
    kilobytes = weights(Scene(one, Words("en")))
    assert kilobytes["page, gzip"] < kilobytes["page"] / 2
    assert shapely.contains(republics.buffer(0.01), points).all()


def test_a_divided_atlas_is_the_same_each_time_and_each_zone_has_one_outline_a_year(atlas):
    one, other = divided(atlas), divided(atlas)
    assert [shape.wkb for _, shape in one.outlines] == [shape.wkb for _, shape in other.outlines]
    assert len(one.outlines) == ZONES * OUTLINES
    russia = one.by_id["russia"].geometry
    zones = [feature for feature in one.features if feature.about.kind == "zone"]
    assert len(zones) == ZONES and all(russia.contains(zone.geometry) for zone in zones)
    of_first = [about for about, _ in one.outlines if about.outline_of == ("zone-0",)]
    assert [str(about.from_)[:4] for about in of_first] == [f"{year}" for year in range(1992, 2012)]
