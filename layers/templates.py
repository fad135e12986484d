"""The templates of the pages: how they are found, what they do with a text, and how they are cached."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from layers.cache import Cache, digest
from layers.model.translation import Untranslated


def _marked(value: object) -> object:
    """Mark a text that stays in the data's own language in a page of another; in an attribute it goes through ``e``."""
    return UNTRANSLATED.format(value.language, str(value)) if isinstance(value, Untranslated) else value


UNTRANSLATED = Markup('<span lang="{}">{}</span>')
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    finalize=_marked,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class TemplateCache(BytecodeCache):
    """A cache of templates as Jinja compiled them; a change in one, in this module, or of Jinja makes it another."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._by = digest([], sources=("templates.py",), libraries=("jinja2", "markupsafe"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put what is cached of a template into its bucket, which looks whether it is of this text."""
        if cached := self._cache.load(self._key(bucket)):
            bucket.bytecode_from_string(cached)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template came to."""
        self._cache.save(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        """Name a template as it is compiled here; Jinja itself looks whether it is of the same text."""
        return hashlib.sha256(f"{self._by} {bucket.key}".encode()).hexdigest()
