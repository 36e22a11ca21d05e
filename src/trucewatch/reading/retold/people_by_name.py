"""People whom a text calls by name, and whose an outcome is among them.

An English name is a run of capitalised words that somewhere stands beside the noun of a person, an age or "who"; an
Arabic one stands behind the noun of a person: «المسعف رائد أبو شمالة». Told in full once, it is known by one of its
words where nobody else has that word. A name of one word must stand beside such a noun wherever it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.referents import SOMEONE, Referent, referents_of, sorts
from trucewatch.reading.scanning.page import InOrder, Page, between

_SHORTEST = 3
_FULL = 2  # words of a name that is told in full
_AGE = 4  # words on either side of a name in which an age stands
_FAR = 16  # words from a name to an outcome behind it
_DIRECT, _DIRECT_ARABIC = 3, 3  # words from an outcome to the name behind it
_AMONG = 18  # words from "among the dead" to a name
_ARTICLES = ("ال", "وال", "بال", "لل", "فال")
_SEVERAL = ("ان", "ين", "ون", "ات")
_JOINS = frozenset({",", "and", "و"})


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody by name at a place of a page: the words told, and by them who it is.

    beside: whether the text shows somewhere that it is the name of a person.
    """

    first: int
    last: int
    who: tuple[str, ...]
    beside: bool = False


def people_named(page: Page, parts: Sequence[tuple[int, int]]) -> InOrder[Named]:
    """Everybody called by name in parts of a page, each by the fullest form of the name."""
    if page.document.language == "ar":
        found = _arabic(page, parts)
    else:
        runs = [named for part in parts for named in _runs(page, *part)]
        known = {named.who for named, person in runs if person and len(named.who) >= _FULL}
        found = [named for named, person in runs if person or named.who in known]
    full = {named.who for named in found if len(named.who) >= _FULL}
    return InOrder(sorted(_by_full_name(found, full), key=lambda named: named.first))


def _by_full_name(found: Sequence[Named], full: set[tuple[str, ...]]) -> list[Named]:
    """The names told, those of one word by the one full name that has it."""
    known = []
    for named in found:
        whole = [who for who in full if named.who[0] in who] if len(named.who) < _FULL else []
        if len(whole) == 1:
            known.append(replace(named, who=whole[0]))
        elif not whole and (len(named.who) >= _FULL or named.beside):
            known.append(named)
    people = {named.who for named in known if named.beside}
    return [replace(named, beside=named.who in people) for named in known]


def whose(page: Page, named: InOrder[Named], at: int, last: int) -> list[Named]:
    """Those of whom an outcome is told: named before it, right behind it, or in the sentence before."""
    begins, ends = page.sentence_of(at)
    told = between(named, begins, ends)
    if not told:
        return _carried(page, named, at, last)
    direct = _DIRECT_ARABIC if page.document.language == "ar" else _DIRECT
    behind = [n for n in told if at <= n.first <= last + direct]
    before = [n for n in told if n.last <= at and at - n.last <= _FAR]
    if page.tokens[last - 1].word.folded == "of":
        return [n for n in behind if n.first == last][:1]
    if page.document.language == "ar" and behind:
        return _with_joined(page, told, behind[0])
    if before:
        return [] if _blocked(page, before[-1], at) else _with_joined(page, told, before[-1])
    if (
        not behind
        and len(told) == 1
        and told[0].first - last <= _AMONG
        and _among(page, begins, at)
    ):
        behind = [*told]
    return behind[:1]


def _among(page: Page, begins: int, at: int) -> bool:
    """ "Among the four bodies", «من بين الجثامين»: who they are stands behind."""
    words = {page.tokens[n].word.folded for n in range(begins, at)}
    return not words.isdisjoint(small_words("among_whom"))


def _with_joined(page: Page, told: Sequence[Named], one: Named) -> list[Named]:
    """Somebody and those joined to him: "Danoyan and Petyan are both recovering"."""
    found = [one]
    for other in told:
        first, then = sorted((found[-1], other), key=lambda n: n.first)
        gap = [page.tokens[n].word.folded for n in range(first.last, then.first)]
        joined = not gap and page.tokens[then.first].word.folded.startswith("و")
        if other is not one and (joined or (gap and _JOINS.issuperset(gap))):
            found.append(other)
    return found


