"""A build that stands by: a process that has imported all that makes a site before anybody asks for one.

It tells of its pages as they come, a line of JSON each, so that whoever waits sees them before the whole site is made.
A build runs in a process of its own each time, so that a change of the program counts as much as one of the data.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from typing import IO

from layers.publish import OnPage
from layers.publish.unchanged import PACKAGE

# what a process does that stands by: the folder of the package, the one of a clone (or ""), options as ``command`` has
PROGRAM = "import sys; sys.path.insert(0, sys.argv.pop(1)); from layers.command import stand_by; sys.exit(stand_by())"


class Standby:
    """Whoever asks for builds: one process stands by, and after each build another."""

    def __init__(self, options: Sequence[str]) -> None:
        self._command = [sys.executable, "-P", "-c", PROGRAM, str(PACKAGE.parent), *options]
        self._start()

    def _start(self) -> None:
        self._wrong: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - it is the process's, as long as that runs
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._wrong
        )

    def build(self, on_page: OnPage, *, anew: bool) -> tuple[str, str]:
        """Build; give what is told of it, and what is wrong, or nothing.

        on_page: hears each page as soon as it is made. anew: whether the program has changed since it stands by.
        """
        if anew:
            self.leave()
            self._start()
        told = ""
        assert self._process.stdin and self._process.stdout  # both are pipes
        with contextlib.suppress(OSError):  # it ended before it was asked, which its code tells
            self._process.stdin.write(b"\n")
            self._process.stdin.flush()
        for line in self._process.stdout:
            news = json.loads(line)
            if "page" in news:
                on_page(news["page"], news["content"].encode())
            else:
                told = news["told"]
        code = self._process.wait()
        self._wrong.seek(0)
        wrong = self._wrong.read().decode(errors="replace")
        self.leave()
        self._start()
        return told, (wrong or f"the build ended with {code}") if code else ""

    def leave(self) -> None:
        """Let nobody stand by."""
        with self._process, self._wrong:  # which closes what leads to it
            self._process.kill()


def answer(build: Callable[[OnPage], int], modules: Sequence[str]) -> int:
    """Stand by, build when a line comes, and give the build's exit code; 0 where nobody asks any more.

    modules: what the build imports. What it prints is told when it is done.
    """
    for module in modules:
        importlib.import_module(module)
    if not sys.stdin.readline():
        return 0
    lines, printed = sys.stdout, io.StringIO()

    def tell(**news: str) -> None:
        print(json.dumps(news), file=lines, flush=True)

    with contextlib.redirect_stdout(printed):
        code = build(lambda name, content: tell(page=name, content=content.decode()))
    tell(told=printed.getvalue())
    return code
