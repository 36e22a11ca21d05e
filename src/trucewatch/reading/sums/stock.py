"""What there was, what left it and what is left, wherever the three are told in a few paragraphs.

What is left can never be more than the rest, unless some came; it is less only by a slip of the hand,
or where the text says that nothing else left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.frames import (
    Frame,
    is_counted,
    is_rest,
    of_one_kind,
    part_of_kind,
    says,
)
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.why_not import inner, of_no_fact, roughly, unsettled
from trucewatch.reading.telling import only_slip, span_of, statement
from trucewatch.rules.slips import slip_in_sum
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SENTENCES = 6
_MOST = 6
_SMALLEST = 5
_NOT = "لم"
_DENIED = 6  # words of a clause from "no" to what did not come
_VERB = 5  # words from a figure to its verb
_PARAGRAPHS = 2  # over which an account of them may go
_LEFT = ("stay", "therefore", "out_held")


def stock_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of what is left that what there was less what left it does not leave."""
    for at, told in enumerate(frames):
        rest = roughly(told)
        if unsettled(rest) or rest.number < _SMALLEST or rest.mention.others:
            continue
        if inner(rest) and not rest.joined.of_them:
            continue
        if says(page, rest, "others", "elsewhere"):
            continue
        if not (is_rest(page, rest) or says(page, rest, *_LEFT) or _only(page, rest)):
            continue
        before = [
            frame
            for frame in frames[max(0, at - 3 * _MOST) : at]
            if rest.paragraph - frame.paragraph <= 2
            and rest.sentence - frame.sentence <= _SENTENCES
        ]
        found = _flow(page, before, rest)
        beside = [f for f in frames[at + 1 : at + _MOST] if f.begins == rest.begins]
        if found is not None and _wrong(page, [*before, *beside], *found, rest):
            yield left_told(page, *found, rest)


def _within_rounding(rest: Frame, left: int) -> bool:
    low, high = rest.mention.count.low, rest.mention.count.high
    return low is not None and high is not None and low <= left <= high


def _flow(page: Page, before: Sequence[Frame], rest: Frame) -> tuple[Frame, list[Frame]] | None:
    """What there was, and the figures told since of what left it; None where others are among them."""
    for at, start in enumerate(map(roughly, before)):
        if unsettled(start) or start.thing is None or start.number <= rest.number:
            continue
        if inner(start) or not of_one_kind(page, rest, start) or of_no_fact(page, start):
            continue
        since = [f for f in before[at + 1 :] if not unsettled(f) and part_of_kind(page, f, start)]
        since = [
            f
            for f in since
            if f.thing is None
            or f.thing == start.thing
            or f.joined.of_them
            or f.thing.family == "body"
            or is_counted(page, start)
        ]
        since = [f for n, f in enumerate(since) if not (n and _some_of(f, since[n - 1]))]
        since = without_sums(since)
        since = since or [
            f for f in before[:at] if f.begins == rest.begins == start.begins and _gone(page, f)
        ]
        gone = since if _leaves(page, since, rest) else [f for f in since if _gone(page, f)]
        if not gone and _by_slip(page, start, since, rest):
            return start, since
        if gone and len(gone) == len(since) <= _MOST and not _left_itself(page, start):
            return start, gone
    return None


def _only(page: Page, rest: Frame) -> bool:
    """«لم يبق من القوة ... سوى 55 عنصراً»: the verb stands before the whole."""
    first = rest.mention.first
    only = page.has("for_only", first - 1, first)
    return only and page.has("stay", rest.begins, first)


def _leaves(page: Page, since: Sequence[Frame], rest: Frame) -> bool:
    """Whether a rest is told as what follows from the figures of its own sentence: «فبقيت 23 سفينة»."""
    if any(f.begins != rest.begins or says(page, f, "stay", "others") for f in since):
        return False
    stays = [page.tokens[at].word for at in page.places_of("stay", rest.first, rest.mention.first)]
    of_all = (
        bool(since) and since[0].joined.of_them and not any(f.joined.of_them for f in since[1:])
    )
    return any(w.folded.startswith("ف") or (of_all and w.joined) for w in stays)


def _some_of(frame: Frame, before: Frame) -> bool:
    """Whether a figure is told as some of the one before it: "23 were cleared, including 5"."""
    return frame.joined.link is Link.INCLUDING and frame.begins == before.begins


def without_sums(since: Sequence[Frame]) -> list[Frame]:
    """The figures of those who left, without one that only adds up those before: "860 so far"."""
    found: list[Frame] = []
    for frame in since:
        if len(found) < 2 or frame.number != sum(one.number for one in found):
            found.append(frame)
    return found


