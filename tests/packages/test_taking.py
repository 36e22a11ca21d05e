"""A package taken into another workspace: identity kept, nothing overwritten, still provable."""

import json
import shutil
from dataclasses import replace
from uuid import UUID

import pytest
from django.db import transaction

from tests.acts.cases import record
from tests.packages.cases import SECRET, Small, begin, by_vault, redacted_copy
from tests.records.workspaces import NOON, english, workspace_in
from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.places import PLACE
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.exchange.comparing import Clash, compare
from trucewatch.acts.exchange.taking import take_package
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.packages.reading import is_package, read_package
from trucewatch.records import models
from trucewatch.records.models import Act, Case, Custody, Evidence, Incident, Revision, Source
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal
from trucewatch.vault.report import NotVerified
from trucewatch.vault.sealing import seal
from trucewatch.vault.verifying_package import Pins

TABLES = ("LogEntry", "Revision", "Act", "Custody", "Derivative", "VerificationStep", "Citation",
          "Tally", "Deed", "Evidence", "Incident", "Consent", "Source", "CodeSeries", "Imported", "Place",
          "Actor", "Case")  # fmt: skip


class Elsewhere:
    """Another workspace: the database of the test emptied, another log, other keys, other people."""

    def __init__(self, folder, name="B"):
        for table in TABLES:
            getattr(models, table).objects.all().delete()
        models.Member.objects.all().delete()
        folder.mkdir()
        workspace = workspace_in(folder)
        workspace = replace(workspace, name=name)
        member = models.Member(username="salma", name=english("Salma"))
        member.set_unusable_password()
        write(Acting(workspace, None, NOON), "record_member", None, [member])
        self.acting = Acting(workspace, member, NOON)
        begin(self.acting)

    def take(self, place, *keys, because=""):
        sent = read_package(place, Pins(list(keys)))
        comparison = compare(sent)
        take_package(self.acting, sent, comparison, because)
        sequence(self.acting.workspace)
        return comparison

    def verify(self):
        report = verify_workspace(self.acting.workspace)
        return [(int(b.step), str(b.trouble), b.code) for b in report.broken]


@pytest.fixture
def sent(made: Small, tmp_path):
    """A package for the team, as it came from the first workspace, and the key of that."""
    return made.folder(tmp_path / "bag", Audience.INTERNAL), made.key


@pytest.fixture
def there(sent, tmp_path) -> Elsewhere:
    return Elsewhere(tmp_path / "there")


def everything():
    fields = ("kind", "record", "number", "schema", "root")
    return sorted(map(str, Revision.objects.values_list(*fields)))


def test_records_keep_ids_codes_and_roots_and_the_workspace_verifies(made, tmp_path):
    folder, key = made.folder(tmp_path / "bag", Audience.INTERNAL), made.key
    left = ("'member'", "'actor'")  # nothing in the case names the actor
    before = [row for row in everything() if not any(kind in row for kind in left)]
    ids = {(e.id, e.code, str(e.title.get("en"))) for e in Evidence.objects.all()}
    there = Elsewhere(tmp_path / "there")
    comparison = there.take(folder, key)
    assert (len(comparison.forward), comparison.known, comparison.conflicts) == (0, 0, ())
    own = [row for row in everything() if "'member'" not in row]
    new = [row for row in own if row not in before]
    assert [row for row in before if row not in own] == []
    assert [row.split("'")[1] for row in new] == ["custody"]
    assert {(e.id, e.code, str(e.title.get("en"))) for e in Evidence.objects.all()} == ids
    assert there.verify() == []


def test_the_files_come_too_and_it_is_recorded_that_they_were_received(sent, there):
    there.take(*sent)
    photo = Evidence.objects.get()
    open_objects(there.acting.workspace).verify(photo.object)
    received = Custody.objects.get(event=CustodyEvent.RECEIVED)
    assert (received.evidence_id, received.object) == (photo.id, photo.object)
    assert received.counterpart.get("und") == "trucewatch/test/1"


def test_places_that_come_are_known_in_the_case_they_come_with(sent, there):
    there.take(*sent)
    case = Case.objects.get()
    told = list(models.Place.objects.values_list("home", "shared"))
    assert told and set(told) == {(case.id, False)}


