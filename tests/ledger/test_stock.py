"""How many were in a place over time is what the dated figures leave at each moment."""

from datetime import UTC, datetime

from tests.ledger.stating import ledger_of
from trucewatch.ledger.balance import Ledger
from trucewatch.ledger.stock import MOST

START = "start,100,person,people,,start,2016-12-13T00:00+00:00,,town"


def band(ledger: Ledger) -> list[tuple[str, int | None, int | None]]:
    (stock,) = ledger.stocks
    return [
        (f"{datetime.fromtimestamp(level.moment, UTC):%d %H:%M}", level.figure.tight.low,
         level.figure.tight.high)
        for level in stock.levels
    ]  # fmt: skip


def test_a_figure_of_one_instant_is_a_step() -> None:
    ledger = ledger_of(f"{START}\nleft,30,person,people,,moved,2016-12-14T10:00+00:00,convoy")
    assert band(ledger) == [("13 00:00", 100, 100), ("14 10:00", 70, 70)]


def test_between_two_moments_from_none_to_all_have_left() -> None:
    ledger = ledger_of(f"{START}\nleft,30,person,people,,moved,2016-12-14T10:00+00:00~1h,convoy")
    assert band(ledger) == [("13 00:00", 100, 100), ("14 09:00", 70, 100), ("14 11:00", 70, 70)]


def test_the_end_of_a_day_is_the_beginning_of_the_next() -> None:
    ledger = ledger_of(f"{START}\nleft,30,person,people,,moved,2016-12-14,convoy")
    assert band(ledger)[1:] == [("13 22:00", 70, 100), ("14 22:00", 70, 70)]


def test_a_figure_without_a_date_counts_throughout_and_is_counted() -> None:
    rows = "dead,5,person,people,killed,harm,,,town\nleft,30,person,people,,moved,2016-12-14T10:00+00:00,convoy"
    ledger = ledger_of(f"{START}\n{rows}")
    assert [level[1] for level in band(ledger)] == [95, 65]
    assert [line.first.row.ref for line in ledger.stocks[0].undated] == ["dead"]


def test_what_has_no_number_is_not_in_the_band_and_is_counted() -> None:
    rows = (
        "dead,unknown,person,people,killed,harm,2016-12-13T12:00+00:00,,town\n"
        "left,30,person,people,,moved,2016-12-14T10:00+00:00,convoy"
    )
    ledger = ledger_of(f"{START}\n{rows}")
    assert [level[1:] for level in band(ledger)] == [(100, 100), (70, 70)]
    assert ledger.stocks[0].undated == ()
    assert [line.first.row.ref for line in ledger.stocks[0].unnumbered] == ["dead"]


def test_the_last_level_is_the_residual() -> None:
    rows = (
        "left,about 40,person,people,,moved,2016-12-14,convoy\n"
        "back,between 3 and 5,person,people,returned,moved,2016-12-15,convoy"
    )
    ledger = ledger_of(f"{START}\n{rows}")
    (town,) = [one for one in ledger.balances if one.account.key == "place:town"]
    assert ledger.stocks[0].levels[-1].figure == town.residual


def test_a_place_without_a_start_or_of_which_nothing_changes_has_no_picture() -> None:
    left = "left,30,person,people,,moved,2016-12-14T10:00+00:00,convoy"
    assert ledger_of(left).stocks == ()
    assert ledger_of(START).stocks == ()
    assert len(ledger_of(f"{START}\n{left}").stocks) == 1


def test_more_moments_than_a_page_shows_are_not_drawn() -> None:
    rows = [
        f"d{n},1,person,people,killed,harm,2016-12-14T{n // 60:02}:{n % 60:02}+00:00,,town"
        for n in range(MOST)
    ]
    start = START.replace(",100,", ",1000,")
    assert ledger_of("\n".join([start, *rows])).stocks == ()
    (stock,) = ledger_of("\n".join([start, *rows[:-1]])).stocks
    assert len(stock.levels) == MOST
