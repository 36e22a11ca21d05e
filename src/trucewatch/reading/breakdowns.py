"""Totals and their parts in a sentence: "242 in total, 219 by combat (203+10+6) and 32 arrests".

Whether parts must come to their total depends on the words that join them: after a colon, "divided
into" or within brackets they must; after "including" they may be fewer and never more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.judging import VAGUE, Breakdown, judged, meant_by, put_right
from trucewatch.reading.lexicon import Thing
from trucewatch.reading.links import Joined, Link, join, linked, opens
from trucewatch.reading.mentions import Mention, Pieces
from trucewatch.reading.page import Page
from trucewatch.reading.said import ReadFinding
from trucewatch.values.figures import Figure

_TWO_DIGITS = 10
_WORDS = 3  # from a part to the preposition that tells it
_VERBS = frozenset({"were", "was", "are"})
_ADDED = frozenset({Link.COMMA, Link.AND})
_BEFORE_SUM = frozenset({Link.COMMA, Link.AND, Link.COLON})
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


def sentences_of(page: Page, pieces: Pieces) -> list[list[Joined]]:
    """The figures of every sentence that has any, each with what joins it."""
    by_sentence: dict[int, list[Joined]] = {}
    for mention in pieces.mentions:
        begins, _ = page.sentence_of(mention.first)
        by_sentence.setdefault(begins, []).append(join(page, _each(page, mention), begins))
    return [_with_brackets(page, begins, row) for begins, row in by_sentence.items()]


def _with_brackets(page: Page, begins: int, row: list[Joined]) -> list[Joined]:
    """The figures of a sentence, each with the bracket it stands in."""
    at, opened = begins, [-1]
    found = []
    for joined in row:
        while at < joined.mention.number_first:
            sign = page.tokens[at].word.folded
            if sign == "(":
                opened.append(at)
            elif sign == ")" and len(opened) > 1:
                opened.pop()
            at += 1
        found.append(replace(joined, bracket=opened[-1]) if opened[-1] >= 0 else joined)
    return found


def _each(page: Page, mention: Mention) -> Mention:
    """The figure with how often it counts ("8 breaches in each of A and B"); negative: up to."""
    at = mention.last
    if not any(page.meant(here, "each") for here in (at, at + 1)):
        return mention
    here = at if page.meant(at, "each") else at + 1
    words = page.words(here, here + page.entries[here][0]).casefold()
    if "side" in words or "طرف" in words or "منهما" in words:
        return replace(mention, each=2)
    _, end = page.sentence_of(at)
    names = 1
    for token in page.tokens[here + page.entries[here][0] : end]:
        word = token.word
        if word.kind in ("number", "clock") or word.folded in (";", ":", "."):
            break
        names += word.folded in ("and", ",", "و") or (
            not word.folded.isascii() and word.folded.startswith("و")
        )
    return replace(mention, each=-max(2, names))


def _breakdowns(page: Page, row: Sequence[Joined]) -> Iterator[Breakdown]:
    for index, joined in enumerate(row):
        if joined.link in (Link.COLON, Link.MADE_OF, Link.OPENED) and index:
            yield from _exact(page, row, index)
        elif joined.link is Link.INCLUDING and index:
            yield from _some(page, row, index)
        elif joined.link is Link.COMMA and index and not _respectively(page, joined):
            yield from _apposed(page, row, index)
        if joined.mention.thing is not None and joined.mention.thing.name == "casualty":
            yield from _casualties(row, index)
        last = joined.total and index == len(row) - 1 and joined.link in _BEFORE_SUM
        if joined.in_all or last:
            yield from _summed(page, row, index)


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


def _run(page: Page, row: Sequence[Joined], index: int, total: Mention | None) -> list[Joined]:
    """The figures joined by commas and "and" from one on, as far as they count the like."""
    run = [row[index]]
    for joined in row[index + 1 :]:
        if joined.bracket > row[index].bracket:
            continue  # a note on the figure before: "219 by combat (203+10+6) and 32 arrests"
        link = joined.link
        if link is Link.NONE and row[index].link is Link.INCLUDING and joined.mention.thing is None:
            link = opens(page, row, row.index(joined))  # «قُبلت منها 41 ورُفضت 30»
        if link not in (Link.COMMA, Link.AND) or joined.mention.others or joined.in_all:
            break
        if row[index].link is Link.INCLUDING and _outer(row, joined):
            break
        if total is not None and not alike(total, joined.mention):
            break
        if joined.total:
            break
        run.append(joined)
    return run


def _outer(row: Sequence[Joined], joined: Joined) -> bool:
    """Whether a figure behind "including 3 children" goes on with the row outside: "and 47 people"."""
    at = row.index(joined)
    if at + 1 < len(row) and row[at + 1].link is Link.INCLUDING:
        return True
    thing = joined.mention.thing
    return thing is not None and thing.family == "person" and thing.name == "person"


def alike(total: Mention, part: Mention) -> bool:
    """Whether a figure can be part of another by what both count."""
    if part.others or part.count.qualifier in VAGUE:
        return False
    if total.thing is None or part.thing is None:
        return True
    if not (total.thing.listed and part.thing.listed):
        return _alike_unlisted(total.thing, part.thing)
    if total.thing.unit == "person_event" and part.thing.family == "person":
        return True  # "441 arrests, among them 26 children"
    return total.thing.family == part.thing.family


def _alike_unlisted(total: Thing, part: Thing) -> bool:
    """Where the lexicon lacks one: the same noun, people by calling, an Arabic adjective."""
    if total == part or total.family == part.family == "person":
        return True
    return total.listed and (total.family == "person" or not part.name.isascii())


def _exact(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts behind a colon, "divided into" or an opening bracket."""
    total, first = row[index - 1].mention, row[index]
    if not alike(total, first.mention) or total.soft or total.count.qualifier in VAGUE:
        return
    if first.link is Link.OPENED:
        if first.at != total.last and first.at - total.last > 6:
            return
        inside = _within_brackets(page, row, index)
        if len(inside) < 2 or any(not alike(total, one) for one in inside):
            return
        yield Breakdown(total, tuple(inside), exact=True)
        return
    if first.link is Link.COLON and first.at - total.last > _FAR + 6:
        return
    run = _run(page, row, index, total)
    if len(run) < 2:
        return
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
    yield Breakdown(total, parts, exact=not nested and not _goes_on(page, run[-1].mention))


