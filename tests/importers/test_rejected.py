"""What an import leaves out: written beside the rest, mended, and imported by itself."""

from pathlib import Path

import pytest

from tests.cases import write_folder
from trucewatch.acts.acting import Acting
from trucewatch.importers.accepting import Imported, accept_folder
from trucewatch.importers.folder import read_folder
from trucewatch.records.models import Case, Incident, Place, Revision, Tally
from trucewatch.values.area import Shape
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db

ALEPPO = Path(__file__).resolve().parents[2] / "src" / "trucewatch" / "demo" / "aleppo"
FILES = {
    "case.yaml": """
        case: {ref: truce, zone: Asia/Damascus}
        sources: [{ref: s}]
    """,
    "incidents.yaml": """
        incidents:
          - {ref: i1, chosen: perhaps, title: {en: First}}
          - {ref: i2, title: {en: Second}}
    """,
    "tallies.csv": "ref,count,incident,source\nt1,5,i1,s\nt2,about 350,i2,s\nt3,-5,i2,s\n",
}


def import_folder(acting: Acting, folder: Path, *, accept_valid: bool = False) -> Imported:
    return accept_folder(acting, read_folder(folder), accept_valid=accept_valid)


def test_the_aleppo_folder_is_accepted_whole_and_again_changes_nothing(acting: Acting) -> None:
    first = import_folder(acting, ALEPPO).accepted
    revisions = Revision.objects.count()
    again = import_folder(acting, ALEPPO).accepted
    assert (first.changed, first.unchanged, first.rejected) == (0, 0, ())
    assert (again.new, again.changed, again.unchanged) == (0, 0, first.new)
    assert (again.receipt, Revision.objects.count()) == (None, revisions)


def test_sound_rows_are_saved_and_the_others_written_to_be_mended(
    acting: Acting, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "folder", FILES)
    imported = import_folder(acting, folder, accept_valid=True)
    assert sorted(draft.ref for draft in imported.accepted.rejected) == ["i1", "t1", "t3"]
    assert imported.rejected == ("case.yaml", "incidents.yaml", "tallies.csv")
    rejected = folder / "rejected"
    table = (rejected / "tallies.csv").read_text("utf-8")
    assert table.splitlines()[1:] == ["t1,5,i1,s", "t3,-5,i2,s"]

    write_folder(rejected, {"tallies.csv": table.replace("-5", "4")})
    rows = rejected / "incidents.yaml"
    rows.write_text(rows.read_text("utf-8").replace("perhaps", "yes"), "utf-8")
    mended = import_folder(acting, rejected).accepted
    assert (mended.new, mended.changed, mended.unchanged) == (3, 0, 1)
    assert sorted(Tally.objects.values_list("ref", flat=True)) == ["t1", "t2", "t3"]


def test_mending_the_folder_itself_afterwards_changes_nothing(
    acting: Acting, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "folder", FILES)
    import_folder(acting, folder, accept_valid=True)
    mended = {
        name: text.replace("perhaps", "yes").replace("-5", "4") for name, text in FILES.items()
    }
    write_folder(folder / "rejected", {name: mended[name] for name in mended})
    import_folder(acting, folder / "rejected")
    again = import_folder(acting, write_folder(folder, mended)).accepted
    assert (again.new, again.changed, again.unchanged) == (0, 0, 7)


def test_what_an_earlier_import_rejected_is_never_overwritten(
    acting: Acting, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "folder", FILES | {"rejected/old.yaml": "incidents: []\n"})
    with pytest.raises(Refusal) as refusal:
        import_folder(acting, folder, accept_valid=True)
    assert (refusal.value.code, Case.objects.count()) == ("file-rejected-exists", 0)


def test_a_broken_file_is_copied_and_none_of_its_rows_is_said_to_have_vanished(
    acting: Acting, tmp_path: Path
) -> None:
    sound = {**FILES, "incidents.yaml": FILES["incidents.yaml"].replace("perhaps", "yes")}
    sound["tallies.csv"] = sound["tallies.csv"].replace("-5", "4")
    folder = write_folder(tmp_path / "folder", sound)
    import_folder(acting, folder)
    broken = "incidents:\n  - {ref: i1, title: {en: First}\n  - {ref: i2"
    (folder / "incidents.yaml").write_text(broken, "utf-8")
    codes = {finding.code for finding in read_folder(folder).reading.findings}
    assert "import-vanished" not in codes
    imported = import_folder(acting, folder, accept_valid=True)
    assert (folder / "rejected" / "incidents.yaml").read_text("utf-8") == broken
    assert (imported.accepted.changed, Incident.objects.count()) == (0, 2)


def test_rows_of_a_table_in_windows_1256_with_arabic_words_become_records(
    acting: Acting, tmp_path: Path
) -> None:
    words = "قصف على حي العامرية أثناء خروج القافلة الأولى من المدينة"
    table = f"ref,title.original,title.ar,period\r\ni1,ar,{words},٢٠١٦-١٢-١٥/..\r\n"
    encoded = table.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")).encode("windows-1256")
    folder = write_folder(
        tmp_path / "folder", {"case.yaml": "case: {ref: c}", "incidents.csv": encoded}
    )
    reading = read_folder(folder).reading
    assert [(f.code, str(f.severity)) for f in reading.findings] == [("file-encoding", "note")]
    import_folder(acting, folder)
    assert Incident.objects.get().title.get("ar") == words


ON_ROUTES = {
    "case.yaml": """
        case: {ref: truce, zone: Asia/Damascus}
        places: [{ref: a}, {ref: b}, {ref: c}]
    """,
    "incidents.csv": "ref,chosen,area.route,area.precision\n"
    "i1,,c; a (part); b; c,near\ni2,perhaps,b; a; c,\n",
}


def test_what_leads_by_an_unsound_place_is_left_out_with_it(acting: Acting, tmp_path: Path) -> None:
    text = """
        case: {ref: truce, zone: Asia/Damascus}
        places: [{ref: a}, {ref: b}, {ref: c, place_kind: nothing}]
        incidents: [{ref: i1, area: {route: [a, c, b]}}, {ref: i2, area: {route: [a, b, a]}}]
    """
    folder = write_folder(tmp_path / "folder", {"case.yaml": text})
    imported = import_folder(acting, folder, accept_valid=True)
    assert sorted(draft.ref for draft in imported.accepted.rejected) == ["c", "i1"]


def test_a_route_keeps_its_order_in_and_out_of_a_folder(acting: Acting, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "folder", ON_ROUTES)
    imported = import_folder(acting, folder, accept_valid=True)
    (incident,) = Incident.objects.all()
    refs = dict(Place.objects.values_list("id", "ref"))
    assert incident.area.shape is Shape.ROUTE
    assert [refs[one.place] for one in incident.area.places] == ["c", "a", "b", "c"]
    assert imported.rejected == ("case.yaml", "incidents.csv")
    table = (folder / "rejected" / "incidents.csv").read_text("utf-8")
    assert "i2,perhaps,b; a; c" in table

    sound = ON_ROUTES | {"incidents.csv": ON_ROUTES["incidents.csv"].replace("perhaps", "")}
    again = import_folder(acting, write_folder(tmp_path / "mended", sound)).accepted
    assert (again.new, again.changed) == (1, 0)
    turned = sound["incidents.csv"].replace("c; a (part); b; c", "c; b; a (part); c")
    folder = write_folder(tmp_path / "mended", sound | {"incidents.csv": turned})
    assert import_folder(acting, folder).accepted.changed == 1
