"""Reading an object out of a bucket; what broke off is taken up where it stopped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trucewatch.vault.storage import bucket_client
from trucewatch.vault.storage.hashing import CHUNK

RESUMED = 3
"""How often a download that broke off is taken up again."""


def download(client: Any, bucket: str, key: str, start: int = 0) -> Iterator[bytes]:
    """The bytes from `start` on, all of one version. Errors of botocore come out as they are."""
    errors = bucket_client.errors()
    asked = {"Bucket": bucket, "Key": key}
    got, whole, left = start, None, RESUMED
    if start:
        asked["Range"] = f"bytes={start}-"
    while whole is None or got < whole:
        try:
            answer = client.get_object(**asked)
            if got and "ContentRange" not in answer:
                raise errors.HTTPClientError(error="the server began anew")
            whole = got + int(answer["ContentLength"])
            for chunk in answer["Body"].iter_chunks(CHUNK):
                got += len(chunk)
                yield chunk
        except (errors.IncompleteReadError, errors.HTTPClientError):
            if not left or whole is None:
                raise
            left -= 1
        asked |= {"Range": f"bytes={got}-", "IfMatch": answer["ETag"]}
