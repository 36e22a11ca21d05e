"""Figures in a row that count the like, and which of them can be added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.links import Joined, Link, opens
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.nouns import one_noun
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import VAGUE

_FEWEST = 3  # kinds
_BUILT = frozenset({"facility", "passage", "vehicle"})
_OF_NATIONS = ("يا", "ian", "ians", "ese")


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


def are_cases(page: Page, total: Mention, part: Mention) -> bool:
    """ "32 cases, including 30 children": a word by which people are counted, and people."""
    people = part.thing is not None and part.thing.family == "person" and not part.others
    return people and page.has("counters", total.number_last, total.last)


def makes_up(total: Mention, part: Mention) -> bool:
    """As `alike`, where words say that the parts are all of it: breaches are counted in shots too."""
    if total.thing is None or part.thing is None or alike(total, part):
        return alike(total, part)
    vague = bool(part.others) or part.count.qualifier in VAGUE
    kinds = not (total.thing.listed or part.thing.listed) and total.thing.name.isascii() is False
    if kinds and not vague:
        return True  # «أحد عشر جهازاً: أربعة أجهزة ... وثلاث حاضنات»
    return total.thing.name == "breach" and part.thing.family == "discharge" and not vague


def _alike_unlisted(total: Thing, part: Thing) -> bool:
    """Where the lexicon lacks one: the same noun, people by calling, an Arabic adjective."""
    if one_noun(total, part) or total.family == part.family == "person":
        return True
    return total.listed and (total.family == "person" or not part.name.isascii())


def run_of(page: Page, row: Sequence[Joined], index: int, total: Mention | None) -> list[Joined]:
    """The figures joined by commas and "and" from one on, as far as they count the like."""
    run = [row[index]]
    for joined in row[index + 1 :]:
        if joined.bracket > row[index].bracket:
            continue  # a note on the figure before: "219 by combat (203+10+6) and 32 arrests"
        if joined.mention.soft and joined.link is Link.NONE and joined.mention.thing is not None:
            continue  # «82 في مستشفى الجنوب، و39 في مركز أبو طرحة»: where they are
        if joined.bracket != row[index].bracket:
            break  # "18 by mines (10 of them herders), 13 by ...": out of the bracket
        if _deed_of_its_own(page, row[index], joined.mention):
            break
        link = joined.link
        if _of_another_fate(page, joined.mention, total):
            break
        if link is Link.NONE and row[index].link is Link.INCLUDING and joined.mention.thing is None:
            link = opens(page, row, row.index(joined))  # «قُبلت منها 41 ورُفضت 30»
        if link not in (Link.COMMA, Link.AND) or joined.mention.others or joined.in_all:
            break
        if row[index].link is Link.INCLUDING and _outer(row, joined, total if index else None):
            break
        fits = makes_up if row[index].link in (Link.MADE_OF, Link.COLON) else alike
        if total is not None and not (
            fits(total, joined.mention) or are_cases(page, total, joined.mention)
        ):
            break
        if joined.total:
            break
        if _within_one(page, row[index], joined, total):
            continue  # "12 men and 8 women, four of these under 18"
        if _beside_whole(row[index], joined, total):
            break  # "five women, two of them pregnant, and four children"
        run.append(joined)
    return run


def _deed_of_its_own(page: Page, first: Joined, part: Mention) -> bool:
    """«أودت بحياة سبعة، بينهم أربعة أطفال، وأصابت 26»: a verb that those among them have not."""
    if first.link is not Link.INCLUDING or part.thing is not None or first.mention.thing is None:
        return False
    before = page.tokens[part.first - 1].word.folded.removeprefix("و")
    return before in small_words("past_verbs")


def _of_another_fate(page: Page, part: Mention, total: Mention | None) -> bool:
    """Whether a verb of its own says of a figure what did not befall the whole: «قتل تسعة ... وأصيب سبعون»."""
    if total is None or part.thing is not None:
        return False
    fates = fate_of(page, total), fate_of(page, part)
    if page.has("takes_life", max(0, total.first - 2), total.first):
        fates = "killed", fates[1]
    return "" not in fates and fates[0] != fates[1]


def _within_one(page: Page, first: Joined, joined: Joined, total: Mention | None) -> bool:
    """Whether a figure is told as some of one before it: "of them", "nine of the wounded"."""
    if first.of_them or first.link is Link.INCLUDING or total is None:
        return False
    last = joined.mention.last
    of = page.meant(last, "of_total") or page.meant(last, "of_them")
    named = range(last, min(last + 4, len(page.tokens)))
    told = joined.of_them or any(page.meant(at, "thing") for at in named)
    return of is not None and told is not None and bool(told) and joined.mention.thing is None


def _beside_whole(first: Joined, joined: Joined, total: Mention | None) -> bool:
    """Whether a figure behind "two of them" goes on with the row that their whole stands in."""
    one, other = (None if total is None else total.thing), joined.mention.thing
    if not first.of_them or joined.of_them or one is None or other is None:
        return False
    return one != other and one.role == other.role != ""


def _outer(row: Sequence[Joined], joined: Joined, total: Mention | None) -> bool:
    """Whether a figure behind "including 3 children" goes on with the row outside: "and 47 people"."""
    at = row.index(joined)
    if at + 1 < len(row) and row[at + 1].link is Link.INCLUDING:
        return True
    thing = joined.mention.thing
    if total is not None and (joined.mention.exact or 0) > (total.exact or 0):
        return True  # "four doctors, among them one surgeon, and nine nurses", "936 killed, 61 of them police, and 1,826 hurt"
    return thing is not None and thing.family == "person" and thing.name == "person"


def _kinds(page: Page, run: Sequence[Mention]) -> bool:
    """Whether figures count kinds that exclude each other: hospitals, centres and chemists; Sudanese and Malians."""
    things = [mention.thing for mention in run]
    ends = len(page.tokens) - 1  # where a dual, «نازحان», ends the text
    behind = (min(mention.number_last, ends) for mention in run if mention.thing)
    words = {page.tokens[at].word.folded for at in behind}
    if len(run) < _FEWEST or len(words) < len(run) or any(t is None or t.role for t in things):
        return False
    if any(t is not None and t.family in _BUILT for t in things):
        return True
    return all(word.endswith(_OF_NATIONS) for word in words)


def not_overlapping(page: Page, run: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The figures that do not overlap, to be added; and each alone."""
    roles = {mention.thing.role for mention in run if mention.thing is not None}
    names = {mention.thing.name for mention in run if mention.thing is not None}
    overlap = len(roles) > 1 or "calling" in roles or "fate" in roles
    overlap = overlap or ("child" in names and bool(names & {"girl", "boy"}))
    told_apart = roles == {""} and _kinds(page, run)
    overlap = overlap or (bool(roles) and "" in roles) or (bool(roles) and len(names) < len(run))
    overlap = overlap and not told_apart
    if len(run) > 1 and not overlap:
        yield tuple(run)
    else:
        yield from ((one,) for one in run)
