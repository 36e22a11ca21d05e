"""Putting files into a bucket: created, never replaced, and every byte checked by the server.

The server is given the SHA-256 that we computed, of the whole or of each part, and must refuse
bytes that are not those. Whether it does is tried first (`server_checks`); if not, what was put is
read back.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from trucewatch.values.refusal import refuse
from trucewatch.vault.storage import bucket_client
from trucewatch.vault.storage.bucket_client import Bucket, answered, code_of, status_of

PART, PARTS, AT_ONCE = 16 << 20, 10_000, 4
"""The size of a part, how many there may be, and how many are on their way at once."""

THERE = (409, 412)
"""Answers to a conditional request: another creates it at this moment, or it is there."""


class Uploading:
    """Files on their way into a bucket. options: sent with each object (object lock)."""

    def __init__(self, client: Any, bucket: Bucket, options: Mapping[str, Any]) -> None:
        self._client, self._bucket, self._options = client, bucket, dict(options)
        self._errors = bucket_client.errors()

    def put(self, path: Path, key: str) -> str | None:
        """Create the object; gives the SHA-256 of what was sent, None where one is there already.

        Refusal where the bucket does not take it whole.
        """
        with answered(self._bucket.where):
            try:
                if path.stat().st_size <= PART:
                    return self._put_whole(path.read_bytes(), key)
                return self._put_parts(path, key)
            except self._errors.ClientError as problem:
                if status_of(problem) in THERE:
                    return None
                if code_of(problem) == "InvalidRequest" and self._options:
                    raise refuse("storage-no-lock", where=self._bucket.where) from None
                raise

    def server_checks(self) -> bool:
        """Whether the server refuses bytes that are not those of the SHA-256 sent with them."""
        key = self._bucket.key(f"tmp/probe-{os.urandom(8).hex()}")
        named = {"Bucket": self._bucket.name, "Key": key}
        with answered(self._bucket.where):
            try:
                wrong = _base64(hashlib.sha256(b"other bytes").digest())
                self._client.put_object(**named, Body=b"these bytes", ChecksumSHA256=wrong)
            except self._errors.ClientError as problem:
                if status_of(problem) != 400:
                    raise
                return True
            self._client.delete_object(**named)
            return False

    def _put_whole(self, data: bytes, key: str) -> str:
        digest = hashlib.sha256(data)
        self._client.put_object(
            Bucket=self._bucket.name,
            Key=key,
            Body=data,
            ChecksumSHA256=_base64(digest.digest()),
            IfNoneMatch="*",
            **self._options,
        )
        return digest.hexdigest()

    def _put_parts(self, path: Path, key: str) -> str:
        named = {"Bucket": self._bucket.name, "Key": key}
        begun = self._client.create_multipart_upload(
            **named, ChecksumAlgorithm="SHA256", **self._options
        )
        named["UploadId"] = begun["UploadId"]
        try:
            whole = hashlib.sha256()
            parts = self._send(path, named, whole)
            self._client.complete_multipart_upload(
                **named, MultipartUpload={"Parts": parts}, IfNoneMatch="*"
            )
        except BaseException:
            with suppress(self._errors.ClientError, self._errors.BotoCoreError):
                self._client.abort_multipart_upload(**named)
            raise
        return whole.hexdigest()

    def _send(self, path: Path, named: Mapping[str, str], whole: Any) -> list[dict[str, Any]]:
        """All parts, several at once, each with its own SHA-256."""

        def send(number: int, data: bytes) -> dict[str, Any]:
            checksum = _base64(hashlib.sha256(data).digest())
            told = self._client.upload_part(
                **named, PartNumber=number, Body=data, ChecksumSHA256=checksum
            )
            return {"PartNumber": number, "ETag": told["ETag"], "ChecksumSHA256": checksum}

        parts: list[dict[str, Any]] = []
        with ThreadPoolExecutor(AT_ONCE) as threads:
            waiting = []
            for number, data in enumerate(_parts(path), 1):
                whole.update(data)
                waiting.append(threads.submit(send, number, data))
                if len(waiting) == AT_ONCE:
                    parts.append(waiting.pop(0).result())
            parts += [each.result() for each in waiting]
        return parts


def _parts(path: Path) -> Iterator[bytes]:
    size = max(PART, -(-path.stat().st_size // PARTS))
    with path.open("rb") as file:
        while data := file.read(size):
            yield data


def _base64(digest: bytes) -> str:
    return base64.b64encode(digest).decode()
