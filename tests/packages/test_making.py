"""A package holds what its audience may see, sound in every step, and nothing else."""

import json
import subprocess
import sys
from hashlib import sha256

import bagit
import pytest
from rocrate.rocrate import ROCrate

from tests.acts.cases import record
from tests.packages.cases import (
    ORIGINAL,
    REDACTED,
    SECRET,
    by_script,
    by_script_counted,
    by_vault,
    counted,
    redacted_copy,
    run_script,
)  # fmt: skip
from tests.records.workspaces import english
from trucewatch.acts.evidence.custody import Passing, record_custody, verify_items
from trucewatch.acts.evidence.examining import Examination, conclude, take_step
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.cli.language import ISOLATES
from trucewatch.records.models import Case, Incident, Place, VerificationStep
from trucewatch.values.area import Area
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceVerdict, VerificationMethod
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal
from trucewatch.vault.report import NotVerified
from trucewatch.vault.verifying_package import Pins, verify_package

EVERYBODY = list(Audience)
PUBLIC, PARTY = Audience.PUBLIC, Audience.PARTY_TO_AGREEMENT


def plain(folder, kind, code):
    return json.loads((folder / "data" / "records" / kind / f"{code}.json").read_bytes())


def shown(folder, kind, code):
    hidden = {"redacted": True}, {"protected": True}
    return {name: v for name, v in plain(folder, kind, code).items() if v not in hidden}


@pytest.mark.parametrize("audience", EVERYBODY)
def test_a_package_is_sound_to_both_programs(made, tmp_path, audience):
    redacted_copy(made)
    folder = made.folder(tmp_path / "bag", audience)
    zipped = made.zip(tmp_path / "bag.zip", audience)
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()
    assert by_vault(zipped, made.key) == by_script(zipped, made.key) == set()


@pytest.mark.parametrize("audience", EVERYBODY)
def test_both_programs_count_the_same_things(made, tmp_path, audience):
    redacted_copy(made)
    write(made.acting, "correct", made.case, [record(made.case, "incident", "shelling")])
    folder = made.folder(tmp_path / "bag", audience)
    by_verify = counted(verify_package(folder, Pins([made.key])))
    assert by_script_counted(folder, made.key) == by_verify


def test_a_stranger_runs_the_program_in_the_package_alone(made, tmp_path):
    folder = made.folder(tmp_path / "bag")
    code, said = run_script(folder, "--key", str(made.key), program=folder / "verify.py")
    assert code == 0
    assert said.splitlines()[-1] == "Every step that applies was taken and holds."


def test_standard_tools_accept_it(made, tmp_path):
    folder = made.folder(tmp_path / "bag")
    bagit.Bag(str(folder)).validate()
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        done = subprocess.run(["sha256sum", "-c", manifest], cwd=folder, capture_output=True)
        assert done.returncode == 0
    crate = ROCrate(folder / "data")
    payload = [path for path in (folder / "data").rglob("*") if path.is_file()]
    assert len(list(crate.data_entities)) == len(payload) - 1
    assert crate.name == "A truce"


def test_nobodys_protected_words_are_in_any_byte(made, tmp_path):
    """Nor the name of the member who did all of it, whatever can be done to an item."""
    redacted_copy(made)
    item, found = made.photo.id, EvidenceVerdict.AUTHENTIC
    looked = Examination(VerificationMethod.GEOLOCATION, found, english("The road, seen"))
    take_step(made.acting, made.case, item, looked)
    taken = VerificationStep.objects.get(evidence=item)
    taken.taken_by = english("Demo member")  # as a case folder may say it
    write(made.acting, "correct", made.case, [taken])
    conclude(made.acting, made.case, item, english("It is the road"))
    verify_items(made.acting, made.case, [item])
    lent = Passing(
        CustodyEvent.LENT, counterpart=english("A laboratory"), because=english("To be looked at")
    )
    record_custody(made.acting, made.case, [item], lent)
    for audience in EVERYBODY:
        folder = made.folder(tmp_path / str(audience), audience)
        said = b"\n".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
        for words in (SECRET, "umm-secret", "demo", "Demo member"):
            assert words.encode() not in said.replace(b"trucewatch-demo", b""), (audience, words)
        assert (b"The road, seen" in said) is (audience not in (PUBLIC, PARTY))


