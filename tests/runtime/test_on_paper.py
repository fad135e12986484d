def test_style_sheets_are_told_how_large_the_map_is_on_the_screen(blank):
    page = blank(
        "runtime/on_paper.js", body='<div id="frame"><div id="map" style="width: 300px; height: 200px"></div></div>'
    )
    told = """() => {
      const map = L.map("map").setView([0, 0], 1);
      L.onPaper(map);
      const {style} = document.getElementById("frame");
      const first = style.getPropertyValue("--map-wide");
      map.getContainer().style.width = "250px";
      map.invalidateSize();
      return [first, style.getPropertyValue("--map-wide"), style.getPropertyValue("--map-high")];
    }"""
    assert page.evaluate(told) == ["300", "250", "200"]
