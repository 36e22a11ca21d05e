"""The form as a page lays it out: rows of fields, each with what was understood or what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trucewatch.records.plain import KINDS
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.recording.choosing import CODE, Choosing, meant_by
from trucewatch.web.recording.columns import Entry
from trucewatch.web.recording.doubting import doubts_of
from trucewatch.web.recording.forms import Form
from trucewatch.web.recording.heard import heard_as
from trucewatch.web.recording.inputs import Input, inputs_of, label_of
from trucewatch.web.recording.plain_ways import Lines, Ticked, YesNo
from trucewatch.web.recording.reading import Row, Told
from trucewatch.web.recording.typed import Typed, names_of, part_of, typed_record
from trucewatch.web.recording.ways import (
    OneField,
    OneOf,
    SomeOf,
    TwoTongues,
    Words,
)
from trucewatch.web.words.fields import fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said

LACKING = ("recording-needed", "recording-consent-whose", "recording-consent-given")
"""What is told of a field only after somebody looked the form over."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of the form. filled: it says something other than an empty form does. meant: records
    that a name typed into it may mean, each with what a button says that puts it there. doubts: why what
    was understood cannot be right, which can be recorded all the same. note: what it was taken for."""

    name: str
    id: str
    label: str
    inputs: tuple[Input, ...]
    more: bool
    hint: str
    said: Said | None
    trouble: Message | None
    filled: bool
    meant: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Message, ...] = ()
    note: Message | None = None

    @property
    def first(self) -> str:
        """Where one goes on in it."""
        return self.inputs[0].first

    @property
    def bare(self) -> bool:
        """Whether it stands as in every empty form, with no word of anybody."""
        return not (self.filled or self.said or self.trouble or self.doubts or self.note)


@dataclass(frozen=True, slots=True)
class Block:
    """A row of the form. own: its record, where there is one. parts: of a deed its attributions."""

    kind: str
    key: str
    number: int
    own: Named | None
    hidden: tuple[tuple[str, str], ...]
    fields: tuple[Shown, ...]
    gone: bool
    lost: bool
    trouble: Message | None
    parts: tuple[Block, ...] = ()

    @property
    def first(self) -> list[Shown]:
        return [one for one in self.fields if not one.more]

    @property
    def more(self) -> list[Shown]:
        return [one for one in self.fields if one.more]

    @property
    def spare(self) -> bool:
        """Whether it can be left out: a part that is not recorded yet, and no empty first one."""
        filled = self.gone or self.number > 0 or any(one.filled for one in self.fields)
        return filled and "." in self.key and self.own is None and not self.lost

    @property
    def more_open(self) -> bool:
        return any(one.filled or one.trouble is not None for one in self.more)

    @property
    def more_heading(self) -> str:
        return f"recording-more-{self.kind}"


@dataclass(frozen=True, slots=True)
class Group:
    """The parts of one kind, with what is said of them."""

    kind: str
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> str:
        return f"recording-part-{self.kind}"

    @property
    def hint(self) -> str:
        return f"recording-part-{self.kind}-hint"

    @property
    def one(self) -> str:
        return f"recording-one-{self.kind}"

    @property
    def add(self) -> str:
        return f"recording-add-{self.kind}"


def groups_of(form: Form, blocks: list[Block], asking: Asking) -> list[Group]:
    """The parts of a form by kind, as far as the member may see them; attributions stand in deeds."""
    shown = [kind for kind in form.parts if kind != "attribution" and asking.may_see(kind)]
    parts = blocks[1:]
    return [Group(kind, tuple(one for one in parts if one.kind == kind)) for kind in shown]


def lay_out(told: Told, typed: Typed, choosing: Choosing, looked: bool) -> list[Block]:
    """The blocks of the form: the record, then its parts; attributions within their deeds.

    looked: what is still lacking is told; nobody is told so who only begins to type.
    """
    naming = Naming(choosing.asking)
    records = [row.record for row in told.rows if row.stands]
    naming.learn(wanted_of(records))
    blocks = [_block(row, typed, choosing, naming, looked) for row in told.rows]
    said: dict[str, list[Block]] = {}
    for block in blocks:
        if block.kind == "attribution":
            said.setdefault(typed.get(f"{block.key}.deed", ""), []).append(block)
    return [
        replace(block, parts=tuple(said.pop(str(block.number), ())))
        if block.kind == "deed"
        else block
        for block in blocks
        if block.kind != "attribution"
    ]


def _block(row: Row, typed: Typed, choosing: Choosing, naming: Naming, looked: bool) -> Block:
    key, kind = row.line.key, row.line.kind
    said = {one.name: one.said for one in fields_of(row.record, naming)} if row.stands else {}
    bare = typed_record(KINDS[kind](), key, choosing)
    full = bare | typed if row.new else typed
    own = naming.of(row.record) if not (row.new or row.lost) else None
    names = ("id", "revision", "deed")
    hidden = tuple(
        (f"{key}.{name}", typed[f"{key}.{name}"]) for name in names if f"{key}.{name}" in typed
    )
    fields = tuple(
        _shown(entry, key, row, full, bare, said, choosing, looked) for entry in choosing.asked(key)
    )
    return Block(
        kind, key, row.line.number, own, hidden, fields, row.gone, row.lost, row.troubles.get("")
    )


def _shown(
    entry: Entry,
    key: str,
    row: Row,
    typed: Typed,
    bare: Typed,
    said: dict[str, Said],
    choosing: Choosing,
    looked: bool,
) -> Shown:
    lang = choosing.asking.lang
    trouble = row.troubles.get(entry.name)
    if trouble is not None and trouble.code in LACKING and not looked:
        trouble = None
    label = label_of(entry, key, lang)
    inputs = tuple(inputs_of(entry, key, typed, choosing))
    hint = f"recording-hint-{row.line.kind}-{entry.name.replace('_', '-')}" if entry.hint else ""
    return Shown(
        entry.name,
        f"{key}.{entry.name}".replace(".", "-"),
        label,
        inputs,
        entry.more,
        hint,
        None if trouble or _echoes_itself(entry) else said.get(entry.name),
        trouble,
        part_of(typed, key, entry) != part_of(bare, key, entry),
        tuple(_meant(entry, key, trouble)) if trouble else (),
        ()
        if trouble or not row.stands
        else tuple(doubts_of(row.record, entry.name, choosing.asking.case.as_of)),
        None if trouble or not row.stands else heard_as(row.record, entry.name),
    )


def _meant(entry: Entry, key: str, trouble: Message) -> Iterator[tuple[str, str]]:
    names = names_of(key, entry)
    name = names.get("place", names.get("", ""))
    for near in meant_by(trouble):
        yield f"put.{CODE.findall(near)[-1]}.{name}", near


def _echoes_itself(entry: Entry) -> bool:
    """Whether what stands in the field is what was typed, so that saying it again tells nothing."""
    return isinstance(entry.way, (Words, TwoTongues, OneOf, SomeOf, OneField, Lines, Ticked, YesNo))
