"""The plain form of every kind goes both ways and forgets no field."""

import json

import pytest
from django.db import models

from tests.records.filled import filled
from trucewatch.records.fields import DerivedInteger, Protected
from trucewatch.records.models import Clause
from trucewatch.records.plain import (
    BOOKKEEPING,
    KINDS,
    PROTECTED,
    of_plain,
    parts_of,
    protected_names,
    references,
    tells_nothing,
    to_plain,
)
from trucewatch.values.codes.agreements import PromisedPer
from trucewatch.values.count import Count
from trucewatch.vault.canonical import canonical, read_object

kinds = pytest.mark.parametrize("kind", sorted(KINDS))


@kinds
def test_a_filled_record_comes_back_the_same(kind):
    plain = filled(kind)
    shown = {name: PROTECTED if name in protected_names(kind) else plain[name] for name in plain}
    assert to_plain(of_plain(kind, plain)) == shown


@kinds
def test_an_empty_record_comes_back_the_same(kind):
    plain = to_plain(KINDS[kind]())
    assert to_plain(of_plain(kind, plain)) == plain


@kinds
def test_every_column_is_in_the_plain_form_or_is_derived_or_is_bookkeeping(kind):
    columns = {field.name for field in KINDS[kind]._meta.concrete_fields}
    stated = {part.name for part in parts_of(kind)}
    derived = {f.name for f in KINDS[kind]._meta.concrete_fields if isinstance(f, DerivedInteger)}
    assert columns == stated | derived | (BOOKKEEPING & columns)


@kinds
def test_the_plain_form_has_canonical_bytes(kind):
    plain = to_plain(of_plain(kind, filled(kind)))
    assert read_object(canonical(plain)) == json.loads(json.dumps(plain))


@kinds
def test_no_model_has_many_to_many_or_its_own_save(kind):
    model = KINDS[kind]
    assert list(model._meta.many_to_many) == []
    assert "save" not in vars(model)


def test_a_clear_protected_value_shows_nowhere():
    record = of_plain("source", {"name": "Secret Name"})
    assert "Secret" not in f"{record.name!r} {record.name} {to_plain(record)} {record!r}"


def test_a_clear_protected_value_cannot_reach_a_column():
    record = of_plain("source", {"name": "Secret Name"})
    field = record._meta.get_field("name")
    with pytest.raises(ValueError, match="must be sealed"):
        field.get_prep_value(record.name)


def test_a_protected_value_shown_only_as_set_is_left_as_it_is():
    record = of_plain("source", {"name": "Secret Name"})
    kept = record.name
    from trucewatch.records.plain import fill

    fill(record, {"name": PROTECTED, "public": True})
    assert (record.name is kept, record.public) == (True, True)
    assert isinstance(kept, Protected)


def test_references_are_found_in_single_fields_and_lists():
    plain = filled("movement")
    found = {(name, kind) for name, kind, _ in references("movement", plain)}
    assert found == {
        ("case", "case"), ("start", "place"), ("via", "place"), ("destination", "place"),
        ("escort", "actor"), ("clause", "clause"), ("within", "movement"), ("source", "source"),
    }  # fmt: skip


def test_only_column_types_that_both_databases_have():
    allowed = (
        models.TextField, models.CharField, models.BooleanField, models.IntegerField,
        models.BigIntegerField, models.UUIDField, models.DateField, models.DateTimeField,
        models.JSONField, models.BinaryField, models.ForeignKey, models.EmailField,
    )  # fmt: skip
    others = {
        (kind, field.name)
        for kind in KINDS
        for field in KINDS[kind]._meta.concrete_fields
        if not isinstance(field, allowed)
    }
    assert others == set()


@pytest.mark.parametrize(
    ("per", "count", "nothing"),
    [("in_all", "", True), ("in_all", "500", False), ("day", "", False), ("day", "500", False)],
)
def test_a_default_that_qualifies_an_empty_field_tells_nothing(
    per: str, count: str, nothing: bool
) -> None:
    clause = Clause(
        promised_per=PromisedPer(per), promised_count=Count.parse(count) if count else None
    )
    assert tells_nothing(clause, "promised_per") is nothing
    assert tells_nothing(clause, "clause_kind") is False
