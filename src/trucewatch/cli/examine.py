"""`trucewatch examine shown | step | conclude | review`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.records.models import Evidence


@click.group(name="examine", cls=SpokenGroup)
def command() -> None:
    """Verify evidence: the steps taken, the verdict they come to, its review.

    Example: trucewatch examine step A-EVI-0003 --method geolocation --found likely_authentic \\
               --seen "the minaret and the bend of the road" --as huda
             trucewatch examine conclude A-EVI-0003 --as huda
             trucewatch examine review A-EVI-0003 --as salma
    """


@command.command(name="shown", cls=SpokenCommand, key="examine-shown")
@click.argument("codes", nargs=-1, required=True)
@click.option("--faces")
@click.option("--minors")
@click.option("--graphic/--not-graphic", default=None)
@click.option("--because", default="")
@in_case
def shown(asked: Asked, codes: tuple[str, ...], because: str, **told: Any) -> int:
    """Say who and what items show; the gates ask for it before an item goes out.

    Example: trucewatch examine shown A-EVI-0003 A-EVI-0004 --faces none --minors adult --as huda
    """
    from trucewatch.cli.finding_records import item_of
    from trucewatch.cli.showing import say, show_json

    opened, case = asked.open(), asked.case()
    from trucewatch.acts.evidence.examining import Shown, state_shown
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.evidence import FacesShown
    from trucewatch.values.codes.people import Minor

    items = [item_of(code, asked.case_ref) for code in codes]
    stated = Shown(
        parse_code(FacesShown, told["faces"]) if told["faces"] else None,
        parse_code(Minor, told["minors"]) if told["minors"] else None,
        told["graphic"],
    )
    state_shown(opened.acting, case, [item.id for item in items], stated, because)
    sequence(opened.workspace)
    named = [item.code for item in items]
    if asked.as_json:
        show_json({"stated": named})
    else:
        say("examine-shown", codes=", ".join(named))
    return DONE


@command.command(name="step", cls=SpokenCommand, key="examine-step")
@click.argument("code")
@click.option("--method", required=True)
@click.option("--found", required=True)
@click.option("--seen", required=True)
@click.option("--attach", multiple=True, metavar="CODE")
@click.option("--when", "at", metavar="WHEN")
@click.option("--words-in", "tongue", default="und", show_default=True, metavar="TAG")
@in_case
def step(asked: Asked, code: str, **told: Any) -> int:
    """Record one step taken to verify an item.

    Example: trucewatch examine step A-EVI-0003 --method shadow --found authentic \\
               --seen "length and direction fit 10:20" --attach A-EVI-0009 --as huda
    """
    from trucewatch.cli.finding_records import item_of

    opened, case = asked.open(), asked.case()
    from trucewatch.acts.evidence.examining import Examination, take_step
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.evidence import EvidenceVerdict, VerificationMethod
    from trucewatch.values.texts import Text
    from trucewatch.values.when import When

    item = item_of(code, asked.case_ref)
    stated = Examination(
        parse_code(VerificationMethod, told["method"]),
        parse_code(EvidenceVerdict, told["found"]),
        Text.parse(told["seen"], told["tongue"]),
        When.parse(told["at"], zone=case.zone or None) if told["at"] else None,
        tuple(item_of(one, asked.case_ref).id for one in told["attach"]),
    )
    take_step(opened.acting, case, item.id, stated)
    sequence(opened.workspace)
    return _told(item, "examine-step-taken", asked.as_json)


@command.command(name="conclude", cls=SpokenCommand, key="examine-conclude")
@click.argument("code")
@click.option("--because", default="")
@in_case
def conclude(asked: Asked, code: str, because: str) -> int:
    """Let an item have the verdict that its steps come to.

    Example: trucewatch examine conclude A-EVI-0003 --as huda
    """
    from trucewatch.cli.finding_records import item_of

    opened = asked.open()
    from trucewatch.acts.evidence import examining
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.texts import Text

    item = item_of(code, asked.case_ref)
    examining.conclude(opened.acting, asked.case(), item.id, Text.parse(because, "und"))
    sequence(opened.workspace)
    return _told(item, "examine-concluded", asked.as_json)


@command.command(name="review", cls=SpokenCommand, key="examine-review")
@click.argument("code")
@in_case
def review(asked: Asked, code: str) -> int:
    """Confirm, as a second person, the verdict on an item.

    Example: trucewatch examine review A-EVI-0003 --as salma
    """
    from trucewatch.cli.finding_records import item_of

    opened = asked.open()
    from trucewatch.acts.evidence.examining import review_verdict
    from trucewatch.acts.sequencing import sequence

    item = item_of(code, asked.case_ref)
    review_verdict(opened.acting, asked.case(), item.id)
    sequence(opened.workspace)
    return _told(item, "examine-reviewed", asked.as_json)


def _told(item: Evidence, sentence: str, as_json: bool) -> int:
    from trucewatch.acts.evidence.examining import derived_verdict
    from trucewatch.cli.showing import say, show_json

    item.refresh_from_db()
    derived, reviewer = derived_verdict(item), item.verdict_reviewed_by
    if as_json:
        told = {
            "evidence": item.code,
            "verdict": item.verdict.value,
            "steps_come_to": derived.value,
        }
        show_json(told | {"reviewed_by": reviewer.username if reviewer else None})
    else:
        say(sentence, code=item.code, verdict=item.verdict, derived=derived)
    return DONE
