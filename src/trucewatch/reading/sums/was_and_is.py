"""What a figure was, what came to it and what it is now: "seven more were found, bringing the number to 51; it had been 44".

What it was stands in the sentence of what it is or in the one behind it, or both are told as "from 21 to 26".
All figures of that sentence that count some more are what came to it; any choice of them that makes the
difference says that nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import among, chosen, unsettled
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count
from trucewatch.values.message import Message

_SMALLEST = 5
_NEAR = 8  # words from "raising" to what it was raised from
_NEXT = 1  # sentences from what it is to what it was
_MOST = 5  # figures of what came to it
_MARKS = ("brings", "rises", "lifts")


def was_and_is_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures that what was before and what came to it do not make."""
    yield from _by_labels(page, frames)
    for at, now in enumerate(frames):
        if (wrong := _fallen(page, frames, at)) is not None:
            yield wrong
        pair = _from_to(page, now) or _two(page, frames, at)
        if pair is None:
            continue
        was, is_now = pair
        own = [
            f
            for f in _around(frames, at)
            if f.begins == now.begins and f.mention not in (was, now.mention)
        ]
        own = [f for f in own if not f.mention.soft]
        came = [f for f in own if f.number and not among(f) and f.joined.bracket < 0]
        if not came or len(came) > _MOST or len(came) < len(own):
            continue
        if any(f.joined.link is Link.CHANGE or f.mention.each != 1 for f in came):
            continue  # `changes` sees it
        gap = (is_now.exact or 0) - (was.exact or 0)
        numbers = [f.number for f in came]
        if gap <= 0 or gap in numbers or chosen(numbers, gap) or max(numbers) > 2 * gap:
            continue
        if not all(_comes_on_top(page, f, now) for f in came):
            continue
        parts = (was, *(f.mention for f in came))
        found = Breakdown(is_now, parts, exact=True)
        wrong = judged(page, found, Severity.WARNING, weighed=True)
        if wrong is not None:
            yield wrong


def _around(frames: Sequence[Frame], at: int) -> Sequence[Frame]:
    return frames[max(0, at - 2 * _MOST) : at + 2 * _MOST]


def _from_to(page: Page, now: Frame) -> tuple[Mention, Mention] | None:
    """ "raising the death toll from 21 to 27", which is read as a range."""
    mention = now.mention
    low, high = mention.count.low, mention.count.high
    if mention.exact is not None or low is None or high is None or not mention.number_first:
        return None
    if page.tokens[mention.number_first - 1].word.folded != "from":
        return None
    first = max(now.begins, mention.first - _NEAR)
    if not page.has_any(_MARKS, first, mention.first):
        return None
    was, is_now = (replace(mention, count=Count.exactly(number)) for number in (low, high))
    return was, is_now


def _two(page: Page, frames: Sequence[Frame], at: int) -> tuple[Mention, Mention] | None:
    """What it is, by a word of rising, and what it was before, by a word of having been."""
    now = frames[at]
    if unsettled(now) or now.number < _SMALLEST or not _risen(page, now) or _was(page, now):
        return None
    near = [f for f in frames[max(0, at - _MOST) : at + _MOST] if f is not now]
    near = [f for f in near if 0 <= f.sentence - now.sentence <= _NEXT and _was(page, f)]
    if len(near) != 1 or unsettled(near[0]) or near[0].number >= now.number:
        return None
    beside = [f for f in _around(frames, at) if f.begins == near[0].begins and f is not near[0]]
    if near[0].begins != now.begins and any(not f.mention.soft for f in beside):
        return None
    return near[0].mention, now.mention


def _risen(page: Page, now: Frame) -> bool:
    """Whether a figure is what something rose to: "rose to 34", "bringing to 51 the number", "bringing the toll to"."""
    first, last = now.first, now.mention.first
    return page.tokens[last - 1].word.folded == "to" and page.has_any(_MARKS, first, last)


def _comes_on_top(page: Page, came: Frame, now: Frame) -> bool:
    """Whether a figure counts more of the same: "three more", or people where a toll rises; not "two houses"."""
    if came.mention.others or page.has("others", came.begins, came.mention.first):
        return came.thing is None or now.thing is None or of_one_kind(page, came, now)
    if now.thing is not None and now.thing.family not in ("person", "body"):
        return False
    people = came.thing is None or came.thing.family in ("person", "body")
    return people and page.has("toll", now.begins, now.ends)


