"""Figures that count over time, wherever three or more of one thing are told: what there was, what left it or
came to it, and what it comes to.

No verb need say that some left or came: the last figure is told as what is left, or as what it all comes to,
and the others of its kind before it make another one that a slip of the hand, or one carried wrong, turns
into it. Where any of them make it, or others of the text fill the gap, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest, of_one_kind, part_of_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.one_matter import clause_ends
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import misreckoned
from trucewatch.reading.scanning.wordings import root
from trucewatch.reading.sums.adding_up import comes_to, in_other_words
from trucewatch.reading.sums.judging import Breakdown, judged, numbers_told
from trucewatch.reading.sums.stock import left_told, some_came, without_sums
from trucewatch.reading.sums.why_not import of_no_fact, shared_or_more, unsettled
from trucewatch.values.codes.findings import Severity

_SENTENCES, _PARAGRAPHS = 5, 1
_SENTENCES_BACK, _BACK = 8, 3  # the same, of a figure told as what follows from those before
_MOST, _CHOICES = 9, 7
_FEW = 20  # what left in passing is a smaller share: "two women were taken to a clinic"
_SMALLEST, _SURE = 10, 100  # figures below the second need words that join them
_DENIED = 5
_LEFT = ("stay", "therefore", "out_held", "in_place")
_ALL_TOLD = (
    "in_all",
    "sums_to",
    "brings",
    "cumulative",
    "running_total",
    "makes_it",
    "toll",
    "total",
)
_BEFORE = ("day_before", "had_been", "up_from", "yesterday")


def reckoned_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of what is left, or of all, that the figures of their kind before them do not make."""
    for at, result in enumerate(frames):
        if unsettled(result) or result.number < _SMALLEST or result.joined.bracket >= 0:
            continue
        if page.tokens[result.mention.first - 1].word.folded == "|":
            continue  # a cell
        left, all_told = _is_left(page, result), _is_all(page, result)
        if not (left or all_told):
            continue
        near = _near(page, frames, at)
        if len(near) < 2:
            continue
        wrong = _of_whole(page, near, result) if left else None
        if wrong is None and all_told and not _explained(page, near, result):
            wrong = _of_all(page, near, result)
        if wrong is not None:
            yield wrong


def _is_left(page: Page, frame: Frame) -> bool:
    """Whether a figure is told as what is left of another."""
    labelled = frame.joined.link is Link.COLON and says(page, frame, "remaining")
    if labelled or is_rest(page, frame) or says(page, frame, *_LEFT):
        return True
    named = range(frame.first, frame.mention.first)
    if any(page.tokens[at].word.folded in small_words("the_others") for at in named):
        return True
    denied = page.places_of("not", frame.first, frame.last)
    return any(page.has("gone", at, min(frame.last, at + _DENIED)) for at in denied)


def _is_all(page: Page, frame: Frame) -> bool:
    """Whether a figure is told as what others come to, or as counted from a beginning."""
    if _of_which(page, frame) or says(page, frame, "falls"):
        return False
    since = page.places_of("since", frame.first, frame.last)
    _, ends = page.sentence_of(frame.mention.first)
    behind = clause_ends(page, frame.mention.last, ends)
    return (
        page.has("in_all", frame.mention.last, behind)
        or comes_to(page, frame)
        or says(page, frame, *_ALL_TOLD)
        or any(_dated(page, at) for at in since)
    )


def _of_which(page: Page, frame: Frame) -> bool:
    """Whether a figure is what the number right before it is of: "56 of 90"."""
    first = frame.mention.first
    near = range(max(frame.begins, first - 4), first)
    return frame.joined.of_total and any(page.tokens[n].word.kind == "number" for n in near)


def _dated(page: Page, at: int) -> bool:
    """Whether "since" stands before a day or a beginning, and does not mean "because"."""
    behind = range(at + 1, min(at + 4, len(page.tokens)))
    return not page.tokens[at].word.folded.isascii() or any(
        page.tokens[n].word.kind == "number"
        or page.tokens[n].word.folded == "the"
        or page.meant(n, "month")
        for n in behind
    )


def _near(page: Page, frames: Sequence[Frame], at: int) -> list[Frame]:
    """The figures of its kind before one, and those of before that its own sentence compares it with."""
    result = frames[at]
    concluded = page.has("therefore", result.begins, result.mention.first) or is_rest(page, result)
    sentences, paragraphs = (_SENTENCES_BACK, _BACK) if concluded else (_SENTENCES, _PARAGRAPHS)
    before = [
        frame
        for frame in frames[max(0, at - _MOST) : at]
        if result.sentence - frame.sentence <= sentences
        and result.paragraph - frame.paragraph <= paragraphs
    ]
    if in_other_words(page, result):
        before = [f for f in before if f.sentence == result.sentence and f.number < result.number]
    behind = [
        frame
        for frame in frames[at + 1 : at + 3]
        if frame.sentence == result.sentence and says(page, frame, *_BEFORE)
    ]
    return [
        frame
        for frame in (*before, *behind)
        if not unsettled(frame)
        and not of_no_fact(page, frame)
        and not _is_name(page, frame)
        and of_one_kind(page, frame, result)
    ]


def _is_name(page: Page, frame: Frame) -> bool:
    """Whether a number is a name: "week 14"."""
    first = frame.mention.first
    return frame.thing is None and first > 0 and page.meant(first - 1, "lengths") is not None


