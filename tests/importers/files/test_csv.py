"""CSV files: what is read, and everything that can be wrong with one."""

from pathlib import Path

from tests.importers.files.folders import SHAPE, codes, read, told, words, write
from trucewatch.importers.files.folder import read_folder
from trucewatch.values.finding import Where


def test_a_row_is_a_record_with_texts_by_language_and_lists(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        actors__csv=(
            "ref,name.original,name.en,name.ar,aliases\n"
            'forces,ar,"Forces, of all kinds",قوات, a ; b؛c \n'
            "other,,,,\n"
        ),
    )
    assert found.findings == ()
    assert [(row.ref, dict(row.fields)) for row in found.rows] == [
        (
            "forces",
            {
                "aliases": ("a", "b", "c"),
                "name": {"original": "ar", "en": "Forces, of all kinds", "ar": "قوات"},
            },
        ),
        ("other", {}),
    ]
    assert found.rows[0].at("name.ar") == Where(
        "actors.csv", 2, 4, "actor", "forces", field="name.ar"
    )


def test_flat_columns_make_nested_rows(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        incidents__csv=(
            "ref,period,deed.kind,deed.targets,attribution.actor,attribution.as_stated.en,"
            "tally.count,tally2.count,deed2.kind,attribution2.actor\n"
            "a,2016-12-14,shelling,civilians,forces,they did,5,about 3,missile,others\n"
            "b,2016-12-15,,,,,,7,,\n"
        ),
    )
    assert found.findings == ()
    assert [(r.kind, r.ref, dict(r.fields)) for r in found.rows[0].tree()] == [
        ("incident", "a", {"period": "2016-12-14"}),
        ("deed", "a-deed", {"deed_kind": "shelling", "targets": ("civilians",)}),
        ("attribution", "a-deed-attribution", {"actor": "forces", "as_stated": {"en": "they did"}}),
        ("tally", "a-tally", {"count": "5"}),
        ("tally", "a-tally2", {"count": "about 3"}),
        ("deed", "a-deed2", {"deed_kind": "missile"}),
        ("attribution", "a-deed2-attribution2", {"actor": "others"}),
    ]
    assert [r.ref for r in found.rows[1].tree()] == ["b", "b-tally2"]
    assert found.rows[0].children[1].at("count").column == 7


def test_a_nested_row_without_the_one_around_it_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, incidents__csv="ref,deed.kind,attribution.actor\na,,forces\n")
    assert codes(found) == ["file-csv-no-parent"]
    assert not found.is_sound(found.rows[0])


def test_the_name_of_a_file_may_go_on_behind_a_hyphen(tmp_path: Path) -> None:
    found = read(tmp_path, **{"tallies-2016-12-16__csv": "ref,count\na,5\n", "sums__csv": "ref\n"})
    assert [row.kind for row in found.rows] == ["tally"]
    assert codes(found) == ["file-unknown-kind"]


def test_ragged_rows_are_told_one_by_one_and_their_surplus_is_kept(tmp_path: Path) -> None:
    found = read(
        tmp_path, tallies__csv="ref,count,unit\na,5\nb,1,000,person\nc,6,person,,\nd,7,person\n"
    )
    assert told(found) == [("file-csv-ragged", 2, 0, ""), ("file-csv-ragged", 3, 0, "")]
    assert words(found.findings[0].message.text("en")) == (
        "This row has 2 cells, and the header has 3 columns."
    )
    assert words(found.findings[0].message.text("ar")) == (
        "في هذا الصف خليتان، وفي السطر الأول 3 أعمدة."
    )
    assert found.rows[1].unread == {"+1": "person"}
    assert [found.is_sound(row) for row in found.rows] == [False, False, True, True]


def test_an_unclosed_quote_spoils_the_file_and_the_rest_is_still_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        tallies__csv='ref,count\na,5\nb,"6\nc,7\nd,8,9\ne,"1"0\nf,11\n',
    )
    assert told(found) == [
        ("file-csv-quote", 3, 0, ""), ("file-csv-ragged", 5, 0, ""), ("file-csv-quote", 6, 0, ""),
    ]  # fmt: skip
    assert [row.ref for row in found.rows] == ["a", "c", "d", "f"]
    assert not any(found.is_sound(row) for row in found.rows)
    codes(found)


