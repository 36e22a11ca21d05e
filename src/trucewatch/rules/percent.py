"""A share in percent, against the part and the whole it is of."""

from __future__ import annotations

from trucewatch.rules.placing import valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message

CODE = "percent-against-counts"
_ROUNDING = 0.5  # of the last place written
_ROOM = 1.0  # beyond rounding: shares are often cut or rounded up, and no one is misled


def percent_fits(
    part: Statement[Count], whole: Statement[Count], percent: float, decimals: int, words: str
) -> Conflict | None:
    """The figures, if the share that part and whole make is surely another than the one stated.

    decimals: places written behind the point. Both figures must be exact, or nothing is settled.
    """
    if part.value.low != part.value.high or whole.value.low != whole.value.high:
        return None
    if part.value.low is None or not whole.value.low or part.value.low > whole.value.low:
        return None
    share = 100 * part.value.low / whole.value.low
    apart = abs(share - percent)
    if apart <= _ROUNDING * 10.0**-decimals:
        return None
    args: dict[str, Arg] = {
        "part": valued(part),
        "whole": valued(whole),
        "stated": words,
        "share": f"{share:.1f}",
    }
    agreement = Agreement.DIFFERS if apart <= _ROOM else Agreement.CONTRADICTS
    return Conflict(CODE, (whole, part), Message("rule-percent", args), agreement)
