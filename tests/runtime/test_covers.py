"""What lies over a map, as the map counts its pixels."""


def test_buttons_and_what_says_so_cover_the_map_and_nothing_else_does(blank):
    page = blank(
        "runtime/covers.js",
        body="""<div style="position: absolute; left: 50px; top: 40px">
            <div id="map" style="width: 400px; height: 300px"></div>
            <p data-covers style="position: absolute; left: 100px; top: 200px; width: 80px; height: 20px; margin: 0">
            <p data-covers hidden></p><p>beside</p>
        </div>""",
    )
    covers = page.evaluate(
        """() => {
            const map = L.map("map", {zoomControl: false, center: [0, 0], zoom: 2});
            map.panBy([30, 10], {animate: false});
            return L.covers(map).map(({min, max}) => [min.x, min.y, max.x, max.y]);
        }"""
    )
    assert covers == [[130, 210, 210, 230]]
