"""Search: in both languages and any spelling of Arabic, and never in what its reader may not see."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, TRUCE, VICTIM, WITNESS, truce
from tests.web.site import Site, words
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records import indexed_words
from trucewatch.records.models import Case, FindingDecision
from trucewatch.values.codes.reports import FindingDecisionKind, Role
from trucewatch.values.texts import Text
from trucewatch.web.pages import searching

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


def test_a_reporter_searches_nothing(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.REPORTER)
    assert client.get(f"/cases/{case.code}/search/", {"q": "fires convoys"}).status_code == 403


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


ONE = "      - {ref: i2, title: {original: ar, ar: قصف المعبر}, period: 2016-12-16}\n"


def many(site: Site, number: int, ref: str = "truce") -> Case:
    """A case with so many incidents that hold a word."""
    rows = "".join(ONE.replace("i2", f"m{at}") for at in range(number))
    return site.case(TRUCE.replace(ONE, rows).replace("ref: truce", f"ref: {ref}"))


def linked(page: str, words_of_link: str) -> str:
    """The address that a link of the page leads to; empty where there is no such link."""
    found = re.search(rf'<a href="([^"]+)"[^>]*>{words_of_link}', page)
    return found.group(1).replace("&amp;", "&") if found else ""


@pytest.mark.parametrize(
    ("lang", "alone", "after", "before", "every"),
    [
        ("en", "All hits of this kind", "Next ones", "Before", "Hits of every kind"),
        ("ar", "كل النتائج من هذا النوع", "التالية", "السابقة", "النتائج من كل الأنواع"),
    ],
)
def test_all_hits_of_a_kind_are_reached_page_by_page(
    site: Site, lang: str, alone: str, after: str, before: str, every: str
) -> None:
    case = many(site, 28)
    many(site, 3, "another")
    client = site.browser(site.let_in("salma", case, Role.ANALYST), True, lang)
    address = f"/cases/{case.code}/search/"
    first = words(client.get(address, {"q": "قصف"}))
    one = words(client.get(address + linked(first, alone)))
    two = words(client.get(address + linked(one, after)))
    found = [
        re.findall(r"<bdi class=\"code quiet\">(\S+)</bdi>", page) for page in (first, one, two)
    ]
    assert [len(codes) for codes in found] == [10, 25, 3]
    assert len({*found[1], *found[2]}) == 28 and {code[:6] for code in found[1]} == {"A-INC-"}
    assert [linked(one, before), linked(two, after)] == ["", ""]
    assert words(client.get(address + linked(two, before))).count("A-INC-") == one.count("A-INC-")
    assert words(client.get(address + linked(two, every))).count("A-INC-") == first.count("A-INC-")


def test_a_kind_alone_is_refused_to_whom_it_is_not_shown(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.OBSERVER)
    for kind in ("tally", "person", "source", "nonsense"):
        page = words(client.get(f"/cases/{case.code}/search/?q=fires&kind={kind}&page=x"))
        assert re.findall(r"[A-Z]-[A-Z]{3}-\d+</bdi>", page) == ["A-AGR-0001</bdi>"]


def test_of_a_kind_alone_only_the_newest_are_looked_at(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = many(site, 4)
    client = opened(site, case, Role.ANALYST)
    address = f"/cases/{case.code}/search/?q=قصف&kind=incident"
    assert "Only the newest" not in words(client.get(address))
    monkeypatch.setattr(searching, "ALONE", 3)
    page = words(client.get(address))
    assert ("Only the newest" in page, page.count('<bdi class="code quiet">')) == (True, 3)


def test_one_hit_and_three_of_a_kind_alone_ask_the_same_number_of_queries(site: Site) -> None:
    counts = []
    for number in (1, 3):
        case = many(site, number, f"truce{number}")
        client = opened(site, case, Role.ANALYST)
        address = f"/cases/{case.code}/search/?q=قصف&kind=incident"
        client.get(address)  # which brings the index up to date
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(address))
        counts.append((page.count('<bdi class="code quiet">'), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_a_decision_is_found_by_whom_all_it_is_about_may_be_shown(site: Site) -> None:
    case = truce(site)
    for about in (("incident:i1",), ("person:h1",)):
        row = FindingDecision(
            case=case,
            finding_code="alternatives-lost",
            about=about,
            decision=FindingDecisionKind.RESOLVED,
            because=Text("en", {"en": "The radio log names both."}),
        )
        write(site.acting, "decide_finding", case, [row])
    sequence(site.workspace)
    without = opened(site, case, Role.ANALYST)
    assert len(codes(without, case, "radio log")) == 1
    granted = opened(site, case, Role.ANALYST, persons=True)
    assert len(codes(granted, case, "radio log")) == 2
    observer = site.browser(site.let_in("huda", case, Role.OBSERVER), True)
    assert codes(observer, case, "radio log") == []


@pytest.mark.parametrize(
    ("code", "lang", "title"),
    [
        ("told-two-ways", "en", "Told in two ways"),
        ("told-two-ways", "ar", "مرويّ على وجهين"),
        ("gate-small-group", "en", "A figure of one or two people"),
        ("gate-small-group", "ar", "عدد يخص شخصًا أو شخصين"),
        ("of-another-version", "en", "of-another-version"),
    ],
)
def test_a_decision_is_named_by_what_the_check_or_gate_is_called(
    site: Site, code: str, lang: str, title: str
) -> None:
    case = truce(site)
    row = FindingDecision(
        case=case,
        finding_code=code,
        about=("incident:i1",),
        decision=FindingDecisionKind.RESOLVED,
        because=Text("en", {"en": "The radio log names both."}),
    )
    write(site.acting, "decide_finding", case, [row])
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    page = words(client.get(f"/cases/{case.code}/search/?q=radio log"))
    assert re.findall(r">([^<>]+)</span>(?:</a>)? <bdi", page) == [title]


def told(*titles: str, more: str = "") -> str:
    """A case whose incidents are told so."""
    rows = "".join(
        f"\n      - {{ref: i{at}, title: {{original: {'en' if one.isascii() else 'ar'},"
        f' {"en" if one.isascii() else "ar"}: "{one}"}}}}'
        for at, one in enumerate(titles)
    )
    return f"    case: {{ref: words, zone: Asia/Damascus}}\n    incidents:{rows}\n{more}"


NUMBERS = ("٥٠٬٠٠٠ من السكان", "50,000 people left", "about 50 000 of them", "50000 remained")


@pytest.mark.parametrize("asked", ["٥٠٬٠٠٠", "50,000", "50 000", "50000", "٥٠٠٠٠", "50'000"])
def test_a_number_is_found_however_it_is_grouped(site: Site, asked: str) -> None:
    case = site.case(told(*NUMBERS, "50 or 500,000 or 50,000,000 people"))
    assert sorted(codes(opened(site, case, Role.ANALYST), case, asked)) == [
        f"A-INC-000{n}" for n in range(1, 5)
    ]


CONVOY = (
    "قافلة",
    "القافلة",
    "والقافلة",
    "بالقافلة",
    "للقافلة",
    "كالقافلة",
    "فالقافلة",
    "وبالقافلة",
)


@pytest.mark.parametrize("asked", CONVOY)
def test_a_word_is_found_with_and_without_what_is_joined_to_it(site: Site, asked: str) -> None:
    case = site.case(told(*(f"خبر {word} اليوم" for word in CONVOY), "خبر اليوم"))
    found = codes(opened(site, case, Role.ANALYST), case, asked)
    assert len(found) == len(CONVOY) and "A-INC-0009" not in found


SEATED = ("قوات مؤيدة وعائلات", "قوات مويدة وعايلات")


@pytest.mark.parametrize("asked", ["مؤيدة", "مويدة", "والمويدة عائلات", "عايلات"])
@pytest.mark.parametrize("small", [1000, 1])
@pytest.mark.parametrize("rare", [2000, 1])
def test_a_hamza_on_waw_or_yaa_is_found_with_and_without_it(
    site: Site, monkeypatch: pytest.MonkeyPatch, asked: str, small: int, rare: int
) -> None:
    monkeypatch.setattr(indexed_words, "SMALL", small)
    monkeypatch.setattr(indexed_words, "RARE", rare)
    case = site.case(told(*SEATED, "قوات مدنية"))
    client = opened(site, case, Role.ANALYST)
    assert sorted(codes(client, case, asked)) == ["A-INC-0001", "A-INC-0002"]
    listed = words(client.get(f"/cases/{case.code}/incidents/", {"q": asked}))
    assert [one in listed for one in (*SEATED, "قوات مدنية")] == [True, True, False]


def test_a_letter_that_belongs_to_a_word_is_not_taken_from_it(site: Site) -> None:
    case = site.case(told("فرقة عسكرية", "ورقة مطبوعة", "طريق الرقة", "بيان الهلال"))
    client = opened(site, case, Role.ANALYST)
    assert [codes(client, case, asked) for asked in ("رقة", "الرقة", "ورقة", "يان")] == [
        ["A-INC-0003"],
        ["A-INC-0003"],
        ["A-INC-0002"],
        [],
    ]


def test_exact_words_come_before_folded_ones_and_these_before_joined_ones(site: Site) -> None:
    case = site.case(told("نبأ إعاقة القافلة", "نبأ اعاقه القافلة", "نبأ والإعاقة القافلة"))
    client = opened(site, case, Role.ANALYST)
    assert codes(client, case, "إعاقة") == ["A-INC-0001", "A-INC-0002", "A-INC-0003"]
    assert codes(client, case, "اعاقه") == ["A-INC-0002", "A-INC-0001", "A-INC-0003"]


DATED = """
      - {ref: x1, title: {original: en, en: Nothing said}, period: 2016-12-13T18:00/,
         deeds: [{ref: d1, deed_kind: arrest}]}
      - {ref: x2, title: {original: en, en: Nothing else}, period: "2016-12-20 «the day of snow»"}
