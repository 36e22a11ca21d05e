"""One-time and spare codes in the digits that people type, with blanks where they read them."""

import pytest
from django.test import Client

from tests.web.entering.test_signing_in import code_of, come_in, found_secret, sign_in
from tests.web.site import Site, words
from trucewatch.values.codes.reports import Role

ON, CODE, AGAIN, SPARE = (
    f"/enter/second/{page}/" for page in ("codes/on", "code", "again", "spare")
)
SCRIPTS = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"]


def typed(code: str, digits: str) -> str:
    """As an app shows it: in two halves, with marks of direction around it."""
    written = code.translate(str.maketrans("0123456789", digits))
    half = len(written) // 2
    return f"\u2066{written[:half]}\u00a0{written[half:]} \u2069"


@pytest.mark.parametrize("digits", SCRIPTS)
def test_a_code_is_typed_in_any_digits_wherever_one_is_asked_for(site: Site, digits: str) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    before = Client()
    sign_in(before, "amal")
    secret = found_secret(words(client.get(ON)))
    on = client.post(ON, {"code": typed(code_of(secret, -1), digits)})
    assert on["location"] == SPARE
    again = before.post(f"{AGAIN}?next=/team/", {"code": typed(code_of(secret), digits)})
    assert again["location"] == "/team/"
    other = Client()
    sign_in(other, "amal")
    assert other.post(CODE, {"code": typed(code_of(secret, 1), digits)})["location"] == "/"


@pytest.mark.parametrize("digits", SCRIPTS)
def test_a_spare_code_is_typed_in_any_digits_and_only_once(site: Site, digits: str) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    secret = found_secret(words(client.get(ON)))
    client.post(ON, {"code": code_of(secret)})
    spare = client.get("/enter/second/spare/file/").content.decode().split()[0]
    sent = []
    for _ in range(2):
        other = Client()
        sign_in(other, "amal")
        sent.append(other.post(CODE, {"code": typed(spare, digits)}).status_code)
    assert sent == [302, 200]


def test_one_code_in_two_scripts_opens_once(site: Site) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    secret = found_secret(words(client.get(ON)))
    client.post(ON, {"code": code_of(secret)})
    code, sent = code_of(secret, 1), []
    for digits in SCRIPTS:
        other = Client()
        sign_in(other, "amal")
        sent.append(other.post(CODE, {"code": typed(code, digits)}).status_code)
    assert sent == [302, 200, 200]
