"""Refs: each row has one, no two of a kind are equal, a missing one is proposed."""

from pathlib import Path

from tests.importers.files.folders import codes, read, told, words
from trucewatch.values.message import Message


def proposals(found: object) -> list[object]:
    return [
        one.message.args["proposed"]
        for one in found.findings  # type: ignore[attr-defined]
        if one.code == "file-ref-missing"
    ]


def test_a_row_without_ref_is_refused_with_one_made_of_its_latin_words_and_digits(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        a__yaml=(
            "incidents:\n"
            "- title: {original: en, en: Fire on ambulances, ar: إطلاق نار}\n"
            "  period: 2016-12-15\n"
            "  deeds:\n  - kind: shelling\n"
            "- title: {original: ar, ar: إطلاق نار}\n"
            "- title: {original: ar, ar: قصف}\n"
        ),
        tallies__csv="ref,count,unit\n,5,person\n,5,person\ntally-5-person-1,6,\n",
    )
    assert proposals(found) == [
        "incident-fire-on-ambulances-2016-12-15", "deed-shelling", "incident-1", "incident-2",
        "tally-5-person", "tally-5-person-2",
    ]  # fmt: skip
    assert words(found.findings[0].advice.text("en")) == (  # type: ignore[union-attr]
        "Please give it one that stays the same from now on, such as: "
        "incident-fire-on-ambulances-2016-12-15"
    )
    assert [found.is_sound(row) for row in found.rows] == [False] * 3 + [False, False, True]
    codes(found)


def test_a_nested_row_gets_its_proposal_from_the_one_around_it(tmp_path: Path) -> None:
    found = read(tmp_path, a__yaml="incidents:\n- ref: fire\n  tallies:\n  - count: 5\n")
    assert proposals(found) == ["fire-5"]


def test_equal_refs_of_a_kind_are_told_with_both_places_in_one_file_and_in_two(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        tallies__csv="ref,count\na,5\nb,5\na,6\n",
        z__yaml="tallies:\n- ref: b\nincidents:\n- ref: a\n",
    )
    assert told(found) == [("file-ref-twice", 4, 1, "ref"), ("file-ref-twice", 2, 8, "ref")]
    assert [(w.file, w.line) for one in found.findings for w in one.where] == [
        ("tallies.csv", 4), ("tallies.csv", 2), ("z.yaml", 2), ("tallies.csv", 3),
    ]  # fmt: skip
    assert words(found.findings[0].message.text("ar")) == (
        "للصفين المرجع نفسه «a» من نوع tally: السطر 2 من tallies.csv والسطر 4 من هذا الملف."
    )
    assert [found.is_sound(row) for row in found.rows] == [False, False, False, False, True]


def test_refs_with_blanks_or_unseen_characters_or_too_long_are_refused(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        tallies__csv=f"ref,count\na b,1\na\u200fb,2\na;b,3\n{'a' * 201},4\nقصف-١,5\n",
    )
    assert codes(found) == ["file-ref-bad", "file-ref-bad", "file-ref-bad", "file-ref-long"]
    assert isinstance(found.findings[3].message, Message)
    assert found.is_sound(found.rows[4])
