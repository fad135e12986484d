"""What there is in geo/, counted: the tables that stand in geo/README.md."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from layers.model.atlas import Atlas

BETWEEN = re.compile(r"(<!-- tally -->(\r?\n)).*(<!-- end of tally -->)", re.DOTALL)


def tally(atlas: Atlas) -> str:
    """Give the tables as Markdown: features and annotations by kind, annotations by theme, paragraphs."""
    kinds = dict.fromkeys(feature.about.kind for feature in atlas.features)
    features = Counter(feature.about.kind for feature in atlas.features)
    annotations = Counter(feature.about.kind for feature, _ in atlas.annotations())
    corrections, additions = (
        Counter(f.about.kind for f, claim in atlas.annotations() if claim.check and claim.check.kind == kind)
        for kind in ("correction", "addition")
    )
    since = Counter(dict.fromkeys(kinds, 0))
    for feature in atlas.features:
        since[feature.about.kind] += len(feature.about.since)
    counts = (features, annotations, corrections, additions, since)
    rows: list[tuple[str, ...]] = [
        ("kind", "features", "annotations", "corrections", "additions", f"since {atlas.told_until}"),
        ("---",) * 6,
    ]
    rows += [(kind, *(str(count[kind]) for count in counts)) for kind in kinds]
    rows.append(("all", *(str(count.total()) for count in counts)))
    themes: Counter[str] = Counter(claim.theme for _, claim in atlas.annotations())
    themed = [("theme", "annotations"), ("---",) * 2] + [(theme, str(themes[theme])) for theme in atlas.settings.themes]
    mapped = {claim.paragraph for _, claim in atlas.annotations()}
    covered = f"Paragraphs on the map: {len(mapped)} of {len(atlas.section_of)}."
    return "\n\n".join([_table(rows), _table(themed), covered]) + "\n"


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def put(text: str, tables: str) -> str:
    """Put the tables into the text of geo/README.md, between their two marks, with line ends as it has them."""
    return BETWEEN.sub(lambda marks: marks[1] + tables.replace("\n", marks[2]) + marks[3], text)
