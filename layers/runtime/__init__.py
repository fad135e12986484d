"""The page's own core in JavaScript and CSS; README.md beside this file is its contract.

EARLY runs before anything is laid out. SCRIPTS stand in every page with a map, each after what it builds on.
"""

STYLES = ("runtime/atlas.css", "pages/parts/card.css")
EARLY = "runtime/scripted.js"
SCRIPTS = (
    "runtime/island.js",
    "runtime/when_seen.js",
    "geometry/project.js",
    "geometry/topology.js",
    "runtime/address.js",
    "runtime/claims.js",
    "runtime/panning_renderer.js",
    "runtime/atlas.js",
    "runtime/history.js",
    "runtime/areas.js",
    "runtime/meridian_follower.js",
)
