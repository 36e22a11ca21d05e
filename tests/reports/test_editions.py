"""What the revisions say besides the records stands in the edition of the team, and in no other."""

import re
from pathlib import Path

import pytest

from tests.acts.cases import accepted
from tests.acts.test_drifting import CASE, raised
from tests.records.workspaces import at_work
from trucewatch.acts.drifting import drifted
from trucewatch.records.loading import whole
from trucewatch.reports.editions import Edition, Worked, document, work_out
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience
from trucewatch.values.when import When

pytestmark = pytest.mark.django_db(transaction=True)

SAID = {
    "en": "went from “single source” to “corroborated” in revision 2",
    "ar": "في المراجعة 2",
}


@pytest.fixture
def worked(tmp_path: Path) -> Worked:
    acting = at_work(tmp_path)
    case = accepted(acting, CASE)
    raised(acting, case)
    found = list(drifted(case))
    assert len(found) == 1
    return work_out(whole(case.id), When.at(acting.now), found)


def page(worked: Worked, audience: Audience, language: str) -> str:
    made = write_html(document(worked, Edition(audience), language))
    return re.sub("[\u2066-\u2069]", "", re.sub("<[^>]*>", "", made))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_team_reads_how_an_attribution_drifted_from_version_to_version(
    worked: Worked, language: str
) -> None:
    assert SAID[language] in page(worked, Audience.INTERNAL, language)


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.INTERNAL])
def test_others_are_not_told_what_an_earlier_version_said(
    worked: Worked, audience: Audience
) -> None:
    assert SAID["en"] not in page(worked, audience, "en")
