"""What accounts still hold: start less all that left, and whether the figures fit."""

import pytest

from tests.cases import view_of
from tests.ledger.stating import balance, ledger_of, said
from trucewatch.ledger.balance import FigureRule, account
from trucewatch.ledger.stated import successors
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range
from trucewatch.values.when import When


def test_who_should_still_be_there_is_the_start_less_all_that_left() -> None:
    town = balance(
        ledger_of(
            """
            start,1000,person,people,,start,,,town
            left,300,person,people,,moved,,convoy
            dead,12,person,people,killed,harm,,,town
            remaining,688,person,people,,remaining,,,town
            """
        ),
        "place:town",
    )
    assert town.residual == Figure.only(688)
    assert town.answer.verdict == "yes"
    assert said(town.answer.reason) == (
        "Town: 688 people should remain, and 688 people are stated to remain; "
        "the figures fit together."
    )


def test_a_remainder_that_cannot_be_is_told() -> None:
    town = balance(
        ledger_of(
            """
            start,1000,person,people,,start,,,town
            left,300,person,people,,moved,,convoy
            remaining,about 400,person,people,,remaining,,,town
            """
        ),
        "place:town",
    )
    assert town.answer.verdict == "no"
    assert said(town.answer.reason, "ar") == (
        "البلدة: من المفترض أن يكون الباقون: 700 شخص، لكن المذكور أن الباقين: نحو 400 شخص؛ "
        "ولا يمكن أن يصح العددان معًا."
    )


def test_a_remainder_that_households_uncounted_may_explain_cannot_be_settled() -> None:
    rows = """
        start,100,person,people,,start,,,town
        homes,12,household,people,,moved,,convoy
        remaining,{},person,people,,remaining,,,town
    """
    fewer = balance(ledger_of(rows.format(80)), "place:town").answer
    assert (fewer.verdict, said(fewer.reason)) == ("unsure", (
        "Town: by the figures of this unit 100 people should remain, and 80 people are stated to "
        "remain; others came or left counted in another unit (households, vehicles), and how many "
        "these are is not stated, so it cannot be settled."
    ))  # fmt: skip
    assert balance(ledger_of(rows.format(120)), "place:town").answer.verdict == "no"
    counted = rows.format(80) + "persons,20,person,people,,moved,,convoy\n"
    assert balance(ledger_of(counted), "place:town").answer.verdict == "yes"


def test_what_only_twice_the_room_bridges_stays_unsure() -> None:
    town = balance(
        ledger_of(
            """
            start,1000,person,people,,start,,,town
            left,630,person,people,,moved,,convoy
            remaining,about 350,person,people,,remaining,,,town
            """
        ),
        "place:town",
    )
    assert town.residual == Figure.only(370)
    assert town.answer.verdict == "unsure"


def test_who_left_and_came_nowhere_is_shown_on_the_way() -> None:
    ledger = ledger_of(
        """
        left,300,person,people,,moved,2016-12-15[Asia/Damascus],convoy,,,,,s1
        came,280,person,people,evacuated,moved,,convoy
        back,9,person,people,returned,moved,,convoy
        dead,1,person,people,killed,harm,,convoy
        """
    )
    way = balance(ledger, "on_the_way:convoy")
    assert way.residual == Figure.only(10)
    assert way.answer.verdict == "no"
    assert [said(item.sentence) for item in ledger.unaccounted] == [
        "10 people left and are not recorded as arrived, returned or anything else; "
        "since Thursday 15 December 2016; last seen: Town; source: Monitors. "
        "No figure of people released, returned or found is recorded for them."
    ]
    assert said(ledger.unaccounted[0].sentence, "ar") == (
        "غادروا ولم يُسجَّل وصولهم ولا عودتهم ولا غير ذلك: 10 أشخاص؛ "
        "منذ الخميس 15 كانون الأول 2016؛ مكان آخر مشاهدة: البلدة؛ المصدر: المراقبون. "
        "لم يُسجَّل من هذا العدد أحد أُفرج عنه أو عاد أو عُثر عليه."
    )


def test_a_convoy_of_which_everyone_arrived_is_settled() -> None:
    ledger = ledger_of(
        """
        left,300,person,people,,moved,,convoy
        came,300,person,people,evacuated,moved,,convoy
        """
    )
    assert balance(ledger, "on_the_way:convoy").answer.verdict == "yes"
    assert ledger.unaccounted == ()


@pytest.mark.parametrize(
    ("rows", "account"),
    [
        ("left,300,person,people,,moved,,convoy", "place:town"),
        ("dead,unknown,person,people,killed,harm,,,town", "place:town"),
        ("start,300,person,people,,start,,,town\nleft,302,person,people,,moved,,convoy", "place:town"),
        ("left,unknown,person,people,,moved,,convoy\n"
         "came,280,person,people,evacuated,moved,,convoy", "on_the_way:convoy"),
    ],
    ids=["nothing at the start", "nothing but an unknown", "more went than were there",
         "more came than are known to have left"],
)  # fmt: skip
def test_an_unknown_residual_is_called_unknown_and_never_nought(rows: str, account: str) -> None:
    left = balance(ledger_of(rows), account)
    assert said(left.words) == "an unknown number of people"
    assert said(left.words, "ar") == "عدد غير معروف من الأشخاص"


