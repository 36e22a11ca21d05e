"""What the doctor looks at: each thing found safe, and each found wanting."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.web.cases import truce
from tests.web.site import NOW, PASSWORD, Site
from trucewatch.acts.keys.backing_up import back_up
from trucewatch.acts.keys.closing import close_all
from trucewatch.acts.keys.recipients import add_recipient, make_identity
from trucewatch.acts.safety.database import clock
from trucewatch.acts.safety.examining import examine_safety
from trucewatch.acts.safety.files import folders, keys, room
from trucewatch.acts.safety.people import second_factors, uploads
from trucewatch.acts.safety.programs import pinned
from trucewatch.acts.safety.serving import Served, keep_served, last_served, served
from trucewatch.acts.safety.told import Level, Told
from trucewatch.acts.uploads.beginning import LASTS, Announced, begin
from trucewatch.records.models import Act
from trucewatch.records.objects_place import ObjectsPlace
from trucewatch.values import catalogue
from trucewatch.values.codes.reports import Role
from trucewatch.vault.age.keys import Passphrase


@pytest.fixture
def site(db: None, tmp_path: Path) -> Site:
    made = Site(tmp_path / "work")
    made.workspace.folder.chmod(0o700)
    made.workspace.keys.chmod(0o700)
    return made


def codes(told: object) -> list[tuple[str, str]]:
    return [(one.level.value, one.code.removeprefix("doctor-")) for one in told]  # type: ignore[attr-defined]


def test_keys_that_others_may_read_are_a_danger(site: Site) -> None:
    assert ("safe", "keys-private") in codes(keys(site.workspace))
    (site.workspace.keys / "workspace.key").chmod(0o644)
    found = next(one for one in keys(site.workspace) if one.code == "doctor-keys-open")
    assert (found.level, len(found.args["files"])) == (Level.DANGER, 1)  # type: ignore[arg-type]


def test_keys_that_were_never_backed_up_are_a_danger(site: Site, tmp_path: Path) -> None:
    truce(site)
    assert ("danger", "backup-none") in codes(keys(site.workspace))
    back_up(site.acting, tmp_path / "keys.age", Passphrase("six words that nobody else knows"))
    assert [one for one in codes(keys(site.workspace)) if "backup" in one[1]] == [
        ("safe", "backup")
    ]


def test_recipients_pending_work_and_panic_are_told(site: Site, tmp_path: Path) -> None:
    assert ("care", "recipients-none") in codes(keys(site.workspace))
    add_recipient(site.workspace, make_identity(tmp_path / "i"), "huda")
    assert ("safe", "recipients") in codes(keys(site.workspace))
    before = codes(keys(site.workspace))
    assert ("danger", "backup-none") in before
    close_all(site.workspace)
    assert codes(keys(site.workspace)) == [("care", "keys-closed"), *before]
    shutil.rmtree(site.workspace.keys)
    assert codes(keys(site.workspace)) == [("danger", "keys-absent"), ("danger", "backup-none")]


def test_keys_that_are_away_and_backed_up_are_only_away(site: Site, tmp_path: Path) -> None:
    truce(site)
    back_up(site.acting, tmp_path / "keys.age", Passphrase("six words that nobody else knows"))
    shutil.rmtree(site.workspace.keys)
    assert codes(keys(site.workspace)) == [("danger", "keys-absent")]


def test_a_folder_that_others_may_enter_is_a_danger(site: Site) -> None:
    assert codes(folders(site.workspace)) == [("safe", "folder-private")]
    site.workspace.folder.chmod(0o755)
    assert codes(folders(site.workspace)) == [("danger", "folder-open")]


@pytest.mark.parametrize(
    ("free", "told"),
    [(10 << 20, ("danger", "room-none")), (2 << 30, ("care", "room-little")),
     (200 << 30, ("safe", "room"))],
)  # fmt: skip
def test_room_is_told(
    site: Site, monkeypatch: pytest.MonkeyPatch, free: int, told: tuple[str, str]
) -> None:
    usage = shutil.disk_usage("/")._replace(total=400 << 30, free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert codes(room(site.workspace)) == [told]


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (Served("127.0.0.1", (), False, 1), [("safe", "this-machine")]),
        (Served("127.0.0.1", ("m.example",), True, 1), [("safe", "https")]),
        (Served("0.0.0.0", ("m.example",), True, 1), [("safe", "https"), ("care", "proxy-passed")]),  # noqa: S104
    ],
)
def test_how_it_is_served_is_told(site: Site, how: Served, told: list[tuple[str, str]]) -> None:
    assert codes(served(site.workspace)) == [("care", "never-served")]
    keep_served(site.workspace.folder, how)
    assert codes(served(site.workspace)) == told
    assert (site.workspace.folder / "trucewatch.serving").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("how", "opened"),
    [
        (Served(port=8712), "http://localhost:8712"),
        (Served(names=("m.example", "n.example"), https=True), "https://m.example"),
        (Served(https=True, port=8713), "http://localhost:8713"),
    ],
)
def test_where_it_was_served_last_is_known(site: Site, how: Served, opened: str) -> None:
    assert last_served(site.workspace.folder).opened == "http://localhost:8000"
    keep_served(site.workspace.folder, how)
    assert last_served(site.workspace.folder) == how
    assert last_served(site.workspace.folder).opened == opened


def test_a_note_of_an_earlier_version_names_no_port(site: Site) -> None:
    note = '{"address": "127.0.0.1", "names": [], "https": false, "workers": 1}'
    (site.workspace.folder / "trucewatch.serving").write_text(note)
    assert last_served(site.workspace.folder).opened == "http://localhost:8000"


def test_who_sees_identities_without_a_second_factor_is_named(site: Site) -> None:
    case = truce(site)
    for name, sees in (("salma", True), ("huda", False), ("omar", True)):
        member = site.let_in(name, case, Role.DOCUMENTER, sources=sees)
        if name != "omar":  # who cannot sign in yet
            member.set_password(PASSWORD)
            member.save()
    (found,) = second_factors()
    assert (found.level, found.args) == (Level.DANGER, {"members": ("salma",)})
    from allauth.mfa.models import Authenticator

    salma = site.member("salma")
    Authenticator.objects.create(user=salma, type="recovery_codes", data={})
    assert codes(second_factors()) == [("danger", "second-factor-missing")]
    Authenticator.objects.create(user=salma, type="totp", data={})
    assert codes(second_factors()) == [("safe", "second-factor")]


def test_files_that_lie_in_clear_are_told(site: Site) -> None:
    case = truce(site)
    assert codes(uploads(NOW)) == [("safe", "uploads-none")]
    acting = type(site.acting)(site.workspace, site.member("salma"), NOW, asserted=False)
    begin(acting, case, Announced(5, "a.png"))
    assert codes(uploads(NOW)) == [("care", "uploads-waiting")]
    assert codes(uploads(NOW + LASTS)) == [("care", "uploads-lapsed")]


def test_a_clock_behind_the_log_is_a_danger(site: Site) -> None:
    truce(site)
    last = Act.objects.latest("at").at
    assert codes(clock(last)) == [("safe", "clock")]
    assert codes(clock(last - timedelta(minutes=3))) == [("danger", "clock-behind")]


def test_libraries_are_held_against_their_pins(site: Site, tmp_path: Path) -> None:
    pins = tmp_path / "run.txt"
    assert codes(pinned(site.workspace, tmp_path)) == [("care", "pins-unknown")]
    pins.write_text("not-there-at-all==1.0 \\\n    --hash=sha256:00\ndjango==0.1 \\\n")
    (found,) = pinned(site.workspace, tmp_path)
    assert (found.code, [one[:7] for one in found.args["packages"]]) == (  # type: ignore[index]
        "doctor-pins-differ",
        ["django "],
    )
    assert codes(pinned(site.workspace))[0][1] in ("pins", "pins-differ")


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_a_server_is_told_of_the_pins_of_servers(site: Site, tmp_path: Path, lang: str) -> None:
    served_by = replace(site.workspace, database="postgresql:///truce")
    bucket = replace(site.workspace, storage=ObjectsPlace("s3://vault/one"))
    for one, file in ((site.workspace, "run"), (served_by, "server"), (bucket, "server")):
        (told,) = pinned(one, tmp_path)
        assert f"requirements/{file}.txt" in told.remedy.text(lang)
        (tmp_path / f"{file}.txt").write_text("django==0.1 \\\n")
        (told,) = pinned(one, tmp_path)
        assert f"requirements/{file}.txt" in told.remedy.text(lang)
        (tmp_path / f"{file}.txt").unlink()


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_everything_is_told_in_both_languages_with_a_remedy(site: Site, lang: str) -> None:
    truce(site)
    site.workspace.folder.chmod(0o755)
    told = examine_safety(site.workspace, NOW)
    wanting = [one for one in told if one.level is not Level.SAFE]
    assert len(wanting) >= 5
    assert all(one.remedy is not None and one.remedy.text(lang) for one in wanting)
    assert all(one.found.text(lang) for one in told)


def test_what_is_safe_has_no_remedy() -> None:
    assert Told(Level.SAFE, "doctor-keys-private").remedy is None
