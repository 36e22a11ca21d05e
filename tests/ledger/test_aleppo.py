"""The ledger of the Aleppo case: what its report lets one say of the people, and no more."""

import json
import re

import pytest

from tests.cases import view_of
from trucewatch.ledger.balance import Ledger, account
from trucewatch.values.codes.people import Group
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

CASE = {
    "places.yaml": """
        places:
          - {ref: besieged, name: {original: en, en: Besieged neighbourhoods, ar: الأحياء المحاصرة}}
          - {ref: suburbs, name: {original: en, en: Western suburbs, ar: الريف الغربي}}
          - {ref: dahiya, name: {original: en, en: Al Dahiya, ar: الضاحية}}
        sources:
          - {ref: report, label: {original: en, en: SNHR report, ar: تقرير الشبكة}}
        """,
    "movements.yaml": """
        movements:
          - {ref: evacuation, start: besieged, destination: suburbs, outcome: halted}
          - {ref: convoy-16, start: besieged, within: evacuation, outcome: unknown}
        incidents:
          - ref: bombardment
            period: /2016-12-13T18:00[Asia/Damascus]~30min
          - ref: stopped
            period: 2016-12-16[Asia/Damascus]
            movement: convoy-16
        """,
    "tallies.csv": """\
ref,count,unit,group,fate,role,at,incident,movement,place,part_of,part_relation,source
trapped,approximately 50000,person,civilians,,start,,,evacuation,besieged,,,report
moved,11400,person,people,evacuated,moved,,,evacuation,besieged,,,report
moved-wounded,about 350,person,people,wounded,moved,,,evacuation,besieged,moved,among,report
remaining,about 40000,person,people,,remaining,,,evacuation,besieged,,,report
bombed,unknown «a great number of victims»,person,people,killed,harm,,bombardment,,besieged,,,report
gone,no less than 100000,person,people,unknown,other,,,,,,,report
held,750,person,people,detained,harm,2016-12-16[Asia/Damascus],stopped,convoy-16,dahiya,,,report
held-uncounted,unknown «we haven't been able to count»,person,people,detained,harm,2016-12-16[Asia/Damascus],stopped,convoy-16,dahiya,,,report
killed,3,person,people,killed,harm,2016-12-16[Asia/Damascus],stopped,convoy-16,dahiya,held,among,report
killed-fighter,1,person,fighters,killed,harm,2016-12-16[Asia/Damascus],stopped,convoy-16,dahiya,killed,among,report
abducted,2,person,women,abducted,harm,2016-12-16[Asia/Damascus],stopped,convoy-16,dahiya,held,among,report
arrested,unknown «a number of individuals»,person,people,unknown,harm,2016-12-16[Asia/Damascus],stopped,convoy-16,dahiya,held,among,report
missiles,unknown «a number of missiles»,discharge,unknown,,other,2016-12-15[Asia/Damascus],,,,,,report
""",
}  # fmt: skip


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return account(view_of(CASE))


def figure(text: str) -> Figure:
    return Count.parse(text).figure


def said(words: str) -> str:
    return re.sub("[\u2067-\u2069]", "", words)


def line(ledger: Ledger, ref: str) -> str:
    found = [line for line in ledger.lines if line.first.row.ref == ref]
    assert len(found) == 1
    return said(found[0].said.text("en"))


def test_every_figure_stands_as_it_was_stated(ledger: Ledger) -> None:
    assert [line(ledger, ref) for ref in ("trapped", "moved", "moved-wounded", "remaining")] == [
        "approximately 50,000 civilians at the start.",
        "11,400 people moved.",
        "about 350 people wounded, among 11,400 people moved.",
        "about 40,000 people remaining.",
    ]


