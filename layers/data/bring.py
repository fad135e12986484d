"""Brings in what another program drew: a file of geo/ in the one form, clipped to its parents, its gaps named."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pydantic_core
import shapely
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from shapely.geometry.base import BaseGeometry

from layers.data.canonical import feature_text
from layers.data.existing import existing_record
from layers.data.foreign import GRID, Foreign, foreign, united
from layers.data.listing import data_folder, is_folder
from layers.data.mend import write_file
from layers.data.misfit import misfits
from layers.data.rules.geometry import NEAR
from layers.errors import Faults, one_line
from layers.geometry.project import area_km2
from layers.model import strict_json
from layers.model.feature import Flow, Named, Place, Republic, Zone
from layers.model.file_names import SETTINGS
from layers.model.imprint import Imprint

BROUGHT: dict[str, type[Named]] = {"republics": Republic, "zones": Zone, "places": Place, "flows": Flow}
DIMENSIONS: dict[type[Named], int] = {Republic: 2, Zone: 2, Place: 0, Flow: 1}
SLIVER = 0.05  # of a zone: what lies in a republic by less was drawn over its border by mistake
HOMES = ("parents", "republic")  # properties of a file that is there by which a shape is brought
UNSEEN_KM2 = 0.01  # what is cut off without a word: less than a border's own lines are apart
Properties = dict[str, Any]
Shapes = dict[str, BaseGeometry]


def bring(file: Path, folder: Path, kind: str, ident: str) -> list[str]:
    """Write the shape of a file as FOLDER/KIND/ID.geojson; give that name, then what was done and what is missing.

    kind: a key of ``BROUGHT``. Of a file that is there already the properties stay. Faults where the shape cannot be
    brought; nothing is written then.
    """
    data_folder(folder)
    model = BROUGHT[kind]
    path = folder / kind / f"{ident}.geojson"
    given = foreign(file, DIMENSIONS[model])
    known = _properties_of(path, model)
    lands = {name: shape for name, shape in _republics(folder).items() if name != ident or model is not Republic}
    _turn_axes(given, lands)
    own = {"id": ident, "kind": kind[:-1]}
    properties = _kept(model, given, own, _language(folder)) if known is None else known
    said = [] if known is None else ["its properties stay as they were, its shape is replaced"]
    given.left_out += [] if known is None else list(given.properties)
    said += _fitted(model, given, properties, lands)
    said += [f"mended: {what}" for what in given.mended]
    said += [f"left out: {', '.join(map(one_line, dict.fromkeys(given.left_out)))}"] if given.left_out else []
    said += [f"to be written yet: {gap}" for gap in _gaps(model, properties)]
    write_file(path, feature_text(ident, properties, given.shape).encode(), str(path))
    return [f"{folder.resolve().name}/{kind}/{path.name}", *said]


def _properties_of(path: Path, model: type[Named]) -> Properties | None:
    """Give the properties of the file that is there already; None where there is none."""
    if (record := existing_record(path)) is None:
        return None
    properties = record.get("properties")
    if not isinstance(properties, dict):
        raise Faults.of_file(path, "is there, and its properties cannot be read", "mend it, or take it away")
    try:
        model.model_validate_json(json.dumps(properties))
    except ValidationError as error:
        told = (one for one in error.errors() if one["type"] not in ("missing", "too_short"))
        wrong = [one for one in told if one["loc"][:1] in [(name,) for name in HOMES]]
        if wrong:
            raise Faults(misfits(str(path), path.stem, wrong)) from None
    return properties


def _republics(folder: Path) -> Shapes:
    """Give the republics that can be read, however unfinished the folder is; the check tells of the others."""
    shapes: Shapes = {}
    if is_folder(folder / "republics"):
        data_folder(folder / "republics")
    for path in sorted((folder / "republics").glob("*.geojson")):
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError, shapely.errors.GEOSException):
            geometry = strict_json.loads(path.read_text(encoding="utf-8-sig"))["geometry"]
            shape = shapely.from_geojson(json.dumps(geometry))
            if shape.is_valid and not shape.is_empty:
                shapes[path.stem] = shape
    return shapes


def _turn_axes(given: Foreign, lands: Shapes) -> None:
    """See that latitude was written first: far from all lands as it stands, and among them the other way round."""
    other = shapely.transform(given.shape, lambda points: points[:, ::-1])
    if lands:
        near = shapely.box(*shapely.total_bounds([*lands.values()])).buffer(NEAR, join_style="mitre")
        swapped = not near.intersects(given.shape) and near.intersects(other) and not _beyond_the_poles(other)
    else:
        swapped = _beyond_the_poles(given.shape) and not _beyond_the_poles(other)
    if swapped:
        given.mend(shapely.orient_polygons(other, exterior_cw=False), "latitude stood first: longitude does now")
    if _beyond_the_poles(given.shape):
        _, south, _, north = shapely.bounds(given.shape)
        what = f"lies at latitude {south:.1f} to {north:.1f}"
        raise Faults.of_file(given.file, what, "write longitude first, in degrees")


def _beyond_the_poles(shape: BaseGeometry) -> bool:
    _, south, _, north = shapely.bounds(shape)
    return bool(south < -90 or north > 90)


def _language(folder: Path) -> str:
    """Give the language of the data, however unfinished they are."""
    said: Any = None
    with suppress(Faults):
        said = (existing_record(folder / SETTINGS) or {}).get("language")
    return said if isinstance(said, str) else Imprint().language


def _kept(model: type[Named], given: Foreign, own: Properties, language: str) -> Properties:
    """Give the properties of a new file: the given ones that the model takes, and what goes without saying."""
    tag = f"name:{language}"
    offered = given.properties | ({"name": given.properties[tag]} if tag in given.properties else {})
    kept = {key: value for key, value in offered.items() if key in _fields(model)} | own
    kept = {key: value for key, value in kept.items() if _can_be_written(value)}
    try:
        model.model_validate_json(json.dumps(kept))
    except ValidationError as error:
        for one in error.errors():
            if one["loc"] and one["type"] != "missing":
                kept.pop(str(one["loc"][0]), None)
    for key, value in given.properties.items():
        is_lost = value != kept.get("name") if key in ("name", tag) else key not in kept or key in own
        given.left_out += [key] if is_lost else []
    named = {"names": {language: kept["name"]}} if "name" in kept else {}
    return {"annotations": [], "since": [], **named, **kept}


def _can_be_written(value: Any) -> bool:
    """Whether a file can hold a value and be read again: no half of a character, and not nested too deeply."""
    with suppress(ValueError, RecursionError):
        pydantic_core.from_json(json.dumps(value, ensure_ascii=False).encode())
        return True
    return False


def _fitted(model: type[Named], given: Foreign, properties: Properties, lands: Shapes) -> list[str]:
    """Fit a shape among the republics as its kind asks for it, and say what was done."""
    if model is Zone:
        return _clip(given, properties, lands)
    if model is Place:
        return _find_republic(given, properties, lands)
    if model is Flow:
        _straighten(given)
        return []
    return [f"has {_km2(area_km2(given.shape))} km2"]


def _parents(given: Foreign, named: list[str] | None, shares: Mapping[str, float]) -> list[str]:
    """Give a zone's parents: those that it names, or those in which more than a sliver of it lies."""
    parents = named or [ident for ident, share in shares.items() if share > SLIVER]
    if not parents:
        raise Faults.of_file(given.file, "lies in no republic", "bring its republic first, or move it in")
    if unknown := [ident for ident in parents if ident not in shares]:
        what = f"has {unknown[0]!r} among its parents, which is no republic here"
        raise Faults.of_file(given.file, what, "bring that first")
    return parents


