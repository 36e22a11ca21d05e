"""Small cases of people on the move, and how their ledgers are read."""

import re

from tests.cases import view_of
from trucewatch.ledger.balance import FigureRule, Ledger, account
from trucewatch.ledger.ledger import Balance
from trucewatch.values.message import Message
from trucewatch.values.when import When

FRAME = """
case: {ref: c, zone: Asia/Damascus}
places:
  - {ref: town, name: {original: en, en: Town, ar: البلدة}}
  - {ref: quarter, name: {original: en, en: Quarter, ar: الحي}, parent: town}
  - {ref: camp, name: {original: en, en: Camp, ar: المخيم}}
movements:
  - {ref: convoy, start: town, destination: camp}
  - {ref: first-bus, start: town, destination: camp, within: convoy}
  - {ref: second-bus, start: town, destination: camp, within: convoy}
sources:
  - {ref: s1, label: {original: en, en: Monitors, ar: المراقبون}, reliability: highly_reliable}
  - {ref: s2, label: {original: en, en: Relatives, ar: الأقارب}, reliability: unsure}
"""
COLUMNS = "ref,count,unit,group,fate,role,at,movement,place,part_of,part_relation,supersedes,source"


def ledger_of(
    rows: str, as_of: When | None = None, rule: FigureRule = FigureRule.RANGE, more: str = ""
) -> Ledger:
    """The ledger of the frame with these rows of tallies; a row may leave out its last cells."""
    lines = [row.strip() for row in rows.strip().splitlines()]
    width = COLUMNS.count(",")
    table = [COLUMNS] + [line + "," * (width - line.count(",")) for line in lines if line]
    files = {"case.yaml": FRAME, "tallies.csv": "\n".join(table) + "\n"}
    return account(view_of({**files, "more.yaml": more} if more else files), as_of, rule)


def balance(ledger: Ledger, key: str, group: str = "people", unit: str = "person") -> Balance:
    """The balance of an account ("place:town") in a group."""
    found = [
        one
        for one in ledger.balances
        if (one.account.key, one.group.value, one.unit.value) == (key, group, unit)
    ]
    assert len(found) == 1
    return found[0]


def said(message: Message, lang: str = "en") -> str:
    """The words without marks of direction."""
    return re.sub("[\u2067-\u2069]", "", message.text(lang))
