"""What a text leaves open in one place, and knows in another: who, from where, with what, why.

Both must be of one event: words of one line of `events`, no two days, no two places, and nothing told of
another time or of only some of them. The places may stand sentences before: what is told carries on there.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import islice

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.claims import (
    Claim,
    left_open,
    now_that,
    phrases,
    prose,
    says,
    voiced,
    vouched,
    words_of,
)
from trucewatch.reading.retold.frames import ordinals_told
from trucewatch.reading.retold.scenes import Scenes, of_its_own_time
from trucewatch.reading.retold.topics import topics_apart
from trucewatch.reading.retold.unreal import is_noun
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.one_matter import clause_ends, days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words

_MOST = 40
_LAID = 200
_FEWEST = 2  # words that both share, where no event is told
_FEWEST_PLAIN = 2  # words of the matter that a plain sentence has too
_SHOWN = 10
_DETAIL_FAR = 4
_NEAR = 5
_MARKS = ("hedge", "denies", "unverified", "not", "asked", "according")
_WHICH = frozenset({"which", "who", "الذي", "التي", "الذين"})
_ALREADY = "قد"
_BACK = 3  # sentences before a short one
_ALONE = frozenset({"taken", "burned", "blast", "mine", "looted", "poisoned", "sunk", "missing"})


def asked_and_told_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first matter left open in one place that another tells."""
    opened = [c for c in islice(left_open(page), _MOST) if c.aspects]
    if not opened:
        return
    sure = [c for c in islice(vouched(page), _MOST) if c.aspects and not _counts(page, c)]
    known = {t.word.stem for c in sure for t in page.tokens[c.begins : c.ends]}
    opened = [c for c in opened if not _counts(page, c, known)]
    scenes = Scenes(page)
    asked = frozenset[str]().union(*(c.aspects for c in opened))
    laid = [*islice(laid_to(page), _LAID)] if "doer" in asked else []
    laid += [c for c in islice(plainly_told(page), _LAID) if c.aspects & asked]
    for one in (_with_before(page, claim) for claim in opened):
        told = [*((c, 1) for c in sure), *((c, _FEWEST_PLAIN) for c in laid)]
        for other, fewest in told:
            both = one.aspects & other.aspects
            if not both or topics_apart(page, one, other, both, plain=fewest > 1):
                continue
            if of_one(page, pieces, scenes, one, other, fewest):
                yield from certainty_told(page, other.at, other.last, one.at, one.last)
                return


def is_aside(page: Page, one: Claim, told: Container[str] = ()) -> bool:
    """Whether a sentence is of another time, of some only, or of a detail; told: of which others tell too."""
    clause = one.begins, clause_ends(page, one.last, one.ends)
    some = says(page, _begins(page, one), one.ends, "some")
    if _of_another_time(page, *clause, one.at) or (some and not says(page, *clause, "every")):
        return True
    return any(word not in told for word in _details(page, one))


def _details(page: Page, one: Claim) -> frozenset[str]:
    """The words beside those of knowing that name a detail: "exact", "model"."""
    near = max(one.begins, one.at - _DETAIL_FAR), min(one.ends, one.last + _DETAIL_FAR)
    told = {page.tokens[at].word.stem for at, _, _ in places(page, phrases("detail"), *near)}
    if "doer" in one.aspects:  # who it was "exactly" is who it was
        told -= small_words("to_the_point")
    return frozenset(told)


def _begins(page: Page, one: Claim) -> int:
    """Where a sentence begins to tell, behind a reason that it opens with."""
    if page.tokens[one.begins].word.folded not in small_words("gives_reason"):
        return one.begins
    return min(clause_ends(page, one.begins, one.ends), one.at)


def _of_another_time(page: Page, first: int, last: int, firm: int) -> bool:
    """Whether a clause is told of another time; "now that" it is confirmed, it is so as this is written."""
    if _had_come_about(page, first, last):
        return True
    told = places(page, phrases("then"), first, last)
    if now_that(page, firm):
        told = ((at, behind, of) for at, behind, of in told if behind != firm)
    return any(
        [token.word.folded for token in (page.tokens[at], *page.tokens[behind : behind + 1])]
        != ["now", "that"]
        for at, behind, _ in told
    )


def _had_come_about(page: Page, first: int, last: int) -> bool:
    """Whether an Arabic sentence opens with an event of a time before: «وكان انفجار ... قد نجم عن»."""
    if page.tokens[first].word.stem not in small_words("before_then"):
        return False
    already = (n for n in range(first, last) if page.tokens[n].word.folded == _ALREADY)
    return bool(says(page, first, next(already, first), "events"))


def _counts(page: Page, one: Claim, told: Container[str] = ()) -> bool:
    """Whether only a figure is known, or left open, or the sentence is of another time or detail."""
    near = max(one.begins, one.at - _DETAIL_FAR), min(one.ends, one.last + _DETAIL_FAR)
    return is_aside(page, one, told) or bool(says(page, *near, "how_many"))


def _with_before(page: Page, one: Claim) -> Claim:
    """A short sentence with those before it, down to the event: "The perpetrators are unknown"."""
    if len(one.words) > 1 and says(page, one.begins, one.ends, "events"):
        return one
    begins, words = one.begins, one.words
    for _ in range(_BACK):
        if page.blank_before(begins) or page.tokens[begins].word.kind == "sign":
            break
        ends = begins
        begins, _ = page.sentence_of(begins - 1)
        words |= words_of(page, begins, ends)
        if says(page, begins, ends, "events"):
            break
    return replace(one, begins=begins, words=words)


