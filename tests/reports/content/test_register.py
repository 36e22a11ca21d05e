"""The register of persons in a report: by last fate, those without any apart, the unaccounted."""

from __future__ import annotations

import re

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience

CASE = """
case:
  ref: c
  name: {original: en, en: A case, ar: ملف}
  zone: Asia/Damascus
  as_of: 2016-12-31T00:00[Asia/Damascus]
"""
PERSONS = """
persons:
  - ref: p1
    label: {original: en, en: Nurse, ar: ممرضة}
    fates:
      - {ref: f1, status: detained, at: "2016-12-16[Asia/Damascus]"}
      - {ref: f2, status: seen_alive, at: "2016-12-20[Asia/Damascus]"}
  - {ref: p2, label: {original: en, en: Driver, ar: سائق}}
"""


@pytest.mark.parametrize(
    ("language", "told", "never"),
    [
        (
            "en",
            "Seen alive: 1 No fate recorded: 1 Not accounted for, "
            "whether or not they were seen alive since: 1",
            "Unknown: 1",
        ),
        (
            "ar",
            "مشاهدة على قيد الحياة: 1 لا مصير مسجَّل: 1 من لا يُعرف مصيرهم أو مكانهم، "
            "سواء شوهدوا أحياء بعد ذلك أم لا: 1",
            "مصير مجهول: 1",
        ),
    ],
)
def test_who_is_held_and_was_seen_counts_as_unaccounted_and_who_has_no_fate_does_not(
    language: str, told: str, never: str
) -> None:
    view = coded(view_of({"case.yaml": CASE, "rest.yaml": PERSONS}))
    page = write_html(aleppo_report(language, Audience.PUBLIC, view))
    bare = re.sub(r"<sup .*?</sup>", "", page, flags=re.S)
    words = re.sub(r"\s+", " ", re.sub("[\u2066-\u2069]", "", re.sub(r"<[^>]*>", " ", bare)))
    at = words.rindex({"en": "by their last known fate", "ar": "بحسب آخر مصير معروف"}[language])
    shown = re.sub(r" (?=[:.،])", "", words[at : at + 400])
    assert told.casefold() in shown.casefold()
    assert never.casefold() not in shown.casefold()
