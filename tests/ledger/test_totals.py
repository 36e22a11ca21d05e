"""What the ledger comes to by columns is what it comes to by its entries."""

import json
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import view_of
from tests.ledger.stating import COLUMNS, FRAME, said
from trucewatch.ledger.accounts import Standing
from trucewatch.ledger.alone import standing_alone
from trucewatch.ledger.balance import FigureRule, account
from trucewatch.ledger.conflicts import conflicts_of
from trucewatch.ledger.long import LongLedger, totals
from trucewatch.ledger.totals import Missed, Totals, totals_of
from trucewatch.records.view import CaseView, ref_of
from trucewatch.values.when import When

MOVEMENTS = """
movements:
  - {ref: m0, start: town, destination: camp, left: 2016-12-14, arrived: 2016-12-15}
  - {ref: m1, start: quarter, destination: camp, left: 2016-12-15T10:00}
  - {ref: m2, start: quarter, destination: town, arrived: 2016-12-16}
  - {ref: m3, start: camp}
  - {ref: m4, destination: camp}
  - {ref: m5, start: town, destination: quarter, within: convoy}
  - {ref: m6, start: town, destination: camp}
  - {ref: m7, start: camp, destination: quarter, left: 2016-12-13}
"""
COUNTS = ("7", "40", "about 120", "no less than 30", "unknown", "between 5 and 9", "up to 3")
ROLES = (
    ",moved", "evacuated,moved", "returned,moved", "killed,harm", "killed,moved", "detained,harm",
    "missing,harm", "released,harm", "wounded,harm", "missing,total", ",announced", "born,other",
)  # fmt: skip
AT = ("", "", "2016-12-14", "2016-12-15", "2016-12-15T10:00", "2016-12-17")


@st.composite
def tallies(draw: st.DrawFn) -> str:
    """Figures of many movements, most of them alone, some replaced, parts, of places."""
    rows, refs = [COLUMNS], count()
    for name in draw(st.lists(st.sampled_from(range(8)), min_size=1, max_size=8, unique=True)):
        groups = st.just("people") if draw(st.integers(0, 3)) else st.sampled_from(GROUPS)
        for role in draw(st.lists(st.sampled_from(ROLES), min_size=1, max_size=4)):
            rows.append(_row(draw, f"t{next(refs)}", role, f"m{name}", draw(groups)))
    for each in draw(st.lists(st.sampled_from(["household", "vehicle"]), max_size=2)):
        scope = draw(st.sampled_from([",", "m1,", ",camp"]))
        rows.append(f"t{next(refs)},about 5,person,people,,per_{each},,{scope},,,,s2")
    for place in draw(st.lists(st.sampled_from(["town", "quarter", "camp"]), unique=True)):
        for role in draw(st.lists(st.sampled_from(["start", "remaining"]), max_size=2)):
            figure, at = draw(st.sampled_from(COUNTS)), draw(st.sampled_from(AT))
            group = draw(st.sampled_from(GROUPS))
            rows.append(f"t{next(refs)},{figure},person,{group},,{role},{at},,{place},,,,s1")
    return "\n".join(rows) + "\n"


GROUPS = ("people", "civilians", "fighters", "women")


def _row(draw: st.DrawFn, ref: str, role: str, movement: str, group: str) -> str:
    figure, at = draw(st.sampled_from(COUNTS)), draw(st.sampled_from(AT))
    unit = draw(st.sampled_from(["person", "person", "person", "vehicle", "household", "incident"]))
    place = draw(st.sampled_from(["", "", "", "town"]))
    earlier = draw(st.sampled_from(["", "", "", "", "t0"])) if ref != "t0" else ""
    part = f"{earlier},among," if draw(st.booleans()) and earlier else f",,{earlier}"
    return f"{ref},{figure},{unit},{group},{role},{at},{movement},{place},{part},s1"


def case_of(written: str) -> CaseView:
    movements = MOVEMENTS.removeprefix("\nmovements:\n")
    return view_of({"case.yaml": f"{FRAME.split('sources:')[0]}{movements}sources:"
                    f"{FRAME.split('sources:')[1]}", "tallies.csv": written})  # fmt: skip


def told(found: Totals) -> tuple[object, ...]:
    return (
        dict(found.sums),
        {
            (h.account.key, h.unit, h.group): (
                h.residual,
                h.counted,
                h.then,
                h.groups_differ,
                h.if_one_group,
            )
            for h in found.held
        },
        dict(found.unaccounted),
    )


@settings(max_examples=150, deadline=None)
@given(tallies(), st.sampled_from([None, "2016-12-15", "2016-12-14T12:00"]))
def test_columns_come_to_what_the_entries_come_to(written: str, moment: str | None) -> None:
    view = case_of(written)
    as_of = None if moment is None else When.parse(moment)
    for rule in (FigureRule.RANGE, FigureRule.LOWEST):
        assert told(totals(view, as_of, rule)) == told(totals_of(account(view, as_of, rule)))


def rows(*given: str) -> str:
    width = COLUMNS.count(",")
    return "\n".join([COLUMNS, *(row + "," * (width - row.count(",")) for row in given)]) + "\n"


