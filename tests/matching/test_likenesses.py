"""Pictures that look alike, by the bits of their hashes."""

from trucewatch.matching.likenesses import Likeness, likenesses

ONE = "f" * 64


def changed(bits: int) -> str:
    return f"{int(ONE, 16) ^ ((1 << bits) - 1):064x}"


def test_those_that_differ_in_few_bits_are_given_nearest_first() -> None:
    others = [("far", changed(32), 100), ("near", changed(31), 100), ("same", ONE, 100)]
    assert likenesses([(ONE, 100)], others, 5) == [Likeness("same", 0), Likeness("near", 31)]


def test_a_hash_of_little_quality_or_none_tells_nothing() -> None:
    others = [("dull", ONE, 49), ("none", "", 100), ("unknown", ONE, None)]
    assert likenesses([(ONE, 100)], others, 5) == []
    assert likenesses([(ONE, 49)], [("same", ONE, 100)], 5) == []


def test_a_film_is_given_once_by_its_nearest_frame() -> None:
    others = [("film", changed(9), 100), ("film", changed(4), 100), ("film", changed(40), 100)]
    assert likenesses([(ONE, 100), (changed(200), 100)], others, 5) == [Likeness("film", 4)]


def test_no_more_are_given_than_asked_for() -> None:
    others = [(str(number), changed(number), 100) for number in range(20)]
    assert [one.key for one in likenesses([(ONE, 100)], others, 3)] == ["0", "1", "2"]
