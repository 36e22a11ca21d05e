"""From the words of `trucewatch package` to what is wished for and what goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from trucewatch.acts.evidence.custody import withdrawn_from_use
from trucewatch.acts.exchange.packaging import Handed, Outgoing
from trucewatch.cli.finding_records import record_of
from trucewatch.cli.opening import the_case
from trucewatch.packages.choosing import Wish
from trucewatch.packages.making import Made
from trucewatch.records.models import Case, VerificationStep
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from trucewatch.values.when import When


def wished(
    names: Sequence[str], case_ref: str | None, audience: str, publications: Sequence[str]
) -> tuple[Case, Callable[[When], Wish]]:
    """The case, and what is wished for as of a moment.

    Raises Refusal where a name is neither the case nor an item of evidence, and where both stand.
    """
    cases = [case for case in Case.objects.all() if names[0] in (case.ref, case.code)]
    if cases and len(names) > 1:
        raise refuse("cli-package-one-case")
    case = cases[0] if cases else the_case(case_ref)
    items = [] if cases else [_item(name, case) for name in names]
    along = [_of_kind(code, case, "publication") for code in publications]

    def wish(as_of: When) -> Wish:
        along_with = _with_attached(case, items)
        return Wish(case, Audience(audience), int(as_of.latest.timestamp()), along_with, along)

    return case, wish


def outgoing_of(
    made: Made, wish: Wish, case: Case, recipient: str, reviewer: str | None
) -> Outgoing:
    """What goes out, as the act is to record it."""
    handed = [
        Handed(file.evidence, None if file.original else file.record, file.digest)
        for file in made.objects
        if file.evidence is not None
    ]
    return Outgoing(
        audience=wish.audience,
        recipient=Text("und", {"und": recipient}) if recipient.strip() else EMPTY_TEXT,
        digest=made.contents.digest,
        log_size=made.description.size,
        entries=made.entries,
        items=made.items,
        files=handed,
        texts=made.texts,
        concerned=made.concerned if wish.items else None,
        reviewer=reviewer,
        title=case.name,
    )


def _item(name: str, case: Case) -> UUID:
    return _of_kind(name, case, "evidence")


def _of_kind(name: str, case: Case, kind: str) -> UUID:
    found = record_of(name, case.code)
    if found.kind != kind:
        raise refuse("cli-package-not-an-item", name=name)
    return found.id


def _with_attached(case: Case, items: Sequence[UUID]) -> frozenset[UUID]:
    """The items, and what is attached to the steps by which they were verified, if it is in use."""
    steps = VerificationStep.objects.filter(evidence__in=items)
    attached = {UUID(each) for step in steps for each in step.attachments}
    return frozenset({*items, *(attached - withdrawn_from_use(case))})
