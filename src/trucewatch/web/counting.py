"""The cache in which attempts to sign in are counted, and how far a tab was typed in when it was recorded
(`tabs.py`): in the database, so that all workers count together.

Values are JSON and never pickled objects, so that whoever can write to the database cannot make this
process run anything; keys are digests, so that it holds no address of anybody.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

from trucewatch.acts.access.attempts import forget, forget_all, keep, keep_first, kept

LONGEST = timedelta(days=1)


class Counting(BaseCache):
    """What django-allauth asks of a cache."""

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        found = kept(self._digest(key, version), datetime.now(UTC))
        return default if found is None else json.loads(found)

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        now = datetime.now(UTC)
        keep(self._digest(key, version), value, self._until(timeout, now), now)

    def add(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        now = datetime.now(UTC)
        return keep_first(self._digest(key, version), value, self._until(timeout, now), now)

    def delete(self, key: str, version: int | None = None) -> bool:
        return forget(self._digest(key, version))

    def clear(self) -> None:
        forget_all()

    def _until(self, timeout: Any, now: datetime) -> datetime:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        wanted = LONGEST if seconds is None else timedelta(seconds=float(seconds))
        return now + min(wanted, LONGEST)

    def _digest(self, key: str, version: int | None) -> str:
        told = self.make_key(str(key), version=version)
        return hmac.new(
            str(settings.SECRET_KEY).encode(), told.encode(), hashlib.sha256
        ).hexdigest()
