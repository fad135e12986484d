"""Makes a site of an atlas and writes it: every page in turn, then all files in one step."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from layers.errors import Fault, Faults
from layers.model.atlas import Atlas
from layers.pages import PAGES
from layers.pages.parts.other_languages import folder, told_in
from layers.publish import site
from layers.scene import Scene
from layers.whole import worked_out
from layers.words import ENGLISH, Words, others


def build(atlas: Atlas, out: Path, cache: Path, base_url: str | None) -> list[str]:
    """Make the site of an atlas in ``out``; give a line for each file, and more to tell of it.

    cache: where drawn pictures are kept for the next build. Faults where the site cannot be written.
    """
    try:
        files = _made(atlas, cache, base_url)
        site.write(out, files)
    except OSError as error:
        why = getattr(error, "strerror", None) or error
        fault = Fault(str(out), "", f"cannot be written ({why})", "make room there, or choose another with --out")
        raise Faults([fault]) from None
    with ThreadPoolExecutor() as threads:  # packing leaves Python to the others
        sizes = threads.map(lambda data: len(gzip.compress(data, 6)), files.values())
        packed = dict(zip(files, sizes, strict=True))
    told = [
        f"{out.resolve().name}/{name}  {len(data) / 1000:.0f} kB, gzip {packed[name] / 1000:.0f} kB"
        for name, data in sorted(files.items())
    ]
    projection = worked_out(atlas)
    return [*told, *([projection] if projection else [])]


def _made(atlas: Atlas, cache: Path, base_url: str | None) -> dict[str, bytes]:
    """Make every file of the site, and show how far the work is."""
    files: dict[str, bytes] = {}
    with progress() as shown:
        task = shown.add_task("building", total=None)

        def told(done: int, of: int) -> None:
            shown.update(task, completed=done, total=of)

        languages = (ENGLISH, *others(atlas))
        scene = Scene(atlas, Words(ENGLISH), cache, told=told, base_url=base_url, languages=languages)
        for language in scene.languages:
            spoken = scene if language == ENGLISH else told_in(scene, language)
            for page in PAGES:
                what = f"building {folder(scene, language)}{page.module}"
                shown.update(task, description=what, completed=0, total=None, refresh=True)
                files |= {folder(scene, language) + name: data for name, data in page.render(spoken).items()}
    files[site.MANIFEST] = site.manifest(files, str(atlas.as_of))
    return files


def progress() -> Progress:
    """Give bars that are drawn on a terminal alone, and go when the work is done."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(text_format_no_percentage="")
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
