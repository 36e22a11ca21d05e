"""All who were harmed, told behind or before the dead and the hurt of other sentences: "1,692 died ... Another 3,430 were
injured ... Overall casualties - 5,122 - fell"; and a toll against the dead told by what they were.

Only one figure of each may stand near, and only a slip of the hand is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import places_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.by_fate import fate_named, fate_told
from trucewatch.reading.sums.slip_kept import made_of_some, missed, slipped
from trucewatch.reading.sums.why_not import as_counted, of_no_fact, of_other_time

_LEAST = 20  # all who were harmed
_SENTENCES, _NEAR, _TOLL = (
    4,
    12,
    6,
)  # sentences and figures before one; sentences from a toll to its dead
_BOTH, _HEAD = 6, 2  # words from a number to "killed or wounded"; sentences of a head
_BEFORE = 6  # words from "casualties" to their number
_ROW, _FEW = 3, 2  # parts; words before a bracket


def harmed_told_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Casualties that the dead and the hurt near them do not make, and tolls that their dead do not."""
    for at, frame in enumerate(frames):
        if _killed_and_hurt(page, frame):
            yield from _exceeded(page, frames, at)
        if not _of_casualties(page, frame):
            continue
        whole = as_counted(frame)
        if whole.number >= _LEAST:
            yield from _of_both(
                page, [as_counted(f) for f in frames[max(0, at - _NEAR) : at]], whole
            )
    yield from _tolls(page, frames)


def _of_casualties(page: Page, frame: Frame) -> bool:
    """Whether a figure is of all who were harmed: "total casualties come to 67", "12,136 victims"."""
    behind = page.tokens[min(frame.mention.number_last, len(page.tokens) - 1)].word.folded
    if behind == "victims" and not frame.joined.of_them and not frame.mention.definite:
        return True
    first = max(frame.begins, frame.mention.first - _BEFORE)
    for at in reversed(page.places_of("thing", first, frame.mention.first)):
        told = page.meant(at, "thing")
        between = range(at + 1, frame.mention.number_first)
        if told is not None and told.value[0].name == "casualty":
            alone = not any(number_at(page.tokens, n) is not None for n in between)
            return alone and not page.has_any(("change", "of_them"), at, frame.mention.first)
    return False


def _killed_and_hurt(page: Page, frame: Frame) -> bool:
    """Whether a figure is of the dead and the hurt by one number: "390 were killed or wounded", «390 بين قتيل وجريح»."""
    first, last = frame.mention.number_last, min(frame.ends, frame.mention.last + _BOTH)
    after = next((f for f in page.places_of_word(",", first, last)), last)
    both = page.places_of("harmed", first, after)
    told = [at for at in both if page.entries[at][0] > 1]  # not "victims", who may all have died
    return bool(told) and not any(
        number_at(page.tokens, n) is not None for n in range(first, told[0])
    )


def _exceeded(page: Page, frames: Sequence[Frame], at: int) -> Iterator[ReadFinding]:
    """The finding on such a number at the head, or told as known, that the dead and the hurt told side by side exceed."""
    whole = as_counted(frames[at])
    if whole.number < _LEAST or (whole.sentence > _HEAD and not whole.mention.definite):
        return
    for one, other in pairwise(frames[max(0, at - _NEAR) : at + _NEAR]):
        if abs(one.sentence - whole.sentence) > _SENTENCES or one.begins == whole.begins:
            continue
        if one.sentence < whole.sentence and not whole.mention.definite:
            continue  # "of the 106 dead and 252 hurt ... 287 killed or wounded by one side"
        fates = [fate_told(page, one), fate_told(page, other)]
        if sorted(fates) != ["killed", "wounded"] or one.begins != other.begins:
            continue
        sides = (whole.begins, whole.ends), (one.begins, one.ends)
        if of_other_time(page, whole) or of_other_time(page, one) or places_apart(page, *sides):
            continue
        if other.number and one.number + other.number > whole.number >= min(
            one.number, other.number
        ):
            wrong = missed(page, whole, [one, other])
            if wrong is not None:
                yield wrong
            return


def _of_both(page: Page, before: Sequence[Frame], whole: Frame) -> Iterator[ReadFinding]:
    """The finding on casualties, where one figure of the dead and one of the hurt stand before them."""
    near = [f for f in before if whole.sentence - f.sentence <= _SENTENCES and f.number]
    near = [f for f in near if not f.joined.of_them and f.joined.link is not Link.INCLUDING]
    told = [(fate_told(page, f) or _named_before(page, f), f) for f in near]
    dead, hurt = ([f for fate, f in told if fate == name] for name in ("killed", "wounded"))
    if len(dead) != 1 or len(hurt) != 1 or of_no_fact(page, hurt[0]):
        return
    numbers = dead[0].number, hurt[0].number
    others = {f.number for f in near} - {*numbers}
    gap = abs(whole.number - sum(numbers))
    made = sum(numbers) in others or of_other_time(page, whole)
    if gap and gap not in others and not made and slipped(whole.number, numbers):
        wrong = missed(page, whole, [dead[0], hurt[0]])
        if wrong is not None:
            yield wrong


def _named_before(page: Page, frame: Frame) -> str:
    """ "The number killed (15)", "deaths reached a record of 1,692"."""
    bracket = frame.joined.bracket
    if bracket >= 0:
        return fate_named(page, max(frame.begins, bracket - _FEW), bracket)
    return fate_named(page, frame.begins, frame.mention.first) if frame.thing is None else ""


def _of_toll(page: Page, frame: Frame) -> bool:
    first, last = frame.begins, frame.mention.first
    return page.has("toll", first, last) or page.has_word("toll", first, last)


def _tolls(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Tolls, and all of the dead told by what they were in one sentence behind: soldiers, auxiliaries and civilians."""
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    if not page.listed.get("toll") and "toll" not in page.by_word:
        return
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        row = [*some]
        parts = row[:1]
        for frame in row[1:]:
            semicolon = page.has_word(";", parts[-1].mention.last, frame.mention.first)
            if frame.joined.link not in (Link.COMMA, Link.AND) or semicolon:
                break
            parts.append(frame)
        closed = parts[-1].joined.link is Link.AND and fate_told(page, parts[-1]) == "killed"
        if len(parts) < _ROW or not closed or min(part.number for part in parts) < 1:
            continue
        before = frames[max(0, at[row[0].mention.first] - _NEAR) : at[row[0].mention.first]]
        tolls = [f for f in before if f.number and _of_toll(page, f)]
        tolls = [f for f in tolls if row[0].sentence - f.sentence <= _TOLL]
        numbers = [part.number for part in parts]
        if any(f.number == sum(numbers) or made_of_some(f.number, numbers, False) for f in before):
            continue
        if len({f.number for f in tolls}) == 1 and slipped(tolls[0].number, numbers):
            wrong = missed(page, tolls[0], parts)
            if wrong is not None:
                yield wrong
