"""The table of widths: how wide vague times are."""

import pytest

from trucewatch.values.refusal import Refusal
from trucewatch.values.widths import DEFAULT_WIDTHS, PARTS_OF_DAY, Widths


def test_the_usual_table_is_that_of_the_words_page() -> None:
    assert DEFAULT_WIDTHS.plain() == {
        "about": "30min",
        "nearly_percent": "15",
        "before_dawn": "03:00..05:30",
        "morning": "06:00..12:00",
        "noon": "11:30..13:00",
        "afternoon": "12:00..18:00",
        "evening": "17:00..22:00",
        "night": "20:00..05:00",
        "midnight": "23:30..00:30",
    }


def test_a_case_changes_some_widths_and_keeps_the_others() -> None:
    widths = Widths.parse({"about": "1h", "before-dawn": "٠٢:٠٠..٠٥:٠٠"})
    assert widths == Widths(about=60, before_dawn=(120, 300))


def test_a_table_is_read_back_as_it_was_written() -> None:
    widths = Widths(about=20, nearly_percent=10, evening=(1080, 1260))
    assert Widths.parse(widths.plain()) == widths


def test_nearly_five_hours_is_from_15_per_cent_less_to_five() -> None:
    assert DEFAULT_WIDTHS.nearly(5 * 3600) == (15300, 18000)


def test_every_part_of_the_day_has_hours() -> None:
    assert [DEFAULT_WIDTHS.hours(part) for part in PARTS_OF_DAY][4:6] == [(1020, 1320), (1200, 300)]


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ({"teatime": "16:00..17:00"}, "when-widths-name"),
        ({"evening": "17:00-22:00"}, "when-widths-hours"),
        ({"evening": "17:00..25:00"}, "when-widths-hours"),
        ({"about": "half an hour"}, "when-widths-about"),
        ({"nearly_percent": "-5"}, "when-widths-percent"),
    ],
)
def test_a_width_that_cannot_be_read_is_refused(table: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        Widths.parse(table)
    assert refused.value.code == code
