"""A workspace of any size for the pages: incidents with deeds, attributions, figures and sources.

Incidents are those of `ged_world`, told in English and Arabic and lying at named places or at
positions of their own; what belongs to them is drawn at random, so that each filter has choices
that are common and choices that are rare. Written by COPY on PostgreSQL and row by row on SQLite,
without acts or log: what is measured are pages.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import AutoField
from ged_world import KINDS, Event, Rows, _area, _seconds, _some_time, _truces, generated, published

from trucewatch.acts.access.granting import Grant, grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.indexed.counting import Counts, count
from trucewatch.acts.indexed.incidents import entries_of, put
from trucewatch.acts.indexed.texts import put_texts, texts_of, words_of
from trucewatch.acts.inserting import quoted
from trucewatch.acts.members import record_member
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Actor,
    Attribution,
    Case,
    Citation,
    Clause,
    Deed,
    Determination,
    Incident,
    Indexed,
    IndexedIncident,
    IndexedKey,
    IndexedText,
    Member,
    Place,
    Revision,
    Source,
    Tally,
)
from trucewatch.records.plain import KINDS as KINDS_OF_RECORDS
from trucewatch.records.plain import stored
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

PORTION = 20_000
GOVERNORATES, DISTRICTS, VILLAGES = 5, 40, 400
TOLD = 100_000
"""So many incidents are told; more are these again, under other ids and codes."""
LINKS = {"id", "incident_id", "incident", "deed_id", "about", "record"}
REPEATED = (Incident, Deed, Attribution, Tally, Citation, Determination)
WORDS = (
    ("shelling", "قصف مدفعي"), ("an air strike", "غارة جوية"), ("direct fire", "إطلاق نار مباشر"),
    ("the killing of a driver", "مقتل سائق"), ("an arrest", "اعتقال"), ("looting", "نهب"),
)  # fmt: skip
AT = (
    ("a market", "سوق"), ("a school", "مدرسة"), ("a bakery", "مخبز"), ("a clinic", "مستوصف"),
    ("a bridge", "جسر"), ("a mosque", "مسجد"), ("a well", "بئر"), ("a crossing", "معبر"),
)  # fmt: skip
"""What was struck, the first the most often by far."""
RARE = (("a lighthouse", "منارة"), ("an observatory", "مرصد"), ("a shipyard", "مسفن"))


class Chosen(NamedTuple):
    """What the incidents of the world may have."""

    actors: dict[str, str]
    places: list[str]
    sources: list[str]
    clauses: list[str]


class Stored(Rows):
    """Rows that either database takes in the fastest way it has."""

    def insert(self) -> None:
        if connection.vendor == "sqlite":
            super().insert()
            return
        statement = f"COPY {self.table} ({self.quoted}) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in self.made:
                copy.write_row(row)
        self.made.clear()


def make(workspace: Workspace, incidents: int, seed: int = 1) -> Case:
    """The case in a new workspace, with members who may read and record."""
    chance = random.Random(seed)
    case = _case(workspace)
    names = sorted({side for event in published() for side in (event.side_a, event.side_b)})
    rows = Stored(Actor)
    actors = {
        name: rows.add(code=f"A-ACT-{n:04}", ref=f"a{n}", name=_text(name, f"قوة {n}"))
        for n, name in enumerate(names)
    }
    rows.insert()
    import ged_world

    ged_world.Rows = Stored
    _truces(case, 40, actors, chance)
    clauses = [one.hex for one in Clause.objects.values_list("id", flat=True)]
    chosen = Chosen(actors, _places(chance), _sources(case), clauses)
    _incidents(case, min(incidents, TOLD), chosen, chance)
    copies = max(1, incidents // TOLD)
    for copy in range(1, copies):
        _repeat(copy, REPEATED)
    index(copies)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return case


def index(copies: int) -> None:
    """The index as `rebuild --whole` makes it: of what was told, and that again for what repeats."""
    Indexed.objects.create(id=1, revision=Revision.objects.order_by("-id")[0].id)
    counts, told = Counts(), Incident.objects.filter(code__startswith="A-")
    ids = list(told.order_by("id").values_list("id", flat=True))
    for start in range(0, len(ids), 2_000):
        some = ids[start : start + 2_000]
        entries = entries_of(some)
        put(entries)
        put_texts(words_of("incident", some))
        counts.add(entries, copies)
    count(counts)
    cited = Citation.objects.filter(code__startswith="A-").order_by("id")
    put_texts(words_of("citation", list(cited.values_list("id", flat=True))))
    for copy in range(1, copies):
        _repeat(copy, (IndexedKey, IndexedIncident, IndexedText))
    for kind in KINDS_OF_RECORDS:
        if texts_of(kind) and KINDS_OF_RECORDS[kind] not in REPEATED:
            put_texts(words_of(kind, list(stored(kind).values_list("id", flat=True))))


def _repeat(copy: int, models: Sequence[Any]) -> None:
    """All incidents with their parts once more, under ids and codes of their own."""
    postgresql = connection.vendor == "postgresql"
    mark = f"{16 + copy:02x}"  # in the place of the first byte of an id
    turned = "overlay({0}::text placing '%s' from 1 for 2)::uuid" if postgresql else (
        "'%s' || substr({0}, 3)"
    )  # fmt: skip
    first = "{0}::text LIKE '01%%'" if postgresql else "{0} LIKE '01%%'"
    with connection.cursor() as cursor:
        cursor.execute(
            "SET session_replication_role = replica" if postgresql else "PRAGMA foreign_keys = OFF"
        )
        for model in models:
            fields = [field for field in model._meta.concrete_fields if not is_number(field)]
            columns = [str(field.column) for field in fields]
            given = {name: quoted(name) for name in columns}
            for name in LINKS & set(columns):
                given[name] = (turned % mark).format(quoted(name))
            if "code" in given:
                given["code"] = f"'{chr(65 + copy)}' || substr(code, 2)"
            if "words" in given:
                mine = chr(97 + copy)
                given["words"] = (
                    f"replace(replace(words, ' ainc', ' {mine}inc'), ' acit', ' {mine}cit')"
                )
            own = next(
                name for name in ("id", "incident_id", "incident", "record") if name in given
            )
            cursor.execute(
                f"INSERT INTO {model._meta.db_table} ({', '.join(map(quoted, columns))}) "
                f"SELECT {', '.join(given.values())} FROM {model._meta.db_table} "
                f"WHERE {first.format(own)}"
            )


def is_number(field: Any) -> bool:
    return isinstance(field, AutoField)


def _case(workspace: Workspace) -> Case:
    acting = Acting(workspace, None, datetime(2026, 1, 1, tzinfo=UTC))
    record_member(acting, "lina", Text("en", {"en": "Lina"}), (Role.ADMINISTRATOR,))
    lina = Member.objects.get(username="lina")
    case = Case(ref="scale", name=Text("en", {"en": "A case of a million"}), zone="Asia/Damascus")
    write(acting, "record", None, [case])
    grant(acting, case, lina, Grant((Role.DOCUMENTER, Role.ANALYST), True, True))
    return Case.objects.get()


def _places(chance: random.Random) -> list[str]:
    """Villages; each lies in one of the districts, and with it in one of the governorates."""
    rows, found = Stored(Place), []
    outer = [
        rows.add(code=f"A-PLA-{n:04}", ref=f"g{n}", name=_text(f"Governorate {n}", f"محافظة {n}"))
        for n in range(GOVERNORATES)
    ]
    districts = [
        rows.add(
            code=f"A-PLA-{GOVERNORATES + n:04}", ref=f"d{n}", parent_id=outer[n % GOVERNORATES],
            name=_text(f"District {n}", f"منطقة {n}"),
        )
        for n in range(DISTRICTS)
    ]  # fmt: skip
    for n, event in enumerate(generated(VILLAGES, chance)):
        point = [f"{event.longitude:.6f}", f"{event.latitude:.6f}"]
        found.append(rows.add(
            code=f"A-PLA-{1000 + n:04}", ref=f"p{n}", name=_text(f"Village {n}", f"قرية {n}"),
            parent_id=districts[n % DISTRICTS], area=_area("point", point, precision="exact"),
        ))  # fmt: skip
    rows.insert()
    return found


def _sources(case: Case) -> list[str]:
    rows = Stored(Source, case=case)
    found = [
        rows.add(
            code=f"A-SRC-{n:04}", ref=f"s{n}", label=_text(f"Witness {n}", f"شاهد {n}"),
            public=n % 4 == 0,
        )
        for n in range(200)
    ]  # fmt: skip
    rows.insert()
    return found


def _incidents(case: Case, number: int, chosen: Chosen, chance: random.Random) -> None:
    tables = {
        "incident": Stored(Incident, case=case),
        "deed": Stored(Deed, case=case, deed_kind=KINDS[0]),
        "attribution": Stored(Attribution, case=case),
        "tally": Stored(Tally, case=case, unit="person", group="people"),
        "citation": Stored(Citation, case=case, about_kind="incident"),
        "determination": Stored(Determination, case=case),
    }
    for event in generated(number, chance):
        _told(event, tables, chosen, chance)
        if len(tables["incident"].made) == PORTION:
            _insert(tables.values())
    _insert(tables.values())


def _insert(tables: Any) -> None:
    for rows in tables:
        if rows.made:
            rows.insert()


def _told(event: Event, tables: dict[str, Rows], chosen: Chosen, chance: random.Random) -> None:
    n = event.id
    incident = tables["incident"].add(
        code=f"A-INC-{n:07}", ref=f"i{n}", status=str(_skewed(list(IncidentStatus), chance)),
        area=_where(event, chosen, chance), **_words(event, n, chance),
        **_some_time(_seconds(event.date_start), _seconds(event.date_end) + 86_400),
    )  # fmt: skip
    for m in range(1 + (n % 10 == 0)):
        deed = tables["deed"].add(
            code=f"A-DEE-{2 * n + m:07}", ref=f"d{n}-{m}", incident_id=incident,
            deed_kind=str(_skewed(list(DeedKind), chance)),
        )  # fmt: skip
        side = event.side_a if chance.random() < 0.7 else event.side_b
        more = [chosen.actors[event.side_b]] if n % 20 == 0 else []
        tables["attribution"].add(
            code=f"A-ATT-{2 * n + m:07}", ref=f"by{n}-{m}", deed_id=deed,
            actor_id=chosen.actors[side], alternatives=json.dumps(more),
            standing=str(_skewed(list(AttributionStanding), chance)),
            said_by_id=_skewed(chosen.sources, chance) if m or n % 3 == 0 else None,
        )  # fmt: skip
    source = _skewed(chosen.sources, chance)
    tables["citation"].add(
        code=f"A-CIT-{n:07}", ref=f"c{n}", source_id=source, about=incident, locator="page 1"
    )
    if event.deaths_civilians:
        told = event.deaths_civilians
        tables["tally"].add(
            code=f"A-TAL-{n:07}", ref=f"y{n}", incident_id=incident, source_id=source,
            count=str(told), count_low=told, count_high=told, fate="killed",
        )  # fmt: skip
    if n % 50 == 0:
        tables["determination"].add(
            code=f"A-DET-{n:07}", ref=f"r{n}", incident_id=incident, ruling="breach",
            clause_id=_skewed(chosen.clauses, chance), actor_id=chosen.actors[side],
        )  # fmt: skip


def _where(event: Event, chosen: Chosen, chance: random.Random) -> str:
    if chance.random() < 0.4:
        return _named(_skewed(chosen.places, chance))
    point = [f"{event.longitude:.6f}", f"{event.latitude:.6f}"]
    return _area("point", point, precision="near")


def _named(place: str) -> str:
    """An area that names a place, as a record holds it."""
    part = {"place": str(UUID(place)), "part": "unknown_part"}
    return json.dumps({"kind": "places", "places": [part]}, separators=(",", ":"))


def _words(event: Event, n: int, chance: random.Random) -> dict[str, str]:
    """Two titles and an account of some sixty words, with a rare word in one of ten thousand."""
    what, at = _skewed(WORDS, chance), _skewed(AT, chance)
    if n % 10_000 == 7:
        at = RARE[n // 10_000 % len(RARE)]
    title = _text(f"{what[0].capitalize()} near {at[0]}", f"{what[1]} قرب {at[1]}")
    told = (
        f"A resident says that {what[0]} near {at[0]} began in the morning and went on for "
        f"{n % 50} minutes; number {n} of the daily log of the field team, told by telephone, "
        f"compared with {n % 7} pictures and the list of the hospital. {event.side_a} was seen "
        f"on the road from village {chance.randrange(400)}."
    )
    arabic = f"قال أحد السكان إن {what[1]} وقع قرب {at[1]} صباحًا واستمر {n % 50} دقيقة."
    return {"title": title, "narrative": _text(told, arabic)}


def _text(english: str, arabic: str) -> str:
    plain = {"original": "en", "en": english, "ar": arabic}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _skewed(some: Sequence[Any], chance: random.Random) -> Any:
    """One of these: the first often, the last hardly ever."""
    return some[int(len(some) * chance.random() ** 3)]
