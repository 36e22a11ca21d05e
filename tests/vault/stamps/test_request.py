"""The request: what other programs read in it is what we mean."""

import hashlib

import pytest
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,  # the library's own requests, for comparison
)

from tests.vault.stamps.authority import openssl
from trucewatch.vault.stamps.request import Request

DIGEST = hashlib.sha256(b"a checkpoint").digest()


@pytest.mark.parametrize("nonce", [0, 1, 127, 128, 2**63, 2**64 - 1])
@pytest.mark.parametrize("policy", [None, "1.2.3.4.5"])
def test_a_request_is_read_as_it_was_written(nonce, policy):
    request = Request(DIGEST, nonce, policy)
    assert Request.parse(bytes(request)) == request


def test_openssl_reads_digest_policy_and_nonce(tmp_path):
    (tmp_path / "q").write_bytes(bytes(Request(DIGEST, 0xFEDCBA9876543210, "1.2.3.4.5")))
    said = openssl("ts", "-query", "-in", tmp_path / "q", "-text")
    assert "Hash Algorithm: sha256" in said
    assert "Policy OID: 1.2.3.4.5" in said
    assert "Nonce: 0xFEDCBA9876543210" in said
    assert "Certificate required: yes" in said
    digits = "".join(part.strip() for part in said.lower().split())
    assert DIGEST.hex()[:16] in digits.replace("-", "")


def test_it_is_the_request_that_another_library_writes():
    theirs = TimestampRequestBuilder(b"a checkpoint", HashAlgorithm.SHA256, True, True).build()
    assert bytes(Request(DIGEST, theirs.nonce)) == theirs.as_bytes()


@pytest.mark.parametrize("cut", [0, 1, 10, -1])
def test_a_request_that_was_cut_or_written_otherwise_is_refused(cut):
    sound = bytes(Request(DIGEST, 5))
    for changed in (sound[:cut], sound + b"\x00", sound.replace(b"\x01\x01\xff", b"\x01\x01\x00")):
        with pytest.raises(ValueError):
            Request.parse(changed)


def test_a_request_for_another_algorithm_is_not_one_of_ours(tmp_path):
    (tmp_path / "data").write_bytes(b"a checkpoint")
    openssl("ts", "-query", "-data", tmp_path / "data", "-sha512", "-cert", "-out", tmp_path / "q")
    with pytest.raises(ValueError):
        Request.parse((tmp_path / "q").read_bytes())
