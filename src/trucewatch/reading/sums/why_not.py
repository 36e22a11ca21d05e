"""Why figures that do not add up may still be right: every veto of the sums, with its reason.

A sum that fails is told only if none of these holds. Each has a text in tests/reading that it is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.frames import Frame, part_of_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.count import Count

_FLOWS = 7  # figures of which each may have come or gone
_MOST = 9  # figures of which any choice may make the total
_NEAR = 7  # figures before one that it may go on about
ONE = frozenset({"one", "another", "واحد", "واحده"})
"""Words of one thing that no figure tells."""
_OF, _FROM = frozenset({"of", "من"}), frozenset({"from", "من"})
_TEN, _CHANGED_OVER = 10, 9
_PEOPLE = frozenset({"person", "body", "household", "event", "item"})
_PLACES = 3  # of which a rounded figure is told to its places
_ROUND = 100  # smaller numbers are seldom rounded
_ROUGHLY = frozenset({
    Qualifier.ABOUT, Qualifier.AROUND, Qualifier.APPROXIMATELY, Qualifier.SOME,
})  # fmt: skip
_COUNTED_SO = frozenset({Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN, Qualifier.NOT_LESS_THAN})
_NO, _DENIED = frozenset({"no", "none", "nobody", "never"}), 5
_WHO = frozenset({"who", "الذين", "اللواتي", "اللاتي", "ممن"})
_OWN_VERB = 2  # words from a need to the figure, with a verb of its own between them
_OWN_BREAKDOWNS = frozenset({"age", "standing", "calling", "kin", "fate"})


def unsettled(frame: Frame) -> bool:
    """An estimate, a range, a word instead of a figure, a noun alone: nothing is exact about it."""
    return frame.number == 0 or frame.mention.each < 1


def roughly(frame: Frame) -> Frame:
    """A figure told "some" or "about" so many, by that number: it may be as far off as people round.

    "An estimated 2,615" is not rounded: it is taken as it stands.
    """
    count = frame.mention.count
    if count.qualifier not in _ROUGHLY or frame.mention.soft or count.low is None:
        return frame
    number = (count.low + (count.high or count.low)) // 2
    if number < _ROUND:
        return replace(frame, number=number)
    plain = replace(frame.mention, count=as_rounded(count))
    return replace(frame, joined=replace(frame.joined, mention=plain), number=number)


def at_least(whole: Frame) -> Frame:
    """ "At least 84, of whom 71 in ..., 8 in ... and 6 in ...": who counts so has counted 84."""
    count = whole.mention.count
    if count.qualifier not in _COUNTED_SO or count.low is None:
        return whole
    plain = replace(whole.mention, count=Count.exactly(count.low))
    return replace(whole, joined=replace(whole.joined, mention=plain), number=count.low)


def as_counted(frame: Frame) -> Frame:
    """A whole as those counted it who tell its parts: "some" so many, or "at least" so many, are that number."""
    return roughly(at_least(frame))


def range_ends(page: Page, frame: Frame) -> tuple[Frame, Frame] | None:
    """Both ends of "from 40 to 60", which is read as a range."""
    mention = frame.mention
    low, high = mention.count.low, mention.count.high
    before = page.tokens[mention.number_first - 1].word.folded if mention.number_first else ""
    if mention.exact is not None or before not in _FROM or not low or high is None:
        return None
    one, other = (replace(mention, count=Count.exactly(number)) for number in (low, high))
    return (
        replace(frame, joined=replace(frame.joined, mention=one), number=low),
        replace(frame, joined=replace(frame.joined, mention=other), number=high),
    )


def as_rounded(count: Count) -> Count:
    """What "about" so many may be by the places that are told: "some 11,350" is no 11,000, "some 11,000" may be
    11,400."""
    if count.qualifier not in _ROUGHLY or count.low is None:
        return count
    number = (count.low + (count.high or count.low)) // 2
    told = str(number).rstrip("0")
    if number < _ROUND or len(told) < _PLACES:
        return count
    room = 10 ** (len(str(number)) - len(told)) // 2 * 10
    if not room:
        return Count.exactly(number)
    return Count.of(Qualifier.BETWEEN, number - room, number + room)


def of_other_time(page: Page, frame: Frame) -> bool:
    """Of another time, of a plan or a need, or only how much more or less it was."""
    return of_no_fact(page, frame) or says(page, frame, "other_time")


def of_no_fact(page: Page, frame: Frame) -> bool:
    """A plan, a need, room for so many, or only how much more or less it was."""
    if frame.joined.link is Link.CHANGE:
        return True
    room = page.places_of("capacity", frame.first, frame.last)
    own = range(frame.mention.first, frame.mention.last)  # «415 طلباً»: what is counted
    wanted = [at for at in page.places_of("wanted", frame.first, frame.last) if at not in own]
    return any(not _who_need(page, at, frame.mention.first) for at in (*room, *wanted))


def _who_need(page: Page, at: int, figure: int) -> bool:
    """«قائمة المرضى الذين يحتاجون إلى إجلاء تضم 312 اسماً»: who they are, of a figure told as a fact."""
    return 0 < at < figure - _OWN_VERB and page.tokens[at - 1].word.folded in _WHO


def inner(frame: Frame) -> bool:
    """Some of another figure ("among them 12"), which is counted there already."""
    return frame.joined.link is Link.INCLUDING or frame.joined.bracket >= 0


def among(frame: Frame) -> bool:
    """Some of another figure by its words, so that it never comes on top of it."""
    return frame.joined.link is Link.INCLUDING


def some_inner(page: Page, parts: Sequence[Frame], total: int) -> bool:
    """Some are told "of them", or "of the 14", and others not: those lie within the others.

    Where only the first is, it speaks of the whole, and so do those that follow it.
    """
    of_them = [part.joined.of_them or _of_the_whole(page, part, total) for part in parts]
    return any(of_them[1:]) and not all(of_them)


def some_of_all(frame: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a new paragraph goes on about some of all: "Nine of those held are under eighteen"."""
    new = frame.paragraph > parts[-1].paragraph
    return new and frame.joined.of_them and not parts[0].joined.of_them


