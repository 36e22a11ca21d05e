"""Signing in: by invitation, password and second factor, and in no other way."""

import re
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from tests.web.site import PASSWORD, Site, words
from trucewatch.acts.access.inviting import invite
from trucewatch.acts.acting import Acting
from trucewatch.records.models import Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

CASE = "case: {ref: truce, name: {original: en, en: A truce, ar: هدنة}}"


def come_in(site: Site, member: Member, client: Client | None = None) -> Client:
    """A browser that followed an invitation of today."""
    client = client or Client()
    secret = invite(now_acting(site), member)
    answer = client.post(f"/enter/invitation/{secret}/", {"password": PASSWORD, "again": PASSWORD})
    assert answer.status_code == 302
    return client


def now_acting(site: Site) -> Acting:
    return replace(site.acting, now=datetime.now(UTC))


def code_of(secret: str, step: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def sign_in(client: Client, name: str, password: str = PASSWORD) -> Any:
    return client.post("/enter/", {"login": name, "password": password})


def test_a_stranger_is_asked_to_sign_in(site: Site) -> None:
    answer = Client().get("/")
    assert (answer.status_code, answer["location"]) == (302, "/enter/?next=/")


def test_an_invitation_leads_in_once(site: Site) -> None:
    salma = site.member("salma", Role.DOCUMENTER)
    secret = invite(now_acting(site), salma)
    first, second = Client(), Client()
    page = first.get(f"/enter/invitation/{secret}/")
    assert page.status_code == 200
    both = {"password": PASSWORD, "again": PASSWORD}
    assert first.post(f"/enter/invitation/{secret}/", both)["location"] == "/"
    assert first.get("/").status_code == 200
    again = second.post(f"/enter/invitation/{secret}/", both)
    assert again.status_code == 409
    assert "This invitation opens nothing" in words(again)


def test_two_passwords_that_differ_set_none(site: Site) -> None:
    salma = site.member("salma", Role.DOCUMENTER)
    secret = invite(now_acting(site), salma)
    answer = Client().post(
        f"/enter/invitation/{secret}/", {"password": PASSWORD, "again": PASSWORD + "s"}
    )
    assert "The two passwords differ" in words(answer)
    salma.refresh_from_db()
    assert not salma.has_usable_password()


def test_a_short_password_is_refused(site: Site) -> None:
    secret = invite(now_acting(site), site.member("salma", Role.DOCUMENTER))
    answer = Client().post(
        f"/enter/invitation/{secret}/", {"password": "too short", "again": "too short"}
    )
    assert answer.status_code == 200
    assert "This password is too short" in words(answer)


@pytest.mark.parametrize(("browser", "kept"), [("ar,en;q=0.5", "ar"), ("en", "en")])
def test_an_invitation_accepted_in_a_language_leads_in_in_it(
    site: Site, browser: str, kept: str
) -> None:
    client = Client(headers={"Accept-Language": browser})
    come_in(site, site.member("salma", Role.DOCUMENTER), client)
    assert client.get("/")["Content-Language"] == kept
    del client.cookies["django_language"]
    assert client.get("/")["Content-Language"] == kept  # the browser's


def test_a_new_invitation_replaces_the_old_one(site: Site) -> None:
    salma = site.member("salma", Role.DOCUMENTER)
    old = invite(now_acting(site), salma)
    invite(now_acting(site), salma)
    assert Client().get(f"/enter/invitation/{old}/").status_code == 409


def test_an_invitation_lapses_after_three_days(site: Site) -> None:
    secret = invite(site.acting, site.member("salma", Role.DOCUMENTER))  # in 2016
    assert Client().get(f"/enter/invitation/{secret}/").status_code == 409


def test_trying_secrets_of_invitations_is_slowed_down(site: Site) -> None:
    """Opening one counts as an attempt to sign in, whether its secret opens something or not."""
    secret = invite(now_acting(site), site.member("salma", Role.DOCUMENTER))
    tried = [Client().get(f"/enter/invitation/{guess}/").status_code for guess in range(30)]
    answer = Client().get(f"/enter/invitation/{secret}/")
    assert (tried, answer.status_code) == ([409] * 30, 429)
    assert "Too many attempts" in words(answer)


def test_whoever_was_invited_signs_in_by_any_spelling_of_the_name(site: Site) -> None:
    come_in(site, site.member("salma", Role.DOCUMENTER))
    assert sign_in(Client(), "SALMA")["location"] == "/"


def test_a_wrong_password_and_a_wrong_name_are_answered_alike(site: Site) -> None:
    come_in(site, site.member("salma", Role.DOCUMENTER))
    told = [
        words(sign_in(Client(), name, "not the password at all")) for name in ("salma", "nobody")
    ]
    said = "The name and the password do not match. Please check both and try again."
    assert [said in page for page in told] == [True, True]


def test_guessing_is_slowed_down(site: Site) -> None:
    come_in(site, site.member("salma", Role.DOCUMENTER))
    client = Client()
    for _ in range(5):
        sign_in(client, "salma", "not the password at all")
    assert "Too many attempts" in words(sign_in(client, "salma"))


def test_a_member_who_was_withdrawn_is_let_in_no_more(site: Site) -> None:
    salma = site.member("salma", Role.DOCUMENTER)
    inside = come_in(site, salma)
    assert inside.get("/").status_code == 200
    Member.objects.filter(id=salma.id).update(state=RecordState.WITHDRAWN)
    assert inside.get("/").status_code == 302
    assert sign_in(Client(), "salma").status_code == 200


def test_nobody_registers(site: Site) -> None:
    for path in ("/enter/signup/", "/signup/", "/enter/register/", "/accounts/signup/"):
        assert Client().get(path).status_code == 404


def test_a_second_factor_is_due_from_an_administrator(transactional_db: None, site: Site) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    assert client.get("/")["location"] == "/enter/second/"
    set_up = client.get("/enter/second/codes/on/")
    secret = found_secret(words(set_up))
    answer = client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    assert answer["location"] == "/enter/second/spare/"
    assert client.get("/").status_code == 200


def test_the_second_factor_is_asked_for_at_the_next_visit(site: Site) -> None:
    amal = site.member("amal", Role.ADMINISTRATOR)
    client = come_in(site, amal)
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    other = Client()
    assert sign_in(other, "amal")["location"] == "/enter/second/code/"
    assert other.get("/").status_code == 302
    wrong = other.post("/enter/second/code/", {"code": "000000"})
    assert "That code is not right" in words(wrong)
    assert other.post("/enter/second/code/", {"code": code_of(secret, 1)})["location"] == "/"
    assert other.get("/").status_code == 200


def test_guessing_codes_is_slowed_down_and_the_right_one_opens_nothing_then(site: Site) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    other = Client()
    sign_in(other, "amal")
    right = code_of(secret, 1)
    wrong = ("000000", "111111", "222222", "333333", "444444", "555555")
    told = [words(other.post("/enter/second/code/", {"code": code})) for code in wrong]
    assert ["That code is not right" in page for page in told] == [True] * 5 + [False]
    answer = other.post("/enter/second/code/", {"code": right})
    assert "Too many attempts" in words(answer)
    assert other.get("/").status_code == 302


def test_the_secret_of_the_codes_is_not_kept_in_clear(site: Site) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    kept = [str(one.data) for one in Authenticator.objects.all()]
    assert len(kept) == 2  # codes, and spare codes
    assert [secret in data for data in kept] == [False, False]


def test_a_code_sealed_by_another_key_opens_nothing(site: Site) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    (site.workspace.keys / "web.key").write_bytes(bytes(32))  # as if the workspace were a clone
    other = Client()
    sign_in(other, "amal")
    answer = other.post("/enter/second/code/", {"code": code_of("", 1)})
    assert answer.status_code == 409
    assert "another copy of this workspace" in words(answer)
    assert other.get("/").status_code == 302


def test_an_invitation_takes_the_place_of_lost_factors(site: Site) -> None:
    amal = site.member("amal", Role.ADMINISTRATOR)
    client = come_in(site, amal)
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    come_in(site, amal)
    assert Authenticator.objects.count() == 0
    assert client.get("/").status_code == 302  # the session from before has ended


def test_a_session_left_alone_for_an_hour_ends(site: Site) -> None:
    client = site.browser(site.member("salma", Role.DOCUMENTER))
    assert client.get("/").status_code == 200
    session = client.session
    session["seen"] -= 3601
    session.save()
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(("lang", "title"), [("en", "Sign in"), ("ar", "تسجيل الدخول")])
def test_the_page_speaks_the_language_of_the_browser(site: Site, lang: str, title: str) -> None:
    page = words(Client(headers={"accept-language": lang}).get("/enter/"))
    assert re.findall("<h1>(.*)</h1>", page) == [title]
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in page


@pytest.mark.parametrize(("lang", "other"), [("en", "ar"), ("ar", "en")])
def test_signing_in_changes_no_language_unless_another_was_chosen(
    site: Site, lang: str, other: str
) -> None:
    come_in(site, site.member("salma", Role.DOCUMENTER))
    new = Client(headers={"accept-language": lang})
    before = new.get("/enter/")["content-language"]
    sign_in(new, "salma")
    assert (before, new.get("/")["content-language"]) == (lang, lang)
    new.post("/language/", {"language": other})
    assert new.get("/")["content-language"] == other


def test_a_chosen_language_is_kept_and_leads_nowhere_else(site: Site) -> None:
    client = Client()
    answer = client.post("/language/", {"language": "ar", "back": "https://elsewhere.example/"})
    assert answer["location"] == "/"
    assert client.get("/enter/")["content-language"] == "ar"


def found_secret(page: str) -> str:
    (secret,) = re.findall('class="secret">([A-Z2-7]+)<', page)
    return str(secret)


@pytest.mark.parametrize(
    ("lang", "first", "after"),
    [
        ("en", "opens once you have a second proof", "Go on to the page you asked for"),
        ("ar", "متى صار لك إثبات ثانٍ", "متابعة إلى الصفحة التي طلبتها"),
    ],
)
def test_whoever_is_sent_to_set_a_second_factor_up_is_told_why_and_goes_on(
    transactional_db: None, site: Site, lang: str, first: str, after: str
) -> None:
    client = come_in(site, site.member("amal", Role.ADMINISTRATOR))
    client.cookies["django_language"] = lang
    assert first not in words(client.get("/enter/second/"))
    sent = client.get("/team/?from=a+letter")
    told = words(client.get(sent["location"]))
    assert (first in told, after in told) == (True, False)
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    made = client.post("/enter/second/codes/on/", {"code": code_of(secret)}, follow=True)
    told = words(made)
    assert (after in told, 'href="/team/?from=a+letter"' in told) == (True, True)
    assert client.get("/team/?from=a+letter").status_code == 200
    assert after not in words(client.get("/enter/second/"))


def test_a_session_from_before_a_factor_was_set_up_proves_it_and_goes_on(site: Site) -> None:
    amal = site.member("amal", Role.ADMINISTRATOR)
    client = come_in(site, amal)
    other = Client()
    assert sign_in(other, "amal")["location"] == "/"
    secret = found_secret(words(client.get("/enter/second/codes/on/")))
    client.post("/enter/second/codes/on/", {"code": code_of(secret)})
    sent = other.get("/team/")
    assert sent["location"] == "/enter/second/again/?next=%2Fteam%2F"
    told = words(other.get(sent["location"]))
    assert "once you have proved who you are a second time" in told
    proved = other.post(sent["location"], {"code": code_of(secret, 1), "next": "/team/"})
    assert proved["location"] == "/team/"
    assert other.get("/team/").status_code == 200


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("قصيرة", "كلمة السر هذه قصيرة"),
        ("password1234", "من أول ما يجرّبه"),
        ("8462947362518", "أرقام"),
        ("passwordpassword", "مقطع واحد يتكرر"),
        ("Pass-word pass-word!", "مقطع واحد يتكرر"),
        ("كلمة سر كلمة سر", "مقطع واحد يتكرر"),
        ("aaaaaaaaaaaaaaaa", "مقطع واحد يتكرر"),
        ("abu-salma2016", "قريبة من اسمك"),
        ("سلمى الحلبي 16", "قريبة من اسمك"),
    ],
)
def test_what_is_wrong_with_a_password_is_told_in_arabic(
    site: Site, password: str, told: str
) -> None:
    client = Client(headers={"accept-language": "ar"})
    salma = site.member("abu-salma", Role.DOCUMENTER)
    Member.objects.filter(pk=salma.pk).update(name=Text.parse("سلمى الحلبي", "ar"))
    secret = invite(now_acting(site), salma)
    both = {"password": password, "again": password}
    page = words(client.post(f"/enter/invitation/{secret}/", both))
    assert (told in page, "This password" in page) == (True, False)
    assert re.findall(r"<input[^>]* autofocus[^>]*>", page)[0].count('name="password"') == 1


