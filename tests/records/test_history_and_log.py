"""Every act leaves a revision and an entry; erasure, redaction and migration break none."""

import json
import sqlite3
import threading
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.records.workspaces import NOON, a_case, a_source, at_work, english
from trucewatch.acts.acting import Acting
from trucewatch.acts.coding import assign_codes
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.logs import open_log
from trucewatch.acts.revisions import history, is_erased, sealed_of
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import SHORT, write
from trucewatch.records.fields import Protected
from trucewatch.records.models import Act, Deed, Incident, LogEntry, Revision, Source
from trucewatch.records.schema import SCHEMA, at_current_schema
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.vault.broken import Step, Trouble
from trucewatch.vault.report import NotVerified
from trucewatch.vault.sealing import redact, verify_sealed

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return at_work(tmp_path)


def broken(acting: Acting) -> list[tuple[Step, Trouble, str]]:
    report = verify_workspace(acting.workspace)
    return [(found.step, found.trouble, found.code) for found in report.broken]


def test_a_workspace_verifies_and_every_step_was_taken(acting):
    a_source(acting, a_case(acting))
    sequence(acting.workspace)
    report = verify_workspace(acting.workspace)
    report.demand()
    taken = {int(step): found.checked for step, found in report.steps.items()}
    assert taken == {1: 3, 2: 3, 3: 4, 4: 3, 5: 3, 6: 3, 7: 3, 8: 0, 9: 0}


def test_history_says_who_when_which_act_what_and_why(acting):
    case = a_case(acting)
    source = a_source(acting, case)
    source.label = english("Source one")
    write(acting, "correct", case, [source], "spelling")
    first, second = history(source.id)
    assert (first.number, first.act, first.member, first.at) == (1, "record", "demo", NOON)
    assert (second.act, second.reason, second.asserted) == ("correct", "spelling", True)
    assert [(change.field, change.before, change.after) for change in second.changes] == [
        ("label", {"original": "en", "en": "Source 1"}, {"original": "en", "en": "Source one"})
    ]


def test_a_row_changed_outside_any_act_is_told_by_field(acting):
    source = a_source(acting, a_case(acting))
    sequence(acting.workspace)
    Source.objects.filter(id=source.id).update(public=True)
    assert broken(acting) == [(Step.ROWS, Trouble.TAMPERED, "rows-differ")]


def test_a_row_removed_outside_any_act_is_missing(acting):
    source = a_source(acting, a_case(acting))
    sequence(acting.workspace)
    Source.objects.filter(id=source.id).delete()
    assert broken(acting) == [(Step.ROWS, Trouble.MISSING, "rows-missing")]


def test_a_row_put_in_outside_any_act_is_one_too_many(acting):
    case = a_case(acting)
    sequence(acting.workspace)
    Source.objects.create(case=case)
    assert broken(acting) == [(Step.ROWS, Trouble.EXTRA, "rows-without-revision")]


def test_a_row_set_back_with_its_number_is_told(acting):
    case = a_case(acting)
    source = a_source(acting, case)
    source.public = True
    write(acting, "correct", case, [source])
    sequence(acting.workspace)
    Source.objects.filter(id=source.id).update(public=False, revision=1)
    assert broken(acting) == [(Step.ROWS, Trouble.TAMPERED, "rows-set-back")]


def test_a_revision_altered_with_its_row_is_told_by_the_log(acting):
    source = a_source(acting, a_case(acting))
    sequence(acting.workspace)
    Source.objects.filter(id=source.id).update(public=True)
    revision = Revision.objects.get(record=source.id)
    altered = bytes(revision.data).replace(b'"public":false', b'"public":true')
    Revision.objects.filter(id=revision.id).update(data=altered)
    assert broken(acting) == [(Step.REVISIONS, Trouble.TAMPERED, "verify-root-differs")]


def test_an_act_moved_to_another_member_is_told(acting):
    a_case(acting)
    sequence(acting.workspace)
    Act.objects.exclude(case=None, member=None).update(name="publish")
    found = broken(acting)
    assert found == [(Step.ACTS, Trouble.TAMPERED, "rows-act-differs")]


def test_a_removed_entry_leaves_a_gap_that_is_told(acting):
    case = a_case(acting)
    a_source(acting, case)
    sequence(acting.workspace)
    last = LogEntry.objects.order_by("-number").first()
    LogEntry.objects.filter(id=last.id).delete()
    steps = {(step, trouble) for step, trouble, _ in broken(acting)}
    assert (Step.ENTRIES, Trouble.MISSING) in steps