def _was(page: Page, frame: Frame) -> bool:
    first, last = frame.first, frame.mention.first
    if page.has("was_at", first, last):
        return True
    dated = page.has_any(("weekday", "day_before"), frame.begins, last)
    return dated and frame.begins + _NEAR >= last and page.has("stood_at", first, last)


def _fallen(page: Page, frames: Sequence[Frame], at: int) -> ReadFinding | None:
    """What a figure fell from and to, and by how much: "from 260 to 210, by 40", "since 20 of them were found"."""
    if at + 1 >= len(frames):
        return None
    was, now = frames[at], frames[at + 1]
    ends = [
        page.tokens[f.mention.number_first - 1].word.folded for f in (was, now) if f.mention.first
    ]
    if ends != ["from", "to"] or was.begins != now.begins or not 0 < now.number < was.number:
        return None
    if not page.has_any(("falls", "changing", "change"), was.begins, was.mention.first):
        return None
    own = [f for f in _around(frames, at) if f.begins == was.begins and f not in (was, now)]
    own = [f for f in own if not f.mention.soft]
    if len(own) != 1 or not own[0].number or own[0].mention.each != 1:
        return None
    went, before = own[0], page.tokens[own[0].mention.number_first - 1].word.folded
    told = went.joined.link is Link.CHANGE or before in ("by", "since", "after", "when")
    if not told or went.number == was.number - now.number or went.number >= was.number:
        return None
    args = {"start": _words(page, was), "moved": str(went.number), "remaining": _words(page, now)}
    args["left"] = str(was.number - went.number)
    spans = tuple(span_of(page, f.mention) for f in (now, was, went))
    message = Message("read-remaining", args)
    return ReadFinding("remaining-does-not-fit", Severity.WARNING, message, spans)


def _by_labels(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Three figures behind their labels: "Still held: 340. Before the exchange: 510. Exchanged: 80."."""
    for at in range(len(frames) - 2):
        told = frames[at : at + 3]
        alone = [f.sentence for f in told] == [told[0].sentence + n for n in range(3)]
        if not alone or not all(f.number and f.joined.link is Link.COLON for f in told):
            continue
        if any(f.sentence == told[-1].sentence for f in frames[at + 3 : at + 4]):
            continue
        left = [f for f in told if _is_left(page, f)]
        start = [f for f in told if f not in left and _labels(page, f, "label_of_start")]
        gone = [f for f in told if f not in left and f not in start and _done(page, f)]
        if not len(left) == len(start) == len(gone) == 1:
            continue
        rest, was, moved = left[0].number, start[0].number, gone[0].number
        if rest in (was - moved, was + moved) or max(rest, moved) >= was:
            continue
        args = {"start": _words(page, start[0]), "moved": str(moved), "left": str(was - moved)}
        args["remaining"] = _words(page, left[0])
        spans = tuple(span_of(page, f.mention) for f in (left[0], start[0], gone[0]))
        message = Message("read-remaining", args)
        yield ReadFinding("remaining-does-not-fit", Severity.WARNING, message, spans)


def _is_left(page: Page, frame: Frame) -> bool:
    told = page.has_any(("stay", "remaining"), frame.begins, frame.mention.first)
    return told or page.tokens[frame.begins].word.folded in small_words("label_of_rest")


def _words(page: Page, frame: Frame) -> str:
    return page.words(frame.mention.first, frame.mention.last)


def _labels(page: Page, frame: Frame, name: str) -> bool:
    """Whether the label of a figure has a word of a list."""
    words = {page.tokens[at].word.folded for at in range(frame.begins, frame.mention.first)}
    return bool(words & small_words(name))


def _done(page: Page, frame: Frame) -> bool:
    """Whether the label of a figure is of what was done with it: "Exchanged", "Handed out"."""
    first = page.tokens[frame.begins].word.folded
    return first.endswith("ed") or page.has("gone", frame.begins, frame.mention.first)
