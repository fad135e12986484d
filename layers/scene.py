"""What the pages show: an atlas in one language, what its lands are and are called, and its map."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from layers.cache import Cache
from layers.map_geometry import MapGeometry
from layers.model.atlas import Atlas
from layers.model.feature import Flow, Place, Republic, Zone
from layers.model.land import State, state_on
from layers.model.languages import introduced_in
from layers.model.moment import earliest
from layers.model.status import CONFLICTS
from layers.words import Words


def unheard(done: int, of: int) -> None:
    """Let nobody hear how much of a long work is done."""


@dataclass(frozen=True, eq=False)
class Scene:
    """An atlas as one language and one map show it.

    language: the words of that language; ``words`` are those of the atlas in it. caches: a folder where costly work may
    be kept for the next build. progress: hears how much of a long work is done, and of how much. base_url: where the
    site will live, ending in a slash, if that is known. languages: those of the site, the data's first. origin: the
    atlas in the data's, where this scene is in another. shared_map: the map, where scenes in other languages have it,
    too.
    """

    atlas: Atlas
    language: Words
    caches: Path | None = None
    _: KW_ONLY
    progress: Callable[[int, int], None] = unheard
    base_url: str | None = None
    languages: tuple[str, ...] = ()
    origin: Atlas | None = None
    shared_map: MapGeometry | None = None

    def cache(self, name: str) -> Cache:
        """Give a cache of the build, by the name of its folder."""
        return Cache(self.caches / name if self.caches else None)

    @functools.cached_property
    def words(self) -> Words:
        """The words of the language, as the atlas has them."""
        return self.language.of(self.atlas)

    @functools.cached_property
    def map(self) -> MapGeometry:
        """The map, the same in every language."""
        return self.shared_map or MapGeometry(self.atlas)

    @functools.cached_property
    def republics(self) -> dict[str, Republic]:
        """The republics by id."""
        return {about.id: about for about, _ in self.atlas.of(Republic)}

    @functools.cached_property
    def zones(self) -> dict[str, Zone]:
        """The zones by id."""
        return {about.id: about for about, _ in self.atlas.of(Zone)}

    def words_in(self, language: str) -> Words:
        """Give the words of one of the site's languages, as the atlas has them in it."""
        atlas = self.origin or self.atlas
        own = self.words.language if self.origin is None else self.languages[0]
        return Words(language).of(atlas if language == own else introduced_in(atlas, language))

    @property
    def lands(self) -> list[Republic | Zone]:
        """The republics and the zones."""
        return [*self.republics.values(), *self.zones.values()]

    def state(self, about: Republic | Zone, day: datetime.date | None = None) -> State | None:
        """Give what a land is on a day, at first the map's first; None before its beginning."""
        return state_on(about.states, day or self.atlas.day)

    def look(self, about: Republic | Zone, day: datetime.date | None = None) -> str:
        """Give how a land is drawn on a day, at first the map's first."""
        state = self.state(about, day)
        return self.atlas.settings.statuses[state.status].look if state else "quiet"

    def standing(self, about: Zone) -> str:
        """Say in a few words what a zone is on the map's first day; of a quiet one, when it is more, or was."""
        statuses, day = self.atlas.settings.statuses, self.atlas.day
        states = [(earliest(one.from_), statuses[one.status]) for one in about.states if one.from_]
        past = [status for begin, status in states if begin <= day]
        if past and past[-1].look != "quiet":
            return past[-1].short
        coming = states[len(past) :]
        later = next((one for one in coming if one[1].look != "quiet"), None if past else coming[0])
        if later is None:
            loud = [index for index, status in enumerate(past) if status.look != "quiet"]
            return self.words("standing.until", year=states[loud[-1] + 1][0].year) if loud else past[-1].short
        begin, status = later
        if status.look in CONFLICTS:
            return self.words("standing.later", year=begin.year)
        return self.words("standing.later-status", year=begin.year, status=status.short)

    @functools.cached_property
    def legend(self) -> dict[str, str]:
        """The legend's words for every look, in the order of the statuses."""
        looks: dict[str, str] = {}
        for status in self.atlas.settings.statuses.values():
            looks.setdefault(status.look, status.legend)
        return looks

    @functools.cached_property
    def places(self) -> list[tuple[Place, BaseGeometry]]:
        """The places with their points."""
        return self.atlas.shapes_of(Place)

    @functools.cached_property
    def flows(self) -> list[tuple[Flow, BaseGeometry]]:
        """The flows with their lines."""
        return self.atlas.shapes_of(Flow)
