"""A protected name in other letters, and its end by itself, wait for somebody to look."""

from datetime import timedelta

import pytest

from tests.acts.cases import accepted, another, identify
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.deciding import decide_finding
from trucewatch.acts.gates.passing import Stop, stops
from trucewatch.acts.recording import record_whole
from trucewatch.cli.decide import meant_finding
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Incident
from trucewatch.values.codes.reports import Audience, FindingDecisionKind

pytestmark = pytest.mark.django_db(transaction=True)

LIKELY, ALONE, TOLD = "gate-identity-likely", "gate-identity-alone", "gate-identity"


def a_case(acting: Acting, name: str, text: str, place: str = "Ford") -> Case:
    case = accepted(
        acting,
        f"""
sources: [{{ref: s, label: {{en: Source 1}}}}]
places: [{{ref: f, name: {{en: "{place}"}}}}]
incidents: [{{ref: i, title: {{en: "{text}"}}}}]
""",
    )
    identify(acting, case, "source", "s", name=name)
    return case


def found(acting: Acting, case: Case) -> list[Stop]:
    every = stops(acting, whole(case.id), Audience.PUBLIC)
    return [stop for stop in every if stop.finding.code.startswith(TOLD)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("خليل الصباغ", "Khalil al-Sabbagh saw it"),
        ("خليل الصباغ", "Khaleel (son Ahmad) Alsabagh"),
        ("خليل الصباغ", "the picture khalil_sabbagh.jpg"),
        ("خليل الصباغ", "KHALIL SABBAGH"),
        ("Khalil Sabbagh", "روى خليل محمد الصباغ ذلك"),
        ("Mohammed al-Khaled", "Muhammad el-Khalid said"),
        ("Mohammed al-Khaled", "قال لمحمد الخالد"),
        ("محمد خالد", "Mohamad Khaled"),
        ("عبد الرحمن هارون", "Abdelrahman Haroun, Abdul Rahman Haroon"),
        ("عبدالله القاسم", "عبد الله القاسم"),
        ("فاطمة عثمان", "Fatmeh Osman"),
        ("أبو عمر", "a man called Abu Omar"),
        ("علي حسن", "Ali Hassan"),
        ("Othman Zaher", "Sabbagh and ʿUthmān Ẓāhir"),
        ("خليل الصباغ", "Sabbagh, Khalil"),
    ],
)
def test_a_name_in_other_letters_waits_for_a_second_person(acting, name, text):
    stop = found(acting, a_case(acting, name, text))[0]
    where = [place.kind for place in stop.finding.where]
    assert (stop.finding.code, stop.releasable, stop.released) == (LIKELY, True, None)
    assert where == ["incident", "source"]
    said = stop.finding.message.text("en") + stop.finding.message.text("ar")
    assert [word for word in name.split() if word in said] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("خليل الصباغ", "a man of the Sabbagh family"),
        ("خليل الصباغ", "جاء رجل من بيت الصباغ"),
        ("خليل الصباغ", "سُلّم للصباغ"),
        ("Khalil Sabbagh", "بيت الصباغ"),
        ("خليل محمد (الصقر)", "Saqr said so"),
        ("خليل محمد المعروف بالصقر", "قال الصقر ذلك"),
        ("Khalil Sabbagh", "the house of SABAGH"),
    ],
)
def test_a_last_name_or_nickname_by_itself_waits_for_a_second_person(acting, name, text):
    stops_ = found(acting, a_case(acting, name, text))
    assert [(stop.finding.code, stop.releasable) for stop in stops_] == [(ALONE, True)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("خليل الصباغ (أبو عمر)", "خليل الصباغ"),
        ("خليل الصباغ (أبو عمر)", "قال أبو عمر"),
        ("Khalil Sabbagh alias Abu Omar", "Abu Omar said"),
        ("Khalil Sabbagh alias Abu Omar", "Khalil Sabbagh said"),
        ("خليل الصباغ المكنى بأبي عمر", "خليل الصباغ"),
    ],
)
def test_each_of_several_names_is_a_name(acting, name, text):
    assert [stop.finding.code for stop in found(acting, a_case(acting, name, text))] == [TOLD]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("علي حسن", "all of this hasn't been seen"),
        ("حسن حمد", "his own home was hit; Hasan alone"),
        ("Haddad Salem", "على حدود المدينة سلم الجنود"),
        ("محمد الخالد", "Mahmoud Khulood"),
        ("سلمى القاسم", "Salim Qassoum"),
        ("خليل الصباغ", "خليل وحده"),
        ("أبو عمر", "Omar alone, and Abu Khalil with Omar"),
        ("خليل الفوردي", "a Fordi man, الفوردي"),
    ],
)
def test_plain_speech_other_names_and_names_of_places_pass(acting, name, text):
    assert found(acting, a_case(acting, name, text)) == []


def test_a_reason_covers_these_texts_and_no_later_one(acting):
    case = a_case(acting, "خليل الصباغ", "the Sabbagh mill")
    (stop,) = found(acting, case)
    accepted_as_is = FindingDecisionKind.ACCEPTED_AS_IS
    lina = another(acting, "lina")
    decide_finding(lina, case, stop.finding, accepted_as_is, english("The mill bears that name."))
    assert [stop.released is not None for stop in found(acting, case)] == [True]
    later = Acting(acting.workspace, acting.member, acting.now + timedelta(hours=1))
    add_incident(later, case, "Sabbagh told us")
    assert [stop.released for stop in found(acting, case)] == [None]


def add_incident(acting: Acting, case: Case, title: str) -> None:
    record_whole(acting, case, Incident(case=case, title=english(title)))


def test_the_decision_that_is_advised_finds_what_was_stopped(acting: Acting) -> None:
    case = a_case(acting, "خليل الصباغ", "Khalil al-Sabbagh saw it")
    (stop,) = found(acting, case)
    meant = meant_finding(acting, case, whole(case.id), stop.finding.fingerprint[:8])
    assert (meant.finding.code, meant.releasable) == (LIKELY, True)
