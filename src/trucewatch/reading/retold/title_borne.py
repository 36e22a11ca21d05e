"""A title's figure that the text nowhere bears out: "18 attacks verified", and then "it verified 13 attacks".

A title says in short what the first sentences say. Where its words come again in one of them, and the figure there
that counts the same by noun or fate is another, one of both is wrong: unless the text tells the title's figure
elsewhere, or figures of the text make it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.retold.made_up import made_of_few
from trucewatch.reading.retold.opening import opening_of
from trucewatch.reading.retold.over_release import ONE_OF_THEM
from trucewatch.reading.retold.restated import in_general, opens_with_last
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.links import Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import of_another_time, of_longer_while
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip, swapped
from trucewatch.reading.scanning.wordings import one_word
from trucewatch.reading.telling import restated_as
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.figures import compare

_LEAD, _MOST = 70, 60  # words behind a title that tell its figure again; figures of a text
_LEAST, _SHARED, _WORDS = 2, 2, 3
_FAR = 2  # a figure that is more than so many times the other is of a wider matter
_NEXT, _ROOT = 1, 4
_WHILES = ("lengths", "long_lengths", "month")
_OF = frozenset({"of", "من", "اصل", "out"})
_TIMES = frozenset({"times", "مره", "مرات", "مرتين"})
_NOT_AGAIN = frozenset({Link.INCLUDING, Link.CHANGE, Link.REMAINING})
_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})


def title_borne_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of the title that the first sentences tell otherwise, and no sentence alike."""
    titles = opening_of(page).titles
    if not titles:
        return
    body = between(pieces.mentions, titles, len(page.tokens))[:_MOST]
    points = between(pieces.mentions, 0, titles)
    for point in points:
        number = point.count.low or 0
        if number < _LEAST or point.others or _is_row(page, point):
            continue
        if any(_fit(point, m) for m in body) or _is_made(page, point, body):
            continue
        for told in body:
            if told.first - titles > _LEAD:
                break
            if _of_one_sort(page, point, told):
                if _tells_again(page, point, told, titles) and not any(
                    _fit(m, told) for m in points
                ):
                    yield restated_as(page, "headline-differs", "read-headline", point, told)
                break


def _is_row(page: Page, point: Mention) -> bool:
    """Whether a line is a row of figures or a label, and no title."""
    begins, ends = page.sentence_of(point.first)
    signs = sum(len(page.places_of_word(sign, begins, ends)) for sign in "|/")
    return signs > 1 or len(stems_told(page, begins, ends)) < _WORDS - 1


def _fit(one: Mention, other: Mention) -> bool:
    """Whether two figures can be the same number, as far as they tell one: not "up to 700,000"."""
    low, high = sorted(m.count.low or m.count.high or 0 for m in (one, other))
    near = high <= _FAR * max(low, 1)
    return near and compare(one.count.figure, other.count.figure) is not Agreement.CONTRADICTS


def _is_made(page: Page, point: Mention, body: Sequence[Mention]) -> bool:
    """Whether figures of the text make the title's, by adding or taking away."""
    number = point.count.low or 0
    exact = [m for m in body if m.exact is not None and not m.soft]
    own = [m for m in exact if _of_one_sort(page, point, m)]
    if made_of_few(page, exact, number, own):
        return True
    return any(
        abs((a.exact or 0) - (b.exact or 0)) == number
        for a, b in combinations(exact, 2)
        if page.sentence_of(a.first) == page.sentence_of(b.first) and (a in own or b in own)
    )


def _of_one_sort(page: Page, point: Mention, told: Mention) -> bool:
    """Whether a figure of the text may be the title's by what it counts: its noun, its fate, or its digits."""
    numbers = point.count.low or 0, told.count.low or 0
    if told.soft or told.others or told.each != 1 or numbers[1] < _LEAST:
        return False
    fates = befell(page, point), befell(page, told)
    if len({*fates} & _OFTEN) > 1:
        return False
    whole = _whole_of(page, point)
    if told.thing is None or (point.thing is None and not whole):
        return slip(*numbers) and _of_one_whole(page, point, told)
    nouns = whole or _noun(page, point), _noun(page, told)
    if one_word(*nouns):
        return True
    if nouns[0] in _TIMES:
        begins, ends = page.sentence_of(point.first)
        deed = told.thing is not None and told.thing.family == "event"
        return deed or any(_kin(stem(nouns[1]), w) for w in stems_told(page, begins, ends))
    beside = {page.tokens[n].word.folded for n in range(*_beside(page, point))}
    if nouns[1] in beside:
        return True  # «11 قتيلا مدنيا ... 17 مدنيا قتلوا»
    return in_general(point) and in_general(told) and fates[0] == fates[1] != ""


