"""Sources, how far they are relied on, and what they have consented to."""

from trucewatch.values.codes.base import Code


class SourceKind(Code, en="kind of source", ar="نوع المصدر", source="ours, after HURIDOCS"):
    """Who or what a statement comes from."""

    EYEWITNESS = "eyewitness", "eyewitness", "شاهد عيان"
    SURVIVOR = "survivor", "survivor", "ناجٍ"
    RELATIVE = "relative", "relative", "قريب"
    LOCAL_ACTIVIST = "local_activist", "local activist", "ناشط محلي"
    MEDICAL = "medical", "medical worker", "عامل طبي"
    RESCUE_WORKER = "rescue_worker", "rescue worker", "عامل إنقاذ"
    MONITOR = "monitor", "monitor", "مراقب"
    PARTY_STATEMENT = "party_statement", "statement of a party", "تصريح لأحد الأطراف"
    OFFICIAL = "official", "official", "مسؤول رسمي"
    MEDIA = "media", "media", "وسيلة إعلام"
    ORGANISATION = "organisation", "organisation", "منظمة"
    OPEN_SOURCE = "open_source", "open source", "مصدر مفتوح"
    DOCUMENT = "document", "document", "وثيقة"
    SENSOR_OR_SATELLITE = "sensor_or_satellite", "sensor or satellite", "جهاز رصد أو قمر صناعي"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class Reliability(
    Code,
    en="reliability of a source",
    ar="موثوقية المصدر",
    source="HURIDOCS micro-thesaurus 42",
):
    """How far a source is relied on, most reliable first."""

    HIGHLY_RELIABLE = "highly_reliable", "highly reliable", "موثوق جدًا"
    LIKELY_RELIABLE = "likely_reliable", "likely reliable", "موثوق على الأرجح"
    UNSURE = "unsure", "unsure", "غير مؤكد"
    LIKELY_UNRELIABLE = "likely_unreliable", "likely unreliable", "غير موثوق على الأرجح"
    HIGHLY_UNRELIABLE = "highly_unreliable", "highly unreliable", "غير موثوق إطلاقًا"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class ConsentKind(
    Code,
    en="kind of consent",
    ar="نوع الموافقة",
    source="ours, after the Murad Code and the Istanbul Protocol",
):
    """What a person agreed to; each is asked, given and withdrawn by itself."""

    TO_RECORD = "to_record", "to record", "تسجيل الإفادة"
    TO_BE_NAMED = "to_be_named", "to be named", "ذكر الاسم"
    TO_SHARE_WITH_PARTNERS = (
        "to_share_with_partners",
        "to share with partners",
        "المشاركة مع الشركاء",
    )
    TO_PUBLISH = "to_publish", "to publish", "النشر"
    TO_HAND_TO_COURT = "to_hand_to_court", "to hand to a court", "التسليم إلى محكمة"


class Audience(Code, en="audience", ar="الجهة المتلقية", source="ours"):
    """For whom a report or package is made; each may see other fields and precision."""

    PUBLIC = "public", "public", "الجمهور"
    PARTNERS = "partners", "partners", "الشركاء"
    PARTY_TO_AGREEMENT = "party_to_agreement", "party to the agreement", "طرف في الاتفاق"
    UN_MECHANISM = "un_mechanism", "UN mechanism", "آلية أممية"
    COURT = "court", "court", "محكمة"
    INTERNAL = "internal", "internal", "للاستخدام الداخلي"


class LawfulBasis(
    Code,
    en="lawful basis",
    ar="الأساس القانوني لمعالجة البيانات",
    source="ours, after ICRC Handbook on Data Protection and GDPR Art. 6",
):
    """Why personal data of a source or person may be kept."""

    CONSENT = "consent", "consent", "الموافقة"
    VITAL_INTERESTS = "vital_interests", "vital interests", "المصالح الحيوية"
    PUBLIC_INTEREST = "public_interest", "public interest", "المصلحة العامة"
    LEGAL_CLAIMS = "legal_claims", "legal claims", "المطالبات القانونية"
    LEGITIMATE_INTEREST = "legitimate_interest", "legitimate interest", "المصلحة المشروعة"
    UNKNOWN = "unknown", "unknown", "غير معروف"
