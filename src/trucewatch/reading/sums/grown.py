"""By what share or how many times a figure grew or fell: "from 80 to 60, a drop of 40 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.why_not import inner, range_ends, unsettled
from trucewatch.reading.telling import span, span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LIMIT = 3  # words from "more than" to its share
_NEAR = 6  # words from "a drop" to its share
_ROUNDED, _ROUGH = 1.5, 6.0  # points that a share may be off
_TIMES_OFF = 0.15
_TIMES_SLIP = 0.2  # by which so many times are off where a slip of the hand explains it
_OVER = frozenset({"more", "over", "than"})
_SHORT_OF = frozenset({"nearly", "almost", "close"})
_FAR = 32  # words from "double" to its figures
_LEAST = 5
_OPEN = frozenset({"the", "its"})
_KNOWN = frozenset({"the", "this", "that"})
_FROM, _TO, _BY = ("from", "من"), ("to", "الي"), frozenset({"by", "بنسبه", "or", "اي"})
_AGAINST = frozenset({"against", "مقابل"})
_WHEN = frozenset({"when", "while", "where", "حين", "عندما", "فيما", "بينما"})  # of other things
_THIS = frozenset({"this", "that", "هذا", "هذه", "ذلك"})


def grown_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Shares of change, and "double" or "three times", that their two figures do not make."""
    by_sentence: dict[int, list[Frame]] = {}
    for frame in frames:
        by_sentence.setdefault(frame.begins, []).append(frame)
    for percent in pieces.percents:
        pair = _then_and_now(page, by_sentence, percent)
        if pair is not None:
            if not _fits(page, pair, percent):
                yield _told(page, pair, percent.first, percent.last)
        elif page.tokens[max(0, percent.first - 2)].word.folded == "(":
            continue  # «174 قتيلة (بزيادة 23%)»: of this figure alone
        elif _of_change(page, percent) and not _some_of_it(page, percent):
            pair = _pair(page, by_sentence, percent.first)
            if pair is not None and not _fits(page, pair, percent):
                yield _told(page, pair, percent.first, percent.last)
    for at in page.listed.get("number.multiples", ()):
        pair = _bracketed(page, by_sentence, at) or _pair(page, by_sentence, at)
        entry = page.meant(at, "number.multiples")
        if pair is None or entry is None or not _of_the_figure(page, at):
            continue
        last = at + page.entries[at][0]
        if not _so_many_times(page, pair, at, int(entry.value)):
            yield _told(page, pair, at, last)


def _so_many_times(page: Page, pair: tuple[Frame, Frame], at: int, times: int) -> bool:
    """Whether one figure is so many times the other: about, "more than", or "almost"."""
    one, other = sorted(frame.number for frame in pair)
    told, near = other / one, page.tokens[max(0, at - _LIMIT) : at]
    if any(token.word.folded in _OVER for token in near):
        return times <= told < times + 1
    if any(token.word.folded in _SHORT_OF for token in near):
        return times - 1 / 2 < told <= times
    meant = other != times * one and slip(other, times * one)
    about = page.has("qualifier.before", max(0, at - _LIMIT), at)
    if meant and not about and abs(told - times) > _TIMES_SLIP:
        return False
    return abs(told - times) <= times * _TIMES_OFF or abs(told - times - 1) <= _TIMES_OFF


def _of_the_figure(page: Page, at: int) -> bool:
    """Whether "double the" goes on with the figure, and not with another noun: "twice the text"."""
    last = at + page.entries[at][0]
    opens = page.tokens[last - 1].word.folded in _OPEN
    if last < len(page.tokens) and page.tokens[last].word.folded in _THIS:
        return False  # "twice this number": that of one figure alone
    return not opens or page.meant(last, "counting") is not None


def _of_change(page: Page, percent: Percent) -> bool:
    first, last = percent.first - _NEAR, percent.last + 3
    limits = ("above", "below")
    if page.has_any(limits, max(0, percent.first - _LIMIT), percent.first):
        return False  # «بتراجع يتجاوز 40 في المئة»
    if _from_one_to_other(page, percent):
        return True
    signs = (
        at
        for at in range(percent.last, last)
        if page.tokens[min(at, len(page.tokens) - 1)].word.folded == ","
    )
    last = next(signs, last)
    return page.has_any(("changing", "change"), max(0, first), last)


def _from_one_to_other(page: Page, percent: Percent) -> bool:
    """«تراجعت من 80 في شباط إلى 60 في آذار، أي بنسبة 40%»: the verb stands far from its share."""
    begins, _ = page.sentence_of(percent.first)
    turns = ("rises", "falls", "changing")
    turned = [n for name in turns for n in page.places_of(name, begins, percent.first)]
    before = {page.tokens[n].word.folded for n in range(max(0, percent.first - 2), percent.first)}
    by = bool(before & _BY) or (percent.in_words and bool(before & {*_TO}))  # "fell to half"
    if not turned or not by:
        return False
    _, ends = page.sentence_of(percent.first)
    words = [page.tokens[n].word.folded for n in range(min(turned), ends)]
    if not _AGAINST.isdisjoint(words) and _WHEN.isdisjoint(words):
        return True  # «ارتفع بنسبة 50%، إذ سُجّل 30 مقابل 20»
    return any(one in words for one in _FROM) and any(one in words for one in _TO)


