"""What sentences leave open, and what others vouch for or plainly tell: lexicon/questions.yaml.

A sentence leaves a matter open where a denial stands before a verb of knowing, or "unknown" is said of it.
What it asks for is an aspect of an event: the doer, the direction, the weapon, the cause, the whereabouts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.answering import answered
from trucewatch.reading.retold.voices import voice_told
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import clause_ends
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.speaking import outsiders
from trucewatch.reading.scanning.wordings import telling_word
from trucewatch.values.number_words import fold

_DENIED = 9  # words from a denial to the verb of knowing
_IS = 4  # words from "remains" to "unknown"; in Arabic from «لا يزال»
_IS_ARABIC = 20
_WIDEST = 60
_ENDLESS = 300
_ASKED = 20  # words around such words in which what is asked for stands
_SUBJECT = 4  # words around a verb in which its subject stands
_SHORTEST = 3
_ENDINGS = re.compile("(?<=...)(?:ations?|ings?|ions?|ers?|ors?|edly|ed|es|s|ly|e)$")
_DOUBTS, _AHEAD = ("hedge", "denies", "unverified", "not"), ("future", "asked")
_NO_PROSE = "|`{}"
_THAT = frozenset({"ان", "من", "بان"})  # «ثبت أن»: by nobody in particular
_SURE_OF = "مؤكد"
_DONE = ("ed", "s", "en", "found")
_NO_VERB = frozenset({"no", "beyond", "are", "hold", "held", "know"})
_UNTIL = "حتي"
_BECAUSE_OF = "بسبب"
_CLAIMS = ("claim", "alleg")
_CONFIRMED = frozenset(
    {"confirmed", "verified", "established", "determined", "proven", "identified", "ascertained"}
)
_BY = 4
_GOES_ON = ("زال", "زالت", "زالوا", "يزالون")
_PART = ";"
_OURS, _LONG = "نا", 6
_RELATIVE = frozenset({"who", "which", "whom", "whose", "الذي", "التي", "الذين"})
_RELATIVE_FAR = 7


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that leave something open or vouch for it, their sentence, its aspects and its telling words.

    ours: the writer's own people vouch; by: the words in which the subject stands.
    """

    at: int
    last: int
    begins: int
    ends: int
    aspects: frozenset[str]
    words: frozenset[str]
    by: frozenset[str] = frozenset()
    ours: bool = True


@cache
def phrases(*path: str) -> Index:
    """The phrases of a list of questions.yaml, or of each list within it."""
    told = read_data("questions")
    for name in path:
        told = told[name]
    lists = told.items() if "en" not in told else [(path[-1], told)]
    index = Index()
    for name, of in lists:
        for phrase in (p for language in of.values() for p in language):
            index.add(phrase, name)
    index.settle()
    return index


def says(page: Page, first: int, last: int, *path: str) -> frozenset[str]:
    """The lists of which a phrase stands between two tokens."""
    return frozenset(name for _, _, name in places(page, phrases(*path), first, last))


def asks(page: Page, first: int, last: int) -> frozenset[str]:
    """The aspects asked for between two tokens; «بسبب» only tells a cause."""
    told = places(page, phrases("asked"), first, last)
    return frozenset(name for at, _, name in told if _word(page, at) != _BECAUSE_OF)


def left_open(page: Page) -> Iterator[Claim]:
    """What each sentence leaves open in the writer's voice."""
    seen: set[int] = set()
    for at, last in _opened(page):
        begins, ends = _part_of(page, at)
        first, behind = max(begins, at - _WIDEST), min(ends, last + _WIDEST)
        if begins in seen or not prose(page, begins, ends) or by_another(page, begins, at, last):
            continue
        seen.add(begins)
        asked = asks(page, max(begins, at - _ASKED), min(ends, last + _ASKED))
        if says(page, last, clause_ends(page, last, ends), "told", "doer"):
            asked -= {"doer"}  # "the identity of the soldiers who"
        words = words_of(page, first, behind)
        by = _subject(page, begins, ends, at, last)
        yield Claim(at, last, begins, ends, asked, words, by)


