"""What a machine can know of a data folder, and where a file is not written so.

Each of the functions gives the files that are not current, with what they should hold: the
check tells of them, the mending writes them. A file that is not JSON is none of them; to read
the folder tells of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from layers.cache import NO_CACHE, Cache
from layers.data.canonical import text_of
from layers.data.file_cache import FileCache
from layers.data.read import LARGEST
from layers.data.tally import put, tally
from layers.model import strict_json
from layers.model.atlas import Atlas
from layers.model.feature import FOLDERS
from layers.model.file_names import ARTICLE, GLOSSARY, LESSONS, SETTINGS, TRANSLATIONS
from layers.model.languages import texts_of_all
from layers.model.schema import schema_text
from layers.model.translation import Said, TextOrForms, Translation, digest

FORMED_BY = ("data/canonical.py", "model/*.py")  # the modules that the one form depends on
FORMED_WITH = ("pydantic", "pydantic-core", "shapely")


@dataclass(frozen=True)
class Outdated:
    """A file that is not what it should be: what is wrong with it, and what it should hold."""

    path: Path
    what: str
    data: bytes


def written_form(folder: Path, cache: Cache = NO_CACHE) -> Iterator[Outdated]:
    """Every file of data has the one form: see ``canonical``; UTF-8 without a mark, lines that end as on Unix."""
    file_cache = FileCache(cache, folder, FORMED_BY, FORMED_WITH)
    for path in _files(folder):
        with suppress(OSError, ValueError, RecursionError):  # reading it tells why
            data = path.read_bytes()
            if form := file_cache.once("form", data, partial(_other_form, data)):
                yield Outdated(path, "is not written in the one form of geo/", form)
    file_cache.save()


def _other_form(data: bytes) -> bytes | None:
    """Give a file in the one form; None where it has that."""
    form = text_of(strict_json.loads(data.decode("utf-8-sig"))).encode()
    return None if data == form else form


def current_tally(folder: Path, atlas: Atlas) -> Iterator[Outdated]:
    """The tables in the folder's README, where it has marks for them, count what there is."""
    path = folder / "README.md"
    with suppress(OSError, UnicodeDecodeError):  # a README in no known encoding has no tables of ours
        data = path.read_bytes()
        counted = put(data.decode(), tally(atlas)).encode()
        if data != counted:
            yield Outdated(path, "has tables that do not count what there is", counted)


def current_schema(folder: Path) -> Iterator[Outdated]:
    """The schema beside the data, if there is one, is the model's."""
    path = folder / "schema.json"
    schema = schema_text().encode()
    with suppress(OSError):  # what cannot be read is none to compare with
        if not path.exists() or path.read_bytes() != schema:
            yield Outdated(path, "is not the schema that the model gives", schema)


def current_translations(folder: Path, atlas: Atlas) -> Iterator[Outdated]:
    """Every language has a place for every text; what stands for one is known by the words it was made from."""
    english = texts_of_all(atlas)
    for language, translations in atlas.languages.items():
        for stem, words in english.items():
            known = translations.get(stem, Translation(texts={}))
            texts = _laid_out(known.texts, words)
            path = folder / TRANSLATIONS / language / f"{stem}.json"
            if texts != known.texts or (texts and not path.exists()):
                form = text_of(Translation(texts=texts).model_dump(mode="json", by_alias=True)).encode()
                yield Outdated(path, "has not a place for every text", form)


def _laid_out(known: dict[str, Said], texts: dict[str, TextOrForms]) -> dict[str, Said]:
    """Give the texts of a translation in the order of what they translate, what is missing as null.

    A text that has moved is known by what it was made from. What translates nothing any more stays, behind the others.
    """
    left = {key: said for key, said in known.items() if key not in texts}
    moved = {said.of: key for key, said in left.items()}
    laid: dict[str, Said] = {}
    for key, words in texts.items():
        of = digest(words)
        said = known.get(key) or left.pop(moved.get(of, ""), None) or Said(of=of, text=None)
        laid[key] = said.model_copy(update={"of": of}) if said.of is None or said.text is None else said
    return laid | left


def _files(folder: Path) -> Iterator[Path]:
    """Give the files that hold data; what else lies there is for reading to tell of."""
    patterns = [
        *(f"{name}/*.geojson" for name in FOLDERS),
        f"{LESSONS}/*.json",
        f"{TRANSLATIONS}/**/*.json",
        ARTICLE,
        SETTINGS,
        GLOSSARY,
    ]
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            if not path.name.startswith(".") and _readable(path):
                yield path


def _readable(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= LARGEST
    except OSError:
        return False