def test_taking_in_twice_changes_nothing(sent, there):
    there.take(*sent)
    before, acts = everything(), Act.objects.count()
    again = there.take(*sent)
    assert (again.incoming, again.conflicts) == ((), ())
    assert (everything(), Act.objects.count()) == (before, acts)


def test_comparing_alone_writes_nothing(sent, there):
    folder, key = sent
    comparison = compare(read_package(folder, Pins([key])))
    assert len(comparison.new) > 5
    assert Case.objects.count() == 0
    assert not (there.acting.workspace.vault / "foreign").exists()


def test_without_a_key_nothing_is_taken(sent, there):
    with pytest.raises(NotVerified):
        there.take(sent[0])
    assert Case.objects.count() == 0


def test_a_package_that_was_tampered_with_is_not_taken(sent, there):
    (sent[0] / "index.html").write_text("x")
    with pytest.raises(NotVerified):
        there.take(*sent)


def test_members_of_the_other_team_are_closed_and_the_words_protected_there_unknown_here(
    sent, there
):
    there.take(*sent)
    assert {c.member_id for c in Custody.objects.exclude(event=CustodyEvent.RECEIVED)} == {None}
    assert Source.objects.get(ref="s2").name is None
    assert Evidence.objects.get().captured_by is None
    assert there.verify() == []


def test_a_redacted_package_can_be_taken_in_and_stays_redacted(made, tmp_path):
    redacted_copy(made)
    folder, key = made.folder(tmp_path / "bag", Audience.PUBLIC), made.key
    there = Elsewhere(tmp_path / "there")
    there.take(folder, key)
    quiet = models.Tally.objects.get(count__startswith="about 15")
    assert (quiet.source_id, quiet.ref, bool(quiet.as_stated)) == (None, "", False)
    kept = Revision.objects.filter(record=quiet.id).order_by("number").last()
    assert b'"as_stated":{"redacted":true}' in bytes(kept.data)
    assert there.verify() == []
    photo = Evidence.objects.get()
    assert not open_objects(there.acting.workspace).has(photo.object)


def test_what_was_taken_in_goes_on_into_another_package_still_redacted(made, tmp_path):
    redacted_copy(made)
    folder, key = made.folder(tmp_path / "bag", Audience.PUBLIC), made.key
    there = Elsewhere(tmp_path / "there")
    there.take(folder, key)
    again = Small(there.acting, Case.objects.get())
    onward = again.folder(tmp_path / "onward", Audience.PUBLIC)
    assert by_vault(onward, again.key) == set()
    said = b"".join(p.read_bytes() for p in onward.rglob("*") if p.is_file())
    assert b"fifteen, I counted" not in said


def test_the_proofs_of_where_it_came_from_are_kept_and_verified(sent, there):
    there.take(*sent)
    (folder,) = (there.acting.workspace.vault / "foreign").iterdir()
    for path, steps in (
        ("data/log/checkpoint", {10}),
        ("tagmanifest-sha256.txt", {10}),
        ("entries.jsonl", {4, 5, 6}),
        ("acts.jsonl", {5}),
    ):
        before = (folder / path).read_bytes()
        (folder / path).write_bytes(before.replace(b"1", b"2", 1))
        assert {found[0] for found in there.verify()} & steps != set(), path
        (folder / path).write_bytes(before)
    assert there.verify() == []
    shutil.rmtree(folder)
    assert there.verify() == [(10, "missing", "bag-file-missing")]


@pytest.mark.django_db(transaction=True)
def test_an_erasure_here_reaches_all_that_a_package_brought(made, tmp_path):
    folder, key = made.folder(tmp_path / "bag", Audience.INTERNAL), made.key
    there = Elsewhere(tmp_path / "there")
    there.take(folder, key)
    source = Source.objects.get(ref="s2")
    case = Case.objects.get()
    erase(there.acting, case, "source", source.id, "asked on 17 December")
    sequence(there.acting.workspace)
    assert there.verify() == []
    vault = there.acting.workspace.vault
    kept = b"".join(p.read_bytes() for p in vault.rglob("*") if p.is_file())
    kept += b"".join(bytes(r.data) for r in Revision.objects.all())
    assert b"A quiet source" not in kept
    assert b"fifteen, I counted" not in kept
    assert b"The hospital" in kept


