"""The words that qualify a figure, and how two figures stand to each other."""

from trucewatch.values.codes.base import Code


class Qualifier(
    Code,
    en="qualifier of a count",
    ar="وصف العدد",
    source="ours (words.md, Counts and Vague numbers)",
):
    """What the source's own word says about a figure; the bounds are made of it by Count."""

    EXACTLY = "exactly", "exactly", "بالضبط"
    ABOUT = "about", "about", "نحو"
    AROUND = "around", "around", "حوالي"
    APPROXIMATELY = "approximately", "approximately", "تقريبًا"
    SOME = "some", "some", "زهاء"
    NEARLY = "nearly", "nearly", "قرابة"
    ALMOST = "almost", "almost", "ما يقارب"
    AT_LEAST = "at_least", "at least", "على الأقل"
    NO_LESS_THAN = "no_less_than", "no less than", "ما لا يقل عن"
    NOT_LESS_THAN = "not_less_than", "not less than", "لا يقل عن"
    MORE_THAN = "more_than", "more than", "أكثر من"
    OVER = "over", "over", "ما يزيد على"
    UP_TO = "up_to", "up to", "ما يصل إلى"
    AS_MANY_AS = "as_many_as", "as many as", "ما قد يبلغ"
    LESS_THAN = "less_than", "less than", "أقل من"
    BETWEEN = "between", "between", "ما بين"
    FEW = "few", "a few", "عدد قليل"
    SEVERAL = "several", "several", "عدة"
    DOZEN = "dozen", "a dozen", "اثنا عشر تقريبًا"
    DOZENS = "dozens", "dozens", "عشرات"
    SCORES = "scores", "scores", "عشرات كثيرة"
    HUNDREDS = "hundreds", "hundreds", "مئات"
    THOUSANDS = "thousands", "thousands", "آلاف"
    UNKNOWN = "unknown", "unknown number", "عدد غير معروف"


class Agreement(Code, en="agreement of two figures", ar="توافق الرقمين", source="ours"):
    """Whether two figures can both be true, by their tight and by their loose bounds."""

    AGREES = "agrees", "agrees", "متوافقان"
    DIFFERS = "differs", "differs", "مختلفان"
    CONTRADICTS = "contradicts", "contradicts", "متناقضان"
