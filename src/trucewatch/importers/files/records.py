"""From a mapping in a YAML or GeoJSON file to a raw row with its nested rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from trucewatch.importers.files.characters import UNWRITABLE, code_point
from trucewatch.importers.files.nodes import Mapping, Node, Scalar, Sequence, raw
from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.rows import Mark, RawRow, RawValue, Spot
from trucewatch.importers.files.shape import Form, Shape
from trucewatch.values.finding import Where

LANGUAGE = re.compile(r"original|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LISTED = re.compile("[;؛]")


@lru_cache(maxsize=2**12)
def listed(words: str) -> tuple[str, ...]:
    """The items of a list written in one line, with semicolons (Latin or Arabic) between."""
    return tuple(item.strip() for item in LISTED.split(words) if item.strip())


@dataclass(slots=True)
class _Written:
    """A record while it is read."""

    kind: str
    ref: str
    spot: Spot
    mark: Mark
    fields: dict[str, RawValue] = field(default_factory=dict)
    unread: dict[str, RawValue] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    children: list[RawRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RecordReader:
    """Reads the records of one file against the shape of the folder."""

    shape: Shape
    problems: FileProblems

    def record(self, kind: str, node: Node, spot: Spot | None = None) -> RawRow | None:
        """One record; None (told) if what stands there is no record."""
        if not isinstance(node, Mapping):
            self.problems.spoil("file-no-record", self.problems.where(node.mark, kind), kind=kind)
            return None
        spot = spot or (self.problems.file, *node.mark)
        now = _Written(kind, _ref(node), spot, node.mark)
        seen: dict[str, int] = {}
        for name, value in node.entries:
            if not isinstance(name, Scalar):
                self.problems.refuse("file-name-no-words", spot, self._where(now, "", name.mark))
            elif name.text in seen:
                self._twice(now, name, value, seen[name.text])
            else:
                seen[name.text] = name.mark[0]
                self._entry(now, name.text, value)
        where = Where(self.problems.file, *node.mark, kind, now.ref)
        return RawRow(kind, now.ref, now.fields, where, tuple(now.children), now.unread, now.marks)

    def _entry(self, now: _Written, name: str, value: Node) -> None:
        """One name and what stands under it: a ref, a field, nested rows, or nothing known."""
        shape = self.shape.kinds[now.kind]
        head, dot, tail = name.partition(".")
        known = shape.field_named(name)
        within = shape.field_named(head) if dot else None
        if name == "ref":
            self._take_ref(now, value)
        elif known is not None and shape.fields[known] is not Form.PROTECTED:
            self._put(now, known, shape.fields[known], value)
        elif self.shape.plurals.get(name) in shape.children:
            self._nested(now, self.shape.plurals[name], value)
        elif self.shape.holds_identity(now.kind, head):
            self._identity(now, head, value)
        elif within and shape.fields[within] in (Form.TAGGED, Form.NESTED):
            self._put_part(now, within, tail, value)
        elif not _is_empty(value):
            self._unknown(now, name, value)

    def _take_ref(self, now: _Written, value: Node) -> None:
        now.marks["ref"] = value.mark
        if not isinstance(value, Scalar):
            self._refuse_form(now, "ref", "file-one-value", value)

    def _put(self, now: _Written, name: str, form: Form, value: Node) -> None:
        if _is_empty(value):
            return
        now.marks[name] = value.mark
        if name in now.fields:
            self.problems.refuse(
                "file-field-twice", now.spot, self._where(now, name, value.mark), name=name
            )
            now.unread[f"{name}#2"] = raw(value)
            return
        self._check_words(now, name, value)
        if not _fits(form, value):
            self._refuse_form(now, name, _FORM_CODES.get(form, "file-one-value"), value)
            return
        now.fields[name] = _read(form, value)
        if isinstance(value, Mapping):
            self._mark_parts(now, name, form, value)

    def _put_part(self, now: _Written, name: str, part: str, value: Node) -> None:
        """One language of a text, or one part of a nested field, written `name.part`."""
        if _is_empty(value):
            return
        already = now.fields.get(name, {})
        tagged = self.shape.kinds[now.kind].fields[name] is Form.TAGGED
        if isinstance(already, str | tuple) or part in already:
            self.problems.refuse(
                "file-field-twice", now.spot, self._where(now, name, value.mark), name=name
            )
            now.unread[f"{name}.{part}#2"] = raw(value)
        elif tagged and not LANGUAGE.fullmatch(part):
            self._unknown(now, f"{name}.{part}", value)
        elif tagged and not isinstance(value, Scalar):
            self._refuse_form(now, f"{name}.{part}", "file-one-value", value)
        else:
            self._check_words(now, f"{name}.{part}", value)
            now.marks[f"{name}.{part}"] = value.mark
            now.marks.setdefault(name, value.mark)
            now.fields[name] = {**already, part: raw(value)}

    def _mark_parts(self, now: _Written, name: str, form: Form, value: Mapping) -> None:
        seen: set[str] = set()
        for part, inner in value.entries:
            words = part.text if isinstance(part, Scalar) else ""
            where = self._where(now, f"{name}.{shown(words)}", part.mark)
            if not words:
                self.problems.refuse("file-name-no-words", now.spot, where)
            elif words in seen:
                self.problems.refuse("file-field-twice", now.spot, where, name=shown(words))
                now.unread[f"{name}.{words}#2"] = raw(inner)
            elif form is Form.TAGGED and not LANGUAGE.fullmatch(words):
                self.problems.refuse("file-language", now.spot, where, name=shown(words))
            seen.add(words)
            now.marks[f"{name}.{words}"] = inner.mark

    def _nested(self, now: _Written, kind: str, value: Node) -> None:
        if _is_empty(value):
            return
        if not isinstance(value, Sequence):
            name = self.shape.plural_of(kind)
            where = self._where(now, name, value.mark)
            self.problems.refuse("file-no-list", now.spot, where, name=name)
            now.unread[name] = raw(value)
            return
        for item in value.items:
            child = self.record(kind, item, now.spot)
            if child is not None:
                now.children.append(child)

    def _identity(self, now: _Written, name: str, value: Node) -> None:
        if not _is_empty(value):
            self.problems.identity_told(now.spot, self._where(now, name, value.mark))

    def _unknown(self, now: _Written, name: str, value: Node) -> None:
        now.unread[name] = raw(value)
        where = self._where(now, shown(name), value.mark)
        self.problems.unknown(
            "file-unknown-field", now.spot, where, self.shape.names_in(now.kind),
            name=shown(name), kind=now.kind,
        )  # fmt: skip

    def _twice(self, now: _Written, name: Scalar, value: Node, first: int) -> None:
        where = self._where(now, shown(name.text), name.mark)
        self.problems.refuse(
            "file-name-twice", now.spot, where, name=shown(name.text), line=str(first)
        )
        head = name.text.partition(".")[0]
        if self.shape.holds_identity(now.kind, head):
            self._identity(now, head, value)
        elif not _is_empty(value):
            now.unread[f"{name.text}#2"] = raw(value)

    def _check_words(self, now: _Written, name: str, value: Node) -> None:
        """Tell the first control character in a field (an escape in the file can make one)."""
        for scalar in _scalars(value):
            bad = UNWRITABLE.search(scalar.text)
            if bad:
                where = self._where(now, name, scalar.mark)
                self.problems.refuse(
                    "file-character", now.spot, where, character=code_point(bad[0])
                )
                return

    def _refuse_form(self, now: _Written, name: str, code: str, value: Node) -> None:
        now.unread[name] = raw(value)
        self.problems.refuse(code, now.spot, self._where(now, name, value.mark), name=name)

    def _where(self, now: _Written, name: str, mark: Mark) -> Where:
        return Where(self.problems.file, *mark, now.kind, now.ref, field=name)


_FORM_CODES = {Form.TAGGED: "file-languages", Form.LIST: "file-list-of-words"}


def _ref(node: Mapping) -> str:
    for name, value in node.entries:
        if isinstance(name, Scalar) and name.text == "ref" and isinstance(value, Scalar):
            return value.text.strip()
    return ""


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _fits(form: Form, value: Node) -> bool:
    if isinstance(value, Scalar) or form is Form.NESTED:
        return True
    if form is Form.TAGGED and isinstance(value, Mapping):
        return all(isinstance(inner, Scalar) for _, inner in value.entries)
    return (
        form is Form.LIST
        and isinstance(value, Sequence)
        and all(isinstance(item, Scalar) for item in value.items)
    )


def _read(form: Form, value: Node) -> RawValue:
    if form is Form.LIST:
        if isinstance(value, Scalar):
            return listed(value.text)
        return tuple(item for item in raw(value) if item)
    if isinstance(value, Scalar):
        return value.text.strip()
    return _given(raw(value)) if form is Form.TAGGED else raw(value)


def _given(value: RawValue) -> RawValue:
    """A text without the languages left empty."""
    if isinstance(value, str | tuple):
        return value
    return {name: words for name, words in value.items() if words}


def _scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in _scalars(item)]
    return [scalar for pair in node.entries for part in pair for scalar in _scalars(part)]
