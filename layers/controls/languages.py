"""The switch from one language of the site to another."""

from __future__ import annotations

from layers.element import Control


class Languages(Control):
    """Leads to the same page in another language with all that the address keeps; ``lang=`` leads there too."""

    name = "languages"
