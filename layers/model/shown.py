"""What a map can show of an atlas: shapes, names, states, settings; not its claims and not what came since."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from layers.model.atlas import Atlas

UNSEEN = {"annotations", "since"}  # what no map shows of a feature


def shown(atlas: Atlas) -> Iterator[bytes]:
    """Give all of an atlas that its maps are worked out from, so that they can be known by it."""
    for one in atlas.everything:
        yield one.about.model_dump_json(exclude=UNSEEN).encode()
        yield shapely.to_wkb(one.geometry) if one.geometry is not None else b""
    yield atlas.settings.model_dump_json().encode()
    yield repr((atlas.article.date, atlas.article.title)).encode()
