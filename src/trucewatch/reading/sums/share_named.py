"""A share by its name, beside the only two figures of its sentence: "320 of 640 voted, a turnout of 60 per cent".

Also a change against the figure that it is of ("300, 45 per cent more than the 250 of the week before"), and shares
of one whole told in a row that come to more than all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import of_a_change
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR = 3  # words from the name of a share to it, and from it to "more than"
_OFF, _ROUGH = 1.5, 6.0
_ALL, _FAR_OVER = 101.0, 150.0
_FEWEST = 3  # shares of a row
_JOINS = frozenset({",", "and", "و"})
_BETWEEN = 6  # words from a share to the next of its row


def shares_named_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Shares that the two figures beside them do not make, and rows of more than a hundred."""
    by_sentence: dict[int, list[Frame]] = {}
    for frame in frames:
        if not frame.mention.soft:
            by_sentence.setdefault(frame.begins, []).append(frame)
    rows: dict[int, list[Percent]] = {}
    for percent in pieces.percents:
        begins, _ = page.sentence_of(percent.first)
        rows.setdefault(begins, []).append(percent)
        own = by_sentence.get(begins, [])
        wrong = _compared(page, own, percent) or _named(page, own, percent)
        if wrong is not None:
            yield wrong
    for row in rows.values():
        yield from _over(page, row)
        yield from _with_the_rest(page, row)


def _named(page: Page, own: Sequence[Frame], percent: Percent) -> ReadFinding | None:
    """ "a turnout of 60 per cent", "25 per cent funded": of the smaller of two figures and the larger."""
    before = {
        token.word.folded for token in page.tokens[max(0, percent.first - _NEAR) : percent.first]
    }
    behind = page.tokens[min(percent.last, len(page.tokens) - 1)].word.folded
    if not (before & small_words("names_of_shares") or behind in small_words("partly_done")):
        return None
    if of_a_change(page, percent, *page.sentence_of(percent.first)):
        return None  # «ارتفع العدد بنسبة 50 بالمئة»
    if len(own) != 2 or any(unsettled(frame) for frame in own) or not of_one_kind(page, *own):
        return None
    part, whole = sorted(own, key=lambda frame: frame.number)
    share = 100 * part.number / whole.number
    off = _ROUGH if percent.in_words else _OFF
    if any(abs(one - percent.value) <= off for one in (share, 100 - share)) or share == 100:
        return None
    words = page.words(percent.first, percent.last)
    figures = statement(page, part.mention), statement(page, whole.mention)
    conflict = percent_fits(*figures, percent.value, percent.decimals, words)
    if conflict is None:
        return None
    spans = [span_of(page, frame.mention) for frame in (part, whole)]
    return told(conflict, [*spans, span(page, percent.first, percent.last)], Severity.WARNING)


def _compared(page: Page, own: Sequence[Frame], percent: Percent) -> ReadFinding | None:
    """ "300 explosions, 45 per cent more than the 250 of the week before"."""
    last = percent.last
    word = page.tokens[min(last, len(page.tokens) - 1)].word.folded
    than = page.tokens[min(last + 1, len(page.tokens) - 1)].word.folded
    if word not in small_words("compared_by") or than not in ("than", "on", "from"):
        return None
    before = [f for f in own if f.mention.last <= percent.first]
    behind = [f for f in own if last < f.mention.first <= last + _NEAR + 1]
    if not before or not behind or unsettled(before[-1]) or unsettled(behind[0]):
        return None
    now, then = before[-1].number, behind[0].number
    off = (
        _ROUGH
        if percent.in_words or page.has("qualifier.before", percent.first - 2, percent.first)
        else _OFF
    )
    change = 100 * (now - then) / then
    if abs(abs(change) - percent.value) <= off or not of_one_kind(page, before[-1], behind[0]):
        return None
    pair = (before[-1], behind[0])
    words = [page.words(f.mention.first, f.mention.last) for f in pair]
    args = {"one": words[0], "other": words[1], "change": page.words(percent.first, last + 1)}
    spans = (span(page, percent.first, last), *(span_of(page, f.mention) for f in pair))
    message = Message("read-change", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, spans)


def _over(page: Page, row: Sequence[Percent]) -> Iterator[ReadFinding]:
    """Three shares or more of one whole, side by side: men, women and children of 105 per cent."""
    if len(row) < _FEWEST or not _ALL < sum(percent.value for percent in row) < _FAR_OVER:
        return
    begins, ends = page.sentence_of(row[0].first)
    _, behind = page.sentence_of(min(ends, len(page.tokens) - 1))
    of_all = page.has("shares_of_all", begins, behind) or _shared_out(page, begins, row[0].first)
    apart = ("counted_twice", "changing", "including", "others")
    if page.has_any(apart[:-1] if of_all else apart, begins, ends):
        return
    for one, other in pairwise(row):
        if other.first - one.last > _BETWEEN * (1 + of_all):
            return
        words = [page.tokens[at].word.folded for at in range(one.last, other.first)]
        if one is not row[0] and words[-1:] and words[-1] not in _JOINS:
            return
    named = [_told_of(page, percent) for percent in row]
    if not of_all and ("" in named or len(set(named)) < len(named)):
        return
    yield _not_all(page, row)


def _with_the_rest(page: Page, row: Sequence[Percent]) -> Iterator[ReadFinding]:
    """A share and that of all others: "40 per cent were by the one side, and the other 70 per cent by the other"."""
    if len(row) != len(("one", "rest")) or any(percent.in_words for percent in row):
        return
    one, rest = row
    begins, ends = page.sentence_of(one.first)
    before = page.tokens[max(0, rest.first - 2) : rest.first]
    known = [token.word.folded for token in before] in (["the", "other"], ["the", "remaining"])
    known = known or page.tokens[rest.first - 1].word.folded in ("remaining",)
    if not known or page.has_any(("changing", "qualifier.before", "including"), begins, ends):
        return
    behind = page.tokens[min(rest.last, len(page.tokens) - 1)].word.folded
    if (
        one.value + rest.value > _ALL
        and behind != "of"
        and not of_a_change(page, one, begins, ends)
    ):
        yield _not_all(page, row)


def _not_all(page: Page, row: Sequence[Percent]) -> ReadFinding:
    args = {
        "shares": page.words(row[0].first, row[-1].last),
        "sum": f"{sum(p.value for p in row):g}",
    }
    spans = tuple(span(page, percent.first, percent.last) for percent in row)
    message = Message("read-shares-over", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, spans)


def _shared_out(page: Page, begins: int, first: int) -> bool:
    """«توزّع جميع النازحين على النحو الآتي: 45% ...»."""
    every = any(page.has_word(word, begins, first) for word in ("جميع", "كل", "كافه"))
    return every and page.has("made_of", begins, first)


def _told_of(page: Page, percent: Percent) -> str:
    """Which group a share is of, where groups of its sort share nobody: men, women, children."""
    _, ends = page.sentence_of(percent.first)
    for at in range(percent.last, min(ends, percent.last + _BETWEEN)):
        word = page.tokens[at].word.folded
        if word in (",", "and", ";"):
            break
        entry = page.meant(at, "thing")
        if entry is not None and entry.value[0].role == "age":
            return str(entry.value[0].name)
    return ""
