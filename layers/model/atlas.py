"""All of geo/ as one value: its features, what lies around them, the article, the lessons, the glossary."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import shapely
from shapely.geometry.base import BaseGeometry

from layers.model.article import Article
from layers.model.atlas_settings import AtlasSettings
from layers.model.feature import Annotation, DatedOutline, Flow, Place, Region, Republic, Zone
from layers.model.glossary import Glossary
from layers.model.landscape import Ground, Landmark
from layers.model.lesson import Lesson, Step
from layers.model.moment import Moment, earliest, latest
from layers.model.translation import Translation

Kind = TypeVar("Kind", Republic, Zone, Place, Flow, Region)
Mark = TypeVar("Mark", bound=Landmark)


@dataclass(frozen=True)
class Feature:
    """One named feature: its file, its properties, its shape (lon/lat, None for a region)."""

    file: str
    about: Republic | Zone | Place | Flow | Region
    geometry: BaseGeometry | None

    @property
    def id(self) -> str:
        """The id, which is the file's name too."""
        return self.about.id


@dataclass(frozen=True)
class Context:
    """One piece of the ground or of the landscape, or a dated outline: its file and its shape (lon/lat)."""

    file: str
    about: Ground | Landmark | DatedOutline
    geometry: BaseGeometry | None

    @property
    def id(self) -> str:
        """The id, which is the file's name too."""
        return self.about.id


@dataclass(frozen=True)
class Atlas:
    """All of geo/: features in the order of kind and file, the ground, the article, what holds for the whole map."""

    features: tuple[Feature, ...]
    context: tuple[Context, ...]
    article: Article
    settings: AtlasSettings
    folder: str = "geo"
    lessons: dict[str, Lesson] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    languages: dict[str, dict[str, Translation]] = field(default_factory=dict)
    """By language, and by the name of the file whose texts it has, its folder and stem, what is translated."""

    @functools.cached_property
    def ground(self) -> dict[str, BaseGeometry]:
        """The areas of the ground by id."""
        return {piece.id: shape for piece, shape in self._pieces() if shapely.get_dimensions(shape) == 2}

    @functools.cached_property
    def surfaces(self) -> dict[str, str]:
        """What each area of the ground is, by id: land, sea or lake."""
        pieces = (piece.about for piece in self.context)
        return {piece.id: piece.surface or "land" for piece in pieces if isinstance(piece, Ground)}

    @functools.cached_property
    def divisions(self) -> list[BaseGeometry]:
        """The lines of the ground: those between first-level divisions."""
        lines = [shape for _, shape in self._pieces() if shapely.get_dimensions(shape) == 1]
        return list(shapely.get_parts(lines))

    def _pieces(self) -> Iterator[tuple[Context, BaseGeometry]]:
        for piece in self.context:
            if isinstance(piece.about, Ground) and piece.geometry is not None:
                yield piece, piece.geometry

    @property
    def everything(self) -> list[Feature | Context]:
        """All features, then what lies around them."""
        return [*self.features, *self.context]

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
        """The year of the newest entry in the data: of what came since, or of what a land became."""
        return max(latest(date).year for date in [*self._came, *self._became, self.article.date])

    @property
    def told_until(self) -> int:
        """The last year of which the text can tell: that of its publication."""
        return earliest(self.article.date).year

    @functools.cached_property
    def knows_later(self) -> bool:
        """Whether anything is known of the time after the text: what came since, or what a land became."""
        return any(day > self.day for day in (*map(latest, self._came), *map(earliest, self._became)))

    @property
    def _came(self) -> list[Moment]:
        """When what came since did."""
        return [since.date for one in self.features for since in one.about.since]

    @property
    def _became(self) -> list[Moment]:
        """When a land became something."""
        lands = (one.about for one in self.features if isinstance(one.about, Republic | Zone))
        return [state.from_ for land in lands for state in land.states if state.from_ is not None]

    @property
    def day(self) -> datetime.date:
        """The day that the map shows at first: the last on which the text may have been published."""
        return latest(self.article.date)

    def of(self, kind: type[Kind]) -> list[tuple[Kind, BaseGeometry | None]]:
        """Give the properties and shape of every feature of one kind."""
        return [(f.about, f.geometry) for f in self.features if isinstance(f.about, kind)]

    def shapes_of(self, kind: type[Kind]) -> list[tuple[Kind, BaseGeometry]]:
        """Give the properties and shape of every feature of one kind that has a shape."""
        return [(about, shape) for about, shape in self.of(kind) if shape is not None]

    @functools.cached_property
    def outlines(self) -> list[tuple[DatedOutline, BaseGeometry]]:
        """The dated outlines with their shapes."""
        pieces = ((piece.about, piece.geometry) for piece in self.context)
        return [(about, shape) for about, shape in pieces if isinstance(about, DatedOutline) and shape is not None]

    def landmarks(self, kind: type[Mark]) -> list[tuple[Mark, BaseGeometry]]:
        """Give the properties and shape of every landmark of one kind."""
        return [(p.about, p.geometry) for p in self.context if isinstance(p.about, kind) and p.geometry is not None]

    def regions_as_members(self, idents: Iterable[str]) -> Iterator[str]:
        """Give ids, in the place of a region's those of its members; one that nothing has stays."""
        for ident in idents:
            about = self.by_id[ident].about if ident in self.by_id else None
            yield from about.members if isinstance(about, Region) else (ident,)

    def annotations(self) -> Iterator[tuple[Feature, Annotation]]:
        """Give every annotation with the feature it belongs to."""
        for feature in self.features:
            for annotation in feature.about.annotations:
                yield feature, annotation

    @functools.cached_property
    def owned(self) -> dict[str, tuple[Feature, Annotation]]:
        """Annotations by id, each with the feature it belongs to."""
        return {annotation.id: (feature, annotation) for feature, annotation in self.annotations()}

    def rests(self, step: Step) -> tuple[tuple[Feature, Annotation], ...]:
        """Give the claims that a lesson's step rests on, each with the feature it belongs to."""
        return tuple(self.owned[ident] for ident in step.annotations)

    def judged(self, step: Step) -> Annotation | None:
        """Give the claim that a step's evidence judges, if it judges a single one."""
        claim = step.evidence.claim if step.evidence else None
        return self.owned[claim][1] if claim else None

    def lit(self, step: Step) -> tuple[str, ...]:
        """Give the ids that a step lights: its own; else its place and what moved by its claims, or those told of."""
        if step.light is not None:
            return step.light
        told = [feature for feature, _ in self.rests(step)]
        moved = [feature.id for feature in told if isinstance(feature.about, Flow)]
        return tuple(dict.fromkeys([step.place, *moved] if step.place else [feature.id for feature in told]))
