"""Every rule on figures of a page that must come to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.retold.running import series_wrong
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.accounts import accounts_wrong
from trucewatch.reading.sums.adding_up import adding_up_wrong
from trucewatch.reading.sums.balance import balance_wrong
from trucewatch.reading.sums.blocks_balance import blocks_balance_wrong
from trucewatch.reading.sums.blocks_summed import blocks_summed_wrong
from trucewatch.reading.sums.breakdowns import breakdowns_wrong
from trucewatch.reading.sums.cells import cells_wrong
from trucewatch.reading.sums.changed_by import changed_by_wrong
from trucewatch.reading.sums.changes import changes_wrong
from trucewatch.reading.sums.closed import closed_wrong
from trucewatch.reading.sums.columns_vouched import columns_vouched_wrong
from trucewatch.reading.sums.continued import continued_wrong
from trucewatch.reading.sums.counted_out import counted_out_wrong
from trucewatch.reading.sums.counts_up import counts_up_wrong
from trucewatch.reading.sums.day_added import day_added_wrong
from trucewatch.reading.sums.each import each_wrong
from trucewatch.reading.sums.everybody import everybody_wrong
from trucewatch.reading.sums.exchanged import exchanged_wrong
from trucewatch.reading.sums.fates_split import fates_split_wrong
from trucewatch.reading.sums.fraction_beside import fractions_beside_wrong
from trucewatch.reading.sums.grown import grown_wrong
from trucewatch.reading.sums.grows_only import grows_only_wrong
from trucewatch.reading.sums.harmed_told import harmed_told_wrong
from trucewatch.reading.sums.in_brackets import parts_in_brackets_wrong
from trucewatch.reading.sums.in_parallel import in_parallel_wrong
from trucewatch.reading.sums.items_told import items_told_wrong
from trucewatch.reading.sums.labelled import labelled_wrong
from trucewatch.reading.sums.labels_left import labels_left_wrong
from trucewatch.reading.sums.left_over import left_over_wrong
from trucewatch.reading.sums.lines_counted import lines_counted_wrong
from trucewatch.reading.sums.listed import announced_wrong
from trucewatch.reading.sums.lists_by_form import lists_by_form_wrong
from trucewatch.reading.sums.minors_listed import minors_listed_wrong
from trucewatch.reading.sums.more_than_all import more_than_all_wrong
from trucewatch.reading.sums.named import named_wrong
from trucewatch.reading.sums.one_by_one import one_by_one_wrong
from trucewatch.reading.sums.one_every import one_every_wrong
from trucewatch.reading.sums.over_time import over_time_wrong
from trucewatch.reading.sums.people_listed import people_listed_wrong
from trucewatch.reading.sums.places_after_colon import places_after_colon_wrong
from trucewatch.reading.sums.points import points_wrong
from trucewatch.reading.sums.products import products_wrong
from trucewatch.reading.sums.rates import rates_wrong
from trucewatch.reading.sums.rates_over import rates_over_wrong
from trucewatch.reading.sums.ratios import ratios_wrong
from trucewatch.reading.sums.reckoned import reckoned_wrong
from trucewatch.reading.sums.remainders import remainders_wrong
from trucewatch.reading.sums.rests import rests_wrong
from trucewatch.reading.sums.scattered import scattered_wrong
from trucewatch.reading.sums.share_again import shares_again_wrong
from trucewatch.reading.sums.share_apposed import shares_apposed_wrong
from trucewatch.reading.sums.share_beside import shares_beside_wrong
from trucewatch.reading.sums.share_concluded import shares_concluded_wrong
from trucewatch.reading.sums.share_named import shares_named_wrong
from trucewatch.reading.sums.share_of_known import shares_of_known_wrong
from trucewatch.reading.sums.share_of_named import shares_of_named_wrong
from trucewatch.reading.sums.share_of_two import shares_of_two_wrong
from trucewatch.reading.sums.share_tied import shares_tied_wrong
from trucewatch.reading.sums.shared_out import shared_out_wrong
from trucewatch.reading.sums.shares import shares_wrong
from trucewatch.reading.sums.shares_whole import shares_whole_wrong
from trucewatch.reading.sums.sides import sides_wrong
from trucewatch.reading.sums.some_above_all import some_above_all_wrong
from trucewatch.reading.sums.split_in_turn import split_in_turn_wrong
from trucewatch.reading.sums.split_told import split_told_wrong
from trucewatch.reading.sums.spread import spread_wrong
from trucewatch.reading.sums.stock import stock_wrong
from trucewatch.reading.sums.stock_far import stock_far_wrong
from trucewatch.reading.sums.then_and_now import then_and_now_wrong
from trucewatch.reading.sums.times_as_many import times_as_many_wrong
from trucewatch.reading.sums.together import together_wrong
from trucewatch.reading.sums.told_in_turn import told_in_turn_wrong


def every_sum_wrong(
    page: Page, pieces: Pieces, rows: list[list[Joined]], frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Figures that do not come to those beside them."""
    yield from remainders_wrong(page, rows)
    yield from rests_wrong(page, pieces, rows)
    yield from breakdowns_wrong(page, rows)
    yield from continued_wrong(page, rows)
    yield from one_by_one_wrong(page, pieces)
    yield from together_wrong(page, rows)
    yield from spread_wrong(page, rows)
    yield from sides_wrong(page, pieces, rows)
    yield from labelled_wrong(page, rows)
    yield from _splits(page, frames)
    yield from scattered_wrong(page, rows)
    yield from accounts_wrong(page, pieces, rows)
    yield from closed_wrong(page, pieces, frames)
    yield from points_wrong(page, pieces, frames)
    yield from blocks_summed_wrong(page, pieces, frames)
    yield from blocks_balance_wrong(page, pieces, frames)
    yield from in_parallel_wrong(page, frames)
    yield from counted_out_wrong(page, frames)
    yield from fates_split_wrong(page, frames)
    yield from then_and_now_wrong(page, frames)
    yield from shared_out_wrong(page, frames)
    yield from _stocks(page, pieces, frames)
    yield from products_wrong(page, pieces, frames)
    yield from reckoned_wrong(page, frames)
    yield from people_listed_wrong(page, frames)
    yield from day_added_wrong(page, frames)
    yield from adding_up_wrong(page, frames)
    yield from parts_in_brackets_wrong(page, pieces)
    yield from everybody_wrong(page, pieces)
    yield from _rates(page, pieces, frames)
    yield from more_than_all_wrong(page, frames)
    yield from some_above_all_wrong(page, frames)
    yield from _grown(page, pieces, frames)
    yield from _shares(page, pieces, frames)
    yield from _announced(page, pieces, frames)
    yield from cells_wrong(page, pieces)
    yield from _series(page, pieces, rows, frames)
    yield from changes_wrong(page, rows)


