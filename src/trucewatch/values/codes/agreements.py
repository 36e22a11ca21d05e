"""Agreements, their clauses and clocks, the actors they name and how these are bound."""

from trucewatch.values.codes.base import Code


class AgreementForm(Code, en="form of an agreement", ar="صيغة الاتفاق", source="ours"):
    """How many parties undertake something in it."""

    UNILATERAL = "unilateral", "unilateral", "أحادي الجانب"
    BILATERAL = "bilateral", "bilateral", "ثنائي"
    MULTILATERAL = "multilateral", "multilateral", "متعدد الأطراف"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class AgreementMedium(Code, en="medium of an agreement", ar="وسيلة الاتفاق", source="ours"):
    """Whether it was put in writing."""

    WRITTEN = "written", "written", "مكتوب"
    VERBAL = "verbal", "verbal", "شفهي"
    WRITTEN_AND_VERBAL = "written_and_verbal", "written and verbal", "مكتوب وشفهي"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class TextKnown(Code, en="knowledge of the text", ar="الاطلاع على النص", source="ours"):
    """Whether the recorder has seen the text itself or knows it through a source."""

    SEEN = "seen", "text seen", "جرى الاطلاع على النص"
    KNOWN_THROUGH_SOURCE = "known_through_source", "known through a source", "معروف عبر مصدر"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class ClauseKind(
    Code, en="kind of clause", ar="نوع البند", source="ours, after PA-X and UN mediation practice"
):
    """What a clause forbids or orders."""

    CESSATION = "cessation", "cessation of hostilities", "وقف الأعمال العدائية"
    PRE_EFFECT_STANDSTILL = (
        "pre_effect_standstill",
        "standstill before entry into force",
        "تجميد الوضع قبل السريان",
    )
    SAFE_PASSAGE = "safe_passage", "safe passage", "مرور آمن"
    EVACUATION = "evacuation", "evacuation", "إجلاء"
    ELIGIBILITY = "eligibility", "who may leave", "المشمولون بالخروج"
    ESCORT = "escort", "escort", "مرافقة"
    SEARCH_LIMITS = "search_limits", "limits of searches", "حدود التفتيش"
    ARMS_ALLOWED = "arms_allowed", "arms allowed", "الأسلحة المسموح بها"
    RECIPROCITY = "reciprocity", "reciprocity", "المعاملة بالمثل"
    QUOTA = "quota", "quota", "حصة عددية"
    WITHDRAWAL = "withdrawal", "withdrawal", "انسحاب"
    LINE = "line", "line of separation", "خط فصل"
    HUMANITARIAN_ACCESS = "humanitarian_access", "humanitarian access", "وصول المساعدات الإنسانية"
    MEDICAL_ACCESS = "medical_access", "medical access", "وصول الخدمات الطبية"
    DETAINEE_RELEASE = "detainee_release", "release of detainees", "الإفراج عن المحتجزين"
    HANDOVER_OF_BODIES = "handover_of_bodies", "handover of bodies", "تسليم الجثامين"
    MONITORING = "monitoring", "monitoring", "مراقبة التنفيذ"
    SANCTION = "sanction", "sanction", "جزاء"
    EXCLUDED_GROUPS = "excluded_groups", "excluded groups", "الجماعات المستثناة"
    DURATION = "duration", "duration", "المدة"
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class PromisedPer(Code, en="how a promised number counts", ar="أساس العدد الموعود", source="ours"):
    """For what a clause promises its number: in all, each day, or for so many of another clause."""

    IN_ALL = "in_all", "in all", "إجمالًا"
    DAY = "day", "each day", "كل يوم"
    WEEK = "week", "each week", "كل أسبوع"
    CONDITION = "condition", "for what the other side does", "مقابل ما ينفذه الطرف الآخر"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class BoundStanding(Code, en="how an actor is bound", ar="وجه الالتزام بالاتفاق", source="ours"):
    """Whether and how an agreement binds an actor; each use carries its basis."""

    SIGNED = "signed", "signed", "موقّع"
    ANNOUNCED_FOR = "announced_for", "announced on its behalf", "أُعلن الاتفاق باسمه"
    JOINED_LATER = "joined_later", "joined later", "انضم لاحقًا"
    BOUND_THROUGH = "bound_through", "bound through another", "ملزم من خلال جهة أخرى"
    TREATED_AS_BOUND_BY_SOURCE = (
        "treated_as_bound_by_source",
        "treated as bound by the source",
        "يعدّه المصدر ملزمًا",
    )
    EXCLUDED = "excluded", "excluded", "مستثنى"
    NOT_BOUND = "not_bound", "not bound", "غير ملزم"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class ClockState(Code, en="clause clock", ar="حالة تنفيذ البند", source="ours"):
    """Where a clause stands at a moment."""

    NOT_YET_DUE = "not_yet_due", "not yet due", "لم يحن موعده"
    DUE = "due", "due", "مستحق التنفيذ"
    PARTLY_MET = "partly_met", "partly met", "نُفّذ جزئيًا"
    MET = "met", "met", "نُفّذ"
    LATE = "late", "late", "متأخر"
    SUSPENDED = "suspended", "suspended", "معلّق"
    VIOLATED = "violated", "violated", "جرى خرقه"
    LAPSED = "lapsed", "lapsed", "انقضى"
    SUPERSEDED = "superseded", "superseded", "حلّ محله بند آخر"
    CANNOT_TELL = "cannot_tell", "cannot tell", "تتعذر معرفته"


class ActorKind(Code, en="kind of actor", ar="نوع الجهة الفاعلة", source="ours"):
    """What an actor is, whichever side it is on."""

    STATE = "state", "state", "دولة"
    STATE_FORCES = "state_forces", "state forces", "قوات حكومية"
    ARMED_GROUP = "armed_group", "armed group", "جماعة مسلحة"
    FOREIGN_FORCE = "foreign_force", "foreign force", "قوة أجنبية"
    INTERNATIONAL_ORGANISATION = (
        "international_organisation",
        "international organisation",
        "منظمة دولية",
    )
    HUMANITARIAN = "humanitarian", "humanitarian organisation", "منظمة إنسانية"
    CIVIL_SOCIETY = "civil_society", "civil society", "مجتمع مدني"
    AUTHORITY = "authority", "authority", "سلطة إدارية"
    POPULATION = "population", "population", "سكان"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class Side(Code, en="side", ar="الجانب", source="ours"):
    """On which side of the agreement an actor stands."""

    GOVERNMENT = "government", "government", "الحكومة"
    OPPOSITION = "opposition", "opposition", "المعارضة"
    GUARANTOR = "guarantor", "guarantor", "الجهة الضامنة"
    NEUTRAL = "neutral", "neutral", "محايد"
    OTHER = "other", "other", "غير ذلك"
    UNKNOWN = "unknown", "unknown", "غير معروف"