def test_a_revision_smuggled_under_the_act_is_told(sent, there):
    there.take(*sent)
    Incident.objects.update(narrative=english("smuggled"))
    act = Act.objects.get(name="take_package")
    incident = Incident.objects.get()
    incident.refresh_from_db()
    write(there.acting, "correct", Case.objects.get(), [incident])
    sequence(there.acting.workspace)
    Revision.objects.filter(record=incident.id, number=2).update(act=act)
    assert "package-revision-unproved" in {code for _, _, code in there.verify()}


# merging


@pytest.fixture
def merging(made, tmp_path):
    """Two workspaces over one history: what the team's package brings back to the first."""

    def sends(change, out="back"):
        """A clone changes something and sends a package; the first never saw the change."""
        workspace = made.acting.workspace
        shutil.copytree(workspace.folder, tmp_path / "kept")
        point = transaction.savepoint()
        change()
        place = made.folder(tmp_path / out, Audience.INTERNAL)
        transaction.savepoint_rollback(point)
        for inside in set(workspace.folder.iterdir()) - {workspace.folder / PLACE}:
            shutil.rmtree(inside) if inside.is_dir() else inside.unlink()
        (tmp_path / "kept" / PLACE).unlink(missing_ok=True)
        shutil.copytree(tmp_path / "kept", workspace.folder, dirs_exist_ok=True)
        shutil.rmtree(tmp_path / "kept")
        return place

    return sends


def take(made, place):
    sent = read_package(place, Pins([made.key]))
    comparison = compare(sent)
    take_package(made.acting, sent, comparison)
    return comparison


def corrected(made, words):
    incident = record(made.case, "incident", "shelling")
    incident.title = english(words)
    write(made.acting, "correct", made.case, [incident])


def test_what_a_copy_went_on_with_is_merged(made, merging):
    sequence(made.acting.workspace)
    place = merging(lambda: corrected(made, "Shelling, seen by two"))
    comparison = take(made, place)
    assert [one.row["code"] for one in comparison.forward] == [
        record(made.case, "incident", "shelling").code
    ]
    assert record(made.case, "incident", "shelling").title.get("en") == "Shelling, seen by two"
    assert comparison.conflicts == ()
    sequence(made.acting.workspace)
    verify_workspace(made.acting.workspace).demand()


def test_protected_words_here_stay_when_a_copy_goes_on_with_the_record(made, merging):
    sequence(made.acting.workspace)

    def change():
        source = record(made.case, "source", "s2")
        source.label = english("A quiet source, met twice")
        write(made.acting, "correct", made.case, [source])

    take(made, merging(change))
    source = record(made.case, "source", "s2")
    assert source.label.get("en") == "A quiet source, met twice"
    assert source.name is not None
    sequence(made.acting.workspace)
    verify_workspace(made.acting.workspace).demand()
    source.public = True
    write(made.acting, "correct", made.case, [source])
    sequence(made.acting.workspace)
    verify_workspace(made.acting.workspace).demand()


def test_a_record_changed_on_both_sides_is_shown_and_not_overwritten(made, merging):
    sequence(made.acting.workspace)
    place = merging(lambda: corrected(made, "Shelling, they say"))
    corrected(made, "Shelling, we say")
    comparison = take(made, place)
    (conflict,) = comparison.conflicts
    assert (conflict.why, conflict.kind, conflict.fields) == (
        Clash.BOTH_CHANGED,
        "incident",
        ("title",),
    )
    assert record(made.case, "incident", "shelling").title.get("en") == "Shelling, we say"
    assert comparison.incoming == ()


@pytest.mark.django_db(transaction=True)
def test_what_was_erased_there_is_not_erased_here_by_itself(made, tmp_path):
    first = made.folder(tmp_path / "first", Audience.INTERNAL)
    erase(made.acting, made.case, "source", record(made.case, "source", "s2").id, "asked")
    second, key = made.folder(tmp_path / "second", Audience.INTERNAL), made.key
    there = Elsewhere(tmp_path / "there")
    there.take(first, key)
    comparison = there.take(second, key)
    told = [(one.why, one.kind) for one in comparison.conflicts if one.kind == "source"]
    assert told == [(Clash.ERASED_THERE, "source")]
    assert Source.objects.get(ref="s2").state is RecordState.CURRENT
    assert there.verify() == []


