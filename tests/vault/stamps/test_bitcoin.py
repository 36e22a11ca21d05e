"""OpenTimestamps: a promise is pending, an attestation proves nothing, a header confirms."""

import json
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpSHA1, OpSHA256
from opentimestamps.core.serialize import BytesSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp

from tests.vault.stamps.authority import serving
from tests.vault.stamps.calendar import Calendar, as_json, mined
from tests.vault.stamps.conftest import NOW
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.vault.report import Grade, Report
from trucewatch.vault.stamps import bitcoin
from trucewatch.vault.stamps.authorities import calendar as pinned_calendar
from trucewatch.vault.stamps.bitcoin import begin_proof, grade_proof, upgrade_proof
from trucewatch.vault.stamps.headers import read_headers
from trucewatch.vault.stamps.network import Asking, NoAnswer
from trucewatch.vault.stamps.stamping import Ending, get_stamp, upgrade_proofs
from trucewatch.vault.stamps.verifying import verify_stamps

DIGEST = sha256(b"a checkpoint").digest()
HEIGHT, TIME = 444_000, 1_481_900_000
ASKING = Asking(100_000, seconds=5.0, tries=1, pause=lambda seconds: None)


@pytest.fixture
def calendar():
    made = Calendar()
    with serving(made) as url:
        made.url = url
        yield made


def headers(root, height=HEIGHT, time=TIME):
    return read_headers(f"{height} {mined(root, time).hex()}\n".encode())


def attested(calendar):
    """A proof whose calendar has kept its promise."""
    proof = begin_proof(DIGEST, calendar.url.rstrip("/"), ASKING.fetch)
    calendar.block = HEIGHT
    return upgrade_proof(proof, "alice", [calendar.url.rstrip("/")], ASKING.fetch)


def told(*arguments):
    with pytest.raises(Broken) as broken:
        grade_proof(*arguments)
    return str(broken.value.trouble), broken.value.code


def test_a_promise_is_pending(calendar):
    proof = begin_proof(DIGEST, calendar.url.rstrip("/"), ASKING.fetch)
    graded = grade_proof(proof, DIGEST, "alice", None)
    assert (graded.calendars, graded.heights, graded.time) == (
        (calendar.url.rstrip("/"),),
        (),
        None,
    )


def test_the_calendar_never_sees_the_digest_nor_the_same_thing_twice(calendar):
    for _ in range(3):
        begin_proof(DIGEST, calendar.url.rstrip("/"), ASKING.fetch)
    sent = [body for _, body in calendar.asked]
    assert len(set(sent)) == 3
    assert DIGEST not in sent


def test_a_promise_not_kept_yet_leaves_the_proof_as_it_was(calendar):
    proof = begin_proof(DIGEST, calendar.url.rstrip("/"), ASKING.fetch)
    assert upgrade_proof(proof, "alice", [calendar.url.rstrip("/")], ASKING.fetch) == proof


def test_a_block_named_is_still_pending_until_its_header_is_given(calendar):
    proof = attested(calendar)
    for shown in (None, {}, headers(calendar.root, HEIGHT + 1)):
        graded = grade_proof(proof, DIGEST, "alice", shown)
        assert (graded.heights, graded.time) == ((HEIGHT,), None)
    graded = grade_proof(proof, DIGEST, "alice", headers(calendar.root))
    assert graded.time == datetime.fromtimestamp(TIME, UTC)


def test_a_header_with_another_root_contradicts_the_proof(calendar):
    proof = attested(calendar)
    assert told(proof, DIGEST, "alice", headers(bytes(32))) == (
        "tampered",
        "verify-stamp-other-block",
    )


def test_an_attestation_that_anybody_can_write_proves_nothing():
    """A forged file: it says that a block holds it. Without the header it is pending, with the
    true header it is refused."""
    stamp = Timestamp(DIGEST)
    stamp.attestations.add(BitcoinBlockHeaderAttestation(HEIGHT))
    context = BytesSerializationContext()
    DetachedTimestampFile(OpSHA256(), stamp).serialize(context)
    forged = context.getbytes()
    assert grade_proof(forged, DIGEST, "alice", None).time is None
    true = headers(sha256(b"the true root").digest())
    assert told(forged, DIGEST, "alice", true) == ("tampered", "verify-stamp-other-block")


def test_the_earliest_block_counts(calendar):
    stamp = Timestamp(DIGEST)
    for height in (HEIGHT, HEIGHT + 5):
        stamp.attestations.add(BitcoinBlockHeaderAttestation(height))
    context = BytesSerializationContext()
    DetachedTimestampFile(OpSHA256(), stamp).serialize(context)
    shown = headers(DIGEST, HEIGHT + 5, TIME + 3000) | headers(DIGEST)
    assert grade_proof(context.getbytes(), DIGEST, "alice", shown).time.timestamp() == TIME


