"""A text and its translation: figures, days and times that differ, reserve that is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trucewatch.reading.across.sources_differ import sources_differ
from trucewatch.reading.across.standings_differ import standings_differ
from trucewatch.reading.across.states_differ import states_by_sentence, states_differ
from trucewatch.reading.across.values_told import values_of
from trucewatch.reading.across.weekdays_differ import weekdays_differ
from trucewatch.reading.retold.standings import standings_of
from trucewatch.reading.retold.verifying import unverified_at
from trucewatch.reading.said import ReadFinding, Span
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.telling import span, span_of, told
from trucewatch.rules.languages import languages_differ
from trucewatch.rules.statement import Statement
from trucewatch.values.calendar_words import month_name
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.values.texts import Text

_QUALIFIERS = ("qualifier.before", "qualifier.behind", "qualifier.alone")
_BOUNDED = frozenset({Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN, Qualifier.NOT_LESS_THAN})
_RESERVED = ("hedge", "reserved", "denies")
_GAP = -0.6  # what leaving a sentence without a partner costs, against one for each value shared
_LARGE = 10  # figures below it are told by nouns and articles in one language
_SHARED = 3  # figures and days that two texts share, so that one may stand out
_WIDE = 40  # sentences a partner may be away from its place


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence by what it tells without words: its values, each with its place."""

    begins: int
    ends: int
    values: tuple[tuple[str, Span], ...]

    @property
    def bag(self) -> Counter[str]:
        """The values, each as often as it is told."""
        return Counter(value for value, _ in self.values)


def translations_differ(
    one: Page, pieces: Pieces, other: Page, others: Pieces
) -> Iterator[ReadFinding]:
    """What differs between the sentences that translate each other."""
    english, arabic = (one, pieces), (other, others)
    if one.document.language == "ar":
        english, arabic = arabic, english
    found = False
    told_en, told_ar = _told(*english), _told(*arabic)
    states_en, states_ar = states_by_sentence(*english), states_by_sentence(*arabic)
    place_en, place_ar = ({told.begins: n for n, told in enumerate(t)} for t in (told_en, told_ar))
    for a, b in _pairs(told_en, told_ar):
        # at one place of texts that have equally many sentences
        beside = len(told_en) == len(told_ar) and place_en[a.begins] == place_ar[b.begins]
        for finding in _figures(english[0], arabic[0], a, b):
            found = True
            yield finding
        yield from _bounds_lost(english, arabic, a, b)
        differs = [*_reserve(english[0], arabic[0], a, b, beside=beside)]
        yield from differs or _in_words(english[0], arabic[0], a, b, beside=beside)
        if beside or a.bag & b.bag:
            days = (a.begins, a.ends), arabic[0], (b.begins, b.ends)
            yield from weekdays_differ(english[0], *days)
            here, there = states_en.get(a.begins, []), states_ar.get(b.begins, [])
            yield from states_differ(english[0], here, arabic[0], there)
    if not found:
        yield from _of_the_whole(english[0], arabic[0], told_en, told_ar)


def _of_the_whole(
    en: Page, ar: Page, english: Sequence[Told], arabic: Sequence[Told]
) -> Iterator[ReadFinding]:
    """The one figure that each text alone tells, where they share the others: sentences may be cut apart."""
    one, other = (
        Told(0, 0, tuple(value for told in side for value in told.values))
        for side in (english, arabic)
    )
    shared = one.bag & other.bag
    left, right = (
        [v for v in _left(side, shared) if _kind(v[0]) == "figure" and int(v[0]) >= _LARGE]
        for side in (one, other)
    )
    if sum(shared.values()) < _SHARED:
        return
    slips = [(a, b) for a in left for b in right if slip(int(a[0]), int(b[0]))]
    if len(left) == len(right) == 1:
        slips = [(left[0], right[0])]
    if len(slips) == 1:
        yield from _differ(en, ar, *slips[0])


def _differ(
    en: Page, ar: Page, one: tuple[str, Span], other: tuple[str, Span]
) -> Iterator[ReadFinding]:
    """The finding on two values; a slip of digits explains only what is written in digits."""
    (here, where), (there, place) = one, other
    text = Text("en", {"en": _written(here, "en"), "ar": _written(there, "ar")})
    conflict = languages_differ(Statement(text, en.where(where.start)))
    if conflict is not None:
        digits = _in_digits(en, where) and _in_digits(ar, place)
        likely = conflict.likely if digits else None
        yield told(replace(conflict, likely=likely), [where, place], Severity.ERROR)


def _in_digits(page: Page, at: Span) -> bool:
    return any(sign.isdecimal() for sign in page.text[at.start : at.end])


def _told(page: Page, pieces: Pieces) -> list[Told]:
    return [
        Told(begins, ends, tuple(values_of(page, pieces, begins, ends)))
        for begins, ends in page.sentences()
    ]


