"""The command line: what a person may ask of the command, and what is wrong with asking it."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from layers.data.bring import BROUGHT
from layers.model.moment import Moment
from layers.model.record import KEBAB, Language, Text
from layers.publish.base_url import base_url

PACKAGE = Path(__file__).resolve().parent
PACKAGED = PACKAGE / "geo"  # where an installed package has the data of the repository's geo/
SAID = ("publication", "date", "language")  # what a person says of a text


def options_of(home: Path | None) -> argparse.Namespace:
    """Read the command line; who is wrong with it is told so and the program ends with 2, as argparse does.

    home: the folder of a clone, see ``command``. ``said`` of the options: what --number is told besides.
    """
    parser = _parser(home)
    options = parser.parse_args()
    asked = (options.new, options.bring, options.number, options.text)
    builds = not (options.check or options.mend or any(asked))
    if builds and (why := _refused(options.out, options.geo)):
        parser.error(f"--out {options.out}: {why}")
    if bool(options.bring) != bool(options.target):
        parser.error("--bring and --as go together: --bring FILE --as zones/some-hills")
    options.said = {name: value for name in SAID if (value := getattr(options, name)) is not None}
    if options.said and not options.number:
        parser.error(f"--{next(iter(options.said))} goes with --number FILE")
    if (options.mend or options.bring or options.number) and options.geo == PACKAGED:
        parser.error("what the package has is not to be written: name a folder of your own with --geo")
    return options


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
    instead.add_argument(
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


def _refused(out: Path, geo: Path) -> str | None:
    """Say why a target cannot be one: a build replaces it whole, so it must not hold, or lie in, its sources."""
    try:
        target = out.resolve()
    except RuntimeError:  # how pathlib tells of one
        return "is a loop of links"
    sources = [Path(os.path.realpath(geo)), PACKAGE, PACKAGE.parent / "tests"]
    if any(source.is_relative_to(target) or target.is_relative_to(source) for source in sources):
        return "holds or lies in what the site is built from"
    if os.path.ismount(target):
        return "is where a file system begins, and is replaced whole: name a folder in it"
    if target == Path.home().resolve():
        return "is your home, and is replaced whole: name a folder in it"
    if Path.cwd().is_relative_to(target):
        return "is replaced whole, with the folder that you are in: call it from another, or name a folder in this one"
    return None


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _target(text: str) -> tuple[str, str]:
    kind, _, ident = text.partition("/")
    if kind not in BROUGHT or not re.fullmatch(KEBAB, ident):
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
