"""Whose deed it is, and of what: what stands as its subject, and which words tell its matter."""

from __future__ import annotations

from functools import cache

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold import nobody
from trucewatch.reading.retold.deeds import Deed, flags
from trucewatch.reading.retold.unreal import is_noun
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import shared_words

_WIDEST = 60  # tokens of a sentence that are looked at
_SUBJECT = 8  # words before a deed in which its subject stands
_OBJECT = 4  # words behind a verb in which its object stands
_FIRST = 2  # telling words of which one is the subject
_THAT_FAR = 6  # words from «أن» to the verb of its sentence
_KNOWN = 3  # words beside a deed in which its subject, "the" or "by" stand


def known_subject(page: Page, deed: Deed, matter: frozenset[str]) -> bool:
    """Whether a deed is told of "the" one told before: "the date they agreed on", «انفجار القذيفة»."""
    if page.document.language == "ar":
        beside = [n for n in _beside(page, deed) if page.tokens[n].word.folded not in _small()]
        before = deed.last > deed.at + 1
        known = beside if _is_wide(deed) else (beside[-1:] if before else beside[:1])
        return any(is_noun(page, n) and _is_told(page, n, matter) for n in known)
    near = range(clause_of(page, deed), deed.at)
    told, words = subject_of(page, deed), {page.tokens[n].word.folded for n in near}
    if told and _may_befall(page, deed) and _object_known(page, deed, matter):
        return True
    if told:
        told_before = words & (small_words("definite") | small_words("takes_up"))
        return told <= matter and (bool(told_before) or so_far(page, deed))
    if words & small_words("takes_up"):
        return True
    behind = range(deed.last, min(deed.ends, deed.last + _KNOWN))
    the = any(page.tokens[n].word.folded == "the" for n in range(deed.at, behind.stop))
    return the and any(_is_told(page, n, matter) for n in behind)


def _is_told(page: Page, at: int, matter: frozenset[str]) -> bool:
    return bool(shared_words(frozenset(stems_told(page, at, at + 1)), matter))


def _is_wide(deed: Deed) -> bool:
    """Whether other words stand within those of a deed: «أعادت الإدارة فتح»."""
    return deed.last > deed.at + 2


def _beside(page: Page, deed: Deed) -> range:
    """Where whose deed it is stands in Arabic: within it, behind it, or before words that are no verb."""
    if _is_wide(deed):
        return range(deed.at + 1, deed.last - 1)
    told_first = _behind_that(page, deed)
    if told_first:
        return told_first
    if deed.last > deed.at + 1:
        return range(max(deed.begins, deed.at - _KNOWN), deed.at)
    return range(deed.last, min(deed.ends, deed.last + _KNOWN))


def _behind_that(page: Page, deed: Deed) -> range:
    """The words between «أن» and the verb: «أن صهاريج القافلة الثمانية دخلت»; none where it stands right behind."""
    for n in range(deed.at - 2, max(deed.begins, deed.at - _THAT_FAR) - 1, -1):
        word = page.tokens[n].word
        if word.kind == "sign":
            break
        if word.folded in small_words("opens_subject"):
            return range(n + 1, deed.at)
    return range(0)


def so_far(page: Page, deed: Deed) -> bool:
    """Whether something is told not to have come about until now: "had still not resumed by then"."""
    told = flags(deed.line)
    any_verb = deed.line.startswith("=") and deed.denied and has_word(page, deed, "until_now")
    still = {page.tokens[n].word.folded for n in range(max(deed.begins, deed.at - 2), deed.last)}
    returns = "returns" in told and (deed.denied or "still" in still)
    lasting = "lasting" in told or any_verb or returns
    return lasting and not deed.yes and has_word(page, deed, "not_so_far")


def has_word(page: Page, deed: Deed, name: str) -> bool:
    words = small_words(name)
    return any(
        page.tokens[n].word.folded in words or page.tokens[n].word.stem in words
        for n in range(deed.begins, deed.ends)
    )


def matter_of(page: Page, deed: Deed) -> frozenset[str]:
    first, last = max(deed.begins, deed.at - _WIDEST), min(deed.ends, deed.last + _WIDEST)
    told = {n for at in (deed.at, deed.last - 1) for n in stems_told(page, at, at + 1)}
    return frozenset(stems_told(page, first, last)) - told - nobody.told_words()


def sentence_matter(page: Page, deed: Deed, other: Deed) -> frozenset[str]:
    """The telling words of the whole sentence of a deed, of its part alone where the other stands in it too."""
    begins, ends = page.sentence_of(deed.at)
    if begins <= other.at < ends:
        return matter_of(page, deed)
    first, last = max(begins, deed.at - _WIDEST), min(ends, deed.at + _WIDEST)
    return matter_of(page, deed) | frozenset(stems_told(page, first, last))


