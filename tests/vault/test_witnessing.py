"""A witness: what it saw once is never contradicted, and what contradicts it is kept and shown."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.vault.conftest import ORIGIN, logged
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint
from trucewatch.vault.cosigned import add_answer
from trucewatch.vault.exchange import (
    Clash,
    Contradicted,
    Contradiction,
    Extension,
    export_extension,
)
from trucewatch.vault.log import Log
from trucewatch.vault.notes import Note, parse_note
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verification import examine
from trucewatch.vault.witnesses import cosign, cosignatures, public_of
from trucewatch.vault.witnessing import Witnessing, open_folder

NOW = datetime(2016, 12, 20, 9, tzinfo=UTC)
WITNESS = SigningKey("partner.example/w", Ed25519PrivateKey.from_private_bytes(b"\x07" * 32))
ENTRIES = [b"entry %d" % n for n in range(40)]
FORKED = [b"another history", *ENTRIES[1:]]


@pytest.fixture
def log(tmp_path, key):
    made = Log(tmp_path / "log", ORIGIN, [key.public])
    for size in (0, 3, 7):
        made.seal(0, ENTRIES[:size], key)
    return made


@pytest.fixture
def forked(tmp_path, key):
    """Another log under the same name and key: what a forger would show."""
    made = Log(tmp_path / "forked", ORIGIN, [key.public])
    for size in (0, 3, 7, 20):
        made.seal(0, FORKED[:size], key)
    return made


@pytest.fixture
def witnessing(tmp_path, key):
    made = Witnessing(tmp_path / "partner")
    made.know(key.public)
    return made


def shown(log, since=0):
    return bytes(export_extension(log, since))


def files(witnessing):
    return {
        str(p.relative_to(witnessing.folder)): p.read_bytes()
        for p in witnessing.folder.rglob("*")
        if p.is_file() and not p.name.startswith(".")
    }


def test_a_checkpoint_is_kept_and_cosigned(log, witnessing, key):
    found = witnessing.witness(shown(log), WITNESS, NOW)
    assert (found.checkpoint, found.before) == (log.newest(), None)
    note = parse_note(found.answer)
    open_checkpoint(found.answer, ORIGIN, [key.public])
    (cosigned,) = cosignatures(note, [public_of(WITNESS)])
    assert cosigned.time == NOW
    assert witnessing.checkpoints(ORIGIN).note(7) == log.checkpoints.note(7)


def test_a_later_one_is_held_to_what_was_kept(log, witnessing, key):
    witnessing.witness(shown(log), WITNESS, NOW)
    log.seal(7, ENTRIES[7:20], key)
    found = witnessing.witness(shown(log, 7), WITNESS, NOW)
    assert (found.checkpoint.size, found.before) == (20, 7)
    assert witnessing.checkpoints(ORIGIN).sizes() == [7, 20]


def test_the_same_again_is_cosigned_again_and_changes_nothing(log, witnessing):
    witnessing.witness(shown(log), WITNESS, NOW)
    before = files(witnessing)
    again = witnessing.witness(shown(log, 7), WITNESS, NOW + timedelta(days=1))
    (cosigned,) = cosignatures(parse_note(again.answer), [public_of(WITNESS)])
    assert (again.before, cosigned.time, files(witnessing)) == (7, NOW + timedelta(days=1), before)


def test_a_way_to_what_is_held_already_is_no_trouble(log, witnessing):
    witnessing.witness(bytes(Extension(0, (), log.checkpoints.note(3))), WITNESS, NOW)
    for before in (3, 7):
        assert witnessing.witness(shown(log, 3), WITNESS, NOW).before == before


def contradicted(witnessing, data):
    with pytest.raises(Contradicted) as told:
        witnessing.witness(data, WITNESS, NOW)
    return told.value


def test_a_fork_of_the_same_size_is_refused_and_the_evidence_proves_it(
    log, forked, witnessing, key
):
    witnessing.witness(shown(log), WITNESS, NOW)
    fork = Extension(7, (), forked.checkpoints.note(7))
    told = contradicted(witnessing, bytes(fork))
    assert (told.step, told.code) == (Step.CHECKPOINTS, "verify-fork")
    found = told.contradiction
    assert (found.clash, found.kept, found.shown) == (
        Clash.FORK,
        log.checkpoints.note(7),
        forked.checkpoints.note(7),
    )
    assert Contradiction.parse(bytes(found)).proven([key.public])


def test_a_fork_that_has_grown_is_refused_with_the_proof_it_came_with(log, forked, witnessing):
    witnessing.witness(shown(log), WITNESS, NOW)
    told = contradicted(witnessing, shown(forked, 7))
    assert (told.code, told.contradiction.clash) == (
        "verify-consistency-fails",
        Clash.INCONSISTENT,
    )
    assert told.contradiction.proof == export_extension(forked, 7).proof


def test_a_fork_below_what_is_kept_is_refused(log, forked, witnessing, key):
    """The size 3 was seen in both histories; only the second is shown again."""
    witnessing.witness(bytes(Extension(0, (), log.checkpoints.note(3))), WITNESS, NOW)
    witnessing.witness(shown(log, 3), WITNESS, NOW)
    told = contradicted(witnessing, bytes(Extension(0, (), forked.checkpoints.note(3))))
    assert (told.code, told.contradiction.clash) == ("verify-fork", Clash.FORK)
    assert told.contradiction.proven([key.public])


def test_a_log_that_shrank_is_refused(log, witnessing, tmp_path, key):
    witnessing.witness(shown(log), WITNESS, NOW)
    short = Log(tmp_path / "short", ORIGIN, [key.public])
    short.seal(0, ENTRIES[:5], key)
    told = contradicted(witnessing, shown(short))
    assert (told.code, told.contradiction.clash) == ("verify-log-shrank", Clash.SMALLER)
    empty = bytes(key.sign(Checkpoint(ORIGIN, 0, log.checkpoints.at(0).root).text))
    assert contradicted(witnessing, bytes(Extension(0, (), empty))).code == "verify-log-shrank"


def test_what_contradicts_is_kept_and_what_was_kept_stays(log, forked, witnessing, key):
    witnessing.witness(shown(log), WITNESS, NOW)
    before = files(witnessing)
    told = contradicted(witnessing, shown(forked, 7))
    after = files(witnessing)
    (name,) = after.keys() - before.keys()
    assert name.split("/")[1:] == ["contradictions", f"{told.contradiction.name}.txt"]
    assert after[name] == bytes(told.contradiction)
    assert {n: d for n, d in after.items() if n != name} == before
    log.seal(7, ENTRIES[7:9], key)
    assert witnessing.witness(shown(log, 7), WITNESS, NOW).checkpoint.size == 9


def test_an_old_file_that_was_seen_before_is_refused_and_is_no_accusation(log, witnessing):
    old = bytes(Extension(0, (), log.checkpoints.note(3)))
    witnessing.witness(old, WITNESS, NOW)
    witnessing.witness(shown(log, 3), WITNESS, NOW)
    before = files(witnessing)
    with pytest.raises(Refusal) as refused:
        witnessing.witness(old, WITNESS, NOW)
    assert refused.value.code == "witness-old-file"
    assert files(witnessing) == before


@pytest.mark.parametrize("since", [0, 3])
def test_a_proof_that_begins_elsewhere_is_refused_and_asked_for_anew(log, witnessing, key, since):
    witnessing.witness(shown(log), WITNESS, NOW)
    log.seal(7, ENTRIES[7:20], key)
    before = files(witnessing)
    with pytest.raises(Refusal) as refused:
        witnessing.witness(shown(log, since), WITNESS, NOW)
    assert refused.value.code == "witness-other-start"
    assert "--since \u20687\u2069" in str(refused.value)
    assert files(witnessing) == before


def test_a_log_that_nobody_vouched_for_is_refused(log, tmp_path, key):
    witnessing = Witnessing(tmp_path / "new")
    with pytest.raises(Refusal) as refused:
        witnessing.witness(shown(log), WITNESS, NOW)
    assert refused.value.code == "witness-unknown-log"
    assert list(witnessing.origins()) == []
    assert witnessing.witness(shown(log), WITNESS, NOW, key.public).before is None
    assert list(witnessing.origins()) == [ORIGIN]


def test_a_key_that_did_not_sign_is_not_remembered(log, tmp_path):
    witnessing = Witnessing(tmp_path / "new")
    other = SigningKey.create(tmp_path / "other.pem", ORIGIN)
    with pytest.raises(Broken) as broken:
        witnessing.witness(shown(log), WITNESS, NOW, other.public)
    assert broken.value.code == "verify-signed-by-nobody-trusted"
    assert witnessing.keys(ORIGIN) == ()


def test_the_key_of_another_log_is_not_taken_for_this_one(log, tmp_path):
    other = SigningKey.create(tmp_path / "other.pem", "example.org/idlib/A")
    with pytest.raises(Refusal) as refused:
        Witnessing(tmp_path / "new").witness(shown(log), WITNESS, NOW, other.public)
    assert refused.value.code == "witness-other-key"


def test_a_new_key_of_the_log_counts_from_when_it_is_given(log, witnessing, tmp_path, key):
    witnessing.witness(shown(log), WITNESS, NOW)
    later = SigningKey.create(tmp_path / "later.pem", ORIGIN)
    log = Log(log.folder, ORIGIN, [key.public, later.public])
    log.seal(7, ENTRIES[7:9], later)
    with pytest.raises(Broken) as broken:
        witnessing.witness(shown(log, 7), WITNESS, NOW)
    assert broken.value.code == "verify-signed-by-nobody-trusted"
    assert witnessing.witness(shown(log, 7), WITNESS, NOW, later.public).before == 7
    assert witnessing.keys(ORIGIN) == (key.public, later.public)


def test_every_single_bit_changed_on_the_way_is_refused(log, witnessing, key):
    """Whatever is altered, nothing is co-signed but the checkpoint that the log signed."""
    witnessing.witness(bytes(Extension(0, (), log.checkpoints.note(3))), WITNESS, NOW)
    sound = shown(log, 3)
    for bit in range(8 * len(sound)):
        changed = bytearray(sound)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises((Broken, Refusal)):
            witnessing.witness(bytes(changed), WITNESS, NOW)
    assert witnessing.checkpoints(ORIGIN).sizes() == [3]
    assert witnessing.witness(sound, WITNESS, NOW).checkpoint == log.newest()


def test_signatures_of_strangers_under_a_checkpoint_are_not_passed_on(log, witnessing):
    note = parse_note(log.checkpoints.note(7))
    stranger = SigningKey("stranger.example", Ed25519PrivateKey.from_private_bytes(b"\x08" * 32))
    both = Note(note.text, (*note.signatures, *stranger.sign(note.text).signatures))
    answer = witnessing.witness(bytes(Extension(0, (), bytes(both))), WITNESS, NOW).answer
    assert [s.name for s in parse_note(answer).signatures] == [ORIGIN, WITNESS.name]


def test_a_witness_without_a_workspace_has_a_name_and_a_key_that_stay(tmp_path):
    _, first = open_folder(tmp_path / "w", "partner.example/w")
    _, again = open_folder(tmp_path / "w", None)
    assert (first.name, str(again.public)) == ("partner.example/w", str(first.public))
    _, unnamed = open_folder(tmp_path / "v", None)
    assert unnamed.name.startswith("witness/")
    with pytest.raises(Refusal) as refused:
        open_folder(tmp_path / "u", "a name with blanks")
    assert refused.value.code == "vault-origin-name"


# what the log itself does with it: steps 1 and 2


def cosigned(small, at=NOW, key=WITNESS, size=6):
    note = parse_note(small.log.checkpoints.note(size))
    return bytes(Note(note.text, (*note.signatures, cosign(key, note.text, at))))


def add(small, data, now=NOW, witnesses=(WITNESS,)):
    return add_answer(small.log, data, [public_of(key) for key in witnesses], now)


def told(small, witnesses=(WITNESS,)):
    report = examine(
        small.log.folder,
        ORIGIN,
        [small.key.public],
        small.entries,
        witnesses=[public_of(key) for key in witnesses],
    )
    held = [(h.witness, h.size, h.at) for h in report.held]
    return [(int(b.step), str(b.trouble), b.code) for b in report.broken], held


def test_what_a_witness_sent_back_is_kept_apart_and_told(small):
    checkpoint, new = add(small, cosigned(small))
    assert (checkpoint.size, [n.witness for n in new]) == (6, [public_of(WITNESS)])
    path = small.log.folder / "cosigned" / f"{6:020}" / public_of(WITNESS).id
    assert path.read_bytes() == cosigned(small)
    assert small.log.checkpoints.note(6).count(b"\xe2\x80\x94") == 1
    assert told(small) == ([], [(WITNESS.name, 6, NOW)])


def test_the_first_cosignature_of_a_size_stays_and_the_largest_size_is_told(small):
    add(small, cosigned(small, size=4))
    add(small, cosigned(small))
    _, new = add(small, cosigned(small, at=NOW + timedelta(days=1)), now=NOW + timedelta(days=1))
    assert new == []
    assert told(small) == ([], [(WITNESS.name, 6, NOW)])


def test_a_witness_that_is_not_trusted_is_refused_and_counts_for_nothing_where_it_lies(small):
    with pytest.raises(Refusal) as refused:
        add(small, cosigned(small), witnesses=())
    assert refused.value.code == "witness-nobody-trusted"
    add(small, cosigned(small))
    assert told(small, witnesses=()) == ([], [])


def test_a_cosignature_from_the_future_is_refused(small):
    with pytest.raises(Refusal) as refused:
        add(small, cosigned(small, at=NOW + timedelta(days=2)))
    assert refused.value.code == "witness-from-the-future"


def test_step_1_a_cosignature_that_was_altered_is_told(small):
    add(small, cosigned(small))
    path = small.log.folder / "cosigned" / f"{6:020}" / public_of(WITNESS).id
    path.write_bytes(cosigned(small, key=SigningKey(WITNESS.name, Ed25519PrivateKey.generate())))
    assert told(small) == ([(1, "tampered", "verify-cosignature-wrong")], [])
    sound = cosigned(small)
    at = sound.rindex(b" ") + 20
    path.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
    problems, held = told(small)
    assert (problems[0][0], held) == (1, [])


def test_step_2_a_cosignature_under_another_size_is_told(small):
    add(small, cosigned(small))
    folder = small.log.folder / "cosigned"
    (folder / f"{6:020}").rename(folder / f"{4:020}")
    assert told(small) == ([(2, "tampered", "verify-checkpoint-misplaced")], [])


def forged(small, size):
    text = Checkpoint(ORIGIN, size, bytes(range(32))).text
    return bytes(small.key.sign(text))


@pytest.mark.parametrize(
    ("size", "code", "clash", "ever_after"),
    [
        (6, "verify-fork", Clash.FORK, [(2, "tampered", "verify-fork")]),
        (5, "verify-fork", Clash.INCONSISTENT, [(2, "tampered", "verify-fork")]),
        (9, "verify-log-shrank", Clash.INCONSISTENT, [(2, "missing", "verify-log-shrank")]),
    ],
)
def test_step_2_a_checkpoint_of_ours_that_is_not_in_the_log_is_kept_and_told_ever_after(
    small, size, code, clash, ever_after
):
    with pytest.raises(Contradicted) as contradiction:
        add(small, forged(small, size))
    assert (contradiction.value.code, contradiction.value.contradiction.clash) == (code, clash)
    assert contradiction.value.contradiction.proven([small.key.public]) == (size == 6)
    assert told(small) == (ever_after, [])


def test_step_2_a_log_replaced_as_a_whole_is_told_by_what_the_witness_cosigned(small, tmp_path):
    """Key included: the forger has everything but what the witness holds."""
    add(small, cosigned(small))
    again = Log(tmp_path / "again", ORIGIN, [small.key.public])
    fork = replace(small, log=again, entries=[logged(n, 1 + n % 3, 1 + n // 3) for n in range(6)])
    again.seal(0, fork.leaves, small.key)
    assert told(fork) == ([], [])
    (again.folder / "cosigned").symlink_to(small.log.folder / "cosigned")
    assert (2, "tampered", "verify-fork") in told(fork)[0]


def test_what_is_no_checkpoint_of_this_log_is_refused(small, tmp_path):
    other = SigningKey.create(tmp_path / "other.pem", ORIGIN)
    for data in (
        b"",
        bytes(other.sign(Checkpoint(ORIGIN, 6, bytes(32)).text)),
        bytes(small.key.sign("no checkpoint\n")),
        cosigned(small)[:-2],
    ):
        with pytest.raises(Broken):
            add(small, data)
    assert not (small.log.folder / "seen").exists()
