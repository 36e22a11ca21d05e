"""Two people at one record: what each changed, field by field, and which of the two is to stand.

A form carries the revision of every record that it began from. Where somebody saved meanwhile, what
only one of the two changed is taken from whoever changed it; what both changed is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from trucewatch.acts.revisions import standing
from trucewatch.records.models import Revision
from trucewatch.records.plain import KINDS, of_plain
from trucewatch.values.refusal import Refusal
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.columns import Entry
from trucewatch.web.recording.inputs import said_in
from trucewatch.web.recording.plain_ways import Hours, Moment
from trucewatch.web.recording.typed import Line, Typed, lines_of, names_of, part_of, typed_record
from trucewatch.web.recording.ways import Number, Times
from trucewatch.web.words.values import field_label

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True, slots=True)
class Contested:
    """A field that two people changed. name: of the choice between them, for one revision."""

    key: str
    entry: Entry
    label: str
    name: str
    mine: str
    theirs: str
    who: str
    revision: int
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """typed: both changes together, as far as they are settled. theirs: who saved meanwhile. alone:
    nothing was typed that does not stand so already."""

    typed: Typed
    contested: tuple[Contested, ...] = ()
    theirs: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    alone: bool = False

    @property
    def open(self) -> bool:
        return any(not one.chosen for one in self.contested)


def settle(
    typed: Typed,
    records: Mapping[str, list[Any]],
    choices: Mapping[str, str],
    choosing: Choosing,
) -> Settled:
    """What was typed together with what others saved since the form was opened.

    choices: "choose.deed.0.weapon" to "mine.5" or "theirs.5", where 5 is the revision that was seen.
    """
    known = {str(record.id): record for some in records.values() for record in some}
    merged, contested, who = dict(typed), list[Contested](), list[str]()
    for line in lines_of(typed, choosing.form):
        record = known.get(typed.get(f"{line.key}.id", ""))
        seen = typed.get(f"{line.key}.revision", "")
        if record is None or not seen.isdecimal() or int(seen) >= record.revision:
            continue
        before = _at(record, int(seen))
        if before is None:
            continue
        saved = _saved_by(record, int(seen))
        who.append(saved)
        for found in _fields(line.key, record, before, merged, choosing):
            contested.append(_chosen(found, record.revision, saved, choices, choosing.asking.lang))
    lost = _lost(typed, known, choosing)
    for one in contested:
        if one.chosen == THEIRS:
            merged |= _named(typed_record(known[typed[f"{one.key}.id"]], one.key, choosing), one)
    alone = all(_stands(line, merged, known, choosing) for line in lines_of(typed, choosing.form))
    settled = Settled(merged, tuple(contested), tuple(dict.fromkeys(who)), lost, alone)
    if not settled.open:
        merged |= _up_to_date(typed, known, choosing)
    return settled


def _up_to_date(typed: Typed, known: Mapping[str, Any], choosing: Choosing) -> Typed:
    lines = lines_of(typed, choosing.form)
    named = ((line.key, known.get(typed.get(f"{line.key}.id", ""))) for line in lines)
    return {f"{key}.revision": str(record.revision) for key, record in named if record is not None}


def _fields(
    key: str, record: Any, before: Any, merged: Typed, choosing: Choosing
) -> Iterator[tuple[str, Entry, str, str]]:
    """The fields both changed: key, field, what is typed, what stands. Sets those one changed."""
    was, now = (typed_record(one, key, choosing) for one in (before, record))
    for entry in choosing.asked(key):
        mine, base, theirs = (part_of(one, key, entry) for one in (merged, was, now))
        same = partial(_same, entry, choosing=choosing)
        if same(mine, theirs) or same(theirs, base):
            continue
        if same(mine, base):
            merged |= {name: theirs[one] for one, name in names_of(key, entry).items()}
        else:
            mine_said, theirs_said = (said_in(entry, key, one, choosing) for one in (merged, now))
            yield key, entry, mine_said, theirs_said


def _same(
    entry: Entry, one: Mapping[str, str], other: Mapping[str, str], choosing: Choosing
) -> bool:
    """Whether both say the same; a time or a count may be said in either language, or as its
    notation."""
    if one == other or not isinstance(entry.way, (Times, Moment, Hours, Number)):
        return one == other
    try:
        first, second = (entry.way.read(said, None, choosing) for said in (one, other))
    except Refusal:
        return False
    return bool(first == second)


def _stands(line: Line, typed: Typed, known: Mapping[str, Any], choosing: Choosing) -> bool:
    """Whether a row says what its record says; a new one, whether it is as it was begun."""
    record = known.get(typed.get(f"{line.key}.id", "")) or KINDS[line.kind]()
    now, fields = typed_record(record, line.key, choosing), choosing.asked(line.key)
    said = (
        (one, part_of(now | typed, line.key, one), part_of(now, line.key, one)) for one in fields
    )
    same = all(_same(*one, choosing) for one in said)
    return same and not typed.get(f"{line.key}.gone")


def _chosen(
    found: tuple[str, Entry, str, str],
    revision: int,
    who: str,
    choices: Mapping[str, str],
    lang: str,
) -> Contested:
    key, entry, mine, theirs = found
    label = field_label(entry.name, lang)
    name = f"choose.{key}.{entry.name}"
    side, _, seen = choices.get(name, "").partition(".")
    chosen = side if side in (MINE, THEIRS) and seen == str(revision) else ""
    return Contested(key, entry, label, name, mine, theirs, who, revision, chosen)


def _named(theirs: Typed, one: Contested) -> Typed:
    return {name: theirs[name] for name in names_of(one.key, one.entry).values()}


def _lost(typed: Typed, known: Mapping[str, Any], choosing: Choosing) -> tuple[str, ...]:
    """Rows whose record somebody took back meanwhile."""
    return tuple(
        line.key for line in lines_of(typed, choosing.form)
        if (named := typed.get(f"{line.key}.id", "")) and named not in known
    )  # fmt: skip


def _at(record: Any, number: int) -> Any:
    """The record as one of its revisions holds it."""
    found = list(Revision.objects.filter(record=record.id, number__lte=number).order_by("number"))
    return of_plain(record.kind, standing(found)) if found else None


def _saved_by(record: Any, number: int) -> str:
    later = Revision.objects.filter(record=record.id, number__gt=number).order_by("-number")
    last = later.select_related("act__member").first()
    return str(last.act.member.username) if last and last.act.member else ""
