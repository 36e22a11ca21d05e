"""Who did something, as a sentence tells it: before a verb or behind "by", and whether two of them are two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.unreal import is_noun
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.wordings import root, shared_words

_FAR = 8  # words from a deed to who did it
_WIDE = 5  # words of a name
_SUBJECT = 9
_SHORT = 3
_DONE_BY = frozenset({
    "carried", "committed", "conducted", "launched", "staged", "perpetrated", "mounted", "ordered", "started", "set", "laid",
})  # fmt: skip
_NO_SIDE = frozenset({"unknown", "named", "exculpated", "also", "attackers"})


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its tokens, the words that name it, and its side where a plain noun tells it ("the army")."""

    first: int
    last: int
    names: frozenset[str]
    side: str


def party_of(page: Page, at: int, last: int, begins: int, ends: int) -> Party | None:
    """Who did what a sentence tells at some tokens; None where it says nothing of it."""
    if page.document.language == "ar":
        return _arabic(page, at, last, begins, ends)
    if page.words(at, last).isupper():
        return None  # "FORCES HAVE KILLED": nothing shows which words are a name
    return (
        _behind_by(page, last, ends)
        or _before(page, at, begins)
        or _behind_having(page, at, last, begins, ends)
    )


def parties_apart(page: Page, one: Party, other: Party) -> bool:
    """Whether two parties are two: two names, two sides, or a side and a name that is none of it."""
    if one.names and other.names:
        if _numbered_apart(one, other):
            return True
        return not shared_words(one.names, other.names) and not _short_for(one, other)
    if one.side and other.side:
        return sides_apart(one.side, other.side)
    named, plain = (one, other) if one.names else (other, one)
    if not named.names or not plain.side:
        return False
    if plain.side not in small_words("sides_of_the_state"):
        return False  # the rebels may have that name
    return not any(
        word in small_words("of_the_state") or word[:1].isdecimal() for word in named.names
    )


def _numbered_apart(one: Party, other: Party) -> bool:
    """«اللواء الثاني», «اللواء الخامس»: one name with two numbers."""
    told = [party.names & small_words("ordinal_names") for party in (one, other)]
    return all(told) and not told[0] & told[1] and bool(one.names & other.names)


def sides_apart(one: str, other: str) -> bool:
    """Whether two sides are two: of the state, or of its enemies, some names may mean any."""
    if one == other:
        return False
    for name in ("sides_of_the_state", "sides_of_rebels"):
        own = small_words(name)
        if {one, other} <= own and {one, other} & small_words("sides_at_large"):
            return False
    return True


@cache
def _sides() -> Index:
    index = Index()
    for line, told in read_data("doers").items():
        if line not in _NO_SIDE:
            for phrase in told["en"]:
                index.add(phrase, line)
    index.settle()
    return index


def _short_for(one: Party, other: Party) -> bool:
    """Whether a name is written by its first letters: "RSF"."""
    return any(word.isascii() and len(word) <= _SHORT for word in one.names ^ other.names)


def _behind_by(page: Page, last: int, ends: int) -> Party | None:
    """ "the torching of the market by the regular army", "came from positions of the National Guard"."""
    told = _in_relative(page, last, ends)
    if told is not None:
        return told
    for n in range(last, min(ends - 1, last + _FAR)):
        word = page.tokens[n].word
        if word.kind == "sign" or (n >= last and _is_verb(page, n)):
            return None  # "the attack was repelled by"
        before = page.tokens[n - 1].word.folded
        if word.folded == "by" or (word.folded == "of" and before in small_words("fire_from")):
            return named_party(page, n + 1, ends)
    return None


def _in_relative(page: Page, last: int, ends: int) -> Party | None:
    """ "The attack, which was carried out by the Southern Battalions, is ..."."""
    opens = [token.word.folded for token in page.tokens[last : last + 2]]
    if opens not in ([",", "which"], [",", "that"]):
        return None
    for n in range(last + 2, min(ends - 1, last + _FAR)):
        word = page.tokens[n].word
        if word.kind == "sign":
            return None
        if word.folded == "by":
            before = {page.tokens[k].word.folded for k in range(last + 2, n)}
            return named_party(page, n + 1, ends) if before & _DONE_BY else None
    return None


def _is_verb(page: Page, at: int) -> bool:
    word = page.tokens[at].word.folded
    return word in small_words("is_done") or (
        word.endswith("ed") and not word.endswith("eed") and word not in small_words("happens")
    )


def _before(page: Page, at: int, begins: int) -> Party | None:
    """The subject of an active verb: "the rebels blew up", "the River Guards, who carried out the robbery"."""
    near = [page.tokens[n].word.folded for n in range(max(begins, at - 3), at)]
    if small_words("is_done") & set(near) or page.tokens[at - 1].word.folded in small_words(
        "event_known_noun"
    ):
        noun = page.tokens[at - 1].word.folded in small_words("definite")
        return _who_did(page, at, begins) if noun else None
    first = at
    for n in range(at - 1, max(begins, at - _SUBJECT) - 1, -1):
        word = page.tokens[n].word
        relative = page.tokens[n + 1].word.folded in small_words("such_as") | {"which"}
        if word.kind == "sign" and not relative and word.folded not in small_words("quotes"):
            break
        if word.folded in small_words("opens_clause") - {"which", "that", "who"} or word.folded in (
            "after",
            "before",
        ):
            break
        first = n
    return named_party(page, first, at)


