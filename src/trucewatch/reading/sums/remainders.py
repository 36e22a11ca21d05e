"""What remains, against what there was and what left it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.shares import part_of
from trucewatch.reading.sums.why_not import ONE
from trucewatch.reading.telling import only_slip, span_of, statement, told
from trucewatch.rules.remaining import remaining_fits
from trucewatch.rules.slips import slip_in_sum
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Qualifier
from trucewatch.values.message import Message

_REACH = 60  # words over which "the remaining four" looks back for what it is the rest of
_MOST = 6
_COME = 3  # words behind a figure of those who came
_MOST_GONE = 10  # figures told to have gone: some of more make any rest


def remainders_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Remainders that do not fit: "the remaining four" of eight less five, 12,000 less 7,500."""
    everything = [joined for row in rows for joined in row]
    for index, joined in enumerate(everything):
        if _is_remainder(page, joined, everything[index - 1] if index else None):
            near = everything[max(0, index - 3 * _MOST) : index]
            of_them = bool(index) and everything[index - 1].of_them
            stays = page.has("stay", joined.mention.last, joined.mention.last + 1)
            said = not stays or of_them or joined.link is Link.REMAINING
            wrong = _the_rest(page, near, joined.mention, said)
            if wrong is not None and (said or not _of_a_day(page, joined.mention)):
                yield wrong
    yield from _accounts(page, everything)


def _is_remainder(page: Page, joined: Joined, before: Joined | None) -> bool:
    if joined.mention.exact is None or joined.mention.soft:
        return False
    if joined.link is Link.REMAINING:
        other = "other" in page.words(joined.at, joined.mention.first).casefold()
        return not other or (before is not None and before.of_them)
    behind = joined.mention.last
    if before is not None and before.of_them and page.meant(joined.mention.first - 1, "stay"):
        return True
    if page.has("stay", behind, behind + 1) and joined.link in (Link.COMMA, Link.AND):
        if before is None or not _one_sentence(page, before.mention, joined.mention):
            return False
        return before.link in (Link.COMMA, Link.AND)
    for at in (behind, behind + 1):
        if page.meant(at, "remaining") and not page.tokens[at].word.folded.isascii():
            return True
    return False


def _of_a_day(page: Page, rest: Mention) -> bool:
    """ "on Friday, 60 families remained": of a day of its own."""
    before = range(max(0, rest.first - _COME), rest.first)
    return any(page.meant(at, name) for at in before for name in ("weekday", "month"))


def _one_sentence(page: Page, one: Mention, other: Mention) -> bool:
    return page.sentence_of(one.first) == page.sentence_of(other.first)


def _the_rest(
    page: Page, before: Sequence[Joined], rest: Mention, said: bool
) -> ReadFinding | None:
    """The remainder against the nearest whole: no choice among the parts between may explain it.

    said: whether it is called the remainder; where figures only "remain", a whole is told by "of".
    """
    near = [j for j in before if rest.first - j.mention.last <= _REACH and not j.mention.others]
    near = near[-_MOST:]
    for back in range(len(near) - 1, -1, -1):
        whole = near[back].mention
        parts = [j.mention for j in near[back + 1 :]]
        if back and parts and part_of(page, near[back - 1].mention, whole):
            parts.insert(0, near[back - 1].mention)  # "26 of the 45 villages, the army 12"
        if any(j.link is Link.REMAINING for j in near[back + 1 :]):
            return None  # "51 on a boat; the other 21 were lost. The remaining 42 ..."
        of_it = near[back].of_total
        if not parts or not (of_it or said) or not _whole_of(whole, rest, parts, of_it):
            continue
        told = [j.mention.exact or 0 for j in before if not j.mention.soft]
        if _left_of_another(told, rest.exact or 0):
            return None  # the rest of what was told before that whole, or of one of its parts
        if _one_went_too(page, whole, parts, rest):
            return None
        return unexplained(page, whole, parts, rest)
    return None


def _one_went_too(page: Page, whole: Mention, parts: Sequence[Mention], rest: Mention) -> bool:
    """ "24 lorries. Six were turned back and one broke down; the remaining 17"."""
    missing = (whole.exact or 0) - sum(part.exact or 0 for part in parts) - (rest.exact or 0)
    ones = (page.tokens[at].word.folded in ONE for at in range(whole.last, rest.first))
    return 0 < missing <= sum(ones)


def _left_of_another(told: Sequence[int], rest: int) -> bool:
    """Whether a figure less one or two of those told behind it leaves the rest."""
    return any(
        one - sum(parts) == rest
        for at, one in enumerate(told)
        for size in (1, 2)
        for parts in combinations(told[at + 1 :], size)
    )


