"""Counted things: a figure with its qualifier, what it counts, and how it stands in its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.scanning.no_counts import (
    agrees_as_one,
    counts_years,
    enumerates,
    in_a_name,
    is_a_share,
    names_a_place,
    of_many,
    of_the_year,
    one_somewhere,
    tells_which,
)
from trucewatch.reading.scanning.nouns import (
    fate_before,
    hurt_besides,
    people_done_to,
    thing_before,
    thing_behind,
    unlisted_before,
    unlisted_behind,
)
from trucewatch.reading.scanning.numbers import Number, number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.set_off import goes_before_figures, in_brackets_alone
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.count import Count
from trucewatch.values.refusal import Refusal

_LONGEST = 4  # words of a qualifier
_ARTICLES = frozenset({"a", "an"})
_FURTHER = frozenset({"more", "further", "additional", "other"})
"""Words before a noun: "four more flights"; not "four others"."""
_EXACT = Qualifier.EXACTLY
_ROUND = 1000
_TYPE = 4  # letters of the name of a type
_BEFORE_NUMBER = frozenset({"و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل"})
_STRESS = frozenset("*_")  # signs of Markdown
_NUMBERED = frozenset({"day", "week", "month", "phase", "stage", "block", "ward", "zone"})
_SIGNS = frozenset("$€£#§+=<>*/\\^~°@&_|")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in the text. first, last: its tokens with qualifier and the thing counted.

    number_first: where the number itself stands. soft: said by an article or the singular alone.
    each: it counts once for each of that many things named behind it.
    exact: the number where it is told without qualifier, each time it counts.
    """

    first: int
    last: int
    number_first: int
    number_last: int
    count: Count
    thing: Thing | None = None
    soft: bool = False
    definite: bool = False
    bracketed: bool = False
    others: bool = False
    each: int = 1
    exact: int | None = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the number, for which every rule asks."""
        count = self.count
        plain = count.qualifier is _EXACT and count.low is not None
        object.__setattr__(self, "exact", (count.low or 0) * self.each if plain else None)


def mention_at(page: Page, at: int, number: Number | None) -> Mention | None:
    """The figure that begins at a token: a number, a vague word, an article or a dual noun."""
    if number is not None and number.in_words and number.last == at + 1:
        number = None if page.meant(at, "qualifier.alone") else number  # «آلاف الأسر»
    if number is None:
        return _vague(page, at) or _none(page, at) or _by_noun(page, at)
    if number.fraction is not None or _no_figure(page, number) or _of_a_name(page, number):
        return None
    until, second = _range(page, number)
    if second is not None and until < len(page.tokens) and _measures_range(page, until):
        return None  # "two to five kilometres", «بين 15 و55 عاما»
    qualifier, first, last = _qualified(page, number.first, until)
    if qualifier is _EXACT and second is None and rounded(page, number):
        qualifier = Qualifier.ABOUT  # "62 thousand" is not 62,000 to the last one
    count = _count(qualifier, number.value, second)
    if count is None:
        return None
    bracketed = _is(page, number.first - 1, "(") and _is(page, until, ")")
    definite = "ال" in page.tokens[number.first].word.prefix or _is(page, number.first - 1, "the")
    others = _others(page, last)
    thing, begins = _noun_before(page, number)
    if begins < number.first:
        return Mention(
            begins, last, number.first, until, count, thing, definite=True, others=others
        )
    if _of_a_spell(page, number) or page.meant(number.first, "number.multiples"):
        return None  # «ثلاثة أضعاف»
    thing, behind = _noun(page, number, first, last, bracketed)
    lone_one = thing is None and number.in_words and number.value == 1
    english = page.tokens[number.first].word.folded.isascii()
    if lone_one and (not one_somewhere(page, number) if english else agrees_as_one(page, first)):
        return None  # "one of them", "one hand", «في قرية واحدة»
    if thing is None and _no_count(page, number):
        return None
    if thing is None and others and not definite:
        thing = hurt_besides(page, first)
        others = thing is None  # «قُتل 21 وأصيب 48 آخرون»: all who were hurt
    elif thing is not None:
        others = others or _others(page, behind)
    if bracketed and in_brackets_alone(page, number.first, until, behind):
        bracketed, first, behind = False, number.first - 1, max(behind, until + 1)
    return Mention(
        first, max(behind, last), number.first, until, count, thing,
        definite=definite, bracketed=bracketed, others=others,
    )  # fmt: skip


def _no_count(page: Page, number: Number) -> bool:
    return counts_years(page, number) or is_a_share(page, number) or tells_which(page, number)


def _of_a_spell(page: Page, number: Number) -> bool:
    """«الأيام الثلاثة», «في شهر واحد»."""
    one = number.in_words and number.value == 1
    before = number.first - 1
    spell = page.meant(before, "lengths") or page.meant(before, "long_lengths")
    return spell is not None and (one or _definite(page, number))


def _others(page: Page, at: int) -> bool:
    """Whether the word behind a figure says that it is of others; not «واحدة ضمن التسع وأخرى»."""
    if page.meant(at, "others") is None:
        return False
    return not page.tokens[at].word.folded.startswith("و")


def _of_a_name(page: Page, number: Number) -> bool:
    return names_a_place(page, number) or in_a_name(page, number)


def rounded(page: Page, number: Number) -> bool:
    """Whether a number is written with digits and a word for thousands or more."""
    scaled = page.tokens[number.last - 1].word.kind == "word"
    return scaled and not number.in_words and number.value >= _ROUND


def measured_at(page: Page, number: Number) -> Mention | None:
    """A weight, a volume or a sum of money: "9,000 litres", «240 مليون ليرة», by the word behind it."""
    last = number.last
    if number.fraction is not None or last >= len(page.tokens) or not page.meant(last, "amounts"):
        return None
    count = _count(_EXACT, number.value, None)
    if count is None or page.meant(number.first - 1, "qualifier.before"):
        return None
    entry = page.meant(last, "amounts")
    name = f"measure {'' if entry is None else entry.value}"
    thing = Thing(name, name, listed=False)
    return Mention(number.first, last + 1, number.first, last, count, thing)


def _noun_before(page: Page, number: Number) -> tuple[Thing | None, int]:
    """The definite noun before an Arabic number, and where the figure begins with it."""
    article = _is(page, number.first - 1, "ال")
    if not article and not _definite(page, number):
        return None, number.first
    at = number.first - (2 if article else 1)
    thing = unlisted_before(page, at)
    return thing, at if thing is not None else number.first


def _noun(
    page: Page, number: Number, first: int, last: int, bracketed: bool
) -> tuple[Thing | None, int]:
    """What a number counts, by the noun behind it or before it, and the token behind it."""
    others = _others(page, last)
    thing, behind = thing_behind(page, last + (1 if bracketed else 0))
    if thing is None and others:
        thing, behind = thing_behind(page, last + page.entries[last][0])
    if thing is None and bracketed and goes_before_figures(page, first - 2):
        thing, behind = unlisted_behind(page, last + 1)
    if thing is not None or bracketed:
        return thing, behind
    thing = thing_before(page, first)
    alone = number.in_words and page.tokens[number.first].word.folded.startswith(("ال", "وال"))
    further = page.tokens[last].word.folded in _FURTHER if others else True
    if thing is None and further and number.value > 1 and not alone:  # «الأربعة مجهولو المصير»
        thing, behind = unlisted_behind(page, last + others)
        thing = None if thing is None else people_done_to(page, first, thing)
    return thing or fate_before(page, first), behind


def _definite(page: Page, number: Number) -> bool:
    """Whether an Arabic number stands behind its noun: «العيادات الخمس»."""
    word = page.tokens[number.first].word
    return number.in_words and word.folded.startswith("ال") and not word.joined


def _is(page: Page, at: int, word: str) -> bool:
    return 0 <= at < len(page.tokens) and page.tokens[at].word.folded == word


def _no_figure(page: Page, number: Number) -> bool:
    """Whether a number names, measures or dates something instead of counting it."""
    before, at = number.first - 1, number.last
    text, tokens = page.text, page.tokens
    if before >= 0:
        token = tokens[before]
        close = token.end == tokens[number.first].start
        if token.word.folded == "+" and before and tokens[before - 1].word.kind == "number":
            return False  # "(203+10+6)"
        arabic = not tokens[number.first].word.folded.isascii() or page.document.language == "ar"
        names_one = arabic or token.word.folded in ("a", "no", "m", "g", "الحاجز")
        if page.meant(before, "resolutions") and not (names_one and page.meant(at, "thing")):
            return True
        if _is(page, before, ".") and page.meant(before - 1, "resolutions"):
            return True
        if close and (
            token.word.folded in _SIGNS or token.word.folded in "-.:" or token.word.kind == "word"
        ):
            if token.word.folded == "-" and _designates(page, before - 1, token.start):
                return True
            stressed = token.word.folded in _STRESS and tokens[before - 1].word.kind != "number"
            joined = token.word.folded in _BEFORE_NUMBER
            if not (stressed or joined or token.word.folded == "-"):
                return True
            if not joined:
                return False
        dated = number.in_words and before and tokens[before - 1].word.kind == "number"
        of_month = page.meant(before, "month") and not page.meant(at, "thing") and not dated
        of_month = of_month and not number.in_words  # «في يوليو ست قرى», "March thirteen"
        if of_month and number.value <= 31:
            return True
    if at < len(tokens) and _measures(page, at):
        return True
    week = of_the_year(page, before) and thing_behind(page, at)[0] is None
    if week or enumerates(page, number):
        return True
    written = tokens[number.first].word.folded
    year_like = len(written) == 4 and written.isdecimal() and 1900 <= number.value <= 2100
    if year_like and thing_behind(page, at)[0] is None and not of_many(page, number):
        return True
    return tokens[number.first].start > 0 and text[tokens[number.first].start - 1] in "$€£#§"


def _designates(page: Page, at: int, ends: int) -> bool:
    """ "T-72", "BM-21", «تي-72»: letters and a number that name a type."""
    if at < 0 or page.tokens[at].end != ends:
        return False
    word = page.tokens[at].word
    return word.kind == "word" and len(word.folded) <= _TYPE and word.folded not in _BEFORE_NUMBER


def _measures_range(page: Page, at: int) -> bool:
    return _measures(page, at) or any(page.meant(at, n) for n in ("lengths", "long_lengths"))


def _measures(page: Page, at: int) -> bool:
    """Whether what stands behind a number makes it a measure or a part of a name: "105mm", "3/4"."""
    tokens = page.tokens
    if (
        page.meant(at, "measures")
        or page.meant(at, "amounts")
        or (tokens[at].word.folded == "-" and page.meant(at + 1, "measures"))
    ):
        return True
    if tokens[at].start != tokens[at - 1].end:
        return False
    if tokens[at].word.kind == "word":
        return True
    ratio = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    if tokens[at].word.folded == ":":
        return ratio and tokens[at + 1].word.kind == "number"
    return tokens[at].word.folded in ("/", "°", "$", "€")


def _range(page: Page, number: Number) -> tuple[int, int | None]:
    """The token behind a range ("60 to 70", "3-5", "three or four") and its upper end."""
    at = number.last
    if at + 1 >= len(page.tokens):
        return at, None
    before = page.tokens[number.first - 1].word.folded if number.first else ""
    between = before in ("between", "بين")
    joint = page.tokens[at].word
    if joint.folded == "to" and before == "by":
        return at, None  # "rose by 5 to 52"
    if joint.folded == "الي" and page.tokens[number.first].word.folded.startswith("ال"):
        return at, None  # «في الدفعات الثلاث إلى 765»
    if "\n" in page.text[page.tokens[at - 1].end : page.tokens[at].start]:
        return at, None  # "245 children under 18", and a dash that opens the next point
    opens = joint.folded in ("to", "-", "or", "الي", "او") or (
        between and joint.folded in ("and", "و")
    )
    if joint.folded == "-" and before in _NUMBERED:
        return at, None  # "week 1 – 410; week 2 – 290"
    if opens:
        second = number_at(page.tokens, at + 1)
    elif between and joint.joined:
        second = number_at(page.tokens, at)
    elif between and joint.folded == "و":
        second = number_at(page.tokens, at + 1)
    else:
        return at, None
    if second is None or second.fraction is not None or second.value <= number.value:
        return at, None
    if joint.folded == "-" and page.text[page.tokens[at].start - 1].isspace():
        sum_behind = page.meant(thing_behind(page, second.last)[1], "in_all") is not None
        if second.in_words != number.in_words or sum_behind:
            return at, None  # "shelling 17 and mines six – 27 people altogether"
    if joint.folded == "or" and second.value - number.value > 2:
        return at, None
    return second.last, second.value


def _qualified(page: Page, first: int, last: int) -> tuple[Qualifier, int, int]:
    """The qualifier before or behind a number, and the tokens from it to the end."""
    for at in page.places_of("qualifier.before", first - _LONGEST, first):
        entry = page.meant(at, "qualifier.before")
        if entry is not None and at + page.entries[at][0] == first:
            if at and page.entries[at - 1][0] > first - at:
                break  # "adds up to 65"
            return Qualifier(entry.value), at, last
    behind = page.meant(last, "qualifier.behind")
    if behind is not None:
        return Qualifier(behind.value), first, last + page.entries[last][0]
    return _EXACT, first, last


@lru_cache(maxsize=2**14)
def _count(qualifier: Qualifier, value: int, second: int | None) -> Count | None:
    try:
        if second is not None:
            return Count.of(Qualifier.BETWEEN, value, second)
        return Count.of(qualifier, value)
    except Refusal:
        return None


def _vague(page: Page, at: int) -> Mention | None:
    entry = page.meant(at, "qualifier.alone")
    if entry is None:
        return None
    last = at + page.entries[at][0]
    thing, behind = thing_behind(page, last)
    count = Count.of(Qualifier(entry.value))
    return Mention(at, behind if thing else last, at, last, count, thing)


def _none(page: Page, at: int) -> Mention | None:
    """ "none on Wednesday", «ولا خروقات يوم الأربعاء»: a figure of nought in a row of figures."""
    word = page.tokens[at].word
    if word.folded == "none" or (
        word.folded in ("no", "لا", "ولا") and page.meant(at + 1, "thing")
    ):
        thing, behind = thing_behind(page, at + 1)
        last = behind if thing is not None else at + 1
        return Mention(at, last, at, at + 1, Count.exactly(0), thing, soft=True)
    return None


def _by_noun(page: Page, at: int) -> Mention | None:
    """ "a woman", «امرأة», «طفلان», «خرقان»: the noun itself tells one or two."""
    word = page.tokens[at].word
    if word.folded in _ARTICLES:
        thing, behind = thing_behind(page, at + 1)
        if thing is None or behind > at + 4 or thing.family not in ("person", "event"):
            return None
        return Mention(at, behind, at, at + 1, Count.exactly(1), thing, soft=True)
    entry = page.meant(at, "thing")
    if entry is None or word.folded.isascii() or entry.value[1] == 0:
        return None
    last = at + page.entries[at][0]
    number = entry.value[1]
    if number == 1 and ("ال" in word.prefix or set(word.prefix) & set("بلك")):
        return None
    definite = "ال" in word.prefix
    if last < len(page.tokens):  # «مجزرة واحدة»
        one = number_at(page.tokens, last)
        if one is not None and one.in_words and one.value == number and number <= 2:
            return Mention(at, one.last, at, last, Count.exactly(number), entry.value[0])
    if number == 1 and word.joined and at and page.meant(at - 1, "thing"):
        return None  # «86 جريحًا ومريضًا»
    return Mention(
        at,
        last,
        at,
        last,
        Count.exactly(number),
        entry.value[0],
        soft=number == 1,
        definite=definite,
    )
