"""Searches that a member gave a name, in a case. No act: they say nothing of what happened."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote_plus
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.gates.spelling import told_in
from trucewatch.acts.storable import require_words
from trucewatch.records.models import Case, SavedSearch
from trucewatch.values.refusal import refuse

MOST = 30
LONGEST_NAME, LONGEST_QUERY = 60, 1000


def save_search(acting: Acting, case: Case, name: str, query: str) -> UUID | None:
    """Keep a search under a name, in place of one that had it; the id of one that had none.

    Raises Refusal without a name, for one too long, and where there are many already.
    """
    require_may_act(acting.workspace)
    require_words(name, "name")
    if acting.member is None:
        raise refuse("acts-needs-member")
    if not 0 < len(name.strip()) <= LONGEST_NAME or len(query) > LONGEST_QUERY:
        raise refuse("acts-search-name", most=LONGEST_NAME)
    own = SavedSearch.objects.filter(member=acting.member, case=case)
    if own.exclude(name=name.strip()).count() >= MOST:
        raise refuse("acts-search-many", most=MOST)
    found, new = SavedSearch.objects.update_or_create(
        member=acting.member, case=case, name=name.strip(), defaults={"query": query}
    )
    return found.id if new else None


def forget_search(acting: Acting, case: Case, search: UUID) -> bool:
    """Forget a search of the member; whether it was theirs."""
    require_may_act(acting.workspace)
    gone, _ = SavedSearch.objects.filter(id=search, member=acting.member, case=case).delete()
    return gone > 0


def erase_from_searches(case: Case, words: Sequence[tuple[str, ...]]) -> None:
    """Forget what anybody looks for in the case by these words, which are about to be erased."""
    telling = [
        row.id for row in SavedSearch.objects.filter(case=case)
        if told_in(f"{row.name} {unquote_plus(row.query)}", words)
    ]  # fmt: skip
    SavedSearch.objects.filter(id__in=telling).delete()
