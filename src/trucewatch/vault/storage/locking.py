"""Object lock: for how long a bucket must keep what it took."""

from __future__ import annotations

from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from trucewatch.vault.storage import bucket_client
from trucewatch.vault.storage.bucket_client import Bucket, code_of, status_of

NONE = (400, 404, 405, 501)
"""Answers of buckets that lock nothing, and of servers that cannot."""


def lock_of(client: Any, bucket: str) -> str:
    """Empty where nothing is locked, `on`, or mode and days of a rule of the bucket's own."""
    try:
        told = client.get_object_lock_configuration(Bucket=bucket)
    except bucket_client.errors().ClientError as problem:
        if status_of(problem) not in NONE or code_of(problem) == "NoSuchBucket":
            raise
        return ""
    stated = told.get("ObjectLockConfiguration", {})
    if stated.get("ObjectLockEnabled") != "Enabled":
        return ""
    rule = stated.get("Rule", {}).get("DefaultRetention", {})
    days = rule.get("Days", 0) or 365 * rule.get("Years", 0)
    return f"{str(rule['Mode']).lower()} {days}" if days else "on"


def retention(client: Any, bucket: Bucket) -> dict[str, Any]:
    """What locks an object that comes in now; by the clock of the server, ours may be set back."""
    if not bucket.lock_days:
        return {}
    told = client.head_bucket(Bucket=bucket.name)
    now = parsedate_to_datetime(told["ResponseMetadata"]["HTTPHeaders"]["date"])
    until = now + timedelta(days=bucket.lock_days)
    return {"ObjectLockMode": bucket.lock_mode.upper(), "ObjectLockRetainUntilDate": until}
