"""Frames: for each outcome a text tells, whose it is, whether it is denied, when, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.referents import SOMEONE, Referent, hangs, referents_of, sorts
from trucewatch.reading.retold.unreal import (
    WIDEST,
    around,
    is_demanded,
    is_denied,
    is_noun,
    is_unreal,
)
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import telling_source
from trucewatch.reading.scanning.wordings import root

_BEFORE, _BEHIND = 16, 6  # words from an outcome to its subject, on either side
_DIRECT, _DIRECT_ARABIC = 4, 3  # words from a verb to its object, or in Arabic its subject
_SITED = 8  # words between a place and its direction
_BACK = 2  # sentences back in which "it" may have its noun
_TOLD = 4  # words around an outcome in which a figure counts other people
_SAID = 5  # words from a person to what they only say
_REACHED, _AGAIN, _SUBJECT = ("بلغ", "بلغت", "يبلغ", "تبلغ"), ("اعيد", "اعيدت", "يعاد", "تعاد"), 3
_HE_AR = re.compile("(?:ه|ها)$")
_ARTICLES = frozenset({"the", "a", "an"})
_TELLS = frozenset({"told", "informed", "assured", "notified", "warned", "reminded"})
_SEVERAL = "ات"
_SHORTEST = 4  # letters of an Arabic word that may end in "his" or "her"


@dataclass(frozen=True, slots=True)
class Frame:
    """An outcome told of a referent; yes: on which side of its line of states.yaml it stands."""

    at: int
    last: int
    begins: int
    ends: int
    axis: str
    yes: bool
    of: Referent
    days: frozenset[tuple[int, int]]
    weekdays: frozenset[int]
    clock: bool
    source: frozenset[str]
    since: bool = False
    ordinals: frozenset[int] = frozenset()


@cache
def _states() -> Index:
    index = Index()
    for axis, told in read_data("states").items():
        for side in ("yes", "no", "aside"):
            for phrases in told.get(side, {}).values() if isinstance(told.get(side), dict) else ():
                for phrase in phrases:
                    verb = "/" in phrase and " " not in phrase
                    index.add(phrase.lstrip("!"), (axis, side, phrase.startswith("!"), verb))
    index.settle()
    return index


@cache
def sorts_of(axis: str) -> frozenset[str]:
    """The sorts of referents a line of states.yaml is said of."""
    return frozenset(read_data("states")[axis]["of"])


@dataclass(frozen=True, slots=True)
class Told:
    """An outcome that a text tells as real, of whomever; yes: on which side of its line it stands."""

    at: int
    last: int
    axis: str
    yes: bool


def outcomes_told(page: Page) -> list[Told]:
    """Every outcome of the page that is neither wished nor planned nor only looks like one, in order."""
    told = [*places(page, _states())]
    asides = {n for at, last, (_, side, *_) in told if side == "aside" for n in range(at, last)}
    found = []
    behind: dict[str, int] = {}
    for at, last, (axis, side, holds, verb) in dict.fromkeys(told):
        if last <= behind.get(axis, 0):
            continue  # within longer words: «رفض التوقيع»
        behind[axis] = last
        if side == "yes" and read_data("states")[axis].get("asked") and is_demanded(page, at):
            side, holds = "no", True
        if (
            at in asides
            or _only_measures(page, at, last)
            or (verb and is_noun(page, at))
            or (not holds and is_unreal(page, at, last, side == "yes"))
        ):
            continue
        found.append(Told(at, last, axis, side == "yes"))
    return found


def _only_measures(page: Page, at: int, last: int) -> bool:
    """«بلغ مجموعها 18 ساعة», «أعيد ضخ المياه»: how many, or what was done again; nobody arrived or came back."""
    word, behind = page.tokens[at].word, page.tokens[min(last, len(page.tokens) - 1)].word
    if word.folded.endswith(_REACHED):
        near = range(last, min(len(page.tokens), last + _SUBJECT))
        return any(page.tokens[n].word.kind == "number" for n in near)
    if not word.folded.endswith(_AGAIN) or behind.kind != "word" or "ال" in behind.folded[:3]:
        return False
    return not (page.meant(last, "thing") or page.meant(last, "place_word"))


def frames_of(page: Page, pieces: Pieces, told: Sequence[Told]) -> list[Frame]:
    """The outcomes with whose they are, where somebody or something they can be of is known."""
    if not told:
        return []
    people = any("person" in sorts_of(one.axis) for one in told)
    referents = referents_of(page, parts_of(page, [one.at for one in told]), people)
    found = (_frame(page, pieces, referents, (o.at, o.last), o.axis, o.yes) for o in told)
    return [frame for frame in found if frame is not None]


def shown(frame: Frame) -> tuple[int, int]:
    """The words of an outcome with those of its subject, where they stand in one sentence."""
    if frame.begins <= frame.of.at < frame.ends:
        return min(frame.at, frame.of.at), max(frame.last, frame.of.last)
    return frame.at, frame.last


def parts_of(page: Page, told: Sequence[int]) -> list[tuple[int, int]]:
    """What of a page tells whose the outcomes are: their sentences, and those shortly before."""
    found: list[tuple[int, int]] = []
    for at in told:
        begins, ends = page.sentence_of(at)
        if found and found[-1][1] == ends:
            continue
        for _ in range(_BACK):
            begins = page.sentence_of(begins - 1)[0] if begins else 0
        found.append((max(begins, found[-1][1]) if found else begins, ends))
    return found


def _frame(
    page: Page,
    pieces: Pieces,
    referents: InOrder[Referent],
    words: tuple[int, int],
    axis: str,
    yes: bool,
) -> Frame | None:
    at, last = words
    begins, ends = around(page, at)
    of = _whose(page, referents, sorts_of(axis), at, last)
    if of is None or ("person" in sorts_of(axis) and _of_several(page, pieces, of, at, last)):
        return None
    if _those_that(page, of, at):
        return None
    own_object = last < ends and page.tokens[last].word.folded in _ARTICLES
    if axis == "damage" and of.at < begins and own_object:
        return None  # "Lorries cross the wadi at a ford": not the bridge of the sentence before
    if "vehicle" in sorts_of(axis) and _on_the_way(page, begins, ends, last, yes):
        return None
    denied = is_denied(page, at) or (of.none and page.document.language != "ar")
    if denied and yes and read_data("states")[axis].get("acts"):
        return None
    return frame_of(page, pieces, Told(at, last, axis, yes != denied), of)


def _those_that(page: Page, of: Referent, at: int) -> bool:
    """Whether an outcome only says which of several are meant: «الشاحنات التي دخلت»."""
    several = page.tokens[of.at].word.folded.endswith(_SEVERAL)
    return (
        several and at == of.last + 1 and page.tokens[of.last].word.folded in small_words("such_as")
    )


def frame_of(page: Page, pieces: Pieces, told: Told, of: Referent) -> Frame:
    """An outcome with whose it is, when it was, and who says so."""
    at, last = told.at, told.last
    begins, ends = around(page, at)
    dates = between(pieces.dates, begins, ends)
    return Frame(
        at,
        last,
        begins,
        ends,
        told.axis,
        told.yes,
        of,
        frozenset((d.month, d.day) for d in dates if d.day and d.month),
        _weekdays(page, begins, ends),
        bool(between(pieces.clocks, begins, ends)),
        telling_source(page, begins, ends, at),
        _since(page, begins, ends, last),
        ordinals_told(page, begins, ends),
    )


def ordinals_told(page: Page, begins: int, ends: int) -> frozenset[int]:
    """The first or second day or thing that a sentence speaks of; not «طفل في السابعة»."""
    at = page.places_of("ordinals", begins, ends)
    told = (page.meant(n, "ordinals") for n in at if page.tokens[n - 1].word.folded != "في")
    return frozenset(int(entry.value) for entry in told if entry is not None)


def _weekdays(page: Page, begins: int, ends: int) -> frozenset[int]:
    """The weekdays a sentence names, also in "Tuesday's flight"."""
    told = (page.meant(n, "weekday") for n in page.places_of("weekday", begins, ends))
    return frozenset(int(entry.value) for entry in told if entry is not None)


def _of_several(page: Page, pieces: Pieces, of: Referent, at: int, last: int) -> bool:
    """Whether a figure beside an outcome counts other people: the outcome is of them, not of one."""
    begins, ends = around(page, at)
    counted = between(pieces.mentions, max(begins, at - _TOLD), min(ends, last + _TOLD))
    lengths = between(pieces.lengths, begins, ends)
    timed = {n for length in lengths for n in range(length.first, length.last)}
    return any(
        _people(m)
        and m.number_first not in timed
        and not m.first <= of.at < max(m.last, of.last)
        and not _their_number(page, of, m)
        for m in counted
    )


def _their_number(page: Page, of: Referent, mention: Mention) -> bool:
    """Whether an Arabic figure with an article counts the noun before it: «رهائن تل عران الثلاثة»."""
    figure = page.tokens[mention.number_first].word
    behind = 0 <= mention.number_first - of.last <= _TOLD
    return behind and (figure.prefix.endswith("ال") or figure.folded.startswith("ال"))


def _people(mention: Mention) -> bool:
    """Whether a figure counts several people."""
    several = mention.exact is None or mention.exact > 1
    return several and (mention.thing is None or mention.thing.family == "person")


def _on_the_way(page: Page, begins: int, ends: int, last: int, yes: bool) -> bool:
    """Whether only a stage of the way was reached, or somebody tried in vain to stop a convoy."""
    stage = yes and page.has("stages", last, min(ends, last + _TOLD))
    return stage or page.has("in_vain", begins, ends)


def _since(page: Page, begins: int, ends: int, last: int) -> bool:
    """Whether the sentence says that the state lasted from then on."""
    near = page.tokens[begins : min(ends, last + _BEHIND)]
    return any(token.word.stem in small_words("since") for token in near)


def _whose(
    page: Page, referents: InOrder[Referent], asked: frozenset[str], at: int, last: int
) -> Referent | None:
    """Whom or what an outcome is told of: in its sentence, in the one before, else he or she."""
    if "site" in asked:
        return _sited(page, referents, at)
    own = _own(page, referents, asked, at, last)
    return own or _carried(page, referents, asked, at, last) or _somebody(page, asked, at, last)


def _sited(page: Page, referents: InOrder[Referent], at: int) -> Referent | None:
    """What lies in a direction: the nearest site before the word that tells it, else behind."""
    begins, ends = around(page, at)
    fit = [r for r in between(referents, begins, ends) if r.line == "site"]
    near = [r for r in fit if -_SITED <= r.at - at <= _SITED and not r.other]
    before = [r for r in near if r.at < at]
    return before[-1] if before else (near[0] if near else None)


def _somebody(page: Page, asked: frozenset[str], at: int, last: int) -> Referent | None:
    """He or she, where no noun that is known tells who."""
    if "person" not in asked:
        return None
    begins, ends = around(page, at)
    words = [page.tokens[n].word.folded for n in range(begins, ends)]
    if page.document.language == "ar":
        if _of_somebody_else(page, asked, begins, last):
            return None
        near = words[max(0, at - begins - 2) : last - begins + 3]
        one = any(len(w) >= _SHORTEST and _HE_AR.search(w) for w in near)
    else:
        one = not small_words("he_or_she").isdisjoint(words)
    return Referent(at, at, SOMEONE, frozenset(), None, one, False)


def _own(
    page: Page, referents: InOrder[Referent], asked: frozenset[str], at: int, last: int
) -> Referent | None:
    """The referent of an outcome in its own sentence."""
    begins, ends = around(page, at)
    fit = [r for r in between(referents, begins, ends) if asked & sorts(r.line)]
    fit = [r for r in fit if not _spoken_to(page, r)]
    within = [r for r in fit if at < r.at < last]
    if not fit or within:
        return _apart_from(page, within[0], last) if within else None
    arabic = page.document.language == "ar"
    behind = [r for r in fit if last <= r.at <= last + _BEHIND]
    direct = [
        r for r in behind if not hangs(page, r, last) and not _clause_between(page, last, r.at)
    ]
    passive = at > begins and page.tokens[at - 1].word.folded in small_words("passive")
    if direct and not passive and direct[0].at - last < (_DIRECT_ARABIC if arabic else _DIRECT):
        return direct[0]
    if arabic and last < ends and page.tokens[last].word.folded in small_words("none_of"):
        return None  # «لم يصل أي من الأدوية»
    before = [r for r in fit if r.last <= at and at - r.at <= _BEFORE]
    free = [r for r in before if not hangs(page, r, begins) and not _said_by(page, r, at)]
    if free:
        return free[-1]
    of = [r for r in fit if _of(page, r, begins)]
    if of or (direct and arabic):
        return (of or direct)[0]
    known = [r for r in fit if r.definite or r.names]
    return known[0] if known and len({r.line for r in fit}) == 1 else None


def _apart_from(page: Page, within: Referent, last: int) -> Referent:
    """A referent within an outcome, whose last word names nothing: «فارق الطفل الحياة»."""
    told = {root(page.tokens[n].word.folded) for n in range(within.last, last)[-1:]}
    return replace(within, names=within.names - told)


def _of(page: Page, referent: Referent, begins: int) -> bool:
    """ "Both spans of the bridge", "the closure of the crossing", «أفرج عن الصحفي»."""
    before = page.tokens[max(begins, referent.at - 3) : referent.at]
    return any(token.word.folded in ("of", "عن") for token in before)


def _said_by(page: Page, referent: Referent, at: int) -> bool:
    """Whether a person only says what follows: "Amin added that fighters had been killed"."""
    if "person" not in sorts(referent.line):
        return False
    far = referent.line == SOMEONE and at - referent.last > _SAID
    return far or any(
        page.tokens[n].word.folded in small_words("that") for n in range(referent.last, at)
    )


def _spoken_to(page: Page, referent: Referent) -> bool:
    """ "A doctor told the team that a man had been brought in": nothing befell the team."""
    before = {token.word.folded for token in page.tokens[max(0, referent.at - 2) : referent.at]}
    behind = page.tokens[min(referent.last, len(page.tokens) - 1)].word.folded
    return behind in small_words("that") and not before.isdisjoint(_TELLS)


def _clause_between(page: Page, first: int, last: int) -> bool:
    """Whether another part of the sentence begins between two tokens."""
    return any(page.tokens[n].word.folded in small_words("new_clause") for n in range(first, last))


def _carried(
    page: Page, referents: InOrder[Referent], asked: frozenset[str], at: int, last: int
) -> Referent | None:
    """The referent of the sentence before, for a sentence that speaks of "it"."""
    begins, ends = around(page, at)
    words = {token.word.folded for token in page.tokens[begins:ends]}
    english = page.document.language != "ar"
    if not english and _of_somebody_else(page, asked, begins, last):
        return None
    if english and "person" in asked and words.isdisjoint(small_words("he_or_she")):
        return None
    if english and words.isdisjoint(small_words("takes_up")) and _of_another(page, begins, at):
        return None
    first = page.sentence_of(at)[0]
    for _ in range(0 if {"one", "the"} <= words else _BACK):  # "the iron one": another
        if first == 0 or page.blank_before(first):
            return None
        first, last = page.sentence_of(first - 1)
        near = between(referents, max(first, last - WIDEST), last)
        fit = [r for r in near if asked & sorts(r.line)]
        free = [r for r in fit if not hangs(page, r, first)]
        one = free or (fit if len({r.line for r in fit}) == 1 else [])
        if fit:
            return replace(one[0], definite=True) if one else None
    return None


def _of_somebody_else(page: Page, asked: frozenset[str], begins: int, last: int) -> bool:
    """Whether an Arabic sentence turns to somebody else: «أما زميله», «ونجا الراكبان»."""
    if page.tokens[begins].word.folded in small_words("turns_to"):
        return True
    behind = page.tokens[min(last, len(page.tokens) - 1)].word
    return "person" in asked and behind.prefix == "ال"


def _of_another(page: Page, begins: int, at: int) -> bool:
    """Whether a noun that is not known opens the sentence: "Yesterday's medicines did not"."""
    opens = [token.word for token in page.tokens[begins : min(at, begins + _TOLD)]]
    return any(word.kind == "word" and word.folded.endswith("s") for word in opens)
