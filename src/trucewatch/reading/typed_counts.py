"""Counts as people type them, with numbers spelled out: "about fifteen", «ما بين عشرين وثلاثين»."""

from __future__ import annotations

from trucewatch.reading.scanning.numbers import in_digits
from trucewatch.values.as_stated import split_stated, with_stated
from trucewatch.values.count import Count
from trucewatch.values.refusal import Refusal


def typed_count(text: str) -> Count:
    """The count; numbers that only the reader of prose knows are kept as stated, too.

    Raises Refusal as `Count.parse` does, of what was typed.
    """
    try:
        return Count.parse(text)
    except Refusal as refused:
        parts = split_stated(text)
        if parts is None or (digits := in_digits(parts[0])) == parts[0]:
            raise
        try:
            return Count.parse(with_stated(digits, parts[1] or parts[0]))
        except Refusal as again:
            raise (again if again.code == "values-count-apart" else refused) from None
