"""When a clause was in force: its own window, the agreement's dates, what amended and extended it.

An agreement that had run out before it was extended was not in force in between: such a clause has
a window for each stretch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from trucewatch.records.view import Row, ref_of
from trucewatch.screening.spans import Span, one_span
from trucewatch.values.codes.agreements import ClauseKind, PromisedPer
from trucewatch.values.texts import Text
from trucewatch.values.when import When

_STARTS = ("effective", "in_force", "signed", "announced")
Bounds = tuple[float, float]
_NEVER: Bounds = (inf, inf)
BY_AMENDMENT = frozenset({"amendment", "told-differently", "changed"})
"""What the end of a clause rests on where an amendment took it out."""
TAKEN_OUT = BY_AMENDMENT | {"replaced"}


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a window: its bounds, the instant that says so, and the record it is from.

    basis: "window", a date of the agreement ("signed"), "amendment", "told-differently" where
    sources put an amendment at different times, "changed" where a later amendment gives it another
    date, "extended" where nobody says until when, "outlives" where a clause goes on after its
    agreement, "dropped" of a clause that an amendment took out before it held, "replaced",
    "replacing-dropped" where it was to be, by a clause that never held, "condition", "contradicts"
    where dates do, or "" where nobody says.
    """

    bounds: Bounds
    when: When | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when a clause was in force, and the clause or the words that it waits for.

    Of a clause that never was in force `closes` tells when it was dropped.
    """

    opens: Edge
    closes: Edge
    waits: Row | Text | None = None

    @property
    def never(self) -> bool:
        """Whether the clause was dropped before it held."""
        return self.opens.basis == "dropped"

    @property
    def span(self) -> Span:
        """The bounds as a stretch of time; of a clause that never held they mean nothing."""
        return one_span(*self.opens.bounds, *self.closes.bounds)


def windows_of(clause: Row, met: Bounds | None = None) -> tuple[Window, ...]:
    """The windows of a clause, in order; mostly one.

    It opens with the clause's own window, or else with the first date known of: effective, in
    force, signed, announced; never before the amendment that added it, nor before the clause it
    waits for was met. It closes with its own window, the agreement's expiry as extended, the
    amendment that ended it or the clause that replaces it, whichever comes first; with its own
    window after its agreement ran out, anywhere between the two. Where no end is stated it runs
    on; where an amendment took it out before it held, it never opens; where other dates would end it
    before it began, it may be any time. met: bounds of when the
    clause in its condition was met, where they are known.
    """
    opens = _later(_opening(clause), _added(clause))
    waits = clause.condition or clause.condition_words or None
    if met is not None:
        opens = _later(opens, Edge(met, None, "condition"))
    if met is not None or clause.promised_per is PromisedPer.CONDITION:
        waits = clause.condition_words or None
    changes = (_ended(clause, opens), *_replaced(clause, opens))
    dropped = _dropped(clause, opens, changes)
    if dropped is not None:
        return (Window(Edge(_NEVER, dropped.when, "dropped"), dropped, waits),)
    stretches = []
    for begins, ends in _stretches(clause, opens):
        for edge in changes:
            ends = _earlier(ends, edge)
        stretches.append((begins, ends))
    return tuple(Window(begins, ends, waits) for begins, ends in _sound(stretches))


def amended_at(amendment: Row) -> Edge | None:
    """When an amendment took effect: its effective date, or else the date it was agreed.

    Where sources tell the same amendment with other dates, or a later amendment gives it another
    one, it lies anywhere between them.
    """
    tellings = _tellings(amendment)
    told = [when for one in tellings if (when := one.effective or one.agreed)]
    later = [two for one in tellings for two in one.children("amendment", "amends")]
    other = [two.effective for two in later if two.effective is not None]
    edge, changed = _over(told, "amendment"), _over([*told, *other], "changed")
    if edge is None or changed is None or changed.bounds == edge.bounds:
        return edge
    return Edge(changed.bounds, None, "changed")


def agreed(agreement: Row | None) -> Edge:
    """The first date of those at which it became known or binding, whichever that is."""
    told = [] if agreement is None else [(name, getattr(agreement, name)) for name in _STARTS]
    edges = [_edge(when, name) for name, when in told if when is not None]
    return min(edges, key=lambda edge: edge.bounds, default=Edge((-inf, inf)))


def begun(agreement: Row) -> Edge:
    """The first date known of: effective, in force, signed, announced."""
    return _first_date(agreement, _STARTS)


def _opening(clause: Row) -> Edge:
    window, agreement = clause.window, clause.agreement
    if window is not None and window.start is not None:
        return _edge(window.start, "window")
    if clause.clause_kind is ClauseKind.PRE_EFFECT_STANDSTILL:
        return _first_date(agreement, ("signed", "announced"))
    return begun(agreement)


def _stretches(clause: Row, opens: Edge) -> Sequence[tuple[Edge, Edge]]:
    """The end that the clause states; else that of the agreement, and each time it began again."""
    window, agreement = clause.window, clause.agreement
    if window is not None and window.end is not None:
        return [(opens, _outliving(_edge(window.end, "window"), agreement))]
    if clause.clause_kind is ClauseKind.PRE_EFFECT_STANDSTILL:
        ends = _first_date(agreement, ("effective", "in_force"), _unknown_after(opens))
        return [(opens, ends)]
    expires = agreement.expires if agreement is not None else None
    if expires is not None:
        return list(_extended(agreement, opens, _edge(expires, "expires")))
    if window is not None and not window.open_end:
        return [(opens, _unknown_after(opens))]
    return [(opens, Edge((inf, inf)))]


def _outliving(own: Edge, agreement: Row | None) -> Edge:
    """The clause's own end; surely after its agreement had run out, anywhere between the two."""
    expires = agreement.expires if agreement is not None else None
    if agreement is None or expires is None:
        return own
    stretches = _extended(agreement, begun(agreement), _edge(expires, "expires"))
    over = max((ends for _, ends in stretches), key=lambda ends: ends.bounds[1])
    if over.bounds[1] >= own.bounds[0]:
        return own
    return Edge((over.bounds[0], own.bounds[1]), over.when or expires, "outlives")


