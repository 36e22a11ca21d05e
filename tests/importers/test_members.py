"""Members of a case folder: named by it, and let in by nobody but the workspace."""

from pathlib import Path

import pytest

from tests.cases import read_written, write_folder
from trucewatch.acts.acting import Acting
from trucewatch.acts.members import change_member, member_named
from trucewatch.importers.accepting import accept_folder
from trucewatch.importers.folder import read_folder
from trucewatch.records.models import Member
from trucewatch.values.codes.reports import Role
from trucewatch.values.finding import Finding

FOLDER = """
    case: {ref: truce}
    members:
      - {ref: guest, name: {en: Guest}, email: guest@example.org, roles: [administrator, reviewer]}
    """
UPGRADE = Path(__file__).resolve().parents[1] / "upgrade" / "case"


def findings(written: str) -> list[Finding]:
    return list(read_written(written).reading.findings)


@pytest.mark.django_db
def test_a_folder_gives_a_member_no_roles_and_no_address(acting: Acting, tmp_path: Path) -> None:
    accept_folder(acting, read_folder(write_folder(tmp_path / "truce", FOLDER)))
    guest = Member.objects.get(username="guest")
    assert (guest.roles, guest.email, guest.has_usable_password()) == ((), "", False)
    assert guest.name.get("en") == "Guest"


@pytest.mark.django_db
def test_a_folder_takes_nothing_of_what_a_member_was_given(acting: Acting, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "truce", FOLDER)
    accept_folder(acting, read_folder(folder))
    guest = member_named("guest")
    assert guest is not None
    change_member(acting, guest, None, (Role.DOCUMENTER,))
    again = accept_folder(acting, read_folder(folder)).accepted
    assert (again.receipt, again.unchanged) == (None, 2)
    write_folder(folder, FOLDER.replace("en: Guest", "en: Renamed"))
    codes = [finding.code for finding in read_folder(folder).reading.errors]
    assert codes == ["import-both-changed"]
    assert Member.objects.get(username="guest").roles == (Role.DOCUMENTER,)


@pytest.mark.django_db
def test_a_change_of_a_member_in_the_folder_leaves_what_lets_it_in(
    acting: Acting, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "truce", FOLDER)
    accept_folder(acting, read_folder(folder))
    Member.objects.filter(username="guest").update(roles=(Role.VERIFIER,), is_active=False)
    write_folder(folder, FOLDER.replace("en: Guest", "en: Renamed"))
    assert accept_folder(acting, read_folder(folder)).accepted.changed == 1
    guest = Member.objects.get(username="guest")
    assert (guest.roles, guest.is_active) == ((Role.VERIFIER,), False)
    assert guest.name.get("en") == "Renamed"


def test_what_is_left_out_is_told_with_the_command_that_gives_it() -> None:
    told = {one.where[0].field: one for one in findings(FOLDER)}
    assert [(field, one.code, str(one.severity)) for field, one in sorted(told.items())] == [
        ("email", "import-member-rights", "warning"),
        ("roles", "import-member-rights", "warning"),
    ]
    advice = told["roles"].advice
    assert advice is not None
    for lang in ("en", "ar"):
        command = "trucewatch member guest --role administrator --role reviewer"
        assert f"\u2068{command}\u2069" in advice.text(lang)


def test_a_command_to_be_copied_holds_nothing_but_roles() -> None:
    found = findings("case: {ref: c}\nmembers: [{ref: guest, roles: '$(reboot); ; reviewer'}]")
    assert [one.code for one in found] == ["import-member-rights"]
    advice = found[0].advice
    assert advice is not None
    assert advice.args["command"] == "trucewatch member guest --role reviewer"
    odd = findings("case: {ref: c}\nmembers: [{ref: '$(reboot)', roles: reviewer}]")
    commands = [
        one.advice.args["command"] for one in odd if one.advice and "command" in one.advice.args
    ]
    assert commands == ["trucewatch member '$(reboot)' --role reviewer"]


def test_the_case_folder_of_the_first_version_is_read_without_an_error() -> None:
    reading = read_folder(UPGRADE, workspace=False).reading
    assert reading.errors == []
    assert [one.code for one in reading.findings].count("import-member-rights") == 2
