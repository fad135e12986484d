"""geo/ -> Atlas. Reads every file, says every fault of form at once, and nothing about meaning."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import shapely
from pydantic import BaseModel, ValidationError
from shapely.geometry.base import BaseGeometry

from layers.errors import Fault, Faults
from layers.landscape import Ground, Landmark
from layers.lesson import Lesson
from layers.model import (
    FOLDERS,
    KINDS,
    Annotation,
    Article,
    FeatureFile,
    Flow,
    Place,
    Region,
    Republic,
    Zone,
)
from layers.moment import earliest, latest

# what else may lie in the data folder
LESSONS = "lessons"
BESIDE = ("README.md", "schema.json", "text.json", LESSONS)
SHORE = 0.05  # degrees: how far out at sea a harbour town may lie by a coarse coast

Kind = TypeVar("Kind", Republic, Zone, Place, Flow, Region)
Mark = TypeVar("Mark", bound=Landmark)
Record = TypeVar("Record", bound=BaseModel)


@dataclass(frozen=True)
class Feature:
    """One named feature: its file, its properties, its shape (lon/lat, None for a region)."""

    file: str
    about: Republic | Zone | Place | Flow | Region
    shape: BaseGeometry | None

    @property
    def id(self) -> str:
        """The id, which is the file's name too."""
        return self.about.id


@dataclass(frozen=True)
class Context:
    """One piece of the ground or of the landscape: its file and its shape (lon/lat)."""

    file: str
    about: Ground | Landmark
    shape: BaseGeometry | None

    @property
    def id(self) -> str:
        """The id, which is the file's name too."""
        return self.about.id


@dataclass(frozen=True)
class Atlas:
    """All of geo/: features in the order of kind and file, the ground, the article."""

    features: tuple[Feature, ...]
    context: tuple[Context, ...]
    article: Article
    folder: str = "geo"
    lessons: dict[str, Lesson] = field(default_factory=dict)

    @functools.cached_property
    def ground(self) -> dict[str, BaseGeometry]:
        """The areas of the ground by id."""
        return {piece.id: shape for piece, shape in self._pieces() if shapely.get_dimensions(shape) == 2}

    @functools.cached_property
    def divisions(self) -> list[BaseGeometry]:
        """The lines of the ground: those between first-level divisions."""
        lines = [shape for _, shape in self._pieces() if shapely.get_dimensions(shape) == 1]
        return list(shapely.get_parts(lines))

    def _pieces(self) -> Iterator[tuple[Context, BaseGeometry]]:
        for piece in self.context:
            if isinstance(piece.about, Ground) and piece.shape is not None:
                yield piece, piece.shape

    @functools.cached_property
    def by_id(self) -> dict[str, Feature]:
        """Features by id; of two with one id, the last."""
        return {feature.id: feature for feature in self.features}

    @functools.cached_property
    def section_of(self) -> dict[int, int]:
        """Paragraph number -> which section it stands in, counted from 1."""
        return {
            paragraph.number: index
            for index, section in enumerate(self.article.sections, 1)
            for paragraph in section.paragraphs
        }

    @functools.cached_property
    def as_of(self) -> int:
        """The year of the newest note in the data."""
        dates = [since.date for feature in self.features for since in feature.about.since]
        return max(latest(date).year for date in [*dates, self.article.date])

    @property
    def told_until(self) -> int:
        """The last year of which the text can tell: that of its publication."""
        return earliest(self.article.date).year

    def of(self, kind: type[Kind]) -> list[tuple[Kind, BaseGeometry | None]]:
        """Give the properties and shape of every feature of one kind."""
        return [(f.about, f.shape) for f in self.features if isinstance(f.about, kind)]

    def landmarks(self, kind: type[Mark]) -> list[tuple[Mark, BaseGeometry]]:
        """Give the properties and shape of every landmark of one kind."""
        return [(p.about, p.shape) for p in self.context if isinstance(p.about, kind) and p.shape is not None]

    def annotations(self) -> Iterator[tuple[Feature, Annotation]]:
        """Give every annotation with the feature it belongs to."""
        for feature in self.features:
            for annotation in feature.about.annotations:
                yield feature, annotation


def read(folder: Path) -> Atlas:
    """Read a data folder; Faults if anything in it is not what the model asks for."""
    if not folder.is_dir():
        raise Faults([Fault(str(folder), "", "there is no such folder", "name the data folder with --geo")])
    root = folder.resolve().name
    faults: list[Fault] = []
    features: list[Feature] = []
    context: list[Context] = []
    for path in _files(folder, root, faults):
        file = f"{root}/{path.parent.name}/{path.name}"
        try:
            record = _record(path, file, FeatureFile)
            shape = _shape(record, file)
            if isinstance(record.properties, Ground | Landmark):
                context.append(Context(file, record.properties, shape))
            else:
                features.append(Feature(file, record.properties, shape))
            faults += _misplaced(record, path, file)
        except Faults as found:
            faults += found.faults
    lessons: dict[str, Lesson] = {}
    for path in _in(folder / LESSONS, root, ".json", faults):
        try:
            lessons[path.stem] = _record(path, f"{root}/{LESSONS}/{path.name}", Lesson)
        except Faults as found:
            faults += found.faults
    try:
        article = _record(folder / "text.json", f"{root}/text.json", Article)
    except Faults as found:
        faults += found.faults
    if not faults and not any(isinstance(feature.about, Republic) for feature in features):
        faults.append(Fault(root, "", "has no republics", "name the folder that has them with --geo"))
    if faults:
        raise Faults(faults)
    return Atlas(tuple(features), tuple(context), article, root, lessons)


