"""Determinations: one member proposes, another reviews; rejections are kept."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.another import require_another
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, Determination
from trucewatch.values.codes.determination import OutsideReason, Ruling, RulingState
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text


def propose_determination(acting: Acting, case: Case, proposed: Determination) -> Receipt:
    """Propose a ruling on an incident, a clause and an actor.

    Raises Refusal without reasoning, or where outside_scope gives no reason (or another ruling
    does).
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    if not proposed.reasoning:
        raise refuse("acts-determination-reasoning")
    _reason_fits(proposed.ruling, proposed.outside_reason)
    proposed.case = case
    proposed.proposer = acting.member
    proposed.proposed = acting.instant
    proposed.ruling_state = RulingState.PROPOSED
    return write(acting, "propose_determination", case, [proposed])


def review_determination(
    acting: Acting, case: Case, code: str, agrees: bool, words: Text = EMPTY_TEXT
) -> Receipt:
    """Agree or disagree with a proposed determination; the words of a disagreement are required.

    Raises Refusal for the proposer, for one already reviewed, and for a silent disagreement.
    """
    found = Determination.objects.filter(case=case, code=code).first()
    if found is None:
        raise refuse("acts-no-such-record", kind="determination")
    require_another(acting, [found.proposer_id], code=code)
    if found.ruling_state is not RulingState.PROPOSED:
        raise refuse("acts-review-done", code=code)
    if not agrees and not words:
        raise refuse("acts-review-words", code=code)
    found.ruling_state = RulingState.REVIEWED if agrees else RulingState.DISAGREED
    found.reviewer = acting.member
    found.reviewed = acting.instant
    found.review_words = words
    return write(acting, "review_determination", case, [found])


def _reason_fits(ruling: Ruling, reason: OutsideReason | None) -> None:
    if (ruling is Ruling.OUTSIDE_SCOPE) != (reason is not None):
        raise refuse("acts-determination-outside-reason")
