"""What nobody can take back is refused where it tells a protected name, and nothing is recorded."""

import pytest

from tests.acts.cases import accepted, another, identify, record
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.deciding import decide_finding
from trucewatch.acts.determining import propose_determination, review_determination
from trucewatch.acts.gates.passing import stops
from trucewatch.acts.recording import correct_whole
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.loading import whole
from trucewatch.records.models import Act, Case, Determination
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Audience, FindingDecisionKind
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
agreements: [{ref: a, clauses: [{ref: c, clause_kind: cessation}]}]
sources: [{ref: s, label: {en: Source 1}}]
incidents: [{ref: i, title: {en: Shelling}}]
tallies: [{ref: t, count: 40, source: s}]
"""
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
TELLING = [
    "as خليل الصباغ said",
    "as خليل بن محمد الصباغ said",
    "call 0933 111 222",
    "as Khaleel al-Sabbagh said",
]


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, CASE)
    identify(acting, case, "source", "s", name="خليل الصباغ", contact="+963933111222")
    return case


def ruling(case: Case, reasoning: str) -> Determination:
    return Determination(
        incident=record(case, "incident", "i"), clause=record(case, "clause", "c"),
        ruling=Ruling.BREACH, reasoning=english(reasoning),
    )  # fmt: skip


def refused(field: str, act, *args) -> None:
    before = Act.objects.count()
    with pytest.raises(Refusal) as found:
        act(*args)
    assert (found.value.code, found.value.message.args["field"]) == (
        "gate-words-tell",
        label_of_field(field),
    )
    said = found.value.message.text("en") + found.value.message.text("ar")
    assert [word for word in ("خليل", "الصباغ", "111", "Sabbagh") if word in said] == []
    assert Act.objects.count() == before


@pytest.mark.parametrize("words", TELLING)
def test_a_ruling_and_its_review_tell_no_protected_name(acting, case, words):
    refused("reasoning", propose_determination, acting, case, ruling(case, words))
    propose_determination(acting, case, ruling(case, "as source 1 said"))
    other = another(acting, "lina")
    refused("review_words", review_determination, other, case, "A-DET-0001", False, english(words))


@pytest.mark.parametrize("words", TELLING)
def test_no_reason_of_any_act_tells_a_protected_name(acting, case, words):
    stop = stops(acting, whole(case.id), Audience.PUBLIC)[0].finding
    accepted_as_is = FindingDecisionKind.ACCEPTED_AS_IS
    refused("because", decide_finding, acting, case, stop, accepted_as_is, english(words))
    tally = record(case, "tally", "t")
    refused("reason", withdraw, acting, case, [("tally", tally.id)], words)
    refused("reason", correct_whole, acting, case, [tally], [], words)


def test_a_ruling_that_told_a_name_before_can_be_withdrawn(acting, case):
    """Whoever was identified only afterwards must be able to mend it."""
    propose_determination(acting, case, ruling(case, "as Nour Qasem said"))
    identify(acting, case, "source", "s", name="Nour Qasem")
    made = record_of_code("A-DET-0001")
    withdraw(acting, case, [("determination", made.id)], "it told who it was")
    assert record_of_code("A-DET-0001").state is RecordState.WITHDRAWN


@pytest.mark.parametrize(("lang", "label"), [("en", "“reasoning”"), ("ar", "«التعليل»")])
def test_the_field_is_called_as_the_form_calls_it(acting, case, lang, label):
    with pytest.raises(Refusal) as found:
        propose_determination(acting, case, ruling(case, TELLING[0]))
    assert label in found.value.message.text(lang).translate(ISOLATES)


def record_of_code(code: str) -> Determination:
    return Determination.objects.get(code=code)


def test_with_the_keys_away_a_ruling_is_recorded_for_nobody_knows_the_name(acting, case):
    (acting.workspace.keys / "workspace.key").rename(acting.workspace.keys / "away")
    propose_determination(acting, case, ruling(case, TELLING[0]))
    assert record_of_code("A-DET-0001").reasoning == Text("en", {"en": TELLING[0]})
