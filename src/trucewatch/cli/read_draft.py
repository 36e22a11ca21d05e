"""`trucewatch read --draft`: what texts might be recorded as, shown and asked for one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.language import chosen_language
from trucewatch.cli.options import Asked
from trucewatch.cli.showing import say, show_json, words
from trucewatch.importers.prose.opening import Opened
from trucewatch.importers.prose.proposing import Proposal, ProposedKind, propose

if TYPE_CHECKING:
    from trucewatch.reading.read import Reading
    from trucewatch.records.models import Source

YES, NO, QUIT = "y", "n", "q"
Offered = tuple[Opened, tuple[Proposal, ...]]


def offer_drafts(
    asked: Asked, opened: Sequence[Opened], reading: Reading, source: str | None
) -> int:
    """List what is proposed; with a source, ask for each, and save what was accepted."""
    offered = [
        (one, tuple(propose(one.document, read.statements)))
        for one, read in zip(opened, reading.documents, strict=True)
    ]
    if asked.as_json:
        show_json({"proposals": [_plain(asked, one, p) for one, some in offered for p in some]})
        return DONE
    _list(offered)
    if source is None:
        say("read-draft-source")
        return DONE
    given = _source(source, asked.case_ref)
    for one, some in offered:
        if not _ask_and_record(asked, one, some, given):
            break
    return DONE


def _source(name: str, case_ref: str | None) -> Source:
    from trucewatch.cli.finding_records import record_of
    from trucewatch.records.models import Source
    from trucewatch.values.refusal import refuse

    found = record_of(name, case_ref)
    if not isinstance(found, Source):
        raise refuse("seal-source-kind", given=name)
    return found


def _list(offered: Sequence[Offered]) -> None:
    """Every proposal in a line, before anything is asked."""
    for one, some in offered:
        for proposal in some:
            click.echo(f"{one.document.name}:{proposal.sentence.line}  {_title(proposal)}")
    counts = Counter(proposal.kind for _, some in offered for proposal in some)
    say("read-draft-proposed", **{kind.value: counts[kind] for kind in ProposedKind})


def _ask_and_record(
    asked: Asked, opened: Opened, proposals: Sequence[Proposal], source: Source
) -> bool:
    """Ask for each proposal of a file and save those accepted; False where the person stops."""
    from trucewatch.importers.prose.recording import is_recorded

    case, accepted, go_on = asked.case(), [], True
    for proposal in proposals:
        if is_recorded(case, opened, proposal):
            say("read-draft-before", title=_title(proposal))
            continue
        answer = _answer(opened, proposal)
        if answer == QUIT:
            go_on = False
            break
        if answer == YES:
            accepted.append(proposal)
    if accepted:
        _record(asked, opened, accepted, source)
    return go_on


def _answer(opened: Opened, proposal: Proposal) -> str:
    """Whether this is to be recorded: y, n, or q to stop."""
    sentence = proposal.sentence
    click.echo(f"\n{click.style(_title(proposal), bold=True)}")
    click.echo(f"  “{sentence.words}”")
    click.echo(click.style(f"  {opened.document.name}, {sentence.locator}", dim=True))
    answer = click.prompt(words("read-draft-ask"), type=click.Choice([YES, NO, QUIT]), default=NO)
    return str(answer)


def _record(asked: Asked, opened: Opened, accepted: Sequence[Proposal], source: Source) -> None:
    workspace = asked.open()
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.seal import looking
    from trucewatch.importers.prose.recording import record

    try:
        with looking(no_look=False) as look:
            done = record(workspace.acting, asked.case(), source, opened, accepted, look)
    finally:
        sequence(workspace.workspace)
    say("read-draft-done", count=done.new, file=opened.document.name)


def _title(proposal: Proposal) -> str:
    """What the record would say, in a line."""
    from trucewatch.values.codes.incidents import DeedKind

    label = words(f"read-draft-{proposal.kind.value}")
    comma = "، " if chosen_language() == "ar" else ", "
    deeds = comma.join(DeedKind(deed).label(chosen_language()) for deed in proposal.deeds)
    when = "" if proposal.when is None else str(proposal.when)
    figure = "" if proposal.said is None else proposal.said.text
    return " · ".join(filter(None, (label, figure, deeds, when, ", ".join(proposal.places))))


def _plain(asked: Asked, opened: Opened, proposal: Proposal) -> dict[str, Any]:
    from trucewatch.importers.prose.recording import is_recorded

    said, sentence = proposal.said, proposal.sentence
    return {
        "file": opened.document.name,
        "kind": proposal.kind.value,
        "start": sentence.start,
        "end": sentence.end,
        "line": sentence.line,
        "text": sentence.words,
        "when": None if proposal.when is None else str(proposal.when),
        "deeds": list(proposal.deeds),
        "places": list(proposal.places),
        "count": None if said is None else str(said.value),
        "unit": "" if said is None else said.unit,
        "group": "" if said is None else said.group,
        "fate": "" if said is None else said.fate,
        "recorded": is_recorded(asked.case(), opened, proposal),
    }
