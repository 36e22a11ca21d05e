"""People: the account of everyone, who is unaccounted for, other figures, the register."""

from __future__ import annotations

from collections import Counter

from trucewatch.ledger.accounts import OPEN_ENDS, LedgerAccount, Standing
from trucewatch.ledger.balance import Balance, Ledger
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.register import fates_told
from trucewatch.ledger.steps import Step
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Bullets, Table
from trucewatch.reports.content.choosing import current_tallies
from trucewatch.reports.content.harmed import figures_table
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.saying import listed_words, sentence, sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Figure, Runs, words
from trucewatch.values.codes.people import CountingUnit, FateStatus, TallyRole
from trucewatch.values.message import Message
from trucewatch.values.saying import say_argument
from trucewatch.values.wording import say_count


def account_part(ledger: Ledger, picture: tuple[Block, ...], writer: Writer) -> Part:
    """From where to where, how many; then what the figures leave, with its sentence."""
    title = writer.words("reportpeople-account")
    if writer.left_out:
        held = writer.say("reportpeople-account-held")
        return Part(title, "account", paragraph(held))
    if not ledger.entries:
        return Part(title, "account", paragraph(writer.say("reportpeople-no-account")))
    head = ("from", "to", "many", "how")
    table = Table(
        tuple(words(writer.words(f"reportpeople-entry-{name}")) for name in head),
        tuple(_entry(entry, writer) for entry in sorted(ledger.entries, key=_in_order)),
        writer.words("reportpeople-entries-caption"),
    )
    intro = paragraph(writer.say("reportpeople-account-intro"))
    left = (*_balances(ledger, writer), *_conflicts(ledger, writer))
    return Part(title, "account", (*intro, *picture, table, *left))


def unaccounted_part(ledger: Ledger, writer: Writer) -> Part:
    """Detained, abducted, missing, disappeared, fate unknown: who, since when, last seen where."""
    items = [item for item in ledger.unaccounted if _may_tell(item, writer)]
    blocks: tuple[Block, ...] = paragraph(writer.say("reportpeople-unaccounted-intro"))
    if items:
        head = ("who", "status", "since", "seen", "says")
        table = Table(
            tuple(words(writer.words(f"reportpeople-gone-{name}")) for name in head),
            tuple(_unaccounted(item, writer) for item in items),
            writer.words("reportpeople-unaccounted-caption"),
        )
        blocks = (*blocks, table)
    told = {item.status for item in items}
    absent = [_standing(one, writer) for one in OPEN_ENDS if one not in told]
    if absent:
        names = words(listed_words(absent, writer.language, "or"))
        blocks += paragraph(writer.say("reportpeople-none-recorded", standings=names))
    return Part(writer.words("reportpeople-unaccounted"), "unaccounted", blocks)


def figures_part(writer: Writer) -> Part:
    """Figures of people that belong to no incident: moved, remaining, in hospital, displaced."""
    rows = [
        row
        for row in current_tallies(writer.view, writer.moment, writer.left_out)
        if row.incident is None and row.role is not TallyRole.ANNOUNCED
        and row.unit in (CountingUnit.PERSON, CountingUnit.HOUSEHOLD, CountingUnit.UNKNOWN)
    ]  # fmt: skip
    title = writer.words("reportpeople-figures")
    if not rows:
        return Part(title, "figures", paragraph(writer.say("reportpeople-no-figures")))
    caption = writer.words("reportpeople-figures-caption")
    return Part(title, "figures", (figures_table(rows, caption, writer),))


def register_part(ledger: Ledger, writer: Writer) -> Part:
    """The register of persons, counted by their last known fate; nobody is named."""
    persons = list(writer.view.rows("person"))
    title = writer.words("reportpeople-register")
    if not persons:
        return Part(title, "register", paragraph(writer.say("reportpeople-no-register")))
    last = {person: _last_fate(person, writer) for person in persons}
    counted = Counter(last.values())
    items = tuple(_fate_item(s, [p for p in persons if last[p] is s], writer)
                  for s in (*FateStatus, None) if counted[s])  # fmt: skip
    intro = paragraph(writer.say("reportpeople-register-intro"))
    return Part(title, "register", (*intro, Bullets(items), *_missing(ledger, writer)))


def _missing(ledger: Ledger, writer: Writer) -> tuple[Block, ...]:
    """How many of the register are unaccounted for, whatever was told of them since."""
    missing = sum(item.record.kind == "fate" for item in ledger.unaccounted)
    if not missing:
        return ()
    what = writer.words("reportpeople-counted-missing")
    number = writer.counted(missing, what, ())
    return paragraph(writer.say("reportpeople-register-missing", number=number))


def _in_order(entry: Entry) -> int:
    """Those who were there first, then those who moved, then what became of people."""
    return {Step.START: 0, Step.END: 2}.get(entry.line.step, 1)


def _entry(entry: Entry, writer: Writer) -> tuple[Runs, ...]:
    how = () if entry.sentence.code == "ledger-told" else (_said(entry.sentence, entry, writer),)
    implied = writer.say("reportpeople-implied") if entry.implied else ()
    return (
        words(_account(entry.origin, writer)),
        words(_account(entry.target, writer)),
        (writer.figure(writer.message(entry.line.who), *entry.tallies),),
        sentences(how, implied, _says(entry, how or implied, writer)),
    )


