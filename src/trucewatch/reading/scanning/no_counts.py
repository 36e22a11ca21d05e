"""Numbers that count nothing: an age, an Arabic "one" that only agrees with the noun before it."""

from __future__ import annotations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.numbers import Number
from trucewatch.reading.scanning.page import Page

_YEARS = frozenset(
    {"في", "عام", "العام", "سنه", "لعام", "منذ", "حتي", "خلال", "قبل", "بعد", "من", "الي", "/", "-"}
)
_GOVERNS = frozenset({"كل", "اي", "الي", "حتي", "نحو"})
_TEN = frozenset({"عشر", "عشره"})
_OF_AGE = frozenset({"of", "aged"})
_AGE = frozenset({"age", "ages", "aged", "سن", "السن"})
_SHARES = frozenset({"الخمس", "السدس", "السبع", "الثمن", "التسع", "العشر"})
_NO_NOUN = frozenset({"تقريبا", "من", "(", ",", "."})
_SO_MUCH = frozenset({"قدره", "قدرها", "بمقدار", "نسبته", "نسبتها", "بنسبه"})
_FIRST_OR_LAST = frozenset({
    "first", "second", "latter", "last", "الاول", "الثاني", "الاخير", "الثالث", "الرابع",
})  # fmt: skip
_ELDEST = frozenset({"oldest", "youngest", "eldest"})
_ONE_PERSON = frozenset({"a", "an", "his", "her", "their", "the", "my", "whose", "one"})
_OLDEST = 110  # years
_NAME = 3  # tokens of a name and its comma
_BOUNDS_OF_AGE = frozenset(
    {"under", "over", "below", "above", "between", "دون", "تحت", "فوق", "بين"}
)
_POINTS = 300  # words from one numbered point to the next
_OPENS_POINT = (":", ",", ";", ".", "-")
_BEFORE_WEEK = frozenset(
    {"of", "in", "during", "by", "for", "since", "to", "from", "epidemiological"}
)
"""Before "week" and the number that it has in its year."""
_IN = frozenset({"in", "at", "near", "from", "by"})
_BOUNDS = frozenset({"under", "over", "below", "above", "دون", "تحت", "فوق"})


def agrees_as_one(page: Page, at: int) -> bool:
    """Whether an Arabic "one" only agrees with the noun before it: «في قرية واحدة»."""
    if at < 2 or page.tokens[at].word.prefix or page.tokens[at - 1].word.kind != "word":
        return False
    noun, before = page.tokens[at - 1].word, page.tokens[at - 2].word
    governed = page.meant(at - 2, "place_word") is not None or before.folded in _GOVERNS
    return governed or bool(set(noun.prefix) & set("بل")) or noun.folded[0] in "بل"


def one_somewhere(page: Page, number: Number) -> bool:
    """ "Six in Aleppo and one in Homs", "and one in each of Hama and Homs": counted as those before it are."""
    last = number.last
    if page.has("each", last, last + 1):
        return True
    within = last + 1 < len(page.tokens) and page.tokens[last].word.folded in _IN
    listed = number.first > 0 and page.tokens[number.first - 1].word.folded in (",", "and", ";")
    return within and listed and page.text[page.tokens[last + 1].start].isupper()


def counts_years(page: Page, number: Number) -> bool:
    """An age: "a boy of sixteen", "under the age of 18", «في السادسة عشرة» (ten behind an ordinal)."""
    at = number.first
    if not at:
        return False
    if page.tokens[at - 1].word.folded in _AGE or _up_to_an_age(page, at, number):
        return True
    if not number.in_words and _behind_a_person(page, number):
        return True
    if page.tokens[at].word.folded in _TEN:
        return page.meant(at - 1, "ordinals") is not None
    person = page.meant(at - 2, "thing") if at > 1 else None
    of_age = page.tokens[at - 1].word.folded in _OF_AGE and number.in_words
    return of_age and person is not None and person.value[0].role == "age"


def _behind_a_person(page: Page, number: Number) -> bool:
    """ "her mother, 66", "(a woman, 26, shot)", "Mustafa B., 29,", "the oldest 81"."""
    at = number.first
    if not 1 <= number.value <= _OLDEST or not _closes(page, number.last):
        return False
    before = page.tokens[at - 1].word.folded
    if before in _ELDEST:
        return True
    if before != "," or at < _NAME:
        return False
    person = page.meant(at - 2, "thing")
    if person is not None:
        one = page.tokens[at - 3].word.folded in _ONE_PERSON
        return person.value[0].family == "person" and one
    return _named(page, at - 3) and (_named(page, at - 2) or page.tokens[at - 2].word.folded == ".")


def _named(page: Page, at: int) -> bool:
    """Whether a word is written as a name, and is no month."""
    token = page.tokens[at]
    return token.word.kind == "word" and page.as_name(at) and page.meant(at, "month") is None


def _closes(page: Page, at: int) -> bool:
    """Whether nothing is said behind a number; a share in brackets says that it counts: "in Dala, 36 (75%)"."""
    if at + 2 < len(page.tokens) and page.tokens[at].word.folded == "(":
        return page.meant(at + 2, "percent") is None
    behind = [token.word.folded for token in page.tokens[at : at + 2]]
    if behind == [",", "or"] and page.has("percent", at + 2, at + 2 + _NAME):
        return False  # "in Lower Habra, 60, or 25 per cent"
    return at >= len(page.tokens) or page.tokens[at].word.kind == "sign"


