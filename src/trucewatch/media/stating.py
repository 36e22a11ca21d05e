"""How a person states what a copy leaves out: per cent of the sides, minutes and seconds.

A number may have a point or a comma in it, and Arabic or Persian digits. ValueError for what is none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from trucewatch.media.covering import ALWAYS, Rectangle, Span
from trucewatch.values.digits import latin_number


def stated_rectangle(sides: Sequence[str], span: Span = ALWAYS) -> Rectangle:
    """Left, top, width and height in per cent."""
    left, top, width, height = (round(float(_number(one) * 10)) for one in sides)
    return Rectangle(left, top, width, height, span)


def stated_span(start: str, end: str) -> Span:
    """From `start` to `end`, rounded outwards; empty: from the beginning, to the end."""
    begins = math.floor(_ms(start)) if start.strip() else 0
    return Span(begins, math.ceil(_ms(end)) if end.strip() else None)


def shown_ms(at_ms: int) -> str:
    """A time as it can be stated: 1:05.2"""
    minutes, rest = divmod(at_ms, 60_000)
    return f"{minutes}:{rest // 1000:02}.{rest % 1000 // 100}"


def _ms(stated: str) -> Fraction:
    """Seconds, minutes:seconds or hours:minutes:seconds, as milliseconds."""
    parts = [_number(one) for one in stated.split(":")]
    if len(parts) > 3 or any(one >= 60 for one in parts[1:]):
        raise ValueError("no time")
    return 1000 * sum(
        (one * 60**place for place, one in enumerate(reversed(parts))), start=Fraction()
    )


def _number(stated: str) -> Fraction:
    """Not negative, and with no more digits than a person writes."""
    plain = latin_number(stated).strip().replace(",", ".")
    if len(plain) > 12 or not set(plain) <= {*"0123456789."}:
        raise ValueError("no number")
    return Fraction(plain)
