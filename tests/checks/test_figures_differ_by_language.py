"""Arabic and English of one text."""

from tests.checks.found import found, likely
from trucewatch.checks import figures_differ_by_language


def incident(english: str, arabic: str) -> str:
    return f"""
    incidents:
      - ref: i
        narrative:
          original: en
          en: "{english}"
          ar: "{arabic}"
    """


def test_other_figures_in_the_two_languages_are_an_error() -> None:
    written = incident("Of 40 people 23 were killed.", "من بين 40 شخصًا قُتل 32.")
    assert found(figures_differ_by_language, written) == [
        "error: The two languages carry different figures: English 23, Arabic 32 "
        "(incident i, narrative)."
    ]


def test_other_dates_are_told_in_arabic() -> None:
    written = incident("On 15 December 2016.", "في 16 كانون الأول 2016.")
    assert found(figures_differ_by_language, written, "ar") == [
        "error: أرقام اللغتين مختلفة: في الإنجليزية 15 December، وفي العربية 16 كانون الأول "
        "(الحادثة i، narrative)."
    ]


def test_a_figure_in_one_language_only_is_a_note() -> None:
    written = incident("23 people were killed.", "قُتل أشخاص.")
    assert found(figures_differ_by_language, written) == [
        "note: 23 stands in English and not in Arabic (incident i, narrative)."
    ]


def test_digits_of_either_script_grouping_and_scale_are_the_same_figures() -> None:
    for english, arabic in (
        ("11,400 people", "١١٬٤٠٠ شخص"),
        ("1.2 million people", "1,200,000 شخص"),
        ("5 thousand people", "5 آلاف شخص"),
        ("on the 1st and 2nd", "في 1 و 2"),
        ("95% of them", "95 بالمئة منهم"),
    ):
        assert found(figures_differ_by_language, incident(english, arabic)) == []


def test_months_of_the_levant_and_of_egypt_and_clocks_of_twelve_hours_are_the_same() -> None:
    for english, arabic in (
        ("on 15 December 2016 at 18:00", "في 15 كانون الأول 2016 الساعة 6 مساءً"),
        ("on December 15th, 2016", "في 15 ديسمبر 2016"),
        ("at 05:00", "الساعة الخامسة صباحًا"),
        ("at 5:00 AM", "في الساعة 5 صباحًا"),
    ):
        assert found(figures_differ_by_language, incident(english, arabic)) == []


def test_a_number_spelled_out_bears_the_figure_out() -> None:
    assert found(figures_differ_by_language, incident("5 people", "خمسة أشخاص")) == []
    assert found(figures_differ_by_language, incident("five people", "5 أشخاص")) == []


def test_a_number_read_in_two_ways_settles_nothing() -> None:
    assert found(figures_differ_by_language, incident("11.400 people", "11 شخصًا")) == [
        "note: 11 stands in Arabic and not in English (incident i, narrative)."
    ]


def test_numbers_spelled_out_are_no_digits_that_look_alike() -> None:
    for english, arabic in (
        ("three people were killed.", "قُتل أربعة أشخاص."),
        ("3 people were killed.", "قُتل أربعة أشخاص."),
        ("three people were killed.", "قُتل ٤ أشخاص."),
    ):
        written = incident(english, arabic)
        assert len(found(figures_differ_by_language, written)) == 1
        assert likely(figures_differ_by_language, written) == [""]
    written = incident("3 people were killed.", "قُتل ٤ أشخاص.")
    assert likely(figures_differ_by_language, written) == [
        "3 and 4 differ only by a digit that looks like another: one of them is likely a slip"
    ]


def test_a_slip_that_explains_two_numbers_is_named() -> None:
    written = (
        "incidents: [{ref: i, narrative: {original: en, en: '23 were hurt', ar: 'جُرح 32 شخصًا'}}]"
    )
    assert likely(figures_differ_by_language, written) == [
        "23 and 32 differ only by two digits that changed places: one of them is likely a slip"
    ]


def test_the_one_number_of_each_language_is_held_against_the_other_spelled_out_or_not() -> None:
    for english, arabic in (
        ("Four civilians were killed.", "قُتل ثلاثة مدنيين."),
        ("4 civilians were killed.", "قُتل ثلاثة مدنيين."),
        ("Four civilians were killed.", "قُتل ٣ مدنيين."),
    ):
        assert found(figures_differ_by_language, incident(english, arabic)) == [
            "error: The two languages carry different figures: English 4, Arabic 3 "
            "(incident i, narrative)."
        ]