def _goes_on(page: Page, last: Mention) -> bool:
    """Whether more is told behind the last figure: ", and Marj", or "The others ..." next."""
    _, ends = page.sentence_of(last.first)
    tail = [page.tokens[at].word for at in range(last.last, ends)]
    named = any(
        one.folded == "," and (other.folded == "and" or other.folded.startswith("و"))
        for one, other in pairwise(tail)
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


def _some(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts behind "including", "among them": together they are never more."""
    before = [joined.mention for joined in row[:index]]
    total = before[-1]
    first = row[index].mention
    if (
        not alike(total, first)
        or total.soft
        or total.thing is None
        or total.thing.family == "paper"
    ):
        return
    verb = page.tokens[row[index].at].word.folded.startswith("include")
    if verb and row[index].at - total.last > 1:
        return  # "...; the wounded included 30 men"
    bound = total.count.figure
    for back in range(index - 1, -1, -1):
        joined = row[back]
        if joined.link in (Link.COMMA, Link.AND) and back and alike(row[back - 1].mention, total):
            bound += row[back - 1].mention.count.figure
            continue
        if joined.link in (Link.COLON, Link.INCLUDING, Link.MADE_OF, Link.OPENED) and back:
            outer = row[back - 1].mention
            if alike(outer, total):
                bound = max((bound, outer.count.figure), key=lambda f: f.loose.high or 10**12)
        break
    run_joined = _run(page, row, index, total)
    run = [joined.mention for joined in run_joined]
    yield from (Breakdown(total, parts, False, bound) for parts in _apart(run))
    of_events = index == 1 and total.thing.family in ("event", "discharge")
    if len(run) > 1 and of_events and run_joined[-1].link is Link.AND:
        yield Breakdown(total, tuple(run), exact=False)


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
    whole = [m for m in whole if m.thing is not None and m.count.qualifier not in VAGUE]
    if not whole:
        return
    bound = Figure.total(m.count.figure for m in whole)
    run = [joined.mention for joined in _run(page, row, 0, first.mention)]
    yield from (Breakdown(whole[-1], parts, False, bound) for parts in _apart(run))


def _apart(run: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The figures that do not overlap, to be added; and each alone."""
    roles = {mention.thing.role for mention in run if mention.thing is not None}
    names = {mention.thing.name for mention in run if mention.thing is not None}
    overlap = len(roles) > 1 or "calling" in roles or "fate" in roles
    overlap = overlap or ("child" in names and bool(names & {"girl", "boy"}))
    overlap = overlap or (bool(roles) and "" in roles) or (bool(roles) and len(names) < len(run))
    if len(run) > 1 and not overlap:
        yield tuple(run)
    else:
        yield from ((one,) for one in run)


def _apposed(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts behind a comma alone: "32 arrests, 18 at checkpoints and 5 in house raids"."""
    total_joined, first = row[index - 1], row[index]
    total = total_joined.mention
    if total.thing is None or total.soft or total.bracketed or first.at - total.last > _FAR:
        return
    if not alike(total, first.mention) or first.mention.first - first.at != 1:
        return
    run = _run(page, row, index, total)
    if len(run) < 2:
        return
    if any(one.mention.thing and one.mention.thing.role for one in run):
        if first.of_them:
            roles = {one.mention.thing.role for one in run if one.mention.thing}
            told = [one.mention for one in run]
            several = [tuple(told)] if len(roles) == 1 else list(_apart(told))
            yield from (Breakdown(total, p, False, total.count.figure) for p in several)
        return
    ways = {_way(page, one.mention.last) for one in run}
    if total_joined.of_total:  # "40 were rented and 34 were insured" may overlap
        ways = {way_told(page, one.mention) for one in run}
    if "" in ways and not first.of_them:
        return
    own = {_way(page, at) for at in range(total.last, first.at)} - {""}
    if own & ways and not first.of_them:
        return
    parts = tuple(one.mention for one in run)
    above = any((part.exact or 0) >= (total.exact or 0) for part in parts)
    if above and not first.of_them and not _one_slip(total, parts):
        return
    if total_joined.of_total:  # "of the 73 breaches, 55 ...": others may go unmentioned
        yield Breakdown(total, parts, exact=False, bound=total.count.figure)
        return
    closed = run[-1].link is Link.AND and (not first.of_them or total_joined.in_all)
    yield Breakdown(total, parts, exact=closed or total_joined.in_all)


def _one_slip(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one slip of the hand makes parts and total agree."""
    meant = meant_by(Breakdown(total, tuple(parts), exact=True))
    return meant is not None and (total.exact or 0) >= _TWO_DIGITS


def _way(page: Page, at: int) -> str:
    """What tells a part from another by its first word: "by", "at", the «بـ» of «بالقصف»."""
    if at >= len(page.tokens):
        return ""
    word = page.tokens[at].word
    if page.meant(at, "place_word") or page.meant(at, "including"):
        return word.stem
    if not word.folded.isascii() and word.folded.startswith("ب"):
        return "ب"
    return "يوم" if word.stem == "يوم" else ""


def way_told(page: Page, part: Mention) -> str:
    """The preposition that tells a part, also behind its verb: "55 were committed by the army"."""
    for at in range(part.last, min(part.last + _WORDS, len(page.tokens))):
        word = page.tokens[at].word
        if page.meant(at, "place_word") and word.folded not in _VERBS:
            return word.stem
        if word.kind != "word":
            return ""
    return ""


def _since(page: Page, total: Mention) -> bool:
    """Whether a sum counts from a beginning that the parts told beside it do not reach back to."""
    _, ends = page.sentence_of(total.first)
    behind = range(total.last, min(ends, total.last + 6))
    since = any(page.tokens[at].word.stem in ("since", "منذ") for at in behind)
    return since or page.has("cumulative", max(0, total.first - 8), ends)


def _summed(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts before their sum: "9 on Monday, 4 on Tuesday, 13 in total"; a sum may also come first."""
    total = row[index].mention
    told = [j for j in row[: index + 1] if not j.mention.soft or alike(total, j.mention)]
    row, index = [*told, *row[index + 1 :]], len(told) - 1
    back = index
    if _since(page, total):
        return
    while back and linked(page, row, back) in (_ADDED if back < index else _BEFORE_SUM):
        before = row[back - 1]
        if before.bracket != row[index].bracket or not alike(total, before.mention):
            break
        if before.mention.others:
            break
        back -= 1
    parts = tuple(joined.mention for joined in row[back:index] if not joined.of_them)
    if any(part.exact == total.exact for part in parts):
        return  # the same figure told again
    if parts and (len(parts) > 1 or parts[0].each != 1):
        kinds = {p.thing.family for p in parts if p.thing}
        if len(kinds) <= 1:
            yield Breakdown(total, parts, exact=True)
    elif not parts and row[index].in_all:
        run = _run(page, row, index + 1, total) if index + 1 < len(row) else []
        if len(run) > 1 and run[0].link is Link.COMMA:
            yield Breakdown(total, tuple(one.mention for one in run), exact=True)