def _who_did(page: Page, at: int, begins: int) -> Party | None:
    """ "The River Guards, who carried out the robbery"."""
    for n in range(at - 1, max(begins, at - 5), -1):
        if page.tokens[n].word.folded in ("who", "which"):
            did = {page.tokens[k].word.folded for k in range(n + 1, at)}
            return named_party(page, begins, n) if did & small_words("did_it") else None
    return None


def _behind_having(page: Page, at: int, last: int, begins: int, ends: int) -> Party | None:
    """ "Having destroyed the viaduct, the army withdrew"; "the militia ... for its having fired"."""
    near = [page.tokens[n].word.folded for n in range(max(begins, at - 2), at)]
    if "having" not in near:
        return None
    if "its" in near or "their" in near:
        return named_party(page, begins, at)
    signs = page.places_of_word(",", last, ends)
    return (
        named_party(page, signs[0] + 1, min(ends, signs[0] + 1 + _FAR))
        if signs and at - begins <= 1
        else None
    )


def named_party(page: Page, first: int, last: int) -> Party | None:
    """The party that some words name: words with capitals behind a noun of people, or a plain side."""
    names: list[int] = []
    known = next(places(page, _sides(), first, min(last, first + 2 * _FAR)), None)
    side = None if known is None else Party(known[0], known[1], frozenset(), known[2])
    for n in range(first, min(last, first + 2 * _FAR)):
        token = page.tokens[n]
        if token.word.kind == "sign" and names:
            break
        plain = _plain_side(page, n)
        if plain:
            side = side or Party(n, n + 1, frozenset(), plain)
        elif _is_capital(page, n) and not (
            side and side.first <= n < side.last and n == page.sentence_of(n)[0]
        ):
            names.append(n)
        elif names and token.word.folded not in ("of", "'s", "-"):
            break
    if not names:
        return side
    called = frozenset(page.tokens[n].word.folded for n in names)
    the = len(names) > 1 and page.tokens[names[0] - 1].word.folded == "the"
    the = the or page.tokens[names[-1] + 1].word.folded in small_words("agent_nouns")
    if not (the or called & small_words("party_nouns")) or _stands_apart(page, side, names[0]):
        return side  # "by soldiers in Beit Nur"
    return Party(names[0], names[-1] + 1, called - small_words("party_nouns_plain"), "")


def _stands_apart(page: Page, side: Party | None, name: int) -> bool:
    """Whether more than "of the" stands between a side and a name."""
    if side is None:
        return False
    between = (page.tokens[n].word.folded for n in range(side.last, name))
    return any(word not in small_words("agent_nouns") | {"of", "the"} for word in between)


def _plain_side(page: Page, at: int) -> str:
    """The side that a plain noun tells: "the army", "rebels"."""
    token = page.tokens[at]
    if at != page.sentence_of(at)[0] and page.text[token.start].isupper():
        return ""
    if token.word.folded in small_words("state_forces"):
        return "state"
    return "rebels" if token.word.folded in small_words("rebel_forces") else ""


def _is_capital(page: Page, at: int) -> bool:
    """Whether a word within a sentence has a capital and is no month, no weekday, no article."""
    token = page.tokens[at]
    named = token.word.kind == "word" and page.text[token.start].isupper()
    after = page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded
    opens = at == page.sentence_of(at)[0] and after not in small_words("agent_nouns")
    if not named or opens or token.word.folded in ("the", "a"):
        return False
    return not page.meant(at, "month") and not page.meant(at, "weekday")


def _arabic(page: Page, at: int, last: int, begins: int, ends: int) -> Party | None:
    """«نفذه الطرف الشرقي», «الطرف الغربي هو الذي قصف», «قوات الدعم، التي أطلقت», «أطلقها الجيش»."""
    for n in range(at - 1, max(begins, at - _WIDE) - 1, -1):
        if page.tokens[n].word.folded in small_words("such_as_one"):
            found = _party_before(page, n, begins)
            if found is not None:
                return found
    done = [
        n
        for n in range(at, min(ends, at + _FAR))
        if page.tokens[n].word.folded in small_words("carried_out")
    ]
    for n in (at, *done):
        found = _party_at(page, n + 1, ends)
        if found is not None:
            return found
    for n in range(at - 1, max(begins, at - _FAR) - 1, -1):
        if page.tokens[n].word.folded in small_words("carried_out"):
            opened = (
                k
                for k in range(n - 1, max(begins, n - 3) - 1, -1)
                if page.tokens[k].word.folded in small_words("such_as_one")
            )
            return _party_before(page, next(opened, n), begins) or _party_at(page, n + 1, ends)
    return None


def _party_before(page: Page, at: int, begins: int) -> Party | None:
    for n in range(at - 1, max(begins, at - _FAR) - 1, -1):
        found = _party_at(page, n, at)
        if found is not None:
            return found
    return None


def _party_at(page: Page, at: int, ends: int) -> Party | None:
    """The Arabic party that begins at a token: «قوات الدعم الشعبي», «الجيش», «جهاز الأمن الداخلي»."""
    if at >= ends or at >= len(page.tokens):
        return None
    word = page.tokens[at].word
    head = {
        word.folded,
        word.stem,
        root(word.folded),
        word.folded.removeprefix("ال"),
    } & small_words("arabic_parties")
    if not head:
        return None
    end = at + 1
    while end < min(ends, at + _WIDE) and (
        page.tokens[end].word.folded in small_words("quotes")
        or (page.tokens[end].word.kind == "word" and is_noun(page, end))
    ):
        end += 1
    words = frozenset(root(page.tokens[n].word.folded) for n in range(at, end))
    plain = frozenset(root(w) for w in small_words("arabic_parties_plain"))
    return Party(at, end, words - plain, "") if words - plain else None
