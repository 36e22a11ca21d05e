"""The gate about identities: nobody's protected words stand in a text that could go out.

A pseudonym that is the name, a name in a caption, a telephone number in a note, the name of who
brought an item in the reason for taking it. The words are opened for this comparison alone and
never repeated: a finding tells the record and its field.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from trucewatch.acts.gates.gate import stopped
from trucewatch.acts.gates.spelling import (
    NOT_OF_PEOPLE,
    Sought,
    Words,
    parts,
    spellings,
    stays,
)
from trucewatch.checks.findings import where_of
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.reports import Audience
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.values.refusal import refuse

IDENTIFYING = {
    "person": ("name", "contact", "identity_note"),
    "source": ("name", "contact", "whereabouts"),
    "evidence": ("captured_by",),
    "custody": ("counterpart_name", "original_name", "original_folder", "web_address"),
}
READ = (*IDENTIFYING, "citation")
"""The kinds that say whose words are protected, and which of those are told in clear on purpose."""

NOT_TOLD = ("member",)
_BREAK = re.compile(r"\\[nrt]")  # a new line within a stored text
READABLE = (".html", ".json", ".txt", ".csv", ".svg", ".xml", ".md")


@dataclass(frozen=True, slots=True)
class Identities:
    """Whose protected words must not stand in a text: the record by each spelling.

    names: of people, as they were written, with the record. stays: by the words of whereabouts.
    fields: of which field of the record each spelling is.
    """

    of: Mapping[Words, Row] = field(repr=False)
    names: Sequence[tuple[str, Row]] = field(repr=False, default=())
    stays: Mapping[Words, Row] = field(repr=False, default_factory=dict)
    fields: Mapping[Words, str] = field(repr=False, default_factory=dict)
    _by_first: dict[str, list[Words]] = field(init=False, repr=False, default_factory=dict)
    _sought: Sought[Row] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for words in self.of:
            self._by_first.setdefault(words[0], []).append(words)
        object.__setattr__(self, "_sought", Sought(self.of))

    def within(self, text: str) -> list[Row]:
        """The records whose words stand in a text; each once."""
        return list(dict.fromkeys(self._sought.within(text)))

    def possible(self, texts: Iterable[str]) -> Identities:
        """Those of whom every word stands somewhere in the texts."""
        known = parts("\n".join(texts))
        begun = (words for word in sorted(known) for words in self._by_first.get(word, ()))
        return Identities({words: self.of[words] for words in begun if known.issuperset(words)})


def identities_of(view: CaseView, keys: KeyStore, *, lacking: bool = False) -> Identities:
    """The identities of a case.

    Raises Refusal where the keys are not here, for then nothing may go out; with `lacking`, a
    record whose key was destroyed is passed over.
    """
    found: dict[Words, Row] = {}
    people: list[tuple[str, Row]] = []
    places: dict[Words, Row] = {}
    fields: dict[Words, str] = {}
    for kind, names in IDENTIFYING.items():
        holding = [row for row in view.rows(kind) if any(_sealed(row, name) for name in names)]
        opened = keys.get([row.id for row in holding]) if holding else {}
        for row in holding:
            if row.id not in opened and not lacking:
                raise refuse("gate-identity-locked", record=row.code)
            for name in names if row.id in opened else ():
                said = "" if _may_be_told(row, name) else _opened(row, name, opened[row.id])
                if not _told_on_purpose(row, name, said):
                    spelled = list(spellings(name, said))
                    found.update(dict.fromkeys(spelled, row))
                    fields.update(dict.fromkeys(spelled, name))
                    people += [(said, row)] if said and name not in NOT_OF_PEOPLE else ()
                    places |= dict.fromkeys(stays(said) if name == "whereabouts" else (), row)
    return Identities(found, people, places, fields)


def needs_citations(view: CaseView) -> bool:
    """Whether any address of where something was got is sealed: citations may tell it in clear."""
    return any(_sealed(row, "web_address") for row in view.rows("custody"))


def named_in_records(
    view: CaseView, audience: Audience, identities: Identities, code: str = "gate-identity"
) -> Iterator[Finding]:
    """Every text of a record in which the protected words of somebody stand."""
    for kind, table in view.tables.items():
        for name in table.shape.values if kind not in NOT_TOLD else ():
            for record, whose in _named_in_column(table, name, identities):
                yield stopped(
                    code, audience, [record, whose],
                    record=record.code, field=label_of_field(name), whose=whose.code,
                )  # fmt: skip


def named_in_files(files: Mapping[str, bytes], identities: Identities) -> Iterator[Finding]:
    """Every file, by its number in the order of names, that tells somebody's protected words."""
    for number, (name, content) in enumerate(sorted(files.items()), start=1):
        text = html.unescape(re.sub("<[^>]*>", " ", content.decode("utf-8", "replace")))
        said = f"{name}\n{text if name.endswith(READABLE) else ''}"
        for whose in identities.possible([said]).within(said):
            args = {"file": number, "whose": whose.code}
            message, advice = Message("gate-identity-file", args), Message("gate-identity-advice")
            where = (where_of(whose),)
            yield Finding("gate-identity-file", Severity.ERROR, message, where, advice)


def _named_in_column(table: Table, name: str, identities: Identities) -> Iterator[tuple[Row, Row]]:
    told = {
        index: readable(raw)
        for index, raw in enumerate(table.raw(name))
        if isinstance(raw, str) and raw
    }
    likely = identities.possible(told.values())
    for index, text in told.items() if likely.of else ():
        yield from ((table.row(index), whose) for whose in likely.within(text))


def readable(raw: str) -> str:
    """A stored text; lists may be kept with their letters written as numbers."""
    if raw[:1] not in ("[", "{"):
        return raw
    plain = json.dumps(json.loads(raw), ensure_ascii=False) if "\\u" in raw else raw
    return _BREAK.sub(" ", plain) if "\\" in plain else plain


def _sealed(row: Row, name: str) -> bytes | None:
    raw = row.raw(name)
    return bytes(raw) if isinstance(raw, (bytes, memoryview)) else None


def _may_be_told(row: Row, name: str) -> bool:
    """A name that is meant to be shown; whether it may be is for the gates on consent."""
    return name == "name" and bool(row.named if row.kind == "person" else row.public)


def _opened(row: Row, name: str, key: bytes) -> str:
    sealed = _sealed(row, name)
    if sealed is None:
        return ""
    return decrypt(key, sealed, protected_context(row.kind, row.id, name)).decode()


def _told_on_purpose(row: Row, name: str, said: str) -> bool:
    """What the team itself states in clear: the name of a file in a case folder, a cited page."""
    if name in ("original_name", "original_folder"):
        item: Row | None = row.evidence
        return item is not None and bool(item.file_name) and said in item.file_name
    if name == "web_address" and said:
        return any(said in (each.raw("locator") or "") for each in row.view.rows("citation"))
    return False
