"""So many announced, and so many named in one sentence: "five villages: Qadam, Zuhur and Mazraa".

How many are named is counted from the fewest to the most that the words can be read as; only a figure
beyond both is wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.names_counted import (
    LEAST,
    Named,
    arabic_names,
    by_article,
    by_heads,
    by_noun,
    english_names,
    english_phrases,
    of_names,
    pair_of,
    split,
    tells_noun,
)
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEW = 15  # more are seldom named
_FAR = 14  # words from the figure to the colon behind which the names stand
_MOST = 150  # words over which names are followed
_THEY, _APPOSED = frozenset({"هي", "هم", "هما", "هن", "وهي", "وهم", "وهما", "وهن"}), 3
_CLAUSE = 4  # words of what goes on behind the names, the comma among them
_SUBJECT = 4  # words from the beginning of a sentence to the verb before its names


def named_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Announced figures that the names behind them do not bear out."""
    for mention in pieces.mentions:
        number = mention.exact
        if mention.soft or number is None or not LEAST <= number <= _FEW:
            continue
        if mention.thing is not None and mention.thing.name == "matter":
            continue  # points in words, for `told_in_turn`
        if mention.thing is None and not page.meant(mention.last, "of_total"):
            continue  # but «أربعة من أعضاء اللجان، وهم»
        listed = _named(page, pieces, mention)
        if listed is None or listed.fewest <= number <= listed.most:
            continue
        if listed.most < LEAST or mention.others:
            continue
        conflict = announced_against_told(statement(page, mention), listed.names)
        if conflict is not None:
            spans = [span_of(page, mention), span(page, listed.first, listed.last)]
            yield told(conflict, spans, Severity.WARNING)


def _named(page: Page, pieces: Pieces, mention: Mention) -> Named | None:
    _, ends = page.sentence_of(mention.first)
    if page.document.language == "ar":
        behind_nouns = by_heads(page, mention, min(ends, mention.last + _MOST))
        if behind_nouns is not None:
            return behind_nouns
    apposed = _apposed_names(page, mention, ends) or _between_semicolons(page, pieces, mention)
    if apposed is not None:
        return apposed
    opening = _opening(page, mention, ends) or _next_sentence(page, pieces, mention, ends)
    if opening is None:
        return None
    begins, ends = page.sentence_of(opening[0])
    first, closing = opening
    if _numbered(page, first, begins):
        return None
    if between(pieces.mentions, mention.last, first) or _only_some(page, mention.last, first):
        return None
    last = ends
    if closing:
        last = next((at for at in range(first, ends) if page.tokens[at].word.folded == ")"), first)
    elif page.tokens[last - 1].word.folded == ".":
        last -= 1
    last = _before_next_clause(page, mention, first, last)
    if last - first > _MOST or _closes_a_bracket(page, first, last):
        return None
    with_noun = by_noun(page, mention, first, last)
    if with_noun is not None:
        pair = any(pair_of(page, at, mention) for at in range(first, last))
        return None if pair else with_noun
    told = None if page.document.language == "ar" else by_article(page, pieces, first, last)
    if told is not None:
        return told
    counted = any(not m.soft for m in between(pieces.mentions, first, last))
    if first >= last or counted or between(pieces.dates, first, last):
        return None
    if page.document.language == "ar":
        if any(pair_of(page, at, mention) for at in range(first, last)):
            return None
        placed = _heads_names(page, mention, first)
        announced = (mention.exact or 0) if page.tokens[first - 1].word.folded == ":" else 0
        return arabic_names(page, first, last, announced=announced) or _too_few(
            mention, arabic_names(page, first, last, placed=True) if placed else None
        )
    return english_names(page, first, last) or _too_few(mention, english_phrases(page, first, last))


_BESIDES = frozenset({"فضلا", "علاوه"})


def _closes_a_bracket(page: Page, first: int, last: int) -> bool:
    """Whether what would be names begins within a bracket and goes on behind it."""
    opened = page.places_of_word("(", first, last)
    closed = page.places_of_word(")", first, last)
    return bool(closed) and (not opened or closed[0] < opened[0])