def laid_to(page: Page) -> Iterator[Claim]:
    """Sentences that plainly lay a deed to somebody: "set on fire by", "Fighters of the Front attacked"."""
    seen: set[int] = set()
    for at, last, _ in places(page, phrases("told", "doer")):
        begins, ends = page.sentence_of(at)
        if begins in seen:
            continue
        seen.add(begins)
        ahead = page.has("future", begins, clause_ends(page, last, ends))
        if ahead and not _relative(page, last, ends):
            continue
        if _is_plain(page, begins, ends) and _did(page, begins, ends, at):
            yield from _plain(page, at, last, "doer")


def plainly_told(page: Page) -> Iterator[Claim]:
    """Sentences that plainly tell a cause, or where somebody is held: "The fire was started by"."""
    for at, last, aspect in places(page, phrases("plainly")):
        begins, ends = page.sentence_of(at)
        if _is_plain(page, begins, ends) and not _had_been(page, begins, at):
            yield from _plain(page, at, last, aspect)


def _had_been(page: Page, begins: int, at: int) -> bool:
    """ "Had been caused by", «وكان انفجار ... قد نجم عن»: told of a time before."""
    words = [page.tokens[n].word for n in range(begins, at)]
    if page.document.language != "ar":
        return any(word.folded == "had" for word in words[-_NEAR:])
    return any(word.stem in small_words("before_then") for word in words)


def _is_plain(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence tells something in the writer's own voice, without any reserve."""
    if any(page.has(name, begins, ends) for name in _MARKS) or not prose(page, begins, ends):
        return False
    if voiced(page, begins, ends) or says(page, begins, ends, "open"):
        return False
    held = (at for at, _, _ in places(page, phrases("opinion"), begins, ends))
    return not says(page, begins, ends, "supposed") and all(is_noun(page, at) for at in held)


def _plain(page: Page, at: int, last: int, aspect: str) -> Iterator[Claim]:
    begins, ends = page.sentence_of(at)
    found = Claim(at, last, begins, ends, frozenset({aspect}), words_of(page, begins, ends))
    if not is_aside(page, found):
        yield replace(found, at=begins, last=min(ends, max(last, begins + _SHOWN)))


def _did(page: Page, begins: int, ends: int, at: int) -> bool:
    """Whether the words around a doer say that he did it."""
    if _relative(page, at + 1, ends):
        return True
    if page.document.language == "ar":
        return bool(says(page, max(begins, at - _NEAR), at, "did"))
    before = {page.tokens[n].word.folded for n in range(max(begins, at - _NEAR), at)}
    if "by" in before:
        return before.isdisjoint(small_words("comments_on_it"))  # not "was condemned by the army"
    behind = at, min(ends, at + 2 * _NEAR)
    return at - begins <= _NEAR and (page.has("did", *behind) or bool(says(page, *behind, "did")))


def _relative(page: Page, at: int, ends: int) -> bool:
    """Whether a clause right behind a doer tells the deed: "the army, which fired the rocket"."""
    for n in range(at, min(ends, at + _NEAR)):
        word, before = page.tokens[n].word.folded, page.tokens[n - 1].word.folded
        if word in _WHICH and (before == "," or not word.isascii()):
            behind = n, min(ends, n + _NEAR)
            return page.has("did", *behind) or bool(says(page, *behind, "did"))
    return False


def of_one(
    page: Page, pieces: Pieces, scenes: Scenes, one: Claim, other: Claim, fewest: int = 1
) -> bool:
    """Whether both sentences are of one event."""
    sides = [(c.begins, c.ends) for c in (one, other)]
    if one.begins <= other.begins < one.ends or days_keep_apart(pieces, *sides):
        return False
    if not other.ours and not one.by & other.by:
        return False
    first = [ordinals_told(page, *side) for side in sides]
    if all(first) and not first[0] & first[1]:
        return False
    if of_its_own_time(page, other):
        return False
    clauses = [(c.begins, clause_ends(page, c.last, c.ends)) for c in (one, other)]
    if len({bool(says(page, *clause, "others")) for clause in clauses}) > 1:
        return False
    events = [says(page, *side, "events") for side in sides]
    shared = shared_words(one.words, other.words)
    if not (
        events[0] or one.words
    ):  # "The type of weapon could not be determined": of what was just told
        return one.ends == other.begins and fewest == 1
    if not events[0]:
        return shared >= _FEWEST and not scenes.apart(one, other)
    together = scenes.apart(one, other, themselves=fewest == 1 and other.ours)
    both = events[0] & events[1]
    if not events[1] and fewest == 1:
        return shared >= _FEWEST and not together
    held = "whereabouts" in one.aspects & other.aspects
    strange = fewest > 1 and not held and scenes.strange(one, other)
    if not both or together or strange:
        return False
    if fewest == 1:
        return bool(shared or together is False or both & _ALONE)
    alone = bool(both & _ALONE) and other.aspects == {"cause"}
    return shared >= fewest or (shared > 0 and (alone or together is False))
