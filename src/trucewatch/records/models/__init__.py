"""Every stored shape, written once."""

from trucewatch.records.models.access import Attempts, Invitation, Look
from trucewatch.records.models.agreements import Agreement, Amendment, Binding, Clause
from trucewatch.records.models.base import CaseRecord, Record, SharedRecord
from trucewatch.records.models.basemap import BasemapLayer, BasemapPart
from trucewatch.records.models.conclusions import (
    Assessment,
    Determination,
    FindingDecision,
    Publication,
    Recommendation,
)
from trucewatch.records.models.custody import Custody, Package
from trucewatch.records.models.evidence import Derivative, Evidence, VerificationStep
from trucewatch.records.models.incidents import Attribution, Deed, Incident
from trucewatch.records.models.indexed import (
    Indexed,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
    IndexedSpan,
    IndexedSquare,
    IndexedText,
)
from trucewatch.records.models.log import Act, Imported, LogEntry, Revision
from trucewatch.records.models.movements import Movement, Service
from trucewatch.records.models.own import LastSeen, Preference, SavedSearch, Unfinished
from trucewatch.records.models.people import Fate, Person, Tally
from trucewatch.records.models.screened import (
    ScreenedBlock,
    ScreenedCase,
    ScreenedClause,
    ScreenedIncident,
)
from trucewatch.records.models.sources import Account, Citation, Consent, Source
from trucewatch.records.models.uploads import Upload
from trucewatch.records.models.worked import WorkedOut
from trucewatch.records.models.workspace import Case, CaseRole, CodeSeries, Member
from trucewatch.records.models.world import Actor, Control, Place

__all__ = [
    "Account", "Act", "Actor", "Agreement", "Amendment", "Assessment", "Attempts", "Attribution", "BasemapLayer", "BasemapPart", "Binding",
    "Case", "CaseRecord", "CaseRole", "Citation", "Clause", "CodeSeries", "Consent", "Control",
    "Custody", "Deed", "Derivative", "Determination", "Evidence", "Fate", "FindingDecision", "Imported", "Incident", "Indexed", "IndexedCount", "IndexedIncident", "IndexedKey", "IndexedSpan", "IndexedSquare", "IndexedText",
    "Invitation", "LastSeen", "LogEntry", "Look", "Member", "Movement", "Package", "Person", "Place", "Preference", "Publication", "Recommendation", "Record",
    "Revision", "SavedSearch", "ScreenedBlock", "ScreenedCase", "ScreenedClause", "ScreenedIncident", "Service", "SharedRecord", "Source", "Tally", "Unfinished", "Upload", "VerificationStep", "WorkedOut",
]  # fmt: skip
