"""What a field is called in one kind of record, and in others."""

from trucewatch.values.field_labels import label_of_field


def test_how_a_party_is_bound_is_not_called_as_how_an_attribution_stands() -> None:
    assert label_of_field("standing", "binding").text("ar") == "صفة الالتزام"
    assert label_of_field("standing", "attribution").text("ar") == "درجة الثبوت"
    assert label_of_field("standing").text("en") == "standing"
