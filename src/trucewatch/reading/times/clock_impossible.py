"""Clock times that no clock shows: "14:75", "at 25:10", "at 1670 hours".

Two numbers with a colon may be a score, a verse or a scale. A time is meant where the words beside it
say so, or where it stands among times: between the hours of the time before it and of the one behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.clocks import Clock
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LOG, _LOG_LINES = 4, 3  # columns before the time of a line, and lines that make a log
_WATCH = 400  # words of a log around one of its lines
_AMONG = 60  # words to the times before and behind
_LABEL = 5  # words of "time of the incident:"
_FULL = 5  # signs of a time with two digits of hours
_DAY = 24


def clocks_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Clock times beyond 24:00 or 59 minutes, where a time is meant."""
    for clock in pieces.clocks:
        if clock.minute is not None:
            continue
        if not (
            _said(page, clock) or _of_a_log(page, pieces, clock) or _among(page, pieces, clock)
        ):
            continue
        args = {"words": page.words(clock.first, clock.last)}
        yield ReadFinding(
            "clock-impossible",
            Severity.ERROR,
            Message("read-clock-impossible", args),
            (span(page, clock.first, clock.last),),
        )


def _said(page: Page, clock: Clock) -> bool:
    """Whether the words beside it say that a time is meant: "at", "until", "local time", «الساعة»."""
    first, last = clock.first, clock.last
    if _ends_a_stretch(page, first):
        return _written_full(page, clock) and not _of_something_else(page, clock)
    near = [page.tokens[at].word for at in range(max(0, first - 2), first)]
    before = {form for word in near for form in (word.folded, word.stem)}
    if before & small_words("before_hour") or page.tokens[first].word.stem == "ساعه":
        return True
    if near and near[-1].stem in small_words("beside_hour"):
        return _written_full(page, clock) and not _of_something_else(page, clock)
    if near and near[-1].folded == ":" and _labelled(page, first):
        return True
    told = any(page.meant(last, name) for name in ("half", "parts_of_day", "zones"))
    return told or page.tokens[min(last, len(page.tokens) - 1)].word.folded in small_words(
        "behind_hour"
    )


def _ends_a_stretch(page: Page, first: int) -> bool:
    """ "Between 22:10 and 24:45", «بين 22:10 و24:45»."""
    back = first - 1 - (page.tokens[first - 1].word.folded in small_words("joins_hours"))
    clock = back >= 0 and page.tokens[back].word.kind == "clock"
    opens = (page.tokens[n].word.folded for n in (back - 1, back - 2))
    return clock and any(word in small_words("opens_stretch") for word in opens)


def _labelled(page: Page, first: int) -> bool:
    """ "Time of incident: 18:66"."""
    begins, _ = page.sentence_of(first)
    label = page.tokens[max(begins, first - _LABEL) : first]
    return any(token.word.stem in small_words("time_label") for token in label)


def _written_full(page: Page, clock: Clock) -> bool:
    return len(page.tokens[clock.first].word.folded) == _FULL


def _of_a_log(page: Page, pieces: Pieces, clock: Clock) -> bool:
    """Whether a line opens with it as other lines open with times: the log of a watch."""
    near = between(pieces.clocks, clock.first - _WATCH, clock.last + _WATCH)
    opening = [c for c in near if page.where(page.tokens[c.first].start).column <= _LOG]
    return clock in opening and sum(c.minute is not None for c in opening) >= _LOG_LINES


def _among(page: Page, pieces: Pieces, clock: Clock) -> bool:
    """Whether it stands in the line of the times around it: 12:20, 14:75, 15:10."""
    at = bisect_left(pieces.clocks.firsts, clock.first)
    hour = _hour(page, clock)
    if hour >= _DAY or not _written_full(page, clock) or _of_something_else(page, clock):
        return False
    begins, ends = page.sentence_of(clock.first)
    beside = [*pieces.clocks[max(0, at - 1) : at], *pieces.clocks[at + 1 : at + 2]]
    beside = [c for c in beside if abs(c.first - clock.first) <= _AMONG]
    if not beside or any(c.minute is None or not _written_full(page, c) for c in beside):
        return False
    in_line = all(
        (_hour(page, c) <= hour) == (c.first < clock.first) or _hour(page, c) == hour
        for c in beside
    )
    return in_line and (len(beside) > 1 or begins <= beside[0].first < ends)


def _of_something_else(page: Page, clock: Clock) -> bool:
    """Whether its sentence speaks of a score, a verse or a scale."""
    begins, ends = page.sentence_of(clock.first)
    return any(page.has_word(word, begins, ends) for word in small_words("no_hour"))


def _hour(page: Page, clock: Clock) -> int:
    """The hour as written; 24 where it is told in words."""
    written = page.tokens[clock.first].word
    return int(written.folded.partition(":")[0]) if written.kind == "clock" else _DAY
