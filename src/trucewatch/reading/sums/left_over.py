"""What is left of a whole that is named where some of it goes: "one of the 28 has died. Twenty-one remain".

Three ways to name it tie what went to the whole: "three of the 11", "out of the 11, three ... and one", and "of them"
right behind the whole. Only those who are said to stay or to be left are held against it, and no more may stay than
the whole; fewer are told only where a slip of the hand makes them. "That would leave" tells what comes of all before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.stock import left_told, some_came
from trucewatch.reading.sums.why_not import of_no_fact, roughly
from trucewatch.values.count import Count

_BACK, _SENTENCES, _PARAGRAPHS = 9, 6, 2
_NEXT = 4  # words from a figure to the whole that it is of, or from "leave" to what is left
_LEAST = 3
_STAYS = ("stay", "out_held")
_ROUND = 1000


@dataclass(frozen=True, slots=True)
class Account:
    """A whole and what went of it; sure: nothing else than these can be meant, so that more left is wrong."""

    whole: Frame
    gone: tuple[Frame, ...]
    sure: bool = False

    @property
    def left(self) -> int:
        """How many should be left."""
        return self.whole.number - sum(one.number for one in self.gone)


def left_over_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of what is left that the whole less what went of it does not leave."""
    told = [roughly(_plain(frame)) for frame in frames]
    for at, rest in enumerate(told):
        if rest.number < _LEAST or rest.mention.soft or not _is_left(page, rest):
            continue
        before = [
            frame
            for frame in told[max(0, at - _BACK) : at]
            if rest.sentence - frame.sentence <= _SENTENCES
            and rest.paragraph - frame.paragraph <= _PARAGRAPHS
        ]
        account = (
            _of_the(page, before, rest)
            or _left_by_all(page, before, rest)
            or _missing(page, before, rest)
        )
        if account is not None and _does_not_fit(page, account, before, rest):
            yield left_told(page, account.whole, account.gone, rest)


def _plain(frame: Frame) -> Frame:
    """A figure in thousands as the number that is written: «173 ألف»."""
    count = frame.mention.count
    if frame.number or frame.mention.soft or not count.low or count.high is None:
        return frame
    number = round((count.low + count.high) / 2 / _ROUND) * _ROUND
    if number < _ROUND or count.high - count.low > _ROUND:
        return frame
    plain = replace(frame.mention, count=Count.exactly(number))
    return replace(frame, joined=replace(frame.joined, mention=plain), number=number)


def _is_left(page: Page, rest: Frame) -> bool:
    """Whether so many are said to stay, or to be left."""
    if rest.mention.others or page.meant(rest.mention.last, "of_total") is not None:
        return False  # "five of the other 57"
    if rest.joined.of_them or rest.joined.link is Link.INCLUDING or of_no_fact(page, rest):
        return False
    stays = page.has_any(_STAYS, rest.first, rest.last)
    return stays or is_rest(page, rest) or _comes_out(page, rest)


def _comes_out(page: Page, rest: Frame) -> bool:
    """ "That would leave 202 people", «فبقي 39»."""
    first = rest.mention.first
    words = (page.tokens[n].word.folded for n in range(max(rest.begins, first - 2), first))
    return any(word in small_words("leaves_so_many") for word in words)


def _of_the(page: Page, before: Sequence[Frame], rest: Frame) -> Account | None:
    """The whole last named as that of which some went, and these."""
    for at in range(len(before) - 1, -1, -1):
        whole = before[at]
        if not whole.number:
            continue
        lead = _of_behind(page, whole)
        if lead is not None and lead <= whole.begins + 1 and whole.begins == rest.begins:
            gone = [f for f in before[at + 1 :] if f.number]
            gone += [_one(whole, n) for n in _ones(page, whole.mention.last, rest.mention.first)]
            return Account(whole, tuple(gone), sure=True) if gone else None
        some = before[at - 1] if at else None
        if lead is not None and some is not None and 0 <= lead - some.mention.last <= 1:
            besides = [f for f in before[at + 1 :] if f.begins in (whole.begins, rest.begins)]
            more = [f for f in besides if f.number and f.begins == whole.begins == rest.begins]
            if len(more) < len(besides) or not 0 < some.number < whole.number:
                return None
            return Account(whole, (some, *more))
        if lead is not None and lead > whole.begins:
            word = page.tokens[lead - 1].word
            if {word.stem, word.folded} & small_words("one_person"):
                return Account(whole, (_one(whole, lead - 1),))
        wholes = [f for f in before[:at] if f.number > whole.number]
        if _of_them(page, whole) and wholes and _comes_out(page, rest):
            close = wholes[-1].begins == whole.begins == rest.begins
            return Account(wholes[-1], (whole,), sure=True) if close else None
    return None


