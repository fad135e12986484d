"""The address that the site will live at, as the command is given it."""

from __future__ import annotations

import re

_HOST = r"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])"
_PATH = r"(?:/(?:[a-z0-9._~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*)?"
_ADDRESS = re.compile(rf"https?://{_HOST}(?::(?P<port>\d{{1,5}}))?(?P<path>{_PATH})", re.ASCII | re.IGNORECASE)


def base_url(text: str) -> str:
    """Give the address of a site's folder with a slash at its end; ValueError says what is wrong with it."""
    match = _ADDRESS.fullmatch(text)
    if not match or int(match["port"] or 0) > 65535:
        raise ValueError(f"{text!r} is not an address like https://example.org/atlas/")
    if match["path"].lower().endswith((".html", ".htm")):
        raise ValueError(f"{text!r} names a page: name the folder that the site will lie in")
    return f"{text.rstrip('/')}/"
