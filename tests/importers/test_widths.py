"""The table of widths of a case: read before anything is saved, for reports are made with it."""

import pytest

from tests.cases import drafts_of, read_written

UNREADABLE = [
    ("{about: {minutes: 45}}", "when-widths-about"),
    ("{evening: after sunset}", "when-widths-hours"),
    ("{dusk: 17:00..18:00}", "when-widths-name"),
    ("[45min]", "when-widths-name"),
]


@pytest.mark.parametrize(("written", "code"), UNREADABLE)
def test_a_table_that_nobody_can_read_is_told_with_its_case(written: str, code: str) -> None:
    read = read_written(f"case: {{ref: c, widths: {written}}}").reading
    found = [(each.code, each.where[0].ref, each.where[0].field) for each in read.errors]
    assert found == [(code, "c", "widths")]
    assert all(read.errors[0].message.both().values())


def test_a_table_is_kept_as_it_was_written() -> None:
    (case,) = drafts_of("case: {ref: c, widths: {about: 45min, evening: '18:00..21:00'}}")
    assert case.plain["widths"] == {"about": "45min", "evening": "18:00..21:00"}
