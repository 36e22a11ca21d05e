"""Before protected words are destroyed they are looked for wherever they would stay in clear."""

import pytest

from tests.acts.cases import accepted, identify, record
from tests.acts.dumping import database_bytes, told
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase, told_besides
from trucewatch.acts.erasure.still_told import StillTold
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import Case
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "خليل الصباغ"
CASE = """
sources:
  - {ref: s, label: {en: Source 1}, accounts: [{ref: told, summary: {ar: قال خليل الصباغ ذلك}}]}
incidents:
  - ref: i
    narrative: {original: ar, ar: روى خليل الصبّاغ أنه رأى الدخان}
    deeds:
      - {ref: d, deed_kind: shelling, attributions:
         [{ref: a, said_by: s, as_stated: {ar: أنا خليل الصباغ}, basis: {en: He knows the sound}}]}
  - {ref: quiet, title: {ar: قصف السوق}}
assessments: [{ref: q, assessment_kind: motive, statement: {en: "call +963 944 555 666, at night"}}]
"""


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, CASE)
    identify(acting, case, "source", "s", name=NAME, contact="+963 944 555 666")
    return case


def besides(acting: Acting, case: Case) -> StillTold:
    return told_besides(acting, case, "source", record(case, "source", "s").id)


def erased(acting: Acting, case: Case):
    return erase(acting, case, "source", record(case, "source", "s").id, "asked in March")


def reworded(acting: Acting, case: Case, kind: str, ref: str, field: str) -> None:
    changed = record(case, kind, ref)
    setattr(changed, field, Text("en", {"en": "one of the witnesses"}))
    write(acting, "correct", case, [changed])


def test_records_that_stay_and_tell_who_it_was_are_listed_and_nothing_is_erased(acting, case):
    now = ("A-ASM-0001 (statement)", "A-INC-0001 (narrative)")
    found = besides(acting, case)
    assert (tuple(sorted(found.now)), found.before) == (now, ())
    with pytest.raises(Refusal) as refused:
        erased(acting, case)
    assert refused.value.code == "erase-still-told"
    assert refused.value.message.args["count"] == 2
    said = refused.value.message.text("en") + refused.value.message.text("ar")
    assert told([NAME, "944 555"], said.encode()) == []
    assert record(case, "source", "s").state is RecordState.CURRENT
    assert besides(acting, case) == found


def test_it_is_erased_once_these_words_are_changed_and_their_history_is_told(acting, case):
    reworded(acting, case, "assessment", "q", "statement")
    reworded(acting, case, "incident", "i", "narrative")
    done = erased(acting, case)
    assert sorted(done.told.before) == ["A-ASM-0001", "A-INC-0001"]
    assert besides(acting, case) == StillTold()
    assert told(["أنا خليل الصباغ", "قال خليل الصباغ ذلك"], database_bytes()) == []


def test_a_record_out_of_use_holds_nothing_up_and_is_told(acting, case):
    withdraw(acting, case, [("assessment", record(case, "assessment", "q").id)], "of no use")
    reworded(acting, case, "incident", "i", "narrative")
    assert sorted(erased(acting, case).told.before) == ["A-ASM-0001", "A-INC-0001"]


def test_a_name_that_was_shown_with_consent_is_looked_for_too(acting):
    """Nothing protected it while it was public; after the erasure nothing would know it."""
    case = accepted(acting, "persons: [{ref: p, named: yes, minor: adult}]\n"
                            "incidents: [{ref: i, title: {en: Arrest of Samer Qasem}}]")  # fmt: skip
    identify(acting, case, "person", "p", name="Samer Qasem")
    person = record(case, "person", "p").id
    assert told_besides(acting, case, "person", person).now == ("A-INC-0001 (title)",)


def test_what_is_out_of_reach_or_may_tell_it_is_listed_and_holds_nothing_up(acting):
    """In the log, which nothing changes; in another case; in other letters; the name of a file."""
    case = accepted(
        acting,
        """
sources: [{ref: s, label: {en: Source 1}}]
incidents: [{ref: i, title: {en: "As Khaleel al-Sabbagh saw it"}}, {ref: j, title: {en: Fire}}]
evidence: [{ref: e, title: {en: A street}, file_name: street.jpg, acquired_from: s}]
""",
    )
    accepted(
        acting,
        "case: {ref: other, zone: Asia/Damascus}\nincidents: [{ref: o, title: {ar: بيت خليل الصباغ}}]",
    )
    fire = record(case, "incident", "j")
    withdraw(acting, case, [("incident", fire.id)], "خليل الصباغ took it back")
    identify(acting, case, "source", "s", name=NAME)
    expected = StillTold(
        perhaps=("A-INC-0001 (title)",),
        elsewhere=("A-CAS-0002: A-INC-0001 (title)",),
        in_log=((acting.now.isoformat(timespec="minutes"), "withdraw"),),
    )
    assert besides(acting, case) == expected
    done = erased(acting, case)
    assert (done.told, done.look_over) == (expected, ("A-EVI-0001 (file_name)",))
