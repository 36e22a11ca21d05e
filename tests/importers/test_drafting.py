"""What the fields of a folder mean, and what is said of those that mean nothing."""

import runpy
from pathlib import Path

import pytest

from tests.cases import Written, drafts_of, read_written, view_of
from trucewatch.importers import drafting
from trucewatch.records.plain import KINDS
from trucewatch.records.shape import shapes
from trucewatch.values.area import Shape
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg, Message, either

ROOT = Path(__file__).resolve().parents[2]
ALEPPO = ROOT / "src" / "trucewatch" / "demo" / "aleppo"


def findings(written: Written) -> list[Finding]:
    return list(read_written(written).reading.findings)


def told(written: Written) -> list[tuple[str, str, str]]:
    """Code, ref and field of every finding, each sayable in both languages."""
    found = findings(written)
    for finding in found:
        for message in filter(None, (finding.message, finding.advice)):
            assert all(message.both().values())
    return [(f.code, f.where[0].ref, f.where[0].field) for f in found]


def draft(written: Written, kind: str) -> Draft:
    return next(one for one in drafts_of(written) if one.kind == kind)


def field(kind: str, line: str, name: str) -> object:
    """The plain form of one field of one row."""
    plural = shapes()[kind].plural
    return draft(
        f"case: {{ref: c, zone: Asia/Damascus}}\n{plural}:\n  - {{ref: r, {line}}}\n", kind
    ).plain[name]


@pytest.mark.parametrize(
    ("kind", "written", "name", "plain"),
    [
        ("fate", "person: r, at: 2016-12-15T10:00", "at", "2016-12-15T10:00[Asia/Damascus]"),
        ("fate", "person: r, at: 2016-12-15T10:00+03:00", "at", "2016-12-15T10:00+03:00"),
        ("tally", "count: '٥'", "count", "5"),
        ("tally", "count: about 350 «نحو 350»", "count", "about 350 «نحو 350»"),
        ("incident", "status: موثّق", "status", None),
        ("incident", "chosen: نعم", "chosen", True),
        ("incident", "chosen: no", "chosen", False),
        ("case", "hold_hours: '٤٨'", "hold_hours", 48),
        ("person", "retain_until: 2026-01-31", "retain_until", "2026-01-31"),
        ("actor", "aliases: first force; القوة الأولى", "aliases", ["first force", "القوة الأولى"]),
        ("actor", "name: {ar: قوة}", "name", {"original": "ar", "ar": "قوة"}),
        ("place", "area: {kind: point, coordinates: [37.10, 36.2]}", "area",
         {"kind": "point", "coordinates": ["37.1", "36.2"], "precision": "unknown"}),
        ("incident", "period: 2016-12-15T10:00/..", "period", "2016-12-15T10:00[Asia/Damascus]/.."),
    ],
)  # fmt: skip
def test_a_field_has_one_canonical_plain_form(
    kind: str, written: str, name: str, plain: object
) -> None:
    if kind == "case":
        assert draft(f"case: {{ref: c, {written}}}", "case").plain[name] == plain
        return
    if kind == "fate":
        people = "persons: [{ref: r}]\n"
        text = f"case: {{ref: c, zone: Asia/Damascus}}\n{people}fates: [{{ref: f, {written}}}]\n"
        assert draft(text, "fate").plain[name] == plain
        return
    if plain is None:
        assert [
            f.code for f in findings(f"case: {{ref: c}}\nincidents: [{{ref: r, {written}}}]")
        ] == ["codes-none-near"]
        return
    assert field(kind, written, name) == plain


def test_widths_of_the_case_say_what_about_means() -> None:
    text = """
    case: {ref: c, zone: Asia/Damascus, widths: {about: 20min}}
    persons: [{ref: p}]
    fates: [{ref: f, person: p, at: 2016-12-15T10:00~}]
    """
    assert draft(text, "fate").plain["at"] == "2016-12-15T10:00[Asia/Damascus]~20min"


def test_areas_may_name_places_by_their_refs_in_a_line_or_a_list() -> None:
    view = view_of("""
    places: [{ref: amiriya}, {ref: mashhad}]
    incidents:
      - {ref: i1, area: amiriya; mashhad (part)}
      - {ref: i2, area: {places: [{place: amiriya, part: whole}, mashhad (part)]}}
      - {ref: i3, area: {places: [{place: mashhad, part: unknown_part}], precision: near}}
    """)
    names = {row.id: row.ref for row in view.rows("place")}
    parts = [
        sorted((names[part.place], str(part.part)) for part in row.area.places)
        for row in view.rows("incident")
    ]
    both = [("amiriya", "whole"), ("mashhad", "part")]
    assert parts == [both, both, [("mashhad", "unknown_part")]]


