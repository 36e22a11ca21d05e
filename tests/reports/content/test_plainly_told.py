"""What the report counts, leaves undrawn and cites is told so that nobody reads it otherwise."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.reports.content.aleppo import aleppo_report
from trucewatch.reports.html.page import write_html

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def page(language: str) -> str:
    """The words of the page: no elements, no marks, no isolates."""
    text = re.sub(r"<style>.*?</style>", "", write_html(aleppo_report(language)), flags=re.S)
    text = re.sub(r"<sup .*?</sup>", "", text, flags=re.S)
    return re.sub("[\u2066-\u2069]", "", unescape(re.sub(r"<[^>]*>", "", text)))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "breach: 6 rulings on 3 incidents; outside the scope: 2 rulings on 2 incidents; "
               "cannot be determined: 1 ruling on 1 incident. Each ruling is on one incident, "),
        ("ar", "خرق: 6 قرارات بشأن 3 حوادث؛ خارج نطاق الاتفاق: قراران (2) بشأن حادثتين (2)؛ "
               "يتعذر البت فيه: قرار واحد (1) بشأن حادثة واحدة (1). ويخص كل قرار حادثة واحدة "),
        ("en", "an unknown number (victims), killed; an unknown number (individuals), fate unknown"),
        ("ar", "قتلى: عدد غير معروف (ضحايا)؛ مصير مجهول: عدد غير معروف (أفراد)"),
        ("en", "Not drawn, because no date is recorded for it: clause 4 (evacuation); "
               "Convoy stopped at Al Dahiya."),
        ("ar", "لم يُرسم ما يأتي، إذ لا تاريخ مسجَّلًا له: البند 4 (إجلاء)؛ "),
        ("en", "another one entails it. According to the SNHR report."),
        ("en", "The SNHR report. The share is in percent"),
    ],
)  # fmt: skip
def test_it_is_told_in_words_that_are_not_misread(language: str, told: str) -> None:
    assert page(language).count(told) >= 1


@LANGUAGES
def test_a_locator_stays_on_one_line_in_brackets_before_the_words_of_the_source(
    language: str,
) -> None:
    said = page(language)
    assert re.findall(r"[IV]+,\s[¶№]", said) == re.findall(r"(?<=\()[IV]+,\u00a0[¶№]", said)
    assert said.count("(I,\u00a0¶\u00a02) “") > 3


@LANGUAGES
def test_equal_unknown_numbers_of_the_flow_stand_where_they_lead(language: str) -> None:
    drawing = re.findall(r"<svg.*?</svg>", write_html(aleppo_report(language)), re.S)
    (flow,) = [svg for svg in drawing if 'id="flow-1-title"' in svg]
    words = [re.sub("[\u2066-\u2069]", "", said) for said in re.findall(r">([^<>]+)</text>", flow)]
    unknown = {
        "en": [
            "fate unknown an unknown number of people",
            "killed from Besieged neighbourhoods of Aleppo: an unknown number of people from",
        ],
        "ar": [
            "مصير مجهول عدد غير معروف من الأشخاص",
            "القتلى من «أحياء حلب المحاصرة»: عدد غير معروف من الأشخاص من",
        ],
    }
    assert [said for said in unknown[language] if said not in " ".join(words)] == []
