"""Whom a team trusts is sealed in its log: a pin put in the place of another is told."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.records.workspaces import at_work
from tests.vault.stamps.authority import TestAuthority, make_authority, pem, serving, stamping
from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.trust.stamping import authorities_asked, checkpoint_subject, stamp
from trucewatch.acts.trust.trusting import (
    authorities_of,
    cited_by,
    revoke_certificates,
    trust_authority,
    trust_witness,
    witnesses_of,
)
from trucewatch.acts.trust.witnessing import (
    WITNESS_KEY,
    witness_checkpoint,
    witness_key,
    witnessing_of,
)
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.records.models import Act
from trucewatch.vault.exchange import Contradicted, Extension, export_extension
from trucewatch.vault.log import Log
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.stamps.authorities import Authorities, calendar
from trucewatch.vault.stamps.network import Asking
from trucewatch.vault.witnesses import public_of

pytestmark = pytest.mark.django_db(transaction=True)

WITNESS = SigningKey("partner/w", Ed25519PrivateKey.from_private_bytes(b"\x07" * 32))
OTHER = SigningKey("harbour.example/log", Ed25519PrivateKey.from_private_bytes(b"\x09" * 32))


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    made = at_work(tmp_path / "work")
    sequence(made.workspace)
    return made


@pytest.fixture
def authority(tmp_path: Path) -> TestAuthority:
    return make_authority(tmp_path / "harbour")


def told(acting: Acting) -> list[tuple[int, str, str]]:
    sequence(acting.workspace)
    report = verify_workspace(acting.workspace)
    assert 9 in map(int, report.steps)
    return [(int(b.step), str(b.trouble), b.code) for b in report.broken]


def test_a_pin_is_an_act_that_cites_what_was_pinned(acting, authority):
    pinned = authority.pinned()
    assert trust_authority(acting, pinned) is not None
    assert trust_authority(acting, pinned) is None
    (fields,) = cited_by("trust_authority")
    assert (fields["authority"], fields["pin"], fields["act"]) == (
        "harbour",
        pinned.pin,
        "trust_authority",
    )
    assert told(acting) == []


def test_what_an_act_cites_is_sealed_like_all_else(acting, authority):
    trust_authority(acting, authority.pinned())
    sequence(acting.workspace)
    act = Act.objects.get(name="trust_authority")
    act.data = bytes(act.data).replace(b'"authority":"harbour"', b'"authority":"another"')
    Act.objects.filter(id=act.id).update(data=act.data)
    assert (5, "tampered", "verify-root-differs") in told(acting)


def test_an_authority_put_in_the_place_of_another_is_told_though_its_stamps_verify(
    acting, authority, tmp_path
):
    """An insider with the disk makes an authority of the same name and stamps a day of his choice."""
    trust_authority(acting, authority.pinned())
    sequence(acting.workspace)
    folder = authorities_of(acting.workspace).folder / "harbour"
    for path in folder.iterdir():
        path.unlink()
    twin = make_authority(tmp_path / "twins" / "harbour")
    with serving(stamping(twin)) as url:
        authorities_of(acting.workspace).pin(twin.pinned(url=url))
        subject = checkpoint_subject(acting.workspace)
        stamp(acting, [subject], authorities_asked(acting.workspace), Asking(10**6).fetch)
    report = verify_workspace(acting.workspace)
    assert [p.authority for p in report.proven] == ["harbour"]
    assert [(int(b.step), b.code) for b in report.broken] == [
        (9, "verify-pin-without-act"),
        (9, "verify-pin-gone"),
    ]


def test_a_pin_that_no_act_made_and_a_pin_that_is_gone_are_told(acting, authority):
    authorities_of(acting.workspace).pin(calendar("alice", "https://alice.example"))
    assert told(acting) == [(9, "extra", "verify-pin-without-act")]
    trust_authority(acting, calendar("alice", "https://alice.example"))
    assert told(acting) == []
    (authorities_of(acting.workspace).folder / "alice" / "authority.json").unlink()
    assert told(acting) == [(9, "missing", "verify-pin-gone")]


def test_a_root_that_was_exchanged_is_told_even_where_nothing_is_stamped(
    acting, authority, tmp_path
):
    trust_authority(acting, authority.pinned())
    other = make_authority(tmp_path / "stranger")
    path = authorities_of(acting.workspace).folder / "harbour" / "roots.pem"
    path.write_bytes(pem(other.root))
    assert told(acting) == [
        (9, "extra", "verify-pin-without-act"),
        (9, "missing", "verify-pin-gone"),
    ]


def test_a_list_of_withdrawn_certificates_that_was_taken_away_is_told(acting, authority):
    trust_authority(acting, authority.pinned())
    revoke_certificates(acting, "harbour", authority.revoking(7))
    assert told(acting) == []
    for path in (authorities_of(acting.workspace).folder / "harbour" / "revoked").iterdir():
        path.unlink()
    assert told(acting) == [(9, "missing", "verify-stamp-revocation-gone")]


def test_a_witness_put_in_or_taken_away_behind_the_log_is_told(acting):
    witnesses_of(acting.workspace).trust(public_of(WITNESS))
    assert told(acting) == [(1, "extra", "verify-pin-without-act")]
    assert trust_witness(acting, public_of(WITNESS)) is not None
    assert trust_witness(acting, public_of(WITNESS)) is None
    assert told(acting) == []
    path = witnesses_of(acting.workspace).folder / public_of(WITNESS).id
    path.write_text("not a key\n", encoding="utf-8")
    assert told(acting) == [
        (1, "unchecked", "verify-key-malformed"),
        (1, "missing", "verify-pin-gone"),
    ]
    path.unlink()
    assert told(acting) == [(1, "missing", "verify-pin-gone")]


def test_an_act_that_only_says_so_pins_nothing(acting):
    """A forger without the act's own code, writing an act of another name with the same words."""
    write(acting, "record", None, [], cites={"witness": str(public_of(WITNESS))})
    witnesses_of(acting.workspace).trust(public_of(WITNESS))
    assert told(acting) == [(1, "extra", "verify-pin-without-act")]


