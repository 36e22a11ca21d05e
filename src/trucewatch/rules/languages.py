"""Arabic and English of one text that carry different figures, dates or clock times."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from trucewatch.rules.figures_in_words import figures_in, numbers_spelled, surely_same
from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.calendar_words import month_name
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.message import Arg, Message
from trucewatch.values.texts import Text

CODE = "figures-differ-by-language"


def languages_differ(statement: Statement[Text]) -> Conflict | None:
    """The text, where each language tells a figure that the other lacks, or one tells one more.

    CONTRADICTS where both have a figure of their own (23 and 32); DIFFERS where one only is
    without, for it may be put in words that are not read here, or left out.
    """
    text = statement.value
    words = {lang: text.words.get(lang, "") for lang in ("en", "ar")}
    if not (words["en"] and words["ar"]) or surely_same(words["en"], words["ar"]):
        return None
    told = {lang: figures_in(words[lang]) for lang in words}
    if told["en"] == told["ar"]:
        return None
    spelled = {lang: numbers_spelled(words[lang]) for lang in words}
    only_en, only_ar = [], []
    both = False
    for here, there, also_here, also_there in (
        (told["en"].numbers, told["ar"].numbers, spelled["en"], spelled["ar"]),
        (told["en"].days, told["ar"].days, (), ()),
        (told["en"].clocks, told["ar"].clocks, (), ()),
    ):
        english, arabic = (
            _lacking(here, (*there, *also_there)),
            _lacking(there, (*here, *also_here)),
        )
        both = both or bool(english and arabic)
        only_en += [_said(one, "en") for one in english]
        only_ar += [_said(one, "ar") for one in arabic]
    if not only_en and not only_ar:
        return None
    agreement = Agreement.CONTRADICTS if both else Agreement.DIFFERS
    return Conflict(CODE, (statement,), _message(statement, only_en, only_ar), agreement)


def _lacking(here: Iterable[Hashable], there: Iterable[Hashable]) -> list[Hashable]:
    return sorted(set(here) - set(there), key=str)


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
