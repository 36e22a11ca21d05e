"""`trucewatch keys`, `lock` and `unlock`, each in a process of its own."""

import shutil
from pathlib import Path

from tests.cli.commanding import Told, command


def passphrase(tmp_path: Path, words: str = "ten words of ours") -> Path:
    place = tmp_path / "passphrase.txt"
    place.write_text(f"{words}\nmore\n")
    return place


def code_of(told: Told) -> tuple[int, str]:
    return told.code, told.json["error"]["code"]


def test_the_standing_of_keys_is_told_with_what_is_amiss(made):
    told = command(made, "keys", "status")
    assert (told.code, told.err) == (0, "")
    assert "The keys lie in the folder that they protect" in told.out
    assert "never backed up" in told.out
    as_json = command(made, "keys", "status", "--json").json
    assert (as_json["inside"], as_json["backup"], len(as_json["keys"])) == (True, None, 1)
    assert (
        "المفاتيح في المجلد الذي تحميه" in command(made, "keys", "status", "--language", "ar").out
    )


def test_keys_are_backed_up_lost_and_brought_back(made, tmp_path):
    secret = passphrase(tmp_path)
    told = command(made, "keys", "backup", tmp_path / "keys.age", "--passphrase-file", secret)
    assert (told.code, told.err) == (0, "")
    assert command(made, "keys", "status", "--json").json["backup"]["said"].endswith("passphrase")
    shutil.rmtree(made / "keys")
    assert code_of(command(made, "keys", "status", "--json")) == (4, "keys-not-found")
    wrong = passphrase(tmp_path, "another")
    restore = ("keys", "restore", tmp_path / "keys.age", "--passphrase-file")
    assert code_of(command(made, *restore, wrong, "--json")) == (4, "age-wrong-passphrase")
    secret = passphrase(tmp_path)
    assert command(made, *restore, secret).code == 0
    assert command(made, "member", "salma").code == 0
    assert command(made, "verify").code == 0


def test_a_drawn_passphrase_is_shown_once_and_opens(made, tmp_path):
    told = command(made, "keys", "backup", tmp_path / "keys.age", "--draw", "--json")
    words = told.json["passphrase"]
    assert len(words.split()) == 10
    shutil.rmtree(made / "keys")
    secret = passphrase(tmp_path, words)
    again = command(made, "keys", "restore", tmp_path / "keys.age", "--passphrase-file", secret)
    assert again.code == 0
    assert command(made, "verify").code == 0


def test_words_on_paper_are_shown_with_numbers(made):
    told = command(made, "keys", "backup", "--paper")
    assert (told.code, told.out.count(" 24 "), told.out.count(" 1 ")) == (0, 2, 2)
    assert [
        len(words) for words in command(made, "keys", "backup", "--paper", "--json").json.values()
    ] == [24, 24]


def test_a_backup_is_a_file_or_on_paper(made, tmp_path):
    assert command(made, "keys", "backup").code == 2
    assert command(made, "keys", "backup", tmp_path / "k.age", "--paper").code == 2
    assert command(made, "keys", "recipient", "list", "somebody").code == 2
    assert command(made, "keys", "recipient", "add").code == 2


def test_a_key_is_changed_and_a_partner_who_trusts_the_old_one_is_led_on(made):
    old = command(made, "keys", "status", "--json").json["keys"][0]["key"]
    told = command(made, "keys", "rotate", "--because", "every January", "--json")
    assert (told.code, told.json["before"], told.json["last"]) == (0, old, 2)
    assert command(made, "member", "salma").code == 0
    assert command(made, "verify", "--key", old, "--key", told.json["after"]).code == 0
    other = old.replace("trucewatch/a/", "trucewatch/b/")
    assert command(made, "verify", "--key", other).code == 3


def test_a_revoked_key_is_told_by_verification(made):
    assert code_of(command(made, "keys", "revoke", "--json")) == (4, "keys-revoke-reason")
    assert command(made, "keys", "revoke", "--because", "laptop taken").code == 0
    told = command(made, "verify")
    assert (told.code, "was revoked at size 2" in told.out) == (0, True)


def test_the_workspace_key_is_changed(made):
    before = (made / "keys" / "workspace.key").read_bytes()
    told = command(made, "keys", "rewrap", "--json")
    assert (told.code, (made / "keys" / "workspace.key").read_bytes() == before) == (0, False)
    assert command(made, "verify").code == 0


def test_a_workspace_is_locked_at_once_and_comes_back(on_file, tmp_path):
    assert code_of(command(on_file, "lock", "--now", "--json")) == (4, "lock-now-nobody")
    make = command(
        on_file, "keys", "recipient", "make", tmp_path / "huda.age-identity", "--label", "Huda"
    )
    assert (make.code, "keep it away" in make.out) == (0, True)
    assert (tmp_path / "huda.age-identity").stat().st_mode & 0o777 == 0o600
    told = command(on_file, "lock", "--now")
    assert (told.code, told.err) == (0, "")
    assert "switched off now" in told.out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["huda.age-identity", "work.age"]
    again = command(tmp_path, "unlock", "work.age", "--identity", "huda.age-identity", "--json")
    assert (again.code, again.json["in_place"]) == (0, True)
    assert command(on_file, "member", "salma").code == 0
    assert command(on_file, "verify").code == 0


def test_locking_asks_before_anything_goes(on_file, tmp_path):
    secret = passphrase(tmp_path)
    unasked = command(on_file, "lock", "--passphrase-file", secret)
    assert (unasked.code, (on_file / "workspace.sqlite3").is_file()) == (130, True)
    assert command(on_file, "lock", "--json").code == 2
    told = command(on_file, "lock", "--passphrase-file", secret, "--yes", "--json")
    assert (told.code, on_file.exists()) == (0, False)
    elsewhere = command(
        tmp_path, "unlock", "work.age", "--passphrase-file", secret, "--into", "new"
    )
    assert "takeover" in elsewhere.out
    assert command(tmp_path / "new", "verify").code == 0
    assert command(tmp_path / "new", "member", "salma").code == 4


def test_nothing_secret_is_said_where_a_passphrase_is_wrong(on_file, tmp_path):
    secret = passphrase(tmp_path)
    command(on_file, "lock", "--passphrase-file", secret, "--yes")
    wrong = passphrase(tmp_path, "Zq-wrong-words")
    told = command(tmp_path, "unlock", "work.age", "--passphrase-file", wrong)
    assert (told.code, "Zq-wrong" in told.out + told.err) == (4, False)
    (tmp_path / "empty.txt").write_text("\n")
    told = command(tmp_path, "unlock", "work.age", "--passphrase-file", "empty.txt", "--json")
    assert code_of(told) == (4, "cli-secrets-empty")