def test_nobody_left_over_is_still_called_nought() -> None:
    rows = "left,300,person,people,,moved,,convoy\ncame,300,person,people,evacuated,moved,,convoy"
    left = balance(ledger_of(rows), "on_the_way:convoy")
    assert (said(left.words), said(left.words, "ar")) == ("0 people", "لا أحد")


def test_more_arrivals_than_departures_are_told() -> None:
    ledger = ledger_of(
        """
        left,300,person,people,,moved,,convoy
        came,302,person,people,evacuated,moved,,convoy
        """
    )
    answer = balance(ledger, "on_the_way:convoy").answer
    assert (answer.verdict, answer.margin) == ("no", -2)
    assert said(answer.reason, "ar") == (
        "في الطريق (convoy): عدد من سُجّل خروجهم أكبر من عدد الموجودين، والزيادة: "
        "ما لا يقل عن شخصين. يُرجى مراجعة الأعداد أو تسجيل العدد الناقص."
    )


def test_buses_within_a_convoy_are_not_added_to_its_figure() -> None:
    ledger = ledger_of(
        """
        start,1000,person,people,,start,,,town
        all,300,person,people,,moved,,convoy
        one,100,person,people,,moved,,first-bus
        """
    )
    assert balance(ledger, "place:town").residual == Figure.only(700)
    assert [said(e.sentence) for e in ledger.entries if e.covered] == [
        "100 people left: held already by the figure of the movement as a whole "
        "(300 people left), and not added to it."
    ]


def test_buses_of_a_convoy_without_a_figure_are_added() -> None:
    ledger = ledger_of(
        """
        start,1000,person,people,,start,,,town
        one,100,person,people,,moved,,first-bus
        two,about 120,person,people,,moved,,second-bus
        """
    )
    assert (
        balance(ledger, "place:town").residual == Figure.only(900) - Count.parse("about 120").figure
    )


def test_people_of_a_quarter_leave_the_town_too_and_steps_inside_it_do_not() -> None:
    ledger = ledger_of(
        """
        start,1000,person,people,,start,,,town
        quarter,200,person,people,,start,,,quarter,start,part
        left,50,person,people,,moved,,convoy,quarter
        """
    )
    assert balance(ledger, "place:town").residual == Figure.only(950)
    assert balance(ledger, "place:quarter").residual == Figure.only(150)


def test_civilians_and_people_are_never_subtracted_in_silence() -> None:
    town = balance(
        ledger_of(
            """
            start,100,person,civilians,,start,,,town
            left,30,person,people,,moved,,convoy
            """
        ),
        "place:town",
        "civilians",
    )
    assert town.residual == Figure(Range(70, 100), Range(70, 100))
    assert town.answer.verdict == "unsure"
    assert [said(told) for told in town.side_by_side] == [
        "100 civilians at the start",
        "30 people left",
    ]


def test_fighters_are_no_civilians_and_take_nothing_from_their_figure() -> None:
    town = balance(
        ledger_of(
            """
            start,100,person,civilians,,start,,,town
            left,30,person,fighters,,moved,,convoy
            """
        ),
        "place:town",
        "civilians",
    )
    assert town.residual == Figure.only(100)
    assert not town.held.groups_differ


def test_a_part_that_names_its_whole_settles_the_group() -> None:
    ledger = ledger_of(
        """
        start,100,person,people,,start,,,town
        civilians,80,person,civilians,,start,,,town,start,part
        left,30,person,people,,moved,,convoy
        left-civilians,25,person,civilians,,moved,,convoy,,left,part
        """
    )
    assert balance(ledger, "place:town").residual == Figure.only(70)
    assert balance(ledger, "place:town", "civilians").residual == Figure.only(55)


def test_households_and_persons_have_books_of_their_own() -> None:
    ledger = ledger_of(
        """
        start,100,person,people,,start,,,town
        homes,20,household,people,,start,,,town
        left,5,household,people,,moved,,convoy
        """
    )
    assert balance(ledger, "place:town").residual == Figure.only(100)
    assert balance(ledger, "place:town", unit="household").residual == Figure.only(15)
    assert said(ledger.summary, "ar") == (
        "في البداية: 100 شخص؛ في البداية: 20 أسرة؛ المغادرة: 5 أسر."
    )


def test_a_newer_figure_replaces_the_older_one() -> None:
    ledger = ledger_of(
        """
        old,300,person,people,killed,harm,,,town
        new,320,person,people,killed,harm,,,town,,,old
        """
    )
    assert said(ledger.summary) == "320 people killed."
    assert [row.ref for row in ledger.replaced] == ["old"]