def _of_the_whole(page: Page, part: Frame, total: int) -> bool:
    behind = range(part.mention.last, min(part.ends, part.mention.last + 3))
    if page.tokens[min(part.mention.last, len(page.tokens) - 1)].word.folded == ",":
        return False  # "nine clerks, 26 officials in all"
    numbers = (number_at(page.tokens, at) for at in behind)
    return any(number is not None and number.value == total for number in numbers)


def overlap(parts: Sequence[Frame]) -> bool:
    """Groups that share people: children and medics, women and civilians."""
    roles = {part.thing.role for part in parts if part.thing is not None}
    roles &= _OWN_BREAKDOWNS
    return len(roles) > 1


def made_otherwise(total: int, parts: Sequence[int], beside: Sequence[int]) -> bool:
    """A choice of the figures, a part among them, makes the total, or a figure beside them is the gap.

    Where only those beside them make it, they tell it apart once more, by another mark.
    """
    gap = abs(total - sum(parts))
    return gap in beside or chosen(parts[:_MOST], total, beside[: max(0, _MOST - len(parts))])


def gap_filled(parts: Sequence[Frame], beside: Sequence[Frame], total: int) -> bool:
    """A figure of another noun in a sentence of the parts is what they lack: "twelve were freed; eight are
    relatives; the remaining six are lawyers"."""
    gap = total - sum(part.number for part in parts)
    told_in = range(parts[0].sentence, parts[-1].sentence + 1)
    near = (frame for frame in beside if frame.sentence in told_in and not among(frame))
    return any(frame.number == gap for frame in near)


def chosen(told: Sequence[int], total: int, beside: Sequence[int] = ()) -> bool:
    """Whether any two or more of the figures, and those beside them, make the total; not those beside alone."""
    made = {0}
    for number in beside:
        made |= {number + one for one in made}
    found = set[int]()
    for at, number in enumerate(told):
        found |= {number + one for one in (*found, *(made - {0}), *told[:at])}
    return total in found


def shared_or_more(page: Page, first: int, last: int) -> bool:
    """The words say that parts share some, that others are not told, or that more came meanwhile."""
    shared = [n for name in ("counted_twice", "not_all") for n in page.places_of(name, first, last)]
    if not all(_denied(page, max(first, at - _DENIED), at) for at in shared):
        return True
    return page.has("arrivals", first, last)


def _denied(page: Page, first: int, last: int) -> bool:
    """ "No strike involved more than one weapon"."""
    return any(page.tokens[at].word.folded in _NO for at in range(first, last))