@pytest.mark.parametrize(
    "password", ["four words in a row", "haha this is so silly", "aaa bbb red fox at the old mill"]
)
def test_words_that_are_long_enough_without_what_they_repeat_are_taken(
    site: Site, password: str
) -> None:
    secret = invite(now_acting(site), site.member("abu-salma", Role.DOCUMENTER))
    both = {"password": password, "again": password}
    assert Client().post(f"/enter/invitation/{secret}/", both).status_code == 302


def test_a_changed_password_is_told_and_two_that_differ_are_not_taken(site: Site) -> None:
    client = come_in(site, site.member("salma", Role.DOCUMENTER))
    client.cookies["django_language"] = "ar"
    typed = {"oldpassword": PASSWORD, "password1": "five words in a row", "password2": "others"}
    refused = words(client.post("/enter/password/", typed))
    assert ("كلمتا السر مختلفتان" in refused, "You must type" in refused) == (True, False)
    typed["password2"] = typed["password1"]
    answer = client.post("/enter/password/", typed)
    assert answer["location"] == "/enter/second/"
    assert "غُيّرت كلمة السر" in words(client.get("/enter/second/"))


def test_one_begins_to_write_at_once_and_is_told_what_the_way_in_leads_to(site: Site) -> None:
    page = words(Client().get("/enter/?next=/cases/A-CAS-0001/"))
    assert re.findall(r"<input[^>]* autofocus[^>]*>", page)[0].count('name="login"') == 1
    assert "the page you asked for opens then" in page
    assert "the page you asked for opens then" not in words(Client().get("/enter/?next=/"))


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "You have no password here"), ("ar", "ليست لك كلمة سر هنا")]
)
def test_who_has_no_password_is_told_that_an_invitation_is_the_way_to_one(
    site: Site, lang: str, told: str
) -> None:
    """Somebody who was invited and not yet came, or comes in by a passkey alone."""
    member = site.member("salma", Role.OBSERVER)
    client = site.browser(member, lang=lang)
    answers = client.get("/enter/password/"), client.post("/enter/password/", {})
    assert [(one.status_code, told in words(one)) for one in answers] == [(409, True)] * 2
    assert "/enter/password/" not in words(client.get("/enter/second/"))
    member.set_password(PASSWORD)
    member.save()
    client = site.browser(member, lang=lang)
    assert client.get("/enter/password/").status_code == 200
    assert "/enter/password/" in words(client.get("/enter/second/"))