def test_a_proof_of_other_bytes_or_by_another_hash_is_refused(calendar):
    proof = attested(calendar)
    assert told(proof, bytes(32), "alice", None) == ("tampered", "verify-stamp-other-bytes")
    stamp = Timestamp(DIGEST[:20])
    stamp.attestations.add(PendingAttestation("https://alice.example"))
    context = BytesSerializationContext()
    DetachedTimestampFile(OpSHA1(), stamp).serialize(context)
    assert told(context.getbytes(), DIGEST, "alice", None) == (
        "tampered",
        "verify-stamp-other-bytes",
    )


@pytest.mark.parametrize("cut", [0, 10, 40, 80, -1])
def test_a_proof_that_was_cut_or_grew_is_refused(calendar, cut):
    proof = attested(calendar)
    for changed in (proof[:cut], proof + b"\x00", bytes(200_000)):
        assert told(changed, DIGEST, "alice", None) == ("tampered", "verify-stamp-malformed")


@pytest.fixture
def sound(calendar):
    """A proof with the header that confirms it."""
    return attested(calendar), headers(calendar.root)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.data())
def test_a_mutated_proof_never_confirms_anything_else(sound, data):
    proof, shown = sound
    changed = bytearray(proof)
    changed[data.draw(st.integers(0, len(proof) - 1))] = data.draw(st.integers(0, 255))
    try:
        graded = grade_proof(bytes(changed), DIGEST, "alice", shown)
    except Broken:
        return
    assert graded.time in (None, datetime.fromtimestamp(TIME, UTC))


def test_a_calendar_that_is_not_pinned_is_never_asked(calendar):
    """A proof may name any address: one inside our own network, for instance."""
    proof = begin_proof(DIGEST, calendar.url.rstrip("/"), ASKING.fetch)
    before = len(calendar.asked)
    calendar.block = HEIGHT
    assert upgrade_proof(proof, "alice", ["https://alice.example"], ASKING.fetch) == proof
    assert len(calendar.asked) == before


@pytest.mark.parametrize("answer", [b"", b"\xff", b"\x00" * 50, b"<html>", b"\xf0\x01"])
def test_a_calendar_that_sends_something_else_is_refused(answer):
    with serving(lambda path, body: (200, answer, {})) as url, pytest.raises(Broken) as broken:
        begin_proof(DIGEST, url.rstrip("/"), ASKING.fetch)
    assert broken.value.code == "verify-stamp-malformed"


def test_a_calendar_in_trouble_is_told_and_the_proof_stays(calendar):
    proof = begin_proof(DIGEST, calendar.url.rstrip("/"), ASKING.fetch)
    calendar.__class__ = type("Failing", (Calendar,), {"__call__": lambda s, p, b: (500, b"", {})})
    with pytest.raises(NoAnswer):
        upgrade_proof(proof, "alice", [calendar.url.rstrip("/")], ASKING.fetch)


# kept beside a checkpoint, and step 9


def proven(stamps, authorities, shown=None):
    report = Report("example.org/aleppo/A")
    verify_stamps(report, stamps, authorities, shown)
    problems = [(str(b.trouble), b.code) for b in report.broken]
    return problems, [(p.of, p.authority, p.grade, p.time) for p in report.proven]


def test_from_a_checkpoint_to_a_confirmed_time(calendar, stamps, authorities):
    alice = pinned_calendar("alice", calendar.url)
    authorities.pin(alice)
    subject = stamps.checkpoint(3)
    found = get_stamp(stamps, subject, alice, ASKING.fetch, NOW)
    assert (found.ending, found.time) == (Ending.PENDING, None)
    assert proven(stamps, authorities) == ([], [("3", "alice", Grade.PENDING, None)])
    (waiting,) = upgrade_proofs(stamps, [alice], ASKING.fetch)
    assert (waiting.ending, waiting.because) == (Ending.PENDING, None)
    calendar.block = HEIGHT
    (later,) = upgrade_proofs(stamps, [alice], ASKING.fetch)
    assert (later.ending, later.because.code) == (Ending.PENDING, "stamp-names-block")
    assert proven(stamps, authorities) == ([], [("3", "alice", Grade.PENDING, None)])
    time = datetime.fromtimestamp(TIME, UTC)
    assert proven(stamps, authorities, headers(calendar.root)) == (
        [],
        [("3", "alice", Grade.CONFIRMED, time)],
    )
    assert proven(stamps, authorities, headers(bytes(32))) == (
        [("tampered", "verify-stamp-other-block")],
        [],
    )


