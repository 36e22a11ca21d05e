"""A whole and all of its parts, wherever they are told: before or behind it, in one sentence or more.

The parts are the figures of its kind that follow (or go before) within a paragraph. They must come to
it if something closes them: the last is called the rest, so many were announced, a colon opens them,
nothing else is told; without that only a slip of the hand between sum and whole says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import (
    Frame,
    is_rest,
    of_one_kind,
    part_of_kind,
    says,
    says_near,
)
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.nouns import thing_behind, unlisted_behind
from trucewatch.reading.scanning.one_matter import apart, days_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import changed_in, one_slip, slip
from trucewatch.reading.sums.apposed import ends_there
from trucewatch.reading.sums.breakdowns import a_day, goes_on
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.shares import part_of, part_told_before
from trucewatch.reading.sums.why_not import (
    as_counted,
    begun_anew,
    came_between,
    figures_near,
    gap_filled,
    goes_with,
    inner,
    left_otherwise,
    made_otherwise,
    of_another_beside,
    of_no_fact,
    of_other_time,
    overlap,
    shared_or_more,
    some_inner,
    some_of_all,
    unsettled,
)
from trucewatch.values.codes.findings import Severity

_MOST = 7  # parts
_SENTENCES, _FAR = 4, 7  # from a whole to the last of its parts
_PARAGRAPHS = 2
_AHEAD = 200  # words behind a small whole in which a rest may be told
_NO = 5  # words of a sentence within which it says that there are no more
_SMALLEST = 3
_SOMEWHAT = 6  # the share of a whole by which a slip makes its parts more
_BY_SLIP = 20  # the least whole that a slip alone ties to its parts
_SUM_MARKS = ("in_all", "total", "sums_to", "toll", "every", "therefore", "table_total")


def closed_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that the parts told of them do not make."""
    for at, whole in enumerate(map(as_counted, frames)):
        if whole.number < _SMALLEST or unsettled(whole):
            continue
        if whole.thing is None and not says(page, whole, "brings", "sums_to"):
            continue
        if inner(whole) or whole.mention.others or whole.joined.of_them:
            continue
        wrong = _behind(page, pieces, frames, at) if whole.thing is not None else None
        wrong = wrong or _before(page, pieces, frames, at)
        if wrong is not None:
            yield wrong


def _behind(page: Page, pieces: Pieces, frames: Sequence[Frame], at: int) -> ReadFinding | None:
    """The parts told behind a whole."""
    whole, parts, beside = as_counted(frames[at]), part_told_before(page, frames, at), list[Frame]()
    sentence, paragraph = _reach(whole)
    rest = whole.number >= _BY_SLIP or _rest_ahead(page, whole)
    for index in range(at + 1, len(frames)):
        frame = frames[index]
        if _beyond(whole, frame, rest) or len(parts) == _MOST or _ended(page, whole, parts, frame):
            break
        far = frame.sentence > sentence or frame.paragraph > paragraph
        another = of_another_beside(page, frames, index, whole)
        if another or _aside(page, frame, parts) or not part_of_kind(page, frame, whole):
            beside.append(frame)
            if _some_untold(page, frame, whole):
                if far or (parts and frame.paragraph > parts[-1].paragraph):
                    break
                return None
            continue
        if frame.number >= whole.number or _summing(page, frame) or _apart(page, frame, whole):
            break
        if page.has("followed_by", whole.begins, min(whole.ends, frame.mention.first)):
            break  # «34 ضحية، تلتها محافظة البياض بـ27»: the first of a row
        if parts and part_of(page, parts[-1].mention, frame.mention):
            parts.pop()  # "96 of 100": of a whole of its own
            continue
        taken_up = frame.joined.of_total and frame.mention.definite
        if (parts and is_rest(page, parts[-1])) or (taken_up and far):
            break  # "the other 21 were lost. The remaining 42 ...", "Out of the 11 in town ..."
        parts.append(frame)
        if is_rest(page, frame) and left_otherwise(page, frames[at : index + 1]):
            break
        if len(parts) > 1 and is_rest(page, frame) and _comes_near(whole, parts):
            return _judged(page, whole, parts, beside, around=(frames, at), sure=True)
    parts = [p for p in parts if p.sentence <= sentence and p.paragraph <= paragraph]
    for some in _by_paragraphs(whole, parts):
        own, others = (page.sentence_of(f.mention.first) for f in (whole, some[0]))
        far = some[0].paragraph != whole.paragraph
        if far and apart(days_told(page, pieces, *own), days_told(page, pieces, *others)):
            continue
        sure = len(some) > 1 and _are_all(page, pieces, whole, some)
        wrong = _judged(page, whole, some, beside, around=(frames, at), sure=sure)
        if wrong is not None:
            return wrong
    return None


