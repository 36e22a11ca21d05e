"""Figures that cannot all be true stand in the report, each with its source as far as it may be shown."""

import re

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from tests.reports.content.test_releasing import CASE
from trucewatch.records.view import CaseView
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience

REST = """
places:
  - {ref: town, name: {original: en, en: Old town, ar: البلدة}, place_kind: town}
  - {ref: cellar, name: {original: en, en: Quiet cellar, ar: القبو}, place_kind: shelter,
     release: withheld}
sources:
  - {ref: nurse, source_kind: medical, label: {original: en, en: Nurse Nine, ar: ممرضة},
     grant: [court]}
tallies:
  - {ref: a, count: 100, unit: person, group: people, role: start, place: town, source: nurse}
  - {ref: b, count: 30, unit: person, group: people, fate: killed, role: harm, place: town}
  - {ref: c, count: 90, unit: person, group: people, role: remaining, place: town}
  - {ref: d, count: 41, unit: person, group: people, role: start, place: cellar}
  - {ref: e, count: 43, unit: person, group: people, role: remaining, place: cellar}
"""


@pytest.fixture(scope="module")
def case() -> CaseView:
    return coded(view_of({"case.yaml": CASE, "rest.yaml": REST}))


def conflicts(case: CaseView, audience: Audience, language: str = "en") -> list[str]:
    """The sentences of the report that tell figures against each other, without marks."""
    page = write_html(aleppo_report(language, audience, case))
    words = re.sub("[\u2066-\u2069]", "", re.sub("<[^>]*>", "", page))
    code = "these figures cannot all be true" if language == "en" else "أن تصح هذه الأعداد كلها معًا"
    return [line.strip() for line in re.split(r"\n", words) if code in line]


def test_the_public_reads_the_conflict_without_the_source_and_without_the_place_withheld(
    case: CaseView,
) -> None:
    told = "".join(conflicts(case, Audience.PUBLIC))
    assert "100 people at the start (source: " in told
    assert ("Nurse Nine" in told, "cellar" in told, "43 people" in told) == (False, False, False)
    inside = "".join(conflicts(case, Audience.INTERNAL))
    assert ("Nurse Nine" in inside, "Quiet cellar" in inside) == (True, True)


def test_it_says_in_arabic_what_would_fit(case: CaseView) -> None:
    told = "".join(conflicts(case, Audience.INTERNAL, "ar"))
    assert "زال التعارض بأي من هذه التصحيحات وحده: 120 شخصًا بدلًا من 100 شخص" in told


def test_a_case_whose_figures_fit_has_no_such_part(case: CaseView) -> None:
    fits = coded(
        view_of({"case.yaml": CASE, "rest.yaml": REST.replace("90", "70").replace("43", "41")})
    )
    assert conflicts(fits, Audience.INTERNAL) == []
    assert len(conflicts(case, Audience.INTERNAL)) > 0
