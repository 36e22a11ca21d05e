"""What a page says, piece by piece, with what its sentence tells around each piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.names import Named, Names, find_names
from trucewatch.reading.said import Said, SaidKind, SaidValue, Scope
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import count_of
from trucewatch.reading.times.clocks import Clock
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.relative import relative_days
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.count import Count
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

_DOERS = frozenset({"by", "يد", "ايدي", "قبل"})
_DOER_FAR = 4
_NO_SCOPE = Scope()
_EARLIER = 300  # words over which the day told last still holds


@dataclass(slots=True)
class Around:
    """What one sentence tells around its figures: its day, places and doers."""

    when: When | Period | None = None
    where: str = ""
    by_whom: str = ""
    fate: str = ""


def say(
    page: Page,
    pieces: Pieces,
    rows: Sequence[Sequence[Joined]],
    names: Names,
    own: date | None,
) -> list[Said]:
    """Everything said, in the order of the text; own: the day of the document, if known."""
    named = InOrder(find_names(page.tokens, names))
    around: dict[int, Around] = {}
    said: list[Said] = [
        *(_named(page, one) for one in named),
        *(one for dated in pieces.dates for one in _dated(page, dated)),
        *(one for clock in pieces.clocks for one in _clock(page, clock, pieces)),
        *_lengths_and_shares(page, pieces),
        *_marked(page),
        *(
            _said(page, SaidKind.DATE, one.first, one.last, one.value)
            for one in relative_days(page, pieces, own)
        ),
    ]
    for row in rows:
        for joined in row:
            begins, ends = page.sentence_of(joined.mention.first)
            if begins not in around:
                around[begins] = _around(page, pieces, named, begins, ends)
            said.append(_counted(page, joined.mention, around[begins]))
    return sorted(said, key=lambda one: (one.start, one.end))


def _said(
    page: Page, kind: SaidKind, first: int, last: int, value: SaidValue, scope: Scope | None = None
) -> Said:
    start, end = page.tokens[first].start, page.tokens[last - 1].end
    return Said(kind, start, end, page.text[start:end], value, scope=scope or _NO_SCOPE)


def _counted(page: Page, mention: Mention, around: Around) -> Said:
    thing = mention.thing
    per = (
        page.words(mention.last, mention.last + page.entries[mention.last][0])
        if (page.meant(mention.last, "per"))
        else ""
    )
    scope = Scope(thing.name if thing else "", around.where, around.when, around.by_whom, per)
    start, end = page.tokens[mention.first].start, page.tokens[mention.last - 1].end
    words, count = page.text[start:end], count_of(mention)
    if thing is None:
        return Said(SaidKind.COUNT, start, end, words, count, scope=scope)
    fate = thing.fate or (around.fate if thing.family == "person" else "")
    unit, group = thing.unit, thing.group
    return Said(SaidKind.COUNT, start, end, words, count, unit, group, fate, scope)


def _around(page: Page, pieces: Pieces, named: InOrder[Named], begins: int, ends: int) -> Around:
    found = Around()
    days = [d for d in between(pieces.dates, begins, ends) if d.month]
    if len(days) == 1:
        found.when = _when(days[0])
    here = between(named, begins, ends)
    places = {_meaning(one) for one in here if one.meant[0][0] == "place"}
    found.where = places.pop() if len(places) == 1 else ""
    doers = {_meaning(one) for one in here if one.meant[0][0] == "actor"}
    by = [one for one in here if _by(page, one)]
    if len(by) == 1 or len(doers) == 1:
        found.by_whom = _meaning(by[0]) if len(by) == 1 else doers.pop()
    named_here = (page.entries[at][1]["thing"] for at in page.places_of("thing", begins, ends))
    fates = {entry.value[0].fate for entry in named_here if entry.value[0].role == "fate"} - {""}
    found.fate = fates.pop() if len(fates) == 1 else ""
    return found


def _by(page: Page, one: Named) -> bool:
    before = range(max(0, one.first - _DOER_FAR), one.first)
    return one.meant[0][0] == "actor" and any(
        page.tokens[at].word.folded in _DOERS for at in before
    )


def _meaning(one: Named) -> str:
    """The ref, or all refs where the name is ambiguous."""
    return " | ".join(ref for _, ref in one.meant)


def _named(page: Page, one: Named) -> Said:
    kinds = {kind for kind, _ in one.meant}
    kind = SaidKind.ACTOR if kinds == {"actor"} else SaidKind.PLACE
    return _said(page, kind, one.first, one.last, _meaning(one))


def _when(dated: Dated) -> When | Period | None:
    """The day, the days from first to last, or the month."""
    try:
        if dated.month is None or dated.year is None or dated.hijri:
            return dated.when()
        if dated.day is None:
            return When.parse(f"{dated.year}-{dated.month:02}")
        if dated.until is None:
            return dated.when()
        start, end = (f"{dated.year}-{dated.month:02}-{d:02}" for d in (dated.day, dated.until))
        return Period.parse(f"{start}/{end}")
    except Refusal:
        return None


def _dated(page: Page, dated: Dated) -> Iterator[Said]:
    when = _when(dated)
    if when is not None:
        yield _said(page, SaidKind.DATE, dated.first, dated.last, when)


def _clock(page: Page, clock: Clock, pieces: Pieces) -> Iterator[Said]:
    """A clock time with the day its sentence tells, nearest first."""
    if clock.minute is None:
        return
    begins, ends = page.sentence_of(clock.first)
    days = [d for d in between(pieces.dates, begins, ends) if d.date is not None]
    if not days:
        before = between(pieces.dates, max(0, clock.first - _EARLIER), clock.first)
        days = [d for d in before if d.date is not None][-1:]
    if not days:
        return
    day = min(days, key=lambda d: abs(d.first - clock.first)).date
    width = "~30min" if clock.about else ""
    hour, minute = divmod(clock.minute, 60)
    when = _instant(f"{day}T{hour:02}:{minute:02}{width}", _zone(page, clock.last))
    if day is not None and when is not None:
        yield _said(page, SaidKind.TIME, clock.first, clock.last, when)


def _zone(page: Page, at: int) -> str | None:
    """The zone told right behind a clock time: "7:00 PM Syria time"."""
    for here in range(at, at + 3):
        zone = page.meant(here, "zones")
        if zone is not None:
            return str(zone.value)
    return None


def _instant(text: str, zone: str | None) -> When | None:
    try:
        return When.parse(text, zone)
    except Refusal:
        return None


def _lengths_and_shares(page: Page, pieces: Pieces) -> Iterator[Said]:
    for length in pieces.lengths:
        if length.seconds <= 10**10:
            seconds = Count.exactly(length.seconds)
            yield _said(page, SaidKind.DURATION, length.first, length.last, seconds)
    for share in pieces.percents:
        if share.value <= 10**6 and not share.in_words:
            count = Count.exactly(round(share.value))
            yield _said(page, SaidKind.PERCENT, share.first, share.last, count)


def _marked(page: Page) -> Iterator[Said]:
    """Deeds, wording of attribution with its standing, and who says so."""
    marks = {at for name in ("deed", "hedge", "according") for at in page.listed.get(name, ())}
    behind = 0
    for at in sorted(marks):
        taken, entries = page.entries[at]
        if at < behind:
            continue
        behind = at + taken
        for entry in entries.values():
            if entry.list == "deed":
                if at and page.tokens[at - 1].word.stem in small_words("ends_act"):
                    continue
                yield _said(page, SaidKind.DEED, at, at + taken, entry.value)
            elif entry.list == "hedge":
                standing = AttributionStanding.INFERRED_FROM_AREA.value
                yield _said(page, SaidKind.ATTRIBUTION, at, at + taken, standing)
            elif entry.list == "according":
                yield _said(page, SaidKind.SOURCE, at, at + taken, page.words(at, at + taken))
