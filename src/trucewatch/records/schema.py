"""The version of the plain form, and how an older one is read.

A migration that changes a model's fields raises `SCHEMA` and adds a step to `STEPS`. A step takes
the plain form of one record at version n and gives it at n + 1. Revisions are never rewritten:
they keep the version they were made at, and are read through the steps.
"""

from collections.abc import Callable, Mapping
from typing import Any

Plain = dict[str, Any]
Step = Callable[[str, Plain], Plain]

SCHEMA = 3


def _evidence_looked_into(kind: str, plain: Plain) -> Plain:
    """2: what was read out of an item, what it was made from, who reviewed its verdict."""
    return plain | _NEW_IN_2.get(kind, {})


_NEW_IN_2: dict[str, Plain] = {
    "evidence": {
        "accompanies": None,
        "derived_from": None,
        "blake3": "",
        "media_read": "not_tried",
        "media_trouble": [],
        "read_by": "",
        "technical": {},
        "metadata": None,
        "pdq": "",
        "pdq_quality": None,
        "verdict_because": None,
        "verdict_by": None,
        "verdict_reviewed_by": None,
        "verdict_reviewed": None,
    },
    "verification_step": {"attachments": []},
}


def _agreements_of_every_shape(kind: str, plain: Plain) -> Plain:
    """3: daily hours, quotas, ratios and calibres of clauses; extensions; two tellings of one."""
    return plain | _NEW_IN_3.get(kind, {})


_NEW_IN_3: dict[str, Plain] = {
    "amendment": {"expires": None, "same_as": None},
    "clause": {
        "daily": None,
        "promised_per": "in_all",
        "for_every": None,
        "first_group": None,
        "first_fate": None,
        "calibre": None,
    },
    "deed": {"calibre": None},
}

STEPS: dict[int, Step] = {1: _evidence_looked_into, 2: _agreements_of_every_shape}


def at_current_schema(
    kind: str,
    plain: Plain,
    version: int,
    *,
    current: int = SCHEMA,
    steps: Mapping[int, Step] = STEPS,
) -> Plain:
    """The plain form of a record made at `version`, as the current version would write it."""
    for number in range(version, current):
        plain = steps[number](kind, dict(plain))
    return plain
