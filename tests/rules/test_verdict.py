"""The verdict on an item follows from its steps by one rule, whatever the item."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.rules.verdict import StepTaken, verdict_of
from trucewatch.values.codes.evidence import EvidenceVerdict as V
from trucewatch.values.codes.evidence import VerificationMethod as M

STEPS = st.lists(
    st.builds(StepTaken, st.sampled_from(list(M)), st.sampled_from(list(V))), max_size=6
)
ORDER = (V.UNVERIFIED, V.LIKELY_AUTHENTIC, V.AUTHENTIC)


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        ([], V.UNVERIFIED),
        ([(M.GEOLOCATION, V.AUTHENTIC)], V.UNVERIFIED),
        ([(M.GEOLOCATION, V.AUTHENTIC), (M.GEOLOCATION, V.AUTHENTIC)], V.UNVERIFIED),
        ([(M.GEOLOCATION, V.LIKELY_AUTHENTIC), (M.METADATA, V.AUTHENTIC)], V.LIKELY_AUTHENTIC),
        ([(M.OTHER, V.AUTHENTIC), (M.METADATA, V.AUTHENTIC)], V.UNVERIFIED),
        (
            [(M.GEOLOCATION, V.AUTHENTIC), (M.CONTACT_WITH_AUTHOR, V.AUTHENTIC), (M.METADATA, V.LIKELY_AUTHENTIC)],
            V.AUTHENTIC,
        ),
        (  # nobody was spoken with
            [(M.GEOLOCATION, V.AUTHENTIC), (M.SHADOW, V.AUTHENTIC), (M.METADATA, V.AUTHENTIC)],
            V.LIKELY_AUTHENTIC,
        ),
        (  # all with reserve but one
            [(M.GEOLOCATION, V.LIKELY_AUTHENTIC), (M.CONTACT_WITH_AUTHOR, V.AUTHENTIC), (M.METADATA, V.LIKELY_AUTHENTIC)],
            V.LIKELY_AUTHENTIC,
        ),
        ([(M.SHADOW, V.DOUBTFUL), (M.GEOLOCATION, V.AUTHENTIC)], V.DOUBTFUL),
        ([(M.SHADOW, V.DOUBTFUL), (M.SHADOW, V.AUTHENTIC), (M.AUDIO, V.AUTHENTIC)], V.LIKELY_AUTHENTIC),
        ([(M.METADATA, V.MISCAPTIONED), (M.SHADOW, V.DOUBTFUL)], V.MISCAPTIONED),
        ([(M.METADATA, V.MANIPULATED), (M.METADATA, V.AUTHENTIC)], V.MANIPULATED),
        ([(M.METADATA, V.MISCAPTIONED), (M.AUDIO, V.MANIPULATED)], V.MANIPULATED),
    ],
)  # fmt: skip
def test_the_steps_come_to_what_the_rule_says(steps, verdict):
    assert verdict_of(StepTaken(*step) for step in steps) is verdict


@given(STEPS)
def test_no_step_outvotes_a_finding_of_manipulation(steps):
    assert verdict_of([*steps, StepTaken(M.AUDIO, V.MANIPULATED), *steps]) is V.MANIPULATED


@given(STEPS)
def test_one_more_genuine_step_by_a_new_method_never_weakens_a_genuine_verdict(steps):
    before = verdict_of(steps)
    fresh = [m for m in M if m not in {step.method for step in steps}]
    for method, found in itertools.product(fresh, (V.AUTHENTIC, V.LIKELY_AUTHENTIC)):
        after = verdict_of([*steps, StepTaken(method, found)])
        if before in ORDER:
            assert ORDER.index(after) >= ORDER.index(before)
        else:
            assert after is before
