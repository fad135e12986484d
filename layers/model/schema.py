"""The JSON Schema of every file of geo/, for editors that complete and check; it stands in geo/schema.json."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from layers.model.article import Article
from layers.model.atlas_settings import AtlasSettings
from layers.model.feature import FeatureFile
from layers.model.glossary import Glossary
from layers.model.lesson import Lesson
from layers.model.translation import Translation


def schema() -> dict[str, Any]:
    """Give the JSON Schema, made of the records themselves."""
    adapter: TypeAdapter[FeatureFile | Article | Lesson | AtlasSettings | Glossary | Translation] = TypeAdapter(
        FeatureFile | Article | Lesson | AtlasSettings | Glossary | Translation
    )
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **adapter.json_schema()}


def schema_text() -> str:
    """Give it as the text of its file."""
    return json.dumps(schema(), indent=2) + "\n"
