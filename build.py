"""The command: geo/ -> site/. Reads, checks, makes, writes; no logic of its own.

python build.py                    build
python build.py --check            read and check geo/ only
python build.py --mend             write what a machine can know (form, tally, schema), then check
python build.py --text FILE        compare with a copy of the article
python build.py --serve [PORT]     build, serve on 127.0.0.1, rebuild when something changes
python build.py --base-url URL     build for the address that the site will live at
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from layers.data import article
from layers.data.check import check, check_written
from layers.data.lacking import lacking
from layers.data.mend import mend
from layers.data.read import read
from layers.errors import Fault, Faults
from layers.model.atlas import Atlas
from layers.pages import PAGES
from layers.pages.parts.other_languages import folder, told_in
from layers.publish import site
from layers.publish.base_url import base_url
from layers.publish.serve import serve
from layers.scene import Scene
from layers.whole import worked_out
from layers.words import ENGLISH, Words, others

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run the command; give its exit code: 0 done, 1 faults (2, wrong use, is argparse's)."""
    parser = _parser()
    options = parser.parse_args()
    if why := _refused(options.out, options.geo):
        parser.error(f"--out {options.out}: {why}")
    try:
        for name in mend(options.geo) if options.mend else ():
            print(Fault(name, "", "", "").found(options.geo).file)
        atlas = read(options.geo)
        if options.check or options.mend:
            check_written(atlas, options.geo)
            for line in lacking(atlas, {language: Words(language).missing for language in atlas.languages}):
                print(line)
        else:
            check(atlas)
            _make(atlas, options)
    except Faults as faults:
        print("\n".join(str(fault.found(options.geo)) for fault in faults.faults), file=sys.stderr)
        return 1
    if options.serve is not None and not (options.check or options.mend or options.text):
        return _serve(options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Build the atlas: geo/ -> site/.")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="read and check the data only")
    instead.add_argument("--mend", action="store_true", help="write what a machine can know of the data, then check")
    instead.add_argument("--text", type=Path, metavar="FILE", help="compare with a copy of the article")
    parser.add_argument(
        "--serve", type=_port, nargs="?", const=8000, metavar="PORT", help="build, serve, rebuild on change"
    )
    parser.add_argument("--geo", type=Path, default=HERE / "geo", help="the data folder (default: geo)")
    parser.add_argument("--out", type=Path, default=HERE / "site", help="the target folder (default: site)")
    parser.add_argument("--base-url", type=_base_url, metavar="URL", help="the address that the site will live at")
    return parser


def _refused(out: Path, geo: Path) -> str | None:
    """Say why a target cannot be one: a build replaces it whole, so it must not hold, or lie in, its sources."""
    try:
        target = out.resolve()
    except RuntimeError:  # how pathlib tells of one
        return "is a loop of links"
    sources = [Path(os.path.realpath(geo)), HERE / "layers", HERE / "tests"]
    if target == HERE or any(source.is_relative_to(target) or target.is_relative_to(source) for source in sources):
        return "holds or lies in what the site is built from"
    return None


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _base_url(text: str) -> str:
    try:
        return base_url(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _make(atlas: Atlas, options: argparse.Namespace) -> None:
    """Compare with a copy of the article, or build."""
    if options.text:
        for line in article.compared(atlas, options.text):
            print(line)
    else:
        _build(atlas, options.out, options.base_url)


def _build(atlas: Atlas, out: Path, base_url: str | None) -> None:
    start = time.monotonic()
    try:
        files = _made(atlas, base_url)
        site.write(out, files)
    except OSError as error:
        why = getattr(error, "strerror", None) or error
        fault = Fault(str(out), "", f"cannot be written ({why})", "make room there, or choose another with --out")
        raise Faults([fault]) from None
    for name, data in sorted(files.items()):
        packed = gzip.compress(data, 6)
        print(f"{out.resolve().name}/{name}  {len(data) / 1000:.0f} kB, gzip {len(packed) / 1000:.0f} kB")
    print(f"built in {time.monotonic() - start:.1f} s")
    if told := worked_out(atlas):
        print(told)
    print(f"open {out / 'index.html'}")


def _made(atlas: Atlas, base_url: str | None) -> dict[str, bytes]:
    """Make every file of the site, and show how far the work is."""
    files: dict[str, bytes] = {}
    with _progress() as progress:
        task = progress.add_task("building", total=None)

        def told(done: int, of: int) -> None:
            progress.update(task, completed=done, total=of)

        scene = Scene(atlas, Words(ENGLISH), HERE / ".cache", told, base_url, (ENGLISH, *others(atlas)))
        for language in scene.languages:
            spoken = scene if language == ENGLISH else told_in(scene, language)
            for page in PAGES:
                what = f"building {folder(scene, language)}{page.module}"
                progress.update(task, description=what, completed=0, total=None, refresh=True)
                files |= {folder(scene, language) + name: data for name, data in page.render(spoken).items()}
    files[site.MANIFEST] = site.manifest(files, str(atlas.as_of))
    return files


def _progress() -> Progress:
    """Give bars that are drawn on a terminal alone, and go when the work is done."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(text_format_no_percentage="")
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _serve(options: argparse.Namespace) -> int:
    # a process of its own each time, so that a change in layers/ counts as much as one in geo/
    again = [sys.executable, __file__, "--geo", options.geo, "--out", options.out]
    again += ["--base-url", options.base_url] if options.base_url else []
    try:
        serve(options.out, [options.geo, HERE / "layers"], options.serve, lambda: subprocess.run(again, check=False))
    except OSError as error:
        print(f"port {options.serve} cannot be used ({error.strerror}): name another after --serve", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)  # what the shell calls a command that was interrupted
