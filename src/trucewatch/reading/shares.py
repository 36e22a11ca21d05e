"""Shares in percent, against the figures they are of: "of 160 shells, 40 (25%) fell on ..."."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.links import Link, join
from trucewatch.reading.mentions import Mention, Percent, Pieces
from trucewatch.reading.page import Page, between
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits

_THAT_IS = frozenset({"or", "e", "namely", "اي", "("})
_NEAR = 3  # words between a figure and the share in brackets behind it


def shares_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares that their part and whole do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        row = [*between(pieces.mentions, begins, ends)]
        pair = _of_whole(page, row, percent, begins)
        if pair is None:
            continue
        part, whole = pair
        words = page.words(percent.first, percent.last)
        conflict = percent_fits(
            statement(page, part), statement(page, whole), percent.value, percent.decimals, words
        )
        if conflict is not None:
            spans = [
                span_of(page, whole),
                span_of(page, part),
                span(page, percent.first, percent.last),
            ]
            yield told(conflict, spans)


def _of_whole(
    page: Page, row: list[Mention], percent: Percent, begins: int
) -> tuple[Mention, Mention] | None:
    """The part right before a share in brackets, and the whole told with "of", as one kind."""
    told = _share_first(page, row, percent, begins)
    if told is not None:
        return told
    before = [m for m in row if m.last <= percent.first]
    if len(before) < 2 or percent.first == 0:
        return None
    part = before[-1]
    told_of = join(page, part, begins)
    close = percent.first - part.last <= _NEAR and part.first - before[-2].last <= _NEAR
    if told_of.of_total and close and _same_kind(before[-2], part):
        return before[-2], part
    opening = [at for at in range(part.last, percent.first) if page.tokens[at].word.folded == "("]
    if not opening or percent.first - part.last > _NEAR + 3 or opening[0] - part.last > _NEAR:
        return None
    for whole in reversed(before[:-1]):
        joined = join(page, whole, begins)
        if joined.of_total and _same_kind(part, whole):
            return part, whole
    part_joined = join(page, part, begins)
    if part_joined.link in (Link.INCLUDING,) and len(before) == 2 and _same_kind(part, before[0]):
        return part, before[0]
    return None


def _share_first(
    page: Page, row: list[Mention], percent: Percent, begins: int
) -> tuple[Mention, Mention] | None:
    """ "30% of the 200 killed, i.e. 60", "35% of the 240 breaches (84)"."""
    behind = [m for m in row if m.first >= percent.last]
    if len(behind) < 2:
        return None
    whole, part = behind[0], behind[1]
    near = whole.first - percent.last <= _NEAR and part.first - whole.last <= _NEAR
    between_them = {page.tokens[at].word.folded for at in range(whole.last, part.first)}
    named = bool(between_them & _THAT_IS) or part.bracketed
    if near and named and join(page, whole, begins).of_total and _same_kind(part, whole):
        return part, whole
    return None


def _same_kind(part: Mention, whole: Mention) -> bool:
    if part.others or whole.thing is None:
        return False
    return part.thing is None or part.thing.family == whole.thing.family
