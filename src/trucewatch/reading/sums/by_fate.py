"""The dead and the hurt told place by place, against all the dead and all the hurt: "17 killed and 182 wounded:
3 and 92 in the south, 9 and 49 in Nabatieh ...".

Two figures told as a pair open two columns, and the pairs that follow are their rows. Where the rows make one of
the two to the last person, they are rows of both: the other column must come out as well. Nothing is told where
neither does, where a longer or shorter run of rows makes both, or where words say that others are untold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.slip_kept import slipped
from trucewatch.reading.sums.why_not import at_least, inner, unsettled
from trucewatch.values.codes.findings import Severity

_FATES = ("killed", "wounded")
_OF = frozenset({"of", "from", "من"})
_MOST = 40  # figures behind a pair
_FEW = 2  # who may be told by a word
_NAMED = 4  # words from a figure to the fate of those it is of
_SENTENCES = 12  # from a pair to the last of its rows
_FEWEST = 2  # rows with a figure in the column that comes out
_SMALLEST = 10  # of the column that comes out: a smaller one may do so by chance


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of figures, one of which may be untold: who was killed, who was wounded; last: the later of the two."""

    killed: Frame | None
    wounded: Frame | None
    last: Frame

    @property
    def told(self) -> tuple[Frame | None, Frame | None]:
        """Both columns."""
        return self.killed, self.wounded


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of a text. made: each that helps to make both columns of another, with the last of those."""

    told: list[Row]
    made: dict[int, int]

    @property
    def explained(self) -> Iterator[Frame]:
        """The figures of rows that make both columns of another."""
        for at in self.made:
            yield from (part for part in self.told[at].told if part is not None)


def rows_of(page: Page, frames: Sequence[Frame]) -> Rows:
    """The dead and the hurt of a text, told together or alone."""
    rows, made = _rows(page, frames), dict[int, int]()
    for at, whole in enumerate(rows):
        behind = _behind(page, rows, at)
        begins = 0
        while begins < len(behind):
            number, _ = _run(whole, behind[begins:])
            made |= {at + 1 + n: at for n in range(begins, begins + number)}
            begins = _next_sentence(behind, begins + max(number, 1))
    return Rows(rows, made)


def by_fate_wrong(
    page: Page, frames: Sequence[Frame], rows: Rows, known: Mapping[int, int]
) -> Iterator[ReadFinding]:
    """Columns that their rows do not make, where the other column is made; known: where the rows end that make a total."""
    for at, whole in enumerate(rows.told):
        behind = _behind(page, rows.told, at)
        behind = [row for n, row in enumerate(behind, at + 1) if rows.made.get(n, -1) <= at]
        missed = _missed(whole, behind)
        wrong = None if missed is None else _told(page, frames, whole, *missed)
        if wrong is not None and missed is not None:
            total, last = whole.told[missed[0]], missed[1][-1].mention.last
            if total is not None and last > known.get(total.mention.first, 0):
                yield wrong


def _behind(page: Page, rows: Sequence[Row], at: int) -> list[Row]:
    """The rows that stand near enough behind a pair to be some of it; none for one figure alone, nor among the items of
    the list that it is in."""
    whole, found = rows[at], list[Row]()
    if None in whole.told:
        return found
    item = page.in_list(whole.last.mention.first)
    for row in rows[at + 1 : at + 1 + _MOST]:
        if row.last.sentence - whole.last.sentence > _SENTENCES:
            break
        if item and _apart(whole, row) and page.in_list(row.last.mention.first):
            break
        found.append(row)
    return found


def _next_sentence(rows: Sequence[Row], at: int) -> int:
    """The first row, from one on, that begins a sentence."""
    return next((n for n in range(at, len(rows)) if _apart(rows[n - 1], rows[n])), len(rows))


def _rows(page: Page, frames: Sequence[Frame]) -> list[Row]:
    """The figures of the dead and the hurt in the order of the text, those told together as one row."""
    found: list[Row] = []
    for frame, fate in _fates(page, [at_least(frame) for frame in frames]):
        before = found[-1] if found else None
        dead = fate == "killed"
        free = before is not None and (before.killed if dead else before.wounded) is None
        if before is not None and free and _beside(before.last, frame):
            found.pop()
        else:
            before = None
        killed, wounded = (None, None) if before is None else before.told
        found.append(Row(frame, wounded, frame) if dead else Row(killed, frame, frame))
    return found


def _fates(page: Page, frames: Sequence[Frame]) -> list[tuple[Frame, str]]:
    """The figures of the dead and the hurt; those of a row share what its verb says, in Arabic before it and in
    English behind it."""
    fates = [fate_told(page, frame) for frame in frames]
    order = range(1, len(frames))
    if page.document.language != "ar":
        order = range(len(frames) - 1, 0, -1)
    for at in order:
        of, other = (at, at - 1) if page.document.language == "ar" else (at - 1, at)
        if not fates[of] and fates[other] in _FATES and _goes_on(page, frames[at - 1], frames[at]):
            fates[of] = fates[other] if frames[of].thing is not None else ""
    return [(one, fate) for one, fate in zip(frames, fates, strict=True) if fate in _FATES]


def _goes_on(page: Page, one: Frame, other: Frame) -> bool:
    """Whether a figure of people goes on with the row before it: "33 men, one woman and five children"."""
    joined = other.joined.link in (Link.AND, Link.COMMA) and other.begins == one.begins
    joined = joined and not page.has_word(";", one.mention.last, other.mention.first)
    ages = (frame.thing is not None and frame.thing.role == "age" for frame in (one, other))
    return joined and all(ages) and not (unsettled(one) or unsettled(other))


def fate_told(page: Page, frame: Frame) -> str:
    """What befell those a figure counts; of some "among them", and in brackets, only where their noun says it."""
    if unsettled(frame) or frame.mention.definite or _house(page, frame):
        return ""  # "of the 15 dead": told before
    own = "" if frame.thing is None else frame.thing.fate
    if frame.joined.of_them or frame.joined.of_total:
        return own or fate_named(
            page, frame.mention.last, min(frame.last, frame.mention.last + _NAMED)
        )
    if inner(frame):  # «(وفاة واحدة و116 إصابة)»
        return own or fate_named(page, frame.mention.first - 1, frame.mention.first)
    before = fate_named(page, frame.first, frame.mention.first)
    arabic = page.document.language == "ar"  # whose verbs stand before
    return own or (arabic and before) or befell(page, frame.mention) or before


def _house(page: Page, frame: Frame) -> bool:
    """«قُتل 9 من أسرة واحدة»: whose they were, and no more of them."""
    household = frame.thing is not None and frame.thing.family == "household"
    return household and page.tokens[frame.mention.first - 1].word.folded in _OF


def fate_named(page: Page, first: int, last: int) -> str:
    """The fate that words name last: "685 of those killed were civilians", «وقُتل من قوات الأمن 488 عنصراً»."""
    told = [(at, "killed") for at in page.places_of("lives_lost", first, last)]
    told += [(at, "wounded") for at in page.places_of("were_hurt", first, last)]
    for at in page.places_of("thing", first, last):
        thing = page.meant(at, "thing")
        if thing is not None and thing.value[0].fate in _FATES:
            told.append((at, thing.value[0].fate))
    return max(told)[1] if told else ""


def _beside(one: Frame, other: Frame) -> bool:
    """Whether two figures are told together: within a sentence and a bracket."""
    return other.begins == one.begins and other.joined.bracket == one.joined.bracket


def _missed(whole: Row, rows: Sequence[Row]) -> tuple[int, list[Frame]] | None:
    """The column that rows do not make, with its figures, where they make the other: of the runs of rows that begin
    with a sentence, those left out that lie within a run that makes both."""
    begins = 0
    while begins < len(rows):
        ends, missed = _run(whole, rows[begins:])
        if missed is not None:
            return missed
        begins = _next_sentence(rows, begins + max(ends, 1))
    return None


def _run(whole: Row, rows: Sequence[Row]) -> tuple[int, tuple[int, list[Frame]] | None]:
    """How many rows make both columns, 0 for none; else the one that is missed where the other is made."""
    found: tuple[int, list[Frame]] | None = None
    for last in range(_FEWEST, len(rows) + 1):
        columns = [[row.told[n] for row in rows[:last]] for n in (0, 1)]
        parts = [[frame for frame in column if frame is not None] for column in columns]
        made = [
            total is not None and sum(frame.number for frame in some) == total.number
            for some, total in zip(parts, whole.told, strict=True)
        ]
        if all(made):
            return last, None
        ended = last == len(rows) or _apart(rows[last - 1], rows[last])
        if not any(made) or not ended:
            continue
        sure, missed = made.index(True), made.index(False)
        total = whole.told[missed]
        if found is not None and not (total and slipped(total.number, _numbers(parts[missed]))):
            continue
        large = sum(frame.number for frame in parts[sure]) >= _SMALLEST
        large = large or (_men_too(parts[missed]) and _nearly(total, parts[missed]))
        full = last > _FEWEST or all(None not in row.told for row in rows[:last])
        near = ended and _by_one(whole.told[missed], parts[missed])
        if (large and full and min(map(len, parts)) >= _FEWEST) or near:
            found = missed, parts[missed]
    return 0, found


def _men_too(parts: Sequence[Frame]) -> bool:
    """Whether figures are of men, women and maybe children alone, who are everybody."""
    ages = [f.thing.name for f in parts if f.thing is not None and f.thing.role == "age"]
    return len(ages) == len(parts) and {"man", "woman"} <= {*ages}


def _nearly(total: Frame | None, parts: Sequence[Frame]) -> bool:
    """Whether a column misses its total by one or two, as who miscounts a few people does."""
    return total is not None and abs(total.number - sum(_numbers(parts))) <= _FEW


def _numbers(parts: Sequence[Frame]) -> list[int]:
    return [part.number for part in parts]


def _by_one(total: Frame | None, parts: Sequence[Frame]) -> bool:
    """Whether a long column misses its total by one, as who forgets one of many does."""
    told = sum(part.number for part in parts)
    return total is not None and len(parts) > 2 * _FEWEST - 1 and abs(total.number - told) == 1


def _told(
    page: Page, frames: Sequence[Frame], whole: Row, column: int, parts: Sequence[Frame]
) -> ReadFinding | None:
    """The finding on a column."""
    total = whole.told[column]
    if total is None or _one_untold(page, frames, total, parts):
        return None
    found = Breakdown(total.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING, weighed=True)


def _one_untold(page: Page, frames: Sequence[Frame], total: Frame, parts: Sequence[Frame]) -> bool:
    """Whether somebody more is told by no plain number: "1 death each", "how another was hurt is not known"."""
    first, last = parts[0].mention.first, parts[-1].paragraph
    vague = (f for f in frames if f.mention.first > first and f.paragraph <= last and unsettled(f))
    gap = total.number - sum(part.number for part in parts)
    if gap < 0:
        return False
    nouns = (f.thing for f in vague if f.thing is not None)
    if any(noun.fate in _FATES or noun.role == "age" for noun in nouns):
        return True
    alone = [
        f for f in frames if f.mention.soft and f.mention.first > first and f.paragraph <= last
    ]
    if 0 < gap <= sum(f.thing is not None and f.thing.family == "person" for f in alone):
        return True  # "nine men, three women and a child"
    return 0 < gap <= _FEW and page.has("others", parts[-1].mention.last, parts[-1].ends)


def _apart(one: Row, other: Row) -> bool:
    """Whether a row stands in another sentence, or point, than the one before it."""
    return other.last.begins != one.last.begins
