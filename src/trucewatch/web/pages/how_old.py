"""How old what is told of a large case is, for whoever reads it."""

from __future__ import annotations

from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.web.accounted import Account
from trucewatch.web.asking import Asking
from trucewatch.web.large import Told


def how_old(asking: Asking, told: Told | None) -> list[Message]:
    """In sentences; none for a case that is worked out for each page."""
    if told is None:
        return []
    if told.made is None:
        return [Message("large-first" if told.at_work else "large-none")]
    said = [Message("large-made", {"when": When.at(told.made.replace(second=0), asking.zone)})]
    if told.since is None:
        said.append(Message("large-since-many"))
    elif told.since:
        said.append(Message("large-since", {"count": told.since}))
    return [*said, *([Message("large-at-work")] if told.at_work else [])]


def of_moment(asking: Asking, account: Account, at: When) -> list[Message]:
    """Where an account speaks of another moment than was asked for, of which."""
    if account.told is None or account.found is None or account.at == at:
        return []
    if not asking.request.GET.get("at"):
        return []
    return [Message("large-moment", {"when": account.at})]
