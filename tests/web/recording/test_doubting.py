"""A time that cannot be right is told before it is recorded, and recorded as it was stated."""

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.recording.test_recording import at, documenter
from tests.web.site import Site
from trucewatch.records.models import Incident

WRONG_DAY = {"incident__title__en": "Shots", "incident__period__began": "Friday 15 December 2016"}


def test_a_weekday_against_its_date_is_told_before_it_is_recorded(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    looked = send(client, at(case), "look", form_of(client.get(at(case))), **WRONG_DAY)
    page = plain(looked)
    told = "15 December 2016 was a Thursday, not a Friday"
    assert looked.status_code == 200
    assert told in page[: page.index("Record this")].split('id="doubted"')[1]
    assert "Instead of 15 December 2016, a Friday was:" in page
    assert told in plain(send(client, at(case), "live", form_of(looked)))


def test_words_against_the_calendar_are_kept_where_they_are_recorded(site: Site) -> None:
    case = truce(site)
    record(documenter(site, case), at(case), **WRONG_DAY)
    made = Incident.objects.get(code="A-INC-0003")
    assert made.period is not None
    assert made.period.stated == "Friday 15 December 2016"
    assert made.period.start is not None
    assert made.period.start.text.startswith("2016-12-15T00:00")


@pytest.mark.parametrize(
    ("lang", "began", "told"),
    [
        ("en", "2016-12-15 16:00", "lies before the beginning"),
        ("ar", "2016-12-15 16:00", "سابقة للبداية"),
        ("ar", "الجمعة 15 كانون الأول 2016", "يوم الخميس لا يوم الجمعة"),
    ],
)
def test_an_end_before_its_beginning_is_told_in_either_language(
    site: Site, lang: str, began: str, told: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    typed = {"incident__period__began": began, "incident__period__ended": "15:00"}
    looked = send(client, at(case), "look", form_of(client.get(at(case))), **typed)
    page = plain(looked)
    assert (looked.status_code, page.count(told)) == (200, 2)


def test_times_that_fit_are_not_doubted(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    typed = {
        "incident__period__began": "Thursday 15 December 2016, 15:00",
        "incident__period__ended": "16:00",
    }
    page = plain(send(client, at(case), "look", form_of(client.get(at(case))), **typed))
    assert ("Record this" in page, "doubted" in page, "«Thursday" in page) == (True, False, False)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "This begins after the as-of of the case, "),
        ("ar", "يبدأ هذا بعد تاريخ إقفال الملف، "),
    ],
)
def test_a_year_that_has_not_come_is_told_before_it_is_recorded(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    typed = {"incident__period__began": "15 December 2061"}
    page = plain(send(client, at(case), "look", form_of(client.get(at(case))), **typed))
    assert page.count(told) == 2
    typed = {"incident__period__began": "17 December 2016"}
    page = plain(send(client, at(case), "look", form_of(client.get(at(case))), **typed))
    assert page.count(told) == 0


@pytest.mark.parametrize(
    ("lang", "hint"),
    [
        ("en", "count as all of the one that they lie in."),
        ("ar", "لا تُعتمد الأماكن أعلاه بعينها"),
    ],
)
def test_an_incident_says_what_its_precision_does_to_its_places(
    site: Site, lang: str, hint: str
) -> None:
    case = truce(site)
    page = plain(documenter(site, case, lang=lang).get(at(case)))
    assert page.count(hint) == 1
