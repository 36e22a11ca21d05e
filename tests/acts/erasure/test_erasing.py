"""Who asks to be forgotten is forgotten: rows, history, keys, and what was said in their words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.acts.cases import accepted, identify, record
from tests.acts.dumping import database_bytes, file_bytes, told
from tests.cases import read_written
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import doomed_codes, erase
from trucewatch.acts.gates.passing import stops
from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.acts.publishing import Edition, publish
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.worked.renewing import work_out
from trucewatch.acts.writing import write
from trucewatch.records.keys import KeyStore
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Revision, WorkedOut
from trucewatch.records.plain import stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
sources:
  - ref: s
    grant: [public]
    label: {en: Zq-label}
    accounts: [{ref: told, summary: {en: Zq-summary}, taken_how: {en: Zq-how}}]
    consents: [{ref: c, consent_kind: to_record, given: 2016-12-01, how: {en: Zq-consent}}]
  - {ref: other, grant: [public], label: {en: Kept}}
incidents:
  - ref: i
    title: {en: Kept title}
    citations:
      - {ref: c1, source: s, as_stated: {en: Zq-cited}, locator: Zq-locator, says: Zq-says}
      - {ref: c2, source: other, account: told, as_stated: {en: Zq-through-account}}
    deeds:
      - ref: d
        deed_kind: shelling
        attributions: [{ref: a, said_by: s, basis: {en: Kept basis}, as_stated: {en: Zq-said}}]
tallies: [{ref: t, count: 40, source: s, as_stated: {en: Zq-counted}}]
evidence: [{ref: e, acquired_from: s, acquired_how: {en: Zq-acquired}, credit: {en: Zq-credit}}]
persons:
  - ref: p
    label: {en: Zp-label}
    public_role: {en: Zp-role}
    minor: adult
    fates: [{ref: f, status: detained, at: 2016-12-15, note: {en: Zp-note}}]
    consents: [{ref: pc, consent_kind: to_record, given: 2016-12-01, how: {en: Zp-consent}}]
"""
OF_SOURCE = [
    "Zq-label", "Zq-summary", "Zq-how", "Zq-consent", "Zq-cited", "Zq-locator", "Zq-says",
    "Zq-through-account", "Zq-said", "Zq-counted", "Zq-acquired", "Zq-credit",
]  # fmt: skip
OF_PERSON = ["Zp-label", "Zp-role", "Zp-note", "Zp-consent"]


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, CASE)
    identify(acting, case, "source", "s", name="سلمى الحداد", contact="+963 944 555 666")
    identify(acting, case, "account", "told", statement="I saw the tank.")
    identify(acting, case, "evidence", "e", captured_by="Nour Q.")
    identify(acting, case, "person", "p", name="سامر القاسم")
    for kind, ref in (("source", "s"), ("tally", "t"), ("person", "p"), ("attribution", "a")):
        write(acting, "correct", case, [record(case, kind, ref)])  # so that there is a history
    return case


def keys_of(acting: Acting, case: Case) -> list[str]:
    named = [("source", "s"), ("account", "told"), ("evidence", "e"), ("person", "p")]
    ids = {record(case, kind, ref).id: ref for kind, ref in named}
    return [ids[one] for one in KeyStore(acting.workspace.keys).get(ids)]


def gone(acting: Acting, case: Case, kind: str, ref: str, reason: str = "asked in March"):
    return erase(acting, case, kind, record(case, kind, ref).id, reason)


def test_everything_a_source_said_goes_with_it_and_the_log_still_verifies(acting, case):
    assert told(OF_SOURCE, database_bytes()) == OF_SOURCE
    gone(acting, case, "source", "s")
    assert told(OF_SOURCE, database_bytes()) == []
    assert told(["Kept title", "Kept basis", *OF_PERSON], database_bytes()) == [
        "Kept title", "Kept basis", *OF_PERSON,
    ]  # fmt: skip
    assert keys_of(acting, case) == ["p"]
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()


def test_erased_rows_hold_nothing_and_point_nowhere(acting, case):
    gone(acting, case, "source", "s")
    citation, consent = record(case, "citation", "c1"), record(case, "consent", "c")
    assert (citation.state, citation.about.int, citation.about_kind) == (RecordState.ERASED, 0, "")
    assert (consent.state, consent.source_id, consent.given) == (RecordState.ERASED, None, None)
    revisions = Revision.objects.filter(record=record(case, "source", "s").id).order_by("number")
    assert [(bytes(one.salts), one.protected) for one in revisions][:-1] == [(b"", None)] * 3


def test_a_person_is_erased_with_what_became_of_them(acting, case):
    gone(acting, case, "person", "p")
    assert told(OF_PERSON, database_bytes()) == []
    assert keys_of(acting, case) == ["s", "told", "e"]
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()


def test_a_testimony_is_erased_and_its_source_stays(acting, case):
    gone(acting, case, "account", "told")
    left = told(OF_SOURCE, database_bytes())
    assert sorted(set(OF_SOURCE) - set(left)) == ["Zq-how", "Zq-summary", "Zq-through-account"]
    assert keys_of(acting, case) == ["s", "e", "p"]


def test_the_records_that_stay_are_told_so_that_people_look_at_their_texts(acting, case):
    erased = gone(acting, case, "source", "s")
    assert erased.look_over == ("A-ATT-0001", "A-EVI-0001", "A-TAL-0001")


