"""Tells what was done on the standard output, whatever is at its other end."""

from __future__ import annotations

import io
import os
import sys

from layers.errors import Faults


def tell(*lines: str, end: str = "\n") -> None:
    """Print some lines; Faults where they cannot be written.

    Who stops listening, as ``head`` does, ends no work. A letter that the output cannot hold stands as its escape.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(*lines, sep="\n", end=end, flush=True)
    except OSError as error:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())  # what is not written yet goes there, also when the command ends
        os.close(nothing)
        if not isinstance(error, BrokenPipeError):
            what = f"cannot be written ({error.strerror})"
            raise Faults.of_file("standard output", what, "make room there") from None
