"""The answers about several deeds and parties, each told once with those for whom it is given."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from trucewatch.values.answer import Answer
from trucewatch.values.message import Message
from trucewatch.web.pages.screening import Asked
from trucewatch.web.words.values import Named


@dataclass(frozen=True, slots=True)
class Holder:
    """For what an answer is given. deed: empty for whatever this party did. who: None for whoever did
    this deed; empty where nobody is said to have done it."""

    deed: str
    who: tuple[Named, ...] | None

    def is_named_in(self, words: str) -> bool:
        """Whether words name the deed and the party already."""
        names = [self.deed, *(one.name for one in self.who or ())]
        return self.who != () and all(name in words for name in names)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer and for what it is given, where its reason does not name that itself; for all of it
    where neither names anything."""

    answer: Answer
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A question with its different answers."""

    question: Message
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """All questions, how many deeds they were asked about, and what the answers come to."""

    deeds: int
    told: tuple[Told, ...]
    overall: tuple[Given, ...]


def told_together(asked: Sequence[Asked], lang: str) -> Together:
    """The answers about all deeds and parties together. lang: in which they are told apart."""
    questions = [question for question, _ in asked[0].answers] if asked else []
    told = [
        Told(question, _given([one.answers[at][1] for one in asked], asked, lang))
        for at, question in enumerate(questions)
    ]
    overall = _given([one.overall for one in asked], asked, "")
    return Together(len({one.code for one in asked}), tuple(told), overall)


def _given(answers: Sequence[Answer], asked: Sequence[Asked], lang: str) -> tuple[Given, ...]:
    """Each different answer once. lang: of its reason; without, only verdicts are told apart."""
    found: dict[tuple[str, str], list[int]] = {}
    for at, answer in enumerate(answers):
        reason = answer.reason.text(lang) if lang else ""
        found.setdefault((answer.verdict.value, reason), []).append(at)
    told = [(reason, ats, _holders(set(ats), asked)) for (_, reason), ats in found.items()]
    return tuple(
        Given(answers[ats[0]], () if all(one.is_named_in(said) for one in some) else some)
        for said, ats, some in told
    )


def _holders(those: set[int], asked: Sequence[Asked]) -> tuple[Holder, ...]:
    """In few words: all, whole deeds, whole parties, else one by one what is no whole deed."""
    if len(those) == len(asked):
        return ()
    deeds = _whole(those, [one.code for one in asked])
    parties = _whole(those, [one.who for one in asked])
    rest = sorted(those.difference(*deeds))
    if not those.difference(*parties) and len(parties) < len(deeds) + len(rest):
        return tuple(Holder("", asked[ats[0]].who) for ats in parties)
    return (
        *(Holder(_called(asked[ats[0]], asked), None) for ats in deeds),
        *(Holder(_called(asked[at], asked), asked[at].who) for at in rest),
    )


def _whole(those: set[int], keys: Sequence[Hashable]) -> list[list[int]]:
    """Where each key stands, of the keys that stand nowhere else."""
    found: dict[Hashable, list[int]] = {}
    for at, key in enumerate(keys):
        found.setdefault(key, []).append(at)
    return [ats for ats in found.values() if those.issuperset(ats)]


def _called(one: Asked, asked: Sequence[Asked]) -> str:
    """The deed by its kind, with its code where another is of the same kind."""
    alike = {other.code for other in asked if other.deed == one.deed}
    return one.deed if len(alike) == 1 else f"{one.deed} {one.code}"
