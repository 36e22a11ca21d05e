"""`trucewatch share CODE... --because ...`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="share", cls=SpokenCommand)
@click.argument("codes", nargs=-1, required=True)
@click.option("--because", default="")
@click.option("--dry-run", is_flag=True)
@in_case
def command(
    asked: Asked,
    codes: tuple[str, ...],
    because: str,
    dry_run: bool,
) -> int:
    """Let every case know a place or an actor that one case recorded.

    Example: trucewatch share A-PLA-0012 --dry-run
             trucewatch share actor:the-mission --because "every case names it"
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    case = asked.case()
    records = [record_of(code, asked.case_ref) for code in codes]
    named = [record.code for record in records]
    if dry_run:
        from trucewatch.acts.sharing import require_shareable

        for record in records:
            require_shareable(case, record)
    else:
        from trucewatch.acts.sequencing import sequence
        from trucewatch.acts.sharing import share

        share(opened.acting, case, records, because)
        sequence(opened.workspace)
    if asked.as_json:
        show_json({"shared": [] if dry_run else named, "would_share": named})
    else:
        say("share-would" if dry_run else "share-done", codes=", ".join(named))
    return 0
