"""Shares told in a row that are all of one whole: the rest is told, or who is unknown, or by what they are sorted.

"60% by A, 33% by B; the remaining 12% are unidentified", «83% نازحون، وعاد الباقون ونسبتهم 27%», "By age: ...". They
make a hundred; it is told where they do not and one slip of the hand in one of them explains it, or where they leave
the rest no room. Names with shares to two places are of one whole where a slip in one of more than a hundred makes
just a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.slips import slip, swapped
from trucewatch.reading.sums.shares import of_a_change
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_ALL = 100
_MOST, _OVER, _FAR_OVER = 12, 150.0, 200.0
_BETWEEN = 24  # words from a share to the next of its row
_NEAR = 4  # words from "including" to a share that is in another already
_NAMED = 6  # words from a share to what it is of
_FEWEST = 3
_ENDS = frozenset({",", ";", ".", ")", "،"})
_APART = ("counted_twice", "changing")
_OF = frozenset({"of", "من"})
_SIDES = (
    {"male", "female"}, {"man", "woman"}, {"boy", "girl"}, {"child", "adult"}, {"man", "woman", "child"},
    {"man", "woman", "boy", "girl"}, {"national", "foreign"}, {"civilian", "fighter"},
)  # fmt: skip
_BY = frozenset({"by", "حسب", "وفق", "حيث"})


def shares_whole_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Rows of shares of one whole that do not make a hundred."""
    for told in _rows(page, pieces):
        row = _without_inner(page, told)
        begins, ends = page.sentence_of(row[0].first)
        if not 1 < len(row) <= _MOST or page.has_any(_APART, begins, ends):
            continue
        if any(of_a_change(page, percent, begins, ends) for percent in row):
            continue
        sum_of = sum(percent.value for percent in row)
        sums = (sum_of, sum(percent.value for percent in told))
        if sum_of > _FAR_OVER or min(abs(one - _ALL) for one in sums) <= _room(row):
            continue
        if not _of_several(page, row) and _must_be_all(page, row, begins, sum_of):
            yield _told(page, row, sum_of)


def _rows(page: Page, pieces: Pieces) -> Iterator[list[Percent]]:
    """The shares of each sentence, in figures, as far as they follow one another."""
    row: list[Percent] = []
    for at, percent in enumerate(pieces.percents):
        if percent.in_words and _told_again(pieces, at):
            continue
        same = row and _goes_on(page, row[-1].last, percent.first)
        if row and not (same and percent.first - row[-1].last <= _BETWEEN):
            yield row
            row = []
        row.append(percent)
    if row:
        yield row


def _without_inner(page: Page, row: Sequence[Percent]) -> list[Percent]:
    """The shares but those behind "including", which are in another already."""
    return [
        percent
        for at, percent in enumerate(row)
        if not at
        or not page.has("including", max(row[at - 1].last, percent.first - _NEAR), percent.first)
    ]


def _goes_on(page: Page, last: int, first: int) -> bool:
    """Whether two shares stand in one sentence, or with a semicolon between."""
    begins, _ = page.sentence_of(first)
    return begins <= last or (page.tokens[begins - 1].word.folded == ";" and begins > 0)


def _of_several(page: Page, row: Sequence[Percent]) -> bool:
    """Whether two of them are of different wholes: "20 per cent of children and 45 per cent of adults"."""
    behind = [page.tokens[p.last : p.last + 3] for p in row]
    nouns = {
        words[-1].word.stem if words[1].word.folded == "the" else words[1].word.stem
        for words in behind
        if len(words) > 2
        and words[0].word.folded in _OF
        and words[1].word.folded not in small_words("unknown_ones")
    }
    return len(nouns) > 1


def _told_again(pieces: Pieces, at: int) -> bool:
    """ "Half of those affected (50%)": one share in words, and then in figures."""
    behind = pieces.percents[at + 1] if at + 1 < len(pieces.percents) else None
    word = pieces.percents[at]
    return behind is not None and not behind.in_words and behind.first - word.last <= _NAMED


def _room(row: Sequence[Percent]) -> float:
    """How far from a hundred shares may be that were rounded each."""
    step = 0.1 ** min(percent.decimals for percent in row)
    return max(step * (len(row) + 1) / 2, step)


