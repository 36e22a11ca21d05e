"""Persons who died twice."""

from tests.checks.found import found
from trucewatch.checks import person_counted_twice

PERSON = "persons: [{{ref: p, fates: [{}, {}]}}]\nincidents: [{{ref: i}}, {{ref: j}}]"


def test_a_person_killed_in_two_incidents_is_an_error() -> None:
    written = PERSON.format(
        "{ref: f, status: killed, incident: i}", "{ref: g, status: killed, incident: j}"
    )
    assert found(person_counted_twice, written) == [
        "error: One person is recorded as dead in two incidents, i and j: killed (fate f, status) "
        "and killed (fate g, status)."
    ]


def test_it_is_told_in_arabic() -> None:
    written = PERSON.format(
        "{ref: f, status: killed, incident: i}", "{ref: g, status: killed, incident: j}"
    )
    assert found(person_counted_twice, written, "ar") == [
        "error: شخص واحد مسجل ميتًا في حادثتين، i وj: قتل (المصير f، status) وقتل (المصير g، status)."
    ]


def test_a_person_killed_at_two_times_is_an_error() -> None:
    written = PERSON.format(
        "{ref: f, status: killed, at: 2016-12-14}", "{ref: g, status: killed, at: 2016-12-16}"
    )
    assert found(person_counted_twice, written) == [
        "error: One person is recorded as killed at two times: killed (fate f, status) and killed "
        "(fate g, status)."
    ]


def test_two_sources_of_one_death_are_not_flagged() -> None:
    written = PERSON.format(
        "{ref: f, status: killed, incident: i, at: 2016-12-14}",
        "{ref: g, status: killed, at: 2016-12}",
    )
    assert found(person_counted_twice, written) == []


def test_remains_identified_later_are_the_same_death() -> None:
    written = PERSON.format(
        "{ref: f, status: killed, at: 2016-12-14}",
        "{ref: g, status: remains_identified, at: 2017-02-01}",
    )
    assert found(person_counted_twice, written) == []


def test_a_person_wounded_in_one_and_killed_in_another_is_not_flagged() -> None:
    written = PERSON.format(
        "{ref: f, status: wounded, incident: i}", "{ref: g, status: killed, incident: j}"
    )
    assert found(person_counted_twice, written) == []


TWO = """persons:
- {{ref: p, label: {{original: en, en: {}}}, fates: [{{ref: f, status: killed, incident: i}}]}}
- {{ref: q, label: {{original: en, en: {}}}, fates: [{{ref: g, status: {}, incident: j}}]}}
incidents: [{{ref: i}}, {{ref: j}}]"""


def test_two_records_under_one_pseudonym_both_dead_are_told() -> None:
    assert found(person_counted_twice, TWO.format("Person 12", "person  12", "killed")) == [
        "warning: Two records of the register bear one pseudonym, and both are recorded as dead: "
        "killed (fate f, status) and killed (fate g, status)."
    ]
    assert found(person_counted_twice, TWO.format("P-12", "P-12", "killed"), "ar") == [
        "warning: سجلّان لشخصين يحملان اسمًا مستعارًا واحدًا، وكلاهما مسجل ميتًا: "
        "قتل (المصير f، status) وقتل (المصير g، status)."
    ]


def test_other_pseudonyms_and_the_living_are_not_flagged() -> None:
    assert found(person_counted_twice, TWO.format("Person 12", "Person 13", "killed")) == []
    assert found(person_counted_twice, TWO.format("Person 12", "Person 12", "wounded")) == []


def test_what_many_are_called_is_no_pseudonym() -> None:
    persons = "".join(
        f"- {{ref: p{n}, label: {{original: en, en: A woman}},"
        f" fates: [{{ref: f{n}, status: killed, incident: i}}]}}\n"
        for n in range(5)
    )
    assert found(person_counted_twice, f"persons:\n{persons}incidents: [{{ref: i}}]") == []


def test_a_label_without_any_letter_is_no_pseudonym() -> None:
    assert found(person_counted_twice, TWO.format('"-"', '"-"', "killed")) == []


def test_remains_found_and_named_in_another_incident_are_no_second_death() -> None:
    written = """persons:
- ref: p
  label: {original: en, en: Person 12}
  fates:
  - {ref: f, status: killed, incident: i, at: 2016-12-15}
  - {ref: g, status: remains_identified, incident: j, at: 2017-01-20}
incidents: [{ref: i}, {ref: j}, {ref: k}]"""
    assert found(person_counted_twice, written) == []
    again = written.replace("incidents:", "  - {ref: h, status: killed, incident: k}\nincidents:")
    assert len(found(person_counted_twice, again)) == 1
