"""Builds that are started quickly, to be killed at a chosen moment: what a test of survival needs.

A process that has loaded everything makes a copy of itself for each build, so that fifty builds
take the time of building and not that of loading.
"""

from __future__ import annotations

import hashlib
import io
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from multiprocessing.process import BaseProcess
from pathlib import Path

from layers.publish import site

# what Python tells its audit hooks of when a file is made, moved, changed or taken away
STEPS = ("open", "os.", "shutil.", "tempfile.", "glob.", "fcntl.", "ctypes.")


def start(*arguments: object) -> BaseProcess:
    """Start build.py in a process that can be killed."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["build"])
    process = context.Process(target=_build, args=(list(map(str, arguments)),))
    process.start()
    return process


def _build(arguments: list[str]) -> None:
    import build

    sys.argv = ["build.py", *arguments]
    with redirect_stdout(io.StringIO()):
        sys.exit(build.main())


def write_killed_at(step: int, target: Path, files: dict[str, bytes], system: str) -> bool:
    """Write a site in a process that dies before the given step; tell whether it was killed."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["build"])
    process = context.Process(target=_write, args=(step, target, files, system))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL), process.exitcode
    return process.exitcode != 0


def _write(step: int, target: Path, files: dict[str, bytes], system: str) -> None:
    sys.platform = system
    sys.addaudithook(_deadly(step))
    site.write(target, files)


def _deadly(step: int) -> Callable[[str, object], None]:
    left = [step]

    def hook(event: str, _: object) -> None:
        if event.startswith(STEPS):
            left[0] -= 1
            if left[0] == -1:  # the kill itself is such a step too
                os.kill(os.getpid(), signal.SIGKILL)

    return hook


def manifest_of(folder: Path) -> str:
    """Give the hash of a site's build.json, after proving that every file it lists is there whole."""
    listed = (folder / site.MANIFEST).read_bytes()
    for name, about in json.loads(listed)["files"].items():
        data = (folder / name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (about["bytes"], about["sha256"]), name
    return hashlib.sha256(listed).hexdigest()


def strangers(folder: Path) -> set[str]:
    """Give the files of a site that its build.json does not list."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    return there - site.written_before(folder)
