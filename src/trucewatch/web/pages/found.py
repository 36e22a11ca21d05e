"""A finding as one reader may be told it: whether at all, what it is called, what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from trucewatch.checks.labelling import labelled
from trucewatch.records.plain import KINDS, parts_of, stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg, Message
from trucewatch.values.running_words import isolate
from trucewatch.web.asking import Asking
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

MOST = 900
"""So many words are looked up, as many as every database takes at once."""
REFERRED = ("incident", "tally")
"""Kinds that sentences name by what a case folder calls them, besides what they are about."""

OURS = "ours"


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the records it is about. sentence: what it says, fields by their labels. by_ref:
    the records that stand in it, by what it calls them. besides: the others it is about."""

    finding: Finding
    sentence: Message
    by_ref: Mapping[str, Named]
    besides: tuple[Named, ...]

    @property
    def title(self) -> Message:
        return title_of_check(self.finding)

    @property
    def source(self) -> tuple[bool, str]:
        return source_of(self.finding)

    @property
    def records(self) -> tuple[Named, ...]:
        return (*self.by_ref.values(), *self.besides)


def found_of(asking: Asking, findings: Iterable[Finding]) -> list[Found]:
    """Findings with the names of their records, looked up together."""
    told, naming = list(findings), Naming(asking)
    naming.learn(records_of(told))
    known = {where.ref for one in told for where in one.where}
    about = {
        one.ref: naming.name(one.kind, one.record)
        for one in (where for each in told for where in each.where)
        if one.kind in REFERRED and one.record is not None and one.ref and asking.may_see(one.kind)
    }
    words = {
        word for one in told for word in _words(labelled(one.message, _fields())) if " " not in word
    }
    others = about | _referred(naming, words - known)
    case = naming.of(asking.case)
    others[asking.case.ref] = Named(name=case.name or case.code, lang=case.lang)
    return [_found(naming, one, others) for one in told]


def _found(naming: Naming, finding: Finding, others: Mapping[str, Named]) -> Found:
    sentence = labelled(finding.message, _fields())
    said = sentence.text(naming.asking.lang)
    records = dict.fromkeys(records_of([finding]))
    about = {
        one.ref: (one.kind, one.record)
        for one in finding.where
        if one.record is not None and (one.kind, one.record) in records and one.ref
    }
    stand = {ref: record for ref, record in about.items() if isolate(ref) in said}
    by_ref = {word: others[word] for word in _words(finding.message) if word in others}
    by_ref |= {ref: naming.name(*record) for ref, record in stand.items()}
    besides = (naming.name(*one) for one in records if one not in stand.values())
    return Found(finding, sentence, by_ref, tuple(besides))


def _referred(naming: Naming, words: set[str]) -> dict[str, Named]:
    """The records of the case that are called so, of those that the reader may see."""
    found: dict[str, Named] = {}
    for kind in REFERRED:
        if words and naming.asking.may_see(kind):
            rows = stored(kind).filter(case=naming.asking.case, ref__in=sorted(words)[:MOST])
            found |= {row.ref: naming.of(row) for row in rows.filter(state=RecordState.CURRENT)}
    return found


def _words(arg: Arg) -> Iterator[str]:
    """What stands in a message as it was given: a ref, a field, or the words of a source."""
    if isinstance(arg, Message):
        for each in arg.args.values():
            yield from _words(each)
    elif isinstance(arg, tuple):
        for each in arg:
            yield from _words(each)
    elif type(arg) is str and arg:
        yield arg


@cache
def _fields() -> frozenset[str]:
    return frozenset(part.name for kind in KINDS for part in parts_of(kind))


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


def source_of(finding: Finding) -> tuple[bool, str]:
    """Whether the rule is ours; and what it rests on besides, which has a name in one language."""
    ours = finding.source.startswith(OURS)
    rest = finding.source.removeprefix(OURS).lstrip(",; ")
    return ours, "" if ours and rest.startswith("(") else rest
