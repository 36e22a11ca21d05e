"""A duration said ("for an hour", «لمدة ساعة») that the times of start and end exclude.

Source of the widths: words.md, "Widths of stated times" ("nearly N hours" is N less 15 % to N).
"""

from __future__ import annotations

import re
from functools import lru_cache

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.date_words import any_of, folded
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Arg, Message
from trucewatch.values.number_words import SMALL
from trucewatch.values.period import Period
from trucewatch.values.ranges import Range
from trucewatch.values.texts import Text
from trucewatch.values.wording import say_duration

CODE = "duration-and-times"

_SECONDS = {
    **dict.fromkeys(("minute", "minutes", "دقيقه", "دقائق"), (1, 60)),
    **dict.fromkeys(("دقيقتين", "دقيقتان"), (2, 60)),
    **dict.fromkeys(("hour", "hours", "ساعه", "ساعات"), (1, 3_600)),
    **dict.fromkeys(("ساعتين", "ساعتان"), (2, 3_600)),
    **dict.fromkeys(("day", "days", "يوما", "يوم", "ايام"), (1, 86_400)),
    **dict.fromkeys(("يومين", "يومان"), (2, 86_400)),
}
_NUMBERS = {word: n for word, n in SMALL.items() if n} | {"a": 1, "an": 1}
_NEARLY = ("nearly", "almost", "قرابه", "ما يقارب")
_LEAST = ("at least", "more than", "over", "no less than", "اكثر من", "ما لا يقل عن", "علي الاقل")
_MOST = ("up to", "less than", "at most", "اقل من")
_ABOUT = ("about", "around", "approximately", "some", "نحو", "حوالي", "زهاء")
_QUALIFIED = any_of((*_NEARLY, *_LEAST, *_MOST, *_ABOUT))
_ELSEWHEN = (  # what stands before a duration that does not tell how long it lasted
    "after", "within", "in", "past", "last", "every", "before", "next", "first", "until", "of",
    "بعد", "خلال", "قبل", "كل", "اخر", "منذ", "اول", "غضون", "حتي",
)  # fmt: skip
_STEM = re.compile(r"(?i)minute|hour|\bdays?\b|دقي|دقائ|ساع|يوم|يام|[\u0640\u064b-\u0652]")
_DURATION = re.compile(
    rf"(?<![^\W_])(?:(?P<before>{any_of(_ELSEWHEN)}) (?:the )?)?(?:(?P<how>{_QUALIFIED}) )?"
    rf"(?:(?P<half>half an?|نصف) |(?P<n>[0-9]{{1,4}}|{any_of(_NUMBERS)}) )?"
    rf"(?P<unit>{any_of(_SECONDS)})(?![^\W_])"
    r"(?! (?:later|earlier|ago|before|after|old|from|per|في اليوم))(?P<and_half> والنصف)?"
)


def may_tell_duration(words: str) -> bool:
    """Whether the words can tell a duration at all: quick, and never wrong where it says no."""
    return _STEM.search(words) is not None


@lru_cache(maxsize=2**12)
def read_duration(words: str) -> Figure | None:
    """The seconds that the words say it lasted; None where they say none, or more than one."""
    found = [_figure(match) for match in _DURATION.finditer(folded(words))]
    told = [figure for figure in found if figure is not None]
    return told[0] if len(told) == 1 else None


def duration_and_times(
    statement: Statement[Period], words: str, said: Statement[Text] | None = None
) -> Conflict | None:
    """A period whose bounds exclude the duration its words, or those of a citation, tell."""
    told = read_duration(words)
    return None if told is None else length_and_times(statement, told, words, said)


def length_and_times(
    statement: Statement[Period], told: Figure, words: str, said: Statement[Text] | None = None
) -> Conflict | None:
    """As above, where the length is read already: its seconds by tight and loose bounds."""
    period = statement.value
    if period.start is None or period.end is None:
        return None
    between = Range(*period.duration())
    agreement = compare(told, Figure(between, between))
    if agreement is Agreement.AGREES:
        return None
    longest, shortest = between.high, between.low or 0
    too_long = longest is not None and between.below(told.tight)
    args: dict[str, Arg] = {
        "words": words,
        "length": _length(longest if too_long and longest is not None else shortest),
        "place": place(statement.where),
    }
    code = "rule-duration-too-long" if too_long else "rule-duration-too-short"
    statements = (statement,) if said is None else (statement, said)
    return Conflict(CODE, statements, Message(code, args), agreement)


def _figure(match: re.Match[str]) -> Figure | None:
    if match["before"] or not (match["n"] or match["half"] or _alone(match["unit"])):
        return None
    times, unit = _SECONDS[match["unit"]]
    number = int(match["n"]) if (match["n"] or "").isdigit() else _NUMBERS.get(match["n"] or "", 1)
    seconds = unit // 2 if match["half"] else number * times * unit
    seconds += unit // 2 if match["and_half"] else 0
    return bounds(match["how"] or "", seconds, unit)


def _alone(unit: str) -> bool:
    """Whether the Arabic word says the number itself: an hour, two hours."""
    return not unit.isascii() and unit not in ("ساعات", "دقائق", "ايام", "يوما", "يوم")


def bounds(how: str, seconds: int, unit: int) -> Figure:
    """Tight and loose seconds: half a unit, or 15 % where it is said about, and twice that.

    Without a qualifier 5 % are enough: nobody says seven hours of five.
    """
    width = max(min(unit, seconds) // 2, seconds * (15 if how else 5) // 100)
    if how in _LEAST:
        return Figure(Range(seconds, None), Range(max(0, seconds - width), None))
    if how in _MOST:
        return Figure(Range(0, seconds), Range(0, seconds + width))
    if how in _NEARLY:
        low = seconds * 85 // 100
        return Figure(Range(low, seconds), Range(max(0, low - width), seconds + width))
    return Figure(
        Range(seconds - width, seconds + width),
        Range(max(0, seconds - 2 * width), seconds + 2 * width),
    )


def _length(seconds: int) -> Text:
    return Text("en", {lang: say_duration(seconds, lang) for lang in ("en", "ar")})
