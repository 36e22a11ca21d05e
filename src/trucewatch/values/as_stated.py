"""The tail «...» that keeps the source's own words behind the text form of a value."""

from __future__ import annotations

import re

from trucewatch.values.refusal import refuse

UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What no database of ours can keep, or no terminal should show; line ends and tabs may stay."""

OPEN, CLOSE = "«", "»"


def split_stated(text: str) -> tuple[str, str] | None:
    """The text before the first «, and the words from there to the last »; None if unclosed."""
    body, opened, rest = text.partition(OPEN)
    if not opened:
        return body.strip(), ""
    rest = rest.rstrip()
    if not rest.endswith(CLOSE):
        return None
    return body.strip(), rest.removesuffix(CLOSE).strip()


def take_stated(text: str) -> tuple[str, str]:
    """A time apart from the words of the source behind it.

    Raises Refusal where the words are not closed, something follows them, or they cannot be kept.
    """
    if OPEN not in text:
        return text.strip(), ""
    parts = split_stated(text)
    if parts is None:
        raise refuse("when-stated-open")
    if UNSTORABLE.search(parts[1]):
        raise refuse("when-stated-control")
    return parts


def with_stated(body: str, stated: str) -> str:
    """The text form with its tail, if there are stated words."""
    return f"{body} {OPEN}{stated}{CLOSE}" if stated else body
