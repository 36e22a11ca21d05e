"""Step 7, short codes: each is given once, and the series that gives the next one lies ahead."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from trucewatch.acts.verification.unreadable import UNREADABLE
from trucewatch.records.models import CodeSeries, Record
from trucewatch.values.ids import read_short_code
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step, extra, tampered

Series = tuple[UUID | None, str]


class Codes:
    """Takes every row, and tells of codes given twice or about to be."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._seen: set[tuple[UUID | None, str]] = set()
        self._highest: dict[Series, int] = {}
        self._twice: list[tuple[str, str]] = []

    def take(self, row: Record) -> None:
        case: UUID | None = getattr(row, "case_id", None)
        if not row.code:
            return
        if (case, row.code) in self._seen:
            self._twice.append((row.kind, row.code))
        self._seen.add((case, row.code))
        try:
            origin, kind, number = read_short_code(row.code)
        except Refusal:
            return
        if (origin, kind) == (self._name, row.kind):
            self._highest[case, kind] = max(number, self._highest.get((case, kind), 0))

    def broken(self) -> Iterator[Broken]:
        for kind, code in self._twice:
            yield extra(Step.ROWS, "rows-code-twice", kind=kind, given=code)
        try:
            given = {(one.case, one.kind): one.last for one in CodeSeries.objects.all()}
        except UNREADABLE:
            yield tampered(Step.ROWS, "rows-series-unreadable")
            return
        for (case, kind), number in sorted(self._highest.items(), key=str):
            if given.get((case, kind), 0) < number:
                yield tampered(Step.ROWS, "rows-series-behind", kind=kind, number=number)