def test_before_the_newer_figure_was_stated_the_older_one_counts() -> None:
    rows = """
        old,300,person,people,killed,harm,2016-12-14[Asia/Damascus],,town
        new,320,person,people,killed,harm,2016-12-16[Asia/Damascus],,town,,,old
        """
    before = ledger_of(rows, When.parse("2016-12-15T12:00+02:00"))
    assert said(before.summary) == "300 people killed."
    assert said(ledger_of(rows, When.parse("2016-12-17T12:00+02:00")).summary) == (
        "320 people killed."
    )


def test_two_sources_for_one_figure_count_by_the_stated_rule() -> None:
    rows = """
        start,1000,person,people,,start,,,town
        monitors,100,person,people,,moved,2016-12-15[Asia/Damascus],convoy,,,,,s1
        relatives,130,person,people,,moved,2016-12-16[Asia/Damascus],convoy,,,,,s2
        """
    residuals = {
        rule: said(balance(ledger_of(rows, rule=rule), "place:town").words) for rule in FigureRule
    }
    assert residuals == {
        FigureRule.RANGE: "between 870 and 900 people",
        FigureRule.NEWEST: "870 people",
        FigureRule.MOST_RELIABLE: "900 people",
        FigureRule.LOWEST: "900 people",
    }
    (line,) = ledger_of(rows).side_by_side
    effect = line.effect(FigureRule.RANGE)
    assert effect is not None
    assert said(effect, "ar") == (
        "ذُكر العدد أكثر من مرة: 100 شخص؛ 130 شخصًا. المعتمد: ما بين 100 و130 شخصًا. "
        "القاعدة: من أقل ما ورد في أي قول إلى أكثره؛ والقول الذي لا يورد رقمًا يتأخر عن "
        "القول الذي يورده."
    )
    assert line.agreement == "contradicts"


def test_what_happened_before_the_opening_figure_is_in_it_already() -> None:
    town = balance(
        ledger_of(
            """
            start,1000,person,people,,start,2016-12-15[Asia/Damascus],,town
            before,30,person,people,killed,harm,2016-12-14[Asia/Damascus],,town
            after,5,person,people,killed,harm,2016-12-16[Asia/Damascus],,town
            either,2,person,people,missing,harm,2016-12[Asia/Damascus],,town
            """
        ),
        "place:town",
    )
    assert town.residual == Figure(Range(993, 995), Range(993, 995))


def test_a_remainder_is_compared_with_the_residual_of_its_own_day() -> None:
    town = balance(
        ledger_of(
            """
            start,1000,person,people,,start,2016-12-13[Asia/Damascus],,town
            early,100,person,people,killed,harm,2016-12-14[Asia/Damascus],,town
            remaining,900,person,people,,remaining,2016-12-15[Asia/Damascus],,town
            late,50,person,people,killed,harm,2016-12-16[Asia/Damascus],,town
            """
        ),
        "place:town",
    )
    assert town.residual == Figure.only(850)
    assert town.answer.verdict == "yes"


def test_an_unknown_number_opens_the_range_and_is_named_beside_it() -> None:
    town = balance(
        ledger_of(
            """
            start,1000,person,people,,start,,,town
            gone,unknown,person,people,missing,harm,,,town
            """
        ),
        "place:town",
    )
    assert town.residual == Figure(Range(None, 1000), Range(None, 1000))
    assert said(town.words) == (
        "1,000 people by the numbers stated, not counting an unknown number of people missing"
    )


def test_those_released_are_no_longer_held() -> None:
    ledger = ledger_of(
        """
        held,70,person,people,detained,harm,,,town
        free,60,person,people,released,harm,,,town,held,among
        """
    )
    assert balance(ledger, "detained").residual == Figure.only(10)
    assert [item.figure for item in ledger.unaccounted] == [Figure.only(10)]


def test_a_circle_of_replacements_hides_nobody() -> None:
    assert successors({"a": "b", "b": "a", "c": None}) == {}
    assert successors({"new": "a", "a": "b", "b": "a"}) == {"a": "new", "b": "new"}


def test_a_case_without_figures_has_a_ledger_that_says_so() -> None:
    assert said(ledger_of("missiles,7,discharge,unknown,,other").summary, "ar") == (
        "لا يوجد أي عدد مسجل للأشخاص."
    )


def test_the_dead_of_an_incident_are_of_the_one_place_it_names() -> None:
    ledger = account(
        view_of(
            """
            places: [{ref: town, name: {original: en, en: Town, ar: البلدة}}]
            incidents: [{ref: shells, area: town}]
            tallies:
              - {ref: start, count: 100, unit: person, group: people, role: start, place: town}
              - {ref: dead, count: 7, unit: person, group: people, role: harm, fate: killed,
                 incident: shells}
            """
        )
    )
    assert balance(ledger, "place:town").residual == Figure.only(93)
