"""Pages of the web as a browser would show them."""

from __future__ import annotations

import time

import pytest

from trucewatch.importers.prose.apart import read_apart
from trucewatch.importers.prose.limits import Limits
from trucewatch.importers.prose.readers import ProseKind
from trucewatch.importers.prose.told import Told
from trucewatch.importers.prose.trouble import Unread
from trucewatch.importers.prose.web_page import read_web_page


def read(page: str) -> Told:
    return read_web_page(page.encode())


def test_blocks_are_lines_and_blanks_are_one() -> None:
    page = "<html><head><title>x</title><body><h1>Day\n 1</h1><p>Two   <b>buses</b>,<br>one car<p>Left</html>"
    assert read(page).text == "Day 1\n\nTwo buses,\none car\n\nLeft"


def test_arabic_is_read_as_it_is_written_without_marks_of_direction() -> None:
    page = "<p dir=rtl>أُجلي \u2068<bdi>1,198</bdi>\u2069 شخصًا في \u200f15 كانون الأول</p>"
    assert read(page).text == "أُجلي 1,198 شخصًا في 15 كانون الأول"


def test_what_a_browser_does_not_show_is_not_read() -> None:
    page = (
        "<head><meta charset=utf-8><style>p{}</style><body><script>let killed = 9</script>"
        "<p hidden>40 killed<p>4 killed<div style='display: none'>44<div>x</div></div><!-- 5 --> men"
    )
    told = read(page)
    assert (told.text, [one.name for one in told.notices]) == (
        "4 killed men",
        ["hidden"],
    )


def test_a_page_without_anything_hidden_says_nothing() -> None:
    assert read("<head><title>x</title></head><body><script>1</script>Two").notices == ()


def test_a_mark_of_a_note_is_no_part_of_the_figure() -> None:
    page = "<p>750<sup><a href='#10'>10</a></sup> people, 3 m<sup>2</sup>, the 5<sup>th</sup></p>"
    assert read(page).text == "750[10] people, 3 m², the 5th"


def test_words_set_as_written_keep_their_lines() -> None:
    assert read("<pre>a\n\nb  c</pre>").text == "a\nb  c"


def test_tables_keep_their_columns_where_cells_reach_over_others() -> None:
    page = (
        "<table><tr><th rowspan=2>Day<th colspan=2>People<th>Note"
        "<tr><td>men<td>women<tr><td>15<td>7<td>8<td>x</table>after"
    )
    told = read(page)
    cells = [[told.text[cell.start : cell.end] for cell in row] for row in told.tables[0].rows]
    assert cells == [["Day", "People", "", "Note"], ["", "men", "women"], ["15", "7", "8", "x"]]
    assert told.text == "Day\tPeople\tNote\nmen\twomen\n15\t7\t8\tx\nafter"


def test_a_table_within_a_cell_stands_within_it() -> None:
    told = read("<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>")
    inner, outer = told.tables
    assert [told.text[one.start : one.end] for one in outer.rows[0]] == ["a\nb\tc\nd", "e"]
    assert [told.text[one.start : one.end] for one in inner.rows[0]] == ["b", "c"]


def test_a_page_in_the_letters_of_windows_is_read_and_told() -> None:
    told = read_web_page("<p>خرجت القافلة من حلب</p>".encode("cp1256"))
    assert told.text == "خرجت القافلة من حلب"
    assert [(one.name, one.told) for one in told.notices] == [
        ("encoding", {"encoding": "windows-1256"})
    ]


def test_elements_within_elements_are_refused_at_the_line_they_go_too_far() -> None:
    page = "<p>x</p>\n" + "<div>" * 501
    with pytest.raises(Unread) as refused:
        read(page)
    assert (refused.value.notice.name, refused.value.notice.told) == ("deep", {"line": 2})


def test_paragraphs_that_nobody_closed_do_not_lie_in_each_other() -> None:
    assert read("<p>a<li>b" * 600).text.count("a") == 600


@pytest.mark.parametrize("piece", ["<", "<!--", "<![CDATA[", "&", "</", "<!", "<?"])
def test_a_page_of_things_begun_and_not_ended_is_read(piece: str) -> None:
    begun = time.process_time()
    read(piece * 20_000)
    assert time.process_time() - begun < 20


def test_a_page_made_to_be_slow_is_left() -> None:
    with pytest.raises(Unread) as refused:
        read_apart(ProseKind.PAGE, b"<a " * 100_000, Limits(seconds=2))
    assert refused.value.notice.name == "slow"
