"""People told one by one: "a widow, both of her sons, and a neighbour who had come in", «طبيب وزوجته».

Each is a noun for a person with what makes it one: an article, "his", an Arabic singular. Words that
cannot be read leave it open how many more there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from trucewatch.reading.lexicon import Thing, phrases
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page

_ONE = frozenset(
    {"a", "an", "his", "her", "their", "the", "its", "one", "another", "my", "our", "s"}
)
_PAIRS = frozenset({"parents", "twins", "couple", "grandparents", "spouses"})
_PLURAL = frozenset({"men", "women", "children", "people", "babies", "passers", "grandchildren"})
_NP = 6  # words from the beginning of an item to its noun
_STOPS = frozenset({
    "was", "were", "died", "while", "but", "when", "after", "before", "as", "is", "are", "has", "have", "had",
    "remain", "remained", "survived", "none", "no", "according", "said", "both", "all", "still",
    "فيما", "بينما", "كما", "حيث", "وقد", "ولم", "حين", "اثر", "بعد", "قبل", "عندما", "وكان", "وكانت", "لدي", "قضوا", "وجميعهم", "وكلهم",
})  # fmt: skip
_RELATIVE = frozenset(
    {
        "who",
        "whose",
        "which",
        "whom",
        "aged",
        "الذي",
        "التي",
        "اللذان",
        "الذين",
        "وهو",
        "وهي",
        "وعمره",
        "وعمرها",
        "يبلغ",
        "تبلغ",
    }
)
_SUFFIXES = ("هما", "هم", "هن", "ها", "ه", "ي", "نا")
_WHOSE = frozenset({"his", "her", "their", "its"})
_NAME = 4  # words of a name
_LONGEST = 120  # words of a list
_SIGNS = frozenset({",", ";", "-", "and", "و"})


@dataclass(frozen=True, slots=True)
class People:
    """People told one by one: their tokens, how many they are, in how many items, all read or not.

    lone: how many of the items are one person, told without a number.
    """

    first: int
    last: int
    number: int
    items: int
    sure: bool
    lone: int = 0


def people_from(page: Page, first: int, last: int) -> People | None:
    """The people told from a token on, as far as the list goes; None where none begins there."""
    last = min(last, first + _LONGEST)
    told = _item(page, first, last) or _by_name(page, first, last)
    if told is None:
        return None
    number, at = told
    if (
        number > 1
        and at < last
        and page.tokens[at].word.folded == ","
        and not _callings(page, first, at)
    ):
        apposed = _item(page, at + 1, last)
        if apposed is not None and apposed[0] == 1 and page.tokens[first].word.folded != "both":
            return None  # "two women, a mother and her daughter"
    items, sure, end, lone = 1, True, at, int(number == 1)
    named = _item(page, first, last) is None
    while at < last:
        word = page.tokens[at].word
        if word.kind == "sign" and word.folded not in (",", ";", "-", "(", ")"):
            break
        if word.folded in _STOPS and not _within_relative(page, end, at):
            break
        if not _separates(page, at):
            at += 1
            continue
        here = at + (word.folded in _SIGNS or word.folded == "with")
        while here < last and page.tokens[here].word.folded in (",", "and"):
            here += 1
        told = _further(page, here, last) or (_by_name(page, here, last) if named else None)
        if told is not None:
            number, items, end, at = number + told[0], items + 1, told[1], told[1]
            lone += told[0] == 1
            continue
        sure = sure and _harmless(page, at, here, last)
        at = here + (here == at)
    return People(first, at, number, items, sure, lone)


def _by_name(page: Page, at: int, last: int) -> tuple[int, int] | None:
    """Somebody by name among those told by kinship: "Salim, his wife and their two sons", «سليم وزوجته».

    A name is told as one only where the next item says whose it is.
    """
    end = at
    english = at < last and page.tokens[at].word.folded.isascii()
    while end < last and end - at < _NAME and _may_name(page, end):
        end += 1
        if not english:
            break
    if end == at:
        return None
    here = end + (end < last and page.tokens[end].word.folded in (",", "and"))
    if english:
        whose = here < last and page.tokens[here].word.folded in _WHOSE
        return (1, end) if whose or _signed(page, at, end, last) else None
    kin = here < last and _with_suffix(page.tokens[here].word.folded.removeprefix("و")) is not None
    return (1, end) if kin else None


def _callings(page: Page, first: int, last: int) -> bool:
    """Whether several are told by their calling, which those behind a comma do not spell out."""
    nouns = [page.meant(at, "thing") for at in range(first, last)]
    return any(entry is not None and entry.value[0].role == "calling" for entry in nouns)


def _signed(page: Page, at: int, end: int, last: int) -> bool:
    """Whether a name behind another item ends with a sign or the list."""
    before = page.tokens[at - 1].word.folded if at else ""
    return before in (",", "and") and (
        end >= last or page.tokens[end].word.folded in (",", "and", ".")
    )


def _may_name(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.word.kind != "word" or page.meant(at, "thing") is not None:
        return False
    if token.word.folded.isascii():
        return page.text[token.start].isupper() and token.word.folded not in _ONE
    return not page.entries[at][1] and not token.word.joined


def _separates(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    if word.folded in _SIGNS:
        return True
    if word.folded == "with":
        return at + 1 < len(page.tokens) and page.tokens[at + 1].word.folded in _WHOSE
    arabic = word.kind == "word" and not word.folded.isascii()
    return arabic and word.folded.startswith("و") and len(word.folded) > 3


def _within_relative(page: Page, first: int, at: int) -> bool:
    """Whether a verb belongs to "who ..." of the item before it."""
    return any(page.tokens[n].word.folded in _RELATIVE for n in range(first, at))


def _harmless(page: Page, at: int, here: int, last: int) -> bool:
    """Whether what follows a separator is plainly no further person."""
    if here >= last:
        return True
    word = page.tokens[here].word
    if word.folded in _RELATIVE or word.folded in _STOPS or word.kind != "word":
        return True
    if word.folded.isascii():
        name = page.text[page.tokens[here].start].isupper()
        noun = word.folded in _ONE or page.meant(here, "thing") is not None
        return page.tokens[at].word.folded == "and" and not name and not noun
    return page.tokens[at].word.folded == ","


def _further(page: Page, at: int, last: int) -> tuple[int, int] | None:
    """A further item, of which English may leave out the article: "the uncle and aunt"."""
    told = _item(page, at, last)
    if told is not None or at >= last or not page.tokens[at].word.folded.isascii():
        return told
    entry = page.meant(at, "thing")
    if entry is None or entry.value[0].family != "person" or entry.value[0].role == "fate":
        return None
    return _counted(page, 0, at, last)


def _item(page: Page, at: int, last: int) -> tuple[int, int] | None:
    """How many people an item tells, and the token behind its noun."""
    if at >= last:
        return None
    if page.tokens[at].word.folded.isascii():
        return _english(page, at, last)
    return _arabic(page, at, last)


def _english(page: Page, at: int, last: int) -> tuple[int, int] | None:
    opening = page.tokens[at].word
    number = number_at(page.tokens, at)
    if opening.folded == "both":
        count, here = 2, at + 1
    elif number is not None and number.value and number.fraction is None:
        count, here = number.value, number.last
    elif opening.folded in _ONE:
        number = number_at(page.tokens, at + 1)
        count, here = (0, at + 1) if number is None else (number.value, number.last)
    else:
        return None
    for n in range(here, min(here + _NP, last)):
        entry = page.meant(n, "thing")
        if entry is not None and entry.value[0].family == "person":
            return _counted(page, count, n, last)
        word = page.tokens[n].word
        if word.folded in _RELATIVE or word.folded in _STOPS:
            return None
        if (word.folded == "of" and opening.folded != "both") or (
            word.kind != "word" and word.folded not in ("-", "'")
        ):
            return None
        if word.folded in ("and", "in", "at", "for"):
            return None
    return None


def _counted(page: Page, count: int, at: int, last: int) -> tuple[int, int] | None:
    """The people of a noun behind its article or number."""
    end = at + page.entries[at][0]
    while end < last and (more := page.meant(end, "thing")) is not None:
        if more.value[0].family != "person":
            break
        end += page.entries[end][0]
    head = page.tokens[end - 1].word.folded
    if count:
        return count, end
    if head in _PAIRS:
        return 2, end
    plural = head in _PLURAL or (head.endswith("s") and not head.endswith("ss"))
    return None if plural else (1, end)


def _arabic(page: Page, at: int, last: int) -> tuple[int, int] | None:
    number = number_at(page.tokens, at)
    if number is not None and number.value and number.fraction is None:
        behind = min(number.last + 2, last)
        if any(_person(page, n) is not None for n in range(number.last, behind)):
            return number.value, number.last + 1
        return None
    told = _person(page, at)
    if told is None and page.tokens[at].word.folded == "ام" and at + 1 < last:
        kin = _with_suffix(page.tokens[at + 1].word.folded.removeprefix("و"))
        return (1, at + 1) if kin is not None else None  # «أم وأطفالها»; else it is "or"
    if told is None:
        return None
    form, end = told
    if form:
        return form, end
    for n in range(end, min(end + 2, last)):
        if _separates(page, n):
            break
        after = number_at(page.tokens, n)
        if after is not None and page.tokens[n].word.folded.startswith("ال"):
            return after.value, after.last
    return None


def _person(page: Page, at: int) -> tuple[int, int] | None:
    """Whether a word names people: 1 or 2 of them, 0 for several, and the token behind it."""
    entry = page.meant(at, "thing")
    if entry is not None:
        if entry.value[0].family != "person":
            return None
        return int(entry.value[1]), at + page.entries[at][0]
    folded = page.tokens[at].word.folded
    for stripped in (
        folded,
        folded.removeprefix("و"),
        folded.removeprefix("وال"),
        folded.removeprefix("ال"),
    ):
        found = _with_suffix(stripped)
        found = _woman(stripped) if found is None else found
        if found is not None:
            return found, at + 1
    return None


def names_people(page: Page, at: int) -> bool:
    """Whether an Arabic word names people: the noun of a number behind it, «أطفالهما الثلاثة»."""
    return at >= 0 and not page.tokens[at].word.folded.isascii() and _person(page, at) is not None


@lru_cache(maxsize=2**14)
def _with_suffix(folded: str) -> int | None:
    """«زوجته», «ابنيها», «أطفالهم»: the noun without whose it is."""
    for suffix in _SUFFIXES:
        if not folded.endswith(suffix) or len(folded) - len(suffix) < 2:
            continue
        stem = folded.removesuffix(suffix)
        if stem.endswith("ا") and (_known(stem[:-1]) or _known(stem[:-2] + "ه")):
            return 2
        for form, number in (
            (stem, None),
            (stem.removesuffix("ت") + "ه", None),
            (stem.removesuffix("ي"), 2),
        ):
            told = _known(form)
            if told is not None and (number is None or stem.endswith("ي")):
                return number or told[1]
        if stem.endswith("تي"):
            told = _known(stem.removesuffix("تي") + "ه")
            if told is not None:
                return 2
    return None


def _woman(folded: str) -> int | None:
    """«تلميذتان», «حارسة»: the noun for a woman, of one that the lexicon has for a man."""
    for ending, number in (("تان", 2), ("تين", 2), ("ات", 0), ("ان", 2), ("ه", 1)):
        if folded.endswith(ending) and _known(folded.removesuffix(ending)) is not None:
            return number
    return None


def _known(form: str) -> tuple[Thing, int] | None:
    begun = phrases().get(form)
    entry = None if begun is None else begun.alone.get("thing")
    if entry is None or entry.value[0].family != "person":
        return None
    thing, number = entry.value
    return thing, int(number)
