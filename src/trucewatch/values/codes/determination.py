"""What people rule on an incident and a clause."""

from trucewatch.values.codes.base import Code


class Ruling(
    Code,
    en="ruling",
    ar="نتيجة البت",
    source="ours, on practice of CTSAMVM, SLMM and the Berkeley ceasefire handbook",
):
    """The outcome of a determination; where the world leaves it open, CANNOT_DETERMINE."""

    BREACH = "breach", "breach", "خرق"
    NON_COMPLIANCE = "non_compliance", "non-compliance", "عدم امتثال"
    NOT_A_BREACH = "not_a_breach", "not a breach", "ليس خرقًا"
    OUTSIDE_SCOPE = "outside_scope", "outside the scope", "خارج نطاق الاتفاق"
    CANNOT_DETERMINE = "cannot_determine", "cannot be determined", "يتعذر البت فيه"


NOT_KEPT = frozenset({Ruling.BREACH, Ruling.NON_COMPLIANCE})
"""Rulings that say that the clause was not kept."""


class OutsideReason(
    Code,
    en="reason for being outside the scope",
    ar="سبب الخروج عن نطاق الاتفاق",
    source="ours, on practice of CTSAMVM and SLMM",
):
    """Why an incident lies outside the agreement."""

    BEFORE_OR_AFTER_WINDOW = (
        "before_or_after_window",
        "before or after the window in force",
        "قبل مدة السريان أو بعدها",
    )
    OUTSIDE_AREA = "outside_area", "outside the area", "خارج المنطقة المشمولة"
    EXCLUDED_GROUP = "excluded_group", "excluded group", "جماعة مستثناة"
    ACTOR_NOT_BOUND = "actor_not_bound", "actor not bound", "جهة غير ملزمة بالاتفاق"
    EXERCISE = "exercise", "exercise", "تدريب عسكري"
    INITIATOR_UNKNOWN = "initiator_unknown", "initiator unknown", "البادئ غير معروف"


class RulingState(Code, en="state of a ruling", ar="مرحلة البت", source="ours"):
    """How far a ruling has come between its proposer and another reviewer."""

    PROPOSED = "proposed", "proposed", "مقترح"
    REVIEWED = "reviewed", "reviewed", "تمت مراجعته"
    DISAGREED = "disagreed", "reviewer disagreed", "خالفه المراجع"
    WITHDRAWN = "withdrawn", "withdrawn", "مسحوب"
