"""Makes a site of an atlas and writes it: every page in turn, then all files in one step."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from layers.cache import Cache
from layers.data.file_cache import FileCache
from layers.errors import SHUT, Faults, is_of
from layers.model.atlas import Atlas
from layers.pages import PAGES
from layers.pages.parts.other_languages import folder, scene_in
from layers.pictures.unlettered import unlettered
from layers.publish import OnPage, site
from layers.publish.cached_map import cached_map
from layers.scene import Scene
from layers.templates import TEMPLATES, TemplateCache
from layers.whole import worked_out
from layers.words import Words, languages_of, wordless


def build(atlas: Atlas, out: Path, caches: Path, base_url: str | None, on_page: OnPage) -> list[str]:
    """Make the site of an atlas in ``out``; give a line for each file, and more to tell of it.

    caches: the folder where costly work is kept for the next build. on_page: hears the name and content of each page as
    it is made. Faults where the site cannot be written.
    """
    try:
        files = _made(atlas, caches, base_url, on_page)
        with ThreadPoolExecutor(1) as beside:
            packing = beside.submit(_packed, out, files, Cache(caches / "sizes"))
            site.write(out, files)
            packed = packing.result()
    except OSError as error:
        why = getattr(error, "strerror", None) or error
        remedy = "let it be written" if is_of(error, SHUT) else "make room there"
        raise Faults.of_file(out, f"cannot be written ({why})", f"{remedy}, or choose another with --out") from None
    told = [
        f"{out.resolve().name}/{name}  {len(data) / 1000:.0f} kB, gzip {packed[name] / 1000:.0f} kB"
        for name, data in sorted(files.items())
    ]
    projection = worked_out(atlas)
    return [
        *told,
        *([projection] if projection else []),
        *map(str, [*wordless(atlas), *unlettered(atlas, languages_of(atlas))]),
    ]


def _packed(out: Path, files: Mapping[str, bytes], cache: Cache) -> dict[str, int]:
    """Give how many bytes each file has with gzip; most are as they were."""
    sizes = FileCache(cache, out, (), ())
    with ThreadPoolExecutor() as threads:  # packing leaves Python to the others
        packed = threads.map(lambda data: sizes.once("gzip", data, lambda: len(gzip.compress(data, 6))), files.values())
        by_name = dict(zip(files, packed, strict=True))
    sizes.save()
    return by_name


def _made(atlas: Atlas, caches: Path, base_url: str | None, on_page: OnPage) -> dict[str, bytes]:
    """Make every file of the site, and show how far the work is."""
    files: dict[str, bytes] = {}
    TEMPLATES.bytecode_cache = TemplateCache(Cache(caches / "templates"))
    with progress() as bars:
        task = bars.add_task("building", total=None)

        def advance(done: int, of: int) -> None:
            bars.update(task, completed=done, total=of)

        languages = languages_of(atlas)
        with cached_map(atlas, Cache(caches / "maps")) as geometry, ExitStack() as begun:
            own = Words(languages[0])
            first = Scene(
                atlas, own, caches, progress=advance, base_url=base_url, languages=languages, shared_map=geometry
            )
            scenes = [first, *(scene_in(first, language) for language in languages[1:])]
            renders = {page.module: begun.enter_context(page.begun(scenes)) for page in PAGES}
            for language, scene in zip(languages, scenes, strict=True):
                for module, render in renders.items():
                    what = f"building {folder(first, language)}{module}"
                    bars.update(task, description=what, completed=0, total=None, refresh=True)
                    made = {folder(first, language) + name: data for name, data in render(scene).items()}
                    for name, data in made.items():
                        if name.endswith(".html"):
                            on_page(name, data)
                    files |= made
    files[site.MANIFEST] = site.manifest(files, str(atlas.as_of))
    return files


def progress() -> Progress:
    """Give bars that are drawn on a terminal alone, and go when the work is done."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(text_format_no_percentage="")
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