def _part_of(page: Page, at: int) -> tuple[int, int]:
    """The part of a sentence, between two semicolons, in which a token stands."""
    begins, ends = page.sentence_of(at)
    signs = [n for n in range(begins, ends) if _word(page, n) == _PART]
    return (
        next((n + 1 for n in reversed(signs) if n < at), begins),
        next((n for n in signs if n > at), ends),
    )


def _opened(page: Page) -> Iterator[tuple[int, int]]:
    """The words that leave something open, in the order of the text."""
    found = [(at, last) for at, last, _ in places(page, phrases("open")) if _said_of(page, at)]
    denied = [(at, last) for at, last, _ in places(page, phrases("no")) if not _still(page, last)]
    known = places(page, phrases("knowing")) if denied else ()
    firsts = [at for at, _ in denied]
    for verb, behind, _ in known:
        before = bisect_right(firsts, verb) - 1
        if before >= 0 and verb - denied[before][1] < _DENIED:
            at = denied[before][0]
            if _part_of(page, at) == _part_of(page, verb):
                found.append((at, behind))
    return iter(sorted(found))


def _still(page: Page, at: int) -> bool:
    """Whether a verb behind a denial says that something goes on: «لا يزال»."""
    word = page.tokens[min(at, len(page.tokens) - 1)].word.folded
    return not word.isascii() and word.endswith(_GOES_ON)


def _said_of(page: Page, at: int) -> bool:
    """Whether a word is said of a matter, "remains unknown", and does not describe it, "unknown men"."""
    begins, _ = page.sentence_of(at)
    word = page.tokens[at].word.folded
    if page.tokens[at - 1].word.folded == ":" and at > begins:
        return True
    if page.document.language == "en":
        if not word.startswith("un"):
            return True
        near = range(max(begins, at - _IS), at)
        of = phrases("is")
        return any(n in near for n, _, _ in places(page, of, near.start, at)) or at == begins
    if not word.startswith(("مجهول", "غامض")):
        return True
    near = range(max(begins, at - _IS_ARABIC), at)
    if next(places(page, phrases("is"), near.start, at), None) is not None:
        return True
    return at > begins and page.tokens[at - 1].word.folded.lstrip("و").startswith("ال")


def vouched(page: Page) -> Iterator[Claim]:
    """What each sentence vouches for in the writer's voice."""
    seen = {_part_of(page, at)[0] for at, _ in _opened(page)}
    for at, last, _ in places(page, phrases("sure")):
        begins, ends = _part_of(page, at)
        if (
            begins in seen
            or _word(page, at) in small_words("seeks_to_know")  # «تواصل التحقق من»
            or not prose(page, begins, ends)
            or not _came_true(page, at, last)
            or _doubted(page, begins, ends, range(at, last))
        ):
            continue
        if by_another(page, _within(page, begins, ends, range(at, last))[0], at, last):
            continue
        seen.add(begins)
        behind = min(ends, last + _WIDEST)
        words = words_of(page, max(begins, at - _WIDEST), behind)
        by = _subject(page, begins, ends, at, last)
        ours = _own(page, begins, ends, at, last)
        yield Claim(at, last, begins, ends, answered(page, begins, ends, at, last), words, by, ours)


def _subject(page: Page, begins: int, ends: int, at: int, last: int) -> frozenset[str]:
    """The telling words right before an English verb, right behind an Arabic one."""
    arabic = page.document.language == "ar"
    near = range(at, min(ends, last + 2)) if arabic else range(max(begins, at - _SUBJECT), at)
    behind = range(last, min(ends, last + _SUBJECT + 1))
    if not arabic and "by" in {_word(page, n) for n in behind}:
        near = behind
    told = (_word(page, n) for n in near)
    return frozenset(core(word) for word in told if telling_word(word))


