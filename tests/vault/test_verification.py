"""Verification in numbered steps: each thing altered, missing or extra is told at its step."""

import re
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vault.conftest import ORIGIN, logged
from trucewatch.vault.broken import Step, Trouble
from trucewatch.vault.commitments import Scope
from trucewatch.vault.entries import entry
from trucewatch.vault.fields import Hidden
from trucewatch.vault.log import Log
from trucewatch.vault.report import NotVerified, Report
from trucewatch.vault.sealing import redact, seal
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verification import examine, verify
from trucewatch.vault.verifying_entries import LoggedAct

DOCUMENT = Path(__file__).parents[2] / "docs" / "verification.md"


def told(small, entries=None, **options):
    """(step, trouble, code) of all that verification finds."""
    with pytest.raises(NotVerified) as found:
        verify(
            small.log.folder,
            ORIGIN,
            options.pop("keys", [small.key.public]),
            small.entries if entries is None else entries,
            **options,
        )
    return [(int(b.step), str(b.trouble), b.code) for b in found.value.report.broken]


def sound(small, entries=None, **options):
    return verify(
        small.log.folder,
        ORIGIN,
        [small.key.public],
        small.entries if entries is None else entries,
        **options,
    )


def test_a_sound_log_gives_a_report_of_every_step(small):
    report = sound(small)
    assert (report.origin, report.size, report.unsealed) == (ORIGIN, 6, 0)
    assert report.root == small.log.newest().root
    checked = {step: found.checked for step, found in report.steps.items()}
    assert checked == {
        Step.KEYS: 3,
        Step.CHECKPOINTS: 3,
        Step.TREE: 4,
        Step.ENTRIES: 6,
        Step.ACTS: 6,
        Step.REVISIONS: 6,
    }


def test_every_step_and_trouble_stands_in_the_document_with_its_number():
    words = DOCUMENT.read_text(encoding="utf-8")
    titles = re.findall(r"^## ([0-9]+)\. (.*)$", words, re.MULTILINE)
    assert titles == [(str(int(step)), step.words.text("en")) for step in Step]
    before_the_steps = words.partition("\n## ")[0]
    assert re.findall(r"^- \*\*(.*?)\*\*", before_the_steps, re.MULTILINE) == [
        trouble.words.text("en") for trouble in Trouble
    ]


# 1


def test_step_1_a_key_that_is_not_given_leaves_everything_unchecked(small):
    assert told(small, keys=[])[0] == (1, "unchecked", "verify-no-key")


