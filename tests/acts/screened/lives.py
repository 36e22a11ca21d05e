"""Cases to which acts happen by chance; what is stored of them, and what screening answers."""

from __future__ import annotations

import os
from typing import Final
from uuid import UUID

from tests.screening.worlds import World
from trucewatch.acts.acting import Acting
from trucewatch.acts.merging import merge_incidents, unmerge_incidents
from trucewatch.acts.screened.reading import stored_answers
from trucewatch.acts.writing import write
from trucewatch.records import loading
from trucewatch.records.models import Case, Incident, Record
from trucewatch.records.plain import fill, of_plain, stored
from trucewatch.screening.columns import frame_of
from trucewatch.screening.keys import uuid_of
from trucewatch.screening.packed import verdicts
from trucewatch.screening.screen import Screening
from trucewatch.screening.spans import VERDICTS
from trucewatch.values.codes.records import RecordState

LIVES: Final = int(os.environ.get("TRUCEWATCH_PROVE_LIVES", "6"))
"""How many are tried (`make prove`: 40)."""


class Life:
    """A case made by chance, to which acts happen by chance."""

    def __init__(self, acting: Acting, seed: int) -> None:
        self.acting, self.world = acting, World(seed)
        self.chance = self.world.chance
        self.case = self._take_in()
        self.merged: list[UUID] = []

    def _take_in(self) -> Case:
        records = [of_plain(kind, plain) for kind, plain in self.world.made]
        self.world.made.clear()
        write(self.acting, "accept_drafts", None, records)
        return Case.objects.get()

    def change(self, kind: str, **plain: object) -> None:
        """Another value in one record, by chance which."""
        rows = stored(kind).filter(state=RecordState.CURRENT).order_by("code")
        if row := self.chance.choice([None, *rows][-len(rows) :] or [None]):
            fill(row, plain)
            write(self.acting, "accept_drafts", self.case, [row])

    def act(self) -> str:
        """One act by chance; its name."""
        world, chance = self.world, self.chance
        named = chance.choice(world.places), chance.choice(world.actors)
        acts = {
            "incident_time": lambda: self.change("incident", period=world.period()),
            "incident_place": lambda: self.change("incident", area=world.area()),
            "deed": lambda: self.change("deed", deed_kind="arrest", target_place=named[0]),
            "deed_moves": lambda: self.change("deed", incident=self.some_incident()),
            "attribution": lambda: self.change("attribution", actor=named[1], alternatives=[]),
            "clause_time": lambda: self.change("clause", window=world.period()),
            "clause_place": lambda: self.change("clause", area=world.area()),
            "agreement": lambda: self.change("agreement", effective=world.when()),
            "binding": lambda: self.change("binding", standing="excluded", actor=named[1]),
            "actor": lambda: self.change("actor", allies=[named[1]]),
            "named": lambda: self.change("actor", name={"original": "en", "en": "Another"}),
            "place": lambda: self.change("place", area=world._drawn()),
            "control": lambda: self.change("control", holder=named[1], place=named[0]),
            "case": lambda: self.change("case", as_of=world.when()[:10]),
            "withdrawn_incident": lambda: self.change("incident", state="withdrawn"),
            "withdrawn_clause": lambda: self.change("clause", state="withdrawn"),
            "new_clause": lambda: self.new(world.clause),
            "new_incident": lambda: self.new(world.incident),
            "amended": self.amended,
            "merge": self.merge,
            "unmerge": self.unmerge,
        }
        name = chance.choice(sorted(acts))
        acts[name]()
        return name

    def some_incident(self) -> str:
        rows = Incident.objects.filter(state=RecordState.CURRENT).order_by("code")
        return str(self.chance.choice(rows).id)

    def new(self, make) -> None:
        make()
        records = [of_plain(kind, plain) for kind, plain in self.world.made]
        self.world.made.clear()
        write(self.acting, "accept_drafts", self.case, records)

    def amended(self) -> None:
        self.new(self.world.amendment)
        amendment = stored("amendment").order_by("-code").first()
        self.change("clause", agreement=str(amendment.agreement_id), ended_by=str(amendment.id))

    def merge(self) -> None:
        rows = list(Incident.objects.filter(state=RecordState.CURRENT).order_by("code"))
        kept, merged = self.chance.sample(rows, 2)
        merge_incidents(self.acting, self.case, kept.id, merged.id, "one event")
        self.merged.append(merged.id)

    def unmerge(self) -> None:
        if self.merged:
            unmerge_incidents(self.acting, self.case, self.merged.pop(), "two after all")


def asks_nothing_of_others() -> Record:
    """A clause that waits for none and replaces none."""
    return stored("clause").filter(condition=None, replaces=None).order_by("code").first()


def of_store(case: Case):
    """By incident, clause and line: five verdicts, seconds and metres."""
    found = {}
    for clause, answers in stored_answers(case):
        for one in answers:
            key = (uuid_of(one["other"]), clause, int(one["line"]))
            assert key not in found
            told = tuple(VERDICTS[code] for code in verdicts(int(one["codes"])))
            measured = (one["seconds"], one["metres"])
            found[key] = (told, *(None if side != side else float(side) for side in measured))
    return found


def from_scratch(case: Case):
    screening = Screening(frame_of(loading.whole(case.id)), near=False)
    lines, found = screening.frame.lines, {}
    ids = screening.frame.view.table("incident").raw("id")
    for row, line in enumerate(screening.line.tolist()):
        position = int(lines.position[line])
        clause = screening.terms[int(screening.clause[row])].clause.id
        key = (UUID(ids[lines.incident_at(line)]), clause, line - int(lines.start[position]))
        verdicts = tuple(VERDICTS[int(code)] for code in screening.codes[:, row])
        measured = (screening.seconds[row], screening.metres[row])
        found[key] = (verdicts, *(None if side != side else float(side) for side in measured))
    return found
