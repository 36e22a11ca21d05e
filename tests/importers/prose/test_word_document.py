"""Documents of Word as they are read, and those that are refused."""

from __future__ import annotations

import pytest

from tests.importers.prose.making import W, archive_bomb, docx, p, table
from trucewatch.importers.prose.limits import Limits
from trucewatch.importers.prose.trouble import Unread
from trucewatch.importers.prose.word_document import read_word_document as read


def test_paragraphs_are_lines_and_runs_are_not() -> None:
    assert read(
        docx(p("The convoy left ", "at 08:00.") + p("It ", "did not ", "arrive."))
    ).text == ("The convoy left at 08:00.\nIt did not arrive.")


def test_a_run_from_the_right_stays_in_the_order_of_reading() -> None:
    body = (
        "<w:p><w:pPr><w:bidi/></w:pPr>"
        "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space='preserve'>خرجت القافلة في 15 </w:t></w:r>"
        "<w:r><w:rPr><w:rtl/></w:rPr><w:t>كانون الأول 2016.</w:t></w:r></w:p>"
    )
    assert read(docx(body)).text == "خرجت القافلة في 15 كانون الأول 2016."


def test_cells_of_a_table_are_known_by_where_they_stand() -> None:
    told = read(
        docx(p("Moved:") + table(("Day", "People"), ("15 December", "1,198"), ("Total", "")))
    )
    assert told.text == "Moved:\nDay\tPeople\n15 December\t1,198\nTotal"
    assert [
        [[told.text[cell.start : cell.end] for cell in row] for row in one.rows]
        for one in told.tables
    ] == [[["Day", "People"], ["15 December", "1,198"], ["Total", ""]]]


def test_a_cell_over_two_columns_leaves_the_second_empty() -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('Both days')}</w:tc>"
    row = f"<w:tr>{wide}<w:tc>{p('Sum')}</w:tc></w:tr>"
    told = read(docx(f"<w:tbl>{row}</w:tbl>"))
    (cells,) = told.tables[0].rows
    assert [told.text[cell.start : cell.end] for cell in cells] == ["Both days", "", "Sum"]


def test_a_mark_of_a_note_is_no_part_of_the_figure() -> None:
    mark = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>14</w:t></w:r>"
    assert read(docx(f"<w:p><w:r><w:t>750</w:t></w:r>{mark}</w:p>")).text == "750[14]"


def test_notes_are_read_after_the_body() -> None:
    notes = (
        f"<w:footnotes {W}><w:footnote>{p('Source: the Red Crescent.')}</w:footnote></w:footnotes>"
    )
    assert read(docx(p("1,198 left."), footnotes=notes)).text == (
        "1,198 left.\n\nSource: the Red Crescent."
    )


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>40</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>of</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>43</w:t></w:r></w:ins><w:r><w:t> buses</w:t></w:r></w:p>"
    )
    told = read(docx(body))
    assert (told.text, [one.name for one in told.notices]) == ("43 buses", ["tracked"])


def test_hidden_words_are_left_out_and_told() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>draft of Samir</w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>final</w:t></w:r>"
    told = read(docx(f"<w:p>{hidden}{shown}</w:p>"))
    assert (told.text, [one.name for one in told.notices]) == ("final", ["hidden"])


def test_what_stands_there_for_older_programs_is_not_read_twice() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<mc:AlternateContent {mc}><mc:Choice>{p('once')}</mc:Choice><mc:Fallback>{p('once')}</mc:Fallback></mc:AlternateContent>"
    assert read(docx(f"<w:p><w:r>{box}</w:r></w:p>")).text == "once"


LAUGHS = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (b"PK\x03\x04 and no more", "broken-archive", {}),
        (docx("<w:p>"), "broken-part", {"part": "word/document.xml", "line": 1}),
        (docx(p("&b;"), head=LAUGHS), "entities", {"part": "word/document.xml"}),
        (archive_bomb(60), "bomb", {"part": "word/document.xml"}),
        (docx("<w:p>" * 600 + "</w:p>" * 600), "deep", {"line": 0}),
    ],
    ids=["cut short", "broken inside", "billion laughs", "bomb", "deep"],
)
def test_a_document_that_is_not_right_is_refused(
    content: bytes, code: str, told: dict[str, object]
) -> None:
    with pytest.raises(Unread) as refused:
        read(content)
    assert (refused.value.notice.name, dict(refused.value.notice.told)) == (code, told)


def test_an_archive_of_something_else_is_no_document() -> None:
    import io
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("photo.jpg", "x")
    with pytest.raises(Unread) as refused:
        read(held.getvalue())
    assert refused.value.notice.name == "other-archive"


def test_a_part_locked_in_the_archive_is_refused() -> None:
    content = bytearray(docx(p("secret")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    with pytest.raises(Unread) as refused:
        read(bytes(content))
    assert refused.value.notice.name == "locked"


def test_too_long_a_text_and_too_many_cells_are_refused() -> None:
    with pytest.raises(Unread) as long:
        read(docx(p("convoy " * 300)), Limits(characters=1000))
    with pytest.raises(Unread) as many:
        read(docx(table(*[("a", "b")] * 60)), Limits(cells=100))
    assert (long.value.notice.name, many.value.notice.name) == ("long-text", "many-cells")