def _own(page: Page, begins: int, ends: int, at: int, last: int) -> bool:
    """Whether the writer's own people stand where the subject of a verb does."""
    if page.document.language == "ar":
        near = (begins, min(ends, last + _SUBJECT))
        verb, then = page.tokens[at].word, _word(page, min(last, ends - 1))
        nobody = verb.stem in small_words("impersonal") or verb.folded in small_words("impersonal")
        if verb.folded.endswith("نا") or (nobody and then in _THAT):
            return True
        if any(_word(page, n) in small_words("impersonal") for n in range(at + 1, last)):
            return True  # «أدلة دامغة على»
        if verb.stem.removeprefix("ال").startswith(_SURE_OF):
            return True  # «الوفيات المؤكدة»
        if any(_of_us(_word(page, n)) for n in range(last, near[1])):
            return True  # «أكدت تحقيقاتنا»
    else:
        relative = (n + 1 for n in range(at - 1, begins, -1) if _word(page, n) in _RELATIVE)
        near = (next(relative, begins), at)
    return _of_ours(page, *near) or _passive(page, begins, ends, at, last)


def _of_us(word: str) -> bool:
    """Whether an Arabic noun is said to be the writer's: «معايناتنا», «محللونا»."""
    return word.endswith(_OURS) and len(word) >= _LONG


def _passive(page: Page, begins: int, ends: int, at: int, last: int) -> bool:
    """ "It was confirmed", by nobody else."""
    told = [_word(page, n) for n in range(max(begins, at - 1), last)]
    if not small_words("impersonal").isdisjoint(told):
        return True  # "there is no doubt"
    if at == begins:
        return not _CONFIRMED.isdisjoint(told)  # "Confirmed dead: 46"
    if _CONFIRMED.isdisjoint(told):
        return False
    if _attributive(page, at, last):
        return True
    if next(places(page, phrases("asked"), at - 1, at), None) is not None:
        return True  # "responsibility established"
    if small_words("passive").isdisjoint(told) and _word(page, at - 1) != ",":
        return False
    by = next((n for n in range(last, min(ends, last + _BY)) if _word(page, n) == "by"), None)
    return by is None or _of_ours(page, by, min(ends, by + _BY))


def _attributive(page: Page, at: int, last: int) -> bool:
    """ "The 27 verified deaths"."""
    before = page.tokens[at - 1].word.folded
    counted = number_at(page.tokens, at - 1) is not None or before in small_words("definite")
    return counted and (
        page.meant(last, "thing") is not None or bool(says(page, last, last + 1, "events"))
    )


def _of_ours(page: Page, first: int, last: int) -> bool:
    """Whether the writer's own people, or what they have examined, stand between two tokens."""
    if page.has("own_voice", first, last):
        return True
    return next(places(page, phrases("ours"), first, last), None) is not None


def by_another(page: Page, begins: int, at: int, last: int) -> bool:
    """Whether somebody else than the writer says so."""
    _, ends = page.sentence_of(at)
    if page.document.language == "ar":
        first, behind = begins, min(ends, last + 3)
    else:
        first, behind = begins, at
    asked = {at for at, _, _ in places(page, phrases("asked"), first, behind)}
    told = (at for at, _, _ in places(page, outsiders(), first, behind))
    told = (n for n in told if _word(page, n - 1) not in small_words("this_one"))
    if any(n not in asked for n in told):  # «مصدر القذيفة» is no source
        return True
    return voiced(page, begins, ends)


