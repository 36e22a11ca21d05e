"""`trucewatch stamp`: an authority on this machine, a network that fails, and what is told."""

from pathlib import Path

import pytest

from tests.cli.commanding import Commands
from tests.vault.stamps.authority import (
    TestAuthority,
    make_authority,
    openssl,
    serving,
    stamping,
)
from tests.vault.stamps.calendar import Calendar, mined
from trucewatch.acts.members import member_named
from trucewatch.acts.trust.stamping import stamps_of
from trucewatch.acts.writing import write
from trucewatch.cli.opening import open_workspace
from trucewatch.records.models import Case, Evidence
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.vault.stamps import network

NOBODY = "http://127.0.0.1:9/"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pauses between tries, and no proxy of this machine."""
    monkeypatch.setattr(network, "PAUSES", (0.0,))
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def huda_acts(at_work: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the two members, one."""
    monkeypatch.setenv("TRUCEWATCH_AS", "huda")


@pytest.fixture
def authority(tmp_path: Path) -> TestAuthority:
    return make_authority(tmp_path / "harbour")


def pin(trucewatch: Commands, authority: TestAuthority, url: str, *more: str) -> None:
    root = authority.folder / "root.pem"
    words = ("stamp", "authority", "add", "harbour", "--url", url, "--certificate", root)
    told = trucewatch(*words, *more)
    assert (told.code, told.err) == (0, "")


def test_without_an_authority_nobody_is_asked(at_work: Commands) -> None:
    told = at_work("stamp", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "stamp-no-authority")
    assert "authority add" in at_work("stamp", "list").out
    assert "authority add" in at_work("stamp", "authority", "list").out


def test_the_newest_checkpoint_is_stamped_and_verification_tells_the_time(
    at_work: Commands, authority: TestAuthority
) -> None:
    assert "rest on its own clock alone" in at_work("verify").out
    with serving(stamping(authority)) as url:
        pin(at_work, authority, url)
        told = at_work("stamp")
        assert (told.code, "harbour proves that checkpoint" in told.out) == (0, True)
        assert "was stamped by harbour before" in at_work("stamp").out
    size = at_work("checkpoint", "show", "--json").json["size"]
    verified = at_work("verify")
    assert verified.code == 0
    assert f"The first {size} entries of the log existed at 20" in verified.out
    assert "rest on its own clock" not in verified.out
    (proven,) = at_work("verify", "--json").json["proven"]
    assert (proven["of"], proven["authority"], proven["grade"]) == (str(size), "harbour", "stamped")
    assert proven["accuracy_seconds"] == 1.5001
    assert "harbour" in at_work("stamp", "list").out
    arabic = at_work("verify", "--language", "ar")
    assert "بحسب" in arabic.out


def test_an_older_checkpoint_and_an_item_are_stamped(
    at_work: Commands, authority: TestAuthority, tmp_path: Path
) -> None:
    opened = open_workspace(None, "huda")
    item = Evidence(case=Case.objects.get(), held=EvidenceHeld.HELD, object="ab" * 32, ref="video")
    write(opened.acting, "record", item.case, [item])
    assert member_named("huda") is not None
    with serving(stamping(authority)) as url:
        pin(at_work, authority, url)
        told = at_work("stamp", "0", item.code, "--json")
    assert [(o["checkpoint"], o["ending"]) for o in told.json] == [
        (0, "stamped"),
        (None, "stamped"),
    ]
    assert told.json[1]["sha256"] == "ab" * 32
    place = stamps_of(opened.workspace).of_objects / ("ab" * 32)
    assert "harbour.tsr" in [p.name for p in place.iterdir()]


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("999", "stamp-no-checkpoint"),
        ("incident:shelling", "stamp-not-evidence"),
        ("evidence:nothing", "cli-no-record"),
        ("what?", "cli-record-name"),
    ],
)
def test_what_cannot_be_stamped_is_said(
    at_work: Commands, authority: TestAuthority, what: str, code: str
) -> None:
    pin(at_work, authority, NOBODY)
    told = at_work("stamp", what, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, code)


def test_evidence_whose_bytes_are_not_held_is_not_stamped(
    at_work: Commands, authority: TestAuthority
) -> None:
    opened = open_workspace(None, "huda")
    item = Evidence(case=Case.objects.get(), held=EvidenceHeld.NOT_HELD, ref="video")
    write(opened.acting, "record", item.case, [item])
    pin(at_work, authority, NOBODY)
    told = at_work("stamp", item.code, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "stamp-not-held")


def test_offline_it_says_that_it_waits_and_due_works_through_it(
    at_work: Commands, authority: TestAuthority
) -> None:
    with serving(stamping(authority)) as url:
        pin(at_work, authority, url)
    offline = at_work("stamp", "0")
    assert offline.code == 4
    assert "checkpoint 0 is NOT stamped by harbour" in offline.out
    assert "trucewatch stamp --due" in offline.out
    assert "could not be reached" in offline.out
    assert "waits for harbour" in at_work("stamp", "list").out
    (waiting,) = at_work("stamp", "list", "--json").json["waiting"]
    assert (waiting["of"], waiting["authority"]) == ("0", "harbour")
    assert at_work("verify").code == 0
    assert at_work("stamp", "--due").code == 4
    port = int(url.rstrip("/").rpartition(":")[2])
    with serving(stamping(authority), port) as again:
        assert again == url
        later = at_work("stamp", "--due")
    assert (later.code, "and no earlier one" in later.out) == (0, True)
    assert "Nothing waits" in at_work("stamp", "--due").out