def _says(entry: Entry, behind: Runs, writer: Writer) -> Runs:
    """Each source with its number; a sentence of its own where others stand before it."""
    several = len(entry.tallies) > 1
    said = [
        f"{writer.source(row.source)}: {say_count(row.count, writer.language)}"
        if several
        else writer.source(row.source)
        for row in entry.tallies
    ]
    source = listed_words(said, writer.language)
    if not behind:
        return words(source)
    return words(sentence(writer.words("report-according", source=source)))


def _said(message: Message, entry: Entry, writer: Writer) -> Figure:
    return writer.figure(writer.message(message), entry.tally)


def _account(account: LedgerAccount, writer: Writer) -> str:
    """An account in words, its place at released precision."""
    if account.standing is Standing.PLACE and account.of is not None:
        return writer.place(account.of)
    return writer.message(account.label)


def _balances(ledger: Ledger, writer: Writer) -> tuple[Block, ...]:
    """What each account holds when everything recorded is applied."""
    rows = [
        _balance(balance, writer) for balance in ledger.balances if _may_balance(balance, writer)
    ]
    if not rows:
        return ()
    head = ("at", "left", "fits")
    return (
        Table(
            tuple(words(writer.words(f"reportpeople-balance-{name}")) for name in head),
            tuple(rows),
            writer.words("reportpeople-balances-caption"),
        ),
    )


def _conflicts(ledger: Ledger, writer: Writer) -> tuple[Block, ...]:
    """Figures that cannot all be true, those of places that may be named."""
    told = [
        (
            writer.bound(
                writer.message(one.sentence), [row for line in one.lines for row in line.rows]
            ),
        )
        for one in ledger.conflicts
        if all(_may_name(account, writer) for account in one.accounts)
    ]
    if not told:
        return ()
    return (*paragraph(writer.say("reportpeople-conflicts")), Bullets(tuple(told)))


def _may_name(account: LedgerAccount, writer: Writer) -> bool:
    place = account.of
    return place is None or place.kind != "place" or writer.release.names_place(place)


def _may_balance(balance: Balance, writer: Writer) -> bool:
    return _may_name(balance.account, writer) and bool(_rows(balance))


def _balance(balance: Balance, writer: Writer) -> tuple[Runs, ...]:
    rows = _rows(balance)
    account = _account(balance.account, writer)
    named = writer.words(
        "reportpeople-balance-of", account=account, group=writer.label(balance.group)
    )
    left: Runs = words(writer.words("reportpeople-no-residual"))
    if balance.residual is not None:
        left = (writer.bound(writer.message(balance.words), rows),)
    reason = writer.bound(writer.message(balance.answer.reason), rows)
    return (words(named), left, (reason,))


def _rows(balance: Balance) -> list[Row]:
    """The tallies that a balance stands on."""
    held = balance.held
    entries = [held.opening] if held.opening is not None else []
    entries += [*held.into.entries, *held.out.entries]
    lines = [line for line in (held.remaining, *held.beside) if line is not None]
    rows = [row for entry in entries for row in entry.tallies]
    rows += [row for line in lines for row in line.rows]
    return list(dict.fromkeys(rows))


def _may_tell(item: Unaccounted, writer: Writer) -> bool:
    """Persons of the register are counted elsewhere; movements held back are not told."""
    if item.record.kind in ("person", "fate"):
        return False
    movement = item.record if item.record.kind == "movement" else item.record.movement
    return movement not in writer.left_out


def _unaccounted(item: Unaccounted, writer: Writer) -> tuple[Runs, ...]:
    row = item.record
    since = say_argument(item.since, writer.language) if item.since is not None else ""
    seen = writer.place(item.last_seen) if item.last_seen is not None else ""
    absent = words(writer.words("report-not-stated"))
    stated = words(source := writer.source(item.source))
    if item.as_stated and item.source is not None and writer.release.shows_source(item.source):
        said = writer.own_words(item.as_stated)
        stated = writer.say("reportincident-one-way", source=words(source), stated=said)
    return (
        (writer.figure(writer.message(item.stated), row),),
        words(_standing(item.status, writer)),
        (writer.figure(str(since), row),) if since else absent,
        words(seen) if seen else absent,
        stated,
    )


def _standing(standing: Standing, writer: Writer) -> str:
    return writer.message(Message(f"ledger-account-{standing.value.replace('_', '-')}"))


def _last_fate(person: Row, writer: Writer) -> FateStatus | None:
    fates = fates_told(person, writer.moment)
    return fates[-1].status if fates else None


def _fate_item(status: FateStatus | None, persons: list[Row], writer: Writer) -> Runs:
    fate = writer.label(status) if status else writer.words("reportpeople-no-fate")
    what = writer.words("reportpeople-counted-persons", fate=fate)
    labels = ""
    if writer.release.shows_persons():
        labels = listed_words([p.label.get(writer.language) for p in persons], writer.language)
    number = writer.counted(len(persons), what, ())
    said = writer.say("reportpeople-fate-item", fate=words(fate), number=number)
    return sentences(said, words(labels)) if labels else said
