"""Still pictures: a map of every place, the overview, the overview to fill in, and maps for a wall, each on its date.

A picture is first a list of shapes and words in pixels (``ink``), worked out from the scene, and then drawn (``draw``).
So what a picture depends on is that list, and ``picture_cache`` keeps it by that. Two modules alone know matplotlib:
``faces`` measures words with its fonts, ``png`` paints with it.
"""

import logging

# it speaks of its own cache of fonts as it is imported, in every process that draws: so before it is
logging.getLogger("matplotlib").setLevel(logging.ERROR)
