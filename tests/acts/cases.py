"""A case folder accepted into the database of a test, and identities put into its records."""

from tests.cases import read_written
from trucewatch.acts.acting import Acting
from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.models import Case, CaseRecord, Member
from trucewatch.records.plain import stored
from trucewatch.values.texts import Text


def accepted(acting: Acting, text: str) -> Case:
    """The case that the text of a folder describes, as it stands once accepted."""
    written = text if "case:" in text else "case: {ref: truce, zone: Asia/Damascus}\n" + text
    reading = read_written(written, workspace=True).reading
    accept_drafts(acting, reading)
    return Case.objects.get(id=reading.case)


def record(case: Case, kind: str, ref: str) -> CaseRecord:
    return stored(kind).get(case=case, ref=ref)


def identify(acting: Acting, case: Case, kind: str, ref: str, **words: str) -> CaseRecord:
    """Put protected words into a record."""
    found = record(case, kind, ref)
    for name, said in words.items():
        setattr(found, name, Protected(clear=said))
    write(acting, "correct", case, [found])
    return found


def another(acting: Acting, username: str) -> Acting:
    """Another member at work in the same workspace."""
    member = Member(username=username, ref=username, name=Text("en", {"en": username}))
    member.set_unusable_password()
    write(acting, "record_member", None, [member])
    return Acting(acting.workspace, member, acting.now)
