"""A YAML file of a case folder: lists of records under the plural names of their kinds."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.importers.files.characters import one_line_ends, without_unwritable
from trucewatch.importers.files.limits import Limits
from trucewatch.importers.files.nodes import Mapping, Node, Scalar, Sequence
from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.records import RecordReader
from trucewatch.importers.files.rows import RawRow
from trucewatch.importers.files.shape import Shape
from trucewatch.importers.files.yaml_nodes import YamlReading


def yaml_rows(text: str, shape: Shape, problems: FileProblems, limits: Limits) -> Iterator[RawRow]:
    """The records of the file in their order; everything wrong goes into `problems`."""
    clean = without_unwritable(one_line_ends(text), problems)
    reader = RecordReader(shape, problems)
    for document in YamlReading(problems, limits).documents(clean):
        if isinstance(document, Scalar) and not document.text:
            continue
        if not isinstance(document, Mapping):
            problems.spoil("file-yaml-top", problems.where(document.mark))
            continue
        yield from _lists(document, reader)


def _lists(document: Mapping, reader: RecordReader) -> Iterator[RawRow]:
    seen: dict[str, int] = {}
    problems = reader.problems
    for name, value in document.entries:
        if not isinstance(name, Scalar):
            problems.spoil("file-name-no-words", problems.where(name.mark))
            continue
        if name.text in seen:
            problems.spoil(
                "file-name-twice", problems.where(name.mark, "", shown(name.text)),
                name=shown(name.text), line=str(seen[name.text]),
            )  # fmt: skip
        seen.setdefault(name.text, name.mark[0])
        yield from _records(name, value, reader)


def _records(name: Scalar, value: Node, reader: RecordReader) -> Iterator[RawRow]:
    shape, problems = reader.shape, reader.problems
    if name.text in shape.singles and name.text in shape.kinds:
        items, kind = [value], name.text
    elif name.text in shape.plurals:
        kind = shape.plurals[name.text]
        if isinstance(value, Scalar) and not value.text.strip():
            return
        if not isinstance(value, Sequence):
            where = problems.where(value.mark, kind, name.text)
            problems.spoil("file-no-list", where, name=name.text)
            return
        items = value.items
    else:
        _unknown(name, reader)
        return
    for item in items:
        row = reader.record(kind, item)
        if row is not None:
            yield row


def _unknown(name: Scalar, reader: RecordReader) -> None:
    problems = reader.problems
    problems.broken = True
    where = problems.where(name.mark, "", shown(name.text))
    problems.unknown(
        "file-unknown-kind", None, where, reader.shape.list_names(), name=shown(name.text)
    )
