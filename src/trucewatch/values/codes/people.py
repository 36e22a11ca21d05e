"""People: their fate, the groups they are counted in, and the part a figure plays."""

from trucewatch.values.codes.base import Code


class FateStatus(
    Code,
    en="fate of a person",
    ar="مصير الشخص",
    source="ours, after ICRC, OHCHR and SNHR terms",
):
    """What is known of a person at a date and place, by a source.

    In Arabic a noun of what happened: it stands beside one and many, women and men.
    """

    ALIVE_AND_FREE = "alive_and_free", "alive and free", "على قيد الحياة دون احتجاز"
    WOUNDED = "wounded", "wounded", "إصابة بجراح"
    KILLED = "killed", "killed", "قتل"
    DETAINED = "detained", "detained", "احتجاز"
    RELEASED = "released", "released", "إفراج"
    TRANSFERRED = "transferred", "transferred", "نقل"
    ABDUCTED = "abducted", "abducted", "اختطاف"
    MISSING = "missing", "missing", "فقدان"
    FORCIBLY_DISAPPEARED = "forcibly_disappeared", "forcibly disappeared", "اختفاء قسري"
    DISPLACED = "displaced", "displaced", "نزوح"
    EVACUATED = "evacuated", "evacuated", "إجلاء"
    RETURNED = "returned", "returned", "عودة"
    BORN = "born", "born", "ولادة"
    SEEN_ALIVE = "seen_alive", "seen alive", "مشاهدة على قيد الحياة"
    REMAINS_IDENTIFIED = "remains_identified", "remains identified", "تحديد هوية الرفات"
    UNKNOWN = "unknown", "unknown", "مصير مجهول"


DEAD = frozenset({FateStatus.KILLED, FateStatus.REMAINS_IDENTIFIED})
"""Fates after which a person is no longer among the living."""


class Group(
    Code, en="group of people", ar="الفئة", source="OHCHR casualty recording guidance, breakdown"
):
    """The group a figure counts; PEOPLE is everyone, whoever they are."""

    PEOPLE = "people", "people", "أشخاص"
    CIVILIANS = "civilians", "civilians", "مدنيون"
    FIGHTERS = "fighters", "fighters", "مقاتلون"
    MEDICAL = "medical", "medical personnel", "أفراد طبيون"
    RESCUE = "rescue", "rescue workers", "عمال إنقاذ"
    AID = "aid", "aid workers", "عمال إغاثة"
    JOURNALISTS = "journalists", "journalists", "صحفيون"
    MEN = "men", "men", "رجال"
    WOMEN = "women", "women", "نساء"
    BOYS = "boys", "boys", "فتيان"
    GIRLS = "girls", "girls", "فتيات"
    CHILDREN_SEX_UNKNOWN = (
        "children_sex_unknown",
        "children, sex unknown",
        "أطفال غير محددي الجنس",
    )
    ADULTS_SEX_UNKNOWN = "adults_sex_unknown", "adults, sex unknown", "بالغون غير محددي الجنس"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class CountingUnit(Code, en="counting unit", ar="وحدة العد", source="ours (words.md)"):
    """What one of a figure is; figures are never added across units."""

    DISCHARGE = "discharge", "discharge", "إطلاقة"
    INCIDENT = "incident", "incident", "حادثة"
    EPISODE = "episode", "episode", "واقعة ممتدة"
    COMPLAINT = "complaint", "complaint", "شكوى"
    PERSON = "person", "person", "شخص"
    PERSON_EVENT = "person_event", "event in a person's life", "حدث يخص شخصًا"
    VEHICLE = "vehicle", "vehicle", "مركبة"
    HOUSEHOLD = "household", "household", "أسرة"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class Minor(
    Code, en="minor or adult", ar="قاصر أو بالغ", source="ours; CRC Art. 1: under eighteen years"
):
    """Whether a person was under eighteen; UNKNOWN is protected like a minor."""

    ADULT = "adult", "adult", "بالغ"
    MINOR = "minor", "minor", "قاصر"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class TallyRole(Code, en="role of a figure", ar="دور العدد", source="ours"):
    """What part a figure plays in the account of people."""

    START = "start", "at the start", "العدد الأولي"
    MOVED = "moved", "moved", "من جرى نقلهم"
    REMAINING = "remaining", "remaining", "الباقون"
    STOCK = "stock", "present at a moment", "الموجودون في وقت معين"
    HARM = "harm", "harmed", "المتضررون"
    TOTAL = "total", "total", "المجموع"
    ANNOUNCED = "announced", "announced", "العدد المعلن"
    PER_HOUSEHOLD = "per_household", "persons per household", "عدد الأشخاص في الأسرة"
    PER_VEHICLE = "per_vehicle", "persons per vehicle", "عدد الأشخاص في المركبة"
    OTHER = "other", "other", "غير ذلك"


class PartRelation(Code, en="relation of parts", ar="علاقة الأجزاء بالمجموع", source="ours"):
    """PART: the parts sum to the whole. AMONG: they may be fewer than the whole."""

    PART = "part", "part of the total", "جزء من المجموع"
    AMONG = "among", "among them", "من بينهم"
