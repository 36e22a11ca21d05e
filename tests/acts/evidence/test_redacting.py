"""Redacted copies: nothing is recorded of one that is not whole, or whose item went meanwhile."""

import pytest

from tests.acts.evidence.test_custody import refused
from tests.records.workspaces import english
from trucewatch.acts.evidence.redacting import redact
from trucewatch.acts.withdrawing import withdraw
from trucewatch.media.covering import NOTHING_COVERED, Covering, Span
from trucewatch.media.looked import Looked, Made
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.records.models import Custody, Derivative
from trucewatch.values.codes.evidence import DerivativeKind

pytestmark = pytest.mark.django_db
WHY = english("for the embassy")
COPY = Made(DerivativeKind.REDACTED_COPY, "video/webm", b"a copy", Technical(2, 2))


def recorded():
    return Derivative.objects.count(), Custody.objects.exclude(derivative=None).count()


def test_a_copy_stands_in_the_custody_of_its_item(acting, case, item):
    redact(acting, case, item.id, NOTHING_COVERED, WHY, lambda file, how: Looked(made=(COPY,)))
    assert recorded() == (1, 1)


def test_no_copy_is_recorded_of_an_item_that_was_withdrawn_while_it_was_made(acting, case, item):
    def making(file, how):
        events = [("custody", one.id) for one in Custody.objects.all()]
        withdraw(acting, case, [("evidence", item.id), *events], "of another case")
        return Looked(made=(COPY,))

    assert (
        refused(redact, acting, case, item.id, NOTHING_COVERED, WHY, making) == "custody-not-held"
    )
    assert recorded() == (0, 0)


def test_what_hindered_a_copy_is_told_and_nothing_is_recorded(acting, case, item):
    def making(file, how):
        return Looked(trouble=(Trouble.VIDEO_LONG,))

    assert refused(redact, acting, case, item.id, NOTHING_COVERED, WHY, making) == "redact-not-made"
    assert recorded() == (0, 0)


def test_what_has_no_time_is_not_cut(acting, case, item):
    covering = Covering(cuts=(Span(0, 5),))
    assert refused(redact, acting, case, item.id, covering, WHY, None) == "redact-no-time"
