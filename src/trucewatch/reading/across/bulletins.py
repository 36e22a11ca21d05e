"""A series of bulletins: totals "since the beginning", and what each bulletin adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.bulletins import Bulletin, follows
from trucewatch.rules.series import toll_falls
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.count import Count

_NEW = frozenset({"today", "new", "اليوم", "جديد", "جديده", "الجديده"})
_SINCE, _BEGINNING = frozenset({"since", "منذ"}), 6
_UNTIL, _MOMENT = frozenset({"until", "till", "حتي", "لغايه"}), 3  # «حتى مساء اليوم»
_LATELY = frozenset({"past", "last", "الماضيه", "الاخيره", "المنصرمه"})
_HOURS = frozenset({"hours", "ساعه", "ساعات", "الساعات"})
_CORRECTS = frozenset({
    "correction", "corrected", "corrects", "revised", "revision", "erratum", "تصحيح", "التصحيح", "صححت", "مراجعه",
    "المراجعه", "تعديل", "استدراك",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Running:
    """The total since the beginning that a bulletin tells, and its new figures of the same thing.

    own: the day of the bulletin. told: all its new figures, by thing counted.
    """

    page: Page
    total: Mention
    new: tuple[Mention, ...]
    own: date | None = None
    told: Mapping[str, Sequence[Mention]] = field(default_factory=dict)


def running_of(
    page: Page, rows: Sequence[Sequence[Joined]], own: date | None = None
) -> dict[str, Running]:
    """By thing counted, the running total of a bulletin; none where it tells two that differ."""
    totals: dict[str, list[Mention]] = {}
    new: dict[str, list[Mention]] = {}
    for row in rows:
        for joined in row:
            mention = joined.mention
            thing = mention.thing.name if mention.thing else _label(page, mention)
            if not thing or mention.exact is None or joined.of_them:
                continue
            if (mention.soft and mention.exact == 1) or joined.link is Link.INCLUDING:
                continue
            kind = totals if _is_running(page, row, mention) else new
            kind.setdefault(thing, []).append(mention)
    return {
        thing: Running(page, told_totals[0], _today(page, new.get(thing, ())), own, new)
        for thing, told_totals in totals.items()
        if len({m.exact for m in told_totals}) == 1
    }


def _label(page: Page, mention: Mention) -> str:
    """What a bare figure behind a label counts, by the first word: "Evacuated since the opening: 85".

    Empty where it stands behind no label.
    """
    begins, ends = page.sentence_of(mention.first)
    behind = [page.tokens[at].word for at in range(mention.last, ends)]
    before = [page.tokens[at].word for at in range(begins, mention.first)]
    labelled = any(word.folded == ":" for word in before) and not any(
        word.kind == "word" for word in behind
    )
    first = next((word for word in before if word.kind == "word"), None)
    return f"{first.stem}:" if labelled and first is not None else ""


def _is_running(page: Page, row: Sequence[Joined], mention: Mention) -> bool:
    """ "12 so far", "since the operation began: 12", «الحصيلة التراكمية: 16 قتيلاً و48 جريحًا»."""
    begins, ends = page.sentence_of(mention.first)
    since = [at for at in range(begins, ends) if _since_a_beginning(page, at)]
    marks = sorted({*page.places_of("cumulative", begins, ends), *since})
    behind = [at for at in marks if at >= mention.first]
    passed = behind and any(mention.last <= j.mention.first < behind[0] for j in row)
    if behind and not passed and not _of_the_next(page, row, mention, behind[0]):
        return True
    if behind and not marks[0] < mention.first:
        return False
    words = _said_of_now(page, begins, ends)
    opens = bool(marks) and marks[0] < row[0].mention.first
    return (opens and not words & _NEW) or bool(
        behind == [] and marks and _nearest(page, row, mention, marks[-1])
    )


def _nearest(page: Page, row: Sequence[Joined], mention: Mention, mark: int) -> bool:
    """Whether a figure is the first behind a mark that a comma parts from the figures before it."""
    first = next((j.mention for j in row if j.mention.first > mark), None)
    earlier = [j.mention for j in row if j.mention.last <= mark]
    return first is mention and bool(earlier) and _of_the_next(page, row, earlier[-1], mark)


def _since_a_beginning(page: Page, at: int) -> bool:
    """ "since the campaign began", «منذ انطلاق الحملة», "since 1 May"."""
    if page.tokens[at].word.stem not in _SINCE:
        return False
    behind = range(at + 1, min(at + _BEGINNING, len(page.tokens)))
    return any(page.meant(n, name) is not None for n in behind for name in ("began", "month"))


def _of_the_next(page: Page, row: Sequence[Joined], mention: Mention, mark: int) -> bool:
    """Whether a mark belongs to a figure behind it: "85 today, which since the start makes 725"."""
    apart = any(page.tokens[at].word.folded == "," for at in range(mention.last, mark))
    return apart and any(joined.mention.first > mark for joined in row)


def _today(page: Page, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The new figures, those that are said to be of today first."""
    return tuple(sorted(mentions, key=lambda mention: not _is_new(page, mention)))


