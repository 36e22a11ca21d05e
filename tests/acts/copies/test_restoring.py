"""A backup was put back: a new origin goes on, says what was lost, and raises no alarm."""

from pathlib import Path

import pytest

from tests.acts.keyed import again, broken, in_folder, kept_aside, put_back, sealed, told
from tests.records.workspaces import a_case, english
from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.going_on import restore, take_over
from trucewatch.acts.keys.changing import rotate
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.acts.sequencing import LAST, sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import Act, LogEntry, Source
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.vault.canonical import read_object
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.signing import SigningKey

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return in_folder(tmp_path / "work")


def newest(acting: Acting) -> bytes:
    """What others keep of the log as it stands."""
    return (again(acting).workspace.log / "checkpoint").read_bytes()


def fields(name: str) -> dict[str, object]:
    return read_object(bytes(Act.objects.get(name=name).data))


def test_a_restored_backup_goes_on_under_a_new_origin_and_names_what_was_lost(acting, tmp_path):
    backup = kept_aside(acting, tmp_path / "backup")
    sealed(acting, 4)
    now = put_back(acting, backup)
    begun = restore(now, reason="the disk died")
    assert (begun.name, begun.size, begun.lost) == ("A2", 1, (1, 4))
    work = again(acting).workspace
    assert (work.origin, work.name) == (begun.origin, "A2")
    assert sealed(again(acting), 3) == 5
    assert (broken(acting), told(acting)) == ([], ["verify-told-lost"])


def test_the_first_entry_of_the_new_origin_cites_both_checkpoints(acting, tmp_path):
    backup, first = kept_aside(acting, tmp_path / "backup"), newest(acting)
    sealed(acting, 2)
    last = newest(acting)
    old = acting.workspace
    begun = restore(put_back(acting, backup), reason="the disk died")
    cited = fields("restore")
    assert LogEntry.objects.get(act__name="restore").number == begun.size == 1
    assert (cited["began_at"], cited["last_seen"]) == (first.decode(), last.decode())
    assert (cited["lost_first"], cited["lost_last"], cited["key_lost"]) == (1, 2, None)
    assert (cited["origin"], cited["key_before"]) == (begun.origin, old.log_key)
    assert (cited["name_before"], cited["name_after"], cited["reason"]) == (
        "A", "A2", "the disk died",
    )  # fmt: skip


def test_the_new_origin_begins_with_a_checkpoint_of_the_size_it_goes_on_from(acting, tmp_path):
    sealed(acting, 300)
    backup = kept_aside(acting, tmp_path / "backup")
    sealed(acting, 1)
    begun = restore(put_back(acting, backup))
    sizes = sorted(
        int(path.name) for path in (again(acting).workspace.log / "checkpoints").iterdir()
    )
    assert (begun.size, sizes) == (301, [301, 302])
    assert broken(acting) == []


def test_checkpoints_that_others_kept_are_no_alarm_within_what_is_told(acting, tmp_path):
    seen = [newest(acting)]
    backup = kept_aside(acting, tmp_path / "backup")
    for _ in range(3):
        sealed(acting)
        seen.append(newest(acting))
    restore(put_back(acting, backup))
    assert broken(acting, seen=seen) == []
    assert told(acting, seen=seen) == ["verify-beyond"] * 3 + ["verify-told-lost"]


def test_a_checkpoint_signed_later_than_the_restore_knew_is_told_until_it_is_cited(
    acting, tmp_path
):
    """Keys and log were put back together, so that only somebody else knows how far it had come."""
    backup = kept_aside(acting, tmp_path / "backup")
    sealed(acting, 5)
    seen = newest(acting)
    restore(put_back(acting, backup, with_keys=True))
    assert told(acting) == ["verify-told-restored"]
    assert broken(acting, seen=[seen]) == [(2, "verify-earlier-went-on")]
    begun = restore(again(acting), [seen], "a partner had it")
    assert begun.lost == (1, 5)
    assert (broken(acting, seen=[seen]), told(acting)) == ([], ["verify-told-lost"])


def test_a_partner_tells_at_the_restore_how_far_the_log_had_come(acting, tmp_path):
    backup = kept_aside(acting, tmp_path / "backup")
    sealed(acting, 5)
    seen = newest(acting)
    begun = restore(put_back(acting, backup, with_keys=True), [seen])
    assert (begun.lost, broken(acting, seen=[seen])) == ((1, 5), [])


def test_a_checkpoint_that_contradicts_what_is_here_is_no_restore_but_a_fork(acting, tmp_path):
    backup = kept_aside(acting, tmp_path / "backup")
    key = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    fork = bytes(key.sign(Checkpoint(key.name, 1, bytes(32)).text))
    now = put_back(acting, backup)
    with pytest.raises(Broken) as found:
        restore(now, [fork])
    assert (found.value.code, again(acting).workspace.origin) == ("verify-fork", key.name)