def _whole_of(whole: Mention, rest: Mention, parts: Sequence[Mention], of_it: bool) -> bool:
    if whole.thing is None or whole.exact is None or whole.soft or whole.exact < (rest.exact or 0):
        return False
    kinds = {m.thing.name for m in (rest, *parts) if m.thing is not None}
    families = {m.thing.family for m in (rest, *parts) if m.thing is not None}
    if families - {whole.thing.family} or any(m.exact is None for m in parts):
        return False
    if not of_it and whole.thing.family == "person" and kinds - {whole.thing.name, "person"}:
        return False
    return all((m.exact or 0) <= whole.exact for m in parts)


def unexplained(
    page: Page, whole: Mention, parts: Sequence[Mention], rest: Mention
) -> ReadFinding | None:
    start, left = whole.exact or 0, rest.exact or 0
    hard = [part for part in parts if not part.soft]
    if len(parts) > _MOST_GONE:
        return None
    sums = {
        start - sum(part.exact or 0 for part in chosen)
        for size in range(1, len(parts) + 1)
        for chosen in combinations(parts, size)
    }
    if left in sums or not hard:
        return None
    if any(_came(page, part) for part in parts):
        return None  # "1,700 had left and 600 had come"
    moved = sum(part.exact or 0 for part in hard)
    if moved > start:
        return None
    args = {
        "start": page.words(whole.first, whole.last),
        "moved": str(moved),
        "left": str(start - moved),
        "remaining": str(left),
    }
    spans = tuple(span_of(page, mention) for mention in (rest, whole, *hard))
    figures = [statement(page, mention) for mention in (*hard, rest)]
    suggestion = only_slip(slip_in_sum(statement(page, whole), figures))
    return ReadFinding(
        "remaining-does-not-fit",
        Severity.ERROR,
        Message("read-remaining", args),
        spans,
        suggestion,
    )


def _came(page: Page, part: Mention) -> bool:
    """Whether so many came: told behind the figure, in Arabic before it."""
    before = (part.first - 1, part.first) if page.document.language == "ar" else (0, 0)
    if before[1] and page.has("returns", *before):
        return True  # «نزح 6,500 وعاد 1,000 وبقي 3,500»
    return page.has("came", part.last, part.last + _COME) or page.has("came", *before)


@dataclass(frozen=True, slots=True)
class _Roles:
    start: list[Mention]
    gone: list[Mention]
    stay: list[Mention]


def _accounts(page: Page, everything: Sequence[Joined]) -> Iterator[ReadFinding]:
    """An account of people in one paragraph: so many before, so many left, so many remain."""
    roles = _Roles([], [], [])
    for joined in everything:
        mention = joined.mention
        if mention.soft or mention.others or joined.link is Link.INCLUDING or mention.each != 1:
            continue
        if mention.thing is None or mention.thing.group not in ("people", "civilians"):
            continue
        role = _role(page, mention)
        if role:
            getattr(roles, role).append(mention)
    if len(roles.start) != 1 or len(roles.gone) != 1 or len(roles.stay) != 1:
        return
    told_of = (roles.start[0], roles.gone[0], roles.stay[0])
    if max(m.first for m in told_of) - min(m.first for m in told_of) > 2 * _REACH:
        return
    if any(m.count.qualifier in (Qualifier.DOZENS, Qualifier.HUNDREDS) for m in told_of):
        return
    start, gone, stay = (statement(page, mention) for mention in told_of)
    for conflict in remaining_fits([start], [gone], [stay]):
        yield told(conflict, [span_of(page, m) for m in (told_of[2], told_of[0], told_of[1])])


def _role(page: Page, mention: Mention) -> str:
    begins, ends = page.sentence_of(mention.first)
    if page.has("before_start", begins, mention.first) or page.has(
        "before_start", mention.last, min(ends, mention.last + 8)
    ):
        return "start"
    near_first, near_last = _clause(page, mention, begins, ends)
    if page.has("stay", near_first, near_last):
        return "stay"
    return "gone" if page.has("gone", near_first, near_last) else ""


def _clause(page: Page, mention: Mention, begins: int, ends: int) -> tuple[int, int]:
    """The words of the clause a figure stands in: English verbs follow, Arabic ones come before."""
    arabic = any(
        not page.tokens[at].word.folded.isascii() for at in range(mention.first, mention.last)
    )
    if arabic:
        first = max(begins, mention.first - 4)
        return first, mention.first
    last = mention.last
    while last < min(ends, mention.last + 6) and page.tokens[last].word.folded not in (
        ",",
        "and",
        ";",
    ):
        last += 1
    return mention.last, last