def test_a_route_names_its_places_in_their_order() -> None:
    view = view_of("""
    places: [{ref: amiriya}, {ref: mashhad}, {ref: zebdiya}]
    incidents:
      - {ref: i1, area: {route: [zebdiya, mashhad (part), amiriya, zebdiya]}}
      - {ref: i2, area: {route: "zebdiya; mashhad (part); amiriya; zebdiya", precision: near}}
      - {ref: i3, area: {kind: route, places: [zebdiya, {place: mashhad, part: part}, amiriya, zebdiya]}}
    """)
    names = {row.id: row.ref for row in view.rows("place")}
    way = [("zebdiya", "whole"), ("mashhad", "part"), ("amiriya", "whole"), ("zebdiya", "whole")]
    for row in view.rows("incident"):
        assert row.area.shape is Shape.ROUTE
        assert [(names[one.place], str(one.part)) for one in row.area.places] == way


def test_what_nests_knows_what_it_belongs_to() -> None:
    view = view_of("""
    sources: [{ref: s, citations: [{ref: about-source, source: s}]}]
    actors: [{ref: a}]
    agreements:
      - ref: g
        clauses:
          - ref: k
            clause_kind: cessation
            bindings: [{ref: b, actor: a, citations: [{ref: about-binding, source: s}]}]
    """)
    binding = next(view.rows("binding"))
    assert (binding.clause.ref, binding.agreement.ref) == ("k", "g")
    assert [c.ref for c in binding.citations()] == ["about-binding"]
    assert [c.ref for c in next(view.rows("source")).citations()] == ["about-source"]


def test_pointers_name_kind_and_ref() -> None:
    text = """
    case: {ref: c}
    sources: [{ref: s}]
    incidents: [{ref: i1}]
    citations: [{ref: x, about: incident:i1, source: s}]
    finding_decisions:
      - {ref: d, finding_code: weekday, about: incidents:i1, decision: resolved}
    """
    incident = draft(text, "incident")
    citation = draft(text, "citation").plain
    assert citation["about_kind"] == "incident"
    assert len(str(citation["about"])) == len(str(incident.id))
    assert draft(text, "finding_decision").plain["about"] == ["incident:i1"]


BAD = [
    ("incidents: [{ref: i, period: 2016-11-31/..}]", ("when-impossible-date", "i", "period")),
    ("incidents: [{ref: i, period: '٢٠١٦-١١-٣١/..'}]", ("when-impossible-date", "i", "period")),
    ("incidents: [{ref: i, period: 2016-12-15T25:00/..}]", ("when-impossible-time", "i", "period")),
    ("tallies: [{ref: t, count: '-5'}]", ("values-count-negative", "t", "count")),
    ("tallies: [{ref: t, count: 99999999999}]", ("values-count-too-large", "t", "count")),
    ("tallies: [{ref: t, count: 5, unit: persn}]", ("codes-near", "t", "unit")),
    ("places: [{ref: p, area: {kind: point, coordinates: [36.2, 137.1]}}]",
     ("values-area-swapped", "p", "area")),
    ("places: [{ref: a}]\nincidents: [{ref: i, area: {route: [a]}}]",
     ("values-area-short-route", "i", "area")),
    ("places: [{ref: a}]\nincidents: [{ref: i, area: {route: [a, a (part)]}}]",
     ("values-area-route-stays", "i", "area")),
    ("places: [{ref: a}, {ref: b}]\nincidents: [{ref: i, area: {route: [a, b], places: [a]}}]",
     ("values-area-shape", "i", "area")),
    ("places: [{ref: p, area: {kind: point, coordinates: [200, 95]}}]", ("values-area-outside", "p", "area")),
    ("tallies: [{ref: t, incident: i7}]", ("import-reference-nothing", "t", "incident")),
    ("incidents: [{ref: i, chosen: perhaps}]", ("import-truth", "i", "chosen")),
    ("persons: [{ref: p, review_on: 2016-11-31}]", ("when-impossible-date", "p", "review_on")),
    ("persons: [{ref: p, review_on: 2016-11}]", ("import-day", "p", "review_on")),
    ("deeds: [{ref: d, deed_kind: shelling}]", ("import-missing", "d", "incident")),
    ("places: [{ref: p, zone: Asia/Damascsu}]", ("when-zone-near", "p", "zone")),
    ("evidence: [{ref: e, generation: first}]", ("values-count-unreadable", "e", "generation")),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), BAD)
