"""One incident shown with the clauses near it says what it says among all of them, at any time."""

from __future__ import annotations

import pytest

from tests.acts.screened.lives import LIVES, Life
from trucewatch.acts.acting import Acting
from trucewatch.acts.screened.renewing import bring_up_to_date, screen_anew
from trucewatch.acts.screened.showing import clauses_are_known, screened_incident
from trucewatch.acts.writing import write
from trucewatch.records import loading
from trucewatch.records.models import Incident
from trucewatch.records.plain import fill, stored
from trucewatch.screening.facts import facts
from trucewatch.screening.screen import QUESTIONS, Screened, Summary, screen, summaries
from trucewatch.values.codes.records import RecordState

pytestmark = pytest.mark.django_db(transaction=True)


def plain(screened):
    """All that is said of an incident, in messages that are not yet words."""
    lines = [
        (*named(one), one.overall, *(getattr(one, question) for question in QUESTIONS))
        for one in screened
    ]
    sums = [(*named(one), one.overall, len(one.screened)) for one in summaries(screened)]
    return lines, sums, facts(screened)


def named(one: Screened | Summary) -> list[str | None]:
    rows = [getattr(one, kind, None) for kind in ("incident", "clause", "deed", "attribution")]
    return [None if row is None else row.key for row in rows]


def assert_shown_as_among_all(case):
    view = loading.whole(case.id)
    for incident in Incident.objects.filter(state=RecordState.CURRENT):
        among_all = screen(view, [incident.id])
        assert plain(screened_incident(case, incident.id)) == plain(among_all)


@pytest.mark.parametrize("seed", range(max(2, LIVES // 3)))
def test_any_incident_is_shown_as_among_all_clauses_before_and_after_acts(
    acting: Acting, seed: int
):
    life = Life(acting, seed)
    assert_shown_as_among_all(life.case)
    screen_anew(life.case)
    for _ in range(4):
        assert clauses_are_known(life.case)
        assert_shown_as_among_all(life.case)
        life.act()
        assert_shown_as_among_all(life.case)
        bring_up_to_date(life.case)


def test_what_is_stored_is_late_and_nobody_is_shown_it(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    clause = stored("clause").filter(condition=None).order_by("code").first()
    fill(clause, {"window": "2016-01-01/2016-12-31", "area": None, "area_control": None})
    write(acting, "accept_drafts", life.case, [clause])
    assert not clauses_are_known(life.case)
    assert_shown_as_among_all(life.case)


def test_an_incident_that_moves_leaves_the_clauses_known_and_is_asked_where_it_is_now(
    acting: Acting,
):
    life = Life(acting, 3)
    screen_anew(life.case)
    moved = Incident.objects.order_by("code").first()
    before = plain(screened_incident(life.case, moved.id))
    fill(moved, {"period": "1999-01-10T10:00Z/1999-01-10T11:00Z"})
    write(acting, "accept_drafts", life.case, [moved])
    assert clauses_are_known(life.case)
    assert plain(screened_incident(life.case, moved.id)) != before
    assert_shown_as_among_all(life.case)


def test_without_a_store_all_clauses_are_asked(acting: Acting):
    life = Life(acting, 3)
    assert not clauses_are_known(life.case)
    assert_shown_as_among_all(life.case)


def test_what_came_late_and_lies_far_off_is_shown_as_a_near_miss(acting: Acting):
    life = Life(acting, 3)
    clause = stored("clause").filter(condition=None).order_by("code").first()
    fill(clause, {"window": "2016-01-01/2016-01-31", "area": square(37.0), "area_control": None})
    moved = Incident.objects.order_by("code").first()
    told = {"period": "2016-02-10T10:00Z/2016-02-10T11:00Z", "area": square(57.0)}
    fill(moved, told)
    write(acting, "accept_drafts", life.case, [clause, moved])
    screen_anew(life.case)
    shown = screened_incident(life.case, moved.id)
    assert clause.id in {one.clause.id for one in shown}
    assert_shown_as_among_all(life.case)


def square(west: float) -> dict[str, object]:
    ring = [[west, 36], [west + 1, 36], [west + 1, 37], [west, 37], [west, 36]]
    return {"kind": "polygon", "coordinates": [[[str(x), str(y)] for x, y in ring]]}
