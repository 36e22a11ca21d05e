"""Places that share a name."""

from tests.checks.found import found
from trucewatch.checks import ambiguous_place


def places(first: str, second: str) -> str:
    return f"""
    places:
      - {{ref: west, name: {{original: en, en: Al Dahiya, ar: الضاحية}}, {first}}}
      - {{ref: east, name: {{original: ar, ar: الضاحية}}, {second}}}
      - {{ref: north, name: {{original: en, en: North}}}}
      - {{ref: south, name: {{original: en, en: South}}}}
    movements: [{{ref: m, start: west}}]
    """


def test_a_place_of_a_name_that_another_bears_is_a_warning() -> None:
    assert found(ambiguous_place, places("pcode: A", "pcode: B")) == [
        "warning: m is at Al Dahiya, a name that two places bear: west and east."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(ambiguous_place, places("parent: north", "parent: north"), "ar") == [
        "warning: يقع m في الضاحية، وهو اسم يحمله مكانان: west وeast."
    ]


def test_places_within_other_places_are_told_apart() -> None:
    assert found(ambiguous_place, places("parent: north", "parent: south")) == []


def test_a_place_within_its_namesake_is_told_apart() -> None:
    assert found(ambiguous_place, places("parent: east", "pcode: B")) == []


def test_an_area_of_places_is_looked_at_too() -> None:
    written = (
        places("pcode: A", "pcode: B").replace("[{ref: m, start: west}]", "[]")
        + """
    incidents: [{ref: i, area: {places: [{place: east, part: whole}]}}]
    """
    )
    assert found(ambiguous_place, written) == [
        "warning: i is at الضاحية, a name that two places bear: east and west."
    ]


def test_a_route_is_at_each_of_its_places_once() -> None:
    written = (
        places("pcode: A", "pcode: B").replace("[{ref: m, start: west}]", "[]")
        + """
    incidents: [{ref: i, area: {route: [north, east, north, east, south]}}]
    """
    )
    assert found(ambiguous_place, written) == [
        "warning: i is at الضاحية, a name that two places bear: east and west."
    ]


def test_a_place_nobody_uses_is_left_alone() -> None:
    written = places("pcode: A", "pcode: B").replace("start: west", "start: north")
    assert found(ambiguous_place, written) == []
