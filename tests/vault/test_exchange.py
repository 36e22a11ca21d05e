"""The files that a log and its witnesses hand to one another: their form, and hostile ones."""

import pytest

from tests.vault.conftest import ORIGIN
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.vault.checkpoints import Checkpoint, must_extend, open_checkpoint
from trucewatch.vault.exchange import Clash, Contradiction, Extension, export_extension
from trucewatch.vault.signing import SigningKey

EXAMPLE = """\
old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
""".encode()
"""The example of C2SP tlog-witness, with one signature."""


def test_the_example_of_the_specification_is_read_and_written_the_same():
    found = Extension.parse(EXAMPLE)
    assert (found.old, len(found.proof), bytes(found)) == (20852014, 4, EXAMPLE)


def test_what_is_exported_leads_from_the_older_size_to_the_newest(small):
    found = Extension.parse(bytes(export_extension(small.log, 4)))
    new = open_checkpoint(found.note, ORIGIN, [small.key.public])
    must_extend(small.log.checkpoints.at(4), new, found.proof)
    assert (found.old, new.size) == (4, 6)


def test_the_first_time_there_is_nothing_to_lead_from(small):
    found = export_extension(small.log, 0)
    assert (found.old, found.proof) == (0, ())


@pytest.mark.parametrize("since", [-1, 7])
def test_a_size_that_the_log_never_had_is_refused(small, since):
    with pytest.raises(Refusal) as refused:
        export_extension(small.log, since)
    assert refused.value.code == "witness-since"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"old 5\n",
        EXAMPLE.replace(b"old 20852014", b"old 020852014"),
        EXAMPLE.replace(b"old 20852014", b"old -1"),
        EXAMPLE.replace(b"old ", b"OLD "),
        EXAMPLE.replace(b"old 20852014\n", b""),
        EXAMPLE.replace(b"\n\nexample", b"\nexample"),
        EXAMPLE.replace(b"old 20852014\n", b"old 20852014\n" + b"A" * 43 + b"=\n" + 63 * (b"A" * 43 + b"=\n")),
        EXAMPLE.replace(b"PlRN", b"Pl\xffN"),
        EXAMPLE.replace(b"PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", b"PlRN"),
        EXAMPLE.replace(b"PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", b"PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax="),
        b"\xff\xfe" + EXAMPLE,
    ],
)  # fmt: skip
def test_an_extension_of_another_form_is_refused(data):
    with pytest.raises(Broken) as broken:
        Extension.parse(data)
    assert broken.value.code in ("verify-exchange-malformed", "verify-hash-not-32-bytes")


def forked(small, size=6):
    """Another checkpoint by the same key."""
    return bytes(small.key.sign(Checkpoint(ORIGIN, size, bytes(range(32))).text))


def test_evidence_is_written_and_read_the_same(small):
    kept = small.log.checkpoints.note(6)
    for clash in Clash:
        found = Contradiction(clash, kept, forked(small), (bytes(32), b"\x01" * 32))
        assert Contradiction.parse(bytes(found)) == found


def test_two_roots_for_one_size_under_one_key_are_proof_in_themselves(small):
    kept = small.log.checkpoints.note(6)
    assert Contradiction(Clash.FORK, kept, forked(small)).proven([small.key.public])


def test_two_sizes_are_no_proof_in_themselves_whatever_the_file_says(small):
    kept = small.log.checkpoints.note(4)
    for shown in (forked(small), small.log.checkpoints.note(6)):
        assert not Contradiction(Clash.FORK, kept, shown).proven([small.key.public])
    assert not Contradiction(Clash.FORK, kept, kept).proven([small.key.public])


def test_evidence_that_somebody_else_signed_proves_nothing(small, tmp_path):
    other = SigningKey.create(tmp_path / "other.pem", ORIGIN)
    forged = bytes(other.sign(Checkpoint(ORIGIN, 6, bytes(32)).text))
    with pytest.raises(Broken) as broken:
        Contradiction(Clash.FORK, small.log.checkpoints.note(6), forged).proven([small.key.public])
    assert broken.value.code == "verify-signed-by-nobody-trusted"


def test_evidence_of_another_form_is_refused(small):
    sound = bytes(Contradiction(Clash.FORK, small.log.checkpoints.note(6), forked(small)))
    for changed in (
        sound[:-1],
        sound + b"\n",
        sound.replace(b"clash fork", b"clash none"),
        sound.replace(b"contradiction/1", b"contradiction/2"),
        sound.replace(b"kept ", b"kept 0"),
        sound.replace(b"\n\n", b"\nAAAA\n\n", 1),
        b"",
    ):
        with pytest.raises(Broken):
            Contradiction.parse(changed)
