"""Search: in both languages and any spelling of Arabic, and never in what its reader may not see."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, TRUCE, VICTIM, WITNESS, truce
from tests.web.site import Site, words
from trucewatch.records.models import Case
from trucewatch.values.codes.reports import Role

MARKED = TRUCE.replace("ar: إطلاق نار على القافلة", "ar: إِطلاقُ نارٍ على مدرسة الأُمّ في ١٢ شارعًا")


def opened(site: Site, case: Case, *roles: Role, **granted: bool) -> Client:
    return site.browser(site.let_in("salma", case, *roles, **granted), True)


def codes(client: Client, case: Case, asked: str) -> list[str]:
    page = words(client.get(f"/cases/{case.code}/search/", {"q": asked}))
    return re.findall(r"<bdi class=\"code quiet\">([A-Z-]+\d+)</bdi>", page)


@pytest.mark.parametrize(
    "asked",
    [
        "اطلاق",
        "إطلاق نار",
        "مدرسه",
        "الام",
        "12 شارعا",
        "A-INC-0001",
        "a-inc-0001",
    ],
)
def test_words_are_found_whatever_their_spelling(site: Site, asked: str) -> None:
    case = site.case(MARKED)
    assert codes(opened(site, case, Role.ANALYST), case, asked) == ["A-INC-0001"]


def test_every_word_must_stand_somewhere_in_the_record(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST)
    assert codes(client, case, "convoy FIRE") == ["A-INC-0001", "A-AGR-0001"]
    assert codes(client, case, "convoy nobody") == ["A-AGR-0001"]


@pytest.mark.parametrize("asked", ["original", "Fire nowhere", "%%", "[[", "\\\\"])
def test_what_no_text_holds_is_not_found(site: Site, asked: str) -> None:
    case = truce(site)
    assert codes(opened(site, case, Role.ANALYST), case, asked) == []


@pytest.mark.parametrize("asked", [WITNESS, VICTIM, LABEL, "A-PER-0001", "A-SRC-0001", "nurse"])
def test_persons_and_sources_are_found_by_no_role_alone(site: Site, asked: str) -> None:
    case = truce(site)
    assert codes(opened(site, case, *Role), case, asked) == []


def test_a_pseudonym_is_found_by_whom_it_was_granted_and_a_name_by_nobody(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST, sources=True, persons=True)
    assert codes(client, case, LABEL) == ["A-PER-0001"]
    assert codes(client, case, "nurse") == ["A-SRC-0001"]
    assert [codes(client, case, name) for name in (WITNESS, VICTIM)] == [[], []]


def test_a_reporter_finds_the_agreement_and_no_incident(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.REPORTER)
    assert codes(client, case, "fires convoys") == ["A-AGR-0001"]
    assert codes(client, case, "fire convoy") == ["A-AGR-0001"]  # the words are in its terms
    assert codes(client, case, "A-INC-0001") == []


def test_nothing_of_another_case_is_found(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = opened(site, other, *Role, sources=True, persons=True)
    assert codes(client, other, "hidden") != []
    assert [codes(client, other, word) for word in ("convoy", "A-AGR-0001", LABEL)] == [[], [], []]
    assert codes(opened(site, case, *Role), case, "hidden") == []


def test_a_single_letter_is_refused_with_a_word_of_advice(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST)
    page = words(client.get(f"/cases/{case.code}/search/?q=a"))
    assert "A single letter stands everywhere" in page
    assert 'role="alert"' not in words(client.get(f"/cases/{case.code}/search/"))


def test_one_hit_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    one = "      - {ref: i2, title: {original: ar, ar: قصف المعبر}, period: 2016-12-16}\n"
    counts = []
    for number, rows in enumerate((one, one + one.replace("i2", "i3") + one.replace("i2", "i4"))):
        case = site.case(TRUCE.replace(one, rows).replace("ref: truce", f"ref: truce{number}"))
        client = opened(site, case, Role.ANALYST)
        codes(client, case, "قصف")  # which brings the index up to date
        with CaptureQueriesContext(connection) as asked:
            found = codes(client, case, "قصف")
        counts.append((len(found), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]
