"""Everything with a value that a page says: dates, times, lengths, shares and figures."""

from __future__ import annotations

from dataclasses import dataclass, field

from trucewatch.reading.scanning.mentions import Mention, measured_at, mention_at
from trucewatch.reading.scanning.no_counts import half_of_a_time
from trucewatch.reading.scanning.numbers import Number, number_at
from trucewatch.reading.scanning.page import InOrder, Page
from trucewatch.reading.times.clocks import Clock, Length, clock_at, length_at, together
from trucewatch.reading.times.dates import Dated, date_at

_PARTS_OF = {"خمس": 20.0, "ثمن": 12.5, "عشر": 10.0}
"""Words for a figure that before a noun with article are a part of it, in per cent."""
_BEGIN = frozenset({
    "weekday", "month", "hijri", "ordinals", "clock_word", "qualifier.alone", "pairs", "lengths",
    "thing",
})  # fmt: skip
_ALSO_BEGIN = frozenset({"a", "an", "half", "quarter", "no", "none", "لا", "ولا", "الحادي"})


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in percent, its tokens, and its value. in_words: "a third", "half"."""

    first: int
    last: int
    value: float
    decimals: int = 0
    in_words: bool = False


@dataclass(slots=True)
class Pieces:
    """Everything with a value that a page says, each in the order of the text."""

    dates: InOrder[Dated]
    clocks: InOrder[Clock]
    lengths: InOrder[Length]
    percents: InOrder[Percent]
    mentions: InOrder[Mention]
    measured: InOrder[Mention] = field(default_factory=InOrder)


@dataclass(slots=True)
class Found:
    """The pieces of a page as far as it is read."""

    dates: list[Dated]
    clocks: list[Clock]
    lengths: list[Length]
    percents: list[Percent]
    mentions: list[Mention]
    measured: list[Mention] = field(default_factory=list)


def find_pieces(page: Page) -> Pieces:
    """Read the dates, times, shares and figures of a page, from left to right, none twice."""
    found = Found([], [], [], [], [])
    behind = 0
    for at in _beginnings(page):
        if at >= behind:
            behind = _piece(page, at, found)
    return Pieces(
        InOrder(found.dates),
        InOrder(found.clocks),
        InOrder(found.lengths),
        InOrder(found.percents),
        InOrder(found.mentions),
        InOrder(found.measured),
    )


def _beginnings(page: Page) -> list[int]:
    """The tokens at which a piece can begin: none is left out, and at some none does."""
    found = {at for name in _BEGIN for at in page.listed.get(name, ())}
    for places in page.by_word.values():
        word = page.tokens[places[0]].word
        figure = word.kind not in ("word", "sign")
        numeric = word.begins is not None and word.begins.numeric and word.kind == "word"
        if figure or numeric or word.folded in _ALSO_BEGIN:
            found.update(places)
    return sorted(found)


def _piece(page: Page, at: int, pieces: Found) -> int:
    """Read what begins at a token into its list; the token behind it."""
    dated = date_at(page, at, pieces.dates[-1] if pieces.dates else None)
    if dated is not None:
        pieces.dates.append(dated)
        return max(dated.last, at + 1)
    clock = clock_at(page, at)
    if clock is not None:
        pieces.clocks.append(clock)
        return max(clock.last, at + 1)
    if _is_part_of(page, at):
        value = _PARTS_OF[page.tokens[at].word.folded.lstrip("لبفو")]
        pieces.percents.append(Percent(at, at + 1, value, in_words=True))
        return at + 1
    share = page.meant(at, "number.shares")
    number = number_at(page.tokens, at)
    longer = number is not None and number.last > at + page.entries[at][0]  # «خمسا وعشرين»
    longer = longer or (share is not None and half_of_a_time(page, at))
    if share is not None and not longer and length_at(page, at, None) is None:
        last = at + page.entries[at][0]
        if not _goes_on(page, last):
            pieces.percents.append(Percent(at, last, float(share.value), in_words=True))
            return last
    if number is not None:
        percent = _percent(page, number)
        if percent is not None:
            pieces.percents.append(percent)
            return percent.last
    length = length_at(page, at, number)
    if length is not None:
        before = pieces.lengths.pop() if pieces.lengths else None
        one = None if before is None else together(page, before, length)
        pieces.lengths += [one] if one else [each for each in (before, length) if each is not None]
        return length.last
    mention = mention_at(page, at, number)
    if mention is not None:
        pieces.mentions.append(mention)
        return max(mention.last, at + 1)
    measure = measured_at(page, number) if number is not None else None
    if measure is not None:
        pieces.measured.append(measure)
    return number.last if number is not None else at + 1


def _is_part_of(page: Page, at: int) -> bool:
    """Whether «خمس» or «عشر» is a fifth or a tenth: behind five stands no noun with article."""
    if page.tokens[at].word.folded.lstrip("لبفو") not in _PARTS_OF or at + 1 >= len(page.tokens):
        return False
    behind, before = page.tokens[at + 1].word, page.tokens[at - 1].word if at else None
    teen = before is not None and at - 1 >= 0 and page.meant(at - 1, "number.units") is not None
    return behind.kind == "word" and behind.folded.startswith("ال") and not teen


def _goes_on(page: Page, last: int) -> bool:
    """Whether a share in words is part of a longer word or name: "half a day", "third-party"; not "a third – of"."""
    token = page.tokens[min(last, len(page.tokens) - 1)]
    if token.word.folded == "-":
        return not page.text[token.start - 1].isspace()
    return token.word.folded in ("a", "an")


def share_at(page: Page, at: int) -> Percent | None:
    """The share in figures that begins at a token: "80%"."""
    number = number_at(page.tokens, at)
    return None if number is None else _percent(page, number)


def _percent(page: Page, number: Number) -> Percent | None:
    hyphen = number.last < len(page.tokens) and page.tokens[number.last].word.folded == "-"
    if page.meant(number.last + 1, "percent") and (hyphen or _bracketed(page, number)):
        return _share(
            page, number, number.first, number.last + 1 + page.entries[number.last + 1][0]
        )
    if number.last >= len(page.tokens) or not page.meant(number.last, "percent"):
        before = number.first - 1
        if before < 0 or page.tokens[before].word.folded != "%":
            return None
        return _share(page, number, number.first, number.last)
    return _share(page, number, number.first, number.last + page.entries[number.last][0])


def _bracketed(page: Page, number: Number) -> bool:
    """«(14) بالمائة»: a bracket around a figure by habit."""
    first, last = number.first - 1, number.last
    signs = [page.tokens[at].word.folded for at in (first, last) if 0 <= at < len(page.tokens)]
    return signs == ["(", ")"]


def _share(page: Page, number: Number, first: int, last: int) -> Percent:
    value = float(number.value) if number.fraction is None else number.fraction
    written = page.tokens[number.first].word.folded
    decimals = (
        len(written) - 1 - max(written.rfind(sign) for sign in ".,٫")
        if number.fraction is not None
        else 0
    )
    return Percent(first, last, value, decimals)
