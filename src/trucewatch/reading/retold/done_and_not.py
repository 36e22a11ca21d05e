"""One deed that was done and was not: accepted and "its refusal", no shots and "gunfire during the handover".

Lines of lexicon/opposites.yaml exclude each other, shortly one behind the other in one paragraph. The second speaks
of the matter of the first: it shares its words, or takes it up ("its"), and no day, place or source is another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold import nobody
from trucewatch.reading.retold.another_turn import in_relative, turned
from trucewatch.reading.retold.deeds import Deed, deeds_told, flags
from trucewatch.reading.retold.next_door import (
    both_of_them,
    complements_apart,
    goes_on_about,
    of_all,
    of_anybody,
    one_day,
    other_adjective,
    some_of_them,
)
from trucewatch.reading.retold.one_sentence import in_one_sentence, is_whose
from trucewatch.reading.retold.unreal import is_noun
from trucewatch.reading.retold.whose_deed import (
    clause_of,
    known_subject,
    matter_of,
    same_doer,
    sentence_matter,
    subject_of,
)
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import telling_source
from trucewatch.reading.scanning.wordings import names, shared_words
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FAR = 2  # sentences from one to the other
_CLOSE = 4
_BESIDE = 8  # words from a deed to the figure that counts those of whom it is told
_ITS = ("ه", "ها", "هم", "هما")
_SHORTEST = 4
_BROUGHT = 6  # words from "to" to the name of where somebody was brought
_SHARED = 2  # words that two tellings of one matter share
_KNOWN = 3  # words before a noun in which "the" may stand


def done_and_not_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first deed that is told done and not done of one matter."""
    for deeds in deeds_told(page):
        for n, one in enumerate(deeds):
            reach = _reach(page, one)
            for other in deeds[n + 1 :]:
                if other.begins >= reach:
                    break
                if one.yes is not other.yes and _of_one(page, pieces, one, other):
                    yield _both(page, one, other)
                    return


def _both(page: Page, one: Deed, other: Deed) -> ReadFinding:
    args = {"one": page.words(one.at, one.last), "other": page.words(other.at, other.last)}
    spans = tuple(span(page, deed.at, deed.last) for deed in (one, other))
    message = Message("read-two-outcomes", args)
    return ReadFinding("told-two-ways", Severity.WARNING, message, spans)


def _reach(page: Page, deed: Deed) -> int:
    """The token up to which the same paragraph may tell the opposite."""
    ends = deed.ends
    for _ in range(_FAR):
        if ends >= len(page.tokens) or page.text.count(
            "\n", page.tokens[ends - 1].end, page.tokens[ends].start
        ):
            break
        ends = page.sentence_of(ends)[1]
    return ends


