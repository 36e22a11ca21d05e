"""What is screened as arrays is what is answered of a single incident, clause, deed and actor."""

import numpy as np
import pytest
import shapely

from tests.screening.aleppo import aleppo
from tests.screening.worlds import World
from trucewatch.records.view import CaseView
from trucewatch.screening.boxes import boxes_around
from trucewatch.screening.columns import frame_of
from trucewatch.screening.extents import drawn
from trucewatch.screening.globe import Ground
from trucewatch.screening.joining import NONE
from trucewatch.screening.questions.act_forbidden import act_forbidden
from trucewatch.screening.questions.actor_bound import actor_bound
from trucewatch.screening.questions.in_area import in_area
from trucewatch.screening.questions.in_force import in_force
from trucewatch.screening.questions.target_protected import target_protected
from trucewatch.screening.screen import Screening
from trucewatch.values.answer import Answer
from trucewatch.values.codes.verdict import Verdict

One = tuple[str, str, int]


def of_arrays(view: CaseView) -> dict[One, list[str]]:
    """The five verdicts by incident, clause and line, as arrays have them."""
    screening = Screening(frame_of(view), near=False)
    lines = screening.frame.lines
    assert not screening.whole.any()
    found = {}
    for row, (number, line) in enumerate(zip(screening.clause, screening.line, strict=True)):
        incident = view.table("incident").row(lines.incident_at(int(line)))
        key = (incident.key, screening.terms[number].clause.key, int(line))
        found[key] = [("no", "unsure", "yes", "does_not_apply")[c] for c in screening.codes[:, row]]
    return found


def one_by_one(view: CaseView) -> dict[One, list[str]]:
    """The same, each answer asked for by itself; nothing is left out beforehand."""
    screening = Screening(frame_of(view))
    frame, found = screening.frame, {}
    for terms in screening.terms:
        for position, incident in enumerate(frame.lines.incidents.tolist()):
            lines = np.flatnonzero(frame.lines.position == position).tolist()
            asked = {line: five(frame, terms, line) for line in lines}
            if any(Verdict.NO not in (a[0].verdict, a[1].verdict) for a in asked.values()):
                for line, answers in asked.items():
                    key = (view.table("incident").row(incident).key, terms.clause.key, line)
                    found[key] = [answer.verdict.value for answer in answers]
    return found


def five(frame, terms, line) -> list[Answer]:
    lines = frame.lines
    when = lines.span.take(np.array([line]))
    deed = None if lines.deed[line] == NONE else lines.deeds.row(int(lines.deed[line]))
    row = int(lines.attribution[line])
    by = None if row == NONE else lines.attributions.row(row)
    return [
        in_force(terms, when),
        in_area(terms, frame.controls, *lines.sites_of(line)),
        actor_bound(frame.bonds, terms.clause, by, when),
        act_forbidden(
            terms, None if deed is None else deed.deed_kind, None if deed is None else deed.calibre
        ),
        target_protected(terms, () if deed is None else deed.targets),
    ]


@pytest.mark.parametrize("seed", range(30))
def test_of_any_case_each_answer_is_the_same_by_itself(seed):
    view = World(seed).view()
    assert of_arrays(view) == one_by_one(view)


def test_of_the_aleppo_case_each_answer_is_the_same_by_itself():
    view = aleppo()
    found = of_arrays(view)
    assert found == one_by_one(view)
    assert len(found) > 50


@pytest.mark.parametrize("seed", range(10))
def test_without_near_misses_the_rest_is_the_same(seed):
    view = World(seed).view()
    whole, some = Screening(frame_of(view)), Screening(frame_of(view), near=False)
    kept = ~whole.whole
    assert whole.line[kept].tolist() == some.line.tolist()
    assert whole.codes[:, kept].tolist() == some.codes.tolist()


@pytest.mark.parametrize("seed", range(10))
def test_the_margins_kept_are_those_of_the_answers(seed):
    screening, compared = Screening(frame_of(World(seed).view())), 0
    for row, one in enumerate(screening.all()):
        force, ground = one.in_force, one.in_area
        if force.verdict is Verdict.NO:
            assert force.margin == int(screening.seconds[row])
            compared += 1
        if ground.verdict is Verdict.NO and ground.unit == "m" and not screening.whole[row]:
            assert ground.margin == int(screening.metres[row])
            compared += 1
    assert compared > 5


def test_a_box_leaves_out_nothing_that_may_lie_on_the_ground():
    chance = np.random.default_rng(3)
    for _ in range(200):
        x, y = chance.uniform(-179, 178), chance.uniform(-85, 85)
        ring = [[x, y], [x + 0.9, y], [x + 0.9, y + 0.9], [x, y + 0.9], [x, y]]
        shape = drawn({"kind": "polygon", "coordinates": [[[str(a), str(b)] for a, b in ring]]})
        ground, near = Ground(shape), float(chance.uniform(0, 200_000))
        degrees = np.column_stack((chance.uniform(-180, 180, 300), chance.uniform(-88, 88, 300)))
        beside = np.column_stack((x + chance.normal(0, 2, 300), y + chance.normal(0, 2, 300)))
        points = [
            drawn({"kind": "point", "coordinates": [str(a), str(b)]})
            for a, b in np.concatenate([degrees, beside])
            if abs(a) <= 180 and abs(b) <= 90
        ]
        there = np.array(points, dtype=object)
        slack = np.full(len(points), float(chance.uniform(0, 50_000)))
        _, metres = ground.compare(there, slack)
        away = ground.compare(there, slack)[0] == 0
        box = boxes_around(
            shapely.bounds(np.array([ground.degrees], dtype=object)), np.array([near])
        )
        boxed = boxes_around(shapely.bounds(there), slack).meet(*(float(side[0]) for side in box))
        assert not (~boxed & ~(away & (metres > near))).any()
