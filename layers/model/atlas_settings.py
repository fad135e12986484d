"""What holds for the map as a whole: geo/atlas.json."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from layers.model.extent import Extent, Latitude, Longitude
from layers.model.imprint import Imprint
from layers.model.lesson import Year
from layers.model.record import Ident, Prose, Record, fault
from layers.model.status import Borders, Status, Undrawn
from layers.model.theme import Families, Theme, Themes

LEAST_ASIDE = 2.0  # degrees that the standard parallels together must lie north or south of the equator
POLE = 90.0
MOST_INSETS = 3  # there is room for so many beside the subject

# no farther than to the other side of the globe
Kilometres = Annotated[float, Field(ge=-20_000, le=20_000)]


class ProjectionSettings(Record):
    """The map's equal-area conic; what is left out is worked out from the republics."""

    parallels: tuple[Latitude, Latitude] | None = None
    """The standard parallels, where scale is true: degrees N, the southern one first."""
    meridian: Longitude | None = None
    """The meridian that is straight up when the whole is seen: degrees E."""
    edges: tuple[Kilometres, Kilometres, Kilometres, Kilometres] | None = None
    """How far the map can be moved, in kilometres west, south, east and north of where that meridian meets the middle
    parallel; else somewhat beyond the republics."""

    @model_validator(mode="after")
    def _is_a_cone(self) -> ProjectionSettings:
        south, north = self.parallels or (1.0, 2.0)
        if south > north or abs(south + north) < LEAST_ASIDE or max(abs(south), abs(north)) == POLE:
            what = "make no cone"
            remedy = "give the southern one first, and not both as far from the equator, on either side of it"
            raise fault("parallels", what, remedy)
        return self

    @model_validator(mode="after")
    def _has_room(self) -> ProjectionSettings:
        west, south, east, north = self.edges or (1.0, 1.0, 1.0, 1.0)
        if west + east <= 0 or south + north <= 0:
            remedy = "give how far it goes west, south, east and north, in kilometres"
            raise fault("edges", "has edges without a map between them", remedy)
        return self


class Home(Record):
    """The view that the map opens on: all republics, zones and places, but for republics that run off it."""

    runs_off: tuple[Ident, ...] = ()
    """Ids of republics that may run off the map's edge."""
    meridian: Longitude | None = None
    """The meridian that is straight up in it, where that is not the projection's: degrees E."""


class Inset(Record):
    """What the home view is too coarse for, shown larger beside it; its letter is its place in the list."""

    name: Prose
    """What the inset is called."""
    extent: Extent
    """West, south, east, north in degrees; across 180 degrees west is the larger number."""
    names: dict[Ident, tuple[Longitude, Latitude]] = Field(default_factory=dict)
    """By id of a zone without room for its name: where the name's middle stands, as longitude and latitude."""


class AtlasSettings(Imprint):
    """The file geo/atlas.json; what it leaves out, and all where there is no such file, is as it stands here."""

    projection: ProjectionSettings = ProjectionSettings()
    """How the globe is made flat."""
    first_year: Year | None = None
    """The year in which the slider of time begins; else that of the earliest claim."""
    home: Home = Home()
    """The view that the map opens on."""
    insets: Annotated[tuple[Inset, ...], Field(max_length=MOST_INSETS)] = ()
    """What is shown larger beside it, lettered in this order."""
    borders: Borders = Borders()
    """Whose borders the map shows."""
    statuses: dict[Ident, Status] = Field(default_factory=dict)
    """What a land can be, by the id that states have."""
    families: Families = Field(default_factory=dict)
    """The families of themes, in their order."""
    themes: Themes = Field(default_factory=dict)
    """What claims can be about, by the id that they have, in their order."""
    undrawn: tuple[Undrawn, ...] = ()
    """What was so on the ground and no open outline shows."""

    def themes_in(self, family: str) -> dict[str, Theme]:
        """Give the themes of a family by id."""
        return {ident: theme for ident, theme in self.themes.items() if theme.family == family}
