"""What the pages may weigh, with gzip, and what they do.

    python -m tests.budgets site

The first three are the contract's; a picture's makes room for its page.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

BUDGETS = {
    "index.html": 250_000,
    "embed.html": 180_000,
    "places/ with picture": 60_000,
    "pictures/*.svg": 42_000,
    "pictures/*.png": 120_000,
}  # bytes


def weights(site: Path) -> dict[str, int]:
    """Give the bytes of each kind of page in a built site: of several the heaviest."""
    pictures = site / "pictures"
    return {
        "index.html": _weight(site / "index.html"),
        "embed.html": _weight(site / "embed.html"),
        "places/ with picture": max(
            _weight(page) + _weight(pictures / f"{page.stem}.svg") for page in (site / "places").iterdir()
        ),
        "pictures/*.svg": max(map(_weight, pictures.glob("*.svg"))),
        "pictures/*.png": max(map(_weight, pictures.glob("*.png"))),
    }


def main() -> None:
    """Print all in one line, in kB; exit 1 if one is too heavy."""
    found = weights(Path(sys.argv[1]))
    print(", ".join(f"{name} {weight / 1000:.0f} of {BUDGETS[name] / 1000:.0f} kB" for name, weight in found.items()))
    sys.exit(any(weight > BUDGETS[name] for name, weight in found.items()))


def _weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


if __name__ == "__main__":
    main()