def _dropped(clause: Row, opens: Edge, changes: Iterable[Edge | None]) -> Edge | None:
    """The change that surely took the clause out after it was agreed on and before it held."""
    after = _known(clause).bounds[1]
    between = (e for e in changes if e and after <= e.bounds[0] <= e.bounds[1] < opens.bounds[0])
    return next(between, None)


def _known(clause: Row) -> Edge:
    """When the clause was agreed on: with its agreement, or in the amendment that added it."""
    if clause.added_by is None:
        return agreed(clause.agreement)
    told = [when for one in _tellings(clause.added_by) if (when := one.agreed or one.effective)]
    return _over(told, "amendment") or Edge((begun(clause.agreement).bounds[0], inf))


def _sound(stretches: Sequence[tuple[Edge, Edge]]) -> Sequence[tuple[Edge, Edge]]:
    """Those that do not end before they begin; where all do, the dates say nothing."""
    found = [(opens, ends) for opens, ends in stretches if ends.bounds[1] >= opens.bounds[0]]
    anytime = (-inf, inf)
    return found or [(Edge(anytime, None, "contradicts"), Edge(anytime))]


def _extended(agreement: Row, opens: Edge, ends: Edge) -> Iterator[tuple[Edge, Edge]]:
    """An extension that surely came in time moves the end; any other begins a stretch of its own."""
    for taken, until in _extensions(agreement):
        if taken.bounds[1] <= ends.bounds[0]:
            ends = until
        else:
            yield opens, ends
            opens, ends = _later(opens, taken), until
    yield opens, ends


def _extensions(agreement: Row) -> list[tuple[Edge, Edge]]:
    """When each extension took effect and until when it runs, in order; undated ones at the end."""
    found = []
    for row in agreement.children("amendment"):
        if row.same_as is None:
            until = _over([one.expires for one in _tellings(row) if one.expires], "expires")
            taken = amended_at(row) or Edge((begun(agreement).bounds[0], inf), None, "amendment")
            if until is not None:
                found.append((row, taken, Edge(until.bounds, until.when, "expires")))
    if not found and agreement.extended is not None:
        return [_extended_somehow(agreement.extended, agreement.expires)]
    found.sort(
        key=lambda one: (*one[1].bounds[::-1], len(one[0].outward("amends")), ref_of(one[0]))
    )
    return _in_turn(found)


