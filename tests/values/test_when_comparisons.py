"""Comparisons of uncertain instants claim what all instants allowed agree on, and no more."""

from itertools import product

from hypothesis import given, settings

from tests.values.written_times import instants_in, near_periods, near_whens, whens
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.period import Period
from trucewatch.values.when import When, gap, same

NOT = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES, Verdict.UNSURE: Verdict.UNSURE}


def test_a_day_before_another_is_before_it() -> None:
    first, second = When.parse("2016-12-13[UTC]"), When.parse("2016-12-14[UTC]")
    assert (first.before(second), second.before(first)) == (Verdict.YES, Verdict.NO)
    assert (first.after(second), second.after(first)) == (Verdict.NO, Verdict.YES)


def test_two_times_of_one_day_are_in_no_known_order() -> None:
    day, clock = When.parse("2016-12-13[UTC]"), When.parse("2016-12-13T10:00Z")
    assert (day.before(clock), clock.before(day)) == (Verdict.UNSURE, Verdict.UNSURE)


def test_an_instant_is_not_before_itself() -> None:
    clock = When.parse("2016-12-13T10:00Z")
    assert (clock.before(clock), clock.after(clock)) == (Verdict.NO, Verdict.NO)


def test_one_instant_in_two_zones_is_the_same() -> None:
    assert (
        same(When.parse("2016-12-13T18:00+02:00"), When.parse("2016-12-13T16:00Z")) is Verdict.YES
    )


def test_one_day_twice_need_not_be_the_same_instant() -> None:
    assert same(When.parse("2016-12-13"), When.parse("2016-12-13")) is Verdict.UNSURE
    assert same(When.parse("2016-12-13[UTC]"), When.parse("2016-12-14[UTC]")) is Verdict.NO


def test_the_gap_has_a_least_and_a_most() -> None:
    fire, halt = When.parse("2016-12-15T10:00+02:00~30min"), When.parse("2016-12-15T13:00+02:00")
    assert gap(fire, halt) == (9000, 12600)
    assert gap(halt, fire) == (-12600, -9000)


@given(near_whens, near_whens)
@settings(max_examples=200)
def test_before_agrees_with_every_pair_of_instants_allowed(a: When, b: When) -> None:
    truths = {x < y for x, y in product(instants_in(a), instants_in(b))}
    verdict = {(True,): Verdict.YES, (False,): Verdict.NO}.get(tuple(truths), Verdict.UNSURE)
    assert a.before(b) is verdict


@given(whens, whens)
@settings(max_examples=200)
def test_order_is_kleene_consistent(a: When, b: When) -> None:
    if a.before(b) is Verdict.YES:
        assert (b.before(a), same(a, b)) == (Verdict.NO, Verdict.NO)
    if same(a, b) is Verdict.YES:
        assert (a.before(b), b.before(a)) == (Verdict.NO, Verdict.NO)
    assert a.after(b) is b.before(a)
    assert same(a, b) is same(b, a)


@given(near_whens, near_whens)
@settings(max_examples=200)
def test_same_agrees_with_every_pair_of_instants_allowed(a: When, b: When) -> None:
    truths = {x == y for x, y in product(instants_in(a), instants_in(b))}
    if same(a, b) is not Verdict.UNSURE:
        assert truths == {same(a, b) is Verdict.YES}


@given(whens, whens)
@settings(max_examples=100)
def test_the_gap_encloses_every_pair_of_instants_allowed(a: When, b: When) -> None:
    least, most = gap(a, b)
    for x, y in product(instants_in(a), instants_in(b)):
        assert least <= (y - x).total_seconds() <= most
    assert gap(b, a) == (-most, -least)


@given(near_whens, near_periods)
@settings(max_examples=300)
def test_within_is_never_more_than_the_period_says(when: When, period: Period) -> None:
    assert when.within(period) is period.contains(when)
