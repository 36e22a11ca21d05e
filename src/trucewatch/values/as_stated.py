"""The tail «...» that keeps the source's own words behind the text form of a value."""

from __future__ import annotations

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
