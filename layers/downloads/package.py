"""datapackage.json: what every file of data/ is, as Frictionless Data describes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, get_args

from layers.downloads.features import SHAPED
from layers.downloads.table import COLUMNS, SUBJECT
from layers.model.atlas import Atlas
from layers.model.feature import FOLDERS, Check
from layers.words import Words

TYPES = {
    ".geojson": ("geojson", "application/geo+json"),
    ".csv": ("csv", "text/csv"),
    ".gpkg": ("gpkg", "application/geopackage+sqlite3"),
}
WITH_SHAPES_OF_OTHERS = (*SHAPED, "atlas")  # files, without their endings


def package(atlas: Atlas, words: Words, files: Mapping[str, bytes]) -> bytes:
    """Describe the files: what they hold, their size and hash, and the columns of the table."""
    article = atlas.article
    content = {
        "profile": "data-package",
        "name": atlas.settings.bundle,
        "title": words("page.book"),
        "description": words("page.description"),
        "version": str(atlas.as_of),
        **_licences(atlas),
        "sources": [
            {"title": f"{article.title}, {article.publication}, {words.moment(article.date)}"},
            *({"title": source} for source in atlas.settings.sources.all),
        ],
        "resources": [_resource(atlas, words, name, data) for name, data in files.items()],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _licences(atlas: Atlas) -> dict[str, Any]:
    licence = atlas.settings.licence
    return {"licenses": [licence.model_dump(exclude={"short"})]} if licence else {}


def _resource(atlas: Atlas, words: Words, name: str, data: bytes) -> dict[str, Any]:
    path = PurePath(name)
    form, mediatype = TYPES[path.suffix]
    return {
        "name": path.stem,
        "path": name,
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "title": words(f"data.{path.stem}"),
        **_described(words, path.stem),
        "format": form,
        "mediatype": mediatype,
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        **({"encoding": "utf-8", "schema": _schema(atlas, words, path.stem)} if form == "csv" else {}),
        **({"schema": {"fields": _properties(atlas, words, path.stem)}} if form == "geojson" else {}),
    }


def _described(words: Words, name: str) -> dict[str, str]:
    """Tell what one must know to read a file, and whose shapes are in it."""
    told = [words("data.about.csv")] if name in COLUMNS else [words("data.about.atlas")] if name == "atlas" else []
    told += [words("about.data.shaped")] if name in WITH_SHAPES_OF_OTHERS else []
    return {"description": " ".join(told)} if told else {}


def _properties(atlas: Atlas, words: Words, folder: str) -> list[dict[str, str]]:
    """Tell what each property of the features of a file is, and of what type."""
    statuses = _statuses(atlas)
    rules = FOLDERS[folder].model_json_schema(by_alias=True)["properties"]
    return [
        {"name": name, "type": _type(rule), "description": words(f"data.property.{name}", statuses=statuses)}
        for name, rule in rules.items()
    ]


def _statuses(atlas: Atlas) -> str:
    return "; ".join(f"{name} ({status.label})" for name, status in atlas.settings.statuses.items())


def _type(rule: dict[str, Any]) -> str:
    """Give the type in words of the Table Schema; a date may be a number or text."""
    types = {one.get("type", "object") for one in rule.get("anyOf", [rule])} - {"null"}
    return types.pop() if len(types) == 1 else "any"


def _schema(atlas: Atlas, words: Words, table: str) -> dict[str, Any]:
    choices = {"theme": list(atlas.settings.themes), "status": list(atlas.settings.statuses)}
    choices |= {f"check_{name}": list(get_args(Check.model_fields[name].annotation)) for name in ("kind", "confidence")}
    fields, statuses = [], _statuses(atlas)
    for name, column in COLUMNS[table].items():
        limits: dict[str, Any] = {"required": True} if column.required else {}
        limits |= {"unique": True} if name == "id" else {}
        limits |= {"enum": choices[name]} if name in choices else {}
        own = table != "annotations" and name not in SUBJECT
        told = words(f"data.column.{table}.{name}" if own else f"data.column.{name}", statuses=statuses)
        fields.append(
            {"name": name, "type": column.type, "description": told} | ({"constraints": limits} if limits else {})
        )
    key = {"primaryKey": ["id"]} if "id" in COLUMNS[table] else {}
    return {"fields": fields, **key, "missingValues": [""]}