def _of_one(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether both tell of one matter at one time."""
    if one.denied and nobody.nearly(page, one):
        return False  # "no serious injuries"
    if one.begins == other.begins:
        return in_one_sentence(page, one, other)
    if one.denied and _done_after_all(page, one):
        return False
    if "no_first" in flags(one.line) and one.yes:
        return False
    if turned(page, pieces, one, other) or complements_apart(page, one, other):
        return False
    if other_adjective(page, one, other) or _the_others(page, other):
        return False
    takes_up = _takes_up(page, one, other)
    told = takes_up or goes_on_about(page, pieces, one, other)
    if _voices_apart(page, one, other, told) or _named_apart(page, one, other):
        return False
    if "?" in _source(page, one) | _source(page, other) or _counts_others(page, pieces, one, other):
        return False
    if _of_another_thing(page, one, other):
        return False
    if told and both_of_them(page, one) and _one_of_them(page, other):
        return True
    if _of_others(page, one, other) or (not one.denied and _of_some(page, one, other)):
        return False
    if takes_up or _same_event(page, one, other) or _he_or_she(page, one, other):
        return True
    if is_whose(page, one, other):
        return True
    if told and (
        of_anybody(page, one) or some_of_them(page, one, other) or same_doer(page, one, other)
    ):
        return True
    ours, theirs = (matter_of(page, deed) for deed in (one, other))
    enough = 1 if known_subject(page, other, ours) or _is_given(page, other) else _SHARED
    shared = shared_words(theirs, ours) + one_day(page, pieces, one, other)
    return shared >= enough and (
        same_doer(page, one, other) or (_is_given(page, other) and other.at == other.begins + 1)
    )


def _the_others(page: Page, deed: Deed) -> bool:
    """«ونجا السائقان الآخران»: the others than those of before."""
    behind = range(deed.last, min(deed.ends, deed.last + _KNOWN))
    return any(page.tokens[n].word.folded in small_words("the_others") for n in behind)


def _done_after_all(page: Page, deed: Deed) -> bool:
    """Whether a denied deed came about: "not signed until 14 December", «لم توقع إلا في 14»."""
    return any(
        page.tokens[n].word.folded in small_words("not_until")
        and page.tokens[n + 1].word.folded not in small_words("still_so")
        for n in range(deed.last, min(deed.ends - 1, deed.last + _CLOSE))
    )


def _one_of_them(page: Page, deed: Deed) -> bool:
    """Whether a deed is told of one of two or more told before: "the younger one was dead"."""
    words = {page.tokens[n].word.folded for n in range(clause_of(page, deed), deed.at)}
    return bool(words & small_words("one_of_two"))


def _is_given(page: Page, deed: Deed) -> bool:
    """Whether a sentence opens with a deed as what is known: "Since entry had been denied, ..."."""
    opens = page.tokens[deed.begins].word.folded in small_words("opens_given")
    signs = (page.tokens[n].word.kind == "sign" for n in range(deed.begins, deed.at))
    return opens and not any(signs)


def _voices_apart(page: Page, one: Deed, other: Deed, told: bool) -> bool:
    """Whether another tells the one than the other; what the text itself tells, a source that goes on tells of, too."""
    first, then = _source(page, one), _source(page, other)
    return first != then and bool(first or not told)


def _of_others(page: Page, one: Deed, other: Deed) -> bool:
    """Whether a deed is denied of some, and told of others: "no civilian was hurt", and soldiers were."""
    if one.yes:
        return False
    whom = _none_of_whom(page, one) - small_words("anybody")
    return (
        "harm" in flags(one.line) and bool(whom) and not shared_words(whom, matter_of(page, other))
    )


def _none_of_whom(page: Page, deed: Deed) -> frozenset[str]:
    """Of whom a deed is denied: "no civilian", «لم يصب أي مدني»."""
    if page.document.language != "ar":
        return subject_of(page, deed)
    any_of = next(
        (
            n
            for n in (deed.last - 1, deed.last)
            if page.tokens[n].word.folded in small_words("none_of")
        ),
        None,
    )
    return frozenset() if any_of is None else frozenset(stems_told(page, any_of + 1, any_of + 2))


def _of_another_thing(page: Page, one: Deed, other: Deed) -> bool:
    """Whether the second is of what the first does not speak of: "the wreck of a lorry", "the beds of the garrison"."""
    if page.document.language == "ar":
        return False
    sides = [range(clause_of(page, deed), deed.last) for deed in (one, other)]
    sorts = [{page.tokens[n].word.folded for n in r} & small_words("tells_apart") for r in sides]
    if all(sorts) and not sorts[0] & sorts[1]:
        return True  # the water plant, and the power plant
    first = clause_of(page, other)
    for n in range(first + 1, min(other.ends - 1, other.last + 1)):
        if page.tokens[n].word.folded != "of":
            continue
        head, ours = n - 1, sentence_matter(page, one, other)
        known = page.meant(head, "thing") or page.meant(head, "number.units") or head < first
        words = small_words("some_of") | small_words("all_of_them") | small_words("none_behind")
        if n < other.at - 1 and not known and page.tokens[head].word.folded not in words:
            told = frozenset(stems_told(page, head, n))
        elif n == other.last - 1 or (
            n == other.last and (other.noun or other.last == other.at + 1)
        ):
            told = _up_to_preposition(page, n + 1, other.ends)
        else:
            continue
        if told and not shared_words(told, ours):
            return True
    return False


def _up_to_preposition(page: Page, first: int, ends: int) -> frozenset[str]:
    """The words right behind "of", none of a length of time."""
    near = range(first, min(ends, first + _KNOWN))
    if page.has("lengths", near.start, near.stop):
        return frozenset()
    stops = small_words("prepositions")
    last = next((n for n in near if page.tokens[n].word.folded in stops), near.stop)
    return frozenset(stems_told(page, first, last))


def _of_some(page: Page, one: Deed, deed: Deed) -> bool:
    """Whether a deed is told of some only, or at a place not told before: "one of them", "in a house"."""
    near = range(clause_of(page, deed), _up_to_sign(page, deed.last, deed.ends))
    words = {page.tokens[n].word.folded for n in near if not _about(page, n)}
    if any(page.meant(n, "number.units") and page.tokens[n + 1].word.folded == "of" for n in near):
        return True
    behind = [page.tokens[n].word.folded for n in range(deed.last, deed.ends)]
    placed = any(a in small_words("names_place") and b in ("a", "an") for a, b in pairwise(behind))
    said = {page.tokens[n].word.folded for n in near if page.meant(n - 1, "according")}
    known = {page.tokens[n].word.folded for n in range(one.begins, one.ends)}
    his = {page.tokens[n].word.folded for n in range(deed.at, deed.last)} & small_words("whose_kin")
    kin = frozenset() if his else small_words("somebody_else") - said - known
    others = small_words("some_of") | kin
    told = flags(deed.line)
    placed = placed and ("harm" in told or "people" not in told)
    return not others.isdisjoint(words) or (deed.yes and not deed.noun and placed)


def _up_to_sign(page: Page, last: int, ends: int) -> int:
    """The token that ends what is said close behind a deed: "were hurt, most of them by glass"."""
    near = range(last, min(ends, last + _CLOSE))
    return next((n for n in near if page.tokens[n].word.kind == "sign"), near.stop)


def _about(page: Page, at: int) -> bool:
    """ "Some 200 soldiers" are about so many."""
    after = page.tokens[min(at + 1, len(page.tokens) - 1)].word
    return page.tokens[at].word.folded == "some" and after.kind == "number"


def _counts_others(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether figures beside the deeds count different things: nine were freed, and twelve are held."""
    people = "people" in flags(one.line)
    if (people and one.denied) or of_all(page, one):
        return False
    sides = []
    for deed in (one, other):
        near = range(max(deed.begins, deed.at - _BESIDE), min(deed.ends, deed.last + _BESIDE))
        counted = between(pieces.mentions, near.start, near.stop)
        told = (m for m in counted if people or 0 <= deed.at - m.last < _KNOWN)
        told = (m for m in told if page.meant(m.last - 1, "long_lengths") is None)
        sides.append({m.exact for m in told if m.exact})
    return all(sides) and not sides[0] & sides[1]


def _same_event(page: Page, one: Deed, other: Deed) -> bool:
    """Whether harm is told of "the blast", right behind a sentence that tells of one."""
    if "harm" not in flags(one.line) or other.begins != one.ends:
        return False
    if not any(_event(page, n) for n in range(one.begins, one.ends)):
        return False
    return any(
        _event_noun(page, n) and _of_the_same(page, one, n + 1, other.ends)
        for n in range(other.begins, other.ends)
    )


def _event_noun(page: Page, at: int) -> bool:
    """Whether a word is the noun of an event spoken of as known: "the blast", «الغارة»."""
    word = page.tokens[at].word
    if page.document.language == "ar":
        return is_noun(page, at) and word.stem in small_words("event_nouns")
    before = page.tokens[at - 1].word.folded
    return word.folded in small_words("event_nouns") and before in small_words("definite")


def _event(page: Page, at: int) -> bool:
    """Whether a word tells of an attack, as noun or verb."""
    word = page.tokens[at].word
    told = {word.folded, word.stem} & (small_words("event_nouns") | small_words("struck"))
    return bool(told) or page.meant(at, "deed") is not None


def _he_or_she(page: Page, one: Deed, other: Deed) -> bool:
    """Whether the next sentence goes on about the one person of the first: "he is recovering", "in his cell"."""
    near = {page.tokens[n].word.folded for n in range(clause_of(page, other), other.at)}
    own = {page.tokens[n].word.folded for n in range(other.at, other.last)}
    alone = (not subject_of(page, other) and near & {"he", "she"}) or own & {"his", "her"}
    return bool(alone) and "people" in flags(one.line) and other.begins == one.ends


def _source(page: Page, deed: Deed) -> frozenset[str]:
    """Who says so, where it is a voice of its own: not of those told before, or whom the writer goes by."""
    if page.has("according", deed.at, deed.last) or in_relative(page, deed):
        return (
            frozenset()
        )  # "claimed responsibility", "the ministry, which has not confirmed it, said"
    told = telling_source(page, deed.begins, deed.ends, deed.at)
    return frozenset() if told & (small_words("by_both") | small_words("gone_by")) else told


def _named_apart(page: Page, one: Deed, other: Deed) -> bool:
    """Whether each sentence has a name, and the second one only names that the first has not."""
    if page.document.language != "ar":
        first, then = (
            names(page, deed.begins, deed.ends) - _treated_in(page, deed) for deed in (one, other)
        )
        return bool(first and then) and not first & then
    here, there = (_placed(page, deed) for deed in (one, other))
    return bool(here and there) and not shared_words(there, matter_of(page, one))


def _treated_in(page: Page, deed: Deed) -> set[str]:
    """The names of where somebody was treated or brought to: no place of what was done."""
    found = set[str]()
    for n in range(deed.begins, deed.ends - 2):
        word = page.tokens[n].word.folded
        before = {page.tokens[k].word.folded for k in range(max(deed.begins, n - 3), n)}
        brought = word == "to" and before & small_words("brings_to")
        if brought or word in small_words("treats"):
            found |= names(page, n, min(deed.ends, n + _BROUGHT))
    return found


def _placed(page: Page, deed: Deed) -> frozenset[str]:
    """The Arabic names of places, behind «في»: no word that a list knows, and no article."""
    at = [
        n + 1
        for n in range(deed.begins, deed.ends - 1)
        if page.tokens[n].word.folded in small_words("names_place_behind")
    ]
    named = (
        n
        for n in at
        if page.tokens[n].word.kind == "word"
        and not page.knows(n)
        and not is_noun(page, n)
        and not is_noun(page, min(n + 1, len(page.tokens) - 1))
        and page.tokens[n].word.folded not in small_words("after_names")
    )
    return frozenset(word for n in named for word in stems_told(page, n, n + 1))


def _takes_up(page: Page, one: Deed, deed: Deed) -> bool:
    """Whether a noun speaks of what was told right before: "its refusal", «قبولها»."""
    if not deed.noun or deed.begins != one.ends:
        return False
    if page.document.language == "ar":
        folded = page.tokens[deed.at].word.folded
        own = folded.endswith(_ITS) and len(folded) > _SHORTEST
        known = own or is_noun(page, deed.at)
    else:
        near = page.tokens[max(deed.begins, deed.at - _KNOWN) : deed.last]
        told = {token.word.folded for token in near} & small_words("definite")
        known, own = bool(told), told != {"the"}
    if (
        known
        and "people" in flags(deed.line)
        and not (one.denied or own or _share_a_word(page, one, deed))
    ):
        return False
    return known and (own or _of_the_same(page, one, deed.last, deed.ends))


def _share_a_word(page: Page, one: Deed, other: Deed) -> bool:
    return bool(shared_words(matter_of(page, other), matter_of(page, one)))


def _of_the_same(page: Page, one: Deed, last: int, ends: int) -> bool:
    """Whether what stands behind a noun is of the sentence before: not "the failure of the harvest"."""
    if last >= ends or page.tokens[last].word.folded not in small_words("prepositions"):
        return True
    told = stems_told(page, last + 1, min(ends, last + 1 + _KNOWN)).keys()
    return not told or bool(shared_words(frozenset(told), matter_of(page, one)))
