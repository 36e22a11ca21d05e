"""Reads documents: what each says, what in each cannot be true, and what differs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from trucewatch.reading.across.bulletins import bulletins_wrong, running_of
from trucewatch.reading.across.translations import translations_differ
from trucewatch.reading.across.versions import versions_differ
from trucewatch.reading.document import Document
from trucewatch.reading.names import NO_NAMES, Names
from trucewatch.reading.reckoned import figures_wrong
from trucewatch.reading.retold.age_again import age_again_wrong
from trucewatch.reading.retold.cannot_both import cannot_both_wrong
from trucewatch.reading.retold.day_again import day_again_wrong
from trucewatch.reading.retold.digits import digits_wrong
from trucewatch.reading.retold.digits_again import digits_again_wrong
from trucewatch.reading.retold.fates_swapped import fates_swapped_wrong
from trucewatch.reading.retold.grown_to import grown_to_wrong
from trucewatch.reading.retold.known_by_fate import known_by_fate_wrong
from trucewatch.reading.retold.known_figure import known_figure_wrong
from trucewatch.reading.retold.lead import lead_wrong
from trucewatch.reading.retold.levels import levels_wrong
from trucewatch.reading.retold.quoted_again import quoted_again_wrong
from trucewatch.reading.retold.restated import restated_wrong
from trucewatch.reading.retold.summed_up import summed_up_wrong
from trucewatch.reading.retold.taken_up import taken_up_wrong
from trucewatch.reading.retold.these_again import these_again_wrong
from trucewatch.reading.retold.title_borne import title_borne_wrong
from trucewatch.reading.retold.title_trend import title_trend_wrong
from trucewatch.reading.retold.told_again import told_again_wrong
from trucewatch.reading.retold.told_twice import told_twice_found
from trucewatch.reading.retold.tolls import tolls_wrong
from trucewatch.reading.retold.which_way import which_way_wrong
from trucewatch.reading.said import ReadFinding, Said, Span
from trucewatch.reading.scanning.frames import frames_of
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.page import InOrder, Page, open_page
from trucewatch.reading.scanning.pieces import Pieces, find_pieces
from trucewatch.reading.scanning.rows import sentences_of
from trucewatch.reading.statements import say
from trucewatch.reading.sums.columns_agree import columns_agree_wrong
from trucewatch.reading.sums.dead_and_hurt_as_dead import dead_and_hurt_as_dead_wrong
from trucewatch.reading.sums.doers import doers_wrong
from trucewatch.reading.sums.running_columns import running_columns_wrong
from trucewatch.reading.sums.table_text import tables_retold
from trucewatch.reading.sums.tables import tables_wrong
from trucewatch.reading.times.ages import ages_wrong
from trucewatch.reading.times.backwards import backwards_wrong
from trucewatch.reading.times.begun_and_ended import begun_and_ended_wrong
from trucewatch.reading.times.clock_impossible import clocks_wrong
from trucewatch.reading.times.date_impossible import dates_wrong
from trucewatch.reading.times.dates_agree import dates_agree_wrong
from trucewatch.reading.times.days import Calendar, calendar_of, day_of, weekdays_wrong, with_years
from trucewatch.reading.times.days_apart import days_apart_wrong
from trucewatch.reading.times.days_lasted import days_lasted_wrong
from trucewatch.reading.times.distances import distances_wrong
from trucewatch.reading.times.elapsed import elapsed_wrong
from trucewatch.reading.times.every import every_wrong
from trucewatch.reading.times.extents import extents_wrong
from trucewatch.reading.times.from_today import from_today_wrong
from trucewatch.reading.times.hours_between import hours_between_wrong
from trucewatch.reading.times.in_turn import turns_wrong
from trucewatch.reading.times.lasted_till_now import lasted_till_now_wrong
from trucewatch.reading.times.lasting import lengths_wrong
from trucewatch.reading.times.month_names import month_names_wrong
from trucewatch.reading.times.named_days import named_days_wrong
from trucewatch.reading.times.nth_day import nth_day_wrong
from trucewatch.reading.times.nth_till_now import nth_till_now_wrong
from trucewatch.reading.times.order import after_document, ends_long_ago, order_wrong, year_off
from trucewatch.reading.times.out_of_line import out_of_line_wrong
from trucewatch.reading.times.report_period import outside_period_wrong
from trucewatch.reading.times.sole_stretch import sole_stretch_wrong
from trucewatch.reading.times.spell_named import spells_named_wrong
from trucewatch.reading.times.spells_known import spells_known_wrong
from trucewatch.reading.times.spells_told import spells_told_wrong
from trucewatch.reading.times.stages import stages_wrong
from trucewatch.reading.times.stretches import stretches_wrong
from trucewatch.reading.times.title_spell import title_spells_wrong
from trucewatch.reading.times.told_apart import lengths_told_apart
from trucewatch.reading.times.weekdays_near import weekdays_near_wrong
from trucewatch.reading.times.years_between import years_between_wrong
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.when import When

_ARABIC_FROM, _ARABIC_TO = "\u0620", "\u064a"
_MOST = 150  # figures of a sentence; more are a table without lines, and nothing is sought in them
_ORDER = {"error": 0, "warning": 1, "note": 2}


class Together(StrEnum):
    """How documents read together belong to each other."""

    APART = "apart"
    VERSIONS = "versions"
    SERIES = "series"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """What one document says and what is wrong within it; the language read and the date used."""

    statements: tuple[Said, ...]
    findings: tuple[ReadFinding, ...]
    language: str
    date: When | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Every document in the order given, and the findings that lie across two of them."""

    documents: tuple[DocumentRead, ...]
    findings: tuple[ReadFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with everything found in it."""

    page: Page
    pieces: Pieces
    calendar: Calendar


def read(
    documents: Sequence[Document],
    *,
    together: Together = Together.APART,
    as_of: When | None = None,
    names: Names = NO_NAMES,
) -> Reading:
    """Read the documents; as_of dates those that carry no date of their own."""
    with collector_at_rest():
        opened = [_open(document, number, as_of) for number, document in enumerate(documents)]
        across = one_about_each(_across(opened, together))
        return Reading(tuple(_read(one, names) for one in opened), tuple(across))


def language_of(text: str) -> str:
    """The language of most letters of the text: "ar", "en", or "und" where it has none."""
    sample = text[:20_000]
    arabic = sum(_ARABIC_FROM <= sign <= _ARABIC_TO for sign in sample)
    latin = sum(sign.isascii() and sign.isalpha() for sign in sample)
    if not arabic and not latin:
        return "und"
    return "ar" if arabic >= latin else "en"


def _open(document: Document, number: int, as_of: When | None) -> Opened:
    if document.language not in ("ar", "en"):
        document = replace(document, language=language_of(document.text))
    page = open_page(document, number)
    pieces = find_pieces(page)
    calendar = calendar_of(page, pieces, as_of)
    dates = with_years(pieces.dates, calendar)
    days = frozenset(day for day in (dated.date for dated in dates) if day is not None)
    return Opened(page, replace(pieces, dates=InOrder(dates)), replace(calendar, days=days))


def _read(one: Opened, names: Names) -> DocumentRead:
    own = one.calendar.own
    rows = sentences_of(one.page, one.pieces)
    return DocumentRead(
        tuple(say(one.page, one.pieces, rows, names, one.calendar.titled)),
        tuple(one_about_each(_findings(one, rows))),
        one.page.document.language,
        When.parse(own.isoformat()) if own is not None else None,
    )


def _across(opened: Sequence[Opened], together: Together) -> Iterator[ReadFinding]:
    """What differs between each document and the next."""
    if together is Together.APART:
        return
    if together is Together.SERIES:
        opened = sorted(opened, key=lambda one: one.calendar.own or date.min)
    for one, other in pairwise(opened):
        if together is Together.VERSIONS:
            yield from versions_differ(one.page, one.pieces, other.page, other.pieces)
        elif together is Together.TRANSLATION:
            yield from translations_differ(one.page, one.pieces, other.page, other.pieces)
        else:
            before, after = (
                running_of(
                    o.page, sentences_of(o.page, o.pieces), day_of(o.page, o.pieces, o.calendar)
                )
                for o in (one, other)
            )
            yield from bulletins_wrong(before, after)


def _findings(one: Opened, rows: list[list[Joined]]) -> Iterator[ReadFinding]:
    page, pieces = one.page, one.pieces
    if not page.tokens:
        return
    rows = [row for row in rows if len(row) <= _MOST]
    frames = frames_of(page, rows, pieces.measured)
    yield from dates_wrong(page, pieces)
    yield from weekdays_wrong(page, pieces, one.calendar)
    yield from clocks_wrong(page, pieces)
    yield from days_apart_wrong(page, pieces, one.calendar)
    yield from _lengths(page, pieces, one.calendar)
    yield from ages_wrong(page, pieces)
    yield from every_wrong(page, pieces)
    yield from weekdays_near_wrong(page)
    yield from dates_agree_wrong(page, pieces)
    yield from month_names_wrong(page)
    yield from from_today_wrong(page, pieces, one.calendar)
    yield from backwards_wrong(page, pieces)
    retold = _retold(page, pieces, one.calendar)
    yield from (found := [*figures_wrong(page, pieces, rows, frames, retold)])
    yield from which_way_wrong(page, pieces, found)
    yield from _order(page, pieces, one.calendar)
    yield from told_twice_found(page, pieces)
    yield from tolls_wrong(page, pieces)
    yield from doers_wrong(page, rows)
    yield from dead_and_hurt_as_dead_wrong(page, frames)
    yield from grown_to_wrong(page, pieces, frames)
    yield from these_again_wrong(page, frames)
    yield from _tables(page, pieces)


def _lengths(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """How long something lasted, or goes on."""
    yield from lengths_wrong(page, pieces)
    yield from lengths_told_apart(page, pieces)
    yield from sole_stretch_wrong(page, pieces)
    yield from years_between_wrong(page, pieces)
    yield from hours_between_wrong(page, pieces)
    yield from spells_named_wrong(page, pieces)
    yield from days_lasted_wrong(page, pieces)
    yield from stretches_wrong(page, pieces)
    yield from begun_and_ended_wrong(page, pieces)
    yield from spells_known_wrong(page, pieces)
    yield from spells_told_wrong(page, pieces)
    yield from distances_wrong(page, pieces)
    yield from nth_day_wrong(page, pieces)
    yield from lasted_till_now_wrong(page, pieces, calendar)
    yield from elapsed_wrong(page, pieces, calendar)
    yield from extents_wrong(page, pieces, calendar)
    yield from title_spells_wrong(page, pieces, calendar)
    yield from named_days_wrong(page, pieces)
    yield from nth_till_now_wrong(page, pieces, calendar)


def _order(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days that do not stand in their order, or outside the time of the text."""
    yield from order_wrong(page, pieces, calendar)
    yield from turns_wrong(page, pieces)
    yield from stages_wrong(page, pieces)
    yield from out_of_line_wrong(page, pieces, calendar)
    yield from outside_period_wrong(page, pieces, calendar)
    yield from after_document(page, pieces, calendar)
    yield from year_off(page, pieces, calendar)
    yield from ends_long_ago(page, pieces, calendar)


def _tables(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Tables that do not add up, or that the text tells otherwise."""
    yield from tables_wrong(page)
    yield from running_columns_wrong(page)
    yield from columns_agree_wrong(page, pieces)
    yield from tables_retold(page, pieces)


def _retold(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Figures, ages and days that the text tells otherwise when it tells them again."""
    yield from restated_wrong(page, pieces)
    yield from fates_swapped_wrong(page, pieces)
    yield from lead_wrong(page, pieces)
    yield from title_borne_wrong(page, pieces)
    yield from title_trend_wrong(page, pieces)
    yield from summed_up_wrong(page, pieces)
    yield from (told := [*taken_up_wrong(page, pieces), *digits_wrong(page, pieces)])
    yield from digits_again_wrong(page, pieces)
    yield from known_by_fate_wrong(page, pieces)
    yield from levels_wrong(page, pieces)
    yield from cannot_both_wrong(page, pieces)
    yield from quoted_again_wrong(page, pieces)
    yield from known_figure_wrong(page, pieces, told)
    yield from told_again_wrong(page, pieces)
    yield from age_again_wrong(page)
    yield from day_again_wrong(page, pieces, calendar)


def one_about_each(findings: Iterator[ReadFinding]) -> list[ReadFinding]:
    """The findings in the order of the text, the graver of two about the same words.

    Two are about the same if they begin with the same words or have two places in common.
    """
    kept: list[ReadFinding] = []
    at_words: dict[Span, list[ReadFinding]] = {}
    for finding in sorted(findings, key=lambda f: _ORDER[f.severity.value]):
        beside = [other for span in finding.spans for other in at_words.get(span, ())]
        same = any(
            other.spans[0] == finding.spans[0] or beside.count(other) > 1 for other in beside
        )
        if same:
            continue
        kept.append(finding)
        for span in set(finding.spans):
            at_words.setdefault(span, []).append(finding)
    return sorted(kept, key=lambda f: (f.spans[0].document, f.spans[0].start))
