"""Whether two figures may count the same people or things, by their nouns and what befell them."""

from __future__ import annotations

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page

_OWN_GROUP = frozenset({"age", "kin", "calling"})
_OFTEN = {"killed", "wounded", "detained", "missing"}
_NOUN = 9  # words before a figure without noun in which its noun may stand


def comparable(page: Page, one: Mention, other: Mention) -> bool:
    """One noun, or two for the same people of whom no two fates are told."""
    first, then = thing_of(page, one), thing_of(page, other)
    if first is None or then is None or first.family != then.family:
        return False
    if first.family != "person":
        return first.name == then.name
    if first.name != then.name and {first.role, then.role} & _OWN_GROUP:
        return False
    fates = {first.fate or fate_of(page, one), then.fate or fate_of(page, other)}
    return len(fates & _OFTEN) <= 1


def thing_of(page: Page, mention: Mention) -> Thing | None:
    """What a figure counts; of «الجثامين الـ47» and «النازحون، وعددهم 40», the noun before it."""
    if mention.thing is not None:
        return mention.thing
    begins, _ = page.sentence_of(mention.first)
    for at in range(mention.first - 1, max(begins, mention.first - _NOUN) - 1, -1):
        named = page.meant(at, "thing")
        if named is not None:
            found: Thing = named.value[0]
            return found
        if page.tokens[at].word.kind == "number":
            return None
    return None
