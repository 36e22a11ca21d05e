"""YAML files: what is read, and everything that can be wrong with one."""

from pathlib import Path

from tests.importers.files.folders import codes, read, read_within, told, words
from trucewatch.importers.files.limits import Limits
from trucewatch.values.finding import Where

INCIDENT = """\
incidents:
  - ref: amiriya-fire
    title:
      original: en
      en: "Fire on the convoy"
      ar: إطلاق نار على القافلة
    period: 2016-12-15T10:00
    area: {places: [{place: amiriya, part: whole}], precision: near}
    deeds:
      - ref: amiriya-deed
        kind: fire_on_convoy
        targets: [civilians, medical_transport]
        attributions:
          - {ref: amiriya-by, actor: forces}
    tallies:
      - {ref: amiriya-injured, count: 5, unit: person}
"""


def test_records_nest_and_every_word_keeps_its_place(tmp_path: Path) -> None:
    found = read(tmp_path, incidents__yaml=INCIDENT)
    assert found.findings == ()
    row = found.rows[0]
    assert [(r.kind, r.ref) for r in row.tree()] == [
        ("incident", "amiriya-fire"), ("deed", "amiriya-deed"),
        ("attribution", "amiriya-by"), ("tally", "amiriya-injured"),
    ]  # fmt: skip
    assert row.fields["title"] == {
        "original": "en", "en": "Fire on the convoy", "ar": "إطلاق نار على القافلة",
    }  # fmt: skip
    assert row.fields["area"] == {
        "places": ({"place": "amiriya", "part": "whole"},), "precision": "near",
    }  # fmt: skip
    assert row.at("title.ar") == Where(
        "incidents.yaml", 6, 11, "incident", "amiriya-fire", field="title.ar"
    )
    deed = row.children[0]
    assert deed.fields == {
        "deed_kind": "fire_on_convoy", "targets": ("civilians", "medical_transport"),
    }  # fmt: skip
    assert (deed.at("deed_kind").line, deed.at("deed_kind").column) == (11, 15)


def test_words_stay_words(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        tallies__yaml="tallies:\n- {ref: 010, count: no, at: 2016-12-13, unit: 1_000}\n",
    )
    row = found.rows[0]
    assert (row.ref, dict(row.fields)) == (
        "010", {"count": "no", "at": "2016-12-13", "unit": "1_000"},
    )  # fmt: skip


def test_arabic_digits_are_left_to_the_readers_of_values(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__yaml="tallies:\n- ref: a\n  count: نحو ٣٥٠\n")
    assert dict(found.rows[0].fields) == {"count": "نحو ٣٥٠"}
    assert found.findings == ()


def test_a_case_is_one_record_and_empty_fields_are_not_given(tmp_path: Path) -> None:
    found = read(tmp_path, case__yaml="case:\n  ref: aleppo\n  zone:\n  name: {en: Aleppo}\n")
    assert [(r.kind, r.ref, dict(r.fields)) for r in found.rows] == [
        ("case", "aleppo", {"name": {"en": "Aleppo"}})
    ]


def test_three_slips_are_all_told_and_the_rows_between_are_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        incidents__yaml=(
            "incidents:\n"
            "  - ref: one\n"
            "    effect: halted: until 13:00\n"
            "  - ref: two\n"
            "    colour: red\n"
            "  - ref: three\n"
            '    effect: "halted\n'
            "  - ref: four\n"
            "    effect: [halted\n"
            "  - ref: five\n"
        ),
    )
    assert told(found) == [
        ("file-yaml-colon", 3, 19, ""),
        ("file-unknown-field", 5, 13, "colour"),
        ("file-yaml-quote", 7, 13, ""),
        ("file-yaml-bracket", 9, 13, ""),
    ]
    assert [row.ref for row in found.rows] == ["two", "five"]
    assert [found.is_sound(row) for row in found.rows] == [False, False]
    assert [file.role.value for file in found.files] == ["broken"]
    codes(found)


def test_a_tab_and_a_wrong_indent_are_told_in_words_for_people(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a__yaml="tallies:\n  - ref: a\n\tcount: 5\n",
        b__yaml="tallies:\n  - ref: b\n   count: 5\n",
    )
    first = found.findings[0]
    assert codes(found) == ["file-yaml-tab", "file-yaml-indent"]
    assert first.advice is not None
    assert words(first.advice.text("ar")) == (
        "يُرجى استعمال الفراغات لإزاحة السطر، لا علامات الجدولة."
    )


