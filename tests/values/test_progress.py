"""Long work tells how far it has come."""

import pytest

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