def _some_make_all(row: Sequence[Percent]) -> bool:
    """Whether some of them make all: men and women, and then children."""
    values = [percent.value for percent in row]
    few = len(row) <= _MOST // 2
    return few and any(
        sum(some) == _ALL for many in range(1, len(values)) for some in combinations(values, many)
    )


def _must_be_all(page: Page, row: Sequence[Percent], begins: int, sum_of: float) -> bool:
    over = sum_of > _ALL
    slips = _slips(row, sum_of)
    last = row[-1]
    if over and slips and _by_side(page, row):
        return True
    if _tells(page, row, "rest_of_all"):
        return over or slips
    if len(row) < _FEWEST or not slips:
        return False
    if _tells(page, row, "unknown_ones"):
        return True
    if not _ALL < sum_of < (_FAR_OVER if _swapped(row, sum_of) else _OVER) or _some_make_all(row):
        return False
    if _tells(page, row, "other_ones") or _sorted(page, begins, row[0].first):
        return True
    return all(percent.decimals > 1 for percent in row) and last.value < row[0].value


def _tells(page: Page, row: Sequence[Percent], name: str) -> bool:
    """Whether the last share is told of the rest, of others or of unknown ones: before it, or right behind it."""
    last, told = row[-1], small_words(name)
    _, ends = page.sentence_of(last.first)
    near = [*range(max(row[-2].last, last.first - _NAMED), last.first)]
    for at in range(last.last, min(ends, last.last + _NAMED)):
        if page.tokens[at].word.folded in _ENDS and at > last.last:
            break
        near.append(at)
    found = [at for at in near if {page.tokens[at].word.folded, page.tokens[at].word.stem} & told]
    return any(not page.has_word("of", at + 1, at + 2) for at in found)


def _sorted(page: Page, begins: int, first: int) -> bool:
    """Whether "by age", «حسب الجنس» stands before the first share: nobody is of two sorts."""
    if page.has("made_of", max(begins, first - _NAMED), first):
        return True  # «على النحو الآتي»
    for at in range(max(begins, first - _BETWEEN), first - 1):
        word, behind = page.tokens[at].word, page.tokens[at + 1].word
        by = word.folded in _BY or word.stem in _BY
        if by and {behind.folded, behind.stem} & small_words("sorts_of_one_whole"):
            return True
    return False


def _by_side(page: Page, row: Sequence[Percent]) -> bool:
    """Whether each is of another side, of which nobody has two: girls and boys, behind the shares or before them."""
    begins, ends = page.sentence_of(row[0].first)
    if any(
        page.tokens[p.last].word.folded in _OF and page.has("side", p.last, p.last + 3)
        for p in row
        if p.last < len(page.tokens)
    ):
        return False  # "62% of the boys"
    edges = [begins, *(percent.first for percent in row), ends]
    behind = [
        page.places_of("side", p.last, min(e, p.last + _NAMED))
        for p, e in zip(row, edges[2:], strict=True)
    ]
    before = [
        page.places_of("side", max(b, p.first - _NAMED), p.first)
        for p, b in zip(row, [begins, *(percent.last for percent in row)], strict=False)
    ]
    told = [str(page.entries[at[0]][1]["side"].value) for at in behind if at]
    labels = [str(page.entries[at[-1]][1]["side"].value) for at in before if at]
    return any(len(row) == len(names) and {*names} in _SIDES for names in (told, labels))


def _swapped(row: Sequence[Percent], sum_of: float) -> bool:
    """Whether two digits changed over in one of them explain it: no chance makes that."""
    return any(
        not percent.decimals and swapped(int(percent.value), int(percent.value - sum_of + _ALL))
        for percent in row
        if percent.value - sum_of + _ALL > 0
    )


def _slips(row: Sequence[Percent], sum_of: float) -> bool:
    """Whether a slip of the hand in one of the shares keeps them from a hundred."""
    for percent in row:
        unit = 10**percent.decimals
        figure = round(percent.value * unit)
        due = figure - round((sum_of - _ALL) * unit)
        room = int(_room(row) * unit) if percent.decimals < 2 else 1
        if any(near > 0 and slip(figure, near) for near in range(due - room, due + room + 1)):
            return True
    return False


def _told(page: Page, row: Sequence[Percent], sum_of: float) -> ReadFinding:
    args = {"shares": page.words(row[0].first, row[-1].last), "sum": f"{sum_of:g}"}
    spans = tuple(span(page, percent.first, percent.last) for percent in row)
    message = Message("read-shares-over", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, spans)
