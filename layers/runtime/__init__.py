"""The page's own core in JavaScript and CSS; README.md beside this file is its contract.

EARLY runs before anything is laid out. DRAWING stands before the articles, with the layers that it draws: the map is
seen while they still come. SCRIPTS stand behind them. All are in every page with a map, each after what it builds on;
what only some pages use (``needs`` of a control) is not among them.
"""

STYLES = (
    "runtime/atlas.css",
    "runtime/modes.css",
    "runtime/saved_copy.css",
    "pages/parts/looks.css",
    "pages/parts/card.css",
)
EARLY = "runtime/scripted.js"
DRAWING = (
    "runtime/saved_copy.js",
    "runtime/beginning.js",
    "runtime/island.js",
    "geometry/project.js",
    "geometry/arithmetic.js",
    "geometry/topology.js",
    "runtime/covers.js",
    "runtime/painted.js",
    "runtime/panning_renderer.js",
    "runtime/atlas.js",
    "runtime/map_edge.js",
    "runtime/view.js",
    "runtime/dates.js",
    "runtime/areas.js",
    "runtime/pinned.js",
    "runtime/modes.js",
)
SCRIPTS = (
    "runtime/touched_address.js",
    "geometry/land_grid.js",
    "geometry/along_line.js",
    "runtime/address.js",
    "runtime/claims.js",
    "runtime/keymap.js",
    "runtime/on_paper.js",
    "runtime/meridian_follower.js",
    "runtime/articles.js",
    "runtime/second_map.js",
    "runtime/history.js",
    "runtime/announcer.js",
    "runtime/land_survey.js",
    "runtime/label_places.js",
)
