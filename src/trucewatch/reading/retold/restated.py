"""One figure told twice and not alike: in the title and the text, or in two places of the text.

In a title the figure is compared with that of the text which shares its words. Within the text only
what the words tie together is compared, and only where one figure is a slip of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from trucewatch.reading.retold.made_up import made_of_few, sums_to
from trucewatch.reading.retold.opening import opening_of
from trucewatch.reading.retold.titled import of_the_named, same_noun
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import (
    apart,
    days_told,
    of_another_time,
    of_longer_while,
    same_noun_or_fate,
)
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import added, slip, swapped
from trucewatch.reading.scanning.wordings import content, shared_words
from trucewatch.reading.telling import restated_as

_MOST = 40  # figures of one thing that are compared with each other
_AROUND = 12  # words before and behind a figure that tell what it is of
_SHARED, _TITLE_SHARED = 3, 2
_NEAR = 80  # words behind the title within which it tells the one figure of a fate
_FIRST = 40  # words behind the title within which the text tells its figure
_LARGE = 100  # figures that no noun tells apart, but their size does
_SO_LARGE = 1000  # two digits of one are not swapped by chance
_DYING = 5  # words from "died" to who did
_SMALLEST = 10  # figures below it differ by chance
_OPENING = 4  # words with which a sentence says of which time it tells
_LAST = frozenset({
    "last", "previous", "spring", "summer", "autumn", "winter", "الماضي", "الماضيه", "الفائت", "الربيع", "الصيف",
    "الخريف", "الشتاء",
})  # fmt: skip
_OF = frozenset({"of", "من"})
_OFTEN = frozenset({"killed", "wounded"})
_OF_OTHERS = ("including", "made_of", "remaining")
_LEAST = 3  # fewer are told otherwise by chance
_AMONG = frozenset({"among", "between", "بين", "من بين"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its sentence and the words around it that tell what it is of."""

    mention: Mention
    begins: int
    ends: int
    words: frozenset[str]


def restated_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of the title that the text tells otherwise, then those within the text."""
    opening = opening_of(page)
    titles = opening.titles
    by_thing: dict[str, list[Mention]] = {}
    for mention in pieces.mentions:
        if mention.thing is not None and mention.exact is not None and not mention.soft:
            by_thing.setdefault(_key(mention), []).append(mention)
    bare = [m for m in pieces.mentions if m.thing is None and m.exact is not None]
    body = [m for m in pieces.mentions if m.first >= titles and m.exact is not None]
    for mention in pieces.mentions:
        if mention.first >= titles:
            break
        if mention.thing is None and (mention.exact or 0) >= _SMALLEST:
            told_bare = [m for m in bare if m.first >= titles]
            yield from () if _of_two(body, mention) else _some_of(page, mention, told_bare)
        if mention.thing is None and mention.exact is not None:
            following = [m for m in pieces.mentions if m.first > mention.first][:2]
            yield from () if _of_two(following, mention) else _of_fate_alone(page, mention, body)
        if (mention.exact or 0) >= _LARGE:
            yield from _by_digits(page, mention, body)
        if mention.thing is not None and mention.exact is not None and not mention.soft:
            told = by_thing[_key(mention)]
            yield from _title(page, pieces, mention, told, [*told, *bare], titles)
    for mentions in by_thing.values():
        body = [m for m in mentions if m.first >= titles and (m.exact or 0) >= _SMALLEST]
        if 2 <= len(body) <= _MOST and len({m.exact for m in body}) > 1:
            yield from _within(page, pieces, body)


def _key(mention: Mention) -> str:
    """What is counted: people of any sort together, for a title is short."""
    assert mention.thing is not None
    return "person" if mention.thing.family == "person" else mention.thing.name


def figure_of(page: Page, mention: Mention) -> Figure:
    """A figure with its sentence and the words around it."""
    begins, ends = page.sentence_of(mention.first)
    first, last = max(begins, mention.first - _AROUND), min(ends, mention.last + _AROUND)
    around = content(page, first, mention.first) | content(page, mention.last, last)
    plain = frozenset(word for word in around if not word.isdecimal())
    return Figure(mention, begins, ends, plain)


def _title(
    page: Page,
    pieces: Pieces,
    mention: Mention,
    told: Sequence[Mention],
    added: Sequence[Mention],
    titles: int,
) -> Iterator[ReadFinding]:
    body = [m for m in told if m.first >= titles and not opens_with_last(page, m)]
    body = [
        m for m in body if not _left_out(page, m) and not page.has("of_them", m.last, m.last + 1)
    ]
    if not of_longer_while(page, mention):
        body = [m for m in body if not of_longer_while(page, m)]
    number = mention.exact or 0
    parts = [m for m in added if m.first >= titles and adds_to(page, m, mention)]
    fate = fate_of(page, mention)
    parts = [m for m in parts if not fate or m.thing is None or fate_of(page, m) == fate]
    own = [m for m in parts if _of_kind(page, m, mention)]
    if any(m.exact == number for m in (*body, *parts)) or made_of_few(page, parts, number, own):
        return
    title = figure_of(page, mention)
    like = [f for f in (figure_of(page, m) for m in body) if _told_again(page, title, f)]
    swaps = [f for f in like if swapped(number, f.mention.exact or 0)]
    slips = swaps or [f for f in like if slip(number, f.mention.exact or 0)]
    like = [f for f in like if not page.in_list(f.mention.first)] if not slips else like
    close = slips or [f for f in like[:1] if len(title.words & f.words) > _TITLE_SHARED]
    close = close or _only(page, pieces, title, body) or _only_of_fate(page, title, body)
    if not slips and sums_to(parts, number, own):
        close = [f for f in close if _of_all(mention, f.mention)]
    if len({f.mention.exact for f in close}) == 1 and (
        slips or not page.in_list(close[0].mention.first)
    ):
        yield restated_as(page, "headline-differs", "read-headline", mention, close[0].mention)


def _of_two(told: Sequence[Mention], mention: Mention) -> bool:
    """Whether two of the figures make another: 741 and 358 are the 1,099 of the title."""
    numbers = {m.exact for m in told if m.exact}
    return any((mention.exact or 0) - one in numbers - {one} for one in numbers)


def _of_all(title: Mention, told: Mention) -> bool:
    """Whether a figure of the text may be all of the title's, and not one of many parts of it."""
    alike = title.thing == told.thing or (in_general(title) and in_general(told))
    return alike and (title.exact or 0) <= 2 * (told.exact or 0)


