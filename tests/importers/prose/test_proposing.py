"""What a text might be recorded as: only with a date or a unit, sentence by sentence."""

from __future__ import annotations

from tests.reports.prose.sample import said
from trucewatch.importers.prose.proposing import Proposal, ProposedKind, propose
from trucewatch.reading.document import Document
from trucewatch.reading.said import Said, SaidKind, Scope
from trucewatch.values.count import Count
from trucewatch.values.when import When

TEXT = Document(
    "a.txt",
    "Title\n\n"
    "On 16 December at 11:00 forces opened fire near the crossing and killed four people.\n"
    "They shelled the road. On 15 December 43 buses left and arrived at 18:00.\n"
    "About 40 percent wait.\n",
    "en",
)
DAY, NOON = When.parse("2016-12-16"), When.parse("2016-12-16T11:00")
FIRE = (
    said(TEXT, SaidKind.DATE, "16 December", DAY),
    said(TEXT, SaidKind.TIME, "11:00", NOON),
    said(TEXT, SaidKind.DEED, "opened fire", "direct_fire"),
    said(TEXT, SaidKind.DEED, "killed", "killing"),
    said(TEXT, SaidKind.DEED, "fire", "siege of no list"),
    said(TEXT, SaidKind.PLACE, "the crossing", "ramousa"),
    said(TEXT, SaidKind.PLACE, "crossing", "ramousa | mansoura"),
    said(TEXT, SaidKind.COUNT, "four people", Count.parse("4"), unit="person", fate="killed"),
)
NO_DATE = (said(TEXT, SaidKind.DEED, "shelled", "shelling"),)
MOVED = (
    said(TEXT, SaidKind.DATE, "15 December", When.parse("2016-12-15")),
    Said(
        SaidKind.COUNT, TEXT.text.index("43"), TEXT.text.index("43") + 8, "43 buses",
        Count.parse("43"), unit="vehicle", scope=Scope(what="bus"),
    ),
    said(TEXT, SaidKind.TIME, "18:00", When.parse("2016-12-15T18:00")),
)  # fmt: skip
NO_UNIT = (said(TEXT, SaidKind.COUNT, "About 40", Count.parse("40")),)


def proposed(*statements: Said) -> list[Proposal]:
    return list(propose(TEXT, statements))


def test_deeds_on_a_known_day_are_an_incident_and_its_figure() -> None:
    incident, tally = proposed(*FIRE)
    assert (incident.kind, incident.when, incident.places) == (
        ProposedKind.INCIDENT, NOON, ("ramousa",),
    )  # fmt: skip
    assert incident.deeds == ("direct_fire", "killing")
    assert (tally.kind, tally.of, tally.said) == (ProposedKind.TALLY, incident, FIRE[-1])
    sentence = incident.sentence
    assert sentence.words == TEXT.text.split("\n")[2]
    assert (sentence.line, sentence.locator) == (3, "line 3, characters 8-91")
    assert TEXT.text[sentence.start : sentence.end] == sentence.words


def test_vehicles_on_a_known_day_are_a_movement_and_their_arrival_is_not_when_they_left() -> None:
    movement, tally = proposed(*MOVED)
    assert (movement.kind, movement.when) == (ProposedKind.MOVEMENT, When.parse("2016-12-15"))
    assert (tally.of, tally.start) == (movement, TEXT.text.index("43"))


def test_what_has_no_date_or_no_unit_is_not_proposed() -> None:
    assert proposed(*NO_DATE, *NO_UNIT) == []
    assert list(propose(Document("-", ""), ())) == []
