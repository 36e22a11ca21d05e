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
from bisect import bisect_left

from trucewatch.reading.retold.opening import opening_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.likeness import Likeness, stem, stems_told
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.one_matter import apart, clause_ends, days_keep_apart, months_told, of_another_time, places_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import near_misses, swapped
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.sums.why_not import among, at_least, roughly
from trucewatch.reading.telling import restated_as
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity

_SMALLEST = 10
_LONGEST = 400  # figures of a text; longer ones tell of many things
_LABEL = 2  # words of a label
_SHORTEST = 120  # words of a release
_NEAR = 3
_KNOWN_BY = frozenset({"the", "these", "those", "all", "هؤلاء", "تلك"})
_SURE = frozenset({Qualifier.EXACTLY, Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN, Qualifier.NOT_LESS_THAN})
_COUNTERS = frozenset({"incident", "item", "name"})
_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
_ONE_OF_THEM = frozenset({
    "previous", "earlier", "سابق", "سابقه",
    "first", "second", "third", "alone", "last", "الاول", "الاولي", "اول", "الثاني", "الثانيه", "وحده", "وحدها",
})  # fmt: skip
_RUN, _BACK = 8, 20  # figures side by side, or before another, of which some may make it
_ENOUGH, _KNOWN, _LABELLED = 4.0, 3.0, 3.0
SWAPPED = (0.0, 0.0, 2.0, 3.5, 4.5, 5.5)
OTHER = (0.0, 0.0, 0.4, 1.7, 3.0, 4.0)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a release: its number, also where it is told as the least or about, and whether it is known."""

    frame: Frame
    at: int
    number: int
    known: bool


def over_release_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame], known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Figures told twice in a release, once with a slip; known: what was found before, each figure once."""
    if not 2 < len(frames) <= _LONGEST or len(page.tokens) < _SHORTEST:
        return
    titles = opening_of(page).titles
    lead = next((f.paragraph for f in frames if f.mention.first >= titles), 0)
    told = [one for one in (_told(page, frames, at) for at in range(len(frames))) if one is not None]
    often = _often(page, frames)
    by_number: dict[int, list[Told]] = {}
    for one in told:
        by_number.setdefault(one.number, []).append(one)
    likeness = Likeness(page)
    found = []
    for again in told:
        near = [o for n in near_misses(again.number) & by_number.keys() if len(str(n)) == len(str(again.number)) for o in by_number[n] if o.frame.mention.first < again.frame.mention.first]
        for one in near:
            weight = _weighed(page, pieces, likeness, frames, often, lead, one, again)
            if weight >= _ENOUGH:
                found.append((weight, one, again))
    taken = _starts_of(known)
    for weight, one, again in sorted(found, key=lambda f: -f[0]):
        places = {page.tokens[o.frame.mention.number_first].start for o in (one, again)}
        if any(a <= p < b for p in places for a, b in taken):
            continue
        taken += [(p, p + 1) for p in places]
        yield restated_as(page, "one-word-two-counts", "read-restated", again.frame.mention, one.frame.mention, Severity.WARNING)


def _starts_of(known):
    return [(span.start, span.end) for finding in known for span in finding.spans]


def _told(page: Page, frames: Sequence[Frame], at: int) -> Told | None:
    frame = frames[at]
    mention = frame.mention
    number = at_least(roughly(frame)).number
    if number < _SMALLEST or len(str(number).rstrip("0")) < 2 or mention.soft or mention.each != 1 or mention.others:
        return None
    if frame.joined.link in (Link.CHANGE, Link.REMAINING) or page.has_word("|", frame.begins, frame.ends):
        return None
    near = max(frame.begins, mention.first - _NEAR)
    behind = min(frame.ends, mention.last + _NEAR)
    if page.has_any(("other_time", "others", "remaining"), near, mention.first):
        return None
    if page.has("remaining", mention.number_last, behind):
        return None
    if at and frames[at - 1].mention.last == mention.first:
        return None
    number_word = page.tokens[mention.number_first].word
    if "." in number_word.folded:
        return None
    before = page.tokens[mention.first - 1].word.folded if mention.first else ""
    known = mention.exact is not None and ("ال" in number_word.prefix or before in _KNOWN_BY)
    return Told(frame, at, number, known)


