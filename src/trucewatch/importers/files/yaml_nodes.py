"""A YAML file as nodes, by libyaml's events: no types, no anchors, no tags, no bombs.

Where the file breaks, reading goes on at the next record, so that one slip does not hide others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, MappingStartEvent, NodeEvent, ScalarEvent
from yaml.events import SequenceStartEvent as ListStart

from trucewatch.importers.files.characters import TOLD
from trucewatch.importers.files.limits import Limits
from trucewatch.importers.files.nodes import Building, Mapping, Node, Scalar, Sequence
from trucewatch.importers.files.problems import FileProblems
from trucewatch.importers.files.rows import Mark

_BREAKS = 20
"""After so many breaks the rest of a file is not read."""
_TOP_NAME = re.compile(r"[^\s#\-'\"][^:#]*:(\s|$)")
_SLIPS = (
    ("mapping values are not allowed", "file-yaml-colon"),
    ("quoted scalar", "file-yaml-quote"),
    ("flow sequence", "file-yaml-bracket"),
    ("flow mapping", "file-yaml-bracket"),
    ("flow node", "file-yaml-bracket"),
    ("tab character", "file-yaml-tab"),
    ("cannot start any token", "file-yaml-start"),
    ("could not find expected ':'", "file-yaml-no-colon"),
    ("block mapping", "file-yaml-indent"),
    ("block collection", "file-yaml-indent"),
    ("block sequence", "file-yaml-indent"),
)


@dataclass(slots=True)
class YamlReading:
    """Reading one file; entries: how many parts it had so far; done: nothing more to be read."""

    problems: FileProblems
    limits: Limits
    entries: int = 0
    unwanted: int = 0
    done: bool = False

    def documents(self, text: str) -> Iterator[Node]:
        """The documents of the file, and after a break what can be read of the rest."""
        lines = text.split("\n")
        piece: str | None = text
        offset = 0
        for _ in range(_BREAKS):
            if piece is None:
                return
            building = Building()
            broken = self._read(piece, offset, building)
            heading, column = _position(building)
            building.break_off()
            yield from building.roots
            if not broken or self.done:
                return
            piece, offset = _rest(lines, broken, heading, column)
        self.problems.spoil("file-too-broken", self.problems.where((offset, 0)))

    def _read(self, piece: str, offset: int, building: Building) -> int:
        """Take the events of a piece; returns the line where it broke, 0 if it did not."""
        try:
            for event in yaml.parse(piece, Loader=yaml.CSafeLoader):
                line = self._take(event, offset, building)
                if line:
                    return line
        except yaml.YAMLError as error:
            return self._slip(error, offset)
        return 0

    def _take(self, event: yaml.Event, offset: int, building: Building) -> int:
        """One event into the building; returns the line where reading cannot go on, or 0."""
        if isinstance(event, CollectionEndEvent):
            building.end()
            return 0
        if not isinstance(event, NodeEvent):
            return 0
        begun: Any = event.start_mark
        mark = begun.line + 1 + offset, begun.column + 1
        self.entries += 1
        self._refuse_tricks(event, mark)
        if isinstance(event, ScalarEvent):
            building.add(Scalar(event.value, mark))
        elif isinstance(event, MappingStartEvent):
            building.begin(Mapping([], mark))
        elif isinstance(event, ListStart):
            building.begin(Sequence([], mark))
        else:
            building.add(Scalar("", mark))
        return self._too_much(building, mark)

    def _too_much(self, building: Building, mark: Mark) -> int:
        if len(building.open) > self.limits.levels:
            self.problems.spoil("file-levels", self.problems.where(mark), levels=self.limits.levels)
            return mark[0]
        if self.entries > self.limits.entries:
            self.problems.spoil(
                "file-entries", self.problems.where(mark), limit=self.limits.entries
            )
            self.done = True
            return mark[0]
        return 0

    def _refuse_tricks(self, event: NodeEvent, mark: Mark) -> None:
        """Anchors, aliases and tags: what YAML bombs are made of, and no record needs."""
        tag = None if isinstance(event, AliasEvent) else getattr(event, "tag", None)
        if event.anchor is None and tag is None:
            return
        self.unwanted += 1
        self.problems.broken = True
        if self.unwanted > TOLD:
            return
        code = "file-yaml-tag"
        if event.anchor is not None:
            code = "file-yaml-alias" if isinstance(event, AliasEvent) else "file-yaml-anchor"
        self.problems.spoil(code, self.problems.where(mark))

    def _slip(self, error: yaml.YAMLError, offset: int) -> int:
        """Tell a break in our own words; returns the line from which to look for the rest."""
        words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
        code = next((code for part, code in _SLIPS if part in words), "file-yaml-broken")
        context = getattr(error, "context_mark", None)
        problem = getattr(error, "problem_mark", None)
        begun = context if context and code in ("file-yaml-quote", "file-yaml-bracket") else problem
        if begun is None:
            self.problems.spoil(code, self.problems.where())
            self.done = True
            return 1
        mark = begun.line + 1 + offset, begun.column + 1
        self.problems.spoil(code, self.problems.where(mark))
        return mark[0]


def _position(building: Building) -> tuple[str, int]:
    """The name of the list under way, and the column of its dashes."""
    if len(building.open) < 2:
        return "", 0
    top, name = building.open[0]
    within = building.open[1][0]
    named = isinstance(top, Mapping) and name and isinstance(name[0], Scalar)
    if named and isinstance(name[0], Scalar) and isinstance(within, Sequence):
        return name[0].text, within.mark[1]
    return "", 0


def _rest(lines: list[str], after: int, heading: str, column: int) -> tuple[str | None, int]:
    """What follows line `after` (from 1), from the next record or the next name at the top.

    Returns the piece and how many lines of the file come before its first.
    """
    dash = " " * (column - 1) + "-"
    for number in range(after, len(lines)):
        line = lines[number]
        if heading and (line.startswith(dash + " ") or line == dash):
            return "\n".join([f"{heading}:", *lines[number:]]), number - 1
        if _TOP_NAME.match(line):
            return "\n".join(lines[number:]), number
    return None, len(lines)
