"""Evidence: what is held, how it was verified, and what came of it."""

from trucewatch.values.codes.base import Code

_BERKELEY = "Berkeley Protocol on Digital Open Source Investigations"


class Originality(Code, en="original or copy", ar="أصل أو نسخة", source=_BERKELEY):
    """Whether an item is the first recording, a copy of it, or made from it."""

    ORIGINAL = "original", "original", "أصل"
    COPY = "copy", "copy", "نسخة"
    DERIVED = "derived", "derived", "مشتق"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class EvidenceHeld(Code, en="custody of evidence", ar="حفظ الدليل", source="ours"):
    """Whether we have the item itself."""

    HELD = "held", "held", "محفوظ لدينا"
    NOT_HELD = "not_held", "not held", "غير محفوظ لدينا"
    DESTROYED = "destroyed", "destroyed", "أُتلف"


class VerificationMethod(
    Code, en="method of verification", ar="طريقة التحقق", source=f"{_BERKELEY}; Mnemonic"
):
    """One step that was taken to verify an item."""

    CONTACT_WITH_AUTHOR = "contact_with_author", "contact with the author", "التواصل مع المصوّر"
    REVERSE_IMAGE_SEARCH = (
        "reverse_image_search",
        "reverse image search",
        "البحث العكسي عن الصور",
    )
    GEOLOCATION = "geolocation", "geolocation", "تحديد الموقع الجغرافي"
    CHRONOLOCATION = "chronolocation", "chronolocation", "تحديد زمن التصوير"
    SHADOW = "shadow", "shadow analysis", "تحليل الظلال"
    WEATHER = "weather", "weather records", "بيانات الطقس"
    METADATA = "metadata", "metadata", "البيانات الوصفية"
    AUDIO = "audio", "audio analysis", "تحليل الصوت"
    CORROBORATED_BY_WITNESS = (
        "corroborated_by_witness",
        "corroborated by a witness",
        "تأييد من شاهد",
    )
    SATELLITE = "satellite", "satellite imagery", "صور الأقمار الصناعية"
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class EvidenceVerdict(
    Code, en="verdict on evidence", ar="نتيجة التحقق من الدليل", source=f"{_BERKELEY}; Mnemonic"
):
    """What verification has come to; UNVERIFIED is where every item begins."""

    AUTHENTIC = "authentic", "authentic", "أصيل"
    LIKELY_AUTHENTIC = "likely_authentic", "likely authentic", "أصيل على الأرجح"
    UNVERIFIED = "unverified", "unverified", "لم يُتحقق منه"
    DOUBTFUL = "doubtful", "doubtful", "مشكوك فيه"
    MANIPULATED = "manipulated", "manipulated", "متلاعب به"
    MISCAPTIONED = "miscaptioned", "miscaptioned", "مرفق بوصف غير صحيح"


GENUINE = frozenset({EvidenceVerdict.AUTHENTIC, EvidenceVerdict.LIKELY_AUTHENTIC})
"""Verdicts on which a statement may rest."""


class FacesShown(Code, en="faces shown", ar="ظهور الوجوه", source="ours"):
    """Whether people can be recognised in a picture."""

    NONE = "none", "none", "لا وجوه"
    NOT_IDENTIFIABLE = "not_identifiable", "not identifiable", "لا يمكن التعرف عليها"
    IDENTIFIABLE = "identifiable", "identifiable", "يمكن التعرف عليها"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class MediaRead(Code, en="reading of a file", ar="قراءة الملف", source="ours"):
    """How far a program could look into the bytes of an item; what hindered it is kept beside."""

    NOT_TRIED = "not_tried", "not tried", "لم تُجرَّب"
    WHOLE = "whole", "read whole", "قُرئ كاملًا"
    PARTLY = "partly", "read in part", "قُرئ جزئيًا"
    UNREADABLE = "unreadable", "could not be read", "تعذّرت قراءته"


class CustodyEvent(Code, en="event of custody", ar="واقعة في سلسلة الحيازة", source=_BERKELEY):
    """What happened to an item while it was in somebody's hands (Berkeley Protocol, 6.D)."""

    ACQUIRED = "acquired", "acquired", "اقتُني"
    RECEIVED = "received", "received", "استُلم"
    TRANSFERRED = "transferred", "transferred", "نُقل"
    DERIVED = "derived", "derived copy made", "أُعدّت منه نسخة مشتقة"
    VERIFIED = "verified", "bytes verified", "جرى التحقق من سلامته"
    EXPORTED = "exported", "exported", "صُدّر"
    LENT = "lent", "lent", "أُعير"
    WITHDRAWN = "withdrawn", "withdrawn", "سُحب"
    DESTROYED = "destroyed", "destroyed", "أُتلف"


class DerivativeKind(Code, en="kind of derivative", ar="نوع النسخة المشتقة", source="ours"):
    """What was made from an item; the item itself is never touched."""

    THUMBNAIL = "thumbnail", "thumbnail", "صورة مصغّرة"
    FRAME = "frame", "frame of a video", "لقطة من مقطع مصوّر"
    REDACTED_COPY = "redacted_copy", "redacted copy", "نسخة محجوبة الأجزاء"
    TRANSCRIPT = "transcript", "transcript", "تفريغ نصي"