def test_nothing_is_published_on_the_word_of_who_was_erased(acting, case):
    gone(acting, case, "source", "s")
    found = [stop.finding for stop in stops(acting, whole(case.id), Audience.PUBLIC)]
    assert [(one.code, one.where[0].kind) for one in found] == [
        ("gate-source-gone", "attribution"),
        ("gate-source-gone", "evidence"),
        ("gate-source-gone", "tally"),
    ]


def test_a_picture_of_who_was_erased_does_not_go_out(acting):
    case = accepted(acting, "persons: [{ref: p, minor: adult}]\n"
                            "evidence: [{ref: e, held: held, faces: none, persons: [p]}]")  # fmt: skip
    erased = gone(acting, case, "person", "p")
    found = [stop.finding.code for stop in stops(acting, whole(case.id), Audience.PUBLIC)]
    assert (erased.look_over, found) == (("A-EVI-0001",), ["gate-unknown-face"])


def test_the_case_folder_does_not_bring_back_who_was_erased(acting, case):
    gone(acting, case, "source", "s")
    gone(acting, case, "person", "p")
    written = "case: {ref: truce, zone: Asia/Damascus}\n" + CASE
    reading = read_written(written, workspace=True).reading
    with pytest.raises(Refusal) as refused:
        accept_drafts(acting, reading)
    assert refused.value.code == "accept-errors"
    accept_drafts(acting, reading, accept_valid=True)
    assert told([*OF_SOURCE, *OF_PERSON], database_bytes()) == []


def test_a_reason_that_tells_who_it_was_is_refused_for_it_stays_in_the_log(acting, case):
    for reason in ("asked by سلمى الحداد", "asked, call +963 944 555 666"):
        with pytest.raises(Refusal) as refused:
            gone(acting, case, "source", "s", reason)
        assert refused.value.code == "erase-reason-tells"
        assert [lang for lang in ("en", "ar") if "الحداد" in refused.value.message.text(lang)] == []
    assert keys_of(acting, case) == ["s", "told", "e", "p"]


def test_erasing_again_finishes_what_was_begun_and_writes_nothing(acting, case):
    first = gone(acting, case, "source", "s")
    keys = KeyStore(acting.workspace.keys)
    keys.make([record(case, "source", "s").id, record(case, "evidence", "e").id])  # as if killed
    count = Revision.objects.count()
    again = gone(acting, case, "source", "s", reason="")
    assert (first.receipt is None, again.receipt, Revision.objects.count()) == (False, None, count)
    assert keys_of(acting, case) == ["p"]


def test_finishing_spares_what_somebody_recorded_since(acting, case):
    gone(acting, case, "source", "s")
    identify(acting, case, "evidence", "e", captured_by="Somebody else")
    gone(acting, case, "source", "s")
    assert keys_of(acting, case) == ["e", "p"]


def test_only_publications_made_before_are_told_as_handed_out(acting):
    case = accepted(acting, "sources: [{ref: s, label: {en: One}}]")
    edition = Edition(
        english("R"), Audience.PUBLIC, When.parse("2016-12-17T10:00+00:00"), {}, ("en",)
    )
    publish(acting, case, edition)
    assert gone(acting, case, "source", "s").handed_out.publications == ("A-PUB-0001",)
    publish(acting, case, edition)
    assert gone(acting, case, "source", "s").handed_out.publications == ("A-PUB-0001",)


def test_what_would_go_is_told_beforehand_each_once(acting, case):
    assert doomed_codes(case, "source", record(case, "source", "s").id) == [
        "A-SRC-0001", "A-ACC-0001", "A-CIT-0002", "A-CNS-0001", "A-CIT-0001",
        "A-ATT-0001", "A-EVI-0001", "A-TAL-0001",
    ]  # fmt: skip


# Begun so that no word can be a piece of what the program itself writes.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=8, max_size=60
).map("Ж7Ж{}".format)


@given(words=st.lists(WORDS, min_size=5, max_size=5, unique=True))
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
def test_protected_words_stand_nowhere_whatever_they_are(acting, capsys, words):
    """In no table, no file, no output, no repr; while they are kept and after."""
    ref = f"r{Revision.objects.count()}"
    text = f"sources: [{{ref: {ref}, accounts: [{{ref: {ref}}}]}}]\npersons: [{{ref: {ref}}}]"
    case = accepted(acting, f"case: {{ref: {ref}, zone: UTC}}\n{text}")
    made = [
        identify(acting, case, "source", ref, name=words[0], whereabouts=words[1]),
        identify(acting, case, "source", ref, name=words[2]),
        identify(acting, case, "account", ref, statement=words[3]),
        identify(acting, case, "person", ref, name=words[4]),
    ]
    shown = "".join(repr(vars(each)) + str(each) for each in made)
    plain = "".join(repr(list(stored(kind).values())) for kind in ("source", "account", "person"))
    told_by = stops(acting, whole(case.id), Audience.PUBLIC)

    def everything() -> bytes:
        said = capsys.readouterr()
        printed = f"{shown}{plain}{told_by}{said.out}{said.err}".encode()
        return printed + database_bytes() + file_bytes(acting.workspace.folder)

    assert told(words, everything()) == []
    for kind in ("source", "person"):
        gone(acting, case, kind, ref)
    assert told(words, everything()) == []


def test_what_was_worked_out_of_a_case_goes_with_words_that_it_may_tell(acting):
    case = accepted(acting, CASE)
    work_out(case, lambda: acting.now)
    assert WorkedOut.objects.get().body
    erase(acting, case, "source", record(case, "source", "s").id, "asked to be forgotten")
    row = WorkedOut.objects.get()
    assert (row.made, bytes(row.body), bytes(row.seal)) == (None, b"", b"")
