"""Show the atlas to every client that is installed, and say in a line each what it made of it.

    python -m tests.clients
    python -m tests.clients wordpress pandoc

A client is a module beside this one: NEEDS are its programs, FROM the packages that bring them, ``look`` what is looked
at. Exit 1 if one of them fails; one that is not installed is told and passed over, and under CI, which brings them all,
fails. None is part of the ordinary check.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Error as BrowserError

from tests.clients.site import Site, served

CLIENTS = (
    "rsvg",
    "cairo",
    "weasy",
    "libreoffice",
    "inkscape",
    "pandoc",
    "gdal",
    "nu",
    "readers",
    "firefox",
    "webkit",
    "wordpress",
)


def main() -> None:
    """Build a site whose address is known, and show it round."""
    names = sys.argv[1:] or CLIENTS
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site:
        failed = [name for name in names if not shown(name, site)]
    sys.exit(bool(failed))


def shown(name: str, site: Site) -> bool:
    """Print what a client made of the site; false if it failed."""
    client = importlib.import_module(f"tests.clients.{name}")
    missing = [need for need in client.NEEDS if not shutil.which(need) and not importlib.util.find_spec(need)]
    if missing:
        print(f"{name}: not installed: {', '.join(missing)} (get {client.FROM})", flush=True)
        return not os.environ.get("CI")
    try:
        print(f"{name}: {client.look(site)}", flush=True)
    except (AssertionError, BrowserError, OSError, subprocess.SubprocessError, ValueError) as error:
        print(f"{name}: FAILED: {str(error).strip()[:600]}", flush=True)
        return False
    return True


if __name__ == "__main__":
    main()
