"""One instant, unknown within bounds: when something happened, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from trucewatch.values.as_stated import take_stated, with_stated
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.refusal import Refusal
from trucewatch.values.when_bounds import bounds_of
from trucewatch.values.when_fast import quick_bounds
from trucewatch.values.when_text import Form, read_form, without_zone
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths
from trucewatch.values.zones import ZONE_REFUSALS, local_time, offset_text

if TYPE_CHECKING:
    from trucewatch.values.period import Period

_DAY = timedelta(days=1)
_PRECISION_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4))  # most days covered, UCDP date_prec


@dataclass(frozen=True, slots=True)
class When:
    """One instant that lies within [earliest, latest]: aware UTC, whole seconds, both included.

    text: the text form without the stated words. stated: the words of the source, as they were.
    Made by `When.parse` or `When.at`; the bounds always follow from the text.
    """

    earliest: datetime
    latest: datetime
    text: str
    stated: str = ""

    @classmethod
    def parse(cls, text: str, zone: str | None = None, widths: Widths = DEFAULT_WIDTHS) -> When:
        """Read the text form: "2016-12-13T18:00+02:00~30min «about 18:00»".

        zone (IANA name or offset) is written in where the text names none; widths are what the
        writer means by "about" and by parts of the day. Give both only for what a person typed.
        Raises Refusal for a date, a time or a zone that does not exist, and for anything else
        that the grammar of docs/formats/when.md does not know.
        """
        value, stated = take_stated(text)
        when = _when(value, zone, widths)
        return replace(when, stated=stated) if stated else when

    @classmethod
    def stored(cls, text: str) -> When:
        """Read a text form that was accepted once, whatever the zone database has learned since.

        Where its zone no longer has that clock time, that day or that offset, or is gone, the
        stated offset decides, and without one the bounds are those of an unknown zone.
        """
        try:
            return cls.parse(text)
        except Refusal as refusal:
            if refusal.code not in ZONE_REFUSALS:
                raise
        value, stated = take_stated(text)
        return cls(*bounds_of(replace(_form(value), zone="")), value, stated)

    @classmethod
    def at(cls, instant: datetime, zone: str = "UTC") -> When:
        """The exact instant (aware, cut to whole seconds), written as a clock of the zone shows."""
        local = local_time(instant, zone).replace(microsecond=0)
        text = local.isoformat(timespec="seconds" if local.second else "minutes")
        if zone == "UTC":
            return cls.parse(f"{text}Z")
        when = cls.parse(text, zone)
        if when.earliest == when.latest:
            return when
        ahead = local.replace(tzinfo=UTC) - instant.replace(microsecond=0)
        return cls.parse(f"{text}{offset_text(ahead)}[{zone}]")

    def __str__(self) -> str:
        return with_stated(self.text, self.stated)

    @property
    def form(self) -> Form:
        """The text taken apart: what it names, its zone, its half-width."""
        return _form(self.text)

    @property
    def zone(self) -> str:
        """The zone ("Asia/Damascus") or offset ("+02:00") written; empty where unknown."""
        return self.form.known_zone

    @property
    def exact(self) -> bool:
        """Whether the instant is known to the second."""
        return self.earliest == self.latest

    @property
    def precision(self) -> int:
        """How exactly the date is known, 1 (day) to 5 (year); UCDP GED codebook, date_prec."""
        first, last = self.days()
        covered = (last - first) // _DAY + 1
        return next((code for most, code in _PRECISION_DAYS if covered <= most), 5)

    def days(self, zone: str | None = None) -> tuple[date, date]:
        """First and last calendar day it can lie on, in the zone.

        Without a zone: in the zone written or, where none is known, by the local dates written.
        """
        zone = zone or self.zone
        if zone:
            return local_time(self.earliest, zone).date(), local_time(self.latest, zone).date()
        earliest, latest = bounds_of(replace(self.form, zone="UTC"))
        return earliest.date(), latest.date()

    def before(self, other: When) -> Verdict:
        """Whether this instant lies before the other."""
        if self.latest < other.earliest:
            return Verdict.YES
        return Verdict.NO if self.earliest >= other.latest else Verdict.UNSURE

    def after(self, other: When) -> Verdict:
        """Whether this instant lies after the other."""
        return other.before(self)

    def within(self, period: Period) -> Verdict:
        """Whether this instant lies within the period, its start and end included."""
        return period.contains(self)

    def with_stated(self, stated: str) -> When:
        """The same instant with the words of the source beside it."""
        return replace(self, stated=stated.strip())


def same(a: When, b: When) -> Verdict:
    """Whether both are one instant: YES only where both are exact, NO where they cannot meet."""
    if a.latest < b.earliest or b.latest < a.earliest:
        return Verdict.NO
    return Verdict.YES if a.exact and b.exact else Verdict.UNSURE


def gap(a: When, b: When) -> tuple[int, int]:
    """Least and most seconds from a to b; negative where b can lie before a."""
    return _seconds(b.earliest - a.latest), _seconds(b.latest - a.earliest)


@lru_cache(maxsize=2**15)
def _when(value: str, zone: str | None, widths: Widths) -> When:
    for text in (value, f"{value}[{zone}]") if zone else (value,):
        quick = quick_bounds(text)
        if quick is not None:
            return When(*quick, text)
    form = read_form(value, zone, widths)
    earliest, latest = bounds_of(form)
    return When(earliest, latest, form.text)


@lru_cache(maxsize=2**12)
def _form(text: str) -> Form:
    try:
        return read_form(text)
    except Refusal as refusal:
        if refusal.code not in ZONE_REFUSALS:
            raise
    return replace(read_form(without_zone(text)), text=text)


def _seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)
