"""`trucewatch custody show | receive | transfer | lend | withdraw | verify`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from trucewatch.records.models import Custody


_HEADERS = (
    *("custody-code", "custody-event", "custody-at"),
    *("custody-who", "custody-with", "custody-why"),
)


@click.group(name="custody", cls=SpokenGroup)
def command() -> None:
    """Show or record through whose hands an item went.

    Example: trucewatch custody show A-EVI-0003
             trucewatch custody lend A-EVI-0003 --with "District court" --because "ordered" --as huda
    """


@command.command(name="show", cls=SpokenCommand, key="custody-show")
@click.argument("code")
@in_case
def show(asked: Asked, code: str) -> int:
    """Show the whole chain of an item, oldest first.

    Example: trucewatch custody show A-EVI-0003
    """
    from trucewatch.cli.finding_records import item_of
    from trucewatch.cli.showing import say, show_json, show_table

    asked.open()
    from trucewatch.acts.evidence.custody import chain_of

    item = item_of(code, asked.case_ref)
    chain = chain_of(item)
    if asked.as_json:
        told = {"evidence": item.code, "sha256": item.object, "held": item.held.value}
        show_json(told | {"custody": [_plain(one) for one in chain]})
        return DONE
    say("custody-of", code=item.code, held=item.held, digest=item.object or "-")
    if not chain:
        say("custody-none")
        return DONE
    show_table(_HEADERS, [_line(one) for one in chain])
    return DONE


def _stated(work: Callable[..., int]) -> Callable[..., int]:
    """What is said of an event that a person records."""
    for option in (
        click.option("--because", default=""),
        click.option("--authority", default=""),
        click.option("--how", default=""),
        click.option("--when", "at", metavar="WHEN"),
        click.option("--person", is_flag=True),
        click.option("--with", "counterpart", default="", metavar="OFFICE"),
    ):
        work = option(work)
    return click.argument("codes", nargs=-1, required=True)(work)


@command.command(name="receive", cls=SpokenCommand, key="custody-receive")
@_stated
@in_case
def receive(asked: Asked, **told: Any) -> int:
    """Record that items came to us, or came back.

    Example: trucewatch custody receive A-EVI-0003 --with "District court" --as huda
    """
    return _record(asked, "received", told)


@command.command(name="transfer", cls=SpokenCommand, key="custody-transfer")
@_stated
@in_case
def transfer(asked: Asked, **told: Any) -> int:
    """Record that items were handed over for good.

    Example: trucewatch custody transfer A-EVI-0003 --with "National archive" \\
               --because "the office closes" --as huda
    """
    return _record(asked, "transferred", told)


@command.command(name="lend", cls=SpokenCommand, key="custody-lend")
@_stated
@in_case
def lend(asked: Asked, **told: Any) -> int:
    """Record that items were lent.

    Example: trucewatch custody lend A-EVI-0003 --with "District court" --because "ordered" --as huda
    """
    return _record(asked, "lent", told)


@command.command(name="withdraw", cls=SpokenCommand, key="custody-withdraw")
@_stated
@in_case
def withdraw(asked: Asked, **told: Any) -> int:
    """Record that items are withdrawn from use.

    Example: trucewatch custody withdraw A-EVI-0003 --because "the author asked for it" --as huda
    """
    return _record(asked, "withdrawn", told)


@command.command(name="verify", cls=SpokenCommand, key="custody-verify")
@click.argument("codes", nargs=-1, required=True)
@in_case
def verify(asked: Asked, codes: tuple[str, ...]) -> int:
    """Read items whole, and record that their bytes are those that were sealed.

    Example: trucewatch custody verify A-EVI-0003 A-EVI-0004 --as huda
    """
    from trucewatch.cli.finding_records import item_of
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.evidence.custody import verify_items
    from trucewatch.acts.sequencing import sequence

    items = [item_of(code, asked.case_ref) for code in codes]
    verify_items(opened.acting, asked.case(), [item.id for item in items])
    sequence(opened.workspace)
    named = [item.code for item in items]
    if asked.as_json:
        show_json({"verified": named})
    else:
        say("custody-verified", codes=", ".join(named))
    return DONE


def _record(asked: Asked, event: str, told: dict[str, Any]) -> int:
    from trucewatch.cli.finding_records import item_of
    from trucewatch.cli.showing import say, show_json, words

    opened, case = asked.open(), asked.case()
    from trucewatch.acts.evidence.custody import Passing, record_custody
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.codes.evidence import CustodyEvent
    from trucewatch.values.texts import Text
    from trucewatch.values.when import When

    items = [item_of(code, asked.case_ref).id for code in told["codes"]]
    named = click.prompt(words("custody-person"), hide_input=True) if told["person"] else ""
    at = When.parse(told["at"], zone=case.zone or None) if told["at"] else None
    said = {
        name: Text.parse(told[name], "und")
        for name in ("counterpart", "how", "authority", "because")
    }
    passing = Passing(CustodyEvent(event), at, counterpart_name=named, **said)
    receipt = record_custody(opened.acting, case, items, passing)
    sequence(opened.workspace)
    made = [code for _, _, code, _ in receipt.records]
    if asked.as_json:
        show_json({"custody": made})
    else:
        say("custody-recorded", codes=", ".join(made))
    return DONE


def _line(one: Custody) -> tuple[str, ...]:
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.opening import zone_of
    from trucewatch.values.wording import say_when

    lang = chosen_language()
    at = say_when(one.at, lang, zone_of(one)) if one.at else ""
    who = one.member.username if one.member else ""
    others = (
        one.counterpart.get(lang),
        one.source.code if one.source else "",
        one.package.code if one.package else "",
    )
    why = (
        _made(one, lang),
        *(words.get(lang) for words in (one.because, one.authority, one.how)),
    )
    return (
        one.code,
        one.event.label(lang),
        at,
        who,
        ", ".join(filter(None, others)),
        "; ".join(filter(None, why)),
    )


def _made(one: Custody, lang: str) -> str:
    """What was derived, and from which moment of a film."""
    made = one.derivative
    if made is None:
        return ""
    minutes, seconds = divmod((made.at_ms or 0) // 1000, 60)
    at = "" if made.at_ms is None else f" {minutes}:{seconds:02}"
    return f"{made.derivative_kind.label(lang)}{at}"


def _plain(one: Custody) -> dict[str, Any]:
    """Without protected words: whether there are any is told, never what they say."""
    from trucewatch.records.plain import to_plain

    left_out = ("id", "case", "evidence", "ref", "state")
    told = {name: value for name, value in to_plain(one).items() if name not in left_out}
    return told | {
        "member": one.member.username if one.member else None,
        "source": one.source.code if one.source else None,
        "package": one.package.code if one.package else None,
        "derivative": one.derivative.code if one.derivative else None,
    }
