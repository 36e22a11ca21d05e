"""A small case in which something could leak: a named source, a person of the register, rulings."""

from tests.acts.cases import identify
from tests.web.site import Site
from trucewatch.acts.sequencing import sequence
from trucewatch.records.models import Case

WITNESS = "Layla the witness from Sukkari"
VICTIM = "Omar the driver from Salaheddin"
LABEL = "Person Seventeen"
TRUCE = """
    case: {ref: truce, zone: Asia/Damascus, name: {original: en, en: The truce, ar: الهدنة},
           as_of: 2016-12-17T12:00}
    sources:
      - {ref: s1, label: {original: en, en: A nurse}, source_kind: medical}
    actors:
      - {ref: a1, name: {original: en, en: The first force, ar: القوة الأولى}}
      - {ref: a2, name: {original: en, en: The second force, ar: القوة الثانية}}
    places:
      - {ref: p1, name: {original: en, en: The crossing, ar: المعبر}, place_kind: checkpoint}
    persons:
      - {ref: h1, label: {original: en, en: Person Seventeen}}
    agreements:
      - ref: g1
        name: {original: en, en: The agreement, ar: الاتفاق}
        in_force: 2016-12-15T04:00
        terms: {original: en, en: Nobody fires on the convoys.}
        clauses:
          - {ref: c1, number: "1", clause_kind: safe_passage, window: 2016-12-15T04:00/..,
             statement: {original: en, en: The way out is safe}, forbidden: [direct_fire]}
        bindings:
          - {ref: b1, actor: a1, standing: signed, basis: {original: en, en: It signed}}
    incidents:
      - ref: i1
        title: {original: en, en: Fire on the convoy, ar: إطلاق نار على القافلة}
        period: 2016-12-15T10:00~30min/2016-12-15T11:00
        area: {places: [p1]}
        status: verified
        deeds:
          - ref: d1
            deed_kind: direct_fire
            attributions:
              - {ref: t1, actor: a1, alternatives: [a2], standing: single_source, said_by: s1}
              - {ref: t2, person: h1, standing: accused_by_party, said_by: s1}
        citations:
          - {ref: k1, source: s1, locator: "page 4"}
      - {ref: i2, title: {original: ar, ar: قصف المعبر}, period: 2016-12-16}
    evidence:
      - {ref: e1, title: {original: en, en: A picture of the road}, incident: i1}
    tallies:
      - {ref: y1, count: about 12, unit: person, group: people, fate: wounded, role: harm,
         incident: i1, source: s1}
    determinations:
      - {ref: r1, incident: i1, clause: c1, actor: a1, ruling: breach,
         reasoning: {original: en, en: The way was under fire}}
"""
OTHER = """
    case: {ref: other, name: {original: en, en: Another case}}
    incidents:
      - {ref: x1, title: {original: en, en: Hidden from you}, period: 2016-12-16}
"""


def truce(site: Site) -> Case:
    """The case, with identities put into its records."""
    case = site.case(TRUCE)
    identify(site.acting, case, "source", "s1", name=WITNESS)
    identify(site.acting, case, "person", "h1", name=VICTIM)
    sequence(site.workspace)
    return case
