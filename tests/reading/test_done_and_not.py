"""A deed told done and not done of one matter is found, and what only looks so is let pass."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

ALL = [entry for lang in ("en", "ar") for entry in texts(f"twelfth-done-{lang}")]
WRONG = [entry["text"] for entry in ALL if entry["kind"] == "wrong"]
RIGHT = [entry["text"] for entry in ALL if entry["kind"] == "right"]


@pytest.mark.parametrize("text", WRONG)
def test_a_deed_told_done_and_not_done_is_found(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["told-two-ways"]


@pytest.mark.parametrize("text", RIGHT)
def test_two_deeds_that_do_not_exclude_each_other_are_let_pass(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


def test_another_time_between_two_tellings_makes_both_true() -> None:
    same = "The court acquitted the mayor on 3 May. The conviction handed down in that judgment is void."
    later = "The court acquitted the mayor on 3 May. A second court's conviction followed later."
    assert [finding.code for finding in findings(same)] == ["told-two-ways"]
    assert [finding.code for finding in findings(later)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The crossing was closed at dawn. It was opened at noon.",
        "The convoy was turned back at the checkpoint. After talks it was let through.",
        "أُغلق المعبر فجرًا. وفُتح عند الظهر.",
        "مُنعت القافلة من الدخول. وبعد مفاوضات سُمح لها بالدخول.",
        "The teacher was released on 2 August. He spent 18 months in prison, a month of it in solitary.",
        "أُفرج عن المعلم في 2 آب. وأمضى في السجن سنة ونصف السنة، منها شهر في الحبس الانفرادي.",
    ],
)
def test_a_later_part_of_the_day_and_what_came_after_talks_make_both_true(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The crossing was closed all day. It was open all day.",
        "The convoy was turned back at the checkpoint. The convoy was let through.",
    ],
)
def test_without_either_they_exclude_each_other(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["told-two-ways"]
