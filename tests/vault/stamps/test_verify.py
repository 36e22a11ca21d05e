"""One time stamp: what it proves, and each way in which one is refused."""

import hashlib
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vault.stamps.authority import (
    DAY,
    NOW,
    POLICY,
    as_der,
    certificate,
    make_authority,
    new_key,
    openssl,
    pem,
    with_certificates,
)
from trucewatch.vault.broken import Broken, Step
from trucewatch.vault.stamps import der
from trucewatch.vault.stamps.authorities import fingerprint
from trucewatch.vault.stamps.chain import chain_as_pem
from trucewatch.vault.stamps.request import Request
from trucewatch.vault.stamps.response import Response
from trucewatch.vault.stamps.verify import verify_stamp

BYTES = "نقطة تثبيت".encode()
DIGEST = hashlib.sha256(BYTES).digest()
ASKED = Request(DIGEST, 0x0123456789ABCDEF)


def told(answer, authority, request=ASKED, **pinned):
    with pytest.raises(Broken) as broken:
        verify_stamp(answer, request, authority.pinned(**pinned))
    assert broken.value.step is Step.STAMPS
    return str(broken.value.trouble), broken.value.code


def test_a_sound_stamp_proves_its_time_and_leads_to_the_pinned_root(authority):
    found = verify_stamp(authority.answer(bytes(ASKED)), ASKED, authority.pinned())
    assert abs(found.time - datetime.now(UTC)) < timedelta(minutes=5)
    assert found.accuracy == timedelta(seconds=1, milliseconds=500, microseconds=100)
    assert found.chain == (authority.signer, authority.intermediate, authority.root)
    assert (found.authority, found.serial) == ("harbour", 2)


def test_openssl_accepts_what_is_kept_beside_it(authority, tmp_path):
    answer = authority.answer(bytes(ASKED))
    found = verify_stamp(answer, ASKED, authority.pinned())
    for name, data in (
        ("data", BYTES),
        ("a.tsr", answer),
        ("a.tsq", bytes(ASKED)),
        ("a.pem", chain_as_pem(found.chain)),
    ):
        (tmp_path / name).write_bytes(data)
    for asked in (("-data", tmp_path / "data"), ("-queryfile", tmp_path / "a.tsq")):
        words = ("ts", "-verify", *asked, "-in", tmp_path / "a.tsr", "-CAfile", tmp_path / "a.pem")
        assert "Verification: OK" in openssl(*words)


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
@pytest.mark.parametrize("naming", ["sha1", "sha256", "sha512"])
def test_the_algorithms_that_authorities_sign_with_today_are_known(authority, digest, naming):
    authority.settings |= {"signer_digest": digest, "ess": naming}
    verify_stamp(authority.answer(bytes(ASKED)), ASKED, authority.pinned())


@pytest.mark.parametrize(
    "leaf",
    [
        lambda c: ("sha256", fingerprint(c)),
        lambda c: ("serial", str(c.serial_number)),
        lambda c: ("subject", "CN=Stamps harbour"),
    ],
)
def test_a_pinned_certificate_is_recognised_and_any_other_is_refused(authority, leaf):
    answer = authority.answer(bytes(ASKED))
    pinned = authority.pinned(leaf=leaf(authority.signer))
    assert verify_stamp(answer, ASKED, pinned).chain[0] == authority.signer
    key = new_key()
    by = (authority.intermediate, authority.intermediate_key)
    another = certificate("Stamps quay", key, *by)
    answer = authority.signing_with(another, key).answer(bytes(ASKED))
    verify_stamp(answer, ASKED, authority.pinned())
    assert told(answer, authority, leaf=pinned.leaf) == ("tampered", "verify-stamp-other-authority")


# 1 form


@pytest.mark.parametrize("cut", [0, 1, 2, 100, -1])
def test_an_answer_cut_short_or_with_bytes_behind_it_is_refused(authority, cut):
    answer = authority.answer(bytes(ASKED))
    assert told(answer[:cut], authority) == ("tampered", "verify-stamp-malformed")
    assert told(answer + b"\x00", authority) == ("tampered", "verify-stamp-malformed")


@pytest.mark.parametrize("answer", [b"<html>503</html>", b"\x30\x80\x00\x00", bytes(10)])
def test_what_is_no_answer_at_all_is_refused(authority, answer):
    assert told(answer, authority) == ("tampered", "verify-stamp-malformed")


def test_an_answer_longer_than_any_is_not_even_read(authority):
    huge = der.write(der.SEQUENCE, bytes(1_000_001))
    assert told(huge, authority) == ("tampered", "verify-stamp-malformed")


