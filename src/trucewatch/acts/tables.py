"""The tables of a new workspace."""

from __future__ import annotations

from django.apps import apps
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from trucewatch.records.word_index import STATEMENTS

_OF_RECORDS = "records"


def make_tables(using: str = "default") -> None:
    """Make every table of records in an empty database, as all changes one by one would leave it.

    The changes are written down as made, so that a later version goes on from here. Only the order
    of columns differs from a database that grew with the versions; nothing depends on it.
    """
    with connections[using].schema_editor() as editor:
        for model in apps.get_app_config(_OF_RECORDS).get_models(include_auto_created=False):
            editor.create_model(model)
        finish_tables(using)


def finish_tables(using: str = "default") -> None:
    """Add to the tables of the models what no model says, and write the changes down as made."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in STATEMENTS[connection.vendor]:
            cursor.execute(statement)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in sorted(MigrationLoader(connection).disk_migrations or ()):
        if app == _OF_RECORDS:
            recorder.record_applied(app, name)
