"""Arabic and English of one text that carry different figures, dates or clock times."""

from __future__ import annotations

from collections.abc import Hashable, Set

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


def languages_differ(statement: Statement[Text], spelled: Spelled | None = None) -> Conflict | None:
    """The text, where each language tells a figure that the other lacks, or one tells one more.

    CONTRADICTS where both have a figure of their own (23 and 32); DIFFERS where one only is
    without, for it may be put in words that are not read here, or left out. Numbers spelled out
    contradict only where each language tells one number and no more: "three" and أربعة.
    """
    english, arabic = (statement.value.words.get(lang, "") for lang in ("en", "ar"))
    if not (english and arabic):
        return None
    same = surely_same(english, arabic)
    if same and not may_spell(english):
        return None
    if (alone := _of_one_number(statement, spelled)) is not None:
        return alone
    apart = _apart(english, arabic, spelled)
    only_en = [_said(figure, "en") for here, _ in apart for figure in here]
    only_ar = [_said(figure, "ar") for _, there in apart for figure in there]
    if not only_en and not only_ar:
        return None
    both = any(here and there for here, there in apart)
    if same and not both:
        return None
    agreement = Agreement.CONTRADICTS if both else Agreement.DIFFERS
    message = _message(statement, only_en, only_ar)
    likely = _slip(statement.value, only_en, only_ar)
    return Conflict(CODE, (statement,), message, agreement, likely)


def _of_one_number(statement: Statement[Text], spelled: Spelled | None) -> Conflict | None:
    """Where each language tells one number, in digits or spelled out, and these differ."""
    words = statement.value.words
    one, other = (only_number(words[lang], spelled) for lang in ("en", "ar"))
    if one is None or other is None or one == other:
        return None
    message = _message(statement, [one], [other])
    return Conflict(CODE, (statement,), message, likely=_slip(statement.value, [one], [other]))


def _slip(text: Text, only_en: list[str], only_ar: list[str]) -> Message | None:
    """What slip explains the one number that each language has of its own, in digits."""
    sides = (("en", only_en), ("ar", only_ar))
    numbers = [
        said[0]
        for lang, said in sides
        if len(said) == 1
        and said[0].isdecimal()
        and said[0] in figures_in(text.words[lang]).numbers
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


def _message(statement: Statement[Text], only_en: list[str], only_ar: list[str]) -> Message:
    args: dict[str, Arg] = {"place": place(statement.where)}
    if only_en and only_ar:
        both: dict[str, Arg] = {"english": tuple(only_en), "arabic": tuple(only_ar)}
        return Message("rule-languages", args | both)
    if only_en:
        return Message("rule-languages-english", args | {"english": tuple(only_en)})
    return Message("rule-languages-arabic", args | {"arabic": tuple(only_ar)})
