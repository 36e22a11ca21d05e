"""How old what is told of a large case is, for whoever reads it."""

from __future__ import annotations

from datetime import datetime

from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.web.accounted import Account
from trucewatch.web.asking import Asking
from trucewatch.web.large import Told
from trucewatch.web.permissions import Right


def how_old(asking: Asking, told: Told | None) -> list[Message]:
    """In sentences; none for a case that is worked out for each page."""
    if told is None or not (asking.may(Right.FINDINGS) or asking.may(Right.LEDGER)):
        return []
    if told.failed is not None:
        failed = Message("large-failed", {"when": _at(asking, told.failed)})
        return [failed] if told.made is None else [*_age(asking, told.made, told), failed]
    if told.made is None:
        return [Message("large-first" if told.at_work else "large-none")]
    return [*_age(asking, told.made, told), *([Message("large-at-work")] if told.at_work else [])]


def _age(asking: Asking, made: datetime, told: Told) -> list[Message]:
    """How many records have changed is told to nobody: some may be of kinds that a reader may not see."""
    said = Message("large-made", {"when": _at(asking, made)})
    return [said, *([Message("large-since")] if told.behind else [])]


def _at(asking: Asking, moment: datetime) -> When:
    return When.at(moment.replace(second=0), asking.zone)


def of_moment(asking: Asking, account: Account, at: When) -> list[Message]:
    """Where an account speaks of another moment than was asked for, of which."""
    if account.told is None or account.found is None or account.at == at:
        return []
    if not asking.request.GET.get("at"):
        return []
    return [Message("large-moment", {"when": account.at})]
