"""A share and the figure that is said to be it: "two thirds of them, 45 persons", «ثلثهم، أي 60 طفلا».

Its whole is any figure of the kind told before it in the paragraph: if one of them fits, all is well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, part_of_kind
from trucewatch.reading.scanning.one_matter import clause_ends
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.wordings import content, shared_words
from trucewatch.reading.sums.judging import numbers_told
from trucewatch.reading.sums.shares import of_a_change, part_of, slipped
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity

_SENTENCES = 3
_FAR, _RUN = 40, 6  # figures before a part that its share may be of, alone and together
_BEHIND, _KNOWN_BEHIND = 8, 40
_WORDS = 3  # words of another sort between a share and its figure
_IN_WORDS, _IN_DIGITS, _VAGUE = 3.5, 1.5, 8.0  # points off that are no contradiction
_JOINS = frozenset(
    {
        ":",
        ",",
        "(",
        "-",
        "or",
        "namely",
        "that",
        "is",
        "i",
        ".",
        "e",
        "اي",
        "وهم",
        "وهن",
        "بواقع",
        "وعددهم",
        "totalling",
        "meaning",
        "some",
        "اذ",
        "حيث",
    }
)
_FAR = 120  # figures before a share, of any of which it may be
_ROUNDED = 0.6  # points that rounding, of the share or of its part, explains
_MORE_WORDS = 3  # between a share and "that is"
_HUNDRED = 100
_ABOUT = frozenset(
    {"exactly", "about", "some", "roughly", "nearly", "almost", "just", "تماما", "نحو", "حوالي"}
)
_SINCE = frozenset({"اذ", "حيث"})
_OF = frozenset({"of", "من"})
_WITH = frozenset({"with", "or", "او", "بواقع"})
_OUT_OF = frozenset({"of", "out", "اصل"})  # "120 out of 300"
_OWN = frozenset({"them", "these", "those", "whom", "which", "of"})


def shares_apposed_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Shares whose figure, told beside them, no whole told before makes."""
    at = 0
    for percent in pieces.percents:
        while at < len(frames) and frames[at].mention.first < percent.last:
            at += 1
        begins, ends = page.sentence_of(percent.first)
        if of_a_change(page, percent, begins, ends) or page.has("changing", begins, ends):
            continue
        part = _part(page, frames, at, percent) or _figure_first(page, frames, at, percent)
        if part is None or part.begins != begins or _of_others(page, percent, part):
            continue
        if page.has("long_lengths", part.mention.first, part.mention.last + 1):
            continue  # "in the last six months (45 percent)"
        if _fits_its_own(page, frames[max(0, at - 2) : at], percent, part):
            continue
        if _fits_before(page, frames[max(0, at - _RUN) : at], percent):
            continue
        wholes = _wholes(page, frames, at, part, percent)
        numbers = [*(whole.number for whole in wholes), *_alike(frames, at, part)]
        numbers += [one + other for one, other in combinations(numbers, 2)]
        if wholes and part.number * _HUNDRED < wholes[0].number:
            continue  # «في المخيمات الثلاثة (45 في المئة)»: far too few to be the part
        fits = any(_fits(page, percent, part, number) for number in numbers)
        if (
            wholes
            and not fits
            and not _of_one_far_before(page, frames[max(0, at - _FAR) : at], percent, part)
        ):
            yield from _told(page, percent, part, wholes[0])


def _fits_before(page: Page, before: Sequence[Frame], percent: Percent) -> bool:
    """ "18 of 36 work, half of them, and 11 field hospitals": of two figures that stand before it."""
    begins, _ = page.sentence_of(percent.first)
    own = [frame for frame in before if frame.begins == begins]
    return any(
        _fits(page, percent, small, large.number)
        for one, other in pairwise(own)
        for small, large in [sorted((one, other), key=lambda frame: frame.number)]
        if large.number and percent.first > other.mention.last
    )


def _alike(frames: Sequence[Frame], at: int, part: Frame) -> list[int]:
    """The figures far before a part that count the same, and the sums of figures that stand in a row."""
    far = frames[max(0, at - _FAR) : at]
    same = [f.number for f in far if f.thing == part.thing and f.number > part.number]
    row = [f.number for f in far[-_RUN:] if f is not part]
    runs = (sum(row[one:other]) for one, other in combinations(range(len(row) + 1), 2))
    return [*same, *(number for number in runs if number > part.number)]


def _part(page: Page, frames: Sequence[Frame], at: int, percent: Percent) -> Frame | None:
    """The figure said to be the share: beside it, or spoken of as known in the same sentence."""
    if at >= len(frames):
        return None
    if _apposed(page, frames[at], percent.last):
        return frames[at]
    whole = frames[at]
    near = whole.mention.first - percent.last <= _BEHIND and not unsettled(whole)
    behind = frames[at + 1] if near and at + 1 < len(frames) else None
    smaller = behind is not None and behind.number < whole.number
    if page.has_word("of", whole.mention.last, behind.mention.first if behind else 0):
        return None  # "35 per cent of the first, of the second 32, of the third 24"
    if behind is not None and smaller and _apposed(page, behind, whole.mention.last):
        return behind
    return next((f for f in frames[at : at + 3] if _known(page, f, percent)), None)


