"""What is compared of an incident: when, where, what was done, by whom, how many, in what words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from trucewatch.matching.told_places import PlacesByName
from trucewatch.matching.told_words import words_told
from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.values.codes.incidents import DeedKind
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group
from trucewatch.values.count import Count
from trucewatch.values.period import Period
from trucewatch.values.texts import Text

_KEPT = 20_000
Counted = tuple[CountingUnit, Group, FateStatus | None]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One incident as it is compared. places, actors, sources and items are keys of records.

    start, end: epoch seconds, None where nothing bounds them. in_words: whether the places are those
    that its words name, for want of any other. around: the places that its own lie within; above:
    the actors that its own are parts of. sources: the outermost ones it is told by.
    """

    ref: str
    row: Row = field(repr=False)
    title: Text
    period: Period | None
    start: int | None
    end: int | None
    places: frozenset[str]
    in_words: bool
    around: frozenset[str]
    deeds: frozenset[DeedKind]
    actors: frozenset[str]
    above: frozenset[str]
    figures: Mapping[Counted, Count]
    words: Mapping[str, frozenset[str]]
    sources: frozenset[str]
    items: frozenset[str]

    def facts(self) -> str:
        """All that was compared, as text: another text means that something has changed."""
        view = self.row.view
        refs = [
            sorted(ref_of(view.find(kind, key)) or key for key in keys)
            for kind, keys in (("place", places_of(self.row)), ("actor", self.actors))
        ]
        figures = sorted(
            f"{unit}/{group}/{fate or ''}={count.text}"
            for (unit, group, fate), count in self.figures.items()
        )
        told = [
            f"{lang}:{word}" for lang in sorted(self.words) for word in sorted(self.words[lang])
        ]
        digest = hashlib.sha256("\n".join([*told, *sorted(self.items)]).encode()).hexdigest()
        period = "" if self.period is None else str(self.period).partition(" «")[0]
        deeds = sorted(str(kind) for kind in self.deeds)
        return "|".join([period, *(",".join(part) for part in (*refs, deeds, figures)), digest])


class Occurrences:
    """The incidents of a view, each read when it is first compared; the last many are kept."""

    def __init__(self, view: CaseView) -> None:
        table = view.table("incident")
        names = PlacesByName(view)
        self._read = lru_cache(maxsize=_KEPT)(lambda index: occurrence(table.row(index), names))

    def __getitem__(self, index: int) -> Occurrence:
        return self._read(index)


def occurrence(row: Row, names: PlacesByName) -> Occurrence:
    """What is compared of one incident. names: of the places of its case."""
    deeds = row.children("deed")
    attributions = [one for deed in deeds for one in deed.children("attribution")]
    span = span_of(row)
    in_words = not row.raw("area")
    places = names.told(_texts(row, [])) if in_words else places_of(row)
    actors = frozenset(key for one in attributions for key in _actors(one))
    return Occurrence(
        ref=ref_of(row) or row.key,
        row=row,
        title=row.title,
        period=row.period,
        start=span[0],
        end=span[1],
        places=places,
        in_words=in_words,
        around=frozenset(_around(row.view, "place", places)),
        deeds=frozenset(deed.deed_kind for deed in deeds),
        actors=actors,
        above=frozenset(_around(row.view, "actor", actors)),
        figures=_figures(row),
        words=words_told(_texts(row, deeds)),
        sources=frozenset(_sources(row, attributions)),
        items=frozenset(item.raw("object") for item in row.children("evidence") if item.object),
    )


def span_of(row: Row) -> tuple[int | None, int | None]:
    """From when to when it surely lies, as far as anything bounds it; an unknown end is its start."""
    start, end = row.derived("period_start_lo"), row.derived("period_end_hi")
    if start is None:
        start = row.derived("period_end_lo")
    return start, row.derived("period_start_hi") if end is None else end


def places_of(row: Row) -> frozenset[str]:
    """Keys of the places that the area of a record names."""
    return frozenset(place.hex for place in row.area.named)


def _around(view: CaseView, kind: str, keys: frozenset[str]) -> set[str]:
    """The places or actors that these are parts of."""
    found: set[str] = set()
    for key in keys:
        row = view.find(kind, key)
        if row is not None:
            found |= {outer.key for outer in row.outward("parent")[1:]}
    return found


def _actors(attribution: Row) -> set[str]:
    named = {item.replace("-", "") for item in attribution.alternatives}
    return named | ({attribution.raw("actor")} if attribution.raw("actor") else set())


def _figures(row: Row) -> dict[Counted, Count]:
    """The newest figure of each unit, group and fate; of several the one that comes last."""
    older = row.view.table("tally").links_to("supersedes")
    found: dict[Counted, Count] = {}
    for tally in row.children("tally"):
        if tally.raw("count") is not None and tally.key not in older and tally.count.is_known:
            found[tally.unit, tally.group, tally.fate] = tally.count
    return found


def _texts(row: Row, deeds: list[Row]) -> dict[str, str]:
    """Title, narrative and weapons in each language, one after the other."""
    texts = [row.title, row.narrative, *(deed.weapon for deed in deeds)]
    languages = sorted({lang for text in texts for lang in text.words})
    return {lang: " ".join(text.words.get(lang, "") for text in texts) for lang in languages}


def _sources(row: Row, attributions: list[Row]) -> set[str]:
    named = {citation.raw("source") for citation in row.citations()}
    named |= {one.raw("said_by") for one in attributions}
    named |= {tally.raw("source") for tally in row.children("tally")}
    found = set()
    for key in named - {None}:
        source = row.view.find("source", key)
        found.add(key if source is None else source.outward("within")[-1].key)
    return found
