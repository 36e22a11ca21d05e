"""Rules report no contradiction where numbers or instants within the bounds satisfy everything.

Each test draws what really happened, lets sources tell it in words whose bounds hold it, and asks
the rule: it may say that figures differ, never that they contradict each other.
"""

from datetime import UTC, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.rules.stated import people, stated
from trucewatch.rules.announced import announced_against_told
from trucewatch.rules.bulletins import Bulletin, bulletins
from trucewatch.rules.calendar_dates import impossible_date
from trucewatch.rules.durations import duration_and_times
from trucewatch.rules.languages import languages_differ
from trucewatch.rules.one_word import one_word_two_counts
from trucewatch.rules.parts import Share, parts_and_total
from trucewatch.rules.percentages import percent_against_counts, percents_in_words
from trucewatch.rules.remaining import remaining_fits
from trucewatch.rules.series import toll_falls
from trucewatch.rules.slips import slip_between, slip_in_sum
from trucewatch.rules.statement import Conflict
from trucewatch.rules.weekday import weekday
from trucewatch.rules.windows import backwards, begins_after, outside, over_before, reversed_order
from trucewatch.values.calendar_words import month_name, weekday_name
from trucewatch.values.codes.counts import Agreement, Qualifier
from trucewatch.values.codes.people import Group, PartRelation
from trucewatch.values.count import UNKNOWN_COUNT, Count
from trucewatch.values.period import Period
from trucewatch.values.texts import Text
from trucewatch.values.when import When

NUMBERS = st.integers(0, 60_000)
INSTANTS = st.datetimes(datetime(2016, 1, 1), datetime(2017, 12, 31), timezones=st.just(UTC))
LANGUAGES = st.sampled_from(["en", "ar"])
_WITH_ONE = [q for q in Qualifier if q not in (Qualifier.BETWEEN, Qualifier.UNKNOWN)]