def test_those_trapped_cannot_be_settled_because_civilians_and_people_differ(
    ledger: Ledger,
) -> None:
    trapped = next(b for b in ledger.balances if b.group is Group.CIVILIANS)
    assert trapped.answer.verdict == "unsure"
    assert [said(told.text("en")) for told in trapped.side_by_side] == [
        "approximately 50,000 civilians at the start",
        "an unknown number of people killed",
        "750 people detained",
        "11,400 people moved",
        "about 40,000 people remaining",
    ]
    assert said(trapped.answer.reason.text("en")) == (
        "Besieged neighbourhoods: cannot be settled. These figures count different groups: "
        "approximately 50,000 civilians at the start; an unknown number of people killed; "
        "750 people detained; 11,400 people moved; about 40,000 people remaining. "
        "Which of them count the same persons is not stated, so they stand side by side and are "
        "not subtracted. If all of them were civilians, the remainder by the numbers stated would "
        "be between 32,850 and 43,600 civilians. The wider range (between 32,850 and 55,000 "
        "civilians) leaves open how many of them were civilians: from none to all."
    )
    assert said(trapped.answer.reason.text("ar")) == (
        "الأحياء المحاصرة: لا يمكن الحسم. تعدّ هذه الأعداد فئات مختلفة: "
        "في البداية: 50,000 مدني تقريبًا؛ القتلى: عدد غير معروف من الأشخاص؛ "
        "قيد الاحتجاز: 750 شخصًا؛ النقل: 11,400 شخص؛ الباقي: نحو 40,000 شخص. "
        "ولم يُذكر أيّ هذه الأعداد يشمل الأشخاص أنفسهم، ولذلك تُعرض الأعداد جنبًا إلى جنب "
        "ولا يُطرح بعضها من بعض. ولو كانوا جميعًا من فئة «مدنيون» لكان الباقي بحسب الأعداد "
        "المذكورة: ما بين 32,850 و43,600 مدني. أما بحسب النطاق الأوسع (ما بين 32,850 "
        "و55,000 مدني) فلا يُعرف كم منهم من فئة «مدنيون»: قد لا يكون أحد منهم كذلك، وقد يكونون جميعًا."
    )


def test_an_account_does_not_name_itself_again_before_its_number(ledger: Ledger) -> None:
    unknown = next(b for b in ledger.balances if b.held.account.key == "fate_unknown")
    assert said(unknown.answer.reason.text("en")) == (
        "fate unknown: whether everyone is accounted for cannot be told: "
        "an unknown number of people."
    )
    assert said(unknown.answer.reason.text("ar")) == (
        "مصير مجهول: لا يمكن الجزم بأن ما آل إليه أمر الجميع معروف: عدد غير معروف من الأشخاص."
    )


def test_the_range_of_those_left_holds_every_reading(ledger: Ledger) -> None:
    trapped = next(b for b in ledger.balances if b.group is Group.CIVILIANS)
    assert trapped.residual == Figure(Range(None, 55_000), Range(None, 60_000))
    assert trapped.held.counted == Figure(Range(32_850, 55_000), Range(27_850, 60_000))
    assert trapped.held.if_one_group == Figure(Range(32_850, 43_600), Range(27_850, 48_600))


def test_wounded_among_those_moved_are_never_subtracted(ledger: Ledger) -> None:
    assert "moved-wounded" not in [entry.tally.ref for entry in ledger.entries]


def test_750_were_held_three_killed_two_women_abducted_and_an_unknown_number_arrested(
    ledger: Ledger,
) -> None:
    at_dahiya = [
        (entry.origin.key, entry.target.key, str(entry.tally.count), said(entry.sentence.text("en")))
        for entry in ledger.entries
        if entry.origin.key == "detained" or entry.target.key == "detained"
    ]  # fmt: skip
    assert at_dahiya == [
        ("detained", "abducted", "2", "2 women abducted, among 750 people detained."),
        ("detained", "fate_unknown", "unknown «a number of individuals»",
         "an unknown number of people whose fate is unknown, among 750 people detained."),
        ("on_the_way:evacuation", "detained", "750", "750 people detained."),
        ("detained", "killed", "3", "3 people killed, among 750 people detained."),
        ("detained", "killed", "1", "1 fighter killed, among 3 people killed."),
    ]  # fmt: skip


def test_the_fighter_among_the_three_killed_is_not_a_fourth(ledger: Ledger) -> None:
    held = next(b for b in ledger.balances if b.account.key == "detained")
    assert held.held.counted == Figure.only(745)
    assert held.residual == Figure(Range(None, 745), Range(None, 745))


