"""Names of months and weekdays, in English and in the Arabic of the Levant, Egypt, Tunisia and Morocco.

Source: Unicode CLDR, locales en, ar-SY, ar-EG, ar-TN, ar-MA.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucewatch.values.texts import Text

MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_LEVANT = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
MONTHS_EGYPT = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
MONTHS_TUNIS = (
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان",
    "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
MONTHS_RABAT = (
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
    "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
)  # fmt: skip
WEEKDAYS_EN = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
WEEKDAYS_AR = (
    "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
)  # fmt: skip
ARABIC_MONTHS = {"levant": MONTHS_LEVANT, "egypt": MONTHS_EGYPT}


def month_name(lang: str, month: int, region: str = "levant") -> str:
    """The name of a month, 1 to 12; region "levant" or "egypt" for Arabic."""
    names = MONTHS_EN if lang == "en" else ARABIC_MONTHS[region]
    return names[month - 1]


def weekday_name(lang: str, weekday: int) -> str:
    """The name of a weekday, Monday 0 to Sunday 6."""
    return (WEEKDAYS_EN if lang == "en" else WEEKDAYS_AR)[weekday]


def month_text(month: int) -> Text:
    """The name of a month in both languages, for a message."""
    from trucewatch.values.texts import Text

    return Text("en", {"en": month_name("en", month), "ar": month_name("ar", month)})


def weekday_text(weekday: int) -> Text:
    """The name of a weekday, Monday 0, in both languages, for a message."""
    from trucewatch.values.texts import Text

    return Text("en", {"en": weekday_name("en", weekday), "ar": weekday_name("ar", weekday)})