@pytest.fixture
def theirs(tmp_path: Path) -> Log:
    """The log of another team."""
    made = Log(tmp_path / "theirs", OTHER.name, [OTHER.public])
    made.seal(0, [b"one", b"two"], OTHER)
    return made


def test_what_was_witnessed_is_sealed_once_and_must_stay(acting, theirs):
    data = bytes(export_extension(theirs, 0))
    for _ in range(2):
        witness_checkpoint(acting, data, OTHER.public)
    (fields,) = cited_by("witness")
    assert fields["checkpoint"] == theirs.newest().text
    assert told(acting) == []
    kept = witnessing_of(acting.workspace).checkpoints(OTHER.name)
    path = kept.folder / "checkpoints" / f"{2:020}"
    sound = path.read_bytes()
    path.unlink()
    assert told(acting) == [(2, "missing", "verify-witnessed-gone")]
    path.write_bytes(bytes(OTHER.sign(theirs.newest().text.replace("\n2\n", "\n3\n"))))
    assert told(acting) == [(2, "tampered", "verify-checkpoint-misplaced")]
    path.write_bytes(sound)
    assert told(acting) == []


def test_a_crash_between_keeping_and_the_act_is_finished_by_the_next_call(acting, theirs):
    data = bytes(export_extension(theirs, 0))
    witnessing = witnessing_of(acting.workspace)
    witnessing.witness(data, witness_key(acting.workspace), acting.now, OTHER.public)
    assert list(cited_by("witness")) == []
    witness_checkpoint(acting, data)
    assert len(list(cited_by("witness"))) == 1


def test_the_key_that_cosigns_is_not_the_key_of_the_log(acting, theirs):
    workspace = acting.workspace
    own = witness_key(workspace)
    log = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
    assert own.public.key != log.public.key
    assert own.name == f"{workspace.origin}/witness"
    assert (workspace.keys / WITNESS_KEY).stat().st_mode & 0o777 == 0o600
    assert str(witness_key(workspace).public) == str(own.public)


def test_a_fork_of_another_log_leaves_no_act(acting, theirs, tmp_path):
    witness_checkpoint(acting, bytes(export_extension(theirs, 0)), OTHER.public)
    forked = Log(tmp_path / "forked", OTHER.name, [OTHER.public])
    forked.seal(0, [b"one", b"another"], OTHER)
    with pytest.raises(Contradicted):
        witness_checkpoint(acting, bytes(Extension(0, (), forked.checkpoints.note(2))))
    assert len(list(cited_by("witness"))) == 1
    assert told(acting) == []


def test_a_stamp_that_was_asked_for_is_no_act_and_changes_no_log(acting, authority):
    """Otherwise the newest checkpoint would never be the stamped one."""
    with serving(stamping(authority)) as url:
        trust_authority(acting, authority.pinned(url=url))
        before = sequence(acting.workspace)
        later = Acting(acting.workspace, acting.member, acting.now + timedelta(hours=1))
        subject = checkpoint_subject(acting.workspace)
        asked = authorities_asked(acting.workspace)
        (found,) = stamp(later, [subject], asked, Asking(10**6).fetch)
    assert found.time is not None
    assert sequence(acting.workspace) == before
    assert told(acting) == []


def test_authorities_of_two_workspaces_are_apart(acting, authority, tmp_path):
    trust_authority(acting, authority.pinned())
    assert Authorities(tmp_path / "elsewhere").names() == []
    assert authorities_of(acting.workspace).names() == ["harbour"]
