"""One deed that was done and was not: accepted and "its refusal", no shots and "gunfire during the handover".

Lines of lexicon/opposites.yaml exclude each other, shortly one behind the other in one paragraph. The second speaks
of the matter of the first: it shares its words, or takes it up ("its"), and no day, place or source is another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold import nobody
from trucewatch.reading.retold.deeds import Deed, deeds_told, flags
from trucewatch.reading.retold.next_door import (
    complements_apart,
    goes_on_about,
    of_all,
    of_anybody,
    one_day,
    one_near_day,
    other_adjective,
    some_of_them,
)
from trucewatch.reading.retold.unreal import is_noun
from trucewatch.reading.retold.whose_deed import (
    clause_of,
    has_word,
    known_subject,
    matter_of,
    same_doer,
    sentence_matter,
    so_far,
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
_AROUND = 10  # words around a deed in which it may be told to be a later one
_BESIDE = 8  # words from a deed to the figure that counts those of whom it is told
_ITS = ("ه", "ها", "هم", "هما")
_SHORTEST = 4
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
    if one.begins == other.begins or (one.denied and nobody.nearly(page, one)):
        return False  # "no serious injuries"
    if _turned(page, pieces, one, other) or complements_apart(page, one, other):
        return False
    if other_adjective(page, one, other):
        return False
    takes_up = _takes_up(page, one, other)
    told = takes_up or goes_on_about(page, pieces, one, other)
    if _voices_apart(page, one, other, told) or _named_apart(page, one, other):
        return False
    if "?" in _source(page, one) | _source(page, other) or _counts_others(page, pieces, one, other):
        return False
    if _of_others(page, one, other) or (not one.denied and _of_some(page, other)):
        return False
    if takes_up or _same_event(page, one, other) or _he_or_she(page, one, other):
        return True
    if told and (
        of_anybody(page, one) or some_of_them(page, one, other) or same_doer(page, one, other)
    ):
        return True
    ours, theirs = (matter_of(page, deed) for deed in (one, other))
    enough = 1 if known_subject(page, other, ours) else _SHARED
    shared = shared_words(theirs, ours) + one_day(page, pieces, one, other)
    return shared >= enough and same_doer(page, one, other)


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


def _of_some(page: Page, deed: Deed) -> bool:
    """Whether a deed is told of some only, or at a place not told before: "one of them", "in a house"."""
    near = range(clause_of(page, deed), min(deed.ends, deed.last + _CLOSE))
    words = [page.tokens[n].word.folded for n in near]
    if any(page.meant(n, "number.units") and page.tokens[n + 1].word.folded == "of" for n in near):
        return True
    behind = [page.tokens[n].word.folded for n in range(deed.last, deed.ends)]
    placed = any(a in small_words("names_place") and b in ("a", "an") for a, b in pairwise(behind))
    said = {page.tokens[n].word.folded for n in near if page.meant(n - 1, "according")}
    others = small_words("some_of") | (small_words("somebody_else") - said)
    told = flags(deed.line)
    placed = placed and ("harm" in told or "people" not in told)
    return not others.isdisjoint(words) or (deed.yes and not deed.noun and placed)


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
    """Whether the next sentence goes on about the one person of the first: "he is recovering"."""
    near = {page.tokens[n].word.folded for n in range(clause_of(page, other), other.at)}
    alone = not subject_of(page, other) and near & {"he", "she"}
    return bool(alone) and "people" in flags(one.line) and other.begins == one.ends


def _turned(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether the second tells of another time, or of a later turn of the story."""
    told = flags(one.line)
    near = max(other.begins, other.at - _AROUND), min(other.ends, other.last + _AROUND)
    if nobody.elsewhere(page, one, other, _aside(page, one, other)) or page.has("sequel", *near):
        return True
    if (
        so_far(page, other)
        or "settled" in told
        or ("final" in told and not one.yes and not one.denied)
    ):
        return False
    presupposed = _presupposed(page, pieces, other)
    if nobody.days_apart(page, pieces, one, other) and not presupposed:
        return True
    opens = other.begins + 1
    if page.has("turn_of_a_day", other.begins, other.ends) and not presupposed:
        return True
    if page.has("sequel_opens", other.begins, opens) or _months_apart(page, one, other):
        return True
    if other.yes and any(
        page.tokens[n].word.folded in small_words("of_before")
        for n in range(max(other.begins, other.at - _CLOSE), other.at)
        if not page.has_word("that", max(other.begins, other.at - _AROUND), other.at)
    ):
        return True
    days = [_dated(page, pieces, deed) for deed in (one, other)]
    if "returns" in told:
        return not (all(days) or _same_day(page, other) or one_near_day(page, one, other))
    if one.yes or other.noun:
        return False
    if days == [False, True] and not _same_day(page, other):
        return True
    had = page.tokens[other.at - 1].word.folded in small_words("of_before")
    return not all(days) and not had and _comes_after(page, one, other)


