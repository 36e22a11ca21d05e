"""What is amiss in a form: what could not be understood, and what was and cannot be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.values.message import Message
from trucewatch.web.recording.laying_out import Block
from trucewatch.web.words.values import kind_label


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is amiss. id: of where one puts it right, to which its link leads."""

    id: str
    label: str
    trouble: Message


def wrong_in(blocks: list[Block], lang: str) -> Iterator[Wrong]:
    """Every trouble of the form, in its order."""
    for block in blocks:
        if block.trouble is not None:
            yield Wrong(block.fields[0].first, kind_label(block.kind, lang), block.trouble)
        for field in block.fields:
            if field.trouble is not None and not block.gone:
                yield Wrong(field.first, field.label, field.trouble)
        yield from wrong_in(list(block.parts), lang)


def doubted_in(blocks: list[Block]) -> Iterator[Wrong]:
    """Every doubt about what was understood, in the order of the form."""
    for block in blocks:
        for field in block.fields if not block.gone else ():
            yield from (Wrong(field.first, field.label, doubt) for doubt in field.doubts)
        yield from doubted_in(list(block.parts))
