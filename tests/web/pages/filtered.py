"""A case in which every filter finds one incident and leaves another, on list, map and timeline."""

from __future__ import annotations

import html
import re

from django.test import Client

from tests.web.site import Site, words
from trucewatch.records.models import Case
from trucewatch.records.plain import stored

WORLD = """
    case: {ref: seen, zone: Asia/Damascus, name: {original: en, en: The case seen}}
    sources:
      - {ref: paper, label: {original: en, en: The Daily Paper, ar: الجريدة}, public: true}
      - {ref: nurse, label: {original: en, en: A quiet nurse}}
      - {ref: wire, label: {original: en, en: The Wire}, public: true}
      - {ref: driver, label: {original: en, en: A bus driver}}
    actors:
      - {ref: alpha, name: {original: en, en: Force Alpha, ar: القوة ألفا}, aliases: [The Firsts]}
      - {ref: beta, name: {original: en, en: Force Beta, ar: القوة بيتا}}
    places:
      - {ref: land, name: {original: en, en: The Governorate, ar: المحافظة}, place_kind: governorate}
      - {ref: area, name: {original: en, en: The District}, parent: land, place_kind: district}
      - {ref: kafr, name: {original: en, en: Kafr, ar: كَفْر}, parent: area, place_kind: village,
         aliases: [Old Kafr], area: {kind: point, coordinates: ["37.12", "36.20"]}}
      - {ref: away, name: {original: en, en: Far Town}, place_kind: town,
         area: {kind: point, coordinates: ["38.12", "36.90"]}}
    agreements:
      - ref: g1
        name: {original: en, en: The agreement}
        in_force: 2016-12-01T04:00
        clauses:
          - {ref: c1, number: "1", clause_kind: safe_passage, window: 2016-12-01T04:00/..,
             statement: {original: en, en: The way out is safe}, forbidden: [shelling]}
    incidents:
      - ref: near
        title: {original: en, en: First told}
        period: 2016-12-15T10:00/2016-12-15T11:00
        area: {places: [kafr]}
        status: verified
        deeds:
          - ref: d1
            deed_kind: shelling
            note: {original: en, en: Seen from the rooftop}
            attributions:
              - {ref: t1, actor: alpha, standing: accused_by_party, said_by: nurse,
                 as_stated: {original: ar, ar: قالوا إنها المدفعية}}
              - {ref: t2, actor: beta, standing: corroborated, said_by: wire}
      - ref: far
        title: {original: en, en: Second told}
        period: 2016-12-20T10:00/2016-12-20T11:00
        area: {places: [away]}
        status: reported
        deeds:
          - ref: d2
            deed_kind: looting
            attributions:
              - {ref: t3, actor: beta, standing: accused_by_party}
              - {ref: t4, actor: alpha, standing: single_source}
          - ref: d3
            deed_kind: arrest
            attributions:
              - {ref: t5, actor: beta, standing: inferred_from_area}
        citations:
          - {ref: k1, source: paper, locator: "page 4"}
    tallies:
      - {ref: y1, count: about 12, unit: person, group: people, fate: wounded, role: harm,
         incident: near, source: paper}
    evidence:
      - {ref: e1, title: {original: en, en: A picture}, incident: near, acquired_from: driver}
    determinations:
      - {ref: r1, incident: near, clause: c1, actor: alpha, ruling: breach,
         reasoning: {original: en, en: The way was under fire}}
"""


def world(site: Site) -> Case:
    return site.case(WORLD)


def id_of(kind: str, ref: str) -> str:
    return str(stored(kind).get(ref=ref).id)


def plain(page: str) -> str:
    return re.sub("[\u2066-\u2069]", "", html.unescape(page))


def on_list(client: Client, case: Case, asked: dict[str, str]) -> set[str]:
    page = words(client.get(f"/cases/{case.code}/incidents/", asked))
    return set(re.findall(r'class="code quiet">(A-INC-\d+)<', page))


def on_map(client: Client, case: Case, asked: dict[str, str]) -> set[str]:
    """What the marks say: incidents by code, one at each place of this case."""
    page = plain(words(client.get(f"/cases/{case.code}/incidents/map/", asked)))
    return set(re.findall(r"A-INC-\d+", page.partition("<svg")[2].partition("</svg>")[0]))


def on_timeline(client: Client, case: Case, asked: dict[str, str]) -> set[str]:
    """What the bars lead to."""
    page = words(client.get(f"/cases/{case.code}/incidents/timeline/", asked))
    found: set[str] = set()
    for address in set(re.findall(r'<a href="(/cases/[^"]+/incidents/\?[^"]+)" aria-label', page)):
        shown = words(client.get(html.unescape(address)))
        found |= set(re.findall(r'class="code quiet">(A-INC-\d+)<', shown))
    return found


PAGES = (on_list, on_map, on_timeline)
