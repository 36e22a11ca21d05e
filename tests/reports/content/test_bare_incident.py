"""An incident of which no deed is recorded: no line of it stands there with nothing behind it."""

from __future__ import annotations

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from tests.reports.content.test_control import read
from trucewatch.reports.blocks import Block, Facts

CASE = """
case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-17}
incidents:
- {ref: i, title: {original: en, en: A release, ar: إفراج}, period: 2016-12-15, status: reported%s}
"""
DEED = ", deeds: [{ref: d, kind: shelling, targets: [civilians]}]"


def labels(language: str, more: str) -> list[str]:
    """The labels of the facts that stand in the part of the incident."""
    document = aleppo_report(language, view=coded(view_of(CASE % more)))
    facts = [block for part in document.parts for block in _all(part) if isinstance(block, Facts)]
    assert all(read(fact.value).strip() for one in facts for fact in one.facts)
    return [fact.label for one in facts for fact in one.facts]


def _all(part: object) -> list[Block]:
    inner = [block for one in getattr(part, "parts", ()) for block in _all(one)]
    return [*getattr(part, "blocks", ()), *inner]


@pytest.mark.parametrize(("language", "whom"), [("en", "Against"), ("ar", "المستهدَف")])
def test_an_incident_without_a_deed_has_no_line_that_says_nothing(language: str, whom: str) -> None:
    assert whom in labels(language, DEED)
    assert whom not in labels(language, "")
