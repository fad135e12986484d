"""Tables of medians: the first page's numbers, and each peer's with how many times it the first is."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

Visits = Mapping[str, Sequence[Mapping[str, float]]]  # by page


def rows(visits: Visits, units: Mapping[str, str]) -> list[list[str]]:
    """Give a row for every measure: its name, our median, and each peer's median with our ratio to it."""
    first, *peers = visits
    told = []
    for measure, unit in units.items():
        middle = {name: statistics.median(one[measure] for one in seen) for name, seen in visits.items()}
        ratios = [f"{number(middle[peer])} ({ratio(middle[first], middle[peer])})" for peer in peers]
        told.append([f"{measure}, {unit}" if unit else measure, number(middle[first]), *ratios])
    return told


def short(compared: Mapping[str, Visits], measures: Mapping[str, str], pages: Sequence[str]) -> list[list[str]]:
    """Give a row for each of a few measures under each profile, with the medians of a few pages."""
    told = []
    for measure, unit in measures.items():
        for profile, visits in compared.items():
            middle = [number(statistics.median(one[measure] for one in visits[page])) for page in pages]
            told.append([f"{measure}, {profile}{', ' + unit if unit else ''}", *middle])
    return told


def number(value: float) -> str:
    """Write a number with three figures at least, and no more decimals than those need."""
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"


def ratio(ours: float, theirs: float) -> str:
    """Write how many times theirs ours is."""
    times = ours / theirs if theirs else math.inf
    return f"{times:.2f}x" if times < 10 else f"{times:.0f}x"


def show(title: str, heads: Sequence[str], body: Sequence[Sequence[str]], *, markdown: bool) -> None:
    """Print a table, for a terminal or for a README."""
    if markdown:
        lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *body]
        print(f"\n{title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines))
        return
    table = Table(*heads[:1], title=title, title_justify="left")
    for head in heads[1:]:
        table.add_column(head, justify="right")
    for line in body:
        table.add_row(*line)
    Console(width=120).print(table)
