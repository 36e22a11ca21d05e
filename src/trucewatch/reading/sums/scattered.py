"""A total of two or three places or days, and a figure for each of them in paragraphs of their own.

"In both camps 1,560 shelters were damaged", and paragraphs on the two camps. The total says of how
many it is, or that it is one; as many sentences behind it open with a figure of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import comparable, thing_of
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.values.codes.findings import Severity

_SMALLEST = 10
_REACH = 260  # words from a total to the last of its parts
_MOST_PARTS = 6
_SENTENCES = 16
_BESIDE = 2  # figures more than there are places, of which some may be the parts
_BOTH = frozenset({"both", "weekend", "combined", "كلا", "كلتا", "كليهما", "كلتيهما", "معا"})
_KNOWN = frozenset({"the", "these", "those", "all", "both"})
_COMPARES = frozenset(
    {"compared", "than", "previous", "against", "مقارنه", "مقابل", "السابق", "السابقه"}
)
_ARTICLES = ("ال", "وال", "بال", "لل")
_DUALS = frozenset(
    front + noun + ending
    for noun in (
        "مخيم", "يوم", "معبر", "منطقت", "محافظت", "مديريت", "مدينت", "بلدت", "قريت", "مكتب", "موقع", "مركز", "خط", "حي",
        "محليت", "ولايت", "جبهت", "شهر", "اسبوع", "قطاع", "مستشفي", "مشفي", "ميناء", "مطار", "طرف", "قافلت",
    )
    for front, ending in (
        *((article, ending) for article in _ARTICLES for ending in ("ان", "ين")), ("", "ي"),
    )
)  # fmt: skip
"""«المخيمين», «اليومان», «منطقتي»: two known places or times."""


def scattered_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Totals that the figures of their places or days do not come to."""
    for index, row in enumerate(rows):
        total = _lead(page, row)
        if total is None:
            continue
        begins, ends = page.sentence_of(total.first)
        if _beside(page, row, total):
            continue
        number = how_many(page, begins, ends, total)
        if number == 0 and not _marked(page, row, total):
            continue
        parts = _parts(page, total, rows[index + 1 : index + 1 + _SENTENCES])
        if number > 1:
            parts = _as_many(parts, number, total.exact or 0)
        if not 2 <= len(parts) <= _MOST_PARTS or (number == 0 and len(parts) < 3):
            continue
        together = sum(part.exact or 0 for part in parts)
        if together != total.exact and _one_slip(total, parts, together):
            wrong = judged(page, Breakdown(total, tuple(parts), exact=True), Severity.WARNING)
            if wrong is not None:
                yield wrong


def _as_many(parts: list[Mention], number: int, total: int) -> list[Mention]:
    """The first so many of the parts; none where fewer are told, or any so many make the total."""
    near = combinations(parts[: number + _BESIDE], number)
    fit = any(sum(p.exact or 0 for p in some) == total for some in near)
    return [] if len(parts) < number or fit else parts[:number]


def how_many(page: Page, begins: int, ends: int, total: Mention) -> int:
    """Of how many places or days a sentence tells: "the two regions", «المخيمين»; 0 for unsaid."""
    for at in range(begins, ends):
        word = page.tokens[at].word
        if total.first <= at < total.last:
            continue
        if word.folded in _BOTH:
            return 2
        if word.kind not in ("word", "number"):
            continue
        before = page.tokens[at - 1].word.folded if at > begins else ""
        known = before in _KNOWN or word.folded.startswith(_ARTICLES)
        number = number_at(page.tokens, at) if known else None
        if number is not None and 2 <= number.value <= _MOST_PARTS:
            return number.value
        if word.folded in _DUALS:
            return 2
    return 0


def _beside(page: Page, row: Sequence[Joined], total: Mention) -> bool:
    """Whether a sentence counts more of the same: "126 fighters ... and 335 people from the two other towns"."""
    return any(
        joined.mention is not total
        and not joined.mention.soft
        and joined.link is not Link.INCLUDING
        and comparable(page, joined.mention, total)
        and (joined.mention.exact or 0) > (total.exact or 0)
        for joined in row
    )


def _marked(page: Page, row: Sequence[Joined], total: Mention) -> bool:
    joined = next((j for j in row if j.mention is total), None)
    return joined is not None and (joined.total or joined.in_all)


def _lead(page: Page, row: Sequence[Joined]) -> Mention | None:
    """The first figure of a sentence, if it counts a named thing and is no part or change."""
    for joined in row:
        mention = joined.mention
        if mention.soft or (mention.exact or 0) < _SMALLEST:
            continue
        if joined.link in (Link.INCLUDING, Link.CHANGE, Link.REMAINING) or joined.of_them:
            return None
        return mention if thing_of(page, mention) is not None else None
    return None


def _parts(page: Page, total: Mention, rows: Sequence[Sequence[Joined]]) -> list[Mention]:
    """The leading figures of the same thing in the sentences behind a total."""
    found: list[Mention] = []
    for row in rows:
        lead = _lead(page, row)
        if lead is None or lead.first - total.last > _REACH or lead.exact is None:
            continue
        if lead.exact == total.exact or not comparable(page, lead, total):
            continue
        begins, _ = page.sentence_of(lead.first)
        words = {page.tokens[at].word.folded for at in range(begins, lead.first)}
        if words & _COMPARES or page.has("cumulative", begins, lead.first):
            continue
        found.append(lead)
    return found


def _one_slip(total: Mention, parts: Sequence[Mention], together: int) -> bool:
    """Whether one wrong digit, in the total or in a part, explains the sum."""
    whole = total.exact or 0
    if slip(whole, together):
        return True
    gap = whole - together
    return any(slip(p.exact or 0, (p.exact or 0) + gap) for p in parts if (p.exact or 0) + gap > 0)