def _pairs(english: Sequence[Told], arabic: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Partners by the values they share, in order: the best way of leaving none or some out."""
    rows, columns = len(english), len(arabic)
    best: dict[tuple[int, int], tuple[float, str]] = {(0, 0): (0.0, "")}
    for i in range(rows + 1):
        centre = i * columns // max(1, rows)
        for j in range(max(0, centre - _WIDE), min(columns, centre + _WIDE) + 1):
            ways = []
            if i and (i - 1, j) in best:
                ways.append((best[i - 1, j][0] + _GAP, "up"))
            if j and (i, j - 1) in best:
                ways.append((best[i, j - 1][0] + _GAP, "left"))
            if i and j and (i - 1, j - 1) in best:
                alike = _alike(english[i - 1], arabic[j - 1])
                ways.append((best[i - 1, j - 1][0] + alike, "both"))
            if ways:
                best[i, j] = max(ways)
    return _walk_back(best, english, arabic)


def _alike(one: Told, other: Told) -> float:
    """One for each value shared, less half for each that is not; nothing for none on both sides."""
    a, b = one.bag, other.bag
    shared = sum((a & b).values())
    apart = sum((a - b).values()) + sum((b - a).values())
    return shared - 0.45 * apart if a or b else 0.05


def _walk_back(
    best: dict[tuple[int, int], tuple[float, str]], english: Sequence[Told], arabic: Sequence[Told]
) -> list[tuple[Told, Told]]:
    pairs, i, j = [], len(english), len(arabic)
    while (i or j) and (i, j) in best:
        way = best[i, j][1]
        if way == "both":
            pairs.append((english[i - 1], arabic[j - 1]))
        i, j = i - (way in ("both", "up")), j - (way in ("both", "left"))
    return pairs[::-1]


def _figures(en: Page, ar: Page, english: Told, arabic: Told) -> Iterator[ReadFinding]:
    """The values of one kind that each side alone tells, where it is clear which is which."""
    shared = english.bag & arabic.bag
    only_en = _left(english, shared)
    only_ar = _left(arabic, shared)
    if len(only_en) != len(only_ar) or not only_en or len(only_en) > 2:
        return
    if not shared and len(english.values) + len(arabic.values) > 2:
        return
    for one, other in zip(only_en, only_ar, strict=True):
        if _kind(one[0]) == _kind(other[0]):
            yield from _differ(en, ar, one, other)


def _left(side: Told, shared: Counter[str]) -> list[tuple[str, Span]]:
    left, used = [], Counter(shared)
    for value, where in side.values:
        if used[value]:
            used[value] -= 1
        else:
            left.append((value, where))
    return left


def _kind(value: str) -> str:
    return "clock" if ":" in value else "day" if " " in value else "figure"


def _written(value: str, lang: str) -> str:
    """The value as a text of the language writes it, for the rule."""
    if _kind(value) != "day" or lang == "en":
        return value
    day, month = value.split(" ")
    names = [month_name("en", number) for number in range(1, 13)]
    return f"{day} {month_name('ar', names.index(month) + 1)}"


def _reserve(
    en: Page, ar: Page, english: Told, arabic: Told, *, beside: bool
) -> Iterator[ReadFinding]:
    """Words of reserve in one language, where its partner surely tells the same without any."""
    shared = english.bag & arabic.bag
    sides = ((en, english, ar, arabic), (ar, arabic, en, english))
    for page, side, other, partner in sides:
        unverified = _unverified(page, side)
        at = (
            unverified if unverified is not None else page.first_of("hedge", side.begins, side.ends)
        )
        if at is None or any(other.has(n, partner.begins, partner.ends) for n in _RESERVED):
            continue
        if _unverified(other, partner) is not None:
            continue
        affirmed = unverified is not None and _verified(other, partner)
        told_by = other.has("according", partner.begins, partner.ends)
        if not affirmed and (not (shared or beside) or told_by or _open(other, partner)):
            continue
        end = at + page.entries[at][0]
        first, last = partner.begins, min(partner.ends, partner.begins + 12)
        args = {"hedged": page.words(at, end), "sure": other.words(first, last)}
        spans = (span(other, first, last), span(page, at, end))
        yield ReadFinding("hedge-lost", Severity.WARNING, Message("read-hedge-lost", args), spans)


def _in_words(
    en: Page, ar: Page, english: Told, arabic: Told, *, beside: bool
) -> Iterator[ReadFinding]:
    """What is affirmed in one language and denied, or another's word alone, in the other."""
    here, there = (english.begins, english.ends), (arabic.begins, arabic.ends)
    found = [*standings_differ(en, here, ar, there)]
    yield from found
    if not found and (beside or english.bag & arabic.bag):
        yield from sources_differ(en, here, ar, there)


def _unverified(page: Page, told: Told) -> int | None:
    """The words by which a sentence says that something is not verified."""
    found = (at for at in unverified_at(page, told.begins, told.ends))
    return next(found, None)


def _open(page: Page, told: Told) -> bool:
    """Whether a sentence leaves anything open, in whatever words."""
    standings = standings_of(page, told.begins, told.ends, "known")
    return any(not standing.yes for standing in standings)


def _verified(page: Page, told: Told) -> bool:
    """Whether a sentence says that something is verified."""
    return any(page.has(name, told.begins, told.ends) for name in ("verifies", "affirmed"))


Side = tuple[Page, Pieces]


def _bounds_lost(english: Side, arabic: Side, one: Told, other: Told) -> Iterator[ReadFinding]:
    """ "at least nine" in one language, and plainly nine in the other."""
    sides = ((english, one, arabic, other), (arabic, other, english, one))
    for (page, pieces), side, (there, theirs), partner in sides:
        if any(there.has(name, partner.begins, partner.ends) for name in _QUALIFIERS):
            continue
        exact = {m.exact: m for m in between(theirs.mentions, partner.begins, partner.ends)}
        for mention in between(pieces.mentions, side.begins, side.ends):
            number = mention.count.low
            same = exact.get(number) if mention.count.qualifier in _BOUNDED and number else None
            if same is not None and not same.soft:
                args = {
                    "hedged": page.words(mention.first, mention.last),
                    "sure": there.words(same.first, same.last),
                }
                spans = (span_of(there, same), span_of(page, mention))
                message = Message("read-hedge-lost", args)
                yield ReadFinding("hedge-lost", Severity.WARNING, message, spans)