def test_protected_words_swapped_between_records_are_told(acting):
    case = a_case(acting)
    one, two = a_source(acting, case, "First Secret"), a_source(acting, case, "Second Secret")
    sequence(acting.workspace)
    theirs = Source.objects.get(id=two.id).name
    Source.objects.filter(id=one.id).update(name=theirs)
    assert broken(acting) == [(Step.ROWS, Trouble.UNCHECKED, "keys-wrong-key")]


def test_a_workspace_with_an_erased_source_still_verifies_and_holds_nothing_of_it(acting):
    case = a_case(acting)
    source = a_source(acting, case, "Umm Secret of Nowhere")
    source.label = english("The pseudonym that may tell")
    write(acting, "correct", case, [source])
    sequence(acting.workspace)
    erase(acting, case, "source", source.id, "asked on 17 December")
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()
    first, second, last = Revision.objects.filter(record=source.id).order_by("number")
    assert (is_erased(first), is_erased(second), is_erased(last)) == (True, True, False)
    kept = b"".join(bytes(r.data) + bytes(r.salts) for r in (first, second, last))
    assert (b"pseudonym" in kept, first.protected, second.protected) == (False, None, None)
    live = Source.objects.get(id=source.id)
    assert (live.name, str(live.state), bool(live.label)) == (None, "erased", False)
    keys = sqlite3.connect(acting.workspace.keys / "records.sqlite3")
    assert keys.execute("SELECT COUNT(*) FROM keys").fetchone() == (0,)
    keys.close()


def test_erasing_asks_for_a_reason_and_for_a_kind_that_holds_an_identity(acting):
    case = a_case(acting)
    source = a_source(acting, case)
    with pytest.raises(Refusal) as refused:
        erase(acting, case, "source", source.id, " ")
    assert refused.value.code == "acts-erase-reason"
    with pytest.raises(Refusal) as refused:
        erase(acting, case, "incident", source.id, "asked")
    assert refused.value.code == "acts-erase-kind"


def test_a_redacted_revision_verifies_against_its_entry(acting):
    source = a_source(acting, a_case(acting))
    revision = Revision.objects.get(record=source.id)
    hidden = redact(source.id, sealed_of(revision), {"label", "ref"})
    assert b"Source 1" not in hidden.data
    verify_sealed(source.id, hidden, bytes(revision.root))


def test_a_migration_leaves_old_revisions_as_they_were_and_readable(acting):
    """A later version renames `label` and adds `nickname`; bytes and roots stay."""
    source = a_source(acting, a_case(acting))
    revision = Revision.objects.get(record=source.id)
    before = bytes(revision.data)

    def step(kind, plain):
        if kind == "source":
            plain["pseudonym"] = plain.pop("label")
            plain["nickname"] = None
        return plain

    read = at_current_schema(
        "source", json.loads(before), SCHEMA, current=SCHEMA + 1, steps={SCHEMA: step}
    )
    assert (read["pseudonym"], read["nickname"]) == ({"original": "en", "en": "Source 1"}, None)
    assert bytes(Revision.objects.get(id=revision.id).data) == before
    verify_sealed(source.id, sealed_of(revision), bytes(revision.root))


def test_two_people_changing_one_record_never_overwrite_each_other(acting):
    case = a_case(acting)
    a_source(acting, case)
    mine, theirs = Source.objects.get(), Source.objects.get()
    theirs.public = True
    write(acting, "correct", case, [theirs])
    mine.states_as_of = True
    with pytest.raises(Refusal) as refused:
        write(acting, "correct", case, [mine])
    assert refused.value.code == "acts-changed-meanwhile"
    stored = Source.objects.get()
    assert (stored.public, stored.states_as_of, stored.revision) == (True, False, 2)
    assert Revision.objects.filter(record=stored.id).count() == 2


def test_sequencing_again_changes_nothing(acting):
    a_case(acting)
    first = sequence(acting.workspace)
    assert sequence(acting.workspace) == first


def test_no_protected_word_stands_in_the_database_files(acting, tmp_path):
    case = a_case(acting)
    source = a_source(acting, case, "Zq7 Unmistakable")
    rows = Revision.objects.filter(record=source.id)
    stored = b"".join(bytes(r.data) + bytes(r.protected) for r in rows)
    stored += Source.objects.get(id=source.id).name.sealed
    assert b"Unmistakable" not in stored
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"Unmistakable" not in path.read_bytes()


