"""What a page's figures say against each other, in the order in which one finding rests on another.

Sums are sought first, then what nearly adds up, sections far from their total, and what is told twice. What a reading
of the text explains is told by none of them (`sums/settled`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from trucewatch.reading.retold.over_release import over_release_wrong
from trucewatch.reading.retold.rows_again import rows_again_wrong
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.all_behind_colon import all_behind_colon_wrong
from trucewatch.reading.sums.by_fate import by_fate_wrong, rows_of
from trucewatch.reading.sums.compound_whole import compound_whole_wrong
from trucewatch.reading.sums.every_sum import every_sum_wrong
from trucewatch.reading.sums.fates_told_out import fates_told_out
from trucewatch.reading.sums.nearly import nearly_wrong, readings
from trucewatch.reading.sums.over_sections import sections_wrong
from trucewatch.reading.sums.places_counted import places_counted_wrong
from trucewatch.reading.sums.rows_vouched import rows_vouched_wrong
from trucewatch.reading.sums.settled import settled, without_settled
from trucewatch.reading.sums.shares_made import without_shares_made
from trucewatch.reading.sums.slipped_rows import slipped_rows_wrong
from trucewatch.reading.sums.some_and_the_others import some_and_the_others_wrong
from trucewatch.reading.sums.some_more import some_more_wrong


def figures_wrong(
    page: Page,
    pieces: Pieces,
    rows: list[list[Joined]],
    frames: Sequence[Frame],
    retold: Iterable[ReadFinding],
) -> Iterator[ReadFinding]:
    """The findings on figures; retold: those on what is told twice, of which some are on figures."""
    told, by_fate = readings(page, frames), rows_of(page, frames)
    known = settled(page, by_fate, told)
    found = without_shares_made(page, pieces, frames, every_sum_wrong(page, pieces, rows, frames))
    counted = places_counted_wrong(page, frames, told)
    told_out, made = fates_told_out(page, frames, by_fate)
    listed = all_behind_colon_wrong(page, frames)
    compound = compound_whole_wrong(page, frames)
    others = some_and_the_others_wrong(page, frames)
    by_place = by_fate_wrong(page, frames, by_fate, made)
    sums = chain(listed, compound, others, found, counted, by_place)
    told_of = [*told_out, *without_settled(page, frames, known, sums)]
    nearly = nearly_wrong(page, pieces, frames, told, told_of)
    told_of += without_settled(page, frames, known, nearly)
    told_of += rows_vouched_wrong(page, frames, told_of)
    told_of += some_more_wrong(page, frames, by_fate, told_of)
    slips = slipped_rows_wrong(page, frames, told_of)
    told_of += without_settled(page, frames, known, slips)
    far = [*without_settled(page, frames, known, sections_wrong(page, pieces, frames, told_of))]
    told_of += without_settled(page, frames, known, retold)
    told_of += rows_again_wrong(page, pieces, frames, told_of)
    again = over_release_wrong(page, pieces, frames, told_of)
    yield from (*told_of, *far, *without_settled(page, frames, known, again))