def test_two_signers_are_one_too_many(authority):
    answer = authority.answer(bytes(ASKED))
    signer = Response.parse(answer) and _signers(answer)
    doubled = answer.replace(signer, der.write(der.SET, der.read(signer, der.SET).body * 2))
    with pytest.raises(ValueError):
        Response.parse(doubled)


def _signers(answer):
    return der.read(answer).parts()[1].parts()[1].parts()[0].parts()[-1].whole


@pytest.fixture
def sound(authority):
    return authority.answer(bytes(ASKED))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=500)
@given(st.data())
def test_a_mutated_answer_is_refused_or_says_the_very_same(authority, sound, data):
    """The parts that no signature covers may change; what the stamp says may not."""
    changed = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(sound) - 1))
        changed[at] = data.draw(st.integers(0, 255))
    expected = verify_stamp(sound, ASKED, authority.pinned())
    try:
        found = verify_stamp(bytes(changed), ASKED, authority.pinned())
    except Broken as broken:
        assert broken.step is Step.STAMPS
    else:
        assert found == expected


# 2 status


def test_an_answer_that_refuses_is_no_stamp(authority):
    authority.settings["digests"] = "sha512"
    assert told(authority.answer(bytes(ASKED)), authority) == (
        "tampered",
        "verify-stamp-not-granted",
    )


def test_an_answer_granted_with_changes_is_no_stamp(authority):
    answer = authority.answer(bytes(ASKED))
    assert answer[4:9] == bytes.fromhex("3003020100")
    changed = answer[:8] + b"\x01" + answer[9:]
    assert told(changed, authority) == ("tampered", "verify-stamp-not-granted")


def test_granted_without_a_stamp_is_none(authority):
    status = der.write(der.SEQUENCE, der.write_number(0))
    assert told(der.write(der.SEQUENCE, status), authority) == (
        "tampered",
        "verify-stamp-malformed",
    )


# 3 imprint, 4 nonce, 5 policy, 6 algorithms


def test_a_stamp_over_other_bytes_is_refused(authority):
    other = replace(ASKED, digest=hashlib.sha256(b"another checkpoint").digest())
    assert told(authority.answer(bytes(other)), authority) == (
        "tampered",
        "verify-stamp-other-bytes",
    )


def test_an_answer_to_another_request_is_refused(authority):
    other = replace(ASKED, nonce=ASKED.nonce ^ 1)
    assert told(authority.answer(bytes(other)), authority) == ("tampered", "verify-stamp-nonce")


def test_an_answer_without_the_nonce_is_refused(authority, tmp_path):
    (tmp_path / "data").write_bytes(BYTES)
    words = ("-data", tmp_path / "data", "-sha256", "-cert", "-no_nonce", "-out", tmp_path / "q")
    openssl("ts", "-query", *words)
    answer = authority.answer((tmp_path / "q").read_bytes())
    assert told(answer, authority) == ("tampered", "verify-stamp-nonce")


def test_a_policy_other_than_the_pinned_one_is_refused(authority):
    answer = authority.answer(bytes(ASKED))
    verify_stamp(answer, ASKED, authority.pinned(policy=POLICY))
    assert told(answer, authority, policy="1.2.3.4.5") == ("tampered", "verify-stamp-policy")
    asked = replace(ASKED, policy="1.2.3.4.5")
    verify_stamp(authority.answer(bytes(asked)), asked, authority.pinned(policy="1.2.3.4.5"))


@pytest.mark.parametrize("digest", ["-sha1", "-sha512"])
def test_an_imprint_by_another_algorithm_is_not_taken_for_ours(authority, tmp_path, digest):
    (tmp_path / "data").write_bytes(BYTES)
    openssl("ts", "-query", "-data", tmp_path / "data", digest, "-cert", "-out", tmp_path / "q")
    answer = authority.answer((tmp_path / "q").read_bytes())
    assert told(answer, authority) == ("unchecked", "verify-stamp-unknown-algorithm")


def test_a_signature_by_a_broken_algorithm_is_refused(authority):
    authority.settings["signer_digest"] = "sha1"
    assert told(authority.answer(bytes(ASKED)), authority) == (
        "unchecked",
        "verify-stamp-unknown-algorithm",
    )


def test_an_algorithm_that_nobody_knows_is_refused(authority):
    answer = authority.answer(bytes(ASKED))
    sha256, unknown = (der.write_object_id(f"2.16.840.1.101.3.4.2.{n}") for n in (1, 99))
    changed = answer.replace(sha256, unknown)
    assert told(changed, authority) == ("unchecked", "verify-stamp-unknown-algorithm")


