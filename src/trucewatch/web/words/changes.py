"""What changed from one revision to the next, so that one sees it: words gone, words come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from trucewatch.acts.revisions import Change, Step
from trucewatch.records.plain import PROTECTED, Part, parts_of
from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.values.told_values import cited_by
from trucewatch.vault.fields import Hidden
from trucewatch.web.words.naming import POINTERS, Naming, Reference, references_of
from trucewatch.web.words.values import NOTHING, Said, field_label

EMPTY: tuple[Any, ...] = (None, "", [], {})
BOOKKEEPING = frozenset({"id", "case", "code"})
LONG = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed ("same"), went ("gone") or came ("come")."""

    how: str
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A field before and after. pieces: of long words, the two woven together."""

    label: str
    before: Said
    after: Said
    pieces: tuple[Piece, ...] = ()


def told_changes(kind: str, step: Step) -> list[Change]:
    """The changes of a step that tell something."""
    return [
        change
        for change in step.changes
        if change.field not in BOOKKEEPING
        and (change.after not in EMPTY or change.before not in EMPTY)
        and change.field in _parts(kind)
    ]


def wanted_of(kind: str, steps: Iterable[Step]) -> Iterator[Reference]:
    """All that the changes of these steps refer to."""
    for step in steps:
        for change in told_changes(kind, step):
            part = _parts(kind)[change.field]
            for plain, beside in ((change.before, change.was), (change.after, change.becomes)):
                if plain not in EMPTY and not _marker(plain) and not part.protected:
                    yield from references_of(part, part.of_plain(plain), cited_by(beside))


def say_changes(kind: str, change: Change, naming: Naming) -> Iterator[Changed]:
    """A change in words: nothing of what the reader may not see, a text once for each language that
    changed, so that a change of the other language is not shown as the same words twice."""
    for label, before, after in _sides(kind, change, naming):
        in_order = before.route or after.route  # told in a sentence on each side
        pieces = () if in_order else tuple(_woven(before.line, after.line))
        yield Changed(label, before, after, pieces)


def count_told(kind: str, step: Step, naming: Naming) -> int:
    """How many fields of a step `say_changes` tells this reader; nothing is looked up for it."""
    return sum(
        _points_at_seen(change, naming)
        if change.field in POINTERS and kind != "citation"
        else len(list(_sides(kind, change, naming)))
        for change in told_changes(kind, step)
    )


def _points_at_seen(change: Change, naming: Naming) -> bool:
    """Whether a field of "kind:ref" names, before or after, what the reader may see."""
    named = [one for plain in (change.before, change.after) for one in plain or ()]
    return any(naming.may_name(str(one).partition(":")[0]) for one in named)


def _sides(kind: str, change: Change, naming: Naming) -> Iterator[tuple[str, Said, Said]]:
    """The label of what changed, and what it was and is."""
    part, lang = _parts(kind)[change.field], naming.asking.lang
    label = field_label(change.field, lang)
    texts = _texts(part, change)
    tags = {tag for text in texts for tag in text.words}
    for tag in sorted(tags, key=lambda one: (one != lang, one)):
        before, after = (Said(text.words.get(tag, ""), tag) for text in texts)
        if before.words != after.words:
            known = tag != lang and tag in LANGUAGES and len(tags) > 1
            tongue = f" {Message(f'recording-tongue-{tag}').text(lang)}" if known else ""
            yield label + tongue, before, after
    if not tags:
        sides = (change.before, change.was), (change.after, change.becomes)
        before, after = (_said(part, plain, beside, naming) for plain, beside in sides)
        if before or after:
            yield label, before, after


def _texts(part: Part, change: Change) -> tuple[Text, ...]:
    """Both sides of a change of words in languages; none of any other, and of what is not shown."""
    sides = (change.before, change.after)
    if part.protected or any(plain in EMPTY or _marker(plain) for plain in sides):
        return ()
    read = [part.of_plain(plain) for plain in sides]
    texts = tuple(one for one in read if isinstance(one, Text))
    differ = len(texts) == len(sides) and texts[0].words != texts[1].words
    return texts if differ else ()


def _said(part: Part, plain: Any, beside: Mapping[str, Any], naming: Naming) -> Said:
    """beside: the whole record."""
    if plain in EMPTY:
        return NOTHING
    marker = _marker(plain)
    if marker:
        return Said(Message(marker).text(naming.asking.lang))
    return naming.say(part, part.of_plain(plain), cited_by(beside))


def _marker(plain: Any) -> str:
    """The message for a value that is not shown."""
    if plain == PROTECTED:
        return "cli-protected"
    return next((f"cli-hidden-{hidden.value}" for hidden in Hidden if plain == hidden.marker), "")


def _woven(before: str, after: str) -> Iterator[Piece]:
    """Two long texts as one, with what went and what came; nothing where they are short."""
    if len(before) <= LONG or len(after) <= LONG:
        return
    old, new = before.split(), after.split()
    for how, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if how == "equal":
            yield Piece("same", " ".join(old[a:b]))
            continue
        if a < b:
            yield Piece("gone", " ".join(old[a:b]))
        if c < d:
            yield Piece("come", " ".join(new[c:d]))


@cache
def _parts(kind: str) -> dict[str, Part]:
    return {part.name: part for part in parts_of(kind)}
