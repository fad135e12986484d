import pytest
import shapely
from pydantic import TypeAdapter, ValidationError

from layers.model.extent import Extent, area_of, width_of

ADAPTER = TypeAdapter(Extent)


def test_across_180_degrees_west_is_the_larger_number():
    bering = ADAPTER.validate_python((170.0, 50.0, -165.0, 66.0))
    assert width_of(bering) == 25
    assert area_of(bering).bounds == (-180, 50, 180, 66) and area_of(bering).area == 25 * 16
    assert shapely.intersects(area_of(bering), shapely.points([[175, 60], [-170, 60], [0, 60]])).tolist() == [1, 1, 0]


def test_elsewhere_an_extent_is_a_box():
    assert area_of((40.0, 50.0, 46.0, 54.0)).equals(shapely.box(40, 50, 46, 54)) and width_of((-180, 0, 180, 9)) == 360


@pytest.mark.parametrize("bounds", [(46, 50, 40, 54), (40, 54, 46, 50), (40, 50, 40, 54), (180, 0, -180, 9)])
def test_what_is_the_wrong_way_round_is_none(bounds):
    with pytest.raises(ValidationError, match="is no extent"):
        ADAPTER.validate_python(tuple(map(float, bounds)))