def test_what_each_audience_is_given_of_an_item(made, tmp_path):
    copy = redacted_copy(made)
    files = {}
    for audience in EVERYBODY:
        folder = made.folder(tmp_path / str(audience), audience)
        files[audience] = sorted(
            p.read_bytes() for p in (folder / "data" / "objects").rglob("*") if p.is_file()
        )
    both, covered = sorted([ORIGINAL, REDACTED]), [REDACTED]
    assert files == {
        Audience.PUBLIC: covered,
        Audience.PARTNERS: covered,
        Audience.PARTY_TO_AGREEMENT: covered,
        Audience.UN_MECHANISM: covered,
        Audience.COURT: both,
        Audience.INTERNAL: both,
    }
    public = json.loads((tmp_path / "public" / "data" / "package.json").read_bytes())
    assert public["withheld"] == [made.photo.object]
    assert copy.object not in public["withheld"]


def test_an_item_without_a_copy_for_the_audience_is_refused_with_the_remedy(made):
    with pytest.raises(Refusal) as refused:
        made.made(Audience.PARTNERS, items=frozenset({made.photo.id}))
    assert refused.value.code == "package-no-copy"
    assert [because.code for because in refused.value.because] == ["package-no-copy-of"]


def withdraw_from_use(made):
    because = english("Found to be of another year")
    passing = Passing(CustodyEvent.WITHDRAWN, because=because)
    record_custody(made.acting, made.case, [made.photo.id], passing)


@pytest.mark.parametrize("audience", [PUBLIC, Audience.COURT, Audience.INTERNAL])
def test_of_an_item_withdrawn_from_use_no_file_goes_out_and_that_is_said(made, tmp_path, audience):
    copy = redacted_copy(made)
    assert made.made(audience).withdrawn == ()
    withdraw_from_use(made)
    verify_items(made.acting, made.case, [made.photo.id])  # looked at again, and still out of use
    assert made.made(audience).withdrawn == (made.photo.code,)
    folder = made.folder(tmp_path / "bag", audience)
    written = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert ORIGINAL not in written
    assert REDACTED not in written
    said = json.loads((folder / "data/package.json").read_bytes())["withheld"]
    assert said == sorted([made.photo.object, copy.object])
    assert "withdrawn from use" in (folder / "index.html").read_text("utf-8")
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()


def test_an_item_withdrawn_from_use_is_refused_by_name_until_it_is_received_back(made):
    withdraw_from_use(made)
    items = frozenset({made.photo.id})
    with pytest.raises(Refusal) as refused:
        made.made(Audience.COURT, items=items)
    assert refused.value.code == "package-withdrawn"
    (because,) = refused.value.because
    assert "trucewatch custody receive" in because.text("en")
    back = Passing(CustodyEvent.RECEIVED, counterpart=english("The archive"))
    record_custody(made.acting, made.case, [made.photo.id], back)
    assert made.made(Audience.COURT, items=items).withdrawn == ()


@pytest.mark.parametrize("event", [CustodyEvent.LENT, CustodyEvent.TRANSFERRED])
def test_where_custody_ends_elsewhere_the_index_says_so_beside_the_item(made, tmp_path, event):
    before = (made.folder(tmp_path / "before") / "index.html").read_text("utf-8")
    gone = Passing(event, counterpart=english("A court"), because=english("ordered"))
    record_custody(made.acting, made.case, [made.photo.id], gone)
    court = (made.folder(tmp_path / "court") / "index.html").read_text("utf-8")
    public = (made.folder(tmp_path / "public", PUBLIC) / "index.html").read_text("utf-8")
    told = f"last word of its custody: {event.label('en')}"
    said = [page.translate(ISOLATES).count(told) for page in (before, court, public)]
    assert said == [0, 1, 0]


def test_a_source_outside_its_grant_its_words_and_its_link_are_closed(made, tmp_path):
    folder = made.folder(tmp_path / "bag", Audience.PUBLIC)
    sources = sorted(path.stem for path in (folder / "data/records/source").iterdir())
    assert sources == [record(made.case, "source", "s1").code]
    quiet = record(made.case, "tally", "t2")
    told = shown(folder, "tally", quiet.code)
    assert told["count"] == str(quiet.count)
    assert {"source", "as_stated", "ref"} & told.keys() == set()
    court = made.folder(tmp_path / "court", Audience.COURT)
    assert shown(court, "tally", quiet.code)["as_stated"] == {
        "original": "en",
        "en": "fifteen, I counted",
    }


def test_a_hospital_is_shown_no_more_exactly_than_its_district(made, tmp_path):
    hospital = record_of_place()
    public = shown(made.folder(tmp_path / "public", Audience.PUBLIC), "place", hospital)
    team = shown(made.folder(tmp_path / "team", Audience.INTERNAL), "place", hospital)
    assert "area" not in public
    assert team["area"]["kind"] == "point"


