"""What the text form of an instant means, in UTC, and how it is written back."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.values.written_times import ZONES, clock_times, halves, when_texts
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When
from trucewatch.values.when_bounds import bounds_of
from trucewatch.values.when_fast import quick_bounds
from trucewatch.values.when_repair import tidied
from trucewatch.values.when_text import read_form
from trucewatch.values.widths import Widths


def bounds(text: str) -> tuple[str, str]:
    when = When.parse(text)
    return f"{when.earliest:%Y-%m-%dT%H:%M:%S}", f"{when.latest:%Y-%m-%dT%H:%M:%S}"


def code_of(text: str) -> str:
    with pytest.raises(Refusal) as refused:
        When.parse(text)
    assert refused.value.message.both().keys() == {"en", "ar"}
    return refused.value.code


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2016[UTC]", "2016-01-01T00:00:00", "2016-12-31T23:59:59"),
        ("2016-02[UTC]", "2016-02-01T00:00:00", "2016-02-29T23:59:59"),
        ("2016-12-13[Asia/Damascus]", "2016-12-12T22:00:00", "2016-12-13T21:59:59"),
        ("2016-12-13[+02:00]", "2016-12-12T22:00:00", "2016-12-13T21:59:59"),
        ("2016-12-13T18:00+02:00", "2016-12-13T16:00:00", "2016-12-13T16:00:00"),
        ("2016-12-13T18:00:30Z", "2016-12-13T18:00:30", "2016-12-13T18:00:30"),
        ("2016-12-13T18:00[Asia/Damascus]~30min", "2016-12-13T15:30:00", "2016-12-13T16:30:00"),
        ("2016-12-13T18:00+02:00~2h", "2016-12-13T14:00:00", "2016-12-13T18:00:00"),
        ("2016-12-13[Asia/Damascus]~1d", "2016-12-11T22:00:00", "2016-12-14T21:59:59"),
        ("[2016-12-01..2016-12-05][UTC]", "2016-12-01T00:00:00", "2016-12-05T23:59:59"),
        ("[2016-12..2017][UTC]", "2016-12-01T00:00:00", "2017-12-31T23:59:59"),
        (
            "[2016-12-16T10:00..2016-12-16T13:00][+02:00]",
            "2016-12-16T08:00:00",
            "2016-12-16T11:00:00",
        ),
        (
            "[2016-12-16T10:00Z..2016-12-16T13:00+02:00]",
            "2016-12-16T10:00:00",
            "2016-12-16T11:00:00",
        ),
        ("2016-12-16T/evening[Asia/Damascus]", "2016-12-16T15:00:00", "2016-12-16T20:00:00"),
        ("2016-12-16T/night[Asia/Damascus]", "2016-12-16T18:00:00", "2016-12-17T03:00:00"),
        ("2016-12-16T/evening=18:00..21:00[UTC]", "2016-12-16T18:00:00", "2016-12-16T21:00:00"),
        ("201X[UTC]", "2010-01-01T00:00:00", "2019-12-31T23:59:59"),
        ("20XX[UTC]", "2000-01-01T00:00:00", "2099-12-31T23:59:59"),
        ("2016-XX[UTC]", "2016-01-01T00:00:00", "2016-12-31T23:59:59"),
        ("2016-02-XX[UTC]", "2016-02-01T00:00:00", "2016-02-29T23:59:59"),
    ],
)
def test_a_text_means_these_instants(text: str, earliest: str, latest: str) -> None:
    assert bounds(text) == (earliest, latest)
    assert str(When.parse(text)) == text


def test_an_unknown_zone_widens_to_every_clock_of_the_world() -> None:
    assert bounds("2016-12-13T18:00") == ("2016-12-13T04:00:00", "2016-12-14T06:00:00")
    assert bounds("2016-12-13") == ("2016-12-12T10:00:00", "2016-12-14T11:59:59")
    assert When.parse("2016-12-13").zone == ""


@given(clock_times, st.sampled_from(ZONES))
def test_an_unknown_zone_allows_whatever_any_zone_would(text: str, zone: str) -> None:
    unknown = When.parse(text)
    try:
        known = When.parse(text, zone)
    except Refusal:
        return  # clocks went forward over it
    assert unknown.earliest <= known.earliest <= known.latest <= unknown.latest


def test_the_zone_given_is_written_in_where_the_text_names_none() -> None:
    assert str(When.parse("2016-12-13", "Asia/Damascus")) == "2016-12-13[Asia/Damascus]"
    assert str(When.parse("2016-12-13T18:00~", "+02:00")) == "2016-12-13T18:00+02:00~30min"
    assert str(When.parse("2016-12-13T18:00Z", "Asia/Damascus")) == "2016-12-13T18:00Z"
    assert str(When.parse("2016-12-13[Europe/Kyiv]", "Asia/Damascus")) == "2016-12-13[Europe/Kyiv]"


def test_a_zone_said_to_be_unknown_is_not_filled_in() -> None:
    when = When.parse("2016-12-13[Etc/Unknown]", "Asia/Damascus")
    assert str(when) == "2016-12-13[Etc/Unknown]"
    assert (when.earliest, when.latest, when.zone) == (*_bounds("2016-12-13"), "")


def test_an_offset_beside_an_unknown_zone_still_fixes_the_instant() -> None:
    when = When.parse("2016-12-13T18:00+02:00[Etc/Unknown]")
    assert (when.exact, when.zone, when.days()) == (True, "+02:00", (date(2016, 12, 13),) * 2)


def _bounds(text: str) -> tuple[datetime, datetime]:
    when = When.parse(text)
    return when.earliest, when.latest


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("٢٠١٦-١٢-١٣", "2016-12-13"),
        ("۲۰۱۶-۱۲-۱۳T۱۸:۰۰", "2016-12-13T18:00"),
        ("2016-12-13 18:00", "2016-12-13T18:00"),
        ("2016-12-13t18:00z", "2016-12-13T18:00Z"),
        (" 2016–12–13 ~ 1d ", "2016-12-13~1d"),
        ("\u200f2016-12-13\u200f", "2016-12-13"),
        ("2016-12-13T18:00-00:00", "2016-12-13T18:00Z"),
        ("2016-12-13T18:00[+02:00]", "2016-12-13T18:00+02:00"),
        ("2016-12-13[!Asia/Damascus]", "2016-12-13[Asia/Damascus]"),
        ("2016-12-13T/before_dawn", "2016-12-13T/before-dawn"),
        ("2016-12-16T/evening=17:00..22:00", "2016-12-16T/evening"),
    ],
)
def test_slips_of_typing_are_put_into_normal_form(typed: str, normal: str) -> None:
    assert str(When.parse(typed)) == normal


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "when-empty"),
        ("«only words»", "when-empty"),
        ("yesterday", "when-unreadable"),
        ("2016-12-13" + "0" * 300, "when-unreadable"),
        ("2016-12-13 «Tuesday", "when-stated-open"),
        ("2016-12-13 «Tuesday» or so", "when-stated-open"),
        ("2016-12-13 «Tues\x00day»", "when-stated-control"),
        ("13/12/2016", "when-day-first"),
        ("13-12-2016", "when-day-first"),
        ("2016-2-3", "when-padding"),
        ("2016/12/13", "when-padding"),
        ("2016-12-13T9:00", "when-padding"),
        ("2016-12-13T18", "when-minutes-missing"),
        ("2016-12-13T18:00:00.5Z", "when-fraction"),
        ("2016-12-13?", "when-qualifier"),
        ("2016-12%", "when-qualifier"),
        ("[2016-12-13,2016-12-15]", "when-set"),
        ("2016-12-13/2016-12-15", "when-is-period"),
        ("2016-12-13/", "when-is-period"),
        ("2016-12-13[Asia/Damascus][u-ca=hebrew]", "when-suffix"),
        ("2016-11-31", "when-impossible-date"),
        ("2015-02-29", "when-impossible-date"),
        ("2016-13", "when-impossible-month"),
        ("2016-00-01", "when-impossible-month"),
        ("2016-12-13T25:00", "when-impossible-time"),
        ("2016-12-13T18:60", "when-impossible-time"),
        ("2016-12-31T23:59:60Z", "when-impossible-time"),
        ("2016-12-13T24:00", "when-hour-24"),
        ("2016-21", "when-season"),
        ("1492", "when-year"),
        ("9999-12-31", "when-year"),
        ("2016-XX-15", "when-unspecified"),
        ("201X-05", "when-unspecified"),
        ("2016-12-16T/teatime", "when-part"),
        ("T/night", "when-part-undated"),
        ("evening", "when-part-undated"),
        ("t/Before dawn=03:00..05:30", "when-part-undated"),
        ("T/teatime", "when-unreadable"),
        ("[..2016-12-13]", "when-open-span"),
        ("[2016-12-16T/evening..2016-12-17]", "when-span-part"),
        ("[2016-12-13..2016-12-15]~1d", "when-span-width"),
        ("2016-12~", "when-width-missing"),
        ("2016-12-13~0d", "when-unreadable"),
        ("[2016-12-15..2016-12-13]", "when-backwards"),
        ("[2016-12-13T10:00+02:00..2016-12-13T07:00Z]", "when-backwards"),
        ("2016-12-13T18:00+25:00", "when-offset"),
        ("2016-12-13T18:00+02:75", "when-offset"),
        ("2016-12-13[Asia/Damaskus]", "when-zone-near"),
        ("2016-12-13[Xyzzy]", "when-zone-unknown"),
        ("2016-12-13[../../etc/passwd]", "when-zone-unknown"),
        ("2016-12-13T18:00+03:00[Asia/Damascus]", "when-zone-disagrees"),
        ("2016-12-13T/evening=25:00..26:00", "when-widths-hours"),
    ],
)
def test_what_cannot_be_is_refused_with_its_own_reason(text: str, code: str) -> None:
    assert code_of(text) == code


def test_a_refusal_says_what_is_wrong_and_what_to_write() -> None:
    with pytest.raises(Refusal) as refused:
        When.parse("2016-11-31")
    shown = str(refused.value).replace("\u2068", "").replace("\u2069", "")
    assert shown == (
        "31 November 2016 does not exist: that month has 30 days. Please either correct the day, "
        "or write 2016-11 if only the month is known."
    )


def test_a_refusal_repeats_nothing_that_might_be_a_name() -> None:
    with pytest.raises(Refusal) as refused:
        When.parse("Witness: Amal Haddad")
    assert "Amal" not in str(refused.value.message.plain()) + str(refused.value)


def test_a_clock_time_that_summer_time_skipped_is_refused() -> None:
    assert code_of("2016-03-25T00:30[Asia/Damascus]") == "when-skipped-time"
    assert code_of("2016-03-25T00:30+02:00[Asia/Damascus]") == "when-skipped-time"


def test_a_day_whose_midnight_was_skipped_begins_at_the_change() -> None:
    assert bounds("2016-03-25[Asia/Damascus]") == ("2016-03-24T22:00:00", "2016-03-25T20:59:59")


def test_a_day_that_the_calendar_skipped_is_refused() -> None:
    assert code_of("2011-12-30[Pacific/Apia]") == "when-skipped-day"


def test_a_clock_time_shown_twice_means_both_unless_the_offset_tells() -> None:
    assert bounds("2016-10-27T23:30[Asia/Damascus]") == (
        "2016-10-27T20:30:00",
        "2016-10-27T21:30:00",
    )
    second = "2016-10-27T23:30+02:00[Asia/Damascus]"
    assert bounds(second) == ("2016-10-27T21:30:00", "2016-10-27T21:30:00")
    assert str(When.parse(second)) == second


def test_a_day_with_an_hour_shown_twice_lasts_25_hours() -> None:
    when = When.parse("2016-10-27[Asia/Damascus]")
    assert when.latest - when.earliest == timedelta(hours=25, seconds=-1)


def test_damascus_kept_summer_time_from_october_2022_on() -> None:
    assert bounds("2021-12-13T18:00[Asia/Damascus]") == ("2021-12-13T16:00:00",) * 2
    assert bounds("2022-10-27T23:30[Asia/Damascus]") == ("2022-10-27T20:30:00",) * 2
    assert bounds("2022-12-13T18:00[Asia/Damascus]") == ("2022-12-13T15:00:00",) * 2


def test_the_words_of_the_source_are_kept_as_they_were() -> None:
    when = When.parse("2016-12-16[Asia/Damascus] «Friday 16 November 2016»")
    assert when.stated == "Friday 16 November 2016"
    assert str(when) == "2016-12-16[Asia/Damascus] «Friday 16 November 2016»"
    nested = When.parse("2016-12-16 «قال: «الجمعة» مساءً»")
    assert nested.stated == "قال: «الجمعة» مساءً"
    assert When.parse(str(nested)) == nested


def test_other_widths_are_written_out_so_that_the_text_keeps_its_meaning() -> None:
    widths = Widths(about=15, evening=(1080, 1260))
    evening = When.parse("2016-12-16T/evening[UTC]", widths=widths)
    assert str(evening) == "2016-12-16T/evening=18:00..21:00[UTC]"
    assert When.parse(str(evening)) == evening
    assert str(When.parse("2016-12-16T18:00Z~", widths=widths)) == "2016-12-16T18:00Z~15min"


@given(when_texts)
@settings(max_examples=300)
def test_a_text_is_read_back_as_it_was_written(text: str) -> None:
    when = When.parse(text)
    assert When.parse(str(when)) == when
    assert when.earliest <= when.latest
    assert (when.earliest.tzinfo, when.latest.tzinfo) == (UTC, UTC)


@given(
    clock_times, st.sampled_from(("+02:00", "[Asia/Damascus]", "[Pacific/Apia]", "-05:30")), halves
)
@settings(max_examples=300)
def test_the_quick_way_and_the_full_way_agree(clock: str, zone: str, half: str) -> None:
    text = clock + zone + half
    quick = quick_bounds(text)
    if quick is not None:
        form = read_form(text)
        assert (*quick, text) == (*bounds_of(form), form.text)


@given(clock_times, st.sampled_from([*ZONES, "+02:00", "Pacific/Apia"]), halves)
@settings(max_examples=300)
def test_the_quick_way_and_the_full_way_agree_where_a_zone_is_given(
    clock: str, zone: str, half: str
) -> None:
    try:
        when = When.parse(clock + half, zone)
    except Refusal as refusal:
        with pytest.raises(Refusal) as full:
            bounds_of(read_form(clock + half, zone))
        assert full.value.code == refusal.code
    else:
        form = read_form(clock + half, zone)
        assert (when.earliest, when.latest, when.text) == (*bounds_of(form), form.text)


@given(st.text("0123456789TtZz:-+[]/~. \t\x1f", max_size=20))
def test_a_text_without_slips_is_tidied_as_any_other(text: str) -> None:
    assert tidied(text) == tidied(text + "\u200e")


@pytest.mark.parametrize(
    "text", ["2016-12-13T18:00+02:00", "2016-12-13T18:00[Asia/Damascus]~30min"]
)
def test_the_quick_way_knows_the_commonest_texts(text: str) -> None:
    assert quick_bounds(text) == bounds_of(read_form(text))


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except Refusal:
        return
    assert When.parse(str(when)) == when


@given(st.text(alphabet="0123456789-:TZX/[].~+ «»?%٢dhmin", max_size=40))
@settings(max_examples=500)
def test_anything_that_looks_like_a_time_is_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except Refusal:
        return
    assert When.parse(str(when)) == when


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2016-12-13T18:00", 1),
        ("2016-12-13", 1),
        ("[2016-12-13..2016-12-14]", 2),
        ("[2016-12-13..2016-12-18]", 2),
        ("[2016-12-13..2016-12-19]", 3),
        ("[2016-12-01..2016-12-08]", 4),
        ("2016-12", 4),
        ("[2016-12-01..2017-01-01]", 5),
        ("2016", 5),
        ("2016-12-13[Asia/Damascus]~3d", 3),
    ],
)
def test_precision_is_the_code_of_ucdp(text: str, code: int) -> None:
    assert When.parse(text).precision == code


def test_days_are_those_of_the_zone_asked_for() -> None:
    when = When.parse("2016-12-13T23:30Z")
    assert when.days() == (date(2016, 12, 13),) * 2
    assert when.days("Asia/Damascus") == (date(2016, 12, 14),) * 2
    assert When.parse("2016-12-13").days() == (date(2016, 12, 13),) * 2
    assert When.parse("2016-12-13").days("UTC") == (date(2016, 12, 12), date(2016, 12, 14))


def test_an_exact_instant_is_written_in_the_zone_asked_for() -> None:
    instant = datetime(2016, 12, 13, 18, 0, 5, 999, tzinfo=timezone(timedelta(hours=2)))
    assert str(When.at(instant)) == "2016-12-13T16:00:05Z"
    assert str(When.at(instant, "Asia/Damascus")) == "2016-12-13T18:00:05[Asia/Damascus]"


def test_an_exact_instant_in_an_hour_shown_twice_stays_exact() -> None:
    for hour in (20, 21):
        when = When.at(datetime(2016, 10, 27, hour, 30, tzinfo=UTC), "Asia/Damascus")
        assert (when.earliest, when.latest) == (datetime(2016, 10, 27, hour, 30, tzinfo=UTC),) * 2
    assert str(when) == "2016-10-27T23:30+02:00[Asia/Damascus]"


def test_a_when_can_be_a_key() -> None:
    assert {When.parse("2016-12-13"): Verdict.YES}[When.parse("2016-12-13")] is Verdict.YES


@pytest.mark.parametrize(
    ("text", "as_if"),
    [
        ("2016-03-25T00:30[Asia/Damascus]~30min", "2016-03-25T00:30~30min"),
        ("2016-12-13T18:00+03:00[Asia/Damascus]", "2016-12-13T18:00+03:00"),
        ("2011-12-30[Pacific/Apia]", "2011-12-30"),
        ("2016-12-13[Asia/Gone]", "2016-12-13"),
        ("[2016-12-13..2016-12-15][Asia/Gone]", "[2016-12-13..2016-12-15]"),
    ],
)
def test_what_was_stored_is_read_whatever_the_zone_database_has_learned_since(
    text: str, as_if: str
) -> None:
    when = When.stored(f"{text} «as stated»")
    assert str(when) == f"{text} «as stated»"
    assert (when.earliest, when.latest) == _bounds(as_if)
    assert When.stored(str(when)) == when
    assert when.days()[0] <= when.days()[1]


@given(when_texts)
def test_what_was_stored_is_read_as_it_was_typed(text: str) -> None:
    assert When.stored(str(When.parse(text))) == When.parse(text)


def test_what_was_never_a_time_is_refused_from_the_store_too() -> None:
    with pytest.raises(Refusal):
        When.stored("2016-11-31")
