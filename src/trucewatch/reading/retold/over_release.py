"""One figure told in two places of a release, and once with a slip of the hand: in its head, and far below.

What a release sums up at its head, or speaks of as known ("of the 88"), it tells elsewhere. A figure that is told
nowhere again, and that one slip makes of another of its kind, was meant to be that one: how likely, is weighed by the
slip, by the words that both share, by noun and fate, and by where they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, islice, takewhile

from trucewatch.reading.retold.opening import head_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.likeness import Likeness, stem, stems_told
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.one_matter import (
    apart,
    clause_ends,
    days_keep_apart,
    months_told,
    of_another_time,
    places_apart,
)
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import near_misses, swapped
from trucewatch.reading.sums.why_not import among, at_least, roughly
from trucewatch.reading.telling import restated_as
from trucewatch.values.codes.counts import Qualifier

_ADDED = 5  # how many may have been added since
_SMALLEST = 10
_SHORTEST, _LONGEST = 120, 400  # words and figures of a release; longer ones tell of many things
_NEAR = 3  # words beside a figure that say that it is of others
_LABEL, _DIGITS = 2, 2  # words of a label, digits of a figure that is not rounded
_RUN, _BACK = 8, 20  # figures side by side, or before another, of which some may make it
_KNOWN_BY = frozenset({"the", "these", "those", "all", "هؤلاء", "تلك"})
_SURE = frozenset({
    Qualifier.EXACTLY, Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN, Qualifier.NOT_LESS_THAN,
})  # fmt: skip
_COUNTERS = frozenset({"incident", "item", "name"})
_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
ONE_OF_THEM = frozenset({
    "previous", "earlier", "first", "second", "third", "alone", "last", "سابق", "سابقه", "الاول", "الاولي", "اول",
    "الثاني", "الثانيه", "وحده", "وحدها",
})  # fmt: skip
_SWAPPED = (0.0, 0.0, 2.0, 3.5, 4.5, 5.5)
_OTHER = (0.0, 0.0, 0.4, 1.7, 3.0, 4.0)
"""What two digits changed over, or another slip, weigh by the digits of a figure: of few, chance makes many."""
_KNOWN, _LABELLED, _HEAD, _WORD, _AGAIN = 3.0, 3.0, 1.0, 0.7, 0.7
_OF_THEN, _APART = -2.0, -1.5
_MOST_WORDS = 4
_NO_NOUN, _SAME_PEOPLE, _OTHER_FATE = -1.0, 0.7, 0.3
_ENOUGH = 4.0
"""What else weighs for and against, and from which sum on two figures were meant to be one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a release: its number, also where it is told as the least or about, and whether it is known."""

    frame: Frame
    at: int
    number: int
    known: bool


@dataclass(frozen=True, slots=True)
class Release:
    """A page with its figures. lead: the paragraph that tells first; often: how often each number is told."""

    page: Page
    pieces: Pieces
    frames: Sequence[Frame]
    likeness: Likeness
    often: Counter[int]
    lead: int


def over_release_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame], known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Figures told twice in a release, once with a slip; known: what was found before, each figure once."""
    if not 2 < len(frames) <= _LONGEST or len(page.tokens) < _SHORTEST:
        return
    lead = head_of(page, ((f.mention.first, f.paragraph) for f in frames))
    release = Release(page, pieces, frames, Likeness(page), _often(page, frames), lead)
    weighed = [(_weighed(release, one, again), one, again) for one, again in _pairs(release)]
    taken = [(span.start, span.end) for finding in known for span in finding.spans]
    for weight, one, again in sorted(weighed, key=lambda pair: -pair[0]):
        places = {page.tokens[o.frame.mention.number_first].start for o in (one, again)}
        if weight < _ENOUGH or any(a <= place < b for place in places for a, b in taken):
            continue
        taken += [(place, place + 1) for place in places]
        mentions = again.frame.mention, one.frame.mention
        yield restated_as(page, "one-word-two-counts", "read-restated", *mentions)


def _pairs(release: Release) -> Iterator[tuple[Told, Told]]:
    """A figure, and one behind it that a slip of the hand makes of it, which may be one by all but their words."""
    told = [_told(release.page, release.frames, at) for at in range(len(release.frames))]
    by_number: dict[int, list[Told]] = {}
    for again in told:
        if again is None:
            continue
        for number in near_misses(again.number) & by_number.keys():
            if len(str(number)) == len(str(again.number)):
                near = by_number[number]
                yield from ((one, again) for one in near if not _kept_apart(release, one, again))
        by_number.setdefault(again.number, []).append(again)


