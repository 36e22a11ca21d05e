"""What a case folder may hold: kinds, their fields, and which kind may stand inside which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Form(StrEnum):
    """How a field stands in a file; what it means is the business of the value types."""

    TEXT = "text"
    VALUE = "value"
    LIST = "list"
    TAGGED = "tagged"
    NESTED = "nested"
    PROTECTED = "protected"


@dataclass(frozen=True, slots=True)
class KindShape:
    """The fields of one kind, the kinds that may nest in it, other names people write.

    aliases: a name in the file -> the field, e.g. "kind" -> "deed_kind".
    """

    fields: Mapping[str, Form]
    children: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)

    def field_named(self, name: str) -> str | None:
        """The field that a name in a file stands for, or None."""
        if name in self.fields:
            return name
        return self.aliases.get(name)


@dataclass(frozen=True, slots=True)
class Shape:
    """All kinds of a case folder; plurals: the name of a list in a file -> the kind in it.

    singles: kinds of which a file holds one, under the kind's own name. placed: the kind of a
    GeoJSON feature; its geometry goes into the field `area`.
    """

    kinds: Mapping[str, KindShape]
    plurals: Mapping[str, str]
    singles: frozenset[str] = frozenset({"case"})
    placed: str = "place"

    def plural_of(self, kind: str) -> str:
        """The name under which a list of the kind is written."""
        if kind in self.singles:
            return kind
        return next(name for name, named in self.plurals.items() if named == kind)

    def list_names(self) -> tuple[str, ...]:
        """Every name that may stand at the top of a YAML file."""
        return tuple(sorted({*self.plurals, *(self.singles & self.kinds.keys())}))

    def names_in(self, kind: str) -> tuple[str, ...]:
        """Every name that may stand in a record of the kind, for suggestions."""
        shape = self.kinds[kind]
        open_fields = [n for n, form in shape.fields.items() if form is not Form.PROTECTED]
        return ("ref", *open_fields, *shape.aliases, *map(self.plural_of, shape.children))

    def holds_identity(self, kind: str, name: str) -> bool:
        """Whether a field of this name would hold what only `identities.age` may hold.

        A protected field of the kind, however spelled; or a name that is protected in some other
        kind and an ordinary field in none.
        """
        plain = _folded(name)
        if plain in map(_folded, self.kinds[kind].fields):
            return any(_folded(n) == plain for n in self._protected(kind))
        everywhere = {_folded(n) for each in self.kinds for n in self._protected(each)}
        return plain in everywhere and not self._ordinary(plain)

    def _protected(self, kind: str) -> list[str]:
        return [n for n, form in self.kinds[kind].fields.items() if form is Form.PROTECTED]

    def _ordinary(self, plain: str) -> bool:
        return any(
            _folded(name) == plain and form is not Form.PROTECTED
            for shape in self.kinds.values()
            for name, form in shape.fields.items()
        )


def _folded(name: str) -> str:
    """A field name without its capitals, blanks and hyphens."""
    return name.strip().casefold().replace(" ", "_").replace("-", "_")
