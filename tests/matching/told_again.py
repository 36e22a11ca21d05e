"""Incidents of which every fifth is told again, in one of the ways in which people retell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.cases import view_of
from trucewatch.matching.duplicates import duplicates
from trucewatch.records.view import CaseView

VILLAGES = (
    ("Kafr Naya", "كفر نايا"), ("Tal Rifaat", "تل رفعت"), ("Haritan", "حريتان"),
    ("Anadan", "عندان"), ("Hayan", "حيان"), ("Bayanun", "بيانون"), ("Ratyan", "رتيان"),
    ("Mayer", "ماير"), ("Nubl", "نبل"), ("Zahraa", "الزهراء"), ("Atarib", "الأتارب"),
    ("Kafr Karmin", "كفر كرمين"),
)  # fmt: skip
DEEDS = ("shelling", "air_strike", "sniper", "arrest", "looting")
WORDS = {
    "shelling": ("Mortar rounds", "قذائف هاون"), "air_strike": ("Two aircraft", "طائرتان"),
    "sniper": ("A sniper", "قناص"), "arrest": ("A patrol", "دورية"),
    "looting": ("Armed men", "مسلحون"),
}  # fmt: skip
TARGETS = (
    ("a bakery", "مخبزًا"), ("the market street", "شارع السوق"), ("a flour depot", "مستودع طحين"),
    ("the water pump", "مضخة المياه"), ("a minibus stop", "موقف الحافلات"),
    ("an olive press", "معصرة زيتون"), ("the boys school", "مدرسة البنين"),
)  # fmt: skip
EVERY = 5
WAYS = ("place", "no place", "district", "subdistrict", "in the words", "in other words")


@dataclass(frozen=True, slots=True)
class Found:
    """told: pairs that are one. found: those of them that were offered. offered: all that were."""

    told: int
    found: int
    offered: int

    @property
    def recall(self) -> float:
        return self.found / self.told

    @property
    def precision(self) -> float:
        return self.found / self.offered if self.offered else 1.0


def measured(way: str, number: int = 240) -> Found:
    """What is offered where every fifth of so many incidents is told again in a way."""
    told = {(f"i{n}", f"z{n}") for n in range(0, number, EVERY)}
    offered = {(pair.one.ref, pair.other.ref) for pair in duplicates(case_told(way, number))}
    return Found(len(told), len(told & offered), len(offered))


def case_told(way: str, number: int) -> CaseView:
    """Incidents over thirty days, several in an hour, in twelve villages of two districts."""
    rows = [_incident(n, f"i{n}", "place") for n in range(number)]
    rows += [_incident(n, f"z{n}", way) for n in range(0, number, EVERY)]
    return view_of(
        "case: {ref: told, zone: Asia/Damascus}\n" + _places() + "incidents:" + "".join(rows)
    )


def _places() -> str:
    rows = ["places:", "  - {ref: g, name: {original: en, en: Governorate}}"]
    for half in range(2):
        rows.append(f"  - {{ref: d{half}, parent: g, name: {{original: en, en: District {half}}}}}")
        rows.append(
            f"  - {{ref: s{half}, parent: d{half}, name: {{original: en, en: Around {half}}}}}"
        )
    rows += [
        f"  - {{ref: v{n}, parent: s{n % 2}, name: {{original: en, en: {en}, ar: {ar}}}}}"
        for n, (en, ar) in enumerate(VILLAGES)
    ]
    return "\n".join(rows) + "\n"


def _incident(n: int, ref: str, way: str) -> str:
    village, hour = n * 7 % len(VILLAGES), n // 4 % 12 + 6
    day, deed = 1 + n // 4 // 8 % 30, DEEDS[(n * 3 + n // 5) % len(DEEDS)]
    return f"""
  - ref: {ref}
    title: {{original: en, {", ".join(_titles(n, village, deed, way))}}}
    period: "2016-12-{day:02}T{hour:02}:00~20min/2016-12-{day:02}T{hour:02}:30~20min"
    {_area(village, way)}
    deeds: [{{ref: d-{ref}, deed_kind: {deed}}}]
"""


def _titles(n: int, village: int, deed: str, way: str) -> Iterable[str]:
    who, what, where = WORDS[deed], TARGETS[(n * 3 + n // 7) % len(TARGETS)], VILLAGES[village]
    named = way in ("place", "in the words", "in other words")
    if way == "in other words":
        yield f'en: "Residents of {where[0]} heard it and ran to the cellars"'
        return
    at = (f" in {where[0]}", f" في {where[1]}") if named else ("", "")
    yield f'en: "{who[0]} hit {what[0]}{at[0]}"'
    yield f'ar: "{who[1]} أصابت {what[1]}{at[1]}"'


def _area(village: int, way: str) -> str:
    places = {
        "place": f"v{village}",
        "district": f"d{village % 2}",
        "subdistrict": f"s{village % 2}",
    }
    return (
        f"area: {{places: [{places[way]}]}}"
        if way in places
        else "effect_note: {original: en, en: told}"
    )
