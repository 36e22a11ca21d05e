"""The answers about several deeds are told once, with those for whom they differ."""

import pytest

from trucewatch.values.answer import Answer, Verdict
from trucewatch.values.message import Message
from trucewatch.web.pages.answers_told import Holder, told_together
from trucewatch.web.pages.screening import Asked
from trucewatch.web.words.values import Named

YES, NO = Answer(Verdict.YES, Message("cli-yes")), Answer(Verdict.NO, Message("cli-no"))
QUESTION = Message("determining-together")
ONE, OTHER = (Named("A-ACT-0001", "The force"),), (Named("A-ACT-0002", "The other"),)


def asked(code: str, deed: str, who: tuple[Named, ...], answer: Answer) -> Asked:
    return Asked(code, deed, who, None, answer, ((QUESTION, answer),))


def holders(*some: Asked) -> list[tuple[str, tuple[Holder, ...]]]:
    (told,) = told_together(some, "en").told
    return [(each.answer.verdict.value, each.holders) for each in told.given]


def test_an_answer_that_holds_for_all_is_told_once_and_of_nobody() -> None:
    some = [asked(f"d{at}", f"deed {at}", who, YES) for at in range(9) for who in (ONE, OTHER)]
    together = told_together(some, "en")
    assert holders(*some) == [("yes", ())]
    assert (together.deeds, len(together.overall), together.overall[0].holders) == (9, 1, ())


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (
            "ynyn",
            [("yes", (Holder("", ONE),)), ("no", (Holder("", OTHER),))],
        ),
        (
            "yynn",
            [("yes", (Holder("shelling", None),)), ("no", (Holder("looting", None),))],
        ),
        (
            "ynnn",
            [
                ("yes", (Holder("shelling", ONE),)),
                ("no", (Holder("looting", None), Holder("shelling", OTHER))),
            ],
        ),
    ],
)
def test_what_differs_names_parties_deeds_or_both(
    answers: str, told: list[tuple[str, tuple[Holder, ...]]]
) -> None:
    of = [("d1", "shelling", ONE), ("d1", "shelling", OTHER)]
    of += [("d2", "looting", ONE), ("d2", "looting", OTHER)]
    some = [asked(*one, YES if sign == "y" else NO) for one, sign in zip(of, answers, strict=True)]
    assert holders(*some) == told


def test_two_deeds_of_one_kind_are_told_apart_by_their_codes() -> None:
    some = [asked("A-DED-0001", "shelling", (), YES), asked("A-DED-0002", "shelling", (), NO)]
    assert holders(*some) == [
        ("yes", (Holder("shelling A-DED-0001", None),)),
        ("no", (Holder("shelling A-DED-0002", None),)),
    ]


def test_what_a_reason_names_is_not_named_again_beside_it() -> None:
    forbidden, other = (
        Answer(Verdict.YES, Message("ledger-named", {"name": name}))
        for name in ("forbidden: looting", "forbidden by the agreement")
    )
    some = [asked("d1", "looting", ONE, forbidden), asked("d2", "shelling", ONE, other)]
    assert holders(*some) == [("yes", ()), ("yes", (Holder("shelling", None),))]
