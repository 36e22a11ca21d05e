"""Serving a workspace, letting members in, inviting them."""

import os
import re
import shlex
import signal
import socket
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import Commands, begin, command, ended
from trucewatch.records.models import CaseRole, Invitation
from trucewatch.values.codes.reports import Role


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def page(port: int, path: str, seconds: int = 60) -> str:
    """The page at a path, once somebody answers on the port."""
    until = time.monotonic() + seconds
    while True:
        asking = HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            asking.request("GET", path)
            return asking.getresponse().read().decode()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def test_a_workspace_is_served_until_it_is_told_to_stop(made: Path) -> None:
    port = free_port()
    serving = begin(made.parent, "serve", "--workspace", made, "--port", str(port))
    try:
        told = page(port, "/enter/")
        second = command(made.parent, "serve", "--workspace", made, "--port", str(port))
    finally:
        os.kill(serving.pid, signal.SIGINT)
    whole = ended(serving)
    later = command(made.parent, "invite", "huda", "--workspace", made)
    assert "<h1>Sign in</h1>" in told
    assert whole.code == 0
    assert f"Open http://localhost:{port} in a browser" in whole.out
    assert ("trucewatch invite huda" in whole.out, "/enter/invitation/" in whole.out) == (
        True,
        False,
    )
    assert f"  http://localhost:{port}/enter/invitation/" in later.out
    assert (second.code, "answers on 127.0.0.1" in second.err) == (4, True)


def test_the_first_invitation_is_told_to_a_terminal(made: Path) -> None:
    port = free_port()
    shown, terminal = os.openpty()
    serving = begin(made.parent, "serve", "--workspace", made, "--port", str(port), out=terminal)
    os.close(terminal)
    try:
        page(port, "/enter/")
    finally:
        os.kill(serving.pid, signal.SIGINT)
    told = os.read(shown, 4096).decode()
    ended(serving)
    os.close(shown)
    assert "invitation is for huda" in told
    (path,) = re.findall(rf"http://localhost:{port}(/enter/invitation/\S+/)", told)
    assert path.split("/")[-2] not in told.replace(path, "")


def test_passwords_do_not_go_over_a_network_in_clear(at_work: Commands) -> None:
    told = at_work("serve", "--host", "192.0.2.1")
    assert told.code == 4
    assert "in clear" in told.err


def test_a_member_is_let_into_a_case_and_out_again(at_work: Commands) -> None:
    given = at_work(
        "grant", "salma", "--role", "verifier", "--sees-sources", "--as", "huda", "--json"
    )
    assert given.code == 0
    assert given.json == {
        "username": "salma",
        "case": "A-CAS-0001",
        "roles": ["verifier"],
        "sees_sources": True,
        "sees_persons": False,
    }
    standing = CaseRole.objects.get()
    assert (standing.roles, standing.sees_sources) == ((Role.VERIFIER,), True)
    ended_grant = at_work("grant", "salma", "--end", "--because", "left", "--as", "huda")
    assert (ended_grant.code, ended_grant.out) == (0, "salma is in A-CAS-0001 no more.\n")
    again = at_work("grant", "salma", "--end", "--as", "huda")
    assert again.code == 4


def test_a_grant_needs_a_role(at_work: Commands) -> None:
    told = at_work("grant", "salma", "--sees-persons", "--as", "huda")
    assert (told.code, "--role" in told.err) == (4, True)
    assert CaseRole.objects.count() == 0


def test_an_invitation_is_a_link_that_is_told_once(at_work: Commands) -> None:
    told = at_work("invite", "salma", "--address", "https://a.example/", "--as", "huda", "--json")
    link = told.json["link"]
    assert link.startswith("https://a.example/enter/invitation/")
    (kept,) = Invitation.objects.all()
    assert link.split("/")[-2] not in kept.digest


def test_before_it_is_served_no_address_is_said_where_another_may_answer(at_work: Commands) -> None:
    told = at_work("invite", "salma", "--as", "huda")
    assert "://localhost" not in told.out and "\n  /enter/invitation/" in told.out
    assert "was not served yet" in told.out and "trucewatch serve" in told.out
    again = at_work("invite", "salma", "--as", "huda", "--language", "ar")
    assert "لم تُتَح مساحة العمل هذه" in again.out and "\n  /enter/invitation/" in again.out
    plain = at_work("invite", "salma", "--as", "huda", "--json")
    assert plain.json["link"].startswith("/enter/invitation/")


def test_nobody_is_invited_who_is_no_member(at_work: Commands) -> None:
    told = at_work("invite", "nobody", "--as", "huda")
    assert told.code == 4
    assert Invitation.objects.count() == 0


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "salma is in no case yet"), ("ar", "ليس salma في أي ملف بعد")],
)
def test_who_is_in_no_case_yet_is_let_in_by_the_command_that_is_told(
    at_work: Commands, lang: str, said: str
) -> None:
    told = at_work("invite", "salma", "--as", "huda", "--language", lang)
    assert told.code == 0
    assert said in re.sub("[\u2066-\u2069]", "", told.out)
    command = told.out.splitlines()[-1].strip()
    assert command == "trucewatch grant salma --role documenter --as huda"
    assert at_work(*shlex.split(command)[1:]).code == 0
    again = at_work("invite", "salma", "--as", "huda", "--language", lang)
    assert (again.code, "trucewatch grant" in again.out) == (0, False)


def test_the_same_is_told_to_programs(at_work: Commands) -> None:
    told = at_work("invite", "salma", "--as", "huda", "--json").json
    command = "trucewatch grant salma --role documenter --as huda"
    assert (told["cases"], told["let_in"]) == ([], command)
    at_work(*shlex.split(command)[1:])
    told = at_work("invite", "salma", "--as", "huda", "--json").json
    assert (told["cases"], told["let_in"]) == (["A-CAS-0001"], None)
    at_work("grant", "salma", "--end", "--as", "huda")
    assert at_work("invite", "salma", "--as", "huda", "--json").json["cases"] == []


def test_the_roles_of_the_workspace_are_proposed_and_the_case_is_asked_for_where_there_are_several(
    at_work: Commands, tmp_path: Path
) -> None:
    other = write_folder(tmp_path / "other", "case: {ref: other, name: {original: en, en: Other}}")
    assert at_work("import", other, "--as", "huda").code == 0
    at_work("member", "lina", "--role", "reviewer", "--role", "administrator", "--as", "huda")
    told = at_work("invite", "lina", "--as", "huda", "--json").json
    assert told["let_in"] == "trucewatch grant lina --role reviewer --case CASE --as huda"


@pytest.mark.parametrize(("lang", "said"), [("en", "holds none"), ("ar", "ولا ملف في مساحة العمل")])
def test_before_there_is_a_case_it_is_said_how_there_comes_to_be_one(
    trucewatch: Commands, lang: str, said: str
) -> None:
    trucewatch("member", "huda")
    told = trucewatch("invite", "huda", "--as", "huda", "--language", lang).out
    assert (said in told, "trucewatch import FOLDER" in told) == (True, True)
    roles = "--role documenter --role analyst --role publisher"  # of the first member
    assert told.endswith(f"  trucewatch grant huda {roles} --as huda\n")
