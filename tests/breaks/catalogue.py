"""The catalogue of breaks: in the .toml files beside this module, a file an area, a table a break."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ENOUGH = 0.95  # of the breaks, at least, are caught
FEWEST = 150  # breaks of our own
# in which tests what is no module of its own is used
PARTS = {"embed_dialog_linked": "embed_dialog", "quiz_result": "quiz", "quiz_start": "quiz", "quiz_map": "quiz"}


@dataclass(frozen=True, kw_only=True)
class Break:
    """A break: in ``file`` the one place that reads ``what`` reads ``by`` instead; ``lost`` is what a person loses.

    tests: what pytest is given to find it; else the tests that mirror the file.
    """

    ident: str
    area: str
    file: str
    what: str
    by: str
    lost: str
    tests: tuple[str, ...] = ()

    def places(self) -> int:
        """Count where it could be made: it should be one place."""
        return (ROOT / self.file).read_text(encoding="utf-8").count(self.what)

    def aimed(self) -> tuple[str, ...]:
        """Give the tests that are run to find it."""
        return self.tests or (_mirror(self.file),)

    def make(self, tree: Path) -> None:
        """Make it in a copy of the tree."""
        path = tree / self.file
        path.write_text(path.read_text(encoding="utf-8").replace(self.what, self.by), encoding="utf-8")


def catalogue() -> list[Break]:
    """Give every break, by area."""
    return [
        Break(ident=ident, area=path.stem, **{**told, "tests": tuple(told.get("tests", ()))})
        for path in sorted(Path(__file__).parent.glob("*.toml"))
        for ident, told in tomllib.loads(path.read_text(encoding="utf-8")).items()
    ]


def _mirror(file: str) -> str:
    """Give the tests of a file of layers/: those of its module, or those that test_house.py names for it."""
    from tests.test_house import ELSEWHERE, UNTRIED, mirrored  # here, as it imports all of layers/

    folder, _, name = file.removeprefix("layers/").rpartition("/")
    stem = name.partition(".")[0]
    for module in (f"{folder}/{name}", f"{folder}/{stem}.py", f"{folder}/{stem}.js"):
        if module in ELSEWHERE and module not in UNTRIED:
            return ELSEWHERE[module][0]
    return mirrored(f"{folder}/{PARTS.get(stem, stem)}.py")
