"""What there was, what came and went, and what there is: held together by what the words say of each figure.

Any order, any verbs: one figure is told as what comes out ("now", "remained", «فأصبح الرصيد»), one as what there was,
and each of the others came or went by its own words, or else by whether there is more or less at the end. A slip
between what comes out and what should is told, where the figures fit in no other way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest, of_one_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.adding_up import of_no_toll
from trucewatch.reading.sums.evidence import NO_SLIP, near_miss
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.sums.stock import shipped
from trucewatch.reading.sums.why_not import inner, range_ends
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SENTENCES = 2  # on either side of what comes out
_MOST, _FEW = 4, 5  # figures that came or went, and by how many a slip miscounts
_BESIDE = 2  # words from a figure to what it did
_AROUND = 6  # words on either side of a figure that say what it is
_SMALLEST, _NOWHERE = 5, 99
_PEOPLE = frozenset({"person", "body", "item", "household"})
_BEFORE = ("was_before", "had_been", "before_start", "day_before", "yesterday")
_CAME, _WENT = ("came_on", "came", "after_deaths"), ("went_off", "gone")
_LIFTED = ("mounts_to", "rises", "brings", "lifts", "toll")
_AFTER = ("comes_out", "mounts_to", "stay", "therefore", "brings", "stood_at")
_LEVELS = ("rises", "stood_at", "brings", "cumulative", "had_been")
_NO_MORE = ("not_all", "others_went", "hedge", "future", "per_day", "each_of")


@dataclass(frozen=True, slots=True)
class Account:
    """What there was, what came and went with its sign, and what comes out."""

    start: Frame
    flows: tuple[tuple[int, Frame], ...]
    end: Frame

    @property
    def due(self) -> int:
        """What should come out."""
        return self.start.number + sum(sign * frame.number for sign, frame in self.flows)


def balance_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of what comes out that what there was, with what came and went, does not give."""
    for at, end in enumerate(frames):
        account = _account(page, frames, at, end) or _from_to(page, frames, at, end)
        if account is None:
            continue
        own = (account.start, *(flow for _, flow in account.flows))
        around = (f for f in frames[max(0, at - _MOST) : at + _MOST] if f.begins == end.begins)
        beside = {f.number for f in around if f not in own}
        if abs(account.due - end.number) not in beside and _wrong(page, account):
            yield _told(page, account)


def _from_to(page: Page, frames: Sequence[Frame], at: int, frame: Frame) -> Account | None:
    """ "With three more deaths the toll rises from 128 to 133": both ends in one."""
    both = range_ends(page, frame)
    if both is None or not says(page, frame, "rises", "falls", "brings", "lifts", "comes_out"):
        return None
    start, end = both
    beside = [f for f in frames[max(0, at - _MOST) : at + _MOST] if f is not frame]
    beside = [f for f in beside if f.begins == frame.begins and f.number]
    if len(beside) != 1 or not _counts(page, beside[0], end) or beside[0].number >= start.number:
        return None
    if of_no_toll(page, beside[0], end) or _of_things(beside[0], end):
        return None
    if says(page, beside[0], "since", "longer_while"):
        return None
    sign = 1 if end.number > start.number else -1
    return Account(start, ((sign, beside[0]),), end)


def _of_things(frame: Frame, end: Frame) -> bool:
    """Whether a figure counts things, and what comes out people: "from 12 to 15 after a strike on 8 houses"."""
    one, other = frame.thing, end.thing
    return (
        one is not None
        and (other is None or other.family == "person")
        and one.family not in _PEOPLE
    )


def _account(page: Page, frames: Sequence[Frame], at: int, end: Frame) -> Account | None:
    """The account that a figure told as what comes out closes."""
    if not end.number or end.number < _SMALLEST or not _near(page, end, *_AFTER):
        return None
    if (
        end.mention.others
        or not usable(page, end)
        or inner(end)
        or is_rest(page, end)
        or _near(page, end, "up_from")
    ):
        return None
    near = [
        f
        for f in frames[max(0, at - _MOST - 1) : at + 3]
        if f is not end
        and f.paragraph == end.paragraph
        and -1 <= end.sentence - f.sentence <= _SENTENCES
        and not f.mention.soft
    ]
    if any(not f.number and _like(page, f, end) for f in near):
        return None  # "some 3,200 had registered"
    told = [f for f in near if _counts(page, f, end) and (f.thing or not f.mention.definite)]
    before = [f for f in told if f.mention.first < end.mention.first]
    if not before or not 2 <= len(told) <= _MOST + 1:
        return None
    start = _start(page, told, end)
    opened = any(f.joined.link in (Link.COLON, Link.MADE_OF) for f in near if f is not start)
    flows = [f for f in told if f is not start]
    if opened and end.joined.link is not Link.COLON:
        return None  # "six: five children and a teacher"
    if start is None or any(f.mention.first > end.mention.first for f in flows):
        return None
    if len({f.number for f in told}) < len(told):
        return None  # one of them is told again
    signed = [(_sign(page, f, start, end), f) for f in flows]
    return None if any(sign == 0 for sign, _ in signed) else Account(start, tuple(signed), end)


