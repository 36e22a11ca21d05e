"""The answers a question of screening or of comparison can have."""

from trucewatch.values.codes.base import Code


class Verdict(Code, en="verdict", ar="الجواب", source="ours"):
    """YES, NO, UNSURE (the bounds do not settle it), or the question does not apply."""

    YES = "yes", "yes", "نعم"
    NO = "no", "no", "لا"
    UNSURE = "unsure", "unsure", "غير محسوم"
    DOES_NOT_APPLY = "does_not_apply", "does not apply", "لا ينطبق"
