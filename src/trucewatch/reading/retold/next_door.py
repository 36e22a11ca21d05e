"""Whether a sentence goes on about what the one right before it told: by how much ties them, whatever the wording.

Neighbours in one paragraph tell of one matter by default. What ties them is counted: words and figures both have, a
day, a word that points back ("its", "that vote", «منه»), and that the paragraph is short.
"""

from __future__ import annotations

from functools import cache

from trucewatch.reading.lexicon.inflected import read_data, small_words
from trucewatch.reading.retold.deeds import Deed, flags
from trucewatch.reading.retold.unreal import is_noun
from trucewatch.reading.retold.whose_deed import (
    clause_of,
    known_subject,
    matter_of,
    sentence_matter,
    so_far,
    subject_of,
)
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import root, shared_words
from trucewatch.values.number_words import fold

_TIES = 2
_WIDE = {"befalls", "people", "harm", "lasting", "returns", "settled", "spoken_of"}
"""What is told of the lines of deeds for which neighbours may be tied by other things than their wording."""
_LEAST = 2  # a figure that two sentences share by chance
_NEAR = 4
_FAR, _SHORT = 8, 3
_QUOTES = frozenset({"«", '"', "“", "”", "„"})
_HIS = ("ه", "ها", "هم", "هما")


def goes_on_about(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether enough ties the second to the first, which stands right before it."""
    if other.begins != one.ends and page.sentence_of(one.ends)[1] != other.begins:
        return False
    behind = (page.tokens[n].word.folded for n in range(one.last, min(one.ends, one.last + 2)))
    if not small_words("bounds").isdisjoint(behind):
        return False  # "held until noon"
    if (
        not _WIDE & flags(one.line).keys()
        or _of_one_only(page, one)
        or _may_have_turned(page, one, other)
    ):
        return False
    if page.document.language == "ar" and "people" in flags(one.line):
        subject = subject_of(page, other)
        if subject and shared_words(subject, sentence_matter(page, one, other)) < len(subject):
            return False
    shared = min(_TIES, shared_words(matter_of(page, other), sentence_matter(page, one, other)))
    back = points_back(page, other)
    if of_anybody(page, one) and _of_no_new_event(page, other):
        return True
    if not shared and not back:
        return False
    ties = shared + back + _one_figure(pieces, one, other)
    ties += one_day(page, pieces, one, other) or _that_day(page, other)
    ties += back and other.denied and "befalls" in flags(one.line)
    ties += so_far(page, other) + (of_all(page, one) and bool(shared))
    if "befalls" in flags(one.line) and shared:
        ties += _same_subject(page, one, other)
    return ties >= _TIES


def _of_one_only(page: Page, deed: Deed) -> bool:
    """Whether the first is told of one or two of them: "one was let go"."""
    if deed.denied:
        return False  # "no one was hurt"
    near = range(clause_of(page, deed), deed.at)
    told = (n for n in near if page.meant(n, "number.units"))
    return any(page.tokens[n + 1].word.folded in small_words("passive") for n in told)


def _may_have_turned(page: Page, one: Deed, other: Deed) -> bool:
    """Whether what was not yet so may have come about after it: held, and released that evening."""
    near = range(max(other.begins, other.at - _NEAR), other.at)
    words = {page.tokens[n].word.folded for n in near}
    if (
        page.document.language != "ar"
        and "had" in words
        and not {"that", "after", "because"} & words
    ):
        return True
    if one.yes or one.denied or "lasting" not in flags(one.line):
        return False
    words = {page.tokens[n].word.folded for n in range(other.begins, other.ends)}
    return words.isdisjoint(small_words("same_time"))


def _same_subject(page: Page, one: Deed, other: Deed) -> bool:
    """Whether what the second befalls is spoken of by the first, and known."""
    ours = sentence_matter(page, one, other)
    if page.document.language != "ar":
        return known_subject(page, other, ours)
    subject = subject_of(page, other) | _of_what(page, other)
    return bool(subject) and shared_words(subject, ours) == len(subject)


def _of_what(page: Page, deed: Deed) -> frozenset[str]:
    """The noun behind an Arabic subject that says of what it is: «محادثات الأسرى»."""
    if deed.last + 1 >= deed.ends or not is_noun(page, deed.last + 1):
        return frozenset()
    return frozenset(stems_told(page, deed.last + 1, deed.last + 2))


def points_back(page: Page, deed: Deed) -> bool:
    """Whether the part of a sentence with a deed points back to what was told: "its", "that vote", «منه»."""
    first = max(deed.begins, min(clause_of(page, deed), deed.begins + _NEAR))
    last = min(deed.ends, deed.last + _NEAR)
    times = small_words("spells_of_time") | small_words("times_passed")
    words = {
        page.tokens[n].word.folded
        for n in range(first, last)
        if page.tokens[min(n + 1, deed.ends - 1)].word.folded not in times
    }
    if words & small_words("points_back"):
        return True
    return page.document.language == "ar" and bool(words & small_words("points_back_behind"))


def one_day(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether both tell the same day."""
    first, then = (
        {(d.day, d.month) for d in between(pieces.dates, deed.begins, deed.ends) if d.day}
        | {
            entry.value
            for n in page.places_of("weekday", deed.begins, deed.ends)
            if (entry := page.meant(n, "weekday"))
        }
        for deed in (one, other)
    )
    return bool(first & then)


def one_near_day(page: Page, one: Deed, other: Deed) -> bool:
    """Whether both tell of today, or of yesterday."""
    first, then = (
        {
            e.value
            for n in page.places_of("near_days", d.begins, d.ends)
            if (e := page.meant(n, "near_days"))
        }
        for d in (one, other)
    )
    return bool(first) and first == then


def _that_day(page: Page, deed: Deed) -> bool:
    """ "That day", "in that vote", «في الجلسة نفسها»: the time of what was told."""
    words = [page.tokens[n].word.folded for n in range(deed.begins, deed.ends)]
    return not small_words("that_very").isdisjoint(words)


def _one_figure(pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether both count the same number of something."""
    told = (
        {m.exact for m in between(pieces.mentions, d.begins, d.ends) if m.exact}
        for d in (one, other)
    )
    first, then = told
    return any(number > _LEAST for number in first & then)


def of_anybody(page: Page, deed: Deed) -> bool:
    """Whether harm is denied of everybody: "no one was hurt", «لم يصب أحد»."""
    if not deed.denied or "harm" not in flags(deed.line):
        return False
    near = range(max(deed.begins, deed.at - _NEAR), min(deed.ends, deed.last + 2))
    return any(page.tokens[n].word.folded in small_words("nobody_at_all") for n in near)


def of_all(page: Page, deed: Deed) -> bool:
    """Whether a deed is told of all: "all of the 31 trucks were let through"."""
    near = range(max(deed.begins, deed.at - 2 * _NEAR), deed.last)
    return any(page.tokens[n].word.folded in small_words("all_of_them") for n in near)


def both_of_them(page: Page, deed: Deed) -> bool:
    """Whether a deed is told of both of two, or of all."""
    near = range(deed.begins, deed.last)
    return of_all(page, deed) or any(page.tokens[n].word.folded in ("both", "all") for n in near)


def complements_apart(page: Page, one: Deed, other: Deed) -> bool:
    """Whether each deed has what it is for, from or in behind it, and they are two: "the plan for the port"."""
    if page.document.language == "ar" or "harm" in flags(one.line) or other.noun:
        return False
    first, then = (_complement(page, deed) for deed in (one, other))
    return bool(first and then) and not shared_words(first, then)


def _complement(page: Page, deed: Deed) -> frozenset[str]:
    """The nouns behind a preposition that follows a deed and its object closely."""
    for n in range(deed.last - 1, min(deed.ends - 1, deed.last + _NEAR)):
        word = page.tokens[n].word
        if word.kind == "sign":
            break
        behind = page.tokens[n + 1].word.folded
        if word.folded.endswith("ed") and n >= deed.last:
            break
        if page.tokens[n - 1].word.folded == "because":
            break
        if word.folded in small_words("has_complement") and behind not in small_words("that_very"):
            if page.meant(n + 1, "month") or page.tokens[n + 1].word.kind == "number":
                break
            return frozenset(stems_told(page, n + 1, min(deed.ends, n + 1 + _NEAR)))
    return frozenset()


def other_adjective(page: Page, one: Deed, other: Deed) -> bool:
    """Whether one Arabic noun has two adjectives or is of two things: «المجلس المحلي», «معبر كسب»."""
    if page.document.language != "ar":
        return False
    first, then = (_described(page, deed) for deed in (one, other))
    return any(first[noun].isdisjoint(then[noun]) for noun in first.keys() & then.keys())


def _described(page: Page, deed: Deed) -> dict[tuple[str, bool], set[str]]:
    """The nouns near a deed with the word behind each that says which it is, by whether they have an article."""
    found: dict[tuple[str, bool], set[str]] = {}
    for n in range(max(deed.begins, deed.at - _FAR), min(deed.ends - 1, deed.last + _FAR)):
        quoted = page.tokens[n + 1].word.folded in _QUOTES and n + 2 < deed.ends
        head, behind = page.tokens[n].word, page.tokens[n + 1 + quoted].word
        plain = head.kind == behind.kind == "word" and len(behind.folded) >= _SHORT
        if (
            not plain
            or n == deed.at
            or n < deed.last <= n + 2
            or page.meant(n, "weekday")
            or page.meant(n + 1, "according")
        ):
            continue
        if any(w.folded in _small() or w.stem in _small() for w in (head, behind)):
            continue
        article = is_noun(page, n)
        listed = head.stem in small_words("event_nouns") or head.stem in small_words("opens_name")
        named = quoted or _full_name(page, n)
        if (
            named
            or behind.folded.startswith("ال")
            or (listed and not article and not is_noun(page, n + 1))
        ):
            found.setdefault((root(head.folded), article), set()).add(root(behind.folded))
    return found


def _full_name(page: Page, at: int) -> bool:
    """Whether a person's noun has a name of two words behind it: «المحامية سمر إدريس»."""
    if (
        not is_noun(page, at)
        or page.tokens[at].word.folded.removeprefix("ال") not in _person_nouns()
    ):
        return False
    behind = range(at + 1, min(at + 3, len(page.tokens)))
    return len(behind) > 1 and all(
        page.tokens[n].word.kind == "word"
        and not page.entries[n][1]
        and not page.tokens[n].word.prefix
        and not {page.tokens[n].word.folded, page.tokens[n].word.stem} & _small()
        for n in behind
    )


@cache
def _person_nouns() -> frozenset[str]:
    """The Arabic nouns of referents.yaml for one person, without article."""
    lines = read_data("referents").values()
    words = (word for line in lines if "person" in line["is"] for word in line["ar"])
    return frozenset(fold(word).removeprefix("ال") for word in words)


@cache
def _small() -> frozenset[str]:
    lists = (
        "prepositions",
        "no_subject",
        "after_names",
        "that_very",
        "such_as",
        "denies",
        "unnamed",
        "opens_subject",
    )
    return frozenset().union(*(small_words(name) for name in lists))


def some_of_them(page: Page, one: Deed, other: Deed) -> bool:
    """Whether all are told of, and then a number of them: "all 31 were let through ... the nine that were refused"."""
    if not of_all(page, one):
        return False
    near = range(max(other.begins, other.at - 2 * _NEAR), other.at)
    counted = any(
        page.meant(n, "number.units") or page.tokens[n].word.kind == "number" for n in near
    )
    return counted and any(page.tokens[n].word.folded in small_words("definite") for n in near)


def _of_no_new_event(page: Page, deed: Deed) -> bool:
    """Whether a sentence brings no event of its own: "a stampede injured six" does."""
    if page.blank_before(deed.begins):
        return False
    words = [page.tokens[n].word.folded for n in range(deed.begins, deed.ends)]
    if any(
        a in ("a", "an") and {b, c} & small_words("event_nouns")
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    ):
        return False  # "in an attack on a bus"
    new = small_words("brings_another") | small_words("others")
    first = clause_of(page, deed)
    before = {page.tokens[n].word.folded for n in range(first, deed.at)}
    done_by_it = bool(before & {"a", "an"}) and not before & small_words("passive")
    return new.isdisjoint(words) and not done_by_it
