"""A text and its translation: figures, days and times that differ, reserve that is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding, Span
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of, told
from trucewatch.rules.languages import languages_differ
from trucewatch.rules.statement import Statement
from trucewatch.values.calendar_words import month_name
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.values.texts import Text

_GAP = -0.6  # what leaving a sentence without a partner costs, against one for each value shared
_YEAR = re.compile("(?:19|20)[0-9]{2}")
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
    for a, b in _pairs(_told(*english), _told(*arabic)):
        yield from _figures(english[0], a, b)
        yield from _reserve(english[0], arabic[0], a, b)


def _told(page: Page, pieces: Pieces) -> list[Told]:
    found = []
    for begins, ends in page.sentences():
        values = [
            (str(m.exact), span_of(page, m))
            for m in between(pieces.mentions, begins, ends)
            if m.exact is not None and m.exact > 2 and m.each == 1
        ]
        values += [
            (f"{d.day} {month_name('en', d.month)}", span(page, d.first, d.last))
            for d in between(pieces.dates, begins, ends)
            if d.day and d.month and d.exists
        ]
        values += [
            (f"{c.minute // 60:02}:{c.minute % 60:02}", span(page, c.first, c.last))
            for c in between(pieces.clocks, begins, ends)
            if c.minute is not None and c.sure
        ]
        values += _years(page, begins, ends)
        found.append(Told(begins, ends, tuple(values)))
    return found


def _years(page: Page, begins: int, ends: int) -> list[tuple[str, Span]]:
    """The years told without a day: "until the middle of 2020"."""
    return [
        (page.tokens[at].word.folded, span(page, at, at + 1))
        for at in range(begins, ends)
        if _YEAR.fullmatch(page.tokens[at].word.folded) and not page.meant(at - 1, "month")
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


def _figures(page: Page, english: Told, arabic: Told) -> Iterator[ReadFinding]:
    """The values of one kind that each side alone tells, where it is clear which is which."""
    shared = english.bag & arabic.bag
    only_en = _left(english, shared)
    only_ar = _left(arabic, shared)
    if len(only_en) != len(only_ar) or not only_en or len(only_en) > 2:
        return
    if not shared and len(english.values) + len(arabic.values) > 2:
        return
    for (one, here), (other, there) in zip(only_en, only_ar, strict=True):
        if _kind(one) != _kind(other):
            continue
        text = Text("en", {"en": _written(one, "en"), "ar": _written(other, "ar")})
        conflict = languages_differ(Statement(text, page.where(here.start)))
        if conflict is not None:
            yield told(conflict, [here, there], Severity.ERROR)


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


def _reserve(en: Page, ar: Page, english: Told, arabic: Told) -> Iterator[ReadFinding]:
    """Words of reserve in one language, where its partner surely tells the same without any."""
    shared = english.bag & arabic.bag
    if not shared:
        return
    sides = ((en, english, ar, arabic), (ar, arabic, en, english))
    for page, side, other, partner in sides:
        at = next(
            (at for at in page.listed.get("hedge", ()) if side.begins <= at < side.ends), None
        )
        lost = at is not None and not other.has("hedge", partner.begins, partner.ends)
        if at is None or not lost or other.has("according", partner.begins, partner.ends):
            continue
        end = at + page.entries[at][0]
        first, last = partner.begins, min(partner.ends, partner.begins + 12)
        args = {"hedged": page.words(at, end), "sure": other.words(first, last)}
        spans = (span(other, first, last), span(page, at, end))
        yield ReadFinding("hedge-lost", Severity.WARNING, Message("read-hedge-lost", args), spans)
