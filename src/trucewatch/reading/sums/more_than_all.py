"""Some of them, told as more than all of them: 27 strikes, thirty of them on one village."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame, part_of_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.groups import kindred
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.shares import part_of
from trucewatch.reading.sums.some_of import (
    all_looked_at,
    among_them,
    from_all,
    of_its_own,
    of_named,
    out_of_all,
    thing_meant,
)
from trucewatch.reading.sums.why_not import at_least, inner, unsettled
from trucewatch.values.codes.findings import Severity

_OPENS, _BESIDE = 3, 4  # words before a whole that opens its sentence, and behind it
_VERB = 3  # words from a verb to its figure
_OUT_OF = (["out", "of"], ["من", "اصل"])
_NEAR = 8  # figures before one, of any of which it may be some
_SMALLEST = 10
_BARE = 2  # words between a whole and "including": a noun and a comma
_NAMED = 5  # words from «ومن الجرحى» to its figure
_SENTENCES = 2  # from a whole to some of it
_GOES_ON = frozenset({
    "were", "was", "have", "had", "has", "are", "remain", "did", "do", "came", "went", "died", "could",
})  # fmt: skip
_EVENTS = frozenset({"event", "discharge"})
_OWN = frozenset({"'", "’", "'s", "’s"})


def more_than_all_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures told "of them" that are more than all they can be of."""
    for at, part in enumerate(map(at_least, frames)):
        if unsettled(part) or part.mention.others:
            continue
        whole = _of_it(page, frames, at) or _of_those_before(page, frames, at)
        whole = whole or _of_those_of_a_fate(page, frames, at) or _of_these(page, frames, at)
        if whole is None or part.number <= whole.number or says(page, whole, "others", "remaining"):
            continue
        bound = whole.mention.count.figure
        found = Breakdown(whole.mention, (part.mention,), exact=False, bound=bound)
        wrong = judged(page, found, Severity.WARNING)
        if wrong is not None:
            yield wrong


def _of_it(page: Page, frames: Sequence[Frame], at: int) -> Frame | None:
    """The whole right beside some of it: "290 of the 260 complaints", "out of 3,400 tents delivered, 4,300 were"."""
    part = frames[at]
    behind = frames[at + 1] if at + 1 < len(frames) else part
    beside = part_of(page, part.mention, behind.mention) and _alike(page, part, behind)
    if beside and (_told_before(frames, at, behind) or _no_other(page, part, behind)):
        return behind
    if of_named(page, part, behind):
        return behind
    before = frames[at - 1] if at else part
    if from_all(page, before, part) and before.begins == part.begins:
        return None if unsettled(before) else before
    if before.begins != part.begins or unsettled(before):
        return None
    row = at > 1 and frames[at - 2].begins == part.begins  # "killed 23 and hurt 7, including 12"
    if not row and (_including_events(before, part) or _people_including(page, before, part)):
        return before
    if _of_those_beside(frames, at):
        return before
    if not before.joined.of_total:
        return None
    if before.thing is None or not (_opens_clause(page, before) or out_of_all(page, before, part)):
        return None
    beside = part.mention.first - before.mention.last <= _BESIDE or _released(page, part)
    goes_on = part.mention.last < part.ends and _does(page, part.mention.last)
    bare = part.thing in (None, before.thing) and goes_on
    whole = bare or out_of_all(page, before, part)
    return before if whole or (beside and part_of_kind(page, part, before)) else None


def _of_those_beside(frames: Sequence[Frame], at: int) -> bool:
    """ "20 were arrested, 24 of them children": of the only figure that its sentence tells before."""
    part, before = frames[at], frames[at - 1]
    alone = at < 2 or frames[at - 2].begins != part.begins
    beside = part.joined.of_them and part.joined.link is Link.COMMA and alone
    family = None if before.thing is None else before.thing.family
    return beside and not inner(before) and family in (None, "person", *_EVENTS)