def _up_to_an_age(page: Page, at: int, number: Number) -> bool:
    """ "under the age of 18", "children under 18": what a number behind these words bounds."""
    first, before = page.tokens[max(0, at - 2)].word.folded, page.tokens[at - 1].word.folded
    if before == "of":
        return first in _AGE
    if at > _NAME and before == "and" and page.tokens[at - 3].word.folded == "between":
        return page.tokens[at - 4].word.kind == "number" and number.value <= _OLDEST
    if at > _NAME and before in ("to", "-", "–") and page.tokens[at - 3].word.folded in _AGE:
        return page.tokens[at - 2].word.kind == "number" and number.value <= _OLDEST
    if before in _BOUNDS_OF_AGE and page.tokens[at - 2].word.kind == "number" and at > 1:
        return number.value <= _OLDEST  # "94 under 18, 109 between 18 and 59"
    person = page.meant(at - 2, "thing") if at > 1 else None
    return before in _BOUNDS and person is not None and person.value[0].role == "age"


def is_a_share(page: Page, number: Number) -> bool:
    """«بانخفاض قدره الخُمس», «وعاد الخُمس تقريبا»: a fifth, which is written like five."""
    at = number.first
    if not number.in_words or number.last > at + 1 or page.tokens[at].word.folded not in _SHARES:
        return False
    before = page.tokens[at - 1].word.folded if at else ""
    behind = page.tokens[min(number.last, len(page.tokens) - 1)].word.folded
    return before in _SO_MUCH or (not before.startswith("ال") and behind in _NO_NOUN)


def tells_which(page: Page, number: Number) -> bool:
    """Whether a number without a noun tells which place: "a bus near kilometre 14", "in ward 5"."""
    before = page.tokens[number.first - 1].word.folded if number.first else ""
    if before == "اليوم" and page.sentence_of(number.first)[0] == number.first - 1:
        return True  # «اليوم 100 للاتفاق:»
    if number.in_words or before not in small_words("numbered_places"):
        return False
    at = number.first
    named = at > 2 and page.tokens[at - _NAME].word.folded == "the" and page.as_name(at - 2)
    return not named  # "through the Vela gate 405 came": it has its name


def half_of_a_time(page: Page, at: int) -> bool:
    """ "In the first half of the year", «النصف الثاني من العام», «خمسة شهور ونصف الشهر»: no share."""
    times = (page.meant(at - 1, name) for name in ("lengths", "long_lengths")) if at else ()
    if page.tokens[at].word.folded.startswith("و") and any(times):
        return True
    beside = (at - 1, at + page.entries[at][0])
    near = [page.tokens[n].word.folded for n in beside if 0 <= n < len(page.tokens)]
    return any(word in _FIRST_OR_LAST for word in near)


def in_a_name(page: Page, number: Number) -> bool:
    """ "(Two Niles News)": a number written large within a sentence, before another name."""
    at = number.first
    if not number.in_words or not page.tokens[at].word.folded.isascii():
        return False
    if page.sentence_of(at)[0] == at or number.last >= len(page.tokens):
        return False
    behind = page.tokens[number.last].word
    return page.as_name(at) and behind.kind == "word" and page.as_name(number.last)


def names_a_place(page: Page, number: Number) -> bool:
    """«حي السبعين», «شارع الستين»: a definite number behind one place in the construct state is its name.

    What is counted would be definite itself, or stand behind its number: «الأحياء السبعين», «سبعين حيا».
    """
    if not number.first or not number.in_words or page.document.language != "ar":
        return False
    number_word = page.tokens[number.first].word.folded
    before = page.tokens[number.first - 1].word
    definite = number_word.startswith("ال") and "ال" not in before.prefix
    return definite and page.meant(number.first - 1, "named_by_number") is not None


def of_the_year(page: Page, before: int) -> bool:
    """Whether a token is the "week" before its number in the year: "at the end of week 27", not "this week 27"."""
    if before < 1 or page.tokens[before].word.folded != "week":
        return False
    return page.tokens[before - 1].word.folded in _BEFORE_WEEK


def of_many(page: Page, number: Number) -> bool:
    """«بالإفراج عن 2002 من السجناء»: what looks like a year counts some; not «منذ 2011 من المدينة»."""
    at, before = number.last, number.first - 1
    if at + 1 >= len(page.tokens) or page.tokens[at].word.folded != "من":
        return False
    noun = page.meant(at + 1, "thing")
    many = noun is not None and noun.value[0].family == "person" and noun.value[1] == 0
    dated = before >= 0 and (
        page.tokens[before].word.folded in _YEARS or page.meant(before, "month") is not None
    )
    return many and not dated


def enumerates(page: Page, number: Number) -> bool:
    """ "1. a ceasefire, 2. talks", "1) ...": the number only tells the place in a list."""
    at = number.last
    if number.in_words or not 1 <= number.value <= 30 or at + 1 >= len(page.tokens):
        return False
    sign, following = page.tokens[at], page.tokens[at + 1]
    apart = sign.start != page.tokens[at - 1].end  # "5 - The force observed"
    if sign.word.folded not in (".", ")", "-", "/") or (apart and sign.word.folded != "-"):
        return False
    before = page.tokens[number.first - 1] if number.first else None
    opens = before is None or before.word.folded in _OPENS_POINT
    if (
        before is not None and before.word.folded == "(" and number.first > 1
    ):  # "in two steps: (1) assert"
        opens = page.tokens[number.first - 2].word.folded in (*_OPENS_POINT, "and", "or")
        one_before, near = str(number.value - 1), max(0, number.first - _POINTS)
        if number.value > 1 and not page.has_word(one_before, near, number.first):
            return False  # "after their arrest, (18) women and (100) men"
    first_of_line = page.where(page.tokens[number.first].start).column <= 4
    word = following.word.kind == "word" and not page.text[following.start].isupper()
    if apart:
        return first_of_line and following.word.kind == "word"
    return (opens and word and sign.word.folded != "-") or (
        first_of_line and following.word.kind == "word"
    )
