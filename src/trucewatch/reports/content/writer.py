"""The writer of one report: its language and audience, its words, and what it has cited so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.records.view import CaseView, Row
from trucewatch.reports.content.notes import Notes
from trucewatch.reports.content.releasing import Release
from trucewatch.reports.content.saying import Gap, listed_words, message_words, say, say_words
from trucewatch.reports.runs import Figure, NoteMark, Runs, Stated, Words
from trucewatch.values.codes.base import Code
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message, NameOf
from trucewatch.values.period import Period
from trucewatch.values.texts import Text
from trucewatch.values.two_languages import script_language
from trucewatch.values.when import When
from trucewatch.values.wording import isolate, say_count, say_number, say_period, say_when

_SHORT = 3  # labels of a list that needs no commas in Arabic


@dataclass(frozen=True, slots=True)
class Writer:
    """Words in one language for one audience, up to one moment; every figure gets its note.

    left_out: movements too recent, or still under way, for this audience. asserted: determinations
    whose reviewer nobody proved to be.
    """

    view: CaseView
    language: str
    release: Release
    as_of: When
    left_out: tuple[Row, ...] = ()
    asserted: frozenset[UUID] = frozenset()
    notes: Notes = field(default_factory=Notes)

    @property
    def moment(self) -> int:
        """The as-of in epoch seconds, its last where it is uncertain."""
        return int(self.as_of.latest.timestamp())

    @property
    def zone(self) -> str:
        """The zone that clock times are told in."""
        return str(self.view.case.zone or "")

    def say(self, code: str, **gaps: Gap) -> Runs:
        """A sentence of the catalogue."""
        return say(code, self.language, **gaps)

    def words(self, code: str, **gaps: str | int) -> str:
        """A title, a label or a caption of the catalogue."""
        return say_words(code, self.language, **gaps)

    def message(self, message: Message) -> str:
        """A message of screening, of the ledger or of a check; its names as this audience may know."""
        return message_words(self._as_known(message), self.language)

    def _as_known(self, message: Message) -> Message:
        return Message(message.code, {name: self._told(arg) for name, arg in message.args.items()})

    def _told(self, arg: Arg) -> Arg:
        if isinstance(arg, Message):
            return self._as_known(arg)
        if isinstance(arg, tuple):
            return tuple(map(self._told, arg))
        return self._called(arg) if isinstance(arg, NameOf) else arg

    def _called(self, one: NameOf) -> Arg:
        """A record in a sentence, by the name that may be printed."""
        row = self.view.find(one.kind, one.key)
        if one.kind == "place":
            return self.place(row)
        if one.kind == "source":
            return self.source(row)
        if one.kind == "person" and not self.release.shows_persons():
            return self.words("report-person-withheld")
        return one

    def label(self, code: Code | None) -> str:
        """The label of a code, or that nothing is recorded."""
        return code.label(self.language) if code is not None else self.words("report-not-recorded")

    def labels(self, codes: Sequence[Code]) -> str:
        """Labels of several codes in running words."""
        labels = [code.label(self.language) for code in codes]
        if self.language == "ar" and len(labels) > _SHORT:
            return "، و".join(labels)
        return listed_words(labels, self.language)

    def figure(self, text: str, row: Row, *others: Row) -> Figure:
        """A figure, date, name or statement bound to its record (and to others told with it)."""
        return Figure(text, (self.notes.of(row, *others),))

    def bound(self, text: str, rows: Sequence[Row]) -> Figure:
        """A statement that stands on several records; each gets its own mark."""
        return Figure(text, tuple(dict.fromkeys(self.notes.of(row) for row in rows)))

    def mark(self, row: Row, *others: Row) -> Runs:
        """A mark that leads to the record."""
        return (NoteMark((self.notes.of(row, *others),)),)

    def counted(self, number: int, what: str, rows: Sequence[Row]) -> Figure:
        """A number this report counted; its reference says over which records."""
        note = self.notes.counting(what, rows)
        return Figure(say_number(number, self.language), (note,))

    def name(self, row: Row | None) -> str:
        """The name of an actor, a place, an agreement or a movement."""
        return row.name.get(self.language) if row is not None else self.words("report-not-recorded")

    def told_together(self, texts: Sequence[Text], row: Row) -> Runs:
        """Several statements in one breath, with one mark; each apart where one is untranslated."""
        if all(text.has(self.language) for text in texts):
            said = " ".join(text.get(self.language) for text in texts)
            return (self.figure(said, row),) if said else ()
        return tuple(run for text in texts for run in self.told(text, row))

    def told(self, text: Text, row: Row, *others: Row) -> Runs:
        """A statement of a record, bound to it; in its own language where it was not translated."""
        if not text:
            return ()
        if text.has(self.language):
            return (self.figure(text.get(self.language), row, *others),)
        return (*self.own_words(text), *self.mark(row, *others))

    def own_words(self, text: Text) -> Runs:
        """The original words of a source in quotation marks of their own language."""
        return (Stated(text.words[text.original], text.original),) if text else ()

    def when(self, when: When, row: Row) -> Runs:
        """An instant in words, with the words of the source beside it."""
        return self._timed(say_when(when, self.language, self.zone), when.stated, row)

    def period(self, period: Period, row: Row, field: str = "") -> Runs:
        """A period in words, with the words of the source beside it."""
        return self._timed(self.span(period, field=field), period.stated, row)

    def span(self, period: Period, field: str = "") -> str:
        """A period in plain words."""
        return say_period(period, self.language, self.zone, field=field)

    def count(self, count: Count, row: Row) -> Figure:
        """A count in words."""
        return self.figure(say_count(count, self.language), row)

    def quoted(self, stated: str, row: Row) -> Runs:
        """Words of a source kept beside a value; their language follows from their script."""
        return (Stated(stated, script_language(stated)),) if stated else ()

    def place(self, place: Row | None) -> str:
        """A place by name; one released only as part of a wider place says so, or is withheld."""
        if place is None:
            return self.words("report-not-recorded")
        shown = self.release.shown_as(place)
        if not self.release.names_place(place) or shown is None:
            return self.words("report-place-withheld", kind=self.label(place.place_kind))
        if shown == place:
            return self.name(place)
        return self.words("report-place-within", place=self.name(place), wider=self.name(shown))

    def source(self, source: Row | None) -> str:
        """A source as this audience may know it: its label, or only its kind."""
        if source is None:
            return self.words("report-source-none")
        if self.release.shows_source(source):
            return isolate(source.label.get(self.language))
        return self.words("report-source-withheld", kind=self.label(source.source_kind))

    def according_to(self, source: Row | None) -> Runs:
        """ "According to ...", plain words."""
        return self.say("report-according", source=(Words(self.source(source)),))

    def _timed(self, said: str, stated: str, row: Row) -> Runs:
        figure = self.figure(said, row)
        if not stated:
            return (figure,)
        return self.say("report-with-stated", value=figure, words=self.quoted(stated, row))
