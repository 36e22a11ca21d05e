"""`trucewatch vault status | move`"""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import BROKEN, DONE
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.acts.objects.moving import Cleared, Moved
    from trucewatch.acts.objects.status import VaultStatus
    from trucewatch.records.objects_place import ObjectsPlace
    from trucewatch.records.workspace import Workspace
    from trucewatch.vault.broken import Broken

MOST = 20
"""So many things that do not hold are told one by one."""


@click.group(name="vault", cls=SpokenGroup)
def command() -> None:
    """Say where the files of evidence are kept, or move them.

    Example: trucewatch vault status
             trucewatch vault move --to /media/disk/evidence
    """


@command.command(name="status", cls=SpokenCommand, key="vault-status")
@in_workspace
def status(asked: Asked) -> int:
    """Say where the files of evidence are, how many, and when they were last read whole.

    Example: trucewatch vault status
    """
    from trucewatch.cli.showing import show_json

    workspace = asked.open().workspace
    from trucewatch.acts.objects.status import vault_status

    found = vault_status(workspace)
    if asked.as_json:
        show_json(asdict(found))
    else:
        _show_status(found)
    return DONE


@command.command(name="move", cls=SpokenCommand, key="vault-move")
@click.option("--to", "to", metavar="PLACE")
@click.option("--encrypt", is_flag=True)
@click.option("--endpoint", default="", metavar="ADDRESS")
@click.option("--region", default="")
@click.option("--lock-days", type=int, default=0)
@click.option("--lock-mode", type=click.Choice(["governance", "compliance"]))
@click.option("--remove-old", is_flag=True)
@click.option("--dry-run", is_flag=True)
@in_workspace
def move(asked: Asked, to: str | None, remove_old: bool, dry_run: bool, **options: Any) -> int:
    """Move the files of evidence to another folder or bucket; each is read whole there.

    Example: trucewatch vault move --to /media/disk/evidence
             trucewatch vault move --to s3://our-bucket/aleppo --endpoint https://s3.example.org
             trucewatch vault move --remove-old
    """
    if to is None and not remove_old:
        raise click.MissingParameter(param_type="option", param_hint="--to")
    workspace = asked.open().workspace
    if to is not None:
        place = _place(workspace, to, options)
        code = _would_move(asked, workspace, place) if dry_run else _move(asked, workspace, place)
        if code != DONE or dry_run or not remove_old:
            return code
    return _clear(asked, workspace, dry_run)


def _place(workspace: Workspace, to: str, options: dict[str, Any]) -> ObjectsPlace:
    """The place meant. What is encrypted stays so; a place known from before need not be told anew."""
    from trucewatch.acts.objects.moving import place_named
    from trucewatch.records.objects_place import ObjectsPlace, require_possible
    from trucewatch.records.workspace import current

    here = current(workspace).storage
    encrypt = options.pop("encrypt") or here.encrypt
    given = {name: value for name, value in options.items() if value}
    place = place_named(workspace, to, Path.cwd(), ObjectsPlace(encrypt=encrypt, **given))
    if here.before is not None and here.before.place == place.place and not given:
        place = replace(here.before, encrypt=encrypt)
    require_possible(place)
    return place


def _move(asked: Asked, workspace: Workspace, place: ObjectsPlace) -> int:
    from trucewatch.acts.objects.moving import move_objects
    from trucewatch.cli.opening import now
    from trucewatch.cli.progress import progress_bars

    with progress_bars() as progress:
        moved = move_objects(workspace, place, now(), progress)
    _show_moved(asked, moved)
    return BROKEN if moved.carried.broken else DONE


def _would_move(asked: Asked, workspace: Workspace, place: ObjectsPlace) -> int:
    from trucewatch.acts.objects.moving import would_move
    from trucewatch.cli.showing import say, show_json

    would = would_move(workspace, place)
    if asked.as_json:
        show_json(asdict(would))
    else:
        say("vault-would-move", count=would.count, source=would.source, target=would.target)
        say("vault-bytes", size=size_words(would.size))
        say("vault-would-nothing")
    return DONE


def _clear(asked: Asked, workspace: Workspace, dry_run: bool) -> int:
    from trucewatch.acts.objects.moving import clear_before, would_clear
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import say, show_json

    if dry_run:
        would = would_clear(workspace)
        if asked.as_json:
            show_json({"where": would.where, "count": would.count})
        else:
            say("vault-would-clear", count=would.count, where=would.where)
            say("vault-would-nothing")
        return DONE
    with progress_bars() as progress:
        cleared = clear_before(workspace, progress)
    _show_cleared(asked, cleared)
    return BROKEN if cleared.broken else DONE


def _show_status(found: VaultStatus) -> None:
    from trucewatch.cli.showing import say

    say("vault-where", where=found.where)
    say("vault-count", count=found.count)
    say("vault-bytes", size=size_words(found.kept))
    say("vault-encrypted", count=found.encrypted, encrypts=str(found.encrypts).lower())
    if found.server_checks is not None:
        say("vault-server-checks" if found.server_checks else "vault-server-careless")
        say("vault-locked" if found.lock else "vault-not-locked", lock=found.lock)
    if found.lock_days:
        say("vault-lock-days", days=found.lock_days, mode=found.lock_mode)
    if found.never:
        say("vault-never-read", count=found.never)
    if found.oldest:
        say("vault-oldest-read", at=found.oldest)
    for code, count in (("vault-leftovers", found.leftovers), ("vault-strays", found.strays)):
        if count:
            say(code, count=count)
    if found.moving_to:
        say("vault-moving", to=found.moving_to)
    if found.before:
        say("vault-before", where=found.before)


def _show_moved(asked: Asked, moved: Moved) -> None:
    from trucewatch.cli.showing import say, show_json

    carried = moved.carried
    if asked.as_json:
        show_json({"source": moved.source, "target": moved.target, "switched": moved.switched,
                   "new": carried.new, "size": carried.size, "sound": carried.sound,
                   "broken": plain_broken(carried.broken)})  # fmt: skip
    elif carried.broken:
        show_broken(carried.broken)
        say("vault-not-moved", where=moved.source)
    elif moved.switched:
        say("vault-moved", count=carried.sound, target=moved.target)
        say("vault-old-left", where=moved.source)
    else:
        say("vault-move-nothing", where=moved.target)


def _show_cleared(asked: Asked, cleared: Cleared) -> None:
    from trucewatch.cli.showing import say, show_json

    if asked.as_json:
        show_json({"where": cleared.where, "count": cleared.count,
                   "broken": plain_broken(cleared.broken)})  # fmt: skip
        return
    show_broken(cleared.broken)
    say("vault-cleared", count=cleared.count, where=cleared.where)


def show_broken(broken: list[Broken]) -> None:
    """The first of what does not hold, and how many more there are."""
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say

    for each in broken[:MOST]:
        click.echo(f"✗ {said(each.trouble.words)}: {said(each.message)}")
    if len(broken) > MOST:
        say("verify-more", count=len(broken) - MOST)


def plain_broken(broken: list[Broken]) -> list[dict[str, Any]]:
    return [
        {"trouble": each.trouble.value, "code": each.code, "message": each.message.both()}
        for each in broken
    ]


def size_words(size: int) -> str:
    """So many bytes, in a unit that people read."""
    for unit, bytes_of in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= bytes_of:
            return f"{size / bytes_of:.1f} {unit}"
    return f"{size} B"
