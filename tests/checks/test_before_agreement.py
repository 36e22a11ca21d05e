"""What claims to be under an agreement, before it was announced."""

from tests.checks.found import found
from trucewatch.checks import before_agreement


def ruled(period: str, ruling: str) -> str:
    return f"""
    agreements:
      - ref: a
        announced: 2016-12-13T18:00[Asia/Damascus]~30min
        clauses: [{{ref: k, clause_kind: cessation}}]
    incidents: [{{ref: i, period: {period}}}]
    determinations: [{{ref: d, incident: i, clause: k, ruling: {ruling}}}]
    """


def test_an_incident_ruled_a_breach_before_the_announcement_is_an_error() -> None:
    assert found(before_agreement, ruled("2016-12-12", "breach")) == [
        "error: Monday 12 December 2016, all day (incident i, period) is over before "
        "Tuesday 13 December 2016, about 18:00 (agreement a, announced)."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(before_agreement, ruled("2016-12-12", "breach"), "ar") == [
        "error: الاثنين 12 كانون الأول 2016، طوال اليوم (الحادثة i، period) ينتهي قبل "
        "الثلاثاء 13 كانون الأول 2016، نحو الساعة 18:00 (الاتفاق a، announced)."
    ]


def test_background_and_rulings_outside_the_scope_are_not_flagged() -> None:
    written = (
        ruled("2016-12-12", "outside_scope")
        + """
    """
    )
    written = written.replace(
        "ruling: outside_scope", "ruling: outside_scope, outside_reason: before_or_after_window"
    )
    assert found(before_agreement, written) == []


def test_an_incident_that_may_lie_after_it_is_not_flagged() -> None:
    assert found(before_agreement, ruled("2016-12-13", "breach")) == []
    assert found(before_agreement, ruled("2016-12-12/..", "breach")) == []


def test_a_movement_under_a_clause_before_the_announcement_is_an_error() -> None:
    written = """
    agreements:
      - {ref: a, announced: 2016-12-13, clauses: [{ref: k, clause_kind: evacuation}]}
    movements: [{ref: m, left: 2016-12-11, clause: k}, {ref: n, left: 2016-12-11}]
    """
    assert found(before_agreement, written) == [
        "error: Sunday 11 December 2016 (movement m, left) is over before "
        "Tuesday 13 December 2016 (agreement a, announced)."
    ]


def test_an_agreement_signed_before_it_was_announced_counts_from_its_signing() -> None:
    written = """
    agreements:
      - ref: a
        signed: 2016-12-10
        announced: 2016-12-13
        clauses: [{ref: k, clause_kind: evacuation}]
    movements: [{ref: m, left: 2016-12-11, clause: k}]
    """
    assert found(before_agreement, written) == []
