"""What happened: the standing of a report of an incident, deeds, their targets, observations."""

from trucewatch.values.codes.base import Code
from trucewatch.values.codes.deeds import DeedKind

__all__ = [
    "DeedKind",
    "Direction",
    "EffectOnOperation",
    "IncidentStatus",
    "ObservedObject",
    "Sense",
    "Target",
]


class IncidentStatus(
    Code,
    en="status of a report of an incident",
    ar="حالة البلاغ عن الحادثة",
    source="Berkeley ceasefire handbook; practice of CTSAMVM and SLMM",
):
    """How far a report has come; it says nothing yet about breach or blame."""

    REPORTED = "reported", "reported", "مُبلَّغ عنها"
    ACKNOWLEDGED = "acknowledged", "acknowledged", "سُجِّل استلام البلاغ"
    UNDER_VERIFICATION = "under_verification", "under verification", "قيد التحقق"
    VERIFIED = "verified", "verified", "تم التحقق منها"
    NOT_VERIFIED = "not_verified", "not verified", "لم يتسنَّ التحقق منها"
    WITHDRAWN = "withdrawn", "withdrawn", "سُحب البلاغ"


VERDICTS = (IncidentStatus.VERIFIED, IncidentStatus.NOT_VERIFIED)
"""What says that somebody else looked, and what came of it."""


class EffectOnOperation(
    Code, en="effect on the operation", ar="الأثر على سير العملية", source="ours"
):
    """What an incident did to the movement or the operation under way."""

    NONE = "none", "none", "لا أثر"
    DELAYED = "delayed", "delayed", "تأخير"
    HALTED = "halted", "halted", "توقف"
    SUSPENDED = "suspended", "suspended", "تعليق"
    TURNED_BACK = "turned_back", "turned back", "إعادة من حيث أتت"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class Target(
    Code, en="target of a deed", ar="الجهة أو العين المستهدفة", source="ours, after ICRC terms"
):
    """Whom or what a deed struck or was aimed at."""

    CIVILIANS = "civilians", "civilians", "مدنيون"
    FIGHTERS_HORS_DE_COMBAT = (
        "fighters_hors_de_combat",
        "fighters hors de combat",
        "مقاتلون عاجزون عن القتال",
    )
    FIGHTERS = "fighters", "fighters", "مقاتلون"
    WOUNDED_AND_SICK = "wounded_and_sick", "wounded and sick", "جرحى ومرضى"
    MEDICAL_PERSONNEL = "medical_personnel", "medical personnel", "أفراد الخدمات الطبية"
    MEDICAL_TRANSPORT = "medical_transport", "medical transport", "وسائط النقل الطبي"
    MEDICAL_UNIT = "medical_unit", "medical unit", "وحدة طبية"
    RELIEF_PERSONNEL = "relief_personnel", "relief personnel", "أفراد الإغاثة"
    RELIEF_OBJECTS = "relief_objects", "relief objects", "أعيان الإغاثة"
    EVACUEES = "evacuees", "evacuees", "أشخاص يجري إجلاؤهم"
    CONVOY = "convoy", "convoy", "قافلة"
    RESIDENTIAL_AREA = "residential_area", "residential area", "منطقة سكنية"
    JOURNALIST = "journalist", "journalist", "صحفيون"
    RESCUE_WORKER = "rescue_worker", "rescue worker", "أفراد الإنقاذ"
    DETAINEES = "detainees", "detainees", "محتجزون"
    CULTURAL = "cultural", "cultural property", "ممتلكات ثقافية"
    MONITORS = "monitors", "monitors", "مراقبون"
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class Sense(
    Code, en="means of observation", ar="وسيلة الرصد", source="OSCE SMM reporting practice"
):
    """By which sense or instrument an observer knows of it."""

    HEARD = "heard", "heard", "سماعًا"
    SAW = "saw", "saw", "رؤيةً"
    CAMERA = "camera", "camera", "كاميرا مراقبة"
    UAV = "uav", "unmanned aerial vehicle", "طائرة بلا طيار"
    CRATER_ANALYSIS = "crater_analysis", "crater analysis", "تحليل الحفر الناتجة عن الانفجار"
    TOLD = "told", "told by others", "نقلًا عن آخرين"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class ObservedObject(
    Code, en="object observed", ar="الشيء المرصود", source="OSCE SMM reporting practice"
):
    """What an observer heard or saw."""

    UNDETERMINED_EXPLOSION = (
        "undetermined_explosion",
        "undetermined explosion",
        "انفجار غير محدد",
    )
    IMPACT = "impact", "impact", "سقوط قذيفة"
    OUTGOING = "outgoing", "outgoing round", "إطلاق قذيفة"
    BURST = "burst", "burst", "رشقة نارية"
    SHOT = "shot", "shot", "طلقة"
    MORTAR = "mortar", "mortar", "هاون"
    ARTILLERY = "artillery", "artillery", "مدفعية"
    MLRS = "mlrs", "multiple-launch rocket system", "راجمة صواريخ"
    TANK = "tank", "tank", "دبابة"
    FLARE = "flare", "flare", "قنبلة مضيئة"
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class Direction(
    Code, en="direction of fire", ar="اتجاه النيران", source="OSCE SMM reporting practice"
):
    """Whether fire came towards the observed area or left it."""

    INCOMING = "incoming", "incoming", "واردة"
    OUTGOING = "outgoing", "outgoing", "صادرة"
    UNKNOWN = "unknown", "unknown", "غير معروف"
