"""Headers and cookies: nothing foreign runs, nothing is kept, nothing is sent elsewhere."""

import re

from django.templatetags.static import static
from django.test import Client

from tests.web.cases import truce
from tests.web.site import PASSWORD, Site, words
from tests.web.test_permissions import PAGES
from trucewatch.values.codes.reports import Role
from trucewatch.web.configuring import Serving, settings_of


def test_every_page_forbids_what_it_does_not_bring_itself(site: Site) -> None:
    salma = site.browser(site.member("salma", Role.DOCUMENTER))
    for answer in (Client().get("/enter/"), salma.get("/"), salma.get("/no/such/page/")):
        policy = answer["content-security-policy"].split("; ")
        assert policy[:3] == ["default-src 'none'", "script-src 'self'", "style-src 'self'"]
        assert "unsafe" not in answer["content-security-policy"]
        told = {name: answer[name] for name in ("x-frame-options", "x-content-type-options")}
        assert told == {"x-frame-options": "DENY", "x-content-type-options": "nosniff"}
        assert answer["referrer-policy"] == "same-origin"
        assert answer["cache-control"] == "no-store, private"


def test_a_page_holds_no_script_and_no_style_of_its_own(site: Site) -> None:
    for page in (
        words(Client().get("/enter/")),
        words(Client().get("/enter/", headers={"accept-language": "ar"})),
    ):
        assert re.findall(r"<script(?![^>]* src=)", page) == []
        assert re.findall(r"<style|\sstyle=|\son[a-z]+=", page) == []
        assert re.findall(r"(?:src|href)=\"(?!/)", page) == ['href="'] * page.count('href="#')


def test_no_page_of_a_case_holds_a_script_or_a_style_of_its_own(site: Site) -> None:
    """Where one did, the policy would stop it: what it was there for would not work."""
    case = truce(site)
    salma = site.let_in("salma", case, *Role, sources=True, persons=True)
    client = site.browser(salma, second_factor=True)
    for page in ("/", *(f"/cases/{case.code}/{one}" for one in PAGES if one not in NO_PAGES)):
        answer = client.get(page)
        assert (page, answer.status_code) == (page, 200)
        if answer.streaming or not answer["content-type"].startswith("text/html"):
            continue
        told = words(answer)
        assert "<h1" in told, page
        assert re.findall(r"<script(?![^>]* src=)", told) == [], page
        assert re.findall(r"<style|<[^>]*\s(?:style|on[a-z]+)=", told) == [], page
        assert re.findall(r'<(?:script|img|link|iframe)[^>]* (?:src|href)="(?!/|data:)', told) == []
        assert "unsafe" not in answer["content-security-policy"], page


NO_PAGES = {"records/A-MEM-0001/", "records/A-ROL-0001/", "records/A-CAS-0001/"}
NO_PAGES |= {"records/of/person/"}  # persons have a register


def test_cookies_are_out_of_the_reach_of_scripts_and_of_other_sites(site: Site) -> None:
    salma = site.member("salma", Role.DOCUMENTER)
    salma.set_password(PASSWORD)
    salma.save()
    client = Client()
    client.get("/enter/")
    client.post("/language/", {"language": "ar", "digits": "arab"})
    assert client.post("/enter/", {"login": "salma", "password": PASSWORD})["location"] == "/"
    kept = {
        name: (one["httponly"], one["samesite"], one["path"], one["domain"])
        for name, one in client.cookies.items()
    }
    names = ("csrf", "session", "django_language", "digits")
    assert kept == dict.fromkeys(names, (True, "Lax", "/", ""))
    assert client.cookies["session"]["max-age"] == ""  # it ends with the browser


def test_over_https_cookies_are_bound_to_it_and_to_the_host() -> None:
    told = settings_of(Serving(("monitors.example",), https=True, key="k"))
    assert [told[f"{one}_COOKIE_SECURE"] for one in ("SESSION", "CSRF", "LANGUAGE")] == [True] * 3
    assert told["SESSION_COOKIE_NAME"] == "__Host-session"
    assert told["SECURE_HSTS_SECONDS"] == 31536000


def test_a_form_from_elsewhere_is_refused(site: Site) -> None:
    answer = Client(enforce_csrf_checks=True).post("/language/", {"language": "ar"})
    assert answer.status_code == 403
    assert "was not sent from this page" in words(answer)


def test_no_page_is_answered_under_another_name(site: Site) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, *Role, sources=True, persons=True)
    amal = site.member("amal", Role.ADMINISTRATOR)
    of_case = [f"/cases/{case.code}/{one}" for one in PAGES]
    outside = ["/", "/begin/", "/team/", f"/team/cases/{case.code}/", "/panic/", "/no/such/page/"]
    entering = ["/enter/", "/enter/second/", "/enter/passkeys/in/", "/enter/invitation/none/"]
    held = ("app.css", "keeping.js", "mark.svg")
    served = [static(f"web/{name}") for name in held]
    elsewhere = {"host": "elsewhere.example"}
    for client in (Client(), site.browser(salma, True), site.browser(amal, True)):
        for page in (*of_case, *outside, *entering, *served):
            assert (page, client.get(page, headers=elsewhere).status_code) == (page, 400)
            assert (page, client.post(page, headers=elsewhere).status_code) == (page, 400)


def test_a_refusal_leads_back_to_the_page_it_came_from(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    page = f"/cases/{case.code}/records/A-CLA-0001/"
    refused = {
        came: words(client.post(f"{page}take-back/", {"because": ""}, headers={"referer": came}))
        for came in (f"http://testserver{page}?from=list", f"http://elsewhere.example{page}", "")
    }
    links = [re.findall(r'<a class="button" href="([^"]*)">Back', one) for one in refused.values()]
    assert links == [[f"{page}?from=list"], [], []]
