"""Shares in percent, against the figures they are of: "of 160 shells, 40 (25%) fell on ...".

A share is compared with the figures that stand right beside it. Where another pair of figures of
its sentences makes it, it is of those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.rules.statement import Conflict

_THAT_IS = frozenset({"or", "e", "namely", "اي", "("})
_OPENS = frozenset({"(", ",", "or", "is", "اي", "بنسبه", "-", "equal", "equivalent", "ما", "نسبته"})
_CLOSES = frozenset({",", ")", ".", ";"})
_AT_CLAUSE_END = frozenset({"(", "بنسبه"})
_NEAR = 3  # words between a figure and the share in brackets behind it
_FAR = 14  # words from a share to the bracket with its figures
_WORDS = 5  # words between a part and its whole: "18 of the town's 45"
_OF = frozenset({"of", "من", "اصل", "out"})
_OPENS_SHARE = frozenset({"(", "or", "اي", "rate", "share", "proportion", "نسبه"})
_ROUGH = 7  # percent that "half" or "a third" may be off
_COMPARED = frozenset({"than", "over", "under", "and", "من", "عن"})
_SIGNED = frozenset({"+", "\u2212", "±", "down"})
CHANGE = frozenset({
    "more", "less", "fewer", "higher", "lower", "increase", "decrease", "rise", "drop", "increased", "decreased", "rose", "fell", "اكثر", "اقل", "زياده", "بزياده", "انخفاض",
    "بانخفاض", "ارتفاع", "تراجع", "بتراجع", "بارتفاع", "هبوط", "بهبوط", "نمو", "بنمو", "زاد", "زادت", "ازداد", "ازدادت", "تزيد", "يزيد",
    "ارتفع", "ارتفعت", "انخفض", "انخفضت", "تراجعت", "هبطت",
})  # fmt: skip
_BEYOND = frozenset({"above", "below"})
_WHOLE_PARTS = {33: Fraction(1, 3), 66: Fraction(2, 3)}
_SLIPPED = 50  # a slip of less than a fiftieth of the whole is rounding
_FAR_BEHIND = (
    14  # words from a whole to the part of it between dashes, in brackets or behind ", or"
)
_DASHES = frozenset({"-", "–", "—"})
Pair = tuple[Mention, Mention]


def shares_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares that their part and whole do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        row = [*between(pieces.mentions, begins, ends)]
        if of_a_change(page, percent, begins, ends):
            continue
        pair = _pair(page, pieces, row, percent, begins)
        if pair is None or explained(page, pieces, percent, begins, ends):
            continue
        conflict = fits(page, pair, percent)
        if conflict is not None:
            spans = [
                span_of(page, pair[1]),
                span_of(page, pair[0]),
                span(page, percent.first, percent.last),
            ]
            yield told(conflict, spans)


def fits(page: Page, pair: Pair, percent: Percent) -> Conflict | None:
    """What is wrong with a share of a part and a whole; None where they make it."""
    words = page.words(percent.first, percent.last)
    if percent.in_words and (not _near_enough_told(page, percent) or _about(pair, percent)):
        return None
    part, whole = statement(page, pair[0]), statement(page, pair[1])
    return percent_fits(part, whole, percent.value, percent.decimals, words)


def slipped(percent: Percent, part: int, whole: int) -> bool:
    """Whether a slip of the hand keeps a figure from the share that it is in full: 350 for a fifth of 1,500."""
    due = whole * _WHOLE_PARTS.get(int(percent.value), Fraction(int(percent.value), 100))
    exact = due.denominator == 1 and percent.value == int(percent.value)
    return exact and abs(part - due) * _SLIPPED > whole and slip(part, int(due))


def _about(pair: Pair, percent: Percent) -> bool:
    """Whether figures make about the share that is told in words ("a third")."""
    part, whole = pair[0].exact or 0, pair[1].exact or 0
    if whole and slipped(percent, part, whole):
        return False
    return not whole or abs(100 * part / whole - percent.value) <= _ROUGH


def _near_enough_told(page: Page, percent: Percent) -> bool:
    """Whether a share in words stands plainly, not as "more than half"."""
    before = page.tokens[percent.first - 1].word.folded if percent.first else ""
    return before not in _COMPARED


def _pair(
    page: Page, pieces: Pieces, row: Sequence[Mention], percent: Percent, begins: int
) -> Pair | None:
    """The part and the whole that a share is of."""
    behind = [m for m in row if m.first >= percent.last]
    if (
        page.meant(percent.last, "of_them") is not None
    ):  # of those told before, or of "those killed"
        return _part_of_whole(page, behind, percent)
    return (
        _share_first(page, row, percent, begins)
        or _part_of_whole(page, row, percent)
        or _of_whole(page, pieces, row, percent, begins)
        or _of_sentence_before(page, pieces, row, percent, begins)
    )


def of_a_change(page: Page, percent: Percent, begins: int, ends: int) -> bool:
    """Whether a share tells by how much something grew or fell."""
    near = range(max(begins, percent.first - 4), min(ends, percent.last + 3))
    if percent.first and page.tokens[percent.first - 1].word.folded in _SIGNED:
        return True  # "(+12%)", "down 3 per cent (222 to 215)"
    if percent.last < len(page.tokens) and page.tokens[percent.last].word.folded in _BEYOND:
        return True  # "14% above that of 2015"
    by = percent.first and page.tokens[percent.first - 1].word.folded == "بنسبه"
    if by and page.has_any(("rises", "falls", "changing"), begins, percent.first):
        return True  # «ارتفع عدد الضحايا المدنيين بنسبة 31 بالمئة»
    return any(page.tokens[at].word.stem in CHANGE and not _in_a_name(page, at) for at in near)


def _in_a_name(page: Page, at: int) -> bool:
    """ "In Lower Habra": a place, and nothing that fell."""
    here = page.tokens[at : at + 2]
    return at > 0 and len(here) > 1 and all(page.text[token.start].isupper() for token in here)


def explained(page: Page, pieces: Pieces, percent: Percent, begins: int, ends: int) -> bool:
    """Whether some two figures of the sentence and the one before make the share."""
    before = page.sentence_of(begins - 1)[0] if begins else begins
    exact = [m.exact or 0 for m in between(pieces.mentions, before, ends) if m.exact]
    margin = 0.5 * 0.1**percent.decimals + 1e-9
    return any(
        abs(100 * part / whole - percent.value) <= margin
        for whole in exact
        for part in exact
        if part < whole
    )


def _part_of_whole(page: Page, row: Sequence[Mention], percent: Percent) -> Pair | None:
    """ "95 of the 250 interviewed, or 58 per cent", "60 per cent of them are in the north (39 of 65)"."""
    for part, whole in pairwise(row):
        if not part_of(page, part, whole) or part.soft or whole.soft:
            continue
        if whole.last <= percent.first <= whole.last + _FAR:
            if _joined_to(page, whole, percent) and not _another(page, row, whole, percent):
                return part, whole
        elif percent.last <= part.first <= percent.last + _FAR:
            opened = page.tokens[part.first - 1].word.folded == "("
            if opened and not any(percent.last <= m.first < part.first for m in row):
                return part, whole
    return None


def _another(page: Page, row: Sequence[Mention], whole: Mention, percent: Percent) -> bool:
    """Whether a further figure may be the whole; not "in the four districts", nor any of other things."""
    family = None if whole.thing is None else whole.thing.family
    near = (m for m in row if whole.last <= m.first < percent.first)
    where = (m for m in near if not _tells_where(page, m))
    return any(m.thing is None or family in (None, m.thing.family) for m in where)


def _tells_where(page: Page, mention: Mention) -> bool:
    """Whether a figure is told as known behind a preposition: "in the four districts"."""
    before = mention.number_first - (2 if page.document.language == "en" else 1)
    return mention.definite and page.meant(before, "place_word") is not None


def _joined_to(page: Page, whole: Mention, percent: Percent) -> bool:
    """Whether only "or", a comma or a bracket opens the share behind its figures."""
    at = percent.first - 1
    while at > whole.last and page.meant(at, "qualifier.before"):
        at -= 1
    sign = page.tokens[at].word.folded
    behind = page.tokens[min(percent.last, len(page.tokens) - 1)].word.folded
    plain = sign in _OPENS and (sign != "," or behind in _CLOSES)
    passed = {page.tokens[here].word.folded for here in range(whole.last, percent.first)}
    reach = _FAR if sign in _AT_CLAUSE_END and behind in _CLOSES else _FAR // 2
    return plain and percent.first - whole.last <= reach and "%" not in passed


def part_of(page: Page, part: Mention, whole: Mention) -> bool:
    """Whether two figures are joined by "of", "out of" («18 من أصل 45»)."""
    if not 1 <= whole.number_first - part.last <= _WORDS:
        return False
    words = [token.word for token in page.tokens[part.last : whole.number_first]]
    if any(word.kind != "word" for word in words):
        return False
    if [word.folded for word in words[-2:]] in (["من", "اصل"], ["out", "of"]):
        return True
    first = page.tokens[part.number_last].word if part.number_last < part.last else words[0]
    return words[0].folded in _OF or (first.folded in _OF and part.thing is None)


def part_told_before(page: Page, frames: Sequence[Frame], at: int) -> list[Frame]:
    """The part told right before its whole: "The army was behind 64 of the 118 arrests, the council ..."."""
    before = frames[at - 1] if at else frames[at]
    plain = before.number and before.mention.each == 1 and before.sentence == frames[at].sentence
    first = plain and at and part_of(page, before.mention, frames[at].mention)
    return [before] if first and before.number < frames[at].number else []


def _of_whole(
    page: Page, pieces: Pieces, row: Sequence[Mention], percent: Percent, begins: int
) -> Pair | None:
    """The part right before a share in brackets, and the whole told before it, as one kind."""
    before = [m for m in row if m.last <= percent.first]
    if len(before) < 2 or percent.first == 0:
        return None
    part = before[-1]
    told_of = join(page, part, begins)
    close = percent.first - part.last <= _NEAR and part.first - before[-2].last <= _NEAR
    if told_of.of_total and close and same_kind(before[-2], part):
        return before[-2], part
    opening = [
        at for at in range(part.last, percent.first) if page.tokens[at].word.folded in _OPENS_SHARE
    ]
    if not opening or percent.first - part.last > _NEAR + 3 or opening[0] - part.last > _NEAR + 1:
        return None
    for whole in reversed(before[:-1]):
        if between(pieces.percents, whole.last, part.first):
            return None  # "1,159 were children (22 per cent) and 742 women (14 per cent)"
        joined = join(page, whole, begins)
        if joined.of_total and same_kind(part, whole):
            return part, whole
    part_joined = join(page, part, begins)
    alone = len(before) == 2 and same_kind(part, before[0])
    alone = alone and not between(pieces.percents, before[0].last, part.first)
    if alone and (part_joined.link is Link.INCLUDING or part.thing is None):
        return part, before[0]
    return None


def _of_sentence_before(
    page: Page, pieces: Pieces, row: Sequence[Mention], percent: Percent, begins: int
) -> Pair | None:
    """ "The mission visited 40 sites. Twelve of them (30%) were closed."."""
    before = [m for m in row if m.last <= percent.first]
    if len(before) != 1 or not begins or percent.first - before[0].last > _NEAR + 1:
        return None
    part = before[0]
    of_them = page.meant(part.last, "of_them") is not None
    earlier = [m for m in between(pieces.mentions, *page.sentence_of(begins - 1)) if not m.soft]
    if of_them and len(earlier) == 1 and same_kind(part, earlier[0]):
        return part, earlier[0]
    return None


def _share_first(page: Page, row: Sequence[Mention], percent: Percent, begins: int) -> Pair | None:
    """ "30% of the 200 killed, i.e. 60", "35% of the 240 breaches (84)"."""
    behind = [m for m in row if m.first >= percent.last]
    if len(behind) < 2:
        return None
    whole, part = behind[0], behind[1]
    set_off = _set_off(page, part)
    near = whole.first - percent.last <= _NEAR
    near = near and part.first - whole.last <= (_FAR_BEHIND if set_off else _NEAR)
    between_them = {page.tokens[at].word.folded for at in range(whole.last, part.first)}
    named = (
        bool(between_them & _THAT_IS)
        or part.bracketed
        or (percent.in_words and _apposed(page, part))
        or set_off
    )
    unlisted = set_off and part.thing is not None and not part.thing.listed
    alike = same_kind(part, whole) or (unlisted and not part.others)
    if near and named and join(page, whole, begins).of_total and alike:
        return part, whole
    return None


def _set_off(page: Page, part: Mention) -> bool:
    """Whether a figure stands between dashes, in a bracket, or behind ", or" and before a comma."""
    if page.document.language != "en" or part.last >= len(page.tokens):
        return False
    before = [token.word.folded for token in page.tokens[max(0, part.first - 2) : part.first]]
    behind = page.tokens[part.last].word.folded
    if before[-1:] == ["("]:
        return behind == ")"
    if before[-1:] == ["or"]:
        return before[0] == "," and behind in (",", ".")
    return before[-1] in _DASHES and behind in _DASHES


def _apposed(page: Page, part: Mention) -> bool:
    """Whether a figure stands between two commas: "half of the 46 shells, 23, landed"."""
    around = (part.first - 1, min(part.last, len(page.tokens) - 1))
    return all(page.tokens[at].word.folded == "," for at in around)


def same_kind(part: Mention, whole: Mention) -> bool:
    """Whether a figure can count some of what another counts."""
    if part.others or whole.thing is None:
        return False
    if part.thing is None or part.thing.family == whole.thing.family:
        return True
    adjective = not part.thing.listed and not part.thing.name.isascii()
    return adjective and not part.definite  # not «في المخيمات الثلاثة»
