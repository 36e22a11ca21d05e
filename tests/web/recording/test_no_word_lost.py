"""What is typed outlives keys that are away, rights that end, and going back in the browser."""

import shutil

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, send
from tests.web.recording.test_drafts import TYPED, at, opened
from tests.web.site import Site, words
from trucewatch.records.models import Unfinished


@pytest.mark.parametrize("do", ["look", "record", "keep", "live", "add.deed"])
def test_while_the_keys_are_away_the_words_stay_in_the_page(site: Site, do: str) -> None:
    case = truce(site)
    client = opened(site, case)
    form = form_of(client.get(at(case)))
    send(client, at(case), "live", form, **TYPED)
    keys = site.acting.workspace.keys
    shutil.move(keys, f"{keys}.away")
    more = TYPED | {"back": str(Unfinished.objects.get().id), "into": "incident.area.place"}
    answer = send(client, at(case), do, form, **more, incident__narrative__en="Heard on the roof")
    assert (answer.status_code, "Heard on the roof" in words(answer)) == (422, True)
    assert form_of(answer)["back"] == [more["back"]]
