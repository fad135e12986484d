"""Writes the site in one step and serves it on this machine."""

from collections.abc import Callable

OnPage = Callable[[str, bytes], None]  # hears the name and the content of a page, as soon as it is made
