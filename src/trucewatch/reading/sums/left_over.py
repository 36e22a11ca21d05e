"""What is left, told far from what there was and what went: 64 patients, 37 moved ... the 29 still there.

No words join the three figures; they count one thing, the last is told as what is left, and it is a
slip of the hand away from the difference of the others. Any other way to come to it is believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import comparable, thing_of
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import VAGUE
from trucewatch.reading.telling import only_slip, span_of, statement
from trucewatch.rules.slips import slip_in_sum
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_REACH = 260  # words back to what there was
_MOST = 12  # figures among which it is looked for
_BEFORE, _BEHIND = 14, 12  # words around a figure that may say that it is left
_SMALLEST = 10
_DENIED = 5  # words from "not" to what was not done


def left_over_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of what is left that no figures told before leave."""
    figures = InOrder(m for m in pieces.mentions if m.exact is not None)
    for rest in figures:
        if rest.others or not _plain(rest) or not told_as_left(page, rest):
            continue
        if page.in_list(rest.first):
            continue  # "- the remaining five together 200": the items before it are its parts
        begins, _ = page.sentence_of(rest.first)
        before = [*between(figures, max(0, rest.first - _REACH), begins)][-_MOST:]
        told = [m for m in before if _plain(m) and not m.others and _of_the_same(page, m, rest)]
        split = _whole_and_gone(page, told, rest) if len(told) > 1 else None
        if split is not None and not _explained(_of_one_family(before, rest), split[0], rest):
            yield _told(page, *split, rest)


def told_as_left(page: Page, mention: Mention) -> bool:
    """Whether the clause of a figure says that so many stay, remain, or have not been moved."""
    begins, ends = page.sentence_of(mention.first)
    first, last = max(begins, mention.first - _BEFORE), min(ends, mention.last + _BEHIND)
    signs = (at for at in range(mention.last, last) if page.tokens[at].word.folded == ";")
    last = next(signs, last)
    if page.has("stay", first, last) or page.has("remaining", first, last):
        return True
    denied = (at for at in range(first, last) if page.meant(at, "not") is not None)
    return any(page.has("gone", at, min(last, at + _DENIED)) for at in denied)


def _plain(mention: Mention) -> bool:
    vague = mention.count.qualifier in VAGUE
    plain = not (mention.soft or mention.bracketed or vague)
    return plain and (mention.exact or 0) >= _SMALLEST


def _of_the_same(page: Page, told: Mention, rest: Mention) -> bool:
    """Whether two figures count one thing, or the earlier has no noun: "187 of them"."""
    if thing_of(page, told) is None or told.thing is None:
        return True
    return comparable(page, told, rest) or thing_of(page, rest) is None


def _of_one_family(before: Sequence[Mention], rest: Mention) -> list[Mention]:
    """The figures that may have a share in the rest: nine ambulances are no patients."""
    family = None if rest.thing is None else rest.thing.family
    near = [m for m in before if m.thing is None or family in (None, m.thing.family)]
    several = [m for m in near if (m.exact or 0) > 1 and not (m.soft and m.thing is None)]
    one = [m for m in near if m.exact == 1][:1]  # "one of them died"; not two of the many ones
    return [*several, *one]


def _explained(before: Sequence[Mention], whole: Mention, rest: Mention) -> bool:
    """Whether a figure told before is the rest, or some leave it of the whole, or two make it."""
    number, start = rest.exact or 0, whole.exact or 0
    exact = [m.exact or 0 for m in before]
    others = [m.exact or 0 for m in before if m is not whole]
    if number in exact or any(number in (a + b, abs(a - b)) for a, b in combinations(exact, 2)):
        return True
    return any(
        start + sum(sign * figure for sign, figure in zip(signs, chosen, strict=True)) == number
        for size in (2, 3)
        for chosen in combinations(others, size)
        for signs in product((1, -1), repeat=size)
    )


def _whole_and_gone(
    page: Page, told: Sequence[Mention], rest: Mention
) -> tuple[Mention, Mention] | None:
    """The whole and the part that, but for one digit, leave the rest; the only such two, if any."""
    found = []
    for whole, gone in combinations(told, 2):
        if whole.exact == gone.exact:
            continue
        if (gone.exact or 0) > (whole.exact or 0):
            whole, gone = gone, whole
        left = (whole.exact or 0) - (gone.exact or 0)
        named = whole.thing is not None and _went(page, gone)
        one_thing = gone.thing is None or comparable(page, whole, gone)
        if named and one_thing and left >= _SMALLEST and slip(left, rest.exact or 0):
            found.append((whole, gone))
    return found[0] if len(found) == 1 else None


def _went(page: Page, gone: Mention) -> bool:
    """Whether the sentence of a figure says that so many went, or were dealt with."""
    begins, ends = page.sentence_of(gone.first)
    return page.has("gone", begins, ends) and not told_as_left(page, gone)


def _told(page: Page, whole: Mention, gone: Mention, rest: Mention) -> ReadFinding:
    start, moved = whole.exact or 0, gone.exact or 0
    args = {
        "start": page.words(whole.first, whole.last),
        "moved": str(moved),
        "left": str(start - moved),
        "remaining": str(rest.exact or 0),
    }
    spans = tuple(span_of(page, mention) for mention in (rest, whole, gone))
    figures = [statement(page, mention) for mention in (gone, rest)]
    suggestion = only_slip(slip_in_sum(statement(page, whole), figures))
    message = Message("read-remaining", args)
    return ReadFinding("remaining-does-not-fit", Severity.ERROR, message, spans, suggestion)