def _by_digits(page: Page, mention: Mention, body: Sequence[Mention]) -> Iterator[ReadFinding]:
    """ "Aid reaches 9,500 in Sinjah": a large figure that the text tells with two digits swapped."""
    number = mention.exact or 0
    swaps = [m for m in body if swapped(number, m.exact or 0)]
    if len(swaps) != 1 or not _one_sort(mention, swaps[0]) or sums_to(body, number):
        return
    title, other = figure_of(page, mention), figure_of(page, swaps[0])
    among = {page.tokens[at].word.stem for at in range(other.begins, other.mention.first)}
    if among & _AMONG or page.has("including", other.begins, other.mention.first):
        return
    people = all(m.thing is not None and m.thing.family == "person" for m in (mention, swaps[0]))
    far = _NEAR if number >= _SO_LARGE else _FIRST
    if (people or title.words & other.words) and swaps[0].first - title.ends <= far:
        yield restated_as(page, "headline-differs", "read-headline", mention, swaps[0])


def _one_sort(one: Mention, other: Mention) -> bool:
    """Whether two figures may count the same by their nouns: people, and the cases that befell them."""
    families = {m.thing.family for m in (one, other) if m.thing is not None}
    return len(families) < 2 or families == {"person", "event"}


def _of_fate_alone(page: Page, mention: Mention, body: Sequence[Mention]) -> Iterator[ReadFinding]:
    """ "Air strike kills 43": who met that fate, told once by the text or with the digits swapped."""
    fate, number = fate_of(page, mention), mention.exact or 0
    if fate not in _OFTEN or page.meant(mention.last, "others") or number < _LEAST:
        return
    title = figure_of(page, mention)
    same = [m for m in body if fate_of(page, m) == fate and not opens_with_last(page, m)]
    if any(m.exact == number for m in body) or sums_to([*_wholes(page, body)], number):
        return
    same = [m for m in _wholes(page, same) if not m.soft and in_general(m)]
    told = [f for f in (figure_of(page, m) for m in same) if not _of_another(page, f)]
    told = [f for f in told if page.tokens[f.ends - 1].word.folded == "."]  # no other title
    told = [f for f in told if swapped(number, f.mention.exact or 0)] or told
    if len(told) == 1 and told[0].mention.first - title.ends <= _NEAR:
        yield restated_as(page, "headline-differs", "read-headline", mention, told[0].mention)


def in_general(mention: Mention) -> bool:
    """Whether a figure counts people of any sort, or tells no noun."""
    return mention.thing is None or (
        mention.thing.family == "person" and mention.thing.role in ("", "fate")
    )