def _counts(page: Page, frame: Frame, end: Frame) -> bool:
    """Whether a figure may be some of what there is."""
    if not frame.number or not usable(page, frame) or frame.joined.bracket >= 0:
        return False
    if frame.joined.link in (Link.COLON, Link.MADE_OF) and frame.begins != end.begins:
        return False
    dead = end.thing is None or end.thing.fate == "killed"  # "after four of the injured died"
    return of_one_kind(page, frame, end) or (
        dead and _near(page, frame, "turned_dead", "after_deaths")
    )


def _like(page: Page, frame: Frame, end: Frame) -> bool:
    return frame.mention.first < end.mention.first and of_one_kind(page, frame, end)


def _start(page: Page, told: Sequence[Frame], end: Frame) -> Frame | None:
    """What there was: the first figure with a noun, larger than each that went; or one told as of before."""
    first = told[0]
    marked = [f for f in told if _near(page, f, *_BEFORE) or _out_of(page, f)]
    if first in marked or (first.thing is not None and not marked):
        went = _how_near(page, first, _WENT) <= _BESIDE and first not in marked
        return None if went or first.number <= max(f.number for f in told[1:]) else first
    return (
        marked[0] if len(marked) == 1 and marked[0].number == max(f.number for f in told) else None
    )


def _out_of(page: Page, frame: Frame) -> bool:
    """ "Out of the 77", «من أصل 29»; not "the discovery of five"."""
    first = frame.mention.first
    opened = page.places_of("of_total", max(frame.begins, first - 4), first)
    return bool(opened) and page.entries[opened[-1]][0] > 1


def _sign(page: Page, frame: Frame, start: Frame, end: Frame) -> int:
    """1 for what came, -1 for what went, 0 where the words leave it open."""
    if _near(page, frame, *_LEVELS):
        return 0
    if end.number > start.number and _near(page, end, *_LIFTED):
        return 1
    came, went = _how_near(page, frame, _CAME), _how_near(page, frame, _WENT)
    if came != went:
        return 1 if came < went else -1
    if _near(page, frame, *_AFTER):
        return 0
    return 1 if end.number > start.number else -1


def _how_near(page: Page, frame: Frame, names: Sequence[str]) -> int:
    """How many words from a figure the nearest word of the lists stands in its clause, where it is not denied.

    An Arabic verb stands before what it says it of.
    """
    mention, first = frame.mention, max(frame.first, frame.mention.first - _AROUND)
    arabic = page.document.language == "ar"
    last = mention.last if arabic else min(frame.last, mention.last + _AROUND)
    places = [at for name in names for at in page.places_of(name, first, last)]
    told = [at for at in places if not page.has("not", max(first, at - 2), at)]
    return min((max(mention.first - at, at - mention.last, 0) for at in told), default=_NOWHERE)


def _near(page: Page, frame: Frame, *names: str) -> bool:
    first = max(frame.first, frame.mention.first - _AROUND)
    return page.has_any(names, first, min(frame.last, frame.mention.last + _AROUND))


def _wrong(page: Page, account: Account) -> bool:
    """Whether what comes out is a slip away from what is due, and the figures give it in no other way."""
    due, end = account.due, account.end.number
    if due <= 0 or due == end:
        return False
    numbers = [frame.number for _, frame in account.flows]
    known = len(numbers) > 1 and all(_near(page, f, *_CAME, *_WENT) for _, f in account.flows)
    signs = product((1, -1) if known else (1, 0, -1), repeat=len(numbers))
    ways = (
        account.start.number + sum(s * n for s, n in zip(told, numbers, strict=True))
        for told in signs
    )
    if end in numbers or end in ways:
        return False
    begins, ends = account.start.begins, account.end.ends
    if page.has_any(_NO_MORE, begins, ends) or shipped(page, begins, ends):
        return False
    if _some_untold(page, account):
        return False
    near = near_miss(due, (end,)) > NO_SLIP
    one_way = len({sign for sign, _ in account.flows}) == 1  # else a few may have come untold
    few = abs(due - end) <= _FEW
    return near and (slip(due, end) or (known and not few) or (one_way and few))


def _some_untold(page: Page, account: Account) -> bool:
    """Whether more came than is told in figures: "and a donor brought more", "new ones were hired"."""
    came = [frame.mention for sign, frame in account.flows if sign > 0]
    first, last = sorted((account.start.mention.last, account.end.mention.first))
    for at in (n for name in _CAME for n in page.places_of(name, first, last)):
        near = any(m.first - _BESIDE * 2 <= at < m.last + _BESIDE * 2 for m in came)
        denied = page.has_any(("not", "nothing"), at - 2, at + _BESIDE + 1)
        denied = denied or page.has_word("none", at, at + _BESIDE + 1)
        if not near and not denied:
            return True
    return False


def _told(page: Page, account: Account) -> ReadFinding:
    moved = abs(account.due - account.start.number)
    args = {
        "start": page.words(account.start.mention.first, account.start.mention.last),
        "moved": str(moved),
        "left": str(account.due),
        "remaining": str(account.end.number),
    }
    mentions = (account.end.mention, account.start.mention, *(f.mention for _, f in account.flows))
    spans = tuple(span_of(page, mention) for mention in mentions)
    return ReadFinding(
        "remaining-does-not-fit", Severity.WARNING, Message("read-remaining", args), spans
    )
