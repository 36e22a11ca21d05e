"""How many names a stretch of words holds, from the fewest to the most it can be read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.lexicon import phrases
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import one_word

LEAST = 2
"""Names; fewer are no list."""
_LONGEST = 5  # words of a name
_MAY_DO = ("وت", "وي")  # a verb, or a name that begins so
_WAW = 3  # letters that a name with "and" before it has at the least
_MOST_WORDS = 5  # of a place told by its noun: "the old grain mill"
_NOT_NAMED = (
    "including", "others", "place_word", "hedge", "according", "stops", "goes_on", "deed", "stay", "not",
    "future", "qualifier.alone",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """The names behind a figure: where they begin and end, the fewest and the most they can be."""

    first: int
    last: int
    fewest: int
    most: int
    names: tuple[str, ...]


def by_noun(page: Page, mention: Mention, first: int, last: int) -> Named | None:
    """Names that each tell the noun: "the Nur School on 3 May and the Marj School on 9 May"."""
    stretches = split(page, first, last, (",", ";"))
    runs = [part for run in stretches for part in _split_and(page, run) if part]
    named = mention.thing.name if mention.thing is not None else ""
    nouns = [[at for at in run if _same_noun(page, at, named)] for run in runs]
    if len(nouns) < LEAST or any(len(told) != 1 for told in nouns):
        return None
    if any(page.tokens[run[0]].word.folded in small_words("of_the_named") for run in runs):
        return None
    names = tuple(page.words(run[0], told[0] + 1) for run, told in zip(runs, nouns, strict=True))
    return Named(first, last, len(nouns), len(nouns), names)


def by_article(page: Page, pieces: Pieces, first: int, last: int) -> Named | None:
    """ "the school, the mill and two shops": each with its own article or number, nothing else told."""
    runs = [r for s in split(page, first, last, (",", ";")) for r in _split_and(page, s) if r]
    if len(runs) < LEAST:
        return None
    many = [_how_many(page, pieces, run) for run in runs]
    if not all(many) or many.count(1) < max(LEAST, len(many) - 1):
        return None  # "30 shells on the town and 5 on the road": figures, not things named
    names = tuple(page.words(run[0], run[-1] + 1) for run in runs)
    told = tuple(
        name if number == 1 else f"{name} ({one})"
        for name, number in zip(names, many, strict=True)
        for one in range(1, number + 1)
    )
    return Named(first, last, len(told), len(told), told)


def by_heads(page: Page, mention: Mention, ends: int) -> Named | None:
    """Arabic names behind their noun, in whatever words: «مشفيين، فبدأت بمشفى أ ثم انتقلت إلى مشفى ب فمشفى ج»."""
    named = mention.thing.name if mention.thing is not None else ""
    heads = [
        at
        for at in range(mention.last, ends - 1)
        if _same_noun(page, at, named)
        and not page.entries[at + 1][1]
        and page.tokens[at + 1].word.kind == "word"
    ]
    names = tuple(dict.fromkeys(page.words(at, at + 2) for at in heads))
    apart = {page.tokens[at + 1].word.folded for at in heads}
    if mention.exact is None or len(apart) <= mention.exact or len(apart) != len(heads):
        return None
    if page.has("including", mention.last, ends) or page.has("others", mention.last, ends):
        return None
    return Named(heads[0], heads[-1] + 2, len(names), len(names), names)


def english_names(page: Page, first: int, last: int) -> Named | None:
    """Capitalised names between commas, the last behind "and"."""
    runs = split(page, first, last, (",", ";"))
    fewest = most = 0
    names: list[str] = []
    runs = [
        run for run in runs if page.tokens[run[0]].word.folded not in small_words("of_the_named")
    ]
    for number, run in enumerate(runs):
        final = number == len(runs) - 1
        pieces = [piece for piece in _split_and(page, run) if piece]
        if not pieces or not all(_is_name(page, piece) for piece in pieces):
            return None
        fewest += len(pieces) if final else 1
        most += len(pieces)
        names += [page.words(piece[0], piece[-1] + 1) for piece in pieces]
    return Named(first, last, fewest, most, tuple(names))


def english_phrases(page: Page, first: int, last: int) -> Named | None:
    """Nouns with a name of their own between commas: "the Sham centre, the girls' school of Wadi Hamid"."""
    runs = split(page, first, last, (",", ";"))
    if len(runs) < LEAST or not all(_named_phrase(page, run) for run in runs):
        return None
    joints = [len(_split_and(page, run)) - 1 for run in runs]
    names = tuple(page.words(run[0], run[-1] + 1) for run in runs)
    return Named(first, last, len(runs), len(runs) + sum(joints), names)


def _named_phrase(page: Page, run: Sequence[int]) -> bool:
    """Whether a stretch is a noun with a name: no verb, no preposition at its head, nothing told of it."""
    words = [at for at in run if page.tokens[at].word.folded not in ("and", "&")]
    longest = max(len(piece) for piece in _split_and(page, run))
    if not words or longest > 2 * _LONGEST or page.meant(words[0], "place_word") is not None:
        return False
    if page.tokens[words[0]].word.folded in small_words("of_the_named"):
        return False
    if any(page.meant(at, name) for at in words for name in _NOT_NAMED if name != "place_word"):
        return False
    if any(page.tokens[at].word.kind == "sign" for at in words if not _hyphen(page, at)):
        return False
    return any(page.text[page.tokens[at].start].isupper() for at in words)


def _hyphen(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded in ("-", "'", "’")


def arabic_names(
    page: Page, first: int, last: int, *, placed: bool = False, announced: int = 0
) -> Named | None:
    """Names between commas; «و» before a name without a comma may belong to the name.

    placed: a name may go on with where it is: «ومركز الإسعاف في بيت حانون». announced: two names alone are
    a list only where more were.
    """
    runs = [_past_joint(page, run) for run in split(page, first, last, (",", ";"))]
    fewest = most = 0
    stretches, names = list[str](), list[str]()
    for run in runs:
        if page.tokens[run[0]].word.folded in small_words("after_names"):
            break  # what follows is told of the names
        opening = page.tokens[run[0]].word.folded
        known = opening[1:] in small_words("opens_name")
        if run is runs[-1] and len(runs) > 1 and opening.startswith(_MAY_DO) and not known:
            most += 1  # «وتقع شرق الطريق», or a name
            break
        told = [run[0], *(at for at in run[1:] if not (placed and page.meant(at, "place_word")))]
        if _longest(page, run) > _LONGEST or not all(_may_name(page, at) for at in told):
            return None
        joints = _joints(page, run)
        where = next((at for at in run[1:] if page.meant(at, "place_word")), run[-1] + 1)
        fewest += 1 + sum(at < where and _surely_and(page, at) for at in joints)
        most += 1 + len(joints)
        stretches.append(page.words(run[0], run[-1] + 1))
        edges = [run[0], *joints, run[-1] + 1]
        names += [
            page.words(a, b).removeprefix("و" if a in joints else "") for a, b in pairwise(edges)
        ]
    if len(runs) < LEAST and most < LEAST + (announced <= most):
        return None
    return Named(first, last, fewest, most, tuple(stretches if len(stretches) == most else names))


def _joints(page: Page, run: Sequence[int]) -> list[int]:
    """The words of a stretch that may begin with "and"; not «في وادي حامد»."""
    found = (at for at in run[1:] if page.tokens[at].word.folded.startswith("و"))
    return [
        at for at in found if not (page.meant(at, "waw_names") and page.meant(at - 1, "place_word"))
    ]


def _surely_and(page: Page, at: int) -> bool:
    """Whether such a word is "and" with a further name, and no name itself."""
    word = page.tokens[at].word.folded
    article = word.startswith("وال") and len(word) > _WAW + 1
    return word == "و" or article or word[1:] in small_words("opens_name") or _no_waw(page, at)


def pair_of(page: Page, at: int, mention: Mention) -> bool:
    """«مدرستا صفرا»: the dual before its genitive, two of what is announced."""
    word = page.tokens[at].word.folded.removeprefix("و")
    if not word.endswith(("ا", "ي")) or mention.thing is None or word.isascii():
        return False
    told = (phrases().get(one) for one in (word[:-2] + "ه", word[:-1]))
    entries = (begun.alone.get("thing") for begun in told if begun is not None)
    return any(e is not None and e.value[0].name == mention.thing.name for e in entries)


def of_names(page: Page, at: int) -> bool:
    """Whether a token may stand in a row of English names."""
    token = page.tokens[at]
    if token.word.folded in (",", "and", "&") or token.word.folded in small_words("within_names"):
        return True
    return token.word.kind == "word" and page.text[token.start].isupper()


def _how_many(page: Page, pieces: Pieces, run: Sequence[int]) -> int:
    """How many a noun with its article or number is; 0 where it may be anything else."""
    opening = page.tokens[run[0]].word.folded
    if len(run) > _MOST_WORDS or any(page.tokens[at].word.kind == "sign" for at in run):
        return 0
    if any(
        page.has(name, run[0], run[-1] + 1) for name in ("deed", "stay", "gone", "not", "others")
    ):
        return 0
    hard = [m for m in between(pieces.mentions, run[0], run[-1] + 1) if not m.soft]
    if hard:
        alone = len(hard) == 1 and hard[0].number_first == run[0]
        return (hard[0].exact or 0) if alone else 0
    one = opening in small_words("articles") and not page.tokens[run[-1]].word.folded.endswith("s")
    return int(one and len(run) > 1)


def _same_noun(page: Page, at: int, named: str) -> bool:
    """Whether a word is the noun in the singular, as it stands within a name."""
    told = page.meant(at, "thing")
    if told is None or told.value[0].name != named:
        return False
    token = page.tokens[at]
    if not token.word.folded.isascii():
        return bool(told.value[1] == 1)
    return page.text[token.start].isupper() and not token.word.folded.endswith("s")


def tells_noun(page: Page, mention: Mention, first: int, last: int) -> bool:
    """Whether words tell the noun of a figure again, in whatever number: «محافظات», «ومحافظة»."""
    noun = page.tokens[mention.last - 1].word.folded
    words = (page.tokens[at].word for at in range(first, last))
    return any(one_word(noun, word.folded.removeprefix("و").removeprefix("ال")) for word in words)


def split(page: Page, first: int, last: int, signs: Sequence[str]) -> list[list[int]]:
    """The tokens between signs, empty stretches left out."""
    runs: list[list[int]] = [[]]
    for at in range(first, last):
        if page.tokens[at].word.folded in signs:
            runs.append([])
        else:
            runs[-1].append(at)
    return [run for run in runs if run]


def _split_and(page: Page, run: Sequence[int]) -> list[list[int]]:
    pieces: list[list[int]] = [[]]
    for at in run:
        if page.tokens[at].word.folded in ("and", "&"):
            pieces.append([])
        else:
            pieces[-1].append(at)
    return pieces


def _is_name(page: Page, piece: Sequence[int]) -> bool:
    words = [
        page.tokens[at]
        for at in piece
        if page.tokens[at].word.folded not in small_words("within_names")
    ]
    if not words or len(words) > _LONGEST:
        return False
    return all(t.word.kind == "word" and page.text[t.start].isupper() for t in words)


def _past_joint(page: Page, run: list[int]) -> list[int]:
    """A stretch without "in addition to", "as well as" at its head."""
    joint = page.entries[run[0]][0] if page.meant(run[0], "separator") is not None else 0
    return run[joint:] if 1 < joint < len(run) else run


def _no_waw(page: Page, at: int) -> bool:
    """Whether a word behind a name can only be "and" with a further name: no name begins so."""
    word = page.tokens[at].word.folded
    return (
        len(word) > _WAW
        and page.meant(at, "waw_names") is None
        and page.meant(at - 1, "name_heads") is None
    )


def _longest(page: Page, run: Sequence[int]) -> int:
    """The most words between two that begin with «و»."""
    starts = [n for n, at in enumerate(run) if page.tokens[at].word.folded.startswith("و")]
    edges = [0, *starts, len(run)]
    return max(b - a for a, b in pairwise(edges))


def _may_name(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    if word.folded in small_words("also_names") and page.tokens[
        at - 1
    ].word.folded not in small_words("also_names"):
        return True
    if word.kind == "sign":
        return word.folded in ("-", "«", "»", '"')
    return word.kind == "word" and not any(page.meant(at, name) for name in _NOT_NAMED)
