"""Every field of every kind is decided on: who is given it, or that it is protected."""

from itertools import pairwise

import pytest

from trucewatch.packages.audiences import (
    ALWAYS,
    NEVER,
    SEE_ORIGINALS,
    WIDTHS,
    fields_of,
    shown_to,
)
from trucewatch.records.plain import KINDS, kind_of_link, parts_of, protected_names
from trucewatch.values.codes.reports import Audience


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - NEVER))
def test_every_field_is_decided_on_once(kind):
    decided = [*fields_of(kind), *protected_names(kind), *ALWAYS]
    decided += ["case"] if "case" in {part.name for part in parts_of(kind)} else []
    assert sorted(decided) == sorted(part.name for part in parts_of(kind))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nobody_is_given_a_protected_field(kind):
    for audience in Audience:
        assert shown_to(audience, kind) & protected_names(kind) == set()


def test_a_wider_audience_sees_all_that_a_narrower_one_sees():
    ordered = sorted(Audience, key=lambda audience: WIDTHS[audience])
    for kind in KINDS:
        for narrow, wide in pairwise(ordered):
            assert shown_to(narrow, kind) <= shown_to(wide, kind)


def test_what_the_public_never_sees():
    for kind in (
        "person",
        "fate",
        "account",
        "consent",
        "custody",
        "member",
        "case_role",
        "package",
    ):
        assert shown_to(Audience.PUBLIC, kind) == set()
    for kind in KINDS:
        assert "ref" not in shown_to(Audience.COURT, kind)
    assert "survivor_of_sexual_violence" not in shown_to(Audience.COURT, "person")


def test_the_name_of_a_member_is_for_nobody():
    """A member goes out as a role; only the team is given the id, which its copies know."""
    for audience in Audience:
        assert "taken_by" not in shown_to(audience, "verification_step")
        for kind in KINDS:
            links = {p.name for p in parts_of(kind) if p.is_link and kind_of_link(p) == "member"}
            if audience is not Audience.INTERNAL:
                assert links & shown_to(audience, kind) == set()


def test_originals_go_to_a_court_and_to_the_team_alone():
    assert {Audience.COURT, Audience.INTERNAL} == SEE_ORIGINALS
