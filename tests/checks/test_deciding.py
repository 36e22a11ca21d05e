"""Decisions on findings: by fingerprint, by place, and when they lapse."""

from tests.cases import view_of
from trucewatch.checks import toll_falls
from trucewatch.checks.deciding import Decided, decided, fill_fingerprints
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message


def case(newer: int, *decisions: str) -> str:
    return f"""
    tallies:
      - {{ref: old, count: 32, fate: killed, role: harm}}
      - {{ref: new, count: {newer}, fate: killed, role: harm, supersedes: old}}
    finding_decisions: [{", ".join(decisions)}]
    """


def decision(fingerprint: str = "", about: str = "['tally:new', 'tally:old']", at: int = 1) -> str:
    return (
        f"{{ref: d{at}, finding_code: toll-falls, about: {about}, fingerprint: '{fingerprint}', "
        f"decision: resolved, because: {{original: en, en: a correction}}, decided: 2016-12-0{at}}}"
    )


def outcome(written: str) -> list[tuple[str, bool, bool]]:
    view = view_of(written)
    return [_told(each) for each in decided(toll_falls.check(view), view)]


def _told(each: Decided) -> tuple[str, bool, bool]:
    return ("" if each.decision is None else each.decision.ref, each.lapsed, each.open)


def fingerprint(newer: int) -> str:
    return next(toll_falls.check(view_of(case(newer)))).fingerprint


def test_a_finding_without_a_decision_is_open() -> None:
    assert outcome(case(23)) == [("", False, True)]


def test_a_decision_applies_by_its_fingerprint() -> None:
    assert outcome(case(23, decision(fingerprint(23)))) == [("d1", False, False)]


def test_a_decision_lapses_when_a_value_of_the_finding_changes() -> None:
    assert outcome(case(22, decision(fingerprint(23)))) == [("d1", True, True)]


def test_a_decision_without_a_fingerprint_applies_by_the_places_it_is_about() -> None:
    assert outcome(case(23, decision())) == [("d1", False, False)]
    assert outcome(case(23, decision(about="['tally:new']"))) == [("", False, True)]


def test_the_newest_of_several_decisions_applies() -> None:
    assert outcome(case(23, decision(at=2), decision(at=1))) == [("d2", False, False)]


def test_a_decision_that_applies_goes_before_one_that_lapsed() -> None:
    written = case(23, decision(fingerprint(23), at=1), decision(fingerprint(22), at=2))
    assert outcome(written) == [("d1", False, False)]


def test_a_fingerprint_is_filled_in_where_one_finding_fits() -> None:
    view = view_of(case(23, decision()))
    row = next(view.rows("finding_decision"))
    filled = fill_fingerprints(toll_falls.check(view), [row])
    assert filled == {row.id: fingerprint(23)}


def test_no_fingerprint_is_filled_in_where_one_stands_or_none_or_several_fit() -> None:
    view = view_of(case(23, decision("ab"), decision(about="['tally:new']", at=2)))
    assert fill_fingerprints(toll_falls.check(view), view.rows("finding_decision")) == {}
    two = [
        Finding("toll-falls", Severity.NOTE, Message("check-toll-falls-title"), (), values=(value,))
        for value in ("1", "2")
    ]
    view = view_of(case(23, decision(about="[]")))
    assert fill_fingerprints(two, view.rows("finding_decision")) == {}
