"""Uploads in pieces: the tus protocol 1.0, with creation, checksum, termination and expiration.

Source: tus.io/protocols/resumable-upload, version 1.0.0. Answers to programs are words too: what a
refusal says comes back as plain text, in the language of the member.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from threading import BoundedSemaphore
from uuid import UUID

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse
from django.utils.http import http_date

from trucewatch.acts.uploads.beginning import (
    LARGEST,
    Announced,
    begin,
    give_up,
    name_of,
    upload_of,
)
from trucewatch.acts.uploads.pieces import ALGORITHMS, Checksum, take_piece
from trucewatch.records.models import Upload
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace

VERSION = "1.0.0"
PIECE = "application/offset+octet-stream"
CHUNK = 1 << 14
AT_ONCE = BoundedSemaphore(2)
"""Pieces that come in at once in this process: a slow line must not hold every thread."""

STATUS = {
    "upload-gone": 404,
    "upload-offset": 409,
    "upload-busy": 423,
    "upload-size": 413,
    "upload-too-long": 413,
    "upload-checksum": 460,
    "upload-no-room": 507,
    "vault-disk-full": 507,
    "upload-too-many": 429,
    "upload-version": 412,
    "upload-piece-type": 415,
    "upload-later": 503,
}
"""What the protocol, or else HTTP, calls a refusal; any other is 400."""

Does = Callable[..., HttpResponse]


@case_page(Right.SEAL)
def uploads(asking: Asking) -> HttpResponse:
    """Where a file is announced."""
    return _answer(asking, {"POST": _begin, "OPTIONS": _options})


@case_page(Right.SEAL)
def upload(asking: Asking, upload: UUID) -> HttpResponse:
    """Where the pieces of one file go."""
    does: dict[str, Does] = {
        "HEAD": _head,
        "PATCH": _piece,
        "DELETE": _give_up,
        "OPTIONS": _options,
    }
    return _answer(asking, does, upload)


def _answer(asking: Asking, does: Mapping[str, Does], *of: UUID) -> HttpResponse:
    method = _method(asking.request)
    try:
        if method not in does:
            response = HttpResponse(status=405, headers={"Allow": ", ".join(does)})
        else:
            _require_version(asking.request, method)
            response = does[method](asking, *of)
    except Refusal as refused:
        response = _refused(asking, refused)
    response["Tus-Resumable"] = VERSION
    return response


def _method(request: HttpRequest) -> str:
    """Proxies that know few methods let the others be named in a header of a POST."""
    stated = request.headers.get("X-HTTP-Method-Override", "")
    return stated.upper() if stated and request.method == "POST" else str(request.method)


def _require_version(request: HttpRequest, method: str) -> None:
    if method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSION:
        raise refuse("upload-version", version=VERSION)


def _refused(asking: Asking, refused: Refusal) -> HttpResponse:
    status = STATUS.get(refused.code, 400)
    told = HttpResponse(refused.message.text(asking.lang), "text/plain; charset=utf-8", status)
    if refused.code == "upload-version":
        told["Tus-Version"] = VERSION
    if refused.code == "upload-later":
        told["Retry-After"] = "2"
    return told


def _options(asking: Asking, *of: UUID) -> HttpResponse:
    told = HttpResponse(status=204)
    told["Tus-Version"] = VERSION
    told["Tus-Extension"] = "creation,checksum,termination,expiration"
    told["Tus-Max-Size"] = str(LARGEST)
    told["Tus-Checksum-Algorithm"] = ",".join(ALGORITHMS)
    return told


def _begin(asking: Asking) -> HttpResponse:
    said = _metadata(asking.request.headers.get("Upload-Metadata", ""))
    modified = _moment(said.get("modified", ""))
    announced = Announced(
        _number(asking.request, "Upload-Length"), said.get("filename", ""), said.get("mark", ""),
        modified)  # fmt: skip
    made = begin(asking.acting(), asking.case, announced)
    response = _expiring(HttpResponse(status=201), made)
    response["Location"] = reverse("upload", args=(asking.case.code, made.id))
    return response


def _head(asking: Asking, upload: UUID) -> HttpResponse:
    found = upload_of(asking.acting(), asking.case, upload)
    response = _expiring(HttpResponse(), found)
    response["Upload-Offset"], response["Upload-Length"] = str(found.received), str(found.size)
    said = {"filename": name_of(served_workspace(), found), "mark": found.mark}
    told = [f"{name} {base64.b64encode(words.encode()).decode()}" for name, words in said.items()]
    response["Upload-Metadata"] = ",".join(told)
    return response


def _piece(asking: Asking, upload: UUID) -> HttpResponse:
    request = asking.request
    if request.headers.get("Content-Type") != PIECE:
        raise refuse("upload-piece-type", wanted=PIECE)
    offset, checksum = _number(request, "Upload-Offset"), _checksum(request)
    if not AT_ONCE.acquire(blocking=False):
        raise refuse("upload-later")
    try:
        found = take_piece(asking.acting(), asking.case, upload, offset, _chunks(request), checksum)
    finally:
        AT_ONCE.release()
    response = _expiring(HttpResponse(status=204), found)
    response["Upload-Offset"] = str(found.received)
    return response


def _give_up(asking: Asking, upload: UUID) -> HttpResponse:
    give_up(asking.acting(), asking.case, upload)
    return HttpResponse(status=204)


def _expiring(response: HttpResponse, upload: Upload) -> HttpResponse:
    response["Upload-Expires"] = http_date(upload.until.timestamp())
    return response


def _chunks(request: HttpRequest) -> Iterator[bytes]:
    """The bytes as they come; where the line is cut, those that came."""
    with suppress(UnreadablePostError):
        while chunk := request.read(CHUNK):
            yield chunk


def _number(request: HttpRequest, header: str) -> int:
    stated = request.headers.get(header, "")
    if not stated.isascii() or not stated.isdigit() or len(stated) > 18:
        raise refuse("upload-header", header=header)
    return int(stated)


def _checksum(request: HttpRequest) -> Checksum | None:
    stated = request.headers.get("Upload-Checksum")
    if stated is None:
        return None
    algorithm, _, digest = stated.partition(" ")
    return Checksum(
        algorithm, _bytes(digest, "Upload-Checksum"), _number(request, "Content-Length")
    )


def _metadata(stated: str) -> dict[str, str]:
    """Words by their names; refused where they are no base64 of UTF-8."""
    pairs = (pair.strip().partition(" ") for pair in stated.split(",") if pair.strip())
    try:
        return {name: _bytes(told, "Upload-Metadata").decode() for name, _, told in pairs}
    except UnicodeDecodeError:
        raise refuse("upload-header", header="Upload-Metadata") from None


def _bytes(stated: str, header: str) -> bytes:
    try:
        return base64.b64decode(stated, validate=True)
    except (binascii.Error, ValueError):
        raise refuse("upload-header", header=header) from None


def _moment(stated: str) -> datetime | None:
    """When the file was last written, in milliseconds; None where that is no time of ours."""
    try:
        return datetime.fromtimestamp(int(stated) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
