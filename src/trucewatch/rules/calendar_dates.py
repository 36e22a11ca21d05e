"""A date in the stated words that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.calendar_words import month_text
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.stated_dates import read_stated_date
from trucewatch.values.when import When

CODE = "date-impossible"
_LONGEST = 31
_LATE_DAY = re.compile("[2٢۲][9٩۹]|[3-9٣-٩۳-۹][0-9٠-٩۰-۹]|(?<![0-9٠-٩۰-۹])0+(?![0-9])")


def may_be_impossible(words: str) -> bool:
    """Whether the words hold a number that some month lacks as a day: quick, never wrongly no."""
    return _LATE_DAY.search(words) is not None


def impossible_date(statement: Statement[When] | Statement[Period]) -> Iterator[Conflict]:
    """The stated words, if they name a day that their month never has (31 November).

    Above 31 a number beside a month may count something else, unless a year follows.
    """
    told = read_stated_date(statement.value.stated)
    if told.exists or told.day is None or told.month is None:
        return
    if told.day > _LONGEST and told.year is None:
        return
    message = Message(
        "rule-date-impossible",
        {
            "words": statement.value.stated,
            "day": str(told.day),
            "month": month_text(told.month),
            "place": place(statement.where),
        },
    )
    yield Conflict(CODE, (statement,), message)
