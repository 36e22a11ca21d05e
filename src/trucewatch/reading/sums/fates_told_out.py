"""The dead and the hurt, each told out by who they were: "47 killed and 54 wounded. The dead were 38 men, three women ...,
the wounded 43 men ...".

Each row of men, women, boys and girls is of the fate that its head names («والجرحى», «وأصيب»), or the verb behind it. Where one
row makes its total, the other must; where a row makes the total of the other fate, the two were changed over; and
otherwise only a slip of the hand is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.by_fate import Row, Rows
from trucewatch.reading.sums.evidence import near_miss
from trucewatch.reading.sums.judging import NO_MEN, Breakdown, judged
from trucewatch.reading.sums.why_not import inner, unsettled
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_FATES = ("killed", "wounded")
_WHO = frozenset({"age", "kin"})
_SENTENCES = 4  # from the totals to the last row
_MOST = 40  # figures behind the totals
_FEWEST = 2  # parts of a row
_VERB = 2  # words from a row to the verb behind it
_LARGE, _LONG = 10, 4
_LATER = ("next_day", "turn_of_a_day", "other_time")
_A = frozenset({"a", "an"})
_BEFORE_ONE = frozenset({",", "and"}) | _A
_NEAR = 0.5  # a near miss of a row that nothing else bears out


@dataclass(frozen=True, slots=True)
class Told:
    """A row of one fate: its parts, its last token, and whether words say that it is only some («ومن القتلى»)."""

    fate: str
    parts: tuple[Mention, ...]
    last: int

    @property
    def together(self) -> int:
        """What its parts come to."""
        return sum(part.exact or 0 for part in self.parts)


def fates_told_out(
    page: Page, frames: Sequence[Frame], rows: Rows
) -> tuple[list[ReadFinding], dict[int, int]]:
    """Totals of the dead or the hurt that their rows do not make; where the rows end of those that are made."""
    found, made, at = list[ReadFinding](), dict[int, int](), 0
    for row in rows.told:
        while at < len(frames) and frames[at].mention.first <= row.last.mention.first:
            at += 1
        large = row.killed is not None and row.killed.number >= _LARGE
        if (None not in row.told or large) and not any(f and _is_who(f) for f in row.told):
            told = _rows_behind(page, frames, at, row.last.sentence)
            found += _wrong(page, row, told)
            made |= {
                total.mention.first: told[fate].last
                for fate, total in zip(_FATES, row.told, strict=True)
                if total is not None and fate in told and told[fate].together == total.number
            }
    return found, made


def _rows_behind(page: Page, frames: Sequence[Frame], at: int, sentence: int) -> dict[str, Told]:
    """The one row of each fate behind the totals; none of a fate told out twice."""
    found: dict[str, Told] = {}
    twice = set[str]()
    ends = min(at + _MOST, len(frames))
    while at < ends and frames[at].sentence - sentence <= _SENTENCES:
        behind = _row_ends(page, frames, at)
        if page.has_any(_LATER, frames[at].begins, frames[at].mention.first):
            break  # "the next day five men and four women were killed"
        told = _told_out(page, frames[at:behind]) if behind - at >= _FEWEST - 1 else None
        if told is not None and not _goes_further(frames, behind, told):
            twice |= {told.fate} & found.keys()
            found[told.fate] = told
        at = max(behind, at + 1)
    return {fate: told for fate, told in found.items() if fate not in twice}


def _goes_further(frames: Sequence[Frame], behind: int, told: Told) -> bool:
    """Whether more men, women or children are told behind a row, by no plain figure: "and several children"."""
    if behind >= len(frames) or not unsettled(frames[behind]) or not _is_who(frames[behind]):
        return False
    first = frames[behind].mention.first
    return told.last <= first < frames[behind - 1].ends


def _row_ends(page: Page, frames: Sequence[Frame], at: int) -> int:
    """The number of the frame behind the row that begins with one."""
    behind = at
    while behind < len(frames) and _who(frames[behind], first=behind == at):
        one, other = frames[behind - 1], frames[behind]
        if behind > at and (other.begins != one.begins or not _goes_on(page, one, other)):
            break
        behind += 1
    return behind


def _who(frame: Frame, *, first: bool) -> bool:
    """Whether a figure is of men, women or children, or behind these of others without a noun of the lists."""
    if unsettled(frame) or inner(frame) or frame.joined.of_them:
        return False
    if frame.thing is None or not frame.thing.listed:
        return not first
    return _is_who(frame)


def _is_who(frame: Frame) -> bool:
    """Whether a figure is of men, women or children."""
    return frame.thing is not None and frame.thing.role in _WHO and not frame.thing.fate


def _goes_on(page: Page, one: Frame, other: Frame) -> bool:
    """Whether a figure stands in the row of the one before it, with no fate of its own between them."""
    between = range(one.mention.last, other.mention.first)
    return not any(_fate_at(page, at) for at in between)


def _fate_at(page: Page, at: int) -> str:
    """The fate that a word names."""
    meaning = page.entries[at][1]
    if "lives_lost" in meaning:
        return "killed"
    if "were_hurt" in meaning:
        return "wounded"
    thing = meaning.get("thing")
    fate = str(thing.value[0].fate) if thing is not None else ""
    return fate if fate in _FATES else ""


def _told_out(page: Page, row: Sequence[Frame]) -> Told | None:
    """A row with the fate of its head, or of the verb behind it."""
    first, last = row[0].mention.first, row[-1].mention.last
    head = [fate for at in range(row[0].first, first) if (fate := _fate_at(page, at))]
    behind = range(last, min(row[-1].ends, last + _VERB))
    verb = [fate for at in behind if (fate := _fate_at(page, at))]
    who, last = _ones(page, last, row[-1].ends)
    parts = (*(frame.mention for frame in row), *who)
    if not (head or verb) or len(parts) < _FEWEST:
        return None
    return Told(head[-1] if head else verb[0], parts, last)


def _ones(page: Page, at: int, ends: int) -> tuple[list[Mention], int]:
    """Those told by a noun alone behind a row: «وخمس نساء وصبياً وفتاة», "five women, a girl and a boy"."""
    found: list[Mention] = []
    arabic, last = page.document.language == "ar", at
    while at < ends:
        word, entry = page.tokens[at].word, page.meant(at, "thing")
        if not arabic and word.folded in _BEFORE_ONE:
            at += 1
            continue
        thing: Thing | None = None if entry is None else entry.value[0]
        alone = thing is not None and thing.role in _WHO and not thing.fate
        one = (
            word.joined and "ال" not in word.prefix
            if arabic
            else page.tokens[at - 1].word.folded in _A
        )
        if not alone or not one:
            break
        found.append(Mention(at, at + 1, at, at, Count.exactly(1), thing))
        at += page.entries[at][0]
        last = at
    return found, last


def _wrong(page: Page, whole: Row, told: dict[str, Told]) -> Iterator[ReadFinding]:
    """The findings on the totals of both fates."""
    totals = dict(zip(_FATES, whole.told, strict=True))
    made = {
        fate: (total := totals[fate]) is not None and row.together == total.number
        for fate, row in told.items()
    }
    for fate, row in told.items():
        total, (other,) = totals[fate], [one for one in _FATES if one != fate]
        if total is None or made[fate]:
            continue
        over = other in told and _changed_over(total, row, told[other])
        if over or made.get(other) or _slipped(total, row):
            yield from _finding(page, Breakdown(total.mention, row.parts, exact=True))


def _changed_over(total: Frame, row: Told, other: Told) -> bool:
    """Whether a long row makes the total of the other fate to the last person."""
    long = min(len(row.parts), len(other.parts)) >= _LONG
    return long and other.together == total.number >= _LARGE


def _slipped(total: Frame, row: Told) -> bool:
    """Whether only a slip of the hand keeps a row of men, women and children from its total."""
    named = {part.thing.name if part.thing is not None else "" for part in row.parts}
    everybody = len(row.parts) > _FEWEST and not named <= NO_MEN
    numbers = tuple(part.exact or 0 for part in row.parts)
    return everybody and near_miss(total.number, numbers) >= _NEAR


def _finding(page: Page, found: Breakdown) -> Iterator[ReadFinding]:
    wrong = judged(page, found, Severity.WARNING, weighed=True)
    if wrong is not None:
        yield wrong
