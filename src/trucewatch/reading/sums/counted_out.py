"""So many announced, and the items told behind them, in whatever words: what signs and "and" keep apart is counted.

"There are five ways out, a resident explains: the sewer, the avenue and, for those with money, a car"; "Four things. A
sentry was shot, a drone was brought down, and somebody cut the fence"; lines numbered under the sentence that announces
them. Items are counted from the fewest to the most they can be; only a figure beyond both, and near, is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.listed import numbered_lines
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_FEWEST, _MOST = 2, 12
_FAR, _LONGEST, _ITEM = 24, 110, 30  # words to what opens a list, of a list, of an item
_HEAD = 4  # words of a sentence within which it says which one it tells
_SHORT = 4  # words of a sentence that only announces
_OFF = 2  # by how many a slip miscounts
_PRONOUNS = frozenset({"she", "he", "they", "we", "it", "i", "you"})
_RELATIVE = frozenset({"which", "who", "whose", "where"})
_DASHES = frozenset({"-", "–", "—"})
_MARKS = frozenset({'"', "“", "”", "«", "»"})
_DUAL = ("تا", "تي", "تين", "تان", "ان", "ين")
_WAW = 3  # letters of a word behind «و» at the least
_SOME = ("including", "foremost", "not_all")
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Items:
    """What stands behind an announcement, and the fewest and the most things that it can be."""

    told: list[Stretch]
    fewest: int
    most: int


def counted_out_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Announced figures that the items told behind them are not."""
    yield from _under_heads(page)
    for at, frame in enumerate(frames):
        if not _announces(page, frame):
            continue
        near = [f for f in frames[at + 1 : at + 1 + _MOST] if not f.mention.soft]
        items = _lines(page, frame, near) or _in_words(page, frame, near) or _by_ones(page, frame)
        items = items or _in_turn(page, frame)
        if items is None or items.fewest <= frame.number <= items.most:
            continue
        off = max(items.fewest - frame.number, frame.number - items.most)
        first, last = items.told[0][0], items.told[-1][1]
        if off > _OFF or page.has_any(_SOME, frame.mention.last, last):
            continue
        if page.has("others", first, last):
            continue
        yield from _told(page, frame.mention, items)


def _told(page: Page, mention: Mention, items: Items) -> Iterator[ReadFinding]:
    words = tuple(page.words(first, last) for first, last in items.told)
    conflict = announced_against_told(statement(page, mention), words)
    if conflict is not None:
        spans = [span_of(page, mention), span(page, items.told[0][0], items.told[-1][1])]
        yield told(conflict, spans, Severity.WARNING)


def _under_heads(page: Page) -> Iterator[ReadFinding]:
    """«بنود التفاهم الخمسة:» and the numbered lines under it: the number stands behind a noun and its genitive."""
    if page.document.language != "ar":
        return
    for begins, ends in page.sentences():
        if page.tokens[ends - 1].word.folded != ":":
            continue
        numbers = [n for at in range(begins, ends) if (n := number_at(page.tokens, at)) is not None]
        if len(numbers) != 1 or not page.tokens[numbers[0].first].word.folded.startswith("ال"):
            continue
        number = numbers[0]
        lines = _numbered(page, ends) if number.first > begins and number.fraction is None else []
        if len(lines) >= _FEWEST and 0 < abs(len(lines) - number.value) <= _OFF:
            count = Count.exactly(number.value)
            mention = Mention(number.first, number.last, number.first, number.last, count)
            yield from _told(page, mention, Items(lines, len(lines), len(lines)))


def _announces(page: Page, frame: Frame) -> bool:
    """Whether a figure may announce what is told one by one: a small one of a noun, and not some of others."""
    joined, mention = frame.joined, frame.mention
    if not _FEWEST <= frame.number <= _MOST or frame.thing is None or mention.soft:
        return False
    if mention.others or joined.of_them or joined.bracket >= 0 or mention.each != 1:
        return False
    if mention.definite and page.document.language == "en":
        return False  # "many reasons for leaving the two towns: hunger, ..."
    if joined.of_total and (mention.definite or page.tokens[mention.first - 1].word.folded != "of"):
        return False  # "two of the three"; but "the death of three prisoners"
    if joined.link is Link.AND and _number_before(page, frame):
        return False  # "5 cars and 5 houses were damaged: doors smashed, roofs cut"
    return joined.link not in (Link.INCLUDING, Link.REMAINING, Link.CHANGE) and not page.in_list(
        mention.first
    )


def _number_before(page: Page, frame: Frame) -> bool:
    """Whether a number and its noun stand right before "and"."""
    first = max(frame.begins, frame.joined.at - 3)
    return any(page.tokens[at].word.kind == "number" for at in range(first, frame.joined.at))