def _of_them(page: Page, frame: Frame) -> bool:
    """ "Of them 124", «أعادت منها 124»."""
    before = page.tokens[frame.mention.first - 1].word.folded if frame.mention.first else ""
    return frame.joined.of_them or before in small_words("of_those")


def _ones(page: Page, first: int, last: int) -> Iterator[int]:
    """The words that tell of one more: "three to the one hospital and one to the other"."""
    for at in range(first + 1, last - 1):
        before, behind = page.tokens[at - 1].word.folded, page.tokens[at + 1].word.folded
        one = page.tokens[at].word.folded in small_words("one_person") and before in ("and", ",")
        if one and behind in small_words("prepositions"):
            yield at


def _one(whole: Frame, at: int) -> Frame:
    """The figure of a word for one of a whole."""
    count = Count.exactly(1)
    mention = replace(
        whole.mention, first=at, last=at + 1, number_first=at, number_last=at + 1, count=count
    )
    return replace(whole, joined=replace(whole.joined, mention=mention), number=1)


def _missing(page: Page, before: Sequence[Frame], rest: Frame) -> Account | None:
    """«غرق سبعة ... وانتشل أربع جثث، ولا تزال تبحث عن المفقودين الخمسة»: the only figures before."""
    told = [f for f in before if not f.mention.soft]
    missing = rest.thing is not None and rest.thing.fate == "missing" and rest.mention.definite
    if not missing or len(told) != 2 or not all(f.number for f in told):
        return None
    whole, found = told
    bodies = found.thing is not None and "body" in (found.thing.family, found.thing.name)
    return Account(whole, (found,), sure=True) if bodies and whole.number > found.number else None


def _of_behind(page: Page, whole: Frame) -> int | None:
    """Where "of the", «من أصل» before a whole begins."""
    first = whole.mention.first
    for at in range(first - 1, max(whole.begins, first - _NEXT) - 1, -1):
        if page.meant(at, "of_total") and at + page.entries[at][0] >= first - 1:
            before = page.meant(at - 1, "of_total")
            return at - 1 if before and at > whole.begins else at
    return None


def _left_by_all(page: Page, before: Sequence[Frame], rest: Frame) -> Account | None:
    """The largest figure before "that would leave", and those of which no choice leaves so many but for a slip."""
    plain = [f for f in before if f.number and f.thing is not None and not f.joined.of_them]
    plain = [f for f in plain if rest.thing is None or f.thing.family == rest.thing.family]  # type: ignore[union-attr]
    if len(plain) < 2 or not _comes_out(page, rest):
        return None
    whole = max(plain, key=lambda frame: frame.number)
    others = [f for f in plain if f is not whole and f.joined.link is not Link.REMAINING]
    if whole.number <= rest.number or len(others) > _LEAST:
        return None
    accounts = [
        Account(whole, some) for n in range(1, len(others) + 1) for some in combinations(others, n)
    ]
    if any(account.left == rest.number for account in accounts):
        return None
    near = [account for account in accounts if account.left > 0 and slip(account.left, rest.number)]
    return near[0] if len(near) == 1 else None


def _does_not_fit(page: Page, account: Account, before: Sequence[Frame], rest: Frame) -> bool:
    """Whether more are left than can be, or fewer by a slip, and nothing of the text tells why."""
    left, told = account.left, rest.number
    rough = _ROUND if any(n % _ROUND == 0 for n in (told, account.whole.number)) else 0
    if left <= 0 or abs(left - told) <= (rough if told >= _ROUND else 0):
        return False
    around = [f.number for f in before if not account.sure or f.begins >= account.whole.begins]
    if told > account.whole.number or (told in around and not account.sure):
        return False
    if any(told in (a + b, abs(a - b)) for a, b in combinations(around, 2)):
        return False
    since = account.whole.mention.last, rest.first
    if some_came(page, *since) or page.has("others", *since):
        return False
    return slip(left, told) or (told > left and account.sure)