def _comes_after(page: Page, one: Deed, other: Deed) -> bool:
    """Whether the second tells behind what it came; in Arabic none that the first tells."""
    if page.document.language != "ar":
        return has_word(page, other, "comes_after")
    ours = sentence_matter(page, one, other)
    behind = (
        frozenset(stems_told(page, n + 1, min(n + 3, other.ends)))
        for n in range(other.begins, other.ends)
        if {*_forms(page, n)} & small_words("comes_after")
    )
    return any(not words or not shared_words(words, ours) for words in behind)


def _aside(page: Page, one: Deed, other: Deed) -> frozenset[str]:
    """Words that tell another thing, place or time, and do not tell these two apart.

    Words that only describe, where the second has none of them: «المرفأ القديم»; the day before, of what still is so.
    """
    words = small_words("not_so_far") | small_words("goes_back")
    told = {f for n in range(other.begins, other.ends) for f in _forms(page, n)}
    if told.isdisjoint(small_words("describes_place")):
        words |= small_words("describes_place")
    return words | (small_words("near_days") if so_far(page, other) else frozenset())


def _forms(page: Page, at: int) -> tuple[str, str]:
    return page.tokens[at].word.folded, page.tokens[at].word.stem


def _presupposed(page: Page, pieces: Pieces, deed: Deed) -> bool:
    """Whether the second deed only stands behind what is told: "having been refused", "their funerals"."""
    if deed.noun and "final" in flags(deed.line):
        return True
    near = range(deed.last, min(deed.ends, deed.last + _CLOSE))
    if page.has("weekday", near.start, near.stop) or between(pieces.dates, near.start, near.stop):
        return False
    return _in_relative(page, deed)


def _in_relative(page: Page, deed: Deed) -> bool:
    """Whether a deed only says more of somebody: "who has refused", "having been", «الذي لم»."""
    near = page.tokens[max(deed.begins, deed.at - _CLOSE) : deed.at + 1]
    return any(token.word.folded in small_words("says_more") for token in near)


def _months_apart(page: Page, one: Deed, other: Deed) -> bool:
    first, then = (
        {page.meant(n, "month") for n in page.places_of("month", d.begins, d.ends)}
        for d in (one, other)
    )
    return bool(first and then) and not first & then


def _dated(page: Page, pieces: Pieces, deed: Deed) -> bool:
    """Whether a sentence says when; not what "is 19 May"."""
    if page.has("weekday", deed.begins, deed.ends):
        return True
    before = (
        page.tokens[d.first - 1].word.folded for d in between(pieces.dates, deed.begins, deed.ends)
    )
    return any(word not in small_words("passive") for word in before)


def _same_day(page: Page, deed: Deed) -> bool:
    """Whether a sentence says that it is of the day told before: "that day", «اليوم نفسه»."""
    words = [page.tokens[n].word.folded for n in range(deed.begins, deed.ends)]
    return any(
        {a, b} & small_words("that_very") and {a, b} & small_words("spells_of_time")
        for a, b in pairwise(words)
    )


def _source(page: Page, deed: Deed) -> frozenset[str]:
    """Who says so, where it is a voice of its own: not of those told before, or whom the writer goes by."""
    if page.has("according", deed.at, deed.last) or _in_relative(page, deed):
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
    """The names behind a hospital to which somebody was brought: no place of what was done."""
    found = set[str]()
    for n in range(deed.begins, deed.ends - 2):
        if page.tokens[n].word.folded in small_words("treats"):
            found |= names(page, n, min(deed.ends, n + _CLOSE))
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
        and not page.entries[n][1]
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
        near = page.tokens[max(deed.begins, deed.at - _KNOWN) : deed.at]
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
