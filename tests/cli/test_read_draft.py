"""`trucewatch read --draft`: listed first, asked one by one, saved with the sentence and the file."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

from tests.cli.commanding import Commands
from trucewatch.records.models import (
    Citation,
    Deed,
    Evidence,
    Incident,
    LogEntry,
    Movement,
    Tally,
)

TEXT = (
    "On Friday 16 December 2016 at 11:00, forces opened fire on the road, killing four people.\n"
    "A convoy of 43 buses carrying 1,198 people left on 15 December 2016.\n"
)
DRAFT = ("--draft", "--source", "source:s1", "--as", "huda")


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    place = tmp_path / "statement.txt"
    place.write_text(TEXT, "utf-8")
    return place


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    return monkeypatch


def answer(patch: pytest.MonkeyPatch, *answers: str) -> None:
    patch.setattr("sys.stdin", io.StringIO("".join(f"{one}\n" for one in answers)))


def test_without_a_source_proposals_are_listed_and_nothing_is_saved(
    at_work: Commands, statement: Path
) -> None:
    before = LogEntry.objects.count()
    told = at_work("read", statement, "--draft")
    assert told.code == 0
    assert "Proposed: 1 incidents, 1 movements, 3 figures. Nothing is saved yet." in told.out
    assert "--source" in told.out
    arabic = at_work("read", statement, "--draft", "--language", "ar")
    assert "إطلاق نار مباشر، قتل" in arabic.out
    listed = at_work("read", statement, *DRAFT, "--json").json["proposals"]
    assert [one["kind"] for one in listed] == ["incident", "tally", "movement", "tally", "tally"]
    assert [(one["count"], one["unit"]) for one in listed if one["count"]] == [
        ("4", "person"), ("43", "vehicle"), ("1198", "person"),
    ]  # fmt: skip
    assert {one["recorded"] for one in listed} == {False}
    assert LogEntry.objects.count() == before


def test_what_was_accepted_is_saved_with_its_sentence_and_the_sealed_file(
    at_work: Commands, statement: Path, answering: pytest.MonkeyPatch
) -> None:
    answer(answering, "y", "y", "n", "n", "y")
    assert at_work("read", statement, *DRAFT).code == 0
    incident = Incident.objects.get(ref__startswith="text-")
    assert incident.narrative.words == {"en": TEXT.split("\n")[0]}
    assert str(incident.period) == "2016-12-16T11:00[Asia/Damascus]/"
    assert sorted(deed.deed_kind.value for deed in Deed.objects.all()) == ["direct_fire", "killing"]
    four, people = Tally.objects.filter(ref__startswith="text-").order_by("code")
    assert (str(four.count), four.incident, str(four.at)) == (
        "4",
        incident,
        "2016-12-16[Asia/Damascus]",
    )
    assert (str(people.count), people.movement) == ("1198", None)
    assert Movement.objects.count() == 0
    (item,) = Evidence.objects.all()
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    cited = Citation.objects.filter(evidence=item)
    assert {one.about for one in cited} == {incident.id, four.id, people.id}
    assert {one.locator for one in cited} == {
        "line 1, characters 1-89",
        "line 2, characters 91-158",
    }
    assert incident.ref == f"text-{digest[:12]}-0"
    assert at_work("verify", "--json").json["sound"] is True


def test_stopping_leaves_the_rest_and_the_same_again_asks_for_it_alone(
    at_work: Commands, statement: Path, answering: pytest.MonkeyPatch
) -> None:
    answer(answering, "y", "q")
    at_work("read", statement, *DRAFT)
    assert (Incident.objects.filter(ref__startswith="text-").count(), Movement.objects.count()) == (
        1,
        0,
    )
    answer(answering, "n", "y", "n", "n")
    told = at_work("read", statement, *DRAFT)
    assert (told.code, told.err) == (0, "")
    assert "Recorded before: incident" in told.out
    assert (Incident.objects.filter(ref__startswith="text-").count(), Movement.objects.count()) == (
        1,
        1,
    )
    assert Evidence.objects.count() == 1


def test_no_answer_saves_nothing(
    at_work: Commands, statement: Path, answering: pytest.MonkeyPatch
) -> None:
    before = LogEntry.objects.count()
    answer(answering, "y", "y")
    assert at_work("read", statement, *DRAFT).code == 130
    assert LogEntry.objects.count() == before


def test_a_file_that_became_another_meanwhile_is_not_cited(
    at_work: Commands, statement: Path, answering: pytest.MonkeyPatch
) -> None:
    class Slow(io.StringIO):
        def readline(self, *_: object) -> str:
            statement.write_text(TEXT + "More.\n", "utf-8")
            return "y\n"

    answering.setattr("sys.stdin", Slow())
    told = at_work("read", statement, *DRAFT)
    assert told.code == 4
    assert "was changed while it was read" in told.err
    assert Incident.objects.filter(ref__startswith="text-").count() == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--draft", "--source", "incident:shelling"), "seal-source-kind"),
        (("--draft", "--source", "source:nobody"), "cli-no-record-but"),
        (("--draft", "--case", "other"), "workspace-no-case"),
    ],
)
def test_a_source_that_is_none_is_refused(
    at_work: Commands, statement: Path, words: tuple[str, ...], code: str
) -> None:
    told = at_work("read", statement, *words)
    assert told.code == 4
    from trucewatch.values.message import Message

    assert (
        Message(code, {"given": "", "name": "", "kind": "", "known": "", "case": ""}).code == code
    )
    assert told.err != ""


def test_what_another_program_handed_over_cannot_be_recorded(
    at_work: Commands, answering: pytest.MonkeyPatch
) -> None:
    class Both(io.TextIOWrapper):
        def readline(self, *_: object) -> str:  # type: ignore[override]
            return "y\n"

    answering.setattr("sys.stdin", Both(io.BytesIO(TEXT.encode())))
    told = at_work("read", "-", *DRAFT)
    assert told.code == 4
    assert "save it as a file first" in told.err
