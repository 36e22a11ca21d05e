"""`trucewatch checkpoint show | export | add | trust | judge`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from trucewatch.cli.failing import BROKEN, DONE, telling
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_workspace, speaking

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, path_type=Path)


@click.group(name="checkpoint", cls=SpokenGroup)
def command() -> None:
    """Hand checkpoints of the log to witnesses, and keep what they co-sign.

    Example: trucewatch checkpoint export --since 120 --out for-partner.txt
             trucewatch checkpoint add from-partner.txt
    """


@command.command(name="show", cls=SpokenCommand, key="checkpoint-show")
@in_workspace
def show(asked: Asked) -> int:
    """Show the newest checkpoint, the sizes that were signed, and who holds which.

    Example: trucewatch checkpoint show
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.logs import open_log
    from trucewatch.acts.trust.trusting import witnesses_of
    from trucewatch.vault.report import Report
    from trucewatch.vault.verifying_witnesses import verify_cosigned

    log, report = open_log(opened.workspace), Report(opened.workspace.origin)
    newest, sizes = log.newest(), log.checkpoints.sizes()
    verify_cosigned(report, log.folder, log.checkpoints.keys, witnesses_of(opened.workspace).all())
    if asked.as_json:
        show_json(
            {
                "origin": newest.origin,
                "key": opened.workspace.log_key,
                "size": newest.size,
                "root": newest.root.hex(),
                "sizes": sizes,
                "held": plain_held(report),
            }
        )
        return BROKEN if report.broken else DONE
    say("checkpoint-newest", size=newest.size, root=newest.root.hex())
    say("checkpoint-key", key=opened.workspace.log_key)
    say("checkpoint-sizes", count=len(sizes), sizes=", ".join(map(str, sizes[-12:])))
    tell_held(report)
    report.demand()
    return DONE


def tell_held(report: Any) -> None:
    """Who keeps which checkpoint, in a sentence each."""
    from trucewatch.cli.showing import say
    from trucewatch.cli.stamp import spoken

    for held in report.held:
        say("checkpoint-held", witness=held.witness, size=held.size, time=spoken(held.at))
    if not report.held:
        say("checkpoint-held-by-nobody")


def plain_held(report: Any) -> list[dict[str, Any]]:
    return [
        {"witness": held.witness, "size": held.size, "since": held.at.isoformat()}
        for held in report.held
    ]


@command.command(name="export", cls=SpokenCommand, key="checkpoint-export")
@click.option("--since", type=int)
@click.option("--witness", metavar="NAME")
@click.option("--out", type=OUT)
@in_workspace
def export(asked: Asked, since: int | None, witness: str | None, out: Path | None) -> int:
    """Write the newest checkpoint for a partner, with the proof that nothing before was changed.

    Example: trucewatch checkpoint export --since 0
             trucewatch checkpoint export --witness witness/7f00d1c2 --out for-partner.txt
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message

    if since is not None and witness is not None:
        raise Misuse(Message("cli-checkpoint-since-or-witness"))
    opened = asked.open()
    from trucewatch.acts.logs import open_log
    from trucewatch.acts.trust.witnessing import export_checkpoint
    from trucewatch.vault.durable import write

    if witness is not None:
        since = _held_by(opened.workspace, witness)
    found = export_checkpoint(opened.workspace, since or 0)
    size = open_log(opened.workspace).newest().size
    path = out or Path(f"checkpoint-{size}.txt")
    write(path, bytes(found))
    if asked.as_json:
        show_json({"file": str(path), "since": found.old, "size": size})
    else:
        say("checkpoint-exported", file=str(path), since=found.old, size=size)
    return DONE


def _held_by(workspace: Any, name: str) -> int:
    """The largest size that a witness has co-signed; 0 if none."""
    from trucewatch.acts.logs import open_log
    from trucewatch.acts.trust.trusting import witnesses_of
    from trucewatch.vault.report import Report
    from trucewatch.vault.verifying_witnesses import verify_cosigned

    log, report = open_log(workspace), Report(workspace.origin)
    meant = [key for key in witnesses_of(workspace).all() if key.name == name]
    verify_cosigned(report, log.folder, log.checkpoints.keys, meant)
    return max((held.size for held in report.held), default=0)


@command.command(name="add", cls=SpokenCommand, key="checkpoint-add")
@click.argument("file", type=FILE)
@click.option("--evidence", type=OUT)
@in_workspace
def add(asked: Asked, file: Path, evidence: Path | None) -> int:
    """Keep what a witness sent back: its cosignature, held to this log.

    Example: trucewatch checkpoint add checkpoint-120.cosigned.txt
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.stamp import spoken

    opened = asked.open()
    from trucewatch.acts.trust.witnessing import add_cosigned
    from trucewatch.vault.exchange import Contradicted

    try:
        found, new = add_cosigned(opened.acting, file.read_bytes())
    except Contradicted as contradicted:
        return tell_contradiction(contradicted, evidence)
    if asked.as_json:
        names = [{"witness": n.witness.name, "time": n.time.isoformat()} for n in new]
        show_json({"size": found.size, "new": names})
        return DONE
    for each in new:
        time = spoken(each.time)
        say("checkpoint-cosigned", witness=each.witness.name, size=found.size, time=time)
    if not new:
        say("checkpoint-cosigned-before", size=found.size)
    return DONE


def tell_contradiction(contradicted: Any, evidence: Path | None) -> int:
    """Write the evidence, then say as loudly as a command can what was found."""
    from trucewatch.cli.failing import tell
    from trucewatch.values.message import Message
    from trucewatch.vault.durable import write

    found = contradicted.contradiction
    path = evidence or Path(f"contradiction-{found.name}.txt")
    write(path, bytes(found))
    where = Message("cli-checkpoint-evidence", {"file": str(path)})
    return tell("broken", contradicted.message, BROKEN, (where,))


@command.command(name="trust", cls=SpokenCommand, key="checkpoint-trust")
@click.argument("key")
@in_workspace
def trust(asked: Asked, key: str) -> int:
    """Take the word of a witness from now on, by the key that it handed to you.

    Example: trucewatch checkpoint trust witness/7f00d1c2+1a2b3c4d+BAEC...
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.vault.witnesses import WitnessKey

    found = WitnessKey.parse(key)
    opened = asked.open()
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.trust.trusting import trust_witness

    new = trust_witness(opened.acting, found) is not None
    sequence(opened.workspace)
    if asked.as_json:
        show_json({"witness": found.name, "key": str(found), "new": new})
    else:
        say("checkpoint-trusted" if new else "checkpoint-trusted-before", name=found.name)
    return DONE


@command.command(name="judge", cls=SpokenCommand, key="checkpoint-judge")
@click.argument("file", type=FILE)
@click.option("--key", required=True)
@speaking
@telling
def judge(file: Path, key: str, language: str | None, as_json: bool) -> int:
    """Say whether a file of evidence proves by itself that a log was forked.

    Example: trucewatch checkpoint judge contradiction-120.txt --key KEY
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.vault.exchange import Contradiction
    from trucewatch.vault.notes import PublicKey

    found = Contradiction.parse(file.read_bytes())
    proven = found.proven([PublicKey.parse(key)])
    if as_json:
        show_json({"clash": found.clash.value, "proven": proven})
    else:
        say("checkpoint-judged-proven" if proven else f"checkpoint-judged-{found.clash.value}")
    return DONE
