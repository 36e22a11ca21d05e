"""Papers as they are read: the order of an Arabic line, marks of notes, and what is refused."""

from __future__ import annotations

import re

import pytest

from tests.importers.prose.making import locked_paper, paper_of, printed
from tests.reports.sample import sample
from trucewatch.importers.prose.limits import Limits
from trucewatch.importers.prose.paper import read_paper as read
from trucewatch.importers.prose.pdf_glyphs import Glyph
from trucewatch.importers.prose.pdf_lines import line_from_the_right
from trucewatch.importers.prose.trouble import Unread
from trucewatch.reports.html.page import write_html
from trucewatch.reports.pdf.printing import write_pdf

RTL = '#set text(font: "Amiri", lang: "ar", dir: rtl)\n'


@pytest.mark.parametrize(
    "line",
    [
        "خرجت القافلة في 15 كانون الأول 2016، نحو الساعة 18:00.",
        "أجلي 1,198 شخصا؛ منهم 301 من الأطفال (25%).",
        "قال المرصد في 13/12/2016 إن 43 حافلة خرجت.",
        "يرى SNHR أن 16 امرأة و3 رجال في عداد المفقودين",
        "نقلت الصحيفة عن Red Crescent قولها",
        "من 12 إلى 15 كانون الأول",
    ],
)
def test_a_line_with_both_directions_is_read_as_it_was_written(line: str) -> None:
    assert read(printed(RTL + line)).text == line


def test_a_line_of_english_is_read_as_it_was_written() -> None:
    assert read(printed("The convoy left at 08:00, 43 buses.")).text == (
        "The convoy left at 08:00, 43 buses."
    )


def test_a_mark_of_a_note_is_no_part_of_the_figure() -> None:
    assert read(printed("750#super[10] people")).text == "750[10] people"
    assert read(printed(RTL + "نحو 750#super[10] شخصا")).text == "نحو 750[10] شخصا"


def test_words_and_dates_of_a_printed_report_come_in_the_order_of_its_page() -> None:
    report = sample("ar")
    shown = re.sub("<[^>]*>", " ", write_html(report))
    page = re.sub("[\u0640\u064b-\u0652\u0670\u2060\u2066-\u2069]", "", shown)
    paper = read(write_pdf(report)).text
    words = re.compile("[\u0621-\u064a]+")
    assert set(words.findall(paper)) - set(words.findall(page)) <= {"صفحة", "يرد"}
    dates = re.compile(r"\d{1,2} آذار 2031")
    assert dates.findall(page) and set(dates.findall(page)) == set(dates.findall(paper))


def test_pages_without_text_are_named() -> None:
    told = read(
        printed("One #pagebreak() #pagebreak() Three #pagebreak() #box(fill: red, width: 1cm)")
    )
    assert told.text == "One\n\nThree"
    assert [(one.name, one.told) for one in told.notices] == [
        ("pages-without-text", {"n": 2, "pages": "2, 4"})
    ]


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (locked_paper(), "locked", {}),
        (b"%PDF-1.4 and no more", "broken-paper", {}),
        (printed("#rect(width: 3cm)"), "pictures-only", {"n": 1}),
        (
            paper_of("<< /Pages 2 0 R >>", "<< /Kids [9 0 R] /Count 1 >>", "<< >>"),
            "broken-page",
            {"page": 1},
        ),
    ],
    ids=["locked", "cut short", "pictures only", "broken page"],
)
def test_a_paper_that_cannot_be_read_is_refused(
    content: bytes, code: str, told: dict[str, object]
) -> None:
    with pytest.raises(Unread) as refused:
        read(content)
    assert (refused.value.notice.name, refused.value.notice.told) == (code, told)


def test_too_many_pages_and_too_long_a_text_are_refused() -> None:
    paper = printed("a #pagebreak() b #pagebreak() c")
    with pytest.raises(Unread) as many:
        read(paper, Limits(pages=2))
    with pytest.raises(Unread) as long:
        read(paper, Limits(characters=2))
    assert (many.value.notice.name, long.value.notice.name) == ("many-pages", "long-text")


def test_a_line_whose_letters_are_left_as_they_lie_is_sorted() -> None:
    """Papers printed by Chrome: every word from the left, blanks without room, a mark hardly smaller."""
    word = [Glyph(letter, x, x + 5) for letter, x in (("م", 47.0), ("و", 52.0), ("ي", 57.0))]
    unseen = Glyph(" ", 45.0, 45.0, 1.0)
    day = [Glyph("1", 36.0, 40.0), Glyph("5", 40.0, 44.0)]
    assert line_from_the_right([*word, unseen, *day]) == "يوم 15"
    high = Glyph("3", 46.0, 49.0, 8.3, base=4.0)
    figure = [Glyph(digit, x, x + 3, 10.0) for digit, x in (("7", 37.0), ("5", 40.0), ("0", 43.0))]
    name = [Glyph(letter, x, x + 5, 10.0) for letter, x in (("ن", 55.0), ("م", 60.0))]
    assert line_from_the_right([high, *name, *figure]) == "من 750[3]"


def test_letters_that_reach_over_each_other_keep_the_order_of_the_font() -> None:
    stacked = [Glyph("ك", 75.9, 84.0), Glyph("م", 76.2, 78.8), Glyph("ا", 74.6, 77.1)]
    assert line_from_the_right([*stacked, Glyph(" ", 74.6, 78.1)]) == "كما"


FOOTED = "#set page(footer: context [The report of the team, page #counter(page).display() of 4])\n"


def test_what_stands_on_page_after_page_is_told_once_and_nothing_else_is_left_out() -> None:
    pages = [f"The convoy of day {day} left.\n\nNobody was hurt." for day in (1, 2, 3, 4)]
    told = read(printed(FOOTED + "#pagebreak()\n".join(pages))).text
    assert told.count("The report of the team, page 1 of 4") == 1
    assert told.count("The report of the team") == 1
    assert re.findall(r"The convoy of day (\d) left", told) == ["1", "2", "3", "4"]


def test_a_number_alone_is_that_of_its_page_only_if_it_goes_up_with_the_pages() -> None:
    footed = "#set page(footer: context align(center, counter(page).display()))\n"
    pages = [f"{figure}\n\nbuses stood there." for figure in (203, 10, 6, 219)]
    told = read(printed(footed + "#pagebreak()\n".join(pages))).text
    assert re.findall(r"^\d+$", told, re.MULTILINE) == ["203", "1", "10", "6", "219"]


def test_lines_of_two_pages_only_are_all_told() -> None:
    told = read(printed(FOOTED + "The first.\n#pagebreak()\nThe second.")).text
    assert told.count("The report of the team") == 2


def test_pages_that_begin_alike_in_the_middle_of_a_text_keep_what_is_between() -> None:
    lines = "\n\n".join(f"Line {at} of the list." for at in range(1, 9))
    told = read(printed("#pagebreak()\n".join([lines] * 4))).text
    assert told.count("Line 4 of the list.") == 4
