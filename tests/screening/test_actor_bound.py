"""Is the actor bound? And the rule for allies and guarantors."""

import pytest

from tests.screening.asking import case, one, said
from trucewatch.values.answer import Verdict


def of(
    bindings: str,
    by: str = "actor: north",
    agreement: str = "announced: 2016-12-13T18:00",
    more: str = "",
):
    view = case(bindings=bindings, by=f"{{ref: by, {by}}}", agreement=agreement, more=more)
    return one(view).bound


def bound(standing: str, more: str = "") -> str:
    return f"{{ref: b, actor: north, standing: {standing}, source: report{more}}}"


@pytest.mark.parametrize("standing", ["signed", "announced_for"])
def test_who_signed_or_was_spoken_for_is_bound(standing):
    assert of(bound(standing)).verdict is Verdict.YES


def test_bound_since_a_date_means_bound_for_what_came_after_it():
    before = of(bound("joined_later", ", since: 2016-12-16T11:00"))
    after = of(bound("joined_later", ", since: 2016-12-15T09:00"))
    maybe = of(bound("joined_later", ", since: 2016-12-15"))
    undated = of(bound("joined_later"))
    assert [a.verdict for a in (before, after, maybe, undated)] == [
        Verdict.NO,
        Verdict.YES,
        Verdict.UNSURE,
        Verdict.UNSURE,
    ]
    assert (before.margin, after.margin) == (24 * 3600, 3600)
    assert said(before)["ar"] == (
        "قوات الشمال: انتهى الأمر قبل أن تصبح هذه الجهة ملزمة، والفارق يوم على الأقل."
        " قوات الشمال: انضمت هذه الجهة إلى الاتفاق لاحقًا، بحسب التقرير."
    )


def test_bound_through_one_that_is_named_is_bound_through_nobody_unsure():
    named, unnamed = of(bound("bound_through", ", through: west")), of(bound("bound_through"))
    assert (named.verdict, unnamed.verdict) == (Verdict.YES, Verdict.UNSURE)
    assert said(named)["en"] == "Northern forces: bound through Western state, says the report."


def test_treated_as_bound_by_a_source_is_unsure_and_says_that_nobody_says_it_agreed():
    answer = of(bound("treated_as_bound_by_source"))
    assert (answer.verdict, said(answer)) == (
        Verdict.UNSURE,
        {
            "en": "Nobody says that Northern forces agreed; the report alone treats this actor as"
            " bound, a single source.",
            "ar": "قوات الشمال: لا يقول أحد إن هذه الجهة وافقت، ولا يعدّها ملزمة إلا مصدر واحد"
            " هو التقرير.",
        },
    )


@pytest.mark.parametrize("standing", ["excluded", "not_bound"])
def test_excluded_or_not_bound_is_no(standing):
    assert of(bound(standing)).verdict is Verdict.NO


def test_unknown_and_unrecorded_are_unsure():
    assert of(bound("unknown")).reason.code == "bound-unknown"
    answer = of(bound("signed"), by="actor: south")
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "bound-nobody-says")


def test_a_part_of_a_bound_party_is_bound_with_it():
    answer = of(bound("signed"), by="actor: brigade")
    assert (answer.verdict, said(answer)["en"]) == (
        Verdict.YES,
        "First brigade is a part of Northern forces."
        " Northern forces: signed the agreement, says the report.",
    )


def test_an_ally_of_a_bound_party_is_not_bound_by_the_alliance_alone():
    answer = of(bound("signed"), by="actor: east")
    assert (answer.verdict, said(answer)) == (
        Verdict.UNSURE,
        {
            "en": "Nothing is recorded of Eastern groups itself. It is an ally of Northern forces,"
            " which is bound; an alliance alone binds nobody.",
            "ar": "فصائل الشرق: لم يُسجَّل شيء عن هذه الجهة نفسها. وهي حليفة لجهة ملزمة هي قوات الشمال،"
            " والتحالف وحده لا يُلزم أحدًا.",
        },
    )