def voiced(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence is told as somebody's word."""
    voice = voice_told(page, "named", begins, ends)
    if voice is None or (_word(page, voice[0]).startswith(_CLAIMS) and voice[0] <= begins + 1):
        return False
    near = voice[1], min(ends, voice[1] + _BY)
    if _of_ours(page, max(begins, voice[0] - 2), voice[0]):
        return False  # "the organisation said today"
    if _of_ours(page, *near) or any(
        _word(page, n) in small_words("doubtful") for n in range(*near)
    ):
        return False
    return not page.has("not", max(begins, voice[0] - _BY), voice[0])


def _doubted(page: Page, begins: int, ends: int, firm: range) -> bool:
    """Whether words of a sentence, but those that vouch, leave room for doubt."""
    begins, ends = _within(page, begins, ends, firm)
    clause = _goes_on_at(page, firm.stop, ends)
    told = [n for name in _DOUBTS for n in page.places_of(name, begins, ends)]
    told += [n for name in _AHEAD for n in page.places_of(name, begins, clause)]
    return any(n not in firm and _word(page, n) != _UNTIL for n in told)


def _within(page: Page, begins: int, ends: int, firm: range) -> tuple[int, int]:
    """The clause about somebody named, in which words vouch: "must answer for the death of the man, who, as we
    have verified, was shot"; else the sentence."""
    near = range(firm.start - 1, max(begins, firm.start - _RELATIVE_FAR) - 1, -1)
    opens = next((n for n in near if _word(page, n) in _RELATIVE), None)
    if opens is None or (_word(page, opens).isascii() and _word(page, opens - 1) != ","):
        return begins, ends
    return opens, clause_ends(page, clause_ends(page, firm.stop, ends) + 1, ends)


def _goes_on_at(page: Page, at: int, ends: int) -> int:
    """Where a sentence goes on about something else: ", which raises the question whether"."""
    goes_on = small_words("goes_on_with")
    arabic = page.document.language == "ar"
    signs = (n for n in range(at, ends - 1) if _word(page, n) == ",")
    return next((n for n in signs if arabic or _word(page, n + 1) in goes_on), ends)


def _came_true(page: Page, at: int, last: int) -> bool:
    """Whether a verb of knowing is told as done, or a proof is named: not "to establish", «أن يتأكد»."""
    word = _word(page, at)
    if any(_word(page, n) in small_words("impersonal") for n in range(at + 1, last)):
        return True
    if not word.isascii():
        return _word(page, at - 1) not in small_words("unreal") or now_that(page, at)
    return word.endswith(_DONE) or word in _NO_VERB


def now_that(page: Page, at: int) -> bool:
    """Whether a verb of knowing tells why something is done now: "after tests proved", «بعد أن أثبت»."""
    words = [_word(page, n) for n in range(max(0, at - 2), at)]
    return words == ["بعد", "ان"] or words[-1:] == ["بعدما"]


def supposed(page: Page) -> Iterator[Claim]:
    """What each sentence only supposes, "allegedly used", in the writer's voice."""
    seen: set[int] = set()
    for at, last, _ in places(page, phrases("supposed")):
        begins, ends = page.sentence_of(at)
        if begins in seen or not prose(page, begins, ends) or by_another(page, begins, at, last):
            continue
        seen.add(begins)
        words = words_of(page, max(begins, at - _WIDEST), min(ends, last + _WIDEST))
        by = _subject(page, begins, ends, at, last)
        yield Claim(at, last, begins, ends, frozenset(), words, by)


def prose(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence is no row of a table, no code, and not without end."""
    if ends - begins > _ENDLESS:
        return False
    text = page.text[page.tokens[begins].start : page.tokens[ends - 1].end]
    return not any(sign in text for sign in _NO_PROSE)


def words_of(page: Page, first: int, last: int) -> frozenset[str]:
    """The telling words between two tokens by their stems, without those of knowing and telling."""
    told = frozenset(core(word) for word in stems_told(page, first, last).values())
    return frozenset(w for w in told - of_knowing() if len(w) >= _SHORTEST or not w.isascii())


@cache
def of_knowing() -> frozenset[str]:
    """Words of knowing, telling and asking by their stems, which are of no event."""
    data = read_data("questions")
    lists = [
        data[name]
        for name in ("knowing", "no", "open", "is", "sure", "ours", "then", "some", "fillers")
    ]
    lists += [*data["asked"].values(), read_data("sureness")["fillers"]]
    events = frozenset(cores(data["events"].values()))
    return (frozenset(cores(lists)) | {core(w) for w in small_words("fillers")}) - events


def cores(lists: Iterable[Mapping[str, Sequence[str]]]) -> Iterator[str]:
    """The words of lists of phrases without their endings."""
    for of in lists:
        for word in (word for told in of.values() for phrase in told for word in phrase.split()):
            for part in word.lstrip("=").split("/"):
                yield core(fold(part))


def core(word: str) -> str:
    """A word without its endings: "fire" and "fired" are one."""
    return _ENDINGS.sub("", word) if word.isascii() else stem(stem(word))


def _word(page: Page, at: int) -> str:
    return page.tokens[at].word.folded
