"""Annex: what is wrong or thin in our own record, and what people decided about it, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from trucewatch.checks.deciding import Decided
from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Box, BoxKind, Paragraph, Table
from trucewatch.reports.content.choosing import is_later
from trucewatch.reports.content.notes import code_of
from trucewatch.reports.content.parts import Part, facts, paragraph
from trucewatch.reports.content.rulings import role_words
from trucewatch.reports.content.saying import sentences
from trucewatch.reports.content.views import named_record
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Figure, Runs, words
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Where
from trucewatch.values.message import Arg, Message

_UNBROKEN = "\u2060-\u2060"  # a code is not broken over two lines, which would scramble it


def findings_part(decided: Sequence[Decided], writer: Writer) -> Part:
    """Contradictions first, open ones before decided ones; notes about thinness are counted."""
    told = [each for each in decided if not _is_later(each, writer)]
    shown = [each for each in told if _may_show(each, writer)]
    grave = [each for each in shown if each.finding.severity is not Severity.NOTE]
    notes = [each for each in shown if each.finding.severity is Severity.NOTE]
    grave.sort(key=lambda each: list(Severity).index(each.finding.severity))
    blocks: list[Block] = [*paragraph(writer.say("reportannex-findings-intro"))]
    withheld = len(told) - len(shown)
    if not grave:
        blocks += paragraph(writer.say("reportannex-no-findings"))
    members = {each.decision.raw("member"): each.decision.member for each in grave
               if each.decision is not None}  # fmt: skip
    by = [role_words(member, writer) for member in members.values()]
    if len(by) == 1:
        blocks += paragraph(writer.say("reportannex-all-decided", role=words(by[0])))
    tell_by = len(by) > 1
    grave.sort(key=lambda each: not each.open)
    blocks += [_finding(each, tell_by, writer) for each in grave]
    blocks += _notes(notes, writer)
    if withheld:
        number = writer.counted(withheld, writer.words("reportannex-counted-withheld"), ())
        blocks += paragraph(writer.say("reportannex-findings-withheld", n=withheld, number=number))
    title = writer.words("reportannex-findings")
    return Part(title, "findings", tuple(blocks), lettered=True)


def _is_later(each: Decided, writer: Writer) -> bool:
    """Whether a finding is about something left out because it lies after the as-of."""
    rows = (_record(where, writer) for where in each.finding.where)
    return any(row is not None and is_later(row, writer.moment) for row in rows)


def _may_show(each: Decided, writer: Writer) -> bool:
    rows = (_record(where, writer) for where in each.finding.where)
    return all(row is None or _may_tell(row, writer) for row in rows)


def _may_tell(row: Row, writer: Writer) -> bool:
    """Whether a finding about a record may be told: one at a place that is withheld is counted."""
    return writer.release.shows_record(row) and all(map(writer.release.names_place, _places(row)))


def _places(row: Row) -> Iterator[Row]:
    """The places that tell where a record is of: its own, and those of its movement."""
    if row.kind == "place":
        yield row
    elif row.kind == "movement":
        yield from (one for one in (row.start, row.destination) if one is not None)
    elif row.kind == "tally":
        yield from () if row.place is None else (row.place,)
        yield from () if row.movement is None else _places(row.movement)


def _record(where: Where, writer: Writer) -> Row | None:
    if where.kind not in writer.view.tables:
        return None
    found = writer.view.get(where.kind, where.record) if where.record is not None else None
    return found or named_record(writer.view, where.kind, where.ref)


def _finding(each: Decided, tell_by: bool, writer: Writer) -> Box:
    finding = each.finding
    rows = [row for where in finding.where if (row := _record(where, writer)) is not None]
    said = writer.message(by_code(finding.message, _codes(rows, writer)))
    message: Runs = (writer.bound(said, rows),) if rows else words(said)
    title = writer.message(Message(f"check-{finding.code}-title"))
    return Box(BoxKind.FINDING, title, (Paragraph(message), *_decision(each, tell_by, writer)))


def _codes(rows: list[Row], writer: Writer) -> dict[str, str]:
    """The code of each record by what a case folder calls it, so that no ref is printed."""
    others = [row for kind in ("incident", "tally") for row in writer.view.rows(kind)]
    named = [row for row in (*others, *rows) if row.raw("ref")]
    return {str(row.raw("ref")): code_of(row).replace("-", _UNBROKEN) for row in named}


def by_code(message: Message, codes: Mapping[str, str]) -> Message:
    """The message with codes in place of the refs of a case folder, fields left to the record."""
    args = {name: _coded(arg, codes) for name, arg in message.args.items()}
    if message.code == "rule-place-field":
        return Message("rule-place-record", {"kind": args["kind"], "ref": args["ref"]})
    return Message(message.code, args)


def _coded(arg: Arg, codes: Mapping[str, str]) -> Arg:
    if isinstance(arg, Message):
        return by_code(arg, codes)
    if isinstance(arg, tuple):
        return tuple(_coded(item, codes) for item in arg)
    return codes.get(arg, arg) if type(arg) is str else arg


def _decision(each: Decided, tell_by: bool, writer: Writer) -> tuple[Block, ...]:
    row = each.decision
    if row is None:
        inside = writer.release.audience is Audience.INTERNAL
        advice = each.finding.advice if inside else None  # what the team is to do is its own
        to_do = words(writer.message(advice)) if advice is not None else ()
        return paragraph(writer.say("reportannex-undecided"), to_do)
    lapsed = writer.say("reportannex-lapsed") if each.lapsed else ()
    role = role_words(row.member, writer)
    return facts(
        [
            (
                writer.label(row.decision).capitalize(),
                sentences(writer.told(row.because, row), lapsed),
            ),
            (writer.words("reportannex-decided-by"), words(role) if tell_by else ()),
        ]
    )


def _notes(notes: Sequence[Decided], writer: Writer) -> tuple[Block, ...]:
    """How many notes of each kind; these do not contradict anything, they show what is thin."""
    if not notes:
        return ()
    counted = Counter(each.finding.code for each in notes)
    rows = [
        (
            words(writer.message(Message(f"check-{code}-title"))),
            (_count(code, notes, writer),),
        )
        for code in sorted(counted)
    ]
    head = (words(writer.words("reportannex-note-kind")), words(writer.words("reportannex-note-n")))
    caption = writer.words("reportannex-notes-caption")
    return (
        *paragraph(writer.say("reportannex-notes-intro")),
        Table(head, tuple(rows), caption, numeric=(1,)),
    )


def _count(code: str, notes: Sequence[Decided], writer: Writer) -> Figure:
    some = [each.finding for each in notes if each.finding.code == code]
    rows = [row for finding in some for w in finding.where if (row := _record(w, writer))]
    title = writer.message(Message(f"check-{code}-title"))
    return writer.counted(len(some), title, list(dict.fromkeys(rows)))
