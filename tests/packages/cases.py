"""A small case with evidence in the vault, and packages of it, for the tests that break them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.acts.cases import accepted, identify, record
from tests.records.workspaces import at_work
from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import SIGNING_KEY, open_log
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.packages import verify as script
from trucewatch.packages.bag_writing import write_folder, write_zip
from trucewatch.packages.choosing import Wish
from trucewatch.packages.making import Made, make
from trucewatch.records import loading
from trucewatch.records.fields import Protected
from trucewatch.records.models import Case, Custody, Derivative, Evidence
from trucewatch.values.codes.evidence import CustodyEvent, DerivativeKind, EvidenceHeld
from trucewatch.values.codes.reports import Audience
from trucewatch.values.when import When
from trucewatch.vault.broken import Trouble
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.signatures import Signed, Signer
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verifying_package import Pins, verify_package

AS_OF = When.parse("2016-12-17T10:00+00:00")
ORIGINAL = b"\xff\xd8 a photograph with the place it was taken at \xff\xd9"
REDACTED = b"\xff\xd8 the photograph, faces covered \xff\xd9"
SECRET = "Umm Secret of Nowhere"
SCRIPT = Path(script.__file__)

SIGNERS: dict[Path, Signer] = {}
"""Who signed each folder that was made here."""

CASE = """
case: {ref: truce, zone: Asia/Damascus, name: {original: en, en: A truce, ar: هدنة}}
sources:
  - {ref: s1, label: {en: Source 1}, source_kind: media, grant: [public, court, partners, internal]}
  - {ref: s2, label: {en: A quiet source}, source_kind: eyewitness, grant: [court, internal],
     consents: [{ref: agreed, consent_kind: to_hand_to_court, given: 2016-12-16}]}
places:
  - {ref: hospital, name: {en: The hospital}, place_kind: hospital,
     area: {kind: point, precision: near, coordinates: ["37.1", "36.2"]}}
actors: [{ref: army, name: {en: The army}}]
incidents:
  - ref: shelling
    title: {original: en, en: Shelling of the road, ar: قصف الطريق}
    period: 2016-12-15T10:00/2016-12-15T11:00
    deeds: [{ref: d1, deed_kind: shelling, target_place: hospital, note: {en: A remark of ours}}]
evidence:
  - {ref: photo, title: {en: Photograph of the road}, faces: none, minors: adult, incident: shelling,
     media_type: image/jpeg}
tallies:
  - {ref: t1, count: about 12, unit: person, group: people, incident: shelling, source: s1}
  - {ref: t2, count: about 15, unit: person, group: people, incident: shelling, source: s2,
     as_stated: {en: "fifteen, I counted"}}
