"""One convoy, hospital, bridge, truce, prisoner that ended in two states that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product

from trucewatch.reading.lexicon.inflected import read_data, small_words
from trucewatch.reading.retold.frames import Frame, Told, frames_of, shown
from trucewatch.reading.retold.referents import SOMEONE, Referent, sorts
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.tokens import Word
from trucewatch.reading.scanning.wordings import content, root, shared_words
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_MOST = 40  # outcomes of one line that are compared with each other
_MENDED = ("service", "opening")  # lines whose "no" may be over in the next sentence
_FAR = 120  # words between two outcomes of one thing that nothing names
_OPENING = 4
_BESIDE = 3  # words from an outcome to the part of the day in which it happened
_ARTICLE = 6  # words from "a" to its noun: "a 58-year-old man"
_SEVERAL = 2
_PLURAL = ("s", "ان", "ين", "ون")
_SOON = 3  # days from one weekday to another that is the later of the two


def two_states_wrong(page: Page, pieces: Pieces, told: Sequence[Told]) -> Iterator[ReadFinding]:
    """The first pair of outcomes of each line that cannot both be."""
    frames = sorted(settled(frames_of(page, pieces, told)), key=lambda f: (f.axis, f.at))
    for axis, of_axis in groupby(frames, key=lambda f: f.axis):
        same = [*of_axis][:_MOST]
        yes, no = ([f for f in same if f.yes is side] for side in (True, False))
        alone = axis == "liberty" and _only_one(page, same)
        for one, other in product(yes, no):
            if _exclude(page, axis, one, other, alone):
                yield both_told(page, one, other)
                break
        else:
            continue
        return


def both_told(page: Page, one: Frame, other: Frame) -> ReadFinding:
    """The finding that two outcomes cannot both be."""
    args = {"one": page.words(one.at, one.last), "other": page.words(other.at, other.last)}
    spans = tuple(span(page, *shown(f)) for f in (one, other))
    message = Message("read-two-outcomes", args)
    return ReadFinding("told-two-ways", Severity.WARNING, message, spans)


def settled(frames: Sequence[Frame]) -> list[Frame]:
    """The outcomes but those of a sentence that tells both: "closed on 3 May, reopened"."""
    sides: dict[tuple[int, str, int], set[bool]] = {}
    for frame in frames:
        sides.setdefault((frame.begins, frame.axis, frame.of.at), set()).add(frame.yes)
    return [f for f in frames if len(sides[f.begins, f.axis, f.of.at]) == 1]


def _only_one(page: Page, frames: Sequence[Frame]) -> bool:
    """Whether the outcomes of a line are of one person alone, so that a later "he" can be nobody else.

    A text that tells in more than one sentence behind its title that somebody was seized may tell of several.
    English releases anything, a film or a figure; in Arabic a suffix says that it is a person.
    """
    if page.document.language != "ar":
        return False
    seized = {page.sentence_of(at)[0] for at in page.listed.get("seized", ())} - {0}
    if len(seized) > 1:
        return False
    single = {f.of.line for f in frames if f.of.line != SOMEONE and _counted(page, f.of) == 1}
    return len(single) <= 1 and not any(f.of.other for f in frames if _counted(page, f.of) == 1)


def _exclude(page: Page, axis: str, one: Frame, other: Frame, alone: bool) -> bool:
    if one.begins == other.begins or not _one_thing(page, one, other, alone):
        return False
    if one.source != other.source and not _one_source(page, one, other):
        return False
    return not (at_other_times(page, axis, one, other) or turns(page, one, other))


def _one_source(page: Page, one: Frame, other: Frame) -> bool:
    """Whether one and the same speaks in both: «وفق منسقتها» and «أبدت المنسقة أسفها»."""
    if one.source and other.source:
        return bool(one.source & other.source)
    told, plain = (one, other) if one.source else (other, one)
    if one.axis == "life" and not told.source.isdisjoint(small_words("treats")):
        return True  # the hospital
    words = content(page, plain.begins, plain.ends) - content(page, plain.at, plain.last)
    return shared_words(told.source, frozenset(words)) > 0


def _one_thing(page: Page, one: Frame, other: Frame, alone: bool) -> bool:
    """Whether two outcomes are of one thing; alone: the text tells them of one person only."""
    a, b = one.of, other.of
    if a.other or b.other or (a.number and b.number and a.number != b.number):
        return False
    named = bool(a.names & b.names)
    if a.kind and b.kind and not a.kind & b.kind:
        return False
    if a.names and b.names and not named:
        return False
    first, then = sorted((one, other), key=lambda f: f.at)
    if not named and page.in_list(a.at) and page.in_list(b.at):
        return False  # each point of a list has its own
    if "person" in sorts(a.line) & sorts(b.line) and _counted(page, a) != _counted(page, b):
        return False
    if SOMEONE in (a.line, b.line):
        if any(page.tokens[of.at - 1].word.folded in small_words("whose_kin") for of in (a, b)):
            return False  # "the body of her sister Rana Odeh"
        return named or (
            (alone or _near(page, first, then)) and then.of.definite and not (a.names and b.names)
        )
    if _to_other_places(page, one, other) or (
        _of_none(page, then) and _elsewhere(page, one, other)
    ):
        return False
    if a.line != b.line or (a.line == "site" and not _one_site(page, first, then)):
        return False
    if a.at == b.at or named:
        return True
    if _takes_up_named(page, first.of, then.of):
        return then.at - first.at <= _FAR
    one_day = bool(one.days & other.days or one.weekdays & other.weekdays)
    all_of_them = then.of.definite or (then.of.none and one_day)
    return all_of_them and _told_of(page, first.of) and then.at - first.at <= _FAR


def _to_other_places(page: Page, one: Frame, other: Frame) -> bool:
    """Whether two journeys are told to go to places none of which is the same."""
    if not read_data("states")[one.axis].get("moves"):
        return False
    goals = [_goals(page, frame) for frame in (one, other)]
    return all(goals) and not goals[0] & goals[1]


def _of_none(page: Page, frame: Frame) -> bool:
    """Whether an outcome is denied of every one: «لم يغادر أي من الطرفين»."""
    near = range(frame.last, min(frame.last + _OPENING, frame.ends))
    behind = (page.tokens[n].word.folded for n in near)
    return frame.of.none or not small_words("none_of").isdisjoint(behind)


def _left(page: Page, frame: Frame) -> list[Word]:
    """The name right behind an outcome, of the place that was left or entered: «لم يغادر سلمى»."""
    if frame.last >= frame.ends or page.entries[frame.last][1]:
        return []
    word = page.tokens[frame.last].word
    known = word.folded.startswith("ال") or word.folded in small_words("none_of")
    return [] if known or word.folded in small_words("prepositions") else [word]


def _elsewhere(page: Page, one: Frame, other: Frame) -> bool:
    """Whether two Arabic sentences each name a place, and none that the other names: «من زافيتنه»."""
    if page.document.language != "ar":
        return False
    placed = []
    for frame in (one, other):
        words = [page.tokens[n].word for n in range(frame.begins, frame.ends)]
        pairs = pairwise(words)
        near = (b for a, b in pairs if a.folded in small_words("names_place_behind"))
        near = (b for b in near if b.kind == "word" and not b.folded.startswith("ال"))
        placed.append({root(word.folded) for word in (*near, *_left(page, frame))})
    told = [frozenset(content(page, frame.begins, frame.ends)) for frame in (one, other)]
    return all(placed) and not any(shared_words(frozenset(placed[n]), told[1 - n]) for n in (0, 1))


def _goals(page: Page, frame: Frame) -> set[str]:
    """The names behind "to" in the sentence of an outcome, «إلى دوما»."""
    arabic = page.document.language == "ar"
    found = set()
    for at in range(frame.begins + 1, frame.ends):
        before, token = page.tokens[at - 1].word.folded, page.tokens[at]
        if before not in small_words("goes_to") or token.word.kind != "word":
            continue
        named = arabic or page.text[token.start].isupper()
        if named and not page.meant(at, "thing") and not page.knows(at):
            found.add(root(token.word.folded))
    return found


def _takes_up_named(page: Page, known: Referent, named: Referent) -> bool:
    """Whether «المستشفى» took up the one that is named later by the same name: «مستشفى كمال عدوان»."""
    nouns = [root(page.tokens[of.at].word.folded) for of in (known, named)]
    if not known.definite or known.names or not named.names or nouns[0] != nouns[1]:
        return False
    called = page.tokens[min(named.at + 1, len(page.tokens) - 1)].word.folded
    for at in range(known.at - 1, max(0, known.at - _FAR), -1):
        word = page.tokens[at].word
        if word.prefix != "ال" and root(word.folded) == nouns[0]:
            return page.tokens[at + 1].word.folded == called
    return False


def _counted(page: Page, of: Referent) -> int:
    """How many people a referent is: by its number, else one, or more for "the paramedics"."""
    counted = of.at and page.tokens[of.at - 1].word.kind == "number"  # «1,056 محتجزا»
    several = counted or page.tokens[of.at].word.folded.endswith(_PLURAL)
    return of.number or (_SEVERAL if several else 1)


def _near(page: Page, first: Frame, then: Frame) -> bool:
    """Whether the next sentence goes on about somebody: "he", with nobody else between."""
    return then.begins == first.ends and not page.blank_before(then.begins)


def _one_site(page: Page, first: Frame, then: Frame) -> bool:
    """Whether "the site" or the same noun takes up the place told before."""
    nouns = [root(page.tokens[f.of.at].word.folded) for f in (first, then)]
    return then.of.definite and (nouns[0] == nouns[1] or nouns[1] in small_words("any_site"))


def _told_of(page: Page, referent: Referent) -> bool:
    """Whether a noun speaks of one thing and not of things in general: "the", a name, a number."""
    if page.document.language == "ar" or referent.definite or referent.names or referent.number:
        return True
    before = page.tokens[max(0, referent.at - _ARTICLE) : referent.at]
    return any(t.word.folded in ("a", "an") for t in before)


def at_other_times(page: Page, axis: str, one: Frame, other: Frame) -> bool:
    """Whether the days or hours told let both be true, one after the other."""
    if one.days and other.days and not one.days & other.days:
        return not (_lasts(page, axis, other) and max(one.days) > max(other.days))
    if _months_apart(page, one, other) or (axis == "liberty" and _spent_there(page, other)):
        return True
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        later = (min(one.weekdays) - max(other.weekdays)) % 7 <= _SOON
        return not (_lasts(page, axis, other) and later)
    if not _final(axis) and bool(one.days) != bool(other.days):
        undated = other if one.days else one
        words = {page.tokens[n].word.folded for n in range(undated.begins, undated.ends)}
        stays = axis == "liberty" and undated is other  # "remains in prison": was not set free
        if words & (small_words("to_date") - (small_words("stays_so") if stays else frozenset())):
            return True
    if one.yes and one.ordinals == {1} and not other.ordinals and _final(axis):
        return True  # alive after the first strike
    if bool(one.ordinals) != bool(other.ordinals) and read_data("states")[axis].get("moves"):
        return True
    if one.ordinals and other.ordinals and not one.ordinals & other.ordinals:
        return True  # on the first day, and on the second
    return not _final(axis) and (bool(one.clock and other.clock) or _parts_apart(page, one, other))


def _spent_there(page: Page, frame: Frame) -> bool:
    """Whether a sentence tells how long somebody was held, until then: "he spent 18 months in prison"."""
    words = (page.tokens[n].word for n in range(frame.begins, frame.ends))
    spent = small_words("spent_there")
    return any(word.folded in spent or word.stem in spent for word in words)


def _parts_apart(page: Page, one: Frame, other: Frame) -> bool:
    """Whether one happened at dawn and the other at noon: the part of the day stands beside it."""
    beside = [(max(f.begins, f.at - _BESIDE), min(f.ends, f.last + _BESIDE)) for f in (one, other)]
    parts = [
        {page.meant(n, "parts_of_day") for n in page.places_of("parts_of_day", *near)}
        for near in beside
    ]
    return all(parts) and not parts[0] & parts[1]


def _months_apart(page: Page, one: Frame, other: Frame) -> bool:
    """Whether one tells of July and the other of August, or of today and of yesterday."""
    months = [
        {page.meant(n, "month") for n in page.places_of("month", f.begins, f.ends)}
        for f in (one, other)
    ]
    near = [
        {page.tokens[n].word.folded for n in range(f.begins, f.ends)} & small_words("near_days")
        for f in (one, other)
    ]
    no_days = not (one.days and other.days)
    return any(all(pair) and not pair[0] & pair[1] and no_days for pair in (months, near))


def _lasts(page: Page, axis: str, no: Frame) -> bool:
    """Whether what is out of service or destroyed is so on the days that follow."""
    if _final(axis) or (no.since and not read_data("states")[axis].get("moves")):
        return True
    again = page.has("repairs", 0, len(page.tokens)) or page.has("works_again", 0, len(page.tokens))
    return bool(read_data("states")[axis].get("lasts")) and not again


def turns(page: Page, one: Frame, other: Frame) -> bool:
    """Whether the text tells of another time, or of a later turn of the story.

    Behind what is final nothing turns, but for repairs.
    """
    first, then = sorted((one, other), key=lambda f: f.at)
    if _final(first.axis) and not first.yes:
        return first.axis == "damage" and _repaired(page, first, then)
    if first.of.line == "site":
        return False
    if first.axis == "way_of_people" and not first.yes and not page.blank_before(then.begins):
        return True  # "the clashes had kept them from leaving. 412 were brought out"
    if first.axis in _MENDED and not first.yes and _came_back(page, first, then):
        return True
    if page.meant(first.at, "destroyed") and page.listed.get("repairs"):
        return True
    if first.axis == "service" and first.yes and page.has("per_day", first.begins, first.ends):
        return True  # "treated 60 people a day": as a rule, until then
    length = any(page.meant(n, k) for n in (then.last, then.last + 1) for k in ("lengths", "pairs"))
    one_night = first.axis == "truce" and bool(first.days) and first.days == then.days
    if first.yes and first.axis == "truce" and length and not one_night:
        return True  # "held, the bishop says ... it lasted only four weeks": then it was over
    if _some_time_after(page, then) and not one_night:
        return True
    later = small_words("later")
    for frame in (one, other):
        told = range(frame.at, frame.last)  # "running again" is the outcome itself
        marks = (page.places_of(n, frame.begins, frame.ends) for n in ("sequel", "turn_of_a_day"))
        if any(at not in told for of in marks for at in of):
            return True
        words = (page.tokens[n].word for n in range(frame.begins, frame.ends) if n not in told)
        if any(word.folded in later or word.stem in later for word in words):
            return True
    opens = min(then.ends, then.begins + _OPENING)
    return page.has("sequel_opens", then.begins, opens)


def _repaired(page: Page, first: Frame, then: Frame) -> bool:
    """Whether something was repaired: anywhere in the text, or of what moves where its outcomes are told."""
    if "craft" in sorts(first.of.line) & sorts(then.of.line):
        return any(page.has("repairs", f.begins, f.ends) for f in (first, then))
    return bool(page.listed.get("repairs"))


def _came_back(page: Page, first: Frame, then: Frame) -> bool:
    """Whether the text tells between two outcomes that something was there again."""
    return any(page.has_word(word, first.last, then.at) for word in small_words("anew"))


def _some_time_after(page: Page, frame: Frame) -> bool:
    """Whether an Arabic sentence says that it came after a time: «بعد شهر»."""
    words = [page.tokens[n].word.folded for n in range(frame.begins, frame.ends)]
    spans = small_words("times_passed")
    return any(a == "بعد" and b in spans for a, b in pairwise(words))


def _final(axis: str) -> bool:
    """Whether the "no" of a line of states.yaml cannot be undone: dead, destroyed."""
    return bool(read_data("states")[axis].get("final"))