def _people_including(page: Page, whole: Frame, part: Frame) -> bool:
    """ "62 Syrians, including 71 children", "Kidnapped: 893, among them 925 children": a whole without a listed noun."""
    people = part.thing is not None and part.thing.family == "person"
    named = range(whole.mention.last, part.joined.at)
    words = [page.tokens[at].word.folded for at in named]
    plain = len(words) <= _BARE and "," in words[-1:] and not {"of", "per", "%"} & {*words}
    including = part.joined.link is Link.INCLUDING and part.joined.bracket < 0
    return people and including and whole.thing is None and plain and not inner(whole)


def _including_events(whole: Frame, part: Frame) -> bool:
    """ "276 ceasefire violations, including 298 explosions": events count events, by whatever noun."""
    things = whole.thing, part.thing
    events = all(thing is not None and thing.family in _EVENTS for thing in things)
    return events and part.joined.link is Link.INCLUDING and part.joined.bracket < 0


def _told_before(frames: Sequence[Frame], at: int, whole: Frame) -> bool:
    """Whether "the 57" were told before with what they are: "57 prisoners ... 75 of the 57"."""
    if not whole.mention.definite or whole.number <= 1:
        return False
    before = [f for f in frames[max(0, at - _NEAR) : at] if f.paragraph == whole.paragraph]
    return any(f.number == whole.number and f.thing is not None for f in before)


