"""Age files: any age program reads what we write, and we read what it writes; nothing else."""

import io
import os

import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trucewatch.values.refusal import Refusal
from trucewatch.vault.age import bech32
from trucewatch.vault.age.files import CHUNK, AgeReader, AgeWriter, decrypt, encrypt
from trucewatch.vault.age.keys import Identity, Passphrase, Recipient, read_identities

SIZES = (0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5)


@pytest.fixture(scope="module")
def identity() -> Identity:
    return Identity.parse(str(pyrage.x25519.Identity.generate()))


def refused(work, *given):
    with pytest.raises(Refusal) as found:
        work(*given)
    return found.value.code


@pytest.mark.parametrize("size", SIZES)
def test_what_we_write_to_recipients_another_program_reads(identity, size):
    data = os.urandom(size)
    other = Identity(os.urandom(32))
    sealed = encrypt(data, [other.recipient, identity.recipient])
    theirs = pyrage.x25519.Identity.from_str(identity.text)
    assert bytes(pyrage.decrypt(sealed, [theirs])) == data
    assert decrypt(sealed, [identity]) == decrypt(sealed, [other]) == data


@pytest.mark.parametrize("size", SIZES)
def test_what_another_program_writes_to_recipients_we_read(identity, size):
    data = os.urandom(size)
    theirs = pyrage.x25519.Recipient.from_str(str(identity.recipient))
    assert decrypt(bytes(pyrage.encrypt(data, [theirs])), [identity]) == data


def test_a_passphrase_opens_on_either_side(identity):
    words = Passphrase("حمص قمر ٧ river")
    assert bytes(pyrage.passphrase.decrypt(encrypt(b"words", words), words.words)) == b"words"
    assert decrypt(bytes(pyrage.passphrase.encrypt(b"words", words.words)), words) == b"words"
    assert refused(decrypt, encrypt(b"words", words), Passphrase("other")) == "age-wrong-passphrase"
    assert refused(decrypt, encrypt(b"words", words), [identity]) == "age-wrong-identity"


def test_another_identity_opens_nothing(identity):
    sealed = encrypt(b"words", [identity.recipient])
    assert refused(decrypt, sealed, [Identity(os.urandom(32))]) == "age-wrong-identity"
    assert refused(decrypt, sealed, Passphrase("words")) == "age-wrong-passphrase"


def test_nothing_is_encrypted_to_nobody():
    assert refused(encrypt, b"words", []) == "age-nobody"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.data())
def test_every_single_bit_changed_is_noticed(identity, data):
    sealed = bytearray(encrypt(b"w" * 50, [identity.recipient]))
    bit = data.draw(st.integers(0, 8 * len(sealed) - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    assert refused(decrypt, bytes(sealed), [identity]) in (
        "age-altered", "age-no-file", "age-wrong-identity",
    )  # fmt: skip


@pytest.mark.parametrize("left", [0, 10, 21, 22, 180, 200, 216, 217, CHUNK, CHUNK + 300, -1, -17])
def test_a_file_that_was_cut_is_noticed(identity, left):
    sealed = encrypt(bytes(2 * CHUNK), [identity.recipient])
    assert refused(decrypt, sealed[:left], [identity]) in ("age-altered", "age-no-file")


def test_a_file_cut_between_two_chunks_is_noticed(identity):
    sealed = encrypt(bytes(2 * CHUNK), [identity.recipient])
    assert refused(decrypt, sealed[: -CHUNK - 16], [identity]) == "age-altered"


def test_a_file_that_was_continued_or_whose_chunks_change_places_is_noticed(identity):
    sealed = encrypt(os.urandom(3 * CHUNK), [identity.recipient])
    head, step = len(sealed) - 3 * (CHUNK + 16), CHUNK + 16
    swapped = sealed[:head] + sealed[head + step :][:step] + sealed[head:][:step]
    assert refused(decrypt, sealed + b"x", [identity]) == "age-altered"
    assert refused(decrypt, swapped + sealed[head + 2 * step :], [identity]) == "age-altered"


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"age-encryption.org/v2\n-> X25519 x\n\n--- x\n",
        b"age-encryption.org/v1\n" + b"x" * 5000,
        b"age-encryption.org/v1\n" + b"-> X25519 AA\n" * 5000,
        b"age-encryption.org/v1\n" * 5000,
    ],
)
def test_a_header_that_is_none_is_refused_and_not_read_for_ever(identity, header):
    assert refused(decrypt, header, [identity]) == "age-no-file"


def test_a_passphrase_that_would_take_hours_or_stands_beside_others_is_refused(identity):
    sealed = encrypt(b"words", Passphrase("words"))
    slow = sealed.replace(b" 18\n", b" 30\n", 1)
    assert refused(decrypt, slow, Passphrase("words")) == "age-wrong-passphrase"
    lines = sealed.split(b"\n")
    twice = b"\n".join([*lines[:3], *lines[1:]])
    assert refused(decrypt, twice, Passphrase("words")) == "age-altered"


def test_a_long_file_is_written_and_read_in_pieces(identity):
    made = io.BytesIO()
    writer = AgeWriter(made, [identity.recipient])
    for size in (1, CHUNK, 7, 3 * CHUNK, 0, 5):
        writer.write(bytes(size))
    writer.finish()
    made.seek(0)
    reader = AgeReader(made, [identity])
    assert sum(len(piece) for piece in iter(lambda: reader.read(1000), b"")) == 4 * CHUNK + 13
    made.seek(0)
    assert AgeReader(made, writer.key).readall() == bytes(4 * CHUNK + 13)


def test_keys_are_read_and_written_as_other_programs_do():
    theirs = pyrage.x25519.Identity.generate()
    ours = Identity.parse(str(theirs))
    assert (ours.text, str(ours.recipient)) == (str(theirs), str(theirs.to_public()))
    assert Recipient.parse(str(theirs.to_public()).upper()) == ours.recipient
    assert read_identities(f"# made today\n\n{theirs}\n") == [ours]
    assert (repr(ours), repr(Passphrase("words"))) == ("Identity()", "Passphrase()")


def test_a_letter_mistyped_is_noticed_and_a_secret_is_never_repeated():
    identity = Identity(os.urandom(32))
    text = str(identity.recipient)
    for at in range(len(text)):
        wrong = text[:at] + ("q" if text[at] != "q" else "p") + text[at + 1 :]
        assert refused(Recipient.parse, wrong) == "age-no-recipient"
    with pytest.raises(Refusal) as found:
        Recipient.parse(identity.text)
    assert identity.text not in found.value.message.text("en")
    assert refused(read_identities, "# nothing") == "age-no-identity"
    assert refused(read_identities, text) == "age-no-identity"


@pytest.mark.parametrize(
    "text", ["", "1", "age1", "Age1qq", "age1b", "ágé1qqqqqqq", "a1b2c3d4e5f6"]
)
def test_text_that_is_no_bech32_is_refused(text):
    with pytest.raises(ValueError):
        bech32.decode(text)


@given(st.binary(max_size=64))
def test_bech32_gives_back_every_byte(data):
    assert bech32.decode(bech32.encode("age", data)) == ("age", data)
