import shapely

from layers.pictures.chart import Chart
from layers.pictures.neighbours import names
from layers.pictures.overview import frames


def test_states_around_are_named_on_their_land_and_on_nothing_else(scene):
    chart = Chart(scene)
    main = frames(chart)[0]
    words = names(chart, main, [])
    assert {"Turkey", "Poland", "Iran"} <= {word.text for word in words}
    grounds = [name for name in scene.atlas.ground if scene.atlas.surfaces[name] == "land"]
    land = shapely.union_all([chart.land.in_pixels(main, ground) for ground in grounds])
    assert all(land.contains(shapely.box(*word.box)) for word in words)
    assert names(chart, main, [main.box]) == []
