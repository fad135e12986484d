"""The command: geo/ -> site/. Reads, checks, makes, writes; no logic of its own.

python build.py                    build
python build.py --check            read and check geo/ only
python build.py --text FILE        compare with a copy of the article
python build.py --serve [PORT]     build, serve on 127.0.0.1, rebuild when something changes
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console

from layers import article, site
from layers.check import check
from layers.errors import Fault, Faults
from layers.pages import PAGES
from layers.read import Atlas, read
from layers.scene import Scene
from layers.serve import serve
from layers.words import Words

HERE = Path(__file__).parent


def main() -> int:
    """Run the command; give its exit code: 0 done, 1 faults (2, wrong use, is argparse's)."""
    options = _parser().parse_args()
    try:
        atlas = _read(options.geo)
        if options.text:
            _compare(atlas, options.text)
        elif not options.check:
            _build(atlas, options.out)
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    if options.serve is not None and not (options.check or options.text):
        return _serve(options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Build the atlas: geo/ -> site/.")
    parser.add_argument("--check", action="store_true", help="read and check the data only")
    parser.add_argument("--text", type=Path, metavar="FILE", help="compare with a copy of the article")
    parser.add_argument(
        "--serve", type=int, nargs="?", const=8000, metavar="PORT", help="build, serve, rebuild on change"
    )
    parser.add_argument("--geo", type=Path, default=HERE / "geo", help="the data folder (default: geo)")
    parser.add_argument("--out", type=Path, default=HERE / "site", help="the target folder (default: site)")
    return parser


def _read(geo: Path) -> Atlas:
    atlas = read(geo)
    check(atlas)
    return atlas


def _build(atlas: Atlas, out: Path) -> None:
    start = time.monotonic()
    files: dict[str, bytes] = {}
    scene = Scene(atlas, Words("en"))
    with Console(stderr=True).status("building") as progress:  # silent where there is no terminal
        for page in PAGES:
            progress.update(f"building {page.__module__.rpartition('.')[2]}")
            files |= page(scene)
    files[site.MANIFEST] = site.manifest(files, str(atlas.as_of))
    try:
        site.write(out, files)
    except OSError as error:
        raise Faults(
            [
                Fault(
                    str(out),
                    "",
                    f"cannot be written ({error.strerror})",
                    "make room there, or choose another with --out",
                )
            ]
        ) from None
    for name, data in sorted(files.items()):
        print(f"{out.name}/{name}  {len(data) / 1000:.0f} kB, gzip {len(gzip.compress(data)) / 1000:.0f} kB")
    print(f"built in {time.monotonic() - start:.1f} s")


def _compare(atlas: Atlas, file: Path) -> None:
    """Say where a copy of the article differs from the one that the atlas annotates, and what is on the map."""
    try:
        copy = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Faults([Fault(str(file), "", f"cannot be read ({error})", "name a text file in UTF-8")]) from None
    faults = [
        Fault(
            str(file),
            f"paragraph {number}",
            "is not the paragraph that the atlas annotates",
            "use the text of February 2012",
        )
        for number in article.differing(atlas, copy)
    ]
    faults += [
        Fault(str(file), f"annotations.{ident}.quote", "does not stand in its paragraph", "quote the text as it is")
        for ident in article.misquoted(atlas, copy)
    ]
    faults += [
        Fault(str(file), f"annotations.{ident}.says", "copies over 8 words of its paragraph", "say it in other words")
        for ident in article.copied(atlas, copy)
    ]
    if faults:
        raise Faults(faults)
    for line in article.coverage(atlas):
        print(line)


def _serve(options: argparse.Namespace) -> int:
    # a process of its own each time, so that a change in layers/ counts as much as one in geo/
    again = [sys.executable, __file__, "--geo", options.geo, "--out", options.out]
    try:
        serve(options.out, [options.geo, HERE / "layers"], options.serve, lambda: subprocess.run(again, check=False))
    except OSError as error:
        print(f"port {options.serve} cannot be used ({error.strerror}): name another after --serve", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
