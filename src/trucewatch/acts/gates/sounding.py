"""Names as they sound: the same name in Arabic and in Latin letters, and in other spellings of each.

A word becomes its consonants, with what of its vowels is written between them. A consonant is the
class of all letters by which it is written: ح and ه are both h, ج is j, g or dj. The letters are
those of ALA-LC (1997), DIN 31635 and ISO 233 once their marks are taken off, of the passports and the press
of Arab states in English and French, and of chat (3 for ع, 7 for ح, 5 for خ).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from trucewatch.values.digits import latin_digits, without_marks

ANY, OPEN = "?", "~"
"""Between consonants: ع or hamza, which Latin writes in many ways. At the end: an open vowel."""

MOST = 32
"""Ways in which one word is heard; no name has five letters that stand for two classes."""

LONG = 3
"""From so many consonants on, what is left out of the vowels of an Arabic name does not matter."""

_LONG = {"ا": "ae", "و": "ouw", "ي": "iey"}
_SHORT = frozenset(["", "a", "e", "i", "o", "u"])
_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "ts", "ج": "g", "غ": "g", "گ": "g", "ح": "h", "ه": "h",
    "خ": "x", "د": "d", "ض": "dz", "ذ": "dz", "ظ": "zd", "ر": "r", "ز": "z", "ژ": "z", "س": "s", "ص": "s",
    "ش": "c", "ف": "f", "ڤ": "f", "ق": "kg", "ك": "k", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_LATIN = {
    "sch": "c", "sh": "c", "ch": "c", "kh": "x", "gh": "g", "th": "ts", "dh": "dz", "dj": "g", "ph": "f",
    "ck": "k", "b": "b", "p": "b", "t": "t", "j": "g", "h": "h", "d": "d", "r": "r", "z": "z", "s": "s",
    "f": "f", "v": "f", "q": "kg", "c": "k", "k": "k", "g": "gk", "l": "l", "m": "m", "n": "n",
    "x": "k", "5": "x", "6": "t", "7": "h", "9": "s",
}  # fmt: skip
"""Each class that a letter may stand for: Osman is Uthman, Gasim is Qasim, Zaher is Dhaher."""

_VOWELS = frozenset("aeiouwy23")
_PIECE = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|.")
_MARKED = str.maketrans({
    "š": "sh", "ḫ": "kh", "ġ": "gh", "ǧ": "j", "ṯ": "th", "ḏ": "dh",
    "Š": "Sh", "Ḫ": "Kh", "Ġ": "Gh", "Ǧ": "J", "Ṯ": "Th", "Ḏ": "Dh",
})  # fmt: skip
_FOLD = str.maketrans({
    "ة": "ه", "ى": "ي", "ی": "ي", "ئ": "ء", "ؤ": "ء", "ک": "ك", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
    "ـ": None,
})  # fmt: skip
_APOSTROPHE = re.compile(r"[ʿʾʼ]|(?<=[^\W\d_])['’‘`](?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")
_SERVANT = re.compile(r"abd(?:[aeou]{1,2}(?:l|([rsnztd])(?=\1))|(?=[aeou]))?", re.IGNORECASE)
_SERVANTS = ("abd", "abdul", "abdel", "abdal", "abdoul", "عبد")
_FRENCH_W = re.compile("^ou(?=[aei])")
_ARTICLES = ("al", "el", "ul", "ال")


@dataclass(frozen=True, slots=True)
class Sound:
    """One way a word may sound: its consonants, and the vowels written before each and at the end."""

    consonants: str
    vowels: tuple[str, ...]
    arabic: bool

    def is_like(self, other: Sound) -> bool:
        """Whether both may be one word; what Latin letters say of vowels is held against Arabic."""
        if self.consonants != other.consonants:
            return False
        if self.arabic and other.arabic:  # an alif is often left out: هرون is هارون
            short = len(self.consonants.strip(OPEN)) < LONG
            return (
                self.vowels == other.vowels
                if short
                else _without_alif(self) == _without_alif(other)
            )
        if self.arabic == other.arabic:
            return True
        arabic, latin = (self, other) if self.arabic else (other, self)
        inner = list(zip(arabic.vowels[1:-1], latin.vowels[1:-1], strict=True))
        french = inner[:1] == [("", "ou")]  # Mouhammad; but Mahmoud is not Mahmad
        return all(_fits(written, said) for written, said in (inner[1:] if french else inner))


def words_of(text: str) -> list[str]:
    """The words of a text as they are written, for `sounds`: case kept, a servant of God in one."""
    plain = (
        unicodedata.normalize("NFC", without_marks(latin_digits(text)))
        .translate(_MARKED)
        .translate(_FOLD)
    )
    said = _WORD.findall(_APOSTROPHE.sub("", _bare(plain)))
    joined: list[str] = []
    for word in said:
        if word.casefold() in _ARTICLES:
            continue
        if joined and joined[-1].casefold() in _SERVANTS:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=2**16)
def sounds_in_text(word: str) -> frozenset[Sound]:
    """As `sounds`, of a word of a text, which nobody protects: it is kept for the next one."""
    return sounds(word)


def sounds(word: str) -> frozenset[Sound]:
    """Every way a word may sound.

    None for what has fewer than two consonants, a vowel that begins it counted as one.
    """
    plain = word.casefold()
    made = _arabic(plain) if not plain.isascii() else _latin(plain)
    return frozenset(one for one in made if len(one.consonants) > 1)


def _without_alif(sound: Sound) -> list[str]:
    return [vowels.replace("ا", "") for vowels in sound.vowels[1:-1]]


def _fits(written: str, said: str) -> bool:
    """Whether vowels in Latin letters may be what Arabic writes between two consonants."""
    if ANY in written:
        return True
    if not written:
        return said in _SHORT
    return all(set(_LONG[letter]) & set(said) for letter in written)


def _arabic(word: str) -> Iterator[Sound]:
    if word.startswith("عبد") and len(word) > 4:
        word = "عبد" + word[3:].removeprefix("ال")
    stems = [word, word[2:]] if word.startswith("ال") and len(word) > 4 else [word]
    for stem in stems:
        pieces = [(_ARABIC.get(one, ""), one) for one in stem]
        yield from _heard(pieces, {"ع": ANY, "ء": ANY}, arabic=True)


def _latin(word: str) -> Iterator[Sound]:
    servant = _SERVANT.match(word)
    if servant is not None and len(word) > servant.end() + 1:
        word = "abd" + word[servant.end() :]
    word = _FRENCH_W.sub("w", word)
    stems = [word]
    if len(word) > 5 and (word[:2] in _ARTICLES or (word[0] == "a" and word[1] == word[2])):
        stems.append(word[2:])
    for stem in stems:
        pieces = [(_LATIN.get(one, ""), one) for one in _PIECE.findall(stem)]
        yield from _heard(pieces, {"2": ANY, "3": ANY}, arabic=False)


def _heard(pieces: list[tuple[str, str]], marks: dict[str, str], arabic: bool) -> Iterator[Sound]:
    """The sounds of a word cut into pieces, each with the classes it may stand for."""
    classes: list[str] = []
    vowels = [""]
    for place, (may_be, written) in enumerate(pieces):
        first = place == 0
        if may_be and not (classes and not vowels[-1] and classes[-1] == may_be):
            classes.append(may_be)
            vowels.append("")
        elif not may_be and first and (arabic or written in _VOWELS):
            classes.append("w" if written in "وw" else "y" if written in "يy" else "a")
            vowels = [written, ""]
        elif not may_be:
            vowels[-1] += marks.get(written, written)
    for ending in _endings(classes, vowels):
        ways = islice(product(*ending[0]), MOST)
        yield from (Sound("".join(one), ending[1], arabic) for one in ways)


def _endings(classes: list[str], vowels: list[str]) -> Iterator[tuple[list[str], tuple[str, ...]]]:
    """An open vowel at the end is told, however long; ة and a last h after a vowel may be one."""
    if vowels[-1] and vowels[-1] != ANY:
        yield [*classes, OPEN], (*vowels[:-1], "", "")
    else:
        yield classes, (*vowels[:-1], "")
    if len(classes) > 1 and classes[-1] == "h" and not vowels[-1]:
        yield [*classes[:-1], OPEN], (*vowels[:-2], "", "")


def _bare(text: str) -> str:
    """Without accents and harakat; what carries a hamza keeps its letter."""
    if text.isascii():
        return text
    split = unicodedata.normalize("NFKD", text)
    return "".join(one for one in split if not unicodedata.category(one).startswith("M"))
