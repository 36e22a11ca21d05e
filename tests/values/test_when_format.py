"""The page docs/formats/when.md and the code say the same."""

import re
from pathlib import Path

import pytest

from trucewatch.values.period import Period
from trucewatch.values.when import When

PAGE = Path(__file__).parents[2] / "docs" / "formats" / "when.md"
ROWS = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|(.*)$", PAGE.read_text("utf-8"), re.MULTILINE)
TIMES = [(text, low, rest.split("|")[0].strip()) for text, low, rest in ROWS if rest]
KEPT = [(text, kept.strip("`")) for text, kept, rest in ROWS if not rest and kept[0] == "`"]
PERIODS = [text for text, kept, rest in ROWS if not rest and kept[0] != "`"]


def test_the_page_has_its_tables() -> None:
    assert (len(TIMES), len(KEPT), len(PERIODS)) == (23, 3, 5)


@pytest.mark.parametrize(("text", "earliest", "latest"), TIMES)
def test_a_time_means_what_the_page_says(text: str, earliest: str, latest: str) -> None:
    when = When.parse(text)
    shown = [bound.replace(tzinfo=None).isoformat() for bound in (when.earliest, when.latest)]
    assert (str(when), *shown) == (text, earliest, latest)


@pytest.mark.parametrize(("typed", "kept"), KEPT)
def test_what_is_typed_is_kept_as_the_page_says(typed: str, kept: str) -> None:
    assert str(When.parse(typed)) == kept


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_of_the_page_is_kept_as_written(text: str) -> None:
    assert str(Period.parse(text)) == text
