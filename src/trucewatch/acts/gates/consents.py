"""What somebody agreed to, one use by one, and whether that still stands."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.values.codes.reports import Audience
from trucewatch.values.codes.sources import ConsentKind

USE = {
    Audience.PUBLIC: ConsentKind.TO_PUBLISH,
    Audience.PARTY_TO_AGREEMENT: ConsentKind.TO_PUBLISH,
    Audience.PARTNERS: ConsentKind.TO_SHARE_WITH_PARTNERS,
    Audience.UN_MECHANISM: ConsentKind.TO_SHARE_WITH_PARTNERS,
    Audience.COURT: ConsentKind.TO_HAND_TO_COURT,
    Audience.INTERNAL: ConsentKind.TO_RECORD,
}
"""Which consent covers which audience; consent to one use is never consent to another."""


def consents(holder: Row, use: ConsentKind) -> bool:
    """Whether a person (or a source) agreed to this use, themselves, and did not take it back."""
    said = _said(holder, use)
    return any(_yes(row, holder) and not _stands_against(said, row) for row in said)


def refuses(holder: Row, use: ConsentKind) -> bool:
    """Whether somebody refused this use or took their consent back, and did not agree again."""
    said = _said(holder, use)
    return any(map(_no, said)) and not consents(holder, use)


def _said(holder: Row, use: ConsentKind) -> list[Row]:
    return [row for row in holder.children("consent") if row.consent_kind is use]


def _yes(row: Row, holder: Row) -> bool:
    """Given by the holder alone: what a source agreed to is not what the person agreed to."""
    other = row.raw("source" if holder.kind == "person" else "person")
    return row.given is not None and other is None and not _no(row)


def _no(row: Row) -> bool:
    return bool(row.refused) or row.withdrawn is not None


def _stands_against(said: list[Row], yes: Row) -> bool:
    """Whether a refusal or a withdrawal may be later than this consent; undated ones always may."""
    given = yes.derived("given_lo")
    ends = [
        row.derived("withdrawn_hi" if row.withdrawn else "given_hi") for row in filter(_no, said)
    ]
    return any(end is None or given is None or end >= given for end in ends)
