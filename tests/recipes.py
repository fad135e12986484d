"""The recipes of CONTRIBUTING.md, read as steps that a person follows word for word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = r":\n\n```\w*\n(?P<text>.*?)^```$"
WRITE = r"Write `(?P<written>[^`\n]+)`"
BELOW = r"In `(?P<file>[^`\n]+)`, below the line `(?P<below>[^\n]+)`, add[^\n]*"
REPLACE = r"In `(?P<changed>[^`\n]+)` replace (?P<marks>`+) ?(?P<old>[^\n]+?) ?(?P=marks) by"
STEP = re.compile(rf"^(?:{WRITE}|{BELOW}|{REPLACE}){FENCE}", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One step: write a file, add lines below a line of one, or replace some words of it."""

    path: str
    text: str
    below: str | None = None
    old: str | None = None

    def places(self, root: Path) -> int:
        """Count where the step could be done: it should be one place."""
        content = (root / self.path).read_text(encoding="utf-8")
        if self.below is not None:
            return [line.strip() for line in content.splitlines()].count(self.below)
        return content.count(self.old or "")

    def follow(self, root: Path) -> None:
        """Do it."""
        path = root / self.path
        if self.below is self.old is None:
            path.write_text(self.text, encoding="utf-8")
            return
        content = path.read_text(encoding="utf-8")
        if self.below is not None:
            lines = content.splitlines(keepends=True)
            at = next(number for number, line in enumerate(lines, 1) if line.strip() == self.below)
            content = "".join([*lines[:at], self.text, *lines[at:]])
        else:
            content = content.replace(self.old or "", self.text.removesuffix("\n"))
        path.write_text(content, encoding="utf-8")


def recipes(text: str) -> dict[str, list[Step]]:
    """Give the steps of every recipe, by its heading."""
    parts = re.split(r"^### (.+)$", text.partition("\n## Recipes")[2], flags=re.MULTILINE)
    return {
        title: [step_of(found) for found in STEP.finditer(body)]
        for title, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def step_of(found: re.Match[str]) -> Step:
    path = found["written"] or found["file"] or found["changed"]
    return Step(path, found["text"], found["below"], found["old"])
