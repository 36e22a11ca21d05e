"""What an audience may see, on cases that hold something that could leak."""

from __future__ import annotations

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from trucewatch.records.view import CaseView
from trucewatch.reports.content.releasing import Release
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience

CASE = """
case:
  ref: c
  name: {original: en, en: A case, ar: ملف}
  zone: Asia/Damascus
  as_of: 2016-12-17T00:00[Asia/Damascus]
  hold_hours: 72
"""
PLACES = """
places:
  - {ref: d, name: {original: en, en: Old district, ar: منطقة}, place_kind: district,
     area: {kind: point, coordinates: ["37.5", "36.5"], precision: district}}
  - {ref: h, name: {original: en, en: Hill hospital, ar: مستشفى التلة}, place_kind: hospital,
     parent: d, area: {kind: point, coordinates: ["37.1234", "36.4321"], precision: near}}
  - {ref: hidden, name: {original: en, en: Quiet cellar, ar: قبو}, place_kind: shelter,
     parent: d, release: withheld}
"""
INCIDENT = """
incidents:
  - ref: shelling
    title: {original: en, en: Shelling, ar: قصف}
    period: 2016-12-10T10:00[Asia/Damascus]/2016-12-10T11:00[Asia/Damascus]
    area: {places: [{place: h, part: whole}, {place: hidden, part: whole}]}
    deeds:
      - ref: shell
        deed_kind: shelling
        attributions:
          - {ref: by, standing: single_source, said_by: nurse,
             as_stated: {original: en, en: they came from the ridge}}
"""
SOURCES = """
sources:
  - {ref: nurse, source_kind: medical, label: {original: en, en: Nurse Nine, ar: ممرضة},
     grant: [court]}
"""
PERSONS = """
persons:
  - {ref: amal-k, label: {original: en, en: Person Alder, ar: شخص}, minor: adult}
fates:
  - {ref: f, person: amal-k, status: missing, at: 2016-12-10T10:00+02:00}
"""
MOVEMENTS = """
movements:
  - {ref: old, name: {original: en, en: Old convoy, ar: قافلة قديمة}, start: d, destination: d,
     arrived: 2016-12-10T10:00+02:00, outcome: completed}
  - {ref: fresh, name: {original: en, en: Fresh convoy, ar: قافلة جديدة}, start: d, destination: d,
     arrived: 2016-12-16T20:00+02:00, outcome: completed}
tallies:
  - {ref: t, count: 4321, unit: person, group: people, role: moved, movement: fresh}
"""


@pytest.fixture(scope="module")
def case() -> CaseView:
    text = "".join((PLACES, INCIDENT, SOURCES, PERSONS, MOVEMENTS))
    return coded(view_of({"case.yaml": CASE, "rest.yaml": text}))


def page(case: CaseView, audience: Audience, language: str = "en") -> str:
    return write_html(aleppo_report(language, audience, case))


def test_a_hospital_is_shown_as_its_district_and_never_drawn_for_the_public(
    case: CaseView,
) -> None:
    assert "Hill hospital (shown only as within Old district)" in page(case, Audience.PUBLIC)
    assert "Precision" not in page(case, Audience.PUBLIC)
    assert "Precision" in page(case, Audience.INTERNAL)


def test_a_place_withheld_is_not_named_but_its_kind_is(case: CaseView) -> None:
    assert "Quiet cellar" not in page(case, Audience.PUBLIC)
    assert "a place of the kind “shelter” (withheld)" in page(case, Audience.PUBLIC)
    assert "Quiet cellar" in page(case, Audience.INTERNAL)


@pytest.mark.parametrize("audience", list(Audience))
def test_label_and_words_of_a_source_reach_only_whom_it_granted(
    case: CaseView, audience: Audience
) -> None:
    told = page(case, audience)
    granted = audience in (Audience.COURT, Audience.INTERNAL)
    assert ("Nurse Nine" in told, "they came from the ridge" in told) == (granted, granted)


@pytest.mark.parametrize("audience", list(Audience))
def test_people_of_the_register_are_counted_or_called_by_their_pseudonym(
    case: CaseView, audience: Audience
) -> None:
    told = page(case, audience)
    knows = audience in (Audience.COURT, Audience.INTERNAL, Audience.UN_MECHANISM)
    assert ("Person Alder" in told) == knows
    assert "amal-k" not in told


def test_a_movement_of_the_last_days_is_left_out_with_its_figures_and_counted(
    case: CaseView,
) -> None:
    told = page(case, Audience.PUBLIC)
    assert ("Old convoy" in told, "Fresh convoy" in told, "4,321" in told) == (True, False, False)
    assert "movement is left out because it is under way or too recent" in told
    assert "Fresh convoy" in page(case, Audience.INTERNAL)


def test_nothing_after_the_as_of_is_told() -> None:
    later = """
    tallies:
      - {ref: then, count: 1111, unit: person, role: moved, at: 2016-12-10T10:00+02:00}
      - {ref: now, count: 2222, unit: person, role: moved, at: 2016-12-20T10:00+02:00, supersedes: then}
    incidents:
      - {ref: late, title: {original: en, en: Too late}, period: 2016-12-20T10:00+02:00/..}
    """
    told = page(coded(view_of({"case.yaml": CASE, "rest.yaml": later})), Audience.INTERNAL)
    assert ("1,111" in told, "2,222" in told, "Too late" in told) == (True, False, False)
    assert "incident is left out because it began after the moment" in told


def test_a_released_record_is_shown_as_it_is(case: CaseView) -> None:
    source = next(case.rows("source"))
    assert not Release(Audience.PUBLIC).shows_source(source)
    assert Release(Audience.PUBLIC, frozenset({source.id})).shows_source(source)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_case_teaches_what_is_still_to_be_recorded(language: str) -> None:
    empty = coded(view_of({"case.yaml": CASE}))
    document = aleppo_report(language, Audience.PUBLIC, empty)
    silent = [
        section.anchor
        for at, section in enumerate(document.parts)
        if not section.blocks and not _has_below(document.parts, at)
    ]
    assert silent == []
    assert document.title == {"en": "Implementation of the agreement: A case",
                              "ar": "تنفيذ الاتفاق: ملف"}[language]  # fmt: skip


def _has_below(parts: tuple[object, ...], at: int) -> bool:
    return at + 1 < len(parts) and parts[at + 1].level > parts[at].level  # type: ignore[attr-defined]


def test_a_member_who_verified_is_told_as_a_role_and_not_by_name():
    text = f"""{CASE}
members:
  - {{ref: huda, username: huda, name: {{original: en, en: Huda of the team}}}}
evidence:
  - ref: film
    title: {{original: en, en: A film}}
    verification_steps:
      - {{ref: one, method: geolocation, member: huda, taken_by: {{en: Huda of the team}},
         seen: {{original: en, en: the minaret}}}}
      - {{ref: two, method: weather, taken_by: {{en: A laboratory elsewhere}}}}
"""
    told = write_html(aleppo_report("en", view=coded(view_of(text))))
    assert "the minaret" in told
    assert "A laboratory elsewhere" in told
    assert "Huda" not in told
