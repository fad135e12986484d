"""Measures the atlas beside its peers, in turn, in the same Chromium.

    python -m tests.bench [--runs N] [--markdown]

The pages are the atlas in its languages, its map for a frame, bare Leaflet with the shapes
of its overview (the floor), what ``GeoDataFrame.explore()`` gives of geo/, and a plain Folium
page of it; each on this machine as it is and on a slow one. Printed are medians, and in brackets
how many times the peer's number ours is: below 1 we are the better. At the end it says how calm
the machine was; what was disturbed is measured again. Needs the extra ``bench``; takes half
an hour.
"""

from __future__ import annotations

import argparse

from layers.data.read import read
from layers.model.record import ENGLISH
from layers.scene import Scene
from layers.words import Words, languages_of
from tests.bench.measure import FAST, MEASURES, SLOW
from tests.bench.run import compared
from tests.bench.table import rows, short, show
from tests.conftest import ROOT

# what the README shows, and of which pages
IN_README = ("shapes stand",)
PAGES = ("atlas", "embed", "bare Leaflet", "explore()")


def main() -> None:
    """Measure everything and print a table for each profile, then the README's."""
    asked = options("python -m tests.bench", __doc__)
    atlas = read(ROOT / "geo")
    scene = Scene(atlas, Words(ENGLISH), languages=languages_of(atlas))
    seen = compared(scene, (FAST, SLOW), asked.runs)
    for profile, visits in seen.items():
        show(profile.name, ["", *visits], rows(visits, MEASURES), markdown=asked.markdown)
    few = {measure: MEASURES[measure] for measure in IN_README}
    named = dict(zip(("desk", "telephone"), seen.values(), strict=True))
    show("For the README", ["", *PAGES], short(named, few, PAGES), markdown=asked.markdown)


def options(command: str, about: str | None) -> argparse.Namespace:
    """Read what a person asks of a bench."""
    parser = argparse.ArgumentParser(prog=command, description=(about or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="visits of each page (default 3)")
    parser.add_argument("--markdown", action="store_true", help="print the tables as Markdown")
    return parser.parse_args()


if __name__ == "__main__":
    main()