def _clip(given: Foreign, properties: Properties, lands: Shapes) -> list[str]:
    """Cut a zone to its parents, and say how much lay outside; Faults where that is most of it."""
    whole, named = area_km2(given.shape), properties.get("parents")
    shares = {ident: area_km2(shapely.intersection(land, given.shape)) / whole for ident, land in lands.items()}
    properties["parents"] = parents = _parents(given, named, shares)
    land = shapely.union_all([lands[ident] for ident in parents])
    inside = _areas(shapely.set_precision(shapely.intersection(given.shape, land), GRID))
    outside, of = whole - area_km2(inside), f"of its {_km2(whole)} km2"
    within = " and ".join(parents)
    said = [] if named or len(parents) == 1 else [_among({ident: shares[ident] for ident in parents})]
    if outside <= UNSEEN_KM2:
        return [f"lies in {within}, with {_km2(whole)} km2", *said]
    in_others = sum(share for ident, share in shares.items() if ident not in parents)
    if outside > whole / 2 and not (named and in_others < 1 / 2):
        what, move = f"has {_km2(outside)} {of} outside {within}", "move it in, or clip it where it was drawn"
        sea = "" if named else f"; or give it the property parents, {json.dumps(parents)}, if the rest is sea"
        raise Faults.of_file(given.file, what, f"{move}{sea}, and bring it again")
    if inside.is_empty:
        raise Faults.of_file(given.file, f"lies outside {within}", "move it in, or name others in parents")
    given.shape = inside
    return [f"clipped to {within}: {_km2(outside)} {of} lay outside", *said]


def _among(shares: dict[str, float]) -> str:
    """Say how much of a zone lies in which republics; what is in one by mistake is said to be a zone of it."""
    told = ", ".join(f"{share:.0%} in {ident}" for ident, share in shares.items())
    return f"{told}: if it is not a zone of all of them, take the others out of parents and bring it again"


def _areas(shape: BaseGeometry) -> BaseGeometry:
    """Give what of a shape has an area."""
    parts = [part for part in shapely.get_parts(shape) if shapely.get_dimensions(part) == 2]
    return united(parts)


def _km2(area: float) -> str:
    return f"{area:,.0f}" if area >= 10 else f"{area:.2g}"


def _find_republic(given: Foreign, properties: Properties, lands: Shapes) -> list[str]:
    """Find the republic in which a place lies, and say it."""
    if given.shape.geom_type != "Point":
        raise Faults.of_file(given.file, "has several points", "keep the one that is meant")
    around = [ident for ident, land in lands.items() if land.contains(given.shape)]
    named = properties.get("republic")
    if not around or named not in (None, *around):
        remedy = "move it in, onto land" if lands else "bring a land first, with --as republics/ID"
        raise Faults.of_file(given.file, f"lies outside {named or 'all republics'}", remedy)
    properties["republic"] = named or around[0]
    return [f"lies in {properties['republic']}"]


def _straighten(given: Foreign) -> None:
    """Keep of a flow's line where it starts and where it ends: the page bends it."""
    if given.shape.geom_type != "LineString":
        raise Faults.of_file(given.file, "has several lines", "keep the one that is meant")
    points = shapely.get_coordinates(given.shape)
    given.mend(shapely.LineString(points[[0, -1]]), "the points between its ends are gone: the page bends it")


def _fields(model: type[Named]) -> dict[str, FieldInfo]:
    """Give what a kind of feature has, by the names that stand in its file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _gaps(model: type[Named], properties: Properties) -> Iterable[str]:
    """Name each property that must be written yet, and what it is."""
    for name, field in _fields(model).items():
        if field.is_required() and name not in properties:
            what = (field.description or "").rstrip(".")
            yield f"{name} ({what[:1].lower()}{what[1:]})"