def _are_all(page: Page, pieces: Pieces, whole: Frame, some: Sequence[Frame]) -> bool:
    """Whether parts are told so that they must make the whole."""
    more = _more_by_age(page, whole, some) or _more_in_turn(whole, some)
    return more or _closed(page, pieces, whole, some)


def _by_paragraphs(whole: Frame, parts: Sequence[Frame]) -> list[Sequence[Frame]]:
    """The parts up to the end of each paragraph that come near the whole; none where some make it."""
    ends = [
        n for n, (one, other) in enumerate(pairwise(parts), 1) if one.paragraph != other.paragraph
    ]
    found = [parts[:end] for end in (*ends, len(parts)) if end]
    if any(sum(part.number for part in some) == whole.number for some in found):
        return []
    return [some for some in found if _comes_near(whole, some)]


def _ended(page: Page, whole: Frame, parts: Sequence[Frame], frame: Frame) -> bool:
    """Whether the parts ended before a figure: with the sentence of their colon, or the item of a list."""
    if is_rest(page, frame) and page.in_list(frame.mention.first):
        return frame.sentence > whole.sentence and page.in_list(whole.mention.first)
    if not parts and frame.sentence == whole.sentence and frame.joined.link is Link.AND:
        return True  # "Ten were reported by one party and eight by the other"
    if not parts or parts[0].sentence != whole.sentence or frame.sentence == whole.sentence:
        return False
    return page.has_word(":", whole.mention.last, parts[0].mention.first)


def _beyond(whole: Frame, frame: Frame, rest: bool) -> bool:
    """Whether a figure is too far from a whole to be one of its parts; a rest may be farther off."""
    if not rest:
        return frame.sentence > whole.sentence + _SENTENCES or frame.paragraph > whole.paragraph
    return frame.sentence > whole.sentence + _FAR or frame.paragraph > whole.paragraph + _PARAGRAPHS


def _rest_ahead(page: Page, whole: Frame) -> bool:
    """Whether anything is called the rest in the words behind a whole."""
    first, last = whole.mention.last, whole.mention.last + _AHEAD
    if page.has("remaining", first, last):
        return True
    return any(page.has_word(word, first, last) for word in small_words("the_others"))


def _reach(whole: Frame) -> tuple[int, int]:
    """The last sentence and paragraph of parts that nothing calls the rest: a small whole is met by chance."""
    if whole.number < _BY_SLIP:
        return whole.sentence + _SENTENCES, whole.paragraph
    return whole.sentence + _FAR, whole.paragraph + _PARAGRAPHS


