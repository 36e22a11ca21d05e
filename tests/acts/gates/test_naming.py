"""Nobody's protected words stand in a text that could go out, however they got there."""

import pytest

from tests.acts.cases import accepted, identify
from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.passing import stops
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Custody, Evidence
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Audience
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db

CASE = """
sources: [{ref: s, public: no, label: {en: "%s"}}]
persons: [{ref: p, minor: adult}]
incidents: [{ref: i, title: {original: ar, ar: "%s"}, narrative: {en: "%s"}}]
actors: [{ref: force, name: {en: Force}, aliases: ["%s"]}]
evidence: [{ref: e, caption: {en: "%s"}}]
"""
CLEAN = ("Source 1", "حادثة", "A shell fell.", "F", "A street")


def a_case(acting: Acting, *texts: str) -> Case:
    case = accepted(acting, CASE % texts)
    identify(acting, case, "source", "s", name="Salma Haddad al-Masri", contact="+963 944 555 666")
    identify(acting, case, "person", "p", name="سامر القاسم الحلبي")
    identify(acting, case, "evidence", "e", captured_by="Nour Q.")
    return case


def field_of(message: Message) -> str:
    """The field that a message calls by its label; "file" where it is about one."""
    label = message.args.get("field")
    return label.code.removeprefix("field-") if isinstance(label, Message) else "file"


def told(acting: Acting, case: Case, **files: str) -> list[tuple[str, str]]:
    named = {name.replace("_", "."): text.encode() for name, text in files.items()}
    found = stops(acting, whole(case.id), Audience.PUBLIC, named)
    return [
        (stop.finding.where[0].kind, field_of(stop.finding.message))
        for stop in found
        if stop.finding.code in ("gate-identity", "gate-identity-file")
    ]


@pytest.mark.parametrize(
    ("at", "words", "expected"),
    [
        (0, "Salma Haddad al-Masri", ("source", "label")),
        (0, "SALMA  HADDAD (al Masri)", ("source", "label")),
        (1, "قال سامر القاسم الحلبي", ("incident", "title")),
        (1, "وسَامِر القاسم الحلبى", ("incident", "title")),
        (1, "سامر الحلبي", ("incident", "title")),
        (2, "Call +963-944-555-666.", ("incident", "narrative")),
        (2, "Call \u200f+٩٦٣ ٩٤٤ ٥٥٥ ٦٦٦", ("incident", "narrative")),
        (2, "Call 0944555666", ("incident", "narrative")),
        (1, "سامر بن محمد الحلبي", ("incident", "title")),
        (1, r"سامر\nالحلبي", ("incident", "title")),
        (3, "سامر القاسم الحلبي", ("actor", "aliases")),
        (4, "Picture: Nour Q.", ("evidence", "caption")),
    ],
)
def test_protected_words_in_any_text_are_stopped(acting, at, words, expected):
    texts = list(CLEAN)
    texts[at] = words
    assert told(acting, a_case(acting, *texts)) == [expected]


def test_other_words_and_parts_of_names_pass(acting):
    texts = ("Source 1", "سامر وحده", "Salma of another family, Masri street", "Q", "Nourishing")
    assert told(acting, a_case(acting, *texts)) == []


@pytest.mark.parametrize(
    ("field", "protected", "words"),
    [
        ("counterpart_name", "Zayd Al Halabi", "given by Zayd al-Halabi"),
        ("counterpart_name", "Zayd Abu Omar Halabi", "given by Zayd Halabi"),
        ("original_name", "umm-salma.jpg", "the file UMM-SALMA.JPG"),
        ("original_folder", "from Salma/phone", "lay in from Salma, phone"),
        ("web_address", "https://t.me/salma/17", "posted as t.me/salma/17"),
    ],
)
def test_names_protected_in_custody_are_looked_for(acting, field, protected, words):
    case = accepted(acting, CASE % (*CLEAN[:2], words, *CLEAN[3:]))
    held(acting, case, **{field: protected})
    assert told(acting, case) == [("incident", "narrative")]
    assert told(acting, case, report_html=f"<p>{words}</p>") == [
        ("incident", "narrative"),
        ("custody", "file"),
    ]


