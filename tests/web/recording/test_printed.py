"""Times and hours stand in a form in words, and are read from it as the very same value."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.test_count import counts
from tests.values.test_typed_as_printed import EVERY, PERIODS
from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.recording.test_recording import documenter
from tests.web.site import Site
from trucewatch.importers.customs import Customs
from trucewatch.values.as_stated import with_stated
from trucewatch.values.count import Count
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.digits import SYSTEMS
from trucewatch.values.period import Period
from trucewatch.values.typed_hours import typed_hours
from trucewatch.values.typed_times import typed_period, typed_time
from trucewatch.values.when import When
from trucewatch.values.widths import Widths
from trucewatch.values.wording import digits, say_count
from trucewatch.web.recording.printed import (
    printed_count,
    printed_hours,
    printed_moment,
    printed_sides,
)

ZONES = ["Asia/Damascus", "Europe/London", "+03:00", None]
WIDE = Widths.parse({"about": "45min", "evening": "18:00..22:00"})
STATED = ["", "نحو العاشرة", "about ten"]
HOURS = [
    *("09:00/16:00[Asia/Damascus]", "22:00/06:00[Asia/Damascus]", "20:00/24:00[Europe/London]"),
    *("00:00/06:30[+03:00]", "12:00/00:00[Asia/Tokyo]", "09:00/15:00[Z]", "08:15/13:45[UTC]"),
]
NOTATION = re.compile(r"\[|~|T[/\d]|\d-\d")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("zone", ZONES)
def test_a_moment_that_fills_a_form_is_read_as_the_same(zone: str | None, lang: str) -> None:
    for text, customs, stated in product(EVERY, (Customs(zone), Customs(zone, WIDE)), STATED):
        for own in (zone, "Asia/Tokyo"):
            value = When.parse(text, own, customs.widths).with_stated(stated)
            said = printed_moment(value, lang, customs)
            assert When.parse(typed_time(said), customs.zone, customs.widths) == value, said


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("zone", ZONES)
def test_a_period_that_fills_a_form_is_read_as_the_same(zone: str | None, lang: str) -> None:
    for text, customs in product(PERIODS, (Customs(zone), Customs(zone, WIDE))):
        value = Period.parse(text, zone or "Asia/Damascus", customs.widths)
        began, ended = printed_sides(value, lang, customs)
        back = typed_period(began, ended, customs.zone, customs.widths)
        assert back == value, (text, began, ended)


@pytest.mark.parametrize(
    ("text", "en", "ar"),
    [
        ("2016-12-15T10:00~30min", "Thursday 15 December 2016, about 10:00",
         "الخميس 15 كانون الأول 2016، نحو الساعة 10:00"),
        ("2016-12-16T/evening", "Friday 16 December 2016, in the evening", "الجمعة 16 كانون الأول 2016 مساءً"),
        ("2016-12", "December 2016", "كانون الأول 2016"),
    ],
)  # fmt: skip
def test_it_stands_there_in_the_words_that_pages_print(text: str, en: str, ar: str) -> None:
    customs = Customs("Asia/Damascus")
    value = When.parse(text, "Asia/Damascus")
    assert [printed_moment(value, lang, customs) for lang in ("en", "ar")] == [en, ar]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("zone", [*ZONES, "UTC"])
def test_hours_of_every_day_that_fill_a_form_are_read_as_the_same(
    zone: str | None, lang: str
) -> None:
    for text in HOURS:
        value, customs = DailyHours.parse(text), Customs(zone)
        said = printed_hours(value, lang, customs)
        assert (typed_hours(said, zone), "/" in said) == (value, False), said


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_words_do_not_tell_exactly_keeps_its_notation(lang: str) -> None:
    for text in ("201X", "2016-XX", "2016-12-15T10:00Z", "[2016-03..2016-05]"):
        value = When.parse(text, "Asia/Damascus")
        assert printed_moment(value, lang, Customs("Asia/Damascus")) == value.text
    period = Period.parse("2016-XX/2016-12-15T11:00", "Asia/Damascus")
    began, ended = printed_sides(period, lang, Customs("Asia/Damascus"))
    assert (began, NOTATION.findall(ended)) == ("2016-XX[Asia/Damascus]", [])
    alone = Period.parse("2016-XX/", "Asia/Damascus")  # not the whole of it, which "2016-XX" is
    assert printed_sides(alone, lang, Customs("Asia/Damascus")) == ("2016-XX[Asia/Damascus]/", "")


@pytest.mark.parametrize(
    ("lang", "at", "began", "ended"),
    [
        ("en", "evening", "Thursday 15 December 2016, about 10:00", "Thursday 15 December 2016, 11:15"),
        ("ar", "مساءً", "الخميس 15 كانون الأول 2016، نحو الساعة 10:00",
         "الخميس 15 كانون الأول 2016، الساعة 11:15"),
    ],
)  # fmt: skip
def test_a_correction_form_shows_no_notation_and_changes_nothing_by_itself(
    site: Site, lang: str, at: str, began: str, ended: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    page = f"/cases/{case.code}/incidents/A-INC-0001/edit/"
    typed = {"began": "2016-12-15T10:00~30min", "ended": "2016-12-15T11:15"}
    told = {f"incident__period__{name}": said for name, said in typed.items()}
    told |= {"tally__0__at": "2016-12-16T/evening", "tally__0__count": "3"}
    record(client, page, **told, reason="read again")
    form = form_of(client.get(page))
    times = [*form["incident.period.began"], *form["incident.period.ended"], *form["tally.0.at"]]
    assert (times[:2], at in times[2]) == ([began, ended], True)
    assert [one for one in times if NOTATION.search(one)] == []
    looked = plain(send(client, page, "look", form))
    assert ("Nothing differs" in looked) or ("لا شيء يختلف" in looked)


@given(counts(), st.sampled_from(["en", "ar"]), st.sampled_from(SYSTEMS))
def test_a_count_that_fills_a_form_is_read_as_the_same(
    count: Count, lang: str, system: str
) -> None:
    """As it stands there, as pages tell it in the digits of the reader, and as its notation."""
    told = with_stated(say_count(count, lang, system), count.stated)
    notation = with_stated(digits(count.text, system), count.stated)
    printed = printed_count(count, lang)
    assert [Count.parse(one) for one in (printed, told, notation)] == [count] * 3


@pytest.mark.parametrize(
    ("text", "en", "ar"),
    [
        ("about 350", "about 350", "نحو 350"),
        ("350", "350", "350"),
        ("between 60 and 11400", "between 60 and 11,400", "ما بين 60 و11,400"),
        ("at least 4 «أربعة على الأقل»", "at least 4 «أربعة على الأقل»", "4 على الأقل «أربعة على الأقل»"),
        ("dozens", "dozens", "عشرات"),
        ("unknown", "an unknown number", "عدد غير معروف"),
    ],
)  # fmt: skip
def test_a_count_stands_there_in_the_words_that_pages_print(text: str, en: str, ar: str) -> None:
    assert [printed_count(Count.parse(text), lang) for lang in ("en", "ar")] == [en, ar]


@pytest.mark.parametrize(("lang", "other"), [("en", "نحو ١٢"), ("ar", "about 12")])
def test_a_count_of_the_form_is_told_in_its_language_and_sent_unchanged_changes_nothing(
    site: Site, lang: str, other: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    page = f"/cases/{case.code}/incidents/A-INC-0001/edit/"
    told = {"en": "about 12", "ar": "نحو 12"}[lang]
    form = form_of(client.get(page))
    assert form["tally.0.count"] == [told]
    for typed in (told, other, "about 12"):
        looked = plain(send(client, page, "look", form, tally__0__count=typed))
        assert ('id="understood"' in looked, 'value="record">' in looked) == (True, False)
    looked = plain(send(client, page, "look", form, tally__0__count="ما بين ٦٠ و٧٠"))
    assert {"en": "between 60 and 70", "ar": "ما بين 60 و70"}[lang] in looked
