"""Arabic and English of one text that carry different figures, dates or clock times."""

from __future__ import annotations

from collections.abc import Hashable, Set
from dataclasses import dataclass
from hashlib import blake2b

from trucewatch.rules.figures_in_words import (
    Spelled,
    figures_in,
    may_spell,
    numbers_spelled,
    only_number,
    surely_same,
    surely_spelled,
)
from trucewatch.rules.placing import place
from trucewatch.rules.slips import slip_of_two
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.calendar_words import month_name
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.count import Count
from trucewatch.values.finding import Where
from trucewatch.values.message import Arg, Message
from trucewatch.values.texts import Text

CODE = "figures-differ-by-language"
_LONGEST = 9  # digits; longer than any count of people
_MOST = 100_000  # comparisons that are kept, some 15 MB


@dataclass(frozen=True, slots=True)
class _Told:
    """What only the one and only the other language tells, and which slip explains it."""

    english: tuple[str, ...]
    arabic: tuple[str, ...]
    agreement: Agreement = Agreement.CONTRADICTS
    likely: Message | None = None


_known: dict[tuple[bytes, Spelled | None], _Told | None] = {}
"""By the digest of two texts what they differ by: a case is looked at again after every act."""


def languages_differ(statement: Statement[Text], spelled: Spelled | None = None) -> Conflict | None:
    """The text, where each language tells a figure that the other lacks, or one tells one more.

    CONTRADICTS where both have a figure of their own (23 and 32); DIFFERS where one only is
    without, for it may be put in words that are not read here, or left out. Numbers spelled out
    contradict only where each language tells one number and no more: "three" and أربعة.
    """
    english, arabic = (statement.value.words.get(lang, "") for lang in ("en", "ar"))
    if not (english and arabic):
        return None
    told = _compared(english, arabic, spelled)
    if told is None:
        return None
    return Conflict(CODE, (statement,), _message(statement, told), told.agreement, told.likely)


def _compared(english: str, arabic: str, spelled: Spelled | None) -> _Told | None:
    """The same as was told before of the same words, or else compared now."""
    words = f"{len(english)} {english}{arabic}".encode("utf-8", "surrogatepass")
    key = (blake2b(words, digest_size=16).digest(), spelled)
    if key not in _known:
        if len(_known) >= _MOST:
            _known.clear()
        _known[key] = _differ(english, arabic, spelled)
    return _known[key]


def _differ(english: str, arabic: str, spelled: Spelled | None) -> _Told | None:
    same = surely_same(english, arabic)
    if same and not may_spell(english):
        return None
    if (alone := _of_one_number(english, arabic, spelled)) is not None:
        return alone
    apart = _apart(english, arabic, spelled)
    only_en = tuple(_said(figure, "en") for here, _ in apart for figure in here)
    only_ar = tuple(_said(figure, "ar") for _, there in apart for figure in there)
    if not only_en and not only_ar:
        return None
    both = any(here and there for here, there in apart)
    if same and not both:
        return None
    agreement = Agreement.CONTRADICTS if both else Agreement.DIFFERS
    return _Told(only_en, only_ar, agreement, _slip((english, only_en), (arabic, only_ar)))


def _of_one_number(english: str, arabic: str, spelled: Spelled | None) -> _Told | None:
    """Where each language tells one number, in digits or spelled out, and these differ."""
    one, other = (only_number(words, spelled) for words in (english, arabic))
    if one is None or other is None or one == other:
        return None
    return _Told((one,), (other,), likely=_slip((english, (one,)), (arabic, (other,))))


def _slip(*sides: tuple[str, tuple[str, ...]]) -> Message | None:
    """What slip explains the one number that each language has of its own, in digits."""
    numbers = [
        said[0]
        for words, said in sides
        if len(said) == 1 and said[0].isdecimal() and said[0] in figures_in(words).numbers
    ]
    if len(numbers) < 2 or max(map(len, numbers)) > _LONGEST:
        return None
    return slip_of_two(*(Statement(Count.exactly(int(n)), Where()) for n in numbers))


def _apart(
    english: str, arabic: str, spelled: Spelled | None
) -> list[tuple[list[Hashable], list[Hashable]]]:
    """Numbers, days and clock times that only the one and only the other tells, kind by kind."""
    en, ar = figures_in(english), figures_in(arabic)
    if en == ar and spelled is None:
        return []
    (told_en, all_en), (told_ar, all_ar) = (
        _numbers(words, found.numbers, spelled) for words, found in ((english, en), (arabic, ar))
    )
    return [
        (_lacking(told_en, all_ar), _lacking(told_ar, all_en)),
        (_lacking(en.days, ar.days), _lacking(ar.days, en.days)),
        (_lacking(en.clocks, ar.clocks), _lacking(ar.clocks, en.clocks)),
    ]


def _numbers(words: str, digits: Set[str], spelled: Spelled | None) -> tuple[Set[str], Set[str]]:
    """What the words surely tell, and all that they may tell."""
    if spelled is None:
        return digits, digits | numbers_spelled(words)
    return digits | surely_spelled(words, spelled), digits | spelled(words) | numbers_spelled(words)


def _lacking(here: Set[Hashable], there: Set[Hashable]) -> list[Hashable]:
    return sorted(here - there, key=str)


def _said(figure: Hashable, lang: str) -> str:
    """The figure as the words of the language tell it."""
    if isinstance(figure, tuple):
        return f"{figure[0]} {month_name(lang, figure[1])}"
    if isinstance(figure, int):
        return f"{figure // 60 or 12}:{figure % 60:02}"
    return str(figure)


def _message(statement: Statement[Text], told: _Told) -> Message:
    args: dict[str, Arg] = {"place": place(statement.where)}
    if told.english and told.arabic:
        both: dict[str, Arg] = {"english": told.english, "arabic": told.arabic}
        return Message("rule-languages", args | both)
    if told.english:
        return Message("rule-languages-english", args | {"english": told.english})
    return Message("rule-languages-arabic", args | {"arabic": told.arabic})