def test_an_act_that_fails_gives_its_codes_back_and_leaves_no_gap(acting):
    case = a_case(acting)
    first, failing, next_one = (Incident(case=case, ref=ref) for ref in ("a", "b", "c"))
    write(acting, "record", case, [first])

    def stop(act: Act, root: bytes) -> None:
        raise refuse("acts-needs-member")

    with pytest.raises(Refusal):
        write(acting, "record", case, [failing], besides=stop)
    write(acting, "record", case, [next_one])
    assert [one.code for one in (first, failing, next_one)] == ["A-INC-0001", "", "A-INC-0002"]


def test_codes_of_several_kinds_are_given_out_in_their_order(acting):
    case = a_case(acting)
    some = [Incident(case=case), Deed(case=case), Incident(case=case), Deed(case=case)]
    for deed, incident in ((some[1], some[0]), (some[3], some[2])):
        deed.incident, deed.deed_kind = incident, DeedKind.SHELLING
    write(acting, "record", case, some)
    again = Incident(case=case)
    write(acting, "record", case, [again])
    assert [one.code for one in [*some, again]] == [
        *("A-INC-0001", "A-DEE-0001", "A-INC-0002", "A-DEE-0002"), "A-INC-0003",
    ]  # fmt: skip


def test_a_long_act_gives_its_codes_out_before_it_begins(acting):
    case = a_case(acting)

    def stop(act: Act, root: bytes) -> None:
        raise refuse("acts-needs-member")

    many = [Incident(case=case) for _ in range(SHORT + 1)]
    with pytest.raises(Refusal):
        write(acting, "record", case, many, besides=stop)
    after = Incident(case=case)
    write(acting, "record", case, [after])
    assert after.code == f"A-INC-{SHORT + 2:04}"


def test_an_act_of_few_records_is_one_transaction_of_few_statements(acting):
    case = a_case(acting)
    write(acting, "record", case, [Incident(case=case)])
    with CaptureQueriesContext(connection) as asked:
        write(acting, "record", case, [Incident(case=case)])
    told = [one["sql"].split()[0] for one in asked.captured_queries]
    assert told == ["BEGIN", "UPDATE", *["INSERT"] * 4, "COMMIT"]


@pytest.mark.postgresql
def test_two_writers_and_one_slow_transaction_never_change_a_signed_checkpoint(acting):
    """On PostgreSQL an early act may commit late; its entry is numbered after commit."""
    case = a_case(acting)
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        incident = Incident(case=case, ref="slow")
        assign_codes("A", [incident])
        with transaction.atomic():
            write(acting, "record", case, [incident])
            begun.set()
            go_on.wait(20)
        connection.close()

    def quick(name: str) -> None:
        for number in range(20):
            write(acting, "record", case, [Incident(case=case, ref=f"{name}{number}")])
            sequence(acting.workspace)
        connection.close()

    def start(target, *args) -> threading.Thread:
        thread = threading.Thread(target=target, args=args)
        thread.start()
        return thread

    late = start(slow)
    assert begun.wait(20)
    writers = [start(quick, "a"), start(quick, "b")]
    for writer in writers:
        writer.join(60)
    signed = sequence(acting.workspace)
    go_on.set()
    late.join(20)
    after = sequence(acting.workspace)
    log = open_log(acting.workspace)
    assert (signed.size, after.size) == (42, 43)
    assert log.tree(after.size).root(signed.size) == signed.root
    verify_workspace(acting.workspace).demand()


def test_a_wrong_workspace_key_is_refused_without_a_word_of_what_it_guards(acting):
    source = a_source(acting, a_case(acting))
    sequence(acting.workspace)
    (acting.workspace.keys / "workspace.key").write_bytes(bytes(32))
    assert broken(acting) == [(Step.ROWS, Trouble.UNCHECKED, "keys-wrong-key")]
    assert all("Secret" not in str(b) for b in verify_workspace(acting.workspace).broken)
    with pytest.raises(Refusal) as refused:
        source.label = english("x")
        write(acting, "correct", source.case, [source])
    assert refused.value.code == "keys-wrong-key"


def test_a_protected_value_that_does_not_change_is_sealed_again_under_a_new_salt(acting):
    case = a_case(acting)
    source = a_source(acting, case)
    source.public = True
    write(acting, "correct", case, [source])
    one, two = Revision.objects.filter(record=source.id).order_by("number")
    assert bytes(one.bare) != bytes(two.bare)
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()


def test_not_verified_is_raised_so_that_nobody_can_overlook_it(acting):
    case = a_case(acting)
    sequence(acting.workspace)
    Source.objects.create(case=case, name=Protected(sealed=b"\x01junk"))
    with pytest.raises(NotVerified):
        verify_workspace(acting.workspace).demand()