@st.composite
def told(draw: st.DrawFn, number: int) -> Count:
    """A count that somebody might state of this number: its tight bounds hold it."""
    if draw(st.integers(0, 9)) == 0:
        return UNKNOWN_COUNT
    spread = draw(st.integers(0, number // 5 + 2))
    shown = max(1, number + draw(st.sampled_from([-spread, 0, spread])))
    if draw(st.booleans()):
        return Count.of(Qualifier.BETWEEN, min(shown, number), max(shown, number))
    count = _said(draw(st.sampled_from(_WITH_ONE)), shown)
    return count if count.tight.contains(number) else Count.exactly(number)


def _said(qualifier: Qualifier, number: int) -> Count:
    vague = {Qualifier.FEW, Qualifier.SEVERAL, Qualifier.DOZEN, Qualifier.DOZENS,
             Qualifier.SCORES, Qualifier.HUNDREDS, Qualifier.THOUSANDS}  # fmt: skip
    return Count.of(qualifier) if qualifier in vague else Count.of(qualifier, number)


@st.composite
def known(draw: st.DrawFn, instant: datetime) -> When:
    """An instant known to within some width that holds it."""
    minutes = draw(st.integers(0, 5_000))
    shift = draw(st.integers(-minutes, minutes))
    middle = (instant + timedelta(minutes=shift)).replace(second=0, microsecond=0)
    return When.parse(f"{middle:%Y-%m-%dT%H:%M}Z~{minutes + 1}min")


def contradictions(*conflicts: Conflict | None) -> list[Conflict]:
    return [c for c in conflicts if c is not None and c.agreement is Agreement.CONTRADICTS]


@given(st.data(), st.lists(NUMBERS, min_size=1, max_size=4))
def test_parts_that_are_the_total_never_contradict_it(data: st.DataObject, real: list[int]) -> None:
    whole = people(data.draw(told(sum(real))), "whole")
    groups = [Group.MEN, Group.WOMEN, Group.BOYS, Group.GIRLS]
    shares = [
        Share(people(data.draw(told(n)), f"p{i}", group=groups[i]), PartRelation.PART)
        for i, n in enumerate(real)
    ]
    assert contradictions(*parts_and_total(whole, shares)) == []


@given(st.data(), NUMBERS, st.lists(st.integers(0, 100), max_size=4))
def test_those_among_a_total_never_contradict_it(
    data: st.DataObject, total: int, percents: list[int]
) -> None:
    whole = people(data.draw(told(total)), "whole")
    shares = [
        Share(people(data.draw(told(total * percent // 100))), PartRelation.AMONG)
        for percent in percents
    ]
    assert contradictions(*parts_and_total(whole, shares)) == []


@given(st.data(), NUMBERS, st.lists(NUMBERS, min_size=1, max_size=3), st.booleans())
def test_those_who_remain_fit_whether_figures_moved_overlap_or_add_up(
    data: st.DataObject, left: int, moved: list[int], overlap: bool
) -> None:
    gone = max(moved) if overlap else sum(moved)
    start = people(data.draw(told(left + gone)), "start")
    went = [people(data.draw(told(n)), f"m{i}") for i, n in enumerate(moved)]
    stayed = people(data.draw(told(left)), "left")
    assert contradictions(*remaining_fits([start], went, [stayed])) == []


@given(st.data(), NUMBERS, NUMBERS)
def test_a_toll_that_grew_never_falls(data: st.DataObject, old: int, more: int) -> None:
    older = people(data.draw(told(old)), "old")
    newer = people(data.draw(told(old + more)), "new")
    assert contradictions(toll_falls(newer, older)) == []


@given(st.data(), NUMBERS)
def test_two_tellings_of_one_number_never_exclude_each_other(
    data: st.DataObject, number: int
) -> None:
    pair = [people(data.draw(told(number)), ref) for ref in ("a", "b")]
    assume(pair[0].value.is_known and pair[1].value.is_known)
    assert contradictions(*one_word_two_counts(pair)) == []


@given(st.data(), st.integers(1, 40))
def test_as_many_told_as_announced_never_contradict(data: st.DataObject, number: int) -> None:
    announced = people(data.draw(told(number)))
    items = tuple(f"i{n}" for n in range(number))
    assert contradictions(announced_against_told(announced, items)) == []


@given(st.data(), INSTANTS, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_instants_in_their_order_are_never_out_of_order(
    data: st.DataObject, first: datetime, later: timedelta
) -> None:
    start = stated(data.draw(known(first)), "a", "movement")
    end = stated(data.draw(known(first + later)), "b", "movement")
    period = stated(Period(start.value, end.value), "p", "incident")
    inside = stated(data.draw(known(first + later / 2)), "c", "incident")
    assert (
        contradictions(
            backwards(period),
            reversed_order(start, end),
            over_before(end, start, "before-agreement"),
            begins_after(start, end, "after-as-of"),
            outside(inside, period, "date-outside-case"),
        )
        == []
    )


@given(st.data(), INSTANTS, st.integers(1, 20), st.booleans())
def test_a_duration_that_was_so_long_never_contradicts_the_times(
    data: st.DataObject, start: datetime, hours: int, arabic: bool
) -> None:
    ends = (data.draw(known(start)), data.draw(known(start + timedelta(hours=hours))))
    how = data.draw(st.sampled_from(["", "about ", "nearly ", "at least ", "up to "]))
    words = f"lasted {how}{hours} hours"
    if arabic:
        words = f"لمدة {hours} ساعات"
    period = stated(Period(*ends), "p", "incident")
    assert contradictions(duration_and_times(period, words)) == []


@given(st.data(), INSTANTS, LANGUAGES, st.booleans())
def test_a_date_said_with_its_own_weekday_is_never_wrong(
    data: st.DataObject, instant: datetime, lang: str, with_year: bool
) -> None:
    day = f"{weekday_name(lang, instant.weekday())} {instant.day} {month_name(lang, instant.month)}"
    words = f"{day} {instant.year}" if with_year else day
    when = stated(data.draw(known(instant)).with_stated(words), "w", "tally")
    assert contradictions(*weekday(when), *impossible_date(when)) == []


@given(st.lists(st.integers(0, 2_000_000), max_size=4), INSTANTS)
def test_the_same_figures_in_both_languages_never_differ(
    numbers: list[int], instant: datetime
) -> None:
    dates = {
        lang: f"{instant.day} {month_name(lang, instant.month)} {instant.year}"
        for lang in ("en", "ar")
    }
    english = " / ".join([dates["en"], *(f"{n:,} people" for n in numbers)])
    arabic = " / ".join([*(f"{n} شخص" for n in reversed(numbers)), dates["ar"]])
    text = stated(Text("en", {"en": english, "ar": arabic}), "i", "incident")
    assert languages_differ(text) is None


@given(st.data(), st.lists(st.integers(0, 5_000), min_size=2, max_size=6))
def test_a_whole_series_of_bulletins_never_contradicts_itself(
    data: st.DataObject, added: list[int]
) -> None:
    series, so_far = [], 0
    for day, number in enumerate(added, 1):
        so_far += number
        at = When.parse(f"2016-12-{day:02}", "UTC")
        total = people(data.draw(told(so_far)), f"t{day}", at=at)
        new = people(data.draw(told(number)), f"n{day}", at=at)
        series.append(Bulletin(total, new if data.draw(st.booleans()) else None))
    assert contradictions(*bulletins(series)) == []


@given(st.integers(1, 3_000), st.integers(0, 3_000), st.integers(1, 3_000), st.integers(1, 3_000))
def test_the_figure_of_a_missing_bulletin_is_what_it_was(
    first: int, missing: int, second: int, last: int
) -> None:
    days = [When.parse(f"2016-12-{day:02}", "UTC") for day in (1, 3)]
    before = first + missing + second
    series = [
        Bulletin(people(str(first), "a", at=days[0])),
        Bulletin(people(str(before + last), "c", at=days[1]), people(str(last), "n", at=days[1])),
    ]
    [conflict] = bulletins(series)
    assert str(conflict.message.args["before"]) == str(before)


@given(st.data(), st.lists(st.integers(10, 60_000), min_size=2, max_size=4))
def test_a_total_with_two_digits_changed_over_is_named_among_the_likely(
    data: st.DataObject, real: list[int]
) -> None:
    digits = str(sum(real))
    at = data.draw(st.integers(0, len(digits) - 2))
    printed = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assume(printed[0] != "0" and printed != digits)
    assert slip_between(int(printed), sum(real)) == "transposed"
    likely = slip_in_sum(
        people(printed, "whole"), [people(str(n), f"p{i}") for i, n in enumerate(real)]
    )
    said_of_one = likely is not None and likely.code == "rule-slip-transposed"
    meant = likely.args["meant"] if likely is not None and said_of_one else None
    others = [n for n in real if slip_between(n, n + int(printed) - sum(real)) == "transposed"]
    assert meant == sum(real) if not others else meant is None


@given(st.data(), st.integers(1, 5_000), st.integers(0, 100))
def test_a_percentage_rounded_from_its_counts_never_contradicts_them(
    data: st.DataObject, total: int, percent: int
) -> None:
    part = total * percent // 100
    decimals = data.draw(st.integers(0, 2))
    share = f"{100 * part / total:.{decimals}f}"
    pair = people(data.draw(told(part)), "p"), people(data.draw(told(total)), "w")
    assert contradictions(percent_against_counts(*pair, f"{share}% of them")) == []
    words = stated(f"{part} of {total} ({share}%)", "i", "incident")
    assert list(percents_in_words(words)) == []
