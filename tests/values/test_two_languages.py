"""A bare note in two languages is told in the one that is read."""

import pytest

from trucewatch.values.two_languages import in_language

BOTH = "Middle of the country, rounded | وسط البلد مقرّبًا"


@pytest.mark.parametrize(
    ("note", "lang", "told"),
    [
        (BOTH, "en", ("Middle of the country, rounded", "وسط البلد مقرّبًا")),
        (BOTH, "ar", ("وسط البلد مقرّبًا", "Middle of the country, rounded")),
        ("OCHA COD 2016-09-05", "ar", ("OCHA COD 2016-09-05", "")),
        ("OCHA | CC BY", "ar", ("OCHA | CC BY", "")),
        ("OCHA | CC BY", "en", ("OCHA | CC BY", "")),
        ("", "ar", ("", "")),
    ],
)
def test_the_language_that_is_read_comes_first(note: str, lang: str, told: tuple[str, str]) -> None:
    assert in_language(note, lang) == told
