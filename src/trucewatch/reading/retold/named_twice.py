"""Somebody called by name, told dead in one place and alive in another, set free and still held.

Two tellings are of one where the name is the same; another of that family or that given name is not. Who is told
alive may die later: only a death on the spot, or told before, excludes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.frames import Frame, Told, frame_of, parts_of, sorts_of
from trucewatch.reading.retold.people_by_name import Named, people_named, whose
from trucewatch.reading.retold.referents import SOMEONE, Referent
from trucewatch.reading.retold.two_states import at_other_times, both_told, settled, turns
from trucewatch.reading.retold.unreal import is_denied
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces

_LIFE = "life"
_MOST = 40  # outcomes of people that are compared with each other


def named_twice_wrong(page: Page, pieces: Pieces, told: Sequence[Told]) -> Iterator[ReadFinding]:
    """The first pair of outcomes of somebody that cannot both be."""
    told = [one for one in told if "person" in sorts_of(one.axis)]
    told += _wounded(page, {page.sentence_of(one.at)[0] for one in told if one.axis == _LIFE})
    axes = {
        (one.axis, side) for one in told for side in (one.yes, is_denied(page, one.at) != one.yes)
    }
    told = [one for one in told if {(one.axis, True), (one.axis, False)} <= axes][:_MOST]
    if len(told) < 2:
        return
    named = people_named(page, parts_of(page, [one.at for one in told]))
    if len(named) < 2:
        return
    frames = settled(
        [
            frame_of(page, pieces, _denied(page, one), _referent(who))
            for one in told
            for who in whose(page, named, one.at, one.last)
            if who.beside
        ]
    )
    yes, no = ([f for f in frames if f.yes is side] for side in (True, False))
    for alive, dead in product(yes, no):
        if alive.axis == dead.axis and _exclude(page, alive, dead):
            yield both_told(page, *sorted((alive, dead), key=lambda f: f.at))
            return


def _wounded(page: Page, besides: set[int]) -> list[Told]:
    """Where somebody is told wounded, in sentences that tell of no death: "shot on 3 May, and died"."""
    found = ((at, at + page.entries[at][0]) for at in page.listed.get("is_wounded", ()))
    return [
        Told(at, last, _LIFE, True) for at, last in found if page.sentence_of(at)[0] not in besides
    ]


def _denied(page: Page, told: Told) -> Told:
    return Told(told.at, told.last, told.axis, told.yes != is_denied(page, told.at))


def _referent(named: Named) -> Referent:
    names = frozenset({" ".join(named.who)})
    return Referent(named.first, named.last, SOMEONE, names, None, True, False)


def _exclude(page: Page, yes: Frame, no: Frame) -> bool:
    if yes.begins == no.begins or yes.of.names != no.of.names:
        return False
    if yes.source != no.source and not _one_voice(page, yes, no):
        return False
    if yes.at < no.at and _may_have_turned(page, yes.axis, no):
        return False
    return not (at_other_times(page, yes.axis, yes, no) or turns(page, yes, no))


def _one_voice(page: Page, one: Frame, other: Frame) -> bool:
    """Whether only one of two tellings has a source, and it is one that the writer goes by: the hospital."""
    sourced = [frame for frame in (one, other) if frame.source]
    if len(sourced) > 1 and any(
        page.tokens[n].word.folded in small_words("differs")
        for frame in sourced
        for n in range(frame.begins, frame.ends)
    ):
        return False
    return any(not frame.source.isdisjoint(small_words("treats")) for frame in sourced)


def _may_have_turned(page: Page, axis: str, no: Frame) -> bool:
    """Whether somebody told alive before may have died, or who was set free been taken again."""
    if axis != _LIFE:
        return False
    words = {page.tokens[n].word.folded for n in range(no.begins, no.ends)}
    here = {page.tokens[n].word.folded for n in range(no.at, no.last)}
    return not here.isdisjoint(small_words("dies")) and words.isdisjoint(small_words("on_the_spot"))
