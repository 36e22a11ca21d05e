"""PDQ against the reference of its authors, and what it is for."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.making import colours, waves
from trucewatch.media.readers.pdq import likeness

VECTORS = json.loads(Path(__file__).with_name("pdq_vectors.json").read_text("utf-8"))["pictures"]
GREY = [one for one in VECTORS if not one["colours"]]
COLOURED = [one for one in VECTORS if one["colours"]]


def named(one: dict[str, int]) -> str:
    return f"{one['width']}x{one['height']}-{one['seed']}"


def differing(one: str, other: str) -> int:
    return (int(one, 16) ^ int(other, 16)).bit_count()


@pytest.mark.parametrize("vector", GREY, ids=named)
def test_every_bit_of_a_grey_picture_is_that_of_the_reference(vector: dict[str, int]) -> None:
    found = likeness(waves(vector["width"], vector["height"], vector["seed"]))
    assert found is not None
    assert (found.bits, found.quality) == (vector["pdq"], vector["quality"])


@pytest.mark.parametrize("vector", COLOURED, ids=named)
def test_colours_are_rounded_to_luminance_which_costs_six_bits_at_most_in_a_tiny_picture(
    vector: dict[str, int],
) -> None:
    image = Image.fromarray(colours(vector["width"], vector["height"], vector["seed"]))
    found = likeness(np.asarray(image.convert("L")))
    assert found is not None
    assert found.quality == vector["quality"]
    allowed = 2 if min(vector["width"], vector["height"]) >= 100 else 6
    assert differing(found.bits, str(vector["pdq"])) <= allowed


def test_a_smaller_copy_is_found_and_another_picture_is_not() -> None:
    image = Image.fromarray(waves(1600, 1200))
    whole = likeness(np.asarray(image))
    copy = likeness(np.asarray(image.resize((400, 300))))
    other = likeness(waves(1600, 1200, seed=9))
    assert whole is not None and copy is not None and other is not None
    assert differing(whole.bits, copy.bits) <= 31
    assert differing(whole.bits, other.bits) > 80


def test_a_side_under_five_pixels_has_no_likeness() -> None:
    assert likeness(waves(4, 300)) is None
    assert likeness(waves(5, 5)) is not None


def test_an_even_picture_has_no_quality_and_no_bits_made_of_rounding() -> None:
    found = likeness(np.full((400, 300), 77, dtype=np.uint8))
    assert found is not None
    assert (found.bits, found.quality) == ("0" * 64, 0)
