"""Every field of every record has a name that people read, in both languages."""

import pytest

from trucewatch.records.plain import KINDS, parts_of
from trucewatch.values.message import Message

FIELDS = sorted({part.name.replace("_", "-") for kind in KINDS for part in parts_of(kind)})


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_field_has_a_name(lang: str) -> None:
    assert [name for name in FIELDS if not Message(f"field-{name}").text(lang).strip()] == []