@pytest.mark.django_db(transaction=True)
def test_what_was_erased_here_does_not_come_back(made, tmp_path):
    place = made.folder(tmp_path / "before", Audience.INTERNAL)
    source = record(made.case, "source", "s2")
    erase(made.acting, made.case, "source", source.id, "asked on 17 December")
    sequence(made.acting.workspace)
    comparison = take(made, place)
    source.refresh_from_db()
    assert source.state is RecordState.ERASED
    assert [one for one in comparison.incoming if one.foreign.id == source.id] == []
    for revision in Revision.objects.filter(record=source.id, number__lt=source.revision):
        assert b"A quiet source" not in bytes(revision.data)
    assert SECRET.encode() not in b"".join(bytes(r.data) for r in Revision.objects.all())


# hostile


def test_a_code_that_stands_for_another_record_here_is_shown(made, tmp_path):
    folder, key = made.folder(tmp_path / "bag", Audience.INTERNAL), made.key
    there = Elsewhere(tmp_path / "there", name="A")
    case = Case(name=english("Another truce"), ref="another")
    write(there.acting, "record", None, [case])
    sequence(there.acting.workspace)
    comparison = there.take(folder, key)
    assert comparison.incoming == ()
    assert {one.why for one in comparison.conflicts} == {Clash.CODE_TAKEN, Clash.LACKING}
    assert there.verify() == []


def lying(made, tmp_path, **said):
    """What a team would send whose incident says something else, sealed anew and so sound."""
    sent = read_package(made.folder(tmp_path / "lie", Audience.INTERNAL), Pins([made.key]))
    (incident,) = (one for one in sent.records if one.kind == "incident")
    plain = json.loads(incident.revisions[0].sealed.data) | {"id": str(UUID(int=7))} | said
    made_anew = seal(incident.id, plain)
    taken = replace(incident.revisions[0], root=made_anew.root, sealed=made_anew.sealed)
    lie = replace(incident, id=UUID(int=7), revisions=(taken,))
    return replace(sent, records=(*sent.records, lie))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"case": "01234567-89ab-7cde-8f01-000000000001"}, "package-other-case"),
        ({"status": "no such status"}, "package-unreadable-record"),
        ({"period": "the day before"}, "package-unreadable-record"),
        ({"title": {"original": "en", "en": "a bell \u0007"}}, "package-unreadable-record"),
        ({"chosen": "yes"}, "package-unreadable-record"),
        ({"chosen": 1}, "package-unreadable-record"),
        ({"movement": "not an id"}, "package-unreadable-record"),
        ({"surprise": 1}, "package-unreadable-record"),
        ({"id": str(UUID(int=8))}, "package-unreadable-record"),
    ],
)
def test_what_no_record_can_say_is_refused(made, tmp_path, said, code):
    with pytest.raises(Refusal) as refused:
        compare(lying(made, tmp_path, **said))
    assert refused.value.code == code


def test_revisions_that_are_left_out_or_of_a_newer_program_are_refused(made, tmp_path):
    sent = read_package(made.folder(tmp_path / "bag", Audience.INTERNAL), Pins([made.key]))
    (incident,) = (one for one in sent.records if one.kind == "incident")
    for changed, code in (
        ({"number": 2}, "package-revisions-left-out"),
        ({"schema": 999}, "package-newer-schema"),
    ):
        lie = replace(
            incident, id=UUID(int=7), revisions=(replace(incident.revisions[0], **changed),)
        )
        with pytest.raises(Refusal) as refused:
            compare(replace(sent, records=(*sent.records, lie)))
        assert refused.value.code == code


def test_a_case_folder_is_no_package(tmp_path, sent):
    (tmp_path / "folder").mkdir()
    assert not is_package(tmp_path / "folder")
    assert is_package(sent[0])


def test_who_takes_in_is_named(made, sent):
    folder, key = sent
    package = read_package(folder, Pins([key]))
    nobody = Acting(made.acting.workspace, None, made.acting.now)
    with pytest.raises(Refusal) as refused:
        take_package(nobody, package, compare(package))
    assert refused.value.code == "acts-needs-member"
