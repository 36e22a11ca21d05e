"""Parts of a total told in a sentence of its own, or line by line: "distributed as follows: ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.runs import alike
from trucewatch.values.codes.findings import Severity

_SIGNS = frozenset("-•*▪◦●○–—")
_OPENING = 3  # words that name the month of a figure
_SENTENCES = 2  # back to which the total is looked for


def spread_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Parts told apart from their total that do not come to it."""
    by_sentence = {page.sentence_of(row[0].mention.first)[0]: row for row in rows}
    sentences = page.sentences()
    for index, (begins, ends) in enumerate(sentences):
        made_of = page.has("made_of", begins, ends)
        colon = page.tokens[ends - 1].word.folded == ":"
        if not made_of and not colon:
            continue
        before = [
            by_sentence[b]
            for b, _ in sentences[max(0, index - _SENTENCES) : index]
            if b in by_sentence
        ]
        row = by_sentence.get(begins, ())
        if colon:
            parts = _lines(page, sentences[index + 1 :], by_sentence)
            total = _own_total(row) or (_earlier(page, before, begins, ends) if made_of else None)
        else:
            parts = _behind(row)
            total = _earlier(page, before, begins, ends) if parts else None
        if total is None or len(parts) < 2 or not all(alike(total, part) for part in parts):
            continue
        yield from _judged(page, total, parts, sure=made_of)
    yield from _runs_of_lines(page, sentences, by_sentence)


def _runs_of_lines(
    page: Page,
    sentences: Sequence[tuple[int, int]],
    by_sentence: dict[int, Sequence[Joined]],
) -> Iterator[ReadFinding]:
    """Lines "Hama: 55" with one "Total: 178" at their beginning or end."""
    run: list[tuple[Mention, bool]] = []
    for begins, ends in (*sentences, (-1, -1)):
        row = by_sentence.get(begins, ())
        if len(row) == 1 and row[0].link is Link.COLON and _whole_line(page, begins):
            run.append((row[0].mention, _is_total(page, begins, ends)))
            continue
        totals = [mention for mention, total in run if total]
        parts = [mention for mention, total in run if not total]
        at_edge = bool(run) and (run[0][1] or run[-1][1])
        if len(totals) == 1 and at_edge and len(parts) > 2:
            yield from _judged(page, totals[0], parts, sure=True)
        run = []


def _whole_line(page: Page, begins: int) -> bool:
    return page.where(page.tokens[begins].start).column <= 8


def _is_total(page: Page, begins: int, ends: int) -> bool:
    while begins < ends and page.tokens[begins].word.folded in _SIGNS:
        begins += 1
    marks = (page.meant(begins, "table_total"), page.meant(begins, "total"))
    return any(marks) or page.has("number_of", begins, min(ends, begins + 1))


def _judged(
    page: Page, total: Mention, parts: Sequence[Mention], sure: bool
) -> Iterator[ReadFinding]:
    if total.exact is None or any(part.exact is None for part in parts):
        return
    together = sum(part.exact or 0 for part in parts)
    if not sure and not slip(total.exact, together):
        return
    severity = Severity.ERROR if sure else Severity.WARNING
    wrong = judged(page, Breakdown(total, tuple(parts), exact=True), severity)
    if wrong is not None:
        yield wrong


def _behind(row: Sequence[Joined]) -> list[Mention]:
    """The figures of a sentence that opens with "distributed as follows:"; none if it has others."""
    if not row or row[0].link not in (Link.COLON, Link.MADE_OF):
        return []
    if any(joined.link not in (Link.COMMA, Link.AND) for joined in row[1:]):
        return []
    return [joined.mention for joined in row]


def _own_total(row: Sequence[Joined]) -> Mention | None:
    hard = [j.mention for j in row if not j.mention.soft and j.mention.thing is not None]
    return hard[-1] if len(hard) == 1 else None


def _earlier(
    page: Page, before: Sequence[Sequence[Joined]], begins: int, ends: int
) -> Mention | None:
    """The last figure, in the sentences before, of the thing that is said to be distributed."""
    things = {
        entry.value[0].name
        for at in range(begins, ends)
        if (entry := page.meant(at, "thing")) is not None and at < begins + 8
    }
    figures = [
        joined.mention
        for row in before
        for joined in row
        if joined.mention.thing is not None and not joined.mention.soft
    ]
    named = [m for m in figures if m.thing is not None and m.thing.name in things]
    months = {
        page.tokens[at].word.stem
        for at in range(begins, min(ends, begins + _OPENING))
        if page.meant(at, "month") or page.meant(at, "weekday")
    }
    if months:  # "The April figure is made up of ..."
        named = [m for m in figures if months & _behind_words(page, m)]
    return named[-1] if len({m.exact for m in named}) == 1 else None


def _behind_words(page: Page, mention: Mention) -> set[str]:
    last = min(mention.last + _OPENING, len(page.tokens))
    return {page.tokens[at].word.stem for at in range(mention.last, last)}


def _lines(
    page: Page,
    sentences: Sequence[tuple[int, int]],
    by_sentence: dict[int, Sequence[Joined]],
) -> list[Mention]:
    """The first figure of each line of a list, as long as every line has one at its beginning or end."""
    found: list[Mention] = []
    for begins, ends in sentences:
        if page.where(page.tokens[begins].start).column > 8:
            continue  # a further sentence of the line before
        row = by_sentence.get(begins)
        if not row or not _of_a_line(page, row[0], begins, ends):
            break
        found.append(row[0].mention)
    return found


def _of_a_line(page: Page, joined: Joined, begins: int, ends: int) -> bool:
    """ "- 55 in Hama", "Hama: 55", "Hama (55)"."""
    first = begins
    while first < ends and page.tokens[first].word.folded in _SIGNS:
        first += 1
    mention = joined.mention
    if mention.soft or mention.others or joined.total or joined.in_all:
        return False
    return mention.first == first or joined.link is Link.COLON or mention.bracketed
