"""Small cases made by chance: every kind of time, ground, bond and deed that screening may meet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from trucewatch.records import loading
from trucewatch.records.view import CaseView
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Where

Made = tuple[str, dict[str, Any]]
DEEDS = ("shelling", "air_strike", "arrest", "sniper", "aid_blocked", "unknown")
TARGETS = ("civilians", "fighters", "medical_unit", "convoy", "unknown")
STANDINGS = ("signed", "not_bound", "joined_later", "excluded", "unknown", "bound_through")


class World:
    """Records of one case in the order in which each refers to those before it."""

    def __init__(self, seed: int, incidents: int = 12, clauses: int = 8) -> None:
        self.chance = random.Random(seed)
        self.made: list[Made] = []
        self.case = self.add("case", zone="Asia/Damascus", as_of="2016-12-30")
        self.places = self._places()
        self.actors = self._actors()
        self.agreements = [self._agreement() for _ in range(2)]
        self.clauses: list[str] = []
        for _ in range(clauses):
            self.clauses.append(self.clause())
        for _ in range(5):
            self.binding()
        for _ in range(4):
            self.control()
        self.incidents = [self.incident() for _ in range(incidents)]

    def add(self, kind: str, **plain: Any) -> str:
        """One record; its id."""
        key = str(UUID(int=self.chance.getrandbits(128), version=4))
        code = f"A-{len(self.made):05}"
        of_case = {} if kind in ("case", "actor", "place") else {"case": self.case}
        given = {name: value for name, value in plain.items() if value is not None}
        self.made.append((kind, {"id": key, "code": code, "ref": f"r{code}", **of_case, **given}))
        return key

    def view(self) -> CaseView:
        """The case as screening sees it, without a database."""
        return view_of_made(self.made)

    def one_of(self, *values: Any) -> Any:
        return self.chance.choice(values)

    def when(self) -> str:
        """A day, a minute or a width of time in half a year."""
        day = f"2016-{self.chance.randint(7, 12):02}-{self.chance.randint(1, 28):02}"
        return self.one_of(day, f"{day}T{self.chance.randint(0, 23):02}:00Z", f"{day}T12:00Z~30h")

    def period(self) -> str | None:
        start, end = sorted((self.when(), self.when()))
        near = self.when()[:10]
        return self.one_of(
            None, f"{start}/{end}", f"{start}/..", f"/{end}", start[:7],
            f"{near}T09:00Z/{near}T10:00Z", f"{near}T09:00Z/{near}T10:00Z", f"{near}/{near}",
        )  # fmt: skip

    def point(self) -> list[str]:
        return [f"{self.chance.uniform(36.5, 38.5):.4f}", f"{self.chance.uniform(35.5, 37):.4f}"]

    def area(self) -> dict[str, Any] | None:
        """Nowhere, a point with or without a radius, an outline, a line, places by name."""
        at = self.point()
        x, y = map(float, at)
        ring = [[x, y], [x + 0.2, y], [x + 0.25, y + 0.2], [x, y + 0.15], [x, y]]
        precision = self.one_of("exact", "near", "district", "unknown")
        return self.one_of(  # type: ignore[no-any-return]
            None,
            {"kind": "point", "coordinates": at, "precision": precision},
            {"kind": "point", "coordinates": at, "precision": precision, "radius_m": 900},
            {
                "kind": "polygon",
                "coordinates": [[[f"{a:.4f}", f"{b:.4f}"] for a, b in ring]],
                "precision": precision,
            },
            {"kind": "line", "coordinates": [at, self.point()], "precision": precision},
            self.named(),
            self.named(),
        )

    def named(self) -> dict[str, Any]:
        some = self.chance.sample(self.places, self.chance.randint(1, 2))
        parts = [{"place": one, "part": self.one_of("whole", "whole", "part")} for one in some]
        return {"kind": "places", "places": parts}

    def _places(self) -> list[str]:
        found: list[str] = []
        for kind in ("governorate", "city", "neighbourhood", "neighbourhood", "town", "road"):
            parent = self.chance.choice(found) if found and self.chance.random() < 0.7 else None
            self.places = found or [""]
            drawn = self.one_of(None, self._drawn())
            found.append(self.add("place", place_kind=kind, parent=parent, area=drawn))
        return found

    def _drawn(self) -> dict[str, Any]:
        return {"kind": "point", "coordinates": self.point(), "precision": "near"}

    def _actors(self) -> list[str]:
        found: list[str] = []
        for _ in range(5):
            some = self.chance.sample(found, min(len(found), 1))
            tie = self.one_of({}, {"parent": some[0]} if some else {}, {"allies": some})
            found.append(self.add("actor", **tie))
        return found

    def _agreement(self) -> str:
        dates = self.one_of({}, {"effective": self.when()}, {"announced": self.when()})
        return self.add("agreement", **dates, expires=self.one_of(None, self.when()))

    def amendment(self) -> str:
        agreement = self.chance.choice(self.agreements)
        dates = self.one_of({}, {"agreed": self.when()}, {"effective": self.when()})
        until = self.one_of(None, self.when())
        return self.add("amendment", agreement=agreement, expires=until, **dates)

    def clause(self) -> str:
        ground = self.one_of(
            {}, {"area": self.area()}, {"area": self.area()}, {"route": self.area()},
            {"area_control": self.chance.choice(self.actors)},
        )  # fmt: skip
        condition = self.chance.choice(self.clauses) if self.clauses else None
        return self.add(
            "clause",
            agreement=self.chance.choice(self.agreements),
            clause_kind=self.one_of("cessation", "safe_passage", "monitoring", "evacuation"),
            window=self.period(),
            daily=self.one_of(None, None, "09:00/16:00[Asia/Damascus]"),
            forbidden=self.chance.sample(DEEDS[:4], 2),
            protected=self.one_of([], ["civilians"], ["medical_unit", "civilians"]),
            condition=self.one_of(None, None, None, condition),
            due=self.one_of(None, self.when()),
            **ground,
        )

    def binding(self) -> str:
        standing = self.chance.choice(STANDINGS)
        through = self.chance.choice(self.actors) if standing == "bound_through" else None
        return self.add(
            "binding", agreement=self.chance.choice(self.agreements), standing=standing,
            actor=self.chance.choice(self.actors), since=self.one_of(None, self.when()),
            through=through,
        )  # fmt: skip

    def control(self) -> str:
        return self.add(
            "control", place=self.chance.choice(self.places), period=self.period(),
            holder=self.one_of(None, *self.actors), contested=self.one_of(False, False, True),
        )  # fmt: skip

    def incident(self) -> str:
        found = self.add("incident", period=self.period(), area=self.area())
        for _ in range(self.chance.randint(0, 2)):
            self.deed(found)
        return found

    def deed(self, incident: str) -> str:
        found = self.add(
            "deed", incident=incident, deed_kind=self.chance.choice(DEEDS),
            targets=self.chance.sample(TARGETS, self.chance.randint(0, 2)),
            target_place=self.one_of(None, None, *self.places),
            period=self.one_of(None, None, self.period()),
        )  # fmt: skip
        for _ in range(self.chance.randint(0, 2)):
            self.attribution(found)
        return found

    def attribution(self, deed: str) -> str:
        named = self.one_of(None, *self.actors)
        others = self.chance.sample(self.actors, self.one_of(0, 0, 2))
        return self.add("attribution", deed=deed, actor=named, alternatives=others)


def view_of_made(made: Sequence[Made]) -> CaseView:
    """Records in their plain form as a view."""
    return loading.of_drafts(
        Draft(kind, UUID(plain["id"]), plain["ref"], plain, Where()) for kind, plain in made
    )
