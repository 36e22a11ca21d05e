"""The texts of the corpus: every known contradiction is found, and nothing in what is right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reading.scoring import KINDS, Score, add, broken, findings, pair, texts

DEVELOPED_ON = [(name, entry["id"]) for name in ("en", "ar") for entry in texts(name)]
RIGHT = [entry for name in ("releases-en", "releases-ar") for entry in texts(name)]


@pytest.mark.parametrize(("name", "ref"), DEVELOPED_ON)
def test_a_text_yields_what_a_careful_reader_finds_and_no_more(name: str, ref: str) -> None:
    entry = next(entry for entry in texts(name) if entry["id"] == ref)
    score = Score()
    add(score, entry)
    assert score.found == score.known
    assert score.false == {}


@pytest.mark.parametrize("entry", RIGHT, ids=lambda entry: entry["id"])
def test_a_right_release_yields_nothing(entry: dict[str, str]) -> None:
    assert [finding.code for finding in findings(entry["text"])] == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nine_of_ten_texts_broken_in_a_known_way_are_found_out(lang: str) -> None:
    right = [e for e in texts(lang) if not e["expect"]] + texts(f"releases-{lang}")
    made = [(e, text) for e in right for _, text in broken(e, lang)]
    found = [text for e, text in made if findings(text, e.get("as_of"))]
    assert len(made) >= 20
    assert len(found) / len(made) >= 0.9


SENTENCES = [
    (entry["text"], [entry["code"]] if entry["code"] else []) for entry in texts("sentences")
]


@pytest.mark.parametrize(("text", "codes"), SENTENCES)
def test_a_sentence_yields_its_one_finding_or_none(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings(text)] == codes


PAIRS = [entry["text"] for name in ("pairs-en", "pairs-ar") for entry in texts(name)]
PAIRS += [text for name in ("second-en", "second-ar") for text in texts(name)]
PAIRS += [entry["text"] for name in ("third-en", "third-ar") for entry in texts(name)]
PAIRS += [entry["text"] for name in ("apart-en", "apart-ar") for entry in texts(name)]
PAIRS += [entry["text"] for name in ("fourth-en", "fourth-ar") for entry in texts(name)]
SIXTH = ("totals", "certain", "heads")
PAIRS += [e["text"] for n in SIXTH for lang in ("en", "ar") for e in texts(f"sixth-{n}-{lang}")]
PAIRS += [entry["text"] for lang in ("en", "ar") for entry in texts(f"seventh-time-{lang}")]
LOOK_WRONG = [
    text
    for name in (
        "right",
        "second-right",
        *(f"sixth-{n}-right" for n in SIXTH),
        "seventh-time-right",
    )
    for text in texts(name)
]
BOTH = [
    e
    for n in ("sixth-periods", "seventh-dates", "seventh-twice")
    for lang in ("en", "ar")
    for e in texts(f"{n}-{lang}")
]
PAIRS += [entry["text"] for entry in BOTH if entry["kind"] != "right"]
LOOK_WRONG += [entry["text"] for entry in BOTH if entry["kind"] == "right"]
PUT_ASIDE = [
    entry["text"]
    for name in ("third-held-en", "third-held-ar", "fifth-en", "fifth-ar")
    for entry in texts(name)
]


@pytest.mark.parametrize("written", PAIRS)
def test_a_figure_or_day_gone_wrong_is_the_one_finding_of_its_text(written: str) -> None:
    wrong, right = pair(written)
    assert [finding.code in KINDS for finding in findings(wrong)] == [True]
    assert [finding.code for finding in findings(right)] == []


@pytest.mark.parametrize("text", LOOK_WRONG)
def test_a_text_that_only_looks_wrong_yields_nothing(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


@pytest.mark.parametrize(
    "entry",
    [*texts("right-releases-en"), *texts("right-releases-ar")],
    ids=lambda entry: entry["id"],
)
def test_a_release_that_holds_yields_nothing(entry: dict[str, Any]) -> None:
    assert [finding.code for finding in findings(entry["text"])] == []


@pytest.mark.parametrize("written", PUT_ASIDE)
def test_a_text_put_aside_yields_nothing_once_it_is_right(written: str) -> None:
    assert [finding.code for finding in findings(pair(written)[1])] == []


def test_four_of_five_texts_put_aside_are_found_out() -> None:
    found = [written for written in PUT_ASIDE if findings(pair(written)[0])]
    assert len(PUT_ASIDE) >= 100
    assert len(found) / len(PUT_ASIDE) >= 0.8


def test_eleven_of_twelve_releases_that_were_developed_on_are_found_out() -> None:
    wrong = [
        pair(entry["text"])[0] for name in ("fifth-en", "fifth-ar") for entry in texts(name)[::2]
    ]
    assert len(wrong) == 12
    assert sum(bool(findings(text)) for text in wrong) >= 11
