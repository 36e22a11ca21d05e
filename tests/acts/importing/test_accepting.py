"""Accepting a case folder: nothing twice, nothing overwritten, nothing by halves."""

import pytest

from tests.cases import Written, read_written
from trucewatch.acts.acting import Acting
from trucewatch.acts.importing.accepting import Accepted, accept_drafts
from trucewatch.acts.importing.readings import Reading
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.sharing import share
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.cli.progress import PHASES
from trucewatch.records.models import (
    Act,
    Case,
    Citation,
    Deed,
    Imported,
    Incident,
    LogEntry,
    Place,
    Revision,
    Source,
    Tally,
)
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db

FOLDER = """
    case: {ref: truce, zone: Asia/Damascus}
    places:
      - {ref: amiriya, name: {en: Al Amiriya}}
    sources:
      - {ref: report, public: yes}
    incidents:
      - ref: i1
        title: {en: Fire on ambulances}
        period: 2016-12-15T10:00/2016-12-15T11:00
        area: amiriya (part)
        citations:
          - {ref: i1-told, source: report, locator: page 3}
        deeds:
          - {ref: d1, deed_kind: fire_on_ambulance, targets: medical_transport; evacuees}
        tallies:
          - {ref: t1, count: "5", unit: person, role: harm}
"""


def reading_of(written: Written, name: str = "folder") -> Reading:
    return read_written(written, name, workspace=True).reading


def accept(acting: Acting, written: Written, **how: bool) -> Accepted:
    return accept_drafts(acting, reading_of(written), **how)


def counted(accepted: Accepted) -> tuple[int, int, int, int]:
    return accepted.new, accepted.changed, accepted.unchanged, len(accepted.rejected)


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_a_folder_becomes_records_with_revisions_entries_and_codes(acting: Acting) -> None:
    accepted = accept(acting, FOLDER)
    assert counted(accepted) == (7, 0, 0, 0)
    incident = Incident.objects.get(ref="i1")
    told = Citation.objects.get()
    assert (incident.case.ref, incident.code) == ("truce", "A-INC-0001")
    assert str(incident.period) == "2016-12-15T10:00[Asia/Damascus]/2016-12-15T11:00[Asia/Damascus]"
    assert [part.place for part in incident.area.places] == [Place.objects.get().id]
    assert Deed.objects.get().incident == Tally.objects.get().incident == incident
    assert (told.about_kind, told.about, told.source) == (
        "incident",
        incident.id,
        Source.objects.get(),
    )
    assert Revision.objects.filter(act=accepted.receipt.act).count() == 7
    assert LogEntry.objects.filter(act=accepted.receipt.act).count() == 7


def test_the_same_folder_again_changes_nothing(acting: Acting) -> None:
    accept(acting, FOLDER)
    before = Act.objects.count(), Revision.objects.count()
    again = accept(acting, FOLDER)
    assert (counted(again), again.receipt) == ((0, 0, 7, 0), None)
    assert (Act.objects.count(), Revision.objects.count()) == before


def test_a_changed_row_makes_exactly_one_revision(acting: Acting) -> None:
    accept(acting, FOLDER)
    accepted = accept(acting, FOLDER.replace('"5"', '"6"'))
    assert counted(accepted) == (0, 1, 6, 0)
    tally = Tally.objects.get()
    assert (tally.revision, tally.count.low, tally.count_low) == (2, 6, 6)
    assert Revision.objects.filter(number=2).count() == 1
    assert counted(accept(acting, FOLDER.replace('"5"', '"6"'))) == (0, 0, 7, 0)


def test_a_field_taken_out_of_the_file_is_taken_out_of_the_record(acting: Acting) -> None:
    accept(acting, FOLDER)
    accept(acting, FOLDER.replace(", locator: page 3", ""))
    assert Citation.objects.get().locator == ""


def test_a_new_row_joins_what_is_there(acting: Acting) -> None:
    accept(acting, FOLDER)
    more = "          - {ref: t2, count: dozens, unit: person}\n"
    assert counted(accept(acting, FOLDER + more)) == (1, 0, 7, 0)
    assert list(Tally.objects.order_by("code").values_list("code", flat=True)) == [
        "A-TAL-0001",
        "A-TAL-0002",
    ]


def change_in_workspace(acting: Acting, count: str = "7") -> None:
    from trucewatch.values.count import Count

    tally = Tally.objects.get()
    tally.count = Count.parse(count)
    write(acting, "correct", tally.case, [tally])