def _of_others(page: Page, percent: Percent, part: Frame) -> bool:
    """ "Half of the others, 15": a share of what is left, not of the whole."""
    first, last = percent.first, max(percent.last + 1, part.mention.first)
    return page.has("others", first, last) or page.has("remaining", first, last)


def _fits_its_own(page: Page, before: Sequence[Frame], percent: Percent, part: Frame) -> bool:
    """ "38 were destroyed and 14 damaged, a quarter of the roughly 210": both, of a whole of its own."""
    first = percent.last
    if first >= len(page.tokens) or page.tokens[first].word.folded not in _OF:
        return False
    ends = min(first + 1 + _WORDS, part.ends)
    whole = next((n for _, n in numbers_told(page, first + 1, ends)), 0)
    together = sum(frame.number for frame in before if frame.begins == part.begins)
    return whole > 0 and abs(100 * together / whole - percent.value) <= _IN_WORDS


def _figure_first(page: Page, frames: Sequence[Frame], at: int, percent: Percent) -> Frame | None:
    """The figure before a share that is told as it: "32, exactly half,", "45 of them, a third of the 90"."""
    if not at or not _ends_phrase(page, percent):
        return None
    before = frames[at - 1]
    if at > 1 and part_of(page, frames[at - 2].mention, before.mention):
        before = frames[at - 2]
    last = frames[at - 1].mention.last
    words = [page.tokens[n].word.folded for n in range(last, percent.first)]
    signs = [word for word in words if word in _JOINS]
    plain = [word for word in words if word not in _JOINS and word not in _ABOUT]
    if not signs or len(words) > _BEHIND or len(plain) > _WORDS or words[-1] not in _JOINS | _ABOUT:
        return None
    return None if unsettled(before) or page.has("not", last, percent.first) else before


def _ends_phrase(page: Page, percent: Percent) -> bool:
    """Whether a share is followed by a sign, or by what it is of."""
    behind = page.tokens[percent.last].word if percent.last < len(page.tokens) else None
    if page.meant(percent.last, "of_them") is not None or page.meant(percent.last, "including"):
        return False
    return behind is None or behind.kind == "sign" or behind.folded in ("of", "من")


def _apposed(page: Page, part: Frame, last: int) -> bool:
    """Whether only a sign, or words for "that is", join a figure to the share (or whole) before it."""
    first = part.mention.first
    that_is = page.tokens[first - 1].word.folded == "اي"  # «ثلاثة أرباع من جرت مقابلتهم، أي 48»
    more = _MORE_WORDS if that_is else 0
    if first - last > _BEHIND + more or unsettled(part) or page.has("not", last, first):
        return False
    if ")" in (page.tokens[last].word.folded, page.tokens[min(last + 1, first)].word.folded):
        return False  # "38 (40 per cent), and 57 still": the share of what stands before it
    words = [page.tokens[n].word.folded for n in range(last, first)]
    signs = [word for word in words if word in _JOINS]
    if (",", "of") in pairwise(words) and _OWN.isdisjoint(words[words.index(",") + 2 :]):
        return False  # "of the first 35 per cent, of the others 32, of the last 24"
    since = not _SINCE.isdisjoint(words)  # «53 في المئة من المسجلين، إذ بلغ عددهم 33,970»
    if sum(word not in _JOINS | _OWN for word in words) > _WORDS + more + 2 * since:
        return False
    return part.mention.bracketed or (bool(signs) and (signs[-1] != "," or _closed(page, part)))


def _known(page: Page, known: Frame, percent: Percent) -> bool:
    """Whether a figure behind the share is told as known: «هؤلاء الثلاثة والثلاثين»."""
    first = known.mention.first
    near = first - percent.last <= _KNOWN_BEHIND and not unsettled(known) and known.number > 2
    definite = known.mention.definite or page.tokens[first - 1].word.folded == "the"
    return near and definite and page.has("these", max(0, first - 2), known.mention.last)


def _closed(page: Page, part: Frame) -> bool:
    """Whether a comma, or a verb, stands behind an apposed figure."""
    last = part.mention.last
    near = {page.tokens[n].word.folded for n in range(last, min(last + 3, part.ends))}
    if near & {",", ".", ")", ";", "-"}:
        return True
    behind = {page.tokens[n].word.folded for n in range(last, min(last + 2, part.ends))}
    return bool(behind & _OUT_OF)


