"""A report says where the reviewer of a ruling is asserted and not proved."""

import re
from dataclasses import replace

import pytest

from tests.acts.cases import accepted, another, record
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.asserting import asserted_reviews
from trucewatch.acts.determining import propose_determination, review_determination
from trucewatch.acts.recording import correct_whole
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Determination
from trucewatch.reports.editions import Edition, document, work_out
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.reports import Audience
from trucewatch.values.when import When

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
agreements: [{ref: a, name: {en: Truce}, clauses: [{ref: c, clause_kind: cessation}]}]
incidents: [{ref: i, title: {en: Shelling}, chosen: yes}]
"""
SAID = {"en": "the reviewer as asserted, without proof", "ar": "من دون إثبات هوية من راجع"}


def reviewed(acting: Acting, asserted: bool) -> Case:
    case = accepted(acting, CASE)
    ruling = Determination(
        incident=record(case, "incident", "i"), clause=record(case, "clause", "c"),
        ruling=Ruling.NOT_A_BREACH, reasoning=english("Nobody fired"),
    )  # fmt: skip
    propose_determination(acting, case, ruling)
    assert asserted_reviews(case) == frozenset()
    lina = replace(another(acting, "lina"), asserted=asserted)
    review_determination(lina, case, "A-DET-0001", True, english("Sound"))
    return case


def pages(acting: Acting, case: Case) -> list[str]:
    worked = work_out(whole(case.id), When.at(acting.now), asserted=asserted_reviews(case))
    made = [write_html(document(worked, Edition(Audience.PUBLIC), one)) for one in SAID]
    return [re.sub("[\u2066-\u2069]", "", re.sub("<[^>]*>", "", page)) for page in made]


@pytest.mark.parametrize("asserted", [True, False])
def test_the_report_tells_a_reviewer_of_the_command_line_from_one_who_signed_in(acting, asserted):
    case = reviewed(acting, asserted)
    told = [said in page for said, page in zip(SAID.values(), pages(acting, case), strict=True)]
    assert told == [asserted, asserted]


def test_a_later_correction_by_the_command_line_leaves_a_proved_review_proved(acting):
    case = reviewed(acting, asserted=False)
    ruling = Determination.objects.get()
    ruling.severity_words = english("grave")
    correct_whole(acting, case, [ruling], [], "as the agreement has it")
    assert asserted_reviews(case) == frozenset()
