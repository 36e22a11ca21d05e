"""The nouns of a text that may end in one state or another: convoys, hospitals, bridges, people.

Each with what tells it from another of its sort: its names, its number, and whether "the" is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import InOrder, Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.tokens import Word
from trucewatch.reading.scanning.wordings import root

SOMEONE = "someone"
_NAMES = 4  # words around a noun that may name it
_ADJECTIVES = 4
_KINDS = 3  # words behind an Arabic noun with its adjectives
_NEAR_TITLE = 4  # words with which a title begins
_SHORTEST = 3
_DUAL = 2
_ARTICLES = ("ال", "وال", "بال", "لل", "فال")
_PEOPLE = ("ة", "ان", "ين", "ون", "تان", "تين", "ات")  # she, both, all of them
_AGE, _YEAR = 5, "year"  # words before a noun in which its age stands
_HIS = ("ه", "ها", "هم")
_BOTH = frozenset({"both", "كلا", "كلتا"})
_STOPS = frozenset({",", "."})


@dataclass(frozen=True, slots=True)
class Referent:
    """A noun that may end in a state: what it is of, its names, how many, whether "the" is said."""

    at: int
    last: int
    line: str
    names: frozenset[str]
    number: int | None
    definite: bool
    other: bool
    none: bool = False
    kind: frozenset[str] = frozenset()

    @property
    def first(self) -> int:
        """Its first token."""
        return self.at


@cache
def _nouns() -> Index:
    index = Index()
    for line, told in read_data("referents").items():
        for lang in ("en", "ar"):
            for phrase in told.get(lang, ()):
                index.add(phrase, line, noun=True)
                if lang == "ar" and "person" in told["is"] and " " not in phrase:
                    for ending in _PEOPLE:
                        index.add(phrase + ending, line, noun=True)
    index.settle()
    return index


@cache
def sorts(line: str) -> frozenset[str]:
    """What a line of referents.yaml is of."""
    return frozenset(read_data("referents")[line]["is"] if line != SOMEONE else ("person",))


def referents_of(page: Page, parts: Sequence[tuple[int, int]], people: bool) -> InOrder[Referent]:
    """The referents of parts of a page; with people, also English names that stand as a subject."""
    nouns = [_referent(page, *place) for part in parts for place in places(page, _nouns(), *part)]
    if people and page.document.language != "ar":
        nouns = sorted([*nouns, *_people_named(page, parts, nouns)], key=lambda r: r.at)
    return InOrder(nouns)


def _people_named(
    page: Page, parts: Sequence[tuple[int, int]], referents: Sequence[Referent]
) -> list[Referent]:
    """English names that stand as a subject: "Baba has since been moved"."""
    told = {n for r in referents for n in range(r.at, r.last)}
    begins_one = set(page.breaks)
    text = page.text
    known = {
        token.word.folded
        for n, token in enumerate(page.tokens)
        if n not in begins_one and text[token.start].isupper()
    }
    found = []
    for n in (n for part in parts for n in range(*part)):
        token = page.tokens[n]
        if token.word.kind != "word" or not text[token.start].isupper() or n in told:
            continue
        folded = token.word.folded
        if (
            page.entries[n][1]
            or folded not in known
            or len(folded) < _SHORTEST
            or folded in small_words("prepositions")
        ):
            continue
        begins, ends = page.sentence_of(n)
        if n + 1 < ends and page.text[page.tokens[n + 1].start].isupper():
            continue
        before = page.tokens[n - 1].word.folded if n > begins else ""
        if before in small_words("prepositions") or before == "the":
            continue
        given = frozenset({before} if before and text[page.tokens[n - 1].start].isupper() else ())
        names = frozenset({folded})
        found.append(Referent(n, n + 1, SOMEONE, names, None, True, False, kind=given))
    return found


def _referent(page: Page, at: int, last: int, line: str) -> Referent:
    begins, ends = page.sentence_of(at)
    arabic = page.document.language == "ar"
    before = [page.tokens[n].word for n in range(max(begins, at - _ADJECTIVES), at)]
    near = [w.folded for w in before[::-1]]
    stops = small_words("prepositions") | _STOPS
    near = near[: next((n for n, word in enumerate(near) if word in stops), len(near))]
    the = next((n + 1 for n, word in enumerate(near) if word in small_words("definite")), len(near))
    near = near[: 1 if arabic else the]
    behind = page.tokens[last].word.folded if last < ends else ""
    words = {*near, *((behind,) if arabic and behind not in small_words("none_of") else ())}
    none = small_words("none_of")
    whole = {"all"} if _number(page, at, near) is not None else set()  # "all 45 families"
    behind_it = _number_behind(page, last, ends) if arabic else None
    return Referent(
        at,
        last,
        line,
        _names(page, at, last, begins, ends) or _called(page, last, ends, line),
        _number(page, at, near) if behind_it is None else behind_it,
        _definite(page, at, near) or behind_it is not None,
        not (words - none if arabic else words - whole).isdisjoint(small_words("others"))
        or _part(page, at, before)
        or ("people" in sorts(line) and behind in small_words("such_as")),  # "those who did not"
        not words.isdisjoint(none) if arabic else bool(near) and near[-1] in none,
        _kinds(page, last, ends, near),
    )


def _kinds(page: Page, last: int, ends: int, near: Sequence[str]) -> frozenset[str]:
    """What tells a noun from another of its sort: "the old bridge", «الوثيقة السابقة»."""
    told = frozenset(near)
    if page.document.language == "ar":
        behind = (page.tokens[n].word for n in range(last, min(ends, last + _KINDS)))
        told = frozenset(w.folded.removeprefix("ال") for w in behind if w.folded.startswith("ال"))
    return told & small_words("tells_apart")


def _definite(page: Page, at: int, near: Sequence[str]) -> bool:
    if page.document.language == "ar":
        head = page.tokens[at].word
        behind = page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded
        own = head.prefix.endswith("ال") or head.folded.startswith(_ARTICLES)
        return own or behind.startswith("ال")
    return not small_words("definite").isdisjoint(near) or _in_title(page, at)


def _part(page: Page, at: int, before: Sequence[Word]) -> bool:
    """ "Two of the trucks"."""
    if page.document.language == "ar" or "of" not in [word.folded for word in before]:
        return False
    if any(word.folded in ("not", "none") for word in before):
        return False  # "not one of the 45 families"
    if any(word.kind == "number" or word.folded in small_words("others") for word in before[:-1]):
        return True
    return any(page.meant(n, "number.units") for n in range(max(0, at - _ADJECTIVES), at - 1))


def _in_title(page: Page, at: int) -> bool:
    """Whether a noun stands in a title, which leaves "the" out."""
    begins, ends = page.sentence_of(at)
    opens = at - begins < _NEAR_TITLE and page.blank_before(begins)
    return opens and page.tokens[ends - 1].word.kind != "sign"


def _number_behind(page: Page, last: int, ends: int) -> int | None:
    """The figure with an article behind an Arabic noun and its name: «المرضى الـ61», «رهائن تل عران الثلاثة»."""
    for n in range(last, min(ends - 1, last + _KINDS + 1)):
        word = page.tokens[n].word
        article = word.folded == "ال"
        figure = number_at(page.tokens, n + article)
        if figure is not None:
            definite = article or word.prefix.endswith("ال") or word.folded.startswith("ال")
            return int(figure.value) if definite and figure.value == int(figure.value) else None
        if word.kind != "word" or word.folded in small_words("prepositions"):
            return None
    return None


def _number(page: Page, at: int, near: list[str]) -> int | None:
    for n in range(at - 1, max(-1, at - 1 - len(near)), -1):
        word = page.tokens[n].word
        if word.folded == "old":
            return None  # "the 58-year-old man"
        if page.tokens[at].word.prefix.startswith("و"):
            return None  # «61 والرهائن»
        if word.kind == "number" and word.folded.isdecimal():
            return int(word.folded)
        units = page.meant(n, "number.units")
        if units is not None:
            return int(units.value)
        if word.folded in _BOTH:
            return _DUAL
    thing = page.meant(at, "thing")
    return _DUAL if thing is not None and thing.value[1] == _DUAL else None


def _names(page: Page, at: int, last: int, begins: int, ends: int) -> frozenset[str]:
    """What the noun is called: English names beside it, the Arabic word right behind it."""
    if page.document.language == "ar":
        return _named_behind(page, at, last, ends)
    if page.text[page.tokens[begins].start : page.tokens[ends - 1].end].isupper():
        return frozenset()  # a title in capitals names nothing by them
    found = _aged(page, at, begins)
    for n in range(max(begins, at - _NAMES), min(ends, last + _NAMES)):
        token = page.tokens[n]
        if n == begins or token.word.kind != "word" or not page.text[token.start].isupper():
            continue
        if token.word.folded in small_words("definite"):
            continue  # "- The road", behind the sign of a point
        acronym = page.text[token.start : token.end].isupper()
        if not page.entries[n][1] and not at <= n < last and not acronym:
            found.add(token.word.folded)
    return frozenset(found)


def _aged(page: Page, at: int, begins: int) -> set[str]:
    """The age by which somebody is told from others: "the 58-year-old man"."""
    near = [t.word for t in page.tokens[max(begins, at - _AGE) : at]]
    told = any(word.folded == _YEAR for word in near)
    return {word.folded for word in near if told and word.kind == "number"}


def _called(page: Page, last: int, ends: int, line: str) -> frozenset[str]:
    """The given name of somebody, behind an Arabic noun with an article: «الصحفي هادي صروف»."""
    if page.document.language != "ar" or "person" not in sorts(line) or last + 1 >= ends:
        return frozenset()
    if not all(_may_call(page, n) for n in (last, last + 1)):
        return frozenset()
    return frozenset({root(page.tokens[last].word.folded)})


def _may_call(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    if word.kind != "word" or page.entries[at][1] or word.folded.startswith(_ARTICLES):
        return False
    return not any(
        word.folded in small_words(name)
        for name in ("no_name", "prepositions", "after_names", "such_as")
    )


def _named_behind(page: Page, at: int, last: int, ends: int) -> frozenset[str]:
    quoted = last + 1 < ends and page.tokens[last].word.folded in small_words("quotes")
    if quoted:
        return frozenset({root(page.tokens[last + 1].word.folded)})
    behind = page.tokens[last].word if last < ends else None
    if behind is None or behind.kind != "word" or behind.folded in small_words("prepositions"):
        return frozenset()
    unnamed = page.meant(last, "thing") or behind.folded in small_words("unnamed")
    unnamed = unnamed or behind.folded in small_words("such_as") or len(behind.folded) < _SHORTEST
    if unnamed or number_at(page.tokens, last) is not None:
        return frozenset()  # «عيادة البلدة», «شاحناتها الثلاث»
    head, article = page.tokens[at].word, behind.folded.startswith("ال")
    if not article and head.folded.endswith("ه") and behind.folded.endswith("ه"):
        return frozenset()  # «قافلة مشتركة»
    definite = head.prefix.endswith("ال") or head.folded.startswith(_ARTICLES)
    if not article and (definite or page.entries[last][1]):
        return frozenset()
    return frozenset({root(behind.folded)})


def hangs(page: Page, referent: Referent, begins: int) -> bool:
    """Whether a noun hangs on a preposition, and is not what the sentence speaks of."""
    word = page.tokens[referent.at].word
    if page.document.language == "ar":
        if set(word.prefix.removesuffix("ال")) & set("بلك") or word.folded.startswith("لل"):
            return True
        before = page.tokens[referent.at - 1].word.folded if referent.at > begins else ""
        whose = referent.at - 2 >= begins and word.folded.endswith(_HIS)
        if whose and page.tokens[referent.at - 2].word.folded in small_words("prepositions"):
            return True  # «في بيت شقيقه»
        return before in small_words("prepositions")
    for n in range(referent.at - 1, max(begins - 1, referent.at - 1 - _ADJECTIVES), -1):
        folded = page.tokens[n].word.folded
        if folded in small_words("prepositions"):
            return True
        if folded in small_words("definite") or folded in ("a", "an", ",", "and"):
            behind = page.tokens[n - 1].word.folded if n > begins else ""
            return behind in small_words("prepositions")
    return False
