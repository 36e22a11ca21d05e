"""The rules on what is told twice; each finding stands on sentences of which those before it told none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from trucewatch.reading.retold.asked_and_told import asked_and_told_wrong
from trucewatch.reading.retold.certainty import certainty_wrong
from trucewatch.reading.retold.contrasted import contrasted_wrong
from trucewatch.reading.retold.convoys import convoys_wrong
from trucewatch.reading.retold.done_and_not import done_and_not_wrong
from trucewatch.reading.retold.doubt_next_door import doubt_next_door_wrong
from trucewatch.reading.retold.doubts import doubts_wrong
from trucewatch.reading.retold.fates import fates_wrong
from trucewatch.reading.retold.frames import outcomes_told
from trucewatch.reading.retold.happened import happened_wrong
from trucewatch.reading.retold.named_twice import named_twice_wrong
from trucewatch.reading.retold.nobody import nobody_wrong
from trucewatch.reading.retold.none_at_all import none_at_all_wrong
from trucewatch.reading.retold.one_event import one_event_wrong
from trucewatch.reading.retold.opened_then_told import opened_then_told_wrong
from trucewatch.reading.retold.outcomes import outcomes_wrong
from trucewatch.reading.retold.supposed import supposed_wrong
from trucewatch.reading.retold.sureness import sureness_wrong
from trucewatch.reading.retold.told_elsewhere import told_elsewhere_wrong
from trucewatch.reading.retold.two_doers import two_doers_wrong
from trucewatch.reading.retold.two_states import two_states_wrong
from trucewatch.reading.retold.where_told import where_told_wrong
from trucewatch.reading.retold.whether import whether_wrong
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.tokens import Token


def told_twice_found(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Outcomes that exclude each other; in other sentences certainty that grows, places, doers and doubts too."""
    found = [*told_two_ways_found(page, pieces)]
    for rule in (
        certainty_found,
        one_event_wrong,
        where_told_wrong,
        told_elsewhere_wrong,
        doubt_next_door_wrong,
    ):
        told = {sentence for finding in found for sentence in _sentences(page, finding)}
        found += [one for one in rule(page, pieces) if told.isdisjoint(_sentences(page, one))]
    yield from found


def _sentences(page: Page, finding: ReadFinding) -> set[int]:
    """The sentences that a finding stands on, by their first tokens."""
    at = (bisect_right(page.tokens, span.start, key=_start) - 1 for span in finding.spans)
    return {page.sentence_of(max(0, token))[0] for token in at}


def _start(token: Token) -> int:
    return token.start


def certainty_found(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Certainty that grows: of a doer, of a claim in known words, else of any matter left open."""
    known = [*certainty_wrong(page, pieces), *doubts_wrong(page, pieces)]
    yield from known
    if not known:
        found = [*sureness_wrong(page, pieces)]
        found = found or [*asked_and_told_wrong(page, pieces)]
        found = found or [*whether_wrong(page, pieces)]
        found = found or [*supposed_wrong(page, pieces)]
        found = found or [*opened_then_told_wrong(page)]
        yield from found or two_doers_wrong(page, pieces)


def told_two_ways_found(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Outcomes that exclude each other, by what is known of convoys, people and buildings; else any."""
    known = [
        *fates_wrong(page, pieces),
        *convoys_wrong(page, pieces),
        *outcomes_wrong(page, pieces),
    ]
    yield from known
    if not known:
        known = [*happened_wrong(page, pieces)]
        told = [] if known else outcomes_told(page)
        rules = (
            two_states_wrong(page, pieces, told),
            named_twice_wrong(page, pieces, told),
            nobody_wrong(page, pieces),
            done_and_not_wrong(page, pieces),
            contrasted_wrong(page),
            none_at_all_wrong(page, pieces),
        )
        yield from known or next((f for rule in rules if (f := [*rule])), [])
