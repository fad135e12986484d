"""How a page of the atlas is cited: in plain words, in BibTeX, in CSL-JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from layers.model.atlas import Feature
from layers.pages.parts.linked import address
from layers.scene import Scene

# what TeX would take for its own; every brace is paired, since BibTeX counts them
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
_SPECIAL = re.compile("|".join(map(re.escape, _TEX)))


@dataclass(frozen=True)
class Citation:
    """One page, cited in three ways."""

    plain: str
    bibtex: str
    csl: str


def citation(scene: Scene, feature: Feature) -> Citation:
    """Cite a feature's page, by its address if that is known, else by its name in the site."""
    words, year = scene.words, scene.atlas.as_of
    name = f"places/{feature.id}.html"
    where = address(scene, name)
    title, book = feature.about.name, words("page.book")
    text = scene.atlas.article.cited
    plain = words("place.citation", name=title, book=book, year=year, text=text, address=where or name)
    key = f"{scene.atlas.settings.bundle}-{feature.id}"
    fields = {
        "title": f"{{{tex(title)}}}",
        "howpublished": f"{words('place.citation.in')} {tex(book)}",
        "year": str(year),
        "note": tex(words("place.citation.note", year=year, text=text)),
        **({"url": where} if where else {}),
    }
    entry: dict[str, Any] = {
        "id": key,
        "type": "webpage",
        "title": title,
        "container-title": book,
        "issued": {"date-parts": [[year]]},
        "language": words.language,
        "note": words("place.citation.note", year=year, text=text),
        **({"URL": where} if where else {}),
    }
    return Citation(plain, _bibtex(key, fields), json.dumps([entry], ensure_ascii=False, indent=2))


def tex(text: str) -> str:
    """Write a text so that TeX shows it as itself."""
    return _SPECIAL.sub(lambda match: _TEX[match[0]], text)


def _bibtex(key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items()]
    return ",\n".join([f"@misc{{{key}", *lines]) + "\n}"