def test_a_bad_value_is_told_with_its_place(rows: str, expected: tuple[str, str, str]) -> None:
    assert told(f"case: {{ref: c, zone: Asia/Damascus}}\n{rows}\n") == [expected]


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    found = findings("""
    case: {ref: c}
    tallies:
      - {ref: t1, count: "-5", unit: persn}
      - {ref: t2, count: 5}
      - {ref: t3, source: nobody}
    """)
    assert [(f.where[0].line, f.where[0].field) for f in found] == [
        (4, "count"),
        (4, "unit"),
        (6, "source"),
    ]


SAME_WORDS = """
    case: {ref: c, zone: Asia/Damascus}
    persons:
      - {ref: person, label: {en: A person}}
    fates:
      - {ref: f1, person: person, status: killed, at: 2016-12-15}
      - {ref: f2, person: person, status: killed, at: 2016-12-15}
    tallies:
      - {ref: t, count: "5", unit: person, role: harm}
"""


@pytest.mark.parametrize("most", [1, 50_000])
def test_the_same_words_are_read_as_their_field_says(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(drafting, "MOST_SAID", most)
    drafts = {one.ref: one for one in drafts_of(SAME_WORDS)}
    person = str(drafts["person"].id)
    assert [drafts[ref].plain["person"] for ref in ("f1", "f2")] == [person, person]
    assert [drafts[ref].plain["at"] for ref in ("f1", "f2")] == ["2016-12-15[Asia/Damascus]"] * 2
    assert drafts["t"].plain["unit"] == "person"


def test_the_same_mistake_is_told_of_every_row() -> None:
    written = SAME_WORDS.replace("2016-12-15", "15.12.2016").replace('"5"', "15.12.2016")
    assert told(written) == [
        ("when-day-first", "f1", "at"),
        ("when-day-first", "f2", "at"),
        ("values-count-fraction", "t", "count"),
    ]


def test_a_reference_to_nothing_names_the_nearest_refs() -> None:
    found = findings("""
    case: {ref: c}
    incidents: [{ref: amiriya-fire}, {ref: other}]
    tallies: [{ref: t, incident: amiriya-fier}]
    """)
    assert [f.code for f in found] == ["import-reference-near"]
    assert found[0].message.args["nearest"] == "amiriya-fire"


def test_of_several_refs_one_is_meant_and_the_kind_is_said_in_both_languages() -> None:
    (found,) = findings("""
    case: {ref: c}
    places: [{ref: valley}, {ref: vallee}]
    movements: [{ref: m, start: vally}]
    """)
    said = {lang: bare(found.message.text(lang)) for lang in ("en", "ar")}
    assert said["en"].startswith("There is no place “vally”. Did you mean valley or vallee? ")
    assert said["ar"].startswith(
        "لا يوجد سجل «vally» (النوع: المكان). هل المقصود valley أم vallee؟ "
    )


def bare(words: str) -> str:
    """The words without the marks that isolate a direction of writing."""
    return words.translate(dict.fromkeys(range(0x2066, 0x206A)))


ROWS_NAMED_NORTH = """
    case: {ref: c}
    actors: [{ref: north}]
    sources: [{ref: s}]
    %s
    citations: [{ref: x, about: %s, source: s}]
    """


@pytest.mark.parametrize(
    ("more", "about", "nearest"),
    [
        ("", "north", "actor:north"),
        ("", "acter:north", "actor:north"),
        ("places: [{ref: north}]", "north", either(["actor:north", "place:north"])),
    ],
)
def test_a_ref_without_its_kind_is_answered_with_the_records_that_have_it(
    more: str, about: str, nearest: Arg
) -> None:
    (found,) = findings(ROWS_NAMED_NORTH % (more, about))
    assert (found.code, found.message.args["nearest"]) == ("import-pointer-near", nearest)
    for lang in ("en", "ar"):
        said = nearest.text(lang) if isinstance(nearest, Message) else str(nearest)
        assert f" {bare(said)}" in bare(found.message.text(lang))


def test_a_ref_that_nothing_has_is_answered_with_the_kinds_there_are() -> None:
    (found,) = findings(ROWS_NAMED_NORTH % ("", "south"))
    assert found.code == "import-pointer"


def test_a_ref_of_another_kind_is_told_to_be_that() -> None:
    (found,) = findings("""
    case: {ref: c}
    actors: [{ref: north}]
    movements: [{ref: m, start: north}]
    """)
    assert (found.code, found.message.args["others"]) == ("import-reference-other", ("actor",))
    assert (found.where[0].ref, found.where[0].field) == ("m", "start")


@pytest.mark.parametrize(
    ("row", "code", "field"),
    [
        ("{ref: Huda}", "import-member-name", "ref"),
        ("{ref: هُدى}", "import-member-name", "ref"),
        ("{ref: huda, username: salma}", "import-member-name", "username"),
        ("{ref: huda, username: Huda}", "import-member-name", "username"),
        ("{ref: a@b}", "values-username", "ref"),
        ("{ref: hud\u0430}", "values-username-scripts", "ref"),
    ],
)
def test_a_member_of_a_folder_goes_by_a_user_name_as_it_is_kept(
    row: str, code: str, field: str
) -> None:
    (found,) = findings(f"case: {{ref: c}}\nmembers: [{row}]")
    assert (found.code, found.where[0].field) == (code, field)


@pytest.mark.parametrize(
    ("rows", "field", "way"),
    [
        ("amendments: [{ref: a, agreement: g, amends: b}, {ref: b, agreement: g, amends: c}, "
         "{ref: c, agreement: g, amends: b}]\nagreements: [{ref: g}]", "amends", {"b", "c"}),
        ("tallies: [{ref: t, part_of: t}]", "part_of", {"t"}),
        ("tallies: [{ref: t, supersedes: u}, {ref: u, supersedes: t}]", "supersedes", {"t", "u"}),
        ("places: [{ref: p, parent: q}, {ref: q, parent: p}]", "parent", {"p", "q"}),
        ("movements: [{ref: m, within: m}]", "within", {"m"}),
    ],
)  # fmt: skip
def test_a_cycle_is_told_once_with_its_rows_and_no_others(
    rows: str, field: str, way: set[str]
) -> None:
    found = findings(f"case: {{ref: c}}\n{rows}\n")
    assert [(f.code, {w.ref for w in f.where}, {w.field for w in f.where}) for f in found] == [
        ("import-cycle", way, {field})
    ]


def test_two_clauses_whose_numbers_answer_to_each_other_are_no_cycle() -> None:
    rows = """
    case: {ref: c}
    agreements:
    - ref: a
      clauses:
      - {ref: k, clause_kind: reciprocity, condition: l, promised_per: %s, promised_count: 10}
      - {ref: l, clause_kind: reciprocity, condition: k, promised_count: 20}
    """
    assert findings(rows % "condition") == []
    assert [f.code for f in findings(rows % "in_all")] == ["import-cycle"]


def test_a_folder_that_names_no_case_is_told_so_and_all_else_with_it() -> None:
    assert told({"tallies.csv": "ref,count\nt,-5\n"}) == [
        ("import-no-case", "", ""),
        ("values-count-negative", "t", "count"),
    ]


def test_what_a_protected_field_holds_is_never_told() -> None:
    found = findings("""
    case: {ref: c}
    sources:
      - {ref: s1, name: Abu Secret Name, contact: "+963 11 000"}
    """)
    assert {f.code for f in found} == {"file-identity"}
    everything = repr([f.plain() for f in found])
    assert "Secret" not in everything
    assert "963" not in everything


def test_the_aleppo_folder_has_no_error() -> None:
    from trucewatch.importers.folder import read_folder

    reading = read_folder(ALEPPO, workspace=False).reading
    assert [f.message.text("en") for f in reading.findings] == []
    assert len(reading.drafts) > 300


def test_every_kind_has_its_fields_in_the_page_of_the_case_folder() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "write_case_folder.py"))
    page = (ROOT / "docs" / "case-folder.md").read_text(encoding="utf-8")
    assert page == tool["page"](), (
        "docs/case-folder.md is stale: please run python tools/write_case_folder.py"
    )
    assert [kind for kind in shapes() if f"### {KINDS[kind].plural}\n" not in page] == []