def alone(written: str) -> Sequence[str]:
    view = case_of(written)
    found, refs = standing_alone(view, None), view.table("tally").raw("ref")
    return sorted(set(refs) - {refs[row] for row in found.rest})


def test_what_stands_alone_goes_by_columns_and_nothing_else() -> None:
    left, came = "person,people,,moved,", "person,people,evacuated,moved,"
    written = rows(
        f"a0,9,{left},m0", f"b0,8,{came},m0",
        f"a1,9,{left},m1", f"b1,8,{left},m1",
        f"a2,9,{left},m2", "b2,8,person,women,evacuated,moved,,m2",
        f"a3,9,{left},m3", "b3,unknown,person,people,killed,harm,,m3",
        f"a5,9,{left},m5",
        f"a6,9,{left},m6,town",
        f"a7,9,{left},m7", "b7,2,person,people,wounded,harm,,m7", "c7,1,incident,people,,other,,m7",
        "s,90,person,people,,start,,,town",
    )  # fmt: skip
    assert alone(written) == ["a0", "a7", "b0", "b7", "c7"]


def test_other_groups_stand_beside_with_their_sums() -> None:
    left = "person,people,,moved,"
    found = totals(case_of(rows("s,90,person,civilians,,start,,,town", f"a,9,{left},m0",
                                f"b,6,{left},m6")))  # fmt: skip
    (town,) = found.balances
    assert said(town.answer.reason) == (
        "Town: cannot be settled. These figures count different groups: 90 civilians at the start; "
        "15 people left. Which of them count the same persons is not stated, so they stand side by "
        "side and are not subtracted. If all of them were civilians, the remainder by the numbers "
        "stated would be 75 civilians. The wider range (between 75 and 90 civilians) leaves open how "
        "many of them were civilians: from none to all."
    )


def test_more_here_and_fewer_there_do_not_make_up_for_each_other() -> None:
    left, came = "person,people,,moved,", "person,people,evacuated,moved,"
    found = totals(case_of(rows(f"a,9,{left},m0", f"b,6,{came},m0", f"c,6,{left},m6",
                                f"d,9,{came},m6")))  # fmt: skip
    ((key, missed),) = found.unaccounted.items()
    assert key[0] == "on_the_way"
    assert (missed.records, missed.figure.tight.low, missed.figure.tight.high) == (1, 3, 3)
    assert isinstance(missed, Missed)
    assert [said(one) for one in found.lost] == [
        "3 people left and are not recorded as arrived, returned or anything else (one record says so)."
    ]
    assert [said(one, "ar") for one in found.lost] == [
        "غادروا ولم يُسجَّل وصولهم ولا عودتهم ولا غير ذلك: 3 أشخاص (بحسب سجل واحد)."
    ]


def plain(items: Iterable[Any], *given: Any) -> list[str]:
    return sorted(json.dumps(item.plain(*given), sort_keys=True) for item in items)


@settings(max_examples=100, deadline=None)
@given(tallies(), st.sampled_from([None, "2016-12-15", "2016-12-14T12:00"]))
def test_what_is_made_when_asked_for_is_what_the_ledger_holds(
    written: str, moment: str | None
) -> None:
    view = case_of(written)
    as_of = None if moment is None else When.parse(moment)
    whole, long = account(view, as_of), LongLedger(view, as_of)
    assert plain(long.entries(), whole.rule) == plain(whole.entries, whole.rule)
    assert plain(long.noted(), whole.rule) == plain(whole.noted, whole.rule)
    assert plain(long.unaccounted()) == plain(whole.unaccounted)
    assert plain(long.in_each, whole.rule) == plain(whole.in_each, whole.rule)
    assert [row.key for row in long.replaced] == [row.key for row in whole.replaced]
    ways = [one for one in whole.balances if one.account.standing is Standing.ON_THE_WAY]
    made = [one for one in long.balances if one.account.standing is Standing.ON_THE_WAY]
    assert plain([*made, *long.ways()]) == plain(ways)


@settings(max_examples=100, deadline=None)
@given(tallies())
def test_conflicts_of_movements_that_stand_alone_are_those_of_their_accounts(written: str) -> None:
    view = case_of(written)
    whole, long = account(view), LongLedger(view)
    alone = {balance.account for balance in long.ways()}
    each = [conflicts_of([one.held]) for one in whole.balances if one.account in alone]
    found = [one for one in long.conflicts() if one.accounts and set(one.accounts) <= alone]
    assert plain(found) == plain(conflict for some in each for conflict in some)


def test_of_some_movements_only_their_entries_are_made() -> None:
    left = "person,people,,moved,"
    long = LongLedger(case_of(rows("s,90,person,people,,start,,,town", f"a,9,{left},m0",
                                   f"b,6,{left},m6")))  # fmt: skip
    wanted = np.array([ref == "m6" for ref in long.view.table("movement").raw("ref")])
    assert [entry.tally.ref for entry in long.entries(wanted)] == ["s", "b"]
    assert [ref_of(one.account.of) for one in long.ways(wanted)] == ["m6"]
    assert [one.figure.tight.low for one in long.unaccounted(wanted)] == [6]
