"""Figures that cannot all hold are located to the fewest of them, and it is said what would fit."""

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.stating import balance, ledger_of, said
from trucewatch.ledger.balance import Ledger
from trucewatch.ledger.conflicts import Conflict
from trucewatch.values.ranges import Range

ROWS = {
    "start": "start,{},person,people,,start,,,town,,,,s1",
    "left": "left,{},person,people,,moved,,convoy,,,,,s1",
    "came": "came,{},person,people,evacuated,moved,,convoy,,,,,s2",
    "back": "back,{},person,people,returned,moved,,convoy,,,,,s2",
    "dead": "dead,{},person,people,killed,harm,,,town,,,,s2",
    "remain": "remain,{},person,people,,remaining,,,town,,,,s2",
}
MOST = 40


def written(figures: dict[str, int]) -> Ledger:
    return ledger_of("\n".join(ROWS[name].format(number) for name, number in figures.items()))


def names(conflict: Conflict) -> list[str]:
    return sorted(line.first.row.ref for line in conflict.lines)


def can_hold(every: dict[str, int], held: Iterable[str]) -> bool:
    """Whether numbers exist for the figures, those held as they are told; by trying them out."""
    kept = set(held)

    def may(name: str) -> range:
        if name not in every:
            return range(1)
        return range(every[name], every[name] + 1) if name in kept else range(MOST)

    start, dead = may("start"), may("dead")
    for back in may("back"):
        for came in may("came"):
            left = range(max(may("left")[0], back + came), may("left")[-1] + 1)
            if "left" not in every:
                left = range(back + came, back + came + 1)
            if not left:
                continue
            low = start[0] - left[-1] - dead[-1] + back
            high = start[-1] - left[0] - dead[0] + back
            stay = may("remain") if "remain" in every else range(10 * MOST)
            if low <= stay[-1] and high >= stay[0]:
                return True
    return False


@settings(max_examples=200, deadline=None)
@given(st.fixed_dictionaries(
    {"start": st.integers(0, 9)},
    optional={name: st.integers(0, 9) for name in ROWS if name != "start"},
))  # fmt: skip
def test_what_is_told_is_the_smallest_set_that_cannot_hold(figures: dict[str, int]) -> None:
    found = written(figures).conflicts
    assert bool(found) == (not can_hold(figures, figures))
    for conflict in found[:1]:
        told = names(conflict)
        assert not can_hold(figures, told)
        for size in range(len(told)):
            assert all(can_hold(figures, some) for some in combinations(figures, size))


def test_the_sentence_names_each_figure_with_its_source_and_what_would_fit() -> None:
    (conflict,) = written({"start": 100, "left": 30, "came": 20, "dead": 5, "remain": 90}).conflicts
    assert names(conflict) == ["left", "remain", "start"]
    assert said(conflict.sentence) == (
        "Town: these figures cannot all be true: 100 people at the start (source: Monitors); "
        "30 people left (source: Monitors); 90 people remaining (source: Relatives). If the other "
        "figures named here hold, each of these alone would fit: no less than 120 people instead of 100 people; up to 10 people "
        "instead of 30 people; up to 70 people instead of 90 people. Please check them against "
        "their sources, or record the figure that is missing."
    )
    assert said(conflict.sentence, "ar") == (
        "البلدة: لا يمكن أن تصح هذه الأعداد كلها معًا: في البداية: 100 شخص (المصدر: المراقبون)؛ "
        "المغادرة: 30 شخصًا (المصدر: المراقبون)؛ الباقي: 90 شخصًا (المصدر: الأقارب). وإذا صحّت "
        "الأعداد الأخرى المذكورة هنا زال التعارض بأي من هذه التصحيحات وحده: ما لا يقل عن 120 شخصًا بدلًا من 100 شخص؛ ما يصل إلى "
        "10 أشخاص بدلًا من 30 شخصًا؛ ما يصل إلى 70 شخصًا بدلًا من 90 شخصًا. يُرجى مراجعتها على "
        "مصادرها، أو تسجيل العدد الناقص."
    )


def test_a_conflict_may_run_through_several_accounts() -> None:
    ledger = ledger_of("""
        start,100,person,people,,start,,,town
        left,unknown,person,people,,moved,,convoy
        came,50,person,people,evacuated,moved,,convoy
        remain,90,person,people,,remaining,,,town
    """)
    (conflict,) = ledger.conflicts
    assert names(conflict) == ["came", "remain", "start"]
    assert [account.key for account in conflict.accounts] == ["place:town", "on_the_way:convoy"]


def test_about_so_many_leaves_room_twice_over() -> None:
    rows = "start,about 100,person,people,,start,,,town\nremain,{},person,people,,remaining,,,town"
    assert ledger_of(rows.format(130)).conflicts == ()
    (conflict,) = ledger_of(rows.format(131)).conflicts
    assert names(conflict) == ["remain", "start"]


