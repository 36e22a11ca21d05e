"""Whether something was so: left open in one place, and vouched for or plainly told in another.

"Their deaths could not be confirmed" and "Air strike kills family of six"; «لم يثبت استخدام الكلور».
The matter left open are the words behind "that" or "whether", else those that the verb of knowing has
before or behind it; where they only point back, the sentence before. Figures of both must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.asked_and_told import is_aside
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.claims import (
    Claim,
    asks,
    core,
    left_open,
    of_knowing,
    phrases,
    prose,
    says,
    supposed,
    voiced,
    vouched,
)
from trucewatch.reading.retold.frames import ordinals_told
from trucewatch.reading.retold.scenes import Scenes, of_its_own_time
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words

_MOST = 40
_SENTENCES = 200  # that tell of an event plainly
_FEWEST = 2  # words of the matter that a sentence which vouches has too
_PLAIN = 3  # the same, of one that tells it plainly
_BACK_OF = 0.8  # of the words of a title, how many the sentence pointed back to has
_LARGE = 100
_BESIDE = 3
_KINDS = frozenset({"women", "men", "boys", "girls", "children_sex_unknown", "fighters"})
_SHOWN = 10
_SIGNS = frozenset(",;:")
_THAT = frozenset({"that", "whether", "if", "ان", "بان", "اذا", "كون"})
_BECAUSE = frozenset(
    {
        "as",
        "because",
        "since",
        "while",
        "but",
        "due",
        "لان",
        "اذ",
        "بسبب",
        "لعدم",
        "عدم",
        "نظرا",
        "فيما",
    }
)
_MARKS = ("hedge", "denies", "future", "unverified", "not", "asked", "according")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a sentence leaves open: its concepts, the figures it tells, whether it points back or is of every one."""

    claim: Claim
    concepts: frozenset[str]
    figures: frozenset[int]
    back: bool
    every: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What another sentence tells, with its concepts and figures; plain: without vouching for it.

    aside: it is of another time, of some only, or of a detail.
    """

    claim: Claim
    concepts: frozenset[str]
    figures: frozenset[int]
    plain: bool
    aside: bool = False


def whether_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first matter that one sentence leaves open and another tells as so."""
    opened = [c for c in islice(left_open(page), _MOST) if not is_aside(page, c)]
    matters = [m for m in (_matter(page, pieces, c) for c in opened) if m is not None]
    firm = [_told(page, pieces, claim) for claim in islice(vouched(page), _MOST)]
    reserved = [c for c in islice(supposed(page), _MOST) if firm and not is_aside(page, c)]
    guessed = [m for m in (_matter(page, pieces, c) for c in reserved) if m is not None]
    if not matters and not guessed:
        return
    scenes = Scenes(page)
    told = islice(_plain(page), _SENTENCES) if matters else ()
    plain = [_told(page, pieces, claim, plain=True) for claim in told]
    for one in (*matters, *guessed):
        for other in (*firm, *(plain if one in matters else ())):
            if _tells(page, pieces, scenes, one, other):
                at, by = one.claim, other.claim
                yield from certainty_told(page, by.at, by.last, at.at, at.last)
                return


def _told(page: Page, pieces: Pieces, claim: Claim, *, plain: bool = False) -> Told:
    side = claim.begins, claim.ends
    aside = not plain and is_aside(page, claim)
    return Told(claim, concepts_of(page, *side), figures_of(pieces, *side), plain, aside)


def _matter(page: Page, pieces: Pieces, claim: Claim) -> Matter | None:
    """The matter of a sentence, None where its words are too few to know it again."""
    first, last = _stretch(page, claim)
    aside = says(page, claim.begins, max(last, claim.last), "others")
    if aside or (asks(page, claim.begins, claim.ends) and not claim.aspects):
        return None
    concepts = concepts_of(page, first, last)
    figures = figures_of(pieces, first, last)
    back = len(concepts) < _FEWEST and bool(says(page, claim.begins, claim.ends, "back"))
    every = bool(says(page, claim.begins, claim.ends, "every")) or _of_none(page, claim)
    if claim.begins and not page.blank_before(claim.begins):
        first, _ = page.sentence_of(claim.begins - 1)
        if back:
            concepts |= concepts_of(page, first, claim.begins)
        words = {page.tokens[n].word.folded for n in range(claim.begins, claim.ends)}
        if (
            every and not figures and words & small_words("these")
        ):  # "lists of 27 people ... could not verify any of these deaths"
            figures = figures_of(pieces, first, claim.begins)
    if not figures and says(page, claim.begins, claim.ends, "how_many"):
        return None
    if len(concepts) < _FEWEST and not (concepts and (figures or every)):
        return None
    return Matter(claim, concepts, figures, back, every)


def _of_none(page: Page, claim: Claim) -> bool:
    """ "No death has been confirmed", «لم تتأكد أي وفاة»."""
    opens = page.tokens[claim.at].word.folded == "no"
    behind = min(claim.last, claim.ends - 1)
    return opens or page.tokens[behind].word.folded in small_words("any_at_all")


def _stretch(page: Page, claim: Claim) -> tuple[int, int]:
    """The words of the matter: behind "whether", before or behind the words that leave it open."""
    that = [n for n in range(claim.begins, claim.ends) if _is_that(page, n)]
    behind = next((n + 1 for n in that if n >= claim.at), None)
    opens = claim.last < claim.ends and page.tokens[claim.last].word.folded == ","
    last = claim.last + (opens and claim.at == claim.begins)  # "According to rumours, the mayor"
    ends = _clause_ends(page, last, claim.ends)
    if behind is not None and behind < ends:
        return behind, ends
    before = next((n + 1 for n in that if n < claim.at), None)
    if before is not None and not _relative(page, before, claim.at):
        return before, claim.at
    by = page.tokens[min(claim.last, claim.ends - 1)].word.folded == "by"
    if not by and concepts_of(page, last, ends):
        return last, ends
    return _clause_begins(page, claim), claim.last


