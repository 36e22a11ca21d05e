"""What a command tells and returns when it cannot go on."""

from __future__ import annotations

import errno
import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import click

from trucewatch.cli.language import said

if TYPE_CHECKING:
    from trucewatch.values.message import Message

DONE, FINDINGS, MISUSE, BROKEN, REFUSED = 0, 1, 2, 3, 4
FAULT, INTERRUPTED, PIPE_CLOSED = 70, 130, 141
P = ParamSpec("P")
R = TypeVar("R")

DISK = {
    errno.ENOSPC: "cli-disk-full",
    errno.EROFS: "cli-disk-read-only",
    errno.EACCES: "cli-disk-not-permitted",
    errno.EPERM: "cli-disk-not-permitted",
    errno.ENOENT: "cli-disk-absent",
    errno.ENOTDIR: "cli-disk-no-folder",
    errno.EISDIR: "cli-disk-no-file",
    errno.EEXIST: "cli-disk-exists",
    errno.ENAMETOOLONG: "cli-disk-name",
    errno.EIO: "cli-disk-fault",
} | ({errno.EDQUOT: "cli-disk-full"} if hasattr(errno, "EDQUOT") else {})
"""What the disk answers where a person can do something about it; anything else is a bug."""


def telling(work: Callable[P, R]) -> Callable[P, R | int]:
    """Run a command; a refusal or a broken log is told in words, and becomes the exit code."""

    @functools.wraps(work)
    def told(*args: P.args, **options: P.kwargs) -> R | int:
        from trucewatch.acts.storage import storage_told
        from trucewatch.values.refusal import Refusal
        from trucewatch.vault.broken import Broken
        from trucewatch.vault.report import NotVerified

        try:
            with storage_told():
                return work(*args, **options)
        except Refusal as refusal:
            return tell("refused", refusal.message, REFUSED, refusal.because)
        except Broken as broken:
            return tell("broken", broken.message, BROKEN)
        except NotVerified as found:
            return _tell_broken(tuple(each.message for each in found.report.broken))
        except OSError as problem:
            return _tell_disk(problem)

    return told


def tell(what: str, message: Message, code: int, because: tuple[Message, ...] = ()) -> int:
    """Say why a command stopped, on standard error or as JSON alone on standard output."""
    if wants_json():
        from trucewatch.cli.showing import show_json

        told: dict[str, Any] = {"kind": what, "code": message.code, "message": message.both()}
        told |= {"because": [each.both() for each in because], "exit": code}
        show_json({"error": told})
        return code
    click.echo(click.style(f"✗ {said(message)}", fg="red"), err=True)
    for each in because:
        click.echo(f"  · {said(each)}", err=True)
    return code


def wants_json() -> bool:
    """Whether --json was given, wherever it stands, read or not yet read."""
    context = click.get_current_context(silent=True)
    return bool(context and context.params.get("as_json")) or "--json" in sys.argv[1:]


def _tell_broken(messages: tuple[Message, ...]) -> int:
    from trucewatch.values.message import Message

    return tell("broken", Message("cli-verify-broken", {"count": len(messages)}), BROKEN, messages)


def _tell_disk(problem: OSError) -> int:
    """The disk said no. Raises what no person can answer."""
    from trucewatch.values.message import Message

    if problem.filename is None and _stands_nowhere():
        return tell("refused", Message("cli-folder-gone"), REFUSED)
    code = DISK.get(problem.errno or 0)
    if code is None or isinstance(problem, BrokenPipeError):
        raise problem
    path = problem.filename
    shown = path.decode("utf-8", "replace") if isinstance(path, bytes) else str(path or "-")
    return tell("refused", Message(code, {"path": shown}), REFUSED)


def _stands_nowhere() -> bool:
    """Whether the folder in which the command was called is no longer there."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return True
    return False
