"""So many announced, and what a release tells of them on lines and in paragraphs of their own, far or near.

Lines without any sign under a colon; "seven recommendations" in the summary and the points under "Recommendations";
paragraphs on "a second raid", "a third". Each is counted only where its form leaves no other number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import BULLETS, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import one_word
from trucewatch.reading.sums.announcing import announces_list, bears_out
from trucewatch.reading.sums.listed import points_behind
from trucewatch.reading.sums.lists_in_line import how_long
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 15
_OFF = 3  # by how many a slip miscounts
_REACH, _BELOW = 400, 60  # words, and lines, from an announcement to what it announces
_PAPERS = 40  # announcements of a text; a longer one has many lists of one name
_HEADING = 4  # words of a heading that only names its points
_HEAD = 14  # words of a point within which it tells its day or hour
_TO_DAYS, _DAYS = 9, 31  # words from a figure to the first of its days; days of a month
_ON = frozenset({"on", "في", "ايام", "يومي"})
_AND = frozenset({"و", ",", "and"})
_LINE = 30  # words of a line that is an item
_SOME = ("including", "foremost", "not_all", "others")
_HAPPEN = frozenset({"event", "discharge"})
_SMALL = frozenset({"and", "of", "the", "for", "our", "key", "to", "ال"})
Stretch = tuple[int, int]


def lines_counted_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Announced figures that the lines or paragraphs behind them are not."""
    near = [f for f in frames if _announced(page, f)]
    for frame in near:
        items = _plain_lines(page, pieces, frame.mention) or _in_paragraphs(page, frame)
        items = items or _on_days(page, frame)
        if items is not None:
            yield from _told(page, frame.mention, items)
    yield from _under_headings(page, pieces, near)
    yield from _dated_points(page, pieces, near)


def _announced(page: Page, frame: Frame) -> bool:
    mention = frame.mention
    if not _FEWEST <= frame.number <= _MOST or frame.thing is None or mention.soft:
        return False
    return not (
        mention.others or mention.each != 1 or how_long(page, frame) or frame.joined.of_them
    )


def _told(page: Page, mention: Mention, items: Sequence[Stretch]) -> Iterator[ReadFinding]:
    if not 0 < abs(len(items) - (mention.exact or 0)) <= _OFF:
        return
    words = tuple(page.words(first, last) for first, last in items)
    conflict = announced_against_told(statement(page, mention), words)
    if conflict is not None:
        spans = [span_of(page, mention), span(page, items[0][0], items[-1][1])]
        yield told(conflict, spans, Severity.WARNING)


def _plain_lines(page: Page, pieces: Pieces, mention: Mention) -> list[Stretch] | None:
    """Lines without a sign right behind a colon, up to an empty line: each is one of those announced."""
    ends = page.sentence_of(mention.first)[1]
    if ends >= len(page.tokens) or page.tokens[ends - 1].word.folded != ":":
        return None
    if mention.last != ends - 1 and not announces_list(page, pieces, mention, ends):
        return None
    lines = lines_from(page, ends)
    if len(lines) < _FEWEST or page.has_any(_SOME, mention.first, lines[-1][1]):
        return None
    if any(not _is_item(page, pieces, *line) for line in lines):
        return None
    return lines


def lines_from(page: Page, at: int) -> list[Stretch]:
    """The lines from one on, up to an empty one; none where a token opens no line, or the text is wrapped."""
    if not _opens_line(page, at):
        return []
    found = list[Stretch]()
    number = bisect_left(page.line_opens, at)
    lines = page.line_opens[number : number + _MOST + _OFF + 2]
    for begins, ends in pairwise([*lines, len(page.tokens)]):
        if found and page.blank_before(begins):
            break
        found.append((begins, ends))
        if len(found) > _MOST + _OFF:
            return []
    wrapped = sum(page.sentence_of(begins)[0] != begins for begins, _ in found)
    return found if wrapped <= 1 else []


def _opens_line(page: Page, at: int) -> bool:
    number = bisect_left(page.line_opens, at)
    return number < len(page.line_opens) and page.line_opens[number] == at


def _is_item(page: Page, pieces: Pieces, begins: int, ends: int) -> bool:
    """Whether a line names one thing: no sentence, no sign at its head, no figure of several."""
    first, last = page.tokens[begins].word, page.tokens[ends - 1].word.folded
    if (
        first.kind != "word"
        or first.folded in BULLETS
        or ends - begins > _LINE
        or last in (".", ":")
    ):
        return False
    if page.meant(begins, "ordinals") or page.meant(begins, "in_turn"):
        return False
    several = (
        m for m in between(pieces.mentions, begins, ends) if not m.soft and (m.exact or 2) > 1
    )
    return next(several, None) is None or page.has_any(("lengths", "long_lengths"), begins, ends)


