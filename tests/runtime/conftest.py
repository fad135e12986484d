"""Scripts of the page by themselves: on an empty page, with Leaflet and no site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from layers import leaflet
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def blank(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open an empty page with Leaflet and the scripts named, once for a file; at the end no script had failed."""
    context = chromium.new_context(offline=True)
    failed: list[str] = []

    def load(*scripts: str, body: str = "") -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: failed.append(str(error)))
        page.set_content(f"<!doctype html><title>Empty</title>{body}")
        page.add_script_tag(content=leaflet.script())
        for name in scripts:
            page.add_script_tag(content=(ROOT / "layers" / name).read_text(encoding="utf-8"))
        return page

    yield load
    context.close()
    assert failed == []