SITE = """
case: {{ref: c}}
places:
  - {{ref: p, name: {{en: A place}}, place_kind: {kind},
     area: {{kind: point, coordinates: ["37.12345", "36.23456"], precision: {precision}}}{release}}}
"""
RELEASED = ", release: exact, release_reason: {en: It is known to all sides}"


@pytest.mark.parametrize(
    "kind", ["hospital", "shelter", "camp", "assembly_point", "monitor_position"]
)
def test_the_exact_position_of_a_protected_site_is_refused_in_a_plain_file(kind: str) -> None:
    """Words and reasons of a release are asked for; nothing repeats the position."""
    told_of = told(SITE.format(kind=kind, precision="exact", release=""))
    assert told_of == [("import-site-exact", "p", "area")]
    half = told(SITE.format(kind=kind, precision="exact", release=", release: exact"))
    assert ("import-site-exact", "p", "area") in half
    (finding,) = findings(SITE.format(kind=kind, precision="exact", release=""))
    assert "36.23" not in str(finding.plain())


def test_a_site_at_the_precision_that_may_be_shown_is_taken() -> None:
    assert told(SITE.format(kind="hospital", precision="district", release="")) == []
    assert told(SITE.format(kind="hospital", precision="exact", release=RELEASED)) == []
    assert told(SITE.format(kind="crossing", precision="exact", release="")) == []
