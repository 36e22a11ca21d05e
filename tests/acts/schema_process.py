"""Makes the tables of an empty database one way, and prints what it then holds.

`python -m tests.acts.schema_process DATABASE one-by-one|at-once`
"""

import json
import sys
from collections.abc import Mapping
from typing import Any


def main(database: str, way: str) -> None:
    from django.conf import settings

    from trucewatch.records.settings import settings_for

    settings.configure(**settings_for(database))
    import django

    django.setup()
    from django.core.management import call_command

    from trucewatch.acts.tables import make_tables

    if way == "at-once":
        make_tables()
    else:
        call_command("migrate", verbosity=0, interactive=False)
    print(json.dumps(_held(), sort_keys=True))


def _held() -> dict[str, Any]:
    """Columns, constraints and relations of each table, and the changes written down as made."""
    from django.db import connection

    looking = connection.introspection
    with connection.cursor() as cursor:
        held: dict[str, Any] = {
            table: (
                {each.name: each[1:] for each in looking.get_table_description(cursor, table)},
                _named(looking.get_constraints(cursor, table)),
                looking.get_relations(cursor, table),
            )
            for table in looking.table_names(cursor)
        }
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY id")
        return {"tables": held, "changes": cursor.fetchall()}


def _named(constraints: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, Any]]:
    """In order. SQLite numbers what has no name by the order of columns; here it has none."""
    numbered = ("fk_", "__unnamed_constraint_")
    told = [("" if name.startswith(numbered) else name, told) for name, told in constraints.items()]
    return sorted(told, key=json.dumps)


if __name__ == "__main__":
    main(*sys.argv[1:])