def test_a_bomb_of_aliases_is_refused_without_growing(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        bomb__yaml="a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: [*d, *d]\n",
    )
    assert set(codes(found)) == {"file-yaml-anchor", "file-yaml-alias", "file-unknown-kind"}
    assert found.rows == ()


def test_tags_are_refused(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__yaml="tallies:\n- ref: !!python/object/apply:os.system [id]\n")
    assert "file-yaml-tag" in codes(found)
    assert [found.is_sound(row) for row in found.rows] == [False]


def test_deep_nesting_is_refused_at_once(tmp_path: Path) -> None:
    found = read(tmp_path, deep__yaml="tallies: " + "[" * 200_000)
    assert codes(found) == ["file-levels"]


def test_more_entries_than_the_limit_are_refused(tmp_path: Path) -> None:
    found = read_within(
        Limits(entries=50), tmp_path, tallies__yaml="tallies: [" + "{ref: a}, " * 50 + "]"
    )
    assert "file-entries" in codes(found)


def test_doubled_names_are_told_with_both_lines_and_both_are_kept(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        tallies__yaml="tallies:\n- ref: a\n  count: 5\n  count: 6\ntallies:\n- ref: b\n",
    )
    assert told(found) == [("file-name-twice", 4, 3, "count"), ("file-name-twice", 5, 1, "tallies")]
    assert words(found.findings[0].message.text("en")) == (
        "“count” stands twice; the first time in line 3."
    )
    assert words(found.findings[0].message.text("ar")) == (
        "«count» مكتوب مرتين؛ أولاهما في السطر 3."
    )
    assert (found.rows[0].fields, found.rows[0].unread) == ({"count": "5"}, {"count#2": "6"})
    assert [row.ref for row in found.rows] == ["a", "b"]


def test_an_unknown_field_and_an_unknown_list_are_told_with_the_nearest_name(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path, a__yaml="incident:\n- ref: a\ntallies:\n- ref: b\n  cuont: 5\n  sea: 1\n"
    )
    assert told(found) == [
        ("file-unknown-kind", 1, 1, "incident"),
        ("file-unknown-field", 5, 10, "cuont"),
        ("file-unknown-field", 6, 8, "sea"),
    ]
    advice = [words(one.advice.text("en")) for one in found.findings if one.advice]
    assert advice == [
        "Please write “incidents” if that is meant.",
        "Please write “count” if that is meant, or take it out.",
        "Please either take it out, or write one of: ref, count, unit, at, as_stated and citations.",
    ]
    assert found.rows[0].unread == {"cuont": "5", "sea": "1"}


def test_lists_and_records_in_the_wrong_shape_are_told(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a__yaml=(
            "incidents: {ref: a}\n"
            "tallies:\n- words\n- ref: b\n  count: [5, 6]\n  as_stated: [x]\n"
            "deeds:\n- ref: c\n  targets: {a: b}\n"
        ),
        b__yaml="- ref: a\n",
        c__yaml="agreements:\n- ref: d\n  clauses: none\n  name: {english: x}\n  ? [a]\n  : b\n",
    )
    assert codes(found) == [
        "file-no-list", "file-no-record", "file-one-value", "file-languages",
        "file-list-of-words", "file-yaml-top", "file-no-list", "file-language",
        "file-name-no-words",
    ]  # fmt: skip


def test_control_characters_are_told_raw_and_escaped(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a__yaml="tallies:\n- ref: a\n  unit: per\x00son\n",
        b__yaml='tallies:\n- ref: b\n  unit: "per\\0son"\n',
    )
    assert told(found) == [("file-character", 3, 12, ""), ("file-character", 3, 9, "unit")]
    assert words(found.findings[0].message.text("ar")) == "هنا محرف لا يكون في نص: U+0000."


def test_an_empty_file_is_noted_and_two_documents_are_both_read(tmp_path: Path) -> None:
    found = read(tmp_path, a__yaml="", b__yaml="tallies:\n- ref: a\n---\ntallies:\n- ref: b\n")
    assert codes(found) == ["file-empty"]
    assert [row.ref for row in found.rows] == ["a", "b"]
    assert not found.has_errors