def _blocked(page: Page, named: Named, at: int) -> bool:
    """Whether somebody else, or what the named one says, stands between a name and an outcome."""
    says = small_words("that") - {"أن", "ان"}
    for n in range(named.last, at):
        thing = page.meant(n, "thing")
        kin = thing is not None and thing.value[0].role == "kin"
        other = thing is not None and thing.value[0].family == "person" and n > named.last
        other = other and page.tokens[n].word.folded.startswith(_ARTICLES)  # «وأصيب السائق»
        if kin or other or page.tokens[n].word.folded in says or page.meant(n, "others"):
            return True
    return False


def _carried(page: Page, named: InOrder[Named], at: int, last: int) -> list[Named]:
    """The one named in the sentence before, of a sentence that speaks of him or her."""
    begins, ends = page.sentence_of(at)
    if not begins or page.blank_before(begins):
        return []
    if page.document.language == "ar":
        near = [page.tokens[n].word for n in range(at, min(ends, last + 1))]
        speaks = any(len(w.folded) > _SHORTEST and w.folded.endswith(("ه", "ها")) for w in near)
    else:
        words = {page.tokens[n].word.folded for n in range(begins, last)}
        speaks = not words.isdisjoint(small_words("he_or_she"))
    before = between(named, page.sentence_of(begins - 1)[0], begins)
    return [*before] if speaks and len({n.who for n in before}) == 1 else []


def _runs(page: Page, begins: int, ends: int) -> list[tuple[Named, bool]]:
    """English names: runs of capitalised words, and whether each is no place, no kin of somebody, no "his brother's".

    Who is told in full elsewhere is known also behind "to" or "from".
    """
    found, at = [], begins
    while at < ends:
        last = at
        while last < ends and (_capital(page, last) or _joins_name(page, at, last, ends)):
            last += 1
        if last > at:
            words = [page.tokens[n].word.folded for n in range(at, last)]
            who = tuple(word for word in words if word[0].isalpha())
            person = _of_person(page, at, last, begins, ends, len(who))
            behind = last + (person and last < ends and len(who[-1]) == 1)
            beside = person and _beside(page, at, behind, begins, ends)
            found.append((Named(at, behind, who, beside), person))
        at = max(last, at + 1)
    return found


