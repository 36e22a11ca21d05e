"""References are found by sorted ids as by a dictionary of them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.screening import joining
from trucewatch.screening.joining import NONE
from trucewatch.screening.keys import keys_of

# few first and last halves, so that many ids share one
halves = st.sampled_from(["0" * 16, "0" * 15 + "1", "f" * 16, "8" + "0" * 15])
ids = st.builds(str.__add__, halves, halves)


@given(st.lists(ids, min_size=1, unique=True), st.lists(ids))
def test_each_id_is_found_where_it_stands_or_not_at_all(standing, wanted):
    place = {key: row for row, key in enumerate(standing)}
    found = joining._matched(keys_of(wanted), keys_of(standing))
    assert found.tolist() == [place.get(key, NONE) for key in wanted]


def test_codes_in_order_and_out_of_order_are_ranked_alike():
    class Codes:
        def __init__(self, codes):
            self.codes, self.size = codes, len(codes)

        def raw(self, name):
            assert name == "code"
            return self.codes

    ordered = [None, "A-1", "A-1", "B", "b"]
    assert joining._ranks(Codes(ordered)).tolist() == [0, 1, 2, 3, 4]
    turned = [ordered[row] for row in (3, 0, 4, 1, 2)]
    ranks = joining._ranks(Codes(turned))
    assert np.array(turned, dtype=object)[np.argsort(ranks)].tolist() == ordered
