"""Incidents told twice: offered, decided, merged and brought back, by commands alone."""

from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import Commands

INCIDENT = """
          - ref: {ref}
            title: {{original: en, en: Fire on the ambulances}}
            period: "2020-12-05T10:{minute}/2020-12-05T11:00"
            area: {{places: [{{place: north, part: whole}}]}}
            citations: [{{ref: q-{ref}, source: {source}}}]
            deeds: [{{ref: d-{ref}, deed_kind: sniper}}]
            tallies: [{{ref: t-{ref}, count: 5, unit: person, fate: wounded, role: harm}}]
"""


def files(minute: str = "10") -> dict[str, str]:
    frame = """
        case: {ref: small, zone: Asia/Damascus, name: {original: en, en: Small}}
        sources: [{ref: s, source_kind: media}, {ref: r, source_kind: media}]
        places: [{ref: north, name: {original: en, en: North, ar: الشمال}}]
        incidents:"""
    told = INCIDENT.format(ref="one", minute="00", source="s")
    told += INCIDENT.format(ref="two", minute=minute, source="r")
    return {"case.yaml": frame + told}


@pytest.fixture
def told_twice(trucewatch: Commands, tmp_path: Path) -> Commands:
    assert trucewatch("member", "huda").code == 0
    folder = write_folder(tmp_path / "small", files())
    assert trucewatch("import", folder, "--as", "huda").code == 0
    return trucewatch


def decide(told_twice: Commands, answer: str) -> None:
    words = ("duplicates", "decide", "incident:one", "incident:two", answer)
    decided = told_twice(*words, "--because", "two ambulances", "--as", "huda", "--json")
    assert (decided.code, decided.json["same"]) == (0, answer == "--same")


def test_a_pair_is_offered_with_what_agreed(told_twice: Commands) -> None:
    told = told_twice("duplicates", "--json")
    [pair] = told.json
    assert (told.code, pair["one"], pair["other"], pair["score"]) == (0, "one", "two", 85)
    assert (pair["open"], pair["decided"]) == (True, None)
    said = told_twice("duplicates").out
    assert "They agree in" in said
    assert "One pair of incidents waits for a decision" in said
    assert "زوج واحد من الحوادث ينتظر قرارًا" in told_twice("duplicates", "--language", "ar").out


def test_a_pair_decided_to_be_two_is_not_offered_again(told_twice: Commands) -> None:
    decide(told_twice, "--different")
    assert told_twice("duplicates", "--json").json == []
    [pair] = told_twice("duplicates", "--all", "--json").json
    assert (pair["open"], pair["decided"]) == (False, "different")
    assert pair["decision"]["because"] == {"original": "en", "en": "two ambulances"}


def test_a_pair_decided_to_be_two_is_merged_only_once_it_is_decided_to_be_one(
    told_twice: Commands,
) -> None:
    decide(told_twice, "--different")
    words = (
        "duplicates",
        "merge",
        "incident:two",
        "incident:one",
        "--because",
        "b",
        "--as",
        "huda",
    )
    refused = told_twice(*words)
    assert refused.code == 4
    assert "decided to be two incidents" in refused.err
    assert "قُرر من قبل أنهما حادثتان لا واحدة" in told_twice(*words, "--language", "ar").err
    decide(told_twice, "--same")
    assert told_twice(*words).code == 0


def test_it_is_offered_again_once_something_changed(told_twice: Commands, tmp_path: Path) -> None:
    decide(told_twice, "--different")
    folder = write_folder(tmp_path / "small", files(minute="20"))
    assert told_twice("import", folder, "--as", "huda").code == 0
    [pair] = told_twice("duplicates", "--json").json
    assert (pair["open"], pair["lapsed"]) == (True, True)


def test_a_decision_withdrawn_offers_it_again(told_twice: Commands) -> None:
    decide(told_twice, "--different")
    [pair] = told_twice("duplicates", "--all", "--json").json
    code = pair["decision"]["code"]
    assert told_twice("withdraw", code, "--because", "a slip", "--as", "huda").code == 0
    assert [each["open"] for each in told_twice("duplicates", "--json").json] == [True]


def test_a_pair_decided_to_be_one_is_shown_until_it_is_merged(told_twice: Commands) -> None:
    decide(told_twice, "--same")
    [pair] = told_twice("duplicates", "--json").json
    assert (pair["open"], pair["decided"]) == (False, "same")
    assert "trucewatch duplicates merge incident:one incident:two" in told_twice("duplicates").out


def test_merged_it_hangs_on_the_one_and_undone_on_both(told_twice: Commands) -> None:
    decide(told_twice, "--same")
    because = ("--because", "told by two of us", "--as", "huda", "--json")
    merged = told_twice("duplicates", "merge", "incident:one", "incident:two", *because)
    assert merged.json == {
        "kept": "A-INC-0001",
        "merged": "A-INC-0002",
        "moved": ["A-DEE-0002", "A-TAL-0002", "A-CIT-0002"],
        "under_verification": [],
    }
    assert told_twice("duplicates", "--all", "--json").json == []
    shown = told_twice("show", "incident:two", "--json").json
    assert (shown["state"], shown["merged_into"]) == ("withdrawn", "A-INC-0001")
    assert "Merged into" in told_twice("show", "incident:two").out
    assert told_twice("verify").code == 0
    undone = told_twice("duplicates", "undo", "incident:two", *because)
    assert undone.json["returned"] == ["A-DEE-0002", "A-TAL-0002", "A-CIT-0002"]
    assert "merged_into" not in told_twice("show", "incident:two", "--json").json
    assert len(told_twice("duplicates", "--all", "--json").json) == 1
    assert told_twice("verify").code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("merge", "incident:one", "incident:one"), "merge-itself"),
        (("merge", "incident:one", "tally:t-two"), "cli-not-incident"),
        (("undo", "incident:one"), "merge-none"),
        (("decide", "incident:one", "incident:one", "--same"), "merge-itself"),
    ],
)
def test_what_cannot_be_is_refused(told_twice: Commands, words: tuple[str, ...], code: str) -> None:
    told = told_twice("duplicates", *words, "--because", "told twice", "--as", "huda", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, code)


def test_neither_same_nor_different_is_misuse(told_twice: Commands) -> None:
    words = ("duplicates", "decide", "incident:one", "incident:two", "--because", "so")
    assert told_twice(*words).code == 2


def test_it_says_that_the_verdict_on_the_one_that_stays_goes_back(
    trucewatch: Commands, tmp_path: Path
) -> None:
    assert trucewatch("member", "huda").code == 0
    told = {
        name: text.replace("period:", "status: verified\n            period:")
        for name, text in files().items()
    }
    assert trucewatch("import", write_folder(tmp_path / "small", told), "--as", "huda").code == 0
    because = ("--because", "told by two of us", "--as", "huda")
    merged = trucewatch("duplicates", "merge", "incident:one", "incident:two", *because)
    assert "A-INC-0001 is under verification again" in merged.out
    assert trucewatch("duplicates", "undo", "incident:two", *because).code == 0
    taken = trucewatch("withdraw", "deed:d-one", *because, "--json")
    assert (taken.json["withdrawn"], taken.json["under_verification"]) == (
        ["A-DEE-0001"],
        ["A-INC-0001"],
    )
    shown = [trucewatch("show", f"incident:{ref}", "--json").json for ref in ("one", "two")]
    assert [one["status"] for one in shown] == ["under_verification", "verified"]
