"""`trucewatch import PACKAGE`: verified, compared, taken in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from trucewatch.acts.exchange.comparing import Comparison, Conflict, compare
from trucewatch.acts.exchange.foreign import known_keys
from trucewatch.acts.exchange.taking import take_package
from trucewatch.acts.logs import open_log
from trucewatch.acts.sequencing import sequence
from trucewatch.cli.failing import DONE, FINDINGS
from trucewatch.cli.language import said
from trucewatch.cli.opening import Opened
from trucewatch.cli.pins import keys_in
from trucewatch.cli.progress import progress_bars
from trucewatch.cli.showing import say, show_json
from trucewatch.packages.reading import read_package
from trucewatch.values.message import Message
from trucewatch.vault.verifying_package import Pins


def take(
    opened: Opened,
    place: Path,
    keys: tuple[str, ...],
    dry_run: bool,
    because: str,
    as_json: bool,
) -> int:
    """Take in a package. Its key is trusted where it was given, or when one was taken in before."""
    trusted = [*keys_in(keys), *known_keys(), *open_log(opened.workspace).checkpoints.keys]
    with progress_bars() as progress:
        sent = read_package(place, Pins(list(dict.fromkeys(trusted))), progress)
    comparison = compare(sent)
    if not dry_run and take_package(opened.acting, sent, comparison, because) is not None:
        sequence(opened.workspace)
    if as_json:
        show_json(_plain(comparison) | {"saved": not dry_run})
    else:
        _show(comparison, dry_run)
    return FINDINGS if dry_run and comparison.conflicts else DONE


def _show(comparison: Comparison, dry_run: bool) -> None:
    for conflict in comparison.conflicts:
        click.echo(f"{click.style('!', fg='yellow', bold=True)} {said(_message(conflict))}")
    say(
        "taking-would" if dry_run else "taking-done",
        new=len(comparison.new),
        changed=len(comparison.forward),
        unchanged=comparison.known,
    )
    if comparison.conflicts:
        say("taking-conflicts", count=len(comparison.conflicts))


def _message(conflict: Conflict) -> Message:
    args = {"record": conflict.code or str(conflict.record), "kind": conflict.kind}
    fields = ", ".join(conflict.fields) or "–"
    return Message(f"package-clash-{conflict.why}", {**args, "fields": fields})


def _plain(comparison: Comparison) -> dict[str, Any]:
    return {
        "new": dict(sorted(Counter(one.foreign.kind for one in comparison.new).items())),
        "changed": [str(one.row.get("code")) for one in comparison.forward],
        "unchanged": comparison.known,
        "conflicts": [
            {
                "why": str(one.why),
                "kind": one.kind,
                "record": str(one.record),
                "code": one.code,
                "fields": list(one.fields),
                "message": _message(one).both(),
            }
            for one in comparison.conflicts
        ],
    }
