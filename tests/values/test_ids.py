from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.ids import (
    KIND_CODES,
    random_id,
    read_short_code,
    short_code,
    time_ordered_id,
)
from trucewatch.values.refusal import Refusal

MS = st.integers(0, 2**48 - 1)


def test_the_example_of_rfc_9562_appendix_a_6() -> None:
    rand_a, rand_b = 0xCC3, 0x18C4DC0C0C07398F
    noise = (rand_a << 62 | rand_b).to_bytes(10, "big")
    made = time_ordered_id(0x017F22E279B0, noise)
    assert made == UUID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")


@given(MS, MS, st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_later_ids_sort_later(a: int, b: int, noise_a: bytes, noise_b: bytes) -> None:
    first, second = time_ordered_id(a, noise_a), time_ordered_id(b, noise_b)
    assert (first.version, first.variant) == (7, UUID(int=0x8 << 60).variant)
    assert (first < second) or a >= b


@given(st.binary(min_size=16, max_size=16))
def test_random_ids_carry_the_randomness_and_nothing_else(noise: bytes) -> None:
    made = random_id(noise)
    assert made.version == 4
    assert made.int & (1 << 62) - 1 == int.from_bytes(noise, "big") & (1 << 62) - 1


def test_ids_of_too_little_randomness_or_of_no_time_are_bugs() -> None:
    for ms, noise in ((0, b"short"), (-1, bytes(10)), (2**48, bytes(10))):
        with pytest.raises(ValueError):
            time_ordered_id(ms, noise)
    with pytest.raises(ValueError):
        random_id(bytes(10))


def test_short_codes_name_origin_kind_and_number() -> None:
    assert short_code("A", "incident", 7) == "A-INC-0007"
    assert short_code("HQ2", "agreement", 12345) == "HQ2-AGR-12345"
    assert read_short_code(" a-inc-0007 ") == ("A", "incident", 7)


@given(st.from_regex("[A-Z][A-Z0-9]{0,7}", fullmatch=True), st.sampled_from(sorted(KIND_CODES)),
       st.integers(1, 10**11))  # fmt: skip
def test_short_codes_are_read_back(origin: str, kind: str, n: int) -> None:
    assert read_short_code(short_code(origin, kind, n)) == (origin, kind, n)


def test_every_kind_has_three_letters_of_its_own() -> None:
    assert len(set(KIND_CODES.values())) == len(KIND_CODES)
    assert {len(letters) for letters in KIND_CODES.values()} == {3}


@pytest.mark.parametrize(
    "code", ["", "INC-0007", "A-XXX-0007", "A-INC-7", "A-INC-0000", "A-INC-٠٠٠٧"]
)
def test_what_is_no_code_is_refused_in_both_languages(code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_short_code(code)
    assert refused.value.code == "values-short-code"
    assert sorted(refused.value.message.both()) == ["ar", "en"]


def test_an_origin_that_is_no_name_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        short_code("حلب", "incident", 1)
    assert refused.value.code == "values-origin"
