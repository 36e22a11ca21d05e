"""What a figure counts: the noun behind it or, in "the number of breaches reached 49", before it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from trucewatch.reading.lexicon import Entry, Thing, phrases
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import root

_BEFORE = 10  # words over which "the number of breaches" reaches the figure behind it
_COPULA = frozenset({"were", "was", "are", "is", "of"})
_FAR = 4  # words between a figure and what it counts: "five armed opposition fighters"
_PLURAL = re.compile("[^sui]s$|ly$")  # "two parties exchanged detainees": another noun
_NOUN = re.compile("[^sui']s$|ches$|sses$|shes$")  # a plural that no list has
_DONE = re.compile(
    "ed$|^(?:left|held|took|had|have|has|gave|lost|went|fell|came|saw|hit|struck|fled|kept|got|met|sent|fought)$"
)
_VERB = re.compile("(?:وا|ون|(?<!ا)ت|^.{1,2}ات)$")  # «12 نقلوا», «40 ماتت»; not «ثلاث بلدات»
_NO_NOUN = frozenset({
    "قيد", "رهن", "دون", "غير", "عند", "بعد", "قبل", "حتي", "الي", "علي", "كما", "حيث", "التي", "الذي", "الذين",
    "ليس", "كان", "كانت", "هذا", "هذه", "ثم", "وقد", "قد", "بين", "منذ", "نحو", "ضمن", "خارج", "داخل",
    "تدميرا", "كليا", "جزئيا", "كاملا", "طفيفا", "بليغا", "شديدا", "بجروح",
})  # fmt: skip
_ADVERBS = frozenset(
    {
        "have",
        "has",
        "had",
        "could",
        "did",
        "still",
        "now",
        "later",
        "then",
        "also",
        "only",
        "already",
        "again",
        "who",
        "so",
        "that",
        "which",
        "whom",
        "because",
        "if",
        "when",
        "than",
    }
)
_PAST = frozenset({
    "hit", "struck", "fell", "left", "took", "held", "came", "went", "lost", "fled", "saw", "gave", "reached",
})  # fmt: skip
"""Verbs behind a figure: "19 hit clinics", "12 reached the hospital"."""
_HURT = frozenset({"واصيب", "واصابه", "وجرح", "وجرحت", "وباصابه", "واصابت"})
_DEAD, _BACK_TO_DEAD = 2, 16  # words from the dead to others who were hurt
_ALSO_NOUNS = frozenset(
    {"long_lengths", "counters", "detail", "wanted"}
)  # lists that only say more of a noun
_DEEDS = frozenset({"deed", "stages"})  # lists whose nouns are counted too: «460 لغماً», «12 حاجزاً»
_AGAINST_PEOPLE = frozenset(
    {"killing", "wounding", "arrest", "detention", "abduction", "execution"}
)
_PHRASE_ENDS = frozenset({
    "before", "after", "when", "while", "because", "as", "though", "although", "since", "until", "the", "a", "an", "by", "so", "that",
    "which", "who", "whom", "than", "if", "and", "or", "but", "its", "this",
})  # fmt: skip
_SHORTEST = 3
_OF_WHOM = frozenset(
    {"عنهم", "عنها", "عنهن", "عليهم", "عليها", "بهم", "بها", "لهم", "لها", "اليهم", "اليها"}
)
_LONG = re.compile(r"(?<=.)[اوي](?=.)")
_ENDING = re.compile("(?<=..)(?:ات|ت|ه)$")
_TWICE = re.compile(r"(.)\1")
_TANWIN = "\u064b"
_WHEN = frozenset({"ليلا", "لاحقا", "فورا", "فجرا", "بعيدا", "كاملا", "كليا"})
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")  # «للجرحى الـ312»; «يزال» is a verb


def thing_behind(page: Page, at: int) -> tuple[Thing | None, int]:
    """What a figure counts, and the token behind it: the last of the nouns that follow closely.

    None of the next sentence, nor of the next item of a list.
    """
    _, ends = page.sentence_of(at - 1)
    if at + 1 < ends and page.tokens[at].word.folded in _COPULA:
        told = page.meant(at + 1, "thing")
        return (None, at) if told is None else _last_noun(page, at + 1)
    for here in range(at, min(at + _FAR, ends)):
        token = page.tokens[here]
        found = page.meant(here, "thing")
        if (
            found is not None
            and not token.word.joined
            and (not set(token.word.prefix) & set("بلكو") or _for_people(token.word.prefix, found))
        ):
            return _last_noun(page, here)
        if token.word.kind != "word" or token.word.joined or _stops_noun(page, here, at):
            return None, at
        if here == at and not page.entries[at][1] and _accusative(page, at):
            return None, at  # «ثلاثة عشر فرناً عاملاً»: what follows describes it
    return None, at


def _for_people(prefix: str, found: Entry) -> bool:
    """«31 منها لنساء» counts women; not «27 بالغارات», «29 لإصابات»."""
    thing: Thing = found.value[0]
    return "ل" in prefix.removesuffix("ال") and thing.family == "person" and thing.role != "fate"


def unlisted_behind(page: Page, at: int) -> tuple[Thing | None, int]:
    """A noun behind a figure that no list has: "48 water samples", «32 خيمة»."""
    _, ends = page.sentence_of(at - 1)
    if at >= ends:
        return None, at
    if not page.tokens[at].word.folded.isascii():
        return _unlisted_arabic(page, at)
    for here in range(at, min(at + _FAR, ends)):
        token = page.tokens[here]
        if token.word.kind != "word" or not page.text[token.start].islower():
            return None, at
        if token.word.folded in _PHRASE_ENDS:
            return None, at
        described = _describes(page, here)
        if not described and (
            not _NO_ADJECTIVE.isdisjoint(page.entries[here][1]) or _DONE.search(token.word.folded)
        ):
            return None, at
        if _NOUN.search(token.word.folded):
            return _unlisted(token.word.folded), here + 1
    return None, at


def _unlisted_arabic(page: Page, at: int) -> tuple[Thing | None, int]:
    word = page.tokens[at].word
    plain = word.kind == "word" and len(word.folded) >= _SHORTEST and not word.joined
    plain = plain and word.folded not in _NO_NOUN
    front = word.folded[0] in "وفبلك" and len(word.folded) > _SHORTEST + 1
    own = word.folded[0] in "بك" and word.folded.endswith(("ا", "ات"))
    plain = plain and (not front or own or _accusative(page, at))
    if (
        not plain
        or word.prefix
        or page.entries[at][1].keys() - _ALSO_NOUNS - (_DEEDS if _accusative(page, at) else set())
        or (_VERB.search(word.folded) and not _accusative(page, at))  # «عضواً»
    ):
        return None, at
    return _unlisted(word.folded), at + 1


def _accusative(page: Page, at: int) -> bool:
    """«460 لغماً»: the ending that counting asks for, written out, so that the ل is its own; no adverb of time."""
    token = page.tokens[at]
    written = _TANWIN in page.text[token.start : token.end]
    return written and token.word.folded not in _WHEN


def one_noun(one: Thing, other: Thing) -> bool:
    """Whether two nouns are one, in Arabic also as one and many: «36 مدفعا ... المدافع»."""
    if one.name == other.name:
        return True
    arabic = not (one.listed or other.listed or one.name.isascii() or other.name.isascii())
    return arabic and _consonants(one.name) == _consonants(other.name)


def _consonants(noun: str) -> str:
    """An Arabic noun without long vowels, its ending and letters told twice: «سلة» and «سلال»."""
    bare = _TWICE.sub(r"\1", _ENDING.sub("", _LONG.sub("", noun)))
    return bare[1:] if bare[0] == "ا" and len(bare) > 2 else bare  # «جهاز» and «أجهزة»


def noun_at(page: Page, at: int) -> Thing | None:
    """The noun that stands at a token, of a list or of none, also a definite one in Arabic."""
    if not 0 <= at < len(page.tokens):
        return None
    listed = page.meant(at, "thing")
    if listed is not None:
        found: Thing = listed.value[0]
        return found
    word = page.tokens[at].word
    if word.kind != "word" or "lengths" in page.entries[at][1]:
        return None
    if word.folded.isascii():
        return _unlisted(word.folded + ("" if word.folded.endswith("s") else "s"))
    return _unlisted(word.folded)


def fate_before(page: Page, at: int) -> Thing | None:
    """ "shelling kills 24": people whose fate the verb right before the figure tells."""
    told = page.meant(at - 1, "thing") if at else None
    if (
        told is None
        or told.value[0].role != "fate"
        or not page.tokens[at - 1].word.folded.isascii()
    ):
        return None
    found: Thing = told.value[0]
    return found


def hurt_besides(page: Page, at: int) -> Thing | None:
    """«قُتل 21 شخصاً وأصيب 48 آخرون»: others than the dead, who are all that were hurt."""
    if at < _DEAD or page.tokens[at - 1].word.folded not in _HURT:
        return None
    begins, _ = page.sentence_of(at)
    before = max(begins, at - _BACK_TO_DEAD), at - 1
    if not (page.has("lives_lost", *before) or page.has("deed", *before)):
        return None
    found: Thing = phrases()["جرحي"].alone["thing"].value[0]
    return found


def people_done_to(page: Page, at: int, thing: Thing) -> Thing:
    """An unlisted noun right behind a deed against people: "killing 13 guests"."""
    deed = page.meant(at - 1, "deed") if at else None
    if deed is None or deed.value not in _AGAINST_PEOPLE:
        return thing
    return replace(thing, family="person")


def unlisted_before(page: Page, at: int) -> Thing | None:
    """A definite noun before its number: «العيادات الخمس», «الخيام الـ32»."""
    word = page.tokens[at].word if at >= 0 else None
    definite = word is not None and _DEFINITE.match(word.folded) is not None
    if word is None or word.kind != "word" or not definite:
        return None
    pair = page.meant(at - 1, "thing") if at and page.entries[at - 1][0] == 2 else None
    listed = page.meant(at, "thing") or pair  # «سيارات الإسعاف العشرين»
    if listed is not None:
        found: Thing = listed.value[0]
        return found
    return None if page.entries[at][1] else _unlisted(word.folded)


@lru_cache(maxsize=2**12)
def _unlisted(folded: str) -> Thing:
    """The thing by the stem of its noun."""
    stem = root(folded) if not folded.isascii() else _singular(folded)
    return Thing(stem, stem, listed=False)


def _singular(folded: str) -> str:
    if folded.endswith("ies"):
        return folded[:-3] + "y"
    return folded[:-2] if folded.endswith(("ches", "shes", "sses", "xes")) else folded[:-1]


def thing_before(page: Page, at: int) -> Thing | None:
    """What is counted where it stands before: "the number of breaches committed reached 49"."""
    begins, _ = page.sentence_of(at)
    labelled = at > begins and page.tokens[at - 1].word.folded == ":"
    if labelled and (headed := _heading(page, begins, at - 1)) is not None:
        return headed
    before = at - 2  # labelled: "Total breaches this week: 143"
    for here in range(before, max(begins, at - 1 - _BEFORE) - 1, -1):
        if page.tokens[here].word.kind == "number" or page.tokens[here].word.folded in (",", ":"):
            return None
        total = labelled and here == begins and page.meant(here, "total") is not None
        if page.meant(here, "number_of") is None and not total:
            continue
        noun = here + page.entries[here][0]
        named = page.meant(noun, "thing")
        return _known(page, noun) if named is None else named.value[0]
    return None


def _heading(page: Page, begins: int, colon: int) -> Thing | None:
    """«شاحنات الإغاثة التي دخلت الثلاثاء: 118»: the plural that opens an Arabic sentence up to its colon."""
    told = page.meant(begins, "thing")
    arabic = not page.tokens[begins].word.folded.isascii()
    if told is None or not arabic or told.value[1] or not 1 < colon - begins <= _BEFORE:
        return None
    if any(page.tokens[n].word.kind == "sign" for n in range(begins, colon)):
        return None
    found: Thing = told.value[0]
    return found


def _known(page: Page, at: int) -> Thing | None:
    """«عدد الألغام المنزوعة هذا الموسم 410»: a definite noun that no list of things has."""
    word = page.tokens[at].word if at < len(page.tokens) else None
    if word is None or word.kind != "word":
        return None
    pair = page.tokens[at : at + 2]  # «عدد الحواجز», «عدد نقاط التفتيش»; not «عدد المفرج عنهم»
    if pair[-1].word.folded in _OF_WHOM:
        return None
    if not any(_DEFINITE.match(token.word.folded) for token in pair) or word.prefix.strip("ال"):
        return None
    return None if page.entries[at][1].keys() - _DEEDS - _ALSO_NOUNS else _unlisted(word.folded)


def _last_noun(page: Page, at: int) -> tuple[Thing, int]:
    """ "civilian casualties": the last of nouns in a row tells what is counted, the first who."""
    entry = page.meant(at, "thing")
    assert entry is not None
    thing, behind = entry.value[0], at + page.entries[at][0]
    if not page.tokens[at].word.folded.isascii():
        return thing, behind
    while True:
        office = _no_people(page, behind - 1, thing)
        more = page.meant(behind + office, "thing")
        if more is None and office:
            return _unlisted(page.tokens[behind].word.folded), behind + 1
        if more is None and _of_households(page, at, behind, thing):
            return _unlisted(page.tokens[behind].word.folded), behind + 1
        if more is None or page.tokens[behind].word.kind != "word":
            return thing, behind
        compound = office or _of_another_family(page, behind - 1, thing, more.value[0])
        if compound or thing.group in ("", "people") or more.value[0].group not in ("", "people"):
            thing = more.value[0]
        behind += office + page.entries[behind + office][0]


def _no_people(page: Page, at: int, thing: Thing) -> bool:
    """ "two member states", "a student union": an office, a paper, a deal stands behind people."""
    if thing.family != "person" or not _singular_noun(page, at) or at + 1 >= len(page.tokens):
        return False
    return page.tokens[at + 1].word.folded in small_words("no_people")


def _of_households(page: Page, at: int, behind: int, thing: Thing) -> bool:
    """ "6,420 household kits", "40 family tents": a plural that no list has stands behind whom they are for."""
    if thing.family not in ("person", "household") or not _singular_noun(page, behind - 1):
        return False
    token = page.tokens[min(behind, len(page.tokens) - 1)]
    plain = token.word.kind == "word" and not page.entries[behind][1]
    plain = plain and page.text[token.start].islower() and token.word.folded not in _ADVERBS
    counted = page.tokens[at - 1].word.folded if at else ""
    return plain and counted not in ("a", "an", "one") and bool(_NOUN.search(token.word.folded))


def _of_another_family(page: Page, at: int, thing: Thing, more: Thing) -> bool:
    """ "Two civilian houses" are houses; "civilian casualties" are civilians."""
    return thing.family == "person" != more.family and _singular_noun(page, at)


def _singular_noun(page: Page, at: int) -> bool:
    """Whether a word of people can stand before what it describes: "civilian", not "civilians"."""
    word = page.tokens[at].word.folded
    return not word.endswith(("s", "men", "children", "people"))


_NO_ADJECTIVE = frozenset({
    "place_word", "separator", "including", "made_of", "of_total", "in_all", "remaining", "weekday",
    "month", "stops", "goes_on", "gone", "stay", "according", "future", "percent", "lengths", "measures",
    "each", "hedge", "number.units", "qualifier.before", "announces", "agreed",
})  # fmt: skip


def _describes(page: Page, here: int) -> bool:
    """ "newly displaced households", "suspected cases", "severely damaged houses": a participle and its adverb.

    They describe what is counted where a plural follows at once, "12 suspected of theft" is none.
    """
    word, then = page.tokens[here].word, page.tokens[min(here + 1, len(page.tokens) - 1)].word
    if not word.folded.isascii() or then.kind != "word":
        return False
    if word.folded.endswith("ly"):
        return then.folded.endswith("ed") and _describes(page, here + 1)
    plural = then.folded.endswith("s") or page.meant(here + 1, "thing") is not None
    known = word.folded.endswith("ed") and (
        page.meant(here, "hedge") is not None or page.meant(here, "described") is not None
    )
    newly = page.tokens[here - 1].word.folded.endswith("ly")
    return plural and (known or (newly and word.folded.endswith("ed")))


def _stops_noun(page: Page, here: int, first: int) -> bool:
    """Whether a word cannot stand between a figure and what it counts."""
    word = page.tokens[here].word.folded
    if _describes(page, here):
        return False
    if (not word.isascii() and here > first) or _PLURAL.search(word):
        return True
    if word in _NO_NOUN or word in _ADVERBS or word in _PAST:
        return True
    return not _NO_ADJECTIVE.isdisjoint(page.entries[here][1])