"""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Tuesday 13 December", ["A-INC-0002"]),
        ("١٣ كانون الأول", ["A-INC-0002"]),
        ("الثلاثاء 13 كانون الأول 2016", ["A-INC-0002"]),
        ("Tuesday 20 December", ["A-INC-0003"]),
        ("day of snow", ["A-INC-0003"]),
        ("Wednesday 13 December", []),
        ("arrest", ["A-INC-0002"]),
        ("اعتقال", ["A-INC-0002"]),
        ("والاعتقال", ["A-INC-0002"]),
    ],
)
def test_days_and_deeds_are_found_by_their_names(site: Site, asked: str, found: list[str]) -> None:
    case = site.case(told("Unlike the others") + DATED.lstrip("\n"))
    for role in (Role.ANALYST, Role.OBSERVER):
        own = [one for one in codes(opened(site, case, role), case, asked) if "-INC-" in one]
        assert own == found


def test_reasons_of_rulings_are_found_by_who_may_see_rulings(site: Site) -> None:
    case = truce(site)
    assert codes(opened(site, case, Role.ANALYST), case, "way under fire") == ["A-DET-0001"]
    assert codes(opened(site, case, Role.OBSERVER), case, "way under fire") == []


def test_members_are_found_by_who_sees_who_did_what(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    site.let_in("huda", case, Role.REVIEWER)
    site.let_in("omar", other, Role.REVIEWER)
    client = opened(site, case, Role.ANALYST)
    address = f"/cases/{case.code}/search/"
    assert "huda" in words(client.get(address, {"q": "Huda"})).partition("Members of this case")[2]
    assert "Members of this case" not in words(
        client.get(address, {"q": "omar"})
    )  # of another case
    observer = site.browser(site.let_in("noor", case, Role.OBSERVER), True)
    assert "Members of this case" not in words(observer.get(address, {"q": "huda"}))


def test_who_only_reports_is_found_by_those_alone_who_let_people_in(site: Site) -> None:
    case = truce(site)
    site.let_in("lina", case, Role.REPORTER)
    site.let_in("omar", case, Role.REPORTER, Role.DOCUMENTER)
    site.let_in("huda", case, Role.REVIEWER)
    site.member("amal", Role.ADMINISTRATOR)
    site.let_in("amal", case, Role.ADMINISTRATOR, Role.REVIEWER)

    def found(by: str, asked: str) -> bool:
        client = site.browser(site.member(by), second_factor=True)
        page = words(client.get(f"/cases/{case.code}/search/", {"q": asked}))
        return asked in page.partition("Members of this case")[2]

    assert (found("huda", "lina"), found("huda", "omar")) == (False, True)
    assert (found("amal", "lina"), found("amal", "omar")) == (True, True)
