"""A total, and the events it is of told one by one: "in the first attack 14 ..., in the second 8 ...".

Events that are numbered from the first to one that is called the last, or as many as were announced,
are all there are: their figures make the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import VAGUE, Breakdown, judged
from trucewatch.values.codes.findings import Severity

_SUMS = ("total", "number_of", "in_all", "sums_to", "toll")
_OPENING = 7  # words with which a sentence tells which event it is of
_ON = 4  # sentences over which one event is told
_LAST = frozenset(
    {
        "last",
        "final",
        "lastly",
        "finally",
        "اخير",
        "الاخير",
        "الاخيره",
        "واخيرا",
        "اخيره",
        "والاخير",
        "والاخيره",
    }
)


@dataclass(frozen=True, slots=True)
class Event:
    """A numbered event: where it begins and ends, its number, whether it is called the last."""

    begins: int
    ends: int
    number: int
    last: bool


def one_by_one_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Totals that the figures of the numbered events behind them do not make."""
    events = _events(page)
    if len(events) < 2:
        return
    before = between(pieces.mentions, 0, events[0].begins)
    for total in (*before, *_behind(page, pieces, events[-1].ends)):
        if total.thing is None or total.exact is None or total.soft or _vague(total):
            continue
        parts = _parts(page, pieces, events, total)
        if parts is None:
            continue
        together = sum(part.exact or 0 for part in parts)
        whole = events[-1].last or _announced(page, pieces, total, len(events))
        if together == total.exact or not (whole or slip(total.exact, together)):
            continue
        wrong = judged(page, Breakdown(total, tuple(parts), exact=True), Severity.WARNING)
        if wrong is not None:
            yield wrong
            return


def _behind(page: Page, pieces: Pieces, at: int) -> Sequence[Mention]:
    """The figures of the sentence behind the last event, where it tells a total."""
    if at >= len(page.tokens):
        return ()
    begins, ends = page.sentence_of(at)
    sums = any(page.has(name, begins, ends) for name in _SUMS)
    return between(pieces.mentions, begins, ends) if sums else ()


def _events(page: Page) -> list[Event]:
    """The events numbered from one on, each up to the next."""
    sentences = page.sentences()
    opened: list[tuple[int, int, bool]] = []
    for index, (begins, ends) in enumerate(sentences):
        told = _number(page, begins, ends)
        if told is not None and told[0] == len(opened) + 1:
            opened.append((index, *told))
    found = []
    for at, (index, number, last) in enumerate(opened):
        following = opened[at + 1][0] if at + 1 < len(opened) else len(sentences)
        behind = index
        while behind + 1 < min(following, index + _ON) and not page.blank_before(
            sentences[behind + 1][0]
        ):
            behind += 1
        found.append(Event(sentences[index][0], sentences[behind][1], number, last))
    return found


def _number(page: Page, begins: int, ends: int) -> tuple[int, bool] | None:
    """Which event the opening of a sentence names: an ordinal beside a thing that happens."""
    for at in page.places_of("ordinals", begins, min(begins + _OPENING, ends)):
        ordinal = page.meant(at, "ordinals")
        if ordinal is None:
            continue
        behind = at + page.entries[at][0]
        near = (at - 1, behind, behind + 2)
        happens = any(
            entry is not None and entry.value[0].family in ("event", "discharge", "convoy")
            for entry in (page.meant(here, "thing") for here in near if here >= 0)
        )
        stems = {page.tokens[n].word.stem for n in range(begins, min(behind + 3, ends))}
        return (int(ordinal.value), bool(stems & _LAST)) if happens else None
    return None


def _parts(
    page: Page, pieces: Pieces, events: Sequence[Event], total: Mention
) -> list[Mention] | None:
    """The one figure of the thing in each event; None where one has none or more."""
    parts = []
    fate = fate_of(page, total)
    for event in events:
        told = [
            m
            for m in between(pieces.mentions, event.begins, event.ends)
            if m.thing is not None and m.thing == total.thing and fate_of(page, m) == fate
        ]
        if len(told) != 1 or told[0].exact is None or told[0].others or _vague(told[0]):
            return None
        parts.append(told[0])
    return parts


def _announced(page: Page, pieces: Pieces, total: Mention, number: int) -> bool:
    """Whether the sentence of the total, or the next, says that there were so many events."""
    begins, ends = page.sentence_of(total.first)
    _, ends = page.sentence_of(min(ends, len(page.tokens) - 1))
    return any(
        m.exact == number and m.thing is not None and m.thing.family in ("event", "discharge")
        for m in between(pieces.mentions, begins, ends)
    )


def _vague(mention: Mention) -> bool:
    return mention.count.qualifier in VAGUE