def _explained(page: Page, near: Sequence[Frame], result: Frame) -> bool:
    """Whether the figures make it in any way, it is one of them, or words say why they do not."""
    numbers = [frame.number for frame in near][-_CHOICES:]
    if result.number in numbers:
        return True
    made = {0}
    for number in numbers:
        made |= {one + sign * number for one in made for sign in (1, -1)}
    if result.number in made:
        return True
    first, last = near[0].begins, result.ends
    revised = any(
        not page.has("not", max(first, at - _DENIED), at + 1)
        for at in page.places_of("revised", first, last)
    )
    return revised or shared_or_more(page, first, last)


def _of_whole(page: Page, near: Sequence[Frame], result: Frame) -> ReadFinding | None:
    """What is left of a whole, which the figures told since do not leave; None where two wholes may be meant."""
    found = []
    for at, whole in enumerate(near):
        since = near[at + 1 :]
        if whole.number <= result.number or whole.mention.first > result.mention.first:
            continue
        parts = _parts(page, whole, since)
        alike = [frame for frame in near if frame is whole or of_one_kind(page, frame, whole)]
        gone = [part for part in parts if says(page, part, "gone")]
        if any(part.number >= result.number for part in parts if part not in gone):
            gone = []  # another whole, told since
        for told in (parts, gone, [part for part in gone if _FEW * part.number >= whole.number]):
            left = whole.number - sum(part.number for part in told)
            if not told or not _missed(page, left, result, near):
                continue
            if _bound(page, whole, told, result) and not _explained(page, alike, result):
                found.append((whole, told))
                break
    if len(found) != 1 or some_came(page, found[0][0].ends, result.ends):
        return None
    return left_told(page, *found[0], result)


def _parts(page: Page, whole: Frame, since: Sequence[Frame]) -> list[Frame]:
    """The figures told since that may be of a whole, each once."""
    parts = [
        part
        for part in since
        if part_of_kind(page, part, whole)
        and not _of_other_people(page, whole, part)
        and (part.thing is None or not _some_of(part, whole))  # not «بينهم 311 طفلا»
    ]
    parts = [p for at, p in enumerate(parts) if not (at and _some_of(p, parts[at - 1]))]
    for at, part in enumerate(parts):
        behind = [one.number for one in parts[at + 1 :]]
        if len(behind) > 1 and sum(behind) == part.number:
            return parts[: at + 1]  # "lost 23, 14 to air strikes and nine to breakdowns"
    return without_sums(parts)


def _of_other_people(page: Page, whole: Frame, part: Frame) -> bool:
    """Whether a figure is of a noun that the sentence of the whole does not have: «54 من المختطفين»."""
    at = part.mention.last
    if part.thing is not None or part.begins == whole.begins or at + 1 >= len(page.tokens):
        return False
    noun = page.tokens[at + 1].word
    if page.tokens[at].word.folded != "من" or not noun.folded.startswith("ال"):
        return False
    own = {root(page.tokens[n].word.folded) for n in range(whole.begins, whole.ends)}
    return root(noun.folded) not in own


def _some_of(frame: Frame, before: Frame) -> bool:
    return frame.joined.link is Link.INCLUDING and frame.begins == before.begins


def _missed(page: Page, expected: int, result: Frame, near: Sequence[Frame]) -> bool:
    """Whether a figure is a slip away from what it should be, and no figure told fills the gap."""
    if expected <= 0 or not misreckoned(result.number, expected):
        return False
    gap = abs(result.number - expected)
    told = numbers_told(page, near[0].begins, result.ends)
    return all(number != gap for _, number in told)


def _bound(page: Page, whole: Frame, told: Sequence[Frame], result: Frame) -> bool:
    """Whether words join the three, or the figures are large enough that chance does not."""
    gone = all(part.joined.of_them or says(page, part, "gone") for part in told)
    if whole.thing is None and not _of_list(page, whole, result):
        return gone and result.number >= _SURE and all(part.thing is not None for part in told)
    follows = page.has("therefore", result.begins, result.mention.first)
    if result.number >= _SURE and (len(told) == 1 or follows):
        return True
    return gone or is_rest(page, result) or result.mention.definite


def _of_list(page: Page, whole: Frame, result: Frame) -> bool:
    """Whether two figures stand behind their labels in one list."""
    opened = whole.joined.link is Link.COLON and result.joined.link is Link.COLON
    return opened and whole.paragraph == result.paragraph


def _of_all(page: Page, near: Sequence[Frame], result: Frame) -> ReadFinding | None:
    """What it all comes to, against the figures before it together, or since the last that was all."""
    parts = [frame for frame in near if frame.joined.link is not Link.INCLUDING]
    totals = [at for at, frame in enumerate(parts) if _is_all(page, frame)]
    if len(totals) == 1 and totals[0] and len(parts) > 2:
        return None  # those before it are counted in it
    parts = parts[totals[-1] :] if len(totals) > 1 else parts
    together = sum(part.number for part in parts)
    if len(parts) < 2 or any(part.number >= result.number for part in parts):
        return None
    if _later(page, parts, result) or not together < 2 * result.number < 4 * together:
        return None
    if not _missed(page, together, result, near):
        return None
    figures = tuple(part.mention for part in parts)
    return judged(page, Breakdown(result.mention, figures, exact=True), Severity.WARNING)


def _later(page: Page, parts: Sequence[Frame], result: Frame) -> bool:
    """Whether a total is told of a day of its own, up to which more may have come."""
    if any(part.sentence == result.sentence for part in parts):
        return False
    days = ("weekday", "month")
    first = result.mention.first
    dated = any(page.has(name, result.begins, first) for name in days)
    return dated and not page.has("since", result.begins, first)
