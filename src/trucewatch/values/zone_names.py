"""What people call the clocks of a zone: "Damascus", "دمشق"; else the city that it is named for.

Source: Unicode CLDR 45, exemplarCity of the zones of the region and of those who report on it.
"""

from __future__ import annotations

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
