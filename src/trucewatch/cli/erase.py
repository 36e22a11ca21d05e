"""`trucewatch erase CODE --because ...`"""

from __future__ import annotations

import click

from trucewatch.cli.failing import INTERRUPTED, telling
from trucewatch.cli.options import case_option, workspace_options


@click.command(name="erase")
@click.argument("code")
@click.option("--because", default="", help="Who asked for it and when. Required.")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@click.option("--dry-run", is_flag=True, help="Say what would be erased, and erase nothing.")
@case_option
@workspace_options
@telling
def command(
    code: str,
    because: str,
    yes: bool,
    dry_run: bool,
    case_ref: str | None,
    workspace: str | None,
    username: str | None,
    language: str | None,
    as_json: bool,
) -> int:
    """Erase a source, a person or a testimony; it cannot be undone.

    Values, salts and keys are destroyed here; the log still verifies. Look first with --dry-run.
    The reason stays in the log for good, so it names nobody.

    \b
    Example: trucewatch erase A-SRC-0004 --dry-run
             trucewatch erase A-SRC-0004 --because "asked by the source on 3 March"
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import open_workspace, the_case
    from trucewatch.cli.showing import say, show_json, words

    opened = open_workspace(workspace, username)
    case, record = the_case(case_ref), record_of(code, case_ref)
    from trucewatch.acts.erasing import doomed_codes, erase
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.refusal import refuse

    codes = doomed_codes(case, record.kind, record.id)
    if dry_run:
        if as_json:
            show_json({"would_erase": codes})
        else:
            say("erase-would", codes=", ".join(codes))
        return 0
    if not yes and as_json:
        raise click.UsageError("--json asks nothing, so erasing with it needs --yes.")
    if not because.strip():
        raise refuse("acts-erase-reason")
    if not yes and not click.confirm(words("erase-sure", codes=", ".join(codes)), err=True):
        say("erase-not")
        return INTERRUPTED
    erased = erase(opened.acting, case, record.kind, record.id, because)
    sequence(opened.workspace)
    if as_json:
        show_json({"erased": codes, "handed_out": list(erased.handed_out),
                   "look_over": list(erased.look_over)})  # fmt: skip
        return 0
    say("erase-done", codes=", ".join(codes))
    if erased.handed_out:
        say("erase-handed-out", publications=", ".join(erased.handed_out))
    if erased.look_over:
        say("erase-look-over", codes=", ".join(erased.look_over))
    return 0
