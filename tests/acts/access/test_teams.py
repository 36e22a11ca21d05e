"""What an administrator may do from a browser, and what the act itself refuses."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.web.cases import OTHER
from tests.web.site import Site
from trucewatch.acts.access.granting import Grant, standing_grant
from trucewatch.acts.access.teams import end_invitation, invite_again, invite_new, let_in, let_out
from trucewatch.acts.acting import Acting
from trucewatch.records.models import Member
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

ANALYST = Grant((Role.ANALYST,))


def proved(site: Site, name: str, *roles: Role) -> Acting:
    return replace(site.acting, member=site.member(name, *roles), asserted=False)


@pytest.fixture
def site(db: None, tmp_path: Path) -> Site:
    return Site(tmp_path / "work")


@pytest.mark.parametrize("asserted", [True, False])
def test_a_name_that_was_only_claimed_lets_nobody_in(site: Site, asserted: bool) -> None:
    """Nor does a member without the role; each act refuses of itself, whoever calls it."""
    case, huda = site.case(OTHER), site.member("huda")
    roles = (Role.ADMINISTRATOR,) if asserted else (Role.DOCUMENTER,)
    acting = replace(proved(site, "amal", *roles), asserted=asserted)
    tried = (
        lambda: invite_new(acting, "layla", Text("en", {"en": "Layla"})),
        lambda: invite_again(acting, huda),
        lambda: end_invitation(acting, huda),
        lambda: let_in(acting, case, huda, ANALYST, 0),
        lambda: let_out(acting, case, huda, 0),
    )
    codes = []
    for one in tried:
        with pytest.raises(Refusal) as caught:
            one()
        codes.append(caught.value.code)
    assert codes == ["acts-team-administrator"] * 5
    assert (Member.objects.filter(username="layla").count(), standing_grant(case, huda)) == (
        0,
        None,
    )


def test_a_grant_that_opens_nothing_hands_on_nothing(site: Site) -> None:
    """An administrator of the case, whom identities were granted without a role that opens them."""
    case, huda = site.case(OTHER), site.member("huda")
    acting = proved(site, "amal", Role.ADMINISTRATOR)
    site.let_in("amal", case, Role.ADMINISTRATOR, sources=True)
    with pytest.raises(Refusal) as caught:
        let_in(acting, case, huda, Grant((Role.ANALYST,), sees_sources=True), 0)
    assert caught.value.code == "acts-team-identities"


def test_a_member_no_more_is_not_let_in(site: Site) -> None:
    case, huda = site.case(OTHER), site.member("huda")
    Member.objects.filter(id=huda.id).update(is_active=False)
    huda.refresh_from_db()
    with pytest.raises(Refusal) as caught:
        let_in(proved(site, "amal", Role.ADMINISTRATOR), case, huda, ANALYST, 0)
    assert caught.value.code == "acts-invite-withdrawn"
