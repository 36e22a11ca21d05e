"""A copy while it is made: told to whoever asks, held by one alone, and forgotten when it is old."""

import os
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tests.acts.evidence.test_custody import refused
from tests.records.workspaces import at_work
from trucewatch.acts.evidence.under_way import (
    LASTS,
    UnderWay,
    begin_making,
    forget_copies,
    under_way,
)
from trucewatch.acts.uploads.places import folder_of
from trucewatch.values.message import Message

pytestmark = pytest.mark.django_db
ITEM, OTHER = UUID(int=1), UUID(int=2)


@pytest.fixture
def workspace(tmp_path):
    return at_work(tmp_path / "workspace").workspace


def test_nothing_is_under_way_before_it_is_begun(workspace):
    assert under_way(workspace, ITEM) == UnderWay()
    assert not UnderWay().goes_on and not UnderWay().failed


def test_it_is_told_how_far_it_is_and_never_backwards(workspace):
    making = begin_making(workspace, ITEM, "left=10")
    making.reached(40)
    making.reached(12)
    stands = under_way(workspace, ITEM)
    assert (stands.stated, stands.percent, stands.goes_on, stands.failed) == (
        "left=10", 40, True, False)  # fmt: skip
    making.made("A-DER-0001")
    making.close()
    stands = under_way(workspace, ITEM)
    assert (stands.copy, stands.goes_on, stands.failed) == ("A-DER-0001", False, False)


def test_another_copy_of_the_item_waits_and_one_of_another_item_does_not(workspace):
    making = begin_making(workspace, ITEM, "left=10")
    assert refused(begin_making, workspace, ITEM, "left=20") == "redact-under-way"
    begin_making(workspace, OTHER, "left=20").close()
    making.close()
    begin_making(workspace, ITEM, "left=30").close()
    assert under_way(workspace, ITEM).stated == "left=30"


def test_what_hindered_it_is_told_in_both_languages(workspace):
    making = begin_making(workspace, ITEM, "left=10")
    making.hindered(Message("redact-because"))
    making.close()
    stands = under_way(workspace, ITEM)
    told = {lang: stands.trouble.get(lang) for lang in ("en", "ar")}
    assert told == {lang: Message("redact-because").text(lang) for lang in ("en", "ar")}
    assert stands.failed


def test_work_that_ended_without_a_word_has_failed_and_half_a_line_is_none(workspace):
    making = begin_making(workspace, ITEM, "left=10")
    making.reached(7)
    making.close()
    (place,) = folder_of(workspace).glob("*.copy")
    with place.open("ab") as file:
        file.write(b'{"perce')
    stands = under_way(workspace, ITEM)
    assert (stands.percent, stands.failed, bool(stands.trouble)) == (7, True, False)
    assert place.stat().st_mode & 0o077 == 0


def test_what_is_told_is_forgotten_in_time_unless_somebody_works_on_it(workspace):
    now = datetime.now(UTC)
    begin_making(workspace, ITEM, "left=10").close()
    forget_copies(workspace, now)
    assert under_way(workspace, ITEM).failed
    making = begin_making(workspace, OTHER, "left=10")
    old = (now - LASTS - timedelta(minutes=1)).timestamp()
    for place in folder_of(workspace).glob("*.copy"):
        os.utime(place, (old, old))
    forget_copies(workspace, now)
    assert under_way(workspace, ITEM) == UnderWay()
    assert under_way(workspace, OTHER).goes_on
    making.close()