def _is_new(page: Page, mention: Mention) -> bool:
    begins, ends = page.sentence_of(mention.first)
    words = _said_of_now(page, begins, ends)
    return bool(words & _NEW) or bool(words & _LATELY and words & _HOURS)


def _said_of_now(page: Page, begins: int, ends: int) -> set[str]:
    """The words of a sentence, without those that say until when: «حتى مساء اليوم»."""
    until = [at for at in range(begins, ends) if page.tokens[at].word.stem in _UNTIL]
    apart = {near for at in until for near in range(at, at + _MOMENT + 1)}
    return {page.tokens[at].word.folded for at in range(begins, ends) if at not in apart}


def _corrects(page: Page) -> bool:
    """Whether a bulletin corrects one before it: then figures need not go on from there."""
    return any(token.word.folded in _CORRECTS for token in page.tokens)


def bulletins_wrong(before: dict[str, Running], after: dict[str, Running]) -> Iterator[ReadFinding]:
    """Running totals that fall, or that the new figures should have made another."""
    for older, newer in _pairs(before, after):
        if _corrects(newer.page):
            continue
        conflict = toll_falls(_statement(newer), _statement(older))
        if conflict is not None:
            spans = (span_of(newer.page, newer.total), span_of(older.page, older.total))
            yield told(conflict, spans)
        else:
            yield from _wrong_sum(older, newer)


def _pairs(
    before: dict[str, Running], after: dict[str, Running]
) -> Iterator[tuple[Running, Running]]:
    """The totals of one thing in both; the only ones of both, where one is told behind a bare label."""
    same = before.keys() & after.keys()
    for thing in same:
        yield before[thing], after[thing]
    if same or not before or len(after) != 1:
        return
    was, older = min(before.items(), key=lambda one: one[1].total.first)
    now, newer = next(iter(after.items()))
    if was.endswith(":") != now.endswith(":"):
        told = newer.told.get(was, ()) if now.endswith(":") else newer.new
        yield older, replace(newer, new=_today(newer.page, told))


def _statement(one: Running) -> Statement[Count]:
    return replace(statement(one.page, one.total), role=TallyRole.TOTAL)


def _wrong_sum(older: Running, newer: Running) -> Iterator[ReadFinding]:
    """What was before and the new figure, against the total: wrong, or a bulletin is missing.

    On the day after, none can be missing; otherwise a slip of the hand must explain it.
    """
    was, now = older.total.exact or 0, newer.total.exact or 0
    if not newer.new or any(was + (m.exact or 0) == now for m in newer.new) or now == was:
        return
    added = newer.new[0]
    follow = follows(
        Bulletin(_statement(older)), Bulletin(_statement(newer), statement(newer.page, added))
    )
    next_day = older.own is not None and newer.own is not None and (newer.own - older.own).days == 1
    for conflict in follow:
        new = _is_new(newer.page, added) or _right_before(newer.page, added, newer.total)
        sure = conflict.likely is not None or (next_day and new)
        spans = (
            span_of(newer.page, newer.total),
            span_of(older.page, older.total),
            span_of(newer.page, added),
        )
        yield told(conflict, spans, Severity.WARNING if sure else Severity.NOTE)


def _right_before(page: Page, added: Mention, total: Mention) -> bool:
    """ "Eight incidents, then. Count since the beginning: 42."."""
    return page.sentence_of(added.first)[1] == page.sentence_of(total.first)[0]
