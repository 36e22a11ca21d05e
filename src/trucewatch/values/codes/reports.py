"""Reports: who works on them, what they assess, to whom they speak."""

from trucewatch.values.codes.base import Code
from trucewatch.values.codes.sources import Audience

__all__ = ["AddresseeKind", "AssessmentKind", "Audience", "FindingDecisionKind", "Hedge", "Role"]


class Role(Code, en="role of a member", ar="دور العضو", source="ours"):
    """What a member of the team does."""

    OBSERVER = "observer", "observer", "راصد"
    REPORTER = "reporter", "reporter", "مُبلِّغ"
    DOCUMENTER = "documenter", "documenter", "موثّق"
    VERIFIER = "verifier", "verifier", "متحقق"
    ANALYST = "analyst", "analyst", "محلل"
    REVIEWER = "reviewer", "reviewer", "مراجع"
    PUBLISHER = "publisher", "publisher", "ناشر"
    ADMINISTRATOR = "administrator", "administrator", "مدير النظام"


class AssessmentKind(Code, en="kind of assessment", ar="نوع التقدير", source="ours"):
    """What is said beside the facts, shown apart from them."""

    ANALYSIS = "analysis", "analysis", "تحليل"
    MOTIVE = "motive", "motive", "دافع"
    PATTERN = "pattern", "pattern", "نمط"
    FORECAST = "forecast", "forecast", "توقع"
    QUOTATION = "quotation", "quotation", "اقتباس"


class Hedge(Code, en="degree of certainty", ar="درجة اليقين", source="ours"):
    """How sure the author of an assessment is, by the author's own words."""

    CERTAIN = "certain", "certain", "مؤكد"
    LIKELY = "likely", "likely", "مرجّح"
    SEEMS = "seems", "seems", "يبدو"
    MAY = "may", "may", "ربما"
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class AddresseeKind(Code, en="kind of addressee", ar="نوع الجهة المخاطبة", source="ours"):
    """To whom a recommendation speaks."""

    SECURITY_COUNCIL = "security_council", "UN Security Council", "مجلس الأمن"
    UN_BODY = "un_body", "UN body", "هيئة أممية"
    INTERNATIONAL_COMMUNITY = (
        "international_community",
        "international community",
        "المجتمع الدولي",
    )
    GUARANTOR = "guarantor", "guarantor", "الجهة الضامنة"
    PARTY = "party", "party to the conflict", "طرف في النزاع"
    STATE = "state", "state", "دولة"
    REGIONAL_ORGANISATION = "regional_organisation", "regional organisation", "منظمة إقليمية"
    HUMANITARIAN = "humanitarian", "humanitarian organisation", "منظمة إنسانية"
    COURT = "court", "court or tribunal", "محكمة"
    OTHER = "other", "other", "غير ذلك"


class FindingDecisionKind(
    Code, en="decision on a finding", ar="القرار بشأن الملاحظة", source="ours"
):
    """What people decided about a finding; always with a reason."""

    ACCEPTED_AS_IS = "accepted_as_is", "accepted as is", "قُبلت كما هي"
    RESOLVED = "resolved", "resolved", "سُوّيت"
