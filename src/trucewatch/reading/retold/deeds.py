"""The deeds a page tells, done or not done, by the lines of lexicon/opposites.yaml."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.unreal import is_denied, is_noun
from trucewatch.reading.scanning.likeness import stem
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places

_MOST = 40
_WIDEST = 60  # tokens of a sentence that are looked at
_UNREAL = 4  # words before a deed that may wish or plan it
_NOBODY = 8  # words from "none of the" to what was done to none of them
_THAT = "ان"
_AFTER = "بعد"
_NOT = ("ولم", "فلم", "ولا")
_BOTH = {True, False}
_NUMBERS = frozenset({"number.units", "number.tens", "ordinals", "thing"})
_REFUSED = 3  # words from a refusal to what is refused
_VERB, _BONES = 4, 2  # letters of a verb that tell it from others
_BEFORE_VERB = re.compile("^(?:[وف]?(?:ال|لل|بال)|[وفبل]?[يتن](?=...)|[وف](?=...))")
_BEHIND_VERB = re.compile("(?:وا|ان|تا|ون|ين|ها|هم|هما|نا|ت|ه|ن)$")
_NOUN_OF_DEED = re.compile("^ت(..)ي(.)$")
_WEAK = re.compile("[اويىءؤئأإآ]")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed as a part of a sentence tells it. yes: whether it was done; denied: by a word of denial.

    noun: it may take up what was told before.
    """

    at: int
    last: int
    begins: int
    ends: int
    line: str
    yes: bool
    denied: bool = False
    noun: bool = False


@cache
def lines_of_deeds() -> Mapping[str, Mapping[str, Any]]:
    return read_data("opposites")


def flags(line: str) -> Mapping[str, Any]:
    """What is told of a line beside its words; nothing of a verb that no line has."""
    return lines_of_deeds().get(line, {})


@cache
def _words() -> Index:
    index = Index(every=True)
    for line, told in lines_of_deeds().items():
        for side in ("yes", "no", "spoken_of", "unclear", "aside"):
            for phrases in told.get(side, {}).values():
                for phrase in phrases:
                    index.add(phrase, (line, side))
    index.settle()
    return index


def deeds_told(page: Page) -> Iterator[list[Deed]]:
    """The deeds of each line in order, of lines told both ways, without parts of sentences that tell both."""
    found: dict[str, list[Deed]] = defaultdict(list)
    clear: dict[tuple[int, str], set[bool | None]] = defaultdict(set)
    told = [*dict.fromkeys(places(page, _words()))]
    nouns = {(at, line) for at, _, (line, side) in told if side == "spoken_of"}
    behind: dict[str, int] = defaultdict(int)
    for at, last, (line, side) in told:
        if side == "unclear":
            clear[_part(page, at)[0], line].add(None)
        if side == "aside":
            behind[line] = max(behind[line], last)
        if side not in ("yes", "no") or at < behind[line] or not _is_of_it(page, line, at):
            continue  # within longer words: "denied entry"
        behind[line] = last
        denied = _is_denied(page, at, last)
        noun = any((n, line) in nouns for n in range(at, last))
        if denied and (side == "no" or (noun and not _none_of_it(page, at))):
            continue  # "no one was hurt in the blast"
        yes = (side == "yes") is not denied
        deed = Deed(at, last, *_part(page, at), line, yes, denied, noun)
        if not _is_unreal(page, deed):
            clear[deed.begins, line].add(yes)
            found[line].append(deed)
    for deed in _of_any_verb(page):
        clear[deed.begins, deed.line].add(deed.yes)
        found[deed.line].append(deed)
    for line, deeds in found.items():
        sure = [d for d in deeds if len(clear[d.begins, line]) == 1]
        if {d.yes for d in sure} == _BOTH:
            yield sure[:_MOST]
        for _, some in groupby(deeds[:_MOST], key=lambda deed: deed.begins):
            both = [*some]
            if clear[both[0].begins, line] == _BOTH:
                yield both


def _is_of_it(page: Page, line: str, at: int) -> bool:
    """Whether what a line is of is named in the sentence, or the one before: a truce that "held"."""
    if "of_truce" not in flags(line):
        return True
    begins, ends = page.sentence_of(at)
    first = page.sentence_of(begins - 1)[0] if begins else begins
    words = small_words("truce_nouns")
    return any(
        page.tokens[n].word.folded in words or page.tokens[n].word.stem in words
        for n in range(first, ends)
    )


def _none_of_it(page: Page, at: int) -> bool:
    """Whether a denial stands right before a noun: "no gunfire", «لا إصابات»; Arabic denies nouns as verbs."""
    before = page.tokens[at - 1].word.folded if at else ""
    near = {before, page.tokens[max(0, at - 2)].word.folded}
    preposed = bool(near & small_words("prepositions"))
    return page.document.language == "ar" or not preposed


