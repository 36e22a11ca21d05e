"""Parts told in the sentences behind their total: "27 blasts. Eleven in the port, fifteen in town."

Behind a total nothing says that all of it is told: parts that exceed it are wrong, parts that come
to less only where one slip of the hand explains it, or where they are numbered one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link, linked, opens
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.apposed import way_told
from trucewatch.reading.sums.judging import VAGUE, Breakdown, judged
from trucewatch.reading.sums.runs import alike
from trucewatch.values.codes.findings import Severity

_ADDED = frozenset({Link.COMMA, Link.AND})
_OPENING = 4  # words before the first part of a sentence that goes on with the one before
_PAIR, _LARGE, _SHARE = 2, 100, 25
_REACH = 3  # sentences back to a total, or on to the next numbered event
_OF = frozenset({"of", "من", "ومن", "among", "بين"})
_BETWEEN = frozenset({"from", "between"})
_VERBS = frozenset({"were", "was", "are", "had", "have", "و", "and"})
_BY = frozenset({"by", "بحسب", "حسب"})
_APART = frozenset({"age", "standing", ""})


def continued_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Findings on totals and their parts in neighbouring sentences, and within "of the 64 ..."."""
    for index, row in enumerate(rows):
        yield from _judged(page, _of_the_whole(page, row))
        yield from _judged(page, _of_them_on(page, row))
        if index and _next(page, rows[index - 1], row):
            yield from _judged(page, _goes_on(page, rows[index - 1], row))
            yield from _judged(page, _sum_behind(page, rows[index - 1], row))
            yield from _judged(page, _by_kind(page, rows[index - 1], row))
            yield from _judged(page, _by_place(page, rows[index - 1], row))


def _judged(page: Page, found: tuple[Breakdown, bool] | None) -> Iterator[ReadFinding]:
    if found is None:
        return
    breakdown, whole = found
    total, parts = breakdown.total.exact, [part.exact for part in breakdown.parts]
    if total is None or any(part is None for part in parts):
        return
    together = sum(part or 0 for part in parts)
    if total in parts:
        return  # the total told again
    named = all(part.thing is not None for part in breakdown.parts[1:])
    if named and breakdown.parts[0].thing is None and 2 * (parts[0] or 0) == together:
        return  # "five of them, three Colombians and two Peruvians"
    if total in [*accumulate(part or 0 for part in parts)][1:-1]:
        return  # the first of them make it, and the others tell one of those apart
    few = together < total and not (whole and (slip(total, together) or _nearly(total, parts)))
    if together == total or few:
        return
    told = judged(page, Breakdown(breakdown.total, breakdown.parts, exact=True), Severity.WARNING)
    if told is not None:
        yield told


def _nearly(total: int, parts: Sequence[int | None]) -> bool:
    """Whether several parts leave so few of a large whole that somebody would have told them."""
    left = total - sum(part or 0 for part in parts)
    return len(parts) > _PAIR and total >= _LARGE and left * _SHARE <= total


def _next(page: Page, before: Sequence[Joined], row: Sequence[Joined]) -> bool:
    """Whether the sentence of a row follows that of the row before."""
    _, ended = page.sentence_of(before[-1].mention.first)
    return page.sentence_of(row[0].mention.first)[0] == ended


def _of_the_whole(page: Page, row: Sequence[Joined]) -> tuple[Breakdown, bool] | None:
    """ "Of the 64 houses that burned, 40 stood in Talitay and 24 in Bulod": never more than 64."""
    whole = row[0]
    if not whole.of_total or whole.mention.thing is None or _vague(whole.mention):
        return None
    begins, _ = page.sentence_of(whole.mention.first)
    if whole.mention.first - begins > _OPENING or any(j.of_total for j in row[1:]):
        return None
    parts = _plain_run(page, row, 1, whole.mention)
    if not (_told_alike(page, parts) or _one_role(parts)):
        return None
    return None if len(parts) < 2 else (Breakdown(whole.mention, tuple(parts), exact=True), False)


