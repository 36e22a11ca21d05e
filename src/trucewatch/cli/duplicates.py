"""`trucewatch duplicates`, and `duplicates decide | merge | undo`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.checks.deciding import Decided
    from trucewatch.matching.duplicates import Pair
    from trucewatch.matching.occurrences import Occurrence
    from trucewatch.records.models import Incident
    from trucewatch.values.plain import Json


@click.group(name="duplicates", cls=SpokenGroup, invoke_without_command=True)
@click.option("--all", "decided_too", is_flag=True)
@click.option("--least", type=click.IntRange(0, 100), default=60, show_default=True)
@in_case
def command(asked: Asked, decided_too: bool, least: int) -> int:
    """Show incidents that may be one, told twice.

    Example: trucewatch duplicates
             trucewatch duplicates --all --least 40 --json
    """
    if click.get_current_context().invoked_subcommand is not None:
        return DONE
    from trucewatch.cli.opening import the_view
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.checks.deciding import decided
    from trucewatch.matching.duplicates import duplicates

    view = the_view(asked.case())
    pairs = duplicates(view, least)
    found = list(zip(pairs, decided([pair.finding for pair in pairs], view), strict=True))
    shown = [each for each in found if decided_too or each[1].open or _is_same(each[1])]
    if asked.as_json:
        show_json([pair.plain() | _answer(one) for pair, one in shown])
        return DONE
    for pair, one in shown:
        _show(pair, one)
        if _is_same(one):
            pair_typed = {"one": _typed(pair.one), "other": _typed(pair.other)}
            say("duplicates-now-merge", **pair_typed, signed=opened.signed)
    say("duplicates-open", count=sum(one.open for _, one in found))
    if not decided_too and len(shown) < len(found):
        say("duplicates-all", count=len(found) - len(shown))
    return DONE


@command.command(name="decide", cls=SpokenCommand, key="duplicates-decide")
@click.argument("one")
@click.argument("other")
@click.option("--same", "answer", flag_value="same")
@click.option("--different", "answer", flag_value="different")
@click.option("--because", required=True)
@click.option("--because-ar", default="")
@in_case
def decide(
    asked: Asked, one: str, other: str, answer: str | None, because: str, because_ar: str
) -> int:
    """Decide whether two incidents are the same.

    Example: trucewatch duplicates decide A-INC-0003 A-INC-0007 --different \\
               --because "two ambulances, an hour apart" --as huda
    """
    if answer is None:
        raise click.MissingParameter(param_type="option", param_hint="--same / --different")
    from trucewatch.cli.opening import the_view
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.deciding import decide_finding
    from trucewatch.acts.sequencing import sequence
    from trucewatch.matching.duplicates import compared
    from trucewatch.values.codes.reports import FindingDecisionKind as Kind
    from trucewatch.values.refusal import refuse
    from trucewatch.values.texts import Text

    case, same = asked.case(), answer == "same"
    view = the_view(case)
    rows = [view.get("incident", _incident(name, asked).id) for name in (one, other)]
    if rows[0] is None or rows[1] is None:
        raise refuse("merge-not-current")
    if rows[0] == rows[1]:
        raise refuse("merge-itself")
    pair = compared(rows[0], rows[1])
    kind = Kind.RESOLVED if same else Kind.ACCEPTED_AS_IS
    told = {"en": because} | ({"ar": because_ar} if because_ar else {})
    receipt = decide_finding(opened.acting, case, pair.finding, kind, Text("en", told))
    sequence(opened.workspace)
    code = receipt.records[0][2]
    if asked.as_json:
        show_json({"decision": code, "same": same} | pair.plain())
        return DONE
    say("duplicates-same" if same else "duplicates-different", one=one, other=other, code=code)
    if same:
        say("duplicates-now-merge", one=one, other=other, signed=opened.signed)
    return DONE


@command.command(name="merge", cls=SpokenCommand, key="duplicates-merge")
@click.argument("kept")
@click.argument("merged")
@click.option("--because", required=True)
@in_case
def merge(asked: Asked, kept: str, merged: str, because: str) -> int:
    """Merge the second incident into the first; nothing is lost, and undo brings it back.

    Example: trucewatch duplicates merge A-INC-0003 A-INC-0007 --because "told by two of us" --as huda
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.merging import merge_incidents
    from trucewatch.acts.retelling import reopened_by
    from trucewatch.acts.sequencing import sequence

    pair = [_incident(name, asked) for name in (kept, merged)]
    receipt = merge_incidents(opened.acting, asked.case(), pair[0].id, pair[1].id, because)
    sequence(opened.workspace)
    moved = [code for kind, _, code, _ in receipt.records if kind != "incident"]
    back = reopened_by(receipt)
    if asked.as_json:
        told = {"kept": pair[0].code, "merged": pair[1].code, "moved": moved}
        show_json(told | {"under_verification": back})
        return DONE
    say("duplicates-merged", merged=pair[1].code, kept=pair[0].code, count=len(moved))
    for code in back:
        say("verdict-went-back", code=code)
    say("duplicates-undo", merged=pair[1].code, signed=opened.signed)
    return DONE


@command.command(name="undo", cls=SpokenCommand, key="duplicates-undo")
@click.argument("merged")
@click.option("--because", required=True)
@in_case
def undo(asked: Asked, merged: str, because: str) -> int:
    """Bring back an incident that was merged, with all that hung on it.

    Example: trucewatch duplicates undo A-INC-0007 --because "they were two" --as huda
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.merging import unmerge_incidents
    from trucewatch.acts.sequencing import sequence

    incident = _incident(merged, asked)
    receipt = unmerge_incidents(opened.acting, asked.case(), incident.id, because)
    sequence(opened.workspace)
    returned = [code for kind, _, code, _ in receipt.records if kind != "incident"]
    if asked.as_json:
        show_json({"incident": incident.code, "returned": returned})
        return DONE
    say("duplicates-undone", incident=incident.code, count=len(returned))
    return DONE


def _incident(name: str, asked: Asked) -> Incident:
    """The incident named, whatever its state; Refusal for a record of another kind."""
    from trucewatch.cli.finding_records import record_of
    from trucewatch.records.models import Incident
    from trucewatch.values.refusal import refuse

    found = record_of(name, asked.case_ref)
    if not isinstance(found, Incident):
        raise refuse("cli-not-incident", given=name)
    return found


def _typed(one: Occurrence) -> str:
    """What a person types to name an incident."""
    return f"incident:{one.ref}" if one.row.raw("ref") else one.ref


def _is_same(one: Decided) -> bool:
    """Whether they were decided to be the same, and are not yet merged."""
    return not one.open and _answer(one)["decided"] == "same"


def _answer(one: Decided) -> dict[str, Json]:
    """What was decided, as JSON."""
    plain = one.plain()
    answer = {"resolved": "same", "accepted_as_is": "different"}
    kind = one.decision.raw("decision") if one.decision is not None else None
    names = ("fingerprint", "open", "lapsed", "decision")
    return {name: plain[name] for name in names} | {"decided": answer.get(kind or "")}


def _show(pair: Pair, one: Decided) -> None:
    from trucewatch.cli.showing import said_text, show_finding, words

    lapsed = f"{words('check-lapsed')} " if one.lapsed else ""
    because = said_text(one.decision.because) if one.decision and not one.lapsed else ""
    show_finding(pair.finding, because, lapsed)
