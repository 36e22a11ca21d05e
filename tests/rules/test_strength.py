"""How firm an attribution may be, by the sources behind it."""

import pytest

from trucewatch.rules.strength import Voice, allowed, independent
from trucewatch.values.codes.attribution import AttributionStanding as Standing
from trucewatch.values.codes.attribution import PartyResponse
from trucewatch.values.codes.sources import SourceKind

REPORT = Voice("report", SourceKind.ORGANISATION)
WITNESS = Voice("report", SourceKind.EYEWITNESS)
MEDIA = Voice("media", SourceKind.MEDIA)
PARTY = Voice("party", SourceKind.PARTY_STATEMENT)


def test_sources_told_within_one_report_are_one() -> None:
    assert independent([REPORT, WITNESS]) == 1
    assert independent([REPORT, WITNESS, MEDIA]) == 2


@pytest.mark.parametrize(
    ("standing", "voices", "carried"),
    [
        (Standing.ADMITTED, [PARTY], True),
        (Standing.ADMITTED, [REPORT, MEDIA], False),
        (Standing.DIRECTLY_OBSERVED, [WITNESS], True),
        (Standing.DIRECTLY_OBSERVED, [REPORT], False),
        (Standing.CORROBORATED, [REPORT, WITNESS], False),
        (Standing.CORROBORATED, [WITNESS, MEDIA], True),
        (Standing.SINGLE_SOURCE, [REPORT], True),
        (Standing.SINGLE_SOURCE, [], False),
        (Standing.INFERRED_FROM_AREA, [], True),
        (Standing.UNATTRIBUTED, [], True),
    ],
)
def test_a_standing_is_carried_by_its_sources(
    standing: Standing, voices: list[Voice], carried: bool
) -> None:
    assert allowed(standing, voices, None) is carried


def test_a_party_that_accepts_it_has_admitted_it_and_one_that_denies_has_not() -> None:
    assert allowed(Standing.ADMITTED, [MEDIA], PartyResponse.CLAIMS_OR_ACCEPTS)
    assert not allowed(Standing.ADMITTED, [MEDIA], PartyResponse.DENIES)
