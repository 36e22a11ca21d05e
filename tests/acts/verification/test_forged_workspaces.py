"""What a forger with the database, the log or the copied folder can do, and what is said of it."""

import shutil
import sqlite3
from datetime import timedelta, timezone

import pytest
from django.db import connection

from tests.records.workspaces import NOON, a_case, a_source, english
from trucewatch.acts.acting import Acting
from trucewatch.acts.deriving import derive_anew
from trucewatch.acts.sequencing import LAST, sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Act, CodeSeries, LogEntry, Revision, Source, Tally
from trucewatch.values.count import Count
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def source(acting: Acting) -> Source:
    """A source of two revisions, sealed."""
    found = a_source(acting, a_case(acting), "First Secret")
    found.name = Protected(clear="Second Secret")
    write(acting, "correct", found.case, [found])
    sequence(acting.workspace)
    return Source.objects.get(id=found.id)


def told(acting: Acting) -> list[tuple[int, str]]:
    return [(int(b.step), b.code) for b in verify_workspace(acting.workspace).broken]


def test_a_revision_put_in_with_its_row_but_without_an_entry_is_one_too_many(acting, source):
    last = Revision.objects.get(record=source.id, number=2)
    data = bytes(last.data).replace(b'"public":false', b'"public":true')
    Revision.objects.create(
        act=last.act, kind="source", record=source.id, number=3, schema=1, data=data,
        salts=last.salts, bare=last.bare, protected=last.protected, root=last.root,
    )  # fmt: skip
    Source.objects.filter(id=source.id).update(public=True, revision=3)
    assert (6, "verify-revision-without-entry") in told(acting)


def test_a_revision_hung_on_another_act_is_told(acting, source):
    Revision.objects.filter(record=source.id).update(act=Act.objects.get(name="record_member"))
    assert told(acting) == [(5, "verify-revision-of-other-act")] * 2


def test_an_act_put_in_beside_the_log_is_one_too_many(acting, source):
    act = Act.objects.get(name="correct")
    act.pk = None
    act.id = source.id
    act.save(force_insert=True)
    assert told(acting) == [(5, "verify-act-without-entry")]


def test_a_leaf_changed_while_it_waits_is_told_before_it_is_sealed(acting, source):
    write(acting, "correct", source.case, [source])
    LogEntry.objects.filter(number=None).update(leaf=b"{}")
    assert told(acting) == [(4, "verify-leaf-differs")]


def test_a_number_far_ahead_is_told_and_stops_the_sequencer(acting, source):
    """Without this, nothing after it would ever be sealed, and nobody would be told."""
    write(acting, "correct", source.case, [source])
    LogEntry.objects.filter(number=None).update(number=9_000_000)
    assert told(acting) == [(4, "verify-numbers-left-out")]
    with pytest.raises(Broken) as broken:
        sequence(acting.workspace)
    assert broken.value.code == "verify-numbers-left-out"


def test_numbers_derived_from_a_value_are_told_when_they_do_not_follow(acting, source):
    tally = Tally(case=source.case, count=Count.parse("about 350"))
    write(acting, "record", source.case, [tally])
    sequence(acting.workspace)
    Tally.objects.update(count_low=0)
    assert told(acting) == [(7, "rows-derived")]
    assert (derive_anew(), derive_anew(), told(acting)) == (1, 0, [])


@pytest.mark.parametrize("damage", [None, b"\x01\x02", b"\x01" + bytes(40)])
def test_the_openings_of_an_earlier_revision_are_tried_too(acting, source, damage):
    Revision.objects.filter(record=source.id, number=1).update(protected=damage)
    code = "rows-protected-differ" if damage is None else "keys-wrong-key"
    assert told(acting) == [(7, code)]


def test_protected_words_of_an_earlier_revision_put_back_are_told(acting, source):
    now = source.name
    source.name = Protected(clear="Third Secret")
    write(acting, "correct", source.case, [source])
    sequence(acting.workspace)
    Source.objects.filter(id=source.id).update(name=now)
    assert told(acting) == [(7, "rows-protected-differ")]


def test_protected_words_moved_to_another_field_are_told(acting, source):
    source.contact = Protected(clear="a door")
    write(acting, "correct", source.case, [source])
    sequence(acting.workspace)
    source = Source.objects.get(id=source.id)
    Source.objects.filter(id=source.id).update(name=source.contact, contact=source.name)
    assert told(acting) == [(7, "keys-wrong-key")]


def test_a_row_that_cannot_be_read_is_told_and_the_others_are_looked_at(acting, source):
    other = a_source(acting, source.case)
    sequence(acting.workspace)
    Source.objects.filter(id=other.id).update(public=True)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE records_source SET label = '{' WHERE code = %s", [source.code])
    assert sorted(told(acting)) == [(7, "rows-differ"), (7, "rows-unreadable")]


