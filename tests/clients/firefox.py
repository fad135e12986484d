"""Firefox, by its own protocol (Marionette): what Chromium cannot tell of another engine."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.clients.engines import PATIENCE, lead, until
from tests.clients.site import Site

NEEDS, FROM = ("firefox-esr",), "firefox-esr of Debian"


class Marionette:
    """The line to a browser: commands go as [0, number, name, values], answers come as [1, number, error, value]."""

    def __init__(self, port: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.line = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
                break
            except ConnectionRefusedError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
        self.number = 0
        self._hear()

    def ask(self, name: str, **values: object) -> Any:
        """Do a command and give its value."""
        self.number += 1
        text = json.dumps([0, self.number, f"WebDriver:{name}", values]).encode()
        self.line.sendall(b"%d:%s" % (len(text), text))
        _, _, error, value = self._hear()
        assert not error, f"{name}: {error}"
        return value

    def open(self, address: str) -> None:
        """Go to a page."""
        self.ask("Navigate", url=address)

    def run(self, script: str) -> Any:
        """Run the body of a function in the page and give what it returns."""
        return self.ask("ExecuteScript", script=script, args=[], sandbox=None)["value"]

    def _hear(self) -> Any:
        length = b""
        while (sign := self.line.recv(1)) != b":":
            length += sign
        text = b""
        while len(text) < int(length):
            text += self.line.recv(int(length) - len(text))
        return json.loads(text)


@contextmanager
def browser(site: Site) -> Iterator[Marionette]:
    """Firefox without a window, with a profile of its own."""
    profile = site.work / "firefox"
    profile.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
    command = ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            firefox = Marionette(port)
            firefox.ask("NewSession")
            yield firefox
        finally:
            process.terminate()


def look(site: Site) -> str:
    """See the focus of a time handle, and lead it through the atlas."""
    with browser(site) as firefox:
        firefox.open(f"{site.address}index.html")
        rules = "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])"
        until(firefox, f"{rules}.some(({{selectorText}}) => /:focus-visible::-moz-range-thumb/.test(selectorText))")
        return lead(firefox, site)
