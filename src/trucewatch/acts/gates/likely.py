"""Words that may be somebody's protected name: as it sounds in other letters, or its end by itself.

Nobody can tell from the letters alone whether they are meant: a person looks, and a second one gives a
reason (docs/decisions/0029). What is written as it is protected is for `naming`, and does not open.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from trucewatch.acts.gates.gate import stopped
from trucewatch.acts.gates.naming import NOT_TOLD, Identities, readable
from trucewatch.acts.gates.sounding import OPEN, Sound, sounds, sounds_in_text, words_of
from trucewatch.acts.gates.spelling import (
    BETWEEN,
    PARTICLES,
    PLAIN_SPEECH,
    PREFIXES,
    folded,
    names_in,
)
from trucewatch.checks.findings import where_of
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.reports import Audience
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.vault.canonical import canonical

ALONE = 3
"""So many consonants a last name or a nickname has that is asked about where it stands by itself."""
SHOWN = 5
"""Records that one question names; the rest are counted."""

Heard = frozenset[Sound]
Named = TypeVar("Named")
Whose = TypeVar("Whose", bound=Hashable)
Sameness = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Whole(Generic[Whose]):
    """A first and a last name. gap: how many words may stand between them."""

    first: Heard
    last: Heard
    gap: int
    whose: Whose


@dataclass(frozen=True, slots=True)
class _Part(Generic[Whose]):
    """What stands for somebody by itself: a last name, or a nickname of one word."""

    word: str
    heard: Heard
    whose: Whose

    def is_in(self, word: str) -> bool:
        """Whether a word is this one; within Arabic only as it is written, with or without ال."""
        if self.word.isascii() and not word.isascii():  # «سلم» is no Salem, but «السلم» may be
            return word.startswith(("ال", "لل")) and _alike(self.heard, _heard(word))
        if word.isascii():
            return _alike(self.heard, _heard(word))
        said = folded(word)[:1]
        own = "".join(folded(self.word))
        forms = (own, f"لل{own[2:]}") if own.startswith("ال") else (own, f"ال{own}", f"لل{own}")
        return bool(said) and any(each in forms for each in (said[0], _unprefixed(said[0])))


@dataclass(frozen=True, slots=True)
class Likenesses(Generic[Whose]):
    """Names as they sound, made ready to be looked for in many texts."""

    _wholes: dict[str, list[_Whole[Whose]]] = field(repr=False)
    _parts: dict[str, list[_Part[Whose]]] = field(repr=False)

    def wholes_in(self, text: str) -> list[Whose]:
        """Whose first and last name a text tells as they sound; each once."""
        return list(dict.fromkeys(self._whole_names(words_of(text), _written_as_name(text))))

    def parts_in(self, text: str) -> list[Whose]:
        """Whose last name or nickname a text tells by itself; each once."""
        is_name = _written_as_name(text)
        said = dict.fromkeys(filter(is_name, words_of(text)))
        found = ((part, word) for word in said for part in _known(self._parts, word))
        return list(dict.fromkeys(part.whose for part, word in found if part.is_in(word)))

    def may_be_in(self, texts: list[str]) -> bool:
        """Whether anything of any name sounds in one of the texts; quickly."""
        said = set(words_of("\n".join(texts)))
        return any(_known(self._wholes, word) or _known(self._parts, word) for word in said)

    def _whole_names(self, said: list[str], is_name: Sameness) -> Iterator[Whose]:
        for place, word in enumerate(said):
            for whole in _known(self._wholes, word) if is_name(word) else ():
                gap = 0 if _is_plain(word) else whole.gap
                near = [*said[place + 1 : place + 2 + gap], *said[max(place - 1, 0) : place]]
                lasts = (_heard(each) for each in near if is_name(each) and not _is_plain(each))
                is_first = _alike(whole.first, _heard(word))
                if is_first and any(_alike(whole.last, each) for each in lasts):
                    yield whole.whose


def likenesses_of(
    names: Iterable[tuple[str, Whose]], public: Collection[str] = ()
) -> Likenesses[Whose]:
    """The names of people, with whose they are. public: consonants of last names that tell nobody."""
    wholes: dict[str, list[_Whole[Whose]]] = defaultdict(list)
    parts: dict[str, list[_Part[Whose]]] = defaultdict(list)
    for said, whose in names:
        several = names_in(said)
        for name in several:
            words = words_of(name)
            if len(words) > 1:
                whole = _Whole(sounds(words[0]), sounds(words[-1]), _gap(words), whose)
                for key in {one.consonants for one in whole.first}:
                    wholes[key].append(whole)
            part = _Part(words[-1], sounds(words[-1]), whose) if words else None
            if (
                part is not None
                and (len(words) > 1 or len(several) > 1)
                and _tells(part, words, public)
            ):
                for key in {one.consonants for one in part.heard}:
                    parts[key].append(part)
    return Likenesses(dict(wholes), dict(parts))


def likely_in_records(
    view: CaseView, audience: Audience, identities: Identities
) -> Iterator[Finding]:
    """Every text that may tell a protected name, and each name that may be told by its end."""
    likely = likenesses_of(identities.names, _public_sounds(view))
    alone: dict[Row, list[tuple[Row, str, str]]] = {}
    for table, name, index, text in _texts(view, likely):
        told = identities.within(text)
        record = table.row(index)
        wholes = [whose for whose in likely.wholes_in(text) if whose not in told]
        for whose in wholes:
            yield stopped(
                "gate-identity-likely", audience, [record, whose],
                record=record.code, field=label_of_field(name), whose=whose.code,
            )  # fmt: skip
        for whose in likely.parts_in(text):
            if whose not in told and whose not in wholes:
                alone.setdefault(whose, []).append((record, name, text))
    for whose, found in alone.items():
        yield _alone(audience, whose, found)


def _alone(audience: Audience, whose: Row, found: list[tuple[Row, str, str]]) -> Finding:
    """One question for each name, about these very texts: a reason for them covers no other."""
    records = list(dict.fromkeys(record for record, _, _ in found))
    said = [[str(record.id), name, text] for record, name, text in found]
    digest = hashlib.sha256(canonical([str(whose.id), *sorted(said)])).hexdigest()
    codes = ", ".join(record.code for record in records[:SHOWN])
    args = {"whose": whose.code, "records": codes, "count": len(records) - len(records[:SHOWN])}
    where = tuple(map(where_of, (whose, *records[:SHOWN])))
    advice = Message("gate-identity-alone-advice")
    message = Message("gate-identity-alone", args)
    values = (str(audience), digest)
    return Finding(
        "gate-identity-alone", Severity.ERROR, message, where, advice,
        source="design: do no harm", values=values,
    )  # fmt: skip


def _texts(view: CaseView, likely: Likenesses[Row]) -> Iterator[tuple[Table, str, int, str]]:
    for kind, table in view.tables.items():
        for name in table.shape.values if kind not in NOT_TOLD else ():
            told = {
                index: readable(raw)
                for index, raw in enumerate(table.raw(name))
                if isinstance(raw, str) and raw
            }
            if told and likely.may_be_in(list(told.values())):
                yield from ((table, name, index, text) for index, text in told.items())


def _public_sounds(view: CaseView) -> set[str]:
    """What names of places and actors sound like, and what is said of who comes from there."""
    rows = [row for kind in ("place", "actor") for row in view.rows(kind)]
    said = (one for row in rows for one in (*row.name.words.values(), *row.aliases))
    heard = {sound.consonants for one in said for word in words_of(one) for sound in sounds(word)}
    return heard | {f"{each}{OPEN}" for each in heard}


def _tells(part: _Part[Whose], words: list[str], public: Collection[str]) -> bool:
    """Whether this part of a name says by itself who is meant."""
    if len(words) > 1 and words[-2].casefold() in PARTICLES:
        return False
    known = {one.consonants for one in part.heard}
    long = any(len(one.strip(OPEN)) >= ALONE for one in known)
    return long and known.isdisjoint(public) and "".join(folded(part.word)) not in PLAIN_SPEECH


def _gap(words: list[str]) -> int:
    """None between «ابو» and what follows it, nor beside a word of plain speech («علي»)."""
    ends = {"".join(folded(word)) for word in (words[0], words[-1])}
    return 0 if ends & {*PARTICLES, *PLAIN_SPEECH} else BETWEEN


def _is_plain(word: str) -> bool:
    """«على» is no last name, though العلي may be written like it."""
    return "".join(folded(word)) in PLAIN_SPEECH


def _written_as_name(text: str) -> Sameness:
    """In Latin letters a name begins with a capital, unless the text has none at all."""
    capitals = any(map(str.isupper, text))
    return lambda word: not capitals or not word[:1].islower()


def _heard(word: str) -> Heard:
    shorter = f"ال{word[2:]}" if word.startswith("لل") else _unprefixed(word)
    heard = sounds_in_text(word)
    return heard | sounds_in_text(shorter) if shorter != word else heard


def _unprefixed(word: str) -> str:
    """Without «و», «ب» and the like, which Arabic writes in one with the word that follows."""
    return word[1:] if len(word) > ALONE and word.startswith(PREFIXES) else word


def _alike(one: Heard, other: Heard) -> bool:
    return any(each.is_like(heard) for each in one for heard in other)


def _known(by_sound: dict[str, list[Named]], word: str) -> list[Named]:
    if not by_sound:
        return []
    keys = {sound.consonants for sound in _heard(word)}
    return [each for key in sorted(keys) for each in by_sound.get(key, ())]
