"""What the fields of records are called."""

from __future__ import annotations

from trucewatch.values.message import Message

_OF_A_KIND = {
    ("binding", "standing"): "recording-label-binding-standing",
    ("consent", "given"): "recording-label-consent-given",
}
"""Fields whose name means another thing in this kind of record than elsewhere."""


def label_of_field(name: str, kind: str = "") -> Message:
    """The label of a field; kind: of the record, where it is known."""
    return Message(_OF_A_KIND.get((kind, name), f"field-{name.replace('_', '-')}"))