def _whole_of(page: Page, point: Mention) -> str:
    """The noun of the figure that a title's is some of: "twelve of twenty rockets"."""
    if point.thing is not None or page.tokens[point.last].word.folded not in _OF:
        return ""
    at = point.last + 1 + (page.tokens[point.last + 1].word.folded in _OF)
    number = number_at(page.tokens, at)
    return "" if number is None else page.tokens[number.last].word.folded


def _of_one_whole(page: Page, point: Mention, told: Mention) -> bool:
    """Whether both are told of nothing else than a noun that the other does not have."""
    named = point if told.thing is None else told
    return named.thing is None or not named.thing.listed or swapped(*_numbers(point, told))


def _numbers(point: Mention, told: Mention) -> tuple[int, int]:
    return point.count.low or 0, told.count.low or 0


def _noun(page: Page, mention: Mention) -> str:
    """The word that tells what a figure counts."""
    at = next(
        (n for n in range(mention.first, mention.last) if page.meant(n, "thing") is not None),
        min(mention.number_last, mention.last - 1),
    )
    return page.tokens[at].word.folded


def _beside(page: Page, point: Mention) -> tuple[int, int]:
    """The words right behind a figure of the title."""
    _, ends = page.sentence_of(point.first)
    return point.number_last, min(ends, point.last + _NEXT)


def _kin(one: str, other: str) -> bool:
    """Whether two words are of one root: "violates", "violations"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _ROOT and long.startswith(short)


def _tells_again(page: Page, point: Mention, told: Mention, opening: int) -> bool:
    """Whether the sentence of a figure says what the title says, of the same time."""
    begins, ends = page.sentence_of(told.first)
    link = join(page, told, begins).link
    if link in _NOT_AGAIN or told.bracketed or opens_with_last(page, told):
        return False
    if _of_a_shorter_while(page, point, told) or _both_labelled(page, point, told):
        return False
    swap = swapped(*_numbers(point, told))
    small, large = sorted(_numbers(point, told))
    if large > _FAR * small and not slip(small, large):
        return False
    if join(page, told, begins).of_them and not swap:
        return False
    months = [{*_months(page, *page.sentence_of(m.first))} for m in (point, told)]
    if of_another_time(page, begins, ends, known=True) and not (swap or months[0] & months[1]):
        return False
    title = stems_told(page, *page.sentence_of(point.first))
    theirs = stems_told(page, begins, ends)
    if begins > opening:
        theirs |= stems_told(page, page.sentence_of(begins - 1)[0], begins)
    shared = sum(any(_alike(word, their) for their in theirs) for word in title)
    if of_longer_while(page, told) and not (of_longer_while(page, point) or swap):
        return 2 * shared >= len(title)
    if swap:
        return shared >= _SHARED
    named = point.thing is not None and told.thing is not None
    thirds = 3 if named and slip(small, large) else 2
    return shared >= _SHARED and thirds * shared >= len(title) - 1


def _months(page: Page, begins: int, ends: int) -> Iterator[int]:
    """The months that words name."""
    told = (page.meant(at, "month") for at in page.places_of("month", begins, ends))
    return (int(entry.value) for entry in told if entry is not None)


def _both_labelled(page: Page, point: Mention, told: Mention) -> bool:
    """Whether both stand behind a label of their own: the title is a row of them."""
    sides = ((page.sentence_of(m.first)[0], m.first) for m in (point, told))
    return all(page.has_word(":", *side) for side in sides)


def _of_a_shorter_while(page: Page, point: Mention, told: Mention) -> bool:
    """Whether a smaller figure is of one day, and the title's of a week: "on Sunday alone 37 shells"."""
    if (told.count.low or 0) > (point.count.low or 0):
        return False
    sides = page.sentence_of(point.first), page.sentence_of(told.first)
    if any(page.has_word(word, *sides[1]) for word in ONE_OF_THEM):
        return True
    whiles = (page.has_any(_WHILES, *side) for side in sides)
    return [*whiles] == [True, False] and page.has("weekday", *sides[1])


def _alike(one: str, other: str) -> bool:
    return one_word(one, other) or _kin(one, other)
