"""Parts of a total told in a sentence of its own, or line by line: "distributed as follows: ..."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of, told_of_both
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import BULLETS, Page
from trucewatch.reading.scanning.slips import one_slip, slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.runs import alike
from trucewatch.values.codes.findings import Severity

_BOTH = 9  # words of a bracket that tells two fates
_OPENING = 3  # words that name the month of a figure
_SENTENCES = 2  # back to which the total is looked for
_ABOVE = 40  # lines of other lists of the same whole
_NUMBERED = 2  # words of "3." before a point
_HEADING = 10  # words of a line that announces a list


def spread_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Parts told apart from their total that do not come to it."""
    by_sentence = {page.sentence_of(row[0].mention.first)[0]: row for row in rows}
    sentences = page.sentences()
    for index, (begins, ends) in enumerate(sentences):
        made_of = page.has("made_of", begins, ends)
        colon = page.tokens[ends - 1].word.folded == ":"
        if _by_group(page, begins, ends, by_sentence) or (made_of and colon):
            yield from _of_a_whole_before(page, index, sentences, by_sentence)
        yield from _in_one_line(page, index, sentences, by_sentence)
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
        if _of_other_fates(page, total, parts) or (colon and _all_told(rows, total, parts)):
            continue
        if not made_of and any((part.exact or 0) > (total.exact or 0) for part in parts):
            continue  # "in the four hospitals:", and their dead
        yield from _judged(page, total, parts, sure=made_of)
    yield from _runs_of_lines(page, sentences, by_sentence)


