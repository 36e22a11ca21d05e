"""Getting stamps from an authority behind a web server, and waiting where there is none."""

import socket
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from tests.vault.stamps.authority import openssl, serving, stamping, with_certificates
from tests.vault.stamps.conftest import NOW
from trucewatch.vault.report import Grade, Report
from trucewatch.vault.stamps.keeping import Subject
from trucewatch.vault.stamps.network import Asking
from trucewatch.vault.stamps.response import LONGEST
from trucewatch.vault.stamps.stamping import Ending, get_stamp, get_stamps
from trucewatch.vault.stamps.verifying import verify_stamps

ASKING = Asking(LONGEST, seconds=5.0, tries=2, pause=lambda seconds: None)
ITEM = Subject(sha256(b"a video").hexdigest())


def files(folder):
    return sorted(p.name for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))


def nobody():
    """An address where nobody listens."""
    free = socket.create_server(("127.0.0.1", 0))
    port = free.getsockname()[1]
    free.close()
    return f"http://127.0.0.1:{port}/"


def proven(stamps, authorities):
    report = Report("example.org/aleppo/A")
    verify_stamps(report, stamps, authorities)
    assert report.broken == []
    return [(p.of, p.authority, p.grade) for p in report.proven]


def test_a_checkpoint_is_stamped_and_openssl_accepts_the_files(
    stamps, authorities, authority, tmp_path
):
    subject = stamps.checkpoint(3)
    with serving(stamping(authority)) as url:
        pinned = authority.pinned(url=url)
        found = get_stamp(stamps, subject, pinned, ASKING.fetch, NOW)
    assert (found.ending, found.subject, found.authority) == (Ending.STAMPED, subject, "harbour")
    assert abs(found.time - datetime.now(UTC)) < timedelta(minutes=5)
    place = stamps.of_checkpoints / f"{3:020}"
    assert files(place) == ["harbour.pem", "harbour.tsq", "harbour.tsr"]
    checkpoint = stamps.checkpoints.folder / "checkpoints" / f"{3:020}"
    for asked in (("-data", checkpoint), ("-queryfile", place / "harbour.tsq")):
        beside = ("-in", place / "harbour.tsr", "-CAfile", place / "harbour.pem")
        assert "Verification: OK" in openssl("ts", "-verify", *asked, *beside)
    authorities.pin(pinned)
    assert proven(stamps, authorities) == [("3", "harbour", Grade.STAMPED)]


def test_an_item_is_stamped_by_its_digest_alone(stamps, authorities, authority, tmp_path):
    with serving(stamping(authority)) as url:
        pinned = authority.pinned(url=url)
        assert get_stamp(stamps, ITEM, pinned, ASKING.fetch, NOW).ending is Ending.STAMPED
    place = stamps.of_objects / ITEM.digest
    (tmp_path / "video").write_bytes(b"a video")
    beside = ("-in", place / "harbour.tsr", "-CAfile", place / "harbour.pem")
    openssl("ts", "-verify", "-data", tmp_path / "video", *beside)
    authorities.pin(pinned)
    assert proven(stamps, authorities) == [(ITEM.digest, "harbour", Grade.STAMPED)]


def test_what_is_stamped_is_not_asked_for_again(stamps, authority):
    asked = []

    def answering(path, body):
        asked.append(body)
        return 200, authority.answer(body), {}

    with serving(answering) as url:
        pinned = authority.pinned(url=url)
        endings = [
            get_stamp(stamps, stamps.checkpoint(3), pinned, ASKING.fetch, NOW).ending
            for _ in range(3)
        ]
    assert (endings, len(asked)) == ([Ending.STAMPED, Ending.HAD, Ending.HAD], 1)


def test_every_request_has_a_nonce_of_its_own(stamps, authority):
    asked = set()

    def answering(path, body):
        asked.add(body)
        return 500, b"", {}

    with serving(answering) as url:
        pinned = authority.pinned(url=url)
        for _ in range(4):
            get_stamp(stamps, ITEM, pinned, Asking(LONGEST, tries=1).fetch, NOW)
    assert len(asked) == 4


def test_offline_it_waits_and_is_stamped_later(stamps, authorities, authority):
    subjects = [stamps.checkpoint(0), stamps.checkpoint(3), ITEM]
    silent = authority.pinned(url=nobody())
    found = get_stamps(stamps, [(s, silent) for s in subjects], ASKING.fetch, NOW)
    assert [f.ending for f in found] == [Ending.WAITS] * 3
    assert {f.because.code for f in found} == {"stamp-unreachable"}
    assert not stamps.of_checkpoints.exists()
    due = stamps.due()
    assert {d.subject for d in due} == set(subjects)
    assert {(d.authority, d.since) for d in due} == {("harbour", NOW.isoformat())}
    with serving(stamping(authority)) as url:
        online = authority.pinned(url=url)
        later = get_stamps(stamps, [(d.subject, online) for d in due], ASKING.fetch, NOW)
    assert [f.ending for f in later] == [Ending.STAMPED] * 3
    assert all(f.time > NOW + timedelta(days=1) for f in later)
    assert stamps.due() == []
    authorities.pin(online)
    assert len(proven(stamps, authorities)) == 3


def test_waiting_again_keeps_since_when(stamps, authority):
    silent = authority.pinned(url=nobody())
    for days in range(3):
        get_stamp(stamps, ITEM, silent, ASKING.fetch, NOW + timedelta(days=days))
    assert [d.since for d in stamps.due()] == [NOW.isoformat()]


