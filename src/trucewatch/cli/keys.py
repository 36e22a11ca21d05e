"""`trucewatch keys status | backup | restore | rotate | revoke | rewrap | recipient`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.keys_backup import backup, restore
from trucewatch.cli.keys_recipient import recipient
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.acts.keys.standing import KeysStanding


@click.group(name="keys", cls=SpokenGroup)
def command() -> None:
    """Look after the keys: back them up, change them, say who may open.

    Example: trucewatch keys status
             trucewatch keys backup /media/usb/keys.age --draw
    """


command.add_command(backup)
command.add_command(restore)
command.add_command(recipient)


@command.command(name="status", cls=SpokenCommand, key="keys-status")
@in_workspace
def status(asked: Asked) -> int:
    """Show which keys sign, where they lie, who may open, what was backed up.

    Example: trucewatch keys status
    """
    from trucewatch.cli.showing import show_json

    opened = asked.open()
    from trucewatch.acts.keys.standing import keys_standing

    found = keys_standing(opened.workspace)
    if asked.as_json:
        show_json(_plain(found))
    else:
        _show(found, str(opened.workspace.keys))
    return 0


@command.command(name="rotate", cls=SpokenCommand, key="keys-rotate")
@click.option("--because", default="")
@in_workspace
def rotate(asked: Asked, because: str) -> int:
    """Let a new key sign the log from now on.

    Example: trucewatch keys rotate --because "every January"
    """
    opened = asked.open()
    from trucewatch.acts.keys.changing import rotate as change

    return _changed(change(opened.acting, because), opened.workspace, asked.as_json)


@command.command(name="revoke", cls=SpokenCommand, key="keys-revoke")
@click.argument("key", required=False, default="")
@click.option("--because", default="")
@in_workspace
def revoke(asked: Asked, key: str, because: str) -> int:
    """Say that a signing key is in other hands; a new one takes its place.

    Example: trucewatch keys revoke --because "laptop taken on 3 March"
             trucewatch keys revoke 1a2b3c4d --because "an old backup was found"
    """
    opened = asked.open()
    from trucewatch.acts.keys.changing import revoke as change

    return _changed(change(opened.acting, because, key), opened.workspace, asked.as_json)


@command.command(name="rewrap", cls=SpokenCommand, key="keys-rewrap")
@in_workspace
def rewrap(asked: Asked) -> int:
    """Let a new workspace key wrap the keys of all records.

    Example: trucewatch keys rewrap
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.keys.changing import rewrap as change

    records = change(opened.acting)
    if asked.as_json:
        show_json({"records": records})
    else:
        say("keys-rewrapped", count=records)
    return 0


def _changed(changed: Any, workspace: Any, as_json: bool) -> int:
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.showing import say, show_json

    sequence(workspace)
    if as_json:
        show_json({"before": changed.before, "after": changed.after, "last": changed.last})
        return 0
    say("keys-changed", key=changed.after, size=changed.last)
    say("keys-changed-next")
    return 0


def _show(found: KeysStanding, folder: str) -> None:
    from trucewatch.cli.showing import say, show_table, words

    rows = [
        (
            reign.key.name,
            reign.key.key_id.hex(),
            str(reign.first),
            "" if reign.last is None else str(reign.last),
            words(f"keys-ended-{reign.ended}" if reign.ended else "keys-signs"),
        )
        for reign in found.reigns
    ]
    heads = ("keys-origin", "keys-id", "keys-first", "keys-last", "keys-how")
    show_table(heads, rows)
    say("keys-public", key=str(found.reigns[-1].key))
    say("keys-records", count=found.records, folder=folder)
    for told, code in (
        (found.inside, "keys-inside"),
        (found.open_to_others, "keys-open"),
        (not found.in_place, "keys-not-in-place"),
        (not found.recipients, "keys-nobody"),
        (found.backup is None, "keys-no-backup"),
    ):
        if told:
            say(code)
    if found.pending:
        say("keys-pending", command=f"trucewatch {found.pending}")
    for known in found.recipients:
        say("keys-recipient", recipient=str(known.recipient), label=known.label or "-")
    if found.backup is not None:
        say("keys-backup", said=found.backup[0], count=found.backup[1])
        if found.records > found.backup[1]:
            say("keys-backup-old", count=found.records - found.backup[1])


def _plain(found: KeysStanding) -> dict[str, Any]:
    return {
        "keys": [
            {
                "key": str(reign.key),
                "first": reign.first,
                "last": reign.last,
                "ended": str(reign.ended) if reign.ended else None,
            }
            for reign in found.reigns
        ],
        "records": found.records,
        "inside": found.inside,
        "open_to_others": found.open_to_others,
        "in_place": found.in_place,
        "pending": found.pending,
        "recipients": [{"key": str(k.recipient), "label": k.label} for k in found.recipients],
        "backup": {"said": found.backup[0], "records": found.backup[1]} if found.backup else None,
    }
