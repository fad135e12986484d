"""The pages that are measured: the atlas in its languages and in a frame, and three others of the same features.

explore: what ``GeoDataFrame.explore()`` gives of the files of geo/. folium: the page that a
person writes with Folium, an object a feature. bare: Leaflet by hand with the atlas's simplified
shapes as the overview has them and nothing else, which is the floor. None of them has tiles.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import folium
import geopandas as gpd
import shapely
from jinja2 import Template

from layers import assets, leaflet
from layers.pages import embed, index
from layers.pages.parts.other_languages import scene_in
from layers.scene import Scene

POPUP = ".leaflet-popup-content"
# Leaflet draws the round marks of points with arcs, and areas without
AREAS, POINTS = "path.leaflet-interactive:not([d*=a])", "path.leaflet-interactive[d*=a]"
ROOM = {"maxWidth": 400, "maxHeight": 400}  # pixels of a popup; more of the text is scrolled to
MIDDLE, ZOOM = (55, 70), 3
PRECISION = 2  # decimals of a degree, as one who writes a light page by hand would leave


@dataclass(frozen=True)
class Subject:
    """A page to be measured.

    shapes: how many things there are to click once it stands. areas, points: selectors of what is
    clicked. card: selector of what shows then.
    """

    name: str
    html: str
    shapes: int
    areas: str = AREAS
    points: str = POINTS
    card: str = POPUP

    @property
    def file(self) -> str:
        """The name that the page is served under."""
        return f"{''.join(filter(str.isalnum, self.name)).lower()}.html"


def subjects(scene: Scene) -> list[Subject]:
    """Give the atlas first, then its other languages and its map for a frame, then the peers."""
    return [*ours(scene), *peers(scene)]


def ours(scene: Scene) -> list[Subject]:
    """Give the atlas in every language of the scene, the scene's own first, and its map for a frame."""
    there = len(scene.republics) + 2 * len(scene.zones) + len(scene.places)  # a zone is an area and a mark

    def subject(name: str, html: bytes) -> Subject:
        return Subject(name, html.decode(), there, points=".mark.place-mark", card="article.shown")

    spoken = {language: scene_in(scene, language) for language in scene.languages[1:]}
    return [
        subject("atlas", index.render(scene)["index.html"]),
        *(subject(f"atlas, {language}", index.render(one)["index.html"]) for language, one in spoken.items()),
        subject("embed", embed.render(scene)["embed.html"]),
    ]


def peers(scene: Scene) -> list[Subject]:
    """Give the three other pages."""
    frame = features(scene)
    return [
        Subject("bare Leaflet", bare(scene, frame), len(frame)),
        Subject("explore()", explore(frame), len(frame)),
        Subject("Folium", plain(frame), len(frame)),
    ]


def features(scene: Scene) -> gpd.GeoDataFrame:
    """Give the ground, republics, zones and places as geo/ has them, each with its claims as one text."""
    drawn = {**scene.republics, **scene.zones, **{about.id: about for about, _ in scene.places}}
    rows = [{"id": i, "name": i, "text": "", "geometry": shape} for i, shape in scene.atlas.ground.items()]
    for ident, about in drawn.items():
        text = "\n".join(claim.says for claim in about.annotations)
        rows.append({"id": ident, "name": about.name, "text": text, "geometry": scene.atlas.by_id[ident].geometry})
    return gpd.GeoDataFrame(rows, crs=4326)


def explore(frame: gpd.GeoDataFrame) -> str:
    """Give the page of one call of ``explore()`` with popups."""
    return str(frame.explore(tiles=None, popup=True, popup_kwds=ROOM, tooltip="name").get_root().render())


def plain(frame: gpd.GeoDataFrame) -> str:
    """Give a page of Folium's own objects: a GeoJson or a mark with its popup for every feature."""
    drawn = folium.Map(MIDDLE, zoom_start=ZOOM, tiles=None)
    for row in frame.itertuples():
        popup = folium.Popup(row.text or row.name, max_width=ROOM["maxWidth"], max_height=ROOM["maxHeight"])
        if row.geometry.geom_type == "Point":
            at = (row.geometry.y, row.geometry.x)
            folium.CircleMarker(at, radius=4, popup=popup, tooltip=row.name).add_to(drawn)
        else:
            folium.GeoJson(row.geometry.__geo_interface__, popup=popup, tooltip=row.name).add_to(drawn)
    return str(drawn.get_root().render())


def bare(scene: Scene, frame: gpd.GeoDataFrame) -> str:
    """Give the floor: the shapes of the atlas's overview, drawn, each with its name in a popup."""
    shapes = [
        {
            "type": "Feature",
            "properties": {"text": row.name},
            "geometry": shapely.geometry.mapping(
                shapely.transform(scene.map.light.get(row.id, row.geometry), lambda at: at.round(PRECISION))
            ),
        }
        for row in frame.itertuples()
    ]
    return Template(Path(__file__).with_name("bare.html").read_text(encoding="utf-8")).render(
        sheet=(leaflet.FILES / "leaflet.css").read_text(encoding="utf-8"),
        leaflet=(leaflet.FILES / "leaflet.js").read_text(encoding="utf-8"),
        room=ROOM,
        shapes=assets.island({"type": "FeatureCollection", "features": shapes}),
    )
