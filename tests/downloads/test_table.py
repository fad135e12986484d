import csv
import io

import pytest

from layers.data.read import read
from layers.downloads.table import COLUMNS, table
from tests.edits import edited


def written(atlas, name="annotations"):
    return list(csv.DictReader(io.StringIO(table(atlas, name).decode(), newline="")))


def test_every_annotation_is_a_row_that_reads_back_as_it_was(atlas):
    rows = written(atlas)
    for row, (feature, claim) in zip(rows, atlas.annotations(), strict=True):
        check = claim.check
        assert (row["place"], row["place_name"], row["kind"]) == (feature.id, feature.about.name, feature.about.kind)
        assert row["id"] == claim.id
        assert (row["says"], int(row["paragraph"]), row["theme"]) == (claim.says, claim.paragraph, claim.theme)
        assert atlas.article.title in row["claimed_by"] and atlas.article.publication in row["claimed_by"]
        assert row["quote"] == (claim.quote or "")
        assert (row["from"], row["to"]) == tuple("" if m is None else str(m) for m in (claim.from_, claim.to))
        told = (check.kind, check.note, check.reference, check.confidence) if check else ("",) * 4
        assert tuple(row[name] for name in list(COLUMNS["annotations"])[-4:]) == told


def test_every_state_of_a_land_is_a_row(atlas):
    rows = [(row["place"], row["from"], row["to"], row["status"], row["by"]) for row in written(atlas, "states")]
    lands = [one.about for one in atlas.features if one.about.kind in ("republic", "zone")]
    assert rows == [
        (land.id, str(one.from_), "" if one.to is None else str(one.to), one.status, one.by)
        for land in lands
        for one in land.states
    ]


def test_what_came_since_is_a_table_of_its_own(atlas):
    rows = [(row["place"], row["date"], row["note"], row["reference"]) for row in written(atlas, "since")]
    assert rows == [
        (feature.id, str(one.date), one.note, one.reference)
        for feature in atlas.features
        for one in feature.about.since
    ]


def test_the_section_is_the_one_of_the_paragraph(atlas):
    row = next(row for row in written(atlas) if row["id"] == "abkhazia-russian-protectorate")
    section = next(s for s in atlas.article.sections if 64 in {paragraph.number for paragraph in s.paragraphs})
    assert row["section"] == section.title


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", 'a "b", c', "a;b", "'x", "\u2028", "Аԥсны, აფხაზეთი"]
)
def test_whatever_a_cell_holds_reads_back_as_it_was(tiny, text):
    path = tiny / "zones" / "hill.geojson"
    with edited(path) as feature:
        feature["properties"]["annotations"][0]["says"] = text
    row = next(row for row in written(read(tiny)) if row["id"] == "hill-quarrel")
    assert row["says"] == text
    assert row["theme"] == "frozen-conflict"
