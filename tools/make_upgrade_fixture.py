"""Make tests/upgrade/workspace-<version>.zip: a workspace of this version, for later ones to read.

    .venv/bin/python tools/make_upgrade_fixture.py

Everything in it is invented, keys included. Run it again only before a version is released, when
the first migration or the format had to change; after that a fixture is never made again.
"""

from __future__ import annotations

import sys
import zipfile
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from trucewatch.acts.workspaces import create_workspace
from trucewatch.records.workspace import Workspace

UPGRADE = Path(__file__).resolve().parent.parent / "tests" / "upgrade"
BEGUN = datetime(2016, 4, 1, 9, tzinfo=UTC)
PROTECTED = (
    ("source", "baker", {"name": "Idris Qamarani", "contact": "٠٩٨٨ ٠٠٠ ١١١", "whereabouts": "by the well"}),
    ("source", "ferryman", {"name": "Zahi Maraakbi", "contact": "the blue door"}),
    ("account", "told-by-baker", {"statement": "سمعت انفجارين ثم رأيت دخانًا"}),
    ("account", "told-by-ferryman", {"statement": "أوقفوا القارب عند الظهر"}),
    ("person", "p1", {"name": "Salwa Nahrayn", "birth": "1980-02-29"}),
    ("evidence", "crater", {"captured_by": "Idris Qamarani"}),
)  # fmt: skip


def main() -> int:
    """Make the workspace in a temporary folder and pack it."""
    packed = UPGRADE / f"workspace-{version('trucewatch')}.zip"
    with TemporaryDirectory() as place:
        folder = Path(place) / "workspace"
        fill(create_workspace(folder, "V"))
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    archive.write(path, path.relative_to(folder))
    print(f"{packed.name}: {packed.stat().st_size:,} bytes")
    return 0


def fill(workspace: Workspace) -> None:
    """A case, its history, its publication, somebody erased; the log sealed between the acts."""
    from django.db import connection

    from trucewatch.acts.acting import Acting
    from trucewatch.acts.members import member_named, record_member
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.verification.workspace import verify_workspace
    from trucewatch.records.models import Case
    from trucewatch.values.texts import Text

    record_member(Acting(workspace, None, BEGUN), "keeper", Text("en", {"en": "Keeper"}))
    for hour, act in enumerate(
        (_accept, _identify, _correct, _decide, _publish, _withdraw, _erase)
    ):
        now = BEGUN + timedelta(hours=hour + 1)
        act(Acting(workspace, member_named("keeper"), now), Case.objects.first())
        sequence(workspace)
    verify_workspace(workspace).demand()
    with connection.cursor() as cursor:  # one file that anybody can open, without a log beside it
        cursor.execute("PRAGMA journal_mode = DELETE")
        cursor.execute("VACUUM")
    connection.close()


def _accept(acting: Any, case: Any) -> None:
    from trucewatch.acts.importing.accepting import accept_drafts
    from trucewatch.importers.folder import read_folder

    accept_drafts(acting, read_folder(UPGRADE / "case").reading, reason="first import")


def _identify(acting: Any, case: Any) -> None:
    """Protected words of people who do not exist, and who may see them."""
    from trucewatch.acts.writing import write
    from trucewatch.records.fields import Protected
    from trucewatch.records.models import CaseRole
    from trucewatch.records.plain import stored
    from trucewatch.values.codes.reports import Role

    for kind, ref, words in PROTECTED:
        record = stored(kind).get(case=case, ref=ref)
        for name, said in words.items():
            setattr(record, name, Protected(clear=said))
        write(acting, "correct", case, [record], "identities taken in")
    role = CaseRole(case=case, ref="keeper", member=acting.member, roles=(Role.ADMINISTRATOR,))
    role.sees_sources = True
    write(acting, "record", case, [role])


def _correct(acting: Any, case: Any) -> None:
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Incident
    from trucewatch.values.texts import Text

    incident = Incident.objects.get(case=case, ref="market-shelled")
    incident.title = Text("en", {"en": "Two shells on the market", "ar": "قذيفتان على السوق"})
    write(acting, "correct", case, [incident], "the number of shells is known")


def _decide(acting: Any, case: Any) -> None:
    from trucewatch.acts.deciding import decide_finding
    from trucewatch.checks.running import run
    from trucewatch.records.loading import whole
    from trucewatch.values.codes.reports import FindingDecisionKind
    from trucewatch.values.texts import Text

    because = Text("en", {"en": "The picture was seen and not handed over."})
    finding = run(whole(case.id))[0]
    decide_finding(acting, case, finding, FindingDecisionKind.ACCEPTED_AS_IS, because)


def _publish(acting: Any, case: Any) -> None:
    from trucewatch.acts.publishing import Edition, publish
    from trucewatch.records.loading import whole
    from trucewatch.reports import editions
    from trucewatch.values.codes.reports import Audience

    audience = Audience.INTERNAL
    worked = editions.work_out(whole(case.id), case.as_of)
    made = dict(editions.files(worked, editions.Edition(audience)))
    files = {name: held for name, held in made.items() if name.endswith(".html")}
    publish(acting, case, Edition(case.name, audience, case.as_of, files, ("en", "ar")))


def _withdraw(acting: Any, case: Any) -> None:
    from trucewatch.acts.withdrawing import withdraw
    from trucewatch.records.models import Incident

    twice = Incident.objects.get(case=case, ref="told-twice")
    withdraw(acting, case, [("incident", twice.id)], "told twice")


def _erase(acting: Any, case: Any) -> None:
    from trucewatch.acts.erasure.erasing import erase
    from trucewatch.records.models import Source

    erase(acting, case, "source", Source.objects.get(case=case, ref="ferryman").id, "asked for")


if __name__ == "__main__":
    sys.exit(main())