def _stocks(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """What came, what went and what is left."""
    yield from stock_wrong(page, frames)
    yield from stock_far_wrong(page, frames)
    yield from left_over_wrong(page, frames)
    yield from labels_left_wrong(page, pieces, frames)
    yield from balance_wrong(page, frames)


def _rates(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """So many a day, one every so often, so many for each."""
    yield from rates_wrong(page, pieces, frames)
    yield from rates_over_wrong(page, pieces)
    yield from one_every_wrong(page, pieces)
    yield from exchanged_wrong(page, pieces)
    yield from each_wrong(page, pieces, frames)


def _grown(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """By what share, or how many times, figures changed."""
    yield from grown_wrong(page, pieces, frames)
    yield from changed_by_wrong(page, pieces)
    yield from times_as_many_wrong(page, pieces)


def _splits(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that one slip keeps from what they are split into."""
    yield from split_told_wrong(page, frames)
    yield from split_in_turn_wrong(page, frames)
    yield from harmed_told_wrong(page, frames)
    yield from columns_vouched_wrong(page, frames)


def _announced(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Numbers announced that the items told are not."""
    yield from announced_wrong(page, pieces)
    yield from named_wrong(page, pieces)
    yield from told_in_turn_wrong(page, pieces, frames)
    yield from lists_by_form_wrong(page, frames)
    yield from lines_counted_wrong(page, pieces, frames)
    yield from items_told_wrong(page, pieces)
    yield from places_after_colon_wrong(page, pieces)
    yield from minors_listed_wrong(page, pieces)


def _shares(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Shares that their figures do not make."""
    yield from shares_apposed_wrong(page, pieces, frames)
    yield from shares_beside_wrong(page, pieces, frames)
    yield from shares_wrong(page, pieces)
    yield from shares_of_two_wrong(page, pieces)
    yield from shares_of_named_wrong(page, pieces)
    yield from shares_named_wrong(page, pieces, frames)
    yield from shares_of_known_wrong(page, pieces)
    yield from ratios_wrong(page, pieces, frames)
    yield from shares_concluded_wrong(page, pieces, frames)
    yield from shares_whole_wrong(page, pieces)
    yield from fractions_beside_wrong(page, pieces)
    yield from shares_tied_wrong(page, pieces)
    yield from shares_again_wrong(page, pieces, frames)


def _series(
    page: Page, pieces: Pieces, rows: list[list[Joined]], frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Figures that only grow and fall: told in known words, else by their frames."""
    known = [*series_wrong(page, pieces, rows)]
    yield from known or grows_only_wrong(page, pieces, frames)
    yield from counts_up_wrong(page, pieces, frames)
    yield from over_time_wrong(page, frames)
