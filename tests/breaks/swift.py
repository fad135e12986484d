"""A plugin of pytest for the tries: of the site only what a break may change is made, the rest is as it was whole.

``prepare`` makes a sound site once, in every language, and keeps with it what is costly to work out: where shapes go,
how they are packed. Told of a changed file by BREAK and of the sound site by SOUND, it gives a test that asks for the
site one with those pages of the first language anew that the file has a part in; where the break may reach the shapes,
nothing of them is taken from before.
"""

from __future__ import annotations

import functools
import os
import pickle
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from layers import leaflet
from layers.data import read as reading
from layers.map_geometry import MapGeometry
from layers.pages import PAGES
from layers.pages.parts.other_languages import folder as in_folder
from layers.pages.parts.other_languages import scene_in
from layers.scene import Scene
from layers.words import Words, languages_of

ROOT = Path(__file__).parent.parent.parent
COSTLY = (
    *("shapes", "rough", "light", "divisions", "rivers", "borders", "anchors", "containing", "subject", "reach"),
    *("topology", "rough_topology"),
)
# where a break cannot reach the shapes
PAINT = re.compile(r".*\.(js|css|html)|layers/(pages|controls|overlays|pictures|publish|downloads)/.*")
# which pages a file has a part in; all others have one in every page
PARTS = {
    r"layers/(controls|overlays|runtime|geometry)/.*\.(js|css|html)": ("index", "embed"),
    r"layers/(controls|overlays)/.*": ("index", "embed"),
    r"layers/pages/parts/(?!slides).*": (
        "index",
        "embed",
        "about",
        "handout",
        "lesson",
        "gallery",
        "presenter",
        "place",
    ),
    r"layers/pages/(?!parts/)(\w+?)(_print)?\.\w+": (),
    r"layers/pictures/.*": ("pictures",),
}


def prepare(folder: Path) -> None:
    """Make the sound site, and keep what was costly."""
    scene = _scene()
    for page in PAGES:
        scenes = [scene, *(scene_in(scene, language) for language in scene.languages[1:])]
        with page.begun(scenes) as render:
            for one in scenes:
                _put(folder / "site" / in_folder(scene, one.words.language), render(one))
    costly = {name: getattr(scene.map, name) for name in COSTLY}
    kept = {"atlas": scene.atlas, "costly": costly, "library": leaflet.script()}
    (folder / "kept").write_bytes(pickle.dumps(kept))


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest) -> None:
    """Lay the site out before its fixture would build it whole."""
    if fixturedef.argname != "site":
        return
    there = request.getfixturevalue("tmp_path_factory").getbasetemp()
    if not (there / "site.done").exists():
        shutil.copytree(Path(os.environ["SOUND"]) / "site", there / "site", copy_function=os.link)
        scene = _scene()
        used = "".join({item.path: item.path.read_text(encoding="utf-8") for item in request.session.items}.values())
        for page in PAGES:
            if page.module in _touched(os.environ["BREAK"], used):
                _put(there / "site", page.render(scene))
        (there / "site.done").touch()


def _scene() -> Scene:
    """Give the atlas in its first language, whose pages lead to the others."""
    atlas = reading.read(ROOT / "geo")
    return Scene(atlas, Words("en"), ROOT / ".cache", languages=languages_of(atlas))


def _take(kept: dict[str, Any]) -> None:
    """Take what was costly from before."""
    idents, read_anew = list(kept["atlas"].by_id), reading.read
    reading.read = lambda folder, *known: kept["atlas"] if folder == ROOT / "geo" else read_anew(folder, *known)
    leaflet.script = lambda: kept["library"]
    leaflet.cached_script = lambda cache: kept["library"]
    for name in COSTLY:
        work_out = vars(MapGeometry)[name].func
        taken = functools.cached_property(
            lambda drawn, name=name, work_out=work_out: (
                kept["costly"][name] if list(drawn.atlas.by_id) == idents else work_out(drawn)
            )
        )
        taken.__set_name__(MapGeometry, name)
        setattr(MapGeometry, name, taken)


def _touched(file: str, used: str) -> set[str]:
    """Give the modules of the pages that are to be made anew: those of the file that the tests name."""
    every = {page.module for page in PAGES}
    named = {page.module for page in PAGES if any(_folder(name) in used for name in page.files)}
    if re.search("served|framed|hosted", used):
        named.add("embed")
    for pattern, modules in PARTS.items():
        if match := re.fullmatch(pattern, file):
            return set(modules) & named if modules else {match[1]} & every
    return named


def _folder(name: str) -> str:
    """Give what a test must name to use a page: its file, or the folder of many."""
    return name.partition("ID")[0].rstrip("/")


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).unlink(missing_ok=True)  # it may be one file with the sound site's
        (folder / name).write_bytes(data)


# before the tests import what is taken
if PAINT.fullmatch(os.environ.get("BREAK", "")):
    _take(pickle.loads((Path(os.environ["SOUND"]) / "kept").read_bytes()))
