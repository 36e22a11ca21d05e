"""Speaking to an S3-compatible bucket: how patient we are, and what its answers mean.

Credentials come from where every S3 program looks for them: the environment, the AWS files of the
user, the role of the machine. Nothing that a server or botocore says is passed on in its own words.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from trucewatch.values.refusal import refuse

CONNECT, READ, ATTEMPTS = 10, 60, 5
"""Seconds to connect, seconds without a byte, and how often a request is made in all."""

SKEWED = "RequestTimeTooSkewed"
OTHERWISE = frozenset(
    {"BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch", "XAmzContentChecksumMismatch"}
)
FULL = frozenset({"QuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "EntityTooLarge"})


@dataclass(frozen=True, slots=True)
class Bucket:
    """A place in a bucket. endpoint: of a server that is not Amazon's; it is addressed by path.

    lock_days: for how long each object is locked when it comes in (object lock); 0: not by us.
    lock_mode: `governance` (some may lift it) or `compliance` (nobody can).
    """

    name: str
    prefix: str = ""
    endpoint: str = ""
    region: str = ""
    lock_days: int = 0
    lock_mode: str = "governance"

    @property
    def where(self) -> str:
        return f"s3://{self.name}/{self.prefix}".rstrip("/")

    def key(self, path: str) -> str:
        return f"{self.prefix}/{path}" if self.prefix else path


def client_of(bucket: Bucket) -> Any:
    """A client, shared by all threads. Refusal where the program for it is not installed."""
    if find_spec("botocore") is None:
        raise refuse("storage-no-program")
    require_safe(bucket.endpoint)
    with answered(bucket.where):
        return _client(bucket.endpoint, bucket.region, (CONNECT, READ, ATTEMPTS))


def require_safe(endpoint: str) -> None:
    """Refusal for an address in the clear, except on this machine, or with a password in it."""
    parts = urlsplit(endpoint)
    clear = parts.scheme != "https" and not (parts.scheme == "http" and _is_here(parts.hostname))
    if endpoint and (clear or not parts.hostname or parts.username or parts.password):
        raise refuse("storage-endpoint-unsafe", host=parts.hostname or "-")


def errors() -> Any:
    """The errors of botocore, which is there where a client is."""
    return importlib.import_module("botocore.exceptions")


@contextmanager
def answered(where: str) -> Iterator[None]:
    """Turn what a bucket answers, or does not, into a Refusal in our own words."""
    told = errors()
    try:
        yield
    except told.ClientError as problem:
        raise refuse(_meaning(problem), where=where, code=code_of(problem)) from None
    except (told.NoCredentialsError, told.PartialCredentialsError):
        raise refuse("storage-no-credentials", where=where) from None
    except told.BotoCoreError as problem:
        raise refuse("storage-silent", where=where, code=type(problem).__name__) from None


def code_of(problem: Any) -> str:
    """The code of an answer, a word of S3; of an unknown one only letters and digits."""
    stated = str(problem.response.get("Error", {}).get("Code", ""))
    return "".join(letter for letter in stated if letter.isascii() and letter.isalnum())[:60]


def status_of(problem: Any) -> int:
    return int(problem.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))


def _meaning(problem: Any) -> str:
    code, status = code_of(problem), status_of(problem)
    if code == "NoSuchBucket":
        return "storage-bucket-absent"
    if code == SKEWED:
        return "storage-clock"
    if code in OTHERWISE:
        return "storage-arrived-otherwise"
    if code in FULL or status == 507:
        return "storage-full"
    if status in (401, 403):
        return "storage-not-permitted"
    return "storage-troubled" if status >= 500 or status == 429 else "storage-answer"


def _is_here(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


@lru_cache(maxsize=16)
def _client(endpoint: str, region: str, patience: tuple[int, int, int]) -> Any:
    session = importlib.import_module("botocore.session").get_session()
    connect, read, attempts = patience
    config = importlib.import_module("botocore.config").Config(
        connect_timeout=connect,
        read_timeout=read,
        retries={"mode": "standard", "total_max_attempts": attempts},
        max_pool_connections=16,
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if endpoint else "auto"},
    )
    return session.create_client(
        "s3", region_name=region or None, endpoint_url=endpoint or None, config=config
    )
