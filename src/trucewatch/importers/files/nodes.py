"""The parts of a YAML or JSON file, each with line and column from 1; every scalar is words."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from trucewatch.importers.files.rows import Mark, RawValue


class Scalar(NamedTuple):
    """Words as written, quotes taken off; "" for nothing."""

    text: str
    mark: Mark


class Sequence(NamedTuple):
    """A list."""

    items: list[Node]
    mark: Mark


class Mapping(NamedTuple):
    """Names and what stands under them, in order, doubles kept."""

    entries: list[tuple[Node, Node]]
    mark: Mark


Node: TypeAlias = "Scalar | Sequence | Mapping"


def raw(node: Node) -> RawValue:
    """The words of a node without their places; the last of two equal names stands."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return tuple(raw(item) for item in node.items)
    return {name.text: raw(value) for name, value in node.entries if isinstance(name, Scalar)}


class Building:
    """Putting nodes together from their beginnings and ends."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.open: list[tuple[Sequence | Mapping, list[Node]]] = []

    def add(self, node: Node) -> None:
        """A finished node, into whatever is open."""
        if not self.open:
            self.roots.append(node)
            return
        within, name = self.open[-1]
        if isinstance(within, Sequence):
            within.items.append(node)
        elif name:
            within.entries.append((name.pop(), node))
        else:
            name.append(node)

    def begin(self, node: Sequence | Mapping) -> None:
        """A list or mapping opens."""
        self.open.append((node, []))

    def end(self) -> None:
        """The innermost closes."""
        self.add(self.open.pop()[0])

    def break_off(self) -> None:
        """Close everything where the file breaks; the record under way is dropped."""
        del self.open[2:]
        while self.open:
            self.end()