def _capital(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.word.kind != "word" or not page.text[token.start].isupper() or page.entries[at][1]:
        return False
    return token.word.folded not in small_words("no_name")


def _joins_name(page: Page, begun: int, at: int, ends: int) -> bool:
    """The hyphen of "Al-Bakri", the "al" of "Yasin al-Bakri"."""
    if begun < at < ends - 1 and page.tokens[at].word.folded in small_words("within_person"):
        behind = at + 1 + (page.tokens[at + 1].word.folded == "-")
        return behind < ends and _capital(page, behind)
    hyphen = begun < at < ends - 1 and page.tokens[at].word.folded == "-"
    return hyphen and page.tokens[at].start == page.tokens[at - 1].end and _capital(page, at + 1)


def _of_person(page: Page, at: int, last: int, begins: int, ends: int, words: int) -> bool:
    """Whether a run of capitalised words may be somebody spoken of, and no place, or whose something is."""
    behind = [t.word.folded for t in page.tokens[last : min(ends, last + 2)]]
    if behind[:1] in (["'"], ["’"], ["s"]) or (behind and behind[0].endswith(("'s", "’s"))):
        return False
    if last < ends and page.meant(last, "thing") is not None and words < _FULL:
        return False
    before = [t.word.folded for t in page.tokens[max(begins, at - 3) : at]]
    if before and before[-1] in small_words("prepositions") - small_words("among_whom"):
        return False
    if before and before[-1] in small_words("called_by_name"):
        return False
    if before and before[-1] == "of":
        things = (page.meant(n, "thing") for n in range(max(begins, at - 3), at))
        return not any(entry is not None and entry.value[0].role == "kin" for entry in things)
    return True


def _beside(page: Page, at: int, last: int, begins: int, ends: int) -> bool:
    """Whether a noun of a person stands right before a name, or an age or "who" beside it."""
    if at > begins:
        thing = page.meant(at - 1, "thing")
        if thing is not None and thing.value[0].family == "person":
            return True
        named = page.meant(at - 1, "names_them") and at - 1 > begins
        if named and page.meant(at - 2, "thing") is not None:
            return True  # "a man named Yasin"
        if page.tokens[at - 1].word.folded == "old" or page.meant(at - 1, "years_old"):
            return True
    opened = [t.word for t in page.tokens[last : min(ends, last + _AGE)]]
    if any(word.folded in small_words("such_as") for word in opened[:2]):
        return True
    numbers = [n for n, word in enumerate(opened) if word.kind == "number"]
    return bool(numbers and opened[0].folded in (",", "(") and numbers[0] <= _FULL)


def _arabic(page: Page, parts: Sequence[tuple[int, int]]) -> list[Named]:
    """Arabic names: behind the noun of a person in full, then by their words."""
    nouns = [r for r in dict.fromkeys(referents_of(page, parts, True)) if "person" in sorts(r.line)]
    nouns += _callings(page, parts, {noun.at for noun in nouns})
    behind = (_behind_noun(page, noun) for noun in nouns)
    found = [*dict.fromkeys(named for named in behind if named is not None)]
    taken = {n for named in found for n in range(named.first, named.last)}
    nouns_end = {noun.last for noun in nouns}
    for who in {named.who for named in found if len(named.who) >= _FULL}:
        found += _again(page, parts, who, taken, nouns_end)
    return found


def _callings(page: Page, parts: Sequence[tuple[int, int]], known: set[int]) -> list[Referent]:
    """Definite nouns of one person that are no referents yet: «الصيدلي هاشم تاج»."""
    told = (n for part in parts for n in page.places_of("thing", *part) if n not in known)
    return [
        Referent(n, n + page.entries[n][0], SOMEONE, frozenset(), None, True, False)
        for n in told
        if (entry := page.meant(n, "thing")) is not None
        and entry.value[0].family == "person"
        and entry.value[1] == 1
        and page.tokens[n].word.folded.startswith(_ARTICLES)
    ]


def _behind_noun(page: Page, noun: Referent) -> Named | None:
    """The name behind the noun of one person: two words, or one behind a noun that is known."""
    begins, ends = page.sentence_of(noun.at)
    if page.tokens[noun.at].word.folded.endswith(_SEVERAL) or _kin_before(page, noun.at, begins):
        return None
    at = noun.last
    if at < ends and page.tokens[at].word.folded.startswith("ال"):
        at += 1  # «القيادي الطلابي عثمان بكري»
    words: list[str] = []
    last = at
    while last < ends and len(words) < _FULL and _may_name(page, last):
        opens = page.tokens[last].word.folded in small_words("opens_name")
        width = 2 if opens and last + 1 < ends else 1
        words.append(" ".join(t.word.folded for t in page.tokens[last : last + width]))
        last += width
    if not words or words[0].startswith(_ARTICLES) or (len(words) < _FULL and not noun.definite):
        return None
    return Named(noun.at, last, tuple(words), beside=True)


def _kin_before(page: Page, at: int, begins: int) -> bool:
    """«والد الطفل عمار»: told of his kin."""
    thing = page.meant(at - 1, "thing") if at > begins else None
    return thing is not None and thing.value[0].role == "kin"


def _may_name(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    if word.kind != "word" or len(word.folded) < _FULL:
        return False
    if any(word.folded in small_words(name) for name in ("no_name", "such_as", "after_names")):
        return False
    if word.folded in small_words("opens_name") | small_words("also_names"):
        return True
    return not page.entries[at][1] and word.folded not in small_words("prepositions")


def _again(
    page: Page,
    parts: Sequence[tuple[int, int]],
    who: tuple[str, ...],
    taken: set[int],
    nouns_end: set[int],
) -> list[Named]:
    """Where somebody told in full is spoken of by both words, or by the last alone."""
    found = []
    words = [word.split() for word in who]
    for part in parts:
        for at in range(*part):
            if at in taken:
                continue
            whole = _told_at(page, at, [w for word in words for w in word])
            alone = 0 if whole else _told_at(page, at, words[-1])
            known = (
                at in nouns_end or page.tokens[at].word.folded.startswith("و") or _verb(page, at)
            )
            if whole or (alone and known):
                found.append(Named(at, at + (whole or alone), who))
    return found


def _verb(page: Page, at: int) -> bool:
    """Whether what stands before a surname is no given name of somebody else: a listed word, a sign, a verb."""
    before = page.tokens[at - 1].word if at else None
    if before is None or before.kind == "sign" or page.entries[at - 1][1]:
        return True
    return before.folded[0] in "يت" or before.folded[:2] in ("وي", "وت")


def _told_at(page: Page, at: int, words: Sequence[str]) -> int:
    """How many tokens the words take that stand at a token, 0 where they do not."""
    for n, word in enumerate(words):
        folded = page.tokens[at + n].word.folded if at + n < len(page.tokens) else ""
        if folded != word and not (n == 0 and folded == "و" + word):
            return 0
    return len(words)
