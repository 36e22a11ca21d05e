"""Topics of the catalogue that make no choices, read without the Fluent library.

Loading that library takes longer than all of `--help` may. What is read here is a part of Fluent: a
message on one line or on lines that are set in, and gaps. A test reads every such topic both ways.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from functools import cache

from trucewatch.values.catalogue import words_of

TOPICS = ("help", "click")
"""The topics that are read so."""
_MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =(.*(?:\n(?:[ ].*)?)*)", re.MULTILINE)
_GAP = re.compile(r"{ \$([a-z_]+) }")


@cache
def plain_messages(topic: str, lang: str) -> Mapping[str, str]:
    """The messages of a topic by code; a gap is written {name}, for `str.format`."""
    found = _MESSAGE.finditer(words_of(topic, lang))
    return {match[1]: _GAP.sub(r"{\1}", _value(match[2])) for match in found}


def _value(written: str) -> str:
    """The words of a message: what stands on its first line, and what is set in under it."""
    first, _, rest = written.partition("\n")
    return "\n".join(part for part in (first.strip(), textwrap.dedent(rest).strip()) if part)