def test_a_statement_without_a_number_stands_beside_the_750(ledger: Ledger) -> None:
    (twice,) = ledger.side_by_side
    assert [str(stated.row.ref) for stated in twice.statements] == ["held", "held-uncounted"]
    effect = twice.effect(ledger.rule)
    assert effect is not None
    assert said(effect.text("en")) == (
        "Stated more than once: 750 people; an unknown number of people. What counts: 750 people. "
        "Rule: from the least to the most that any statement says; one without a number gives way "
        "to one with a number."
    )


def test_who_is_unaccounted_for_since_when_last_seen_where_by_which_source(
    ledger: Ledger,
) -> None:
    assert [said(item.sentence.text("en")) for item in ledger.unaccounted] == [
        "2 women abducted; since Friday 16 December 2016; last seen: Al Dahiya; "
        "source: SNHR report. No figure of people released, returned or found is recorded for them.",
        "an unknown number of people, fate unknown; since Friday 16 December 2016; "
        "last seen: Al Dahiya; source: SNHR report. "
        "No figure of people released, returned or found is recorded for them.",
        "750 people detained; since Friday 16 December 2016; last seen: Al Dahiya; "
        "source: SNHR report. Of them 2 women abducted; an unknown number of people whose fate is "
        "unknown; 3 people killed; for the rest, up to 745 people, no release or return is recorded.",
        "no less than 100,000 people, fate unknown; source: SNHR report. "
        "Another population: kept apart and never subtracted from the people of a place.",
    ]  # fmt: skip
    assert [item.incident and item.incident.ref for item in ledger.unaccounted] == [
        "stopped", "stopped", "stopped", None,
    ]  # fmt: skip


def test_the_hundred_thousand_are_another_population_and_enter_no_account(ledger: Ledger) -> None:
    assert "gone" not in [entry.tally.ref for entry in ledger.entries]
    assert [(item.record.ref, item.figure) for item in ledger.unaccounted if item.apart] == [
        ("gone", figure("no less than 100000"))
    ]


def test_missiles_are_not_people(ledger: Ledger) -> None:
    assert "missiles" not in [line.first.row.ref for line in ledger.lines]


def test_one_line_sums_it_up_in_both_languages(ledger: Ledger) -> None:
    assert said(ledger.summary.text("en")) == (
        "approximately 50,000 civilians at the start; 11,400 people moved; "
        "about 40,000 people remaining; 3 people killed, and a number nobody stated; 750 people detained; "
        "2 women abducted; an unknown number of people whose fate is unknown; "
        "apart from these, no less than 100,000 people whose fate is unknown."
    )
    assert said(ledger.summary.text("ar")) == (
        "في البداية: 50,000 مدني تقريبًا؛ النقل: 11,400 شخص؛ الباقي: نحو 40,000 شخص؛ "
        "القتلى: 3 أشخاص، وعدد لم يذكره أحد؛ قيد الاحتجاز: 750 شخصًا؛ قيد الاختطاف: امرأتان؛ "
        "مصير مجهول: عدد غير معروف من الأشخاص؛ "
        "وعلى حدة: مصير مجهول: ما لا يقل عن 100,000 شخص."
    )


def test_the_flow_shows_the_residual_as_an_end_of_its_own(ledger: Ledger) -> None:
    (flow,) = ledger.flows
    assert [(s.origin, s.target, said(s.words.text("en")), s.unsure) for s in flow.streams] == [
        ("detained", "abducted", "2 women", False),
        ("detained", "fate_unknown", "an unknown number of people", False),
        ("place:besieged", "killed", "an unknown number of people", False),
        ("place:besieged", "way:besieged", "between 11,400 and 12,150 people", True),
        ("way:besieged", "detained", "750 people", False),
        ("detained", "killed", "3 people", False),
        ("way:besieged", "place:suburbs", "11,400 people", False),
        ("place:besieged", "residual:place:besieged", "up to 55,000 civilians", True),
    ]


def test_the_plain_form_is_json_without_ids(ledger: Ledger) -> None:
    written = json.dumps(ledger.plain(), ensure_ascii=False)
    assert re.findall("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}", written) == []
    assert json.loads(written)["summary"]["en"] == ledger.summary.text("en")
