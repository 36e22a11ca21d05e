"""So many announced, and so many told in the same line of English: behind a colon, between dashes, numbered, by hour.

"To four towns – Mesra, Tal Dib and Oshna – carrying flour"; "five points: (1) a halt; (2) ..."; "three breaches. At
02:15 ... At 09:40 ...". What a stretch holds is counted from the fewest to the most that it can be; a plural at the
head of an item may be any number, so nothing is told of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.listed import numbered_lines
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_FEWEST, _MOST = 2, 12
_FAR = 12  # words from the figure to the sign that opens its list
_LONGEST = 120  # words of a list
_ITEM = 14  # words of an item
_DASHES = frozenset({"-", "–", "—"})
_A, _THE = (
    frozenset({"a", "an", "one", "another"}),
    frozenset({"the", "its", "their", "his", "her", "our"}),
)
_LETTERS = "abcdefghijkl"
_NO_LIST = ("including", "others", "not_all", "foremost", "of_them", "said")
_DAY = 86_400
_DAYS = Thing("day", "day", listed=False)
_OF_DAY, _OPENING = ("month", "weekday"), 4
Stretch = tuple[int, int]
Counted = tuple[int, int, list[Stretch]]
"""The fewest and the most things of a list, and its items."""


def lists_in_line_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Announced figures that the list in their line is not."""
    if page.document.language == "ar":
        return
    for at, frame in _announced(page, pieces, frames):
        if not _FEWEST <= frame.number <= _MOST or unsettled(frame) or _is_some(frame):
            continue
        if frame.mention.last >= len(page.tokens):
            continue
        near = frames[at : at + _MOST]
        counted = _titled(page, frame) or _by_lines(page, frame)
        if frame.thing is not None and counted is None:
            counted = _by_number(page, frame, near) or _in_stretch(page, frame, near)
            counted = counted or _by_hour(page, pieces, frame, near)
        if counted is None or counted[0] <= frame.number <= counted[1]:
            continue
        items = counted[2]
        words = tuple(page.words(first, last) for first, last in items)
        conflict = announced_against_told(statement(page, frame.mention), words)
        if conflict is not None:
            spans = [span_of(page, frame.mention), span(page, items[0][0], items[-1][1])]
            yield told(conflict, spans, Severity.WARNING)


