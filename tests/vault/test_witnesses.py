"""Cosignatures in the form of C2SP tlog-cosignature, and whom a team trusts with them."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from trucewatch.vault.broken import Broken
from trucewatch.vault.notes import Note, PublicKey, Signature, parse_note, verify_note
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.witnesses import (
    TrustedWitnesses,
    WitnessKey,
    cosign,
    cosignatures,
    public_of,
)

TEXT = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
AT = datetime(2023, 3, 20, 12, 25, 47, tzinfo=UTC)
KEY = SigningKey("witness.example.com/w1", Ed25519PrivateKey.from_private_bytes(b"\x05" * 32))
OTHER = SigningKey("witness.example.com/w2", Ed25519PrivateKey.from_private_bytes(b"\x06" * 32))
REMORA = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"


def signed(key=KEY, at=AT, text=TEXT):
    return Note(text, (cosign(key, text, at),))


def test_the_published_key_of_a_witness_is_read_and_its_id_fits():
    key = WitnessKey.parse(REMORA)
    assert (str(key), key.name, key.key_id.hex()) == (REMORA, "remora.n621.de", "da77ade7")


def test_the_message_is_that_of_the_specification():
    """Verified here by the key alone, without a line of ours."""
    line = str(cosign(KEY, TEXT, AT))
    name, encoded = line.removeprefix("\u2014 ").split()
    data = base64.b64decode(encoded)
    message = f"cosignature/v1\ntime 1679315147\n{TEXT}".encode()
    Ed25519PublicKey.from_public_bytes(public_of(KEY).key).verify(data[12:], message)
    assert name == "witness.example.com/w1"
    assert int.from_bytes(data[4:12], "big") == 1679315147
    assert data[:4] == public_of(KEY).key_id


def test_a_cosignature_tells_who_and_when():
    (found,) = cosignatures(signed(), [public_of(KEY), public_of(OTHER)])
    assert (found.witness, found.time) == (public_of(KEY), AT)


def test_the_keys_of_a_log_and_of_a_witness_are_never_taken_for_one_another():
    assert public_of(KEY).key_id != KEY.public.key_id
    for parse, other in (
        (PublicKey.parse, str(public_of(KEY))),
        (WitnessKey.parse, str(KEY.public)),
    ):
        with pytest.raises(Broken) as broken:
            parse(other)
        assert broken.value.code == "verify-key-unknown-algorithm"


def test_a_plain_signature_under_the_id_of_a_witness_is_wrong():
    plain = KEY.sign(TEXT).signatures[0]
    note = Note(TEXT, (Signature(KEY.name, public_of(KEY).key_id, plain.signature),))
    with pytest.raises(Broken) as broken:
        list(cosignatures(note, [public_of(KEY)]))
    assert broken.value.code == "verify-cosignature-wrong"


def test_every_single_bit_changed_in_a_cosignature_is_noticed():
    note = signed()
    sound = note.signatures[0].signature
    for bit in range(8 * len(sound)):
        changed = bytearray(sound)
        changed[bit // 8] ^= 1 << bit % 8
        altered = Note(TEXT, (Signature(KEY.name, public_of(KEY).key_id, bytes(changed)),))
        with pytest.raises(Broken) as broken:
            list(cosignatures(altered, [public_of(KEY)]))
        assert broken.value.code == "verify-cosignature-wrong"


def test_a_cosignature_of_another_text_is_wrong():
    note = Note(TEXT.replace("20852163", "20852164"), signed().signatures)
    with pytest.raises(Broken) as broken:
        list(cosignatures(note, [public_of(KEY)]))
    assert broken.value.code == "verify-cosignature-wrong"


@pytest.mark.parametrize("seconds", [2**63, 2**64 - 1, 10**12])
def test_a_time_that_no_calendar_has_is_wrong(seconds):
    data = seconds.to_bytes(8, "big") + bytes(64)
    note = Note(TEXT, (Signature(KEY.name, public_of(KEY).key_id, data),))
    with pytest.raises(Broken) as broken:
        list(cosignatures(note, [public_of(KEY)]))
    assert broken.value.code == "verify-cosignature-wrong"


def test_a_witness_that_is_not_trusted_counts_for_nothing():
    assert list(cosignatures(signed(), [public_of(OTHER)])) == []


def test_a_cosigned_checkpoint_is_a_signed_note_that_others_read():
    note = parse_note(bytes(signed()))
    assert verify_note(note, [public_of(KEY)]) == (public_of(KEY),)


def test_trusting_is_kept_and_repeating_it_changes_nothing(tmp_path):
    kept = TrustedWitnesses(tmp_path / "witnesses")
    assert kept.all() == ()
    for key in (KEY, OTHER, KEY):
        kept.trust(public_of(key))
    assert set(kept.all()) == {public_of(KEY), public_of(OTHER)}


def test_a_key_put_under_the_name_of_another_is_told(tmp_path):
    kept = TrustedWitnesses(tmp_path)
    kept.trust(public_of(KEY))
    (tmp_path / public_of(KEY).id).write_text(f"{public_of(OTHER)}\n")
    with pytest.raises(Broken) as broken:
        kept.all()
    assert broken.value.code == "verify-witness-file"


def test_cosigning_again_later_states_the_later_time():
    (later,) = cosignatures(signed(at=AT + timedelta(days=1)), [public_of(KEY)])
    assert later.time == AT + timedelta(days=1)