def _by_slip(page: Page, start: Frame, since: Sequence[Frame], rest: Frame) -> bool:
    """Whether one figure right behind leaves the rest but for a slip, by whatever verb it is told."""
    if len(since) != 1 or since[0].sentence - start.sentence > 1 or not rest.mention.definite:
        return False
    if since[0].thing is not None or says(page, since[0], "stay", "others"):
        return False
    left = start.number - since[0].number
    more = says(page, rest, "stay") and rest.number > left and rest.thing is None
    return more or slip(left, rest.number)


def _left_itself(page: Page, start: Frame) -> bool:
    """Whether the figure of what there was is itself one of those who left."""
    mention = start.mention
    if page.document.language == "ar":
        return page.has("gone", start.first, mention.first)
    return page.has("gone", mention.last, min(start.last, mention.last + _VERB))


def _gone(page: Page, frame: Frame) -> bool:
    """Whether so many are said to have left, been used, or been dealt with."""
    if frame.joined.bracket >= 0:
        return False
    if says(page, frame, "stay") or of_no_fact(page, frame):
        return False
    killed = fate_of(page, frame.mention) == "killed"
    return killed or page.has("gone", frame.begins, frame.ends)


def _wrong(
    page: Page, before: Sequence[Frame], start: Frame, gone: Sequence[Frame], rest: Frame
) -> bool:
    left = start.number - sum(frame.number for frame in gone)
    rounded = (start.mention.count.high or start.number) - start.number
    if (
        _within_rounding(rest, left)
        or abs(left - rest.number) <= rounded
        or left <= 0
        or _other_fate(page, start, rest)
    ):
        return False
    if page.has("month", rest.begins, rest.mention.first):
        return False  # "in June 30 were still held": of whom some may have come since
    first, last = start.mention.last, rest.ends
    future = page.has("future", rest.first, rest.last) and not is_rest(page, rest)
    apart = bool(gone) and all(frame.begins != start.begins for frame in gone)
    if some_came(page, start.ends if apart else first, last) or future:  # "empty before it came"
        return False
    others = [f.mention.exact or 0 for f in before if f.mention is not start.mention]
    signs = (1, -1) if _leaves(page, gone, rest) else (1, 0, -1)
    signed = product(signs, repeat=len(others[:_MOST]))
    ways = (
        start.number + sum(s * n for s, n in zip(signs, others, strict=False)) for signs in signed
    )
    if any(way == rest.number for way in ways) or rest.number in others:
        return False
    nothing_else = page.has("no_others", first, min(len(page.tokens), last))
    return nothing_else or slip(left, rest.number) or rest.number > left


def _other_fate(page: Page, start: Frame, rest: Frame) -> bool:
    """Whether those who are left are the missing, and the others the dead."""
    for at in page.places_of("thing", rest.first, rest.last):
        entry = page.meant(at, "thing")
        fate = "" if entry is None else entry.value[0].fate
        if fate == "missing" and fate_of(page, start.mention) not in ("", fate):
            return True
    return False


def some_came(page: Page, first: int, last: int) -> bool:
    """Whether some came, which is not denied."""
    if shipped(page, first, last):
        return True
    for at in page.places_of("came", first, last):
        signs = [
            n for n in range(max(first, at - _DENIED), at) if page.tokens[n].word.kind == "sign"
        ]
        near = range(max(first, at - _DENIED, *signs), at)
        denied = any(page.has(name, near.start, at) for name in ("not", "nothing"))
        denied = denied or any(
            page.tokens[n].word.stem == _NOT for n in near
        )  # «لم تصل» is a phrase
        given = page.has("given_back", at + 1, at + 3)  # "returned to their owners"
        given = (
            given or page.tokens[at - 1].word.folded == "ممن"
        )  # «ممن وردت أسماؤهم»: who they are
        if at > first and not denied and not given:
            return not (page.has("nothing", at, at + 3) or page.has("not", at + 1, at + 2))
    return False


def shipped(page: Page, first: int, last: int) -> bool:
    """Whether a delivery came; not "with no new arrivals"."""
    for at in page.places_of("arrivals", first, last):
        before = {page.tokens[n].word.folded for n in range(max(first, at - 3), at)}
        if before.isdisjoint(small_words("none_of")):
            return True
    return False


def left_told(page: Page, start: Frame, gone: Sequence[Frame], rest: Frame) -> ReadFinding:
    moved = sum(frame.number for frame in gone)
    args = {
        "start": page.words(start.mention.first, start.mention.last),
        "moved": str(moved),
        "left": str(start.number - moved),
        "remaining": str(rest.number),
    }
    mentions = (rest.mention, start.mention, *(frame.mention for frame in gone))
    spans = tuple(span_of(page, mention) for mention in mentions)
    figures = [statement(page, frame.mention) for frame in (*gone, rest)]
    suggestion = only_slip(slip_in_sum(statement(page, start.mention), figures))
    message = Message("read-remaining", args)
    return ReadFinding("remaining-does-not-fit", Severity.WARNING, message, spans, suggestion)