def test_step_1_another_key_of_the_same_name_signs_for_nobody(small, tmp_path):
    other = SigningKey.create(tmp_path / "other.pem", ORIGIN)
    assert (
        told(small, keys=[other.public])[:3]
        == [(1, "tampered", "verify-signed-by-nobody-trusted")] * 3
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_step_1_every_single_bit_changed_in_a_checkpoint_is_noticed(small, data):
    path = small.log.folder / "checkpoints" / f"{data.draw(st.sampled_from([4, 6])):020}"
    before = path.read_bytes()
    bit = data.draw(st.integers(0, 8 * len(before) - 1))
    changed = bytearray(before)
    changed[bit // 8] ^= 1 << bit % 8
    path.write_bytes(changed)
    assert told(small)[0][0] == 1
    path.write_bytes(before)


# 2


def test_step_2_a_log_without_a_checkpoint_could_not_be_checked(small):
    for path in (small.log.folder / "checkpoints").iterdir():
        path.unlink()
    (small.log.folder / "checkpoint").unlink()
    assert told(small) == [(2, "unchecked", "verify-no-checkpoint")]


def forked(small, tmp_path, size):
    """Another log of the same origin, signed with the same key: what a forger would show."""
    log = Log(tmp_path / "fork", ORIGIN, [small.key.public])
    entries = [logged(n, 1 + n % 3, 1 + n // 3) for n in range(size)]
    log.seal(0, [], small.key)
    fork = replace(small, log=log, entries=entries)
    log.seal(0, fork.leaves, small.key)
    return fork


def test_step_2_a_fork_is_told_by_the_checkpoint_that_another_kept(small, tmp_path):
    fork = forked(small, tmp_path, 6)
    assert sound(fork).size == 6
    seen = list(small.log.checkpoints.all())
    assert told(fork, seen=seen) == [(2, "tampered", "verify-fork")] * 2


def test_step_2_a_fork_is_told_at_a_size_of_which_we_keep_no_checkpoint(small, tmp_path):
    fork = forked(small, tmp_path, 6)
    assert sound(fork).size == 6
    assert told(fork, seen=[small.log.checkpoints.note(4)]) == [(2, "tampered", "verify-fork")]


def test_step_2_a_forked_checkpoint_among_our_own_is_told(small, tmp_path):
    fork = forked(small, tmp_path, 4)
    source = fork.log.folder / "checkpoints" / f"{4:020}"
    (small.log.folder / "checkpoints" / f"{5:020}").write_bytes(source.read_bytes())
    assert told(small)[:3] == [
        (2, "tampered", "verify-checkpoint-misplaced"),
        (2, "tampered", "verify-checkpoints-out-of-order"),
        (2, "tampered", "verify-fork"),
    ]


def test_step_2_a_log_cut_at_its_end_is_told_by_the_published_checkpoint(small):
    (small.log.folder / "checkpoints" / f"{6:020}").unlink()
    assert told(small, small.entries[:4]) == [(2, "missing", "verify-log-shrank")]


def test_step_2_a_log_cut_everywhere_is_told_by_the_checkpoint_that_another_kept(small):
    seen = [(small.log.folder / "checkpoint").read_bytes()]
    (small.log.folder / "checkpoints" / f"{6:020}").unlink()
    (small.log.folder / "checkpoint").unlink()
    small.log.checkpoints.publish()
    assert sound(small, small.entries[:4]).size == 4
    assert told(small, small.entries[:4], seen=seen) == [(2, "missing", "verify-log-shrank")]


# 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 8 * 6 * 32 - 1))
def test_step_3_every_single_bit_changed_in_the_tiles_is_noticed(small, bit):
    path = small.log.folder / "tile/0/000.p/6"
    before = path.read_bytes()
    changed = bytearray(before)
    changed[bit // 8] ^= 1 << bit % 8
    path.write_bytes(changed)
    assert told(small) == [
        (3, "tampered", "verify-tiles-differ"),
        (4, "unchecked", "verify-no-sound-tree"),
    ]
    path.write_bytes(before)


def test_step_3_a_tile_cut_and_a_tile_gone_are_told_apart(small):
    path = small.log.folder / "tile/0/000.p/6"
    path.write_bytes(path.read_bytes()[:-1])
    assert told(small)[0] == (3, "tampered", "verify-tile-wrong-length")
    path.unlink()
    assert told(small)[0] == (3, "missing", "verify-tile-missing")


def test_step_3_an_upper_tile_that_does_not_follow_from_the_lower_is_told(tmp_path, key):
    log = Log(tmp_path / "log", ORIGIN, [key.public])
    log.seal(0, [b"entry %d" % n for n in range(600)], key)
    path = log.folder / "tile/1/000.p/2"
    path.write_bytes(bytes(32) + path.read_bytes()[32:])
    report = examine(log.folder, ORIGIN, [key.public], [])
    assert report.steps[Step.TREE].broken[0].code == "verify-tile-differs"


# 4


def test_step_4_an_entry_changed_in_the_database_is_told(small):
    for changes in (
        {"schema": 2},
        {"kind": "deed"},
        {"record": UUID(int=99), "revision": 1},
        {"revision": 7},
    ):
        revised = replace(small.entries[5].revised, **changes)
        assert (4, "tampered", "verify-entry-differs") in told(
            small, small.replaced(5, revised=revised)
        )


def test_step_4_an_entry_gone_from_the_database_is_missing(small):
    gone = [*small.entries[:2], *small.entries[3:]]
    assert told(small, gone) == [(4, "missing", "verify-numbers-left-out")]
    assert told(small, small.entries[:3]) == [(4, "missing", "verify-numbers-left-out")]
    assert (4, "missing", "verify-numbers-left-out") in told(small, [])


def test_step_4_a_part_of_the_log_may_leave_numbers_out(small):
    assert sound(small, small.entries[2:4], whole=False).steps[Step.ENTRIES].checked == 2


def test_step_4_an_entry_that_stands_twice_is_one_too_many(small):
    twice = [*small.entries[:3], small.entries[2], *small.entries[3:]]
    assert told(small, twice) == [(4, "extra", "verify-entry-twice")]


def test_step_4_a_revision_left_out_of_the_log_or_in_it_twice_is_told(tmp_path, key):
    log = Log(tmp_path / "log", ORIGIN, [key.public])
    entries = [logged(0, 1, 1), logged(1, 1, 3), logged(2, 1, 3)]
    log.seal(0, [entry(e.act.root, e.revised) for e in entries], key)
    report = examine(log.folder, ORIGIN, [key.public], entries)
    assert [(str(b.trouble), b.code) for b in report.broken] == [
        ("missing", "verify-revision-left-out"),
        ("extra", "verify-revision-twice"),
    ]


def test_step_4_an_entry_nobody_sealed_yet_is_counted_apart(small):
    new = [logged(6, 1, 3), replace(logged(7, 2, 3), number=None)]
    report = sound(small, [*small.entries, *new])
    assert (report.size, report.unsealed) == (6, 2)


def test_step_4_an_unsealed_entry_takes_no_number_of_a_sealed_revision(small):
    again = replace(small.entries[0], number=None)
    assert told(small, [*small.entries, again]) == [(4, "extra", "verify-revision-twice")]


def test_step_4_an_entry_of_an_unknown_version_is_refused(small):
    changed = small.replaced(1, version="trucewatch/entry/2")
    assert told(small, changed) == [(4, "unchecked", "verify-entry-unknown-version")]


def test_step_4_a_root_of_31_bytes_is_told(small):
    revised = replace(small.entries[1].revised, root=bytes(31))
    assert told(small, small.replaced(1, revised=revised))[0] == (
        4,
        "tampered",
        "verify-entry-malformed",
    )


# 5


def test_step_5_an_act_said_to_be_of_another_member_is_told(small):
    act = small.entries[1].act
    data = act.fields.data.replace(b"rania", b"samir")
    changed = LoggedAct(act.id, act.root, replace(act.fields, data=data))
    assert told(small, small.replaced(1, act=changed)) == [(5, "tampered", "verify-root-differs")]


def test_step_5_an_act_that_is_gone_is_missing(small):
    act = replace(small.entries[1].act, fields=None)
    assert told(small, small.replaced(1, act=act)) == [(5, "missing", "verify-act-missing")]


def test_step_5_an_act_with_its_member_hidden_holds(small):
    act = small.entries[1].act
    hidden = redact(act.id, act.fields, {"member"}, Hidden.ERASED, Scope.ACT)
    sound(small, small.replaced(1, act=replace(act, fields=hidden)))


# 6


def test_step_6_a_figure_changed_in_a_revision_is_told(small):
    data = small.entries[2].fields.data.replace(b'"5"', b'"6"')
    changed = small.replaced(2, fields=replace(small.entries[2].fields, data=data))
    assert told(small, changed) == [(6, "tampered", "verify-root-differs")]


def test_step_6_a_revision_that_is_gone_is_missing(small):
    assert told(small, small.replaced(2, fields=None)) == [
        (6, "missing", "verify-revision-missing")
    ]


def test_step_6_an_erased_revision_holds(small):
    logged_entry = small.entries[2]
    erased = redact(
        logged_entry.revised.record,
        logged_entry.fields,
        {"count", "filmed_by", "title"},
        Hidden.ERASED,
    )
    assert b"5" not in erased.data
    sound(small, small.replaced(2, fields=erased))


def test_step_6_a_revision_made_up_anew_with_its_root_is_told_at_step_4(small):
    revised = small.entries[2].revised
    forged = seal(revised.record, {"count": "50"})
    changed = small.replaced(2, revised=replace(revised, root=forged.root), fields=forged.sealed)
    assert told(small, changed) == [(4, "tampered", "verify-entry-differs")]


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_steps(small):
    entries = small.replaced(1, fields=None)
    entries[3] = replace(entries[3], act=replace(entries[3].act, fields=None))
    del entries[5]
    assert told(small, entries) == [
        (4, "missing", "verify-numbers-left-out"),
        (5, "missing", "verify-act-missing"),
        (6, "missing", "verify-revision-missing"),
    ]


def test_what_is_found_is_said_in_both_languages(small):
    with pytest.raises(NotVerified) as found:
        verify(small.log.folder, ORIGIN, [small.key.public], small.replaced(1, fields=None))
    broken = found.value.report.broken[0]
    assert str(broken) == (
        "6. Revision \u20681\u2069 of \u2068incident\u2069 "
        "\u206800000000-0000-0000-0000-000000000002\u2069 is missing."
    )
    assert broken.message.text("ar") == (
        "المراجعة \u20681\u2069 مفقودة: \u2068incident\u2069 "
        "\u206800000000-0000-0000-0000-000000000002\u2069."
    )


def test_a_report_with_nothing_broken_demands_nothing():
    Report(ORIGIN).demand()
