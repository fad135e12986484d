"""datapackage.json: what every file of data/ is, as Frictionless Data describes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, get_args

from layers.downloads.table import COLUMNS
from layers.model.atlas import Atlas
from layers.model.feature import Check
from layers.words import Words

TYPES = {
    ".geojson": ("geojson", "application/geo+json"),
    ".csv": ("csv", "text/csv"),
    ".gpkg": ("gpkg", "application/geopackage+sqlite3"),
}
NEEDED = ("place", "kind", "id", "says", "claimed_by", "paragraph", "section", "theme")


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
        "format": form,
        "mediatype": mediatype,
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        **({"encoding": "utf-8", "schema": _schema(atlas, words)} if form == "csv" else {}),
    }


def _schema(atlas: Atlas, words: Words) -> dict[str, Any]:
    choices = {"theme": list(atlas.settings.themes)}
    choices |= {f"check_{name}": list(get_args(Check.model_fields[name].annotation)) for name in ("kind", "confidence")}
    fields = []
    for name, kind in COLUMNS.items():
        limits: dict[str, Any] = {"required": True} if name in NEEDED else {}
        limits |= {"unique": True} if name == "id" else {}
        limits |= {"enum": choices[name]} if name in choices else {}
        field = {"name": name, "type": kind, "description": words(f"data.column.{name}")}
        fields.append(field | ({"constraints": limits} if limits else {}))
    return {"fields": fields, "primaryKey": ["id"], "missingValues": [""]}
