"""The table of widths in sentences, for the methodology of a report."""

from __future__ import annotations

from trucewatch.values.running_words import phrase
from trucewatch.values.widths import PARTS_OF_DAY, Widths, written_hours


def say_widths(widths: Widths, lang: str) -> list[str]:
    """What "about", "nearly" and each part of the day are taken to mean, one sentence each."""
    sentences = [
        phrase("width-about", lang, n=widths.about),
        phrase("width-nearly", lang, percent=widths.nearly_percent),
    ]
    for part in PARTS_OF_DAY:
        first, last = written_hours(widths.hours(part)).split("..")
        name = phrase(f"part-{part}", lang)
        sentences.append(phrase("width-part", lang, part=name, **{"from": first}, until=last))
    return sentences
