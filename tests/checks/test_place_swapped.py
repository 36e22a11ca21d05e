"""Places whose coordinates may have changed places."""

from tests.checks.found import found
from trucewatch.checks import place_swapped


def places(*coordinates: tuple[str, str]) -> str:
    rows = "\n".join(
        f"      - {{ref: p{at}, name: {{original: en, en: Place {at}}},"
        f' area: {{kind: point, coordinates: ["{lon}", "{lat}"]}}}}'
        for at, (lon, lat) in enumerate(coordinates)
    )
    return f"\n    places:\n{rows}\n"


AROUND = (("37.13", "36.19"), ("37.15", "36.20"), ("37.10", "36.18"))


def test_a_place_that_would_lie_among_the_others_if_swapped_is_a_warning() -> None:
    assert found(place_swapped, places(*AROUND, ("36.187", "37.136"))) == [
        "warning: p3 is at longitude 36.187, latitude 37.136, far from every other place; with the "
        "two swapped it would lie among them."
    ]


def test_it_is_told_in_arabic() -> None:
    (told,) = found(place_swapped, places(*AROUND, ("36.187", "37.136")), "ar")
    assert "ولو عُكس الرقمان لوقع بينها" in told


def test_a_place_that_is_far_either_way_is_left_alone() -> None:
    assert found(place_swapped, places(*AROUND, ("36.29", "33.51"))) == []


def test_places_near_one_another_and_a_single_one_are_left_alone() -> None:
    assert found(place_swapped, places(*AROUND)) == []
    assert found(place_swapped, places(("36.187", "37.136"))) == []


def test_an_incident_with_coordinates_of_its_own_is_held_against_the_places() -> None:
    def incident(lon: str, lat: str) -> str:
        area = f'{{kind: point, coordinates: ["{lon}", "{lat}"]}}'
        return places(*AROUND) + f"    incidents: [{{ref: i, title: {{en: Fire}}, area: {area}}}]\n"

    assert found(place_swapped, incident("36.187", "37.136")) == [
        "warning: i is at longitude 36.187, latitude 37.136, far from every other place; with the "
        "two swapped it would lie among them."
    ]
    assert found(place_swapped, incident("37.136", "36.187")) == []
    assert found(place_swapped, incident("33.5", "36.3")) == []
