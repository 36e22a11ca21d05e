"""Which objects a daily verification reads: some of those not read for longest, some by chance.

The first, so that in time all are read; the second, so that nobody knows what will be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import SystemRandom

from trucewatch.values.refusal import refuse

_STATED = re.compile(r"(\d{1,9})(%?)")


@dataclass(frozen=True, slots=True)
class Sample:
    """So many objects, or so many of a hundred."""

    number: int
    of_hundred: bool = False

    @classmethod
    def parse(cls, stated: str) -> Sample:
        """`50` or `5%`. Raises Refusal for anything else."""
        found = _STATED.fullmatch(stated.strip())
        if found is None or int(found[1]) == 0 or (found[2] and int(found[1]) > 100):
            raise refuse("acts-sample", given=stated[:40])
        return cls(int(found[1]), bool(found[2]))

    def size(self, whole: int) -> int:
        """How many of so many; at least one where there is one."""
        wanted = -(-whole * self.number // 100) if self.of_hundred else self.number
        return min(wanted, whole)

    def of(self, digests: Sequence[str], times: Mapping[str, str]) -> list[str]:
        """Half of the sample not read for longest, half by chance; each once, in order."""
        chance, size = SystemRandom(), self.size(len(digests))
        shuffled = chance.sample(list(digests), len(digests))
        oldest = sorted(shuffled, key=lambda digest: times.get(digest, ""))
        first = oldest[: -(-size // 2)]
        others = chance.sample(oldest[len(first) :], size - len(first))
        return sorted([*first, *others])
