"""The command: reads, checks, makes, writes; no logic of its own. ``build.py`` and the installed ``atlas`` call it."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from layers.data import paragraphs
from layers.data.bring import BROUGHT, bring
from layers.data.check import check, check_written
from layers.data.lacking import lacking
from layers.data.mend import mend
from layers.data.numbering import number
from layers.data.read import read
from layers.data.starter import lay
from layers.data.written import written_form
from layers.errors import Fault, Faults
from layers.memory import Memory
from layers.model.moment import Moment
from layers.model.record import KEBAB, Language, Text
from layers.publish.base_url import base_url
from layers.words import Words

PACKAGE = Path(__file__).resolve().parent
PACKAGED = PACKAGE / "geo"  # where an installed package has the data of the repository's geo/
CACHE = ".atlas-cache"  # beside the site, where nobody has a clone: drawn pictures, kept for the next build
SAID = ("publication", "date", "language")  # what a person says of a text


def main(home: Path | None = None) -> int:
    """Run the command; give its exit code: 0 done, 1 faults (2, wrong use, is argparse's).

    home: the folder of a clone of the project, which has the data and gets the site; without one the data are those
    of the package, and the site stands where the command is called.
    """
    parser = _parser(home)
    options = parser.parse_args()
    if why := _refused(options.out, options.geo):
        parser.error(f"--out {options.out}: {why}")
    if bool(options.bring) != bool(options.target):
        parser.error("--bring and --as go together: --bring FILE --as zones/some-hills")
    said = {name: value for name in SAID if (value := getattr(options, name)) is not None}
    if said and not options.number:
        parser.error(f"--{next(iter(said))} goes with --number FILE")
    if (options.mend or options.bring or options.number) and options.geo == PACKAGED:
        parser.error("what the package has is not to be written: name a folder of your own with --geo")
    try:
        return _run(options, home, said)
    except Faults as faults:
        print("\n".join(str(fault.found(options.geo)) for fault in faults.faults), file=sys.stderr)
        return 1


def _run(options: argparse.Namespace, home: Path | None, said: dict[str, Any]) -> int:
    """Do the one thing that the options ask for."""
    if options.new:
        print(*lay(options.new), f"build it with --geo {options.new}", sep="\n")
        return 0
    if options.bring or options.number:
        if options.bring:
            name, *told = bring(options.bring, options.geo, *options.target)
        else:
            name, *told = number(options.number, options.geo, said)
        print(_opens(name, options.geo), *told, sep="\n")
        return 0
    for name in mend(options.geo) if options.mend else ():
        print(_opens(name, options.geo))
    if options.serve is not None and options.geo.is_dir() and not (options.check or options.mend or options.text):
        return _serve(options, home)
    if not (options.check or options.mend or options.text):
        _build(options, _cache(home, options.out))
        return 0
    memory = Memory(_cache(home, options.out) / "data", keeps=False)
    atlas = read(options.geo, memory)
    if options.check or options.mend:
        check_written(atlas, options.geo, memory)
        for line in lacking(atlas, {language: Words(language).missing for language in atlas.languages}):
            print(line)
        return 0
    check(atlas, memory)
    print(*paragraphs.compared(atlas, options.text), sep="\n")
    return 0


def _build(options: argparse.Namespace, cache: Path) -> None:
    """Make the site and list its files; one that is already made of the same stays as it is."""
    from layers.publish import unchanged  # here: what makes a site takes longer to import than the data to check

    begun = time.monotonic()
    made_of = _made_of(options)
    told = unchanged.told_of(options.out, made_of, cache) if made_of else None
    how = "nothing had changed, looked through"
    if told is None:
        from layers.publish.build import build

        memory = Memory(cache / "data")
        atlas = read(options.geo, memory)
        check(atlas, memory)
        for _ in written_form(options.geo, memory):
            pass  # it is for --check, which writes nothing and so knows only what a build kept
        told = build(atlas, options.out, cache, options.base_url)
        how = "built"
        if made_of and made_of == _made_of(options):  # nobody wrote in the data or the package meanwhile
            unchanged.keep(options.out, made_of, cache, told)
    print(*told, f"{how} in {time.monotonic() - begun:.1f} s", f"open {options.out / 'index.html'}", sep="\n")


def _made_of(options: argparse.Namespace) -> str | None:
    """Give the digest of all that the site is made of; None where it is not to be read, which reading it tells."""
    from layers.publish import unchanged

    with contextlib.suppress(OSError):
        return unchanged.digest_of(options.geo, options.out, options.base_url)
    return None


def _opens(name: str, data: Path) -> str:
    """Give the name of a file of the data as a path that opens from here."""
    return Fault(name, "", "", "").found(data).file


def run(home: Path | None = None) -> int:
    """Run the command as a program: an interruption by its user is no fault."""
    try:
        return main(home)
    except KeyboardInterrupt:
        return 130  # what the shell calls a command that was interrupted


def _parser(home: Path | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py" if home else "atlas", description="Build the atlas: a folder of data -> a site."
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="read and check the data only")
    instead.add_argument("--mend", action="store_true", help="write what a machine can know of the data, then check")
    instead.add_argument("--new", type=Path, metavar="DIR", help="lay a small data folder that builds, to start from")
    instead.add_argument("--bring", type=Path, metavar="FILE", help="bring in the shape that a file of GeoJSON has")
    instead.add_argument("--number", type=Path, metavar="FILE", help="number the paragraphs of a text: write text.json")
    instead.add_argument("--text", type=Path, metavar="FILE", help="compare with a copy of the article")
    parser.add_argument(
        "--serve", type=_port, nargs="?", const=8000, metavar="PORT", help="serve, build, build again on change"
    )
    parser.add_argument(
        "--as", type=_target, dest="target", metavar="KIND/ID", help="as what it is brought, such as zones/some-hills"
    )
    numbered = parser.add_argument_group("with --number, what is to be known of the text besides")
    numbered.add_argument("--publication", type=_as(Text), metavar="TEXT", help="where it was published")
    numbered.add_argument("--date", type=_as(Moment), help="when: 1931, 1931-05 or 1931-05-02")
    numbered.add_argument("--language", type=_as(Language), metavar="CODE", help="the code of its language, such as en")
    geo, which = (home / "geo", "geo") if home else (PACKAGED, "that of the package")
    parser.add_argument("--geo", type=Path, default=geo, help=f"the data folder (default: {which})")
    out = home / "site" if home else Path("site")
    parser.add_argument("--out", type=Path, default=out, help="the target folder (default: site)")
    parser.add_argument("--base-url", type=_base_url, metavar="URL", help="the address that the site will live at")
    return parser


def _cache(home: Path | None, out: Path) -> Path:
    return home / ".cache" if home else out.resolve().parent / CACHE


def _refused(out: Path, geo: Path) -> str | None:
    """Say why a target cannot be one: a build replaces it whole, so it must not hold, or lie in, its sources."""
    try:
        target = out.resolve()
    except RuntimeError:  # how pathlib tells of one
        return "is a loop of links"
    sources = [Path(os.path.realpath(geo)), PACKAGE, PACKAGE.parent / "tests"]
    if any(source.is_relative_to(target) or target.is_relative_to(source) for source in sources):
        return "holds or lies in what the site is built from"
    return None


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _target(text: str) -> tuple[str, str]:
    kind, _, ident = text.partition("/")
    if kind not in BROUGHT or not re.match(KEBAB, ident):
        kinds = ", ".join(f"{kind}/ID" for kind in BROUGHT)
        raise argparse.ArgumentTypeError(
            f"{text!r} is none of {kinds}, with an ID of small letters, digits and hyphens"
        )
    return kind, ident


def _as(kind: Any) -> Callable[[str], Any]:
    """Give a reader of an option that takes what a property of the data takes."""
    adapter = TypeAdapter(kind)

    def read_option(text: str) -> Any:
        try:
            return adapter.validate_python(int(text) if kind is Moment and text.isdecimal() else text)
        except ValidationError as error:
            remedy = error.errors()[0].get("ctx", {}).get("remedy", "write one as geo/README.md has it")
            raise argparse.ArgumentTypeError(f"{text!r} is none: {remedy}") from None

    return read_option


def _base_url(text: str) -> str:
    try:
        return base_url(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _serve(options: argparse.Namespace, home: Path | None) -> int:
    from layers.publish.build import progress
    from layers.publish.serve import serve

    # a process of its own each time, so that a change in layers/ counts as much as one in the data
    program = [home / "build.py"] if home else ["-P", "-m", "layers.command"]
    again = [sys.executable, *program, "--geo", options.geo, "--out", options.out]
    again += ["--base-url", options.base_url] if options.base_url else []

    def build_again() -> str:
        with progress() as shown:
            shown.add_task("building", total=None)
            done = subprocess.run(again, check=False, capture_output=True, text=True, errors="replace")
        print(done.stdout, end="", flush=True)
        print(done.stderr, end="", flush=True, file=sys.stderr)
        return (done.stderr or f"the build ended with {done.returncode}") if done.returncode else ""

    try:
        serve(options.out, [options.geo, PACKAGE], options.serve, build_again)
    except OSError as error:
        print(f"port {options.serve} cannot be used ({error.strerror}): name another after --serve", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run())