def _by_ones(page: Page, frame: Frame) -> Items | None:
    """ "Three targets, one drone over the lake and one missile over the town": each with its number."""
    at = frame.mention.last
    if at >= frame.ends or page.tokens[at].word.folded not in (",", ":"):
        return None
    told, many = list[Stretch](), 0
    while at < frame.ends:
        opened = (
            at + 1 + (page.tokens[at].word.folded == "," and page.has_word("and", at + 1, at + 2))
        )
        number = number_at(page.tokens, opened) if opened < frame.ends else None
        if number is None or not number.in_words or number.value != 1:
            break
        ends = _next_sign(page, opened, frame.ends)
        told.append((opened, ends))
        many, at = many + number.value, ends
    closed = len(told) >= _FEWEST and page.tokens[told[-1][0] - 1].word.folded == "and"
    if not closed or (told[-1][1] < frame.ends and page.tokens[told[-1][1]].word.folded == ","):
        return None
    return Items(told, many, many)


def _in_turn(page: Page, frame: Frame) -> Items | None:
    """Sentences to the end of the paragraph that open with "the first", "the second", «وتقول الثالثة»."""
    told, begins = list[Stretch](), frame.ends
    while begins < len(page.tokens) and not page.blank_before(begins):
        ends = page.sentence_of(begins)[1]
        at = page.first_of("ordinals", begins, min(ends, begins + _HEAD))
        entry = None if at is None else page.meant(at, "ordinals")
        if at is None or entry is None or int(entry.value) != len(told) + 1:
            break
        word = page.tokens[at].word.folded
        if not (
            word.startswith("ال") or (at > begins and page.tokens[at - 1].word.folded == "the")
        ):
            break
        told.append((begins, ends))
        begins = ends
    over = len(told) > frame.number
    ended = begins >= len(page.tokens) or page.blank_before(begins)
    return Items(told, len(told), len(told)) if len(told) >= _FEWEST and (over or ended) else None


def _next_sign(page: Page, first: int, ends: int) -> int:
    """The comma, the "and" or the end behind an item."""
    signs = (n for n in range(first, ends) if page.tokens[n].word.folded in (",", "and", ".", ";"))
    return next(signs, ends)


def _lines(page: Page, frame: Frame, near: Sequence[Frame]) -> Items | None:
    """The numbered lines behind the sentence of the only figure."""
    alone = not any(f.begins == frame.begins for f in near)
    lines = _numbered(page, frame.ends) if alone else []
    return Items(lines, len(lines), len(lines)) if len(lines) >= _FEWEST else None


def _numbered(page: Page, begins: int) -> list[Stretch]:
    """The numbered lines that begin at a token."""
    if begins >= len(page.tokens) or begins not in page.line_opens:
        return []
    first = begins
    sentences = list[Stretch]()
    while (
        begins < len(page.tokens) and len(sentences) < 3 * _MOST and not page.blank_before(begins)
    ):
        sentences.append(page.sentence_of(begins))
        begins = sentences[-1][1]
    lines = numbered_lines(page, sentences)
    return lines if lines and lines[0][0] == first else []


def _in_words(page: Page, frame: Frame, near: Sequence[Frame]) -> Items | None:
    """The items behind a colon, a dash, "namely", or in the sentence behind one that only announces."""
    stretch = _stretch(page, frame)
    if stretch is None or not 1 < stretch[1] - stretch[0] <= _LONGEST:
        return None
    first, last = stretch
    if any(f.mention.first < first for f in near):
        return None
    if any(first <= f.mention.first < last and f.number != 1 for f in near):
        return None
    if _with_figures(page, first, last):
        return None
    arabic = page.document.language == "ar"
    items = _by_semicolons(page, first, last)
    if items is None:
        items = _arabic(page, first, last) if arabic else _english(page, first, last)
    if items is None or len(items.told) < _FEWEST:
        return None
    return items if all(b - a <= _ITEM for a, b in items.told) else None


def _with_figures(page: Page, first: int, last: int) -> bool:
    """Whether an item opens with how many it is: those are counted elsewhere."""
    opens = [
        first,
        *(at + 1 for at in range(first, last) if page.tokens[at].word.folded in (",", ";", "and")),
    ]
    numbers = (number_at(page.tokens, at) for at in opens if at < last)
    return any(number is not None and number.value != 1 for number in numbers)


def _stretch(page: Page, frame: Frame) -> Stretch | None:
    """The words in which the items stand."""
    first, ends = frame.mention.last, frame.ends
    colon = next((at for at in page.places_of_word(":", first, min(ends, first + _FAR))), None)
    if colon is not None:
        return colon + 1, _line_ends(page, ends)
    for at in range(first, min(ends, first + _FAR)):
        folded = page.tokens[at].word.folded
        if folded in _DASHES and page.text[page.tokens[at].start - 1].isspace():
            if any(page.tokens[n].word.folded in _DASHES for n in range(frame.begins, first)):
                return None  # it closes what another dash opened
            closing = (n for n in range(at + 1, ends) if page.tokens[n].word.folded in _DASHES)
            return at + 1, next(closing, ends)
        if (
            at > first
            and page.meant(at, "made_of")
            and page.tokens[at - 1].word.folded in (",", "(")
        ):
            return at + page.entries[at][0], _line_ends(page, ends)
    short = ends - frame.begins <= _SHORT and ends < len(page.tokens)
    if short and frame.mention.first == frame.begins and not page.blank_before(ends):
        return page.sentence_of(ends)
    return None


