"""So many announced, and a list in English that can be counted by its form alone, whatever it names.

"Two missing brothers, Adel (31), Munir (27) and Sami (19)"; "three sites: at one, ...; at another, ..."; "three demands:
the return of the bodies and the release of the doctor"; "four demands: an end to raids, the return of the tractors, a
clinic, and a fair price", where a comma before "and" parts the last item.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.lists_in_line import how_long
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 9
_FAR = 16  # words from the figure to the sign that opens its list
_WORDS = 11  # words of an item
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "another"})
_ONE, _OTHERS = frozenset({"one"}), frozenset({"another", "second", "third", "fourth", "other"})
_AT = frozenset({"at", "in", "on", "from"})
_VERBS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "told"}
)
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
_NO_LIST = ("including", "others", "not_all", "foremost", "of_them", "per")
Stretch = tuple[int, int]


def lists_by_form_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Announced figures that a list of known form is not."""
    if page.document.language != "en":
        return
    for number, frame in enumerate(frames):
        if not _FEWEST <= frame.number <= _MOST or unsettled(frame) or frame.mention.others:
            continue
        if frame.thing is None or how_long(page, frame) or frame.mention.definite:
            continue
        behind = [f for f in frames[number + 1 : number + 1 + _MOST] if f.begins == frame.begins]
        items = (
            _with_ages(page, frame)
            or _one_and_another(page, frame, behind)
            or _two_alike(page, frame, behind)
            or _with_last_comma(page, frame, behind)
        )
        if items is None or len(items) == frame.number:
            continue
        words = tuple(page.words(*item) for item in items)
        conflict = announced_against_told(statement(page, frame.mention), words)
        if conflict is not None:
            spans = [span_of(page, frame.mention), span(page, items[0][0], items[-1][1])]
            yield told(conflict, spans, Severity.WARNING)


def _with_ages(page: Page, frame: Frame) -> list[Stretch] | None:
    """People each told with their age: "Adel (31), Munir (27) and Sami (19)"."""
    if frame.thing is None or frame.thing.family != "person":
        return None
    if page.has("including", frame.mention.last, frame.ends):
        return None
    found: list[Stretch] = []
    for at in page.places_of_word("(", frame.mention.last, frame.ends - 2):
        age, closing = page.tokens[at + 1].word.folded, page.tokens[at + 2].word.folded
        named = page.text[page.tokens[at - 1].start].isupper()
        if not (age.isdecimal() and closing == ")" and named):
            return None
        between = page.words(found[-1][1], at).split() if found else []
        if found and (len(between) > 4 or not {",", "and"} & set(_folded(page, found[-1][1], at))):
            return None
        found.append((at - 1, at + 3))
    last_and = bool(found) and "and" in _folded(
        page, found[-2][1] if len(found) > 1 else 0, found[-1][0]
    )
    return found if len(found) > _FEWEST and last_and else None


def _one_and_another(page: Page, frame: Frame, behind: Sequence[Frame]) -> list[Stretch] | None:
    """ "Three sites: at one, ...; at another, ..."."""
    opening = _colon(page, frame, behind)
    if opening is None:
        return None
    starts = [opening + 1]
    starts += [n + 1 for n in page.places_of_word(";", opening, frame.ends) if n + 3 < frame.ends]
    heads = [_folded(page, n, n + 3) for n in starts]
    heads = [words[1:] if words[0] in _AT | {"and"} else words for words in heads]
    heads = [words[1:] if words[0] in _AT | {"the", "a"} else words for words in heads]
    right = heads[0][0] in _ONE and all(words[0] in _OTHERS for words in heads[1:])
    if len(starts) < _FEWEST or not right:
        return None
    return list(zip(starts, [*starts[1:], frame.ends], strict=True))


def _two_alike(page: Page, frame: Frame, behind: Sequence[Frame]) -> list[Stretch] | None:
    """ "The return of the bodies and the release of the doctor": two items of one build, to the end of the sentence."""
    opening = _colon(page, frame, behind)
    if opening is None and not behind:
        signs = page.places_of_word(",", frame.mention.last, frame.ends)
        opening = signs[0] if len(signs) == 1 and signs[0] - frame.mention.last <= 3 else None
    if opening is None or page.places_of_word(",", opening + 1, frame.ends):
        return None
    ands = page.places_of_word("and", opening, frame.ends)
    heads = [n + 1 for n in ands if _of_a_deed(page, n + 1)]
    if len(heads) != 1 or not _of_a_deed(page, opening + 1):
        return None
    before = _folded(page, opening, heads[0] - 1)
    if before.count("and") or not _VERBS.isdisjoint(_folded(page, opening, frame.ends)):
        return None
    return [(opening + 1, heads[0] - 1), (heads[0], frame.ends)]


def _of_a_deed(page: Page, at: int) -> bool:
    """ "The release of": what is demanded, promised or done."""
    words = _folded(page, at, at + 3)
    return (
        len(words) > _FEWEST
        and words[0] == "the"
        and words[2] == "of"
        and not words[1].endswith("s")
    )


def _with_last_comma(page: Page, frame: Frame, behind: Sequence[Frame]) -> list[Stretch] | None:
    """Items between commas behind a colon, with a comma before the last "and"."""
    opening = _colon(page, frame, behind)
    if opening is None or page.has_any(_NO_LIST, opening, frame.ends):
        return None
    end = frame.ends - (page.tokens[frame.ends - 1].word.kind == "sign")
    signs = page.places_of_word(",", opening, end)
    if len(signs) < _FEWEST or page.tokens[signs[-1] + 1].word.folded != "and":
        return None
    items = list(zip([opening + 1, *(n + 1 for n in signs)], [*signs, end], strict=True))
    items[-1] = (items[-1][0] + 1, items[-1][1])
    heads = [page.tokens[first].word.folded for first, _ in items]
    plain = sum(head not in _ARTICLES for head in heads)
    thing = frame.thing
    paper = thing is not None and (thing.family == "paper" or not thing.listed)
    if plain > (1 if paper else 0) or any(_no_item(page, *item) for item in items):
        return None
    return items


def _no_item(page: Page, first: int, last: int) -> bool:
    """Whether a stretch tells something of its own, or may hold several."""
    words = _folded(page, first, last)
    relative = next((n for n, word in enumerate(words) if word in _RELATIVE), len(words))
    own = words[:relative]
    number = page.meant(first, "number.units") is not None or words[0][:1].isdecimal()
    return not own or len(words) > _WORDS or number or "and" in own or not _VERBS.isdisjoint(own)


def _colon(page: Page, frame: Frame, behind: Sequence[Frame]) -> int | None:
    """The colon that opens the list of a figure, with no other figure between them."""
    colon = next(iter(page.places_of_word(":", frame.mention.last, frame.ends)), None)
    if colon is None or colon - frame.mention.last > _FAR or colon + 2 >= frame.ends:
        return None
    if any(f.mention.first < colon and not f.mention.soft for f in behind):
        return None
    words = _folded(page, frame.mention.last, colon)
    return None if small_words("no_plain_list") & set(words) else colon


def _folded(page: Page, first: int, last: int) -> list[str]:
    return [token.word.folded for token in page.tokens[max(0, first) : last]]