def _wholes(page: Page, body: Sequence[Mention]) -> Iterator[Mention]:
    """The figures but those that a sentence tells as some of others: "among the dead are 11 women"."""
    for mention in body:
        begins, _ = page.sentence_of(mention.first)
        marks = any(page.has(name, begins, mention.first) for name in _OF_OTHERS)
        among = any(page.tokens[at].word.stem in _AMONG for at in range(begins, mention.first))
        if not (marks or among or _left_out(page, mention)):
            yield mention


def _left_out(page: Page, mention: Mention) -> bool:
    """Whether a figure is said to be in none told elsewhere: "15 dead, not included above"."""
    return page.has("left_out", mention.last, page.sentence_of(mention.first)[1])


def _some_of(page: Page, mention: Mention, body: Sequence[Mention]) -> Iterator[ReadFinding]:
    """«مقتل 38 من المدافعين», and in the text «ثلاثة وثلاثين من المدافعين»."""
    if sums_to(body, mention.exact or 0):
        return
    like = of_the_named(page, mention, body)
    like = [m for m in like if not of_another_time(page, *_clause(page, m))]
    if len({m.exact for m in like}) == 1:
        yield restated_as(page, "headline-differs", "read-headline", mention, like[0])


def _clause(page: Page, mention: Mention) -> tuple[int, int]:
    """The words of the sentence up to the comma behind a figure."""
    begins, ends = page.sentence_of(mention.first)
    commas = (at for at in range(mention.last, ends) if page.tokens[at].word.folded == ",")
    return begins, next(commas, ends)


def _only(page: Page, pieces: Pieces, title: Figure, body: Sequence[Mention]) -> list[Figure]:
    """The one figure of the thing in the text, told near its beginning as the title tells it."""
    if len(body) != 1 or body[0].thing != title.mention.thing:
        return []
    other = figure_of(page, body[0])
    number = title.mention.exact or 0
    told_alike = bool(title.words & other.words) or swapped(number, body[0].exact or 0)
    alone = not any(
        page.tokens[at].word.kind == "number"
        for at in range(other.begins, other.ends)
        if not other.mention.first <= at < other.mention.last and not _of_time(page, pieces, at)
    )
    near = body[0].first - title.ends <= _FIRST and not body[0].others
    return [other] if told_alike and alone and near and not _of_another(page, other, True) else []


def _only_of_fate(page: Page, title: Figure, body: Sequence[Mention]) -> list[Figure]:
    """The one figure of the text for those who met the fate of the title's: "nine soldiers killed"."""
    fate = fate_of(page, title.mention)
    beside = (at for at in range(title.begins, title.ends) if not _own_figure(page, at))
    told = (page.meant(at, "thing") for at in beside)
    if {entry.value[0].fate for entry in told if entry is not None} - {"", fate}:
        return []  # "nine killed or wounded"
    same = [m for m in body if fate and fate_of(page, m) == fate]
    if in_general(title.mention):
        same = [m for m in _wholes(page, same) if in_general(m)]
    else:
        same = [m for m in same if m.thing == title.mention.thing]
    if len(same) != 1 or same[0].first - title.ends > _NEAR or same[0].others:
        return []
    other = figure_of(page, same[0])
    begun = page.has("including", other.begins, same[0].first)
    return [] if begun or _of_another(page, other, True) else [other]


def _own_figure(page: Page, at: int) -> bool:
    """Whether a noun of the title has a number beside it: "nine killed, 22 wounded", «وإصابة 17»."""
    beside = (at - 1, at + 1)
    return any(0 <= n < len(page.tokens) and number_at(page.tokens, n) is not None for n in beside)


def _of_time(page: Page, pieces: Pieces, at: int) -> bool:
    """Whether a number tells a day, an hour or how long, and counts nothing."""
    near = (at - 1, at + 1, at + 2, at + 3)
    if any(page.meant(here, "month") is not None for here in near):
        return True
    timed = [(one.first, one.last) for one in between(pieces.lengths, at - 1, at + 1)]
    timed += [(one.first, one.last) for one in between(pieces.clocks, at - 1, at + 1)]
    return any(first <= at < last for first, last in timed)