def test_a_promise_that_lies_with_a_calendar_nobody_pinned_says_so(calendar, stamps, authorities):
    """A pool hands the digest on; the promise then names the calendar behind it."""
    with serving(calendar) as pool:
        calendar.url = "https://alice.example/"
        found = pinned_calendar("pool", pool)
        get_stamp(stamps, stamps.checkpoint(3), found, ASKING.fetch, NOW)
    (left,) = upgrade_proofs(stamps, [found], ASKING.fetch)
    assert (left.ending, left.because.code) == (Ending.PENDING, "stamp-other-calendar")
    assert "--calendar \u2068https://alice.example\u2069" in left.because.text("en")


def test_a_calendar_that_cannot_be_reached_waits(stamps, authorities):
    silent = pinned_calendar("alice", "http://127.0.0.1:9")
    found = get_stamp(stamps, stamps.checkpoint(3), silent, ASKING.fetch, NOW)
    assert (found.ending, found.because.code) == (Ending.WAITS, "stamp-unreachable")
    assert [d.authority for d in stamps.due()] == ["alice"]


def test_without_the_library_a_proof_could_not_be_checked_and_none_is_made(
    calendar, stamps, authorities, monkeypatch
):
    alice = pinned_calendar("alice", calendar.url)
    authorities.pin(alice)
    get_stamp(stamps, stamps.checkpoint(3), alice, ASKING.fetch, NOW)
    monkeypatch.setattr(bitcoin, "find_spec", lambda name: None)
    assert proven(stamps, authorities) == ([("unchecked", "verify-stamp-no-library")], [])
    found = get_stamp(stamps, stamps.checkpoint(0), alice, ASKING.fetch, NOW)
    assert (found.ending, found.because.code) == (Ending.WAITS, "stamp-no-library")
    assert "trucewatch[opentimestamps]" in found.because.text("en")
    (left,) = upgrade_proofs(stamps, [alice], ASKING.fetch)
    assert (left.ending, left.because.code) == (Ending.PENDING, "stamp-no-library")
    with pytest.raises(Refusal) as refused:
        bitcoin.require_library()
    assert refused.value.code == "stamp-no-library"


# headers


def test_headers_are_read_as_lines_and_as_a_node_prints_them():
    raw = mined(bytes(range(32)), TIME)
    printed = json.dumps(as_json(HEIGHT, raw), indent=2)
    forms = [
        f"{HEIGHT} {raw.hex()}",
        f"# from our own node\n\n{HEIGHT}\t{raw.hex().upper()}\n",
        printed,
        f"[{printed}]",
        f"{printed}\n{json.dumps(as_json(HEIGHT + 1, raw))}\n",
    ]
    for words in forms:
        found = read_headers(words.encode())[HEIGHT]
        assert (found.merkle_root, found.time.timestamp()) == (bytes(range(32)), TIME)


def test_the_first_block_of_bitcoin_is_read():
    raw = (
        "01000000" + "00" * 32
        + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
        + "29ab5f49ffff001d1dac2b7c"
    )  # fmt: skip
    assert read_headers(f"0 {raw}".encode())[0].time == datetime(2009, 1, 3, 18, 15, 5, tzinfo=UTC)


def test_a_header_without_its_work_is_refused():
    raw = bytearray(mined(bytes(range(32)), TIME))
    hard = raw[:72] + (0x1D00FFFF).to_bytes(4, "little") + raw[76:]
    for changed in (
        hard,
        raw[:72] + b"\xff\xff\xff\xff" + raw[76:],
        raw[:72] + bytes(4) + raw[76:],
    ):
        with pytest.raises(Refusal) as refused:
            read_headers(f"{HEIGHT} {bytes(changed).hex()}".encode())
        assert refused.value.code == "stamp-header-work"
    stated = as_json(HEIGHT, bytes(raw)) | {"merkleroot": "11" * 32}
    with pytest.raises(Refusal) as refused:
        read_headers(json.dumps(stated).encode())
    assert refused.value.code == "stamp-header-work"


@pytest.mark.parametrize(
    "words",
    [b"x", b"1 00", b"{", b"{}", b"[1]", b"\xff\xfe", b"444000 " + b"0" * 159, b'{"height": "x"}',
     b"-1 " + b"0" * 160, b'{"height": 1e400}'],
)  # fmt: skip
def test_a_file_that_holds_no_headers_is_refused(words):
    with pytest.raises(Refusal) as refused:
        read_headers(words)
    assert refused.value.code == "stamp-headers"