def _announced(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[tuple[int, Frame]]:
    """Every figure and "on two days", each with the number of the figure behind it."""
    for at, frame in enumerate(frames):
        if not how_long(page, frame):
            yield at + 1, frame
    starts = [frame.mention.first for frame in frames]
    for length in pieces.lengths:
        days, first = length.seconds // length.unit, length.first
        if not first or page.tokens[first - 1].word.folded != "on" or length.unit != _DAY:
            continue
        mention = Mention(first, length.last, first, first + 1, Count.exactly(days), _DAYS)
        begins, ends = page.sentence_of(first)
        joined = Joined(mention, Link.NONE, first)
        paragraph = bisect_right(page.breaks, begins)
        frame = Frame(joined, begins, ends, begins, ends, paragraph, 0, _DAYS, days)
        yield bisect_right(starts, first), frame


def how_long(page: Page, frame: Frame) -> bool:
    """ "Waited four months: she asked in January, he answered in May"."""
    noun = frame.mention.last - 1
    return any(page.meant(noun, name) is not None for name in ("lengths", "long_lengths"))


def _is_some(frame: Frame) -> bool:
    joined = frame.joined
    return frame.mention.others or joined.of_them or joined.link in (Link.INCLUDING, Link.REMAINING)


def _by_lines(page: Page, frame: Frame) -> Counted | None:
    """Numbered lines behind a label and its figure: "Key needs: three"."""
    ended = frame.mention.last + (page.tokens[frame.mention.last].word.folded == ".")
    if frame.thing is not None or frame.joined.link is not Link.COLON or ended < frame.ends:
        return None
    sentences, begins = list[Stretch](), frame.ends
    while begins < len(page.tokens) and len(sentences) < _MOST:
        sentences.append(page.sentence_of(begins))
        begins = sentences[-1][1]
    lines = numbered_lines(page, sentences)
    return (len(lines), len(lines), lines) if len(lines) >= _FEWEST else None


def _titled(page: Page, frame: Frame) -> Counted | None:
    """People with their titles in the sentence before "these five": "General Aso and Ms Belan; Dr Harun"."""
    opens = page.tokens[frame.begins].word.folded in small_words("so_many_told")
    if not opens or frame.mention.number_first != frame.begins + 1 or not frame.begins:
        return None
    if frame.thing is not None and frame.thing.family != "person":
        return None
    first, last = page.sentence_of(frame.begins - 1)
    while first and page.tokens[first - 1].word.folded == ";":
        first = page.sentence_of(first - 1)[0]
    titles = [
        at for at in range(first, last - 1) if page.tokens[at].word.folded in small_words("titles")
    ]
    titles = [at for at in titles if page.text[page.tokens[at + 1].start].isupper()]
    joints = page.places_of_word("and", first, last)
    if len(titles) < _FEWEST or any(at + 1 not in titles for at in joints):
        return None
    return len(titles), len(titles), [(at, at + 2) for at in titles]


def _by_number(page: Page, frame: Frame, near: Sequence[Frame]) -> Counted | None:
    """ "five points: (1) a halt; (2) the road; (3) bodies; (4) a hotline": counted by their numbers."""
    first, last = frame.mention.last, min(len(page.tokens), frame.mention.last + _LONGEST)
    found: list[int] = []
    for at in page.places_of_word(")", first + 1, last):
        number = page.tokens[at - 1].word.folded
        wanted = (str(len(found) + 1), _LETTERS[min(len(found), len(_LETTERS) - 1)])
        if number in wanted and page.tokens[at - 1].start >= page.tokens[first].start:
            found.append(at + 1)
        elif found and number in ("1", "a"):
            return None
    if len(found) < _FEWEST or found[0] - first > _FAR:
        return None
    if page.where(page.tokens[found[0]].start).line != page.where(page.tokens[first].start).line:
        return None  # points on lines of their own: `listed`
    if any(f.mention.first < found[0] - 2 and not f.mention.soft for f in near):
        return None
    ends = [*(at - 2 for at in found[1:]), page.sentence_of(found[-1])[1]]
    return len(found), len(found), list(zip(found, ends, strict=True))


def _in_stretch(page: Page, frame: Frame, near: Sequence[Frame]) -> Counted | None:
    """The items behind a colon or between dashes."""
    stretch = _stretch(page, frame)
    if stretch is None:
        return None
    first, last = stretch
    if last - first > _LONGEST or page.has_any(_NO_LIST, frame.mention.last, last):
        return None
    if any(f.mention.first < first and not f.mention.soft for f in near):
        return None
    words = {page.tokens[at].word.folded for at in range(first, last)}
    if words & small_words("no_plain_list"):
        return None
    items = _items(page, first, last)
    if len(items) < _FEWEST or any(b - a > _ITEM for a, b in items):
        return None
    many = [_how_many(page, near, *item) for item in items]
    if 0 in many:
        return None
    if frame.thing is _DAYS and not all(_of_a_day(page, *item) for item in items):
        return None
    alike = len({_form(page, *item) for item in items}) == 1
    fewest = len(items) if alike and _ends_with_and(page, items) else 0
    return fewest, sum(many), items


def _stretch(page: Page, frame: Frame) -> Stretch | None:
    """The words behind the colon of a figure, or between the dashes behind it."""
    first, limit = frame.mention.last, min(frame.ends, frame.mention.last + _FAR)
    for at in range(first, limit):
        folded = page.tokens[at].word.folded
        if folded == ":":
            return at + 1, _line_ends(page, frame.ends)
        if folded in _DASHES and _spaced(page, at):
            if any(_is_dash(page, n) for n in range(frame.begins, first)):
                return None  # it closes what another dash opened
            closing = (n for n in range(at + 1, frame.ends) if _is_dash(page, n))
            return at + 1, next(closing, frame.ends)
        if folded in (",", ";", "("):
            return None
    return None


def _line_ends(page: Page, ends: int) -> int:
    """The end of what semicolons go on with."""
    while ends < len(page.tokens) and page.tokens[ends - 1].word.folded == ";":
        ends = page.sentence_of(ends)[1]
    return ends


def _is_dash(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded in _DASHES and _spaced(page, at)


def _spaced(page: Page, at: int) -> bool:
    return page.text[page.tokens[at].start - 1].isspace()


def _items(page: Page, first: int, last: int) -> list[Stretch]:
    """What stands between semicolons, or else between commas and "and"."""
    last -= page.tokens[last - 1].word.folded in (".", ";")
    signs = page.places_of_word(";", first, last)
    if not signs:
        signs = sorted(
            (*page.places_of_word(",", first, last), *page.places_of_word("and", first, last))
        )
    edges = [first - 1, *signs, last]
    items = [(one + 1, other) for one, other in pairwise(edges) if other > one + 1]
    return [(a + (page.tokens[a].word.folded == "and"), b) for a, b in items]


def _ends_with_and(page: Page, items: Sequence[Stretch]) -> bool:
    """Whether the last item, and it alone, stands behind "and": so no item is told of another."""
    before = [page.tokens[a - 1].word.folded for a, _ in items]
    return before[-1] == "and" and "and" not in before[1:-1]


def _of_a_day(page: Page, first: int, last: int) -> bool:
    """Whether an item opens with its day: "on 3 May, four howitzers"."""
    return page.tokens[first].word.folded == "on" and page.has_any(_OF_DAY, first, first + _OPENING)


def _how_many(page: Page, near: Sequence[Frame], first: int, last: int) -> int:
    """The most things that an item may be, 0 where it may be any number."""
    inside = [f for f in near if first <= f.mention.first < last and not f.mention.soft]
    if any(f.mention.exact is None for f in inside):
        return 0
    joints = sum(page.tokens[at].word.folded in ("and", ",", "&") for at in range(first, last))
    more = sum(f.number - 1 for f in inside if f.number > 1)
    opening = page.tokens[first].word.folded
    if opening in _A or inside or page.text[page.tokens[first].start].isupper():
        return 1 + joints + more
    if opening in small_words("sorts_by"):
        return 1  # "on 3 May, four howitzers and a tank"
    plural = any(
        page.tokens[at].word.folded.endswith("s") for at in range(first, min(last, first + 4))
    )
    return 0 if plural else 1 + joints + more


def _form(page: Page, first: int, last: int) -> str:
    """How an item begins: with an article, a name, a number, a verb; each word of its own otherwise."""
    opening = page.tokens[first].word.folded
    if opening in _A:
        return "a"
    if page.text[page.tokens[first].start].isupper() and opening not in _THE:
        return "name"
    return opening


def _by_hour(page: Page, pieces: Pieces, frame: Frame, near: Sequence[Frame]) -> Counted | None:
    """Events told in turn, each sentence opening with its hour, to the end of their paragraph."""
    if frame.thing is None or frame.thing.family != "event" or frame.ends >= len(page.tokens):
        return None
    if page.blank_before(frame.ends):
        return None
    found, begins = list[Stretch](), frame.ends
    while begins < len(page.tokens) and not (begins > frame.ends and page.blank_before(begins)):
        _, ends = page.sentence_of(begins)
        opens = between(pieces.clocks, begins, begins + 3)
        if not opens and (found == [] or between(pieces.clocks, begins, ends)):
            return None
        if opens and (not found or found[-1][1] == begins):
            found.append((begins, ends))
        elif any(begins <= f.mention.first < ends and not f.mention.soft for f in near):
            return None
        begins = ends
    if len(found) < _FEWEST or abs(len(found) - frame.number) != 1:
        return None
    return len(found), len(found), found
