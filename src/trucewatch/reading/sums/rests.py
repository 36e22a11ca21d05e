"""The rest of a whole of which a part was told: "moved 52 of the 86 ... the 34 who are still there".

What is called the rest must be it. What only remains may be some of it: more than is left is wrong,
less only where it is a slip of the hand away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import lost
from trucewatch.reading.sums.judging import VAGUE
from trucewatch.reading.sums.remainders import unexplained
from trucewatch.reading.sums.runs import alike
from trucewatch.reading.sums.shares import part_of
from trucewatch.reading.sums.stock import some_came

_REACH = 160  # words from a part to the rest
_CLAUSE = 8  # words of the clause of a figure that may say that it remains
_BEFORE, _ARABIC_BEFORE = 3, 6
_FAR = 5  # words of an Arabic clause before its figure
_NEXT = 16  # words from a whole to those who left it
_LACKING = frozenset({"without", "دون", "غير"})  # "15 were kept without food": no rest of others
_ENDS = frozenset({",", ".", ";", "and", ":"})


@dataclass(frozen=True, slots=True)
class Split:
    """A whole and the part of it that was told first; at: where that stands in the row.

    loose: nothing but the order of the sentences says that the part is of the whole.
    """

    whole: Mention
    part: Mention
    at: int
    loose: bool = False


def rests_wrong(
    page: Page, pieces: Pieces, rows: Sequence[Sequence[Joined]]
) -> Iterator[ReadFinding]:
    """Rests that the whole less its part does not leave."""
    told = [joined for row in rows for joined in row]
    last: Split | None = None
    for at, joined in enumerate(told):
        here = last
        last = (_split(page, told, at) if at else None) or last
        if here is None or joined.mention.first - here.part.last > _REACH:
            continue
        called = _called_rest(page, joined)
        if joined.mention.exact is None or joined.mention.soft:
            continue
        so_many_not = not joined.mention.others and _not_so(page, here, joined)
        if not (called or so_many_not or _remains(page, joined.mention)):
            continue
        loose = not (called or joined.mention.definite)
        if here.loose and not called:
            continue
        if not _near(here, joined.mention) or (not called and _of_others_told(page, joined)):
            continue
        if _of_another_whole(page, here, told[at - 1], joined):
            continue
        if not (loose and _later(page, pieces, here, joined.mention)):
            yield from _judged(page, told, here, at, not loose)


def _of_others_told(page: Page, joined: Joined) -> bool:
    """ "Five miners are still underground in another pit": no rest of these."""
    return page.has("others", *page.sentence_of(joined.mention.first))


def _of_another_whole(page: Page, split: Split, before: Joined, rest: Joined) -> bool:
    """ "Eighteen did not travel: 11 chose to stay", behind flights: of the figure right before it."""
    one, other = before.mention, rest.mention
    if page.sentence_of(one.first) != page.sentence_of(other.first) or one.thing is None:
        return False
    whole = split.whole.thing or split.part.thing
    holds = (one.exact or 0) >= (other.exact or 0)
    return holds and whole is not None and one.thing.family != whole.family


def _near(split: Split, rest: Mention) -> bool:
    if rest.first - split.part.last > _REACH or rest.first < split.part.last:
        return False
    thing = split.whole.thing or split.part.thing
    if thing is None or rest.thing is None:
        return True
    if not (thing.listed and rest.thing.listed):
        return thing == rest.thing
    return thing.family == rest.thing.family


def _later(page: Page, pieces: Pieces, split: Split, rest: Mention) -> bool:
    """Whether those who remain are told of another day, in a sentence of its own."""
    begins, ends = page.sentence_of(rest.first)
    signs = [at for at in range(begins, rest.first) if page.tokens[at].word.folded == ";"]
    begins = signs[-1] if signs else begins
    dated = page.has("month", begins, ends) or page.has("weekday", begins, ends)
    return begins > split.part.first and (dated or bool(between(pieces.dates, begins, ends)))


def _split(page: Page, told: Sequence[Joined], at: int) -> Split | None:
    """ "52 of the 86", "86 people ... 52 of them", "of the 86 people, 52"."""
    one, other = told[at - 1], told[at]
    if not _plain(one.mention) or not _plain(other.mention):
        return None
    if part_of(page, one.mention, other.mention) and _definite(page, other.mention):
        return _fitting(other.mention, one.mention, at)
    if other.of_them and one.mention.thing is not None and not one.of_them:
        return _fitting(one.mention, other.mention, at)
    if _gone_of_it(page, one.mention, other):
        return _fitting(one.mention, other.mention, at)
    if other.mention.thing is None and one.mention.thing is not None and _left(page, other):
        apart = other.mention.first - one.mention.last
        return _fitting(one.mention, other.mention, at) if apart <= _NEXT else None
    if one.mention.thing is not None and one.mention.thing == other.mention.thing:
        apart = other.mention.first - one.mention.last
        if apart <= _NEXT and _so_many_done(page, other.mention):
            split = _fitting(one.mention, other.mention, at)
            return None if split is None else replace(split, loose=not _begun(page, one.mention))
    opens = one.of_total and one.mention.thing is not None
    joins = (Link.COMMA, Link.NONE) if page.document.language == "ar" else (Link.COMMA,)
    if opens and other.link in joins and alike(one.mention, other.mention):
        begins, _ = page.sentence_of(one.mention.first)
        if one.mention.first - begins <= _BEFORE:
            return _fitting(one.mention, other.mention, at)
    return None


def _gone_of_it(page: Page, whole: Mention, part: Joined) -> bool:
    """ "128 residents. Of these, 73 were moved", «ونُقل منهم 73»: part of it, and gone."""
    mention = part.mention
    begins, ends = page.sentence_of(mention.first)
    of_these = page.has("including", begins, begins + 1) and mention.first - begins <= _BEFORE
    of_these = of_these or page.has("of_them", max(begins, mention.first - _FAR), mention.first)
    next_to = mention.thing is None and page.sentence_of(whole.first)[1] == begins
    bare = next_to and not part.of_total and page.document.language == "en"
    if not (part.link is Link.INCLUDING or of_these or bare) or whole.thing is None:
        return False
    if mention.thing is not None and mention.thing != whole.thing:
        return False
    first, last = (mention.last, mention.last + _BEFORE)
    if page.document.language == "ar":
        first, last = mention.first - _FAR, mention.first
    return page.has("gone", max(begins, first), min(ends, last))


def _begun(page: Page, whole: Mention) -> bool:
    """Whether a whole is told as what there was at the start."""
    return page.has("before_start", *page.sentence_of(whole.first))


def _left(page: Page, joined: Joined) -> bool:
    """Whether so many left, and the same sentence goes on with those who did not."""
    mention = joined.mention
    _, ends = page.sentence_of(mention.first)
    gone = page.has("gone", mention.last, min(ends, mention.last + _BEFORE))
    return gone and page.has("stay", mention.last, ends)


def _so_many_done(page: Page, mention: Mention) -> bool:
    """ "So far 87 families have been relocated": something was done with a part."""
    begins, ends = page.sentence_of(mention.first)
    return any(page.has(name, begins, ends) for name in ("so_far", "gone"))


def _definite(page: Page, whole: Mention) -> bool:
    """ "of the 86", "of the town's five", «من أصل 86»: a known number, not "two of 2,000"."""
    before = {page.tokens[at].word.folded for at in range(whole.first - 2, whole.first)}
    return whole.thing is not None or whole.definite or bool(before & {"اصل", "out"})


def _fitting(whole: Mention, part: Mention, at: int) -> Split | None:
    return Split(whole, part, at) if (part.exact or 0) < (whole.exact or 0) else None


def _plain(mention: Mention) -> bool:
    vague = mention.count.qualifier in VAGUE
    return mention.exact is not None and not mention.soft and not mention.others and not vague


def _called_rest(page: Page, joined: Joined) -> bool:
    """Whether a figure is called the rest: "the remaining 12", "the other 12"."""
    if joined.link is Link.REMAINING:
        words = page.words(joined.at, joined.mention.first).casefold()
        return "remaining" in words or "the " in words or not words.isascii()
    behind = joined.mention.last
    if joined.mention.others and joined.mention.definite:
        return not page.tokens[behind - 1].word.folded.isascii()  # «العيادات الأربع الأخرى»
    return any(
        page.meant(at, "remaining") is not None and not page.tokens[at].word.folded.isascii()
        for at in (behind, behind + 1)
        if at < len(page.tokens)
    )


def _not_so(page: Page, here: Split, joined: Joined) -> bool:
    """ "Twelve of the 19 have been identified, and seven have not"."""
    mention = joined.mention
    if mention.thing is not None or not _one_sentence(page, here.part, mention):
        return False
    first = max(here.whole.last, here.part.last, mention.first - _BEFORE - 1)
    last = mention.last
    while (
        last < mention.last + _BEFORE
        and page.tokens[min(last, len(page.tokens) - 1)].word.kind == "word"
    ):
        last += 1
    denied = [
        *page.places_of("not", mention.last, last),
        *page.places_of("not", first, mention.first),
    ]
    return any(page.tokens[at].word.folded not in _LACKING for at in denied)


def _one_sentence(page: Page, one: Mention, other: Mention) -> bool:
    return page.sentence_of(one.first) == page.sentence_of(other.first)


def _remains(page: Page, mention: Mention) -> bool:
    """Whether the clause of a figure says that so many remain."""
    begins, ends = page.sentence_of(mention.first)
    last = mention.last
    while last < min(ends, mention.last + _CLAUSE) and page.tokens[last].word.folded not in _ENDS:
        last += 1
    first = mention.first
    reach = _ARABIC_BEFORE if page.document.language == "ar" else _BEFORE
    while first > max(begins, mention.first - reach) and (
        page.tokens[first - 1].word.folded not in _ENDS
    ):
        first -= 1
    return page.has("stay", mention.last, last) or page.has("stay", first, mention.first)


def _judged(
    page: Page, told: Sequence[Joined], split: Split, at: int, called: bool
) -> Iterator[ReadFinding]:
    rest = told[at].mention
    passed = [joined.mention for joined in told[split.at + 1 : at]]
    parts = [m for m in passed if _plain(m) and m is not split.whole and alike(split.whole, m)]
    expected = (split.whole.exact or 0) - (split.part.exact or 0)
    number = rest.exact or 0
    again = number == split.part.exact and not called  # not "the other five"
    if any(number == m.exact for m in passed) or again:
        return  # the same figure told again
    if some_came(page, split.part.last, rest.first):
        return
    if not called and number > (split.whole.exact or 0):
        return  # of another whole
    if _of_others(told[:at], number):
        return
    if not called and number < expected and not lost(number, expected):
        return
    wrong = unexplained(page, split.whole, [split.part, *parts], rest)
    if wrong is not None:
        yield wrong


def _of_others(told: Sequence[Joined], number: int) -> bool:
    """Whether two or three other figures shortly before leave just this."""
    exact = [joined.mention.exact for joined in told[-8:] if joined.mention.exact]
    gone = [*exact, *(one + other for one, other in combinations(exact, 2))]
    return any(whole - some == number for whole in exact for some in gone)
