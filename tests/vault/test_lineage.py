"""The acts of a log say which key may sign which size, and where an origin began."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.vault.conftest import ORIGIN, SmallLog
from trucewatch.vault.broken import Broken
from trucewatch.vault.checkpoints import Checkpoint, Worthless, open_checkpoint
from trucewatch.vault.lineage import Ended, LogAct, Reign, lineage_of
from trucewatch.vault.log import Log
from trucewatch.vault.notes import BoundKey, PublicKey
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.successors import verify_successor, vouch
from trucewatch.vault.tiles import Tree
from trucewatch.vault.verification import examine
from trucewatch.vault.verifying_earlier import EarlierLog

FORMAT = Path(__file__).parents[2] / "docs" / "format.md"
FIRST, SECOND, THIRD = (SigningKey.of_seed(ORIGIN, bytes([n] * 32)) for n in (1, 2, 3))
OTHER = SigningKey.of_seed("example.org/aleppo/A2", bytes([4] * 32))
ROOT = bytes(range(32))


def code_of(work, *given, **more):
    with pytest.raises(Broken) as found:
        work(*given, **more)
    return found.value.code


def changed(number: int, before: SigningKey, after: SigningKey | None, name: str = "rotate_key"):
    key_after = str(after.public) if after else None
    return LogAct(number, {"act": name, "key_before": str(before.public), "key_after": key_after})


def note(key: SigningKey, size: int, root: bytes = ROOT) -> str:
    return bytes(key.sign(Checkpoint(key.name, size, root).text)).decode()


def begun(number: int, before: SigningKey, name: str = "restore", **changes: object) -> LogAct:
    at = Checkpoint(before.name, number, ROOT)
    fields = {
        "act": name,
        "key_before": str(before.public),
        "key_after": str(OTHER.public),
        "began_at": note(before, number),
        "last_seen": note(before, number + 4),
        "vouched": bytes(vouch(before, OTHER.public, at)).decode(),
        "key_lost": None,
    }
    return LogAct(number, {**fields, **changes})


def lineage(*acts: LogAct, present: SigningKey) -> list[Reign]:
    return lineage_of(acts, present.public, None)


# keys


def test_a_log_whose_key_never_changed_has_one():
    assert lineage(present=FIRST) == [Reign(FIRST.public)]
    other = LogAct(3, {"act": "publish"})
    assert lineage(other, present=FIRST) == [Reign(FIRST.public)]


def test_for_each_size_there_is_one_key():
    reigns = lineage(changed(4, FIRST, SECOND), changed(9, SECOND, THIRD), present=THIRD)
    assert [(r.first, r.last, r.ended) for r in reigns] == [
        (0, 5, Ended.ROTATED), (6, 10, Ended.ROTATED), (11, None, None),
    ]  # fmt: skip
    counting = [[key.counts_at(size) for r in reigns for key in r.bound] for size in range(14)]
    assert [row.count(True) for row in counting] == [1] * 14


def test_a_key_may_be_changed_by_the_very_next_entry():
    reigns = lineage(changed(4, FIRST, SECOND), changed(5, SECOND, THIRD), present=THIRD)
    assert [(r.first, r.last) for r in reigns] == [(0, 5), (6, 6), (7, None)]


def test_a_revoked_key_and_one_revoked_later_are_told_apart_from_a_replaced_one():
    acts = [changed(4, FIRST, SECOND, "revoke_key"), changed(6, SECOND, THIRD)]
    assert [r.ended for r in lineage(*acts, present=THIRD)] == [Ended.REVOKED, Ended.ROTATED, None]
    acts.append(changed(8, SECOND, None, "revoke_key"))
    assert [r.ended for r in lineage(*acts, present=THIRD)] == [Ended.REVOKED, Ended.REVOKED, None]


@pytest.mark.parametrize(
    ("acts", "present", "code"),
    [
        pytest.param([changed(4, SECOND, THIRD)], FIRST, "verify-key-not-announced", id="other"),
        pytest.param([changed(4, FIRST, SECOND)], FIRST, "verify-key-not-announced", id="old"),
        pytest.param([], FIRST, "", id="none"),
        pytest.param(
            [changed(4, FIRST, SECOND), changed(6, FIRST, THIRD)], THIRD, "verify-key-chain",
            id="by a key that signs no more",
        ),
        pytest.param([changed(4, FIRST, OTHER)], OTHER, "verify-key-chain", id="other name"),
        pytest.param(
            [changed(4, FIRST, SECOND), changed(6, THIRD, None, "revoke_key")], SECOND,
            "verify-key-chain", id="revoked, though it never signed",
        ),
        pytest.param([changed(4, FIRST, None)], FIRST, "verify-key-chain", id="nothing follows"),
        pytest.param(
            [LogAct(4, {"act": "rotate_key", "key_before": 5})], FIRST, "verify-key-chain",
            id="no key",
        ),
        pytest.param(
            [LogAct(4, {"act": "rotate_key", "key_before": "a+b+c", "key_after": ""})], FIRST,
            "verify-key-malformed", id="no such key",
        ),
    ],
)  # fmt: skip
def test_acts_that_do_not_follow_from_one_another_are_told(acts, present, code):
    if not code:
        assert lineage(*acts, present=present) == [Reign(FIRST.public)]
    else:
        assert code_of(lineage, *acts, present=present) == code


# checkpoints


def test_a_checkpoint_counts_only_at_the_sizes_of_its_key():
    key = BoundKey(ORIGIN, FIRST.public.key, 3, 5)
    notes = {size: note(FIRST, size).encode() for size in (2, 3, 5, 6)}
    assert [open_checkpoint(notes[size], ORIGIN, [key]).size for size in (3, 5)] == [3, 5]
    for size in (2, 6):
        assert code_of(open_checkpoint, notes[size], ORIGIN, [key]) == "verify-key-out-of-its-time"


def test_what_a_revoked_key_signs_later_is_worthless():
    key = BoundKey(ORIGIN, FIRST.public.key, 0, 5, revoked=True)
    assert open_checkpoint(note(FIRST, 5).encode(), ORIGIN, [key]).size == 5
    with pytest.raises(Worthless):
        open_checkpoint(note(FIRST, 6).encode(), ORIGIN, [key])


# origins


def test_a_restored_log_names_what_was_lost():
    (before, now) = lineage(begun(7, FIRST), present=OTHER)
    assert (before.last, before.seen, before.ended) == (7, 11, Ended.RESTORED)
    assert (now.key, now.first, now.last) == (OTHER.public, 7, None)


def test_a_clone_leaves_its_first_origin_to_go_on():
    (before, now) = lineage(begun(7, FIRST, "begin_clone"), present=OTHER)
    assert (before.last, before.seen, before.ended, now.first) == (7, None, Ended.CLONED, 7)
    assert [key.last for key in before.bound] == [None]


def test_a_backup_from_just_after_a_change_of_keys_cites_what_the_key_before_signed():
    acts = [changed(6, FIRST, SECOND), begun(7, SECOND, began_at=note(FIRST, 7), vouched=None)]
    reigns = lineage(*acts, present=OTHER)
    assert [(r.first, r.last) for r in reigns] == [(0, 7), (8, 7), (7, None)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"began_at": note(FIRST, 6)}, "verify-key-chain", id="of another size"),
        pytest.param({"began_at": note(SECOND, 7)}, "verify-cited-unsigned", id="unsigned"),
        pytest.param({"began_at": None}, "verify-cited-unsigned", id="nothing cited"),
        pytest.param({"began_at": "\ud800"}, "verify-cited-unsigned", id="no text"),
        pytest.param({"last_seen": note(SECOND, 9)}, "verify-cited-unsigned", id="seen unsigned"),
        pytest.param({"last_seen": None}, "verify-cited-unsigned", id="nothing seen"),
        pytest.param({"key_after": str(SECOND.public)}, "verify-key-chain", id="no new origin"),
        pytest.param(
            {"vouched": bytes(vouch(FIRST, OTHER.public, Checkpoint(ORIGIN, 6, ROOT))).decode()},
            "verify-successor-differs", id="vouched for another moment",
        ),
        pytest.param(
            {"vouched": bytes(vouch(FIRST, THIRD.public, Checkpoint(ORIGIN, 7, ROOT))).decode()},
            "verify-successor-differs", id="vouched for another key",
        ),
        pytest.param(
            {"vouched": bytes(vouch(SECOND, OTHER.public, Checkpoint(ORIGIN, 7, ROOT))).decode()},
            "verify-signed-by-nobody-trusted", id="vouched by another",
        ),
        pytest.param({"key_lost": 5}, "verify-key-chain", id="a lost key that is none"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["restore", "begin_clone"])
def test_an_origin_that_does_not_follow_is_told(name, changes, code):
    if name == "begin_clone" and changes.keys() & {"last_seen", "key_lost"}:
        return  # a clone cites neither
    assert code_of(lineage, begun(7, FIRST, name, **changes), present=OTHER) == code


def test_a_key_announced_in_what_was_lost_signs_the_last_checkpoint_seen():
    act = begun(7, FIRST, last_seen=note(SECOND, 12), key_lost=str(SECOND.public))
    before = lineage(act, present=OTHER)[0]
    assert (before.seen, before.lost_key) == (12, SECOND.public)
    assert [(key.key, key.first, key.last) for key in before.bound] == [
        (FIRST.public.key, 0, None), (SECOND.public.key, 8, None),
    ]  # fmt: skip


def test_a_later_checkpoint_is_cited_afterwards_and_only_of_an_origin_that_ended():
    cite = {"act": "cite_checkpoint", "key_before": str(FIRST.public)}
    acts = [begun(7, FIRST), LogAct(9, {**cite, "last_seen": note(FIRST, 20)})]
    assert lineage(*acts, present=OTHER)[0].seen == 20
    smaller = [acts[0], LogAct(9, {**cite, "last_seen": note(FIRST, 9)})]
    assert lineage(*smaller, present=OTHER)[0].seen == 11
    forged = [acts[0], LogAct(9, {**cite, "last_seen": note(SECOND, 20)})]
    assert code_of(lineage, *forged, present=OTHER) == "verify-cited-unsigned"
    clone = [begun(7, FIRST, "begin_clone"), acts[1]]
    assert code_of(lineage, *clone, present=OTHER) == "verify-key-chain"


def test_a_cited_checkpoint_must_be_a_moment_of_the_tree(small: SmallLog):
    tree = Tree(small.log.folder, 6)
    sound = begun(4, small.key, began_at=note(small.key, 4, tree.root(4)), vouched=None)
    assert lineage_of([sound], OTHER.public, tree)[0].last == 4
    forged = begun(4, small.key, vouched=None)
    assert code_of(lineage_of, [forged], OTHER.public, tree) == "verify-cited-differs"


# a log that goes on from another


@pytest.fixture
def gone_on(small: SmallLog, tmp_path: Path) -> tuple[Log, EarlierLog]:
    """The small log was restored at size 4; its old end, up to 6, was lost."""
    log = Log(tmp_path / "on", OTHER.name, [OTHER.public])
    at = small.log.checkpoints.at(4)
    log.begin([small.leaves[:3], small.leaves[3:4]], at, OTHER)
    (small.log.folder / "checkpoints" / f"{6:020}").unlink()
    (small.log.folder / "checkpoint").write_bytes(small.log.checkpoints.note(4))
    return log, EarlierLog(small.log.folder, ORIGIN, (small.key.public,), 4, seen=6)


def told(gone_on, kept=(), **changes):
    log, earlier = gone_on
    report = examine(
        log.folder, OTHER.name, [OTHER.public], [], seen=kept, whole=False,
        earlier=[replace(earlier, **changes)],
    )  # fmt: skip
    return [broken.code for broken in report.broken], [message.code for message in report.told]


def test_a_log_begins_with_the_leaves_of_another_and_a_checkpoint_of_their_size(gone_on):
    log, _ = gone_on
    assert (log.checkpoints.sizes(), log.newest().size) == ([4], 4)
    assert told(gone_on) == ([], ["verify-told-lost"])
    assert told(gone_on, seen=None) == ([], ["verify-told-cloned"])


def test_a_log_does_not_begin_with_other_leaves(small, tmp_path):
    log = Log(tmp_path / "on", OTHER.name, [OTHER.public])
    at = small.log.checkpoints.at(4)
    for leaves in (small.leaves[1:5], small.leaves[:3], small.leaves[:5]):
        assert code_of(log.begin, [leaves], at, OTHER) == "verify-tiles-differ"
    assert log.checkpoints.sizes() == []


def test_beginning_again_changes_nothing(gone_on, small):
    log, _ = gone_on
    before = log.checkpoints.note(4)
    log.begin([small.leaves[:4]], small.log.checkpoints.at(4), OTHER)
    assert (log.checkpoints.note(4), log.checkpoints.sizes()) == (before, [4])


def test_a_checkpoint_of_what_was_lost_is_told_and_one_beyond_it_is_missing(gone_on, small):
    six, seven = (note(small.key, size).encode() for size in (6, 7))
    assert told(gone_on, [six]) == ([], ["verify-beyond", "verify-told-lost"])
    assert told(gone_on, [seven])[0] == ["verify-earlier-went-on"]
    assert told(gone_on, [seven], seen=None) == ([], ["verify-beyond", "verify-told-cloned"])


def test_two_checkpoints_of_what_was_lost_that_contradict_each_other_are_a_fork(gone_on, small):
    pair = [note(small.key, 6).encode(), note(small.key, 6, bytes(32)).encode()]
    assert told(gone_on, pair)[0] == ["verify-fork"]


def test_a_checkpoint_from_before_that_contradicts_this_tree_is_a_fork(gone_on, small):
    assert told(gone_on, [note(small.key, 3).encode()])[0] == ["verify-fork"]


def test_checkpoints_of_the_earlier_origin_are_signed_by_its_keys(gone_on, small):
    assert told(gone_on, [note(SECOND, 3).encode()])[0] == ["verify-signed-by-nobody-trusted"]
    assert told(gone_on, keys=())[0][0] == "verify-no-key"


def test_the_checkpoint_from_which_a_log_goes_on_must_be_kept(gone_on, small):
    (small.log.folder / "checkpoints" / f"{4:020}").unlink()
    assert told(gone_on)[0] == ["verify-cited-missing"]
    (small.log.folder / "checkpoints" / f"{4:020}").write_text(note(small.key, 4))
    assert "verify-fork" in told(gone_on)[0]


# the document


def test_the_example_of_the_document_is_what_a_key_signs():
    old = SigningKey.of_seed("example.org/aleppo/A", bytes(range(32)))
    new = SigningKey.of_seed("example.org/aleppo/A2", bytes(range(32, 64)))
    written = FORMAT.read_text(encoding="utf-8")
    example = re.findall(
        r"(    trucewatch/successor/1\n    example\.org.*?)\n\n###", written, re.S
    )[0]
    signed = "\n".join(line.removeprefix("    ") for line in example.split("\n")) + "\n"
    size, root = 1, "c75160f973c0f6c128448168a214d9c878959f63a4ac428db4ae727f44247a67"
    at = Checkpoint(old.name, size, bytes.fromhex(root))
    assert bytes(vouch(old, new.public, at)) == signed.encode()
    verify_successor(signed.encode(), PublicKey.parse(str(old.public)), new.public, at)