def _often(page: Page, frames: Sequence[Frame]) -> Counter[int]:
    """How often each number is written or told on a page."""
    often = Counter(
        int(digits)
        for word, places in page.by_word.items()
        if (digits := word.replace(",", "").replace("٬", "")).isdigit() and len(digits) < 12
        for _ in places
    )
    words = Counter(f.number or f.mention.count.low or 0 for f in frames if not page.tokens[f.mention.number_first].word.folded[0].isdigit())
    return often + words


def _weighed(page, pieces, likeness, frames, often, lead, one: Told, again: Told) -> float:
    a, b = one.frame, again.frame
    if a.sentence == b.sentence or often[again.number] > 1 and often[one.number] > 1:
        return 0.0
    if often[again.number] > 1 and not (often[one.number] == 1):
        return 0.0
    head = a.paragraph <= lead and b.paragraph > a.paragraph
    label = _labelled(page, a, b)
    if not head and not again.known and not label:
        return 0.0
    if again.known and often[again.number] > 1:
        return 0.0
    if often[one.number + again.number]:
        return 0.0
    if not again.known and (a.joined.of_them != b.joined.of_them or b.joined.of_total):
        return 0.0
    loose = {one.frame.mention.count.qualifier, again.frame.mention.count.qualifier} - _SURE
    if loose and not swapped(one.number, again.number):
        return 0.0
    nouns = 0.0 if label else _alike(page, a, b)
    if nouns <= -1:
        return 0.0
    sides = [(f.begins, f.ends) for f in (a, b)]
    if not again.known and (
        days_keep_apart(pieces, *sides)
        or apart(*(months_told(page, pieces, *side) for side in sides))
    ):
        return 0.0
    digits = min(len(str(one.number)), len(SWAPPED) - 1)
    weight = (SWAPPED if swapped(one.number, again.number) else OTHER)[digits]
    weight += nouns
    shared = likeness.shared(a.mention.first, b.mention.first) - _nouns_told(page, b)
    weight += 0.7 * min(len(shared), 4)
    weight += 1.0 * head + _KNOWN * (again.known)
    weight += _LABELLED * label
    weight += 0.7 * (often[one.number] > 1)
    if of_another_time(page, b.begins, clause_ends(page, b.mention.last, b.ends), known=again.known):
        weight -= 2.0
    if not again.known and places_apart(page, (a.begins, a.ends), (b.begins, b.ends)):
        weight -= 1.5
    if any(page.has_word(word, b.begins, b.ends) and not page.has_word(word, a.begins, a.ends) for word in _ONE_OF_THEM):
        weight -= 2.0
    if not again.known and page.in_list(b.mention.first) and not page.in_list(a.mention.first):
        weight -= 1.5
    if among(a) != among(b) and not again.known and nouns < 1:
        weight -= 1.5
    if weight < _ENOUGH:
        return 0.0
    gap = abs(one.number - again.number)
    if _made(frames, again.at, again.number) or any(_came_on_top(frames, o.at, gap) for o in (one, again)):
        return 0.0
    return weight


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
    fates = befell(page, a.mention), befell(page, b.mention)
    if len(set(fates) & _OFTEN) > 1:
        return -1.0
    one, other = a.thing, b.thing
    measures = {t.name for t in (one, other) if t is not None and t.name.startswith("measure ")}
    if measures and (one is None or other is None or one.name != other.name):
        return -1.0
    if one is None or other is None:
        if fates[0] == fates[1] and fates[0] in _OFTEN:
            return 1.0
        return -0.5 if other is None else -1.0
    if one.name == other.name:
        return 1.0 if fates[0] == fates[1] else 0.3
    if _COUNTERS & {one.name, other.name}:
        return 0.0
    if one.family != other.family or one.family != "person" or not (one.listed and other.listed):
        return -1.0
    if {one.role, other.role} <= {"", "fate", "standing"}:
        return 0.7 if fates[0] == fates[1] else 0.0
    return -1.0


def _made(frames: Sequence[Frame], at: int, number: int) -> bool:
    """Whether figures side by side before another make it, or one of them less another."""
    here = frames[at].paragraph
    row = [f.number for f in frames[max(0, at - _BACK) : at] if f.number and here - f.paragraph <= 1]
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
