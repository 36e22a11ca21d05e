"""A whole, and a sentence that tells what became of it clause by clause: "Fifteen hit hospitals, seven struck
ambulances, and four damaged depots", "the army was behind 148 of them, the Front 96 and the Guard 31".

The figures stand without a noun of their own, or with the noun of something else, as what each of them hit or carried.
They are all of the whole where "and", or a rest, closes the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.groups import Group, Shape, kindred, outside_brackets, usable
from trucewatch.reading.sums.why_not import among, at_least, of_other_time

_FEWEST = 3
_OPENS = 2  # words of a sentence before its first figure: "In 31 of them"
_LEFT_OPEN = ("foremost", "not_all", "respectively", "others_too", "on_average", "per")
_TIMES = ("lengths", "long_lengths", "percent")
_CLOSES = (Link.AND, Link.REMAINING)


def clauses_of(page: Page, frames: Sequence[Frame]) -> Iterator[tuple[int, Group]]:
    """Each whole, by its number among the frames, with the figures of the sentence behind it."""
    if page.document.language != "en":
        return
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        row = [f for f in outside_brackets(page, [*some]) if not f.mention.soft]
        row = [f for f in row if not _of_time(page, f)]
        parts = _row(page, row)
        whole = None if parts is None else _whole(page, frames, at, row, parts)
        if parts is None or whole is None or page.in_list(parts[0].mention.first):
            continue
        first, last = (at[part.mention.first] for part in (parts[0], parts[-1]))
        yield at[whole.mention.first], Group(Shape.TIED, tuple(parts), first, last)


def _of_time(page: Page, frame: Frame) -> bool:
    last = min(frame.mention.last + 1, frame.ends)
    return page.has_any(_TIMES, frame.mention.number_last, last)


def _row(page: Page, row: Sequence[Frame]) -> list[Frame] | None:
    """The figures of a sentence that are told in turn, up to the one that closes them."""
    if len(row) < _FEWEST:
        return None
    first = row[0]
    if first.joined.of_total and first.thing is None and len(row) > _FEWEST:
        row = row[1:] if row[1].joined.link in _CLOSES else row
    subject = first.mention.first - first.begins <= _OPENS and first.thing is None
    of_them = first.joined.of_them or page.has_any(("accounts_for",), first.begins, first.ends)
    if not (subject or of_them):
        return None
    parts = [first]
    for frame in row[1:]:
        joined = frame.joined.link is Link.COMMA or frame.joined.link in _CLOSES
        if not (joined or is_rest(page, frame) or _gapped(page, parts[-1], frame)):
            break
        parts.append(frame)
    if page.has_any(_LEFT_OPEN, first.begins, parts[-1].mention.last):
        return None
    if len(parts) < _FEWEST or not all(_is_part(page, f) for f in parts):
        return None
    last = parts[-1]
    closed = is_rest(page, last) or last.joined.link in _CLOSES or _behind_and(page, parts)
    bare = sum(part.thing is None for part in parts)
    return parts if closed and (bare > 1 or subject) else None


def _is_part(page: Page, frame: Frame) -> bool:
    return usable(page, frame) and not among(frame) and not of_other_time(page, frame)


def _gapped(page: Page, before: Frame, frame: Frame) -> bool:
    """ "Took 88, Deir Sama 64": only a sign, or "and", with a name between two figures."""
    words = [page.tokens[n] for n in range(before.mention.last, frame.mention.first)]
    signs = [one for one in words if one.word.kind == "sign"]
    return len(signs) <= 1 or all(one.word.folded == "," for one in signs)


def _behind_and(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether "and" stands between the last two figures."""
    return bool(page.places_of_word("and", parts[-2].mention.last, parts[-1].mention.first))


def _whole(
    page: Page,
    frames: Sequence[Frame],
    at: dict[int, int],
    row: Sequence[Frame],
    parts: Sequence[Frame],
) -> Frame | None:
    """The only figure of the sentence before that is larger than each part, and counts things."""
    first = parts[0]
    before = list(frames[max(0, at[first.mention.first] - 6) : at[first.mention.first]])
    before = [f for f in before if f.sentence == first.sentence - 1 and f.begins != first.begins]
    before = [f for f in before if not f.mention.soft and not among(f) and f.joined.bracket < 0]
    most = max(part.number for part in parts)
    larger = [f for f in before if at_least(f).number > most and not _of_time(page, f)]
    if len(larger) != 1 or larger[0].paragraph != first.paragraph:
        return None
    whole = larger[0]
    named = [part for part in parts[:1] if part.thing is not None]
    if any(not kindred(page, part, whole) for part in named):
        return None
    return whole if usable(page, at_least(whole)) else None
