"""A workspace around the database of a test: its folder, keys and log, and a member at work."""

from datetime import UTC, datetime
from pathlib import Path

from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, Member, Source
from trucewatch.records.workspace import Workspace
from trucewatch.values.texts import Text
from trucewatch.vault.signing import SigningKey

NOON = datetime(2016, 12, 17, 12, tzinfo=UTC)
ORIGIN = "trucewatch/test/1"


def english(words: str) -> Text:
    return Text("en", {"en": words})


def workspace_in(folder: Path) -> Workspace:
    KeyStore.create(folder / "keys")
    key = SigningKey.create(folder / "keys" / SIGNING_KEY, ORIGIN)
    (folder / "vault" / "log").mkdir(parents=True)
    return Workspace(folder, "A", ORIGIN, str(key.public), "", folder / "vault", folder / "keys")


def at_work(folder: Path) -> Acting:
    """A new workspace and its first member."""
    workspace = workspace_in(folder)
    member = Member(username="demo", name=english("Demo member"))
    member.set_unusable_password()
    write(Acting(workspace, None, NOON), "record_member", None, [member])
    return Acting(workspace, member, NOON)


def a_case(acting: Acting) -> Case:
    case = Case(name=english("A truce"), ref="truce")
    write(acting, "record", None, [case])
    return case


def a_source(acting: Acting, case: Case, name: str = "Secret Name") -> Source:
    source = Source(case=case, label=english("Source 1"), name=Protected(clear=name), ref="s1")
    write(acting, "record", case, [source])
    return source
