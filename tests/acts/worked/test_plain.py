"""What was worked out is read back as the values it was."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.values.test_count import counts
from tests.values.test_texts import texts
from trucewatch.acts.worked.plain import of_plain, plain_of
from trucewatch.checks.gathering import Weighed
from trucewatch.checks.weighing import weight
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import FateStatus, Group
from trucewatch.values.finding import Finding, Where
from trucewatch.values.message import Message, NameOf
from trucewatch.values.period import Period
from trucewatch.values.when import When

WRITTEN = st.text(max_size=30)
WHENS = st.sampled_from(
    [When.parse(one) for one in ("2016-12", "2016-12-15T10:00+02:00~30min", "2016-12-16T23:00")]
)
PERIODS = st.sampled_from([Period.parse(one) for one in ("2016-12-15/..", "2016-12-14/2016-12-16")])
NAMES = st.builds(NameOf, st.sampled_from(["actor", "place"]), WRITTEN, texts() | WRITTEN)
PLAIN = WRITTEN | st.integers() | st.sampled_from([*Group, *FateStatus]) | counts() | texts()
ARGUMENTS = st.recursive(
    PLAIN | WHENS | PERIODS | NAMES,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.builds(Message, WRITTEN, st.dictionaries(WRITTEN, inner, max_size=3))
    ),
    max_leaves=8,
)
MESSAGES = st.builds(Message, WRITTEN, st.dictionaries(WRITTEN, ARGUMENTS, max_size=4))
FINDINGS = st.builds(
    Finding,
    WRITTEN,
    st.sampled_from(Severity),
    MESSAGES,
    st.lists(st.builds(Where, kind=WRITTEN, ref=WRITTEN, record=st.uuids()), max_size=3).map(tuple),
    st.none() | MESSAGES,
    WRITTEN,
    st.lists(WRITTEN, max_size=3).map(tuple),
)
WEIGHED = st.builds(
    Weighed, FINDINGS, st.builds(weight, *[st.integers(0, 9)] * 3), st.none() | st.integers()
)


@settings(deadline=None)  # the first one reads the lists
@given(WEIGHED)
def test_a_finding_is_read_back_as_it_was(found: Weighed) -> None:
    read = of_plain(json.loads(json.dumps(plain_of(found))), Weighed)
    assert read == found
    assert read.finding.fingerprint == found.finding.fingerprint
    assert _types(read.finding.message) == _types(found.finding.message)


def _types(arg: object) -> object:
    """Of what each argument is made: a code equals the word it is written as."""
    if isinstance(arg, Message):
        return {name: _types(each) for name, each in arg.args.items()}
    return [*map(_types, arg)] if isinstance(arg, tuple) else type(arg)