def test_other_groups_and_units_are_in_no_conflict() -> None:
    ledger = ledger_of("""
        start,100,person,civilians,,start,,,town
        left,30,person,people,,moved,,convoy
        remain,90,person,civilians,,remaining,,,town
        cars,300,vehicle,people,,moved,,first-bus
    """)
    assert ledger.conflicts == ()


def test_what_came_after_the_day_of_a_remainder_does_not_count_for_it() -> None:
    rows = """
        start,100,person,people,,start,2016-12-13,,town
        left,30,person,people,,moved,{},convoy
        remain,100,person,people,,remaining,2016-12-14,,town
    """
    assert ledger_of(rows.format("2016-12-15")).conflicts == ()
    (conflict,) = ledger_of(rows.format("2016-12-13T23:00")).conflicts
    assert names(conflict) == ["left", "remain", "start"]


def test_conflicts_far_apart_are_told_one_by_one() -> None:
    ledger = ledger_of("""
        start,10,person,people,,start,,,town
        left,30,person,people,,moved,,convoy
        camp,10,person,people,,start,,,camp
        camp-left,3,person,people,killed,harm,,,camp
        camp-remain,9,person,people,,remaining,,,camp
    """)
    assert [names(one) for one in ledger.conflicts] == [
        ["camp", "camp-left", "camp-remain"], ["left", "start"],
    ]  # fmt: skip
    assert [len(one.plain()["figures"]) for one in ledger.conflicts] == [3, 2]  # type: ignore[arg-type]


DEAD_CIVILIANS = """
    start,1000,person,people,,start,2017-04-01,,town
    left,300,person,people,,moved,2017-04-02,convoy
    dead,100,person,civilians,killed,harm,2017-04-03,,town
    remain,{},person,people,,remaining,2017-04-05,,town
"""


def test_civilians_who_died_are_people_who_do_not_remain() -> None:
    (conflict,) = ledger_of(DEAD_CIVILIANS.format(700)).conflicts
    assert names(conflict) == ["dead", "left", "remain", "start"]
    fitting = {
        line.first.row.ref: fits
        for line, fits in zip(conflict.lines, conflict.fitting, strict=True)
    }
    assert fitting == {
        "start": Range(1100, None),
        "left": Range(0, 200),
        "dead": Range(0, 0),
        "remain": Range(0, 600),
    }


def test_others_than_civilians_may_have_died_uncounted() -> None:
    ledger = ledger_of(DEAD_CIVILIANS.format(500))
    assert ledger.conflicts == ()
    assert balance(ledger, "place:town").answer.verdict == "unsure"
    assert balance(ledger_of(DEAD_CIVILIANS.format(600)), "place:town").answer.verdict == "yes"


def test_civilians_who_may_be_among_people_counted_dead_are_not_taken_off_twice() -> None:
    more = "others,20,person,people,killed,harm,2017-04-03,,town"
    assert ledger_of(DEAD_CIVILIANS.format(600) + more).conflicts == ()
    (conflict,) = ledger_of(DEAD_CIVILIANS.format(681) + more).conflicts
    assert names(conflict) == ["left", "others", "remain", "start"]


def test_civilians_of_another_convoy_left_too_but_not_where_no_convoy_is_named() -> None:
    rows = """
        start,1000,person,people,,start,,,town
        left,300,person,people,,moved,,first-bus
        more,100,person,civilians,,moved,,{},{}
        remain,700,person,people,,remaining,,,town
    """
    (conflict,) = ledger_of(rows.format("second-bus", "")).conflicts
    assert names(conflict) == ["left", "more", "remain", "start"]
    assert ledger_of(rows.format("", "town")).conflicts == ()


def test_women_may_be_among_the_civilians_who_died() -> None:
    more = "women,50,person,women,killed,harm,2017-04-03,,town"
    assert ledger_of(DEAD_CIVILIANS.format(700) + more).conflicts == ()


def test_that_civilians_came_does_not_say_that_nobody_else_did() -> None:
    ledger = ledger_of("""
        start,100,person,people,,start,2017-04-01,,camp
        came,20,person,civilians,evacuated,moved,2017-04-02,convoy
        remain,150,person,people,,remaining,2017-04-03,,camp
    """)
    assert balance(ledger, "place:camp").answer.verdict == "unsure"


def test_a_range_of_two_sources_is_the_word_of_neither() -> None:
    ledger = ledger_of("""
        start,700,person,people,,start,,,town,,,,s1
        left,600,person,people,,moved,,convoy,,,,,s1
        again,450,person,people,,moved,,convoy,,,,,s2
        remain,400,person,people,,remaining,,,town,,,,s2
    """)
    (conflict,) = ledger.conflicts
    assert said(conflict.sentence).startswith(
        "Town: these figures cannot all be true: 700 people at the start (source: Monitors); "
        "between 450 and 600 people left (Relatives: 450 people and Monitors: 600 people); "
    )
    (entry,) = [
        one for one in ledger.entries if one.line.group == "people" and len(one.tallies) > 1
    ]
    assert sorted(row.ref for row in entry.tallies) == ["again", "left"]
