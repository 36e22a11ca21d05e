"""Two teams and a stick: export, witness, add, and what happens to one who forks."""

import shutil
from pathlib import Path

import pytest

from tests.cli.commanding import Commands, Told, command
from trucewatch.acts.logs import SIGNING_KEY, open_log
from trucewatch.records import workspace as workspaces
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.exchange import Extension
from trucewatch.vault.log import Log
from trucewatch.vault.signing import SigningKey


def key_of(trucewatch: Commands) -> str:
    return str(trucewatch("checkpoint", "show", "--json").json["key"])


@pytest.fixture(autouse=True)
def huda_acts(at_work: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the two members, one."""
    monkeypatch.setenv("TRUCEWATCH_AS", "huda")


@pytest.fixture
def exported(at_work: Commands, tmp_path: Path) -> Path:
    told = at_work("checkpoint", "export", "--since", "0", "--out", tmp_path / "c.txt")
    assert (told.code, told.err) == (0, "")
    return tmp_path / "c.txt"


def witness(at_work: Commands, file: Path, folder: Path, *more: str) -> Told:
    return at_work("witness", file, "--folder", folder, *more)


def test_from_export_to_cosignature_and_back(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    partner = tmp_path / "partner"
    first = witness(at_work, exported, partner, "--key", key_of(at_work), "--name", "partner/w")
    assert (first.code, "met for the first time" in first.out) == (0, True)
    answer = tmp_path / "c.cosigned.txt"
    own = first.out.rpartition(": ")[2].strip()
    refused = at_work("checkpoint", "add", answer, "--json")
    assert (refused.code, refused.json["error"]["code"]) == (4, "witness-nobody-trusted")
    assert at_work("checkpoint", "trust", own).code == 0
    added = at_work("checkpoint", "add", answer)
    assert (added.code, "partner/w has co-signed" in added.out) == (0, True)
    assert "kept before" in at_work("checkpoint", "add", answer).out
    verified = at_work("verify")
    assert verified.code == 0
    assert "The witness partner/w keeps the checkpoint of size" in verified.out
    (held,) = at_work("verify", "--json").json["held"]
    assert held["witness"] == "partner/w"
    assert "partner/w" in at_work("checkpoint", "show").out
    assert "تحتفظ الجهة الشاهدة" in at_work("verify", "--language", "ar").out


def test_the_next_export_leads_from_what_the_witness_holds(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    partner = tmp_path / "partner"
    told = witness(at_work, exported, partner, "--key", key_of(at_work), "--name", "partner/w")
    assert at_work("checkpoint", "trust", told.out.rpartition(": ")[2].strip()).code == 0
    assert at_work("checkpoint", "add", tmp_path / "c.cosigned.txt").code == 0
    held = at_work("verify", "--json").json["held"][0]["size"]
    at_work("member", "lina")
    words = ("checkpoint", "export", "--witness", "partner/w", "--out", tmp_path / "d.txt")
    assert at_work(*words, "--json").json["since"] == held
    again = witness(at_work, tmp_path / "d.txt", partner)
    assert (again.code, f"everything that was seen at size {held}" in again.out) == (0, True)
    assert at_work("checkpoint", "add", tmp_path / "d.cosigned.txt").code == 0
    assert at_work("verify", "--json").json["held"][0]["size"] > held


def test_a_cosigned_checkpoint_that_a_partner_kept_is_shown_to_verification(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    witness(at_work, exported, tmp_path / "partner", "--key", key_of(at_work))
    kept = tmp_path / "c.cosigned.txt"
    assert at_work("verify", "--seen", kept).code == 0
    forged = kept.read_bytes().replace(b"\n", b"x\n", 1)
    kept.write_bytes(forged)
    assert at_work("verify", "--seen", kept).code == 3


def test_nobody_says_that_a_witness_holds_anything_when_none_does(at_work: Commands) -> None:
    assert "No trusted witness keeps" in at_work("verify").out
    assert "No trusted witness keeps" in at_work("checkpoint", "show").out
    assert "لا تحتفظ أي جهة شاهدة" in at_work("verify", "--language", "ar").out


def fork_of(at_work: Commands, folder: Path, size: int) -> bytes:
    """What somebody with the key of this workspace shows to another."""
    workspace = workspaces.read(workspaces.find(None))
    key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
    log = Log(folder / "fork", workspace.origin, [key.public])
    log.seal(0, [], key)
    log.seal(0, [b"another history %d" % n for n in range(size)], key)
    return log.checkpoints.note(size)


def test_a_fork_is_refused_loudly_and_the_evidence_convinces_a_third(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    partner, key = tmp_path / "partner", key_of(at_work)
    assert witness(at_work, exported, partner, "--key", key).code == 0
    size = at_work("checkpoint", "show", "--json").json["size"]
    forged = tmp_path / "forged.txt"
    forged.write_bytes(bytes(Extension(size, (), fork_of(at_work, tmp_path, size))))
    evidence = tmp_path / "evidence.txt"
    told = witness(at_work, forged, partner, "--evidence", str(evidence))
    assert told.code == 3
    assert "the log was forked" in told.err
    assert str(evidence) in told.err
    assert not (tmp_path / "forged.cosigned.txt").exists()
    shutil.copy(evidence, tmp_path / "copy.txt")
    judged = at_work("checkpoint", "judge", tmp_path / "copy.txt", "--key", key)
    assert (judged.code, "PROVEN" in judged.out) == (0, True)
    as_json = at_work("checkpoint", "judge", evidence, "--key", key, "--json").json
    assert as_json == {"clash": "fork", "proven": True}
    ours = at_work("checkpoint", "add", tmp_path / "fork" / "checkpoint", "--evidence", evidence)
    assert ours.code == 3
    verified = at_work("verify", "--json")
    assert verified.code == 3
    assert "verify-fork" in [b["code"] for b in verified.json["steps"][1]["broken"]]


def test_a_log_that_shrank_is_refused_and_the_file_alone_is_no_proof(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    partner, key = tmp_path / "partner", key_of(at_work)
    assert witness(at_work, exported, partner, "--key", key).code == 0
    short = tmp_path / "short.txt"
    short.write_bytes(bytes(Extension(0, (), fork_of(at_work, tmp_path, 1))))
    evidence = tmp_path / "evidence.txt"
    told = witness(at_work, short, partner, "--evidence", str(evidence), "--json")
    assert (told.code, told.json["error"]["code"]) == (3, "verify-log-shrank")
    judged = at_work("checkpoint", "judge", evidence, "--key", key)
    assert (judged.code, judged.out.startswith("Not proven")) == (0, True)


def test_a_log_that_nobody_vouched_for_is_not_cosigned(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    told = witness(at_work, exported, tmp_path / "partner", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "witness-unknown-log")
    assert not (tmp_path / "c.cosigned.txt").exists()


@pytest.mark.parametrize(
    "data", [b"", b"old 0\n", b"\x00" * 100, b"old 0\n\nx\n\n\xe2\x80\x94 x\n"]
)
def test_a_file_that_is_none_of_ours_is_refused(
    at_work: Commands, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "hostile.txt").write_bytes(data)
    told = witness(at_work, tmp_path / "hostile.txt", tmp_path / "partner", "--json")
    assert (told.code, told.json["error"]["kind"]) == (3, "broken")
    told = at_work("checkpoint", "add", tmp_path / "hostile.txt", "--json")
    assert (told.code, told.json["error"]["kind"]) == (3, "broken")
    told = at_work("checkpoint", "judge", tmp_path / "hostile.txt", "--key", key_of(at_work))
    assert told.code == 3


def test_a_size_that_the_log_never_had_is_refused(at_work: Commands, tmp_path: Path) -> None:
    words = ("checkpoint", "export", "--since", "99999", "--out", tmp_path / "c.txt", "--json")
    told = at_work(*words)
    assert (told.code, told.json["error"]["code"]) == (4, "witness-since")
    assert not (tmp_path / "c.txt").exists()
    assert at_work("checkpoint", "export", "--since", "1", "--witness", "x").code == 2


def test_nobody_witnesses_their_own_log(at_work: Commands) -> None:
    workspace = workspaces.read(workspaces.find(None))
    from trucewatch.vault.witnesses import WitnessKey

    own = open_log(workspace).checkpoints.keys[0]
    for name in (own.name, "partner/w"):
        told = at_work("checkpoint", "trust", str(WitnessKey(name, own.key)), "--json")
        assert (told.code, told.json["error"]["code"]) == (4, "witness-own-key")


@pytest.mark.parametrize("key", ["", "x", "a+b+c", "partner/w+00000000+BAAA"])
def test_what_is_no_key_of_a_witness_is_refused(at_work: Commands, key: str) -> None:
    assert at_work("checkpoint", "trust", key).code == 3
    assert at_work("verify").code == 0


def test_a_partner_with_a_workspace_keeps_it_there_and_its_log_remembers(
    at_work: Commands, exported: Path, tmp_path: Path
) -> None:
    """The partner's workspace is a folder of its own, opened by a process of its own."""
    key = key_of(at_work)
    assert command(tmp_path, "init", "partner", "--name", "P", "--member", "omar").code == 0
    partner = tmp_path / "partner"
    told = command(partner, "witness", str(exported), "--key", key)
    assert (told.code, told.err) == (0, "")
    answer = tmp_path / "c.cosigned.txt"
    own = told.out.rpartition(": ")[2].strip()
    assert at_work("checkpoint", "trust", own).code == 0
    assert at_work("checkpoint", "add", answer).code == 0
    assert at_work("verify", "--json").json["held"][0]["witness"].endswith("/witness")
    assert command(partner, "verify").code == 0
    history = next((partner / "vault" / "witnessed").glob("*/checkpoints/*"))
    forged = history.read_bytes()
    history.unlink()
    gone = command(partner, "verify", "--json").json
    assert [b["code"] for b in gone["steps"][1]["broken"]] == ["verify-witnessed-gone"]
    history.write_bytes(forged.replace(b"\n", b" \n", 1))
    assert command(partner, "verify").code == 3
    history.write_bytes(forged)
    again = command(partner, "witness", str(exported), "--json")
    assert (
        again.json["before"] == Checkpoint.parse(forged.decode().partition("\n\n")[0] + "\n").size
    )
    assert command(partner, "verify").code == 0


def test_without_workspace_and_folder_it_says_what_to_do(exported: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    told = command(tmp_path / "elsewhere", "witness", str(exported), "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "witness-needs-workspace-or-folder")
