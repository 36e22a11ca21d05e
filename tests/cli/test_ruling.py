"""Two members rule on a breach and open a gate, by commands alone."""

import re
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import Commands, command
from tests.cli.test_packages import key_of

FILES = {
    "case.yaml": """
        case: {ref: small, zone: Asia/Damascus, name: {original: en, en: Small, ar: صغيرة}}
        agreements:
          - ref: truce
            announced: 2020-12-01T18:00
            clauses: [{ref: c1, clause_kind: cessation, window: 2020-12-01T18:00/..,
                       forbidden: [shelling]}]
        actors:
          - {ref: north, name: {original: en, en: North, ar: الشمال}}
          - {ref: south, name: {original: en, en: South, ar: الجنوب}}
        incidents:
          - ref: i1
            period: 2020-12-05T10:00/2020-12-05T11:00
            deeds: [{ref: d1, deed_kind: shelling, attributions: [{ref: at1, actor: north}]}]
        tallies: [{ref: t1, incident: i1, count: 2, unit: person, group: men, fate: killed,
                   role: harm}]
    """
}
PROPOSED = (
    "determine", "propose", "--incident", "incident:i1", "--clause", "clause:c1",
    "--actor", "actor:north", "--ruling", "breach", "--reasoning", "Shells fell.",
)  # fmt: skip


@pytest.fixture
def ruling(trucewatch: Commands, tmp_path: Path) -> Commands:
    for name in ("huda", "salma"):
        assert trucewatch("member", name).code == 0
    folder = write_folder(tmp_path / "small", FILES)
    assert trucewatch("import", folder, "--as", "huda").code == 0
    return trucewatch


def test_one_proposes_another_reviews_and_nobody_their_own(ruling: Commands) -> None:
    assert ruling(*PROPOSED, "--as", "huda", "--json").json == {"determination": "A-DET-0001"}
    own = ruling("determine", "review", "A-DET-0001", "--agree", "--as", "huda", "--json")
    assert (own.code, own.json["error"]["code"]) == (4, "acts-review-own")
    assert ruling("determine", "review", "A-DET-0001", "--agree", "--as", "salma").code == 0
    (one,) = ruling("determine", "list", "--json").json
    assert (one["ruling"], one["state"], one["reviewer"]) == ("breach", "reviewed", "salma")


def test_the_commands_that_are_advised_can_be_typed_as_they_stand(ruling: Commands) -> None:
    told = ruling("publish", "--dry-run", "--as", "huda").out
    (advised,) = re.findall(
        r"trucewatch (decide [0-9a-f]{8} --accept --because) \"...\" --as NAME", told
    )
    assert ruling(*advised.split(), "public since 2020", "--as", "salma").code == 0
    told = ruling(*PROPOSED, "--as", "huda").out
    (advised,) = re.findall(r"trucewatch (determine review .* --as) NAME", told)
    assert ruling(*advised.split(), "salma").code == 0


def test_rulings_beside_a_new_one_are_told_and_that_it_names_no_party(ruling: Commands) -> None:
    first = ruling(*PROPOSED, "--as", "huda").out
    assert ("Other rulings" in first, "names no party" in first) == (False, False)
    nobody = [word for word in PROPOSED if word not in ("--actor", "actor:north")]
    told = ruling(*nobody, "--as", "huda").out
    assert "Other rulings exist on the same incident and clause: A-DET-0001\n" in told
    assert "A-DET-0002 names no party." in told
    third = ruling(*PROPOSED, "--as", "huda", "--language", "ar").out
    assert ("بُتّ فيه أيضًا" in third, "أي طرف" in third) == (True, False)


def test_a_ruling_keeps_the_facts_it_rests_on(ruling: Commands) -> None:
    assert ruling(*PROPOSED, "--as", "huda").code == 0
    stale = [f for f in ruling("check", "--json").json if f["code"] == "determination-stale"]
    assert stale == []
    assert len(ruling("show", "A-DET-0001", "--json").json["facts"]) == 64


def test_a_ruling_leaves_open_who_of_two_it_was(ruling: Commands) -> None:
    assert ruling(*PROPOSED, "--or", "actor:south", "--as", "huda").code == 0
    (listed,) = ruling("determine", "list", "--json").json
    north, south = (ruling("show", f"actor:{one}", "--json").json for one in ("north", "south"))
    assert (listed["actor"], listed["alternatives"]) == (north["code"], [south["code"]])
    assert ruling("show", "A-DET-0001", "--json").json["alternatives"] == [south["id"]]
    assert "North / South" in ruling("determine", "list").out
    assert "الشمال / الجنوب" in ruling("determine", "list", "--language", "ar").out


def test_what_was_published_is_checked_by_whoever_holds_a_file_of_it(
    ruling: Commands, tmp_path: Path
) -> None:
    """As the words after publishing say: the receipt, and the package with the report in it."""
    decided = ("--accept", "--because", "public since 2020", "--as", "salma")
    asked = ("publish", "--audience", "internal", "--as", "huda")
    (stop,) = ruling(*asked, "--dry-run", "--json").json["gates"]
    assert ruling("decide", stop["fingerprint"][:8], *decided).code == 0
    told = ruling(*asked, "--out", tmp_path / "out")
    receipt = "trucewatch receipt A-PUB-0001"
    package = "trucewatch package small --publication A-PUB-0001 --audience internal --out FOLDER"
    assert (receipt in told.out, package in told.out) == (True, True)
    said = ruling(*receipt.split()[1:], "--out", tmp_path)
    assert said.code == 0
    key = key_of(tmp_path / "work")
    proof, report = tmp_path / "A-PUB-0001.receipt.txt", tmp_path / "out" / "report.en.pdf"
    assert ruling("verify", proof, "--file", report, "--key", key).code == 0
    report.write_bytes(report.read_bytes() + b" ")
    assert ruling("verify", proof, "--file", report, "--key", key).code == 3
    words = package.replace("FOLDER", str(tmp_path / "bag")).split()[1:]
    assert ruling(*words, "--as", "huda").code == 0
    assert ruling("verify", tmp_path / "bag", "--key", key).code == 0


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_a_second_person_opens_the_gate_that_the_first_was_shown(
    ruling: Commands, audience: str
) -> None:
    shown = ("publish", "--dry-run", "--audience", audience, "--json", "--as", "huda")
    (stop,) = ruling(*shown).json["gates"]
    decided = ("decide", stop["fingerprint"][:8], "--accept", "--because", "public since 2020")
    own = ruling(*decided, "--as", "huda")
    assert (own.code, "When huda publishes, this decision opens nothing" in own.out) == (0, True)
    assert "one of these has to decide: salma" in own.out
    assert [one["released_by"] for one in ruling(*shown).json["gates"]] == [None]
    told = ruling(*decided, "--as", "salma", "--language", "ar")
    alone = "لا يسري هذا القرار إلا على هذا الجمهور" in told.out
    assert (told.code, alone, "internal" in told.out) == (0, audience == "internal", False)
    assert [one["released_by"] for one in ruling(*shown).json["gates"]] == ["A-FDE-0002"]


def test_a_report_is_signed_so_that_a_release_counts_beside_somebody(ruling: Commands) -> None:
    told = ruling("report", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "acts-needs-member")


def test_a_review_that_says_neither_is_none(tmp_path: Path) -> None:
    for answer, code in (((), 2), (("--agree",), 4), (("--disagree",), 4)):
        told = command(tmp_path, "determine", "review", "A-DET-0001", *answer, "--json")
        assert told.code == code
