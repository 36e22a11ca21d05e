"""What the reader says of single sentences: found, not found, with its words and suggestion."""

from __future__ import annotations

import pytest

from trucewatch.reading.document import Cell, Document, Table
from trucewatch.reading.names import Names
from trucewatch.reading.read import Together, read
from trucewatch.reading.said import ReadFinding, Said, SaidKind
from trucewatch.values.codes.findings import Severity
from trucewatch.values.when import When


def told(text: str, as_of: str = "") -> tuple[ReadFinding, ...]:
    """The findings on one text."""
    when = When.parse(as_of) if as_of else None
    return read([Document("text.txt", text)], as_of=when).documents[0].findings


def spans(text: str, finding: ReadFinding) -> list[str]:
    return [text[span.start : span.end] for span in finding.spans]


def said(text: str, names: Names | None = None) -> tuple[Said, ...]:
    return read([Document("text.txt", text)], names=names or Names()).documents[0].statements


WRONG = [
    ("We recorded 242 in total, 219 by combat (203+10+6) and 32 arrests (18+5).", "parts-do-not-sum"),
    ("بلغ عدد الخروقات 242 خرقًا: 219 عمليات قتالية (203+10+6) و32 اعتقالًا (18+5).", "parts-do-not-sum"),
    ("1,200 people left, among them 2,100 children.", "parts-exceed-total"),
    ("On Thursday and Friday, 16 and 17 December 2016, 12 people were killed.", "date-weekday"),
    ("يوم الثلاثاء الموافق 14/12/2016 سقطت قذائف.", "date-weekday"),
    ("The meeting was held on 30 February 2017.", "date-impossible"),
    ("The convoy left at 25:10 on Monday.", "clock-impossible"),
    ("The shelling lasted for five hours, from 10:00 until 13:00.", "duration-and-times"),
    ("60 of the 240 breaches (35%) were in Tel Hamra.", "percent-against-counts"),
    ("The toll rose to 12 on Monday, up from 17 on Sunday.", "toll-falls"),
    ("Ten buses arrived and three left. The remaining eight waited.", "remaining-does-not-fit"),
    ("178 violations in total, 169 of which by fire, while the other eight were arrests.", "remaining-does-not-fit"),
    ("292 civilian casualties were recorded, with 55 killed and 273 injured.", "parts-exceed-total"),
    ("The report describes three incidents.\nFirst incident: shells.\nSecond incident: arrests.", "announced-against-told"),
    ("The report makes three recommendations, the following:\n- stop\n- go\n- halt\n- end\n", "announced-against-told"),
    ("We recorded 65 breaches, distributed as follows:\n- 20 in Sirr\n- 30 in Hamra\n- 6 in Nahr\n", "parts-do-not-sum"),
]  # fmt: skip

RIGHT = [
    "Five people were killed, 12 wounded and 3 missing.",
    "Five people were killed, 12 in Hamra and 3 in Sirr.",
    "At least 30 people, among them 12 children and 9 women, were killed; 45 others were injured.",
    "Some 1,200 fighters and 3,400 relatives left, among them 2,100 children.",
    "About 1,000 people left, 480 by bus and 530 by car.",
    "Friday prayers on 14 December 2016 were cancelled.",
    "On the night of Friday to Saturday, 17 December 2016, shells fell.",
    "Thursday - 7 Jumada al-Ula 1441 AH - 2 January 2020",
    "Resolution 2254 (2015) of 18 December 2015 calls for 4 steps: 1. a ceasefire, 2. talks.",
    "The shelling lasted nearly three hours, from about 10:00 until 12:30.",
    "483 killed, including 252 children and women (52%), and 444 civilians (92%).",
    "Civilian casualties amounted to 16,462 (16,295 a week earlier), including 6,490 killed (6,430).",
    "There were 14 people on the bus; the other 6 were on foot.",
    "Of ten people arrested, three were released on Monday and two on Tuesday; the remaining five are held.",
    "و9 بينهم 3 أطفال وامرأتان قُتلوا في ضربات جوية، و47 مواطنًا بينهم 17 طفلًا قُتلوا بقذائف.",
    "قُتل أربعة مدنيين وأصيب عشرة بينهم خمسة أطفال.",
    "يوم الأربعاء 14 كانون الأول/ديسمبر 2016 سقطت قذائف.",
    "ارتفع إلى 34 هم 9 أطفال و3 مواطنات و22 رجلًا عدد القتلى.",
]


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_cannot_be_true_is_one_error_at_the_words_of_both_sides(text: str, code: str) -> None:
    findings = told(text)
    assert [(f.code, f.severity) for f in findings] == [(code, Severity.ERROR)]
    assert all(findings[0].message.both().values())
    assert all(0 <= s.start < s.end <= len(text) for s in findings[0].spans)


