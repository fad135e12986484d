"""The command as a program, from its first moment on: it imports nothing of the project before it is asked to run."""

from __future__ import annotations

import signal
from pathlib import Path


def run(home: Path | None = None) -> int:
    """Run the command and give its exit code: an interruption by its user is no fault.

    home: the folder of a clone, see ``command``. What the command stands on takes a while to import, and interrupted
    there it would tell of its inside: meanwhile there is nothing to leave in order, and the process just ends.
    """
    heard = signal.getsignal(signal.SIGINT)
    if heard is signal.default_int_handler:  # else nobody is to be heard
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from layers import command

    signal.signal(signal.SIGINT, heard)
    try:
        return command.main(home)
    except KeyboardInterrupt:
        return 130  # what the shell calls a command that was interrupted
