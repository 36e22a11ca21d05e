"""Tables written with bars, with a row of dashes and without."""

from __future__ import annotations

import time

import pytest

from trucewatch.importers.prose.piped import piped_tables
from trucewatch.importers.prose.words_file import read_words


def words(text: str) -> list[list[list[str]]]:
    return [
        [[text[cell.start : cell.end] for cell in row] for row in table.rows]
        for table in piped_tables(text)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("| Day | People |\n|---|---:|\n| 14 | 7 |\n", [[["Day", "People"], ["14", "7"]]]),
        ("Day | People\n:-- | --\n14 | \nafter", [[["Day", "People"], ["14"]]]),
        ("x\n\n| a |\n| - |\n|  |\n\n| b | c |\n|---|---|", [[["a"], [""]], [["b", "c"]]]),
        ("| يوم | عدد |\n|---|---|\n| ١٤ \\| ١٥ | 7 |", [[["يوم", "عدد"], ["١٤ \\| ١٥", "7"]]]),
        ("a | b\nc | d", []),
        ("a | b | c\nx | 1 | 2\ny | 3 | 4", [[["a", "b", "c"], ["x", "1", "2"], ["y", "3", "4"]]]),
        ("a | b | c\nx | 1 | 2\ny | z | v", []),
        ("a | b | 5\nx | 1 | 2\ny | 3 | 4", []),
        ("a | b\n--- | --- | ---\nc | d", []),
        ("a -- b | c", []),
        ("Day | People\n14 | 7\n15 | 9\n", [[["Day", "People"], ["14", "7"], ["15", "9"]]]),
        ("a | b\nc | d\n\ne | f", []),
        (
            "Day / dead / hurt\n14 / 7 / 2\n15 / 9 / 1",
            [[["Day", "dead", "hurt"], ["14", "7", "2"], ["15", "9", "1"]]],
        ),
        ("and / or\nhe / she\nit / they", []),
    ],
)
def test_cells_stand_between_bars_under_a_row_of_dashes_or_of_headings(
    text: str, told: list[list[list[str]]]
) -> None:
    assert words(text) == told


def test_a_text_tells_its_tables() -> None:
    (table,) = read_words(b"| a | b |\r\n|---|---|\r\n| c | d |").tables
    assert [(cell.start, cell.end) for cell in table.rows[1]] == [(22, 23), (26, 27)]


def test_a_long_row_of_dashes_and_bars_ends_soon() -> None:
    begun = time.process_time()
    piped_tables("a |" * 50_000 + "\n" + "-|- " * 50_000 + "x\n" + "|-:" * 50_000 + "-")
    assert time.process_time() - begun < 5
