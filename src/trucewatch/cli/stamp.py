"""`trucewatch stamp [CHECKPOINT | ITEM ...]`, `trucewatch stamp list`, `trucewatch stamp authority`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import BROKEN, DONE, REFUSED
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case, in_workspace
from trucewatch.cli.stamp_authority import authority

if TYPE_CHECKING:
    from trucewatch.cli.opening import Opened
    from trucewatch.vault.report import Report
    from trucewatch.vault.stamps.keeping import Subject, Waiting
    from trucewatch.vault.stamps.stamping import Outcome


ENDINGS = {"had": "stamp-had", "waits": "stamp-waits", "pending": "stamp-pending"}
HEADS = ("stamp-of", "stamp-authority", "stamp-grade", "stamp-time")


class Stamping(SpokenGroup):
    """Where no subcommand is named, `now` is meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = args[2:] if args[:1] == ["--language"] else args
        if not first or first[0] not in (*self.commands, "-h", "--help"):
            args = ["now", *args]
        return super().parse_args(ctx, args)


@click.group(name="stamp", cls=Stamping)
def command() -> None:
    """Have the time stamped by an authority: of the log, or of single items.

    Example: trucewatch stamp
             trucewatch stamp --due
             trucewatch stamp authority add --help
    """


command.add_command(authority)


@command.command(name="now", cls=SpokenCommand, key="stamp-now")
@click.argument("what", nargs=-1)
@click.option("--authority", "names", metavar="NAME", multiple=True)
@click.option("--due", is_flag=True)
@in_case
def now(asked: Asked, what: tuple[str, ...], names: tuple[str, ...], due: bool) -> int:
    """Have the newest checkpoint stamped, or those and the items named.

    Example: trucewatch stamp now
             trucewatch stamp now 120 A-EVI-0003 --authority freetsa
             trucewatch stamp now --due
    """
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message

    if due and (what or names):
        raise Misuse(Message("cli-stamp-due-alone"))
    opened = asked.open()
    from trucewatch.acts.trust import stamping
    from trucewatch.vault.stamps.network import Asking
    from trucewatch.vault.stamps.response import LONGEST
    from trucewatch.vault.stamps.stamping import Ending

    fetch = Asking(LONGEST).fetch
    with progress_bars() as progress:
        if due:
            found = stamping.stamp_due(opened.acting, fetch, progress)
        else:
            whom = stamping.authorities_asked(opened.workspace, names)
            subjects = [_subject(opened, one, asked.case_ref) for one in what or ("",)]
            found = stamping.stamp(opened.acting, subjects, whom, fetch, progress)
    if asked.as_json:
        show_json([_plain(one) for one in found])
    else:
        for one in found:
            _tell(one)
        if not found:
            say("stamp-nothing-due")
    return REFUSED if any(one.ending is Ending.WAITS for one in found) else DONE


def _subject(opened: Opened, named: str, case_ref: str | None) -> Subject:
    """The newest checkpoint where nothing is named, that of a size, or an item."""
    from trucewatch.acts.trust.stamping import checkpoint_subject, evidence_subject
    from trucewatch.cli.finding_records import record_of

    if not named or (named.isascii() and named.isdigit() and len(named) < 19):
        return checkpoint_subject(opened.workspace, int(named) if named else None)
    return evidence_subject(record_of(named, case_ref))


def _tell(one: Outcome) -> None:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say

    named = _named(one.subject)
    if one.time is not None:
        say("stamp-stamped", of=named, authority=one.authority, time=spoken(one.time))
    else:
        say(ENDINGS[one.ending.value], of=named, authority=one.authority)
    if one.because is not None:
        click.echo(f"    {said(one.because)}")


def _named(subject: Subject) -> str:
    from trucewatch.cli.showing import words

    if subject.size is None:
        return words("stamp-of-object", digest=subject.digest[:16])
    return words("stamp-of-checkpoint", size=subject.size)


def spoken(time: Any) -> str:
    """A moment in UTC, to the second."""
    from datetime import UTC

    return str(time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _plain(one: Outcome) -> dict[str, Any]:
    return {
        "checkpoint": one.subject.size,
        "sha256": one.subject.digest,
        "authority": one.authority,
        "ending": one.ending.value,
        "time": one.time.isoformat() if one.time else None,
        "accuracy_seconds": one.accuracy.total_seconds() if one.time else None,
        "because": one.because.both() if one.because else None,
    }


@command.command(name="list", cls=SpokenCommand, key="stamp-list")
@in_workspace
def listing(asked: Asked) -> int:
    """List what is stamped and what each stamp proves; every one is verified first.

    Example: trucewatch stamp list
    """
    from trucewatch.cli.showing import show_json

    opened = asked.open()
    from trucewatch.acts.trust.stamping import stamps_of
    from trucewatch.acts.trust.trusting import authorities_of
    from trucewatch.vault.report import Report
    from trucewatch.vault.stamps.verifying import verify_stamps

    report, stamps = Report(opened.workspace.origin), stamps_of(opened.workspace)
    verify_stamps(report, stamps, authorities_of(opened.workspace))
    due = stamps.due()
    if asked.as_json:
        waiting = [{"of": d.subject.name, "authority": d.authority, "since": d.since} for d in due]
        broken = [each.message.both() for each in report.broken]
        show_json({"proven": plain_proven(report), "waiting": waiting, "broken": broken})
    else:
        _list(report, due)
    return BROKEN if report.broken else DONE


def _list(report: Report, due: list[Waiting]) -> None:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say, show_table

    rows = [
        (p.of[:16], p.authority, grade_words(p.grade), spoken(p.time) if p.time else "")
        for p in report.proven
    ]
    if rows:
        show_table(HEADS, rows)
    for one in due:
        say("stamp-due", of=_named(one.subject), authority=one.authority, since=one.since)
    for each in report.broken:
        click.echo(click.style(f"✗ {said(each.message)}", fg="red"))
    if not rows and not due:
        say("stamp-none")


def grade_words(grade: Any) -> str:
    from trucewatch.cli.showing import words

    return words(f"stamp-grade-{grade.value}")


def plain_proven(report: Any) -> list[dict[str, Any]]:
    """What stamps prove, as JSON."""
    return [
        {
            "of": proven.of,
            "authority": proven.authority,
            "grade": proven.grade.value,
            "time": proven.time.isoformat() if proven.time else None,
            "accuracy_seconds": proven.accuracy.total_seconds() if proven.time else None,
        }
        for proven in report.proven
    ]