def _relative(page: Page, first: int, last: int) -> bool:
    """ "The contents of the tank that ruptured are not known": "that" tells which, not what."""
    english = page.document.language == "en"
    return english and len(concepts_of(page, first, last)) < _FEWEST


def _is_that(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded in _THAT


def _clause_ends(page: Page, at: int, ends: int) -> int:
    for n in range(at, ends):
        word = page.tokens[n].word
        if (
            (word.kind == "sign" and word.folded in _SIGNS)
            or word.folded in _BECAUSE
            or word.stem in _BECAUSE
        ):
            return n
    return ends


def _clause_begins(page: Page, claim: Claim) -> int:
    """Where the clause begins, or the one before it: "What it was, nobody can say"."""
    last = claim.at
    for n in range(claim.at - 1, claim.begins - 1, -1):
        if page.tokens[n].word.folded in _SIGNS:
            if n + 1 < last:
                return n + 1
            last = n
    because = page.tokens[claim.begins].word.folded in small_words("gives_reason")
    return claim.begins + because


def concepts_of(page: Page, first: int, last: int) -> frozenset[str]:
    """The telling words by their stems; those of people, and of one kind of event, as one."""
    found: set[str] = set()
    kinds: dict[int, str] = {}
    for of in ("alike", "events"):
        for at, behind, kind in places(page, phrases(of), first, last):
            for n in range(at, behind):
                kinds.setdefault(n, kind)
    for at in range(first, last):
        if at in kinds:
            found.add("event " + kinds[at])
            continue
        thing = page.meant(at, "thing")
        if thing is not None and (thing.value[0].fate or thing.value[0].group in _KINDS):
            found.add(
                "event " + thing.value[0].fate if thing.value[0].fate else thing.value[0].group
            )
            continue
        found |= {core(w) for w in stems_told(page, at, at + 1).values()} - of_knowing()
    return frozenset(found)


def figures_of(pieces: Pieces, first: int, last: int) -> frozenset[int]:
    """The exact figures told between two tokens."""
    return frozenset(n for m in between(pieces.mentions, first, last) if (n := m.exact or 0) > 1)


def _plain(page: Page) -> Iterator[Claim]:
    """The sentences that tell something plainly, in the writer's own voice: of an event, or first of all."""
    events = {page.sentence_of(at)[0] for at, _, _ in places(page, phrases("events"))}
    for begins, ends in page.sentences():
        if begins not in events and not _opens(page, begins):
            continue
        if any(page.has(name, begins, ends) for name in _MARKS) or not prose(page, begins, ends):
            continue
        asks = any(page.has_word(word, begins, ends) for word in small_words("seeks_to_know"))
        if asks or any(says(page, begins, ends, name) for name in ("open", "supposed", "sure")):
            continue
        claim = Claim(begins, min(ends, begins + _SHOWN), begins, ends, frozenset(), frozenset())
        if not voiced(page, begins, ends) and not is_aside(page, claim):
            yield claim


def _opens(page: Page, begins: int) -> bool:
    """Whether a sentence opens a paragraph or is a point of a list."""
    return page.blank_before(begins) or page.tokens[begins].word.kind == "sign"


def _tells(page: Page, pieces: Pieces, scenes: Scenes, one: Matter, told: Told) -> bool:
    """Whether a sentence tells as so what another leaves open."""
    sides = [(c.begins, c.ends) for c in (one.claim, told.claim)]
    asked = one.claim.aspects
    if asked and (told.plain or not asked & told.claim.aspects):
        return False
    if sides[0] == sides[1] or not _enough(one, told) or days_keep_apart(pieces, *sides):
        return False
    if told.aside and not (_none_of_all(one, told) and not _later(page, told.claim)):
        return False
    if not told.claim.ours and not told.claim.by & one.claim.by:
        return False
    first = [ordinals_told(page, *side) for side in sides]
    if first[0] != first[1]:
        return False
    aside = says(page, *sides[1], "others") or of_its_own_time(page, told.claim)
    if aside and not _none_of_all(one, told):
        return False
    return not scenes.apart(one.claim, told.claim)


def _none_of_all(one: Matter, told: Told) -> bool:
    """ "Could not verify any of these deaths", and "the 27 verified deaths"."""
    return one.every and not told.plain and bool(one.figures & told.figures)


def _later(page: Page, claim: Claim) -> bool:
    """Whether words beside those that vouch say that it was at another time: "later verified"."""
    near = max(claim.begins, claim.at - _BESIDE), min(claim.ends, claim.last + _BESIDE)
    return bool(says(page, *near, "then"))


def _enough(one: Matter, told: Told) -> bool:
    """Whether a sentence has the words of a matter: all of them, or of a title most of its own."""
    if one.figures and not one.figures & told.figures:
        return False
    shared = shared_words(one.concepts, told.concepts)
    if _none_of_all(one, told) and shared:
        return True
    if one.back:
        return shared >= _PLAIN and shared >= _BACK_OF * len(told.concepts)
    if max(one.figures, default=0) >= _LARGE and shared:
        return True  # no other thing is told with such a figure
    before = told.claim.begins < one.claim.begins
    fewest = _PLAIN if told.plain and not before else _FEWEST
    fewest -= bool(one.figures) or (one.every and not told.plain)
    return shared >= max(fewest, len(one.concepts))
