import pytest
import shapely

from layers.geometry.antimeridian import jumps


@pytest.mark.parametrize(
    ("ring", "at"),
    [
        ([(170, 60), (175, 60), (-175, 60), (-175, 65), (170, 65)], [[175, 60], [-175, 65]]),
        ([(170, 60), (185, 60), (185, 65), (170, 65)], []),  # counted on
        ([(-170, 75), (-60, 75), (60, 75), (170, 75), (170, 89), (-170, 89)], []),  # goes all around
        ([(-180, -90), (180, -90), (180, -70), (0, -71), (-180, -70)], []),  # along a pole
    ],
    ids=["jumps", "counts on", "all around", "pole"],
)
def test_a_ring_jumps_where_a_side_means_the_other_way_round_the_globe(ring, at):
    assert jumps(shapely.LinearRing(ring)).tolist() == at
