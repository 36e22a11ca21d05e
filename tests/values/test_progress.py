"""Long work tells how far it has come, and lets Python look for unreachable objects afterwards."""

import gc

import pytest

from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.progress import EVERY, told


@pytest.mark.parametrize(
    ("many", "tellings"),
    [(0, []), (1, [0, 1]), (EVERY, [0, EVERY]), (EVERY + 1, [0, EVERY, EVERY + 1])],
)
def test_a_list_is_told_at_its_beginning_at_every_thousandth_and_at_its_end(
    many: int, tellings: list[int]
) -> None:
    heard = []
    items = list(told(range(many), "draft", lambda *one: heard.append(one)))
    assert items == list(range(many))
    assert heard == [("draft", done, many) for done in tellings]


def test_the_collector_works_again_whatever_happened() -> None:
    with pytest.raises(KeyboardInterrupt), collector_at_rest():
        assert not gc.isenabled()
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
        raise KeyboardInterrupt
    assert gc.isenabled()