def test_an_answer_that_is_not_of_the_pinned_authority_is_not_taken(
    at_work: Commands, authority: TestAuthority, tmp_path: Path
) -> None:
    stranger = make_authority(tmp_path / "stranger")
    with serving(stamping(stranger)) as url:
        pin(at_work, authority, url)
        told = at_work("stamp")
    assert told.code == 4
    assert "another authority than the one that is pinned" in told.out
    assert at_work("verify", "--json").json["proven"] == []


def test_authorities_are_listed_retired_and_not_asked_any_more(
    at_work: Commands, authority: TestAuthority
) -> None:
    pin(at_work, authority, NOBODY, "--policy", "1.2.3.4.1", "--leaf", "subject:CN=Stamps harbour")
    (one,) = at_work("stamp", "authority", "list", "--json").json
    assert (one["name"], one["policy"], one["leaf"]) == (
        "harbour",
        "1.2.3.4.1",
        {"subject": "CN=Stamps harbour"},
    )
    assert "asked" in at_work("stamp", "authority", "list").out
    assert at_work("stamp", "authority", "retire", "harbour").code == 0
    assert at_work("stamp", "--json").json["error"]["code"] == "stamp-no-authority"
    assert "retired" in at_work("stamp", "authority", "list").out
    told = at_work("stamp", "authority", "retire", "nobody", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "stamp-no-authority-named")
    assert at_work("verify").code == 0


def test_pinning_says_the_fingerprint_that_openssl_says(
    at_work: Commands, authority: TestAuthority
) -> None:
    root = authority.folder / "root.pem"
    words = ("stamp", "authority", "add", "harbour", "--url", NOBODY, "--certificate", root)
    told = at_work(*words)
    printed = openssl("x509", "-in", root, "-noout", "-fingerprint", "-sha256")
    assert printed.strip().partition("=")[2].replace(":", "").lower() in told.out
    assert "before" in at_work(*words).out


def test_a_list_of_withdrawn_certificates_undoes_stamps(
    at_work: Commands, authority: TestAuthority, tmp_path: Path
) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding

    with serving(stamping(authority)) as url:
        pin(at_work, authority, url)
        assert at_work("stamp").code == 0
    revoked = authority.revoking(authority.signer.serial_number)
    (tmp_path / "list.crl").write_bytes(revoked.public_bytes(Encoding.PEM))
    told = at_work("stamp", "authority", "revoked", "harbour", tmp_path / "list.crl")
    assert (told.code, "one withdrawn certificate" in told.out) == (0, True)
    verified = at_work("verify", "--json")
    assert verified.code == 3
    assert [b["code"] for b in verified.json["steps"][8]["broken"]] == ["verify-stamp-revoked"]
    assert at_work("stamp", "list").code == 3


@pytest.mark.parametrize(
    "words",
    [
        ("stamp", "authority", "add", "harbour"),
        ("stamp", "authority", "add", "harbour", "--url", NOBODY),
        ("stamp", "--due", "3"),
        ("stamp", "--unknown"),
    ],
)
def test_misuse_is_told_with_exit_code_2(at_work: Commands, words: tuple[str, ...]) -> None:
    assert at_work(*words).code == 2


def test_a_calendar_promises_is_asked_again_and_is_confirmed_by_a_header(
    at_work: Commands, tmp_path: Path
) -> None:
    calendar = Calendar()
    with serving(calendar) as url:
        calendar.url = url
        assert at_work("stamp", "authority", "add", "alice", "--calendar", url).code == 0
        told = at_work("stamp", "0")
        assert (told.code, "proves nothing yet" in told.out) == (0, True)
        verified = at_work("verify")
        assert (verified.code, "pending and proves nothing yet" in verified.out) == (0, True)
        assert "rest on its own clock alone" in verified.out
        calendar.block = 444_000
        assert "names block 444000" in at_work("stamp", "--due").out
    assert at_work("verify", "--json").json["proven"][0]["grade"] == "pending"
    (tmp_path / "h").write_text(f"444000 {mined(calendar.root, 1_481_900_000).hex()}\n")
    confirmed = at_work("verify", "--bitcoin-headers", tmp_path / "h", "--json")
    (proven,) = confirmed.json["proven"]
    assert (confirmed.code, proven["grade"], proven["time"]) == (
        0,
        "confirmed",
        "2016-12-16T14:53:20+00:00",
    )
    (tmp_path / "h").write_text(f"444000 {mined(bytes(32), 1_481_900_000).hex()}\n")
    assert at_work("verify", "--bitcoin-headers", tmp_path / "h").code == 3
    (tmp_path / "h").write_text("nothing\n")
    told = at_work("verify", "--bitcoin-headers", tmp_path / "h", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "stamp-headers")
