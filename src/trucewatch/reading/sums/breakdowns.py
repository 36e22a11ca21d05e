"""Totals and their parts in a sentence: "242 in total, 219 by combat (203+10+6) and 32 arrests".

Whether parts must come to their total depends on the words that join them: after a colon, "divided
into" or within brackets they must; after "including" they may be fewer and never more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link, linked
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.apposed import apposed
from trucewatch.reading.sums.judging import (
    VAGUE,
    Breakdown,
    judged,
    meant_by,
    put_right,
    without_men,
)
from trucewatch.reading.sums.runs import (
    alike,
    are_cases,
    makes_up,
    not_overlapping,
    run_of,
)
from trucewatch.reading.sums.summed import summed
from trucewatch.values.figures import Figure

_BEFORE_SUM = frozenset({Link.COMMA, Link.AND, Link.COLON, Link.OPENED})
_NEXT = 3  # words of the next sentence that say that it tells of the others
_FAR = 14  # words of a total's own description before the comma that opens its parts


def breakdowns_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Findings on every total whose parts do not fit it."""
    before: Sequence[Joined] = ()
    for row in rows:
        wrong: dict[int, tuple[Breakdown, ReadFinding]] = {}
        for found in (*_breakdowns(page, row), *_of_those(page, before, row)):
            if found.total.first not in wrong and (told := judged(page, found)) is not None:
                wrong[found.total.first] = (found, told)
        yield from _one_for_each_slip(list(wrong.values()))
        before = row


def _one_for_each_slip(wrong: list[tuple[Breakdown, ReadFinding]]) -> Iterator[ReadFinding]:
    """The findings, without those that hold once the slip another finding names is put right."""
    meant: dict[int, int] = {}
    inner_first = sorted(wrong, key=lambda one: one[0].total.exact or 0)
    for found, told in inner_first:
        if put_right(found, meant):
            continue
        slip = meant_by(found)
        if slip is not None:
            meant[slip[0].first] = slip[1]
        yield told


def _breakdowns(page: Page, row: Sequence[Joined]) -> Iterator[Breakdown]:
    for index, joined in enumerate(row):
        if joined.link in (Link.COLON, Link.MADE_OF, Link.OPENED) and index:
            yield from _exact(page, row, index)
        elif joined.link is Link.INCLUDING and index:
            yield from _some(page, row, index)
        elif joined.link is Link.COMMA and index and not _respectively(page, joined):
            yield from apposed(page, row, index)
        yield from _labelled(page, row, index)
        if joined.mention.thing is not None and joined.mention.thing.name == "casualty":
            yield from _casualties(row, index)
        last = joined.total and index == len(row) - 1 and joined.link in _BEFORE_SUM
        if joined.in_all or last:
            yield from summed(page, row, index)


