"""Who held which place: the share, the part, and a place whose holder is contested."""

from __future__ import annotations

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from trucewatch.records.view import CaseView
from trucewatch.reports.blocks import Table
from trucewatch.reports.document import Document
from trucewatch.reports.runs import NoteMark, Runs, Stated

CASE = """
case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-17}
actors: [{ref: north, name: {original: en, en: Northern force, ar: القوة الشمالية}}]
places:
  - {ref: town, name: {original: en, en: The town, ar: البلدة}}
  - {ref: hill, name: {original: en, en: The hill, ar: التل}}
controls:
  - {ref: k1, place: town, extent: part, share: "40 «two fifths of it»", holder: north}
  - {ref: k2, place: hill, extent: unknown_part, holder: north}
  - {ref: k3, place: hill, contested: true}
"""


def told(document: Document) -> list[tuple[str, str]]:
    """Place and holder of each row of the table."""
    section = next(part for part in document.parts if part.anchor == "control")
    table = next(block for block in section.blocks if isinstance(block, Table))
    return [(read(row[0]), read(row[1])) for row in table.rows]


def read(runs: Runs) -> str:
    """The words of a line without its marks."""
    return "".join(
        f"“{run.text}”" if isinstance(run, Stated) else run.text
        for run in runs
        if not isinstance(run, NoteMark)
    )


def case() -> CaseView:
    return coded(view_of(CASE))


def test_the_table_tells_share_part_and_contest() -> None:
    assert told(aleppo_report("en", view=case())) == [
        ("The town: 40% “two fifths of it”", "Northern force"),
        ("an unknown part of The hill", "Northern force"),
        ("The hill", "contested"),
    ]


def test_the_table_is_arabic_too() -> None:
    assert told(aleppo_report("ar", view=case())) == [
        ("البلدة: 40% “two fifths of it”", "القوة الشمالية"),
        ("جزء غير محدد من التل", "القوة الشمالية"),
        ("التل", "متنازع عليه"),
    ]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_case_without_control_has_no_such_part(lang: str) -> None:
    bare = aleppo_report(lang, view=coded(view_of(CASE.split("controls:")[0])))
    assert [part for part in bare.parts if part.anchor == "control"] == []
