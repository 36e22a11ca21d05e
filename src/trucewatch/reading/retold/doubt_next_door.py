"""What one sentence leaves open and the next one tells as sure, by what ties neighbours and not by their wording.

Four ways: a word that vouches behind one that doubts; somebody named as the doer behind "nobody has claimed"; a cause
behind one that is not known; and one of the two between which "whether" left the choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.claims import core
from trucewatch.reading.retold.one_event import Event, events_told
from trucewatch.reading.retold.parties import party_of
from trucewatch.reading.retold.unreal import is_denied
from trucewatch.reading.retold.where_told import clause_behind, tells_again
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import outsiders, told_by_outsiders
from trucewatch.reading.scanning.wordings import shared_words

_FAR = 2  # sentences from one to the other
_TIES = 2
_WIDEST = 50  # tokens of a sentence that are looked at
_MOST = 40
_AHEAD = 5
_NO_VOICE = frozenset({"our", "by", "may", "might"})  # words that neither doubt nor vouch alone
_TELLS = (["report"], ["reports"], ["reported"], ["accounts"], ["claims"], ["shows"], ["known"])
_UNSURE = ("future", "hedge", "wanted", "denies")
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_OPEN = frozenset({"weak", "no_doer", "no_cause", "unclaimed"})
_ANSWERS = {"no_cause": "caused", "unclaimed": "claimed"}
"""What answers a doubt besides what vouches: told of the same matter by less."""
Place = tuple[int, int, str]


def doubt_next_door_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first thing left open that the sentences right behind it tell as sure."""
    told = [_of_whom(page, *place) for place in dict.fromkeys(places(page, _index()))]
    breath = _in_one_breath(page, told)
    if breath is not None:
        yield from breath
        return
    open_still = [(a, b, k) for a, b, k in told if k in _OPEN][:_MOST]
    if not open_still:
        yield from _whether(page)
        return
    both = _both_at_once(page, told)
    if both is not None:
        yield from certainty_told(page, *both)
        return
    doubted = {page.sentence_of(at)[0] for at, _, kind in told if kind in _OPEN}
    for weak in open_still:
        for begins, ends in _behind(page, weak[0]):
            if begins in doubted or not _goes_on(page, pieces, weak[0], begins, ends):
                continue
            sure = _sure(page, told, weak, begins, ends)
            if sure is not None:
                yield from certainty_told(page, *sure, weak[0], weak[1])
                return
    yield from _whether(page)


def _of_whom(page: Page, at: int, last: int, kind: str) -> Place:
    """A doubt, of who did it where that is asked right behind: "not been able to establish who carried out"."""
    ends = page.sentence_of(at)[1]
    behind = [page.tokens[n].word.folded for n in range(last, min(ends, last + 3))]
    return (at, last, "no_doer" if kind == "weak" and "who" in behind[:2] else kind)


def _in_one_breath(page: Page, told: list[Place]) -> Iterator[ReadFinding] | None:
    """What somebody says is sure, "adding" in the same sentence that it is not known."""
    for at, last, kind in told:
        if kind not in _OPEN:
            continue
        begins, ends = page.sentence_of(at)
        for sure, until, strong in told:
            if strong != "strong" or not begins <= sure < at or not _holds(page, sure, begins, at):
                continue
            goes_on = small_words("adds_to_it")
            adds = [n for n in range(until, at) if page.tokens[n].word.folded in goes_on]
            if adds and _one_matter(page, (begins, adds[0]), (adds[0], ends)):
                return certainty_told(page, sure, until, at, last)
    return None


