"""`trucewatch demo`: the main job on the Aleppo case, from an empty folder to a verified report."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import speaking

if TYPE_CHECKING:
    from trucewatch.acts.acting import Acting
    from trucewatch.records.models import Case
    from trucewatch.records.workspace import Workspace
    from trucewatch.reports.editions import Worked

MARK = "trucewatch-demo"
SAID = b"Made by trucewatch demo, which clears this folder when run again.\n"
DOCUMENTER, ANALYST, REVIEWER = "demo-documenter", "demo-analyst", "demo-reviewer"


@click.command(name="demo", cls=SpokenCommand)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"),
              show_default=True)  # fmt: skip
@click.option("--database")
@speaking
@telling
def command(out: Path, database: str | None, language: str | None, as_json: bool) -> int:
    """Make the Aleppo demonstration, from records to a verified report.

    Example: trucewatch demo
             trucewatch demo --out /tmp/aleppo --language ar
    """
    from trucewatch.cli.showing import say, show_json

    if not as_json:
        say("demo-begin")
    workspace = _workspace(out, database)
    with _step("demo-importing", as_json):
        imported = _import(workspace)
    case = _case()
    with _step("demo-working", as_json):
        worked = _work(case)
    with _step("demo-reporting", as_json):
        publication = _publish(workspace, case, worked, out / "out")
    with _step("demo-verifying", as_json):
        sealed = _verify(workspace)
    (out / MARK).write_bytes(SAID + _made_of(out))
    if as_json:
        show_json({"imported": imported, "publication": publication, "sealed": sealed})
        return 0
    from trucewatch.cli.demo_summary import summarise

    summarise(worked, out, sealed)
    return 0


def _workspace(out: Path, database: str | None) -> Workspace:
    """A fresh workspace; only a folder that a demonstration made is ever cleared."""
    from trucewatch.acts.workspaces import DATABASE, create_workspace
    from trucewatch.values.refusal import refuse

    mark = out / MARK
    if out.is_symlink():
        raise refuse("workspace-folder-in-use", folder=str(out))
    if mark.is_file() and mark.read_bytes().startswith(SAID):
        made = mark.read_bytes().removeprefix(SAID)
        if made and made != _made_of(out):
            raise refuse("cli-demo-worked-in", folder=str(out))
        for each in out.iterdir():
            if each != mark:
                shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()
    elif not out.exists() or not any(out.iterdir()):
        out.mkdir(parents=True, exist_ok=True)
        mark.write_bytes(SAID)
    return create_workspace(out, "A", database or DATABASE, beside=(MARK,))


def _made_of(out: Path) -> bytes:
    """The newest checkpoint of a demonstration: another one, and somebody has worked in it."""
    checkpoint = out / "vault" / "log" / "checkpoint"
    return checkpoint.read_bytes() if checkpoint.is_file() else b""


def _import(workspace: Workspace) -> int:
    from trucewatch.acts.importing.accepting import accept_drafts
    from trucewatch.acts.members import record_member
    from trucewatch.importers.completing import complete
    from trucewatch.importers.folder import read_folder
    from trucewatch.values.texts import Text

    shown = Text("en", {"en": "Demonstration documenter", "ar": "موثّق العرض"})
    record_member(_acting(workspace, None), DOCUMENTER, shown)
    with as_file(files("trucewatch.demo") / "aleppo") as folder:
        reading = read_folder(folder).reading
        accepted = accept_drafts(
            _acting(workspace, DOCUMENTER),
            reading,
            complete=partial(complete, reading.case),
        )
    _give_roles(_acting(workspace, DOCUMENTER))
    return accepted.new


def _give_roles(acting: Acting) -> None:
    """What the two members of the folder do; a folder itself gives nobody a role."""
    from trucewatch.acts.members import change_member, member_named
    from trucewatch.values.codes.reports import Role

    analyst, reviewer = member_named(ANALYST), member_named(REVIEWER)
    assert analyst is not None
    assert reviewer is not None
    change_member(acting, analyst, None, (Role.DOCUMENTER, Role.ANALYST))
    change_member(acting, reviewer, None, (Role.VERIFIER, Role.REVIEWER, Role.PUBLISHER))


def _acting(workspace: Workspace, username: str | None) -> Acting:
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.members import member_named
    from trucewatch.cli.opening import now

    return Acting(workspace, member_named(username) if username else None, now())


def _case() -> Case:
    from trucewatch.cli.opening import the_case

    return the_case(None)


def _work(case: Case) -> Worked:
    from trucewatch.acts.asserting import asserted_reviews
    from trucewatch.cli.opening import the_view
    from trucewatch.reports.editions import work_out

    return work_out(the_view(case), case.as_of, asserted=asserted_reviews(case))


def _publish(workspace: Workspace, case: Case, worked: Worked, folder: Path) -> str:
    """The reports and what they rest on, written and recorded as published."""
    from trucewatch.acts import publishing
    from trucewatch.acts.gates.passing import must_pass, released_records
    from trucewatch.acts.sequencing import sequence
    from trucewatch.reports import editions
    from trucewatch.values.codes.reports import Audience

    acting = _acting(workspace, ANALYST)
    released = released_records(must_pass(acting, worked.view, Audience.PUBLIC))
    edition = editions.Edition(Audience.PUBLIC, reviewed=True, released=released)
    written = dict(editions.files(worked, edition))
    receipt = publishing.publish(
        acting,
        case,
        publishing.Edition(
            title=case.name,
            audience=Audience.PUBLIC,
            as_of=worked.as_of,
            files=written,
            languages=edition.languages,
            reviewer=REVIEWER,
        ),
    )
    sequence(workspace)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in {**written, **_data(worked)}.items():
        (folder / name).write_bytes(data)
    return receipt.records[0][2]


def _data(worked: Worked) -> dict[str, bytes]:
    """findings.json, screening.json, ledger.json."""
    told: dict[str, Any] = {
        "findings.json": [one.plain() for one in worked.decided],
        "screening.json": [one.plain() for one in worked.screened],
        "ledger.json": worked.ledger.plain(),
    }
    return {
        name: (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
        for name, value in told.items()
    }


def _verify(workspace: Workspace) -> int:
    from trucewatch.acts.verification.workspace import verify_workspace

    report = verify_workspace(workspace)
    report.demand()
    return report.size


@contextmanager
def _step(code: str, quiet: bool) -> Iterator[None]:
    """Say what is under way, and a mark when it is done; a line is ended whatever happens."""
    from trucewatch.cli.showing import words

    done = ""
    if not quiet:
        click.echo(f"  {words(code)} ", nl=False)
    try:
        yield
        done = click.style("✓", fg="green")
    finally:
        if not quiet:
            click.echo(done)
