"""The program knows no place: no word of the interface, no module and no script names what belongs to our own data."""

import re

from layers.model.feature import Flow, Named
from layers.model.landscape import Landmark
from tests.conftest import ROOT

# what no name of a feature tells: the union that was, its adjectives, and the text
OURS = ("Soviet", "USSR", "Lutte", "Caucasian", "Siberia", "Caspian", "Chukotka", "2012", "fifteen")
FONT = '"Book Antiqua", Georgia, serif'  # a typeface that is called as a state is
LEAST = 4  # letters of a name: a shorter one is also a word, or the end of one


def ours(atlas):
    """A pattern of every name that our own data have."""
    about = [one.about for one in atlas.everything if isinstance(one.about, Named | Landmark)]
    names = {one.name for one in about if not isinstance(one, Flow)}
    single = {name for name in names if name[0].isupper() and len(name) >= LEAST and " " not in name}
    many = {name for name in names if " " in name}
    ids = {one.id for one in about if isinstance(one, Named) and not isinstance(one, Flow)}
    words = map(re.escape, sorted({*OURS, *single, *many, *ids}, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({'|'.join(words)})(?![\w])")


def test_nothing_outside_the_data_names_a_place_a_state_or_the_text(atlas):
    pattern = ours(atlas)
    package = ROOT / "layers"
    files = [ROOT / "build.py", package / "words" / "en.json"]
    files += [path for kind in ("py", "js", "html", "css") for path in package.rglob(f"*.{kind}")]
    for path in files:
        if "sources" in path.parts:
            continue
        found = pattern.findall(path.read_text(encoding="utf-8").replace(FONT, ""))
        assert not found, f"{path.relative_to(ROOT)} names {found}: it belongs into geo/, or say it in general words"
