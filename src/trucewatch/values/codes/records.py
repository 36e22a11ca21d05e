"""States of a record and languages of the people; both ours."""

from trucewatch.values.codes.base import Code

SOURCE = "ours"


class RecordState(Code):
    """Whether a record still counts."""

    CURRENT = "current", "current", "قائم"
    WITHDRAWN = "withdrawn", "withdrawn", "مسحوب"
    ERASED = "erased", "erased", "ممحوّ"


class Tongue(Code):
    """A language the program speaks."""

    EN = "en", "English", "الإنجليزية"
    AR = "ar", "Arabic", "العربية"
