"""Sources that speak as of an undated moment."""

from tests.checks.found import found
from trucewatch.checks import as_of_undated


def source(more: str) -> str:
    return f"""
    sources:
      - ref: s
        label: {{original: en, en: A report, ar: تقرير}}
        {more}
    """


def test_a_source_that_speaks_as_of_its_writing_without_a_date_is_a_warning() -> None:
    assert found(as_of_undated, source("states_as_of: true")) == [
        "warning: A report speaks as of the time of writing and does not say when that was."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(as_of_undated, source("states_as_of: true"), "ar") == [
        "warning: يتحدث تقرير حتى وقت كتابته ولا يذكر متى كان ذلك."
    ]


def test_a_dated_as_of_is_not_flagged() -> None:
    assert found(as_of_undated, source("states_as_of: true\n        as_of: 2016-12")) == []


def test_a_source_that_does_not_speak_so_is_not_flagged() -> None:
    assert found(as_of_undated, source("states_as_of: false")) == []
