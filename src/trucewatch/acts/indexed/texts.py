"""Texts in the index: the words of each current record that has any in clear.

With an incident go its days, in words and as stated, what its deeds are called and their words, who
is said to have done them and on what grounds, as stated by those who say so and where they do, and
the names of the places where it happened: who may see incidents may see these. Words of figures, rulings, sources and
persons do not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, Final
from uuid import UUID

from trucewatch.acts.indexed.sounded import sound_words
from trucewatch.acts.inserting import insert_rows
from trucewatch.records.fields import TaggedTextField
from trucewatch.records.lines import LINES, lines_of
from trucewatch.records.models import Attribution, Citation, Deed, Incident, IndexedText, Place
from trucewatch.records.plain import KINDS, parts_of, stored
from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_words import index_words
from trucewatch.values.period import Period
from trucewatch.values.say_times import say_date
from trucewatch.values.texts import Text

CHUNK = 500
CURRENT: Final = {"state": RecordState.CURRENT}
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
CALLED: Final = ("place", "actor")
"""Kinds that have other names, and are found by how these sound."""
CITED: Final = ("about_kind", "field")
"""What tells in which words a citation says something."""


def renew_texts(kind: str, records: Collection[UUID]) -> None:
    """Put the words of records of a kind into the index as they stand now."""
    if not texts_of(kind):
        return
    for some in chunks(records):
        rows = words_of(kind, some)
        now = dict(rows)
        before = dict(IndexedText.objects.filter(record__in=some).values_list("record", "words"))
        gone = [one for one, words in before.items() if now.get(one) != words]
        drop_texts(gone)
        put_texts((one, words) for one, words in rows if before.get(one) != words)


def put_texts(rows: Iterable[tuple[UUID, str]]) -> None:
    """Write the words of records that have none written."""
    insert_rows(IndexedText, ("record", "words"), list(rows))


def drop_texts(records: Collection[UUID]) -> None:
    """Take the words of records out."""
    for some in chunks(records):
        IndexedText.objects.filter(record__in=some).delete()


def words_of(kind: str, records: Collection[UUID]) -> list[tuple[UUID, str]]:
    """The words of records as the index should have them; those of records without any left out."""
    names = texts_of(kind)
    in_case = ("case_id",) if _in_case(kind) else ()
    rows = stored(kind).filter(id__in=records, **CURRENT).order_by("id")
    besides = _besides(kind, records)
    found = []
    for one, code, *rest in rows.values_list("id", "code", *in_case, *names):
        case, told = (rest[0], rest[1:]) if in_case else (None, rest)
        said = _said(told)
        said += besides.get(one, ())
        if said:
            heard = sorted(sound_words(said)) if kind in CALLED else ()
            found.append((one, index_words(kind, case, code, said, heard)))
    return found


def _besides(kind: str, records: Collection[UUID]) -> dict[UUID, list[str]]:
    """What records are found by that stands in no text of theirs."""
    if kind == "incident":
        return _of_parts(records)
    if kind in CALLED:
        return dict(stored(kind).filter(id__in=records).values_list("id", "aliases"))
    if kind in LINES:
        columns = ("id", *LINES[kind], *(CITED if kind == "citation" else ()))
        rows = stored(kind).filter(id__in=records).values_list(*columns, named=True)
        return {row.id: lines_of(kind, row) for row in rows}
    return {}


def _of_parts(incidents: Collection[UUID]) -> dict[UUID, list[str]]:
    """What is told of incidents by their parts, and how the places are called that they name."""
    found: dict[UUID, list[str]] = {}
    parts = {one: one for one in incidents}
    for model, link in ((Deed, "incident"), (Attribution, "deed__incident")):
        rows = model.objects.filter(**{f"{link}__in": incidents}, **CURRENT)
        for own, one, *told in rows.values_list("id", f"{link}_id", *texts_of(model.kind)):
            parts[own] = one
            found.setdefault(one, []).extend(_said(told))
    for one, deed in Deed.objects.filter(incident__in=incidents, **CURRENT).values_list(
        "incident_id", "deed_kind"
    ):
        found.setdefault(one, []).extend((deed.en, deed.ar))
    for some in chunks(parts):
        cited = Citation.objects.filter(about__in=some, **CURRENT)
        columns = ("about", "as_stated", *LINES["citation"], *CITED)
        for row in cited.values_list(*columns, named=True):
            said = (*_said([row.as_stated]), *lines_of("citation", row))
            found.setdefault(parts[row.about], []).extend(said)
    for one, period in Incident.objects.filter(id__in=incidents).values_list("id", "period"):
        if period is not None:
            found.setdefault(one, []).extend(_days(period))
    areas = dict(Incident.objects.filter(id__in=incidents).values_list("id", "area"))
    called = _called({place for area in areas.values() for place in area.named})
    for one, area in areas.items():
        for place in area.named:
            found.setdefault(one, []).extend(called.get(place, ()))
    return found


def _days(period: Period) -> Iterator[str]:
    """A period as its source states it, and each day that stands in it, in both languages."""
    yield period.stated
    for side in (period.start, period.end):
        for written in _DAY.findall(side.text if side else ""):
            yield from (say_date(date.fromisoformat(written), lang) for lang in LANGUAGES)


def _called(places: Collection[UUID]) -> dict[UUID, list[str]]:
    rows = Place.objects.filter(id__in=places).values_list("id", "name", "aliases")
    return {place: [*_said([name]), *aliases] for place, name, aliases in rows}


def _said(texts: Iterable[Text]) -> list[str]:
    return [words for text in texts for words in text.words.values()]


@cache
def texts_of(kind: str) -> tuple[str, ...]:
    """The texts in clear of a kind."""
    return tuple(part.name for part in parts_of(kind) if isinstance(part.field, TaggedTextField))


def _in_case(kind: str) -> bool:
    meta: Any = KINDS[kind]._meta
    return any(field.attname == "case_id" for field in meta.concrete_fields)


def chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    some = sorted(ids)
    for start in range(0, len(some), CHUNK):
        yield some[start : start + CHUNK]