def _numbered(page: Page, first: int, begins: int) -> bool:
    """Whether points on lines of their own follow, or ones counted by numbers: «ثلاث توصيات: أولاً، ...»."""
    lines = _on_lines(page, first) or (first == begins and page.tokens[first].word.kind != "word")
    return lines or bool(page.meant(first, "in_turn") or page.meant(first, "ordinals"))


def _on_lines(page: Page, first: int) -> bool:
    """Whether what is announced is told line by line, each line one of those."""
    after = bisect_right(page.line_opens, first)
    opens = page.line_opens[after - 1] == first if after else False
    behind = page.line_opens[after] if after < len(page.line_opens) else len(page.tokens)
    return opens and behind < len(page.tokens) and not page.blank_before(behind)


def _before_next_clause(page: Page, mention: Mention, first: int, last: int) -> int:
    """Where Arabic names joined by «و» end, if what follows a comma is longer than a name: «صعدة وحجة، وعاينت مواقع 14 غارة»."""
    commas = [at for at in range(first, last) if page.tokens[at].word.folded in (",", ";")]
    people = mention.thing is not None and mention.thing.family == "person"
    if page.document.language != "ar" or not commas or people:
        return last  # «أربعة أشخاص هم رجل وزوجته وابناهما، وإن ...»
    begun = range(first + 1, commas[0])
    if not any(page.tokens[at].word.folded.startswith("و") for at in begun):
        return last
    if tells_noun(page, mention, commas[0], last):
        return last  # «، ومحافظة مأرب»
    ends = commas[1] if len(commas) > 1 else last
    word = page.tokens[commas[0] + 1].word.folded
    opens = word.startswith("و") or (word.endswith("ا") and word not in _BESIDES)
    return commas[0] if opens and ends - commas[0] > _CLAUSE else last


def _heads_names(page: Page, mention: Mention, first: int) -> bool:
    """Whether names surely begin: behind a colon, or with what was announced; not «وهي محملة بالغذاء»."""
    head = page.meant(first, "thing")
    family = "" if mention.thing is None else mention.thing.family
    same = head is not None and head.value[0].family == family
    return same or page.tokens[first - 1].word.folded == ":"


def _too_few(mention: Mention, named: Named | None) -> Named | None:
    """The names told with where they are or what they are, if surely fewer or more than announced."""
    number = mention.exact or 0
    return named if named is not None and not named.fewest <= number <= named.most else None


def _only_some(page: Page, first: int, last: int) -> bool:
    """Whether the names are only some: "including"; not "were among the dead"."""
    return any(
        page.meant(at, "including") is not None
        and page.tokens[at - 1].word.folded not in ("was", "were", "are")
        for at in range(first, last)
    )


def _opening(page: Page, mention: Mention, ends: int) -> tuple[int, bool] | None:
    """The first word of the names, and whether a bracket closes them."""
    for at in range(mention.last, min(ends, mention.last + _FAR)):
        folded = page.tokens[at].word.folded
        if folded == "(" and (at == mention.last or _several_named(page, at, ends)):
            return at + 1, True
        if folded == ":" or (folded in _THEY and at - mention.last <= _APPOSED):
            colon = folded != ":" and at + 1 < ends and page.tokens[at + 1].word.folded == ":"
            return at + 1 + colon, False
        if page.meant(at, "made_of") is not None and page.tokens[at - 1].word.folded == ",":
            behind = at + page.entries[at][0]
            colon = behind < ends and page.tokens[behind].word.folded == ":"
            return behind + colon, False
        are = folded in ("were", "are") and mention.definite and at + 1 < ends
        if are and page.text[page.tokens[at + 1].start].isupper():
            return at + 1, False
        if folded in ("(", ";", "."):
            return None
    return None


