"""Options that many commands share, asked for once and handed on together."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from trucewatch.cli.failing import telling

if TYPE_CHECKING:
    from trucewatch.cli.opening import Opened
    from trucewatch.records.models import Case

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a command is to work, who acts, which case is meant, and how it is to answer."""

    workspace: str | None
    username: str | None
    as_json: bool
    case_ref: str | None = None

    def open(self) -> Opened:
        """Open the workspace meant; Refusal where there is none or it is of another version."""
        from trucewatch.cli.opening import open_workspace

        return open_workspace(self.workspace, self.username)

    def case(self) -> Case:
        """The case meant by ref or code, or the only one there is."""
        from trucewatch.cli.opening import the_case

        return the_case(self.case_ref)


def in_workspace(work: Callable[..., int]) -> Callable[..., int]:
    """A command in a workspace: --workspace, --as, --language, --json; refusals told in words."""
    own = (
        click.option("--workspace", metavar="FOLDER"),
        click.option("--as", "username", metavar="NAME"),
    )
    return _with(own, speaking(telling(_handed_together(work))))


def in_case(work: Callable[..., int]) -> Callable[..., int]:
    """A command about one case of a workspace: --case, where it holds several."""
    case = click.option("--case", "case_ref", metavar="REF")
    return _with((case,), in_workspace(work))


def speaking(work: F) -> F:
    """--language and --json."""
    return _with(
        (
            click.option("--language", type=click.Choice(["en", "ar"])),
            click.option("--json", "as_json", is_flag=True),
        ),
        work,
    )


def _handed_together(work: Callable[..., int]) -> Callable[..., int]:
    """The command, called with what is its own and one `Asked`."""

    @functools.wraps(work)
    def called(
        *,
        workspace: str | None,
        username: str | None,
        language: str | None,
        as_json: bool,
        case_ref: str | None = None,
        **own: Any,
    ) -> int:
        del language  # read where words are said: `chosen_language`
        return work(Asked(workspace, username, as_json, case_ref), **own)

    return called


def _with(options: tuple[Callable[[F], F], ...], work: F) -> F:
    """The command with the options, in this order."""
    for option in reversed(options):
        work = option(work)
    return work
