"""Whatever honest words, times, counts and areas are recorded, verification raises no alarm.

Runs on SQLite and on PostgreSQL: what a database gives back must be what was sealed, letter by
letter. Words are drawn from what people paste: both directions, marks inside, composed and
decomposed letters, blanks at the ends.
"""

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.records.workspaces import a_case
from trucewatch.acts.acting import Acting
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.records import fields as ours
from trucewatch.records.plain import KINDS, of_plain, parts_of, stored, to_plain
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)

KINDS_TRIED = ("source", "incident", "tally", "evidence", "movement", "place", "agreement")
LETTERS = st.text(
    st.one_of(
        st.sampled_from(
            "e\u0301é ﷺ\u200f\u200e\u2068\u2069\u202eحلب٠١٢\t\n\u00a0\ufeff\u2028'\"\\/«»🕊\ue000"
        ),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=12,
)
WORDS = st.one_of(LETTERS, LETTERS.map(lambda w: unicodedata.normalize("NFD", w)))
WHENS = st.sampled_from(
    [
        "1583-01-01", "9900-12-31[Asia/Damascus]", "2016", "201X[UTC]", "2016-12-16T/evening[UTC]",
        "2016-12-13T18:00+02:00~30min «Tuesday about 18:00»", "2016-10-27T23:30[Asia/Damascus]",
        "2016-12-13T00:00:59-12:00", "[2016-12-01..2016-12-05][Asia/Damascus] «قرابة «الأول»»",
    ]
)  # fmt: skip
PERIODS = st.sampled_from(
    [
        "/2016-12-13T18:00[Asia/Damascus]", "2016-12-13T18:00[Asia/Damascus]/..",
        "1583-01-01T00:00/9900-12-31T23:59 «من وإلى»", "2016-12-14[Asia/Damascus]",
    ]
)  # fmt: skip
COUNTS = st.sampled_from(["0", "10000000000", "about 350 «نحو ٣٥٠»", "unknown", "dozens", "over 9"])
AREAS = st.sampled_from(
    [
        {}, {"kind": "point", "coordinates": ["-0.0000000", "36.2021000"]},
        {"kind": "point", "coordinates": ["37.1343001", "-89.9999999"], "radius_m": 20100000},
    ]
)  # fmt: skip
TAGS = st.sampled_from(["en", "ar", "und", "ku-Latn", "ar-SY", "zh-Hans-CN", "es-419"])


def texts():
    tagged = st.dictionaries(TAGS, WORDS, max_size=3)
    return tagged.map(
        lambda words: next(
            ({"original": tag, **words} for tag in words if words[tag].strip()), None
        )
    )


def value_of(field):
    """A strategy for the plain form of a field; None for fields left at their default."""
    by_type = {
        ours.WhenField: WHENS,
        ours.PeriodField: PERIODS,
        ours.CountField: COUNTS,
        ours.AreaField: AREAS,
        ours.TaggedTextField: texts(),
        ours.ProtectedField: WORDS,
        models.BooleanField: st.booleans(),
        models.PositiveSmallIntegerField: st.integers(0, 2**15 - 1),
        models.BigIntegerField: st.integers(0, 2**53 - 1),
    }
    for kind, strategy in by_type.items():
        if isinstance(field, kind):
            return strategy
    if isinstance(field, ours.CodeField):
        return st.sampled_from([str(code) for code in field.codes])
    if isinstance(field, ours.CodesField):
        return st.lists(st.sampled_from([str(code) for code in field.codes]), max_size=4)
    if isinstance(field, models.DateField):
        return st.dates(date(1, 1, 1)).map(date.isoformat)
    if isinstance(field, models.CharField) and field.name not in ("object", "id", "code", "state"):
        return WORDS
    return None


def plains(kind):
    drawn = {part.name: value_of(part.field) for part in parts_of(kind)}
    wanted = {
        name: strategy
        for name, strategy in drawn.items()
        if strategy is not None and name != "state"
    }
    return st.fixed_dictionaries({}, optional=wanted).map(lambda plain: (kind, plain))


RECORDS = st.sampled_from(KINDS_TRIED).flatmap(plains)


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(
    drawn=st.lists(RECORDS, min_size=1, max_size=6),
    again=st.booleans(),
    minutes=st.integers(-720, 840),
)
def test_honest_records_never_raise_an_alarm(acting, drawn, again, minutes):
    """In any zone of the clock; written anew as they come back, too."""
    zone = timezone(timedelta(minutes=minutes))
    here = Acting(acting.workspace, acting.member, datetime.now(UTC).astimezone(zone))
    case = a_case(here)
    records = []
    for kind, plain in drawn:
        record = of_plain(kind, {name: v for name, v in plain.items() if v is not None})
        if hasattr(record, "case_id"):
            record.case = case
        records.append(record)
    write(here, "record", case, records, "because «لأن»")
    for record in records:
        assert to_plain(stored(record.kind).get(id=record.id)) == to_plain(record)
    if again:
        kept = [stored(record.kind).get(id=record.id) for record in records]
        write(here, "correct", case, kept)
    sequence(here.workspace)
    report = verify_workspace(here.workspace)
    assert [str(broken) for broken in report.broken] == []


@pytest.mark.parametrize(
    ("kind", "name", "value", "code"),
    [
        ("evidence", "licence", "a\x00b", "acts-unstorable-words"),
        ("evidence", "licence", "x" * 201, "acts-too-long"),
        ("evidence", "licence", "\ud800", "acts-unstorable-words"),
        ("evidence", "generation", 2**15, "acts-number-outside"),
        ("evidence", "size", 2**53, "acts-number-outside"),
        ("source", "name", "half \udcff", "acts-unstorable-words"),
    ],
)
def test_what_one_of_the_databases_could_not_keep_is_refused_on_both(
    acting, kind, name, value, code
):
    record = of_plain(kind, {name: value})
    record.case = a_case(acting)
    with pytest.raises(Refusal) as refused:
        write(acting, "record", record.case, [record])
    assert refused.value.code == code


def test_a_text_that_could_not_be_read_back_is_refused_and_blanks_around_one_go(acting):
    case = a_case(acting)
    case.name = Text("en", {"en": "  A truce \n"})
    write(acting, "correct", case, [case])
    assert KINDS["case"].objects.get().name == Text("en", {"en": "A truce"})
    case.name = Text("en", {"en": "A\x01truce"})
    with pytest.raises(Refusal) as refused:
        write(acting, "correct", case, [case])
    assert refused.value.code == "values-text-control"


@pytest.mark.parametrize(
    "widths", [{"about": 1.5}, {"protected": True}, {"a": "\x00"}, {"a": 2**53}]
)
def test_a_table_that_could_not_be_sealed_is_refused(acting, widths):
    case = a_case(acting)
    case.widths = widths
    with pytest.raises(Refusal) as refused:
        write(acting, "correct", case, [case])
    assert refused.value.code == "acts-unstorable-table"


def test_words_that_only_look_like_an_escape_are_kept(acting):
    case = a_case(acting)
    case.languages = ("C:\\u0000", "\t")
    write(acting, "correct", case, [case])
    assert KINDS["case"].objects.get().languages == ("C:\\u0000", "\t")


def test_an_act_that_touches_no_record_is_sealed_too(acting):
    write(acting, "looked", None, [])
    assert sequence(acting.workspace).size == 2
    verify_workspace(acting.workspace).demand()
