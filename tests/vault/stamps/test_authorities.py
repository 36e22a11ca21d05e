"""Authorities are pinned once, whole, and anything altered afterwards is told."""

import pytest

from tests.vault.stamps.authority import POLICY, as_der, pem
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.vault.stamps.authorities import (
    Authorities,
    calendar,
    described,
    fingerprint,
    is_plain_url,
    read_certificates,
    read_revoked,
)

URL = "https://stamps.example/tsr"


@pytest.fixture
def kept(tmp_path):
    return Authorities(tmp_path / "authorities")


def refused(call, *arguments):
    with pytest.raises(Refusal) as told:
        call(*arguments)
    return told.value.code


def broken(call, *arguments):
    with pytest.raises(Broken) as told:
        call(*arguments)
    return str(told.value.trouble), told.value.code


def test_what_is_pinned_is_read_the_same(kept, authority):
    leaf = f"sha256:{fingerprint(authority.signer).upper()}"
    pinned = described("harbour", URL, [authority.root], POLICY, leaf)
    kept.pin(pinned)
    kept.pin(calendar("alice", "https://alice.example/"))
    assert list(kept.all()) == [calendar("alice", "https://alice.example"), pinned]
    assert kept.read("harbour").leaf == ("sha256", fingerprint(authority.signer))


def test_pinning_the_same_again_changes_nothing_and_another_under_the_name_is_refused(
    kept, authority, other
):
    pinned = described("harbour", URL, [authority.root])
    kept.pin(pinned)
    kept.pin(pinned)
    for changed in (
        described("harbour", URL, [other.root]),
        described("harbour", URL, [authority.root, other.root]),
        described("harbour", "https://elsewhere.example/", [authority.root]),
        described("harbour", URL, [authority.root], POLICY),
        described("harbour", URL, [authority.root], None, "serial:7"),
    ):
        assert refused(kept.pin, changed) == "stamp-authority-exists"
    assert kept.read("harbour") == pinned


@pytest.mark.parametrize("name", ["", "Harbour", "a b", "../x", "-x", "a" * 41, "ميناء", "a/b"])
def test_a_name_that_no_file_should_have_is_refused(name, authority):
    assert refused(described, name, URL, [authority.root]) == "stamp-authority-name"


@pytest.mark.parametrize(
    "url",
    ["", "stamps.example", "file:///etc/passwd", "ftp://stamps.example/", "http://",
     "https://user:secret@stamps.example/", "https://stamps.example/a b", "https://x/#y",
     "https://stämps.example/", "http://stamps.example:99999/", "http://[::1/"],
)  # fmt: skip
def test_an_address_that_cannot_be_asked_is_refused(url, authority):
    assert not is_plain_url(url)
    assert refused(described, "harbour", url, [authority.root]) == "stamp-url"
    assert refused(calendar, "alice", url) == "stamp-url"


@pytest.mark.parametrize(
    "leaf", ["sha256:", "sha256:abc", "serial:0", "serial:-1", "subject: ", "name:x", "x"]
)
def test_a_certificate_that_is_not_said_clearly_is_refused(leaf, authority):
    arguments = ("harbour", URL, [authority.root], None, leaf)
    assert refused(described, *arguments) == "stamp-leaf"


def test_only_a_root_is_pinned(authority):
    for wrong in (authority.intermediate, authority.signer):
        assert refused(described, "harbour", URL, [authority.root, wrong]) == "stamp-not-a-root"
    assert refused(described, "harbour", URL, []) == "stamp-no-certificate"
    arguments = ("harbour", URL, [authority.root], "1.x")
    assert refused(described, *arguments) == "stamp-policy"


def test_certificates_are_read_in_both_spellings_and_nothing_else_is(authority):
    both = (authority.root, authority.intermediate)
    assert read_certificates(b"".join(map(pem, both))) == both
    assert read_certificates(as_der(authority.root)) == (authority.root,)
    hostile = pem(authority.root).replace(b"MII", b"XXX", 1)
    for data in (b"", b"\x30\x03\x02\x01\x00", hostile, bytes(100)):
        assert refused(read_certificates, data) == "stamp-no-certificate"
        assert refused(read_revoked, data) == "stamp-no-revocation-list"


def test_an_authority_is_retired_and_stays(kept, authority):
    kept.pin(described("harbour", URL, [authority.root]))
    kept.retire("harbour")
    assert (kept.read("harbour").retired, kept.names()) == (True, ["harbour"])
    assert refused(kept.retire, "nobody") == "stamp-no-authority-named"


def test_lists_of_withdrawn_certificates_are_kept_beside_it(kept, authority):
    kept.pin(described("harbour", URL, [authority.root]))
    first, second = authority.revoking(1), authority.revoking(1, 2)
    for revoked in (first, second, first):
        kept.revoke("harbour", revoked)
    found = kept.read("harbour").revoked
    assert sorted(len(list(listed)) for listed in found) == [1, 2]
    assert refused(kept.revoke, "nobody", first) == "stamp-no-authority-named"


def test_nothing_pinned_under_a_name_is_no_trust(kept):
    assert broken(kept.read, "harbour") == ("unchecked", "verify-stamp-no-pin")
    assert broken(kept.read, "../harbour") == ("unchecked", "verify-stamp-no-pin")


def test_another_root_put_in_its_place_is_told(kept, authority, other):
    kept.pin(described("harbour", URL, [authority.root]))
    place = kept.folder / "harbour"
    differs = ("tampered", "verify-stamp-pin-differs")
    for data in (pem(other.root), pem(authority.root) + pem(other.root), b"", b"-----BEGIN"):
        (place / "roots.pem").write_bytes(data)
        assert broken(kept.read, "harbour") == differs
    (place / "roots.pem").unlink()
    assert broken(kept.read, "harbour") == differs


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.replace(b"stamps.example", b"other.example2"),
        lambda d: d.replace(b'"name":"harbour"', b'"name":"another"'),
        lambda d: d.replace(b"authority/1", b"authority/2"),
        lambda d: d.replace(b",", b", ", 1),
        lambda d: d.replace(b'"leaf":null', b'"leaf":{"sha1":"x"}'),
        lambda d: b"[]",
        lambda d: b"{}",
        lambda d: b"\xff",
        lambda d: d[:-1],
    ],
)
def test_a_description_that_was_altered_never_passes_for_the_one_that_was_pinned(
    kept, authority, change
):
    pinned = described("harbour", URL, [authority.root])
    kept.pin(pinned)
    path = kept.folder / "harbour" / "authority.json"
    path.write_bytes(change(path.read_bytes()))
    try:
        found = kept.read("harbour")
    except Broken as told:
        assert told.code == "verify-stamp-pin-differs"
    else:
        assert found.pin != pinned.pin


def test_a_list_of_withdrawn_certificates_that_was_altered_is_told(kept, authority):
    kept.pin(described("harbour", URL, [authority.root]))
    digest = kept.revoke("harbour", authority.revoking(1))
    path = kept.folder / "harbour" / "revoked" / f"{digest}.crl"
    path.write_bytes(path.read_bytes() + b"\x00")
    assert broken(kept.read, "harbour") == ("tampered", "verify-stamp-pin-differs")
