"""geo/ -> Atlas. Reads every file, says every fault of form at once, and nothing about meaning."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import shapely
from pydantic import BaseModel, ValidationError
from shapely.geometry.base import BaseGeometry

from layers.cache import NO_CACHE, Cache
from layers.data import listing
from layers.data.file_cache import FileCache
from layers.data.misfit import misfits
from layers.errors import Fault, Faults
from layers.model import strict_json
from layers.model.article import Article
from layers.model.atlas import Atlas, Context, Feature
from layers.model.atlas_settings import AtlasSettings
from layers.model.feature import FOLDERS, DatedOutline, FeatureFile, Properties, Republic
from layers.model.file_names import ARTICLE, GLOSSARY, LESSONS, SETTINGS, TRANSLATIONS
from layers.model.glossary import Glossary
from layers.model.landscape import Ground, Landmark
from layers.model.lesson import Lesson
from layers.model.record import KEBAB
from layers.model.translation import Translation

LARGEST = 20_000_000  # bytes: some twenty times the largest file there is
READ_BY = ("data/listing.py", "data/read.py", "model/*.py")  # the modules that what is read depends on
READ_WITH = ("pydantic", "pydantic-core", "shapely")
MARK = "\ufeff"  # what some editors put before a text in UTF-8

Model = TypeVar("Model", bound=BaseModel)


class Unread(Faults):
    """Faults of form, and what could be read beside them.

    atlas: of that; None where a whole folder could not be, or the article or atlas.json, on which all rests. names: of
    the files that are not in it, without what follows a full stop.
    """

    def __init__(self, faults: Sequence[Fault], atlas: Atlas | None, names: Collection[str]) -> None:
        super().__init__(faults)
        self.atlas, self.names = atlas, names


def read(folder: Path, cache: Cache = NO_CACHE) -> Atlas:
    """Read a data folder; Unread if anything in it is not what the model asks for.

    cache: where what was read before is kept, so that a text that has not changed is not read again.
    """
    root = listing.data_folder(folder)
    file_cache = FileCache(cache, folder, READ_BY, READ_WITH)
    faults: list[Fault] = []
    features: list[Feature] = []
    context: list[Context] = []
    for path in listing.features(folder, root, faults):
        file = f"{root}/{path.parent.name}/{path.name}"
        try:
            ident, about, shape = _feature(path, file, file_cache)
            if isinstance(about, Ground | Landmark | DatedOutline):
                context.append(Context(file, about, shape))
            else:
                features.append(Feature(file, about, shape))
            faults += _misplaced(ident, about, path, file)
        except Faults as found:
            faults += found.faults
    lessons: dict[str, Lesson] = {}
    for path in listing.inside(folder / LESSONS, root, ".json", faults):
        try:
            lessons[path.stem] = _record(path, f"{root}/{LESSONS}/{path.name}", Lesson, file_cache)
        except Faults as found:
            faults += found.faults
    article = None
    try:
        if not os.path.lexists(folder / ARTICLE):
            raise Faults.of_file(f"{root}/{ARTICLE}", "is missing", "make it of your text, with --number FILE")
        article = _record(folder / ARTICLE, f"{root}/{ARTICLE}", Article, file_cache)
    except Faults as found:
        faults += found.faults
    settings = _optional(folder / SETTINGS, root, AtlasSettings, faults, file_cache)
    unread = [Path(fault.file) for fault in faults]
    beside = folder.resolve().parent
    rests = [path for path in unread if path.name == SETTINGS or not path.suffix or listing.is_folder(beside / path)]
    glossary = _optional(folder / GLOSSARY, root, Glossary, faults, file_cache)
    languages = {
        path.name: _translations(path, root, faults, file_cache)
        for path in listing.languages(folder / TRANSLATIONS, root, faults)
    }
    file_cache.save()
    if not faults and not any(isinstance(feature.about, Republic) for feature in features):
        faults.append(Fault(root, "", "has no republics", "bring one, or name the folder that has them with --geo"))
    atlas = None
    if article and not rests:  # what is not read are single files, known by their names
        atlas = Atlas(tuple(features), tuple(context), article, settings, root, lessons, glossary, languages)
    if faults or atlas is None:
        raise Unread(faults, atlas, {path.stem for path in unread})
    return atlas


def _translations(folder: Path, root: str, faults: list[Fault], file_cache: FileCache) -> dict[str, Translation]:
    """Read what one language says, by the name of the file of data: its folder and stem."""
    translations: dict[str, Translation] = {}
    called = f"{root}/{TRANSLATIONS}/{folder.name}"
    for path in listing.translations(folder, called, faults):
        name = path.relative_to(folder)
        try:
            record = _record(path, f"{called}/{name.as_posix()}", Translation, file_cache)
            translations[name.with_suffix("").as_posix()] = record
        except Faults as found:
            faults += found.faults
    return translations


def _optional(path: Path, root: str, kind: type[Model], faults: list[Fault], file_cache: FileCache) -> Model:
    """Read a file that need not be there: without it all is as the model has it."""
    try:
        return _record(path, f"{root}/{path.name}", kind, file_cache) if os.path.lexists(path) else kind()
    except Faults as found:
        faults += found.faults
        return kind()


def _record(path: Path, file: str, kind: type[Model], file_cache: FileCache) -> Model:
    """Read one JSON file as one record."""
    text = _text(path, file)
    return file_cache.once(kind.__name__, text.encode(), lambda: _parsed(text, path.stem, file, kind))


def _feature(path: Path, file: str, file_cache: FileCache) -> tuple[str, Properties, BaseGeometry | None]:
    """Read one file as what it says of a feature or its like, and its shape."""
    text = _text(path, file)

    def parsed() -> tuple[str, Properties, BaseGeometry | None]:
        record = _parsed(text, path.stem, file, FeatureFile)
        return record.id, record.properties, _shape(record, file)

    return file_cache.once(FeatureFile.__name__, text.encode(), parsed)


def _text(path: Path, file: str) -> str:
    try:
        if path.exists() and not path.is_file():
            raise Faults.of_file(file, "is not a file", "make it a readable file")
        if path.stat().st_size > LARGEST:
            large = f"is larger than {LARGEST // 1_000_000} MB"
            raise Faults.of_file(file, large, "draw it with fewer points, or split it")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        remedy = "make it a readable file" if isinstance(error, OSError) else "save it as UTF-8"
        raise Faults.of_file(file, strict_json.told(error), remedy) from None


def _parsed(text: str, name: str, file: str, kind: type[Model]) -> Model:
    try:
        strict_json.loads(text.removeprefix(MARK))
    except ValueError as error:
        raise Faults.of_file(file, strict_json.told(error), "correct it there") from None
    try:
        record = kind.model_validate_json(text.removeprefix(MARK))
    except ValidationError as error:
        raise Faults(misfits(file, name, error.errors())) from None
    if text.startswith(MARK):
        raise Faults.of_file(file, "begins with a byte order mark", "run python build.py --mend")
    return record


def _shape(record: FeatureFile, file: str) -> BaseGeometry | None:
    if record.geometry is None:
        return None
    try:
        return shapely.from_geojson(record.geometry.model_dump_json())
    except shapely.errors.GEOSException as error:
        fault = Fault(file, f"{record.id}/geometry", f"is not a shape ({error})", "draw it again, every ring closed")
        raise Faults([fault]) from None


def _misplaced(ident: str, about: Properties, path: Path, file: str) -> Iterator[Fault]:
    folder = path.parent.name
    if ident != about.id or about.id != path.stem:
        name = path.stem if re.fullmatch(KEBAB, path.stem) else about.id
        yield Fault(file, f"{about.id}/id", "is not the file's name", f"call both {name!r}")
    if not isinstance(about, FOLDERS[folder]):
        yield Fault(
            file, f"{about.id}/kind", f"is {about.kind} in the folder {folder}", "move the file or correct kind"
        )
