"""The words of the source beside a time: `2016-12-16[Asia/Damascus] «Friday 16 November 2016»`."""

from __future__ import annotations

import re

from trucewatch.values.as_stated import split_stated
from trucewatch.values.refusal import refuse

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def take_stated(text: str) -> tuple[str, str]:
    """A text form apart from the words of the source after it, which run to the last "»".

    Raises Refusal where the words are not closed, something follows them, or they cannot be kept.
    """
    if "«" not in text:
        return text.strip(), ""
    parts = split_stated(text)
    if parts is None:
        raise refuse("when-stated-open")
    if _UNSTORABLE.search(parts[1]):
        raise refuse("when-stated-control")
    return parts
