"""One picture or recording that stands as evidence of two incidents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.message import Arg, Message

CODE = "same-evidence-twice"


def same_item(uses: Sequence[Statement[str]], how: str) -> Iterator[Conflict]:
    """Neighbouring uses of one item for different incidents (the value: what people call it).

    how: "bytes" where the files are the same to the byte, "looks" where the pictures look the
    same, "made" where one was made from the other, "cited" where a citation uses an item of
    another incident.
    """
    first = {use.value: use for use in reversed(uses)}
    ordered = [first[incident] for incident in sorted(first)]
    for one, other in pairwise(ordered):
        args: dict[str, Arg] = {
            "one": place(one.where),
            "first": one.value,
            "other": place(other.where),
            "second": other.value,
        }
        yield Conflict(CODE, (one, other), Message(f"rule-same-item-{how}", args))
