"""`trucewatch stamp authority add | retire | revoked | list`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.vault.stamps.authorities import Authority

HEADS = ("stamp-name", "stamp-url", "stamp-by", "stamp-state")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(name="authority", cls=SpokenGroup, key="stamp-authority")
def authority() -> None:
    """Say whose time stamps are trusted, and by what they are recognised.

    Example: trucewatch stamp authority list
             trucewatch stamp authority add --help
    """


@authority.command(name="add", cls=SpokenCommand, key="stamp-authority-add")
@click.argument("name")
@click.option("--url")
@click.option("--certificate", "roots", multiple=True, type=FILE)
@click.option("--leaf")
@click.option("--policy")
@click.option("--calendar", metavar="URL")
@in_workspace
def add(
    asked: Asked,
    name: str,
    url: str | None,
    roots: tuple[Path, ...],
    leaf: str | None,
    policy: str | None,
    calendar: str | None,
) -> int:
    """Pin an authority by its root certificate, and by its own where you know it.

    Example: trucewatch stamp authority add freetsa --url https://freetsa.org/tsr \\
               --certificate cacert.pem
             trucewatch stamp authority add alice \\
               --calendar https://alice.btc.calendar.opentimestamps.org
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message
    from trucewatch.vault.stamps import authorities, bitcoin

    if calendar is not None:
        bitcoin.require_library()
        found = authorities.calendar(name, calendar)
    elif url is not None and roots:
        held = [each for path in roots for each in authorities.read_certificates(path.read_bytes())]
        found = authorities.described(name, url, held, policy, leaf)
    else:
        raise Misuse(Message("cli-stamp-authority-what"))
    opened = asked.open()
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.trust.trusting import trust_authority

    new = trust_authority(opened.acting, found) is not None
    sequence(opened.workspace)
    if asked.as_json:
        show_json(_plain(found) | {"new": new})
        return 0
    say("stamp-pinned" if new else "stamp-pinned-before", name=name)
    for root in found.roots:
        say("stamp-fingerprint", fingerprint=authorities.fingerprint(root))
    return 0


@authority.command(name="retire", cls=SpokenCommand, key="stamp-authority-retire")
@click.argument("name")
@in_workspace
def retire(asked: Asked, name: str) -> int:
    """Ask an authority no more. Its stamps stay, and stay verified.

    Example: trucewatch stamp authority retire freetsa
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.trust.trusting import retire_authority

    retire_authority(opened.acting, name)
    sequence(opened.workspace)
    if asked.as_json:
        show_json({"name": name, "retired": True})
    else:
        say("stamp-retired", name=name)
    return 0


@authority.command(name="revoked", cls=SpokenCommand, key="stamp-authority-revoked")
@click.argument("name")
@click.argument("file", type=FILE)
@in_workspace
def revoked(asked: Asked, name: str, file: Path) -> int:
    """Keep the list of certificates of an authority that were withdrawn.

    Example: trucewatch stamp authority revoked freetsa root_ca.crl
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.vault.stamps.authorities import read_revoked

    found = read_revoked(file.read_bytes())
    opened = asked.open()
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.trust.trusting import revoke_certificates

    revoke_certificates(opened.acting, name, found)
    sequence(opened.workspace)
    if asked.as_json:
        show_json({"name": name, "withdrawn": len(list(found))})
    else:
        say("stamp-revoked", name=name, count=len(list(found)))
    return 0


@authority.command(name="list", cls=SpokenCommand, key="stamp-authority-list")
@in_workspace
def listing(asked: Asked) -> int:
    """List the authorities that are pinned.

    Example: trucewatch stamp authority list
    """
    from trucewatch.cli.showing import say, show_json, show_table, words

    opened = asked.open()
    from trucewatch.acts.trust.trusting import authorities_of

    found = list(authorities_of(opened.workspace).all())
    if asked.as_json:
        show_json([_plain(one) for one in found])
    elif not found:
        say("stamp-no-authority-yet")
    else:
        state = {True: words("stamp-state-retired"), False: words("stamp-state-asked")}
        rows = [(one.name, one.url, _recognised(one), state[one.retired]) for one in found]
        show_table(HEADS, rows)
    return 0


def _recognised(one: Authority) -> str:
    from trucewatch.vault.stamps.authorities import fingerprint

    parts = [f"sha256:{fingerprint(root)[:16]}…" for root in one.roots]
    parts += [f"{one.leaf[0]}:{one.leaf[1][:24]}"] if one.leaf else []
    parts += [one.policy] if one.policy else []
    return ", ".join(parts)


def _plain(one: Authority) -> dict[str, Any]:
    from trucewatch.vault.stamps.authorities import fingerprint

    return {
        "name": one.name,
        "kind": one.kind,
        "url": one.url,
        "roots": [fingerprint(root) for root in one.roots],
        "leaf": {one.leaf[0]: one.leaf[1]} if one.leaf else None,
        "policy": one.policy,
        "retired": one.retired,
        "pin": one.pin,
    }
