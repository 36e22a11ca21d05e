"""One word used for two counts."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import one_word_two_counts

COUNTED = "a,750,person,people,detained,harm,,,,s,"


def test_a_count_and_the_same_uncounted_are_a_warning() -> None:
    written = tallies(COUNTED, "b,unknown,person,people,detained,harm,,,,s,")
    assert found(one_word_two_counts, written) == [
        "warning: “detained” stands for two counts of one source: 750 (tally a, count) and "
        "an unknown number (tally b, count). One of them is not known."
    ]


def test_counts_that_exclude_each_other_are_told_in_arabic() -> None:
    written = tallies(COUNTED, "b,500,person,people,detained,harm,,,,s,")
    assert found(one_word_two_counts, written, "ar") == [
        "warning: كلمة «احتجاز» تدل عند مصدر واحد على عددين ينفي أحدهما الآخر: "
        "750 (العدد المسجل a، count) و500 (العدد المسجل b، count)."
    ]


def test_counts_that_may_be_one_are_not_flagged() -> None:
    written = tallies(COUNTED, "b,about 750,person,people,detained,harm,,,,s,")
    assert found(one_word_two_counts, written) == []


def test_a_part_and_its_total_are_not_flagged() -> None:
    written = tallies(COUNTED, "b,unknown,person,people,detained,harm,a,among,,s,")
    assert found(one_word_two_counts, written) == []


def test_a_figure_that_supersedes_the_other_is_not_flagged() -> None:
    written = tallies(COUNTED, "b,800,person,people,detained,harm,,,a,s,")
    assert found(one_word_two_counts, written) == []


def test_two_sources_may_say_two_counts() -> None:
    written = tallies(COUNTED, "b,500,person,people,detained,harm,,,,r,")
    assert found(one_word_two_counts, written) == []


def test_figures_of_two_days_may_differ() -> None:
    written = tallies(COUNTED + "2016-12-15", "b,500,person,people,detained,harm,,,,s,2016-12-16")
    assert found(one_word_two_counts, written) == []


def test_people_whose_fate_is_unknown_share_no_word() -> None:
    written = tallies(
        "a,750,person,people,unknown,harm,,,,s,", "b,unknown,person,people,unknown,harm,,,,s,"
    )
    assert found(one_word_two_counts, written) == []


def test_the_parts_of_one_tell_which_of_two_is_the_slip() -> None:
    written = {
        "sources.yaml": "sources: [{ref: s, source_kind: media}]",
        "tallies.csv": """\
            ref,count,unit,group,fate,role,part_of,part_relation,source
            sum,32,person,people,killed,harm,,,s
            total,23,person,people,killed,harm,,,s
            men,13,person,men,killed,harm,total,part,s
            women,10,person,women,killed,harm,total,part,s
            """,
    }
    assert likely(one_word_two_counts, written) == [
        "32 (tally sum, count) is likely 23: two digits changed places"
    ]


def test_very_many_figures_of_one_place_are_compared_with_those_near_in_time() -> None:
    rows = [
        f"t{n},{n},person,people,killed,harm,p,s,2016-{1 + n // 28:02}-{1 + n % 28:02}"
        for n in range(200)
    ]
    rows.append("again,7,person,people,killed,harm,p,s,2016-01-05")
    written = {
        "frame.yaml": "sources: [{ref: s, source_kind: media}]\nplaces: [{ref: p}]",
        "tallies.csv": "\n".join(["ref,count,unit,group,fate,role,place,source,at", *rows]) + "\n",
    }
    assert found(one_word_two_counts, written) == [
        "warning: “killed” stands for two counts of one source that exclude each other: "
        "4 (tally t4, count) and 7 (tally again, count)."
    ]