def _of_other_fates(page: Page, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a line of the dead tells only how many were hurt: "Bekaa: no deaths, five injured"."""
    whole = fate_of(page, total)
    fates = {part.thing.fate for part in parts if part.thing is not None} - {""}
    return bool(whole and fates - {whole})


def _all_told(rows: Sequence[Sequence[Joined]], total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether all figures of the lines make the total, where some tell several: "24 of ..., 17 of ..."."""
    told = 0
    for row in rows[bisect_left(rows, parts[0].first, key=_first_figure) :]:
        if row[0].mention.first > parts[-1].last:
            break
        for joined in row:
            if joined.link is Link.INCLUDING:
                break
            told += (joined.mention.exact or 0) if joined.bracket < 0 else 0
    return told == total.exact


def _first_figure(row: Sequence[Joined]) -> int:
    return row[0].mention.first


def _by_group(page: Page, begins: int, ends: int, by_sentence: dict[int, Sequence[Joined]]) -> bool:
    """Whether a line announces by what the next ones tell a whole apart: "By sex:", «بحسب العمر»."""
    told = any(not joined.mention.soft for joined in by_sentence.get(begins, ()))
    if told or ends - begins > _HEADING or not page.has("by_group", begins, begins + 2):
        return False
    bracket = page.has_word("(", begins, ends)
    return not bracket and not page.has("foremost", begins, ends)


def _in_one_line(
    page: Page,
    index: int,
    sentences: Sequence[tuple[int, int]],
    by_sentence: dict[int, Sequence[Joined]],
) -> Iterator[ReadFinding]:
    """ "- By age: 94 under 18; 109 between 18 and 59; 25 aged 60 or over", behind "- Displaced: 218 people"."""
    begins, ends = sentences[index]
    row = by_sentence.get(begins, ())
    if len(row) < 2 or not page.has("by_group", begins, min(ends, begins + 3)):
        return
    parts = _behind(row)
    if len(parts) < 2 or any(part.exact is None or part.soft for part in parts):
        return
    told = [part.exact or 0 for part in parts]
    for first, _ in reversed(sentences[max(0, index - _SENTENCES) : index]):
        wholes = [j.mention for j in by_sentence.get(first, ()) if j.mention.thing is not None]
        wholes = [m for m in wholes if all(alike(m, part) for part in parts)]
        if any(whole.exact == sum(told) for whole in wholes):
            return
        for whole in wholes:
            if whole.exact and not whole.soft and one_slip(whole.exact, told):
                wrong = judged(page, Breakdown(whole, tuple(parts), exact=True), Severity.WARNING)
                if wrong is not None:
                    yield wrong
                    return


def _of_a_whole_before(
    page: Page,
    index: int,
    sentences: Sequence[tuple[int, int]],
    by_sentence: dict[int, Sequence[Joined]],
) -> Iterator[ReadFinding]:
    """The lines behind a heading, against the figures told before all the lists of their whole."""
    parts = _lines(page, sentences[index + 1 :], by_sentence)
    together = sum(part.exact or 0 for part in parts)
    if len(parts) < 2 or any(part.exact is None for part in parts):
        return
    wholes = [
        joined.mention
        for row in _above_lists(page, sentences[max(0, index - _ABOVE) : index], by_sentence)
        for joined in row
        if joined.mention.thing is not None
        and not joined.mention.soft
        and joined.mention.count.low is not None
        and not (joined.mention.thing.fate and _of_both(page, parts))
        and all(alike(joined.mention, part) for part in parts)
    ]
    numbers = [whole.count.low or 0 for whole in wholes]
    if together in numbers:
        return
    told = [part.exact or 0 for part in parts]
    for whole, number in zip(wholes, numbers, strict=True):
        more = max(numbers) < together and 3 * together <= 4 * number  # not several answers of each
        if more or one_slip(number, told):
            wrong = judged(page, Breakdown(whole, tuple(parts), exact=True), Severity.WARNING)
            if wrong is not None:
                yield wrong
                return


def _of_both(page: Page, parts: Sequence[Mention]) -> bool:
    """Whether a bracket behind a line tells its dead and its hurt: "Baghdad: 1,091 (335 killed, 756 injured)"."""
    return any(
        part.thing is None and told_of_both(page, part.last, part.last + _BOTH) for part in parts
    )


def _above_lists(
    page: Page,
    sentences: Sequence[tuple[int, int]],
    by_sentence: dict[int, Sequence[Joined]],
) -> list[Sequence[Joined]]:
    """The last sentences with figures before a heading that are no lines of a list, the nearest first."""
    plain = [
        by_sentence[begins]
        for begins, ends in sentences
        if begins in by_sentence and page.tokens[begins].word.folded not in BULLETS
    ]
    return plain[::-1][:_SENTENCES]


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
    while begins < ends and page.tokens[begins].word.folded in BULLETS:
        begins += 1
    marks = (page.meant(begins, "table_total"), page.meant(begins, "total"))
    return any(marks) or page.has("number_of", begins, min(ends, begins + 1))


def _judged(
    page: Page, total: Mention, parts: Sequence[Mention], sure: bool
) -> Iterator[ReadFinding]:
    if total.count.low is None or any(part.exact is None for part in parts):
        return
    together = sum(part.exact or 0 for part in parts)
    if not (sure and total.exact is not None) and not slip(total.count.low, together):
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
    """The figure of each line of a list, as long as every line has one behind or before its name."""
    found: list[Mention] = []
    sign = ""
    for begins, ends in sentences:
        far = page.where(page.tokens[begins].start).column > 8
        if far or _only_numbers(page, begins, ends):
            continue  # a further sentence of the line before, or "3." before its line
        opening = page.tokens[begins].word.folded
        figure = _of_a_line(page, by_sentence.get(begins, ()), begins, ends)
        if figure is None or (sign and opening != sign):
            break
        sign = opening if opening in BULLETS else ""
        found.append(figure)
    return found


def _only_numbers(page: Page, begins: int, ends: int) -> bool:
    """Whether a line only tells its place in a list: "3."."""
    number, sign = page.tokens[begins].word, page.tokens[ends - 1].word.folded
    return ends - begins == _NUMBERED and number.kind == "number" and sign in (".", ")")


def _years(page: Page, mention: Mention) -> bool:
    """Whether a figure opens a line as the age it is about: «18 سنة فأكثر 135»."""
    return any(page.meant(mention.number_last, name) for name in ("lengths", "long_lengths"))


def _of_a_line(page: Page, row: Sequence[Joined], begins: int, ends: int) -> Mention | None:
    """ "- 55 in Hama", "Hama: 55", "Hama (55)", "5 to 17 years: 48", «5 إلى 17 سنة 48»."""
    first = begins
    while first < ends and page.tokens[first].word.folded in BULLETS:
        first += 1
    if first + _NUMBERED < ends and _only_numbers(page, first, first + _NUMBERED):
        first += _NUMBERED  # "1) Ramadi: 168"
    if page.has_word("|", begins, ends) or page.meant(first, "every") is not None:
        return None
    told = [joined for joined in row if joined.mention.first >= first]
    labelled = [joined for joined in told if joined.link is Link.COLON]
    behind = [joined for joined in told[-1:] if joined.mention.last == ends]
    opening = [joined for joined in told[:1] if joined.mention.first == first]
    counted = [j for j in opening if j.mention.thing and not _years(page, j.mention)]
    bracketed = [joined for joined in told if joined.mention.bracketed]
    dashed = [j for j in told if page.tokens[j.mention.first - 1].word.folded in BULLETS]
    dashed = [joined for joined in dashed if joined.mention.first > first]  # "Daraa – 34 killed"
    for joined in (*labelled[-1:], *counted, *dashed[:1], *behind, *opening, *bracketed):
        mention = joined.mention
        if not (mention.soft or mention.others or joined.total or joined.in_all):
            return mention
    return None
