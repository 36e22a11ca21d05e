"""Letting people in: grants, invitations, and who looked at protected words."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.acts.cases import accepted, identify
from tests.records.workspaces import at_work
from trucewatch.acts.access.granting import Grant, end_grant, grant, standing_grant
from trucewatch.acts.access.inviting import LASTS, accept_invitation, invite, invited
from trucewatch.acts.access.looking import look
from trucewatch.acts.access.web_key import FILE, web_key
from trucewatch.acts.acting import Acting
from trucewatch.acts.members import record_member
from trucewatch.records.models import Act, Invitation, Look, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

NAME = "Layla whose name is protected"
CASE = "sources: [{ref: s1, label: {original: en, en: A nurse}}]"


@pytest.fixture
def acting(db: None, tmp_path: Path) -> Acting:
    return at_work(tmp_path)


def salma(acting: Acting) -> Member:
    record_member(acting, "salma", Text("en", {"en": "Salma"}), (Role.DOCUMENTER,))
    return Member.objects.get(username="salma")


def code_of(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.code


def test_a_grant_takes_the_place_of_the_one_before(acting: Acting) -> None:
    case, member = accepted(acting, CASE), salma(acting)
    grant(acting, case, member, Grant((Role.DOCUMENTER,), sees_sources=True))
    grant(acting, case, member, Grant((Role.REVIEWER,)))
    standing = standing_grant(case, member)
    assert standing is not None
    assert (standing.roles, standing.sees_sources) == ((Role.REVIEWER,), False)
    assert standing.revision == 2
    assert Act.objects.filter(name="grant_role", case=case).count() == 2


def test_nobody_is_granted_nothing(acting: Acting) -> None:
    case, member = accepted(acting, CASE), salma(acting)
    with pytest.raises(Refusal) as refused:
        grant(acting, case, member, Grant((), sees_sources=True))
    assert code_of(refused) == "acts-grant-roles"
    assert standing_grant(case, member) is None


def test_a_grant_that_ended_is_kept_and_counts_no_more(acting: Acting) -> None:
    case, member = accepted(acting, CASE), salma(acting)
    grant(acting, case, member, Grant((Role.DOCUMENTER,)))
    end_grant(acting, case, member, "left the team")
    assert standing_grant(case, member) is None
    with pytest.raises(Refusal) as refused:
        end_grant(acting, case, member)
    assert code_of(refused) == "acts-grant-none"


def test_of_an_invitation_only_the_digest_is_kept(acting: Acting) -> None:
    member = salma(acting)
    secret = invite(acting, member)
    (kept,) = Invitation.objects.all()
    assert secret not in (kept.digest, str(kept.id))
    assert invited(secret, acting.now) == member
    told = b"".join(bytes(act.data) for act in Act.objects.all())
    assert secret.encode() not in told
    assert Act.objects.filter(name="invite_member").count() == 1


def test_an_invitation_is_accepted_once_and_in_time(acting: Acting) -> None:
    member = salma(acting)
    secret = invite(acting, member)
    later = Acting(acting.workspace, member, acting.now + LASTS - timedelta(seconds=1), False)
    accept_invitation(later, secret, "four words in a row")
    member.refresh_from_db()
    assert member.check_password("four words in a row")
    with pytest.raises(Refusal) as refused:
        accept_invitation(later, secret, "another four words altogether")
    assert code_of(refused) == "web-invitation-none"
    member.refresh_from_db()
    assert member.check_password("four words in a row")


@pytest.mark.parametrize("secret", ["", "x" * 32, "../../etc/passwd"])
def test_a_secret_that_was_made_up_opens_nothing(acting: Acting, secret: str) -> None:
    invite(acting, salma(acting))
    with pytest.raises(Refusal) as refused:
        invited(secret, acting.now)
    assert code_of(refused) == "web-invitation-none"


def test_a_member_who_was_withdrawn_is_not_invited(acting: Acting) -> None:
    member = salma(acting)
    secret = invite(acting, member)
    Member.objects.filter(id=member.id).update(state=RecordState.WITHDRAWN)
    member.refresh_from_db()
    with pytest.raises(Refusal) as refused:
        invite(acting, member)
    assert code_of(refused) == "acts-invite-withdrawn"
    with pytest.raises(Refusal):
        invited(secret, acting.now)


def test_who_looks_is_written_down_and_what_was_seen_is_not(acting: Acting) -> None:
    case = accepted(acting, CASE)
    source = identify(acting, case, "source", "s1", name=NAME)
    looking = Acting(acting.workspace, salma(acting), datetime.now(UTC), asserted=False)
    assert look(looking, source, "name") == NAME
    (kept,) = Look.objects.all()
    assert (kept.member, kept.case, kept.kind) == (looking.member, case, "source")
    assert (kept.record, kept.field, kept.at) == (source.id, "name", looking.now)


def test_nobody_looks_under_a_name_that_was_only_claimed(acting: Acting) -> None:
    case = accepted(acting, CASE)
    source = identify(acting, case, "source", "s1", name=NAME)
    with pytest.raises(Refusal) as refused:
        look(acting, source, "name")
    assert code_of(refused) == "acts-look-signed-in"
    assert NAME not in str(refused.value)
    assert Look.objects.count() == 0


def test_an_empty_field_shows_nothing(acting: Acting) -> None:
    case = accepted(acting, CASE)
    source = identify(acting, case, "source", "s1", name=NAME)
    looking = Acting(acting.workspace, salma(acting), datetime.now(UTC), asserted=False)
    with pytest.raises(Refusal) as refused:
        look(looking, source, "contact")
    assert code_of(refused) == "acts-look-nothing"


def test_each_purpose_has_a_key_of_its_own(tmp_path: Path) -> None:
    sessions, codes = web_key(tmp_path, "sessions"), web_key(tmp_path, "second factors")
    assert sessions != codes
    assert sessions == web_key(tmp_path, "sessions")
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_keys_that_are_elsewhere_are_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        web_key(tmp_path / "absent", "sessions")
    assert code_of(refused) == "web-keys-absent"


def test_a_key_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"short")
    with pytest.raises(Refusal) as refused:
        web_key(tmp_path, "sessions")
    assert code_of(refused) == "web-key-broken"
