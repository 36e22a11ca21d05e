from itertools import product
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.answer import Answer, Verdict, all_of, any_of, invert
from trucewatch.values.message import Message

YES, NO, UNSURE, APART = Verdict.YES, Verdict.NO, Verdict.UNSURE, Verdict.DOES_NOT_APPLY
verdicts = st.sampled_from([YES, NO, UNSURE, APART])
lists = st.lists(verdicts, max_size=6)


def answer(verdict: Verdict, why: str = "why", margin: int | None = None) -> Answer:
    return Answer(verdict, Message(f"test-{why}"), margin, "s" if margin else "")


def both(*given: Verdict) -> Verdict:
    return all_of(answer(v) for v in given).verdict


def either(*given: Verdict) -> Verdict:
    return any_of(answer(v) for v in given).verdict


def test_all_of_follows_the_table_of_kleene() -> None:
    table = {(a, b): both(a, b) for a, b in product((YES, UNSURE, NO), repeat=2)}
    assert table == {
        (YES, YES): YES, (YES, UNSURE): UNSURE, (YES, NO): NO,
        (UNSURE, YES): UNSURE, (UNSURE, UNSURE): UNSURE, (UNSURE, NO): NO,
        (NO, YES): NO, (NO, UNSURE): NO, (NO, NO): NO,
    }  # fmt: skip


def test_what_does_not_apply_is_left_out() -> None:
    assert both(YES, APART) is YES
    assert either(NO, APART) is NO
    assert both(APART, APART) is APART
    assert both() is APART
    assert all_of([]).reason == Message("values-nothing-asked")


def test_the_reason_and_margin_are_those_of_the_first_answer_that_decides() -> None:
    late = answer(NO, "late", 3600)
    given = [answer(YES, "inside"), answer(UNSURE, "bound"), late, answer(NO, "far")]
    assert all_of(given) is late
    assert any_of(given) is given[0]


def test_inverting_keeps_reason_and_margin() -> None:
    assert invert(answer(NO, "late", 3600)) == answer(YES, "late", 3600)
    assert invert(answer(UNSURE)) == answer(UNSURE)
    assert invert(answer(APART)) == answer(APART)


@given(lists, st.randoms())
def test_order_does_not_matter(given_: list[Verdict], chance: Random) -> None:
    mixed = list(given_)
    chance.shuffle(mixed)
    assert (both(*mixed), either(*mixed)) == (both(*given_), either(*given_))


@given(lists, lists)
def test_grouping_does_not_matter(left: list[Verdict], right: list[Verdict]) -> None:
    assert both(both(*left), both(*right)) is both(*left, *right)
    assert either(either(*left), either(*right)) is either(*left, *right)


@given(verdicts)
def test_an_answer_combined_with_itself_is_itself(verdict: Verdict) -> None:
    assert (both(verdict, verdict), either(verdict, verdict)) == (verdict, verdict)


@given(lists)
def test_de_morgan(given_: list[Verdict]) -> None:
    answers = [answer(v) for v in given_]
    assert invert(all_of(answers)).verdict is any_of(map(invert, answers)).verdict
    assert invert(any_of(answers)).verdict is all_of(map(invert, answers)).verdict


@given(lists, st.data())
def test_learning_more_never_turns_a_settled_answer(
    given_: list[Verdict], data: st.DataObject
) -> None:
    learnt = [data.draw(st.sampled_from([YES, NO, UNSURE])) if v is UNSURE else v for v in given_]
    for combine in (both, either):
        before = combine(*given_)
        assert before is UNSURE or combine(*learnt) is before