def test_an_ally_of_a_part_of_a_bound_party_is_told_as_its_ally():
    more = """
actors:
  - {ref: scouts, name: {original: en, en: Scouts, ar: الكشافة}, allies: [brigade]}
"""
    answer = of(bound("signed"), by="actor: scouts", more=more)
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "bound-ally")
    assert "ally of First brigade, which is bound" in said(answer)["en"]


def test_an_ally_of_a_guarantor_is_not_bound_by_the_alliance_alone():
    agreement = "announced: 2016-12-13T18:00\n  guarantors: [north]"
    answer = of("{ref: b, actor: south, standing: signed}", "actor: east", agreement)
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "bound-ally-of-guarantor")


def test_an_ally_is_bound_where_a_record_says_through_whom():
    binding = "{ref: b, actor: east, standing: bound_through, through: north, source: report}"
    assert of(binding, by="actor: east").verdict is Verdict.YES


def test_alternatives_are_bound_only_if_all_are():
    signed, out = "standing: signed", "standing: not_bound"

    def both(north: str, south: str):
        rows = f"{{ref: n, actor: north, {north}}}\n  - {{ref: s, actor: south, {south}}}"
        return of(rows, by="alternatives: [north, south]").verdict

    assert [both(signed, signed), both(out, out), both(signed, out)] == [
        Verdict.YES,
        Verdict.NO,
        Verdict.UNSURE,
    ]


def test_an_unknown_actor_is_unsure():
    answer = of(bound("signed"), by="standing: unattributed")
    assert (answer.verdict, said(answer)["ar"]) == (
        Verdict.UNSURE,
        "لا يذكر أحد من فعل ذلك، فلا يمكن معرفة ما إذا كان ملزمًا.",
    )


def test_two_sources_that_differ_on_it_are_unsure():
    rows = bound("signed") + "\n  - {ref: b2, actor: north, standing: not_bound}"
    assert (of(rows).verdict, of(rows).reason.code) == (Verdict.UNSURE, "bound-sources-differ")


def test_what_is_recorded_for_the_clause_goes_before_the_agreement():
    rows = bound("signed") + "\n  - {ref: b2, actor: north, clause: k1, standing: excluded}"
    assert of(rows).verdict is Verdict.NO


def north(*records: str) -> str:
    """Several records of who is bound; each `actor: standing[, more]`."""
    rows = []
    for number, record in enumerate(records):
        actor, told = record.split(": ", 1)
        rows.append(f"{{ref: b{number}, actor: {actor}, standing: {told}, source: report}}")
    return "\n  - ".join(rows)


@pytest.mark.parametrize(
    ("others", "verdict", "code"),
    [
        (["west: signed"], Verdict.YES, "bound-through"),
        (["west: treated_as_bound_by_source"], Verdict.UNSURE, "bound-through-unsure"),
        (["west: unknown"], Verdict.UNSURE, "bound-through-unsure"),
        (["west: excluded"], Verdict.UNSURE, "bound-through-unbound"),
        (["west: bound_through, through: north"], Verdict.UNSURE, "bound-through-unsure"),
        (["west: joined_later, since: 2016-12-14"], Verdict.YES, "bound-through"),
        (["west: joined_later, since: 2016-12-18"], Verdict.NO, "bound-only-later"),
        (["west: signed", "west: bound_through, through: north"], Verdict.YES, "bound-through"),
    ],
)
def test_bound_through_another_is_no_surer_than_that_one(others, verdict, code):
    answer = of(north("north: bound_through, through: west", *others))
    assert (answer.verdict, answer.reason.code) == (verdict, code)


def test_two_that_signed_and_are_bound_through_each_other_are_bound():
    circle = of(
        north(
            "north: bound_through, through: west",
            "north: signed",
            "west: bound_through, through: north",
            "west: signed",
        )
    )
    assert circle.verdict is Verdict.YES


