"""`trucewatch erase CODE --because ...`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import INTERRUPTED, REFUSED
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.acts.erasure.erasing import Erased
    from trucewatch.acts.erasure.still_told import StillTold


@click.command(name="erase", cls=SpokenCommand)
@click.argument("code")
@click.option("--because", default="")
@click.option("--authority", default="")
@click.option("--yes", is_flag=True)
@click.option("--dry-run", is_flag=True)
@in_case
def command(
    asked: Asked,
    code: str,
    because: str,
    authority: str,
    yes: bool,
    dry_run: bool,
) -> int:
    """Erase a source, a person, a testimony or an item of evidence; it cannot be undone.

    Example: trucewatch erase A-SRC-0004 --dry-run
             trucewatch erase A-SRC-0004 --because "asked by the source on 3 March"
             trucewatch erase A-EVI-0012 --because "consent taken back" --authority "the committee"
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.showing import say, words

    opened = asked.open()
    case, record = asked.case(), record_of(code, asked.case_ref)
    from trucewatch.acts.erasure.erasing import doomed_codes, erase, told_besides
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message
    from trucewatch.values.refusal import refuse

    codes = doomed_codes(case, record.kind, record.id)
    if dry_run:
        told = told_besides(opened.acting_even_unnamed, case, record.kind, record.id)
        return _tried(codes, told, asked.as_json)
    if not yes and asked.as_json:
        raise Misuse(Message("cli-erase-json"))
    if not because.strip():
        raise refuse("acts-erase-reason")
    if not yes and not click.confirm(words("erase-sure", codes=", ".join(codes)), err=True):
        say("erase-not")
        return INTERRUPTED
    erased = erase(opened.acting, case, record.kind, record.id, because, authority)
    sequence(opened.workspace)
    _told(codes, erased, asked.as_json)
    return 0


def _tried(codes: list[str], told: StillTold, as_json: bool) -> int:
    """What would be erased, and where the words to be destroyed are told besides."""
    from trucewatch.acts.erasure.erasing import require_untold_now
    from trucewatch.cli.showing import say, show_json

    if as_json:
        show_json({"would_erase": codes, "told_now": list(told.now), **_plain(told)})
        return REFUSED if told.now else 0
    say("erase-would", codes=", ".join(codes))
    _tell_besides(told)
    require_untold_now(told)
    return 0


def _told(codes: list[str], erased: Erased, as_json: bool) -> None:
    """What was erased, and where it may still be."""
    from trucewatch.cli.showing import say, show_json

    handed = erased.handed_out
    if as_json:
        lists = {name: list(getattr(handed, name)) for name in handed.__dataclass_fields__}
        besides = {"look_over": list(erased.look_over), **_plain(erased.told)}
        show_json({"erased": codes, "handed_out": lists, **besides})
        return
    say("erase-done", codes=", ".join(codes))
    if handed.publications or handed.packages:
        say("erase-handed-out", handed=", ".join((*handed.publications, *handed.packages)))
    if handed.backups:
        say("erase-backups", backups="; ".join(handed.backups))
    if handed.copies:
        say("erase-copies", copies=", ".join(handed.copies))
    if erased.look_over:
        say("erase-look-over", codes=", ".join(erased.look_over))
    _tell_besides(erased.told)


def _plain(told: StillTold) -> dict[str, list[Any]]:
    return {
        "told_before": list(told.before),
        "told_perhaps": list(told.perhaps),
        "told_elsewhere": list(told.elsewhere),
        "told_in_log": [{"at": at, "act": act} for at, act in told.in_log],
    }


def _tell_besides(told: StillTold) -> None:
    """Where the words stand and are out of reach, or may stand."""
    from trucewatch.cli.showing import act_label, say

    acts = [f"{act_label(act)} ({at})" for at, act in told.in_log]
    lists = {"before": told.before, "perhaps": told.perhaps, "elsewhere": told.elsewhere}
    for name, codes in {**lists, "log": acts}.items():
        if codes:
            say(f"erase-told-{name}", codes=", ".join(codes))
