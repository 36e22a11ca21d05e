"""`trucewatch withdraw CODE... --because ...`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="withdraw", cls=SpokenCommand)
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
    """Withdraw records: they count no longer, their history stays.

    Example: trucewatch withdraw A-TAL-0012 --dry-run
             trucewatch withdraw tally:moved A-CIT-0003 --because "counted twice"
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    case = asked.case()
    records = [record_of(code, asked.case_ref) for code in codes]
    named, back = [record.code for record in records], list[str]()
    if dry_run:
        from trucewatch.acts.gates.telling import require_final_untold

        require_final_untold(opened.acting_even_unnamed, case, because, [])
    else:
        from trucewatch.acts.retelling import reopened_by
        from trucewatch.acts.sequencing import sequence
        from trucewatch.acts.withdrawing import withdraw

        receipt = withdraw(opened.acting, case, [(r.kind, r.id) for r in records], because)
        back = reopened_by(receipt)
        sequence(opened.workspace)
    if asked.as_json:
        told = {"withdrawn": [] if dry_run else named, "would_withdraw": named}
        show_json(told | {"under_verification": back})
    else:
        say("withdraw-would" if dry_run else "withdraw-done", codes=", ".join(named))
        for code in back:
            say("verdict-went-back", code=code)
    return 0
