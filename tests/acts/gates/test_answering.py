"""A gate that answers tells who is protected: it is written down as a look, and soon it ends."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from tests.acts.cases import accepted, another, identify, record
from trucewatch.acts.access.granting import Grant, grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.answering import FEW, OWN_REASONS, WHILE, places_of, written_down
from trucewatch.acts.gates.known import names_of
from trucewatch.acts.gates.telling import require_untold
from trucewatch.acts.gates.warning import names_told, names_typed
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.acts.undoing import undo
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import Receipt
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, Incident, Look
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)

NAMES = [
    "Khalil Sabbagh", "Salma Haddad", "Nour Qasem", "Jawad Mansour", "Rima Farhat", "Bashar Dabbas",
]  # fmt: skip
SOURCES = ", ".join(f"{{ref: s{n}, label: {{en: Source {n}}}}}" for n in range(len(NAMES)))
CASE = f"""
sources: [{SOURCES}]
persons: [{{ref: h, label: {{en: One}}}}]
incidents: [{{ref: i, title: {{en: Shelling}}}}]
"""


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, CASE)
    for number, name in enumerate(NAMES):
        identify(acting, case, "source", f"s{number}", name=name)
    identify(acting, case, "person", "h", name="Omar Darwish", contact="+963933111222")
    return case


@pytest.fixture
def lina(acting: Acting) -> Acting:
    """Somebody who has signed in, and sees neither sources nor persons."""
    return replace(another(acting, "lina"), asserted=False)


def refused(acting: Acting, case: Case, reason: str) -> Refusal:
    with written_down(), pytest.raises(Refusal) as found:
        withdraw(acting, case, [("incident", record(case, "incident", "i").id)], reason)
    return found.value


def looks() -> list[tuple[object, ...]]:
    rows = Look.objects.order_by("id")
    return list(rows.values_list("member__username", "kind", "record", "field", "gate"))


def told_all(lina: Acting, case: Case) -> None:
    for name in NAMES[:FEW]:
        assert refused(lina, case, f"as {name} said").code == "gate-words-tell"


def test_each_answer_is_a_look_at_the_field_that_the_words_tell(case, lina):
    refused(lina, case, "as Salma Haddad said, call 0933 111 222")
    source, person = record(case, "source", "s1"), record(case, "person", "h")
    assert looks() == [
        ("lina", "source", source.id, "name", True),
        ("lina", "person", person.id, "contact", True),
    ]


def test_an_answer_outlasts_the_act_that_it_refused(case, lina):
    with written_down(), pytest.raises(Refusal), transaction.atomic():
        withdraw(lina, case, [("incident", record(case, "incident", "i").id)], "Salma Haddad")
    assert [look[3:] for look in looks()] == [("name", True)]


def test_what_was_recorded_and_warned_of_is_answered_too(case, lina):
    incident = record(case, "incident", "i")
    incident.narrative = Text("en", {"en": "Fire was heard. Omar Darwish told us so."})
    (told,) = names_told(lina, case, correct_whole(lina, case, [incident], [], "told anew"))
    assert (told.code, told.args["places"]) == ("gate-name-told", (4, 5))
    assert [look[1:4] for look in looks()] == [("person", record(case, "person", "h").id, "name")]


def test_what_is_typed_and_not_recorded_yet_is_answered_within_the_same_limit(case, lina):
    def typed(words: str) -> list[str]:
        incident = Incident(case=case, title=Text("en", {"en": words}))
        return [each.code for each in names_typed(lina, case, [incident])]

    assert [typed(f"as {name} said") for name in NAMES[:FEW]] == [["gate-name-typed"]] * FEW
    assert len(looks()) == FEW
    for words in (f"as {NAMES[FEW]} said", "as nobody said"):
        assert typed(words) == ["gate-name-typed-not-looked"]
    assert len(looks()) == FEW


def test_more_than_a_few_names_that_are_typed_are_answered_without_their_places(case, lina):
    incident = Incident(case=case, title=Text("en", {"en": ", ".join(NAMES)}))
    told = names_typed(lina, case, [incident])
    assert [(one.code, dict(one.args)) for one in told] == [("gate-name-typed-unplaced", {})]


def test_of_what_is_typed_only_names_that_do_not_stand_there_are_answered(case, lina):
    incident = record(case, "incident", "i")
    incident.narrative = Text("en", {"en": f"{NAMES[0]} fled"})
    correct_whole(lina, case, [incident], [], "told anew")

    def typed(**said: str) -> list[tuple[object, ...]]:
        incident = record(case, "incident", "i")
        for name, words in said.items():
            setattr(incident, name, Text("en", {"en": words}))
        told = names_typed(lina, case, [incident])
        return [(each.code, each.args["field"], each.args["places"]) for each in told]

    assert typed(title="Fire") == typed(narrative=f"{NAMES[0]} left") == [] == looks()
    assert typed(narrative=f"{NAMES[0]} and {NAMES[1]} left") == [
        ("gate-name-typed", label_of_field("narrative"), (4, 5))
    ]
    assert [look[2] for look in looks()] == [record(case, "source", "s1").id]


def test_of_what_is_recorded_only_names_that_did_not_stand_there_are_answered(case, lina):
    """And undoing brings back words that stand there no more: they are told anew."""

    def corrected(**said: str) -> tuple[Receipt, list[tuple[object, ...]]]:
        incident = record(case, "incident", "i")
        for name, words in said.items():
            setattr(incident, name, Text("en", {"en": words}))
        receipt = correct_whole(lina, case, [incident], [], "told anew")
        told = names_told(lina, case, receipt)
        return receipt, [(each.args["field"], each.args["places"]) for each in told]

    narrative = label_of_field("narrative")
    assert corrected(narrative=f"{NAMES[0]} fled")[1] == [(narrative, (1, 2))]
    assert corrected(title="Shelling of the road")[1] == []
    assert corrected(narrative=f"{NAMES[0]} and {NAMES[1]} left")[1] == [(narrative, (4, 5))]
    receipt, told = corrected(narrative="Two left")
    assert told == []
    incident = record(case, "incident", "i").id
    (back,) = names_told(lina, case, undo(lina, case, incident, receipt.act, "a slip"))
    assert back.args["places"] == (1, 2, 4, 5)
    sources = [record(case, "source", f"s{number}").id for number in (0, 1)]
    assert [look[2] for look in looks()] == [*sources, *sources]


def test_words_that_tell_nobody_are_no_look(case, lina):
    withdraw(lina, case, [("incident", record(case, "incident", "i").id)], "told twice")
    assert looks() == []


def test_on_the_command_line_where_names_are_claimed_nothing_is_written_down(case, lina):
    claimed = replace(lina, asserted=True)
    told_all(claimed, case)
    assert refused(claimed, case, f"as {NAMES[FEW]} said").code == "gate-words-tell"
    assert looks() == []


def test_after_a_few_answers_nothing_is_looked_at_whether_it_tells_or_not(case, lina):
    told_all(lina, case)
    for words in (f"as {NAMES[FEW]} said", "as nobody said"):
        with pytest.raises(Refusal) as found:
            require_untold(lina, case, {"seen": words})
        assert (found.value.code, dict(found.value.message.args)) == ("gate-answers-no-more", {})
    assert len(looks()) == FEW


def test_after_a_few_answers_a_reason_is_refused_alike_whether_it_tells_or_not(case, lina):
    told_all(lina, case)
    before = looks()
    answers = [refused(lina, case, reason) for reason in (f"as {NAMES[FEW]} said", "told twice")]
    assert [one.code for one in answers] == ["gate-reason-no-more"] * 2
    assert len({one.message.text(lang) for one in answers for lang in ("en", "ar")}) == 2
    assert looks() == before
    assert record(case, "incident", "i").state is RecordState.CURRENT


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_reason_that_is_offered_then_goes_on_as_it_is_copied(case, lina, lang):
    told_all(lina, case)
    told = refused(lina, case, "told twice").message.text(lang)
    offered = re.findall("[“«](.+?)[”»]", told)[0]
    withdraw(lina, case, [("incident", record(case, "incident", "i").id)], f" {offered} ")
    assert record(case, "incident", "i").state is RecordState.WITHDRAWN


@pytest.mark.parametrize(
    "typed",
    [
        "Protected names taken out.", "“protected names  taken out”", "PROTECTED NAMES TAKEN OUT .",
        "حذف اسماء محميه", "«حذفُ أسماءٍ محميّة»؛", "Corrected by who reported it", "تراجع.",
    ],
)  # fmt: skip
def test_that_reason_goes_on_in_any_case_with_any_marks_around_it(case, lina, typed):
    told_all(lina, case)
    withdraw(lina, case, [("incident", record(case, "incident", "i").id)], typed)
    assert record(case, "incident", "i").state is RecordState.WITHDRAWN


@pytest.mark.parametrize(
    "typed", ["protected names taken out of it", "names taken out", f"undone {NAMES[0]}", "«.»"]
)
def test_a_reason_that_says_more_or_less_than_that_does_not(case, lina, typed):
    told_all(lina, case)
    assert refused(lina, case, typed).code == "gate-reason-no-more"


@pytest.mark.parametrize("code", OWN_REASONS)
def test_reasons_that_pages_give_by_themselves_go_on(case, lina, code):
    told_all(lina, case)
    reason = Message(code).text("ar")
    withdraw(lina, case, [("incident", record(case, "incident", "i").id)], reason)


def test_after_a_few_answers_the_names_are_taken_out_again(case, lina):
    incident = record(case, "incident", "i")
    incident.narrative = Text("en", {"en": ", ".join(NAMES)})
    names_told(lina, case, correct_whole(lina, case, [incident], [], "told anew"))
    incident = record(case, "incident", "i")
    incident.narrative = Text("en", {"en": "Six people told us."})
    correct_whole(lina, case, [incident], [], "protected names taken out")
    assert record(case, "incident", "i").narrative.get("en") == "Six people told us."
    withdraw(lina, case, [("incident", incident.id)], "protected names taken out")


def test_one_text_with_more_than_a_few_names_is_answered_with_neither_place_nor_number(case, lina):
    incident = record(case, "incident", "i")
    incident.narrative = Text("en", {"en": ", ".join(NAMES)})
    told = names_told(lina, case, correct_whole(lina, case, [incident], [], "told anew"))
    assert [(one.code, dict(one.args)) for one in told] == [("gate-name-told-unplaced", {})]
    assert len(looks()) == len(NAMES)


def test_what_is_refused_for_more_than_a_few_names_is_told_without_their_places(case, lina):
    found = refused(lina, case, ", ".join(NAMES))
    assert (found.code, dict(found.message.args)) == (
        "gate-words-tell-unplaced", {"field": label_of_field("reason")},
    )  # fmt: skip
    assert len(looks()) == len(NAMES)


def test_who_may_see_the_names_of_two_cases_is_answered_in_both(acting, case, lina):
    other = accepted(acting, "case: {ref: other}\n" + CASE)
    identify(acting, other, "source", "s0", name=NAMES[FEW])
    for each in (case, other):
        grant(acting, each, lina.member, Grant((Role.DOCUMENTER,), sees_sources=True))
    told_all(lina, case)
    assert refused(lina, other, f"as {NAMES[FEW]} said").code == "gate-words-tell"


def test_after_a_few_answers_what_is_recorded_is_told_the_same_whether_it_tells_or_not(case, lina):
    told_all(lina, case)
    for words in (f"as {NAMES[FEW]} said", "as nobody said"):
        said = record_whole(
            lina, case, Incident(case=case, narrative=Text("en", {"en": words})), []
        )
        assert [each.code for each in names_told(lina, case, said)] == ["gate-name-told-not-looked"]
    assert len(looks()) == FEW


def test_one_record_told_again_and_again_is_one(case, lina):
    for _ in range(FEW + 1):
        assert refused(lina, case, "as Salma Haddad said").code == "gate-words-tell"


def test_after_a_while_gates_answer_again(case, lina):
    told_all(lina, case)
    later = replace(lina, now=lina.now + WHILE)
    assert refused(later, case, f"as {NAMES[FEW]} said").code == "gate-words-tell"


def test_others_are_answered_meanwhile(acting, case, lina):
    told_all(lina, case)
    other = replace(another(acting, "salma"), asserted=False)
    assert refused(other, case, f"as {NAMES[FEW]} said").code == "gate-words-tell"


def test_who_may_see_the_names_is_answered_on_and_written_down(acting, case, lina):
    grant(acting, case, lina.member, Grant((Role.DOCUMENTER,), sees_sources=True))
    told_all(lina, case)
    assert refused(lina, case, f"as {NAMES[FEW]} said").code == "gate-words-tell"
    assert len(looks()) == FEW + 1


def test_who_sees_persons_alone_is_held_for_sources(acting, case, lina):
    grant(acting, case, lina.member, Grant((Role.DOCUMENTER,), sees_persons=True))
    told_all(lina, case)
    assert refused(lina, case, "as Omar Darwish said").code == "gate-reason-no-more"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Salma Haddad", (1, 2)),
        ("then Salma bint Ali Haddad went and so did Omar Darwish", (2, 3, 4, 5, 10, 11)),
        ("call 0933 111 222 now", (2, 3, 4)),
        ("as خليل الصباغ said", (2, 3)),
    ],
)
def test_the_words_to_take_out_are_told_by_their_place(acting, case, text, places):
    names = names_of(KeyStore(acting.workspace.keys), case.id)
    assert places_of(names.told_in, text) == places


def test_what_is_told_names_no_record_no_protected_field_and_no_word(case, lina):
    found = refused(lina, case, "as Salma Haddad said").message
    assert dict(found.args) == {"field": label_of_field("reason"), "places": (2, 3)}
    for said in (found.text("en"), found.text("ar")):
        assert [one for one in ("Salma", "Haddad", "A-SRC", "source") if one in said] == []


def test_a_look_for_ten_minutes_is_what_a_while_says():
    assert timedelta(minutes=10) == WHILE  # as the messages say