def _told_again(page: Page, title: Figure, other: Figure) -> bool:
    """Whether the text tells the figure of the title, by its noun and the words beside it."""
    if (
        title.mention.thing is None
        or other.mention.thing is None
        or _of_another(page, other, known=True)
    ):
        return False
    one, two = title.mention.thing, other.mention.thing
    named = same_noun(page, title.mention, other.mention)
    if one != two and one.role and two.role and one.name != "casualty" and not named:
        return False
    if other.mention.others or page.has("including", other.begins, other.mention.first):
        return False
    swap = swapped(title.mention.exact or 0, other.mention.exact or 0)
    fate = fate_of(page, title.mention)
    same = one == two or (fate != "" and fate == fate_of(page, other.mention))
    return len(title.words & other.words) >= _TITLE_SHARED - (same or swap or named)


def opens_with_last(page: Page, mention: Mention) -> bool:
    """ "Last year 53 were killed", «في العام الماضي»: of the time before that of the title."""
    begins, _ = page.sentence_of(mention.first)
    opening = page.tokens[begins : min(begins + _OPENING, mention.first)]
    return bool({token.word.folded for token in opening} & _LAST)


def adds_to(page: Page, mention: Mention, title: Mention) -> bool:
    """Whether a figure of the text can be a part of the title's: not one of another figure's parts."""
    thing, own = mention.thing, title.thing
    fates = {fate_of(page, mention), fate_of(page, title)}
    if fates == {"killed", "wounded"} or _some_of_others(page, mention, title):
        return False
    if thing is None or own is None or thing.role not in ("age", "kin") or own.role == thing.role:
        return True
    return bool([*_wholes(page, [mention])])


def _some_of_others(page: Page, mention: Mention, title: Mention) -> bool:
    """Whether a figure is of people who met another fate: "five of the wounded"."""
    if page.tokens[min(mention.last, len(page.tokens) - 1)].word.folded not in _OF:
        return False
    begins, _ = page.sentence_of(mention.first)
    if page.has("lives_lost", max(begins, mention.first - _DYING), mention.first):
        return False  # "nine of the wounded died"
    nouns = (page.meant(at, "thing") for at in range(mention.last + 1, mention.last + 3))
    told = {entry.value[0].fate for entry in nouns if entry is not None} - {""}
    fate = fate_of(page, title)
    return bool(told) and fate != "" and fate not in told


def _of_kind(page: Page, mention: Mention, title: Mention) -> bool:
    """Whether a figure counts what the title's counts, by its noun or by what befell the people."""
    fate = fate_of(page, title)
    return mention.thing is not None or (fate != "" and fate_of(page, mention) == fate)


def _within(page: Page, pieces: Pieces, body: Sequence[Mention]) -> Iterator[ReadFinding]:
    """Two figures of one thing whose sentences share their words, one a slip of the other."""
    figures = [figure_of(page, mention) for mention in body]
    for one, other in combinations(figures, 2):
        first, then = one.mention, other.mention
        if (
            not same_noun_or_fate(page, first, then)
            or one.begins == other.begins
            or first.others
            or then.others
        ):
            continue
        told = first.exact or 0, then.exact or 0
        if not _slip(*told) or added(*told, _beside(pieces, one, other)):
            continue
        if any(m.exact == then.exact for m in body if m is not then and m.first < then.first):
            continue
        known = then.definite
        again = swapped(*told) and shared_words(one.words, other.words) >= _SHARED
        if not again and (_of_another(page, one, known) or _of_another(page, other, known)):
            continue
        if _same_event(page, pieces, one, other):
            yield restated_as(page, "one-word-two-counts", "read-restated", then, first)
            return


def _beside(pieces: Pieces, *figures: Figure) -> set[int]:
    """The figures in the sentences of these."""
    return {
        mention.exact or 0
        for figure in figures
        for mention in between(pieces.mentions, figure.begins, figure.ends)
    }


def _slip(one: int, other: int) -> bool:
    """Two digits swapped, or a nought too many: what happens where a figure is written again."""
    return swapped(one, other) or one * 10 == other or other * 10 == one


def _of_another(page: Page, figure: Figure, known: bool = False) -> bool:
    """Whether a sentence compares, corrects, or tells of another day; known: "the 47 wounded"."""
    return of_another_time(page, figure.begins, figure.ends, known)


def _same_event(page: Page, pieces: Pieces, one: Figure, other: Figure) -> bool:
    days = [days_told(page, pieces, f.begins, f.ends) for f in (one, other)]
    if apart(*days):
        return False
    sources = [page.has("according", f.begins, f.ends) for f in (one, other)]
    if all(sources):
        return False
    shared = shared_words(one.words, other.words)
    return (
        shared >= _SHARED
        or (other.mention.definite and shared >= 1)
        or bool(all(days) and shared >= _SHARED - 1)
    )
