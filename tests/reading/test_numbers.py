"""Numbers in digits and words, Arabic with its genders, duals and compounds."""

from __future__ import annotations

import pytest

from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.tokens import cut

WRITTEN = [
    ("11,400 people", 11_400),
    ("11.400 people", 11_400),
    ("11 400 people", 11_400),
    ("١١٬٤٠٠ شخص", 11_400),
    ("١١،٤٠٠ شخص", 11_400),
    ("twenty-three breaches", 23),
    ("one hundred and five people", 105),
    ("two dozen shells", 24),
    ("a hundred families", 100),
    ("three thousand four hundred and two", 3_402),
    ("1.2 million people", 1_200_000),
    ("ثلاثة وعشرين خرقًا", 23),
    ("ثلاثٌ وعشرون حافلة", 23),
    ("أربعة عشر شخصًا", 14),
    ("إحدى عشرة امرأة", 11),
    ("اثنا عشر آخرون", 12),
    ("مئتان وخمسة وثلاثون شخصًا", 235),
    ("مائتي شخص", 200),
    ("ثلاثة آلاف شخص", 3_000),
    ("40 ألف شخص", 40_000),
    ("خمسين ألفًا", 50_000),
    ("ألفين وثلاثمئة وخمسة وعشرين", 2_325),
    ("خمسة وعشرون ألفًا وثلاثمئة", 25_300),
]
LISTS = [("ستة بالقنص وثلاثة بالقصف", 6), ("خمسة وامرأة", 5), ("مئة", 100)]


@pytest.mark.parametrize(("words", "value"), WRITTEN + LISTS)
def test_a_number_is_read_as_far_as_it_goes(words: str, value: int) -> None:
    number = number_at(cut(words), 0)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("words", ["1.5 tons", "people", "خرق", "99999999999999"])
def test_what_is_no_whole_number_is_not_read_as_one(words: str) -> None:
    number = number_at(cut(words), 0)
    assert number is None or number.fraction is not None


def test_and_eleven_is_told_from_and_one() -> None:
    tokens = cut("وأحد عشر يوم الخميس")
    number = number_at(tokens, 0)
    assert number is not None
    assert (number.value, number.last) == (11, 2)
