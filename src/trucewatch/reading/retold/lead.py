"""The figure of a title or a point, and the first that the text tells of the same thing, which excludes it.

What stands before a text speaks of what the text tells: its figure and the first of that sort are one. They
are compared with the room that "some", "at least" and thousands in words leave, so that no slip is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.made_up import made_of_few
from trucewatch.reading.retold.opening import Opening, opening_of, sections_of
from trucewatch.reading.retold.restated import (
    figure_of,
    in_general,
    opens_with_last,
)
from trucewatch.reading.retold.titled import same_noun
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import (
    apart,
    clause_ends,
    matter_of,
    of_another_time,
    of_longer_while,
)
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import lost, slip
from trucewatch.reading.scanning.wordings import one_word, shared_words
from trucewatch.reading.sums.judging import VAGUE
from trucewatch.reading.telling import restated_as
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.figures import compare

_LEAD = 60  # words behind a title within which the text tells its figure
_MOST = 60  # figures of a text; longer ones tell of many things
_LEAST, _SHARED = 2, 2
_SAID_AGAIN, _HALF = 5, 2  # words that a sentence and one that says it again share
_FAR = (
    3  # a figure that is more than so many times the other is of another, unless many words say so
)
_OFTEN = frozenset({"killed", "wounded", "detained"})


def lead_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of the title and the points that exclude the first of their sort in the text."""
    opening = opening_of(page)
    yield from _compared(page, pieces, opening, 0, len(page.tokens))
    for begins, behind, ends in sections_of(page, opening.ends):
        yield from _compared(page, pieces, Opening(behind, behind), begins, ends)


def _compared(
    page: Page, pieces: Pieces, opening: Opening, begins: int, ends: int
) -> Iterator[ReadFinding]:
    """The figures of what stands before a text, or of the heading of a section, against the first of their sort."""
    body = [m for m in between(pieces.mentions, opening.ends, ends) if _plain(m)]
    if not opening.ends or not body or len(body) > _MOST:
        return
    told_before = (_besides(page, m) for m in between(pieces.mentions, begins, opening.ends))
    points = [m for m in told_before if _plain(m)]
    found: dict[int, list[tuple[Mention, Mention]]] = {}
    for point in points:
        told = _first_told(page, point, body)
        if told is None or _told_by_another(page, point, told, points):
            continue
        if _is_told(page, pieces, opening, point, told, body):
            found.setdefault(told.first, []).append((point, told))
    for claims in found.values():
        if len(claims) > 1:  # of two points that a text may tell, the one it tells but for a slip
            claims = [(p, t) for p, t in claims if slip(p.count.low or 0, t.count.low or 0)]
        if len(claims) == 1:
            yield restated_as(page, "headline-differs", "read-headline", *claims[0])


def _besides(page: Page, mention: Mention) -> Mention:
    """«مقتل 9 مدنيين وإصابة 26 آخرين»: others than the dead, and all of the hurt."""
    hurt = mention.others and mention.thing is None and befell(page, mention) == "wounded"
    return replace(mention, others=False) if hurt else mention


def _plain(mention: Mention) -> bool:
    """Whether a figure says how many, and of what sort or fate."""
    count = mention.count
    known = count.qualifier not in VAGUE and (count.low or count.high or 0) >= _LEAST
    return known and not mention.soft and not mention.others and mention.each == 1


def _fit(one: Mention, other: Mention) -> bool:
    """Whether two figures can be the same number."""
    return compare(one.count.figure, other.count.figure) is not Agreement.CONTRADICTS


def _first_told(page: Page, point: Mention, body: Sequence[Mention]) -> Mention | None:
    """The first figure of a point's sort in the text, none where any of the text is or makes the point's."""
    same = [
        m
        for m in body
        if _of_one_sort(page, point, m) or (m.thing is None and said_again(page, point, m))
    ]
    bare = [m for m in body if m.thing is None and m.exact is not None]
    if not same or any(_fit(point, m) for m in (*same, *bare)):
        return None
    exact = [m for m in same if m.exact is not None]
    near = [m for m in body if m.exact is not None and (m in same or m.thing is None)]
    number = point.count.low or 0
    made = made_of_few(page, near, number, same) or any(
        (one.exact or 0) - (other.exact or 0) == number for one in exact for other in exact
    )
    return None if made else same[0]


