"""Numbers in digits and in words of both languages: "11,400", "twenty-three", «ثلاثة وعشرون».

A number that can be read in two ways is not read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from trucewatch.reading.lexicon import Meaning
from trucewatch.reading.scanning.tokens import Token, cut, phrase_at

_TABLES = {
    table: f"number.{table}"
    for table in ("units", "whole", "tens", "hundreds", "scales", "doubled", "dozen")
}
_MILLION = 1_000_000
LARGEST = 10_000_000_000
_GROUPED = re.compile(r"[0-9]{1,3}(?:([,٬،.'’\u00a0\u202f\u2009])[0-9]{3})(?:\1[0-9]{3})*")
_DECIMAL = re.compile(r"[0-9]+[.٫,][0-9]+")
_KNOWN = frozenset({"the", "these", "those"})


class Number(NamedTuple):
    """A whole number and the tokens it takes, from first to last (not included).

    fraction: what is written with a decimal sign ("1.5"), which counts nothing by itself.
    """

    value: int
    first: int
    last: int
    in_words: bool = False
    fraction: float | None = None


def number_at(tokens: list[Token], index: int) -> Number | None:
    """The number that begins at a token, the longest that is one; none behind the last token."""
    if index >= len(tokens):
        return None
    word = tokens[index].word
    if word.kind == "number":
        return _in_digits(tokens, index)
    if word.kind != "word":
        return None
    if word.folded != "a" and (word.begins is None or not word.begins.numeric):
        return None
    return _english(tokens, index) if word.folded.isascii() else _arabic(tokens, index)


def in_digits(text: str) -> str:
    """A text with the numbers that it spells out in digits: "about 15", «بين 20 و30»."""
    tokens, written, copied, at = cut(text), "", 0, 0
    while at < len(tokens):
        number = number_at(tokens, at)
        if number is not None and number.in_words:
            start = tokens[at].start + len(tokens[at].word.prefix)
            written += f"{text[copied:start]}{number.value}"
            copied = tokens[number.last - 1].end
        at = at + 1 if number is None else number.last
    return written + text[copied:]


def numbers_in_words(text: str) -> frozenset[str]:
    """The numbers that a text spells out, in digits.

    None of ordinals («الثالث والعشرين»), nor of two side by side, which make a year or the number
    of a resolution: "twenty sixteen".
    """
    tokens = cut(text)
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number = number_at(tokens, at)
        if number is not None and number.in_words and not _counts_off(tokens, number):
            found.append(number)
        at = at + 1 if number is None else number.last
    firsts, lasts = {one.first for one in found}, {one.last for one in found}
    alone = (one for one in found if one.first not in lasts and one.last not in firsts)
    return frozenset(str(one.value) for one in alone)


def _counts_off(tokens: list[Token], number: Number) -> bool:
    """Whether an ordinal stands beside a number, or the article before it («العشرين من كانون»)."""
    beside = (
        number.first - 1,
        number.last,
        number.last + 1 if _hyphen(tokens, number.last) else -1,
    )
    article = tokens[number.first].word.prefix.endswith("ال")
    return article or any(
        0 <= at < len(tokens) and "ordinals" in phrase_at(tokens, at)[1] for at in beside
    )


def _hyphen(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].word.folded == "-"


def _entry(tokens: list[Token], index: int, *tables: str) -> tuple[int, int] | None:
    """Value and number of words of a phrase of the first of the tables of numbers that has it."""
    if index >= len(tokens):
        return None
    begun = tokens[index].word.begins
    if begun is None or not begun.numeric:
        return None
    taken, entries = phrase_at(tokens, index)
    for table in tables:
        found = _in_table(entries, table)
        if found is not None:
            return found, taken
        hidden = _in_table(begun.alone, table) if taken > 1 else None
        if hidden is not None:  # by a longer phrase of another list
            return hidden, 1
    return None


def _in_table(meaning: Meaning, table: str) -> int | None:
    entry = meaning.get(_TABLES[table])
    return None if entry is None else int(entry.value)


def read_digits(written: str) -> tuple[int | None, float | None]:
    """The whole number in digits, or the fraction; a lone group of three behind a dot is a group."""
    if written.isdecimal():
        return (int(written), None) if len(written) <= 11 else (None, None)
    if _GROUPED.fullmatch(written):
        digits = re.sub("[^0-9]", "", written)
        return (int(digits), None) if len(digits) <= 11 else (None, None)
    if _DECIMAL.fullmatch(written):
        return None, float(re.sub("[٫,]", ".", written)[:30])
    return None, None


def _in_digits(tokens: list[Token], index: int) -> Number | None:
    value, fraction = read_digits(tokens[index].word.folded)
    last = index + 1
    if value is None and fraction is None:
        return None
    if value is not None and value < 1000 and tokens[index].word.folded.isdecimal():
        value, last = _spaced(tokens, index, value)
    scale = _scale(tokens, last)
    if scale is None and _in_brackets(tokens, index, last):
        scale = _scale(tokens, last + 1)  # «(30) ألفاً»
        last += scale is not None
    if scale is not None:
        times = round((value if value is not None else fraction or 0) * scale[0])
        more, last = _goes_on_in_digits(tokens, last + scale[1], scale[0])
        return _bounded(Number(times + more, index, last))
    if value is None:
        return Number(0, index, last, fraction=fraction)
    return _bounded(Number(value, index, last))


def _in_brackets(tokens: list[Token], index: int, last: int) -> bool:
    before, behind = tokens[index - 1 : index], tokens[last : last + 1]
    return [token.word.folded for token in (*before, *behind)] == ["(", ")"]


_LEAST_REST = 10  # fewer may be of something else: «3 آلاف و2 من ...»


def _goes_on_in_digits(tokens: list[Token], at: int, scale: int) -> tuple[int, int]:
    """«10 ملايين و594 ألفا و576»: what each smaller scale adds, and the token behind the last."""
    more = 0
    while scale >= 1000 and at + 1 < len(tokens) and tokens[at].word.folded == "و":
        value, _ = read_digits(tokens[at + 1].word.folded)
        smaller = _scale(tokens, at + 2) if at + 2 < len(tokens) else None
        below = smaller[0] if smaller is not None else 1
        close = tokens[at].end == tokens[at + 1].start
        fits = value is not None and value < 1000 and below * value < scale > below
        if value is None or not (fits and close) or (smaller is None and value < _LEAST_REST):
            break
        more, at, scale = more + value * below, at + 2 + (smaller[1] if smaller else 0), below
    return more, at


def _spaced(tokens: list[Token], index: int, value: int) -> tuple[int, int]:
    """ "11 400": groups of three behind single blanks, where nothing before makes it a date."""
    last = index + 1
    while (
        value
        and last < len(tokens)
        and tokens[last].word.kind == "number"
        and len(tokens[last].word.folded) == 3
        and tokens[last].word.folded.isdecimal()
        and tokens[last].start == tokens[last - 1].end + 1
    ):
        value, last = value * 1000 + int(tokens[last].word.folded), last + 1
    return value, last


def _scale(tokens: list[Token], index: int) -> tuple[int, int] | None:
    found = _entry(tokens, index, "scales")
    if found is None or tokens[index].word.joined:
        return None
    return found


def _english(tokens: list[Token], index: int) -> Number | None:
    """ "one hundred and twenty-three thousand four hundred", "two dozen", "a hundred"."""
    total, part, at, read = 0, 0, index, False
    if tokens[index].word.folded == "a" and index + 1 < len(tokens):
        if _entry(tokens, index + 1, "scales", "dozen"):
            part, at, read = 1, index + 1, True
        else:
            return None
    elif (
        index
        and tokens[index - 1].word.folded in _KNOWN
        and _entry(tokens, index, "scales", "dozen")
    ):
        part, read = 1, True  # "the hundred lorries"
    before = "unit" if read else ""
    while at < len(tokens):
        step = _english_step(tokens, at, before, part)
        if step is None:
            break
        kind, value, taken = step
        if kind == "scale":
            part = (part or 1) * value
            if value >= 1000:
                total, part = total + part, 0
        else:
            part += value
        before, at, read = kind, at + taken, True
    return _bounded(Number(total + part, index, at, in_words=True)) if read else None


def _english_step(
    tokens: list[Token], at: int, before: str, part: int
) -> tuple[str, int, int] | None:
    """The next word of a number: its kind, value and how many tokens it takes."""
    word = tokens[at].word.folded
    skipped = int((before == "tens" and word == "-") or (before == "scale" and word == "and"))
    if at + skipped >= len(tokens):
        return None
    here = at + skipped
    unit = _entry(tokens, here, "units", "whole")
    if unit and (before in ("", "scale") or (before == "tens" and unit[0] < 10)):
        return "unit", unit[0], skipped + unit[1]
    tens = _entry(tokens, here, "tens")
    if tens and before in ("", "scale"):
        return "tens", tens[0], skipped + tens[1]
    scale = _entry(tokens, here, "scales", "dozen")
    if scale and before and not skipped and (before != "scale" or scale[0] >= 1000):
        return "scale", scale[0], scale[1]
    return None


def _arabic(tokens: list[Token], index: int) -> Number | None:
    """«ثلاثة وعشرون», «مئة وخمسة», «ثلاثة آلاف ومئتان»: parts joined by "و", each the smaller."""
    found = _group(tokens, index)
    if found is None:
        return None
    total, at = found
    scale = _scale(tokens, at)
    doubled = _entry(tokens, index, "doubled")
    if doubled and not (scale and scale[0] > 100):
        total, at = doubled[0], index + doubled[1]
    elif scale and scale[0] > 100:
        total, at = total * scale[0], at + scale[1]
    thousands, ended = total, at
    last_scale = 1000 if total >= 1000 and total % 1000 == 0 else 0
    while last_scale and at < len(tokens) and tokens[at].word.joined:
        more = _group(tokens, at)
        if more is None or more[0] >= last_scale or _followed_by_scale(tokens, more[1]):
            break
        total, at, last_scale = total + more[0], more[1], 0
    scaled = _MILLION if total % _MILLION == 0 else last_scale
    rest, at = _goes_on_in_digits(tokens, at, scaled) if last_scale else (0, at)  # «مليون و31 ألفاً»
    if doubled and at > ended and tokens[index].word.folded.endswith("ا"):
        rest -= thousands // 2  # «ألفاً وخمسمئة» is no dual, which would have its noun behind it
    return _bounded(Number(total + rest, index, at, in_words=True))


def _followed_by_scale(tokens: list[Token], at: int) -> bool:
    scale = _scale(tokens, at)
    return scale is not None and scale[0] > 100


def _group(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """A number below a thousand, or a scale alone, and the token behind it."""
    for table in ("hundreds", "scales", "doubled"):
        hundreds = _entry(tokens, index, table)
        if hundreds is None or (table == "scales" and hundreds[0] == 100):
            continue
        value, at = hundreds[0], index + hundreds[1]
        if table == "hundreds" and at < len(tokens) and tokens[at].word.joined:
            below = _below_hundred(tokens, at)
            if below is not None:
                return value + below[0], below[1]
        return value, at
    return _below_hundred(tokens, index)


def _below_hundred(tokens: list[Token], index: int) -> tuple[int, int] | None:
    if _and_eleven(tokens, index):
        return 11, index + 2
    whole = _entry(tokens, index, "whole")
    if whole:
        return whole[0], index + whole[1]
    tens = _entry(tokens, index, "tens")
    if tens:
        return tens[0], index + 1
    unit = _entry(tokens, index, "units")
    if unit is None:
        return None
    value, at = unit[0], index + unit[1]
    if at < len(tokens):
        behind = _entry(tokens, at, "units")
        if behind and behind[0] == 10 and 3 <= value <= 9 and not tokens[at].word.prefix:
            return value + 10, at + 1
        tens = _entry(tokens, at, "tens")
        if tens and tokens[at].word.joined and value < 10:
            return value + tens[0], at + 1
    return value, at


def _and_eleven(tokens: list[Token], index: int) -> bool:
    """«وأحد عشر»: spelled like «واحد», and told from it by what follows."""
    return (
        tokens[index].word.folded == "واحد"
        and index + 1 < len(tokens)
        and tokens[index + 1].word.folded in ("عشر", "عشره")
    )


def joined(tokens: list[Token], index: int) -> bool:
    """Whether "و" is written before the word at a token."""
    return tokens[index].word.joined or _and_eleven(tokens, index)


def _bounded(number: Number) -> Number | None:
    return number if number.value <= LARGEST else None
