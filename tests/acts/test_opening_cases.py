"""Opening a case: by an administrator, with a name and somebody in it, in one act."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.records.workspaces import at_work
from trucewatch.acts.access.granting import Grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.cases import lacking_to_open, open_case
from trucewatch.acts.members import record_member
from trucewatch.acts.revisions import plain_of
from trucewatch.records.models import Act, Case, CaseRole, Member, Revision
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
    team = {salma: Grant((Role.DOCUMENTER, Role.ANALYST)), huda: Grant(())}
    receipt = open_case(acting, case, team)
    act = Act.objects.get(id=receipt.act)
    assert (act.name, act.case, act.member) == ("open_case", case, acting.member)
    assert [kind for kind, _, _, _ in receipt.records] == ["case", "case_role"]
    granted = CaseRole.objects.get()
    assert (granted.member, granted.roles) == (salma, (Role.DOCUMENTER, Role.ANALYST))
    assert (granted.sees_sources, granted.sees_persons) == (False, False)


def test_who_opens_a_case_lets_anybody_see_what_is_not_there_yet(acting: Acting) -> None:
    """Also themselves; the act that opens the case holds who was let, and by whom."""
    salma, own = member(acting, "salma"), acting.member
    assert own is not None
    roles = (Role.DOCUMENTER,)
    receipt = open_case(
        acting, Case(name=NAME), {own: Grant(roles, True, True), salma: Grant(roles, True)}
    )
    seen = {row.member: (row.sees_sources, row.sees_persons) for row in CaseRole.objects.all()}
    assert seen == {own: (True, True), salma: (True, False)}
    kept = [
        (plain_of(row)["sees_sources"], plain_of(row)["sees_persons"], row.act.member)
        for row in Revision.objects.filter(act=receipt.act, kind="case_role").order_by("id")
    ]
    assert kept == [(True, True, own), (True, False, own)]


def test_only_an_administrator_who_is_known_opens_one(acting: Acting) -> None:
    salma = member(acting, "salma", Role.DOCUMENTER, Role.PUBLISHER)
    for who in (salma, None):
        with pytest.raises(Refusal) as refused:
            open_case(
                replace(acting, member=who), Case(name=NAME), {salma: Grant((Role.DOCUMENTER,))}
            )
        assert refused.value.code == "acts-open-case-administrator"
    assert Case.objects.count() == 0


def test_a_case_needs_a_name_and_somebody_in_it(acting: Acting) -> None:
    salma, gone = member(acting, "salma"), member(acting, "huda")
    gone.state = RecordState.WITHDRAWN
    roles = Grant((Role.DOCUMENTER,))
    for name, team, code in (
        (EMPTY_TEXT, {salma: roles}, "acts-open-case-name"),
        (NAME, {}, "acts-open-case-team"),
        (NAME, {salma: Grant(())}, "acts-open-case-team"),
        (NAME, {salma: roles, acting.member: Grant((), True)}, "acts-open-case-sees"),
        (NAME, {salma: roles, acting.member: Grant((), False, True)}, "acts-open-case-sees"),
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
    team = {member(acting, "salma"): Grant((Role.DOCUMENTER,))}
    with pytest.raises(Refusal) as refused:
        open_case(acting, Case(name=NAME, period=turned), team)
    assert refused.value.code == "acts-open-case-turned"
    assert lacking_to_open(Case(name=NAME, period=Period.parse("2021-01/2021-01-01")), team) == ()