def _of_them_on(page: Page, row: Sequence[Joined]) -> tuple[Breakdown, bool] | None:
    """«37 جريحًا، احتاج 21 منهم إلى جراحة وعولج 12 وتوفي 4»: never more than 37."""
    for index in range(1, len(row)):
        total = row[index - 1].mention
        if not row[index].of_them or total.thing is None or total.soft or _vague(total):
            continue
        parts = [row[index].mention]
        for at in range(index + 1, len(row)):
            thing = row[at].mention.thing  # «40 حضوريا»: how, and not what
            bare = (thing is None or not thing.listed) and not row[at].mention.others
            if not bare or linked(page, row, at) not in _ADDED or row[at].in_all:
                break
            parts.append(row[at].mention)
        if (parts[0].exact or 0) > (total.exact or 0):
            continue  # «389، بينهم 100 طفل؛ قتل الجيش 379 منهم»: of those before
        if len(parts) > 1 and page.document.language == "ar":
            return Breakdown(total, tuple(parts), exact=True), False
    return None


def _plain_run(page: Page, row: Sequence[Joined], first: int, total: Mention) -> list[Mention]:
    """Figures joined by commas and "and" that count parts of a total and do not overlap."""
    parts: list[Mention] = []
    for index in range(first, len(row)):
        joined, mention = row[index], row[index].mention
        link = linked(page, row, index)
        bare = link is Link.NONE and index == 1 and first == 1 and page.document.language == "ar"
        if not (link in _ADDED or bare) or joined.in_all or joined.total or joined.sums_to:
            break
        if not alike(total, mention) or mention.soft or _vague(mention) or joined.of_them:
            return []
        parts.append(mention)
    roles = {part.thing.role for part in parts if part.thing is not None}
    named = [part.thing.name for part in parts if part.thing is not None]
    if len(roles) > 1 or not roles <= _APART or (named and len(named) < len(parts)):
        return []
    if len({page.tokens[m.first - 1].word.folded for m in parts} & _BETWEEN):
        return []
    repeated = len(set(named)) < len(named)
    return [] if repeated and roles != {""} else parts


def _goes_on(
    page: Page, before: Sequence[Joined], row: Sequence[Joined]
) -> tuple[Breakdown, bool] | None:
    """The parts of the one figure of a sentence, with which the next begins."""
    first = row[0].mention
    total = _only_total(before)
    begins, ends = page.sentence_of(first.first)
    if total is None or first.first - begins > _OPENING or page.has("rises", begins, ends):
        return None
    if row[0].of_total or page.has("numbering", begins, first.first):
        return None  # "Of the 1,000 displaced families, 600": those are some of these
    opening = [page.tokens[at].word.folded for at in range(begins, first.first)]
    of_those = bool(opening) and opening[0] in _OF and (len(opening) > 1)
    if opening and not (of_those or row[0].of_them):
        return None
    if first.thing is not None and not of_those:
        return None
    parts = [first, *_plain_run(page, row, 1, total)]
    if len(parts) != len(row) or not alike(total, first) or _vague(first) or len(parts) < 2:
        return None
    if of_those and not _sexes(parts):
        return None
    if page.has("others", begins, ends):
        return None
    whole = of_those or _told_alike(page, parts)
    return Breakdown(total, tuple(parts), exact=True), whole


def _told_alike(page: Page, parts: Sequence[Mention]) -> bool:
    """Whether all parts are told by one preposition: "11 were in the port and 15 in the town"."""
    ways = {way_told(page, part) for part in parts}
    last = len(page.tokens) - 1
    behind = {page.tokens[min(part.last, last)].word.folded for part in parts}
    one_verb = len(behind) == 1 and not behind & _VERBS and len(parts) > 1
    return (len(ways) == 1 and "" not in ways) or (one_verb and behind.pop().isalpha())


def _one_role(parts: Sequence[Mention]) -> bool:
    """Whether the parts are people by age and sex, or by standing."""
    roles = {part.thing.role if part.thing else "" for part in parts}
    return len(roles) == 1 and roles <= _APART - {""}


