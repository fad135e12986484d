"""The files of data/: made once for a scene, as one page writes them and another tells how large they are."""

from __future__ import annotations

import functools

from layers.downloads import downloads
from layers.scene import Scene


@functools.lru_cache(maxsize=1)
def data_files(scene: Scene) -> dict[str, bytes]:
    """Give the data of the atlas to take away: file name -> content."""
    return downloads(scene.atlas, scene.words, scene.cache("shapes"))
