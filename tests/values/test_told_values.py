"""What a citation says of a field is told by the words of the list that the field is chosen from."""

from types import SimpleNamespace

import pytest

from trucewatch.values.codes.incidents import EffectOnOperation
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.told_values import Cited, cited_by, told_code, told_in


@pytest.mark.parametrize(
    ("says", "kind", "field", "told"),
    [
        ("turned_back", "movement", "outcome", MovementOutcome.TURNED_BACK),
        ("أُعيدت من حيث أتت", "movement", "outcome", MovementOutcome.TURNED_BACK),
        ("turned_back", "incident", "effect", EffectOnOperation.TURNED_BACK),
        ("turned_back", "incident", "", EffectOnOperation.TURNED_BACK),
        ("turned_back", "", "", MovementOutcome.TURNED_BACK),
        ("turned back at noon", "movement", "outcome", None),
        ("turned back", "", "", None),
        ("turned_back", "incident", "title", None),
        ("unknown", "incident", "effect", EffectOnOperation.UNKNOWN),
        ("unknown", "incident", "", None),
    ],
)
def test_it_is_read_in_the_list_of_its_field(
    says: str, kind: str, field: str, told: MovementOutcome | None
) -> None:
    assert told_code(says, kind, field) is told


def test_fields_and_kinds_are_called_by_their_names() -> None:
    cited = SimpleNamespace(about_kind="incident", field="effect")
    assert told_in("says", "turned_back", "ar", cited) == "إعادة من حيث أتت"
    assert told_in("field", "announced_by", "en") == "announced by"
    assert told_in("about_kind", "finding_decision", "en") == "Decision on a finding"
    assert [told_in("field", "no_such", "en"), told_in("locator", "a_b", "en")] == ["", ""]


def test_what_a_citation_hides_of_itself_is_as_good_as_unknown() -> None:
    hidden = {"about_kind": "incident", "field": {"hidden": "erased"}}
    assert cited_by(hidden) == Cited("incident", "")
    assert cited_by({"about_kind": "fate", "field": "status"}) == Cited("fate", "status")
    assert cited_by({}) == Cited("", "")
