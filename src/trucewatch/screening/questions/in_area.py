"""Did it happen in the area of the clause, or on its route?

The ground of a clause is its area or its route; an area by control narrows it to what the actor
held then. What happened at several places happened at each of them, so one of them suffices.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf
from typing import Any, Final

import numpy as np

from trucewatch.records.view import Row, ref_of
from trucewatch.screening.as_recorded import as_recorded
from trucewatch.screening.control import Controls, control_answer
from trucewatch.screening.sites import Sites
from trucewatch.screening.spans import NO, NOT_ASKED, UNSURE, VERDICTS, YES, Span, whole
from trucewatch.screening.terms import Terms
from trucewatch.screening.words import clause_name, measured, metres, name_of
from trucewatch.screening.zones import Compared, Patch, Zone, either
from trucewatch.values.answer import Answer, all_of
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.codes.places import Extent
from trucewatch.values.message import Message

WITHOUT_GROUND: Final = frozenset({
    ClauseKind.ELIGIBILITY, ClauseKind.DETAINEE_RELEASE, ClauseKind.HANDOVER_OF_BODIES,
    ClauseKind.MONITORING, ClauseKind.SANCTION, ClauseKind.EXCLUDED_GROUPS, ClauseKind.DURATION,
    ClauseKind.QUOTA, ClauseKind.RECIPROCITY,
})  # fmt: skip
"""Kinds that need no ground: without one, the question does not apply to them."""


def codes(terms: Terms, controls: Controls, sites: Sites, when: Callable[[], Span]) -> Compared:
    """The verdict for each site, and the metres that decided it; when: only control asks."""
    ground = _ground_codes(terms, sites)
    if terms.holder is None:
        return ground
    held = controls.votes(terms.holder, sites, when()).codes()
    if terms.area is None and terms.route is None:
        return held, np.full(sites.size, np.nan)
    return np.minimum(ground[0], held), ground[1]


def asked(terms: Terms) -> bool:
    """Whether the clause has any ground to ask about, or ought to."""
    return _has_ground(terms) or terms.kind not in WITHOUT_GROUND


def in_area(
    terms: Terms, controls: Controls, sites: Sites, when: Span, area: str | None = None
) -> Answer:
    """Whether one incident or deed lies on the ground; the margin is in metres.

    sites: all of one incident or deed; when: its time, once for each site; area: as recorded.
    """
    said = {"clause": clause_name(terms.clause)}
    if not _has_ground(terms):
        verdict = UNSURE if asked(terms) else NOT_ASKED
        return Answer(VERDICTS[verdict], Message("screening-no-area", said))
    if sites.size == 0:
        return Answer(VERDICTS[UNSURE], Message("screening-place-unknown", said))
    verdict, site = _best(codes(terms, controls, sites, lambda: when), sites)
    here = sites.one(site)
    answers = [answer for answer in _parts(terms, controls, here, when) if answer]
    decided = all_of(answers)
    decided = decided if decided.verdict is VERDICTS[verdict] else answers[0]
    return replace(decided, reason=as_recorded(decided.reason, area, here))


def _has_ground(terms: Terms) -> bool:
    return any((terms.area, terms.route, terms.holder))


def _ground_codes(terms: Terms, sites: Sites) -> Compared:
    if terms.area is not None and terms.route is not None:
        return either(terms.area.compare(sites), terms.route.compare(sites))
    zone = terms.area or terms.route
    if zone is not None:
        return zone.compare(sites)
    verdict = UNSURE if asked(terms) else NOT_ASKED
    return np.full(sites.size, verdict, dtype=np.int8), np.full(sites.size, np.nan)


def _parts(terms: Terms, controls: Controls, site: Sites, when: Span) -> list[Answer]:
    """What the drawn or named ground says of one site, and what control says of it."""
    found = []
    zones = [zone for zone in (terms.area, terms.route) if zone is not None]
    if zones:
        zone = zones[int(np.argmax([zone.compare(site)[0][0] for zone in zones]))]
        found.append(_ground_answer(terms, zone, site))
    if terms.holder is not None:
        first = Span(*(side[:1] for side in when))
        votes = controls.votes(terms.holder, site, first)
        found.append(control_answer(votes, terms.holder, _place(site)))
    return found


def _ground_answer(terms: Terms, zone: Zone, site: Sites) -> Answer:
    compared = [patch.compare(site) for patch in zone.patches]
    verdict, distance = (column[0] for column in zone.compare(site))
    refs = [_ref(_row(patch.key, site)) for patch in zone.patches]
    patch = zone.patches[_nearest(compared, int(verdict), refs)]
    margin = whole(float(distance)) if np.isfinite(distance) else None
    said: dict[str, Any] = {"clause": clause_name(terms.clause)}
    message = _sentence(int(verdict), zone, patch, site, margin, said)
    if margin is not None:
        message = _resting(message, patch, site)
        if int(verdict) == NO and any(np.isnan(far[0]) for _, far in compared):
            message = Message("screening-some-not-measured", {"said": message})
    return Answer(VERDICTS[int(verdict)], message, margin, "" if margin is None else "m")


def _nearest(compared: list[Compared], verdict: int, refs: list[str]) -> int:
    """The piece that decided: of those with the verdict, the deepest in or the least far off.

    One that was not measured comes after all that were, whose metres the answer tells.
    """
    sign = -1.0 if verdict == YES else 1.0
    ranked = [
        (codes[0] != verdict, round(float(np.nan_to_num(sign * far[0], nan=inf)), 3), ref, number)
        for number, ((codes, far), ref) in enumerate(zip(compared, refs, strict=True))
    ]
    return min(ranked)[3]


def _sentence(
    verdict: int, zone: Zone, patch: Patch, site: Sites, margin: int | None, said: dict[str, Any]
) -> Message:
    place, outer = _place(site), _row(patch.key, site)
    doubt = patch.ground.doubt if patch.ground is not None and margin is None else ""
    within = place is not None and patch.key in site.gazetteer.lines(place.key)
    if doubt and verdict == UNSURE and not within:
        return Message(f"screening-outline-{doubt}", said)
    if place is not None and outer is not None:
        said |= {"place": name_of(place), "outer": name_of(outer)}
        if margin is not None:
            said["metres"] = measured(margin, at_most=verdict == UNSURE)
        if off := float(site.slack[0]):
            return _off_place(verdict, off, margin, said)
        return _of_places(verdict, patch, site, margin, said)
    if margin is None:
        return Message("screening-not-measured", said)
    said["metres"] = measured(margin, at_most=verdict == UNSURE)
    names = {YES: "inside", NO: "outside", UNSURE: "near-border"}
    if zone.buffer:
        said["buffer"] = metres(zone.buffer)
        return Message(f"screening-{names[verdict]}-route", said)
    return Message(f"screening-{names[verdict]}-area", said)


def _of_places(
    verdict: int, patch: Patch, site: Sites, margin: int | None, said: dict[str, Any]
) -> Message:
    """How one named place lies to another."""
    place = site.places[site.place[0]]
    if verdict == NO:
        names = {None: "places-apart", 0: "places-beside"}
        code = names.get(margin, "places-apart-by")
    elif verdict == YES:
        code = "place-named" if place == patch.key else "place-within"
    elif margin is not None:
        code = "places-near"
    elif place != patch.key and place in site.gazetteer.lines(patch.key):
        code = "place-wider" if patch.extent is Extent.WHOLE else "place-wider-part"
    else:
        code = "places-not-drawn" if patch.extent is Extent.WHOLE else "part-of-place"
    return Message(f"screening-{code}", said)


def _resting(message: Message, patch: Patch, site: Sites) -> Message:
    """A sentence that measured, and how far what it measured may lie off where it is drawn."""
    place, outer = _place(site), _row(patch.key, site)
    off = int(site.slack[0])
    if place is None:
        known: dict[str, Any] = {"said": message, "off": metres(off)}
        return Message("screening-known-within", known) if off else message
    for one in (outer,) if off else (place, outer):
        reach = 0.0 if one is None else site.gazetteer.off_by(one.key)
        if one is not None and 0 < reach < inf:
            taken: dict[str, Any] = {"said": message, "place": name_of(one)}
            message = Message("screening-reaches", taken | {"reach": metres(int(reach))})
    return message


def _off_place(verdict: int, off: float, margin: int | None, said: dict[str, Any]) -> Message:
    """How what happened so many metres off a named place, or less, lies to another place."""
    said["off"] = metres(int(off))
    if margin is None:
        return Message("screening-off-place-unknown", said)
    names = {YES: "within", NO: "apart", UNSURE: "near"}
    return Message(f"screening-off-place-{names[verdict]}", said)


def _best(compared: Compared, sites: Sites) -> tuple[int, int]:
    """The verdict over all sites, and the site that carries it; of equals the first by ref."""
    verdict = int(compared[0].max())
    sign = -1.0 if verdict == YES else 1.0
    candidates = np.flatnonzero(compared[0] == verdict)
    far = np.nan_to_num(sign * compared[1][candidates], nan=inf)
    ranked = [
        (round(distance, 3), _ref(_place(sites.one(site))), site)
        for distance, site in zip(far.tolist(), candidates.tolist(), strict=True)
    ]
    return verdict, min(ranked)[2]


def _ref(row: Row | None) -> str:
    return "" if row is None else ref_of(row)


def _place(site: Sites) -> Row | None:
    return _row(site.places[site.place[0]], site) if site.place[0] >= 0 else None


def _row(key: str, site: Sites) -> Row | None:
    return site.gazetteer.row(key) if key else None