def same_doer(page: Page, one: Deed, other: Deed) -> bool:
    """Whether what stands as the subject of the one is spoken of by the other."""
    if _does_to_another(page, one, other):
        return False
    mine, its = (subject_of(page, deed) for deed in (one, other))
    if _sides_apart(page, one, other):
        return False
    clause = {page.tokens[n].word.folded for n in range(clause_of(page, other), other.at)}
    if clause & small_words("goes_on_about"):
        return True
    if its and not shared_words(its, sentence_matter(page, one, other)):
        return _befalls_known(page, one, other)
    wide = "people" in flags(one.line) or page.document.language != "ar"
    if its and wide and shared_words(its, matter_of(page, one)) == len(its):
        return True
    if not mine or not its or other.noun:
        return True
    if _is_passive(page, one) is not _is_passive(page, other) or _is_wide(one):
        return True
    return bool(shared_words(mine, matter_of(page, other)))


def _sides_apart(page: Page, one: Deed, other: Deed) -> bool:
    """ "Rebel negotiators", and "the government negotiators"."""
    sides = []
    for deed in (one, other):
        words = {page.tokens[n].word.folded for n in range(clause_of(page, deed), deed.at)}
        told = [bool(words & small_words(name)) for name in ("state_forces", "rebel_forces")]
        sides.append(told)
    return sides[0] == sides[1][::-1] and sides[0] != sides[1]


def _befalls_known(page: Page, one: Deed, other: Deed) -> bool:
    """Whether somebody does something to what the first sentence tells of: "travellers used the crossing"."""
    return _may_befall(page, other) and _object_known(
        page, other, sentence_matter(page, one, other)
    )


def _may_befall(page: Page, deed: Deed) -> bool:
    """Whether a deed may be a verb with what it befalls behind it."""
    if page.document.language == "ar" or deed.noun or "befalls" not in flags(deed.line):
        return False
    return not _is_passive(page, deed)


def _object_known(page: Page, deed: Deed, matter: frozenset[str]) -> bool:
    """Whether "the" and a word told before stand right behind a verb: "received the shipment's insulin"."""
    the = (
        n
        for n in (deed.last - 1, deed.last)
        if page.tokens[n].word.folded in small_words("definite")
    )
    at = next(the, None)
    return at is not None and any(_is_told(page, n, matter) for n in (at + 1, at + 2))


def _is_passive(page: Page, deed: Deed) -> bool:
    near = page.tokens[max(deed.begins, deed.at - _KNOWN) : deed.at]
    return any(token.word.folded in small_words("passive") for token in near)


def subject_of(page: Page, deed: Deed) -> frozenset[str]:
    """The telling words of what does a deed, or of what it befalls: before it, in Arabic behind it."""
    if page.document.language == "ar":
        near = (n for n in _beside(page, deed) if page.tokens[n].word.folded not in _small())
        words = [word for n in near for word in stems_told(page, n, n + 1)]
        return frozenset(words[: _FIRST if deed.noun or deed.last > deed.at + 1 else 1])
    agent = frozenset() if "befalls" in flags(deed.line) else _agent(page, deed)
    found = frozenset(stems_told(page, clause_of(page, deed), deed.at))
    return agent or (found - nobody.told_words() - _small() - small_words("prepositions"))


@cache
def _small() -> frozenset[str]:
    """Words that stand beside a deed and tell nothing of whose it is."""
    lists = ("passive", "denies", "such_as", "none_behind", "no_subject")
    return frozenset().union(*(small_words(name) for name in lists))


def clause_of(page: Page, deed: Deed) -> int:
    """The token with which the part of a sentence begins that has the subject of a deed.

    Of "the fire, which was" it is the noun before the sign.
    """
    first = deed.at
    for n in range(deed.at - 1, max(deed.begins, deed.at - _SUBJECT) - 1, -1):
        word = page.tokens[n].word
        if word.folded in small_words("such_as") | {"which"}:
            continue
        behind = page.tokens[n + 1].word.folded
        if word.kind == "sign" and behind in small_words("such_as") | {"which"}:
            continue
        if word.kind == "sign" or word.folded in small_words("opens_clause"):
            break
        first = n
    return first


def _agent(page: Page, deed: Deed) -> frozenset[str]:
    """ "Rejected by the rebels"."""
    behind = range(deed.last, min(deed.ends, deed.last + _KNOWN))
    by = next((n for n in behind if page.tokens[n].word.folded == "by"), None)
    if by is None or page.meant(by + 1, "number.units"):
        return frozenset()
    return frozenset([*stems_told(page, by + 1, min(deed.ends, by + 1 + _KNOWN))][:1])


def _does_to_another(page: Page, one: Deed, other: Deed) -> bool:
    """Whether two English verbs have objects of their own: met the governor, did not meet the commander."""
    if (
        page.document.language == "ar"
        or other.noun
        or any(_is_passive(page, d) for d in (one, other))
    ):
        return False
    first, then = (_object(page, deed) for deed in (one, other))
    return bool(first and then) and not shared_words(first, then)


def _object(page: Page, deed: Deed) -> frozenset[str]:
    """The telling words right behind a verb."""
    last = deed.last
    while last < min(deed.ends, deed.last + _OBJECT):
        word = page.tokens[last].word
        stops = word.folded in small_words("prepositions") or word.folded in small_words(
            "ends_object"
        )
        if word.kind == "sign" or stops:
            break
        last += 1
    return frozenset(stems_told(page, deed.last, last))