def _comes_near(whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether parts come near a whole, as they do but for a slip; those of its own paragraph need not."""
    together = sum(part.number for part in parts)
    near = 2 * whole.number <= 3 * together <= 4 * whole.number
    return near or (parts[-1].paragraph == whole.paragraph and 3 * together >= whole.number)


def _apart(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether a figure is of another time than the whole."""
    if of_other_time(page, part) or _since(page, part):
        return True
    if part.mention.first and page.tokens[part.mention.first - 1].word.folded == "from":
        return True  # "fell from 858,000"
    return says(page, part, "yesterday") and not says(page, whole, "yesterday")


def _since(page: Page, frame: Frame) -> bool:
    """Whether a figure counts from a beginning."""
    since = page.has("since", frame.first, frame.mention.first)
    return since or says(page, frame, "cumulative")


def _some_untold(page: Page, frame: Frame, whole: Frame) -> bool:
    """Whether a figure of the kind is an estimate, or told for each of several."""
    if frame.mention.soft or inner(frame) or not unsettled(frame):
        return False
    if frame.thing is None and frame.sentence != whole.sentence:
        return False  # "the price rose from 500 to 800"
    if (frame.mention.count.low or 0) > whole.number:
        return False  # "about 60,000 are still there"
    return part_of_kind(page, frame, whole)


def _before(page: Page, pieces: Pieces, frames: Sequence[Frame], at: int) -> ReadFinding | None:
    """The parts told before a whole that is spoken of as all of them."""
    whole, parts, beside = as_counted(frames[at]), list[Frame](), list[Frame]()
    if not _summing(page, whole) or says(page, whole, "cumulative"):
        return None
    for frame in reversed(frames[max(0, at - 3 * _MOST) : at]):
        far = whole.sentence - frame.sentence > _SENTENCES
        if far or frame.paragraph != whole.paragraph or len(parts) == _MOST:
            break
        if unsettled(frame) or inner(frame) or not part_of_kind(page, frame, whole):
            beside.append(frame)
            continue
        if frame.number >= whole.number or _apart(page, frame, whole):
            break
        parts.insert(0, frame)
    sure = len(parts) > 1 and (_ordered(page, parts) or _concluded(whole, parts, beside))
    if not sure and len({part.sentence for part in parts}) > 2:
        return None
    return _judged(page, whole, parts, beside, around=(frames, at), sure=sure, least=2)


def _concluded(whole: Frame, parts: Sequence[Frame], beside: Sequence[Frame]) -> bool:
    """Whether a sum ends the sentence of its parts: three, four, "the total is eight"; not far more, since a beginning."""
    apart = abs(whole.number - sum(part.number for part in parts))
    alone = parts[0].sentence == whole.sentence and not beside
    return alone and 0 < apart * _SOMEWHAT <= whole.number


def _around(frames: Sequence[Frame], at: int) -> list[int]:
    """The other figures of the paragraph: a sum that is one of them was told."""
    whole = frames[at]
    near = frames[max(0, at - 2 * _MOST) : at + 2 * _MOST]
    return [f.number for f in near if f is not whole and f.paragraph == whole.paragraph]


def _in_table(page: Page, frame: Frame) -> bool:
    """Whether a figure stands in a row of a table, of which `tables` takes care."""
    return page.has_word("|", frame.begins, frame.ends)


def _aside(page: Page, frame: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a figure is no part by its own words."""
    loose = unsettled(frame) or inner(frame) or a_day(page, frame.mention) or goes_with(page, frame)
    return loose or _in_table(page, frame) or (bool(parts) and some_of_all(frame, parts))


def _summing(page: Page, frame: Frame) -> bool:
    joined = frame.joined
    return joined.total or joined.in_all or joined.sums_to or says_near(page, frame, *_SUM_MARKS)


def _closed(page: Page, pieces: Pieces, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether something says that these are all the parts."""
    first, last = parts[0], parts[-1]
    if page.has("no_others", whole.mention.last, min(len(page.tokens), last.ends + 12)):
        return True
    if whole.sentence < first.sentence and _no_more(page, whole, parts):
        return True
    if _ordered(page, parts) or _as_many(page, pieces, whole, parts):
        return True
    signs = {page.tokens[at].word.folded for at in range(whole.mention.last, first.mention.first)}
    labelled = whole.joined.link is Link.COLON  # "Zayt: 12 killed; Nahr: 5"
    if whole.joined.of_total and first.sentence == last.sentence == whole.sentence:
        roles = {part.thing.role if part.thing else "" for part in parts}
        more = sum(part.number for part in parts) > whole.number
        return more and len(roles) == 1 and roles <= {"age", "standing"}
    made_of = page.has("made_of", whole.mention.last, first.mention.first)
    opened = (":" in signs and not labelled) or made_of
    colon = page.has_word(":", first.begins, first.mention.first)
    next_one = made_of and colon and first.sentence == whole.sentence + 1  # "as follows: nine"
    return (
        opened
        and last.sentence == first.sentence
        and (next_one or first.sentence == whole.sentence)
    )


def _no_more(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether the sentence behind the last part denies more of them: "No referrals came from the hills"."""
    at = parts[-1].ends
    if at + 1 >= len(page.tokens):
        return False
    _, ends = page.sentence_of(at)
    near = range(at, min(ends, at + _NO))
    denied = (n for n in near if page.tokens[n].word.folded in small_words("none_of"))
    noun = next(denied, ends) + 1
    if noun >= ends:
        return False
    thing = thing_behind(page, noun)[0] or unlisted_behind(page, noun)[0]
    return thing is not None and any(frame.thing == thing for frame in (whole, *parts))


def _more_by_age(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether men, women and children told in one sentence are more than all of them."""
    things = [part.thing for part in parts]
    named = {thing.name for thing in things if thing is not None and thing.role == "age"}
    one_sentence = parts[-1].sentence == whole.sentence
    more = sum(part.number for part in parts) > whole.number
    ends = all(ends_there(page, part.mention) for part in parts)
    return one_sentence and more and ends and len(named) == len(parts)


def _more_in_turn(whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether parts told in sentences of their own, one right behind the other, are somewhat more than all.

    "38 families had to leave ... Sixteen families ... Another thirteen ... Eleven": the first repeats the
    noun, the others go on with it. What is far more than all is another matter.
    """
    if len(parts) < _SMALLEST or parts[0].thing != whole.thing:
        return False
    first = parts[0].sentence
    in_turn = [part.sentence - first for part in parts] == list(range(len(parts)))
    bare = all(part.thing is None for part in parts[1:])
    more = sum(part.number for part in parts) - whole.number
    return in_turn and bare and 0 < more <= whole.number // _SOMEWHAT


def _ordered(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether the last part is told as the last of so many: "the third and last"."""
    last = parts[-1]
    named = page.first_of("the_last", last.first, last.mention.last)
    if named is None or page.tokens[named - 1].word.folded == "to":
        return False  # "used to last 30 minutes"
    told = page.first_of("ordinals", last.first, last.mention.last)
    entry = None if told is None else page.meant(told, "ordinals")
    return len(parts) > 1 and (entry is None or int(entry.value) == len(parts))


def _as_many(page: Page, pieces: Pieces, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether so many places, days or batches were announced as there are parts."""
    first, number = parts[0].mention.first, len(parts)
    begins = whole.begins if number > 2 else whole.mention.last
    near = between(pieces.mentions, begins, first)
    told = (m for m in near if m is not whole.mention and m.exact == number)
    people = {whole.thing and whole.thing.family, "person"}  # and no places, days or batches
    told = (m for m in told if not page.has("foremost", m.first - 2, m.last + 1))  # "three highest"
    if any(m.thing is None or m.thing.family not in people for m in told):
        return True
    return any(one.seconds == number * one.unit for one in between(pieces.lengths, begins, first))


def _part_itself(page: Page, frames: Sequence[Frame], at: int, told: Sequence[int]) -> bool:
    """Whether a whole is only the first part of one told before: 284 in three weeks, 121, 88 and 75."""
    whole = as_counted(frames[at])
    together = whole.number + sum(told)
    before = map(as_counted, frames[max(0, at - 2 * _MOST) : at])
    larger = (f for f in before if f.number > whole.number and of_one_kind(page, f, whole))
    return any(f.number == together or slip(f.number, together) for f in larger)


def _judged(
    page: Page,
    whole: Frame,
    parts: Sequence[Frame],
    beside: Sequence[Frame],
    *,
    around: tuple[Sequence[Frame], int],
    sure: bool,
    least: int = 3,
) -> ReadFinding | None:
    """The finding on a whole and its parts, None where any reason not to tell it holds."""
    told, total = [part.number for part in parts], whole.number
    if len(parts) < 2 or sum(told) == total:
        return None
    of_them = parts[0].joined.of_them and all(
        part.joined.of_them
        or part.sentence == parts[0].sentence
        or part.thing in (None, whole.thing)
        for part in parts
    )
    enough = len(parts) >= least or (of_them and sum(told) > total)
    by_slip = enough and total >= _BY_SLIP and one_slip(total, told)
    by_slip = by_slip and not begun_anew(page, whole, parts)
    if not (sure or by_slip) or overlap(parts) or some_inner(page, parts, total):
        return None
    changed_over = len(parts) >= _SMALLEST and changed_in(total, told)
    since = _since(page, whole) and not changed_over
    then = says(page, whole, "other_time") and not (sure or whole.joined.of_total)
    if then or of_no_fact(page, whole) or since or _in_table(page, whole):
        return None
    near = figures_near(page, whole, parts, beside)
    filled = gap_filled(parts, beside, total) or came_between(page, whole, parts, beside)
    if filled or made_otherwise(total, told, near) or sum(told) in _around(*around):
        return None
    first, last = min(whole.first, parts[0].first), max(whole.last, parts[-1].ends)
    more = sum(told) < total and goes_on(page, parts[-1].mention)  # it may fill the gap
    if more or _part_itself(page, *around, told) or shared_or_more(page, first, last):
        return None
    found = Breakdown(whole.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING)
