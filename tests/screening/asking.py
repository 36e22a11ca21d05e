"""A small truce to be varied inside each test, and how its screening is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.cases import view_of
from trucewatch.records.view import CaseView
from trucewatch.screening.screen import Screened, screen
from trucewatch.values.answer import Answer

WORLD = """
case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-20}
sources:
  - {ref: report, label: {original: en, en: the report, ar: التقرير}}
actors:
  - {ref: north, name: {original: en, en: Northern forces, ar: قوات الشمال}, allies: [east]}
  - {ref: brigade, name: {original: en, en: First brigade, ar: اللواء الأول}, parent: north}
  - {ref: south, name: {original: en, en: Southern groups, ar: فصائل الجنوب}}
  - {ref: east, name: {original: en, en: Eastern groups, ar: فصائل الشرق}}
  - {ref: west, name: {original: en, en: Western state, ar: دولة الغرب}}
places:
  - {ref: province, name: {original: en, en: Province, ar: المحافظة}, place_kind: governorate}
  - {ref: city, name: {original: en, en: City, ar: المدينة}, place_kind: city, parent: province,
     area: {kind: point, coordinates: ["37.10", "36.20"], precision: near}}
  - {ref: old-town, name: {original: en, en: Old town, ar: البلدة القديمة}, place_kind: neighbourhood,
     parent: city, area: {kind: point, coordinates: ["37.10", "36.20"], precision: near}}
  - {ref: market, name: {original: en, en: Market, ar: السوق}, place_kind: neighbourhood,
     parent: city, area: {kind: point, coordinates: ["37.20", "36.20"], precision: near}}
"""
CLAUSE = """
  clause_kind: cessation
  number: "1"
  window: 2016-12-14T05:00/..
  area: city
  forbidden: [shelling]
  protected: [civilians]
"""
INCIDENT = """
  period: 2016-12-15T10:00/2016-12-15T11:00
  area: old-town
"""
DEED = """
  deed_kind: shelling
  targets: [civilians]
"""
BOUND = "{ref: b, actor: north, standing: signed, source: report}"


def case(
    clause: str = CLAUSE,
    incident: str = INCIDENT,
    deed: str = DEED,
    by: str = "{ref: by, actor: north, standing: single_source}",
    bindings: str = BOUND,
    agreement: str = "announced: 2016-12-13T18:00",
    more: str = "",
) -> CaseView:
    """One incident with one deed under one clause; each part may be written anew."""
    return view_of(
        {
            "case.yaml": WORLD,
            "truce.yaml": f"""
agreements:
- ref: truce
  {agreement}
  clauses:
  - ref: k1{_indented(clause, 4)}
  bindings:
  - {bindings}
incidents:
- ref: i1{_indented(incident, 2)}
  deeds:
  - ref: d1{_indented(deed, 4)}
    attributions:
    - {by}
""",
            "more.yaml": more or "{}",
        }
    )


def one(view: CaseView) -> Screened:
    """The only answer about the first clause."""
    found = [answer for answer in screen(view) if answer.clause.ref == "k1"]
    assert len(found) == 1
    return found[0]


def said(answer: Answer) -> Mapping[str, str]:
    """Both sentences without the marks of direction."""
    return {
        lang: re.sub("[\u2066-\u2069]", "", words) for lang, words in answer.reason.both().items()
    }


def _indented(text: str, by: int) -> str:
    lines = [line.strip() for line in text.strip().splitlines()]
    return "".join(f"\n{' ' * by}{line}" for line in lines)
