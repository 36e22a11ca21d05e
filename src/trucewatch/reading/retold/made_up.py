"""Whether figures of a text make the figure of its title: then the title is not wrong, it adds up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page

_PARTS = 25  # figures of which some may make the title's


def sums_to(body: Sequence[Mention], number: int, own: Sequence[Mention] | None = None) -> bool:
    """Whether some of the figures of the text make one; own: those of which at least one must be among them."""
    reached, counted = {0}, set[int]()
    for mention in body[:_PARTS]:
        told = mention.exact or 0
        counted |= {one + told for one in counted if one <= number}
        if own is None or mention in own:
            counted |= {one + told for one in reached if one <= number}
        reached |= {one + told for one in reached if one <= number}
    return number in counted


def made_of_few(page: Page, told: Sequence[Mention], number: int, own: Sequence[Mention]) -> bool:
    """Whether two or three figures make another: of many figures some always do.

    own: those that tell the noun or the fate, of which at least one is among them; one without may stand in its sentence or the next. Men, women
    and children add up to all, but not with those of whom they are some.
    """
    near = [m for m in told[:_PARTS] if not _within_word(page, m)]
    ages = [m.thing is not None and m.thing.role in ("age", "kin") for m in near]
    for size in (2, 3):
        for some in combinations(range(len(near)), size):
            if sum(near[n].exact or 0 for n in some) != number or len({ages[n] for n in some}) > 1:
                continue
            if _one_account(page, [near[n] for n in some], own):
                return True
    return False


def _one_account(page: Page, some: Sequence[Mention], own: Sequence[Mention]) -> bool:
    """Whether figures without a noun stand beside one with it."""
    known = [m.first for m in some if m in own]
    beside = [page.sentence_of(at) for at in known]
    begins = {begun for begun, _ in beside} | {ended for _, ended in beside}
    return bool(known) and all(m in own or page.sentence_of(m.first)[0] in begins for m in some)


def _within_word(page: Page, mention: Mention) -> bool:
    """ "a two-storey house"."""
    behind = page.tokens[min(mention.last, len(page.tokens) - 1)].word.folded
    return mention.thing is None and behind == "-"
