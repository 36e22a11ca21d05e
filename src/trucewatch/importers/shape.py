"""The shape of a case folder as the reader of its files wants it, from the shape of the records."""

from __future__ import annotations

from functools import cache

from trucewatch.importers.files.shape import Form, KindShape, Shape
from trucewatch.records.shape import FieldType, kinds_by_plural, shapes

_FORMS = {
    FieldType.TEXT: Form.TAGGED,
    FieldType.WORDS: Form.TEXT,
    FieldType.CODES: Form.LIST,
    FieldType.REFERENCES: Form.LIST,
    FieldType.LIST: Form.LIST,
    FieldType.AREA: Form.NESTED,
    FieldType.TABLE: Form.NESTED,
    FieldType.PROTECTED: Form.PROTECTED,
}


@cache
def folder_shape() -> Shape:
    """All kinds that a case folder may hold, with the forms of their fields."""
    return Shape({kind: _kind(kind) for kind in shapes()}, kinds_by_plural())


def _kind(kind: str) -> KindShape:
    shape = shapes()[kind]
    fields = {
        field.name: _FORMS.get(field.form, Form.VALUE)
        for field in shape.fields.values()
        if field.name != "ref"
    }
    own = f"{kind}_kind"
    aliases = {"kind": own} if own in fields and "kind" not in fields else {}
    return KindShape(fields, tuple(shape.nested.values()), aliases)
