import shutil
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from layers.sources.natural_earth import FILES, read


def test_every_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError) as error:
        read(tmp_path)
    assert all(name in str(error.value) for name in FILES.values())


def test_countries_are_found_by_their_code(tmp_path):
    (tmp_path / "countries").mkdir()
    land = gpd.GeoDataFrame({"ADM0_A3": ["GEO"]}, geometry=[shapely.box(40, 41, 46, 43)], crs=4326)
    land.to_file(tmp_path / "countries" / "countries.shp")
    shutil.make_archive(tmp_path / Path(FILES["countries"]).stem, "zip", tmp_path / "countries")
    for name in ("divisions", "disputed", "lakes"):
        land.to_file(tmp_path / FILES[name])
    assert read(tmp_path).countries.loc["GEO"].geometry.equals(land.geometry[0])
