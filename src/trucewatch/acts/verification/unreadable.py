"""What reading the database may raise where something else than this program wrote into it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import DatabaseError

from trucewatch.values.refusal import Refusal

UNREADABLE = (ValueError, TypeError, KeyError, ValidationError, Refusal, DatabaseError)
