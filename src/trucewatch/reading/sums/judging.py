"""Whether a total and its parts can hold together, and which figure was most likely meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell, told_of_both
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import likely, swapped
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.parts import EXCEED, Share, parts_and_total
from trucewatch.rules.statement import Conflict
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.figures import Figure

VAGUE = frozenset({
    Qualifier.FEW, Qualifier.SEVERAL, Qualifier.DOZENS, Qualifier.SCORES, Qualifier.HUNDREDS,
    Qualifier.THOUSANDS, Qualifier.UNKNOWN,
})  # fmt: skip
"""Words instead of figures: nothing adds up with them."""


_FATES = frozenset({"killed", "wounded"})
NO_MEN = frozenset({"woman", "child", "girl", "boy"})
_WITH_MEN = 10  # women and children who are a tenth fewer than all leave the men out
_FOR = frozenset({"مقابل", "لقاء"})
_TIMES = 3  # tenths of a total
_LARGE = 20
_WORDS = 4  # from a figure to its noun
_HARMED = 4  # words between a figure and what befell those it counts
_BEYOND = 10  # a part so many times its total is of another
_ONE = frozenset({
    "a", "an", "one", "another", "her", "his", "their", "واحد", "واحده", "اخر", "واخر", "اخري", "واخري",
})  # fmt: skip
_DUAL, _SHORT = ("ان", "تين"), 3


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and figures told as its parts. exact: they must come to it, all of them told.

    Otherwise more than the total is wrong, and where bound is None so are swapped digits.
    bound: the most that the total can be, where it is unclear of which total they are parts.
    """

    total: Mention
    parts: tuple[Mention, ...]
    exact: bool
    bound: Figure | None = None


def judged(
    page: Page,
    found: Breakdown,
    severity: Severity = Severity.ERROR,
    *,
    weighed: bool = False,
) -> ReadFinding | None:
    """The finding on a breakdown, None where it holds or may hold.

    weighed: what its sentence tells besides was looked at before, so that no word of it explains a gap.
    """
    parts = found.parts
    if found.total.count.qualifier in VAGUE or any(p.count.qualifier in VAGUE for p in parts):
        return None
    exact = [part.exact for part in parts]
    if None not in exact and found.total.exact == sum(number or 0 for number in exact):
        return None
    if _may_lack(found) or _of_something_larger(found) or _of_two_fates(page, found):
        return None
    if _far_fewer(found) or _compared(page, found) or _are_ages(page, found):
        return None
    if _given_for(page, found) or _leaves_men_out(page, found):
        return None
    conflict = _conflict(page, found)
    if conflict is None or _share_some(page, found):
        return None
    if not weighed and explained(page, found):
        return None
    spans = [span_of(page, mention) for mention in (found.total, *parts)]
    return told(conflict, spans, severity)


def _may_lack(found: Breakdown) -> bool:
    """Whether parts that need not all be told are less than the total, by more than digits changed over."""
    told = [figure.exact for figure in (found.total, *found.parts) if figure.each == 1]
    total, *parts = [number for number in told if number is not None] or [0]
    if found.exact or len(parts) < len(found.parts) or sum(parts) >= total:
        return False
    return found.bound is not None or len(parts) == 1 or not swapped(total, sum(parts))


_OLDEST = 110


def _are_ages(page: Page, found: Breakdown) -> bool:
    """Whether brackets behind names tell how old people are: "seven, among them Amin Haddad (34) and Omar Saleh (19)"."""
    behind = sum(page.tokens[part.number_first - 1].word.folded == "(" for part in found.parts)
    larger = all((found.total.exact or 0) < (p.exact or 0) <= _OLDEST for p in found.parts)
    return behind > 1 and larger and all(part.thing is None for part in found.parts)


def _leaves_men_out(page: Page, found: Breakdown) -> bool:
    """Whether women and children are told of many more: "(600) were wounded: (129) children and (89) women"."""
    told, total = sum(part.exact or 0 for part in found.parts), found.total.exact or 0
    named = (one.thing or _noun_behind(page, one.last) for one in found.parts)
    women = all(thing is not None and thing.name in NO_MEN for thing in named)
    of_them = found.total.thing is not None and found.total.thing.name in NO_MEN
    return women and not of_them and _WITH_MEN * told < (_WITH_MEN - 1) * total


