"""The name of a place that is withheld stands in no text for others."""

import pytest

from tests.acts.gates.looking import findings
from trucewatch.acts.gates.passing import GATES
from trucewatch.values.codes.reports import Audience

CASE = """
places:
  - {ref: town, name: {original: en, en: Ash, ar: رماد}}
  - {ref: yard, name: {original: en, en: Low Yard, ar: الفناء السفلي},
     aliases: ["Cellar 7", Ash], release: %s, parent: town}
incidents: [{ref: i, title: {en: "%s"}, narrative: {original: ar, ar: "%s"}}]
movements: [{ref: m, name: {en: "%s"}, note: {en: "%s"}}]
persons: [{ref: p, label: {en: "A man of Low Yard"}}]
"""


def told(*texts: str, release: str = "withheld", audience: Audience = Audience.PUBLIC) -> list[str]:
    said = [*texts, *["-"] * (4 - len(texts))]
    return [
        f"{found.where[0].kind}.{found.message.args['field'].code.removeprefix('field-')}"
        for found in findings(CASE % (release, *said), audience)
        if found.code == "gate-place-named"
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Shelling of low yard",), ["incident.title"]),
        (("-", "سقطت قذيفة بالفناء السفلي"), ["incident.narrative"]),
        (("-", "سقطت قذيفة على الفناء السفلي"), ["incident.narrative"]),
        (("-", "-", "Convoy to Cellar 7"), ["movement.name"]),
        (("Shelling of Ash", "قصف رماد", "A yard, low", "by way of Low Yard"), []),
    ],
)
def test_what_the_public_reads_does_not_name_it(texts, expected):
    assert told(*texts) == expected


def test_notes_are_looked_through_for_those_who_are_given_them():
    note = ("-", "-", "-", "by way of Low Yard")
    assert told(*note, audience=Audience.COURT) == ["movement.note"]
    assert told("At Low Yard", audience=Audience.INTERNAL) == []


@pytest.mark.parametrize("release", ["exact", "district"])
def test_a_place_that_is_shown_may_be_named(release):
    assert told("Shelling of Low Yard", release=release) == []


def test_the_gate_opens_for_a_reason_and_does_not_repeat_the_name():
    (found,) = [
        each for each in findings(CASE % ("withheld", "At Low Yard", "-", "-", "-"))
        if each.code == "gate-place-named"
    ]  # fmt: skip
    assert [gate.releasable for gate in GATES if gate.code == found.code] == [True]
    said = [found.message.text(language) for language in ("en", "ar")]
    assert [text for text in said if "Yard" in text or "الفناء" in text] == []