@pytest.mark.parametrize("text", RIGHT)
def test_what_can_be_true_is_not_reported(text: str) -> None:
    assert [f.code for f in told(text) if f.severity is not Severity.NOTE] == []


def test_swapped_digits_yield_the_likely_figure() -> None:
    text = "We recorded 242 in total, 219 by combat (203+10+6) and 32 arrests (18+5)."
    (finding,) = told(text)
    assert finding.suggestion is not None
    assert "23" in finding.suggestion.text("en")
    assert spans(text, finding) == ["32 arrests", "18", "5"]


def test_a_wrong_month_is_put_right_by_weekday_and_neighbours() -> None:
    text = "On Thursday 15 December 2016 the convoy left. Friday 16 November 2016, it was stopped."
    (finding,) = told(text)
    assert spans(text, finding) == ["Friday 16 November 2016"]
    assert finding.suggestion is not None
    assert finding.suggestion.both() == {
        "en": "Probably \u206816 December 2016\u2069.",
        "ar": "المرجح \u206816 كانون الأول 2016\u2069.",
    }


def test_a_day_among_days_of_its_month_has_the_wrong_weekday_not_the_wrong_month() -> None:
    text = (
        "The truce of 13 December 2016 held. On Tuesday 15 December 2016 the convoy left. A list of "
        "16 November 2016 names the families."
    )
    (finding,) = told(text)
    assert finding.suggestion is not None
    assert (
        finding.suggestion.text("en") == "\u206815 December 2016\u2069 was a \u2068Thursday\u2069."
    )


def test_a_weekday_without_year_is_held_against_the_year_of_the_document() -> None:
    text = "On Tuesday 15 December the convoy left."
    assert [f.code for f in told(text, "2016-12-20")] == ["date-weekday"]
    assert told(text) == ()


def test_counts_carry_thing_unit_group_day_place_and_doer() -> None:
    names = Names.of([("Al-Ramousa", "place", "ramousa"), ("Eastern Forces", "actor", "east")])
    text = "On 15 December 2016 about 350 children were detained in Ramouseh by the Eastern Forces."
    (count,) = [one for one in said(text, names) if one.kind is SaidKind.COUNT]
    assert (count.text, str(count.value), count.unit, count.group) == (
        "about 350 children", "about 350", "person", "children_sex_unknown",
    )  # fmt: skip
    assert (count.scope.where, count.scope.by_whom) == ("ramousa", "east")
    assert isinstance(count.scope.when, When)
    assert count.scope.when.text == "2016-12-15"


def test_an_arabic_name_is_found_behind_its_prefixes_and_stays_ambiguous() -> None:
    names = Names.of(
        [("الراموسة", "place", "ramousa"), ("السوق", "place", "a"), ("السوق", "place", "b")]
    )
    found = said("وصلت الحافلات إلى الراموسه وبالراموسة وللسوق.", names)
    assert [(one.text, one.value) for one in found if one.kind is SaidKind.PLACE] == [
        ("الراموسه", "ramousa"), ("وبالراموسة", "ramousa"), ("وللسوق", "a | b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at 7:00 PM on 5 June 2018", "2018-06-05T19:00"),
        ("الساعة السادسة والنصف من مساء 5 حزيران 2018", "2018-06-05T18:30"),
        ("approximately at 18:00 on 5 June 2018", "2018-06-05T18:00~30min"),
        ("الخامسة من فجر 14 كانون الأول 2016", "2016-12-14T05:00"),
    ],
)
def test_a_clock_time_takes_the_day_of_its_sentence(words: str, value: str) -> None:
    assert [str(one.value) for one in said(words) if one.kind is SaidKind.TIME] == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("14 ربيع الأول 1438 هـ", "2016-12-13"),
        ("13 كانون الأول/ديسمبر 2016", "2016-12-13"),
        ("December 13th, 2016", "2016-12-13"),
        ("13 ديسمبر من عام 2016", "2016-12-13"),
        ("in December 2016", "2016-12"),
    ],
)
def test_a_date_is_read_in_the_writings_of_the_field(words: str, value: str) -> None:
    assert [str(one.value) for one in said(words) if one.kind is SaidKind.DATE] == [value]


