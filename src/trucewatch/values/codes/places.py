"""Kinds of places, how exactly one is known, and how exactly it may be shown."""

from trucewatch.values.codes.base import Code


class PlaceKind(Code, en="kind of place", ar="نوع المكان", source="ours, after OCHA COD-AB levels"):
    """What a place is; administrative levels follow the OCHA common dataset of Syria."""

    COUNTRY = "country", "country", "دولة"
    GOVERNORATE = "governorate", "governorate", "محافظة"
    DISTRICT = "district", "district", "منطقة إدارية"
    SUBDISTRICT = "subdistrict", "subdistrict", "ناحية"
    CITY = "city", "city", "مدينة"
    NEIGHBOURHOOD = "neighbourhood", "neighbourhood", "حي"
    TOWN = "town", "town", "بلدة"
    VILLAGE = "village", "village", "قرية"
    CROSSING = "crossing", "crossing", "معبر"
    CHECKPOINT = "checkpoint", "checkpoint", "حاجز"
    ROAD = "road", "road", "طريق"
    SQUARE = "square", "square", "ساحة"
    HOSPITAL = "hospital", "hospital", "مستشفى"
    SHELTER = "shelter", "shelter", "مركز إيواء"
    CAMP = "camp", "camp", "مخيم"
    ASSEMBLY_POINT = "assembly_point", "assembly point", "نقطة تجمع"
    MONITOR_POSITION = "monitor_position", "monitors' position", "موقع المراقبين"
    BUILDING = "building", "building", "مبنى"
    AREA = "area", "area", "نطاق جغرافي"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class WherePrecision(
    Code, en="precision of a place", ar="دقة المكان", source="UCDP GED codebook, where_prec"
):
    """How exactly the place of an event is known, most exact first."""

    EXACT = "exact", "exact location", "الموقع بدقة"
    NEAR = "near", "near a known location", "قرب موقع معروف"
    DISTRICT = "district", "within a district", "ضمن منطقة إدارية"
    PROVINCE = "province", "within a province", "ضمن محافظة"
    WIDER_OR_BETWEEN = (
        "wider_or_between",
        "wider area or between two places",
        "نطاق أوسع أو بين مكانين",
    )
    COUNTRY = "country", "within a country", "ضمن دولة"
    SEA_OR_AIR = "sea_or_air", "at sea or in the air", "في البحر أو الجو"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class DatePrecision(
    Code, en="precision of a date", ar="دقة التاريخ", source="UCDP GED codebook, date_prec"
):
    """How exactly the date of an event is known, most exact first."""

    DAY = "day", "day", "يوم"
    TWO_TO_SIX_DAYS = "two_to_six_days", "two to six days", "من يومين إلى ستة أيام"
    WEEK = "week", "week", "أسبوع"
    MONTH = "month", "month", "شهر"
    YEAR = "year", "year", "سنة"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class PlaceRelease(
    Code, en="release of a place", ar="مستوى الإفصاح عن المكان", source="ours (words.md)"
):
    """How exactly a place may be shown, most exact first."""

    EXACT = "exact", "exact location", "الموقع بدقة"
    NEIGHBOURHOOD = "neighbourhood", "neighbourhood", "الحي"
    SUBDISTRICT = "subdistrict", "subdistrict", "الناحية"
    DISTRICT = "district", "district", "المنطقة الإدارية"
    GOVERNORATE = "governorate", "governorate", "المحافظة"
    WITHHELD = "withheld", "withheld", "محجوب"


class Extent(Code, en="extent of a place", ar="مدى شمول المكان", source="ours"):
    """Whether a statement holds for the whole of a place, a part, or an unknown part of it."""

    WHOLE = "whole", "whole", "كامل"
    PART = "part", "part", "جزء"
    UNKNOWN_PART = "unknown_part", "unknown part", "جزء غير محدد"


class CoordinateOrigin(Code, en="origin of coordinates", ar="مصدر الإحداثيات", source="ours"):
    """Where the coordinates of a place were taken from."""

    MEASURED = "measured", "measured on site", "قياس ميداني"
    GEOLOCATED = "geolocated", "geolocated from pictures", "تحديد من الصور"
    SATELLITE_IMAGE = "satellite_image", "read from a satellite image", "صورة أقمار صناعية"
    MAP = "map", "read from a map", "خريطة"
    GAZETTEER = "gazetteer", "gazetteer", "معجم أماكن جغرافي"
    SOURCE_STATED = "source_stated", "stated by the source", "ذكرها المصدر"
    CENTROID = "centroid", "centre of a wider area", "مركز نطاق أوسع"
    ESTIMATED = "estimated", "estimated", "تقدير"
    UNKNOWN = "unknown", "unknown", "غير معروف"


PROTECTED_SITES = frozenset(
    {
        PlaceKind.HOSPITAL,
        PlaceKind.SHELTER,
        PlaceKind.CAMP,
        PlaceKind.ASSEMBLY_POINT,
        PlaceKind.MONITOR_POSITION,
    }
)
"""Places whose exact position may bring fire on the people there; it is kept encrypted."""
