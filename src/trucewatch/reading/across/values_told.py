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

Told = tuple[str, Span]


def values_of(page: Page, pieces: Pieces, begins: int, ends: int) -> Iterator[Told]:
    """The values of a sentence, each with its place; figures with what qualifies them left out."""
    taken: set[int] = set()
    for mention in between(pieces.mentions, begins, ends):
        taken |= set(range(mention.first, mention.last))
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
        if number.fraction is None and number.value >= _SMALLEST and not counts_years(page, number):
            yield str(number.value), span(page, number.first, number.last)
        at = max(number.last, at + 1)
