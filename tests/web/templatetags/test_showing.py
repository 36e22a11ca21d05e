"""What is shown again and again: escaped, and kept apart by case, rights and language."""

import re
from uuid import UUID

import pytest
from django.template import Context
from django.test import Client

from tests.web.cases import OTHER, truce
from tests.web.site import Site, words
from trucewatch.records.models import Case
from trucewatch.values.area import Area
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Message
from trucewatch.web.templatetags.showing import checks, named, names, options, shown
from trucewatch.web.words.values import Named, Said, say_note, say_value

HOSTILE = "<script>\"'&"
HARMLESS = "&lt;script&gt;&quot;&#x27;&amp;"


def ways(client: Client, case: Case) -> list[str]:
    """Where the sections at the head of the list of incidents lead, and the words of the first."""
    page = words(client.get(f"/cases/{case.code}/incidents/"))
    found = re.search('<nav class="sections".*?</nav>', page, re.DOTALL)
    assert found is not None
    links = re.findall(r'href="([^"]+)"[^>]*>([^<]+)<', found[0])
    return [*(url.removeprefix("/cases/") for url, _ in links), links[0][1]]


@pytest.mark.parametrize("one", [Named(HOSTILE, HOSTILE, HOSTILE, HOSTILE)])
def test_a_name_is_escaped_wherever_it_stands(one: Named) -> None:
    assert named(one) == (
        f'<a href="{HARMLESS}"><span dir="auto" lang="{HARMLESS}">{HARMLESS}</span></a>'
        f' <bdi class="code quiet">{HARMLESS}</bdi>\n'
    )


@pytest.mark.parametrize(
    ("lang", "first", "other", "asked"),
    [("en", "Rounded", "مقرّب", "العربية"), ("ar", "مقرّب", "Rounded", "English")],
)
def test_a_note_in_two_languages_shows_the_one_that_is_read_and_the_other_when_asked(
    lang: str, first: str, other: str, asked: str
) -> None:
    page = shown(Context({"lang": lang}), say_note("Rounded | مقرّب", lang))
    before, _, after = page.partition("<details")
    assert first in before and other not in before
    assert f"<summary>{asked}</summary>{other}</details>" in after
    assert "<details" not in shown(Context({"lang": lang}), say_note("OCHA COD", lang))
    assert HARMLESS in shown(Context({"lang": lang}), Said("a", other=HOSTILE))


def test_a_position_says_that_its_precision_was_not_stated_and_named_places_do_not() -> None:
    """Places that are named know their own precision."""
    point = {"kind": "point", "coordinates": ["37.1", "36.2"]}
    told = "لم يُذكر مدى دقة هذا الموضع"
    assert told in say_value(Area.parse(point), "ar", "").words
    near = say_value(Area.parse(point | {"precision": "near"}), "ar", "").words
    assert "دقة الموضع: قرب موقع معروف" in re.sub("[\u2066-\u2069]", "", near)
    places = {"kind": "places", "places": [{"place": str(UUID(int=1)), "part": "whole"}]}
    assert say_value(Area.parse(places), "ar", "").words == ""


def test_a_record_without_a_name_is_called_by_its_code_once() -> None:
    assert named(Named("A-INC-0001")) == '<span dir="auto">A-INC-0001</span>\n'


@pytest.mark.parametrize(("lang", "label"), [("en", "as stated:"), ("ar", "كما ورد:")])
def test_words_of_a_field_are_escaped_and_keep_their_lines(lang: str, label: str) -> None:
    """What a source said beside a value has a label of its own."""
    said = Said(f"{HOSTILE}\r\nsecond", HOSTILE, (), HOSTILE)
    assert shown(Context({"lang": lang}), said) == (
        f' <span lang="{HARMLESS}" dir="auto">{HARMLESS}<br>second</span>'
        f' <span class="as-stated quiet">{label} <q dir="auto">{HARMLESS}</q></span>\n'
    )


def test_several_records_stand_below_each_other() -> None:
    said = Said(names=(Named(name="a"), Named(name="b")))
    assert (
        shown(Context({"lang": "en"}), said)
        == '<span dir="auto">a</span>\n<br><span dir="auto">b</span>\n\n'
    )


def test_nobody_is_led_where_another_with_more_rights_was_led_before(site: Site) -> None:
    case = truce(site)
    analyst = site.browser(site.let_in("salma", case, Role.ANALYST))
    observer = site.browser(site.let_in("omar", case, Role.OBSERVER))
    code = case.code
    every = ["", "agreements/", "records/", "incidents/", "evidence/", "people/"]
    more = ["determinations/", "findings/", "search/"]
    assert ways(analyst, case) == [*(f"{code}/{one}" for one in [*every, *more]), "Today"]
    seen = [*every[:5], "search/"]
    assert ways(observer, case) == [*(f"{code}/{one}" for one in seen), "Today"]


def test_sections_are_of_the_case_and_in_the_language_of_the_page(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    english = site.browser(site.let_in("salma", case, Role.OBSERVER))
    arabic = site.browser(site.let_in("salma", other, Role.OBSERVER), lang="ar")
    first, second = ways(english, case), ways(arabic, other)
    assert [one.replace(case.code, other.code) for one in first[:-1]] == second[:-1]
    assert (first[-1], second[-1]) == ("Today", "اليوم")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_options_are_escaped_and_the_blank_one_says_so(lang: str) -> None:
    told = options(Context({"lang": lang}), [("", "", False), (HOSTILE, HOSTILE, True)])
    none = Message("recording-none").text(lang)
    assert told == (
        f'<option value="">{none}</option><option value="{HARMLESS}" selected>{HARMLESS}</option>'
    )


def test_what_can_be_ticked_is_escaped() -> None:
    assert checks(HOSTILE, [(HOSTILE, HOSTILE, True), ("b", "B", False)]) == (
        f'<label class="check"><input type="checkbox" name="{HARMLESS}" value="{HARMLESS}" checked>'
        f" {HARMLESS}</label>"
        f'<label class="check"><input type="checkbox" name="{HARMLESS}" value="b"> B</label>'
    )


def test_names_in_a_row_are_escaped_and_keep_their_language() -> None:
    some = [Named(name=HOSTILE, lang="en"), Named(name="قوة", lang="ar")]
    assert names(Context({"lang": "ar"}), some) == (
        f'<span dir="auto" lang="en">{HARMLESS}</span>، <span dir="auto" lang="ar">قوة</span>'
    )