def of_another_beside(page: Page, frames: Sequence[Frame], index: int, whole: Frame) -> bool:
    """Whether a figure goes on about another: "of the 46 survivors, eight", "14 lorries on Friday, on Saturday 22"."""
    frame = frames[index]
    for before in reversed(frames[max(0, index - _NEAR) : index]):
        opened = frame.joined.link is Link.COLON
        if before.begins != frame.begins or before is whole or opened:
            return False
        if _one_place(page, before):
            continue
        named = before.thing is not None or before.mention.definite  # not "batches of 420 and 315"
        if before.joined.of_total and named and before.number < whole.number:
            return True
        if before.thing is not None:
            bare = frames[index].thing is None
            return bare and not part_of_kind(page, before, whole)
        frame = before
    return False


def _one_place(page: Page, frame: Frame) -> bool:
    """ "ten from one family", «عشرة من عائلة واحدة»: where they are from, and nothing that is counted."""
    return frame.number == 1 and page.meant(frame.mention.first - 1, "place_word") is not None


def left_otherwise(page: Page, told: Sequence[Frame]) -> bool:
    """Whether other figures leave the last: two before it, or all of them with some that came, or
    with ones told by a word ("24 lorries. Six were turned back and one broke down; the remaining 17")."""
    start, *between_them, rest = (frame.number for frame in told if not _one_place(page, frame))
    if start - rest in between_them:
        return len(between_them) > 1
    if any(one - two == rest for one, two in pairwise(between_them)):
        return True
    first, last = told[0].mention.last, told[-1].mention.first
    ones = sum(page.tokens[at].word.folded in ONE for at in range(first, last))
    if 0 < start - sum(between_them) - rest <= ones:
        return True
    signed = product((1, -1), repeat=len(between_them)) if len(between_them) < _NEAR else ()
    return any(
        1 in signs and start + sum(s * n for s, n in zip(signs, between_them, strict=True)) == rest
        for signs in signed
    )


def came_between(page: Page, whole: Frame, parts: Sequence[Frame], beside: Sequence[Frame]) -> bool:
    """Whether some came or were taken out in between: "120 litres, burned 45, was given 30; 105 were left"."""
    numbers = [part.number for part in parts[:-1]]
    came = any(says(page, part, "came", "came_on") for part in parts[:-1])
    ways = product((1, -1), repeat=len(numbers)) if 1 < len(numbers) < _FLOWS and came else ()
    left = whole.number - parts[-1].number
    if any(left == sum(s * n for s, n in zip(signs, numbers, strict=True)) for signs in ways):
        return True
    behind = whole.mention.first > parts[-1].mention.first
    gap = abs(whole.number - sum(part.number for part in parts))
    return behind and any(f.number == gap and f.begins == whole.begins for f in beside)


def goes_with(page: Page, frame: Frame) -> bool:
    """«يرافقهم 41 فرداً من ذويهم»: beside those counted before, and none of them."""
    first = max(frame.begins, frame.mention.first - 2)
    words = {page.tokens[at].word.folded for at in range(first, frame.mention.first)}
    return not words.isdisjoint(small_words("goes_with"))


def begun_anew(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a part says the noun again that one before it left out: that begins another account.

    "54 complaints. 31 were closed. Twelve complaints concern the road, nine came from one village": 52,
    and only a digit of the ones is missing. By tens or by digits changed over no two accounts meet.
    Nor is anything begun anew in a sentence that opens with its whole: "Of 45 schools 19 ..., 11 ..."
    """
    opens = page.tokens[whole.begins].word.folded in _OF and whole.mention.first - whole.begins <= 2
    if opens and parts[-1].sentence == whole.sentence:
        return False
    gap = abs(whole.number - sum(part.number for part in parts))
    if gap >= _TEN or gap == _CHANGED_OVER:
        return False
    left_out = [part.thing is None for part in parts]
    again = [part.thing == whole.thing for part in parts]
    return any(left_out[at] and again[at + 1] for at in range(len(parts) - 1))


def may_fill(frame: Frame, whole: Frame) -> bool:
    """Whether a figure beside the parts may be the gap: two armed groups are no families."""
    one, other = frame.thing, whole.thing
    if one is None or other is None:
        return True
    if not (one.listed and other.listed):
        return one == other
    return one.family == other.family or {one.family, other.family} <= _PEOPLE


def figures_near(
    page: Page, whole: Frame, parts: Sequence[Frame], beside: Sequence[Frame]
) -> list[int]:
    """The figures beside the parts, in their paragraphs, which together with some may make a whole."""
    told_in = {whole.paragraph, *(part.paragraph for part in parts)}
    return [
        frame.mention.exact or 0
        for frame in beside
        if frame.mention.exact != len(parts)
        and frame.paragraph in told_in
        and not among(frame)
        and (may_fill(frame, whole) or page.in_list(frame.mention.first))
    ]
