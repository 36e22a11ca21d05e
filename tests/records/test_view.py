"""A case as columns says the same whole, around a record, and as drafts."""

from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.records.workspaces import a_case, at_work
from trucewatch.acts.writing import write
from trucewatch.records import loading, surroundings
from trucewatch.records.models.base import mint
from trucewatch.records.plain import KINDS, of_plain, parts_of, to_plain
from trucewatch.records.view import MISSING, CaseView
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Where

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = {"original": "ar", "ar": "حاجز", "en": "a checkpoint"}
PERIODS = (None, "2016-12-15T10:00+02:00~30min/2016-12-15T11:00+02:00", "2016-12-16/..")
COUNTS = (None, "5", "about 350 «about 350»", "no less than 100000", "unknown")


def draft(kind: str, ref: str, **plain) -> Draft:
    record = mint()
    filled = to_plain(of_plain(kind, {"id": str(record), "ref": ref, **plain}))
    return Draft(kind, record, ref, filled, Where(kind=kind, ref=ref))


@st.composite
def drafts_of_a_case(draw):
    """A small case of every shape that hangs together: incidents, deeds, tallies, citations."""
    found = []
    source = draft("source", "s", label=TEXT, grant=["public"])
    actor = draft("actor", "a", name=TEXT, aliases=["one", "اثنان"])
    found += [source, actor]
    for number in range(draw(st.integers(1, 3))):
        period = draw(st.sampled_from(PERIODS))
        incident = draft(
            "incident", f"i{number}", title=TEXT, period=period, chosen=draw(st.booleans())
        )
        found.append(incident)
        for place in range(draw(st.integers(0, 2))):
            deed = draft(
                "deed", f"i{number}d{place}", incident=str(incident.id), deed_kind="shelling",
                targets=["convoy", "evacuees"],
            )  # fmt: skip
            found.append(deed)
            found.append(
                draft(
                    "attribution",
                    f"i{number}d{place}a",
                    deed=str(deed.id),
                    alternatives=[str(actor.id)],
                    said_by=str(source.id),
                )
            )
        count = draw(st.sampled_from(COUNTS))
        tally = draft("tally", f"i{number}t", incident=str(incident.id), count=count, role="harm")
        found.append(tally)
        found.append(draft("tally", f"i{number}p", part_of=str(tally.id), count="1", role="harm"))
        found.append(
            draft(
                "citation",
                f"i{number}c",
                about_kind="tally",
                about=str(tally.id),
                source=str(source.id),
                as_stated=TEXT,
            )
        )
    found.append(draft("tally", "start", count="about 50000", role="start"))
    return found


def said(view: CaseView, wanted: set[tuple[str, str]] | None = None) -> dict:
    """Everything a view says of its records, by kind and ref."""
    told = {}
    for kind in KINDS:
        if kind in ("case", "member"):
            continue
        for row in view.rows(kind):
            if wanted is None or (kind, row.ref) in wanted:
                told[kind, row.ref] = _row(view, kind, row)
    return told


def _row(view: CaseView, kind: str, row) -> dict:
    told = {}
    for part in parts_of(kind):
        if part.name in ("id", "case", "code"):
            continue
        value = getattr(row, part.name)
        told[part.name] = value.ref if hasattr(value, "citations") else value
    told["derived"] = {
        name: int(view.table(kind).column(name)[view.table(kind).place[row.key]])
        for name in view.table(kind).columns
        if name.endswith(("_lo", "_hi", "_low", "_high"))
    }
    told["children"] = sorted(child.ref for child in row.children("tally", "part_of"))
    told["citations"] = sorted(citation.ref for citation in row.citations())
    return told


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts=drafts_of_a_case())
def test_whole_around_and_drafts_say_the_same(drafts, tmp_path_factory, transactional_db):
    acting = at_work(Path(tmp_path_factory.mktemp("workspace")))
    case = a_case(acting)
    of_case = [
        Draft(d.kind, d.id, d.ref, {**d.plain, "case": str(case.id)}, d.where) for d in drafts
    ]
    write(acting, "record", case, [of_plain(d.kind, d.plain) for d in of_case])
    whole = said(loading.whole(case.id))
    assert said(loading.of_drafts(of_case)) == whole
    for one in of_case:
        around = surroundings.around([(one.kind, one.id)], case.id)
        known = {(kind, ref) for kind, ref in said(around)}
        assert (one.kind, one.ref) in known
        assert said(around, {(one.kind, one.ref)}) == said(
            loading.whole(case.id), {(one.kind, one.ref)}
        )
    _empty()