def _told(page: Page, frames: Sequence[Frame], at: int) -> Told | None:
    """A figure that may be told twice; none of others, of a rest, a change, another time or a table."""
    frame = frames[at]
    mention, number = frame.mention, at_least(roughly(frame)).number
    if number < _SMALLEST or len(str(number).rstrip("0")) < _DIGITS:
        return None
    if mention.soft or mention.each != 1 or mention.others:
        return None
    if frame.joined.link in (Link.CHANGE, Link.REMAINING):
        return None
    near = max(frame.begins, mention.first - _NEAR)
    behind = min(frame.ends, mention.last + _NEAR)
    if page.has_any(("other_time", "others", "remaining"), near, mention.first):
        return None
    if page.has("remaining", mention.number_last, behind):
        return None
    figure = page.tokens[mention.number_first].word
    beside = at > 0 and frames[at - 1].mention.last == mention.first  # «الخمسة عشر أحد عشر»
    if beside or "." in figure.folded or page.has_word("|", frame.begins, frame.ends):
        return None
    before = page.tokens[mention.first - 1].word.folded if mention.first else ""
    known = mention.exact is not None and ("ال" in figure.prefix or before in _KNOWN_BY)
    return Told(frame, at, number, known)


def _often(page: Page, frames: Sequence[Frame]) -> Counter[int]:
    """How often each number is written or told on a page."""
    often = Counter[int]()
    for word, places in page.by_word.items():
        digits = word.replace(",", "").replace("٬", "")
        if digits.isdecimal():
            often[int(digits)] += len(places)
    for frame in frames:
        if not page.tokens[frame.mention.number_first].word.folded[:1].isdecimal():
            often[frame.number or frame.mention.count.low or 0] += 1
    return often


def _kept_apart(release: Release, one: Told, again: Told) -> bool:
    """Whether two figures are of two matters by where they stand, by what else the text tells, or by day and month."""
    page, often, a, b = release.page, release.often, one.frame, again.frame
    if a.sentence == b.sentence or often[one.number + again.number]:
        return True
    if often[again.number] > 1 and (again.known or often[one.number] > 1):
        return True
    head = a.paragraph <= release.lead and b.paragraph > a.paragraph
    if not (head or again.known or _labelled(page, a, b)):
        return True
    loose = {a.mention.count.qualifier, b.mention.count.qualifier} - _SURE
    if loose and not swapped(one.number, again.number):
        return True
    if again.known:
        return False
    if a.joined.of_them != b.joined.of_them or b.joined.of_total:
        return True
    if (a.joined.bracket < 0) != (b.joined.bracket < 0):
        return True
    if any(page.has("other_time", frame.begins, frame.mention.first) for frame in (a, b)):
        return True
    sides = [(frame.begins, frame.ends) for frame in (a, b)]
    if abs(one.number - again.number) <= _ADDED and any(_adds(page, *side) for side in sides):
        return True  # «قد ذكر 2,166 وفاة، وأضيف إليه جثمان رجل»
    months = (months_told(page, release.pieces, *side) for side in sides)
    return days_keep_apart(release.pieces, *sides) or apart(*months)


