"""WebKit, the engine of Safari and of every browser on an iPhone, as GTK has it."""

import importlib
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.clients.engines import lead
from tests.clients.site import Site

NEEDS = ("WebKitWebDriver", "Xvfb", "selenium")
FROM = "webkit2gtk-driver and xvfb of Debian, selenium of PyPI"
SCREEN = "1600x1000x24"  # pixels and depth


class WebKit:
    """A window of its small browser."""

    def __init__(self, display: str) -> None:
        driver, options, service = (
            importlib.import_module(f"selenium.webdriver.webkitgtk.{part}")
            for part in ("webdriver", "options", "service")
        )
        self.driver = driver.WebDriver(
            options=options.Options(),
            service=service.Service(env=os.environ | {"DISPLAY": display}),
        )

    def open(self, address: str) -> None:
        self.driver.get("about:blank")  # of two addresses that differ in the fragment alone the page is one
        self.driver.get(address)

    def run(self, script: str) -> Any:
        return self.driver.execute_script(script)


@contextmanager
def screen() -> Iterator[str]:
    """Give the name of a screen that nobody sees."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def look(site: Site) -> str:
    """Lead it through the atlas."""
    with screen() as display:
        webkit = WebKit(display)
        try:
            return lead(webkit, site)
        except importlib.import_module("selenium.common").WebDriverException as error:
            raise OSError(error.msg) from error
        finally:
            webkit.driver.quit()
