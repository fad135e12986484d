def test_lines_run_every_ten_degrees_over_the_whole_map(reading):
    page = reading("index.html")
    lines = page.evaluate(
        """Object.values(atlas.map._layers).find((layer) => layer.options.className === "graticule")
            .getLatLngs().map((line) => line.map(({lat, lng}) => [lat, lng]))"""
    )
    meridians = [line for line in lines if line[0][1] == line[-1][1]]
    parallels = [line for line in lines if line[0][0] == line[-1][0]]
    assert [line[0][1] for line in meridians] == list(range(-20, 221, 10))
    assert [line[0][0] for line in parallels] == list(range(10, 81, 10))
    assert all(len(line) > 50 for line in parallels)  # a parallel is a curve
