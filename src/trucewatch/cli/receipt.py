"""`trucewatch receipt CODE...`"""

from __future__ import annotations

from pathlib import Path

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="receipt", cls=SpokenCommand)
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("receipts"),
              show_default=True)  # fmt: skip
@in_case
def command(asked: Asked, codes: tuple[str, ...], out: Path) -> int:
    """Write receipts: proof of what was recorded, for whoever gave it.

    Example: trucewatch receipt A-EVI-0001
             trucewatch receipt A-EVI-0001 A-EVI-0002 --out for-the-photographer
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.writing_out import require_room, write_files

    opened = asked.open()
    from trucewatch.acts.exchange.signing import signer_of
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.finding_records import record_of
    from trucewatch.packages.receipts import receipt_of

    records = [record_of(code, asked.case_ref) for code in dict.fromkeys(codes)]
    sequence(opened.workspace)
    signer = signer_of(opened.workspace)
    made = {
        f"{record.code}.receipt.txt": receipt_of(opened.workspace, record, signer=signer)
        for record in records
    }
    require_room(out)
    write_files(out, {name: bytes(receipt) for name, receipt in made.items()})
    if asked.as_json:
        told = [
            {
                "file": str(out / name),
                "number": receipt.proof.number,
                "shown": receipt.shown,
                "receipt": bytes(receipt).decode(),
            }
            for name, receipt in made.items()
        ]
        show_json({"receipts": told})
    else:
        for name in made:
            say("receipt-written", file=str(out / name))
    return 0