def _between_semicolons(page: Page, pieces: Pieces, mention: Mention) -> Named | None:
    """Names told with who they are, behind a colon and with semicolons between them, the last behind "and".

    Each may be one of several where it tells a number or another "and": then they are at least so many.
    """
    _, ends = page.sentence_of(mention.first)
    colons = page.places_of_word(":", mention.last, ends)
    signs = page.places_of_word(";", colons[0], ends) if colons else []
    if not signs:
        return None
    first, edges = colons[0] + 1, [colons[0], *signs, ends]
    items = [(one + 1, other) for one, other in pairwise(edges) if other > one + 1]
    if not items:
        return None
    told = [m for m in between(pieces.mentions, mention.last, colons[0]) if not m.soft]
    last = page.tokens[items[-1][0]].word.folded
    closed = last == "and" or last.startswith("و")
    if told or not closed or ends - first > _MOST or _only_some(page, mention.last, ends):
        return None
    heads = [a + (page.tokens[a].word.folded == "and") for a, _ in items]
    if not all(page.as_name(at) for at in heads):
        return None
    joints = sum(_may_be_more(page, pieces, a + 1, b) for a, b in items)
    names = tuple(page.words(a, b).strip(";.") for a, b in items)
    return Named(first, ends, len(items), len(items) + joints, names)


def _may_be_more(page: Page, pieces: Pieces, first: int, last: int) -> int:
    """How many more a point may hold: by each "and" within it, and by its figures."""
    words = (page.tokens[at].word.folded for at in range(first, last))
    joints = sum(word in ("and", "&") or word.startswith("و") for word in words)
    hard = (m for m in between(pieces.mentions, first, last) if not m.soft)
    return joints + sum(m.exact or _FEW for m in hard)


def _several_named(page: Page, at: int, ends: int) -> bool:
    """Whether a bracket names three or more: "five states of the region (Jordan, Tunisia, Libya and Morocco)"."""
    closing = next((n for n in range(at, ends) if page.tokens[n].word.folded == ")"), at)
    if page.document.language == "ar":
        named = arabic_names(page, at + 1, closing) if closing > at + 1 else None
    else:
        named = english_names(page, at + 1, closing) if closing > at + 1 else None
    return named is not None and named.fewest > LEAST


def _apposed_names(page: Page, mention: Mention, ends: int) -> Named | None:
    """English names between two commas, the last behind "and": "Four men, Ali, Omar and Sami, were ..."."""
    first = mention.last + 1
    if first >= ends or page.tokens[mention.last].word.folded != ",":
        return None
    at = first
    while at < ends and of_names(page, at):
        at += 1
    last = at - 1
    closed = last > first and page.tokens[last].word.folded in (",", ";")
    runs = split(page, first, last, (",", ";"))
    joined = bool(runs) and any(page.tokens[n].word.folded == "and" for n in runs[-1])
    return english_names(page, first, last) if closed and joined else None


def _next_sentence(
    page: Page, pieces: Pieces, mention: Mention, ends: int
) -> tuple[int, bool] | None:
    """The first word of the names in "Four engineers are missing. They are ...", «وهم ...»."""
    begins, _ = page.sentence_of(mention.first)
    others = [m for m in between(pieces.mentions, begins, ends) if not m.soft and m != mention]
    if ends + LEAST >= len(page.tokens) or (mention.first - begins > LEAST and others):
        return None
    opened = _names_them(page, mention, ends)
    if opened is not None:
        return opened, False
    first, then = (page.tokens[at].word.folded for at in (ends, ends + 1))
    if first in ("they", "these") and then in ("are", "were"):
        return ends + 2, False
    return (ends + 1, False) if first in ("وهم", "هم", "وهي", "هي") else None


def _names_them(page: Page, mention: Mention, ends: int) -> int | None:
    """The first name behind "Witnesses named ...", "The dead were ...", in the next sentence."""
    _, behind = page.sentence_of(ends)
    for at in page.places_of("names_them", ends, min(ends + _SUBJECT, behind)):
        first = at + page.entries[at][0]
        return first + (page.tokens[min(first, behind - 1)].word.folded == ":")
    named = [page.meant(at, "thing") for at in range(ends, min(ends + 2, behind))]
    thing = next((entry.value[0] for entry in named if entry is not None), None)
    for at in range(ends + 1, min(ends + _SUBJECT, behind - 1)):
        if page.tokens[at].word.folded not in ("were", "are", "هم"):
            continue
        alike = (
            thing is not None and mention.thing is not None and thing.family == mention.thing.family
        )
        name = (
            not page.tokens[at + 1].word.folded.isascii()
            or page.text[page.tokens[at + 1].start].isupper()
        )
        return at + 1 if alike and name else None
    return None