def _noun_behind(page: Page, last: int) -> Thing | None:
    """The noun in "(129) of these are children"."""
    for at in range(last, min(last + _WORDS, len(page.tokens))):
        entry = page.meant(at, "thing")
        if page.tokens[at].word.kind != "word" or page.tokens[at].word.joined or _numeric(page, at):
            return None
        if entry is not None:
            found: Thing = entry.value[0]
            return found
    return None


def without_men(total: Mention, parts: Sequence[Mention]) -> bool:
    """ "38 civilians (9 children, 5 women)": who tells how many of the dead were women and children, as reports of
    this field do, leaves the men out."""
    named = {one.thing.name if one.thing is not None else "" for one in parts}
    of_them = total.thing is not None and total.thing.name in NO_MEN
    return not of_them and named <= NO_MEN


def _far_fewer(found: Breakdown) -> bool:
    """Whether parts come to so little of their total that no slip, and no part left out, explains it."""
    told = [part.exact for part in found.parts]
    total, together = found.total.exact or 0, sum(number or 0 for number in told)
    few = None not in told and _BEYOND * together < _TIMES * total
    return few and not swapped(total, together)


def _compared(page: Page, found: Breakdown) -> bool:
    """ "28 were killed this year, more than in 2016 and 2017 together (13 and 12)": those of another time."""
    first = min(part.first for part in found.parts)
    begins = max(found.total.last, page.sentence_of(first)[0])
    return page.has_word("than", begins, first)


def _given_for(page: Page, found: Breakdown) -> bool:
    """ "10 hostages for 30 prisoners a day, 20 for 60 in all": what is given for others is not added to them."""
    figures = (found.total, *found.parts)
    told = [page.tokens[figure.first - 1].word.folded in _FOR for figure in figures if figure.first]
    return any(told) and not all(told)


def _of_two_fates(page: Page, found: Breakdown) -> bool:
    """ "271 killed and 807 wounded: 216 killed and 611 wounded ...": the dead are none of the hurt."""
    told = {part.thing.fate for part in found.parts if part.thing is not None} & _FATES
    told_first = found.total.first < min(part.first for part in found.parts)
    if told != _FATES or not told_first or befell(page, found.total) not in _FATES:
        return False
    total = found.total
    before = range(total.first - 1, max(-1, total.first - 1 - _HARMED), -1)
    begins = next((at + 1 for at in before if _numeric(page, at)), max(0, total.first - _HARMED))
    behind = range(total.last, min(len(page.tokens), total.last + _HARMED))
    ends = next((at for at in behind if _numeric(page, at)), behind.stop)
    sides = (begins, total.first), (total.number_last, ends)
    return not any(told_of_both(page, *side) for side in sides)


def _numeric(page: Page, at: int) -> bool:
    return number_at(page.tokens, at) is not None


def _of_something_larger(found: Breakdown) -> bool:
    """ "In four places: Tawila (6,420) ...", "893,000 people in 42 counties, among them 241,000"."""
    total = found.total.count.high or found.total.count.low
    most = max((part.count.low or 0 for part in found.parts), default=0)
    return total is not None and most >= _BEYOND * total


def _share_some(page: Page, found: Breakdown) -> bool:
    """ "Four are female and three are minors; two girls appear in both counts"."""
    figures = [figure.first for figure in (found.total, *found.parts)]
    begins, _ = page.sentence_of(min(figures))
    _, ends = page.sentence_of(max(figures))
    _, behind = page.sentence_of(min(ends, len(page.tokens) - 1))
    return page.has("counted_twice", begins, behind)


def explained(page: Page, found: Breakdown) -> bool:
    """Whether the sentence itself says how parts that miss a total come to what they are.

    They make a figure told before it ("1,117 troops, including 72 women, from Nepal (451) ..."), they stand
    beside it ("21 people: 14 residents, nine of whom are women, four rescuers and three medics"), or the
    last of them is told without a number ("three patients, a nurse and a caregiver").
    """
    exact = [part.exact or 0 for part in found.parts]
    total, together = found.total.exact or 0, sum(exact)
    if total in exact and len(exact) > 1:
        return True  # "15 missing; of these 15, 13 ..."
    if found.parts[0].first < found.total.first:
        return _made_before(page, found)
    _, ends = page.sentence_of(found.total.last)
    behind, own = [*numbers_told(page, found.total.last, ends)], found.parts[0].number_first
    sums = zip(behind, accumulate(number for _, number in behind), strict=True)
    if total and any(made == total and at >= own for (at, _), made in islice(sums, 1, None)):
        return True  # the first of the figures behind make it, also those of another noun
    begins, _ = page.sentence_of(found.total.first)
    before = {number for _, number in numbers_told(page, begins, found.total.number_first)}
    if not found.exact and len(exact) > 1 and any(number >= together for number in before):
        return True  # "389 killed, 100 of them children; the army killed 379 and settlers nine"
    if together in before or any(total + sum(exact[at:]) in before for at in range(1, len(exact))):
        return True
    last = max(part.last for part in found.parts)
    _, ends = page.sentence_of(last - 1)
    _, behind_it = page.sentence_of(min(ends, len(page.tokens) - 1))
    between = {number for _, number in numbers_told(page, found.total.last, own)}
    between = {number for number in between if number >= _LARGE}  # "in three attacks" is no part
    if total - together in between | {n for _, n in numbers_told(page, last, behind_it)}:
        return True  # "208 by armed groups and 121 by the army. In 37 cases ...", "; and 13 of whom nobody knows"
    ones, joined_on = _told_by_a_word(page, found)
    gap = total - together
    return 0 < gap <= ones or 0 < gap == joined_on


