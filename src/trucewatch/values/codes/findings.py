"""How grave a finding about our own record is."""

from trucewatch.values.codes.base import Code


class Severity(Code, en="severity of a finding", ar="درجة الملاحظة", source="ours"):
    """ERROR cannot stand, WARNING is very likely wrong or unsettled, NOTE is thin or differs."""

    ERROR = "error", "error", "خطأ"
    WARNING = "warning", "warning", "تحذير"
    NOTE = "note", "note", "تنبيه"
