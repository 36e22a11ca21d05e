"""How many these are, or what the convoy is made of, told again with one digit wrong: «230 اعتداءً ... هذه الاعتداءات بلغت 220».

"These", or "the convoy", says that the figure is of what was told right before; nothing else of its noun is told near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.nouns import noun_at
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.telling import restated_as
from trucewatch.values.codes.counts import Qualifier

_NEAR = 7  # words from "these" to their figure
_BACK = 8  # figures before it
_SENTENCES = 2
_LARGE, _QUALIFIED = 10, 3
_OF = frozenset({"of", "من", "منها", "ضمن", "بين", "among"})
_EVERY = frozenset({"other", "اخري", "ثانيه", "second", "another"})


def these_again_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures that tell otherwise how many were told right before."""
    for at, frame in enumerate(frames):
        if not _plain(frame) or frame.joined.of_them or frame.mention.others:
            continue
        before = [f for f in frames[max(0, at - _BACK) : at] if not f.mention.soft]
        before = [f for f in before if 0 < frame.sentence - f.sentence <= _SENTENCES]
        named = _these(page, frame)
        if named:
            told = [f for f in before if f.thing is not None and f.thing.name == named]
        elif _only_load(page, frames[max(0, at - 2) : at + 2], frame):
            told = [f for f in before if _load(page, f)]
        else:
            continue
        if len(told) == 1 and _plain(told[0]) and _slipped(page, told[0], frame):
            yield restated_as(
                page, "one-word-two-counts", "read-restated", frame.mention, told[0].mention
            )


def _plain(frame: Frame) -> bool:
    return not frame.mention.soft and frame.mention.each == 1 and frame.mention.count.low != 0


def _slipped(page: Page, told: Frame, again: Frame) -> bool:
    """Whether two figures told in one manner differ by a slip of the hand."""
    one, other = (_manner(page, frame) for frame in (told, again))
    numbers = [number_at(page.tokens, frame.mention.number_first) for frame in (told, again)]
    values = [number.value for number in numbers if number is not None]
    return one is other and len(values) > 1 and min(values) >= _LARGE and slip(*values)


def _manner(page: Page, frame: Frame) -> Qualifier:
    """How a figure is told; "more than (220)" is no plain 220."""
    mention = frame.mention
    first = mention.number_first
    if mention.exact is not None and page.has(
        "qualifier.before", max(0, first - _QUALIFIED), first
    ):
        return Qualifier.MORE_THAN
    return mention.count.qualifier


def _these(page: Page, frame: Frame) -> str:
    """The noun of "these attacks reached" right before a figure without a noun, or with that noun."""
    first = frame.mention.first
    for at in page.places_of("these", max(frame.begins, first - _NEAR), first):
        noun = noun_at(page, at + page.entries[at][0])
        ends = page.first_of("qualifier.before", at, first) or first
        words = {page.tokens[n].word.folded for n in range(at + 1, ends)}
        own = frame.thing is None or (noun is not None and frame.thing.name == noun.name)
        opens = at == 0 or page.tokens[at - 1].word.folded not in _OF
        if noun is not None and own and opens and words.isdisjoint(_OF | _EVERY):
            return noun.name
    return ""


def _load(page: Page, frame: Frame) -> bool:
    """Whether a figure says of how many vehicles a convoy is."""
    if frame.thing is None or frame.thing.family != "vehicle":
        return False
    return _convoy(page, frame) is not None


def _convoy(page: Page, frame: Frame) -> int | None:
    """The convoy right before a figure of vehicles."""
    first = frame.mention.first
    for at in reversed(page.places_of("thing", max(frame.begins, first - _NEAR), first)):
        entry = page.meant(at, "thing")
        if entry is not None and entry.value[0].family == "convoy":
            return at
    return None


def _only_load(page: Page, near: Sequence[Frame], frame: Frame) -> bool:
    """Whether a figure of vehicles, the only one of its sentence, is of "the convoy"."""
    others = [f for f in near if f is not frame and f.begins == frame.begins and f.number]
    at = _convoy(page, frame) if _load(page, frame) and not others else None
    if at is None:
        return False
    word, before = page.tokens[at].word, page.tokens[at - 1].word.folded if at else ""
    words = {page.tokens[n].word.folded for n in range(at, frame.mention.first)}
    return ("ال" in word.prefix or before == "the") and words.isdisjoint(
        _OF - {"من", "of"} | _EVERY
    )
