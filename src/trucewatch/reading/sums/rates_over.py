"""So many a day, against what was counted and how long: "149 attacks from 1 to 6 September, over 24 a day on average".

The time is told in days, dates, months or years, in the sentence of the rate or shortly before it; what was counted
stands there too. Where any figure, or two together, over any time told makes the rate, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.amounts import Amount, amounts_of
from trucewatch.reading.sums.periods import DAY, YEAR, Span, periods_of
from trucewatch.reading.telling import span
from trucewatch.reading.times.moments import Moment, years_of
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR = 8  # words from a rate to "a day"
_BEFORE = 3  # sentences before in which its count and time are told
_MOST = 12
_OFF, _OFF_OF, _WIDE = 1.0, 0.06, 1.3
_FAR, _MANY = 400, 40  # words, and figures, before a sentence that may explain its rate
_BEFORE_RATE = 5  # words from a year to its rate
_MEAN = 12  # words from "on average" to its rate
_CUT = frozenset({";", ",", ".", ":", "("})
_OVER = frozenset({Qualifier.OVER, Qualifier.MORE_THAN})
_UNDER = frozenset({Qualifier.NEARLY, Qualifier.ALMOST, Qualifier.LESS_THAN})


def rates_over_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Rates that what was counted over the time told does not make."""
    marks = [*_marks(page)]
    if not marks:
        return
    for first, unit in marks:
        begins, _ = page.sentence_of(first)
        rates = _rates(page, pieces, begins, first)
        if not rates or not _is_mean(page, rates[-1], begins, first):
            continue
        told = _around(page, pieces, begins, rates[0].first)
        if told is not None:
            yield from (
                wrong
                for rate in rates
                if (wrong := _wrong(page, pieces, rate, unit, *told, begins)) is not None
            )


def _marks(page: Page) -> Iterator[tuple[int, float]]:
    """Where "a day", "per week", «كل شهر» stand, and how many days that is."""
    for at in page.listed.get("per_day", ()):
        behind = at + page.entries[at][0]
        if page.meant(behind, "ordinals") is None:
            yield at, 1.0
    for name in ("lengths", "long_lengths"):
        for at in page.listed.get(name, ()):
            before = [page.tokens[n].word.folded for n in range(max(0, at - 2), at)]
            mean = before[-1:] and before[-1] in small_words("mean_of_one")
            one = before[-2:-1] if mean else before[-1:]
            if one and one[0] in small_words("per_one") and not _one_of_them(page, one[0], at):
                unit = int(str(page.entries[at][1][name].value)) / DAY
                if unit != 1 or mean:
                    yield at - 1 - bool(mean), unit


def _one_of_them(page: Page, before: str, at: int) -> bool:
    """ "A month earlier", «في الأسبوع الأخير»: one length of time, and not each of them."""
    behind = page.tokens[at + 1].word if at + 1 < len(page.tokens) else None
    if behind is None:
        return False
    if before == "في" and behind.kind != "sign" and behind.folded not in small_words("only_one"):
        return True
    return behind.folded in small_words("not_each") or page.meant(at + 1, "ordinals") is not None


def _rates(page: Page, pieces: Pieces, begins: int, mark: int) -> list[Amount]:
    """The figure before "a day", and one that "and" joins to it: "six died and twenty were injured every day"."""
    own = [a for a in amounts_of(page, pieces, begins, mark) if a.last <= mark]
    if not own or mark - own[-1].last > _NEAR or _cut(page, own[-1].last, mark):
        return []
    joined = len(own) > 1 and not _cut(page, own[-2].last, own[-1].first)
    near = joined and own[-1].first - own[-2].last <= _NEAR
    both = near and page.has_word("and", own[-2].last, own[-1].first)
    return own[-2:] if both else own[-1:]


def _cut(page: Page, first: int, last: int) -> bool:
    return any(page.tokens[at].word.folded in _CUT for at in range(first, last))


def _is_mean(page: Page, rate: Amount, begins: int, mark: int) -> bool:
    """Whether a rate is reckoned: on average, or about, nearly, over so many a day."""
    if rate.mention.count.qualifier is not Qualifier.EXACTLY:
        return True
    if page.has("that_is", max(begins, rate.mention.first - 2), rate.first):
        return True  # «أي 12 شخصاً في اليوم»
    _, ends = page.sentence_of(mark)
    first, last = max(begins, rate.first - _MEAN), min(ends, mark + _MEAN)
    if page.has("on_average", first, last):
        return True
    words = (page.tokens[at].word for at in range(first, last))
    mean = small_words("mean_of_one")
    return any(word.folded in mean or word.stem in mean for word in words)


def _around(
    page: Page, pieces: Pieces, begins: int, rate: int
) -> tuple[list[list[Amount]], list[Span], bool] | None:
    """What was counted, sentence by sentence, and the times told nearest; whether all of it stands beside the rate."""
    counts: list[list[Amount]] = []
    _, ends = page.sentence_of(begins)
    year = next((y for y in years_of(page, begins, rate) if rate - y.last <= _BEFORE_RATE), None)
    others = {page.tokens[y.first].word.folded for y in years_of(page, begins, rate)}
    if year is not None and (len(others) > 1 or not amounts_of(page, pieces, begins, year.first)):
        return _in_year(page, pieces, year, begins)
    here, last = begins, rate
    for back in range(_BEFORE + 1):
        spans = periods_of(page, pieces, here, ends)
        spans = [
            s for s in spans if not back or s.dated or not counts[0]
        ]  # «بعد عشرة أيام من إصابته»
        own = [
            a
            for a in amounts_of(page, pieces, here, last)
            if a.first < rate and not any(s.first <= a.first < s.last for s in spans)
        ]
        counts.append(own[:_MOST])
        before = [s for s in spans if s.first < rate]
        spans = before or (
            spans if own else []
        )  # not "31 per cent above the first half of last year"
        if spans and any(counts):
            return counts, spans, not back
        if not here or page.blank_before(here):
            return None
        here, last = page.sentence_of(here - 1)
        ends = last
    return None


