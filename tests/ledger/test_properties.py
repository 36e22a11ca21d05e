"""What holds of every ledger: nobody is lost, nobody is counted twice, order does not matter."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.stating import balance, ledger_of
from trucewatch.ledger.balance import Ledger
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

NUMBERS = st.integers(0, 400)
STEPS = st.sampled_from(
    [
        ("left", "people,,moved,,convoy"),
        ("came", "people,evacuated,moved,,convoy"),
        ("dead", "people,killed,harm,,,town"),
        ("held", "people,detained,harm,,,town"),
        ("lost", "people,missing,harm,,,town"),
        ("away", "people,displaced,harm,,,town"),
    ]
)
SOME = st.dictionaries(STEPS, NUMBERS, max_size=6).map(
    lambda found: {name: (rest, number) for (name, rest), number in found.items()}
)
COUNTS = st.one_of(
    NUMBERS.map(Count.exactly),
    st.builds(Count.of, st.sampled_from([Qualifier.ABOUT, Qualifier.UP_TO]), NUMBERS),
    st.tuples(NUMBERS, NUMBERS).map(
        lambda two: Count.of(Qualifier.BETWEEN, min(two), max(two))
    ),
)  # fmt: skip
START = "start,1000,person,people,,start,,,town"


def written(name: str, count: object, rest: str) -> str:
    return f"{name},{count},person,{rest}"


def told(ledger: Ledger) -> list[str]:
    return [
        *sorted(f"{e.origin.key}>{e.target.key}:{e.figure}:{e.perhaps}" for e in ledger.entries),
        *sorted(f"{b.account.key}:{b.group}:{b.residual}:{b.answer.verdict}" for b in ledger.balances),
        *sorted(f"{u.status}:{u.figure}" for u in ledger.unaccounted),
        ledger.summary.text("ar"),
    ]  # fmt: skip


@settings(max_examples=40)
@given(SOME)
def test_exact_figures_leave_the_start_less_all_that_left(
    stated: dict[str, tuple[str, int]],
) -> None:
    if "left" in stated and "came" in stated:
        del stated["came"]  # arrivals of those who are stated to have left
    rows = [written(name, number, rest) for name, (rest, number) in stated.items()]
    town = balance(ledger_of("\n".join([START, *rows])), "place:town")
    assert town.residual == Figure.only(1000 - sum(number for _, number in stated.values()))


@settings(max_examples=40)
@given(st.lists(st.tuples(COUNTS, st.floats(0, 1)), min_size=1, max_size=5))
def test_the_residual_holds_every_number_that_the_figures_may_be(
    stated: Sequence[tuple[Count, float]],
) -> None:
    ends = ["killed", "detained", "missing", "abducted", "displaced"]
    rows = [
        written(end, count, f"people,{end},harm,,,town")
        for end, (count, _) in zip(ends, stated, strict=False)
    ]
    town = balance(ledger_of("\n".join([START, *rows])), "place:town")
    left = sum(_choice(count.tight, share) for count, share in stated)
    assert town.residual is not None
    assert town.residual.tight.contains(1000 - left)


def _choice(bounds: Range, share: float) -> int:
    low, high = bounds.low or 0, bounds.high or 0
    return low + round(share * (high - low))


@settings(max_examples=30)
@given(SOME, st.data())
def test_what_a_newer_figure_replaced_changes_nothing(
    stated: dict[str, tuple[str, int]], data: st.DataObject
) -> None:
    rows = [written(name, number, rest) for name, (rest, number) in stated.items()]
    with_old = list(rows)
    for n, (name, (rest, number)) in enumerate(stated.items()):
        older = data.draw(NUMBERS)
        with_old[n] = f"{written(name, number, rest)}{',' * (11 - 3 - rest.count(','))}old-{name}"
        with_old.append(written(f"old-{name}", older, rest))
    assert told(ledger_of("\n".join([START, *with_old]))) == told(
        ledger_of("\n".join([START, *rows]))
    )


@settings(max_examples=30)
@given(SOME, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(
    stated: dict[str, tuple[str, int]], chance: object
) -> None:
    rows = [START, *(written(name, number, rest) for name, (rest, number) in stated.items())]
    other = list(rows)
    chance.shuffle(other)  # type: ignore[attr-defined]
    assert told(ledger_of("\n".join(other))) == told(ledger_of("\n".join(rows)))


@settings(max_examples=30)
@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_nobody_on_the_way_is_lost(left: int, came: int, back: int, dead: int) -> None:
    ledger = ledger_of(
        f"""
        {START}
        left,{left},person,people,,moved,,convoy
        came,{came},person,people,evacuated,moved,,convoy
        back,{back},person,people,returned,moved,,convoy
        dead,{dead},person,people,killed,harm,,convoy
        """
    )
    way = balance(ledger, "on_the_way:convoy")
    assert way.residual == Figure.only(left - came - back - dead)
    assert balance(ledger, "place:town").residual == Figure.only(1000 - left + back)
    assert sum(item.figure.tight.low or 0 for item in ledger.unaccounted) == max(
        left - came - back - dead, 0
    )


@settings(max_examples=30)
@given(NUMBERS, NUMBERS)
def test_another_group_takes_from_none_to_all(people: int, civilians: int) -> None:
    ledger = ledger_of(
        f"""
        start,1000,person,civilians,,start,,,town
        left,{people},person,people,,moved,,convoy
        dead,{civilians},person,civilians,killed,harm,,,town
        """
    )
    town = balance(ledger, "place:town", "civilians")
    assert town.residual is not None
    assert town.residual.tight == Range(1000 - civilians - people, 1000 - civilians)
    assert town.answer.verdict == "unsure"
