"""`trucewatch redact CODE --cover ... --cut ... --silence ... --because ...`"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.cli.opening import Opened
    from trucewatch.media.covering import Covering, Rectangle, Span
    from trucewatch.records.models import Case, Evidence
    from trucewatch.values.texts import Text

ALL = "all"


def left_out(work: Callable[..., int]) -> Callable[..., int]:
    """What the copy leaves out."""
    for option in (
        click.option("--keep-sound", is_flag=True),
        click.option("--silence", "silences", multiple=True, metavar="FROM-UNTIL|all"),
        click.option("--cut", "cuts", multiple=True, metavar="FROM-UNTIL"),
        click.option("--mosaic", is_flag=True),
        click.option("--cover", "covers", multiple=True, metavar="L,T,W,H[@FROM-UNTIL]"),
    ):
        work = option(work)
    return work


@click.command(name="redact", cls=SpokenCommand)
@click.argument("code")
@left_out
@click.option("--because", default="")
@click.option("--dry-run", is_flag=True)
@in_case
def command(asked: Asked, code: str, because: str, dry_run: bool, **told: Any) -> int:
    """Make a redacted copy of a picture or a video; the original stays as it is.

    Example: trucewatch redact A-EVI-0003 --cover 10,20,15,30 --because faces --as huda
    """
    from trucewatch.cli.finding_records import item_of
    from trucewatch.cli.showing import say, show_json

    opened, case = asked.open(), asked.case()
    from trucewatch.acts.evidence.redacting import require_may_redact
    from trucewatch.values.texts import Text

    item = item_of(code, asked.case_ref)
    covering = _covering(item, told)
    why = Text.parse(because, "und")
    if dry_run:
        require_may_redact(opened.acting_even_unnamed, case, item.id, covering, why)
    made = None if dry_run else _made(opened, case, item, covering, why)
    if asked.as_json:
        show_json({"evidence": item.code, "made": made, "without": covering.plain()})
    else:
        say("redact-would" if dry_run else "redact-done", item=item.code, copy=made or "")
    return DONE


def _made(opened: Opened, case: Case, item: Evidence, covering: Covering, why: Text) -> str:
    """The code of the copy. Nobody's browser waits: a video may be long."""
    from trucewatch.acts.evidence.redacting import redact
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.progress import progress_bars
    from trucewatch.media.limits import LIMITS, LONG_VIDEO_COPY
    from trucewatch.media.look import Room

    limits = LONG_VIDEO_COPY if _is_video(item) else LIMITS
    with Room(limits) as room, progress_bars() as progress:
        drawn = partial(room.redact, reached=lambda percent: progress("copy", percent, 100))
        receipt = redact(opened.acting, case, item.id, covering, why, drawn)
    sequence(opened.workspace)
    return next(code for kind, _, code, _ in receipt.records if kind == "derivative")


def _is_video(item: Evidence) -> bool:
    return item.media_type.startswith("video/")


def _covering(item: Evidence, told: dict[str, Any]) -> Covering:
    """Voices tell who speaks: sound of a video that is not said to be kept is left out."""
    from trucewatch.media.covering import ALWAYS, MOST, Cover, Covering
    from trucewatch.values.refusal import refuse

    covers, cuts, silences = told["covers"], told["cuts"], told["silences"]
    if told["keep_sound"] and silences:
        raise refuse("redact-sound-both")
    if max(map(len, (covers, cuts, silences))) > MOST:
        raise refuse("redact-too-many", most=MOST)
    if _is_video(item) and not told["keep_sound"]:
        silences = silences or (ALL,)
    return Covering(
        Cover.MOSAIC if told["mosaic"] else Cover.BLACK,
        tuple(_rectangle(one) for one in covers),
        tuple(_span(one) for one in cuts),
        tuple(ALWAYS if one == ALL else _span(one) for one in silences),
    )


def _rectangle(stated: str) -> Rectangle:
    from trucewatch.media.covering import ALWAYS
    from trucewatch.media.stating import stated_rectangle
    from trucewatch.values.refusal import refuse

    place, at, times = stated.partition("@")
    span = _span(times) if at else ALWAYS
    try:
        return stated_rectangle(place.split(","), span)
    except ValueError:
        raise refuse("redact-stated-rectangle", given=stated) from None


def _span(stated: str) -> Span:
    from trucewatch.media.stating import stated_span
    from trucewatch.values.refusal import refuse

    start, dash, end = stated.partition("-")
    try:
        if not dash:
            raise ValueError("no stretch")
        return stated_span(start, end)
    except ValueError:
        raise refuse("redact-stated-span", given=stated) from None