def test_numbers_spelled_out_that_may_be_of_other_things_are_left_alone() -> None:
    for english, arabic in (
        ("Three civilians were killed.", "قُتل ثلاثة مدنيين."),
        ("Twenty-five people were killed.", "قُتل خمسة وعشرون شخصًا."),
        ("Thirteen were killed in five hours.", "قُتل ثلاثة عشر شخصًا."),
        ("Five hundred people left.", "غادر خمسمئة شخص."),
        ("Three died, two of them women.", "مات ثلاثة، بينهم امرأتان."),
        ("At nine four shells fell.", "سقطت أربع قذائف في التاسعة."),
        ("One of the four bridges.", "أحد الجسور الأربعة."),
        ("Two thirds of five towns.", "ثلثا البلدات الخمس."),
        ("Seven people were killed.", "قُتل أشخاص."),
        ("Four of 12 died.", "مات أربعة."),
    ):
        told = found(figures_differ_by_language, incident(english, arabic))
        assert [one for one in told if not one.startswith("note")] == []


def test_numbers_of_any_size_are_held_against_each_other_spelled_out_or_not() -> None:
    for english, arabic, told in (
        ("Twenty-four people were killed.", "قُتل خمسة وعشرون شخصًا.", "English 24, Arabic 25"),
        ("24 people were killed.", "قُتل خمسة وعشرون شخصًا.", "English 24, Arabic 25"),
        ("Sixteen buses left.", "غادرت 61 حافلة.", "English 16, Arabic 61"),
        (
            "Three of the 124 detainees are women.",
            "بين المحتجزين المئة والخمسة والثلاثين 3 نساء، وعددهم مئة وخمسة وثلاثون.",
            "English 124, Arabic 135",
        ),
    ):
        assert found(figures_differ_by_language, incident(english, arabic)) == [
            f"error: The two languages carry different figures: {told} (incident i, narrative)."
        ]


def test_ordinals_round_numbers_and_fractions_spelled_out_contradict_nothing() -> None:
    for english, arabic in (
        ("On the twenty-third day 40 people left.", "في اليوم الثالث والعشرين غادر أربعون شخصًا."),
        ("On 20 December 40 people left.", "في العشرين من كانون الأول غادر أربعون شخصًا."),
        ("Several thousand people left, 40 of them hurt.", "غادر عدة آلاف، أربعون منهم جرحى."),
        ("Two and a half thousand left.", "غادر ألفان وخمسمئة شخص."),
        ("Two hundred and thirty people left.", "غادر مئتان وثلاثون شخصًا."),
        ("A hundred and five buses left.", "غادرت 105 حافلات."),
        ("2,016 buses left.", "غادرت ألفان وست عشرة حافلة."),
        ("In twenty sixteen 40 people left.", "في عام 2016 غادر أربعون شخصًا."),
        ("Resolution twenty-two fifty-four.", "القرار 2254."),
    ):
        told = found(figures_differ_by_language, incident(english, arabic))
        assert [one for one in told if not one.startswith("note")] == [], english


def test_several_numbers_all_spelled_out_are_held_against_each_other() -> None:
    english = "Twenty-five were killed and thirty wounded."
    other = incident(english, "قُتل خمسة وعشرون وجُرح أربعون.")
    assert found(figures_differ_by_language, other) == [
        "error: The two languages carry different figures: English 30, Arabic 40 "
        "(incident i, narrative)."
    ]
    dated = incident("Twenty-five died on 15 December.", "توفي ستة وعشرون في 15 كانون الأول.")
    assert len(found(figures_differ_by_language, dated)) == 1
    same = incident(english, "جُرح ثلاثون وقُتل خمسة وعشرون.")
    assert found(figures_differ_by_language, same) == []


def test_a_hundred_and_two_told_by_the_dual_is_no_hundred() -> None:
    for english, arabic in (
        ("102 people left.", "غادر مئة وشخصان."),
        ("202 left.", "مئتا شخص وشخصان."),
    ):
        lines = found(figures_differ_by_language, incident(english, arabic))
        assert [line.partition(":")[0] for line in lines] == ["note"]
