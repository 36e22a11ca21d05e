"""What people call the clocks of a zone: "Damascus", "دمشق"; else the city that it is named for.

Source: Unicode CLDR 45, exemplarCity of the zones of the region and of those who report on it.
"""

from __future__ import annotations

from functools import cache

from trucewatch.values.number_words import fold
from trucewatch.values.zones import zone_names

_NAMES = {
    "Africa/Cairo": ("Cairo", "القاهرة"),
    "Africa/Khartoum": ("Khartoum", "الخرطوم"),
    "Africa/Tripoli": ("Tripoli", "طرابلس"),
    "Africa/Tunis": ("Tunis", "تونس"),
    "Asia/Aden": ("Aden", "عدن"),
    "Asia/Amman": ("Amman", "عمّان"),
    "Asia/Baghdad": ("Baghdad", "بغداد"),
    "Asia/Beirut": ("Beirut", "بيروت"),
    "Asia/Damascus": ("Damascus", "دمشق"),
    "Asia/Gaza": ("Gaza", "غزة"),
    "Asia/Hebron": ("Hebron", "الخليل"),
    "Asia/Jerusalem": ("Jerusalem", "القدس"),
    "Asia/Kuwait": ("Kuwait", "الكويت"),
    "Asia/Qatar": ("Qatar", "قطر"),
    "Asia/Riyadh": ("Riyadh", "الرياض"),
    "Asia/Tehran": ("Tehran", "طهران"),
    "Europe/Istanbul": ("Istanbul", "إسطنبول"),
    "Europe/Moscow": ("Moscow", "موسكو"),
    "UTC": ("Greenwich", "غرينتش"),
}


def zone_name(zone: str, language: str) -> str:
    """The name of an IANA zone; an offset stays as it is written."""
    named = _NAMES.get(zone)
    if named is not None:
        return named[1] if language == "ar" else named[0]
    return zone.rpartition("/")[2].replace("_", " ")


def zone_called(said: str) -> str:
    """The zone that is called so in either language, or so written; empty where it is none, or may be
    several."""
    plain = fold(said)
    if plain[:1] in "+-" or plain == "z":
        return plain.upper()
    return _called().get(plain, "")


@cache
def _called() -> dict[str, str]:
    """Each zone by its folded name, and by that of its city where no other has the same."""
    cities: dict[str, set[str]] = {}
    for zone in zone_names():
        cities.setdefault(fold(zone_name(zone, "en")), set()).add(zone)
    alone = {city: zone for city, (zone, *more) in cities.items() if not more}
    known = {fold(name): zone for zone, names in _NAMES.items() for name in names}
    return alone | {fold(zone): zone for zone in zone_names()} | known
