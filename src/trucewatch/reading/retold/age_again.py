"""How old somebody was, told twice and not alike: "a fifteen-year-old boy ... the killing of a 13-year-old".

The one age that a text told before, and one told later of somebody spoken of as known: behind the noun of a
deed, or with "the". Two years that pass between them, a brother or another group of age keep them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.told_again import by_deed
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import of_another_time
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import shared_words
from trucewatch.reading.telling import span
from trucewatch.reading.times.ages import Age, ages_told
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR = 5  # words on either side of an age that say whose it is
_NOUN = 4  # words from the noun of a deed to the age
_WAS = frozenset({"was", "is"})
_KNOWN = 4  # words from "the" to "who"
_LEAST, _MOST_YEARS = 3, 110
_GROWN = 18
_NAME = 3  # words and signs from a name to the age
_MUCH = 2  # years; one is how ordinals are understood
_MOST = 4  # ages of a text; more are of several people


def age_again_wrong(page: Page) -> Iterator[ReadFinding]:
    """An age spoken of again that is not the one told."""
    aged = page.listed.get("aged") or page.listed.get("years_old")
    if not (aged or any(word in page.by_word for word in ("old", "ابن", "ابنه", "بعمر"))):
        return
    told = {*ages_told(page, 0, len(page.tokens))}
    more = {
        age
        for age in _apposed(page)
        if not any(age.first < t.last and t.first < age.last for t in told)
    }
    ages = sorted({*told, *_who_was(page), *more}, key=lambda age: age.first)
    if not 2 <= len(ages) <= _MOST or len({age.years for age in ages}) != 2:
        return
    first = ages[0]
    for age in ages[1:]:
        if sum(one.years == age.years for one in ages) > 1:
            continue
        named = _by_name(page, first, age) or _of_the_same_years(page, first, age)
        if age.years != first.years and (named or _again(page, age)) and _of_one(page, first, age):
            yield _wrong(page, age, first)
            return


def _apposed(page: Page) -> Iterator[Age]:
    """Ages between signs, and with a word between: "A grandmother, 76, and", «(9 أعوام)», «عمرها عند التوقيف 19 عاما»."""
    for sign in (",", "("):
        for at in page.by_word.get(sign, ()):
            number = number_at(page.tokens, at + 1) if at + 1 < len(page.tokens) else None
            if number is None or not _LEAST <= number.value < _MOST_YEARS or not at:
                continue
            last = number.last
            years = last < len(page.tokens) and page.tokens[last].word.folded in small_words(
                "years_of_age"
            )
            closes = page.tokens[min(last + years, len(page.tokens) - 1)].word.folded
            before = page.tokens[at - 1].word
            named = years or (before.kind == "word" and not number.in_words and sign == ",")
            if named and closes in (",", ")"):
                yield Age(number.first, last + years, number.value)
    for word in ("عمره", "عمرها", "بعمر"):
        for at in page.by_word.get(word, ()):
            for first in range(at + 1, min(at + _KNOWN, len(page.tokens) - 1)):
                number = number_at(page.tokens, first)
                if number is not None and page.tokens[number.last].word.folded in small_words(
                    "years_of_age"
                ):
                    yield Age(at, number.last + 1, number.value)
                    break


def _of_the_same_years(page: Page, first: Age, again: Age) -> bool:
    """Whether a known child is spoken of by years of its own: «الطفلة ابنة الأعوام الستة», «وعمرها عند التوقيف»."""
    if page.document.language != "ar" or again.least:
        return False
    begins, _ = page.sentence_of(again.first)
    own = page.tokens[again.first].word.folded.removeprefix("و") in ("عمره", "عمرها")
    head = page.tokens[again.first - 1].word if again.first > begins else None
    told = stems_told(page, *page.sentence_of(first.first)).keys()
    ours = stems_told(page, max(begins, again.first - _KNOWN - 2), again.first).keys()
    same = bool(shared_words(frozenset(ours), frozenset(told)))
    return same and (own or (head is not None and head.folded.startswith("ال")))


def _who_was(page: Page) -> Iterator[Age]:
    """Ages of somebody known, without a word for years: "the deceased, who was 84, had"."""
    for at in page.by_word.get("who", ()):
        if at < _KNOWN or at + 2 >= len(page.tokens) or page.tokens[at + 1].word.folded not in _WAS:
            continue
        known = "the" in (token.word.folded for token in page.tokens[at - _KNOWN : at])
        number = number_at(page.tokens, at + 2)
        if (
            number is None
            or number.last >= len(page.tokens)
            or not _LEAST <= number.value < _MOST_YEARS
        ):
            continue
        if known and page.tokens[number.last].word.kind == "sign":
            yield Age(number.first, number.last, number.value)


def _again(page: Page, age: Age) -> bool:
    """Whether an age is of somebody spoken of as known."""
    begins, ends = page.sentence_of(age.first)
    if of_another_time(page, begins, ends, known=True):
        return False
    before = page.tokens[age.first - 1].word.folded if age.first else ""
    if before in _WAS:
        return True
    return before == "the" or any(
        by_deed(page, at) for at in range(max(begins + 1, age.first - _NOUN), age.first + 1)
    )


def _by_name(page: Page, first: Age, again: Age) -> bool:
    """Whether both ages stand right behind one name: «الطفل ريان، البالغ ... ونُقل ريان، ابن الثانية عشرة»."""
    if page.document.language != "ar" or abs(first.years - again.years) < _MUCH:
        return False
    one, other = (_names_before(page, age) for age in (first, again))
    return bool(one & other)


def _names_before(page: Page, age: Age) -> set[str]:
    begins, _ = page.sentence_of(age.first)
    near = range(max(begins, age.first - _NAME), age.first)
    return {
        page.tokens[at].word.folded
        for at in near
        if page.tokens[at].word.kind == "word" and not page.entries[at][1]
    }


def _of_one(page: Page, first: Age, again: Age) -> bool:
    """Whether two ages may be of one person: no kin, no other, and no two nouns that exclude each other."""
    if page.sentence_of(first.first) == page.sentence_of(again.first):
        return False
    around = [_around(page, age) for age in (first, again)]
    other = page.has("others", around[1].start, around[1].stop)
    begins, _ = page.sentence_of(again.first)
    beside = [
        at for at in range(begins, around[1].stop) if not again.first <= at < again.last
    ]  # «ابن الثانية عشرة»
    if other or _things(page, beside, "kin"):
        return False
    named = [_things(page, around_one, "age") for around_one in around]
    if not _noun_fits(page, first, again):
        return False
    return not (named[0] and named[1]) or bool(named[0] & named[1])


def _noun_fits(page: Page, first: Age, again: Age) -> bool:
    """Whether "the 67-year-old woman" may be the one told: by a word for anybody so old, or one told before."""
    _, ends = page.sentence_of(again.first)
    noun = page.tokens[again.last].word.folded if again.last < ends else ""
    if page.document.language == "ar" or not noun.isalpha():
        return True
    old = [age.years >= _GROWN for age in (first, again)]
    if noun in small_words("grown_up"):
        return all(old)
    if noun in small_words("not_grown"):
        return not any(old)
    ours = page.tokens[page.sentence_of(first.first)[0] : page.sentence_of(first.first)[1]]
    anyone = (
        noun in small_words("anyone_old")
        or noun in small_words("passive")
        or noun in small_words("such_as")
    )
    return anyone or any(t.word.folded == noun for t in ours)


def _around(page: Page, age: Age) -> range:
    begins, ends = page.sentence_of(age.first)
    return range(max(begins, age.first - _NEAR), min(ends, age.last + _NEAR))


def _things(page: Page, places: Sequence[int], role: str) -> set[str]:
    """The nouns of a role beside an age: boy, girl; sister, father."""
    told = (page.meant(at, "thing") for at in places)
    return {
        str(entry.value[0].name)
        for entry in told
        if entry is not None and entry.value[0].role == role
    }


def _wrong(page: Page, age: Age, first: Age) -> ReadFinding:
    args = {"title": page.words(age.first, age.last), "body": page.words(first.first, first.last)}
    spans = (span(page, age.first, age.last), span(page, first.first, first.last))
    message = Message("read-restated", args)
    return ReadFinding("one-word-two-counts", Severity.WARNING, message, spans)
