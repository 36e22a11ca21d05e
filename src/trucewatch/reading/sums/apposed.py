"""Parts behind a comma alone: "32 arrests, 18 at checkpoints and 5 in house raids"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, meant_by
from trucewatch.reading.sums.runs import alike, not_overlapping, run_of

_WORDS = 3  # from a part to the preposition that tells it
_BESIDE = frozenset({"and", "و", "were", "was", "are"})
_VERBS = frozenset({"were", "was", "are"})
_TWO_DIGITS = 10
_FAR = 14  # words of a total's own description before the comma that opens its parts


def apposed(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts behind a comma alone: "32 arrests, 18 at checkpoints and 5 in house raids"."""
    total_joined, first = row[index - 1], row[index]
    as_many = index > 1 and total_joined.mention.exact == len(run_of(page, row, index, None))
    if as_many and not _others_follow(page, first.mention):
        total_joined = row[index - 2]  # "56 bodies in three houses, 21 in the first, ..."
    total = total_joined.mention
    if total.thing is None or total.soft or total.bracketed or first.at - total.last > _FAR:
        return
    if not alike(total, first.mention) or first.mention.first - first.at != 1:
        return
    begins, _ = page.sentence_of(total.first)
    if index > 1 and total_joined.link is Link.COMMA and page.has("made_of", begins, total.first):
        return  # "It was made up of one tanker, 29 food trucks, six with tents, and 14 with medicine"
    run = run_of(page, row, index, total)
    if first.of_them:  # "nine died, six of them children, and 27 were hurt"
        run = [*takewhile(lambda one: (one.mention.exact or 0) <= (total.exact or 0), run)]
    if len(run) < 2 or _of_a_group(page, total):
        return
    if any(one.mention.thing and one.mention.thing.role for one in run):
        yield from _of_roles(page, total_joined, first, run)
        return
    ways = {_way(page, one.mention.last) for one in run}
    if total_joined.of_total:  # "40 were rented and 34 were insured" may overlap
        ways = {way_told(page, one.mention) for one in run}
    if "" in ways and not first.of_them:
        return
    own = {_way(page, at) for at in range(total.last, first.at)} - {""}
    if own & ways and not (first.of_them or as_many):
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


def _of_roles(
    page: Page, total_joined: Joined, first: Joined, run: Sequence[Joined]
) -> Iterator[Breakdown]:
    """Parts of which some are told by age, calling or fate."""
    total, told = total_joined.mention, [one.mention for one in run]
    if first.of_them:
        roles = {mention.thing.role for mention in told if mention.thing}
        several = [tuple(told)] if len(roles) == 1 else list(not_overlapping(page, told))
        yield from (Breakdown(total, p, False, total.count.figure) for p in several)
        return
    whole = total.thing is not None and total.thing.role in ("", "fate")
    if whole and total_joined.link is not Link.INCLUDING and _by_age(page, run):
        yield Breakdown(total, tuple(told), exact=False)


def _others_follow(page: Page, part: Mention) -> bool:
    """Whether others are told in the rest of the sentence or in the next one."""
    _, ends = page.sentence_of(part.first)
    _, behind = page.sentence_of(min(ends, len(page.tokens) - 1))
    return any(page.has(name, part.last, behind) for name in ("others", "remaining", "not_all"))


def _of_a_group(page: Page, total: Mention) -> bool:
    """ "The first group, of 28 people, crossed; 33 followed and 35 on the third"."""
    before = page.tokens[max(0, total.first - 2) : total.first]
    return [token.word.folded for token in before] == [",", "of"]


def _by_age(page: Page, run: Sequence[Joined]) -> bool:
    """Whether a row tells men, women and children apart, no two of which share anybody."""
    things = [one.mention.thing for one in run if one.mention.thing is not None]
    names = {thing.name for thing in things}
    ended = all(ends_there(page, one.mention) for one in run)
    return (
        ended and len(names) == len(run) and "man" in names and all(t.role == "age" for t in things)
    )


def ends_there(page: Page, part: Mention) -> bool:
    """Whether nothing more is said of a part: "8 men and", "6 women,", not "8 men carrying them"."""
    word = page.tokens[part.last].word if part.last < len(page.tokens) else None
    return word is None or word.kind == "sign" or word.joined or word.folded in _BESIDE


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
    first = part.last
    if page.meant(first, "of_them"):
        first += page.entries[first][0]
    for at in range(first, min(first + _WORDS, len(page.tokens))):
        word = page.tokens[at].word
        if page.meant(at, "place_word") and word.folded not in _VERBS:
            return word.stem
        if word.kind != "word":
            return ""
    return ""
