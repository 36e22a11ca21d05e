"""When something was done here is told to the minute, on every page that tells it."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.web.cases import truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.pages.test_reporting import at, reporter
from tests.web.pages.test_reporting import send as report
from tests.web.recording.form import plain
from tests.web.recording.test_drafts import at as page_at
from tests.web.recording.test_drafts import kept, opened
from tests.web.site import Site
from tests.web.test_words_kept import ROLES, page_of
from trucewatch.records.models import Act, Determination, Evidence, Unfinished
from trucewatch.values.codes.reports import Role
from trucewatch.values.when import When
from trucewatch.web.pages.clocks import to_the_minute
from trucewatch.web.words.values import say_done, say_instant, say_measured

AT = datetime(2016, 12, 20, 12, 3, 33, tzinfo=UTC)
SECONDS = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}")


@pytest.mark.parametrize(
    ("lang", "zone", "told"),
    [
        ("en", "Asia/Damascus", "Tuesday 20 December 2016, 14:03"),
        ("ar", "Asia/Damascus", "الثلاثاء 20 كانون الأول 2016، الساعة 14:03"),
        ("en", "", "Tuesday 20 December 2016, 12:03 (UTC time)"),
    ],
)
def test_an_instant_has_one_shape_whatever_its_seconds(lang: str, zone: str, told: str) -> None:
    shapes = {
        re.sub("[\u2066-\u2069]", "", say(AT + timedelta(seconds=seconds), lang, zone))
        for seconds in (-33, 0, 26)
        for say in (say_instant, lambda at, *how: say_done(When.at(at), *how))
    }
    assert shapes == {told}


def test_what_a_record_knows_less_well_is_told_so() -> None:
    assert say_done(When.parse("2016-12"), "en", "Asia/Damascus") == "December 2016"
    assert say_done(None, "en", "Asia/Damascus") == ""


def test_drafts_reports_and_rulings_tell_minutes(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    kept(client, case)
    Unfinished.objects.update(touched=AT)
    lina = reporter(site, case)
    sent = report(lina, case)["location"]
    Act.objects.update(at=AT)
    ruling = page_of(client, case, "ruling")
    huda = site.browser(site.let_in("huda", case, *ROLES))
    huda.post(ruling, {"ruling": "non_compliance", "reasoning": "As it was told"})
    shown = [
        plain(one.get(page))
        for one, page in (
            (client, page_at(case, "drafts/")),
            (client, page_at(case)),
            (lina, at(case)),
            (lina, sent),
            (huda, ruling),
        )
    ]
    assert ["14:03" in one for one in shown] == [True, True, True, True, False]
    assert [SECONDS.findall(one) for one in shown] == [[]] * 5


@pytest.mark.parametrize(
    ("stands", "told"),
    [
        ("2016-12-20T12:03:33+00:00", "Tuesday 20 December 2016, 14:03"),
        ("2016-12-20T14:03[Asia/Damascus]", "Tuesday 20 December 2016, 14:03"),
        ("2016-12-20T14:03:33[Asia/Damascus]", "Tuesday 20 December 2016, 14:03:33"),
        ("2016-12-20T12:03:33Z", "Tuesday 20 December 2016, 14:03:33"),
    ],
)
def test_a_table_of_facts_tells_the_minute_of_an_act_and_the_second_that_somebody_told(
    site: Site, stands: str, told: str
) -> None:
    case = truce(site)
    Determination.objects.update(proposed=When.parse(stands))
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    page = plain(client.get(f"/cases/{case.code}/records/A-DET-0001/"))
    assert re.findall(r"Tuesday 20 December 2016, [0-9:]+", page) == [told]


def test_what_is_no_time_of_an_act_keeps_its_seconds(site: Site) -> None:
    case = truce(site)
    Evidence.objects.update(captured=When.parse("2016-12-20T12:03:33+00:00"))
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    assert "14:03:33" in plain(client.get(f"/cases/{case.code}/evidence/A-EVI-0001/"))


def test_when_something_is_done_to_an_item_is_told_to_the_minute(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    site.acting = replace(site.acting, now=AT)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = site.browser(site.let_in("salma", case, Role.ANALYST, sources=True), True)
    page = plain(client.get(f"/cases/{case.code}/evidence/{item.code}/"))
    assert ("14:03" in page, SECONDS.findall(page)) == (True, [])


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2016-12-15T13:00:01[Asia/Damascus]", "Thursday 15 December 2016, 13:00"),
        ("2016-12-15T23:59:59[Asia/Damascus]", "Friday 16 December 2016, 00:00"),
        ("2016-12-15T13:00:31[Asia/Damascus]", "Thursday 15 December 2016, 13:00:31"),
        ("2016-12-15T13:00[Asia/Damascus]", "Thursday 15 December 2016, 13:00"),
    ],
)
def test_a_clock_changes_at_a_minute_where_nobody_told_a_second(at: str, told: str) -> None:
    assert say_measured(to_the_minute(When.parse(at)), "en", "Asia/Damascus") == told
