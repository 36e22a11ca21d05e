"""Groups that are everybody between them, against the whole told before: 118, then 109 males and 12 females.

Who is not male is female, and who is no child is an adult: such sides make the whole wherever it is told,
with no word that says so. Sides that are more than the whole are wrong; sides that are fewer only by a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import days_told, of_another_time
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.scanning.wordings import names
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import chosen, shared_or_more
from trucewatch.values.codes.findings import Severity

_CELLS = {
    "male": {"man", "boy"}, "female": {"woman", "girl"}, "adult": {"man", "woman"},
    "child": {"boy", "girl"},
}  # fmt: skip
_ALL = ({"man", "woman", "boy", "girl"}, {"boy", "girl"}, {"national", "foreign"})
_NEARLY = (
    {"man", "woman"},
    {"civilian", "fighter"},
)  # children, or those of whom nothing is known, may be left
_BEHIND = 3  # words from a figure to its side: "15 were nationals"
_LABEL = 5  # words of a side told before its figure: «أما البالغون فعددهم 148»
_APART = 7  # words from one side to the next
_BACK = 2  # sentences before the sides in which their whole may stand
_LINES = 8  # lines of another breakdown between a whole and its sides
_OPENING = 6  # words with which a sentence says that it goes on about those told
_LEAST, _SOME = 3, 9
_JOINTS = frozenset({",", ";", "and", "و", "while"})
_OVER, _UNDER = 1.4, 0.75  # sides that are more or less than so many times the whole are of another
_APPOSED = frozenset({Link.COLON, Link.MADE_OF, Link.OPENED, Link.COMMA, Link.INCLUDING})


@dataclass(frozen=True, slots=True)
class Side:
    """A figure with the sides that it counts. labelled: named before it, in a line of its own."""

    joined: Joined
    row: int
    names: frozenset[str]
    labelled: bool

    @property
    def number(self) -> int:
        """How many they are, 0 where it is not told plainly."""
        return self.joined.mention.exact or 0

    @property
    def cells(self) -> set[str]:
        """The smallest groups that it counts."""
        return set[str]().union(*(_CELLS.get(name, {name}) for name in self.names))


def sides_wrong(
    page: Page, pieces: Pieces, rows: Sequence[Sequence[Joined]]
) -> Iterator[ReadFinding]:
    """Wholes that the sides told of them do not make."""
    if not page.listed.get("side"):
        return
    for run in _runs(page, rows):
        if not _everybody(run) or not all(side.number for side in run):
            continue
        whole = _whole(page, rows, run)
        if whole is not None and not _of_others(page, pieces, whole, run):
            parts = tuple(side.joined.mention for side in run)
            found = judged(page, Breakdown(whole, parts, exact=True), Severity.WARNING)
            if found is not None:
                yield found


def _runs(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[list[Side]]:
    """Sides told one right behind the other, in a sentence or line by line."""
    run: list[Side] = []
    for index, row in enumerate(rows):
        if not page.has("side", *page.sentence_of(row[0].mention.first)):
            continue
        for joined in row:
            side = _side(page, index, joined)
            if side is not None and run and not _goes_on(page, run[-1], side):
                yield run
                run = []
            if side is not None:
                run.append(side)
    yield run


def _side(page: Page, row: int, joined: Joined) -> Side | None:
    """The side that a figure counts: by a word behind it, or before it."""
    mention = joined.mention
    begins, ends = page.sentence_of(mention.first)
    for at in range(mention.number_last, min(ends, mention.number_last + _BEHIND)):
        named = page.meant(at, "side")
        if named is not None:
            return Side(joined, row, frozenset({named.value, *_with_it(page, at, ends)}), False)
        if page.tokens[at].word.kind != "word" or page.tokens[at].word.joined:
            break
    names, label = set[str](), False
    for at in range(mention.first - 1, max(begins, mention.first - _LABEL) - 1, -1):
        named, word = page.meant(at, "side"), page.tokens[at].word
        label |= word.folded == ":"
        if named is not None:
            names.add(named.value)
        elif word.kind == "number" or word.folded in ("(", ",", ";", "."):
            break
        if names and not label:
            break
    closed = mention.last == ends or page.tokens[mention.last].word.folded in (",", ";", ")", ".")
    called = label or closed or page.document.language == "ar"
    return Side(joined, row, frozenset(names), label) if names and called else None


def _with_it(page: Page, at: int, ends: int) -> set[str]:
    """The side told with another of one figure: "71 men and boys"."""
    behind = at + page.entries[at][0]
    joint = behind < ends and page.tokens[behind].word.folded in ("and", "و")
    told = page.meant(behind + joint, "side") if behind + joint < ends else None
    joined = told is not None and (joint or page.tokens[behind].word.joined)
    return {told.value} if joined and told is not None else set()


def _goes_on(page: Page, before: Side, side: Side) -> bool:
    """Whether a side is told beside the one before it, or in the next of its lines."""
    one, other = before.joined.mention, side.joined.mention
    if side.joined.of_them or side.joined.bracket != before.joined.bracket:
        return False
    if before.cells > side.cells:
        return False  # "116 children; 71 are boys"
    if side.row != before.row:
        ended = page.sentence_of(one.first)[1] == page.sentence_of(other.first)[0]
        return ended and side.labelled and before.labelled
    if not 0 <= other.first - one.last <= _APART:
        return False
    words = [page.tokens[at].word for at in range(one.last, other.last)]
    if any(word.folded.endswith("ing") for word in words):
        return False  # "12 wounded, 8 men carrying them and 6 women"
    return any(w.folded in _JOINTS or w.joined or w.folded.startswith("و") for w in words)


def _everybody(run: Sequence[Side]) -> bool:
    """Whether sides are everybody between them and no two of them share anybody."""
    whole = set[str]().union(*(side.cells for side in run))
    if len(run) < 2 or whole not in (*_ALL, *_NEARLY):
        return False
    return sum(len(side.cells) for side in run) == len(whole)


def _whole(page: Page, rows: Sequence[Sequence[Joined]], run: Sequence[Side]) -> Mention | None:
    """The figure before the sides that counts them all and that they do not make."""
    told, index = [side.number for side in run], run[0].row
    together = sum(told)
    begins, ends = page.sentence_of(run[0].joined.mention.first)
    near = range(max(0, index - _BACK), min(len(rows), run[-1].row + _BACK))
    own = {side.joined.mention.first for side in run}
    beside = [j.mention for at in near for j in rows[at] if j.mention.first not in own]
    figures = [m.count.low or 0 for m in beside if not m.soft]
    wholes = _in_sentence(page, rows[index], run)
    if together in figures or _changed_by(page, begins, ends, run[0].labelled or bool(wholes)):
        return None
    wholes = wholes or [*_before(page, rows, run), *_above(page, rows, run)]
    wholes = [
        m for m in wholes if (m.exact or 0) > max(_LEAST, *told) and _of_one_fate(page, m, run)
    ]
    for whole in wholes:
        number = whole.exact or 0
        more = number < together <= _OVER * number
        filled = number - together in figures or chosen(told, number, figures[:_SOME])
        if more or (not filled and _all_told(page, run) and _fewer(number, told, run)):
            return whole
    return None


def _all_told(page: Page, run: Sequence[Side]) -> bool:
    """Whether nothing says that the sides are only some: "among them", "including"."""
    first = run[0].joined
    begins, _ = page.sentence_of(first.mention.first)
    some = page.has("including", begins, first.mention.first) or first.of_them
    rest = page.has("remaining", first.mention.last, run[-1].joined.mention.first)
    return rest or (not some and first.link is not Link.INCLUDING)


def _fewer(number: int, told: Sequence[int], run: Sequence[Side]) -> bool:
    """Whether sides are too few by a slip, or at all where nobody can be left."""
    if one_slip(number, told):
        return True
    left = _UNDER * number <= sum(told) < number
    return left and set[str]().union(*(side.cells for side in run)) in _ALL


def _changed_by(page: Page, begins: int, ends: int, beside: bool) -> bool:
    """Whether the words say that some are told twice or not, or, unless right beside the whole, of others."""
    marks = ("wanted",) if beside else ("wanted", "cumulative", "other_time")
    return shared_or_more(page, begins, ends) or any(page.has(n, begins, ends) for n in marks)


def _in_sentence(page: Page, row: Sequence[Joined], run: Sequence[Side]) -> list[Mention]:
    """The figure that the sides are told of in its own sentence."""
    at = next(n for n, joined in enumerate(row) if joined is run[0].joined)
    labelled = at and row[at - 1].link is Link.COLON and row[at - 1].mention.thing is None
    if not at or not (labelled or _counts(page, row[at - 1])):
        return []
    first, before = row[at], row[at - 1]
    joint = first.link in _APPOSED or first.of_them or before.of_total or first.bracket >= 0
    return [before.mention] if joint else []


def _before(page: Page, rows: Sequence[Sequence[Joined]], run: Sequence[Side]) -> list[Mention]:
    """The wholes of the sentences before one that goes on about those told there, the nearest first."""
    first = run[0].joined.mention
    begins, _ = page.sentence_of(first.first)
    if rows[run[0].row][0] is not run[0].joined or page.has("others", begins, first.first):
        return []
    found: list[Mention] = []
    here = begins
    of_lines = run[0].labelled or page.has("by_group", begins, begins + 3)
    for row in reversed(rows[max(0, run[0].row - _BACK) : run[0].row]):
        opened, ended = page.sentence_of(row[0].mention.first)
        if _sentences_between(page, ended, begins) > 1:
            break
        beneath = of_lines and ended == here
        here = opened if beneath else here
        for joined in reversed(row):
            if (beneath and len(row) == 1) or (
                _counts(page, joined)
                and _goes_on_about(page, joined.mention, begins, first.first, run)
            ):
                found.append(joined.mention)
    return found


def _above(page: Page, rows: Sequence[Sequence[Joined]], run: Sequence[Side]) -> list[Mention]:
    """The whole over lines that tell it apart by age, of one that goes on by sex: but for a slip, the sides make it."""
    begins, _ = page.sentence_of(run[0].joined.mention.first)
    if not page.has("by_group", begins, begins + 2) or run[0].labelled:
        return []
    for row in reversed(rows[max(0, run[0].row - _LINES) : run[0].row]):
        if row[-1].link is Link.COLON and row[-1].mention.thing is None:
            continue
        told = [joined.mention for joined in row if _counts(page, joined)]
        return [m for m in told if one_slip(m.exact or 0, [side.number for side in run])]
    return []


def _sentences_between(page: Page, ended: int, begins: int) -> int:
    passed = 0
    while ended < begins and passed < _BACK:
        ended = page.sentence_of(ended)[1]
        passed += 1
    return passed


def _counts(page: Page, joined: Joined) -> bool:
    """Whether a figure counts people, or what befell them."""
    mention = joined.mention
    if mention.soft or mention.others or mention.thing is None or joined.link is Link.CHANGE:
        return False
    return mention.thing.family == "person" or mention.thing.unit == "person_event"


def _goes_on_about(
    page: Page, whole: Mention, begins: int, first: int, run: Sequence[Side]
) -> bool:
    """Whether a sentence opens with those told before: "the dead", "they", the noun again."""
    last = min(begins + _OPENING, run[1].joined.mention.first)
    if any(page.tokens[at].word.folded in small_words("those_told") for at in range(begins, last)):
        return True
    if page.has("told_apart", begins, first) or page.has("including", begins, first + 1):
        return True
    nouns = (page.meant(at, "thing") for at in range(begins, min(last, first)))
    things = [entry.value[0] for entry in nouns if entry is not None]
    thing = whole.thing
    return thing is not None and any(
        one.name == thing.name or (one.fate and one.fate == thing.fate) for one in things
    )


def _of_others(page: Page, pieces: Pieces, whole: Mention, run: Sequence[Side]) -> bool:
    """Whether the sides are of another time or place, or the whole is one of them."""
    named = [page.meant(at, "side") for at in range(whole.number_last, whole.last)]
    cells = set[str]().union(*(side.cells for side in run))
    for entry in named:
        own = set() if entry is None else _CELLS.get(entry.value, {entry.value})
        if own & cells and not own >= cells:
            return True  # "24 soldiers; 14 civilians and 12 soldiers among the witnesses"
    one, other = page.sentence_of(whole.first), page.sentence_of(run[0].joined.mention.first)
    if one == other or run[0].labelled:
        return False
    days = days_told(page, pieces, *other) - days_told(page, pieces, *one)
    years = _years(page, *other) - _years(page, *one)
    if days or years or of_another_time(page, *other, known=True):
        return True
    return bool(names(page, other[0], run[0].joined.mention.first) - names(page, *one))


def _years(page: Page, begins: int, ends: int) -> set[str]:
    words = (page.tokens[at].word.folded for at in range(begins, ends))
    return {
        word for word in words if len(word) == 4 and word[:2] in ("19", "20") and word.isdecimal()
    }


def _of_one_fate(page: Page, whole: Mention, run: Sequence[Side]) -> bool:
    """Whether nothing says that the sides met another fate than the whole."""
    fates = {fate_of(page, whole), *(fate_of(page, side.joined.mention) for side in run)}
    return len(fates - {""}) < 2
