"""What a record is called on pages."""

import pytest

from tests.web.cases import truce
from tests.web.site import Site
from trucewatch.records.models import Tally
from trucewatch.values.codes.people import FateStatus
from trucewatch.web.words.naming import title_of


@pytest.mark.parametrize(
    ("fate", "lang", "told"),
    [
        (FateStatus.UNKNOWN, "en", "fate unknown"),
        (FateStatus.UNKNOWN, "ar", "مصير مجهول"),
        (FateStatus.WOUNDED, "en", "wounded"),
    ],
)
def test_a_figure_says_of_what_it_is_that_is_unknown(
    site: Site, fate: FateStatus, lang: str, told: str
) -> None:
    truce(site)
    figure = Tally.objects.get(ref="y1")
    figure.fate = fate
    assert title_of(figure, lang)[0].partition(" · ")[2] == told
