"""The script that keeps database writes inside acts."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.no_writes_outside_acts import main, writes


def hows(source: str) -> list[str]:
    return [write.how for write in writes(source)]


@pytest.mark.parametrize(
    ("source", "how"),
    [
        ("incident.save()", ".save()"),
        ("incident.save(update_fields=['title'])", ".save()"),
        ("await incident.asave()", ".asave()"),
        ("self.object.delete()", ".delete()"),
        ("Incident.objects.filter(case=case).delete()", ".delete()"),
        ("Incident.objects.create(title=title)", ".create()"),
        ("KINDS[kind]._default_manager.bulk_create(rows)", ".bulk_create()"),
        ("Tally.objects.using('default').bulk_update(rows, ['count'])", ".bulk_update()"),
        ("Place.objects.get_or_create(pcode='SY02')", ".get_or_create()"),
        ("Place.objects.update_or_create(pcode='SY02')", ".update_or_create()"),
        ("Incident.objects.filter(id=id).order_by('id').update(state='x')", ".update()"),
        ("agreement.clause_set.create(kind='route')", ".create()"),
        ("self.get_queryset().exclude(id=id).update(state='x')", ".update()"),
        ("cursor.execute('  update records_incident set state = 1')", ".execute(UPDATE ...)"),
        ("cursor.execute(f'DELETE FROM {table}')", ".execute(DELETE ...)"),
        ("cursor.executemany('INSERT INTO t VALUES (%s)', rows)", ".executemany(INSERT ...)"),
        ("cursor.execute('INSERT INTO ' + table)", ".execute(INSERT ...)"),
        ("cursor.copy('COPY t FROM STDIN')", ".copy(COPY ...)"),
        ("with transaction.atomic(): pass", "transaction.atomic"),
        ("@transaction.atomic\ndef draft(): pass", "transaction.atomic"),
        ("from django.db.transaction import atomic", "import atomic"),
    ],
)
def test_a_write_is_found(source: str, how: str) -> None:
    assert hows(source) == [how]


@pytest.mark.parametrize(
    "source",
    [
        "names.update({'حلب': 'Aleppo'})",
        "seen = set()\nseen.update(ids)",
        "digest = hashlib.sha256()\ndigest.update(chunk)",
        "globals().update(settings)",
        "options.update(null=True)",
        "progress.update(task, advance=1)",
        "SigningKey.create(path, origin)",
        "counts[kind].update(rows)",
        "Incident.objects.filter(case=case).values_list('id')",
        "cursor.execute('SELECT id FROM records_incident WHERE updated > 1')",
        "cursor.execute('PRAGMA integrity_check')",
        "cursor.execute(query, parameters)",
        "path.unlink()",
        "shutil.copy('create', target)",
        "def save(): ...\nsave()",
    ],
)
def test_what_only_reads_or_changes_memory_is_let_be(source: str) -> None:
    assert hows(source) == []


def test_a_queryset_is_followed_through_the_names_it_is_given() -> None:
    source = """
rows = Incident.objects.filter(case=case)
later = rows.exclude(state="withdrawn")
later.update(state="live")
"""
    assert [(write.line, write.how) for write in writes(source)] == [(4, ".update()")]


def test_a_queryset_is_known_by_its_annotation() -> None:
    assert hows("def close(found: 'QuerySet[Clause]'):\n    found.update(end=now)") == [".update()"]
    assert hows("def close(found: dict[str, str]):\n    found.update(end=now)") == []


def test_acts_and_migrations_may_write_and_others_are_named_with_their_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for inside in ("acts/incidents.py", "records/migrations/0002.py", "cli/show.py"):
        (tmp_path / inside).parent.mkdir(parents=True)
        (tmp_path / inside).write_text("# حفظ الحادثة\nincident.save()\n", encoding="utf-8")

    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{tmp_path}/cli/show.py:2:1: .save() writes to the database",
        "Only acts/ writes. Please either move it into an act or call the act from here.",
    ]


def test_the_program_itself_writes_nowhere_else() -> None:
    assert main(["src/trucewatch"]) == 0


def test_it_says_how_to_call_it() -> None:
    done = subprocess.run(
        [sys.executable, "tools/no_writes_outside_acts.py"], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "python tools/no_writes_outside_acts.py src/trucewatch" in done.stderr
