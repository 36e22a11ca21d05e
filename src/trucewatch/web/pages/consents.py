"""What a source or a person agreed to, beside what they told; a testimony goes by its source."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.records.models import Account, Consent, Person, Record, Source
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.sources import ConsentKind
from trucewatch.web.asking import Asking
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, say_value


@dataclass(frozen=True, slots=True)
class Consented:
    """One consent: to what, whether it stands, and since when it was given, refused or withdrawn."""

    own: Named
    kind: ConsentKind
    words: str
    mark: str
    at: Said


def consents_of(asking: Asking, record: Record) -> list[Consented] | None:
    """What the holder of a record agreed to; None where there is no holder, or not for this reader.

    What publishing makes of them is for the gates alone to say.
    """
    if not asking.may_see("consent"):
        return None
    holder = record.source if isinstance(record, Account) else record
    if not isinstance(holder, (Person, Source)):
        return None
    whose = {holder.kind: holder, "case": asking.case, "state": RecordState.CURRENT}
    rows = list(Consent.objects.filter(**whose).order_by("consent_kind", "code"))
    if isinstance(holder, Source) and holder.public and not rows:
        return None  # what was published needs nobody's consent
    naming = Naming(asking)
    return [_said(asking, naming, row) for row in rows]


def _said(asking: Asking, naming: Naming, row: Consent) -> Consented:
    if row.withdrawn is not None:
        words, mark, at = "record-consent-withdrawn", "warning", row.withdrawn
    elif row.refused:
        words, mark, at = "record-consent-refused", "warning", row.given
    else:
        words, mark, at = "record-consent-given", "", row.given
    said = say_value(at, asking.lang, asking.zone)
    return Consented(naming.of(row), row.consent_kind, words, mark, said)
