"""Each command in a small workspace: what it says, what it returns, what it changes."""

import json
import re
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import ALEPPO, SMALL, Commands


def test_an_empty_workspace_says_what_to_do_next(trucewatch: Commands) -> None:
    told = trucewatch("about")
    assert told.code == 0
    assert "trucewatch member NAME" in told.out
    assert "trucewatch import FOLDER" in told.out


@pytest.mark.parametrize("name", ["check", "screen", "clauses", "ledger", "report", "publish"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_workspace_without_a_case_is_told_and_not_an_error_of_the_program(
    trucewatch: Commands, name: str, language: str
) -> None:
    told = trucewatch(name, "--language", language)
    assert (told.code, told.out) == (4, "")
    assert "trucewatch import FOLDER" in told.err
    assert trucewatch(name, "--json").json["error"]["code"] == "workspace-empty"


def test_an_empty_workspace_verifies(trucewatch: Commands) -> None:
    assert trucewatch("verify").code == 0
    assert trucewatch("verify", "--json").json["sound"] is True


def test_a_workspace_is_verified_where_its_folder_is_named(
    trucewatch: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that declares itself a bag is verified as a package: nothing it names is opened."""
    there = tmp_path / "work"
    monkeypatch.delenv("TRUCEWATCH_WORKSPACE")
    assert trucewatch("verify", str(there), "--json").json["sound"] is True
    (there / "bagit.txt").write_text("BagIt-Version: 1.0\n")
    assert trucewatch("verify", str(there)).code == 3


def test_members_are_recorded_sealed_and_listed_in_both_languages(trucewatch: Commands) -> None:
    assert "trucewatch member NAME" in trucewatch("member").out
    assert trucewatch("member", "huda", "--role", "reviewer").code == 0
    assert "reviewer" in trucewatch("member").out
    assert "مراجع" in trucewatch("member", "--language", "ar").out
    assert trucewatch("member", "--json").json == [{"username": "huda", "roles": ["reviewer"]}]
    assert trucewatch("verify", "--json").json["unsealed"] == 0


@pytest.mark.parametrize(
    ("name", "code"),
    [("huda", "workspace-member-exists"), ("a b", "values-username"), ("\u202ex", "values-username")],
)  # fmt: skip
def test_a_member_is_recorded_once_and_by_a_name_that_can_be_typed(
    trucewatch: Commands, name: str, code: str
) -> None:
    trucewatch("member", "huda")
    told = trucewatch("member", name, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, code)


def test_a_dry_run_of_an_import_saves_nothing_and_names_the_next_command(
    trucewatch: Commands, folder: Path
) -> None:
    told = trucewatch("import", folder, "--dry-run")
    assert told.code == 0
    assert f"trucewatch import {folder}" in told.out
    assert trucewatch("about", "--json").json["cases"] == []


def test_an_import_says_what_it_did_and_the_same_again_changes_nothing(
    trucewatch: Commands, folder: Path
) -> None:
    first = trucewatch("import", folder)
    assert (first.code, "New: 4." in first.out) == (0, True)
    again = trucewatch("import", folder)
    assert (again.code, again.out) == (
        0,
        "Nothing changed: 4 records stand as the folder has them.\n",
    )
    arabic = trucewatch("import", folder, "--language", "ar")
    assert "لم يتغيّر شيء" in arabic.out


def test_an_import_with_an_error_is_refused_and_a_dry_run_of_it_has_findings(
    trucewatch: Commands, tmp_path: Path
) -> None:
    wrong = SMALL | {"tallies.csv": "ref,count\nt1,minus four\n"}
    bad = write_folder(tmp_path / "bad", wrong)
    assert trucewatch("import", bad, "--dry-run").code == 1
    refused = trucewatch("import", bad, "--json")
    assert (refused.code, refused.json["saved"]) == (4, False)
    told = trucewatch("import", bad)
    assert "tallies.csv:2:2 tally:t1.count" in told.out
    assert "--accept-valid" in told.out
    accepted = trucewatch("import", bad, "--accept-valid")
    assert accepted.code == 0
    assert str(bad / "rejected") in accepted.out


def test_a_folder_that_is_absent_is_refused(trucewatch: Commands, tmp_path: Path) -> None:
    told = trucewatch("import", tmp_path / "nowhere", "--json")
    assert told.code == 4


def test_a_key_that_is_no_text_is_refused(
    trucewatch: Commands, folder: Path, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"\xff\xfe\x00")
    told = trucewatch("import", folder, "--identity", key, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "cli-not-text")


def test_a_record_is_shown_with_labels_words_and_what_refers_to_it(at_work: Commands) -> None:
    told = at_work("show", "incident:shelling")
    assert told.code == 0
    assert told.out.splitlines() == [
        "Incident A-INC-0001  Shelling of the road",
        "  ref: shelling",
        "  when: Thursday 15 December 2016, from 10:00 to 11:00",
        "  status: reported",
        "  effect on the operation: unknown",
        "  chosen for the report: yes",
        "Times of day are those of Damascus, unless another zone stands beside them.",
        "",
        "What refers to it",
        "  Figure A-TAL-0001 about 12 people wounded (incident)",
    ]


def test_a_default_of_what_nobody_told_is_not_shown(trucewatch: Commands, tmp_path: Path) -> None:
    told = ("", "promised_count: 500, ")
    clauses = "".join(
        f"{{ref: k{n}, {more}clause_kind: evacuation}}, " for n, more in enumerate(told)
    )
    text = f"case: {{ref: c, zone: Asia/Damascus}}\nagreements: [{{ref: g, clauses: [{clauses}]}}]"
    for name in ("huda", "salma"):
        assert trucewatch("member", name).code == 0
    assert trucewatch("import", write_folder(tmp_path / "c", text), "--as", "huda").code == 0
    shown = [trucewatch("show", f"clause:k{n}").out for n in range(2)]
    assert ["in all" in one for one in shown] == [False, True]


def test_a_record_is_shown_in_arabic(at_work: Commands) -> None:
    told = at_work("show", "tally:t1", "--language", "ar")
    assert told.code == 0
    assert "العدد: نحو 12 «about 12 people»" in told.out
    assert "الحادثة: \u2068A-INC-0001\u2069 قصف الطريق" in told.out


@pytest.mark.parametrize("name", ["shelling", "place:shelling", "incidant:shelling"])
def test_a_ref_without_its_kind_or_with_another_names_the_record_meant(
    at_work: Commands, name: str
) -> None:
    told = at_work("show", name)
    assert (told.code, told.out) == (4, "")
    assert told.err == f"✗ There is no record “{name}”. Did you mean incident:shelling?\n"
    arabic = at_work("show", name, "--language", "ar").err
    assert "هل المقصود \u2068incident:shelling\u2069؟" in arabic


def test_a_record_as_json_is_its_plain_form_and_what_refers_to_it(at_work: Commands) -> None:
    told = at_work("show", "A-INC-0001", "--json").json
    assert (told["kind"], told["ref"]) == ("incident", "shelling")
    assert told["referred_to_by"] == [
        {"kind": "tally", "code": "A-TAL-0001", "field": "incident", "more": 0}
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("A-INC-0099", "cli-no-record-but"),
        ("incident:nowhere", "cli-no-record-but"),
        ("incident:sheling", "cli-record-near"),
        ("person:nobody", "cli-no-record"),
        ("thing:x", "cli-unknown-kind"),
        ("nonsense", "cli-record-name"),
        ("shelling", "cli-record-near"),
        ("actor:shelling", "cli-record-near"),
        ("incident:\x00", "cli-record-name"),
    ],
)
@pytest.mark.parametrize("command", ["show", "history", "erase", "withdraw"])
def test_a_record_that_is_none_is_refused_by_every_command(
    at_work: Commands, command: str, name: str, code: str
) -> None:
    told = at_work(command, name, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, code)


def test_a_history_tells_who_when_which_act_why_and_what_differs(
    at_work: Commands, folder: Path
) -> None:
    longer = SMALL["incidents.yaml"].replace("11:00", "11:30")
    write_folder(folder, {"incidents.yaml": longer})
    changed = at_work("import", folder, "--as", "salma", "--because", "a second call")
    assert changed.code == 0
    told = at_work("history", "incident:shelling").out
    assert "Times of day are those of Damascus" in told
    assert "1. imported from a case folder" in told
    assert "salma (name asserted, not proved)" in told
    assert "why: a second call" in told
    assert (
        "when: Thursday 15 December 2016, from 10:00 to 11:00 → "
        "Thursday 15 December 2016, from 10:00 to 11:30"
    ) in told
    arabic = at_work("history", "incident:shelling", "--language", "ar").out
    assert "استيراد من مجلد الملف" in arabic
    steps = at_work("history", "incident:shelling", "--json").json
    assert [step["member"] for step in steps] == ["huda", "salma"]
    assert [change["field"] for change in steps[1]["changes"]] == ["period"]


def test_withdrawing_is_tried_first_then_done_for_a_reason(at_work: Commands) -> None:
    assert at_work("withdraw", "tally:t1", "--dry-run").code == 0
    assert at_work("withdraw", "tally:t1", "--as", "huda", "--json").json["error"]["code"] == (
        "accept-withdraw-reason"
    )
    done = at_work("withdraw", "tally:t1", "--because", "counted twice", "--as", "huda", "--json")
    assert (done.code, done.json["withdrawn"]) == (0, ["A-TAL-0001"])
    assert "withdrawn" in at_work("show", "tally:t1").out
    assert at_work("verify").code == 0


def test_a_reason_that_tells_a_protected_name_is_refused_when_tried_too(
    at_work: Commands, tmp_path: Path
) -> None:
    brought = tmp_path / "umm-salma 2016.jpg"
    brought.write_bytes(b"no picture at all")
    assert at_work("seal", brought, "--as", "huda").code == 0
    wrong = (
        "withdraw",
        "tally:t1",
        "--because",
        "see umm-salma 2016.jpg",
        "--json",
        "--as",
        "huda",
    )
    for told in (at_work(*wrong, "--dry-run"), at_work(*wrong)):
        assert (told.code, told.json["error"]["code"]) == (4, "gate-words-tell")
    assert "withdrawn" not in at_work("show", "tally:t1").out


def test_what_is_in_use_is_not_withdrawn(at_work: Commands) -> None:
    told = at_work("withdraw", "incident:shelling", "--because", "x", "--as", "huda")
    assert told.code == 4
    assert "A-TAL-0001" in told.err


def test_erasing_is_tried_first_and_with_json_needs_a_yes(at_work: Commands) -> None:
    tried = at_work("erase", "source:s1", "--dry-run", "--json", "--as", "huda")
    none = {f"told_{name}": [] for name in ("now", "before", "perhaps", "elsewhere", "in_log")}
    would = {"would_erase": ["A-SRC-0001", "A-TAL-0001"], **none}
    assert (tried.code, tried.json) == (0, would)
    unsure = at_work("erase", "source:s1", "--because", "asked", "--json", "--as", "huda")
    assert (unsure.code, unsure.json["error"]["kind"]) == (2, "misuse")
    no_reason = at_work("erase", "source:s1", "--yes", "--json", "--as", "huda")
    assert no_reason.json["error"]["code"] == "acts-erase-reason"
    assert "A report" in at_work("show", "source:s1").out


def test_a_case_without_clauses_teaches_what_is_needed(at_work: Commands) -> None:
    assert "import" in at_work("screen").out
    assert "import" in at_work("clauses").out
    assert "trucewatch screen" in at_work("determine", "list").out
    assert at_work("screen", "--json").json == []
    assert at_work("clauses", "--json").json == []
    assert at_work("determine", "list", "--json").json == []


def test_a_check_ends_with_one_while_something_waits_and_zero_once_decided(
    trucewatch: Commands, tmp_path: Path
) -> None:
    wrong = SMALL | {
        "incidents.yaml": """
        incidents:
          - {ref: i, period: "2016-12-15T10:00/2016-12-15T11:00 «Tuesday 15 December 2016»"}
        """,
        "tallies.csv": "ref,count\n",
    }
    trucewatch("member", "huda")
    assert trucewatch("import", write_folder(tmp_path / "wrong", wrong)).code == 0
    found = trucewatch("check", "--json")
    assert found.code == 1
    waiting = [each for each in found.json if each["severity"] != "note"]
    fingerprint = waiting[0]["fingerprint"]
    assert fingerprint[:8] in trucewatch("check").out
    short = trucewatch("decide", fingerprint[:3], "--because", "x", "--json")
    assert short.json["error"]["code"] == "cli-decide-which"
    for each in waiting:
        decided = trucewatch("decide", each["fingerprint"][:12], "--because", "a slip", "--json")
        assert decided.code == 0
    assert trucewatch("check").code == 0
    assert "a slip" in trucewatch("check", "--all").out


def test_a_moment_that_is_none_is_refused(at_work: Commands) -> None:
    for name in ("clauses", "ledger"):
        told = at_work(name, "--at", "31 November", "--json")
        assert told.code == 4
    assert at_work("report", "--as-of", "soon", "--json").code == 4


def test_a_clock_that_is_none_is_refused(
    at_work: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stated in ("yesterday", "2016-12-17T12:00:00"):
        monkeypatch.setenv("TRUCEWATCH_NOW", stated)
        assert at_work("about", "--json").json["error"]["code"] == "cli-now"


def test_nobody_publishes_without_a_name_and_nobody_unknown_acts(at_work: Commands) -> None:
    assert at_work("publish", "--json").json["error"]["code"] == "acts-needs-member"
    assert at_work("publish", "--as", "nobody", "--json").json["error"]["code"] == (
        "workspace-no-member"
    )


def test_a_publication_into_a_file_is_refused_before_anything_is_recorded(
    at_work: Commands, tmp_path: Path
) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").write_text("x")
    told = at_work("publish", "--as", "huda", "--out", tmp_path / "taken" / "file" / "in", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "cli-disk-no-folder")
    assert "publication" not in at_work("about", "--json").json["cases"][0]["records"]


def test_the_aleppo_case_goes_through_every_command_in_both_languages(
    trucewatch: Commands, tmp_path: Path
) -> None:
    assert trucewatch("import", ALEPPO).code == 0
    for language in ("en", "ar"):
        for words in (
            ("check", "--all"), ("screen", "incident:dahiya", "--all"), ("clauses",), ("ledger",),
            ("ledger", "--totals"), ("ledger", "--group", "people"),
            ("ledger", "--place", "eastern-aleppo"), ("ledger", "--movement", "convoy-16-december"),
            ("determine", "list"), ("show", "incident:dahiya"),
            ("show", "case:aleppo-2016"), ("history", "incident:dahiya", "--all"), ("about",),
            ("verify",),
        ):  # fmt: skip
            told = trucewatch(*words, "--language", language)
            assert (words, told.code, told.err) == (words, 0, "")
            assert json.loads(trucewatch(*words, "--json").out) is not None


def test_every_record_of_aleppo_can_be_shown_in_both_languages(trucewatch: Commands) -> None:
    from trucewatch.records.plain import KINDS, stored

    trucewatch("import", ALEPPO)
    for kind in KINDS:
        record = stored(kind).order_by("code").first()
        for language in ("en", "ar") if record is not None else ():
            told = trucewatch("show", record.code, "--language", language)
            assert (record.code, told.code, told.err) == (record.code, 0, "")
            assert "{'" not in told.out


def test_shut_gates_are_listed_each_with_its_advice(trucewatch: Commands) -> None:
    trucewatch("import", ALEPPO)
    trucewatch("member", "huda")
    tried = trucewatch("publish", "--as", "demo-reviewer", "--dry-run", "--json")
    assert tried.code == 1
    shut = [each for each in tried.json["gates"] if each["released_by"] is None]
    refused = trucewatch("publish", "--as", "demo-reviewer")
    assert (refused.code, refused.out) == (4, "")
    lines = refused.err.splitlines()
    assert len(lines) == 1 + len(shut)
    assert all("trucewatch decide" in line for line in lines[1:])
    told = trucewatch("publish", "--as", "demo-reviewer", "--json").json["error"]
    assert (told["code"], len(told["because"])) == ("gate-refused", len(shut))


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", ("A-TAL-0009: 1 · civilians · wounded", "bytes", "opened by A-FDE-0009")),
        ("ar", ("A-TAL-0009: 1 · مدنيون · ", "بايت", "فُتح بالقرار A-FDE-0009")),
    ],
)
def test_opened_gates_and_published_files_are_told_in_words(
    trucewatch: Commands, tmp_path: Path, language: str, shown: tuple[str, str, str]
) -> None:
    trucewatch("member", "huda")
    trucewatch("import", ALEPPO)
    figure, size, opened = shown
    act = ("--as", "demo-analyst", "--language", language)
    tried = without_isolates(trucewatch("publish", *act, "--dry-run").out).splitlines()
    start = next(number for number, line in enumerate(tried) if "A-TAL-0009:" in line) - 1
    assert (tried[start][0], figure in tried[start + 1], "✗" in "".join(tried[start:])) == (
        "✓",
        True,
        False,
    )
    trucewatch("publish", *act, "--out", tmp_path / "out")
    told = without_isolates(trucewatch("show", "A-PUB-0001", *act).out).splitlines()
    assert (
        sum(line.startswith("    · report.") and f" {size} · SHA-256 " in line for line in told)
        == 4
    )
    assert any(figure in line and line.endswith(opened) for line in told)


def without_isolates(told: str) -> str:
    return re.sub("[\u2066-\u2069]", "", told)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "One contradiction of published figures"), ("ar", "تناقض واحد في الأرقام المنشورة")],
)
def test_a_dry_run_of_publishing_tells_the_open_contradictions(
    trucewatch: Commands, tmp_path: Path, language: str, said: str
) -> None:
    """Of figures: a note, a decided one and one that touches no figure are not told."""
    trucewatch("import", write_folder(tmp_path / "parts", PARTS))
    for name in ("huda", "salma"):
        trucewatch("member", name)
    words = ("publish", "--as", "huda", "--audience", "internal", "--dry-run")
    told = trucewatch(*words, "--json").json
    assert [one["code"] for one in told["contradictions"]] == ["parts-exceed-total"]
    shown = trucewatch(*words, "--language", language)
    assert said in shown.out
    decided = ("decide", told["contradictions"][0]["fingerprint"][:8], "--accept")
    assert trucewatch(*decided, "--because", "as stated", "--as", "salma").code == 0
    assert trucewatch(*words, "--json").json["contradictions"] == []
    assert said not in trucewatch(*words, "--language", language).out


PARTS = {
    "case.yaml": "case: {ref: parts, zone: Asia/Damascus}",
    "rest.yaml": """
sources: [{ref: s, public: yes, label: {en: Bulletin}, grant: [public]}]
incidents:
  - {ref: i, title: {en: Shelling}, chosen: yes}
  - {ref: j, title: {en: No figure}, chosen: yes, period: "2016-12-31/2016-12-01"}
tallies:
  - {ref: all, unit: person, count: 10, incident: i, source: s}
  - {ref: men, unit: person, group: men, count: 8, part_of: all, part_relation: part, incident: i, source: s}
  - {ref: women, unit: person, group: women, count: 7, part_of: all, part_relation: part, incident: i, source: s}
""",
}


def test_the_totals_of_the_ledger_are_those_of_the_ledger(at_work: Commands) -> None:
    whole, totals = at_work("ledger", "--json").json, at_work("ledger", "--totals", "--json").json
    assert (totals["rule"], totals["as_of"]) == (whole["rule"], whole["as_of"])
    figures = {(one["account"]["standing"], one["group"], one["unit"]): one["residual"]
               for one in whole["balances"] if one["account"]["standing"] != "on_the_way"}  # fmt: skip
    assert {(one["account"]["standing"], one["group"], one["unit"]): one["residual"]
            for one in totals["residuals"]} == figures  # fmt: skip


def test_the_ledger_says_by_which_rule_and_what_the_others_would_change(at_work: Commands) -> None:
    assert "the lowest figure counts" in at_work("ledger", "--rule", "lowest").out
    assert at_work("ledger", "--rule", "lowest", "--json").json["rule"] == "lowest"
    assert "All four rules" in at_work("ledger", "--compare").out
    assert sorted(at_work("ledger", "--compare", "--json").json) == [
        "lowest", "most_reliable", "newest", "range",
    ]  # fmt: skip


ON_A_ROUTE = {
    "route.yaml": """
        places:
          - {ref: east, name: {original: en, en: The east, ar: الشرق}}
          - {ref: gate, name: {original: en, en: The gate, ar: المعبر}}
          - {ref: west, name: {original: en, en: The west, ar: الغرب}}
        incidents:
          - {ref: along, title: {original: en, en: On the way},
             area: {route: [west, gate (part), east, west], precision: near}}
    """,
}


def test_a_route_is_shown_in_its_order_and_its_history_tells_both(
    at_work: Commands, folder: Path
) -> None:
    write_folder(folder, ON_A_ROUTE)
    assert at_work("import", folder, "--as", "huda").code == 0
    assert (
        "from A-PLA-0003 The west by way of A-PLA-0002 The gate [part] and then "
        "A-PLA-0001 The east to A-PLA-0003 The west (near a known location)"
    ) in " ".join(at_work("show", "incident:along").out.split())
    arabic = at_work("show", "incident:along", "--language", "ar").out
    plain = " ".join(arabic.translate(dict.fromkeys(range(0x2066, 0x206A))).split())
    assert (
        "من A-PLA-0003 الغرب مرورًا بـA-PLA-0002 المعبر [جزء] ثم A-PLA-0001 الشرق "
        "إلى A-PLA-0003 الغرب"
    ) in plain
    area = at_work("show", "incident:along", "--json").json["area"]
    assert (area["kind"], len(area["places"])) == ("route", 4)
    turned = ON_A_ROUTE["route.yaml"].replace("west, gate (part), east", "west, east, gate (part)")
    write_folder(folder, {"route.yaml": turned})
    assert at_work("import", folder, "--as", "huda", "--because", "told so now").code == 0
    history = " ".join(at_work("history", "incident:along").out.split())
    before, _, after = history.partition(" → ")
    assert "A-PLA-0002 The gate [part] and then A-PLA-0001 The east to A-PLA-0003" in before
    assert "A-PLA-0001 The east and then A-PLA-0002 The gate [part] to A-PLA-0003" in after


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Times of day are those of Damascus"), ("ar", "الساعات بتوقيت دمشق")],
)
def test_a_record_with_times_says_once_by_which_clocks_and_another_says_nothing(
    at_work: Commands, language: str, told: str
) -> None:
    shown = [
        without_isolates(at_work("show", one, "--language", language).out).count(told)
        for one in ("incident:shelling", "tally:t1")
    ]
    assert shown == [1, 0]
