"""The gate about sources: nobody is used beyond what they granted."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.gate import stopped
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding

USING = {
    "citation": ("source",),
    "attribution": ("said_by",),
    "tally": ("source",),
    "movement": ("source",),
    "control": ("source",),
    "evidence": ("acquired_from",),
    "assessment": ("source",),
    "recommendation": ("source",),
    "service": ("source",),
    "fate": ("source",),
    "agreement": ("known_through",),
    "clause": ("source",),
    "binding": ("source",),
    "amendment": ("source",),
}
"""Where a record leans on a source."""


def outside_grant(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A source that the case leans on and that did not grant this audience."""
    if audience is Audience.INTERNAL:
        return
    used = _used(view)
    for source in view.rows("source"):
        if source.key in used and audience not in source.grant:
            granted = tuple(str(one) for one in source.grant)
            yield stopped(
                "gate-source-grant",
                (source,),
                (str(audience), *granted),
                source=source.code,
                audience=audience,
            )


def _used(view: CaseView) -> set[str]:
    """Ids of the sources leaned on, and of the testimonies' sources."""
    used = {
        key
        for kind, fields in USING.items()
        for field in fields
        for key in view.table(kind).raw(field)
        if key is not None
    }
    for citation in view.rows("citation"):
        account: Row | None = citation.account
        if account is not None:
            used.add(account.raw("source"))
    return used