def test_a_history_that_cannot_be_read_is_told_and_does_not_stop_the_steps(acting, source):
    Revision.objects.filter(record=source.id, number=2).update(data=b"{", schema=0)
    assert told(acting) == [
        (4, "verify-entry-malformed"),
        (6, "verify-fields-do-not-fit"),
        (7, "rows-differ"),
        (7, "rows-protected-differ"),
    ]


def test_a_series_set_back_and_a_code_given_twice_are_told(acting, source):
    CodeSeries.objects.filter(kind="source").update(last=0)
    assert told(acting) == [(7, "rows-series-behind")]
    a_source(acting, source.case)
    sequence(acting.workspace)
    assert (7, "rows-code-twice") in told(acting)


def test_a_clock_of_another_zone_raises_no_alarm(acting, source):
    away = NOON.astimezone(timezone(timedelta(hours=3, minutes=30)))
    write(Acting(acting.workspace, acting.member, away), "correct", source.case, [source])
    sequence(acting.workspace)
    assert told(acting) == []
    assert Act.objects.order_by("at").last().at == NOON


def test_a_clock_set_back_raises_no_alarm_and_changes_no_order(acting, source):
    early = Acting(acting.workspace, acting.member, NOON - timedelta(days=4000))
    write(early, "correct", source.case, [source])
    sequence(acting.workspace)
    assert told(acting) == []


def set_back(acting: Acting) -> None:
    """The log as it was at its first checkpoint, the numbers taken off the entries."""
    log = acting.workspace.log
    for path in sorted((log / "checkpoints").iterdir())[1:]:
        path.unlink()
    shutil.copy(next((log / "checkpoints").iterdir()), log / "checkpoint")
    LogEntry.objects.filter(number__gte=1).update(number=None)


def test_a_log_set_back_under_its_keys_is_told_and_nothing_is_signed_over_it(acting):
    sequence(acting.workspace)
    case = a_case(acting)
    sequence(acting.workspace)
    set_back(acting)
    assert told(acting) == [(2, "verify-log-shrank")]
    case.ref = "another history"
    write(acting, "correct", case, [case])
    with pytest.raises(Broken) as broken:
        sequence(acting.workspace)
    assert broken.value.code == "verify-log-set-back"
    assert len(list((acting.workspace.log / "checkpoints").iterdir())) == 1


def test_a_fork_under_the_same_keys_is_told_and_nothing_is_signed_over_it(acting):
    """Two copies of a folder that share the keys: whoever comes second is told."""
    sequence(acting.workspace)
    a_case(acting)
    log = acting.workspace.log
    shutil.copytree(log, log.with_name("copy"))
    sequence(acting.workspace)
    shutil.rmtree(log)
    log.with_name("copy").rename(log)
    LogEntry.objects.filter(number=1).delete()
    kept = (acting.workspace.keys / LAST).read_bytes()
    (acting.workspace.keys / LAST).unlink()
    a_case_of_the_copy = a_source(acting, a_case_named(acting, "copy"))
    sequence(acting.workspace)
    (acting.workspace.keys / LAST).write_bytes(kept)
    with pytest.raises(Broken) as broken:
        sequence(acting.workspace)
    assert (broken.value.code, bool(a_case_of_the_copy)) == ("verify-fork", True)


def a_case_named(acting: Acting, ref: str):
    from trucewatch.records.models import Case

    case = Case(name=english("A truce of the copy"), ref=ref)
    write(acting, "record", None, [case])
    return case


def test_a_file_of_keys_that_is_gone_damaged_or_cut_is_refused_in_words(acting, source):
    store = acting.workspace.keys / "records.sqlite3"
    kept = store.read_bytes()
    store.unlink()
    assert (told(acting), store.exists()) == ([(7, "keys-not-found")], False)
    store.write_bytes(b"no database" * 200)
    assert told(acting) == [(7, "keys-damaged")]
    store.write_bytes(kept)
    assert told(acting) == []
    (acting.workspace.keys / "workspace.key").write_bytes(b"short")
    assert told(acting) == [(7, "keys-wrong-key")]


def test_two_processes_making_the_key_of_one_record_get_the_same_key(acting, source, monkeypatch):
    first = KeyStore(acting.workspace.keys)
    key = first.make([source.id])
    second = KeyStore(acting.workspace.keys)
    asked = iter([{}])
    real = second.get
    monkeypatch.setattr(second, "get", lambda records: next(asked, None) or real(records))
    assert second.make([source.id]) == key


def test_keys_swapped_between_records_open_nothing(acting, source):
    other = a_source(acting, source.case, "Other Secret")
    with sqlite3.connect(acting.workspace.keys / "records.sqlite3") as keys:
        held = dict(keys.execute("SELECT record, wrapped FROM keys").fetchall())
        one, two = str(source.id), str(other.id)
        keys.execute("UPDATE keys SET wrapped = ? WHERE record = ?", (held[two], one))
    keys.close()
    with pytest.raises(Refusal) as refused:
        KeyStore(acting.workspace.keys).get([source.id])
    assert refused.value.code == "keys-wrong-key"
