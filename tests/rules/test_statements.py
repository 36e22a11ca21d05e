"""Conflicts keep the values they rest on; places have names."""

import pytest

from tests.rules.stated import people, said
from trucewatch.rules.placing import kind_words, place
from trucewatch.rules.series import toll_falls
from trucewatch.values.finding import Where


def test_a_conflict_keeps_the_text_forms_of_its_values() -> None:
    conflict = toll_falls(people("about 20 «some twenty»"), people("50"))
    assert conflict is not None
    assert conflict.values == ("about 20 «some twenty»", "50")


@pytest.mark.parametrize(
    ("where", "english", "arabic"),
    [
        (Where(kind="tally", ref="t", field="count"), "tally t, count", "العدد المسجل t، count"),
        (Where(kind="deed", ref="d"), "deed d", "الفعل d"),
        (Where(file="a.csv", line=1200), "line 1200 of a.csv", "السطر 1200 من a.csv"),
    ],
)
def test_places_are_named_in_both_languages(where: Where, english: str, arabic: str) -> None:
    marks = {0x2068: None, 0x2069: None}
    told = [place(where).text(lang).translate(marks) for lang in ("en", "ar")]
    assert told == [english, arabic]


def test_every_kind_of_record_has_a_name_in_both_languages() -> None:
    from trucewatch.records.plain import KINDS

    assert [kind for kind in KINDS if not all(kind_words(kind).both().values())] == []


def test_a_rule_speaks_of_prose_as_of_records() -> None:
    from dataclasses import replace

    line = Where(file="report.txt", line=4)
    conflict = toll_falls(replace(people("23"), where=line), people("32", "old"))
    assert said(conflict) == "23 (line 4 of report.txt) supersedes 32 (tally old) and is smaller."