def _adds(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence says that some were added since."""
    return any(
        page.has_word(word, begins, ends) for word in ("added", "واضيف", "اضيف", "اضيفت", "واضيفت")
    )


def _weighed(release: Release, one: Told, again: Told) -> float:
    """How much speaks for it that two figures were meant to be one."""
    page, a, b = release.page, one.frame, again.frame
    label = _labelled(page, a, b)
    nouns = 0.0 if label else _alike(page, a, b)
    if nouns <= _NO_NOUN:
        return 0.0
    if nouns < 0 and not (again.known or swapped(one.number, again.number)):
        return 0.0
    digits = min(len(str(one.number)), len(_SWAPPED) - 1)
    shared = release.likeness.shared(a.mention.first, b.mention.first) - _nouns_told(page, b)
    weight = (_SWAPPED if swapped(one.number, again.number) else _OTHER)[digits]
    weight += nouns + _WORD * min(len(shared), _MOST_WORDS)
    weight += _HEAD * (a.paragraph <= release.lead and b.paragraph > a.paragraph)
    weight += _KNOWN * again.known + _LABELLED * label + _AGAIN * (release.often[one.number] > 1)
    weight += _against(page, a, b, again.known, nouns)
    gap = abs(one.number - again.number)
    made = weight >= _ENOUGH and (
        _made(release.frames, again.at, again.number)
        or any(_came_on_top(release.frames, o.at, gap) for o in (one, again))
    )
    return 0.0 if made else weight


def _against(page: Page, a: Frame, b: Frame, known: bool, nouns: float) -> float:
    """What speaks against it: another time, one of several, another place, a point of a list, some of others."""
    clause = b.begins, clause_ends(page, b.mention.last, b.ends)
    one_of_them = any(
        page.has_word(word, b.begins, b.ends) and not page.has_word(word, a.begins, a.ends)
        for word in ONE_OF_THEM
    )
    weight = _OF_THEN * (of_another_time(page, *clause, known=known) + one_of_them)
    if known:
        return weight
    places = places_apart(page, (a.begins, a.ends), (b.begins, b.ends))
    point = page.in_list(b.mention.first) and not page.in_list(a.mention.first)
    some = among(a) != among(b) and nouns < 1
    return weight + _APART * (places + point + some)


def _labelled(page: Page, a: Frame, b: Frame) -> bool:
    """Whether one stands behind a label all of whose words the sentence of the other has: "Vehicles shot down: 29"."""
    labels = [f.joined.link is Link.COLON and page.begins_line(f.begins) for f in (a, b)]
    if labels[0] == labels[1]:
        return False
    named, other = (a, b) if labels[0] else (b, a)
    words = stems_told(page, named.begins, named.mention.first).keys()
    return len(words) >= _LABEL and words <= stems_told(page, other.begins, other.ends).keys()


def _nouns_told(page: Page, frame: Frame) -> set[str]:
    """The nouns of what is counted in the sentence of a figure: they tie no two figures."""
    at = page.places_of("thing", frame.begins, frame.ends)
    return {stem(page.tokens[n + k].word.folded) for n in at for k in range(page.entries[n][0])}


def _alike(page: Page, a: Frame, b: Frame) -> float:
    """How much the nouns of two figures, and what befell their people, speak for one matter; -1 against it."""
    fates = befell(page, a.mention), befell(page, b.mention)
    if len(set(fates) & _OFTEN) > 1:
        return _NO_NOUN
    one, other = a.thing, b.thing
    measures = {thing.name.startswith("measure ") for thing in (one, other) if thing is not None}
    if True in measures and one != other:
        return _NO_NOUN
    if one is None or other is None:
        if fates[0] == fates[1] and fates[0] in _OFTEN:
            return 1.0
        return _NO_NOUN / 2 if other is None else _NO_NOUN
    if one.name == other.name:
        return 1.0 if fates[0] == fates[1] else _OTHER_FATE
    if _COUNTERS & {one.name, other.name}:
        return 0.0
    if one.family != other.family or one.family != "person" or not (one.listed and other.listed):
        return _NO_NOUN
    if {one.role, other.role} <= {"", "fate", "standing"}:
        return _SAME_PEOPLE if fates[0] == fates[1] else 0.0
    return _NO_NOUN


def _made(frames: Sequence[Frame], at: int, number: int) -> bool:
    """Whether figures side by side before another make it, or one of them less another."""
    here = frames[at].paragraph
    row = [
        f.number for f in frames[max(0, at - _BACK) : at] if f.number and here - f.paragraph <= 1
    ]
    for begin in range(len(row)):
        made = islice(accumulate(row[begin : begin + _RUN]), 1, None)
        if number in takewhile(lambda one: one <= number, made):
            return True
    return any(one - other == number for one, other in combinations(row[-_RUN:], 2))


def _came_on_top(frames: Sequence[Frame], at: int, gap: int) -> bool:
    """Whether a figure beside another tells how many more or fewer it is."""
    around = frames[max(0, at - _RUN) : at + _RUN]
    return any(
        f.number == gap and (f.mention.others or f.joined.link is Link.CHANGE) for f in around
    )