def _line_ends(page: Page, ends: int) -> int:
    """The end of what semicolons go on with, in its line."""
    while ends < len(page.tokens) and page.tokens[ends - 1].word.folded == ";":
        ends = page.sentence_of(ends)[1]
    return ends - (page.tokens[ends - 1].word.folded == ".")


def _by_semicolons(page: Page, first: int, last: int) -> Items | None:
    """What stands between semicolons; each "and" within may join two."""
    signs = page.places_of_word(";", first, last - 1)
    if not signs:
        return None
    edges = [first - 1, *signs, last]
    told = [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]
    joints = sum(_joints(page, a + 1, b) for a, b in told)
    return Items(told, len(told), len(told) + joints)


def _joints(page: Page, first: int, last: int) -> int:
    """How often "and" stands within an item."""
    words = (page.tokens[at].word.folded for at in range(first - 1, last))
    pairs = sum(word.endswith(_DUAL) and len(word) > 2 * _WAW - 1 for word in words)
    return pairs + sum(_is_and(page, at) for at in range(first, last))


def _is_and(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    if word.folded in ("and", "&", "و", "plus"):
        return True
    waw = word.kind == "word" and word.folded.startswith("و") and len(word.folded) > _WAW
    return waw and (word.folded.startswith("وو") or page.meant(at, "waw_names") is None)


def _chunks(page: Page, first: int, last: int) -> list[Stretch]:
    """What stands between the commas outside brackets and quotes."""
    depth, edges = 0, [first - 1]
    for at in range(first, last):
        folded = page.tokens[at].word.folded
        depth += (folded == "(") - (folded == ")")
        if folded == "," and depth <= 0:
            edges.append(at)
    edges.append(last - (page.tokens[last - 1].word.folded == "."))
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _english(page: Page, first: int, last: int) -> Items | None:
    """Items between commas, up to the one with "and"; what only says more of one is no item."""
    chunks = [c for c in _chunks(page, first, last) if not _relative(page, c[0])]
    chunks, closed = _past_and(page, chunks)
    if not chunks:
        return None
    opens = [n for n, (a, _) in enumerate(chunks) if page.tokens[a].word.folded == "and"]
    within = [n for n, (a, b) in enumerate(chunks) if page.has_word("and", a, b)]
    if not (within or closed):
        return None
    told = chunks if closed else chunks[: (opens or within)[-1] + 1]
    words = (page.tokens[n].word.folded for a, b in told for n in range(a, b))
    if not small_words("no_plain_list").isdisjoint(words):
        return None
    if any(page.tokens[a].word.folded in _PRONOUNS for a, _ in told):
        return None  # "she came from the north, he from the coast"
    more = sum(_says_more(page, told[0], chunk) for chunk in told[1:])
    most = len(told) + sum(_joints(page, a + 1, b) for a, b in told)
    inner = not (opens or closed or more)
    return Items(told, len(told) - more + inner, most)


def _past_and(page: Page, chunks: list[Stretch]) -> tuple[list[Stretch], bool]:
    """The items, without what is put in behind an "and": "an orchard and, for those with money, a car"."""
    for n, (a, b) in enumerate(chunks[:-1]):
        if page.tokens[b - 1].word.folded == "and" and b - a > 1:
            last = chunks[min(n + 2, len(chunks) - 1)]
            return [*chunks[:n], (a, b - 1), last], True
    return chunks, False


def _relative(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded in _RELATIVE


def _says_more(page: Page, head: Stretch, chunk: Stretch) -> bool:
    """Whether what stands between commas only says more of an item: "which is mined", "Zayt, the capital, and Nahr"."""
    first = page.tokens[chunk[0]].word.folded
    if first in small_words("of_the_named") or page.meant(chunk[0], "place_word") is not None:
        return True
    named = page.text[page.tokens[head[0]].start].isupper()
    return named and first in small_words("articles")


def _arabic(page: Page, first: int, last: int) -> Items | None:
    """Items behind «و», with or without a comma; a stretch without «و» behind others tells something of them."""
    chunks = _chunks(page, first, last)
    if not chunks:
        return None
    begun = [chunks[0]]
    for chunk in chunks[1:]:
        if not page.tokens[chunk[0]].word.folded.startswith("و"):
            if len(begun) == 1 and chunk is chunks[1]:
                return None
            break
        begun.append(chunk)
    if len(begun) == 1 and not any(_is_and(page, at) for at in range(first + 1, chunks[0][1])):
        return None
    most = len(begun) + sum(_joints(page, a + 1, b) for a, b in begun)
    if len(begun) == 1:
        starts = [first, *(at for at in range(first + 1, begun[0][1]) if _is_and(page, at))]
        begun = list(zip(starts, [*starts[1:], begun[0][1]], strict=True))
        return Items(begun, 1, most)
    return Items(begun, len(begun), most)