def _alike(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether both count one thing, also where only one of them names it."""
    if part.thing is None or whole.thing is None:
        return part_of_kind(page, part, whole)
    return part.thing == whole.thing or kindred(page, part, whole)


def _no_other(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether the words leave no other whole: "33 villages out of 30", «٢٢ طلباً من أصل ١٨», "290 of the 260"."""
    if unsettled(whole) or whole.number <= 1:
        return False
    last, first = min(whole.mention.last, len(page.tokens) - 1), whole.mention.number_first
    if page.tokens[last].word.folded in _OWN:
        return False  # "300 of the 45 families' cows"
    named = part.thing is not None or whole.thing is not None
    before = [token.word.folded for token in page.tokens[max(0, first - 2) : first]]
    return before in _OUT_OF or (whole.mention.definite and named)


def _released(page: Page, part: Frame) -> bool:
    """«من أصل 31 صحفياً احتُجزوا هذا العام أُفرج عن 34»: the verb of the sentence, with its figure right behind."""
    first = part.mention.first
    return part.thing is None and page.has_any(("gone", "goes_on"), first - _VERB, first)


def _opens_clause(page: Page, whole: Frame) -> bool:
    """Whether "of the 31" opens its sentence or stands behind a comma; not "the bodies of four"."""
    first = max(whole.begins, whole.mention.first - _OPENS - 1)
    opened = page.places_of("of_total", first, whole.mention.first)
    if not opened or opened[0] == whole.begins:
        return bool(opened)
    of_the = page.entries[opened[0]][0] > 1  # not "the first group, of 28 people"
    return of_the and page.tokens[opened[0] - 1].word.folded in (",", ";", ":")


def _does(page: Page, at: int) -> bool:
    """Whether what so many did stands right behind them."""
    word = page.tokens[at].word.folded
    return word in _GOES_ON or (word.isascii() and word.endswith("ed"))


def _of_those_before(page: Page, frames: Sequence[Frame], at: int) -> Frame | None:
    """The whole of which "thirty of them" are told, where nothing before is as many, nor all of it together."""
    part = at_least(frames[at])
    near = [f for f in frames[max(0, at - _NEAR) : at] if f.paragraph == part.paragraph]
    if at and _of_those_women(page, frames[at - 1], part):
        return frames[at - 1]
    meant = thing_meant(page, part)
    beside = [f for f in near if f.begins == part.begins]
    among = beside if part.joined.of_them and beside else near
    named = [f for f in among if meant is not None and _counts(f, meant)]
    if named:
        return None if unsettled(named[-1]) else named[-1]
    if any((f.mention.count.low or 0) >= part.number for f in near):
        return None  # they may be of those, told before
    own = [f for f in near if f.sentence == part.sentence]
    near = own or [f for f in near if part.sentence - f.sentence < _SENTENCES]
    looked = all_looked_at(page, part)
    if looked:
        near = [
            f for f in frames[max(0, at - _NEAR) : at] if part.sentence - f.sentence < _SENTENCES
        ]
    some = [one for one, f in pairwise(near) if part_of(page, one.mention, f.mention)]
    wholes = [f for f in near if f not in some and not f.joined.of_them and not inner(f)]
    wholes = [f for f in wholes if f.number > 1 and _alike(page, part, f)]
    if not (part.joined.of_them or looked or among_them(page, part)):
        wholes = [f for f in wholes if of_its_own(page, part, f)]
    if any(unsettled(f) and not f.mention.soft for f in near):
        return None
    return _the_one(part, wholes, [f for f in near if f not in some], own=bool(own))


def _of_those_of_a_fate(page: Page, frames: Sequence[Frame], at: int) -> Frame | None:
    """«فسقط قتيلان و35 جريحاً، ومن الجرحى 39 طفلاً»: the last figure of those who are named by their fate."""
    part = frames[at]
    for here in range(max(part.begins, part.mention.first - _NAMED), part.mention.first - 1):
        named = page.meant(here + 1, "thing")
        if page.tokens[here].word.folded != "ومن" or named is None or not named.value[0].fate:
            continue
        fate = named.value[0].fate
        near = [f for f in frames[max(0, at - _NEAR) : at] if f.paragraph == part.paragraph]
        told = [f for f in near if f.number and not inner(f) and befell(page, f.mention) == fate]
        return told[-1] if told else None
    return None


def _of_these(page: Page, frames: Sequence[Frame], at: int) -> Frame | None:
    """«بلغ عددهم 10,800. ومن هؤلاء 49 أسيرة و13,613 معتقلاً»: the largest figure of the sentence before, of people too."""
    part = frames[at]
    opened = [t.word.folded for t in page.tokens[part.begins : part.begins + 2]]
    row = part.joined.link in (Link.AND, Link.COMMA, Link.INCLUDING)
    if opened != ["ومن", "هؤلاء"] or not (row or part.mention.first - part.begins <= _NAMED):
        return None
    before = [f for f in frames[max(0, at - _NEAR) : at] if f.sentence == part.sentence - 1]
    people = [f for f in before if f.thing is None or f.thing.family == "person"]
    told = [f for f in people if f.number and not inner(f)]
    same = part.thing is None or part.thing.family == "person" or not part.thing.listed
    return max(told, key=lambda frame: frame.number) if told and same else None


def _of_those_women(page: Page, women: Frame, part: Frame) -> bool:
    """«388 فتاة، 402 منهن»: of the women told right before, whoever they are among."""
    last = part.mention.last
    if not page.has_word("منهن", last, last + 1) or women.begins != part.begins:
        return False
    return women.thing is not None and women.thing.name in ("woman", "girl")


def _counts(frame: Frame, thing: Thing) -> bool:
    return frame.thing is not None and frame.thing.name == thing.name


def _the_one(
    part: Frame, wholes: Sequence[Frame], near: Sequence[Frame], *, own: bool
) -> Frame | None:
    """The one whole of its sort that some may be of: no sort told before is as many, taken together."""
    named = [f for f in wholes if f.thing is not None]
    if (
        not named
        or sum(f.number for f in wholes if f.thing is None or len(named) == 1) >= part.number
    ):
        return None
    whole = max(named, key=lambda frame: frame.number)
    by_sort: dict[str, list[int]] = {}
    for frame in named:
        by_sort.setdefault(frame.thing.family if frame.thing else "", []).append(frame.number)
    if max(sum(numbers) for numbers in by_sort.values()) >= part.number:
        return None
    alone = [f for f in named if f.thing and whole.thing and f.thing.family == whole.thing.family]
    if len(alone) > 1 or (len(named) > 1 and part.number > 2 * whole.number):
        return None
    known = part.thing is not None and part.thing == whole.thing
    if (len(near) > 1 or not own) and not known and whole.number < _SMALLEST:
        return None  # small figures are met by what is spoken of between them
    return whole