def _one_matter(page: Page, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two parts of a sentence share a word or an event, or the second goes on about "he", "she" or "it"."""
    ours, theirs = (frozenset(stems_told(page, *side)) for side in (one, other))
    if shared_words(_telling(ours), _telling(theirs)):
        return True
    if {page.tokens[n].word.folded for n in range(*other)} & _PRONOUNS:
        return True
    families = [{e.family for e in events_told(page) if a <= e.at < b} for a, b in (one, other)]
    return bool(families[0] & families[1])


def _telling(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if core(word) not in _fillers())


def _both_at_once(page: Page, told: list[Place]) -> tuple[int, int, int, int] | None:
    """«التقارير عن القصف مؤكدة، ولم نتمكن من التحقق منها»: both said of one thing in one sentence."""
    for at, last, kind in told:
        if kind != "strong" or page.tokens[at].word.folded not in small_words("called_sure"):
            continue
        begins, ends = page.sentence_of(at)
        behind = [(a, b) for a, b, k in told if k == "weak" and last <= a < ends]
        if not behind or is_denied(page, at) or not _holds(page, at, begins, ends):
            continue
        words = {page.tokens[n].word.folded for n in range(last, ends)}
        verifies = words & small_words("seeks_to_know") and words & small_words("of_it_behind")
        near = behind[0][0] - last <= _MOST // 4
        if near and verifies and words.isdisjoint(small_words("doubt_is_over")):
            return at, last, *behind[0]
    return None


@cache
def _index() -> Index:
    index = Index()
    data = read_data("sureness")
    lists = {"weak": ("weak", "suspects"), "strong": ("strong", "vouches"), "no_doer": ("no_doer",)}
    lists |= {name: (name,) for name in ("no_cause", "caused", "unclaimed", "claimed")}
    for kind, names in lists.items():
        for phrases in (told for name in names for told in data[name].values()):
            for phrase in phrases:
                bare = phrase.lstrip("=").split()
                if bare[0] not in _NO_VOICE and bare not in _TELLS:
                    index.add(phrase, kind)
    index.settle()
    return index


def _behind(page: Page, at: int) -> Iterator[tuple[int, int]]:
    """The sentences right behind one, of its paragraph or the next line."""
    ends = page.sentence_of(at)[1]
    for _ in range(_FAR):
        if ends >= len(page.tokens) or page.begins_anew(ends):
            return
        begins, ends = page.sentence_of(ends)
        if ends - begins <= 2 * _WIDEST:
            yield begins, ends


def _goes_on(page: Page, pieces: Pieces, weak: int, begins: int, ends: int) -> bool:
    """Whether a sentence tells of the same time as the doubt."""
    first, last = page.sentence_of(weak)
    if days_keep_apart(pieces, (first, last), (begins, ends)):
        return False
    near = page.tokens[begins : _up_to_relative(page, begins, ends)]
    words = {t.word.folded for t in near if t.word.folded != "may" or page.text[t.start] == "m"}
    if words & (small_words("later") | small_words("doubt_is_over")):
        return False
    return not page.has("sequel", begins, ends)


def _up_to_relative(page: Page, begins: int, ends: int) -> int:
    """The end of a clause that "which" opens early in a sentence: what is demanded behind it changes nothing."""
    signs = page.places_of_word(",", begins, ends)
    if len(signs) < len(("which", "behind")) or signs[0] - begins > _AHEAD:
        return ends
    opened = page.tokens[signs[0] + 1].word.folded in ("which", "who")
    return signs[1] if opened else ends


def _sure(
    page: Page, told: list[Place], weak: Place, begins: int, ends: int
) -> tuple[int, int] | None:
    """The words of a sentence that tell as sure what was left open."""
    if weak[2] == "no_doer":
        done = _done_by(page, weak[0], begins, ends)
        if done is not None:
            return done
    elif _asks_detail(page, weak[0]) or _other_harm(page, weak[0], begins):
        return None
    if _only_theirs(page, weak) and not _outsider(page, begins, ends):
        return None
    wanted = _ANSWERS.get(weak[2], "strong")
    for at, last, kind in told:
        if kind != wanted or not begins <= at < ends or not _holds(page, at, begins, ends):
            continue
        outside = _outsider(page, begins, at) and not _outsider(page, *page.sentence_of(weak[0]))
        outside = outside and not _same_paper(page, begins, at)
        outside = outside or _counts_anew(page, weak[0], begins, at)
        ties = _ties(page, weak, (at, last), begins, ends)
        if not outside and ties >= (_TIES if wanted == "strong" else 1):
            return at, last
    return _given(page, weak, begins, ends) if weak[2] == "weak" else None


def _given(page: Page, weak: Place, begins: int, ends: int) -> tuple[int, int] | None:
    """What was left open, told of "the" ones who did it: "the officials who diverted the aid"."""
    if page.tokens[begins].word.folded not in small_words("definite"):
        return None
    for n in range(begins + 1, min(ends - 1, begins + _AHEAD)):
        if page.tokens[n].word.folded in small_words("such_as") | {"which"}:
            deed = clause_behind(page, n + 1, ends)
            if tells_again(page, page.sentence_of(weak[0]), deed) and _holds(
                page, deed.stop, begins, ends
            ):
                return begins, deed.stop
    return None


def _outsider(page: Page, first: int, last: int) -> bool:
    """Whether somebody else than the writer stands between two tokens, who may be as sure as he likes."""
    return next(places(page, outsiders(), first, last), None) is not None


def _same_paper(page: Page, first: int, last: int) -> bool:
    """«في البيان نفسه»: who speaks here spoke before."""
    told = [page.tokens[n].word for n in range(first, last)]
    papers = small_words("papers")
    return any(
        one.folded.removeprefix("ال") in papers and other.folded in small_words("that_very")
        for one, other in pairwise(told)
    )


def _counts_anew(page: Page, weak: int, begins: int, at: int) -> bool:
    """Whether a number stands before a word that vouches which the doubt has not: only some are meant."""
    known = {page.tokens[n].word.folded for n in range(*page.sentence_of(weak))}
    told = page.places_of("number.units", begins, at)
    return any(page.tokens[n].word.folded not in known for n in told)


def _only_theirs(page: Page, weak: Place) -> bool:
    """Whether others than the writer only suspect something: he may know it."""
    words = {
        form
        for n in range(*weak[:2])
        for form in (page.tokens[n].word.folded, page.tokens[n].word.stem)
    }
    denies = words & small_words("denies") or any(word.startswith("un") for word in words)
    return not denies and _outsider(page, page.sentence_of(weak[0])[0], weak[0])


def _asks_detail(page: Page, at: int) -> bool:
    """Whether a doubt is of how many, where or who, which another sentence need not tell."""
    begins, ends = page.sentence_of(at)
    signs = page.places_of_word(",", at, ends)
    words = {page.tokens[n].word.folded for n in range(begins, signs[0] if signs else ends)}
    return bool(words & small_words("asks_detail"))


def _other_harm(page: Page, at: int, begins: int) -> bool:
    """Whether one tells of a death and the other of a wound."""
    told = [
        {
            f
            for n in range(*page.sentence_of(n))
            for f in (page.tokens[n].word.folded, page.tokens[n].word.stem)
        }
        for n in (at, begins)
    ]
    harms = [
        [bool(words & small_words(name)) for name in ("tells_death", "tells_wound")]
        for words in told
    ]
    return any(harms[0]) and any(harms[1]) and harms[0] != harms[1]


def _holds(page: Page, at: int, begins: int, ends: int) -> bool:
    """Whether a word that vouches is told as it is: not denied, asked, wished or to come."""
    if is_denied(page, at) or page.tokens[ends - 1].word.folded == "?":
        return False
    near = range(max(begins, at - _AHEAD), at)
    if any(page.has(name, near.start, at + 1) for name in _UNSURE):
        return False
    words = {page.tokens[n].word.folded for n in near}
    if page.tokens[at].word.folded in small_words("called_sure"):
        words -= small_words("that_arabic")  # «أضاف أن إطلاقه مؤكد»
    return words.isdisjoint(small_words("not_yet_sure") | {"may", "might", "could"})


def _ties(page: Page, weak: Place, sure: tuple[int, int], begins: int, ends: int) -> int:
    """How much ties two sentences: the words of their matter, and a word that points back."""
    first, last = page.sentence_of(weak[0])
    ours = _matter(page, first, last, weak[:2])
    theirs = _matter(page, begins, ends, sure)
    back = {page.tokens[n].word.folded for n in range(begins, ends)} & small_words(
        "points_back_to_doubt"
    )
    same = shared_words(ours, theirs)
    asked = same > 0 and bool(_asked_for(page, first, last) & _asked_for(page, begins, ends))
    ties = same + bool(back) + asked + _one_family(page, first, begins)
    dated = bool(_days(page, first, last) & _days(page, begins, ends))
    return ties + dated + _set_apart(page, sure[1], ends)


def _days(page: Page, first: int, last: int) -> frozenset[str]:
    """The days that a sentence names, as they are written: "4 april"."""
    found = set[str]()
    for at in page.places_of("month", first, last):
        beside = (page.tokens[n].word.folded for n in (max(first, at - 1), min(at + 1, last - 1)))
        month = page.tokens[at].word.folded
        found |= {f"{day} {month}" for day in beside if day.isdecimal() and len(day) <= len("31")}
    return frozenset(found)


def _one_family(page: Page, first: int, begins: int) -> bool:
    """Whether both sentences tell of an event of one family: "was beaten ... the beating"."""
    if first and page.tokens[first - 1].word.folded == ";":
        # "allege that he was beaten; we could not verify it"
        first, _ = page.sentence_of(first - 1)
    told = events_told(page)
    ours = {e.family for e in told if first <= e.begins < begins}
    theirs = {e.family for e in told if e.begins == begins}
    return bool(ours & theirs)


def _asked_for(page: Page, first: int, last: int) -> set[str]:
    """«الفاعل», «هوية»: what a sentence asks for or answers."""
    nouns = {page.tokens[n].word.folded.removeprefix("ال") for n in range(first, last)}
    return nouns & small_words("asked_for")


def _set_apart(page: Page, first: int, last: int) -> bool:
    """«أن زميله هو من أطلق النار»."""
    told = [page.tokens[n].word.folded for n in range(first, min(last, first + 2 * _AHEAD))]
    which = ("من", "الذي", "التي", "الذين")
    return any(one in ("هو", "هي", "هم") and other in which for one, other in pairwise(told))


def _matter(page: Page, first: int, last: int, own: tuple[int, ...]) -> frozenset[str]:
    told = frozenset(stems_told(page, first, own[0])) | frozenset(stems_told(page, own[1], last))
    return frozenset(w for w in told if core(w) not in _fillers())


@cache
def _fillers() -> frozenset[str]:
    data = read_data("sureness")["fillers"]
    return frozenset(core(word) for words in data.values() for word in words) | {
        "report",
        "evid",
        "test",
    }


def _done_by(page: Page, weak: int, begins: int, ends: int) -> tuple[int, int] | None:
    """Somebody named as the doer of the event that nobody was known to have done."""
    first, last = page.sentence_of(weak)
    ours = [event for event in events_told(page) if first <= event.at < last]
    for event in events_told(page):
        if not begins <= event.at < ends or not any(one.family == event.family for one in ours):
            continue
        if not _holds(page, event.at, begins, ends) or told_by_outsiders(page, begins, event.at):
            continue
        party = _party(page, event)
        shared = shared_words(
            _matter(page, first, last, (first, first)),
            _matter(page, begins, ends, (begins, begins)),
        )
        if party is not None and shared:
            return party
    return None


def _party(page: Page, event: Event) -> tuple[int, int] | None:
    party = party_of(page, event.at, event.last, event.begins, event.ends)
    return None if party is None else (party.first, party.last)


def _whether(page: Page) -> Iterator[ReadFinding]:
    """ "Whether the explosion was an accident or an attack ... The attack on the depot"."""
    for word in small_words("leaves_choice"):
        for at in page.by_word.get(word, ()):
            _, ends = page.sentence_of(at)
            ors = [
                n for n in range(at, ends - 1) if page.tokens[n].word.folded in small_words("or")
            ]
            if not ors or ends >= len(page.tokens):
                continue
            choice = frozenset(stems_told(page, ors[-1] - 1, ors[-1])) | frozenset(
                stems_told(page, ors[-1] + 1, min(ends, ors[-1] + 3))
            )
            begins, last = page.sentence_of(ends)
            opens = [
                n
                for n in range(begins, min(last, begins + 3))
                if frozenset(stems_told(page, n, n + 1)) & choice
            ]
            known = page.tokens[begins].word.folded in ("the", "this") or page.tokens[
                begins
            ].word.folded.startswith("ال")
            words = {page.tokens[n].word.folded for n in range(begins, last)}
            over = words & small_words("doubt_is_over")
            if opens and known and not over and _holds(page, opens[0], begins, last):
                yield from certainty_told(page, begins, opens[0] + 1, at, ors[-1] + 1)
                return
