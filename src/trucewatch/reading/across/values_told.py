"""What a sentence tells whatever its language: figures, days, times and lengths, in one spelling."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import Span
from trucewatch.reading.scanning.no_counts import counts_years
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of
from trucewatch.values.calendar_words import month_name

_SMALLEST = 3  # figures below it are told by nouns and articles as often as by numbers
_OUT_OF = frozenset({"of", "من"})
_OF = 2  # tokens from "3" to "40" in "page 3 of 40"

Told = tuple[str, Span]


def values_of(page: Page, pieces: Pieces, begins: int, ends: int) -> Iterator[Told]:
    """The values of a sentence, each with its place; figures with what qualifies them left out."""
    taken: set[int] = set()
    for mention in between(pieces.mentions, begins, ends):
        taken |= set(range(mention.first, mention.last))
        if _is_a_name(page, mention.first):
            continue
        number = mention.count.numbers[0] if len(mention.count.numbers) == 1 else 0
        if number >= _SMALLEST and mention.each == 1:
            yield str(number), span_of(page, mention)
    for dated in between(pieces.dates, begins, ends):
        taken |= set(range(dated.first, dated.last))
        if dated.day and dated.month and dated.exists:
            yield (
                f"{dated.day} {month_name('en', dated.month)}",
                span(page, dated.first, dated.last),
            )
    for clock in between(pieces.clocks, begins, ends):
        taken |= set(range(clock.first, clock.last))
        if clock.minute is not None and clock.sure:
            told = f"{clock.minute // 60:02}:{clock.minute % 60:02}"
            yield told, span(page, clock.first, clock.last)
    for length in between(pieces.lengths, begins, ends):
        taken |= set(range(length.first, length.last))
        if length.seconds // length.unit >= _SMALLEST:
            yield str(length.seconds // length.unit), span(page, length.first, length.last)
    yield from _bare(page, begins, ends, taken)


def _bare(page: Page, begins: int, ends: int, taken: set[int]) -> Iterator[Told]:
    """Numbers that count nothing: measures, years, shares."""
    at = begins
    while at < ends:
        number = None if at in taken else number_at(page.tokens, at)
        if number is None:
            at += 1
            continue
        told = number.fraction is None and number.value >= _SMALLEST
        if told and not counts_years(page, number) and not _is_a_name(page, number.first):
            yield str(number.value), span(page, number.first, number.last)
        at = max(number.last, at + 1)


def _is_a_name(page: Page, at: int) -> bool:
    """Whether a number tells which one, not how many: "Table 7", "page 3 of 40", "A-TAL-0014"."""
    begins = span(page, at, at + 1).start
    if page.text[begins - 1 : begins] == "-" and page.text[begins - 2 : begins - 1].isalpha():
        return True
    of_pages = at > _OF and page.tokens[at - 1].word.folded in _OUT_OF
    behind = at - _OF if of_pages else at
    return _marks_a_note(page, at) or (behind > 0 and page.has("resolutions", behind - 1, behind))


def _marks_a_note(page: Page, at: int) -> bool:
    """Whether a number stands alone in square brackets, as the mark of a note or a source."""
    where = span(page, at, at + 1)
    return page.text[where.start - 1 : where.start] == "[" and page.text[where.end :][:1] == "]"
