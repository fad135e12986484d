"""The command: files of the sources in, geometry of the derived features out."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from layers.data.canonical import feature_text
from layers.sources import natural_earth, outlines, shapes


def main() -> None:
    """Replace the geometry of every derived feature in geo/, leaving its properties alone."""
    parser = argparse.ArgumentParser(prog="python -m layers.sources", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sources' files lie")
    parser.add_argument("--geo", type=Path, default=Path("geo"), help="the data folder")
    arguments = parser.parse_args()
    try:
        source, detailed = natural_earth.read(arguments.folder), outlines.read(arguments.folder)
    except FileNotFoundError as error:
        parser.error(str(error))
    for folder, derived in shapes.derive(source, detailed, arguments.folder).items():
        (arguments.geo / folder).mkdir(parents=True, exist_ok=True)
        for ident, shape in derived.items():
            file = arguments.geo / folder / f"{ident}.geojson"
            # a feature without a file gets the least that names it; check says what it lacks
            properties = {"id": ident, "kind": KIND_OF_FOLDER[folder]}
            if file.exists():
                properties = json.loads(file.read_text(encoding="utf-8"))["properties"]
            file.write_text(feature_text(ident, properties, shape), encoding="utf-8")
            print(file)


KIND_OF_FOLDER = {
    "republics": "republic",
    "zones": "zone",
    "outlines": "outline",
    "ground": "ground",
    "landscape": "river",
}

if __name__ == "__main__":
    main()