def test_a_record_changed_in_the_workspace_alone_stays_so(acting: Acting) -> None:
    accept(acting, FOLDER)
    change_in_workspace(acting)
    assert counted(accept(acting, FOLDER)) == (0, 0, 7, 0)
    assert Tally.objects.get().count.low == 7


def test_changed_on_both_sides_is_told_and_overwrites_nothing(acting: Acting) -> None:
    accept(acting, FOLDER)
    change_in_workspace(acting)
    reading = reading_of(FOLDER.replace('"5"', '"6"'))
    assert codes(reading) == ["import-both-changed"]
    assert reading.findings[0].message.args["fields"] == ("count",)
    with pytest.raises(Refusal) as refusal:
        accept_drafts(acting, reading)
    assert refusal.value.code == "accept-errors"
    accepted = accept_drafts(acting, reading, accept_valid=True)
    assert (accepted.new, accepted.changed) == (0, 0)
    assert Tally.objects.get().count.low == 7


def test_changed_alike_on_both_sides_is_no_problem(acting: Acting) -> None:
    accept(acting, FOLDER)
    change_in_workspace(acting, "6")
    reading = reading_of(FOLDER.replace('"5"', '"6"'))
    assert codes(reading) == []
    assert counted(accept_drafts(acting, reading)) == (0, 0, 7, 0)
    assert counted(accept(acting, FOLDER.replace('"5"', '"8"'))) == (0, 1, 6, 0)


def test_a_vanished_row_asks_for_withdrawal_and_deletes_nothing(acting: Acting) -> None:
    accept(acting, FOLDER)
    without = FOLDER[: FOLDER.index("        tallies:")]
    reading = reading_of(without)
    assert [(f.code, f.severity, f.where[0].ref) for f in reading.findings] == [
        ("import-vanished", "warning", "t1")
    ]
    assert counted(accept_drafts(acting, reading)) == (0, 0, 6, 0)
    tally = Tally.objects.get()
    withdraw(acting, tally.case, [("tally", tally.id)], "counted twice")
    assert Tally.objects.get().state == "withdrawn"
    assert codes(reading_of(without)) == []


def test_a_withdrawn_record_is_not_brought_back_by_a_changed_row(acting: Acting) -> None:
    accept(acting, FOLDER)
    tally = Tally.objects.get()
    withdraw(acting, tally.case, [("tally", tally.id)], "counted twice")
    assert codes(reading_of(FOLDER)) == []
    assert codes(reading_of(FOLDER.replace('"5"', '"6"'))) == ["import-withdrawn"]


def test_what_others_refer_to_is_not_withdrawn_alone(acting: Acting) -> None:
    accept(acting, FOLDER)
    incident = Incident.objects.get()
    with pytest.raises(Refusal) as refusal:
        withdraw(acting, incident.case, [("incident", incident.id)], "never happened")
    assert refusal.value.code == "accept-withdraw-in-use"
    assert refusal.value.message.args == {
        "n": 3,
        "named": ("A-CIT-0001", "A-DEE-0001", "A-TAL-0001"),
    }
    with pytest.raises(Refusal) as without_reason:
        withdraw(acting, incident.case, [("incident", incident.id)], " ")
    assert without_reason.value.code == "accept-withdraw-reason"


BROKEN = (
    FOLDER.replace("fire_on_ambulance", "fire_on_ambulanse")
    + """
    movements:
      - {ref: convoy, name: {en: First convoy}, left: 2016-12-15T08:00}
"""
)


def test_with_an_error_nothing_is_saved(acting: Acting) -> None:
    reading = reading_of(BROKEN)
    assert codes(reading) == ["codes-near"]
    with pytest.raises(Refusal) as refusal:
        accept_drafts(acting, reading)
    assert (refusal.value.code, Case.objects.count()) == ("accept-errors", 0)


def test_accept_valid_saves_the_sound_rows_and_names_the_others(acting: Acting) -> None:
    accepted = accept(acting, BROKEN, accept_valid=True)
    assert sorted(draft.ref for draft in accepted.rejected) == ["d1", "i1", "i1-told", "t1"]
    assert (accepted.new, Incident.objects.count()) == (4, 0)
    mended = accept(acting, BROKEN.replace("ambulanse", "ambulance"))
    assert counted(mended) == (4, 0, 4, 0)


