"""Days told in an order that cannot be: of the wounds before the attack, of the report before the event.

What comes first and what only after it stands in lexicon/turns.yaml. A text tells it where each of the
two has one day, and the later stage the earlier day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import InOrder, Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR = 14  # words between a stage and its day
_ASIDE = frozenset({
    "since", "until", "before", "by", "again", "previously", "earlier", "to", "منذ", "حتي", "قبل", "سابقا", "مجددا", "ثانيه",
})  # fmt: skip
_MOST = 60  # days; what lies further apart is of two stories
_OTHER = ("sequel", "hedge", "future", "wanted")
_TWO = 2
_SHARED = 2  # words that a report and what it reports have in common
_LEFT = 12  # tokens on either side of a stage in which another event would be told
Stage = tuple[int, str, int]
"""Its first token, which it is, and the token behind it."""


@cache
def _stages() -> Index:
    index = Index()
    for line, told in read_data("turns").items():
        for stage in ("first", "then"):
            for phrases in told[stage].values():
                for phrase in phrases:
                    index.add(phrase, (line, stage))
    index.settle()
    return index


def stages_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first pair of stages whose days are in the wrong order."""
    dates = days_of_one_year(pieces)
    if len({dated.date for dated in dates if dated.date}) < _TWO:
        return
    told: dict[str, list[Stage]] = {}
    behind: dict[str, int] = {}
    for at, last, (line, stage) in places(page, _stages()):
        if at >= behind.get(line, 0):  # not within a longer phrase
            told.setdefault(line, []).append((at, stage, last))
            behind[line] = last
    for line, stages in told.items():
        days = _days(page, dates, stages)
        if set(days) == {"first", "then"} and all(len(found) == 1 for found in days.values()):
            (start, begun), (end, ended) = (next(iter(days[s].items())) for s in ("first", "then"))
            if line == "force" and ended.first < begun.first:
                continue  # in force by word of mouth, and signed later
            if 0 < (start - end).days <= _MOST and _of_one(page, line, begun, ended):
                yield _wrong(page, begun, ended)
                return


def _days(
    page: Page, dates: InOrder[Dated], stages: Sequence[Stage]
) -> Mapping[str, dict[date, Dated]]:
    """The days of each stage: each day is of the stage told nearest before it, else behind it."""
    found: dict[str, dict[date, Dated]] = {}
    at_words = [stage[0] for stage in stages]
    for number, dated in enumerate(dates):
        day = dated.date
        before = bisect_left(at_words, dated.first) - 1
        stage = stages[before] if before >= 0 else (0, "", 0)
        if day is None or dated.hijri or _aside(page, dated, stage):
            continue
        begins, ends = page.sentence_of(dated.first)
        earlier = dates[number - 1].last if number else 0
        later = dates[number + 1].first if number + 1 < len(dates) else len(page.tokens)
        first = max(begins, dated.first - _NEAR, earlier)
        last = min(ends, dated.last + _NEAR, later)
        after = bisect_left(at_words, dated.last)
        if before >= 0 and at_words[before] >= first:
            found.setdefault(stages[before][1], {}).setdefault(day, dated)
        elif after < len(stages) and at_words[after] < last:
            found.setdefault(stages[after][1], {}).setdefault(day, dated)
    return found


def _aside(page: Page, dated: Dated, stage: Stage) -> bool:
    """Whether a day is one of before or of another event, by the words behind its stage and around it."""
    begins, ends = page.sentence_of(dated.first)
    behind = min(stage[2], dated.first)
    before = page.tokens[max(begins, behind, dated.first - 2) : dated.first]
    if any(token.word.folded in _ASIDE for token in before):
        return True
    if page.has("as_of", max(begins, dated.first - 3), dated.first):
        return True
    near = max(begins, dated.first - _NEAR), min(ends, dated.last + _LEFT)
    told = [at for name in _OTHER for at in page.places_of(name, *near)]
    return any(not stage[0] <= at < stage[2] for at in told)


def _of_one(page: Page, line: str, begun: Dated, ended: Dated) -> bool:
    """Whether both are told of one story: a report shares words with what it reports."""
    if line != "report" and not _paragraph_between(page, begun, ended):
        return True
    first, then = (page.sentence_of(dated.first) for dated in (begun, ended))
    if first == then:
        return True
    shared = stems_told(page, *first).keys() & stems_told(page, *then).keys()
    return len(shared) >= _SHARED


def _paragraph_between(page: Page, begun: Dated, ended: Dated) -> bool:
    first, last = sorted((begun.first, ended.first))
    return page.text.count("\n\n", page.tokens[first].start, page.tokens[last].start) > 0


def _wrong(page: Page, begun: Dated, ended: Dated) -> ReadFinding:
    args = {
        "end": page.words(ended.first, ended.last),
        "start": page.words(begun.first, begun.last),
    }
    spans = (span(page, ended.first, ended.last), span(page, begun.first, begun.last))
    message = Message("read-times-backwards", args)
    return ReadFinding("date-in-turn", Severity.WARNING, message, spans)