def _of_any_verb(page: Page) -> Iterator[Deed]:
    """The verbs that one part of a sentence denies, there and wherever they are told without a denial."""
    denied = {n: _verb(page, n) for n in _denied_verbs(page)}
    forms = {verb for verb in denied.values() if verb}
    if not forms:
        return
    for folded, places_of_it in page.by_word.items():
        verb = verb_of(folded)
        if verb not in forms:
            continue
        for at in places_of_it:
            denies = at in denied
            if not denies and (is_noun(page, at) or not _NUMBERS.isdisjoint(page.entries[at][1])):
                continue  # «الخامسة», «للتعديل»
            if denies or not _is_denied(page, at, at + 1):
                deed = Deed(at, at + 1, *_part(page, at), "=" + verb, not denies, denies)
                if not _is_unreal(page, deed):
                    yield deed


def _verb(page: Page, at: int) -> str:
    word = page.tokens[at].word
    known = word.kind == "word" and not {word.folded, word.stem} & small_words("no_deed")
    return verb_of(word.folded) if known else ""


def _denied_verbs(page: Page) -> Iterator[int]:
    """The tokens of verbs behind a word of denial: "has never confirmed", "refused to resign", «لم يسلم»."""
    for word in small_words("denies_verb"):
        for at in page.by_word.get(word, ()):
            _, ends = page.sentence_of(at)
            verb = at + 1
            if word in small_words("none_behind"):
                verb = next(
                    (
                        n + 1
                        for n in range(at, min(ends, at + _NOBODY))
                        if page.tokens[n].word.folded in small_words("passive")
                    ),
                    ends,
                )
            while verb < ends and page.tokens[verb].word.folded in small_words("beside_verb"):
                verb += 1
            if verb < min(ends, at + _NOBODY):
                yield verb


@lru_cache(maxsize=2**14)
def verb_of(folded: str) -> str:
    """The form in which a verb is met denied and not, "" where it is too short to tell: «يسلم» and «سلم»."""
    if folded.isascii():
        cut = stem(folded)
        return cut if len(cut) >= _VERB else ""
    bare = _BEFORE_VERB.sub("", folded)
    bare = _NOUN_OF_DEED.sub(r"\1\2", bare)
    bones = _WEAK.sub("", _BEHIND_VERB.sub("", bare))
    return bones if len(bones) >= _BONES else ""


def _part(page: Page, at: int) -> tuple[int, int]:
    """The part of a sentence a token stands in: what a semicolon parts is told one by one."""
    begins, ends = page.sentence_of(at)
    cuts = page.places_of_word(";", begins, ends)
    if page.document.language == "ar":
        commas = page.places_of_word(",", begins, ends - 1)
        cuts = sorted(
            [*cuts, *(n for n in commas if page.tokens[n + 1].word.folded.startswith("و"))]
        )
    first = max((n + 1 for n in cuts if n < at), default=begins)
    return first, min((n + 1 for n in cuts if n >= at), default=ends)


def _is_denied(page: Page, at: int, last: int) -> bool:
    """Whether a deed is denied: before it, of all who do it, or of everything behind it."""
    behind = page.tokens[last].word.folded if last < len(page.tokens) else ""
    if is_denied(page, at) or behind in small_words("none_behind"):
        return True
    begins, _ = page.sentence_of(at)
    near = [token.word for token in page.tokens[max(begins, at - _REFUSED) : at]]
    if any(word.folded in small_words("refuses") for word in near) and not any(
        word.kind == "sign" for word in near
    ):
        return True
    if page.document.language == "ar":
        near = [token.word for token in page.tokens[max(begins, at - _NOBODY) : at]]
        any_of = bool(near) and near[-1].folded in small_words("none_of")
        return any_of and any(w.stem in small_words("denies") or w.folded in _NOT for w in near)
    if page.tokens[at - 1].word.kind == "number":
        return False  # "none of the 14 wounded"
    for n in range(at - 1, max(begins - 1, at - _NOBODY), -1):
        word = page.tokens[n].word
        if word.kind == "sign" or word.folded in small_words("none_behind"):
            return word.kind != "sign"
    return False


def _is_unreal(page: Page, deed: Deed) -> bool:
    """Whether a deed is only wished, planned, supposed or somebody's claim."""
    begins, ends = max(deed.begins, deed.at - _WIDEST), min(deed.ends, deed.at + _WIDEST)
    claims = page.places_of("denies", begins, ends)
    if page.has_any(("hedge", "unverified"), begins, ends) or any(
        not deed.at <= n < deed.last
        and page.tokens[n - 1].word.folded not in small_words("passive")
        for n in claims
    ):
        return True
    words = small_words("unreal") - (small_words("could_not") if deed.denied else frozenset())
    words -= frozenset() if deed.yes else small_words("had_been_planned")
    near = max(begins, deed.at - _UNREAL)
    for n in range(deed.at - 1, near - 1, -1):
        word = page.tokens[n].word
        if word.kind == "sign":
            break
        before = page.tokens[n - 1].word.folded
        told_so = n < deed.at - 1 or deed.noun or is_noun(page, deed.at) or before == _AFTER
        if word.folded == _THAT and told_so:
            continue  # «إن القافلة وصلت», «إن قبول القائد», «بعد أن نجت»
        verb = n == deed.at - 1 or page.tokens[deed.at - 1].word.folded == "be"
        to = word.folded == "to" and verb and before not in small_words("achieves")
        if to or (word.folded in words and not page.meant(n, "month")):
            return True
    return page.has("demands_now", near, deed.at) or (
        deed.yes and page.has("future", near, deed.at)
    )