@pytest.mark.parametrize("words", [b"", b"{", b"[]", b"\xff", b'{"since":null}'])
def test_a_wish_whose_words_are_lost_is_still_a_wish(stamps, authority, words):
    get_stamp(stamps, stamps.checkpoint(3), authority.pinned(url=nobody()), ASKING.fetch, NOW)
    (path,) = (p for p in stamps.waiting.rglob("*") if p.is_file())
    path.write_bytes(words)
    for name in ("checkpoint-00000000000000000002", "object-xyz", "notes.txt"):
        path.with_name(name).write_bytes(b"x")
    assert [d.subject for d in stamps.due()] == [stamps.checkpoint(3)]


def changed(authority, change):
    return lambda path, body: (200, change(authority.answer(body)), {})


HOSTILE = {
    "truncated": (lambda a, o: changed(a, lambda data: data[:-20]), "verify-stamp-malformed"),
    "a web page": (
        lambda a, o: lambda path, body: (200, b"<html>Please log in</html>", {}),
        "verify-stamp-malformed",
    ),
    "of another authority": (lambda a, o: stamping(o), "verify-stamp-other-authority"),
    "with our certificates put in": (
        lambda a, o: changed(o, lambda data: with_certificates(data, o.signer, a.intermediate, a.root)),
        "verify-stamp-other-authority",
    ),
    "huge": (lambda a, o: lambda path, body: (200, bytes(LONGEST + 1), {}), "stamp-answer-too-long"),
    "sent elsewhere": (
        lambda a, o: lambda path, body: (302, b"", {"Location": "http://127.0.0.1:9/"}),
        "stamp-sent-elsewhere",
    ),
    "in trouble": (lambda a, o: lambda path, body: (503, b"", {}), "stamp-http-status"),
}  # fmt: skip


@pytest.mark.parametrize("sort", HOSTILE)
def test_an_answer_that_is_no_stamp_is_not_kept_and_waits(stamps, authority, other, sort):
    answering, code = HOSTILE[sort]
    with serving(answering(authority, other)) as url:
        found = get_stamp(stamps, ITEM, authority.pinned(url=url), ASKING.fetch, NOW)
    assert (found.ending, found.because.code) == (Ending.WAITS, code)
    assert not stamps.place(ITEM).exists()
    assert [d.subject for d in stamps.due()] == [ITEM]


def test_an_answer_given_before_to_another_is_not_kept(stamps, authority):
    """A replay: a sound stamp over the same digest, asked for by somebody else."""
    earlier = []

    def answering(path, body):
        earlier.append(authority.answer(body))
        return 200, earlier[0], {}

    with serving(answering) as url:
        pinned = authority.pinned(url=url)
        assert get_stamp(stamps, ITEM, pinned, ASKING.fetch, NOW).ending is Ending.STAMPED
        again = replace(pinned, name="harbour-2")
        found = get_stamp(stamps, ITEM, again, ASKING.fetch, NOW)
    assert (found.ending, found.because.code) == (Ending.WAITS, "verify-stamp-nonce")


def test_one_authority_that_fails_hinders_no_other(stamps, authority, other):
    with serving(stamping(authority)) as url:
        wanted = [
            (ITEM, other.pinned(url=nobody())),
            (ITEM, authority.pinned(url=url)),
            (stamps.checkpoint(3), authority.pinned(url=url)),
        ]
        found = get_stamps(stamps, wanted, ASKING.fetch, NOW)
    assert [f.ending for f in found] == [Ending.WAITS, Ending.STAMPED, Ending.STAMPED]


def test_the_stamps_of_a_destroyed_item_are_forgotten(stamps, authorities, authority):
    with serving(stamping(authority)) as url:
        pinned = authority.pinned(url=url)
        for subject in (ITEM, stamps.checkpoint(3)):
            get_stamp(stamps, subject, pinned, ASKING.fetch, NOW)
    get_stamp(stamps, ITEM, authority.pinned(name="quay", url=nobody()), ASKING.fetch, NOW)
    stamps.forget(ITEM.digest)
    stamps.forget(ITEM.digest)
    left = [p for p in stamps.of_objects.rglob("*") if ITEM.digest in str(p)]
    assert (left, stamps.due()) == ([], [])
    authorities.pin(pinned)
    assert proven(stamps, authorities) == [("3", "harbour", Grade.STAMPED)]


def test_a_power_cut_before_the_answer_is_kept_leaves_no_half_stamp(
    stamps, authorities, authority, monkeypatch
):
    from trucewatch.vault import durable

    class PowerCutError(BaseException):
        pass

    written = durable.write
    for cut in (1, 2, 3):
        calls = []

        def write(path, data, *, cut=cut, calls=calls, **options):
            calls.append(path)
            if len(calls) == cut:
                raise PowerCutError
            written(path, data, **options)

        with serving(stamping(authority)) as url:
            pinned = authority.pinned(url=url)
            monkeypatch.setattr(durable, "write", write)
            with pytest.raises(PowerCutError):
                get_stamp(stamps, ITEM, pinned, ASKING.fetch, NOW)
            monkeypatch.setattr(durable, "write", written)
            assert not stamps.has(ITEM, "harbour")
    with serving(stamping(authority)) as url:
        pinned = authority.pinned(url=url)
        assert get_stamp(stamps, ITEM, pinned, ASKING.fetch, NOW).ending is Ending.STAMPED
    authorities.pin(pinned)
    assert proven(stamps, authorities) == [(ITEM.digest, "harbour", Grade.STAMPED)]
