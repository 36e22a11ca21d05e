"""Objects in an S3-compatible bucket, under the same names as in a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from trucewatch.values.refusal import refuse
from trucewatch.vault.broken import Step, missing
from trucewatch.vault.storage import bucket_client
from trucewatch.vault.storage.arriving import Arrivals, Arriving
from trucewatch.vault.storage.bucket_client import Bucket, answered, code_of, status_of
from trucewatch.vault.storage.downloading import download
from trucewatch.vault.storage.identities import ObjectKeys
from trucewatch.vault.storage.kept import KeptObjects
from trucewatch.vault.storage.locking import lock_of, retention
from trucewatch.vault.storage.names import MOVED, fits, is_apart, path_of
from trucewatch.vault.storage.uploading import Uploading

AT_ONCE = 8


class BucketObjects(KeptObjects):
    """The objects kept in a bucket. spool: a folder for what is on its way in."""

    def __init__(
        self, bucket: Bucket, spool: Path, keys: ObjectKeys | None = None, *, encrypt: bool = False
    ) -> None:
        super().__init__(BucketShelf(bucket, spool), keys, encrypt=encrypt)


class BucketShelf:
    """Objects of a bucket, under names that begin with a digest.

    A name is created once and never replaced (If-None-Match); versions and object lock are those of
    the bucket. What comes in lies in `spool` first, for its name is known only once it was read.
    """

    def __init__(self, bucket: Bucket, spool: Path) -> None:
        self.bucket, self.where, self.readers = bucket, bucket.where, AT_ONCE
        self.arrivals = Arrivals(spool)

    def place(self, files: Sequence[tuple[str, Arriving]]) -> Collection[str]:
        def put(named: tuple[str, Arriving]) -> bool:
            name, arriving = named
            sent = self._uploading.put(arriving.path, self._key(name))
            if sent is not None and not self.server_checks:
                self._must_have_arrived(name, sent)
            return sent is not None

        if not files:
            return ()
        assert self._uploading  # made once, before several ask for it
        with ThreadPoolExecutor(AT_ONCE) as threads:
            created = list(threads.map(put, files))
        return [name for (name, _), new in zip(files, created, strict=True) if not new]

    def size(self, name: str) -> int | None:
        with answered(self.where):
            try:
                told = self._client.head_object(Bucket=self.bucket.name, Key=self._key(name))
            except bucket_client.errors().ClientError as problem:
                if status_of(problem) == 404 and self._is_there:
                    return None
                raise
            return int(told["ContentLength"])

    def read(self, name: str, start: int = 0) -> Iterator[bytes]:
        with answered(self.where):
            try:
                yield from download(self._client, self.bucket.name, self._key(name), start)
            except bucket_client.errors().ClientError as problem:
                if code_of(problem) != "NoSuchKey":
                    raise
                raise missing(Step.OBJECTS, "verify-object-missing", digest=name[:64]) from None

    def names(self) -> Iterator[tuple[str, int]]:
        for path, size in self._listed():
            if fits(path):
                yield path.rpartition("/")[2], size

    def strays(self) -> Iterator[str]:
        return (path for path, _ in self._listed() if not fits(path) and not is_apart(path))

    def remove(self, name: str) -> None:
        """Every version of it. Refusal where the bucket must keep one (object lock)."""
        self._destroy(self._key(name))

    def prune(self) -> None:
        """A bucket has no folders."""

    def moved(self) -> str | None:
        with answered(self.where):
            try:
                note = b"".join(download(self._client, self.bucket.name, self._note))
            except bucket_client.errors().ClientError as problem:
                if code_of(problem) == "NoSuchKey":
                    return None
                raise
            return note.decode(errors="replace").strip()

    def say_moved(self, to: str) -> None:
        data = f"{to}\n".encode()
        with answered(self.where):
            self._client.put_object(Bucket=self.bucket.name, Key=self._note, Body=data)

    def unsay_moved(self) -> None:
        self._destroy(self._note)

    def lock(self) -> str:
        """How the bucket locks what comes in: not at all (empty), `on`, or by a rule of its own."""
        with answered(self.where):
            return lock_of(self._client, self.bucket.name)

    @cached_property
    def server_checks(self) -> bool:
        """Whether the server refuses bytes that differ from the SHA-256 sent with them."""
        return self._uploading.server_checks()

    @cached_property
    def _is_there(self) -> bool:
        """Refusal where there is no bucket: what is asked for in it is not said to be missing."""
        try:
            self._client.head_bucket(Bucket=self.bucket.name)
        except bucket_client.errors().ClientError as problem:
            if status_of(problem) == 404:
                raise refuse("storage-bucket-absent", where=self.where) from None
            raise
        return True

    @cached_property
    def _client(self) -> Any:
        return bucket_client.client_of(self.bucket)

    @cached_property
    def _uploading(self) -> Uploading:
        with answered(self.where):
            return Uploading(self._client, self.bucket, retention(self._client, self.bucket))

    @property
    def _note(self) -> str:
        return self.bucket.key(MOVED)

    def _key(self, name: str) -> str:
        return self.bucket.key(path_of(name))

    def _destroy(self, key: str) -> None:
        named = {"Bucket": self.bucket.name, "Key": key}
        with answered(self.where):
            for version in list(self._versions(key)):
                try:
                    self._client.delete_object(**named, VersionId=version)
                except bucket_client.errors().ClientError as problem:
                    if status_of(problem) in (400, 403) and self.lock():
                        raise refuse("storage-locked", where=self.where) from None
                    raise

    def _must_have_arrived(self, name: str, sent: str) -> None:
        """Read back what a server took that does not check; what differs does not stay."""
        arrived = sha256()
        for chunk in self.read(name):
            arrived.update(chunk)
        if arrived.hexdigest() != sent:
            self.remove(name)
            raise refuse("storage-arrived-otherwise", where=self.where, code="SHA256")

    def _listed(self) -> Iterator[tuple[str, int]]:
        beginning = self.bucket.key("")
        pages = self._client.get_paginator("list_objects_v2")
        with answered(self.where):
            for page in pages.paginate(Bucket=self.bucket.name, Prefix=beginning):
                for each in page.get("Contents", ()):
                    yield each["Key"][len(beginning) :], each["Size"]

    def _versions(self, key: str) -> Iterator[str]:
        pages = self._client.get_paginator("list_object_versions")
        for page in pages.paginate(Bucket=self.bucket.name, Prefix=key):
            for each in (*page.get("Versions", ()), *page.get("DeleteMarkers", ())):
                if each["Key"] == key:
                    yield each["VersionId"]
