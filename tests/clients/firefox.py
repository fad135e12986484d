"""Firefox, by its own protocol (Marionette): what Chromium cannot tell of another engine."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.clients.site import Site

NEEDS, FROM = ("firefox-esr",), "firefox-esr of Debian"
PATIENCE = 60  # seconds


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

    def until(self, script: str) -> None:
        """Wait until a script's expression is true in the page."""
        deadline = time.monotonic() + PATIENCE
        while not self.ask("ExecuteScript", script=f"return {script}", args=[], sandbox=None)["value"]:
            assert time.monotonic() < deadline, f"never true: {script}"
            time.sleep(0.2)

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
    """Open a touched address, see the focus of a time handle, open a saved copy and change the language."""
    selected = "window.wrappedJSObject ? window.wrappedJSObject.atlas?.selected : window.atlas?.selected"
    with browser(site) as firefox:
        firefox.ask("Navigate", url=f"{site.address}index.html#abkhazia%26from%3D1990.?fbclid=x")
        firefox.until(f"({selected}) === 'abkhazia' && document.querySelector('path.republic') !== null")
        thumb = "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])"
        firefox.until(f"{thumb}.some(({{selectorText}}) => /:focus-visible::-moz-range-thumb/.test(selectorText))")
        saved = firefox.ask("ExecuteScript", script="return document.documentElement.outerHTML", args=[], sandbox=None)
        (site.folder / "saved.html").write_text(f"<!doctype html>\n{saved['value']}", encoding="utf-8")
        firefox.ask("Navigate", url=f"{site.address}saved.html")
        firefox.until(f"({selected}) === 'abkhazia' && document.querySelectorAll('.leaflet-map-pane').length === 1")
        firefox.ask("Navigate", url=f"{site.address}embed.html#nowhere")
        firefox.until("document.getElementById('unread').hidden === false")
        (site.folder / "saved.html").unlink()
        firefox.ask("Navigate", url=f"{site.address}index.html#abkhazia&at=1995")
        for language, name in (("fr", "Abkhazie"), ("ru", "Абхазия")):
            link = f"document.querySelector('.languages [lang={language}]')"
            firefox.until(f"({selected}) === 'abkhazia' && {link} !== null")
            firefox.ask("ExecuteScript", script=f"{link}.click()", args=[], sandbox=None)
            firefox.until(f"location.pathname.startsWith('/{language}/') && /at=1995/.test(location.hash)")
            firefox.until(f"[...document.querySelectorAll('.label.fits')].some((one) => one.textContent === '{name}')")
    return "a touched address, the time handles' focus, a saved copy, an unknown place and every language are right"
