"""Readers of links, as chats and editors of pages have them: oEmbed, Open Graph, JSON-LD."""

import importlib
import urllib.request

from tests.clients.site import Site

NEEDS, FROM = ("pyoembed", "metadata_parser", "extruct"), "pyoembed, metadata_parser and extruct of PyPI"

NAMES = {"": "Abkhazia", "fr/": "Abkhazie", "ru/": "Абхазия"}


def look(site: Site) -> str:
    """Read a place's page by its address, in every language: each finds the place by its name there."""
    for folder, name in NAMES.items():
        _read(f"{site.address}{folder}", name)
    return "3 readers find the place, its picture and its frame in every language"


def _read(root: str, name: str) -> None:
    address = f"{root}places/abkhazia.html"
    page = urllib.request.urlopen(address).read().decode()
    pyoembed, parser, extruct = (importlib.import_module(name) for name in NEEDS)
    frame = pyoembed.oEmbed(address)
    assert frame["title"] == name and "embed.html#abkhazia" in frame["html"], frame
    found = parser.MetadataParser(html=page, url=address, search_head_only=True)
    image = found.parsed_result.get_metadatas("image", strategy=["og"])
    assert image["og"] == [f"{root}pictures/abkhazia.png"], image
    data = extruct.extract(page, base_url=address, syntaxes=["json-ld", "opengraph"])
    assert data["json-ld"][0]["mainEntity"]["name"] == name and data["opengraph"], data