def test_who_is_not_bound_since_a_date_may_have_been_before_it():
    later = of(bound("not_bound", ", since: 2016-12-16T11:00"))
    assert (later.verdict, said(later)) == (
        Verdict.UNSURE,
        {
            "en": "Northern forces: recorded by the report as not bound only since then (Friday"
            " 16 December 2016, 11:00); whether it was bound before nobody says.",
            "ar": "قوات الشمال: هذه الجهة غير ملزمة منذ ذلك الحين فقط (الجمعة 16 كانون الأول 2016،"
            " الساعة 11:00)، بحسب التقرير؛ ولا يذكر أحد ما إذا كانت ملزمة قبله.",
        },
    )
    before = of(bound("excluded", ", since: 2016-12-15T09:00"))
    assert (before.verdict, before.margin) == (Verdict.NO, 3600)
    assert said(before)["en"] == "Northern forces: excluded from the agreement, says the report."
    assert of(bound("excluded", ", since: 2016-12-15T10:30")).verdict is Verdict.UNSURE


def test_excluded_by_one_and_treated_as_bound_by_another_is_unsure():
    both = of(north("north: excluded", "north: treated_as_bound_by_source"))
    assert (both.verdict, both.reason.code) == (Verdict.UNSURE, "bound-sources-differ")
    assert said(both)["en"] == "Northern forces: one source says bound, another not bound."
    assert of(north("north: excluded", "north: unknown")).verdict is Verdict.NO


def test_of_two_dates_since_which_it_was_bound_each_may_be_right():
    dates = north(
        "north: joined_later, since: 2016-12-14", "north: joined_later, since: 2016-12-18"
    )
    assert of(dates).verdict is Verdict.UNSURE
    early = dates.replace("2016-12-18", "2016-12-15T09:00")
    assert (of(early).verdict, of(early).margin) == (Verdict.YES, 3600)


LEFT = "{{ref: left, actor: {who}, standing: not_bound, since: {since}, source: report}}"


def of_left(since: str, more: str = "", **bindings):
    rows = [bound("signed"), LEFT.format(who="north", since=since), *bindings.values()]
    return of("\n  - ".join(rows), **({"by": more} if more else {}))


def test_who_signed_and_left_was_bound_before_it_left_and_is_left_open_from_then_on():
    before, after = of_left("2016-12-16"), of_left("2016-12-15T09:00")
    assert (before.verdict, before.reason.code) == (Verdict.YES, "bound-signed")
    assert (after.verdict, said(after)) == (
        Verdict.UNSURE,
        {
            "en": "Northern forces: signed the agreement, says the report. But Northern forces is"
            " recorded as not bound from then on (Thursday 15 December 2016, 09:00), says the report;"
            " whether it was still bound nobody says.",
            "ar": "قوات الشمال: هذه الجهة وقّعت الاتفاق، بحسب التقرير. غير أن هذه الجهة (قوات الشمال)"
            " مسجّلة بوصفها غير ملزمة ابتداءً من الخميس 15 كانون الأول 2016، الساعة 09:00، بحسب"
            " التقرير؛ ولا يذكر أحد ما إذا ظلت ملزمة بعد ذلك.",
        },
    )


def test_a_part_of_one_that_left_and_one_bound_through_it_are_bound_as_long():
    through = "{ref: t, actor: east, standing: bound_through, through: north, source: report}"
    for who in ("brigade", "east"):
        before = of_left("2016-12-16", f"actor: {who}", through=through)
        after = of_left("2016-12-15T09:00", f"actor: {who}", through=through)
        assert (before.verdict, after.verdict) == (Verdict.YES, Verdict.UNSURE)
        assert after.reason.code == "bound-left"


def test_who_left_and_joined_again_is_bound_from_then_on():
    again = "{ref: again, actor: north, standing: joined_later, since: 2016-12-15T09:00}"
    left = LEFT.format(who="north", since="2016-12-10")
    answer = of(f"{left}\n  - {again}")
    assert (answer.verdict, answer.margin) == (Verdict.YES, 3600)