def record_of_place():
    from trucewatch.records.models import Place

    return Place.objects.get(ref="hospital").code


def test_only_places_and_actors_that_something_names_are_in_it(made, tmp_path):
    folder = made.folder(tmp_path / "bag", Audience.PUBLIC)
    assert not (folder / "data/records/actor").exists()
    assert [p.stem for p in (folder / "data/records/place").iterdir()] == [record_of_place()]


def test_members_appear_by_their_role_only(made, tmp_path):
    folder = made.folder(tmp_path / "bag", Audience.COURT)
    acts = [json.loads(line) for line in (folder / "data/log/acts.jsonl").open(encoding="utf-8")]
    hidden = {"redacted": True}
    assert {json.dumps(act["data"]["member"]) for act in acts} == {json.dumps(hidden)}
    assert {json.dumps(act["data"]["reason"]) for act in acts} == {json.dumps(hidden)}
    assert {act["data"]["act"] for act in acts} == {"accept_drafts", "seal", "correct"}
    assert not (folder / "data/records/member").exists()


def test_the_public_is_not_told_when_something_was_recorded(made, tmp_path):
    folder = made.folder(tmp_path / "bag", Audience.PUBLIC)
    written = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert b"2016-12-17T12:00:00" not in written
    court = made.folder(tmp_path / "court", Audience.COURT)
    assert b"2016-12-17T12:00:00" in (court / "data/log/acts.jsonl").read_bytes()


def test_what_a_record_said_earlier_is_closed(made, tmp_path):
    incident = record(made.case, "incident", "shelling")
    incident.title = english("Shelling, corrected")
    write(made.acting, "correct", made.case, [incident])
    folder = made.folder(tmp_path / "bag", Audience.COURT)
    written = b"".join(p.read_bytes() for p in (folder / "data").rglob("*") if p.is_file())
    assert b"Shelling, corrected" in written
    assert b"Shelling of the road" not in written
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()


def test_the_team_is_given_earlier_words_but_not_a_name_among_them(made, tmp_path):
    incident = record(made.case, "incident", "shelling")
    incident.title = english(f"Shelling, told by {SECRET}")
    write(made.acting, "correct", made.case, [incident])
    incident.title = english("Shelling, corrected")
    write(made.acting, "correct", made.case, [incident])
    folder = made.folder(tmp_path / "bag", Audience.INTERNAL)
    written = b"".join(p.read_bytes() for p in (folder / "data").rglob("*") if p.is_file())
    assert b"Shelling of the road" in written
    assert SECRET.encode() not in written


def test_a_movement_under_way_and_its_figures_stay_behind(made, tmp_path):
    from tests.acts.cases import accepted

    accepted(
        made.acting,
        "case: {ref: truce, zone: Asia/Damascus}\n"
        "movements: [{ref: m, name: {en: A convoy on the road}, outcome: under_way}]\n"
        "tallies: [{ref: tm, count: about 900, unit: person, group: people, movement: m}]",
    )
    public = made.folder(tmp_path / "public", Audience.PUBLIC)
    written = b"".join(p.read_bytes() for p in public.rglob("*") if p.is_file())
    assert b"A convoy on the road" not in written
    assert b"about 900" not in written
    team = made.folder(tmp_path / "team", Audience.INTERNAL)
    assert b"A convoy on the road" in (team / "index.html").read_bytes()


def test_an_item_goes_with_what_hangs_on_it_and_nothing_else(made, tmp_path):
    items = frozenset({made.photo.id})
    folder = made.folder(tmp_path / "bag", Audience.COURT, items=items)
    kinds = {p.parent.name for p in (folder / "data/records").rglob("*.json")}
    assert kinds == {"case", "custody", "evidence"}
    photo = plain(folder, "evidence", made.photo.code)
    assert photo["incident"] == {"redacted": True}
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()


def test_the_index_is_in_both_languages_without_scripts_or_anything_fetched(made, tmp_path):
    folder = made.folder(tmp_path / "bag")
    pages = {name: (folder / name).read_text("utf-8") for name in ("index.html", "index.ar.html")}
    assert '<html lang="ar" dir="rtl">' in pages["index.ar.html"]
    assert "قصف الطريق" in pages["index.ar.html"]
    assert "Shelling of the road" in pages["index.html"]
    for page, words in (("index.html", "shelling"), ("index.ar.html", "قصف بالقذائف")):
        (row,) = (line for line in pages[page].splitlines() if "/deed/" in line)
        assert f">{words}</bdi>" in row
    for page in pages.values():
        assert "<script" not in page
        assert "http://" not in page.replace("http://www.w3.org", "")
        assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
        links = [part.split('"')[0] for part in page.split('href="')[1:]]
        assert [link for link in links if not (folder / link).is_file()] == []