def _sexes(parts: Sequence[Mention]) -> bool:
    roles = {part.thing.role if part.thing else "" for part in parts}
    return len(roles) == 1 and roles <= _APART


def _only_total(row: Sequence[Joined]) -> Mention | None:
    """The one figure of a sentence."""
    hard = [joined.mention for joined in row if not joined.mention.soft]
    if len(hard) != 1 or hard[0].thing is None or _vague(hard[0]):
        return None
    return None if row[0].of_total else hard[0]


def _sum_behind(
    page: Page, before: Sequence[Joined], row: Sequence[Joined]
) -> tuple[Breakdown, bool] | None:
    """ "12 in the north, 9 in the east and 7 in the south. The total for the day was 28."."""
    total = row[0].mention
    begins, ends = page.sentence_of(total.first)
    named = page.has("table_total", begins, begins + 2) or page.has("total", begins, begins + 2)
    if not named or len(row) != 1 or page.has("cumulative", begins, ends) or _since(page, begins):
        return None
    first = before[0].mention
    parts = [first, *_plain_run(page, before, 1, first)]
    labelled = opens(page, before, 0) is Link.COLON  # "Deaths: 14 in April, 9 in May. Total: 23."
    if len(parts) != len(before) or len(parts) < 2 or _vague(first):
        return None
    if not (first.thing is not None or labelled) or not alike(total, first):
        return None
    return Breakdown(total, tuple(parts), exact=True), True


def _by_kind(
    page: Page, before: Sequence[Joined], row: Sequence[Joined]
) -> tuple[Breakdown, bool] | None:
    """ "143 breaches. By type: shelling 78, sniping 31, overflights 34."."""
    total = _only_total(before)
    begins, _ = page.sentence_of(row[0].mention.first)
    by = page.tokens[begins].word.folded in _BY and opens(page, row, 0) is Link.COLON
    if total is None or not by or any(joined.link is not Link.NONE for joined in row):
        return None
    links = {opens(page, row, index) for index in range(1, len(row))}
    parts = tuple(joined.mention for joined in row)
    if len(parts) < 2 or not links <= _ADDED or not all(alike(total, part) for part in parts):
        return None
    return Breakdown(total, parts, exact=True), True


def _by_place(
    page: Page, before: Sequence[Joined], row: Sequence[Joined]
) -> tuple[Breakdown, bool] | None:
    """ "94 violations. In the Zayt region it recorded 51 and in the Nahr region 33": places told alike."""
    total, parts = _only_total(before), tuple(joined.mention for joined in row)
    begins, ends = page.sentence_of(parts[0].first)
    if total is None or len(parts) < _PAIR or any(m.soft or _vague(m) or m.others for m in parts):
        return None
    if any(m.thing not in (None, total.thing) for m in parts) or page.has(
        "other_time", begins, ends
    ):
        return None
    if any(joined.of_them or joined.in_all or joined.sums_to for joined in row[1:]):
        return None
    edges = [begins, *(part.last for part in parts)]
    told = [
        {page.tokens[at].word.stem for at in range(edge, part.first) if _names_place(page, at)}
        for edge, part in zip(edges, parts, strict=False)
    ]
    return (Breakdown(total, parts, exact=True), True) if set.intersection(*told) else None


def _names_place(page: Page, at: int) -> bool:
    """Whether a word is the noun of a place behind a preposition: "in the Zayt region", «في منطقة زيت»."""
    word = page.tokens[at].word
    near = range(max(0, at - _OPENING), at)
    placed = any(page.meant(n, "place_word") is not None for n in near)
    plain = page.meant(at, "place_word") is None and page.meant(at, "separator") is None
    return placed and plain and word.kind == "word" and len(word.folded) > _OPENING


def _since(page: Page, begins: int) -> bool:
    _, ends = page.sentence_of(begins)
    return any(page.tokens[at].word.stem in ("since", "منذ") for at in range(begins, ends))


def _vague(mention: Mention) -> bool:
    return mention.count.qualifier in VAGUE
