"""The palette, the sizes, what lies over what, kinds of window: tables for maps, legends, pictures and the CSS.

Two schemes: day, a page of a printed atlas, and night, an atlas by lamplight and no inversion. Zones are told apart by
hatching as much as by colour, in grey too, and by colour for every eye: tests measure it for the colour-blind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from layers.scene import Scene

DAY = {
    "paper": "#faf7f0",
    "page": "#fffdf8",
    "ink": "#22252b",
    "ink-soft": "#595e68",
    "rule": "#d8d2c4",
    "water": "#aec7d4",
    "water-line": "#5c859c",
    "water-ink": "#2b4c5f",
    "range-ink": "#6a5a44",
    "land": "#f4f2ee",
    "graticule": "#97b3c2",
    "border": "#55513f",
    "tint-1": "#f7e8cd",
    "tint-2": "#e6dff2",
    "tint-3": "#c4e1d4",
    "tint-4": "#ebccc9",
    "tint-5": "#d0cdad",
    "accent": "#0b57b7",
    "accent-paper": "#e8f0fb",
    "breakaway": "#9a0211",
    "dissolved": "#313439",
    "member": "#035561",
    "annexed": "#531688",
    "region": "#625e58",
    "war": "#cb2400",
    "occupied": "#99418a",
    "autonomy": "#4d7141",
    "quiet": "#4a4a4a",
    "union": "#d9c9a8",
    "union-line": "#7a2a12",
    "place": "#2f3338",
    "flow": "#3a4a94",
    "blank": "#000000",
    "blank-ink": "#9a9a9a",
    "tried-1": "#3d9a50",
    "tried-2": "#e3c32f",
    "tried-3": "#e0842b",
    "tried-4": "#c23b33",
    "family-territory": "#a3211d",
    "family-violence": "#6a2c91",
    "family-power": "#2b5c8f",
    "family-economy": "#7a5c00",
    "family-life": "#1b6b3a",
}
NIGHT = {
    "paper": "#16191f",
    "page": "#1c2028",
    "ink": "#ece7da",
    "ink-soft": "#aeb1b8",
    "rule": "#3a404b",
    "water": "#0b1218",
    "water-line": "#5d84a0",
    "water-ink": "#86aac0",
    "range-ink": "#b5a68c",
    "land": "#1b1e22",
    "graticule": "#232d38",
    "border": "#8d8877",
    "tint-1": "#2c261a",
    "tint-2": "#302b3a",
    "tint-3": "#253730",
    "tint-4": "#483634",
    "tint-5": "#43422e",
    "accent": "#7db4ff",
    "accent-paper": "#1f2d42",
    "breakaway": "#ee8273",
    "dissolved": "#f7f4ea",
    "member": "#1acdde",
    "annexed": "#a47df2",
    "region": "#aba89e",
    "war": "#ff5020",
    "occupied": "#d090b5",
    "autonomy": "#aae49d",
    "quiet": "#b8b4aa",
    "union": "#3d3626",
    "union-line": "#e0937a",
    "place": "#f2eddf",
    "flow": "#aab7ff",
    "blank": "#000000",
    "blank-ink": "#9a9a9a",
    "tried-1": "#2f7f42",
    "tried-2": "#a68d14",
    "tried-3": "#b1601a",
    "tried-4": "#a3312b",
    "family-territory": "#ff8a7d",
    "family-violence": "#d3a2f2",
    "family-power": "#8fc0f0",
    "family-economy": "#e6c65c",
    "family-life": "#7fd6a0",
}
# what a bright room washes out, stronger: the day's scheme on a wall
WALL = DAY | {
    "paper": "#ffffff",
    "page": "#ffffff",
    "ink": "#000000",
    "ink-soft": "#22252b",
    "water-ink": "#12364b",
    "border": "#1f1d14",
}
BEND = 0.16  # how far a flow's curve leaves the straight line, as a part of its length
SIZES = {
    "mark": "24px",  # the least that a finger hits
    "text": "1rem",
    "small": "0.875rem",
    "serif": '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif',
    "sans": 'system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, sans-serif',
}
# what never changes in a page, or what no variable can say, is put by the build into the sheets, which name it alone
FIXED = {
    "finger": "2.75rem",  # the height of what a finger is to hit on a phone
    # what lies over what, the lowest first; a map keeps its panes to itself: 400 to 700, ours among them
    "z-map": "0",
    "z-labels": "620",
    "z-marks": "640",
    "z-second-map": "750",
    "z-corner": "800",  # keys and small maps in the corners
    "z-divider": "840",  # between the map and the second
    "z-date": "850",
    "z-band": "900",  # buttons and lines along an edge
    "z-notice": "950",
    "z-drawer": "1000",
    "z-results": "1500",  # from here on over the page
    "z-skip": "2000",
    "z-pointer": "3000",
    "z-blank": "4000",
    "z-copy-note": "5000",
}
# kinds of window, named in sheets as the draft of custom media queries has it: @media (--phone)
WINDOWS = {
    "phone": "(max-width: 44rem)",  # the panel is a sheet below the map
    "scrolling": "(max-height: 26rem), (max-width: 19rem) and (max-height: 45rem)",  # map and text are not seen at once
    "lying": "(max-height: 32rem) and (min-width: 34rem)",  # a phone that lies: a step stands beside its map
    "large-letters": "(max-width: 19rem)",  # a phone whose letters are large
    "narrow-frame": "(max-width: 27.9rem)",  # an embedded map has its card below it, no longer beside it
    "low-frame": "(max-height: 20rem)",
}


@dataclass(frozen=True)
class Hatch:
    """How what looks so is hatched: a tile of ``size`` pixels with an SVG path in it, turned by ``angle``."""

    size: float
    path: str
    angle: int = 0
    ink: str | None = None  # the colour of the lines, where it is not the one of the same name
    ground: str | None = None  # the colour between the lines, where the map below is not to show


HATCHES = {
    "breakaway": Hatch(6, "M0 3H6", 45),
    "dissolved": Hatch(5, "M0 2.5H5", 0),
    "member": Hatch(7, "M0 3.5H7", -45),
    "annexed": Hatch(8, "M0 4H8M4 0V8", 45),
    "region": Hatch(7, "M3.5 1.5V5.5", 0),
    "autonomy": Hatch(8, "M4 0V8", 0),
    "war": Hatch(3.4, "M0 1.7H3.4", 45),
    "occupied": Hatch(6, "M0 3H6M3 0V6", 0),
    "claimed": Hatch(10, "M1.5 5H8.5M5 1.5V8.5", 45, ink="annexed"),
    "declared": Hatch(9, "M0 4.5H9", 45, ink="union-line", ground="union"),
    "occupied-republic": Hatch(9, "M0 4.5H9M4.5 0V9", ink="occupied", ground="union"),
}


def ink(look: str) -> str:
    """Name the colour of a look."""
    return (HATCHES[look].ink if look in HATCHES else None) or look


def variables(table: Mapping[str, str]) -> str:
    """Write a table as CSS custom properties."""
    return "\n".join(f"  --{name}: {value};" for name, value in table.items())


def css() -> str:
    """Write the palette as CSS: the day's scheme, and the night's where the reader asks for it."""
    return (
        f":root {{\n  color-scheme: light dark;\n{variables(DAY)}\n{variables(SIZES)}\n}}\n"
        f"@media (prefers-color-scheme: dark) {{\n:root {{\n{variables(NIGHT)}\n}}\n}}\n"
    )


def wall() -> str:
    """Write the palette of a wall as CSS, for the page that can be shown on one."""
    return f':root[data-modes~="projector"] {{\n  color-scheme: only light;\n{variables(WALL)}\n}}\n'


def settled(sheet: str) -> str:
    """Put what is fixed, and what kinds of window are, into a sheet that names them."""
    for name, value in FIXED.items():
        sheet = sheet.replace(f"var(--{name})", value)
    for name, window in WINDOWS.items():
        sheet = sheet.replace(f"(--{name})", window)
    return sheet


def signs(scene: Scene) -> str:
    """Write the sign of a theme's family before what a note says of itself, for the eye alone."""
    settings = scene.atlas.settings
    return "".join(
        f":is({', '.join(f'[data-theme={theme}]' for theme in themes)}) > .meta::before {{\n"
        # the second says that it is not to be read out; a browser that does not know it keeps the first
        f'  content: "{family.sign}";\n  content: "{family.sign}" / "";\n  color: var(--family-{name});\n}}\n'
        for name, family in settings.families.items()
        if (themes := settings.themes_in(name))
    )
