"""Sealing, redaction, erasure: what is hidden is not there, and the root still stands."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.vault.broken import Broken, Step
from trucewatch.vault.commitments import Scope, seal_fields
from trucewatch.vault.entries import seal_act
from trucewatch.vault.fields import Bare, Hidden, Sealed, Shown
from trucewatch.vault.sealing import redact, root_of, seal, verify_opening, verify_sealed

OWNER = UUID("01234567-89ab-7cde-8f01-23456789abcd")
PLAIN = {"count": "5", "place": "Al Amiriya", "title": {"ar": "العامرية", "original": "ar"}}
ACT = {
    "act": "review",
    "asserted": False,
    "at": "2016-12-20T08:00:00Z",
    "case": "aleppo-2016",
    "member": "Rania Haddad",
    "origin": "example.org/aleppo/A",
    "reason": "seen the film",
    "role": "reviewer",
}
names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
values = st.none() | st.booleans() | st.integers(-9, 9) | st.text() | st.lists(st.text())
plains = st.dictionaries(names, values, min_size=1, max_size=8)


@given(plains, st.data())
def test_any_fields_may_be_hidden_in_any_order_and_the_root_stays(plain, data):
    made = seal(OWNER, plain)
    first = data.draw(st.sets(st.sampled_from(sorted(plain))))
    second = data.draw(st.sets(st.sampled_from(sorted(plain))))
    copy = redact(OWNER, redact(OWNER, made.sealed, first), second, Hidden.ERASED)
    verify_sealed(OWNER, copy, made.root)
    assert {f.name for f in copy.fields() if isinstance(f, Bare)} == first | second


@given(plains, st.data())
def test_protected_fields_are_in_the_root_and_not_in_the_bytes(plain, data):
    protected = {n: plain[n] for n in data.draw(st.sets(st.sampled_from(sorted(plain))))}
    made = seal(OWNER, plain, protected)
    verify_sealed(OWNER, made.sealed, made.root)
    opened = {field.name: field for field in made.protected}
    assert {name: field.value for name, field in opened.items()} == protected
    shown = {f.name: f for f in made.sealed.fields() if isinstance(f, Shown)}
    whole = shown | opened
    salts = b"".join(whole[name].salt for name in sorted(whole))
    assert seal_fields(OWNER, plain, salts) == made.root


def test_a_hidden_value_and_its_salt_are_nowhere_in_the_copy():
    made = seal(OWNER, PLAIN)
    place = next(f for f in made.sealed.fields() if f.name == "place")
    copy = redact(OWNER, made.sealed, {"place"})
    kept = copy.data + copy.salts + copy.bare
    assert b"Amiriya" in made.sealed.data
    assert place.salt in made.sealed.salts
    assert b"Amiriya" not in kept
    assert place.salt not in kept
    assert copy.data == (
        b'{"count":"5","place":{"redacted":true},'
        b'"title":{"ar":"\xd8\xa7\xd9\x84\xd8\xb9\xd8\xa7\xd9\x85\xd8\xb1\xd9\x8a\xd8\xa9"'
        b',"original":"ar"}}'
    )


def test_an_erased_record_keeps_commitments_only_and_verifies():
    made = seal(OWNER, PLAIN, {"filmed_by": "a neighbour"})
    erased = redact(OWNER, made.sealed, {*PLAIN, "filmed_by"}, Hidden.ERASED)
    assert erased.data == (
        b'{"count":{"erased":true},"filmed_by":{"erased":true},'
        b'"place":{"erased":true},"title":{"erased":true}}'
    )
    assert (erased.salts, len(erased.bare)) == (b"", 4 * 32)
    verify_sealed(OWNER, erased, made.root)


def test_an_act_hides_its_member_and_shows_the_role():
    act = UUID(int=7)
    made = seal_act(act, ACT)
    copy = redact(act, made.sealed, {"member"}, scope=Scope.ACT)
    verify_sealed(act, copy, made.root, Scope.ACT)
    shown = {f.name: f.value for f in copy.fields() if isinstance(f, Shown)}
    assert shown == {name: value for name, value in ACT.items() if name != "member"}


def test_an_act_that_leaves_out_a_field_cannot_be_sealed():
    with pytest.raises(ValueError, match="member"):
        seal_act(UUID(int=7), {name: value for name, value in ACT.items() if name != "member"})


def test_the_same_act_does_not_stand_for_a_record():
    made = seal_act(OWNER, ACT)
    with pytest.raises(Broken) as broken:
        verify_sealed(OWNER, made.sealed, made.root, Scope.RECORD)
    assert (broken.value.step, broken.value.code) == (Step.REVISIONS, "verify-root-differs")


def test_the_same_fields_do_not_stand_for_another_record():
    made = seal(OWNER, PLAIN)
    with pytest.raises(Broken) as broken:
        verify_sealed(UUID(int=1), made.sealed, made.root)
    assert broken.value.code == "verify-root-differs"


def test_two_revisions_of_equal_fields_have_nothing_in_common():
    one, two = seal(OWNER, PLAIN), seal(OWNER, PLAIN)
    assert one.sealed.data == two.sealed.data
    hidden = [redact(OWNER, s.sealed, PLAIN).bare for s in (one, two)]
    pieces = [{bare[at : at + 32] for at in range(0, 96, 32)} for bare in hidden]
    assert pieces[0].isdisjoint(pieces[1])


@given(st.data())
def test_every_single_bit_changed_in_what_is_kept_is_noticed(data):
    made = seal(OWNER, PLAIN, {"filmed_by": "a neighbour"})
    part = data.draw(st.sampled_from(["data", "salts", "bare"]))
    kept = bytearray(getattr(made.sealed, part))
    bit = data.draw(st.integers(0, 8 * len(kept) - 1))
    kept[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Broken):
        verify_sealed(OWNER, replace(made.sealed, **{part: bytes(kept)}), made.root)


@pytest.mark.parametrize(
    "kept",
    [
        Sealed(b"", b""),
        Sealed(b"{}", b""),
        Sealed(b"[]", b""),
        Sealed(b"null", b""),
        Sealed(b'{"a":1}', b""),
        Sealed(b'{"a":1}', bytes(15)),
        Sealed(b'{"a":1}', bytes(32)),
        Sealed(b'{"a":1}', bytes(16), bytes(32)),
        Sealed(b'{"a":1,"a":1}', bytes(32)),
        Sealed(b'{"b":1,"a":1}', bytes(32)),
        Sealed(b'{"a":1.0}', bytes(16)),
        Sealed(b'{"A":1}', bytes(16)),
        Sealed(b'{"a":{"erased":true}}', bytes(16)),
        Sealed(b'{"a":{"erased":true}}', b"", bytes(31)),
        Sealed(b'{"a":{"erased":true},"b":{"erased":true}}', b"", bytes(32)),
        Sealed(b'{"a":' + b"[" * 9999 + b"]" * 9999 + b"}", bytes(16)),
    ],
)
def test_malformed_fields_are_broken_and_nothing_worse(kept):
    with pytest.raises(Broken) as broken:
        root_of(OWNER, kept)
    assert broken.value.step == Step.REVISIONS


def test_a_value_cannot_hide_behind_a_commitment_that_does_not_cover_it():
    made = seal(OWNER, {"count": "5"})
    true = redact(OWNER, made.sealed, {"count"}).bare
    with pytest.raises(Broken):
        root_of(OWNER, Sealed(b'{"count":"50"}', b"", true))


@pytest.mark.parametrize("marker", [why.marker for why in Hidden])
def test_a_marker_is_never_sealed_as_if_it_were_the_words(marker):
    with pytest.raises(ValueError, match="marker"):
        seal(OWNER, {"filmed_by": marker})
    with pytest.raises(ValueError, match="marker"):
        seal(OWNER, {"filmed_by": marker}, {"other": "words"})
    assert seal(OWNER, {"filmed_by": marker}, {"filmed_by": "words"}).protected[0].value == "words"


def test_what_only_looks_like_a_marker_is_a_value():
    made = seal(OWNER, {"a": {"erased": 1}, "b": {"erased": False}, "c": {"gone": True}})
    assert all(isinstance(field, Shown) for field in made.sealed.fields())
    verify_sealed(OWNER, made.sealed, made.root)


def test_opened_words_are_held_to_their_commitment():
    made = seal(OWNER, PLAIN, {"filmed_by": "a neighbour"})
    opening = made.protected[0]
    verify_opening(OWNER, made.sealed, opening)
    for wrong in (
        replace(opening, value="somebody else"),
        replace(opening, salt=bytes(16)),
        replace(opening, salt=b""),
        replace(opening, name="count"),
        replace(opening, name="nothing"),
    ):
        with pytest.raises(Broken) as broken:
            verify_opening(OWNER, made.sealed, wrong)
        assert broken.value.code == "verify-opening-differs"


def test_hiding_a_field_that_is_not_there_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        redact(OWNER, seal(OWNER, PLAIN).sealed, {"plaice"})
