"""Standings that grew or shrank from one revision to the next."""

from datetime import timedelta

import pytest

from tests.acts.cases import accepted, record
from tests.checks.found import said
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.drifting import drifted
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import Attribution, Case, Citation
from trucewatch.values.codes.attribution import AttributionStanding as Standing

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
sources: [{ref: s, source_kind: media}, {ref: r, source_kind: media}]
actors: [{ref: gov}]
incidents:
  - ref: i
    deeds:
      - ref: d
        deed_kind: shelling
        attributions: [{ref: a, actor: gov, said_by: s, standing: single_source}]
"""


@pytest.fixture
def case(acting: Acting) -> Case:
    return accepted(acting, CASE)


def later(acting: Acting) -> Acting:
    return Acting(acting.workspace, acting.member, acting.now + timedelta(hours=1))


def raised(acting: Acting, case: Case, **more: object) -> Attribution:
    found = record(case, "attribution", "a")
    assert isinstance(found, Attribution)
    found.standing = Standing.CORROBORATED
    for name, value in more.items():
        setattr(found, name, value)
    write(later(acting), "correct", case, [found])
    return found


def found(case: Case, lang: str = "en") -> list[str]:
    return [said(finding, lang) for finding in drifted(case)]


def test_a_standing_raised_with_nothing_new_is_a_warning(acting: Acting, case: Case) -> None:
    raised(acting, case)
    assert found(case) == [
        "warning: The standing of a went from “single source” to “corroborated” in revision 2, "
        "and nothing that it rests on was added."
    ]


def test_it_is_told_in_arabic(acting: Acting, case: Case) -> None:
    raised(acting, case)
    assert found(case, "ar") == [
        "warning: انتقلت درجة ثبوت a من «مصدر واحد» إلى «أيّدته مصادر متعددة» في المراجعة 2، ولم "
        "يُضف شيء مما تستند إليه."
    ]


def test_a_new_basis_carries_it_then_or_later(acting: Acting, case: Case) -> None:
    row = raised(acting, case)
    row.basis = english("Two more witnesses")
    write(later(acting), "correct", case, [row])
    assert found(case) == []


def test_a_new_citation_carries_it(acting: Acting, case: Case) -> None:
    row = raised(acting, case)
    source = record(case, "source", "r")
    cited = Citation(case=case, about_kind="attribution", about=row.id, source=source)
    write(later(acting), "record", case, [cited])
    assert found(case) == []


def test_other_changes_are_no_drift(acting: Acting, case: Case) -> None:
    raised(acting, case, standing=Standing.SINGLE_SOURCE, response_words=english("They deny it"))
    assert found(case) == []


def test_a_standing_put_back_is_no_drift(acting: Acting, case: Case) -> None:
    row = raised(acting, case)
    row.standing = Standing.SINGLE_SOURCE
    write(later(acting), "correct", case, [row])
    assert found(case) == []


def test_the_last_change_is_told(acting: Acting, case: Case) -> None:
    row = raised(acting, case)
    row.standing = Standing.UNATTRIBUTED
    write(later(acting), "correct", case, [row])
    assert found(case) == [
        "warning: The standing of a went from “corroborated” to “unattributed” in revision 3, and "
        "nothing that it rests on was added."
    ]


def test_one_withdrawn_and_another_case_are_left_out(acting: Acting, case: Case) -> None:
    row = raised(acting, case)
    other = accepted(acting, "case: {ref: other}\n")
    assert found(other) == []
    withdraw(acting, case, [("attribution", row.id)], "a slip")
    assert found(case) == []
