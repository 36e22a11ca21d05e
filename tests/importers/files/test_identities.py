"""Identities in plain files: told, never shown, never copied."""

from pathlib import Path

from tests.importers.files.folders import SHAPE, codes, read, told, words
from trucewatch.importers.files.rows import FileRole
from trucewatch.importers.files.writing import write_rejected

NAME = "Haifa Kassab"


def shown(found: object) -> str:
    said = [
        text
        for one in found.findings  # type: ignore[attr-defined]
        for text in (repr(one), *one.message.both().values(), *one.advice.both().values())
    ]
    return repr(found) + "".join(said)


def test_a_protected_field_is_told_wherever_it_stands_and_its_words_are_not(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        persons__csv=f"ref,Name,group,name.ar\np1,{NAME},civilians,\np2,,civilians,{NAME}\n",
        a__yaml=f"persons:\n- ref: p3\n  name: {{en: {NAME}}}\n  name: {NAME}\n  contact:\n",
        b__geojson=(
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null,'
            f' "properties": {{"ref": "p", "exact": "{NAME}"}}}}]}}'
        ),
        tallies__csv=f"ref,contact\nt,{NAME}\n",
    )
    assert set(codes(found)) == {"file-identity", "file-name-twice"}
    assert NAME not in shown(found)
    assert NAME not in "".join(repr((dict(row.fields), dict(row.unread))) for row in found.rows)
    assert not any(found.is_sound(row) for row in found.rows)
    first = next(one for one in found.findings if one.code == "file-identity")
    assert words(first.message.text("en")) == (
        "“name” tells who somebody is or where they can be found, "
        "and stands in a plain file that anybody can read."
    )


def test_the_name_of_an_actor_is_no_identity(tmp_path: Path) -> None:
    assert read(tmp_path, actors__csv="ref,name.en\na,Forces\n").findings == ()


def test_plain_files_named_identities_are_never_opened(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        identities__yaml=f"persons:\n- ref: p\n  name: {NAME}\n",
        **{"Identities-2016__CSV": f"ref,name\np,{NAME}\n", "__identities__csv__swp": NAME},
    )
    assert codes(found) == ["file-identities-plain"] * 3
    assert [(file.role, file.sha256) for file in found.files] == [(FileRole.REFUSED, "")] * 3
    assert NAME not in shown(found)


def test_an_identity_is_not_written_to_the_rejected_rows(tmp_path: Path) -> None:
    case, rejected = tmp_path / "case", tmp_path / "rejected"
    case.mkdir()
    found = read(
        case,
        persons__csv=f"ref,name,group\np1,{NAME},civilians\n",
        broken__yaml=f'persons:\n- ref: p2\n  name: {NAME}\n- ref: "p3\n',
    )
    assert write_rejected(found.rows, found.files, case, rejected, SHAPE) == ("persons.csv",)
    assert (rejected / "persons.csv").read_text("utf-8-sig") == "ref,group\np1,civilians\n"


def test_a_protected_column_without_words_is_no_finding(tmp_path: Path) -> None:
    assert told(read(tmp_path, persons__csv="ref,name,group\np1,,civilians\n")) == []
