"""Who is said to have done it, how firmly, and what the party answers."""

from __future__ import annotations

from trucewatch.values.codes.base import Code


class AttributionStanding(
    Code,
    en="standing of an attribution",
    ar="درجة ثبوت الإسناد",
    source="ours, on wording of CERAC, CTSAMVM and SNHR",
):
    """How firmly a deed is attributed to an actor, written here strongest first."""

    ADMITTED = "admitted", "admitted", "أقرّ به الطرف"
    DIRECTLY_OBSERVED = "directly_observed", "directly observed", "شوهد مباشرة"
    CORROBORATED = "corroborated", "corroborated", "أيّدته مصادر متعددة"
    SINGLE_SOURCE = "single_source", "single source", "مصدر واحد"
    ACCUSED_BY_PARTY = "accused_by_party", "accused by a party", "اتهام من أحد الأطراف"
    INFERRED_FROM_AREA = (
        "inferred_from_area",
        "inferred from control of the area",
        "استنتاج من السيطرة على المنطقة",
    )
    UNATTRIBUTED = "unattributed", "unattributed", "غير مسند إلى جهة"

    @property
    def rank(self) -> int:
        """Place in the order of strength: 0 is the strongest."""
        return list(AttributionStanding).index(self)

    def stronger_than(self, other: AttributionStanding) -> bool:
        """Whether this standing claims more than the other."""
        return self.rank < other.rank


class AttributionMark(Code, en="mark on an attribution", ar="تأشيرة على الإسناد", source="ours"):
    """A mark beside the standing; it changes no rank."""

    DISPUTED = "disputed", "disputed", "متنازع فيه"
    DENIED = "denied", "denied", "منفي"
    UNDER_INVESTIGATION = "under_investigation", "under investigation", "قيد التحقيق"


class PartyResponse(
    Code,
    en="response of the party",
    ar="رد الطرف المنسوب إليه الفعل",
    source="HURIDOCS micro-thesaurus 28",
):
    """What the party named says about the attribution."""

    ACKNOWLEDGES = "acknowledges", "acknowledges the deed", "يقر بوقوع الفعل"
    DENIES = "denies", "denies the deed", "ينفي وقوع الفعل"
    DENIES_RESPONSIBILITY = "denies_responsibility", "denies responsibility", "ينفي مسؤوليته"
    GIVES_ANOTHER_EXPLANATION = (
        "gives_another_explanation",
        "gives another explanation",
        "يقدم تفسيرًا آخر",
    )
    CLAIMS_OR_ACCEPTS = (
        "claims_or_accepts",
        "claims or accepts responsibility",
        "يتبنى المسؤولية أو يقبلها",
    )
    NO_RESPONSE = "no_response", "no response", "لم يرد"
    UNKNOWN = "unknown", "unknown", "غير معروف"


class Involvement(
    Code, en="degree of involvement", ar="درجة الضلوع", source="HURIDOCS micro-thesaurus 18"
):
    """In which way an actor had part in a deed."""

    CARRIED_OUT_DIRECTLY = "carried_out_directly", "carried out directly", "نفّذ مباشرة"
    GAVE_ORDERS = "gave_orders", "gave orders", "أصدر الأوامر"
    PLANNED = "planned", "planned", "خطّط"
    PASSIVE_ACCOMPLICE = "passive_accomplice", "passive accomplice", "شريك غير مباشر بالسكوت"
    CONFIRMED_PRESENT = "confirmed_present", "confirmed present", "تأكد حضوره"
    SUSPECTED = "suspected", "suspected", "يُشتبه في ضلوعه"
    FAILURE_OF_COMMAND = "failure_of_command", "failure of command", "تقصير القيادة"
    POLITICAL_RESPONSIBILITY = (
        "political_responsibility",
        "political responsibility",
        "مسؤولية سياسية",
    )
    UNKNOWN = "unknown", "unknown", "غير معروفة"


class StandardOfProof(
    Code,
    en="standard of proof",
    ar="معيار الإثبات",
    source="UN commissions of inquiry, guidance and practice (OHCHR)",
):
    """How sure a determination claims to be, written here lowest first."""

    REASONABLE_SUSPICION = "reasonable_suspicion", "reasonable suspicion", "الاشتباه المعقول"
    REASONABLE_GROUNDS = (
        "reasonable_grounds",
        "reasonable grounds to believe",
        "أسباب معقولة تدعو إلى الاعتقاد",
    )
    BALANCE_OF_PROBABILITIES = (
        "balance_of_probabilities",
        "balance of probabilities",
        "ترجيح الاحتمالات",
    )
    CLEAR_AND_CONVINCING = (
        "clear_and_convincing",
        "clear and convincing evidence",
        "أدلة واضحة ومقنعة",
    )
    BEYOND_REASONABLE_DOUBT = (
        "beyond_reasonable_doubt",
        "beyond reasonable doubt",
        "بما لا يدع مجالًا لشك معقول",
    )