"""


@dataclass
class Small:
    """The case, at work in its workspace, its log begun."""

    acting: Acting
    case: Case

    @property
    def key(self) -> PublicKey:
        return PublicKey.parse(self.acting.workspace.log_key)

    def made(self, audience: Audience = Audience.COURT, **wished: object) -> Made:
        sequence(self.acting.workspace)
        wish = Wish(self.case, audience, int(AS_OF.latest.timestamp()), **wished)
        return make(self.acting.workspace, wish, loading.whole(self.case.id), AS_OF)

    def folder(self, place: Path, audience: Audience = Audience.COURT, **wished: object) -> Path:
        made = self.made(audience, **wished)
        SIGNERS[place] = made.contents.signer
        write_folder(made.contents, open_objects(self.acting.workspace).chunks, place)
        return place

    def zip(self, place: Path, audience: Audience = Audience.COURT, **wished: object) -> Path:
        made = self.made(audience, **wished)
        write_zip(made.contents, open_objects(self.acting.workspace).chunks, place, "bag")
        return place

    @property
    def photo(self) -> Evidence:
        return Evidence.objects.get(case=self.case, ref="photo")


def begin(acting: Acting) -> None:
    """The checkpoint of size 0, as a new workspace has it."""
    workspace = acting.workspace
    key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
    open_log(workspace).seal(0, [], key)


def small(folder: Path) -> Small:
    folder.mkdir(exist_ok=True)
    acting = at_work(folder)
    begin(acting)
    case = accepted(acting, CASE)
    photo, source = record(case, "evidence", "photo"), record(case, "source", "s2")
    kept = open_objects(acting.workspace).put(io.BytesIO(ORIGINAL))
    photo.held, photo.object, photo.size = EvidenceHeld.HELD, kept.sha256, kept.size
    photo.captured_by = Protected(clear=SECRET)
    custody = Custody(
        case=case, evidence=photo, event=CustodyEvent.ACQUIRED, object=kept.sha256,
        original_name=Protected(clear="umm-secret.jpg"), at=AS_OF, member=acting.member,
    )  # fmt: skip
    write(acting, "seal", case, [photo, custody], reason="given by the quiet one")
    identify(acting, case, "source", source.ref, name=SECRET)
    return Small(acting, case)


def redacted_copy(made: Small) -> Derivative:
    """A copy of the photograph with the faces covered."""
    kept = open_objects(made.acting.workspace).put(io.BytesIO(REDACTED))
    copy = Derivative(
        case=made.case, evidence=made.photo, derivative_kind=DerivativeKind.REDACTED_COPY,
        object=kept.sha256, size=kept.size, media_type="image/jpeg",
    )  # fmt: skip
    write(made.acting, "derive", made.case, [copy])
    return copy


def by_vault(place: Path, *keys: PublicKey, **pins: object) -> set[tuple[int, str]]:
    """(step, trouble) of all that `trucewatch verify` finds."""
    report = verify_package(place, Pins(keys, **pins))
    return {(int(broken.step), str(broken.trouble)) for broken in report.broken}


WORDS = {
    script.ALTERED: str(Trouble.TAMPERED),
    script.MISSING: str(Trouble.MISSING),
    script.EXTRA: str(Trouble.EXTRA),
    script.UNCHECKED: str(Trouble.UNCHECKED),
}


def by_script(place: Path, *keys: PublicKey, **given: object) -> set[tuple[int, str]]:
    """(step, trouble) of all that verify.py finds, run in this process."""
    found = script.Report()
    options = {"seen": [], "digest": None, "file": None, "authority": None, **given}
    said = type("Given", (), {"key": [str(key) for key in keys], "place": place, **options})
    with found.telling(10, 0):
        script.verify_package(found, place, said)
    return {(broken.step, WORDS[broken.word]) for broken in found.broken}


def counted(report: Report) -> dict[int, int]:
    """How many things each step of `trucewatch verify` looked at."""
    return {int(step): found.checked for step, found in report.steps.items()}


def by_script_counted(place: Path, *keys: PublicKey, **given: object) -> dict[int, int]:
    """How many things each step of verify.py looked at, a package or a receipt."""
    found = script.Report()
    options = {"seen": [], "digest": None, "file": None, "authority": None, **given}
    said = type("Given", (), {"key": [str(key) for key in keys], **options})
    if is_receipt := place.is_file() and place.read_bytes().startswith(script.RECEIPT):
        script.verify_receipt(found, place.read_bytes(), said)
    else:
        script.verify_package(found, place, said)
    assert found.broken == []
    return {step: count for step, count in found.checked.items() if count or not is_receipt}


def run_script(*words: str | Path, program: Path = SCRIPT, **more: str) -> tuple[int, str]:
    """verify.py as a stranger runs it, in a process of its own: exit code and what it says."""
    done = subprocess.run(
        [sys.executable, "-I", str(program), *map(str, words)],
        capture_output=True, text=True, check=False,
        env={name: value for name, value in os.environ.items() if name == "PATH"} | more,
    )  # fmt: skip
    assert done.stderr == "" or done.returncode == 2, done.stderr
    return done.returncode, done.stdout


def reseal(folder: Path, *, signed: bool = True) -> None:
    """Write the manifests anew, so that only what they cannot tell is left to be found.

    signed: by the key of the team too, as if somebody had it, so that the other steps are tried.
    """
    from trucewatch.vault import bagit

    files = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    sizes = [p.stat().st_size for name, p in files.items() if name.startswith("data/")]
    info = files[bagit.INFO].read_text("utf-8").splitlines()
    kept = [line for line in info if not line.startswith("Payload-Oxum")]
    kept.append(f"Payload-Oxum: {sum(sizes)}.{len(sizes)}")
    files[bagit.INFO].write_text("\n".join(sorted(kept)) + "\n", "utf-8")
    for name, payload in ((bagit.MANIFEST, True), (bagit.TAG_MANIFEST, False)):
        listed = {
            path: sha256(place.read_bytes()).hexdigest()
            for path, place in files.items()
            if path.startswith("data/") is payload
            and path not in (bagit.TAG_MANIFEST, "signature.txt")
        }
        (folder / name).write_bytes(bagit.write_manifest(listed))
    if signed:
        resign(folder)


def resign(folder: Path) -> None:
    """Let the key of the team sign the package as it is now."""
    tags = (folder / "tagmanifest-sha256.txt").read_bytes()
    (folder / "signature.txt").write_bytes(SIGNERS[folder].sign(Signed.PACKAGE, tags))
