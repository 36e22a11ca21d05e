"""What a publication lists, item by item: its files, and the gates that were opened for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from trucewatch.cli.language import chosen_language, for_terminal
from trucewatch.cli.showing import words
from trucewatch.cli.wording_records import isolated, record_with
from trucewatch.values.wording import say_count, say_number

if TYPE_CHECKING:
    from trucewatch.records.models import Record
    from trucewatch.values.finding import Finding


def listed(record: Record, name: str) -> list[str]:
    """The items of a field that is a list of several things each; none for any other field."""
    if record.kind != "publication" or name not in ("files", "release_reasons"):
        return []
    says = _file if name == "files" else _gate
    return [says(record, item) for item in getattr(record, name)]


def gate_about(finding: Finding) -> Iterator[str]:
    """What a gate found something in: figures by their number and code lists, the rest by ref."""
    for where in finding.where:
        told = record_with(where.kind, where.record) if where.record is not None else None
        yield _figure(told) or isolated(f"{where.kind}:{where.ref}")


def _file(record: Record, item: Any) -> str:
    size = for_terminal(say_number(int(item["size"]), chosen_language()))
    return words("show-file", name=item["name"], size=size, sha256=item["sha256"])


def _gate(record: Record, item: Any) -> str:
    about = [_of_ref(record, each) for each in item["about"]]
    joined = ("، " if chosen_language() == "ar" else "; ").join(about)
    return words("show-gate", gate=item["gate"], about=joined, decision=item["decision"])


def _of_ref(record: Record, told: str) -> str:
    """A record by its kind and ref, as the publication names it."""
    from trucewatch.records.models import Tally

    kind, _, ref = told.partition(":")
    of = {"ref": ref, "case": getattr(record, "case", None)}
    found = Tally.objects.filter(**of).first() if kind == Tally.kind else None
    return _figure(found) or isolated(told)


def _figure(record: Record | None) -> str:
    """A figure without any words of a source, which could name somebody; empty for another record."""
    from trucewatch.records.models import Tally

    if not isinstance(record, Tally) or record.count is None:
        return ""
    lang = chosen_language()
    number = for_terminal(say_count(record.count, lang))
    labels = (code.label(lang) for code in (record.group, record.fate) if code)
    return " · ".join([f"{isolated(record.code)}: {number}", *labels])
