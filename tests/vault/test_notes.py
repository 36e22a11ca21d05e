"""Signed notes: as C2SP signed-note has them, and nothing else."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.vault.broken import Broken, Trouble
from trucewatch.vault.notes import Note, PublicKey, Signature, parse_note, verify_note
from trucewatch.vault.signing import SigningKey

# The example of golang.org/x/mod/sumdb/note, the first implementation of the format.
NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PUBLISHED = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZ"
    "b6KE6RyyBwJnAM=\n"
)
TEXT = "example.org/aleppo/A\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"


def key_of(number, name="example.org/aleppo/A"):
    return SigningKey(name, Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32))


def test_a_published_note_verifies():
    key = PublicKey.parse(NEUMANN)
    assert str(key) == NEUMANN
    assert verify_note(parse_note(PUBLISHED.encode()), [key]) == (key,)


def test_a_note_is_read_back_byte_for_byte():
    assert bytes(parse_note(PUBLISHED.encode())) == PUBLISHED.encode()


def test_a_text_may_hold_empty_lines_and_arabic():
    note = key_of(1).sign("شاحنات\n\n— not a signature\n")
    assert parse_note(bytes(note)) == note
    verify_note(note, [key_of(1).public])


@given(st.data())
def test_every_single_bit_changed_in_a_note_is_noticed(data):
    key = key_of(1)
    sound = bytes(key.sign(TEXT))
    bit = data.draw(st.integers(0, 8 * len(sound) - 1))
    changed = bytearray(sound)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Broken):
        verify_note(parse_note(bytes(changed)), [key.public])


def test_a_signature_by_another_key_of_the_same_name_is_of_nobody_trusted():
    with pytest.raises(Broken) as broken:
        verify_note(key_of(2).sign(TEXT), [key_of(1).public])
    assert broken.value.code == "verify-signed-by-nobody-trusted"


def test_a_signature_that_claims_the_id_of_a_trusted_key_is_wrong():
    trusted = key_of(1).public
    forged = key_of(2).sign(TEXT).signatures[0].signature
    with pytest.raises(Broken) as broken:
        verify_note(Note(TEXT, (Signature(trusted.name, trusted.key_id, forged),)), [trusted])
    assert broken.value.code == "verify-signature-wrong"


def test_one_wrong_signature_by_a_trusted_key_breaks_the_note_whoever_else_signed():
    one, two = key_of(1), key_of(2)
    wrong = Signature(two.name, two.public.key_id, bytes(64))
    note = Note(TEXT, (*one.sign(TEXT).signatures, wrong))
    verify_note(note, [one.public])
    with pytest.raises(Broken) as broken:
        verify_note(note, [one.public, two.public])
    assert broken.value.code == "verify-signature-wrong"


def test_a_signature_of_an_unknown_sort_is_passed_over_and_is_no_signature():
    one, other = key_of(1), Signature("witness.example/w1", b"\x01\x02\x03\x04", bytes(76))
    note = parse_note(bytes(Note(TEXT, (other, *one.sign(TEXT).signatures))))
    assert verify_note(note, [one.public]) == (one.public,)
    with pytest.raises(Broken) as broken:
        verify_note(Note(TEXT, (other,)), [one.public])
    assert broken.value.code == "verify-signed-by-nobody-trusted"


def test_a_key_of_an_unknown_algorithm_is_refused():
    name, key_id, _ = NEUMANN.split("+", 2)
    for kind in (0, 2, 4, 5, 6, 255):
        encoded = base64.b64encode(bytes([kind]) + bytes(32)).decode()
        with pytest.raises(Broken) as broken:
            PublicKey.parse(f"{name}+{key_id}+{encoded}")
        assert broken.value.code == "verify-key-unknown-algorithm"
        assert broken.value.trouble == Trouble.UNCHECKED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "verify-key-malformed"),
        ("PeterNeumann", "verify-key-malformed"),
        (NEUMANN.replace("+c74f20a3", ""), "verify-key-malformed"),
        (NEUMANN.replace("Peter", "Peter "), "verify-key-malformed"),
        (NEUMANN.replace("c74f20a3", "c74f20a4"), "verify-key-id-differs"),
        (NEUMANN.replace("c74f20a3", "C74F20A3"), "verify-key-id-differs"),
        (NEUMANN.replace("Peter", "Petra"), "verify-key-id-differs"),
        (NEUMANN[:-1] + "V", "verify-key-id-differs"),
        (NEUMANN[:-2], "verify-key-malformed"),
        (NEUMANN[:-4], "verify-key-unknown-algorithm"),
    ],
)
def test_a_key_badly_copied_is_told(text, code):
    with pytest.raises(Broken) as broken:
        PublicKey.parse(text)
    assert broken.value.code == code


SIGNATURE = PUBLISHED.split("\n\n")[1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        TEXT.encode(),
        PUBLISHED.encode()[:-1],
        PUBLISHED.replace("\n\n", "\n").encode(),
        PUBLISHED.replace("— ", "- ").encode(),
        PUBLISHED.replace("\n", "\r\n").encode(),
        PUBLISHED.replace("think", "th\x00nk").encode(),
        PUBLISHED.encode() + b"\n",
        PUBLISHED.encode() + b"more\n",
        PUBLISHED.replace("x08g", "x08g ").encode(),
        PUBLISHED.replace("nAM=", "nAN=").encode(),
        PUBLISHED.replace("nAM=", "nAM").encode(),
        PUBLISHED.encode("utf-16"),
        PUBLISHED.encode("windows-1252"),
        b"\xef\xbb\xbf" + PUBLISHED.encode()[:10] + b"\xff" + PUBLISHED.encode()[10:],
        (PUBLISHED + SIGNATURE).encode(),
        b"a" * 1_000_001,
    ],
)
def test_what_is_not_exactly_a_note_is_broken(data):
    with pytest.raises(Broken):
        verify_note(parse_note(data), [PublicKey.parse(NEUMANN)])


def test_a_signature_line_that_stands_twice_is_told():
    with pytest.raises(Broken) as broken:
        parse_note((PUBLISHED + SIGNATURE).encode())
    assert broken.value.code == "verify-signature-twice"
