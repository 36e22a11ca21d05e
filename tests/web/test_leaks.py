"""A word that somebody may not see stands on no page: protected, of another case, above a role."""

from __future__ import annotations

import re
from functools import cache

import pytest
from django.test import Client

from tests.web.cases import TRUCE
from tests.web.site import NOW, Site, words
from tests.web.test_permissions import NARROW, PAGES
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.models import Account, Case, Custody, Evidence, Source
from trucewatch.records.plain import KINDS, protected_names, stored
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.web.permissions import BY_ROLE, Right

SOUGHT = "together"
"""A word beside each of those below, so that a search for it could tell them."""
NEEDS = {
    "Xincident": Right.INCIDENTS, "Xdeed": Right.INCIDENTS, "Xstated": Right.INCIDENTS,
    "Xitem": Right.INCIDENTS, "Xfigure": Right.LEDGER, "Xruling": Right.RULINGS,
    "Xperson": Right.PERSONS, "Xaccount": Right.SOURCES, "Xclause": Right.AGREEMENT,
    "Xplace": Right.GROUNDWORK, "Xactor": Right.GROUNDWORK,
}  # fmt: skip
FURTHER = (
    f"search/?q={SOUGHT}", f"incidents/?q={SOUGHT}", f"incidents/map/?q={SOUGHT}",
    f"incidents/timeline/?q={SOUGHT}", f"evidence/?q={SOUGHT}", f"evidence/gallery/?q={SOUGHT}",
    f"people/register/?q={SOUGHT}", "records/A-ATT-0002/", "records/A-TAL-0001/history/",
    "records/A-DEE-0001/", "records/A-CIT-0001/", "records/A-ACC-0001/", "incidents/?source=A nurse",
    "incidents/?actor=force", "incidents/?place=crossing", "incidents/?clause=safe",
    "records/A-PLA-0002/", "records/A-ACT-0003/", "records/of/actor/", "records/A-BIN-0001/",
)  # fmt: skip


def said(word: str) -> str:
    return f"{{original: en, en: {word} {SOUGHT}}}"


def told() -> str:
    """The case with a word at each height of the ladder."""
    text = TRUCE.replace("en: Fire on the convoy,", f"en: Xincident {SOUGHT},")
    text = text.replace(
        "deed_kind: direct_fire\n", f"deed_kind: direct_fire\n            note: {said('Xdeed')}\n"
    )
    text = text.replace("{ref: t1, ", f"{{ref: t1, as_stated: {said('Xstated')}, ")
    text = text.replace("en: A picture of the road", f"en: Xitem {SOUGHT}")
    text = text.replace("{ref: y1, ", f"{{ref: y1, note: {said('Xfigure')}, ")
    text = text.replace("en: The way was under fire", f"en: Xruling {SOUGHT}")
    text = text.replace("en: Person Seventeen", f"en: Xperson {SOUGHT}")
    for ref, word, after in (("p9", "Xplace", "persons"), ("a9", "Xactor", "places")):
        row = f"      - {{ref: {ref}, name: {said(word)}}}\n    {after}:"
        text = text.replace(f"    {after}:", row)
    return text.replace("en: The way out is safe", f"en: Xclause {SOUGHT}")


def foreign() -> str:
    """Another case of the same records under the same refs, its actors and places among them."""
    return re.sub(r"\ben: ", f"en: Foreign {SOUGHT} ", TRUCE).replace("ref: truce", "ref: twin")


@cache
def secrets() -> dict[str, list[str]]:
    """A word for each protected field."""
    return {
        kind: [f"Secret{kind.title()}{name.title().replace('_', '')}" for name in sorted(names)]
        for kind in KINDS
        if (names := protected_names(kind))
    }


def filled(site: Site) -> Case:
    """Both cases; each protected field of a record of each kind is filled."""
    case = site.case(told())
    source, item = Source.objects.get(case=case), Evidence.objects.get(case=case)
    summary = Text("en", {"en": f"Xaccount {SOUGHT}"})
    at = When.parse(NOW.date().isoformat())
    event = Custody(case=case, evidence=item, event=CustodyEvent.RECEIVED, at=at)
    write(site.acting, "record", case, [Account(case=case, source=source, summary=summary), event])
    for kind, secret in secrets().items():
        (row,) = stored(kind).all()[:1]
        for name, word in zip(sorted(protected_names(kind)), secret, strict=True):
            setattr(row, name, Protected(clear=f"{word} {SOUGHT}"))
        write(site.acting, "correct", case, [row], "they told it")
    site.case(foreign())
    sequence(site.workspace)
    return case


def shown(client: Client, case: Case) -> str:
    """All that the pages of a case say to a reader."""
    addresses = [*PAGES, *FURTHER]
    return "\n".join(words(client.get(f"/cases/{case.code}/{page}")) for page in addresses)


@pytest.mark.parametrize("role", Role)
def test_no_page_tells_a_role_more_than_it_may_see(site: Site, role: Role) -> None:
    case = filled(site)
    page = shown(site.browser(site.let_in("salma", case, role), second_factor=True), case)
    rights = BY_ROLE[role]
    assert {word for word in NEEDS if word in page} == {
        word for word, right in NEEDS.items() if right in rights
    }
    assert [one for some in secrets().values() for one in some if one in page] == []
    assert "Foreign" not in page


def test_whom_identities_were_granted_still_opens_each_one_by_one(site: Site) -> None:
    case = filled(site)
    member = site.let_in("salma", case, *Role, sources=True, persons=True)
    page = shown(site.browser(member, second_factor=True), case)
    assert {word for word in NEEDS if word in page} == set(NEEDS)
    assert [one for some in secrets().values() for one in some if one in page] == []
    assert "Foreign" not in page
    assert NARROW  # whose forms were opened too


def test_each_word_is_told_to_whom_it_belongs(site: Site) -> None:
    """What is looked for could be found: in the other case, and where a look is asked for."""
    case = filled(site)
    twin = Case.objects.get(ref="twin")
    client = site.browser(site.let_in("salma", twin, *Role), second_factor=True)
    assert "Foreign" in shown(client, twin)
    client = site.browser(site.let_in("huda", case, *Role, sources=True, persons=True), True)
    opened = client.post(f"/cases/{case.code}/records/A-SRC-0001/open/name/")
    assert "SecretSourceName" in words(opened)


def test_a_reporter_reads_what_an_agreement_names_without_codes(site: Site) -> None:
    """Parties and areas are words beside the clauses, on the pages of the agreement alone."""
    window = "window: 2016-12-15T04:00/..,"
    case = site.case(told().replace(window, f"{window} area: {{places: [p1]}},"))
    site.let_in("huda", case, Role.DOCUMENTER)
    page = shown(site.browser(site.let_in("salma", case, Role.REPORTER)), case)
    assert ["The first force" in page, "The crossing" in page] == [True, True]
    assert re.findall(r"A-(?:PLA|ACT)-\d+", re.sub(r'value="[^"]*"', "", page)) == []
    assert "huda" not in page
