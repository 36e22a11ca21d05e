"""A clause that looks only at what is near its windows answers as one that looks at everything."""

import random

import pytest

from tests.cases import view_of
from tests.screening.aleppo import aleppo
from tests.screening.asking import WORLD
from trucewatch.screening import columns
from trucewatch.screening.screen import screen

PLACES = ("province", "city", "old-town", "market")
PERIODS = (
    "",
    "period: 2016-{month:02}-{day:02}T10:00/2016-{month:02}-{day:02}T11:00",
    "period: 2016-{month:02}-{day:02}",
    "period: 2016-{month:02}-{day:02}/2016-12-31",
    "period: 2016-{month:02}-{day:02}/..",
    "period: /2016-{month:02}-{day:02}",
    "period: 2016-{month:02}",
)


def generated(seed: int) -> str:
    """Incidents of every kind of time over half a year, under clauses with short and long windows."""
    chance = random.Random(seed)
    lines = ["agreements:", "- ref: truce", "  effective: 2016-08-01", "  clauses:"]
    for n in range(6):
        month = chance.randint(7, 12)
        window = f"2016-{month:02}-03/2016-{month:02}-{chance.randint(4, 25):02}"
        hours = 'daily: "09:00/16:00", ' if n == 0 else ""
        lines.append(
            f"  - {{ref: k{n}, clause_kind: cessation, {hours}window: {window},"
            f" area: {chance.choice(PLACES)}, forbidden: [shelling], protected: [civilians]}}"
        )
    lines.append("  bindings: [{ref: b, actor: north, standing: signed}]")
    lines.append("incidents:")
    for n in range(40):
        when = chance.choice(PERIODS).format(month=chance.randint(7, 12), day=chance.randint(1, 28))
        lines += [f"- ref: i{n}", f"  area: {chance.choice(PLACES)}"]
        lines += [f"  {when}"] if when else []
        deeds = [
            f"  - {{ref: d{n}-{m}, deed_kind: {chance.choice(('shelling', 'arrest'))},"
            f" target_place: {chance.choice(PLACES)}, targets: [civilians],"
            f" attributions: [{{ref: a{n}-{m}, actor: {chance.choice(('north', 'south'))}}}]}}"
            for m in range(chance.randint(0, 2))
        ]
        lines += ["  deeds:", *deeds] if deeds else []
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(5))
def test_what_is_near_alone_is_answered_like_everything(seed, monkeypatch):
    view = view_of({"case.yaml": WORLD, "truce.yaml": generated(seed)})
    assert both(view, monkeypatch) > 20


def test_the_aleppo_case_is_answered_the_same_either_way(monkeypatch):
    assert both(aleppo(), monkeypatch) > 20


def both(view, monkeypatch):
    monkeypatch.setattr(columns, "MOST", -1)
    everything = [one.plain() for one in screen(view)]
    monkeypatch.setattr(columns, "MOST", 2)
    assert [one.plain() for one in screen(view)] == everything
    return len(everything)
