"""Django settings, a pure function of the database a process opens.

A process opens one workspace, so there is one database: the path of an SQLite file or a
`postgresql://` address. `TRUCEWATCH_DATABASE` names it for tools that need a settings module
(migrations, tests); `workspace.connect` passes it for everything else.
"""

import os
from typing import Any
from urllib.parse import unquote, urlsplit

SQLITE_OPENING = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
    "PRAGMA foreign_keys=ON;"
)


def settings_for(database: str) -> dict[str, Any]:
    """Django settings for `database` (a file path or a `postgresql://` address)."""
    return {
        "DATABASES": {"default": _database(database)},
        "INSTALLED_APPS": ["trucewatch.records.apps.RecordsConfig"],
        "AUTH_USER_MODEL": "records.Member",
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "LANGUAGE_CODE": "en",
        "LANGUAGES": [("en", "English"), ("ar", "العربية")],
        "SECRET_KEY": "set-by-the-server-when-there-is-one",
        "LOGGING_CONFIG": None,
    }


def _database(database: str) -> dict[str, Any]:
    if database.startswith(("postgresql://", "postgres://")):
        return _postgresql(database)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": database,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": SQLITE_OPENING,
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or query.get("host", "")),
        "PORT": str(parts.port or query.get("port", "")),
    }


globals().update(settings_for(os.environ.get("TRUCEWATCH_DATABASE", ":memory:")))