# 7 the certificate that signed


def test_a_stamp_that_came_without_its_certificate_is_refused(authority):
    answer = with_certificates(authority.answer(bytes(ASKED)), authority.intermediate)
    assert told(answer, authority) == ("tampered", "verify-stamp-certificate")


def test_two_certificates_of_one_name_and_number_are_refused(authority):
    """One that the root answers for, and a forged one that says what is wanted of it."""
    key = new_key()
    by = (authority.intermediate, authority.intermediate_key)
    forged = certificate("Stamps harbour", key, *by, serial=authority.signer.serial_number)
    sound = authority.answer(bytes(ASKED))
    both = with_certificates(sound, authority.signer, forged, authority.intermediate)
    assert told(both, authority) == ("tampered", "verify-stamp-certificate")
    only = with_certificates(sound, forged, authority.intermediate)
    assert told(only, authority) == ("tampered", "verify-stamp-certificate")


@pytest.mark.parametrize(
    "uses",
    [
        (),
        (ExtendedKeyUsageOID.SERVER_AUTH,),
        (ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.SERVER_AUTH),
    ],
)
def test_a_certificate_for_another_use_stamps_nothing(authority, uses):
    """A web site's certificate under the pinned root: `openssl` would not sign with it, so the
    stamp is signed under a twin that says it may."""
    key = new_key()
    by = (authority.intermediate, authority.intermediate_key)
    site = certificate("site", key, *by, uses=uses)
    twin = certificate("site", key, *by, serial=site.serial_number)
    answer = authority.signing_with(twin, key).answer(bytes(ASKED))
    shown = with_certificates(answer, site, authority.intermediate)
    shown = shown.replace(
        hashlib.sha256(as_der(twin)).digest(), hashlib.sha256(as_der(site)).digest()
    )
    assert told(shown, authority) == ("tampered", "verify-stamp-not-for-time")


def test_a_use_that_is_not_critical_is_refused(authority):
    key = new_key()
    by = (authority.intermediate, authority.intermediate_key)
    loose = certificate("loose", key, *by, critical=False)
    twin = certificate("loose", key, *by, serial=loose.serial_number)
    answer = authority.signing_with(twin, key).answer(bytes(ASKED))
    shown = with_certificates(answer, loose, authority.intermediate)
    shown = shown.replace(
        hashlib.sha256(as_der(twin)).digest(), hashlib.sha256(as_der(loose)).digest()
    )
    assert told(shown, authority) == ("tampered", "verify-stamp-not-for-time")


def test_the_signers_own_name_for_its_certificate_must_fit(authority):
    answer = authority.answer(bytes(ASKED))
    named = hashlib.sha256(as_der(authority.signer)).digest()
    assert answer.count(named) == 1
    changed = answer.replace(named, bytes(32))
    assert told(changed, authority) == ("tampered", "verify-stamp-certificate")


# 8 the pinned authority


def test_a_stamp_of_another_authority_is_refused(authority, other):
    assert told(other.answer(bytes(ASKED)), authority) == (
        "tampered",
        "verify-stamp-other-authority",
    )


def test_certificates_that_come_with_the_answer_make_nobody_trusted(authority, other):
    """The stranger sends its own root along, and ours, and ours alone."""
    theirs = other.answer(bytes(ASKED))
    for sent in (
        (other.signer, other.intermediate, other.root),
        (other.signer, other.intermediate, other.root, authority.root, authority.intermediate),
        (other.signer, authority.intermediate, authority.root),
    ):
        shown = with_certificates(theirs, *sent)
        assert told(shown, authority) == ("tampered", "verify-stamp-other-authority")


def test_a_root_of_the_same_name_with_another_key_is_not_the_root(authority):
    key = new_key()
    imposter = certificate("Root harbour", key, ca=True)
    between_key = new_key()
    between = certificate("Between harbour", between_key, imposter, key, ca=True)
    signer_key = new_key()
    signer = certificate("Stamps harbour", signer_key, between, between_key)
    (authority.folder / "intermediate.pem").write_bytes(pem(between))
    answer = authority.signing_with(signer, signer_key).answer(bytes(ASKED))
    for sent in ((signer, between, imposter), (signer, between, imposter, authority.root)):
        shown = with_certificates(answer, *sent)
        assert told(shown, authority) == ("tampered", "verify-stamp-other-authority")


