"""Movements of people and the services that receive them."""

from trucewatch.values.codes.base import Code


class MovementOutcome(Code, en="outcome of a movement", ar="نتيجة حركة النقل", source="ours"):
    """What became of a convoy or a batch."""

    COMPLETED = "completed", "completed", "اكتملت"
    UNDER_WAY = "under_way", "under way", "جارية"
    HALTED = "halted", "halted", "أُوقفت"
    RESUMED = "resumed", "resumed", "استؤنفت"
    TURNED_BACK = "turned_back", "turned back", "أُعيدت من حيث أتت"
    DIVERTED = "diverted", "diverted", "حُوّل مسارها"
    ATTACKED = "attacked", "attacked", "هوجمت"
    PARTLY_ARRIVED = "partly_arrived", "partly arrived", "وصل جزء منها"
    CANCELLED = "cancelled", "cancelled", "أُلغيت"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class ServiceKind(Code, en="kind of service", ar="نوع الخدمة", source="ours, after OCHA clusters"):
    """A service offered to people who were moved or who remain."""

    SHELTER = "shelter", "shelter", "مأوى"
    HOSPITAL = "hospital", "hospital", "مستشفى"
    CLINIC = "clinic", "clinic", "عيادة"
    EVACUATION_OF_WOUNDED = "evacuation_of_wounded", "evacuation of wounded", "إجلاء الجرحى"
    FOOD = "food", "food", "غذاء"
    WATER = "water", "water", "مياه"
    CLOTHING = "clothing", "clothing", "ملابس"
    CASH = "cash", "cash assistance", "مساعدات نقدية"
    PSYCHOSOCIAL = "psychosocial", "psychosocial support", "دعم نفسي واجتماعي"
    CHILD_PROTECTION = "child_protection", "child protection", "حماية الطفل"
    LEGAL = "legal", "legal assistance", "مساعدة قانونية"
    TRACING = "tracing", "tracing of missing people", "البحث عن المفقودين"
    TRANSPORT = "transport", "transport", "نقل"
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروفة"
