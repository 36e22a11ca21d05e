"""Times and hours stand in a form in words, and are read from it as the very same value."""

import re
from itertools import product

import pytest

from tests.values.test_typed_as_printed import EVERY, PERIODS
from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.recording.test_recording import documenter
from tests.web.site import Site
from trucewatch.importers.customs import Customs
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.period import Period
from trucewatch.values.typed_hours import typed_hours
from trucewatch.values.typed_times import typed_period, typed_time
from trucewatch.values.when import When
from trucewatch.values.widths import Widths
from trucewatch.web.recording.printed import printed_hours, printed_moment, printed_sides

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
