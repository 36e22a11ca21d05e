"""How numbers and counts are said: "about 350", "ما لا يقل عن 100,000"."""

from __future__ import annotations

from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.count import Count
from trucewatch.values.digits import arabic_digits
from trucewatch.values.running_words import phrase

_BEHIND = {Qualifier.APPROXIMATELY, Qualifier.AT_LEAST}  # in Arabic: "350 تقريبًا"


def say_number(number: int, lang: str, digits: str = "latn") -> str:
    """A whole number grouped by threes; digits "latn" (11,400) or "arab" (١١٬٤٠٠)."""
    grouped = f"{number:,}"
    return in_digits(grouped, digits)


def say_count(count: Count, lang: str, digits: str = "latn") -> str:
    """A count with its qualifier, without the words of the source."""
    qualifier = count.qualifier
    numbers = [say_number(number, lang, digits) for number in count.numbers]
    if qualifier is Qualifier.UNKNOWN:
        return phrase("count-unknown", lang)
    if not numbers:
        return qualifier.label(lang)
    if qualifier is Qualifier.EXACTLY:
        return numbers[0]
    if len(numbers) > 1:
        return phrase("count-between", lang, low=numbers[0], high=numbers[1])
    name = "count-behind" if qualifier in _BEHIND else "count-before"
    return phrase(name, lang, qualifier=qualifier.label(lang), number=numbers[0])


def in_digits(text: str, system: str) -> str:
    """A text with its digits in the numbering system "latn" or "arab" (Unicode CLDR)."""
    if system == "latn":
        return text
    if system != "arab":
        raise KeyError(system)
    return arabic_digits(text.replace(",", "٬"))
