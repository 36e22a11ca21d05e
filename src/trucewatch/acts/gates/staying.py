"""The gate about whereabouts: what tells where a source stays, and with whom, stands in no text.

They are noted in free words ("Mill Lane 12, with Layla Barley"), of which each part is looked for. It
opens with a second person's reason, for a part may be plain speech; telephone numbers and addresses
of mail among them are looked for with those of contacts (`naming`), and do not open.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.naming import Identities, named_in_records
from trucewatch.acts.gates.spelling import folded
from trucewatch.records.view import CaseView
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding


def whereabouts_told(
    view: CaseView, audience: Audience, identities: Identities
) -> Iterator[Finding]:
    """Every text in which a part of whereabouts stands that is no name of a place or of an actor."""
    rows = (row for kind in ("place", "actor") for row in view.rows(kind) if identities.stays)
    told = {folded(one) for row in rows for one in (*row.name.words.values(), *row.aliases)}
    sought = {words: whose for words, whose in identities.stays.items() if words not in told}
    if sought:
        yield from named_in_records(view, audience, Identities(sought), "gate-whereabouts")
