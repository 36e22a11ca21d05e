"""What may be written: only what both databases keep and what is read back the same.

Readers of case folders refuse such values with the place in the file. This is the last net, for
every act: a value that SQLite takes and cannot be read again would close the whole workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import models

from trucewatch.records.fields import CodeField, ListField, ProtectedField, TaggedTextField
from trucewatch.records.models import Record
from trucewatch.records.plain import Part, parts_of
from trucewatch.values.as_stated import UNSTORABLE
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text
from trucewatch.vault.canonical import canonical
from trucewatch.vault.fields import hidden_by

Check = Callable[[Record, str, Any], None]


def make_storable(records: Sequence[Record]) -> None:
    """Raise Refusal for the first value that could not be kept; blanks around a text go."""
    for record in records:
        for name, attribute, check in _checks(record.kind):
            value = getattr(record, attribute)
            if value is not None:
                check(record, name, value)


def require_words(words: str, name: str) -> None:
    """Raise Refusal for words with control characters or halves of characters."""
    if UNSTORABLE.search(words):
        raise refuse("acts-unstorable-words", field=name)


@cache
def _checks(kind: str) -> tuple[tuple[str, str, Check], ...]:
    found = ((part, _check_of(part)) for part in parts_of(kind))
    return tuple((part.name, part.attribute, check) for part, check in found if check)


def _check_of(part: Part) -> Check | None:
    field = part.field
    if isinstance(field, TaggedTextField):
        return _text
    if isinstance(field, ProtectedField):
        return _protected
    if isinstance(field, (ListField, models.JSONField)):
        return _table
    if isinstance(field, models.CharField) and not isinstance(field, CodeField):
        return _words_up_to(int(field.max_length or 0))
    if isinstance(field, models.IntegerField):
        return _number_up_to(*_range(field))
    return None


def _text(record: Record, name: str, text: Text) -> None:
    for words in text.words.values():
        if not words or words != words.strip() or UNSTORABLE.search(words):
            setattr(record, name, Text.parse(text.plain()))
            return


def _protected(record: Record, name: str, held: Any) -> None:
    if held.clear is not None:
        require_words(held.clear, name)


def _table(record: Record, name: str, value: Any) -> None:
    """A list or a table: JSON without floats, with nothing that a database refuses in its words."""
    try:
        canonical(value)
    except (TypeError, ValueError):
        raise refuse("acts-unstorable-table", field=name) from None
    if hidden_by(value) is not None or any(map(UNSTORABLE.search, _words_in(value))):
        raise refuse("acts-unstorable-table", field=name)


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield name
            yield from _words_in(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _words_in(inner)


def _words_up_to(longest: int) -> Check:
    def check(record: Record, name: str, words: str) -> None:
        require_words(words, name)
        if len(words) > longest:
            raise refuse("acts-too-long", field=name, longest=longest, length=len(words))

    return check


def _number_up_to(lowest: int, highest: int) -> Check:
    def check(record: Record, name: str, number: int) -> None:
        if not lowest <= number <= highest:
            raise refuse("acts-number-outside", field=name, lowest=lowest, highest=highest)

    return check


def _range(field: Any) -> tuple[int, int]:
    """What PostgreSQL keeps in a column of this type, and canonical JSON in a number."""
    if isinstance(field, models.BigIntegerField):
        return -(2**53) + 1, 2**53 - 1
    if isinstance(field, models.PositiveSmallIntegerField):
        return 0, 2**15 - 1
    if isinstance(field, models.PositiveIntegerField):
        return 0, 2**31 - 1
    return -(2**31), 2**31 - 1
