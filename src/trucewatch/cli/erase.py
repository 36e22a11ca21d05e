"""`trucewatch erase CODE --because ...`"""

from __future__ import annotations

import click

from trucewatch.cli.failing import telling
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
    """Erase a source, a person or a testimony: values, salts and keys. It cannot be undone.

    Example: trucewatch erase A-SRC-0004 --because "asked by the source on 3 March"
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import open_workspace, the_case
    from trucewatch.cli.showing import say, show_json, words

    opened = open_workspace(workspace, username)
    case, record = the_case(case_ref), record_of(code, case_ref)
    from trucewatch.acts.erasing import doomed_codes, erase
    from trucewatch.acts.sequencing import sequence

    codes = doomed_codes(case, record.kind, record.id)
    if dry_run:
        if as_json:
            show_json({"would_erase": codes})
        else:
            say("erase-would", codes=", ".join(codes))
        return 0
    if not yes and not as_json:
        click.confirm(words("erase-sure", codes=", ".join(codes)), abort=True)
    erased = erase(opened.acting, case, record.kind, record.id, because)
    sequence(opened.workspace)
    if as_json:
        show_json({"erased": codes, "handed_out": list(erased.handed_out)})
        return 0
    say("erase-done", codes=", ".join(codes))
    if erased.handed_out:
        say("erase-handed-out", publications=", ".join(erased.handed_out))
    return 0