def test_what_refers_to_an_unsound_row_is_left_out_with_it(acting: Acting) -> None:
    chain = """
    case: {ref: truce}
    places:
      - {ref: a, place_kind: townn, name: {en: A}}
      - {ref: b, name: {en: B}, parent: a}
      - {ref: c, name: {en: C}}
    incidents:
      - {ref: i1, area: c; b}
      - {ref: i2, area: c}
    citations: []
    """
    accepted = accept(acting, chain, accept_valid=True)
    assert sorted(draft.ref for draft in accepted.rejected) == ["a", "b", "i1"]
    assert [i.ref for i in Incident.objects.all()] == ["i2"]


OTHER_TRUCE = """
    case: {ref: other-truce}
    places:
      - {ref: amiriya, name: {en: Amiriya neighbourhood}}
    incidents:
      - {ref: i1, area: amiriya}
    """


def test_a_place_of_another_case_with_the_same_ref_is_another(acting: Acting) -> None:
    accept(acting, FOLDER)
    reading = reading_of(OTHER_TRUCE, "other")
    assert reading.findings == []
    assert counted(accept_drafts(acting, reading)) == (3, 0, 0, 0)
    assert [place.name.words["en"] for place in Place.objects.order_by("code")] == [
        "Al Amiriya",
        "Amiriya neighbourhood",
    ]
    for incident in Incident.objects.all():
        (part,) = incident.area.places
        assert Place.objects.get(id=part.place).home_id == incident.case_id
    assert codes(reading_of(OTHER_TRUCE, "other")) == []
    assert codes(reading_of(FOLDER)) == []


def test_what_cases_share_is_matched_by_ref_and_not_overwritten(acting: Acting) -> None:
    accept(acting, FOLDER)
    share(acting, Case.objects.get(), [Place.objects.get()], "both name it")
    reading = reading_of(OTHER_TRUCE, "other")
    assert [(f.code, f.severity) for f in reading.findings] == [("import-shared-differs", "note")]
    assert counted(accept_drafts(acting, reading)) == (2, 0, 1, 0)
    assert Place.objects.get().name == Text("en", {"en": "Al Amiriya"})
    assert {i.area.places[0].place for i in Incident.objects.all()} == {Place.objects.get().id}


def test_another_folder_of_the_same_case_does_not_overwrite_by_a_like_ref(acting: Acting) -> None:
    accept(acting, FOLDER)
    reading = reading_of(FOLDER.replace('"5"', '"6"'), "another")
    assert codes(reading) == ["import-folder-other", "import-ref-taken"]
    assert codes(reading_of(FOLDER, "another")) == ["import-folder-other"]


def test_of_two_imports_at_once_the_second_is_refused_whole(acting: Acting) -> None:
    first, second = reading_of(FOLDER), reading_of(FOLDER)
    accept_drafts(acting, first)
    before = Revision.objects.count()
    with pytest.raises(Refusal) as refusal:
        accept_drafts(acting, second)
    assert (refusal.value.code, Revision.objects.count()) == ("accept-meanwhile", before)


def test_two_imports_that_change_the_same_row_leave_the_first(acting: Acting) -> None:
    accept(acting, FOLDER)
    first = reading_of(FOLDER.replace('"5"', '"6"'))
    second = reading_of(FOLDER.replace('"5"', '"8"'))
    accept_drafts(acting, first)
    with pytest.raises(Refusal) as refusal:
        accept_drafts(acting, second)
    assert (refusal.value.code, Tally.objects.get().count.low) == ("acts-changed-meanwhile", 6)


def test_every_long_phase_of_an_import_is_told(acting: Acting) -> None:
    heard: list[str] = []

    def hear(phase: str, done: int, total: int) -> None:
        heard.append(phase)

    accept_drafts(
        acting, read_written(FOLDER, workspace=True, progress=hear).reading, progress=hear
    )
    sequence(acting.workspace, hear)
    phases = list(dict.fromkeys(heard))
    assert phases == ["read", "draft", "compare", "prepare", "insert", "write", "remember", "seal"]
    assert set(phases) <= PHASES


@pytest.mark.parametrize("when", ["prepare", "insert", "write", "remember"])
def test_an_interruption_leaves_nothing(acting: Acting, when: str) -> None:
    def interrupted(phase: str, done: int, total: int) -> None:
        if phase == when:
            raise KeyboardInterrupt

    before = Act.objects.count(), Revision.objects.count()
    with pytest.raises(KeyboardInterrupt):
        accept_drafts(acting, reading_of(FOLDER), progress=interrupted)
    assert (Act.objects.count(), Revision.objects.count()) == before
    assert (Case.objects.count(), Imported.objects.count()) == (0, 0)
    assert counted(accept(acting, FOLDER)) == (7, 0, 0, 0)
