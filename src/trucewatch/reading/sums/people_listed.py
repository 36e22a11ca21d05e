"""So many people, and the same people told one by one in the sentence, or before "the seven"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.people_named import People, names_people, people_from
from trucewatch.reading.sums.judging import NO_MEN
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 20
_FAR = 30  # words from a figure to the list behind it
_OPENS = frozenset({":", ",", "-", "("})
_ARE = frozenset({"are", "were"})
_THEY = frozenset({"هم", "وهم", "هما", "وهما", "هن", "وهن"})
_ITEMS = 2
_NEAR = 12  # figures before one, of which some may count the same people
_LEAD = 8  # words of a sentence before its people
_BACK = 2  # sentences before "the seven" in which they may be told


def people_listed_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Numbers of people that those told one by one are not."""
    for at, frame in enumerate(frames):
        if not _FEWEST <= frame.number <= _MOST or frame.mention.others:
            continue
        if frame.thing is not None and frame.thing.family != "person" and frame.thing.listed:
            continue
        if at and _ends_row(frames[at - 1], frame):
            continue  # "26 deaths and 2 injuries: ...": of both
        if is_rest(page, frame):
            continue  # "the other seven": of a whole, which the sums take care of
        told_of = _behind(page, frame) or _answered(page, frame)
        told_of = told_of or _before(page, frames[max(0, at - _NEAR) : at + 1], frame)
        if told_of is None or 2 * told_of.lone < told_of.items:
            continue  # told by their numbers, of which the sums take care
        if told_of.number == frame.number:
            continue
        if told_of.number < frame.number and (not told_of.sure or _no_men(page, told_of)):
            continue
        yield from _told(page, frame, told_of)


def _ends_row(before: Frame, frame: Frame) -> bool:
    """Whether a figure of people ends a row of such, so that what follows may be of all of them."""
    people = before.thing is not None and before.thing.family == "person"
    return people and frame.joined.link is Link.AND and before.begins == frame.begins


def _no_men(page: Page, people: People) -> bool:
    """Whether only women and children are told, as releases do of all who died: "twelve (one child, two women)"."""
    if people.first and page.tokens[people.first - 1].word.folded != "(":
        return False
    told = (page.meant(at, "thing") for at in page.places_of("thing", people.first, people.last))
    names = {entry.value[0].name for entry in told if entry is not None}
    return bool(names) and names <= NO_MEN


def _told(page: Page, frame: Frame, people: People) -> Iterator[ReadFinding]:
    words = page.words(people.first, people.last)
    conflict = announced_against_told(statement(page, frame.mention), (words,), people.number)
    if conflict is not None:
        spans = [span_of(page, frame.mention), span(page, people.first, people.last)]
        yield told(conflict, spans, Severity.WARNING)


def _behind(page: Page, frame: Frame) -> People | None:
    """The list of people behind a figure in its sentence, of which nothing says that it is of some."""
    first, last = frame.mention.last, min(frame.ends, frame.mention.last + _FAR)
    some = [*page.places_of("including", first, last), *page.places_of("others", first, last)]
    for at in range(first, min(some, default=last)):
        word = page.tokens[at].word
        are = frame.mention.definite and word.folded in _ARE and at == first
        if word.folded not in _OPENS and word.folded not in _THEY and not are:
            continue
        here = at + 1
        if here < last and page.tokens[here].word.folded in _THEY:
            here += 1
        found = people_from(page, here, frame.ends)
        if found is not None and found.items >= _ITEMS:
            if not _of_people(page, frame) and not (word.folded == ":" and found.sure):
                return None
            strong = are or word.folded in (":", "-") or word.folded in _THEY or here > at + 1
            whole = frame.thing is None or frame.thing.role in ("", "fate")
            if strong or (at == first and whole):
                return found
            apart = any(page.tokens[n].word.folded in _OPENS for n in range(first, at))
            all_of_it = word.folded == "," and not apart and _whole(frame)
            return found if all_of_it and _ends_it(page, frame, found) else None
    return None


def _whole(frame: Frame) -> bool:
    """Whether a figure counts people as such, or by what befell them or what they are."""
    return frame.thing is None or frame.thing.role in ("", "fate", "standing")


def _ends_it(page: Page, frame: Frame, found: People) -> bool:
    """Whether a list ends its sentence and may be all: "Four civilians were killed, two women and a child"."""
    behind = page.tokens[found.last].word.folded if found.last < len(page.tokens) else "."
    return found.sure and behind == "." and 2 * found.number >= frame.number


def _answered(page: Page, frame: Frame) -> People | None:
    """The list that answers a question: "Who were the eight passengers? A mother, ..."."""
    asked = frame.ends < len(page.tokens) and page.tokens[frame.ends - 1].word.folded in ("?", "؟")
    if not asked or not _of_people(page, frame):
        return None
    return people_from(page, frame.ends, page.sentence_of(frame.ends)[1])


def _same_calling(page: Page, frame: Frame, people: People) -> bool:
    """Whether all of those told are by their calling what a figure counts: "the four medical workers"."""
    roles = {
        entry.value[0].role
        for at in range(people.first, people.last)
        if (entry := page.meant(at, "thing")) is not None and entry.value[0].family == "person"
    }
    return frame.thing is not None and frame.thing.role == "calling" and roles == {"calling"}


def _of_people(page: Page, frame: Frame) -> bool:
    """Whether a figure counts people: by its noun, or "four of the residents", «أربعة من سكان»."""
    if frame.thing is not None:
        return frame.thing.family == "person"
    last = min(frame.mention.last + 4, frame.ends)
    entries = (page.meant(at, "thing") for at in range(frame.mention.last, last))
    return any(entry is not None and entry.value[0].family == "person" for entry in entries)


def _before(page: Page, frames: Sequence[Frame], frame: Frame) -> People | None:
    """The people told one by one shortly before a figure that speaks of them as known."""
    mention = frame.mention
    known = mention.definite or page.has("every", max(0, mention.first - 2), mention.first)
    known = known or page.has("number_of", frame.first, mention.first)
    known = known or page.has("toll", frame.first, mention.first)
    known = known or page.has("in_all", max(frame.begins, mention.first - 2), mention.first)
    role = frame.thing.role if frame.thing is not None and frame.thing.listed else ""
    of_some = role not in ("", "fate", "kin")
    if not known or (of_some and role != "calling"):
        return None
    bare = frame.thing is None and mention.definite and not names_people(page, mention.first - 1)
    least = _ITEMS if bare or role == "kin" else _ITEMS + 1
    begins, ends = frame.begins, mention.first
    for _ in range(_BACK + 1):
        if _counted(page, frames, begins, ends):
            return None
        tried = (people_from(page, at, ends) for at in range(begins, min(begins + _LEAD, ends)))
        found = next((one for one in tried if one is not None and one.items >= least), None)
        if found is not None and any(begins <= f.mention.first < found.first for f in frames):
            return None  # "two of the injured, a nurse and a child": of a figure of their own
        if found is not None or not begins:
            wrong_kind = of_some and found is not None and not _same_calling(page, frame, found)
            return None if wrong_kind else found
        begins, ends = page.sentence_of(begins - 1)
    return None


def _counted(page: Page, frames: Sequence[Frame], begins: int, ends: int) -> bool:
    """Whether a sentence tells a number of people itself."""
    return any(
        begins <= f.mention.first < ends
        and f.number > _FEWEST
        and f.thing is not None
        and f.thing.role == ""
        and f.thing.family == "person"
        for f in frames
    )
