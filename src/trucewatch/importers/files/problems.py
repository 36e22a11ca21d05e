"""What is wrong in one file, collected while it is read; reading never stops at the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from trucewatch.importers.files.rows import Mark, Spot
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Arg, Message
from trucewatch.values.refusal import Refusal

MOST = 1000
"""So many findings of one code are told in a file; the rest as a number."""
SHOWN = 60
"""Characters of a foreign word that a message repeats."""


@dataclass(slots=True)
class FileProblems:
    """The findings of one file; broken: no row of the file can be trusted."""

    file: str
    findings: list[Finding] = field(default_factory=list)
    refused: set[Spot] = field(default_factory=set)
    broken: bool = False
    identity: bool = False
    told: Counter[str] = field(default_factory=Counter)

    def where(self, mark: Mark = (0, 0), kind: str = "", name: str = "") -> Where:
        """A place in this file."""
        return Where(self.file, mark[0], mark[1], kind, field=name)

    def note(self, code: str, where: Where, **args: Arg) -> None:
        """Tell something that keeps no row out."""
        self._add(code, (where,), Severity.NOTE, args)

    def spoil(self, code: str, where: Where, **args: Arg) -> None:
        """Tell an error after which the structure of the file cannot be trusted."""
        self.broken = True
        self._add(code, (where,), Severity.ERROR, args)

    def refuse(self, code: str, spot: Spot | None, *where: Where, **args: Arg) -> None:
        """Tell an error within a top row, which is then not sound."""
        if spot is not None:
            self.refused.add(spot)
        self._add(code, where, Severity.ERROR, args)

    def unknown(
        self, code: str, spot: Spot | None, where: Where, known: Iterable[str], **args: Arg
    ) -> None:
        """Tell an error about a name that is not known, with the nearest known one."""
        if spot is not None:
            self.refused.add(spot)
        if self.told[code] >= MOST:
            self.told[code] += 1
            return
        names = tuple(known)
        near = nearest(str(args["name"]), names)
        advice = Message(f"{code}-near", {**args, "nearest": near}) if near else None
        self._add(code, (where,), Severity.ERROR, {**args, "known": names}, advice)

    def refused_whole(self, refusal: Refusal) -> None:
        """Tell why nothing of this file was read."""
        self.broken = True
        self._add(refusal.code, (self.where(),), Severity.ERROR, refusal.message.args)

    def identity_told(self, spot: Spot | None, where: Where) -> None:
        """Tell that a protected field stands in this plain file; never with its value."""
        self.identity = True
        self.refuse("file-identity", spot, where, name=where.field)

    def tell_rest(self) -> None:
        """At the end of the file: how many findings of each code were not told one by one."""
        for code, n in sorted(self.told.items()):
            if n > MOST:
                self.refuse("file-more", None, self.where(), n=n - MOST, like=code)

    def _add(
        self,
        code: str,
        where: tuple[Where, ...],
        severity: Severity,
        args: Mapping[str, Arg],
        advice: Message | None = None,
    ) -> None:
        self.told[code] += 1
        if self.told[code] > MOST:
            return
        advice = advice or Message(f"{code}-advice", args)
        values = () if any(place.ref for place in where) else (self.file,)
        self.findings.append(
            Finding(code, severity, Message(code, args), where, advice, "", values)
        )


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name written most like this one, or "" if none is near."""
    found = get_close_matches(name[:SHOWN].casefold(), list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def shown(words: str) -> str:
    """Foreign words, short enough for a message."""
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