def said_again(page: Page, one: Mention, other: Mention) -> bool:
    """Whether the words around a figure are those around another: the sentence is written again."""
    words = figure_of(page, one).words
    shared = shared_words(words, figure_of(page, other).words)
    return shared >= _SAID_AGAIN and _HALF * shared >= len(words)


def _told_by_another(page: Page, point: Mention, told: Mention, points: Sequence[Mention]) -> bool:
    """Whether another point of the sort tells the figure of the text."""
    others = [m for m in points if m is not point and _of_one_sort(page, m, told)]
    return any(_fit(other, told) for other in others)


def _of_one_sort(page: Page, point: Mention, told: Mention) -> bool:
    """Whether two figures count the same by their nouns, or people of whom the same is told."""
    one, other = point.thing, told.thing
    fates = befell(page, point), befell(page, told)
    if len(set(fates) & _OFTEN) > 1 or (one is None and not fates[0]):
        return False
    if (
        one is not None
        and other is not None
        and (same_noun(page, point, told) or _one_noun(page, point, told))
    ):
        return True
    if fates[0] == fates[1] and fates[0] in _OFTEN:
        return in_general(point) and in_general(told)
    return False


def _one_noun(page: Page, point: Mention, told: Mention) -> bool:
    """Whether both count by one noun, in whatever number: «مدرستين», «المدارس الثلاث»."""
    nouns = [
        {page.tokens[at].word.stem for at in range(m.first, m.last) if page.meant(at, "thing")}
        for m in (point, told)
    ]
    return point.thing == told.thing and any(one_word(a, b) for a in nouns[0] for b in nouns[1])


def _told_on(page: Page, told: Mention, body: Sequence[Mention]) -> bool:
    """Whether the text goes on about a figure as one known: "killing seven people ... The seven dead were"."""
    later = (m for m in body if m.first > told.last and m.definite and m.exact == told.exact)
    return any(_of_one_sort(page, told, m) for m in later)


def _alone(page: Page, point: Mention, body: Sequence[Mention]) -> bool:
    """Whether the text tells one figure only of the sort of a point."""
    return sum(_of_one_sort(page, point, m) for m in body) == 1


def _is_told(
    page: Page,
    pieces: Pieces,
    opening: Opening,
    point: Mention,
    told: Mention,
    body: Sequence[Mention],
) -> bool:
    """Whether a figure of the text is that of the point, by where it stands and what is said of both."""
    one, other = figure_of(page, point), figure_of(page, told)
    matter, again = matter_of(page, pieces, point), matter_of(page, pieces, told)
    if said_again(page, point, told):
        return not apart(matter.days, again.days)
    clause = clause_ends(page, told.last, other.ends)
    if of_another_time(page, other.begins, clause, known=True) or opens_with_last(page, told):
        return False
    if matter.aside or again.aside or apart(matter.days, again.days):
        return False
    if again.running and not matter.running:
        return False
    if of_longer_while(page, told) and not of_longer_while(page, point):
        return False
    shared = shared_words(one.words, other.words)
    titled = point.first < opening.titles and told.first - opening.ends <= _LEAD
    fate = befell(page, point)
    same = fate in _OFTEN and fate == befell(page, told)
    small, large = sorted(m.count.low or 0 for m in (point, told))
    if shared < _SHARED and large > _FAR * max(small, 1):
        return False
    if (told.count.low or 0) > (point.count.low or 0):
        known = told.definite or page.has("every", max(0, told.first - 2), told.first)
        known = known or _told_on(page, told, body)
        return shared >= _SHARED or (titled and (known or same))
    before = page.tokens[told.first - 1].word.folded
    if before in small_words("prepositions") or page.has("including", other.begins, told.first):
        return False
    digits = lost(point.count.low or 0, told.count.low or 0)
    filled = _filled(page, pieces, opening, point, told)
    if titled and same and _told_on(page, told, body):
        return not filled  # "two more died"
    same = same or (point.thing is not None and not filled and _alone(page, point, body))
    return shared >= _SHARED and (digits or (titled and same))


def _filled(page: Page, pieces: Pieces, opening: Opening, point: Mention, told: Mention) -> bool:
    """Whether the text tells what the one figure has more than the other: "two more died"."""
    gap = abs((point.count.low or 0) - (told.count.low or 0))
    return any(
        not m.soft and m.exact == gap and (m.others or _of_one_sort(page, told, m))
        for m in between(pieces.mentions, opening.ends, len(page.tokens))
    )
