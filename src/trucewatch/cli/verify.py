"""`trucewatch verify [WORKSPACE|PACKAGE|RECEIPT]`"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import BROKEN, DONE
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cryptography.x509 import Certificate

    from trucewatch.values.progress import Progress
    from trucewatch.vault.notes import PublicKey
    from trucewatch.vault.report import Report
    from trucewatch.vault.stamps.headers import Header

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_ANY = click.Path(exists=True, path_type=Path)
_REPORTS = (b"%pdf-", b"<!doctype html")
"""How a report begins, in small letters: no package and no receipt does."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is brought from outside, and how much is to be read."""

    seen: tuple[Path, ...]
    keys: tuple[str, ...]
    sample: str | None
    headers: Path | None
    digest: str | None
    item: Path | None
    authorities: tuple[Path, ...]

    def roots(self) -> list[Certificate]:
        """The certificates of authorities that stamp the time, as somebody outside trusts them."""
        from trucewatch.vault.stamps.authorities import read_certificates

        return [root for path in self.authorities for root in read_certificates(path.read_bytes())]

    def blocks(self) -> Mapping[int, Header] | None:
        from trucewatch.vault.stamps.headers import read_headers

        return read_headers(self.headers.read_bytes()) if self.headers else None


@click.command(name="verify", cls=SpokenCommand)
@click.argument("place", required=False, metavar="[WORKSPACE|PACKAGE|RECEIPT]", type=_ANY)
@click.option("--seen", multiple=True, type=_ANY)
@click.option("--key", "keys", multiple=True, metavar="KEY")
@click.option("--sample", metavar="N|P%")
@click.option("--bitcoin-headers", "headers", type=_FILE)
@click.option("--digest", metavar="SHA256")
@click.option("--file", "item", type=_FILE)
@click.option("--authority", "authorities", multiple=True, type=_FILE, metavar="PEM")
@in_workspace
def command(asked: Asked, place: Path | None, **given: Any) -> int:
    """Verify a workspace, a package or a receipt.

    Example: trucewatch verify
             trucewatch verify path/to/workspace
             trucewatch verify --seen checkpoint-kept-by-a-partner.txt
             trucewatch verify --seen /media/usb/other-copy/vault/log
             trucewatch verify --sample 5%
             trucewatch verify --bitcoin-headers headers.txt
             trucewatch verify for-the-court --key key-of-the-team.txt --authority tsa-root.pem
             trucewatch verify A-EVI-0001.receipt.txt --file photo.jpg --key key-of-the-team.txt
    """
    from trucewatch.cli.pins import keys_in, keys_of, notes_in
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import show_json
    from trucewatch.cli.verify_showing import plain_report, show_report

    told = Given(**given)
    if place is not None and _is_workspace(place):
        asked, place = replace(asked, workspace=str(place)), None
    notes, keys = notes_in(told.seen), keys_in(told.keys)
    with progress_bars() as progress:
        if place is None:
            report = _workspace(asked, told, notes, keys, progress)
        else:
            trusted = [*keys, *keys_of(asked.workspace)]
            report = _alone(place, told, notes, trusted, progress)
    if asked.as_json:
        show_json(plain_report(report))
    else:
        show_report(report, whole=place is None)
    return BROKEN if report.broken else DONE


def _is_workspace(place: Path) -> bool:
    """Whether a folder is a workspace; what declares itself a bag is verified as a package."""
    from trucewatch.records.workspace import FILE

    return (place / FILE).is_file() and not (place / "bagit.txt").exists()


def _workspace(
    asked: Asked, told: Given, notes: list[bytes], keys: list[PublicKey], progress: Progress
) -> Report:
    opened = asked.open()
    from trucewatch.acts.objects.sampling import Sample
    from trucewatch.acts.verification.workspace import verify_workspace

    return verify_workspace(
        opened.workspace,
        notes,
        progress,
        sample=Sample.parse(told.sample) if told.sample else None,
        now=opened.now,
        headers=told.blocks(),
        pinned=keys,
    )


def _alone(
    place: Path, told: Given, notes: list[bytes], trusted: list[PublicKey], progress: Progress
) -> Report:
    """A package or a receipt, by its own bytes and by what is known from elsewhere."""
    from trucewatch.values.refusal import refuse
    from trucewatch.vault.receipts import LARGEST, is_receipt, verify_receipt
    from trucewatch.vault.verifying_package import Pins, verify_package

    roots = told.roots()
    if place.is_file() and is_receipt(_begun(place)):
        return verify_receipt(_begun(place, LARGEST + 1), trusted, notes, told.item, roots)
    if place.is_file() and _begun(place).lower().startswith(_REPORTS):
        raise refuse("cli-verify-of-report", file=place.name)
    pins = Pins(trusted, notes, told.digest, roots, told.blocks())
    return verify_package(place, pins, progress)


def _begun(place: Path, size: int = 100) -> bytes:
    """How a file begins."""
    with place.open("rb") as file:
        return file.read(size)
