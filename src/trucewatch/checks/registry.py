"""Every check, in the order of its code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from trucewatch.checks import (
    added_across_units,
    after_as_of,
    alive_after_death,
    alternatives_lost,
    ambiguous_place,
    announced_against_told,
    area_drawn_badly,
    as_of_undated,
    attribution_drift,
    attribution_too_strong,
    before_agreement,
    clause_contradicts_itself,
    clause_incomplete,
    consent_missing,
    course_and_outcome,
    date_impossible,
    date_outside_case,
    date_weekday,
    determination_stale,
    determination_without_review,
    digit_slip,
    duration_and_times,
    end_before_start,
    evidence_not_held,
    evidence_unverified,
    figure_against_its_words,
    figures_cannot_all_hold,
    figures_differ_by_language,
    missing_bulletin,
    one_word_two_counts,
    parts_do_not_sum,
    parts_exceed_total,
    percent_against_counts,
    person_counted_twice,
    place_far_off,
    place_swapped,
    remaining_does_not_fit,
    remaining_groups_differ,
    same_evidence_twice,
    single_source_as_fact,
    sources_differ,
    time_zone_slip,
    told_two_ways,
    toll_falls,
    toll_versions,
    verdict_not_from_steps,
)
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity


class Check(Protocol):
    """What the file of a check holds. SEVERITY is that of its gravest finding."""

    CODE: str
    TITLE: str
    SEVERITY: Severity
    SOURCE: str

    def check(self, view: CaseView) -> Iterator[Finding]:
        """The findings of this check about the case."""
        ...


CHECKS: tuple[Check, ...] = (
    added_across_units,
    after_as_of,
    alive_after_death,
    alternatives_lost,
    ambiguous_place,
    announced_against_told,
    area_drawn_badly,
    as_of_undated,
    attribution_drift,
    attribution_too_strong,
    before_agreement,
    clause_contradicts_itself,
    clause_incomplete,
    consent_missing,
    course_and_outcome,
    date_impossible,
    date_outside_case,
    date_weekday,
    determination_stale,
    determination_without_review,
    digit_slip,
    duration_and_times,
    end_before_start,
    evidence_not_held,
    evidence_unverified,
    figure_against_its_words,
    figures_cannot_all_hold,
    figures_differ_by_language,
    missing_bulletin,
    one_word_two_counts,
    parts_do_not_sum,
    parts_exceed_total,
    percent_against_counts,
    person_counted_twice,
    place_far_off,
    place_swapped,
    remaining_does_not_fit,
    remaining_groups_differ,
    same_evidence_twice,
    single_source_as_fact,
    sources_differ,
    time_zone_slip,
    told_two_ways,
    toll_falls,
    toll_versions,
    verdict_not_from_steps,
)
