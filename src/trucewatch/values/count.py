"""A count: how many, as a source says it, with bounds and the qualifier it uses.

Text form (permanent, `docs/formats/count.md`): "5", "about 350", "no less than 100000",
"between 60 and 70", "dozens", "unknown"; a tail «...» keeps the source's own words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from trucewatch.values.as_stated import UNSTORABLE, split_stated, with_stated
from trucewatch.values.codes.counts import Agreement, Qualifier
from trucewatch.values.count_bounds import bounds
from trucewatch.values.count_words import read_words, tells_either, written
from trucewatch.values.figures import Figure, compare, compare_part
from trucewatch.values.number_words import checked, shown
from trucewatch.values.ranges import Range
from trucewatch.values.refusal import refuse

__all__ = [
    "UNKNOWN_COUNT",
    "Agreement",
    "Count",
    "Figure",
    "Qualifier",
    "Range",
    "compare",
    "compare_part",
]

_EXACTLY = Qualifier.EXACTLY


@dataclass(frozen=True, slots=True)
class Count:
    """One figure. low and high are its tight bounds; high None is open ("no less than").

    Both None: a number nobody knows. Made by `parse`, `exactly` or `of`, which keep the bounds
    and the text in step. text is the text form without the stated words.
    """

    low: int | None
    high: int | None
    qualifier: Qualifier
    text: str
    stated: str = ""

    @staticmethod
    def parse(text: str) -> Count:
        """Read a count in its text form, or as people type it in English or Arabic.

        "three or four" is between both, with these words as stated. Refuses an empty, negative,
        fractional or unreadable count and one above ten billion.
        """
        if len(text) <= 10 and text.isascii() and text.isdigit():
            number = int(text)
            return Count(number, number, _EXACTLY, str(number))
        parts = split_stated(text)
        if parts is None or UNSTORABLE.search(text):
            raise refuse("values-count-unreadable", given=shown(text))
        count, stated = _read(parts[0]), parts[1]
        if not stated and tells_either(parts[0]):
            stated = parts[0]
        return replace(count, stated=stated) if stated else count

    @staticmethod
    def exactly(number: int) -> Count:
        """A figure without any qualifier."""
        return Count.of(_EXACTLY, number)

    @staticmethod
    def of(qualifier: Qualifier, *numbers: int, stated: str = "") -> Count:
        """A count from its qualifier and numbers: two for BETWEEN, none for vague words."""
        for number in numbers:
            checked(number, str(number))
        if qualifier is Qualifier.LESS_THAN and numbers == (0,):
            raise refuse("values-count-less-than-none")
        text = written(qualifier, numbers)
        if qualifier is Qualifier.UNKNOWN:
            return Count(None, None, qualifier, text, stated.strip())
        tight = bounds(qualifier, numbers).tight
        return Count(tight.low, tight.high, qualifier, text, stated.strip())

    def __str__(self) -> str:
        return with_stated(self.text, self.stated)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers the words state: one, two for "between", none for vague words."""
        return tuple(int(word) for word in self.text.split() if word.isdigit())

    @property
    def is_known(self) -> bool:
        """Whether anybody has put a figure or a vague word to it."""
        return self.qualifier is not Qualifier.UNKNOWN

    @property
    def figure(self) -> Figure:
        """The tight and loose bounds, ready for sums and comparison; unknown is none or more."""
        return bounds(self.qualifier, self.numbers)

    @property
    def tight(self) -> Range:
        """What the words say; unknown is none or more."""
        return self.figure.tight

    @property
    def loose(self) -> Range:
        """The bounds beyond which alone a contradiction is reported."""
        return self.figure.loose


UNKNOWN_COUNT = Count(None, None, Qualifier.UNKNOWN, "unknown")


@lru_cache(maxsize=4096)
def _read(body: str) -> Count:
    """The count in words without a tail; the same few are read over and over in a folder."""
    qualifier, numbers = read_words(body)
    return Count.of(qualifier, *numbers)
