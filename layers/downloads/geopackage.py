"""atlas.gpkg: a layer for each kind of feature and the tables beside them, for QGIS and its like.

The same features give the same bytes: SQLite writes what it is told in the order it is told it,
and the one time that GDAL puts into the file is set to that of the data.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import pyogrio.errors
import shapely

from layers.downloads.features import SHAPED, Told, attributed, by_folder
from layers.downloads.table import COLUMNS, rows
from layers.model.atlas import Atlas
from layers.words import Words

DATE = "OGR_CURRENT_DATE"
FORM = {"VERSION": "1.2"}  # of a later one GDAL before 3.7.1 warns


def geopackage(atlas: Atlas, words: Words) -> bytes:
    """Write the GeoPackage, WGS 84; lists and tables among the properties stand in it as JSON.

    Every layer says in its description what it holds and under which licence.

    OSError where the folder for temporary files has no room.
    """
    try:
        return _written(atlas, words)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError) as error:
        raise OSError(f"{tempfile.gettempdir()} cannot be written ({error})") from None


def _written(atlas: Atlas, words: Words) -> bytes:
    with tempfile.TemporaryDirectory() as folder, _dated(f"{atlas.as_of}-01-01T00:00:00.000Z"):
        file = Path(folder) / "atlas.gpkg"
        for name, group in by_folder(atlas).items():
            _write_layer(file, name, group, atlas.article.cited, _told(words, name))
        for name in COLUMNS:
            _write_table(file, name, atlas, _told(words, name))
        return file.read_bytes()


def _write_table(file: Path, name: str, atlas: Atlas, told: dict[str, str]) -> None:
    cells = [{k: _cell(v) for k, v in row.items()} for row in rows(atlas, name)]
    table = pd.DataFrame(cells, columns=list(COLUMNS[name]), dtype="object")
    numbers = {header: "int64" for header, column in COLUMNS[name].items() if column.type == "integer"}
    pyogrio.write_dataframe(table.astype(numbers), file, layer=name, layer_options=told, dataset_options=FORM)


def _told(words: Words, name: str) -> dict[str, str]:
    licence = words("about.data.shaped" if name in SHAPED else "about.data.licence")
    return {"DESCRIPTION": f"{words('page.book')}: {words(f'data.{name}')}. {licence}"}


def _write_layer(file: Path, name: str, group: list[Told], author: str, told: dict[str, str]) -> None:
    properties = [attributed(feature, author) for feature in group]
    table = pd.DataFrame([{k: _cell(v) for k, v in one.items()} for one in properties], dtype="object")
    shapes = [feature.geometry for feature in group if feature.geometry is not None]
    if not shapes:
        pyogrio.write_dataframe(table, file, layer=name, layer_options=told, dataset_options=FORM)
        return
    drawn = gpd.GeoDataFrame(table, geometry=[feature.geometry for feature in group], crs="EPSG:4326")
    # a layer has shapes of one type: several parts where any shape may have them
    parted = max(shapely.get_dimensions(shapes)) > 0
    pyogrio.write_dataframe(drawn, file, layer=name, promote_to_multi=parted, layer_options=told, dataset_options=FORM)


def _cell(value: Any) -> Any:
    """Give what a cell can hold: numbers and text as they are, the rest as JSON; a year is text as a date is."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


@contextmanager
def _dated(moment: str) -> Iterator[None]:
    before = pyogrio.get_gdal_config_option(DATE)
    pyogrio.set_gdal_config_options({DATE: moment})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({DATE: before})