def _labelled(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """ "34 incidents (Zayt 16, Nahr 11, Qasr 9)": names with their figures in brackets right behind."""
    total = row[index].mention
    opening = total.last
    if total.thing is None or total.soft or index + 2 >= len(row):
        return
    if opening >= len(page.tokens) or page.tokens[opening].word.folded != "(":
        return
    closing = next((at for at in range(opening, min(opening + 60, len(page.tokens)))
                    if page.tokens[at].word.folded == ")"), opening)  # fmt: skip
    inside = [joined.mention for joined in row[index + 1 :] if joined.mention.first < closing]
    named = (
        inside and page.tokens[opening + 1].word.kind == "word" and inside[0].first > opening + 1
    )
    ended = all(page.tokens[m.last].word.folded in (",", ")", "and", ";") for m in inside)
    bare = all(m.thing is None and not m.soft for m in inside)
    if named and ended and bare and len(inside) > 2:
        yield Breakdown(total, tuple(inside), exact=True)


def _respectively(page: Page, joined: Joined) -> bool:
    """Whether the figures of a sentence belong each to something else told in it."""
    return page.has("respectively", *page.sentence_of(joined.mention.first))


def _casualties(row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """ "292 civilian casualties, with 55 killed and 237 injured": the two make all of them."""
    total, behind = row[index].mention, row[index + 1 : index + 3]
    fates = [joined.mention.thing.fate for joined in behind if joined.mention.thing is not None]
    near = all(joined.mention.first - total.last <= 2 * _FAR for joined in behind)
    if fates != ["killed", "wounded"] or not near or total.exact is None:
        return
    if behind[1].link in (Link.AND, Link.COMMA) and not behind[1].mention.others:
        yield Breakdown(total, tuple(joined.mention for joined in behind), exact=True)


def _exact(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts behind a colon, "divided into" or an opening bracket."""
    first = row[index]
    total = _whole(row[:index], first)
    if total is None:
        return
    if page.has("each_of", total.number_last, total.last + 1):
        return  # «20 ألفا لكل مصاب (11 مصابا، 220 ألفا)»
    if first.bracket >= 0 and page.has("of_before", total.last, first.mention.first):
        return  # "12 explosions (previous period: 104 and nine)"
    fits = makes_up if first.link in (Link.MADE_OF, Link.COLON) else alike
    if not fits(total, first.mention) or total.soft or total.count.qualifier in VAGUE:
        return
    if first.link is Link.OPENED:
        if first.at != total.last and first.at - total.last > 6:
            return
        inside = _within_brackets(page, row, index)
        if len(inside) < 2 or any(not alike(total, one) for one in inside):
            return
        yield Breakdown(total, tuple(inside), exact=not without_men(total, inside))
        return
    if first.link is Link.COLON and first.at - total.last > _FAR + 6:
        return
    run = run_of(page, row, index, total)
    if len(run) < 2 or (first.link is Link.COLON and _of_other_size(total, run)):
        return
    if all(one.mention.soft and one.mention.thing == total.thing for one in run):
        return  # «أربعة جسور: جسر المطحنة والجسر القديم»: names, for which `named` is there
    if _as_many_as_told(total, run) and index < 2:
        return  # "in two steps: (1) ... (2) ..."
    if _as_many_as_told(total, run):  # «2150 شخصًا على ثلاث دفعات: 700 و850 و600»
        total = row[index - 2].mention
        if total.thing is None or total.exact is None or total.soft:
            return
    behind = row.index(run[-1]) + 1
    nested = behind < len(row) and row[behind].link is Link.INCLUDING
    parts = tuple(joined.mention for joined in run)
    untold = first.link is Link.COLON and total.thing is None and parts[0].thing is not None
    if untold and not page.has("toll", max(0, total.first - 6), total.first):
        return
    last = parts[-1].last  # "288 wounded: 52 children, 7 women and 2 medics among them"
    some = page.has_any(("including", "of_them"), last, last + _NEXT)
    exact = not (nested or some or goes_on(page, run[-1].mention))
    yield Breakdown(total, parts, exact=exact)


def _whole(before: Sequence[Joined], first: Joined) -> Mention | None:
    """What parts that begin with a figure are all of: the figure before them, or the last that is more where words say
    so: "4 in February (2 in January): ...", "24,697 breaches in 18 districts, made up of 6,557 ..."."""
    outside = [j for j in before if j.bracket < 0 or first.bracket >= 0]
    more = [j for j in outside if (j.mention.exact or 0) > (first.mention.exact or 0)]
    if first.link is Link.MADE_OF and more:
        outside = more
    return outside[-1].mention if outside else None


def _of_other_size(total: Mention, run: Sequence[Joined]) -> bool:
    """Whether shots behind a colon are not what breaches were counted by: one may be many shells."""
    if all(alike(total, joined.mention) for joined in run):
        return False
    fired = sum(joined.mention.exact or 0 for joined in run)
    return not 4 * fired >= 3 * (total.exact or 0) >= 2 * fired


def goes_on(page: Page, last: Mention) -> bool:
    """Whether more is told behind the last figure: ", and Marj", or "The others ..." next."""
    _, ends = page.sentence_of(last.first)
    tail = [page.tokens[at].word for at in range(last.last, ends)]
    named = any(
        one.folded == "," and (other.folded == "and" or other.folded.startswith("و"))
        for one, other in pairwise(tail)
        if other.folded not in small_words("after_names")
    )
    rest = any(page.has(name, ends, ends + _NEXT) for name in ("others", "remaining"))
    return named or rest


def _as_many_as_told(total: Mention, run: Sequence[Joined]) -> bool:
    """Whether a figure only tells how many parts follow: "in three batches: 700, 850 and 600"."""
    bare = all(joined.mention.thing is None for joined in run)
    return total.exact == len(run) and bare and sum(j.mention.exact or 0 for j in run) > total.exact


def _within_brackets(page: Page, row: Sequence[Joined], index: int) -> list[Mention]:
    begins = row[index].at
    closing = next(
        (at for at in range(begins, min(begins + 60, len(page.tokens)))
         if page.tokens[at].word.folded == ")"),
        begins,
    )  # fmt: skip
    inside = []
    for joined in row[index:]:
        if joined.mention.first > closing:
            break
        before = page.tokens[joined.mention.first - 1].word.folded
        if joined is not row[index] and joined.link not in (Link.COMMA, Link.AND) and before != "+":
            return []
        inside.append(joined.mention)
    return inside


def a_day(page: Page, mention: Mention) -> bool:
    """Whether a figure is of each day, or on average: it has no parts."""
    return page.has("per_day", mention.last, mention.last + 2) or page.has(
        "on_average", max(0, mention.first - 2), mention.first
    )


def _some(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts behind "including", "among them": together they are never more."""
    first = row[index].mention
    before = [joined.mention for joined in row[:index] if not a_day(page, joined.mention)]
    if not before or page.has("gone", row[index].at - 1, row[index].at):
        return  # «وخرجت منها 88»: out of it
    total = before[-1]
    if (
        not (alike(total, first) or are_cases(page, total, first))
        or total.soft
        or total.thing is None
        or total.thing.family == "paper"
    ):
        return
    if first.exact == total.exact and row[index].of_total:
        return  # "15 missing; of these 15, 13 ..."
    verb = page.tokens[row[index].at].word.folded.startswith("include")
    if verb and row[index].at - total.last > 1:
        return  # "...; the wounded included 30 men"
    bound = total.count.figure
    for back in range(index - 1, -1, -1):
        joined = row[back]
        link = linked(page, row, back)  # "killed 23 and injured 7, including 12 children"
        if link in (Link.COMMA, Link.AND) and back and alike(row[back - 1].mention, total):
            bound += row[back - 1].mention.count.figure
            continue
        if joined.link in (Link.COLON, Link.INCLUDING, Link.MADE_OF, Link.OPENED) and back:
            outer = row[back - 1].mention
            if alike(outer, total):
                bound = max((bound, outer.count.figure), key=lambda f: f.loose.high or 10**12)
        break
    run_joined = run_of(page, row, index, total)
    run = [joined.mention for joined in run_joined]
    _, ends = page.sentence_of(total.first)
    ends = (
        next((one.mention.first for one in row if one.mention.first >= run[-1].last), ends)
        if run
        else ends
    )
    if len(run) > 1 and index == 1 and page.has("no_others", run[-1].last, ends):
        yield Breakdown(total, tuple(run), exact=True)
    yield from (Breakdown(total, parts, False, bound) for parts in not_overlapping(page, run))
    of_events = index == 1 and total.thing.family in ("event", "discharge")
    if len(run) > 1 and of_events and run_joined[-1].link is Link.AND:
        yield Breakdown(total, tuple(run), exact=False)


def _fates_named(page: Page, first: int, last: int) -> set[str]:
    """The fates named in "among the dead", "of the wounded"."""
    found = set()
    for token in page.tokens[first:last]:
        entry = token.word.begins.alone.get("thing") if token.word.begins else None
        if entry is not None and entry.value[0].fate:
            found.add(entry.value[0].fate)
    return found


def _of_those(page: Page, before: Sequence[Joined], row: Sequence[Joined]) -> Iterator[Breakdown]:
    """Parts at the beginning of a sentence, "of those, 18 ...", of the figures in the one before."""
    first = row[0]
    if first.link is not Link.INCLUDING or not before or first.mention.thing is None:
        return
    begins, _ = page.sentence_of(first.mention.first)
    last = before[-1].mention
    _, ended = page.sentence_of(last.first)
    if ended != begins or first.at != begins:
        return
    whole = [j.mention for j in before if not j.mention.soft and alike(j.mention, first.mention)]
    whole = [m for m in whole if not m.first or page.tokens[m.first - 1].word.folded != "by"]
    whole = [m for m in whole if m.thing is not None and m.count.qualifier not in VAGUE]
    fates = _fates_named(page, first.at, first.mention.first)
    whole = [m for m in whole if not fates or (m.thing is not None and m.thing.fate in fates)]
    if not whole:
        return
    bound = Figure.total(m.count.figure for m in whole)
    run = [joined.mention for joined in run_of(page, row, 0, first.mention)]
    yield from (Breakdown(whole[-1], parts, False, bound) for parts in not_overlapping(page, run))
