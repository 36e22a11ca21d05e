"""Opening a case: by an administrator, with a name and somebody in it, in one act."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.records.workspaces import at_work
from trucewatch.acts.acting import Acting
from trucewatch.acts.cases import lacking_to_open, open_case
from trucewatch.acts.members import record_member
from trucewatch.records.models import Act, Case, CaseRole, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import EMPTY_TEXT, Text

pytestmark = pytest.mark.django_db(transaction=True)
NAME = Text("en", {"en": "Aleppo"})


def member(acting: Acting, name: str, *roles: Role) -> Member:
    record_member(acting, name, Text("en", {"en": name}), roles)
    return Member.objects.get(username=name)


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    first = at_work(tmp_path)
    return replace(first, member=member(first, "amal", Role.ADMINISTRATOR))


def test_a_case_and_who_is_in_it_are_one_act(acting: Acting) -> None:
    salma, huda = member(acting, "salma"), member(acting, "huda")
    case = Case(name=NAME)
    receipt = open_case(acting, case, {salma: (Role.DOCUMENTER, Role.ANALYST), huda: ()})
    act = Act.objects.get(id=receipt.act)
    assert (act.name, act.case, act.member) == ("open_case", case, acting.member)
    assert [kind for kind, _, _, _ in receipt.records] == ["case", "case_role"]
    granted = CaseRole.objects.get()
    assert (granted.member, granted.roles) == (salma, (Role.DOCUMENTER, Role.ANALYST))
    assert (granted.sees_sources, granted.sees_persons) == (False, False)


def test_only_an_administrator_who_is_known_opens_one(acting: Acting) -> None:
    salma = member(acting, "salma", Role.DOCUMENTER, Role.PUBLISHER)
    for who in (salma, None):
        with pytest.raises(Refusal) as refused:
            open_case(replace(acting, member=who), Case(name=NAME), {salma: (Role.DOCUMENTER,)})
        assert refused.value.code == "acts-open-case-administrator"
    assert Case.objects.count() == 0


def test_a_case_needs_a_name_and_somebody_in_it(acting: Acting) -> None:
    salma, gone = member(acting, "salma"), member(acting, "huda")
    gone.state = RecordState.WITHDRAWN
    roles = (Role.DOCUMENTER,)
    for name, team, code in (
        (EMPTY_TEXT, {salma: roles}, "acts-open-case-name"),
        (NAME, {}, "acts-open-case-team"),
        (NAME, {salma: ()}, "acts-open-case-team"),
        (NAME, {salma: roles, gone: roles}, "acts-open-case-team"),
    ):
        with pytest.raises(Refusal) as refused:
            open_case(acting, Case(name=name), team)
        assert refused.value.code == code
    assert Case.objects.count() == 0


def test_all_that_is_lacking_is_told_and_an_end_before_the_start_is_refused(acting: Acting) -> None:
    turned = Period.parse("2021-03/2021-01-01")
    told = lacking_to_open(Case(name=EMPTY_TEXT, period=turned), {})
    codes = ["acts-open-case-name", "acts-open-case-turned", "acts-open-case-team"]
    assert [message.code for message in told] == codes
    team = {member(acting, "salma"): (Role.DOCUMENTER,)}
    with pytest.raises(Refusal) as refused:
        open_case(acting, Case(name=NAME, period=turned), team)
    assert refused.value.code == "acts-open-case-turned"
    assert lacking_to_open(Case(name=NAME, period=Period.parse("2021-01/2021-01-01")), team) == ()