def test_a_signer_cannot_make_itself_an_authority_over_others(authority):
    """A chain through a certificate that may not issue any."""
    signer, key = authority.signer, new_key()
    child = certificate("child", key, signer, authority.signer_key)
    answer = authority.signing_with(child, key).answer(bytes(ASKED))
    shown = with_certificates(answer, child, signer, authority.intermediate)
    assert told(shown, authority) == ("tampered", "verify-stamp-signature")


# 9 the time


def test_an_authority_whose_certificate_has_ended_stamps_nothing_more(tmp_path):
    late = make_authority(tmp_path / "late", start=NOW - 9 * DAY, end=NOW - DAY)
    assert told(late.answer(bytes(ASKED)), late) == ("tampered", "verify-stamp-expired")


def test_an_authority_whose_certificate_has_not_begun_stamps_nothing_yet(tmp_path):
    early = make_authority(tmp_path / "early", start=NOW + DAY, end=NOW + 9 * DAY)
    assert told(early.answer(bytes(ASKED)), early) == ("tampered", "verify-stamp-expired")


def test_a_stamp_stays_good_when_the_certificate_ends_afterwards(tmp_path):
    end = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=4)
    brief = make_authority(tmp_path / "brief", end=end)
    answer = brief.answer(bytes(ASKED))
    assert verify_stamp(answer, ASKED, brief.pinned()).time < end
    time.sleep(max(0.0, (end - datetime.now(UTC)).total_seconds()) + 1.1)
    assert verify_stamp(answer, ASKED, brief.pinned()).time < end < datetime.now(UTC)
    assert told(brief.answer(bytes(ASKED)), brief) == ("tampered", "verify-stamp-expired")


# 10 the signature


def test_a_signature_that_does_not_fit_is_refused(authority):
    answer = authority.answer(bytes(ASKED))
    signature = der.read(_signers(answer), der.SET).parts()[0].parts()[-1].body
    changed = answer.replace(signature, signature[:-1] + bytes([signature[-1] ^ 1]))
    assert told(changed, authority) == ("tampered", "verify-stamp-signature")


def test_a_time_written_anew_is_refused(authority):
    answer = authority.answer(bytes(ASKED))
    year = datetime.now(UTC).strftime("%Y%m%d%H").encode()
    assert answer.count(b"\x18\x0f" + year) == 1
    changed = answer.replace(b"\x18\x0f" + year, b"\x18\x0f" + b"2016121509")
    assert told(changed, authority, roots=(authority.root,))[1] in (
        "verify-stamp-expired",
        "verify-stamp-signature",
    )


# 11 withdrawn certificates


@pytest.mark.parametrize(
    ("reason", "at", "refused"),
    [
        (x509.ReasonFlags.key_compromise, NOW + DAY, True),
        (x509.ReasonFlags.unspecified, NOW + DAY, True),
        (None, NOW + DAY, True),
        (x509.ReasonFlags.superseded, NOW + DAY, False),
        (x509.ReasonFlags.cessation_of_operation, NOW + DAY, False),
        (x509.ReasonFlags.superseded, NOW - DAY, True),
    ],
)
def test_a_withdrawn_certificate_undoes_its_stamps_unless_it_was_good_until_later(
    authority, reason, at, refused
):
    answer = authority.answer(bytes(ASKED))
    revoked = authority.revoking(authority.signer.serial_number, reason=reason, at=at)
    if refused:
        assert told(answer, authority, revoked=(revoked,)) == ("tampered", "verify-stamp-revoked")
    else:
        verify_stamp(answer, ASKED, authority.pinned(revoked=(revoked,)))


def test_a_list_that_names_others_or_nobody_undoes_nothing(authority):
    answer = authority.answer(bytes(ASKED))
    for serials in ((), (authority.signer.serial_number + 1,)):
        verify_stamp(answer, ASKED, authority.pinned(revoked=(authority.revoking(*serials),)))


def test_the_root_may_withdraw_what_stands_between(authority):
    answer = authority.answer(bytes(ASKED))
    revoked = authority.revoking(
        authority.intermediate.serial_number, by=(authority.root, authority.root_key)
    )
    assert told(answer, authority, revoked=(revoked,)) == ("tampered", "verify-stamp-revoked")


def test_a_list_signed_by_another_is_not_taken_for_sound(authority):
    answer = authority.answer(bytes(ASKED))
    revoked = authority.revoking(by=(authority.intermediate, new_key()))
    assert told(answer, authority, revoked=(revoked,)) == (
        "unchecked",
        "verify-stamp-revocation-list",
    )