def _some_of_it(page: Page, percent: Percent) -> bool:
    """ "which explains two thirds of the increase": a share of the change itself."""
    at = min(percent.last, len(page.tokens) - 1)
    if page.has("changing", at, at + 1) and not page.tokens[at].word.folded.isascii():
        return True  # «نحو ثلث الزيادة»
    behind = [token.word.stem for token in page.tokens[percent.last : percent.last + 1]]
    return behind in (["of"], ["من"]) and page.has("changing", percent.last, percent.last + 3)


def _pair(page: Page, by_sentence: dict[int, list[Frame]], at: int) -> tuple[Frame, Frame] | None:
    """The only two figures of one kind in the sentence of a share, and the one before it."""
    begins, ends = page.sentence_of(at)
    if begins and at == begins + 1 and page.tokens[begins].word.folded in _KNOWN:
        at = begins - 1  # "The 60 per cent fall": of the sentence before
        begins, ends = page.sentence_of(at)
    if page.has("compares_other", begins, ends):
        return None
    own = [
        f
        for f in by_sentence.get(begins, ())
        if not f.mention.soft and not inner(f) and not at <= f.mention.first <= at + 1
    ]
    if len(own) < 2:
        before = page.sentence_of(begins - 1)[0] if begins else begins
        own = (
            [*(f for f in by_sentence.get(before, ()) if not f.mention.soft), *own]
            if begins
            else own
        )
    plain = [f for f in own if not unsettled(f) and f.number >= _LEAST]
    risen = [f for f in own if f.mention.exact is None]
    if len(risen) == 1 and not plain:
        both = range_ends(page, risen[0])
        return both if both is not None and both[0].number >= _LEAST else None
    if any(abs(f.mention.first - at) > _FAR or _cut_off(page, f, at) for f in plain):
        return None
    if len(own) != len(plain) or len(plain) != 2 or plain[0].number == plain[1].number:
        return None
    if plain[0].thing is None and plain[1].thing is None and plain[0].begins != plain[1].begins:
        return None
    if len({befell(page, f.mention) for f in plain} - {""}) > 1:
        return None  # «مقتل 259 وإصابة 892، بزيادة 15%»: each against a figure that is not told
    return (plain[0], plain[1]) if of_one_kind(page, *plain) else None


def _then_and_now(
    page: Page, by_sentence: dict[int, list[Frame]], percent: Percent
) -> tuple[Frame, Frame] | None:
    """What a bracket behind a share says that was and is: "down 3 per cent (222 to 215)"."""
    begins, _ = page.sentence_of(percent.first)
    own = [f for f in by_sentence.get(begins, ()) if f.joined.bracket == percent.last]
    if len(own) != 2 or any(unsettled(f) or f.number < _LEAST for f in own):
        return None
    words = [t.word.folded for t in page.tokens[own[0].mention.last : own[1].mention.number_first]]
    return (own[0], own[1]) if words and words[-1] in _TO else None


def _bracketed(
    page: Page, by_sentence: dict[int, list[Frame]], at: int
) -> tuple[Frame, Frame] | None:
    """The first two figures behind a word, where they stand in one bracket: "more than doubled (from 125 to 266)"."""
    begins, _ = page.sentence_of(at)
    behind = [f for f in by_sentence.get(begins, ()) if f.mention.first > at][:2]
    ranged = behind and behind[0].joined.bracket >= 0 and behind[0].mention.exact is None
    if ranged:
        return range_ends(page, behind[0])
    inside = len(behind) == 2 and behind[0].joined.bracket == behind[1].joined.bracket >= 0
    told = inside and not any(unsettled(f) or f.number < _LEAST for f in behind)
    return (behind[0], behind[1]) if told else None


def _cut_off(page: Page, frame: Frame, at: int) -> bool:
    """Whether a clause of its own stands between: "shelling fell by 40 per cent; there were 80 raids"."""
    first, last = sorted((frame.mention.first, at))
    if page.has("meanwhile", first, last):
        return True
    joins = page.places_of_word("and", first, last)
    if (
        frame.mention.first < at
        and joins
        and page.has_any(("rises", "falls", "changing"), joins[0], last)
    ):
        return True  # "300 attacks, up from 250, and arrests rose by 40 per cent"
    return any(page.tokens[n].word.folded == ";" for n in range(first, last))


def _fits(page: Page, pair: tuple[Frame, Frame], percent: Percent) -> bool:
    one, other = (frame.number for frame in pair)
    vague = percent.first and page.has("qualifier.before", max(0, percent.first - 3), percent.first)
    off = _ROUGH if percent.in_words or vague else _ROUNDED
    change = abs(one - other)
    first = pair[0].mention.number_first
    if first and page.tokens[first - 1].word.folded in _FROM:
        told = [100 * change / one]  # of what it was
        if not page.has("changing", percent.first - _LIMIT, percent.first):
            told.append(100 * other / one)  # "fell to 60 per cent", not «انخفاض نسبته 60%»
        return any(abs(share - percent.value) <= off for share in told)
    shares = (100 * change / one, 100 * change / other, 100 * one / other, 100 * other / one)
    return any(abs(share - percent.value) <= off for share in shares)


def _told(page: Page, pair: tuple[Frame, Frame], first: int, last: int) -> ReadFinding:
    words = [page.words(f.mention.first, f.mention.last) for f in pair]
    args = {"one": words[0], "other": words[1], "change": page.words(first, last)}
    spans = (span(page, first, last), *(span_of(page, frame.mention) for frame in pair))
    return ReadFinding(
        "percent-against-counts", Severity.WARNING, Message("read-change", args), spans
    )
