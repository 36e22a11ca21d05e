"""Times on pages of people: by the clocks of the case, or of all cases, and with whose clocks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.web.pages.test_team import administrator
from tests.web.recording.form import plain
from tests.web.site import NOW, Site
from trucewatch.acts.access.granting import standing_grant
from trucewatch.records.models import Case, Invitation
from trucewatch.values.codes.reports import Role

ZONED = "case: {ref: truce, zone: %s, name: {original: en, en: A truce, ar: هدنة}}"


@pytest.mark.parametrize(
    ("lang", "told", "clocks"),
    [
        ("en", "20 December 2016, 14:00", "those of Damascus"),
        ("ar", "20 كانون الأول 2016، الساعة 14:00", "بتوقيت دمشق"),
    ],
)
def test_times_are_told_by_the_clocks_of_the_case_which_are_named(
    site: Site, lang: str, told: str, clocks: str
) -> None:
    case = site.case(ZONED % "Asia/Damascus")
    site.acting = replace(site.acting, now=NOW.replace(second=7))
    granted_to = site.let_in("huda", case, Role.OBSERVER)
    client = administrator(site, lang)
    grant = standing_grant(case, granted_to)
    assert grant is not None
    for page in (f"/team/cases/{case.code}/", f"/team/history/{grant.code}/"):
        shown = plain(client.get(page))
        assert (told in shown, clocks in shown, ":00:07" in shown) == (True, True, False)


@pytest.mark.parametrize(
    ("zones", "clock", "clocks"),
    [
        (["Asia/Damascus"], "15:00", "Damascus"),
        (["Asia/Damascus", "Asia/Damascus"], "15:00", "Damascus"),
        (["Asia/Damascus", "Africa/Khartoum"], "12:00", "Greenwich"),
        ([], "12:00", "Greenwich"),
    ],
)
def test_pages_of_no_case_tell_times_by_the_clocks_of_all_cases(
    site: Site, zones: list[str], clock: str, clocks: str
) -> None:
    for number, zone in enumerate(zones):
        Case.objects.create(code=f"A-CAS-{number}", ref=f"c{number}", zone=zone)
    huda = site.member("huda")
    ends = datetime.now(UTC).replace(hour=12, minute=0, second=41) + timedelta(days=2)
    Invitation.objects.create(member=huda, digest="0" * 64, made=NOW, until=ends)
    shown = plain(administrator(site).get("/team/"))
    ahead = timedelta(hours=int(clock[:2]) - 12)
    at = f"{ends + ahead:%A %-d %B %Y, %H:%M}"
    assert f"invitation open until {at}" in shown and f"{at}:" not in shown
    assert f"those of {clocks}" in shown
