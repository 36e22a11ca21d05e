"""Members on the command line: the first one, their roles, and one person alone."""

from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import SMALL, Commands, command
from trucewatch.records.models import Member

ALONE = ["administrator", "documenter", "analyst", "publisher"]


def roles(trucewatch: Commands) -> dict[str, list[str]]:
    return {each["username"]: each["roles"] for each in trucewatch("member", "--json").json}


def test_the_first_member_can_do_the_whole_work_and_the_next_get_what_is_said(
    trucewatch: Commands,
) -> None:
    trucewatch("member", "huda")
    trucewatch("member", "salma", "--role", "reviewer", "--role", "متحقق")
    trucewatch("member", "nour", "--as", "huda")
    told = roles(trucewatch)
    assert told == {"huda": ALONE, "salma": ["reviewer", "verifier"], "nour": []}
    assert "administrator, documenter, analyst, publisher" in trucewatch("member").out
    assert "مدير النظام, موثّق, محلل, ناشر" in trucewatch("member", "--language", "ar").out


def test_the_first_whom_somebody_records_is_the_first_though_a_folder_brought_others(
    trucewatch: Commands, tmp_path: Path
) -> None:
    members = {"members.yaml": "members: [{ref: guest, name: {en: Guest}}]\n"}
    trucewatch("import", write_folder(tmp_path / "truce", SMALL | members))
    trucewatch("member", "huda", "--as", "guest")
    assert roles(trucewatch) == {"guest": [], "huda": ALONE}


def test_a_member_is_changed_by_name_and_the_history_tells_it(trucewatch: Commands) -> None:
    trucewatch("member", "huda")
    trucewatch("member", "salma", "--as", "huda")
    told = trucewatch("member", "salma", "--role", "reviewer", "--as", "huda")
    assert (told.code, told.out) == (0, "salma was changed.\n")
    trucewatch("member", "salma", "--full-name", "Salma A.", "--as", "huda")
    salma = Member.objects.get(username="salma")
    assert ([str(role) for role in salma.roles], salma.name.get("en")) == (["reviewer"], "Salma A.")
    assert "member changed" in trucewatch("history", "member:salma").out
    assert "تعديل بيانات عضو" in trucewatch("history", "member:salma", "--language", "ar").out


def test_a_role_that_is_none_is_refused_with_the_nearest(trucewatch: Commands) -> None:
    told = trucewatch("member", "huda", "--role", "revewer", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "codes-near")
    assert Member.objects.count() == 0


def test_init_gives_the_first_member_the_roles_stated(tmp_path: Path) -> None:
    made = command(tmp_path, "init", "work", "--member", "huda", "--role", "documenter")
    assert made.code == 0
    told = command(tmp_path / "work", "member", "--json").json
    assert told == [{"username": "huda", "roles": ["documenter"]}]


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--role", "documenter"), "cli-init-role"), (("--member", "h", "--role", "x"), "codes-none-near")],
)  # fmt: skip
def test_init_with_a_role_that_cannot_be_given_leaves_nothing_behind(
    tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    told = command(tmp_path, "init", "work", *words, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, code)
    assert not (tmp_path / "work").exists()


@pytest.mark.parametrize("spelt", ["Huda", "HUDA", "ｈｕｄａ"])
def test_a_name_in_another_spelling_finds_the_member_and_makes_no_second(
    at_work: Commands, spelt: str
) -> None:
    because = ("--because", "counted twice", "--as", spelt)
    assert at_work("withdraw", "tally:t1", *because).code == 0
    assert at_work("history", "tally:t1", "--json").json[-1]["member"] == "huda"
    told = at_work("member", spelt, "--as", "huda", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-member-same")
    assert (
        at_work("publish", "--as", "huda", "--reviewer", spelt, "--json").json["error"]["code"]
        == "acts-publish-own-review"
    )
    assert Member.objects.count() == 2


def test_a_name_is_kept_folded_and_shown_as_it_was_typed(trucewatch: Commands) -> None:
    assert trucewatch("member", "Huda").out == "huda was recorded.\n"
    trucewatch("member", "هُدى", "--as", "HUDA")
    shown = {member.username: member.name.get("en") for member in Member.objects.all()}
    assert shown == {"huda": "Huda", "هدى": "هُدى"}


def test_a_name_that_mixes_scripts_is_refused_with_the_letter_named(trucewatch: Commands) -> None:
    told = trucewatch("member", "hud\u0430")
    assert (told.code, Member.objects.count()) == (4, 0)
    assert "а (U+0430)" in told.err
    assert "а (U+0430)" in trucewatch("member", "hud\u0430", "--language", "ar").err


def test_members_of_an_older_workspace_are_found_by_any_spelling_unless_two_are_alike(
    at_work: Commands,
) -> None:
    Member.objects.filter(username="salma").update(username="Salma@org")
    assert at_work("show", "tally:t1", "--as", "salma@org").code == 0
    Member.objects.filter(username="huda").update(username="SALMA@ORG")
    assert at_work("show", "tally:t1", "--as", "Salma@org").code == 0
    told = at_work("show", "tally:t1", "--as", "salma@org", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-member-several")


def test_init_with_a_name_that_cannot_be_leaves_nothing_behind(tmp_path: Path) -> None:
    told = command(tmp_path, "init", "work", "--member", "a b", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "values-username")
    assert not (tmp_path / "work").exists()


def test_one_person_alone_imports_publishes_and_is_said_to_be_unreviewed(
    trucewatch: Commands, folder: Path, tmp_path: Path
) -> None:
    trucewatch("member", "huda")
    trucewatch("import", folder)
    out = tmp_path / "report"
    assert trucewatch("publish", "--audience", "internal", "--out", out).code == 0
    told = {lang: (out / f"report.{lang}.html").read_text("utf-8") for lang in ("en", "ar")}
    assert "Not reviewed by a second person." in told["en"]
    assert "لم يراجعه شخص ثانٍ." in told["ar"]


def test_a_name_that_is_none_is_told_without_an_option_that_was_not_meant(
    trucewatch: Commands,
) -> None:
    trucewatch("member", "huda")
    told = trucewatch("invite", "nobody", "--as", "huda")
    assert (told.code, "“nobody”" in told.err, "--as" in told.err) == (4, True, False)
