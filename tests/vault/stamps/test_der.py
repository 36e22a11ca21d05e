"""DER, read strictly: one spelling for one meaning, nothing left over, nothing open."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.vault.stamps import der


@given(st.integers(-(2**200), 2**200))
def test_numbers_are_read_as_they_are_written(value):
    assert der.number(der.read(der.write_number(value), der.INTEGER)) == value


@pytest.mark.parametrize(
    "dotted",
    ["1.2.840.113549.1.9.16.1.4", "2.16.840.1.101.3.4.2.1", "0.9", "2.999.3", "1.3.14.3.2.26"],
)
def test_object_identifiers_are_read_as_they_are_written(dotted):
    assert der.object_id(der.read(der.write_object_id(dotted), der.OBJECT_ID)) == dotted


def test_an_object_identifier_has_the_bytes_of_the_standard():
    assert der.write_object_id("1.2.840.113549").hex() == "06062a864886f70d"


@pytest.mark.parametrize("dotted", ["", "1", "1.40", "3.1", "1.-2", "1.a", "1..2", "1.٣"])
def test_what_is_no_object_identifier_is_refused(dotted):
    with pytest.raises(ValueError):
        der.write_object_id(dotted)


@pytest.mark.parametrize("size", [0, 127, 128, 255, 256, 70_000])
def test_lengths_are_as_short_as_can_be(size):
    data = der.write(der.OCTETS, bytes(size))
    assert der.read(data, der.OCTETS).body == bytes(size)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "30",
        "3001",
        "308000",  # of open length
        "30800000",
        "308101ff",  # a length of one byte written in two
        "3082000100",
        "3085000000000100",
        "3f8101",  # a tag of several bytes
        "30003000",  # bytes left over
        "04020000",  # another tag
    ],
)
def test_what_is_not_one_element_in_its_one_spelling_is_refused(data):
    with pytest.raises(ValueError):
        der.read(bytes.fromhex(data))


@pytest.mark.parametrize("data", ["0200", "02020001", "0202ff80", "04020001"])
def test_a_number_in_another_spelling_is_refused(data):
    with pytest.raises(ValueError):
        der.number(der.read(bytes.fromhex(data), int(data[:2], 16)))


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("20161215090000Z", datetime(2016, 12, 15, 9, tzinfo=UTC)),
        ("20161215090000.5Z", datetime(2016, 12, 15, 9, 0, 0, 500000, tzinfo=UTC)),
        ("20161215090000.1234567Z", datetime(2016, 12, 15, 9, 0, 0, 123456, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_to_the_microsecond(words, time):
    assert der.moment(der.read(der.write(der.TIME, words.encode()), der.TIME)) == time


@pytest.mark.parametrize(
    "words",
    ["20161215090000", "20161215090000+0100", "2016121509Z", "20161315090000Z", "2016121509000٠Z"],
)
def test_a_time_that_is_not_in_utc_or_none_is_refused(words):
    with pytest.raises(ValueError):
        der.moment(der.read(der.write(der.TIME, words.encode()), der.TIME))


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(data):
    try:
        found = der.read(data)
        found.parts()
    except ValueError:
        return
    assert found.whole == data
