"""The command of a clone: geo/ -> site/. Installed, the same is the command ``atlas``: see layers/program.py."""

from __future__ import annotations

import runpy
import sys
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent


def _other_build() -> None:
    """Run the package ``build``, which has this file's name: who says ``python -m build`` here means that one."""
    sys.path[:] = [folder for folder in sys.path if Path(folder).resolve() != HERE]
    try:
        runpy.run_module("build", run_name="__main__", alter_sys=True)
    except ImportError:
        sys.exit("the package build is not installed: pip install build; to build the atlas: python build.py")


if __name__ != "__main__":  # a test, or a process that the command began
    from layers import command

    main = partial(command.main, HERE)
elif __spec__ is not None:
    _other_build()
else:
    from layers.program import run

    sys.exit(run(HERE))
