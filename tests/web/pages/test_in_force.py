"""What was in force under an agreement, drawn along time and told in words."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import TRUCE
from tests.web.site import NOW, Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.seen import mark_seen, newest_entry
from trucewatch.records.models import Agreement
from trucewatch.values.codes.reports import Role

CHANGED = (
    TRUCE.replace(
        "        bindings:",
        """          - {ref: c2, number: "2", clause_kind: evacuation, ended_by: m1,
             statement: {original: en, en: All leave}}
        amendments:
          - {ref: m1, agreed: 2016-12-16T12:00, statement: {original: en, en: Nobody leaves}}
        bindings:""",
    ).replace("{ref: i2,", "{ref: i2, movement: v1, effect: halted,")
    + """    movements:
      - {ref: v1, clause: c2, name: {original: en, en: The convoy}, left: 2016-12-15T12:00}
"""
)
AT = "Saturday 17 December 2016, 12:00"


def opened(site: Site, role: Role, query: str = "", lang: str = "en") -> str:
    case = site.case(CHANGED)
    client = site.browser(site.let_in("salma", case, role), lang=lang)
    page = words(client.get(f"/cases/{case.code}/agreements/A-AGR-0001/{query}"))
    return re.sub("[\u2066-\u2069]", "", page)


def lines(page: str) -> list[list[str]]:
    """The cells of the table below the picture."""
    table = page[page.index("The picture in words") :].partition("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)[1:]
    return [re.findall(r">([^<>]*)(?:</a>)?</t[hd]>", row) for row in rows]


def test_clauses_amendments_and_halts_stand_along_time(site: Site) -> None:
    page = opened(site, Role.ANALYST)
    assert lines(page) == [
        ["Agreement: In force", "Thursday 15 December 2016, 04:00", ""],
        ["Amendment 1", "Friday 16 December 2016, 12:00", ""],
        [
            "1 (safe passage)",
            "from: Thursday 15 December 2016, 04:00; until: no end stated",
            "in force",
        ],
        [
            "2 (evacuation)",
            "from: Thursday 15 December 2016, 04:00; until: Friday 16 December 2016, 12:00"
            " (ended by an amendment)",
            "not in force",
        ],
        [
            "Halted: قصف المعبر",
            "from: Friday 16 December 2016, 00:00;"
            " until: some time after Friday 16 December 2016, 00:00",
            "",
        ],
    ]
    assert f"As of {AT}" in page[page.index("<svg") : page.index("</svg>")]


def test_the_moment_decides_what_is_in_force(site: Site) -> None:
    at = [row[2] for row in lines(opened(site, Role.ANALYST, "?at=2016-12-15T12:00"))]
    assert at == ["", "", "in force", "in force", ""]


def test_what_halted_is_told_only_to_who_may_see_incidents(site: Site) -> None:
    page = opened(site, Role.REPORTER)
    assert len(lines(page)) == 4
    assert "قصف المعبر" not in page


@pytest.mark.parametrize(("lang", "edge"), [("en", "left"), ("ar", "right")])
def test_time_runs_as_the_language_reads(site: Site, lang: str, edge: str) -> None:
    page = opened(site, Role.ANALYST, lang=lang)
    drawn = page[page.index("<svg") : page.index("</svg>")]
    found = re.findall(r"<rect[^>]*>", drawn)
    bars = [float(re.findall(r' x="([0-9.]+)"', one)[0]) for one in found if ' height="12' in one]
    names = 205
    assert all(x >= names if edge == "left" else x <= 640 - names for x in bars)
    assert len(bars) >= 3


def test_many_clauses_with_their_evidence_ask_as_often_as_one(site: Site) -> None:
    asked = []
    for number in (1, 3):
        more = "".join(
            f"""          - {{ref: d{n}, number: "{n + 3}", clause_kind: safe_passage,
             window: 2016-12-15T04:00/.., statement: {{original: en, en: Part {n}}}}}
"""
            for n in range(number)
        )
        rulings = "".join(
            f"""      - {{ref: q{n}, incident: i1, clause: d{n}, actor: a1, ruling: breach,
         ruling_state: reviewed, reasoning: {{original: en, en: So}}}}
"""
            for n in range(number)
        )
        case = site.case(CHANGED.replace("        amendments:\n", f"{more}        amendments:\n")
                         .replace("    determinations:\n", f"    determinations:\n{rulings}"))  # fmt: skip
        agreement = Agreement.objects.get(case=case)
        salma = site.let_in("salma", case, Role.ANALYST)
        mark_seen(Acting(site.workspace, salma, NOW), case, newest_entry())
        client = site.browser(salma)
        counted = []
        for page in ("", f"agreements/{agreement.code}/"):
            client.get(f"/cases/{case.code}/{page}")
            with CaptureQueriesContext(connection) as queries:
                told = words(client.get(f"/cases/{case.code}/{page}"))
            assert told.count('class="rests"') >= number + 1
            counted.append(len(queries))
        asked.append(counted)
    assert asked[0] == asked[1]