def test_a_thousand_broken_quotes_end_the_reading_of_a_file(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv="ref,count\n" + 'a,"5"x\n' * 1000)
    assert codes(found) == ["file-csv-quote"] * 20 + ["file-too-broken"]


def test_a_thousand_problems_alike_are_told_one_by_one_and_the_rest_as_a_number(
    tmp_path: Path,
) -> None:
    found = read(tmp_path, tallies__csv="ref,count\n" + ",5\n" * 1003)
    assert codes(found) == ["file-more"] + ["file-ref-missing"] * 1000
    assert words(found.findings[0].message.text("ar")) == (
        "في الملف أيضًا 3 مشكلات من هذا النوع (file-ref-missing)."
    )
    assert not any(found.is_sound(row) for row in found.rows)


def test_lines_are_counted_through_cells_of_several_lines(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv='ref,count\na,"5\n6"\n\nb,7,8\n')
    assert told(found) == [("file-csv-ragged", 5, 0, "")]
    assert dict(found.rows[0].fields) == {"count": "5\n6"}


def test_every_kind_of_line_end_is_read(tmp_path: Path) -> None:
    for end in ("\n", "\r\n", "\r"):
        found = read(tmp_path, tallies__csv=end.join(["ref,count", "a,5", "b,6,7", ""]))
        assert told(found) == [("file-csv-ragged", 3, 0, "")]
        assert [row.ref for row in found.rows] == ["a", "b"]


def test_a_nul_byte_refuses_its_row_only(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv=b"ref,count\na,5\x00\nb,6\n")
    assert told(found) == [("file-character", 2, 2, "count")]
    assert [found.is_sound(row) for row in found.rows] == [False, True]


def test_columns_twice_unknown_and_unnamed_are_told_at_the_header(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv="ref,count,count,coutn,,\na,5,5,6,7,\nb,5,5,,,\n")
    assert told(found) == [
        ("file-csv-column-twice", 1, 3, ""),
        ("file-unknown-field", 1, 4, "coutn"),
        ("file-csv-unnamed", 1, 5, ""),
    ]
    assert found.rows[0].unread == {"coutn": "6", "+5": "7"}
    codes(found)


def test_an_unknown_column_refuses_only_rows_that_fill_it(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv="ref,count,sea\na,5,x\nb,5,\n")
    assert [found.is_sound(row) for row in found.rows] == [False, True]


def test_a_table_without_header_shows_nothing_of_its_first_row(tmp_path: Path) -> None:
    found = read(tmp_path, persons__csv="p1,Somebody Named\np2,Another\n")
    assert codes(found) == ["file-csv-no-header"]
    assert "Somebody" not in repr(found)


def test_semicolons_and_tabs_between_cells_are_read_and_noted(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv='ref;count\na;"5"\n', deeds__csv="ref\ttargets\nb\tx;y\n")
    assert codes(found) == ["file-csv-separator", "file-csv-separator"]
    assert [dict(row.fields) for row in found.rows] == [{"targets": ("x", "y")}, {"count": "5"}]


def test_a_file_with_nothing_but_blank_lines_is_noted(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv="\n\n,,\n", deeds__csv="ref,deed_kind\n")
    assert codes(found) == ["file-empty"]


def test_a_long_file_tells_how_far_it_is_read(tmp_path: Path) -> None:
    rows = [f"i{n},2016-12-14\n" for n in range(2500)]
    folder = write(tmp_path, incidents__csv="ref,period\n" + "".join(rows), actors__csv="ref\na\n")
    heard: list[tuple[str, int, int]] = []
    read_folder(folder, SHAPE, progress=lambda *one: heard.append(one))
    total = sum(file.stat().st_size for file in folder.iterdir())
    done = [so_far for _, so_far, _ in heard]
    assert [(path, in_all) for path, _, in_all in heard] == [
        ("actors.csv", total),
        *[("incidents.csv", total)] * 3,
        ("", total),
    ]
    assert done == sorted(done)
    assert (done[:2], done[-1]) == ([0, 6], total)
