"""The tail «...» that keeps the source's own words behind the text form of a value."""

from __future__ import annotations

import re

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


def with_stated(body: str, stated: str) -> str:
    """The text form with its tail, if there are stated words."""
    return f"{body} {OPEN}{stated}{CLOSE}" if stated else body