@pytest.mark.parametrize(
    ("field", "protected", "words"),
    [
        ("original_name", "voice note.m4a", "A voice note from the hospital"),
        ("original_name", "film", "A film of the street"),
        ("original_folder", "death certificates", "Two death certificates"),
    ],
)
def test_words_of_plain_speech_in_the_name_of_a_file_are_nobodys_name(
    acting, field, protected, words
):
    case = accepted(acting, CASE % (*CLEAN[:2], words, *CLEAN[3:]))
    held(acting, case, **{field: protected})
    assert told(acting, case) == []


def test_a_file_that_the_case_folder_names_and_a_page_that_is_cited_are_no_secrets(acting):
    case = accepted(
        acting,
        "sources: [{ref: s, label: {en: A paper}}]\n"
        "incidents: [{ref: i, narrative: {en: 'as in photos/road.jpg, example.org/a/b'},"
        " citations: [{ref: c, source: s, locator: 'https://example.org/a/b'}]}]\n"
        "evidence: [{ref: e, caption: {en: A street}}]",
    )
    item = Evidence.objects.get(case=case)
    item.file_name = "photos/road.jpg"
    write(acting, "correct", case, [item])
    held(acting, case, original_name="road.jpg", web_address="https://example.org/a/b")
    assert told(acting, case) == []


def held(acting: Acting, case: Case, **protected: str) -> None:
    """An event in the custody of the one item, with words that are protected."""
    event = Custody(
        case=case, evidence=Evidence.objects.get(case=case), event=CustodyEvent.RECEIVED,
        member=acting.member, **{name: Protected(clear=words) for name, words in protected.items()},
    )  # fmt: skip
    write(acting, "record_custody", case, [event])


def test_files_that_go_out_are_read_too_and_their_names(acting):
    case = a_case(acting, *CLEAN)
    assert told(acting, case, report_html="<p>by <b>Salma</b> Haddad al-Masri</p>") == [
        ("source", "file")
    ]
    assert told(acting, case, Nour_Q_pdf="bytes") == [("evidence", "file")]
    assert told(acting, case, report_html="<p>by Source 1</p>") == []


def test_a_finding_repeats_nothing_of_what_it_found(acting):
    case = a_case(acting, "Salma Haddad al-Masri", *CLEAN[1:])
    found = stops(acting, whole(case.id), Audience.PUBLIC)
    said = [f"{stop!r}{stop.finding.plain()}" for stop in found]
    assert [word for word in ("Salma", "Haddad", "Masri") if word in "".join(said)] == []


def test_who_is_meant_to_be_named_is_left_to_the_gates_on_consent(acting):
    case = accepted(acting, (CASE % CLEAN).replace("minor: adult", "minor: adult, named: yes"))
    identify(acting, case, "person", "p", name="Force")
    assert told(acting, case) == []


def test_a_name_shown_of_a_source_that_is_a_person_needs_consent(acting):
    text = """
sources: [{ref: s, source_kind: eyewitness, public: yes, grant: [public]%s}]
"""
    bare = accepted(acting, text % "")
    identify(acting, bare, "source", "s", name="Salma Haddad")
    codes = [stop.finding.code for stop in stops(acting, whole(bare.id), Audience.PUBLIC)]
    assert codes == ["gate-source-named"]


def test_with_the_keys_away_nothing_goes_out(acting):
    case = a_case(acting, *CLEAN)
    KeyStore(acting.workspace.keys).destroy(whole(case.id).table("person").row(0).id)
    with pytest.raises(Refusal) as refused:
        stops(acting, whole(case.id), Audience.PUBLIC)
    assert refused.value.code == "gate-identity-locked"
    (acting.workspace.keys / "workspace.key").rename(acting.workspace.keys / "away")
    with pytest.raises(Refusal) as refused:
        stops(acting, whole(case.id), Audience.PUBLIC)
    assert refused.value.code == "keys-not-found"
