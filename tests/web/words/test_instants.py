"""When something was done here is told to the minute, on every page that tells it."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.web.cases import truce
from tests.web.pages.test_reporting import at, reporter
from tests.web.pages.test_reporting import send as report
from tests.web.recording.form import plain
from tests.web.recording.test_drafts import at as page_at
from tests.web.recording.test_drafts import kept, opened
from tests.web.site import Site
from tests.web.test_words_kept import ROLES, page_of
from trucewatch.records.models import Act, Unfinished
from trucewatch.values.when import When
from trucewatch.web.words.values import say_done, say_instant

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
