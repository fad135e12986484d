"""GDAL, with which QGIS and the rest read the data."""

import json

from tests.clients.site import Site, run

NEEDS, FROM = ("ogrinfo",), "gdal-bin of Debian"


def look(site: Site) -> str:
    """Read every layer: as many features as the GeoJSON has, none of them invalid."""
    data, counted = site.folder / "data", 0
    for file in sorted(data.glob("*.geojson")):
        layer = file.stem
        wanted = len(json.loads(file.read_text(encoding="utf-8"))["features"])
        for source in (file, data / "atlas.gpkg"):
            told = run("ogrinfo", "-ro", "-so", source, layer)
            assert f"Feature Count: {wanted}" in told, f"{source.name} {layer}: {told[:200]}"
            counted += wanted
        query = f'SELECT count(*) AS bad FROM "{layer}" WHERE NOT ST_IsValid(geom)'
        if layer != "regions":  # which have no shapes
            told = run("ogrinfo", "-ro", "-q", "-dialect", "SQLite", "-sql", query, data / "atlas.gpkg")
            assert "= 0" in told, f"{layer}: {told}"
    return f"{counted} features read, no shape is invalid"