def _made_before(page: Page, found: Breakdown) -> bool:
    """Whether the numbers right before a sum make it, also those of another noun: "mortar fire 7, drones 5, arms 3;
    total 15"."""
    begins, _ = page.sentence_of(found.total.first)
    before = [number for _, number in numbers_told(page, begins, found.total.number_first)]
    made = accumulate(reversed(before))
    return any(number == found.total.exact for number in islice(made, 1, None))


def numbers_told(page: Page, begins: int, ends: int) -> Iterator[tuple[int, int]]:
    """Every number between two tokens, counted or not, with the token it begins at."""
    at = begins
    while at < ends:
        number = number_at(page.tokens, at)
        if number is not None:
            yield at, number.value
        at = at + 1 if number is None else max(number.last, at + 1)


def _told_by_a_word(page: Page, found: Breakdown) -> tuple[int, int]:
    """How many may be told one by one behind the total ("a nurse", "one Yemeni"), and how many are joined
    on in Arabic by "and": one for a noun, two for a dual, «ومعاونه وراكبتان»."""
    last = max(part.last for part in found.parts)
    begins, ends = page.sentence_of(last - 1)
    if found.total.last < begins:
        return 0, 0
    taken = {at for part in found.parts for at in range(part.first, part.last)}
    behind = (at for at in range(found.total.last, ends) if at not in taken)
    words = [page.tokens[at].word.folded for at in behind]
    joined_on = [word for word in words if word.startswith("و") and len(word) > _SHORT]
    joined_on = [word for word in joined_on if word not in small_words("after_names")]
    pairs = sum(word.endswith(_DUAL) and len(word) > 2 * _SHORT for word in joined_on)
    return sum(word in _ONE for word in words), len(joined_on) + pairs


def meant_by(found: Breakdown) -> tuple[Mention, int] | None:
    """The figure of a breakdown that is most likely a slip of the hand, and what was meant."""
    exact = [part.exact for part in found.parts]
    if found.total.exact is None or any(part is None for part in exact):
        return None
    meant = likely(found.total.exact, [part or 0 for part in exact])
    if meant is None or (meant[0] and not found.exact):
        return None
    return (found.total, *found.parts)[meant[0]], meant[1]


def put_right(found: Breakdown, meant: dict[int, int]) -> bool:
    """Whether a breakdown holds once figures it shares with others are what they should be."""
    figures = (found.total, *found.parts)
    if not any(figure.first in meant for figure in figures):
        return False
    total, *parts = (meant.get(figure.first, figure.exact) for figure in figures)
    return all(part is not None for part in parts) and total == sum(part or 0 for part in parts)


def _conflict(page: Page, found: Breakdown) -> Conflict | None:
    whole = statement(page, found.total)
    relation = PartRelation.PART if found.exact or len(found.parts) > 1 else PartRelation.AMONG
    shares = [Share(statement(page, part), relation) for part in found.parts]
    for conflict in parts_and_total(whole, shares):
        if found.exact:
            return conflict
        sums = [part.exact for part in found.parts]
        if conflict.code == EXCEED:
            together = Figure.total(s.figure.value.figure for s in shares)
            above = found.bound is None or found.bound.loose.below(together.loose)
            return conflict if above else None
        told_exactly = len(sums) > 1 and all(s is not None for s in sums)
        if found.bound is None and told_exactly:
            together_told = sum(s or 0 for s in sums)
            return conflict if swapped(found.total.exact or 0, together_told) else None
    return None