def _empty() -> None:
    """What one example recorded is out of the way of the next."""
    from django.core.management import call_command

    call_command("flush", verbosity=0, interactive=False)


def test_around_an_incident_is_all_that_hangs_on_it_and_nothing_of_another(tmp_path):
    acting = at_work(tmp_path)
    case = a_case(acting)
    one = [draft("incident", "one"), draft("incident", "two")]
    deeds = [draft("deed", f"{d.ref}-deed", incident=str(d.id), deed_kind="shelling") for d in one]
    records = [of_plain(d.kind, {**d.plain, "case": str(case.id)}) for d in one + deeds]
    write(acting, "record", case, records)
    view = surroundings.around([("incident", one[0].id)], case.id)
    assert [row.ref for kind in ("incident", "deed") for row in view.rows(kind)] == [
        "one",
        "one-deed",
    ]


def test_around_an_item_are_those_of_the_same_bytes_or_looks(tmp_path):
    acting = at_work(tmp_path)
    case = a_case(acting)
    items = [
        draft("evidence", "one", object="ab" * 32, pdq="12" * 32),
        draft("evidence", "bytes", object="ab" * 32),
        draft("evidence", "looks", object="cd" * 32, pdq="12" * 32),
        draft("evidence", "other", object="ef" * 32, pdq="34" * 32),
    ]
    records = [of_plain(d.kind, {**d.plain, "case": str(case.id)}) for d in items]
    write(acting, "record", case, records)
    view = surroundings.around([("evidence", items[1].id)], case.id)
    assert {row.ref for row in view.rows("evidence")} == {"one", "bytes", "looks"}


def test_drafts_lie_over_what_is_there(tmp_path):
    acting = at_work(tmp_path)
    case = a_case(acting)
    first = draft("incident", "one", title=TEXT)
    write(acting, "record", case, [of_plain("incident", {**first.plain, "case": str(case.id)})])
    changed = Draft("incident", first.id, "one", {**first.plain, "chosen": False}, first.where)
    added = draft("incident", "two")
    view = loading.of_drafts([changed, added], loading.whole(case.id))
    assert [(row.ref, row.chosen) for row in view.rows("incident")] == [
        ("one", False),
        ("two", True),
    ]


def test_another_case_is_not_seen(tmp_path):
    acting = at_work(tmp_path)
    one, two = a_case(acting), a_case(acting)
    secret = draft("incident", "secret")
    write(acting, "record", two, [of_plain("incident", {**secret.plain, "case": str(two.id)})])
    assert loading.whole(one.id).table("incident").size == 0
    assert surroundings.around([("incident", secret.id)], one.id).table("incident").size == 0
    assert loading.whole(one.id).get("incident", UUID(int=0)) is None


def test_missing_numbers_stand_out_in_a_column(tmp_path):
    acting = at_work(tmp_path)
    case = a_case(acting)
    drafts = [draft("tally", "t1", count="5"), draft("tally", "t2")]
    write(
        acting, "record", case,
        [of_plain(d.kind, {**d.plain, "case": str(case.id)}) for d in drafts],
    )  # fmt: skip
    table = loading.whole(case.id).table("tally")
    assert list(table.column("count_low")) == [5, MISSING]