def table(text: str) -> Document:
    """A document that is a table: a line a row, a word a cell."""
    rows, at = [], 0
    for line in text.split("\n"):
        row, start = [], at
        for word in line.split(" "):
            row.append(Cell(start, start + len(word)))
            start += len(word) + 1
        rows.append(tuple(row))
        at += len(line) + 1
    return Document("table.html", text, tables=(Table(tuple(rows)),))


def test_a_wrong_sum_in_a_table_is_found_once() -> None:
    right = "Place Killed Injured Total\nHamra 3 4 7\nSirr 2 5 7\nNahr 4 4 8\nTotal 9 13 22"
    assert read([table(right)]).documents[0].findings == ()
    (finding,) = read([table(right.replace("4 4 8", "4 4 9"))]).documents[0].findings
    assert finding.code == "parts-do-not-sum"


ENGLISH = "We recorded 23 breaches in Tel Hamra on 3 March at 10:30. Six died by an aircraft believed to be Russian on 4 March."
ARABIC = "سجلنا 32 خرقًا في تل حمرة في 3 آذار الساعة 10:30. قُتل ستة بقصف طائرة روسية في 4 آذار."


def test_a_translation_that_differs_or_loses_its_reserve_is_found() -> None:
    documents = [Document("a", ENGLISH), Document("b", ARABIC)]
    found = read(documents, together=Together.TRANSLATION).findings
    assert [f.code for f in found] == ["figures-differ-by-language", "hedge-lost"]
    assert [s.document for s in found[0].spans] == [0, 1]


def test_a_true_translation_yields_nothing() -> None:
    arabic = ARABIC.replace("32", "23").replace("طائرة روسية", "طائرة يُعتقد أنها روسية")
    documents = [Document("a", ENGLISH), Document("b", arabic)]
    assert read(documents, together=Together.TRANSLATION).findings == ()


def test_versions_that_differ_in_a_figure_alone_are_found() -> None:
    one, other = Document("a", ENGLISH), Document("b", ENGLISH.replace("23", "25"))
    (finding,) = read([one, other], together=Together.VERSIONS).findings
    assert (finding.code, finding.severity) == ("versions-differ", Severity.WARNING)
    assert read([one, one], together=Together.VERSIONS).findings == ()
    assert read([one, other]).findings == ()


@pytest.mark.parametrize(
    ("new", "total", "codes"),
    [("14", "63", []), ("14", "36", ["toll-falls"]), ("14", "68", ["missing-bulletin"])],
)
def test_running_totals_of_bulletins_only_grow(new: str, total: str, codes: list[str]) -> None:
    first = "Bulletin, 4 March 2019\nWe recorded 35 breaches, 49 breaches since the beginning of the truce."
    then = f"Bulletin, 5 March 2019\nWe recorded {new} breaches, {total} breaches since the beginning of the truce."
    documents = [Document("b", then), Document("a", first)]
    assert [f.code for f in read(documents, together=Together.SERIES).findings] == codes


ALEPPO = """The evacuation will commence at Thursday morning 15 December. This report focuses on the
breaches of Tuesday 15 December and Friday 16 December.

Friday 16 November 2016, forces in the area stopped and detained 750 individuals before they arrived.
After nearly five hours, the checkpoint members let the convoy continue after arresting a number of people.

We haven't been able to count how many were detained or find out their fate.

Video showing the convoy heading back to the neighborhoods after it was detained, 16 December 2016
"""


def test_the_slips_of_the_report_that_started_the_project_are_found_and_no_more() -> None:
    assert [(f.code, spans(ALEPPO, f)[0]) for f in told(ALEPPO)] == [
        ("date-weekday", "Tuesday 15 December"),
        ("date-weekday", "Friday 16 November 2016"),
        ("one-word-two-counts", "750 individuals"),
        ("told-two-ways", "let the convoy continue"),
    ]


def test_one_slip_is_one_finding() -> None:
    text = (
        "The 242 breaches were divided into 219 combat operations (203+10+6) and 32 arrests (18+5)."
    )
    assert [spans(text, f)[0] for f in told(text)] == ["32 arrests"]


def test_relative_days_are_resolved_from_the_day_of_the_document() -> None:
    text = "Daily bulletin, 4 March 2019\nOn Friday the guards withdrew. Yesterday the road was opened."
    assert [str(one.value) for one in said(text) if one.kind is SaidKind.DATE] == [
        "2019-03-04", "2019-03-01", "2019-03-03",
    ]  # fmt: skip


