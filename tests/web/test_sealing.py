"""What a page records while the keys are away stands, and is told so; the next act seals it."""

import pytest

from tests.web.cases import truce
from tests.web.recording.form import plain
from tests.web.site import Site, words
from tests.web.test_unkept import away
from tests.web.test_words_kept import MARK, ROLES, SAID, page_of
from trucewatch.acts.sequencing import sequence
from trucewatch.records.models import Determination, LogEntry, Unfinished

UNSEALED = {"en": "It is recorded, but not sealed yet", "ar": "سُجّل هذا لكنه لم يُختم بعد"}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("kept", [False, True])
def test_what_is_recorded_without_the_keys_is_not_told_as_refused(
    site: Site, kept: bool, lang: str
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang=lang)
    page = page_of(client, case, "ruling")
    mark = {"words_of": MARK.findall(words(client.get(page)))[0]}
    if kept:
        client.post(f"/cases/{case.code}/words/", {"reasoning": SAID} | mark)
    assert Unfinished.objects.exists() is kept
    before = Determination.objects.count()
    with away(site, "away"):
        sent = client.post(
            page, {"ruling": "non_compliance", "reasoning": SAID} | mark, follow=True
        )
        told = plain(sent)
    assert (sent.status_code, UNSEALED[lang] in told) == (200, True)
    assert Determination.objects.count() == before + 1
    assert LogEntry.objects.filter(number=None).exists()
    sequence(site.workspace)
    assert not LogEntry.objects.filter(number=None).exists()
