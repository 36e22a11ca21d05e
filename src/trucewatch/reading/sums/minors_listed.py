"""So many children among people whose ages are all told: "four killed, two of them children", and four names with ages.

Only where as many ages are told as people: then those under eighteen are the children.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.reading.times.ages import ages_told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_LEAST, _MOST, _OLDEST, _GROWN = 3, 40, 110, 18
_YEARS = frozenset({"عاما", "سنه", "سنوات", "اعوام", "عام", "years", "year", "old"})
_CHILDREN = frozenset({"child", "minor"})
_NAMED = 6  # words of a name before its age that are shown
_WORDS = 600  # words of a text in which one list of people is looked for
_BEHIND = 12  # words from the people to the children among them


def minors_listed_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Children among so many, where the ages told make them more or fewer."""
    if len(page.tokens) > _WORDS:
        return
    ages = _ages(page)
    if not _LEAST <= len(ages) <= _MOST:
        return
    for children in pieces.mentions:
        if children.soft or not _are_children(page, children):
            continue
        people = between(pieces.mentions, max(0, children.first - _BEHIND), children.first)
        whole = [m for m in people if m.exact == len(ages) and _is_people(m)]
        if not whole or page.sentence_of(whole[-1].first) != page.sentence_of(children.first):
            continue
        if not _among(page, whole[-1], children) or page.in_list(children.first):
            continue
        young = tuple(
            page.words(max(begins, at - _NAMED), last)
            for begins, at, last, age in ages
            if age < _GROWN
        )
        conflict = announced_against_told(statement(page, children), young)
        if conflict is not None:
            first, last = ages[0][1], ages[-1][2]
            spans = span_of(page, children), span(page, first, last)
            yield told(conflict, spans, Severity.WARNING)
        return


def _are_children(page: Page, mention: Mention) -> bool:
    """Whether a figure is of children: "two children", "two of them children"."""
    if mention.thing is not None:
        return mention.thing.name in _CHILDREN
    if page.meant(mention.last, "of_them") is None:
        return False
    behind = mention.last + page.entries[mention.last][0]
    told = (page.meant(at, "thing") for at in range(behind, behind + 2))
    return any(entry is not None and entry.value[0].name in _CHILDREN for entry in told)


def _is_people(mention: Mention) -> bool:
    thing = mention.thing
    return thing is None or not thing.listed or thing.family in ("person", "body")


def _among(page: Page, whole: Mention, children: Mention) -> bool:
    """Whether children are told as some of the people before them."""
    behind = page.meant(children.first - 1, "of_them") or page.has(
        "of_them", children.number_last, children.last + 1
    )
    return bool(behind) or page.has_any(("including", "of_them"), whole.last, children.first + 2)


def _ages(page: Page) -> list[tuple[int, int, int, int]]:
    """The ages of people named: where their line or sentence begins, the tokens of the age, and the age."""
    found: dict[int, tuple[int, int, int, int]] = {}
    for at in page.by_word.get("(", ()):
        number = number_at(page.tokens, at + 1)
        last = number.last if number is not None else at
        while last < len(page.tokens) and page.tokens[last].word.folded in _YEARS:
            last += 1
        closed = last < len(page.tokens) and page.tokens[last].word.folded == ")"
        if number is not None and closed and 0 < number.value < _OLDEST:
            found[at] = page.sentence_of(at)[0], at, last + 1, number.value
    if found:
        return [found[at] for at in sorted(found)]
    for begins, ends in page.sentences():
        if page.in_list(begins) and (age := _in_line(page, begins, ends)) is not None:
            found[begins] = age
    return [found[at] for at in sorted(found)]


def _in_line(page: Page, begins: int, ends: int) -> tuple[int, int, int, int] | None:
    """The age of the person with whose name a line begins: "– Adham Imarah, 17, of Tuffah"."""
    for age in ages_told(page, begins, ends):
        return begins, age.first, age.last, age.years
    for comma in page.places_of_word(",", begins, min(ends, begins + _BEHIND)):
        number = number_at(page.tokens, comma + 1) if comma + 2 < ends else None
        if number is None:
            return None
        behind = page.tokens[number.last].word.folded if number.last < ends else ","
        if behind in (",", ";", ".") and 0 < number.value < _OLDEST:
            return begins, comma + 1, number.last, number.value
        return None
    return None
