"""Step 8: altered, missing, never named and not checked are told apart, and nothing else is told."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.records.workspaces import NOON, a_case, a_source, english
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.objects.last_read import LastRead
from trucewatch.acts.objects.opening import open_objects, open_place
from trucewatch.acts.objects.restating import restate_objects
from trucewatch.acts.objects.sampling import Sample
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Custody, Derivative, Evidence, Publication
from trucewatch.records.objects_place import ObjectsPlace
from trucewatch.records.workspace import write as write_file
from trucewatch.values.codes.evidence import CustodyEvent, DerivativeKind, EvidenceHeld
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When
from trucewatch.vault.broken import Step

pytestmark = pytest.mark.django_db

Told = list[tuple[str, str]]


@pytest.fixture
def case(acting: Acting) -> Case:
    return a_case(acting)


def put(acting: Acting, data: bytes) -> str:
    return open_objects(acting.workspace).put(io.BytesIO(data)).sha256


def item(acting: Acting, case: Case, data: bytes, **more: object) -> Evidence:
    """An item of evidence that is held, with these bytes."""
    made = Evidence(case=case, title=english("A picture"), object=put(acting, data),
                    held=EvidenceHeld.HELD, **more)  # fmt: skip
    write(acting, "record", case, [made])
    return made


def path_of(acting: Acting, digest: str) -> Path:
    return acting.workspace.objects / digest[:2] / digest[2:4] / digest


def broken(acting: Acting, **options: object) -> Told:
    """What step 8 tells, and that no other step tells anything."""
    sequence(acting.workspace)
    report = verify_workspace(acting.workspace, **options)  # type: ignore[arg-type]
    assert {each.step for each in report.broken} <= {Step.OBJECTS}
    return [(each.trouble.value, each.code) for each in report.broken]


def said(acting: Acting, **options: object) -> dict[str, dict[str, object]]:
    """What is told besides and is no fault."""
    report = verify_workspace(acting.workspace, **options)  # type: ignore[arg-type]
    return {message.code: dict(message.args) for message in report.told}


def test_what_every_record_names_is_read_once(acting: Acting, case: Case) -> None:
    first = item(acting, case, b"one")
    item(acting, case, b"one")
    thumb = Derivative(case=case, evidence=first, derivative_kind=DerivativeKind.THUMBNAIL,
                       object=put(acting, b"small"))  # fmt: skip
    write(acting, "record", case, [thumb])
    publish(acting, case, b"a report")
    assert broken(acting) == []
    report = verify_workspace(acting.workspace)
    assert report.steps[Step.OBJECTS].checked == 3
    for data in (b"one", b"small", b"a report"):
        path_of(acting, put(acting, data)).write_bytes(b"altered")
    assert broken(acting) == [("tampered", "verify-object-differs")] * 3


def publish(acting: Acting, case: Case, data: bytes) -> None:
    files = [{"name": "report.pdf", "sha256": put(acting, data), "size": len(data)}]
    made = Publication(case=case, title=english("A report"), audience=Audience.INTERNAL,
                       files=files, as_of=When.parse("2016-12-17"),
                       published=When.parse("2016-12-17"))  # fmt: skip
    write(acting, "publish", case, [made])


def test_the_four_troubles_are_told_apart(acting: Acting, case: Case) -> None:
    altered, gone, sound = (item(acting, case, data).object for data in (b"1", b"2", b"3"))
    path_of(acting, altered).write_bytes(b"X")
    path_of(acting, gone).unlink()
    planted = put(acting, b"planted")
    (acting.workspace.objects / "ab").mkdir(exist_ok=True)
    (acting.workspace.objects / "ab" / "note.txt").write_text("who was here")
    assert sorted(broken(acting)) == [
        ("extra", "verify-object-extra"),
        ("extra", "verify-object-stray"),
        ("missing", "verify-object-missing"),
        ("tampered", "verify-object-differs"),
    ]
    messages = {b.code: b.message.args for b in verify_workspace(acting.workspace).broken}
    assert messages["verify-object-extra"]["digest"] == planted
    assert messages["verify-object-stray"]["name"] == "ab/note.txt"
    assert sound not in str(messages)


def test_what_may_not_be_read_could_not_be_checked(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = item(acting, case, b"one").object
    item(acting, case, b"two")
    real = os.open

    def failing(path: object, *args: object, **options: object) -> int:
        if str(path).endswith(digest):
            raise OSError(5, "input/output error")
        return real(path, *args, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(os, "open", failing)
    assert broken(acting) == [("unchecked", "verify-object-unread")]


def test_an_object_named_by_an_earlier_revision_must_be_there_still(
    acting: Acting, case: Case
) -> None:
    made = item(acting, case, b"first")
    first, made.object = made.object, put(acting, b"second")
    write(acting, "correct", case, [made])
    assert broken(acting) == []
    path_of(acting, first).unlink()
    assert broken(acting) == [("missing", "verify-object-missing")]


def test_what_an_act_destroyed_need_not_be_there_and_what_stays_of_it_is_not_new(
    acting: Acting, case: Case
) -> None:
    made = item(acting, case, b"one")
    thumb = Derivative(case=case, evidence=made, derivative_kind=DerivativeKind.THUMBNAIL,
                       object=put(acting, b"small"))  # fmt: skip
    write(acting, "record", case, [thumb])
    made.held = EvidenceHeld.DESTROYED
    event = Custody(case=case, evidence=made, event=CustodyEvent.DESTROYED, object=made.object)
    write(acting, "destroy", case, [made, event])
    assert broken(acting) == []
    for digest in (made.object, thumb.object):
        open_objects(acting.workspace).remove(digest)
    assert broken(acting) == []


def test_bytes_destroyed_in_one_case_must_be_there_for_another(acting: Acting, case: Case) -> None:
    made = item(acting, case, b"one")
    other = Case(name=english("Another"), ref="other")
    write(acting, "record", None, [other])
    item(acting, other, b"one")
    made.held = EvidenceHeld.DESTROYED
    write(acting, "destroy", case, [made])
    path_of(acting, made.object).unlink()
    assert broken(acting) == [("missing", "verify-object-missing")]


def test_a_withdrawn_item_keeps_its_object(acting: Acting, case: Case) -> None:
    made = item(acting, case, b"one")
    withdraw(acting, case, [("evidence", made.id)], "double")
    assert broken(acting) == []
    path_of(acting, made.object).unlink()
    assert broken(acting) == [("missing", "verify-object-missing")]


def test_an_item_known_and_not_held_need_not_be_there(acting: Acting, case: Case) -> None:
    made = Evidence(case=case, title=english("Seen elsewhere"), object="ab" * 32,
                    held=EvidenceHeld.NOT_HELD)  # fmt: skip
    write(acting, "record", case, [made])
    assert broken(acting) == []


def test_what_a_crash_left_is_said_and_is_no_fault(acting: Acting, case: Case) -> None:
    item(acting, case, b"one")
    left = acting.workspace.objects / "tmp" / "0123456789abcdef"
    left.mkdir()
    (left / "1").write_bytes(b"half of a video")
    assert broken(acting) == []
    assert said(acting) == {"verify-objects-left-over": {"count": 1}}
    item(acting, case, b"two")
    assert said(acting) == {}


def test_an_encrypted_object_without_its_key_could_not_be_checked(
    acting: Acting, case: Case
) -> None:
    write_file(acting.workspace, "", "vault", "keys")
    restate_objects(acting.workspace, ObjectsPlace(encrypt=True))
    made = item(acting, case, b"one")
    assert path_of(acting, made.object).with_name(f"{made.object}.age").is_file()
    assert broken(acting) == []
    objects = open_place(acting.workspace, ObjectsPlace())
    assert objects.keys is not None
    objects.keys.destroy(made.object)
    assert broken(acting) == [("unchecked", "verify-object-no-key")]


def test_a_place_that_does_not_answer_leaves_step_8_unchecked(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "anything")
    item(acting, case, b"one")
    write_file(acting.workspace, "", "vault", "keys")
    place = ObjectsPlace("s3://nobody/here", endpoint="http://127.0.0.1:9", region="x")
    restate_objects(acting.workspace, place)
    assert broken(acting) == [("unchecked", "storage-silent")]


# --- samples, and what was read when ---


@pytest.fixture
def twenty(acting: Acting, case: Case) -> list[str]:
    made = [item(acting, case, b"%d" % number).object for number in range(20)]
    sequence(acting.workspace)
    return made


def test_a_sample_reads_so_many_and_says_so(acting: Acting, twenty: list[str]) -> None:
    report = verify_workspace(acting.workspace, sample=Sample.parse("5"), now=NOON)
    assert report.steps[Step.OBJECTS].checked == 5
    assert {message.code: dict(message.args) for message in report.told} == {
        "verify-objects-sampled": {"read": 5, "count": 20},
        "verify-objects-never-read": {"count": 15},
    }
    assert len(LastRead(acting.workspace.vault).times()) == 5


def test_samples_come_round_to_every_object(acting: Acting, twenty: list[str]) -> None:
    for _ in range(10):
        verify_workspace(acting.workspace, sample=Sample.parse("20%"), now=NOON)
    assert LastRead(acting.workspace.vault).times() == dict.fromkeys(
        twenty, "2016-12-17T12:00:00+00:00"
    )
    told = said(acting, sample=Sample.parse("1"), now=NOON)
    assert told["verify-objects-oldest"] == {"at": "2016-12-17T12:00:00+00:00"}


def test_a_sample_finds_what_is_missing_anywhere(acting: Acting, twenty: list[str]) -> None:
    for digest in twenty:
        path_of(acting, digest).unlink()
    assert broken(acting, sample=Sample.parse("1")) == [("missing", "verify-object-missing")] * 20


def test_that_an_object_was_read_before_makes_no_verification_pass(
    acting: Acting, twenty: list[str]
) -> None:
    verify_workspace(acting.workspace, now=NOON).demand()
    assert set(LastRead(acting.workspace.vault).times()) == set(twenty)
    path_of(acting, twenty[0]).write_bytes(b"altered afterwards")
    assert broken(acting, now=NOON) == [("tampered", "verify-object-differs")]
    assert broken(acting, sample=Sample.parse("100%")) == [("tampered", "verify-object-differs")]


def test_what_is_not_sound_is_not_remembered_as_read(acting: Acting, twenty: list[str]) -> None:
    path_of(acting, twenty[0]).write_bytes(b"altered")
    verify_workspace(acting.workspace, now=NOON)
    assert set(LastRead(acting.workspace.vault).times()) == set(twenty[1:])


@pytest.mark.parametrize("data", [b"no database", b"SQLite format 3\0" + bytes(100)])
def test_a_note_of_readings_that_is_damaged_hinders_nothing(
    acting: Acting, twenty: list[str], data: bytes
) -> None:
    (acting.workspace.vault / "last-read.sqlite3").write_bytes(data)
    assert broken(acting, now=NOON) == []
    assert broken(acting, now=NOON, sample=Sample.parse("3")) == []
    assert said(acting, now=NOON) == {"verify-objects-not-noted": {}}


@pytest.mark.parametrize(
    ("stated", "whole", "size"),
    [("5", 20, 5), ("50", 20, 20), ("5%", 20, 1), ("1%", 1, 1), ("100%", 7, 7), ("3", 0, 0)],
)
def test_a_sample_is_a_number_or_a_share(stated: str, whole: int, size: int) -> None:
    digests = [f"{n:064}" for n in range(whole)]
    chosen = Sample.parse(stated).of(digests, {})
    assert len(chosen) == size
    assert len(set(chosen)) == size
    assert set(chosen) <= set(digests)


@pytest.mark.parametrize("stated", ["", "0", "0%", "101%", "-1", "five", "5.5%", "5 %%", "٥x"])
def test_what_is_no_sample_is_refused(stated: str) -> None:
    with pytest.raises(Refusal) as refusal:
        Sample.parse(stated)
    assert refusal.value.code == "acts-sample"


def test_half_of_a_sample_are_those_not_read_for_longest() -> None:
    digests = [f"{n:064}" for n in range(100)]
    times = {digest: f"2016-12-{1 + n % 28:02}" for n, digest in enumerate(digests[10:])}
    chosen = Sample.parse("20").of(digests, times)
    assert set(digests[:10]) <= set(chosen)


def test_nobody_knows_which_are_chosen_by_chance() -> None:
    digests = [f"{n:064}" for n in range(1000)]
    chosen: Callable[[], frozenset[str]] = lambda: frozenset(Sample.parse("10").of(digests, {}))  # noqa: E731
    assert len({chosen() for _ in range(20)}) == 20


@pytest.mark.django_db(transaction=True)
def test_an_erased_source_leaves_nothing_to_be_missed(acting: Acting, case: Case) -> None:
    source = a_source(acting, case)
    item(acting, case, b"one", acquired_from=source)
    erase(acting, case, "source", source.id, "asked for it")
    assert broken(acting) == []


def test_what_a_stopped_erasure_left_is_not_called_sound(acting: Acting, case: Case) -> None:
    """Whoever plants an object cannot excuse it by a file that says it is to be destroyed."""
    planted = put(acting, b"planted")
    assert broken(acting) == [("extra", "verify-object-extra")]
    waiting = acting.workspace.vault / "erasing" / "00.json"
    waiting.parent.mkdir(exist_ok=True)
    waiting.write_text(f'{{"records": [], "objects": ["{planted}"]}}')
    assert broken(acting) == [("unchecked", "verify-objects-waiting")]
    waiting.write_text("damaged")
    assert broken(acting) == [("extra", "verify-object-extra")]