def test_words_of_a_record_cannot_become_markup_in_the_index(made, tmp_path):
    incident = record(made.case, "incident", "shelling")
    incident.title = english("<img src=x onerror=alert(1)>")
    write(made.acting, "correct", made.case, [incident])
    page = (made.folder(tmp_path / "bag") / "index.html").read_text("utf-8")
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_the_same_records_give_the_same_bytes(made, tmp_path):
    one, two = made.zip(tmp_path / "one.zip"), made.zip(tmp_path / "two.zip")
    assert one.read_bytes() == two.read_bytes()


def test_an_object_that_was_altered_in_the_vault_does_not_go_out(made, tmp_path):
    from trucewatch.vault.broken import Broken

    digest = made.photo.object
    kept = made.acting.workspace.objects / digest[:2] / digest[2:4] / digest
    kept.write_bytes(ORIGINAL[:-1] + b"!")
    with pytest.raises(Broken) as broken:
        made.folder(tmp_path / "bag")
    assert broken.value.code == "verify-object-differs"


def test_the_digest_of_the_tag_manifest_stands_for_the_package(made, tmp_path):
    package = made.made()
    folder = made.folder(tmp_path / "bag")
    digest = sha256((folder / "tagmanifest-sha256.txt").read_bytes()).hexdigest()
    assert package.contents.digest == digest
    assert by_vault(folder, made.key, digest=digest) == set()
    assert by_script(folder, made.key, digest=digest) == set()
    (folder / "index.html").write_text("<p>Other words</p>", "utf-8")
    from tests.packages.cases import reseal

    reseal(folder)
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()  # signed anew
    assert by_vault(folder, made.key, digest=digest) == {(10, "tampered")}
    assert by_script(folder, made.key, digest=digest) == {(10, "tampered")}


def test_without_a_key_from_outside_nothing_is_called_sound(made, tmp_path):
    folder = made.folder(tmp_path / "bag")
    assert by_vault(folder) == by_script(folder) == {(1, "unchecked")}
    with pytest.raises(NotVerified):
        verify_package(folder, Pins()).demand()
    code, said = run_script(folder)
    assert (code, said.splitlines()[-1]) == (3, "NOT sound.")


def test_verify_py_is_one_file_under_620_lines_that_needs_cryptography_alone():
    import ast

    from tests.packages.cases import SCRIPT

    text = SCRIPT.read_text("utf-8")
    tree = ast.parse(text)
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
    }
    assert len(text.splitlines()) < 620
    assert imported - sys.stdlib_module_names == {"cryptography"}


def test_on_a_bare_python_verify_py_names_the_package_to_install_in_both_languages(made, tmp_path):
    from tests.packages.cases import SCRIPT

    bare = [sys.executable, "-I", "-S", SCRIPT, made.folder(tmp_path / "bag")]
    done = subprocess.run(bare, capture_output=True, encoding="utf-8", env={"PYTHONUTF8": "1"})
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (3, "", False)
    english, arabic = done.stderr.splitlines()
    assert english.startswith("Nothing was checked.")
    assert arabic.startswith("لم يُتحقق من شيء.")
    for line in (english, arabic):
        assert line.endswith(": python -m pip install cryptography")


@pytest.mark.parametrize("audience", Audience)
def test_what_another_case_keeps_is_in_no_package(made, tmp_path, audience):
    """Also where a record of this case hangs on it, as an older program allowed."""
    other = Case(ref="other", name=english("Another case"))
    write(made.acting, "record", None, [other])
    hidden = Place(name=english("The shelter under the mill"), ref="hidden")
    write(made.acting, "record", other, [hidden])
    gate = Place(name=english("The gate"), ref="gate", parent=hidden)
    incident = Incident.objects.get(case=made.case)
    area = {"kind": "places", "places": [{"place": str(gate.id), "part": "whole"}]}
    incident.area = Area.parse({**area, "precision": "near"})
    write(made.acting, "record", made.case, [gate, incident])
    sequence(made.acting.workspace)
    folder = made.folder(tmp_path / "bag", audience)
    told = "".join(path.read_text("utf-8", "replace") for path in folder.rglob("*.json*"))
    assert "under the mill" not in told
    assert "The gate" in told or audience is not Audience.INTERNAL