def _on_days(page: Page, frame: Frame) -> list[Stretch] | None:
    """ "Six journeys, on 4, 9, 13, 19, 24 and 28 August": each on a day of its own, all of one month."""
    last = frame.mention.last
    numbers = (n for n in range(last, min(frame.ends, last + _TO_DAYS)) if _is_day(page, n))
    at = next(numbers, frame.ends)
    if (
        at >= frame.ends
        or page.has_any(_SOME, last, at)
        or page.tokens[at - 1].word.folded not in _ON
    ):
        return None
    days = [at]
    while at + 2 < frame.ends and _is_day(page, at + 2) and page.tokens[at + 1].word.folded in _AND:
        at += 2
        days.append(at)
    closed = page.tokens[at - 1].word.folded in ("و", "and") and at + 1 < frame.ends
    if len(days) < _FEWEST or not closed or page.meant(at + 1, "month") is None:
        return None
    rises = all(_day(page, one) < _day(page, other) for one, other in pairwise(days))
    return [(day, day + 1) for day in days] if rises else None


def _is_day(page: Page, at: int) -> bool:
    written = page.tokens[at].word.folded
    return written.isdecimal() and 0 < int(written) <= _DAYS


def _day(page: Page, at: int) -> int:
    return int(page.tokens[at].word.folded)


def _in_paragraphs(page: Page, frame: Frame) -> list[Stretch] | None:
    """Paragraphs of which the first tells one, and the next "a second", "a third" by the same noun."""
    if frame.thing is None or frame.thing.family not in _HAPPEN:
        return None
    ends = frame.ends + _REACH
    places = page.places_of("thing", frame.ends, ends)
    found, last = list[int](), frame.mention.last - 1
    for at in places:
        told_here = page.meant(at, "thing")
        behind = at + page.entries[at][0]
        entry = page.meant(behind, "ordinals") if told_here else None
        if told_here is None or entry is None or told_here.value[0].name != frame.thing.name:
            continue
        if int(entry.value) != len(found) + 2:
            return None
        found.append(at)
    if not found or not one_word(page.tokens[last].word.stem, page.tokens[found[-1]].word.stem):
        return None
    lines = page.line_opens
    near = lines[bisect_left(lines, frame.ends) : bisect_left(lines, ends)]
    opens = [n for n in near if page.blank_before(n)]
    numbers = [sum(n <= at for n in opens) for at in found]
    own = [at for at in places if page.entries[at][1]["thing"].value[0].name == frame.thing.name]
    firsts = [at for at in own if at < found[0] and sum(n <= at for n in opens) == numbers[0] - 1]
    if numbers != [*range(2, len(found) + 2)] or len(firsts) != 1:
        return None
    return [(at, at + 2) for at in (firsts[0], *found)]


def _under_headings(
    page: Page, pieces: Pieces, announced: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Points under a heading that only names them, against the one figure of the text that announces so many."""
    papers = [
        f for f in announced if f.thing is not None and f.thing.family in ("paper", "request")
    ]
    if not 0 < len(papers) <= _PAPERS:
        return
    for begins, ends in pairwise([*page.line_opens, len(page.tokens)]):
        last = ends - (page.tokens[ends - 1].word.folded == ":")
        if not 0 < last - begins <= _HEADING or not page.blank_before(begins):
            continue
        nouns = [n for n in range(begins, last) if page.tokens[n].word.folded not in _SMALL]
        same = [f for f in papers if not begins <= f.mention.first < ends]
        same = [f for f in same if nouns and _one_noun(page, f, nouns[0])]
        if not same or len({f.number for f in same}) > 1 or between(pieces.mentions, begins, last):
            continue
        items = points_behind(page, same[0].mention, ends)
        if len(items) < _FEWEST or bears_out(page, pieces, same[0].mention, items, items[-1][1]):
            continue
        if not page.has_any(_SOME, same[0].begins, same[0].ends):
            yield from _told(page, same[0].mention, items)


def _dated_points(page: Page, pieces: Pieces, announced: Sequence[Frame]) -> Iterator[ReadFinding]:
    """The first list behind an announcement of events, each of its points with its day or hour."""
    events = [f for f in announced if f.thing is not None and f.thing.family in _HAPPEN]
    for frame in events:
        if frame.mention.definite or page.has_any(_SOME, frame.begins, frame.ends):
            continue
        number = bisect_left(page.line_opens, frame.ends)
        lines = page.line_opens[number : number + _BELOW]
        at = next((n for n in lines if _opens_point(page, n)), None)
        items = points_behind(page, frame.mention, at) if at is not None else []
        if len(items) <= _FEWEST or len(items) - frame.number not in (-1, 1, 2):
            continue
        if any(f.number == len(items) for f in events if f is not frame):
            continue
        head = page.sentence_of(items[0][0] - 1)
        dated = all(_is_dated(page, pieces, first) for first, _ in items)
        if not dated or page.has_any(_SOME, *head):
            continue
        yield from _told(page, frame.mention, items)
        return


def _opens_point(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    behind = page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded
    return word.folded in BULLETS or (word.folded == "1" and behind in (")", ".", "-"))


def _is_dated(page: Page, pieces: Pieces, first: int) -> bool:
    near = first, min(first + _HEAD, page.sentence_of(first)[1])
    return bool(between(pieces.dates, *near) or between(pieces.clocks, *near))


def _one_noun(page: Page, frame: Frame, at: int) -> bool:
    noun = page.tokens[frame.mention.last - 1].word.stem
    return one_word(noun, page.tokens[at].word.stem)
