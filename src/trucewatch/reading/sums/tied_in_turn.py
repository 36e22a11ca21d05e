"""Parts that the form of the words ties to a whole told a sentence or two before.

«وتوزعت الانتهاكات بين 29 ... و15 ...»: a verb of sharing out takes the whole up by its noun, or right behind
it. «ثلاث دفعات: ضمت الأولى 22، والثانية 18 ... أما الثالثة فضمت 14»: as many are announced as are numbered.
«56 هجوماً طال 33 منها مستشفيات و18 سيارات إسعاف»: what was hit by each of so many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import shared_words
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.sums.why_not import among, inner

_BACK = 8  # figures before parts among which their whole is sought
_SENTENCES = 3
_FEWEST, _MOST = 2, 8  # things announced, each with a part
_LATER = 4  # sentences over which numbered parts are told
_VERB = 3  # words from a verb to the figure that counts what it hit
_LEFT_OPEN = ("including", "foremost", "not_all", "others")
_ON = frozenset({"بين", "علي", "الي"})


def told_in_turn(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[tuple[Frame, Sequence[Frame]]]:
    """Parts that Arabic words tie to a whole told before, and what each of so many blows hit."""
    if page.document.language == "ar":
        yield from _taken_up(page, frames, at, plain)
        yield from _numbered(page, frames, at, plain)
        yield from _of_targets(page, plain)
        yield from _spared(page, plain)


def _taken_up(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[tuple[Frame, Sequence[Frame]]]:
    """A sentence of a verb of sharing out with its parts, and the whole whose noun it takes up."""
    if len(plain) < _FEWEST or any(not usable(page, f) or f.joined.of_them for f in plain):
        return
    first = plain[0]
    verb = next((n for n in range(first.begins, first.mention.first) if _shares_out(page, n)), None)
    if verb is None or page.has_any(_LEFT_OPEN, verb, plain[-1].ends):
        return
    linked = all(_joins(page, one, other) for one, other in pairwise(plain))
    nouns = [
        n
        for n in range(verb + 1, first.mention.first)
        if page.tokens[n].word.kind == "word" and page.tokens[n].word.folded not in _ON
    ]
    if not linked or len(nouns) > _VERB:
        return
    for whole in reversed(
        frames[max(0, at[first.mention.first] - _BACK) : at[first.mention.first]]
    ):
        if whole.paragraph != first.paragraph or first.sentence - whole.sentence > _SENTENCES:
            return
        if inner(whole) and not nouns:
            continue
        if whole.number > max(f.number for f in plain) and _same(page, whole, nouns):
            yield whole, plain
            return
        if not nouns:
            return


def _shares_out(page: Page, at: int) -> bool:
    word = page.tokens[at].word.folded
    return word.removeprefix("و").removeprefix("ف") in small_words("shares_out")


def _joins(page: Page, one: Frame, other: Frame) -> bool:
    """Whether «و» or a comma joins a figure to the one before it."""
    if page.tokens[other.mention.number_first].word.folded.startswith("و"):
        return True
    before = page.tokens[other.mention.number_first - 1].word
    return before.folded == "," or before.folded == "و"


def _same(page: Page, whole: Frame, nouns: Sequence[int]) -> bool:
    """Whether the words that the verb is told of are those of a figure: all of them."""
    if not nouns:
        return True
    known = frozenset(stems_told(page, nouns[0], nouns[-1] + 1))
    ours = frozenset(stems_told(page, whole.mention.first, whole.last))
    return bool(known) and shared_words(known, ours) >= len(known)


def _numbered(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[tuple[Frame, Sequence[Frame]]]:
    """So many batches announced beside a whole, and a part behind the number of each: the first, the second."""
    for few in plain:
        people = few.thing is not None and few.thing.family == "person"
        if not _FEWEST <= few.number <= _MOST or people or inner(few):
            continue
        number = at[few.mention.first]
        parts = _one_each(page, few, frames[number + 1 : number + 3 * _MOST])
        if len(parts) != few.number:
            continue
        for whole in reversed(frames[max(0, number - _FEWEST) : number]):
            near = few.sentence - whole.sentence < _FEWEST and whole.paragraph == few.paragraph
            if near and usable(page, whole) and not inner(whole):
                yield whole, parts
                break


def _one_each(page: Page, few: Frame, behind: Sequence[Frame]) -> list[Frame]:
    """The first figure behind each of the ordinals told in order from the first on."""
    parts: list[Frame] = []
    since = few.mention.last
    for frame in behind:
        if frame.sentence - few.sentence > _LATER or frame.paragraph != few.paragraph:
            break
        if not usable(page, frame) or inner(frame) or among(frame):
            continue
        told = [
            page.meant(n, "ordinals")
            for n in page.places_of("ordinals", since, frame.mention.first)
        ]
        if any(entry is not None and int(entry.value) == len(parts) + 1 for entry in told):
            parts.append(frame)
            since = frame.mention.last
    return parts


def _of_targets(page: Page, plain: Sequence[Frame]) -> Iterator[tuple[Frame, Sequence[Frame]]]:
    """Blows, and how many of them fell on each sort of thing."""
    for number, whole in enumerate(plain[:-1]):
        first, parts = plain[number + 1], plain[number + 1 :]
        event = whole.thing is not None and whole.thing.family == "event"
        if not event or not first.joined.of_them or len(parts) < _FEWEST:
            continue
        near = range(max(first.begins, first.mention.first - _VERB), first.mention.first)
        hits = any(page.tokens[n].word.stem in small_words("strikes_at") for n in near)
        things = [part.thing for part in parts[1:]]
        told = all(thing is not None and thing.family != "event" for thing in things)
        if hits and told and all(_joins(page, a, b) for a, b in pairwise(parts)):
            yield whole, [replace(part, thing=None) for part in parts]  # what was hit, not blows


def _spared(page: Page, plain: Sequence[Frame]) -> Iterator[tuple[Frame, Sequence[Frame]]]:
    """«من أصل 240 مدرسة دُمّرت 37 وتضررت 88 وسلمت 125»: what was not harmed is the rest of what was."""
    for number, whole in enumerate(plain[:-2]):
        parts = plain[number + 1 :]
        if not whole.joined.of_total or whole.thing is None or len(parts) > _FEWEST + 1:
            continue
        safe = page.has("unharmed", parts[-1].first, parts[-1].last)
        bare = all(part.thing in (None, whole.thing) for part in parts)
        if safe and bare and not any(among(part) or part.joined.of_them for part in parts):
            yield whole, parts
