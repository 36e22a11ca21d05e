"""`trucewatch rebuild`"""

from __future__ import annotations

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="rebuild", cls=SpokenCommand)
@click.option("--whole", is_flag=True)
@in_case
def command(asked: Asked, whole: bool) -> int:
    """Screen again what has changed, keep the answers, and renew the index.

    Example: trucewatch rebuild
             trucewatch rebuild --whole
    """
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import say, show_json

    asked.open()
    from trucewatch.acts.indexed.renewing import bring_index_up_to_date, index_anew
    from trucewatch.acts.screened.renewing import bring_up_to_date, screen_anew

    with progress_bars() as progress:
        (index_anew if whole else bring_index_up_to_date)(progress)
    renewed = (screen_anew if whole else bring_up_to_date)(asked.case())
    counted = {"incidents": renewed.incidents, "clauses": renewed.clauses}
    if asked.as_json:
        show_json({**counted, "whole": renewed.whole})
    elif renewed.whole:
        say("rebuild-whole", **counted)
    elif not any(counted.values()):
        say("rebuild-nothing")
    else:
        say("rebuild-changed", **counted)
    return DONE