def test_a_checkpoint_of_the_lost_end_that_contradicts_the_one_cited_is_told(acting, tmp_path):
    backup = kept_aside(acting, tmp_path / "backup")
    key = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    sealed(acting, 3)
    last = newest(acting)
    restore(put_back(acting, backup))
    fork = bytes(key.sign(Checkpoint(key.name, 4, bytes(32)).text))
    assert (2, "verify-fork") in broken(acting, seen=[last, fork])


def test_codes_are_never_given_twice(acting, tmp_path):
    case = a_case(acting)
    sequence(acting.workspace)
    backup = kept_aside(acting, tmp_path / "backup")
    restore(put_back(acting, backup))
    source = Source(case=case, label=english("One"))
    write(again(acting), "record", case, [source])
    assert (source.code, broken(acting)) == ("A2-SRC-0001", [])


def test_what_was_recorded_and_not_sealed_is_sealed_after_the_act_that_cites(acting, tmp_path):
    write(acting, "look", None, [])
    LogEntry.objects.filter(number=None).update(number=1)  # numbered, and the machine stopped
    begun = restore(acting)
    names = LogEntry.objects.order_by("number").values_list("number", "act__name")
    assert list(names)[begun.size :] == [(1, "restore"), (2, "look")]
    assert broken(acting) == []


def test_a_database_older_than_its_log_goes_on_from_what_it_holds(acting, tmp_path):
    sealed(acting, 2)
    LogEntry.objects.filter(number=2).delete()
    with pytest.raises(Broken) as found:
        sealed(acting)
    assert found.value.code == "verify-database-set-back"
    LogEntry.objects.filter(number=None).delete()
    begun = restore(acting)
    assert (begun.size, begun.lost) == (1, (1, 2))
    Act.objects.filter(name="look").exclude(id__in=LogEntry.objects.values("act")).delete()
    assert (broken(acting)) == []


def test_backups_are_restored_again_and_again(acting, tmp_path):
    for number in range(3):
        backup = kept_aside(again(acting), tmp_path / f"backup-{number}")
        sealed(again(acting), 2)
        restore(put_back(acting, backup))
    sealed(again(acting))
    assert [row.name for row in again(acting).workspace.earlier] == ["A", "A2", "A3"]
    assert (broken(acting), told(acting)) == ([], ["verify-told-lost"] * 3)


def test_a_key_changed_after_the_backup_is_cited_with_the_checkpoint_it_signed(acting, tmp_path):
    """The folder of keys was not put back, so it holds a key that the restored file knows not."""
    backup = kept_aside(acting, tmp_path / "backup")
    changed = rotate(acting)
    sealed(again(acting))
    last = newest(acting)
    begun = restore(put_back(acting, backup))
    assert (begun.lost, fields("restore")["key_lost"]) == ((1, 2), changed.after)
    assert fields("restore")["vouched"] is None
    sealed(again(acting))
    assert broken(acting, seen=[last]) == []


def test_the_key_before_vouches_for_the_new_origin_where_it_is_at_hand(acting, tmp_path):
    backup = kept_aside(acting, tmp_path / "backup")
    begun = restore(put_back(acting, backup))
    assert str(fields("restore")["vouched"]).startswith("trucewatch/successor/1\n" + begun.origin)
    assert broken(acting) == []


def test_a_restore_without_any_key_begins_a_new_origin_that_nobody_vouches_for(acting):
    (acting.workspace.keys / SIGNING_KEY).unlink()
    restore(acting, reason="the stick with the key is lost")
    assert fields("restore")["vouched"] is None
    sealed(again(acting))
    assert broken(acting) == []


def test_a_copy_that_was_set_back_is_not_taken_over(acting, tmp_path):
    backup = kept_aside(acting, tmp_path / "backup")
    sealed(acting, 2)
    now = put_back(acting, backup)
    with pytest.raises(Refusal) as refused:
        write(now, "look", None, [])
    assert refused.value.code == "copies-not-in-place"
    with pytest.raises(Broken) as found:
        take_over(now)
    assert found.value.code == "verify-log-set-back"
    restore(now)
    assert broken(acting) == []


def test_letters_given_before_are_refused(acting, tmp_path):
    with pytest.raises(Refusal) as refused:
        restore(acting, name="A")
    assert refused.value.code == "copies-name-taken"
    with pytest.raises(Refusal) as refused:
        restore(acting, name="a b")
    assert refused.value.code == "workspace-name"
    assert restore(acting, name="HOMS").name == "HOMS"


def test_the_checkpoint_beside_the_key_may_be_of_the_origin_before(acting, tmp_path):
    last = (acting.workspace.keys / LAST).read_bytes()
    restore(acting)
    (acting.workspace.keys / LAST).write_bytes(last)  # as it is until the new origin signs
    sealed(again(acting))
    assert broken(acting) == []
