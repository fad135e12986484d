"""What the pages may weigh, with gzip, and what they do.

    python -m tests.budgets site

What pages with a map may weigh is what was reached: who adds to the text raises it knowingly, in English to 250 kB and
never above 150 in a frame, in French to 260 and 190, in Russian to 300 and 215. A picture's makes room for its page.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from pathlib import Path

BUDGETS = {
    "index.html": 238_000,
    "embed.html": 149_400,
    "places/ with picture": 60_000,
    "pictures/*.svg": 42_000,
    "pictures/*.png": 120_000,
    "lessons/": 60_000,
    "for a wall *.svg": 60_000,
    "for a wall *.png": 160_000,
}  # bytes
IN_LANGUAGES = {
    "fr": {"index.html": 256_650, "embed.html": 162_000, "places/ with picture": 65_000},
    "ru": {"index.html": 279_100, "embed.html": 176_000, "places/ with picture": 75_000},
}
WALL = ("lesson-", "dates-")  # how the names of pictures for a wall begin


def weights(site: Path) -> dict[str, int]:
    """Give the bytes of each kind of page in a built site: of several the heaviest."""
    pictures = site / "pictures"
    wall, cards = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for path in pictures.iterdir():
        (wall if path.name.startswith(WALL) else cards)[path.suffix].append(_weight(path))
    return {
        "index.html": _weight(site / "index.html"),
        "embed.html": _weight(site / "embed.html"),
        "places/ with picture": max(
            _weight(page) + _weight(pictures / f"{page.stem}.svg") for page in (site / "places").iterdir()
        ),
        "pictures/*.svg": max(cards[".svg"]),
        "pictures/*.png": max(cards[".png"]),
        "lessons/": max(map(_weight, (site / "lessons").iterdir())),
        "for a wall *.svg": max(wall[".svg"]),
        "for a wall *.png": max(wall[".png"]),
    }


def main() -> None:
    """Print all in one line, in kB, of a language what has its own budget; exit 1 if anything is too heavy."""
    site = Path(sys.argv[1])
    found, budgets = weights(site), dict(BUDGETS)
    for language, own in IN_LANGUAGES.items():
        for name, weight in weights(site / language).items():
            if name in own or weight > BUDGETS[name]:
                found[f"{language}/{name}"], budgets[f"{language}/{name}"] = weight, own.get(name, BUDGETS[name])
    print(", ".join(f"{name} {weight / 1000:.0f} of {budgets[name] / 1000:.0f} kB" for name, weight in found.items()))
    sys.exit(any(weight > budgets[name] for name, weight in found.items()))


def _weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


if __name__ == "__main__":
    main()
