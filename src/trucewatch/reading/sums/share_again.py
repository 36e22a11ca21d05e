"""A share spoken of again, far from its part: "80 incidents ... 20 while crews repaired ... in half of the incidents".

The part is the one figure of another sentence that tells the same matter, by its words; the whole is the
largest figure of that thing. Where any two figures of the text make the share, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.likeness import Likeness
from trucewatch.reading.scanning.nouns import thing_behind, unlisted_behind
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import of_a_change
from trucewatch.reading.sums.why_not import inner, of_other_time, unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity

_SHARED = 2  # words of its matter that the share and its part have in common
_SMALLEST = 10  # the least whole of which a share is worth telling
_OFF, _OFF_ROUGHLY = 0.6, 9.0  # points that a share, or a fraction in words, may be off
_MOST = 80  # figures of a text that are tried


def shares_again_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Shares that the part and the whole told far from them do not make."""
    if not pieces.percents or not 2 <= len(frames) <= _MOST:
        return
    likeness = Likeness(page)
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        if of_a_change(page, percent, begins, ends) or not _of_those(page, percent):
            continue
        near = (max(begins, percent.first - 3), min(ends, percent.last + 4))
        if any(page.has(n, *near) for n in ("others", "remaining", "above", "below", "not")):
            continue
        if any(f.begins == begins and f.number for f in frames):
            continue
        pair = _pair(page, likeness, frames, percent)
        if pair is None or _made(frames, percent, pair[1].thing):
            continue
        part, whole = pair
        figures = statement(page, part.mention), statement(page, whole.mention)
        words = page.words(percent.first, percent.last)
        conflict = percent_fits(*figures, percent.value, 0, words)
        if conflict is not None:
            spans = [span(page, percent.first, percent.last)]
            spans += [span_of(page, frame.mention) for frame in pair]
            yield told(conflict, spans, Severity.WARNING)


def _of_those(page: Page, percent: Percent) -> bool:
    """Whether a share is of what was told: "half of the incidents", "of those interviewed", «نصف الحوادث»."""
    behind = [token.word for token in page.tokens[percent.last : percent.last + 2]]
    if not behind or behind[0].kind != "word":
        return False
    if behind[0].folded.isascii():
        known = len(behind) > 1 and behind[1].folded in small_words("definite")
        known = known or _noun(page, percent) is not None
        return (behind[0].folded == "of" and known) or behind[0].folded == "the"
    return "ال" in behind[0].prefix or behind[0].folded in ("من", "هولاء")


def _noun(page: Page, percent: Percent) -> Thing | None:
    """What a share is of."""
    at = percent.last + 1
    if at >= len(page.tokens):
        return None
    return thing_behind(page, at)[0] or unlisted_behind(page, at)[0]


def _pair(
    page: Page, likeness: Likeness, frames: Sequence[Frame], percent: Percent
) -> tuple[Frame, Frame] | None:
    """The part of the matter of a share and its whole."""
    thing = _noun(page, percent)
    plain = [
        f
        for f in frames
        if not unsettled(f) and not of_other_time(page, f) and f.mention.first < percent.first
    ]
    alike = [
        (len(likeness.shared(f.mention.first, percent.first)), f) for f in plain if not inner(f)
    ]
    most = max((shared for shared, _ in alike), default=0)
    parts = [f for shared, f in alike if shared == most]
    if most < _SHARED or len({f.number for f in parts}) != 1:
        return None
    part = parts[0]
    kind = part.thing or thing
    wholes = [
        f for f in plain if f is not part and f.thing is not None and f.thing == (kind or f.thing)
    ]
    larger = [f for f in wholes if f.number > part.number and f.begins != part.begins]
    if not larger or (kind is None and len({f.number for f in larger}) > 1):
        return None
    whole = max(larger, key=lambda f: f.number)
    return (part, whole) if whole.number >= _SMALLEST and whole.first < part.first else None


def _made(frames: Sequence[Frame], percent: Percent, thing: Thing | None) -> bool:
    """Whether any two figures of a thing, or two parts of it together, make a share."""
    numbers = {f.number for f in frames if f.number and f.thing in (None, thing)}
    off = _OFF_ROUGHLY if percent.in_words else _OFF
    sums = numbers | {a + b for a in numbers for b in numbers if a != b}
    return any(
        abs(100 * part / whole - percent.value) <= off
        for whole in numbers
        for part in sums
        if part < whole
    )
