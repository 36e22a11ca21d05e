"""Values in running words, in English and in the Arabic of the Levant."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.values.written_times import near_periods, whens
from trucewatch.values.count import Count
from trucewatch.values.period import Period
from trucewatch.values.when import When
from trucewatch.values.widths import DEFAULT_WIDTHS
from trucewatch.values.wording import (
    digits,
    isolate,
    month_name,
    say_count,
    say_duration,
    say_number,
    say_period,
    say_route,
    say_when,
    say_widths,
)

DAMASCUS = "Asia/Damascus"


@pytest.mark.parametrize(
    ("text", "en", "ar"),
    [
        ("2016", "2016", "2016"),
        ("201X", "some time from 2010 to 2019", "في وقت ما من 2010 إلى 2019"),
        ("2016-12", "December 2016", "كانون الأول 2016"),
        ("2016-12-15[Asia/Damascus]", "Thursday 15 December 2016", "الخميس 15 كانون الأول 2016"),
        (
            "2016-12-15T10:00[Asia/Damascus]~30min",
            "Thursday 15 December 2016, about 10:00",
            "الخميس 15 كانون الأول 2016، نحو الساعة 10:00",
        ),
        (
            "2016-12-15T10:00:30+02:00",
            "Thursday 15 December 2016, 10:00:30",
            "الخميس 15 كانون الأول 2016، الساعة 10:00:30",
        ),
        (
            "2016-12-15T10:00+02:00~2h",
            "Thursday 15 December 2016, 10:00, give or take 2 hours",
            "الخميس 15 كانون الأول 2016، الساعة 10:00، بفارق لا يتجاوز ساعتين",
        ),
        (
            "2016-12-13~1d",
            "Tuesday 13 December 2016, give or take 1 day",
            "الثلاثاء 13 كانون الأول 2016، بفارق لا يتجاوز يومًا واحدًا",
        ),
        (
            "2016-12-16T/evening[Asia/Damascus]",
            "Friday 16 December 2016, in the evening",
            "الجمعة 16 كانون الأول 2016 مساءً",
        ),
        (
            "[2016-12-01..2016-12-05]",
            "some time between Thursday 1 December 2016 and Monday 5 December 2016",
            "في وقت ما بين الخميس 1 كانون الأول 2016 والاثنين 5 كانون الأول 2016",
        ),
        (
            "2016-12-15T10:00",
            "Thursday 15 December 2016, 10:00 (time zone not known)",
            "الخميس 15 كانون الأول 2016، الساعة 10:00 (المنطقة الزمنية غير معروفة)",
        ),
    ],
)
def test_an_instant_is_said(text: str, en: str, ar: str) -> None:
    assert say_when(When.parse(text), "en", DAMASCUS) == en
    assert say_when(When.parse(text), "ar", DAMASCUS) == ar


def test_a_clock_time_is_shown_as_clocks_of_the_place_show_it() -> None:
    when = When.parse("2016-12-15T22:30Z~30min")
    assert say_when(when, "en", DAMASCUS) == "Friday 16 December 2016, about 00:30"
    assert say_when(when, "en") == "Thursday 15 December 2016, about 22:30 (UTC time)"


def test_a_day_of_another_zone_names_the_zone_and_keeps_directions_apart() -> None:
    when = When.parse("2016-12-15[America/Bogota]")
    assert say_when(when, "en", DAMASCUS) == "Thursday 15 December 2016 (America/Bogota time)"
    assert say_when(when, "ar", DAMASCUS) == (
        "الخميس 15 كانون الأول 2016 (بتوقيت \u2068America/Bogota\u2069)"
    )


@pytest.mark.parametrize(
    ("text", "en", "ar"),
    [
        (
            "2016-12-14T09:00+02:00~30min/2016-12-15T00:00+02:00",
            "from Wednesday 14 December 2016, about 09:00 to Thursday 15 December 2016, 00:00",
            "من الأربعاء 14 كانون الأول 2016، نحو الساعة 09:00"
            " إلى الخميس 15 كانون الأول 2016، الساعة 00:00",
        ),
        (
            "2016-12-15T10:00[Asia/Damascus]~30min/2016-12-15T13:00[Asia/Damascus]",
            "Thursday 15 December 2016, from about 10:00 to 13:00",
            "الخميس 15 كانون الأول 2016، من نحو الساعة 10:00 إلى الساعة 13:00",
        ),
        (
            "2016-12-14[Asia/Damascus]",
            "Wednesday 14 December 2016, all day",
            "الأربعاء 14 كانون الأول 2016، طوال اليوم",
        ),
        (
            "2016-12[Asia/Damascus]",
            "from Thursday 1 December 2016 to the end of Saturday 31 December 2016",
            "من الخميس 1 كانون الأول 2016 حتى نهاية السبت 31 كانون الأول 2016",
        ),
        (
            "/2016-12-13",
            "until Tuesday 13 December 2016, start not known",
            "حتى الثلاثاء 13 كانون الأول 2016، والبداية غير معروفة",
        ),
        (
            "2016-12-13/",
            "from Tuesday 13 December 2016, end not known",
            "من الثلاثاء 13 كانون الأول 2016، والنهاية غير معروفة",
        ),
        (
            "2016-12-13/..",
            "from Tuesday 13 December 2016, still going on",
            "من الثلاثاء 13 كانون الأول 2016، وما زالت مستمرة",
        ),
    ],
)
def test_a_period_is_said(text: str, en: str, ar: str) -> None:
    assert say_period(Period.parse(text), "en", DAMASCUS) == en
    assert say_period(Period.parse(text), "ar", DAMASCUS) == ar


def test_the_window_of_a_clause_has_no_end_set_while_an_incident_still_goes_on() -> None:
    period = Period.parse("2016-12-13/..")
    said = [say_period(period, lang, DAMASCUS, field="window") for lang in ("en", "ar")]
    assert said == [
        "from Tuesday 13 December 2016, without an end",
        "من الثلاثاء 13 كانون الأول 2016 بلا نهاية محددة",
    ]


@pytest.mark.parametrize(
    ("seconds", "en", "ar"),
    [
        (0, "0 seconds", "صفر من الثواني"),
        (3600, "1 hour", "ساعة"),
        (7200, "2 hours", "ساعتان"),
        (10800, "3 hours", "3 ساعات"),
        (39600, "11 hours", "11 ساعة"),
        (5400, "1 hour and 30 minutes", "ساعة و30 دقيقة"),
        (2 * 86400, "2 days", "يومان"),
        (90061, "1 day, 1 hour, 1 minute and 1 second", "يوم وساعة ودقيقة وثانية"),
    ],
)
def test_a_duration_takes_the_right_form_of_its_noun(seconds: int, en: str, ar: str) -> None:
    assert (say_duration(seconds, "en"), say_duration(seconds, "ar")) == (en, ar)


@pytest.mark.parametrize(
    ("text", "en", "ar"),
    [
        ("11400", "11,400", "11,400"),
        ("about 350", "about 350", "نحو 350"),
        ("approximately 350", "approximately 350", "350 تقريبًا"),
        ("no less than 100000", "no less than 100,000", "ما لا يقل عن 100,000"),
        ("between 60 and 70", "between 60 and 70", "ما بين 60 و70"),
        ("dozens", "dozens", "عشرات"),
        ("unknown «a great number»", "an unknown number", "عدد غير معروف"),
    ],
)
def test_a_count_is_said_with_its_qualifier(text: str, en: str, ar: str) -> None:
    assert (say_count(Count.parse(text), "en"), say_count(Count.parse(text), "ar")) == (en, ar)


def test_numbers_can_be_shown_in_arabic_digits() -> None:
    assert say_number(11400, "ar", "arab") == "١١٬٤٠٠"
    assert say_count(Count.parse("about 350"), "ar", "arab") == "نحو ٣٥٠"
    assert digits("الساعة 10:00", "arab") == "الساعة ١٠:٠٠"


def test_month_names_are_those_of_the_region() -> None:
    assert month_name("ar", 12) == "كانون الأول"
    assert month_name("ar", 12, "egypt") == "ديسمبر"
    assert month_name("en", 12) == "December"
    assert say_when(When.parse("2016-11"), "ar", region="egypt") == "نوفمبر 2016"


def test_a_run_is_isolated_from_the_direction_around_it() -> None:
    assert isolate("A-INC-0007") == "\u2068A-INC-0007\u2069"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_width_is_told_for_the_methodology(lang: str) -> None:
    sentences = say_widths(DEFAULT_WIDTHS, lang)
    assert len(sentences) == 9
    assert "17:00" in sentences[6]


@given(whens, st.sampled_from(("", DAMASCUS, "America/Bogota")), st.sampled_from(("en", "ar")))
@settings(max_examples=200, deadline=None)
def test_whatever_can_be_written_can_be_said(when: When, zone: str, lang: str) -> None:
    said = say_when(when, lang, zone)
    assert said.count("\u2068") == said.count("\u2069")
    assert said.strip() == said != ""


@given(near_periods, st.sampled_from(("en", "ar")))
@settings(deadline=None)
def test_whatever_period_can_be_written_can_be_said(period: Period, lang: str) -> None:
    assert say_period(period, lang, DAMASCUS) != ""


def test_neither_fluent_nor_babel_is_loaded_before_something_is_said() -> None:
    lines = (
        "import sys, trucewatch.values.wording, trucewatch.values.when as w",
        "w.When.parse('2016-12-13[Asia/Damascus]')",
        "print([name for name in ('fluent.runtime', 'babel', 'django') if name in sys.modules])",
    )
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.parametrize(
    ("places", "en", "ar"),
    [
        (("أ", "ب"), "from \u2068أ\u2069 to \u2068ب\u2069", "من أ إلى ب"),
        (("A", "B", "C"), "from A by way of B to C",
         "من \u2068A\u2069 مرورًا بـ\u2068B\u2069 إلى \u2068C\u2069"),
        (("A", "B", "C", "A"), "from A by way of B and then C to A",
         "من \u2068A\u2069 مرورًا بـ\u2068\u2068B\u2069 ثم \u2068C\u2069\u2069 إلى \u2068A\u2069"),
    ],
)  # fmt: skip
def test_a_route_is_told_in_its_order(places: tuple[str, ...], en: str, ar: str) -> None:
    assert (say_route(places, "en"), say_route(places, "ar")) == (en, ar)