def _files(folder: Path, root: str, faults: list[Fault]) -> list[Path]:
    """Give the files of features in their order; anything else there is a fault, so that nothing is lost unseen."""
    files: list[Path] = []
    try:
        for entry in sorted(folder.iterdir()):
            if not (entry.name in FOLDERS or entry.name in BESIDE or entry.name.startswith(".")):
                faults.append(
                    Fault(f"{root}/{entry.name}", "", "is not known here", f"put it into {', '.join(FOLDERS)}")
                )
    except OSError as error:
        faults.append(_unreadable(folder, root, error))
    for name in FOLDERS:
        files += _in(folder / name, root, ".geojson", faults)
    return files


def _in(folder: Path, root: str, suffix: str, faults: list[Fault]) -> list[Path]:
    """Give the files of one folder by name; whatever else lies there is a fault."""
    files: list[Path] = []
    try:
        for path in sorted(folder.iterdir()) if folder.exists() else ():
            if path.name.startswith("."):
                continue
            if path.suffix == suffix and path.is_file():
                files.append(path)
            else:
                what = f"is not a file NAME{suffix}"
                faults.append(Fault(f"{root}/{folder.name}/{path.name}", "", what, "rename it, or take it away"))
    except OSError as error:
        faults.append(_unreadable(folder, root, error))
    return files


def _unreadable(folder: Path, root: str, error: OSError) -> Fault:
    where = Path(error.filename or folder).name
    return Fault(f"{root}/{where}", "", f"cannot be read ({error.strerror})", "make it a readable folder")


def _record(path: Path, file: str, kind: type[Record]) -> Record:
    """Read one JSON file as one record."""
    try:
        text = path.read_text(encoding="utf-8")
        named = json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant)
    except OSError as error:
        raise Faults([Fault(file, "", f"cannot be read ({error.strerror})", "make it a readable file")]) from None
    except UnicodeDecodeError:
        raise Faults([Fault(file, "", "is not UTF-8 text", "save it as UTF-8")]) from None
    except (ValueError, RecursionError) as error:
        raise Faults([Fault(file, "", f"is not JSON ({error})", "correct it there")]) from None
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        ident = named.get("id") if isinstance(named, dict) else None
        raise Faults([_fault(file, str(ident or path.stem), dict(one)) for one in error.errors()]) from None


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if twins := {key for key in keys if keys.count(key) > 1}:
        raise ValueError(f"the key {min(twins)!r} stands twice in one object")
    return dict(pairs)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a number of JSON")


# pydantic's kinds of error in a person's words; {} is filled from the error's context
_REMEDIES = {
    "missing": ("is missing", "add it; geo/README.md says what belongs there"),
    "extra_forbidden": ("is not known here", "remove it, or correct its spelling"),
    "literal_error": ("is none of {expected}", "choose one of them"),
    "union_tag_invalid": ("'{tag}' is none of {expected_tags}", "choose one of them"),
    "union_tag_not_found": ("has no {discriminator}", "add it"),
    "string_pattern_mismatch": ("does not match {pattern}", "correct its form; geo/README.md has examples"),
}


def _fault(file: str, ident: str, error: dict[str, Any]) -> Fault:
    """Turn one of pydantic's errors into a fault that names the property as it stands in the file."""
    tags = {"properties", *KINDS, "constrained-int", "constrained-str"}
    steps = [str(step) for step in error["loc"] if step not in tags and "[" not in str(step)]
    context = error.get("ctx", {})
    what, remedy = _REMEDIES.get(error["type"], (error["msg"], "geo/README.md says what belongs there"))
    if error["type"] in _REMEDIES:
        what = what.format(**context)
    return Fault(file, "/".join([ident, ".".join(steps)]).rstrip("/"), what, context.get("remedy", remedy))


def _shape(record: FeatureFile, file: str) -> BaseGeometry | None:
    if record.geometry is None:
        return None
    try:
        return shapely.from_geojson(record.geometry.model_dump_json())
    except shapely.errors.GEOSException as error:
        fault = Fault(file, f"{record.id}/geometry", f"is not a shape ({error})", "draw it again, every ring closed")
        raise Faults([fault]) from None


def _misplaced(record: FeatureFile, path: Path, file: str) -> Iterator[Fault]:
    about, folder = record.properties, path.parent.name
    if record.id != about.id or about.id != path.stem:
        yield Fault(file, f"{about.id}/id", "is not the file's name", f"call both {path.stem!r}")
    if not isinstance(about, FOLDERS[folder]):
        yield Fault(
            file, f"{about.id}/kind", f"is {about.kind} in the folder {folder}", "move the file or correct kind"
        )