def _in_year(
    page: Page, pieces: Pieces, year: Moment, begins: int
) -> tuple[list[list[Amount]], list[Span], bool] | None:
    """What was counted "in 2014", which stands right before the rate: in a sentence of that year."""
    written, here = page.tokens[year.first].word.folded, begins
    for _ in range(_BEFORE):
        if not here:
            return None
        here, last = page.sentence_of(here - 1)
        if page.has_word(written, here, last):
            own = amounts_of(page, pieces, here, last)[:_MOST]
            return [own], [Span(year.first, year.last, YEAR)], False
    return None


def _wrong(
    page: Page,
    pieces: Pieces,
    rate: Amount,
    unit: float,
    counts: Sequence[Sequence[Amount]],
    spans: Sequence[Span],
    beside: bool,
    begins: int,
) -> ReadFinding | None:
    larger = [[a for a in row if a.number > rate.number] for row in counts]
    numbers = [(a.low, a.high) for row in larger for a in row]
    numbers += [(a.low + b.low, a.high + b.high) for row in larger for a, b in pairwise(row)]
    if any(
        _fits(rate, low * unit / s.days, high * unit / s.days)
        for low, high in numbers
        for s in spans
    ):
        return None
    far = [] if beside else amounts_of(page, pieces, max(0, begins - _FAR), begins)[-_MANY:]
    if any(_fits(rate, a.low * unit / s.days, a.high * unit / s.days) for a in far for s in spans):
        return None
    count = _count(page, rate, [row for row in larger if row])
    if not count or any(_otherwise(page, one, rate) for one in count):
        return None
    days = {round(span.days) for span in spans}
    when = min(spans, key=lambda s: abs(s.first - rate.first))
    due = sum(one.number for one in count) * unit / when.days
    slipped = any(slip(rate.number, whole) for whole in {floor(due), ceil(due)} - {0})
    alone = sum(map(len, larger)) == 1 and len(days) == 1 and beside
    plain = alone or (len(days) == 1 and _concludes(page, begins, rate.first))
    wide = due > 1 and not 1 / _WIDE < rate.number / due < _WIDE
    return _told(page, rate, when, due, count) if slipped or (plain and wide) else None


def _otherwise(page: Page, count: Amount, rate: Amount) -> bool:
    """Whether a rate is of other things than what was counted, or of another time: "while before the war"."""
    one, other = count.mention.thing, rate.mention.thing
    both = one is not None and other is not None and one.listed and other.listed
    if both and one is not None and other is not None and one.family != other.family:
        counted = page.has("counters", rate.first, rate.mention.last)  # «حالات اعتقال»
        return not counted and "item" not in (one.family, other.family)
    words = (page.tokens[at].word for at in range(count.last, rate.first))
    return any(word.folded in small_words("rate_of_another") for word in words)


def _fits(rate: Amount, low: float, high: float) -> bool:
    """Whether a rate is what comes out, as far as it was rounded."""
    kind, told = rate.mention.count.qualifier, rate.number
    off = max(_OFF, told * _OFF_OF)
    least, most = told - off, told + off
    if kind in _OVER:
        most = told * _WIDE + _OFF
    elif kind in _UNDER:
        least = told / _WIDE - _OFF
    elif kind is not Qualifier.EXACTLY:
        least, most = least - off, most + off
    return least <= high and low <= most


def _count(page: Page, rate: Amount, rows: Sequence[Sequence[Amount]]) -> list[Amount]:
    """What was counted: of the fate of the rate, or the dead and the hurt, or the first of its sentence."""
    fate = befell(page, rate.mention)
    for row in rows:
        fates = [befell(page, a.mention) for a in row]
        if fate and fate not in fates and all(fates):
            continue
        if fate:
            return [row[fates.index(fate)] if fate in fates else row[0]]
        both = len(row) > 1 and {*fates[:2]} == {"killed", "wounded"}
        return [*row[: 1 + both]]
    return []


def _concludes(page: Page, begins: int, rate: int) -> bool:
    """Whether a sentence is drawn from the one before: "That makes", «هذه الأرقام تعني»."""
    words = [page.tokens[at].word for at in range(begins, rate)]
    return any(word.folded in small_words("drawn_from_it") for word in words)


def _told(page: Page, rate: Amount, when: Span, due: float, count: Sequence[Amount]) -> ReadFinding:
    args = {
        "rate": page.words(rate.mention.first, rate.mention.last),
        "days": page.words(when.first, when.last),
        "due": f"{due:.1f}",
        "total": " + ".join(page.words(c.mention.first, c.mention.last) for c in count),
    }
    spans = (
        span(page, rate.mention.first, rate.mention.last),
        *(span(page, c.mention.first, c.mention.last) for c in count),
        span(page, when.first, when.last),
    )
    message = Message("read-rate-over", args)
    return ReadFinding("parts-do-not-sum", Severity.WARNING, message, spans)