def test_a_day_of_the_truce_counts_from_its_beginning() -> None:
    text = "دخلت الهدنة حيز التنفيذ في 27 شباط 2016. سجلنا في اليوم التاسع من الهدنة 23 خرقًا."
    dates = [str(one.value) for one in said(text) if one.kind is SaidKind.DATE]
    assert dates == ["2016-02-27", "2016-03-06"]


def test_a_clock_is_read_by_the_zone_it_names() -> None:
    times = [
        one for one in said("At 7:00 PM Syria time on 3 March 2019") if one.kind is SaidKind.TIME
    ]
    assert [str(one.value) for one in times] == ["2019-03-03T19:00[Asia/Damascus]"]


MADE_OF = "They recorded {total} ceasefire violations, made up of 138 explosions, 214 bursts and 70 shots."


def test_breaches_that_are_made_up_of_shots_are_their_sum() -> None:
    """Not so where shots are only told behind a colon: one breach may be many shells."""
    wrong = MADE_OF.format(total=412)
    assert [spans(wrong, one)[0] for one in told(wrong)] == ["412 ceasefire violations"]
    assert told(MADE_OF.format(total=422)) == ()
    behind = "They recorded {} ceasefire violations: 96 explosions, 112 bursts and 37 single shots."
    slip = behind.format(243)
    assert [spans(slip, one)[0] for one in told(slip)] == ["243 ceasefire violations"]
    assert told(behind.format(245)) == ()
    assert told("Monitors recorded 12 breaches: 30 shells on the town and 5 on the road.") == ()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "بلغت حصيلة القتلى منذ بدء الهجمات وحتى مساء الاثنين 132 قتيلاً. وتجددت الهجمات على ثلاث قرى، "
            "فارتفعت الحصيلة منذ البداية إلى {} قتيلاً حتى مساء الأربعاء.",
            "127",
            "137",
        ),
        (
            "Our office registered 1,846 families since Sunday.\n\nTents are short. Blankets as well."
            "\n\nPlease plan for {} families.",
            "1,864 ",
            "1,846 ",
        ),
        (
            "The clinic treated 312 patients with burns after the blast at the fuel depot near the "
            "harbour.\n\nRoads were closed.\n\nAfter the blast at the fuel depot near the harbour the "
            "clinic treated {} patients with burns.",
            "372",
            "312",
        ),
    ],
)
def test_one_thing_told_again_with_a_slip_is_found(text: str, wrong: str, right: str) -> None:
    assert len(told(text.format(wrong))) == 1
    assert told(text.format(right)) == ()


def test_a_figure_takes_no_noun_of_the_next_paragraph() -> None:
    text = "* Evacuated since the opening: 1,455\n\nSixteen buses came."
    counts = [text[one.start : one.end] for one in said(text) if one.kind is SaidKind.COUNT]
    assert counts == ["1,455", "Sixteen buses"]


@pytest.mark.parametrize(
    ("told_as", "seconds"),
    [
        ("a nine-and-a-half-hour pause", "34200"),
        ("a pause of nine and a half hours", "34200"),
        ("a two-and-a-half-day halt", "216000"),
        ("a 9.5-hour pause", "34200"),
    ],
)
def test_halves_of_hours_and_days_are_lengths(told_as: str, seconds: str) -> None:
    lengths = [
        str(one.value) for one in said(f"There was {told_as}.") if one.kind is SaidKind.DURATION
    ]
    assert lengths == [seconds]


@pytest.mark.parametrize(
    "text",
    [
        "دخلت المدينة هذا الأسبوع أربع عشرة شاحنة. وبهذا يبلغ مجموع ما وصل منذ أول أغسطس 49 شاحنة.\n\n"
        "تحمل تسع من الشاحنات الجديدة غذاء، وتحمل الخمس الباقية صابونًا.",
        "تقرير وصول القوافل رقم 1 (10 أغسطس 2024)\n\nوصلت إلى المدينة خمس وثلاثون شاحنة إغاثة.\n\n"
        "وقد تأخرت خمس شاحنات بسبب الوحل ولم تصل بعد.",
        "On 3 May the convoy reached the town.\n\nOn 3 May five trucks of the convoy had not yet arrived.",
    ],
)
def test_a_rest_of_newer_figures_and_what_may_still_come_contradict_nothing(text: str) -> None:
    assert told(text) == ()
