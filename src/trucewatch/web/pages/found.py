"""A finding as one reader may be told it: whether at all, what it is called, what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from trucewatch.records.plain import KINDS
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.values.running_words import isolate
from trucewatch.web.asking import Asking
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the records it is about. by_ref: those that stand in its sentence, by what
    the sentence calls them. besides: the others."""

    finding: Finding
    by_ref: Mapping[str, Named]
    besides: tuple[Named, ...]

    @property
    def title(self) -> Message:
        return title_of_check(self.finding)

    @property
    def records(self) -> tuple[Named, ...]:
        return (*self.by_ref.values(), *self.besides)


def found_of(asking: Asking, findings: Iterable[Finding]) -> list[Found]:
    """Findings with the names of their records, looked up together."""
    told, naming = list(findings), Naming(asking)
    naming.learn(records_of(told))
    return [_found(naming, one) for one in told]


def _found(naming: Naming, finding: Finding) -> Found:
    sentence = finding.message.text(naming.asking.lang)
    records = dict.fromkeys(records_of([finding]))
    said = {
        one.ref: (one.kind, one.record)
        for one in finding.where
        if one.record is not None
        and (one.kind, one.record) in records
        and one.ref
        and isolate(one.ref) in sentence
    }
    return Found(
        finding,
        {ref: naming.name(*record) for ref, record in said.items()},
        tuple(naming.name(*one) for one in records if one not in said.values()),
    )


def may_tell(asking: Asking, finding: Finding) -> bool:
    """Whether every record that a finding is about may be seen; a source is known by its label."""
    return all(
        asking.may_see(where.kind) or where.kind in ("", "source", "case")
        for where in finding.where
    )


def records_of(findings: Iterable[Finding]) -> Iterator[tuple[str, UUID]]:
    """What findings are about, but for the case itself."""
    for finding in findings:
        for where in finding.where:
            if where.record is not None and where.kind in KINDS and where.kind != "case":
                yield where.kind, where.record


def title_of_check(finding: Finding) -> Message:
    """What the check is called that found it."""
    return Message(f"check-{finding.code}-title")