def _wholes(
    page: Page, frames: Sequence[Frame], at: int, part: Frame, percent: Percent
) -> list[Frame]:
    """The figures that the share may be of, the nearest first."""
    number = part.sentence
    found = [
        frame
        for frame in (*reversed(frames[max(0, at - 8) : at]), *frames[at : at + 2])
        if frame is not part
        and not unsettled(frame)
        and not _has_share(page, frame)
        and frame.number > part.number
        and (
            frame.mention.first < part.mention.first
            or part_of(page, part.mention, frame.mention)
            or 0 <= frame.mention.first - percent.last <= _WORDS
        )
        and (abs(number - frame.sentence) <= _SENTENCES or frame.paragraph != part.paragraph)
        and (frame.paragraph == part.paragraph or _named_again(page, percent, frame, part))
        and (frame.begins == part.begins or not _of_another(page, frame))
    ]
    found = [f for f in found if f.thing is None or not f.thing.name.startswith("measure")]
    kind = [
        f
        for f in found
        if part_of_kind(page, part, f) or _unlisted(part, f) or _names(page, percent, f)
    ]
    return [*kind, *(f for f in found if f not in kind)] if kind else []


def _named_again(page: Page, percent: Percent, frame: Frame, part: Frame) -> bool:
    """Whether a share is of those counted in the paragraph before: «96 محتجزاً ... ثلاثة أرباع المحتجزين، أي 48»."""
    noun = page.meant(percent.last, "thing")
    named = noun is not None and frame.thing is not None and noun.value[0] == frame.thing
    return named and part.paragraph - frame.paragraph == 1


def _names(page: Page, percent: Percent, whole: Frame) -> bool:
    """«640 مقابلة ... 224 أسرة، أي 35 في المائة من الأسر التي جرت مقابلتها»: the share says of which figure it is."""
    _, ends = page.sentence_of(percent.first)
    last = clause_ends(page, percent.last, min(ends, percent.last + _FAR))
    noun = frozenset(content(page, whole.mention.last - 1, whole.mention.last))
    return shared_words(noun, frozenset(content(page, percent.last, last))) > 0


def _of_one_far_before(page: Page, before: Sequence[Frame], percent: Percent, part: Frame) -> bool:
    """Whether a figure of the kind in any paragraph before makes the share: "60 per cent of the total"."""
    return not percent.in_words and any(
        frame.number > part.number
        and abs(_HUNDRED * part.number / frame.number - percent.value) <= _ROUNDED
        and (part_of_kind(page, part, frame) or _of_one_family(part, frame))
        for frame in before
    )


def _of_another(page: Page, frame: Frame) -> bool:
    """Whether a figure of another sentence is of another item of a list, or of another time."""
    return page.in_list(frame.mention.first) or page.has("other_time", frame.begins, frame.ends)


def _has_share(page: Page, frame: Frame) -> bool:
    """Whether a figure is itself told as a share: "192 families (30 per cent)"."""
    first, last = frame.mention.first, frame.mention.last
    opened = first > 0 and page.tokens[first - 1].word.folded == "("
    if opened and page.has("percent", max(0, first - 2 * _WORDS), first):
        return True  # "women 22 per cent (21,849)"
    joined = first > 0 and page.tokens[first - 1].word.folded in _WITH
    if joined and page.has("percent", max(0, first - 3 * _WORDS), first):
        return True  # "20 per cent of all deaths, with 206"
    opened = last < len(page.tokens) and page.tokens[last].word.folded == "("
    return opened and page.has("percent", last, min(last + _WORDS + 1, len(page.tokens)))


def _of_one_family(one: Frame, other: Frame) -> bool:
    nouns = [frame.thing for frame in (one, other)]
    return len({noun.family for noun in nouns if noun is not None}) == 1


def _unlisted(one: Frame, other: Frame) -> bool:
    """Whether no list has either noun: singular and plural of one may be told by other stems."""
    nouns = [frame.thing for frame in (one, other)]
    return all(noun is not None and not noun.listed for noun in nouns)


def _fits(page: Page, percent: Percent, part: Frame, whole: int) -> bool:
    vague = page.has("qualifier.before", max(0, percent.first - 3), percent.first)
    vague = vague or page.has("qualifier.behind", percent.last, percent.last + 2)
    off = _VAGUE if vague else _IN_WORDS if percent.in_words else _IN_DIGITS
    if percent.in_words and not vague and slipped(percent, part.number, whole):
        return False
    return abs(100 * part.number / whole - percent.value) <= off


def _told(page: Page, percent: Percent, part: Frame, whole: Frame) -> Iterator[ReadFinding]:
    words = page.words(percent.first, percent.last)
    one, other = statement(page, part.mention), statement(page, whole.mention)
    conflict = percent_fits(one, other, percent.value, percent.decimals, words)
    if conflict is not None:
        mentions = (whole.mention, part.mention)
        spans = [span_of(page, m) for m in mentions] + [span(page, percent.first, percent.last)]
        yield told(conflict, spans, Severity.WARNING)
