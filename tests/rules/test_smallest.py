"""A conflict names no statement too many: with any one of them gone, nothing contradicts."""

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.stated import people
from trucewatch.rules.parts import EXCEED, Share, parts_and_total
from trucewatch.rules.remaining import remaining_fits
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import Group, PartRelation

SMALL = st.integers(0, 40)
COUNTS = st.one_of(SMALL.map(str), SMALL.map("about {}".format), SMALL.map("at least {}".format))


@given(COUNTS, st.lists(COUNTS, min_size=1, max_size=5))
def test_of_parts_that_exceed_their_total_none_can_be_spared(total: str, parts: list[str]) -> None:
    whole = people(total, "whole")
    shares = [
        Share(people(count, f"p{n}", group=Group.MEN), PartRelation.PART)
        for n, count in enumerate(parts)
    ]
    for conflict in parts_and_total(whole, shares):
        if conflict.code != EXCEED:
            continue
        named = [share for share in shares if share.figure in conflict.statements]
        assert [c.agreement for c in parts_and_total(whole, named)] == [conflict.agreement]
        for spared in named:
            left = [share for share in named if share is not spared]
            again = [c.agreement for c in parts_and_total(whole, left) if c.code == EXCEED]
            weaker = [] if conflict.agreement is Agreement.DIFFERS else [Agreement.DIFFERS]
            assert again in ([], weaker)


@given(SMALL, st.lists(SMALL, min_size=1, max_size=4), SMALL)
def test_of_figures_of_people_moved_none_can_be_spared(
    start: int, moved: list[int], left: int
) -> None:
    told = [people(str(n), f"m{i}") for i, n in enumerate(moved)]
    pair = people(str(start), "start"), people(str(left), "left")
    for conflict in remaining_fits([pair[0]], told, [pair[1]]):
        named = [one for one in told if one in conflict.statements]
        assert list(remaining_fits([pair[0]], named, [pair[1]])) == [conflict]
        if start - max(moved) < left:
            assert len(named) == 1
