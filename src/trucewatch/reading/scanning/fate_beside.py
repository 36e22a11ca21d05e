"""What happened to the people a figure counts, by the noun or the deed told beside it."""

from __future__ import annotations

from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page

_FATES = {
    "killing": "killed",
    "execution": "killed",
    "wounding": "wounded",
    "arrest": "detained",
    "detention": "detained",
}
_NEAR = 5  # words between a deed and the people it was done to
_VERB = 4  # words from a verb to its figure


def fate_of(page: Page, mention: Mention) -> str:
    """The fate told, "" where none is."""
    if mention.thing is not None and mention.thing.fate:
        return mention.thing.fate
    begins, ends = page.sentence_of(mention.first)
    before = range(mention.first - 1, max(begins, mention.first - _NEAR) - 1, -1)
    behind = range(mention.last, min(ends, mention.last + 3))
    within = range(mention.number_last, mention.last)  # "nine soldiers killed"
    for at in (*within, *before, *behind):
        meaning = page.entries[at][1]
        if not meaning:
            continue
        deed = meaning.get("deed")
        if deed is not None and deed.value in _FATES:
            return _FATES[deed.value]
        if "toll" in meaning or "takes_life" in meaning:
            return "killed"
        named = meaning.get("thing") if at < mention.first else None
        if named is not None and named.value[0].fate:
            return str(named.value[0].fate)
    return ""


def befell(page: Page, mention: Mention, last: int | None = None) -> str:
    """The fate told by a noun or by the verb of the figure: up to `last` behind it in English, before it in Arabic."""
    if mention.thing is not None and mention.thing.fate:
        return mention.thing.fate
    begins, ends = page.sentence_of(mention.first)
    near = (mention.last, last or min(ends, mention.last + _VERB))
    if page.document.language == "ar":
        near = (max(begins, mention.first - _VERB), mention.first)
    told = [
        (abs(mention.first - at), fate)
        for name, fate in (("lives_lost", "killed"), ("were_hurt", "wounded"))
        for at in page.places_of(name, *near)
    ]
    return min(told)[1] if told else fate_of(page, mention)


def told_of_both(page: Page, first: int, last: int) -> bool:
    """Whether words say that so many were killed or hurt, all together."""
    meant = (page.meant(at, "deed") for at in page.places_of("deed", first, last))
    deeds = {deed.value for deed in meant if deed is not None}
    both = page.has("lives_lost", first, last) and page.has("were_hurt", first, last)
    return both or {"killing", "wounding"} <= deeds or page.has("harmed", first, last)
