"""`trucewatch report`"""

from __future__ import annotations

from pathlib import Path

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

AUDIENCES = ["public", "partners", "party_to_agreement", "un_mechanism", "court", "internal"]


@click.command(name="report", cls=SpokenCommand)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("out"),
              show_default=True)  # fmt: skip
@click.option("--audience", type=click.Choice(AUDIENCES), default="internal", show_default=True)
@click.option("--as-of", "moment")
@click.option("--only", type=click.Choice(["en", "ar"]))
@in_case
def command(
    asked: Asked,
    out: Path,
    audience: str,
    moment: str | None,
    only: str | None,
) -> int:
    """Write the report of a case as PDF and HTML, in two languages.

    Example: trucewatch report --as huda
             trucewatch report --audience public --only ar --out drafts
    """
    from trucewatch.cli.opening import the_moment, the_view
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.writing_out import require_room, write_files

    opened = asked.open()
    from trucewatch.acts.asserting import asserted_reviews
    from trucewatch.acts.drifting import drifted
    from trucewatch.acts.gates.passing import must_pass, released_records
    from trucewatch.reports.editions import Edition, files, work_out
    from trucewatch.values.codes.reports import Audience
    from trucewatch.values.refusal import refuse

    require_room(out)
    case = asked.case()
    if opened.acting.member is None:  # a second person's release counts only beside a first
        raise refuse("acts-needs-member")
    view, as_of = the_view(case), the_moment(case, moment, opened.now)
    meant = Audience(audience)
    released = released_records(must_pass(opened.acting, view, meant))
    edition = Edition(meant, (only,) if only else ("en", "ar"), released=released)
    written = dict(files(work_out(view, as_of, drifted(case), asserted_reviews(case)), edition))
    must_pass(opened.acting, view, meant, written)
    write_files(out, written)
    if asked.as_json:
        show_json({"files": [str(out / name) for name in written]})
    else:
        for name in written:
            say("report-written", file=str(out / name))
    return 0
