"""The command: reads, checks, makes, writes; no logic of its own. ``program.py`` runs it."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from pathlib import Path

from layers.cache import Cache
from layers.data import paragraphs
from layers.data.bring import bring
from layers.data.check import check, check_written, read_or_tell_all
from layers.data.lacking import lacking
from layers.data.listing import is_folder
from layers.data.mend import mend
from layers.data.numbering import number
from layers.data.starter import lay
from layers.data.written import written_form
from layers.errors import Faults, openable
from layers.model.record import ENGLISH
from layers.options import PACKAGE, options_of
from layers.publish import OnPage
from layers.telling import tell
from layers.words import Words, language_faults

CACHES = ".atlas-cache"  # beside the site, where nobody has a clone: the folder of the caches


def main(home: Path | None = None, on_page: OnPage | None = None) -> int:
    """Run the command; give its exit code: 0 done, 1 faults (2, wrong use, is argparse's).

    home: the folder of a clone of the project, which has the data and gets the site; without one the data are those
    of the package, and the site stands where the command is called. on_page: hears each page of a build as it is made.
    """
    options = options_of(home)
    try:
        return _run(options, home, on_page or (lambda name, content: None))
    except Faults as faults:
        print("\n".join(str(fault.found(options.geo)) for fault in faults.faults), file=sys.stderr)
        return 1


def _run(options: argparse.Namespace, home: Path | None, on_page: OnPage) -> int:
    """Do the one thing that the options ask for; give the exit code."""
    caches = _caches(home, options.out)
    cache = Cache(caches / "data", writes=False)
    if options.new:
        tell(*lay(options.new), f"build it with --geo {options.new}")
    elif options.bring:
        _tell_written(bring(options.bring, options.geo, *options.target), options.geo)
    elif options.number:
        words = Words(options.said.get("language", ENGLISH))
        _tell_written(number(options.number, options.geo, options.said, words("text.opening")), options.geo)
    elif options.check or options.mend:
        _check(options, cache)
    elif options.text:
        atlas = read_or_tell_all(options.geo, cache)
        check(atlas, cache)
        tell(*paragraphs.compared(atlas, options.text))
    elif options.serve is not None and is_folder(options.geo):
        return _serve(options, home)
    else:
        _build(options, caches, on_page)
    return 0


def _tell_written(told: list[str], data: Path) -> None:
    """Print what was told of a file of the data that was written, its name first."""
    name, *rest = told
    tell(openable(name, data), *rest)


def _check(options: argparse.Namespace, cache: Cache) -> None:
    """Mend the data where that is asked for, and check them; name what was written, and what languages lack."""
    for name in mend(options.geo) if options.mend else ():
        tell(openable(name, options.geo))
    atlas = read_or_tell_all(options.geo, cache)
    check_written(atlas, options.geo, cache, language_faults(atlas))
    for line in lacking(atlas, {language: Words(language).missing for language in atlas.languages}):
        tell(line)


def _build(options: argparse.Namespace, caches: Path, on_page: OnPage) -> None:
    """Make the site and list its files; one that is already made of the same stays as it is."""
    from layers.publish import unchanged  # here: what makes a site takes longer to import than the data to check

    begun = time.monotonic()
    made_of = _made_of(options)
    sites = Cache(caches / "sites")
    told = unchanged.told_of(options.out, made_of, sites) if made_of else None
    how = "nothing had changed, looked through"
    if told is None:
        from layers.publish.build import build

        cache = Cache(caches / "data")
        atlas = read_or_tell_all(options.geo, cache)
        check(atlas, cache, language_faults(atlas))
        told = build(atlas, options.out, caches, options.base_url, on_page)
        for _ in written_form(options.geo, cache):
            pass  # it is for --check, which writes nothing and so knows only what a build kept
        how = "built"
        if made_of and made_of == _made_of(options):  # nobody wrote in the data or the package meanwhile
            unchanged.keep(options.out, made_of, sites, told)
    tell(*told, f"{how} in {time.monotonic() - begun:.1f} s", f"open {options.out / 'index.html'}")


def _made_of(options: argparse.Namespace) -> str | None:
    """Give the digest of all that the site is made of; None where it is not to be read, which reading it tells."""
    from layers.publish import unchanged

    with contextlib.suppress(OSError):
        return unchanged.digest_of(options.geo, options.out, options.base_url)
    return None


def _caches(home: Path | None, out: Path) -> Path:
    return home / ".cache" if home else out.resolve().parent / CACHES


def stand_by() -> int:
    """Build for who serves, when that asks: see ``standby``. Before the options stands the folder of a clone, or ""."""
    from layers.pages import PAGES
    from layers.publish.standby import answer

    home = sys.argv.pop(1)
    modules = ["layers.publish.build", *(f"layers.pages.{page.module}" for page in PAGES)]
    with contextlib.suppress(KeyboardInterrupt):  # meant for who serves
        return answer(lambda on_page: main(Path(home) if home else None, on_page), modules)
    return 130


def _serve(options: argparse.Namespace, home: Path | None) -> int:
    from layers.publish.build import progress
    from layers.publish.serve import serve
    from layers.publish.standby import Standby

    asked = [str(home or ""), "--geo", str(options.geo), "--out", str(options.out)]
    asked += ["--base-url", options.base_url] if options.base_url else []
    standby = Standby(asked)

    def build_again(changed: set[Path], on_page: OnPage) -> str:
        with progress() as bars:
            bars.add_task("building", total=None)
            told, wrong = standby.build(on_page, anew=any(path.is_relative_to(PACKAGE) for path in changed))
        tell(told, end="")
        print(wrong, end="", flush=True, file=sys.stderr)
        return wrong

    try:
        serve(options.out, [options.geo, PACKAGE], options.serve, build_again)
    except OSError as error:
        print(f"port {options.serve} cannot be used ({error.strerror}): name another after --serve", file=sys.stderr)
        return 1
    finally:
        standby.leave()
    return 0
