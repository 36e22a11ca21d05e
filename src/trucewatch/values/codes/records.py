"""States of a record and languages of the people; both ours."""

from trucewatch.values.codes.base import Code


class RecordState(Code, en="state of a record", ar="حالة السجل", source="ours"):
    """Whether a record still counts."""

    CURRENT = "current", "current", "قائم"
    WITHDRAWN = "withdrawn", "withdrawn", "مسحوب"
    ERASED = "erased", "erased", "ممحوّ"


class Tongue(Code, en="language", ar="اللغة", source="ISO 639"):
    """A language the program speaks."""

    EN = "en", "English", "الإنجليزية"
    AR = "ar", "Arabic", "العربية"