def _in_turn(found: Sequence[tuple[Row, Edge, Edge]]) -> list[tuple[Edge, Edge]]:
    """Extensions one after the other; of two dated alike nobody says which holds: until either.

    One that amends the other holds for certain.
    """
    turns: list[tuple[Row, Edge, Edge]] = []
    for row, taken, until in found:
        if turns and _dated_alike(turns[-1][1], taken) and turns[-1][0] != row.amends:
            _, first, other = turns.pop()
            taken, until = _around(first, taken), _around(other, until)
        turns.append((row, taken, until))
    return [(taken, until) for _, taken, until in turns]


def _dated_alike(first: Edge, second: Edge) -> bool:
    """Whether of two dated extensions either may have been the later one."""
    return second.bounds[0] <= first.bounds[1] and second.bounds[1] < inf


def _around(a: Edge, b: Edge) -> Edge:
    """One edge over both."""
    when = a.when if a.bounds == b.bounds else None
    return Edge((min(a.bounds[0], b.bounds[0]), max(a.bounds[1], b.bounds[1])), when, a.basis)


def _extended_somehow(extended: When, expires: When) -> tuple[Edge, Edge]:
    """An extension of which only the date is recorded: until when it runs nobody says."""
    taken = _edge(extended, "amendment")
    least = max(taken.bounds[0], expires.earliest.timestamp())
    return taken, Edge((least, inf), extended, "extended")


def _tellings(amendment: Row) -> list[Row]:
    """The amendment as each source tells it, whichever telling it is said to be the same as."""
    found = [amendment]
    for one in found:
        beside = [one.same_as, *one.children("amendment", "same_as")]
        found.extend(other for other in beside if other is not None and other not in found)
    return sorted(found, key=ref_of)


def _over(told: Sequence[When], basis: str) -> Edge | None:
    """One edge over all that sources tell of it."""
    if not told:
        return None
    bounds = (
        min(when.earliest.timestamp() for when in told),
        max(when.latest.timestamp() for when in told),
    )
    if len({str(when) for when in told}) > 1:
        return Edge(bounds, None, "told-differently")
    return Edge(bounds, told[0], basis)


def _first_date(
    agreement: Row | None, names: tuple[str, ...], otherwise: Edge | None = None
) -> Edge:
    for name in names if agreement is not None else ():
        when = getattr(agreement, name)
        if when is not None:
            return _edge(when, name)
    return otherwise or Edge((-inf, inf))


def _added(clause: Row) -> Edge | None:
    """The amendment that added it; one without a date lies anywhere after the agreement began."""
    if clause.added_by is None:
        return None
    undated = Edge((begun(clause.agreement).bounds[0], inf), None, "amendment")
    return amended_at(clause.added_by) or undated


def _ended(clause: Row, opens: Edge) -> Edge | None:
    if clause.ended_by is None:
        return None
    return amended_at(clause.ended_by) or Edge(_unknown_after(opens).bounds, None, "amendment")


def _replaced(clause: Row, opens: Edge) -> list[Edge]:
    """Where a later clause replaces this one: from its amendment, or else from its own start.

    Whether it goes on where that one never held nobody says.
    """
    found = []
    for later in clause.children("clause", "replaces"):
        edge = _added(later) or _opening(later)
        if edge.bounds[0] == -inf:
            edge = Edge(_unknown_after(opens).bounds, None)
        if _dropped(later, _later(_opening(later), _added(later)), [_ended(later, edge)]):
            found.append(Edge((edge.bounds[0], inf), edge.when, "replacing-dropped"))
        else:
            found.append(Edge(edge.bounds, edge.when, "replaced"))
    return found


def _edge(when: When, basis: str) -> Edge:
    return Edge((when.earliest.timestamp(), when.latest.timestamp()), when, basis)


def _unknown_after(opens: Edge) -> Edge:
    return Edge((opens.bounds[0], inf))


def _later(a: Edge, b: Edge | None) -> Edge:
    """The later of two edges; where the bounds interlock, the later of each."""
    if b is None:
        return a
    shown = b if b.bounds[1] > a.bounds[1] else a
    return Edge(
        (max(a.bounds[0], b.bounds[0]), max(a.bounds[1], b.bounds[1])), shown.when, shown.basis
    )


def _earlier(a: Edge, b: Edge | None) -> Edge:
    if b is None:
        return a
    shown = b if b.bounds[1] <= a.bounds[1] else a
    return Edge(
        (min(a.bounds[0], b.bounds[0]), min(a.bounds[1], b.bounds[1])), shown.when, shown.basis
    )
