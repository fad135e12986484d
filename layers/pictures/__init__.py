"""Still pictures: a map of every place, the overview, and the overview to fill in.

A picture is first a list of shapes and words in pixels (``ink``), worked out from the scene; only
``draw`` knows matplotlib. So what a picture depends on is that list, and ``cache`` keeps by it.
"""

import logging

logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it would speak of its own cache of fonts
