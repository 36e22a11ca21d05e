#!/usr/bin/env python3
"""Verify a Trucewatch package or receipt. Needs Python 3.11 and the package `cryptography` only.

    python verify.py PACKAGE --key KEY [--seen CHECKPOINT] [--digest SHA256] [--authority PEM]
    python verify.py RECEIPT --key KEY [--seen CHECKPOINT] [--file ITEM] [--authority PEM]

PACKAGE: a folder or a zip. KEY: the public key of the team, or a file that holds it; from the team
and not from the package, for whoever forges one encloses a key that fits. So run a copy of this file
that came from elsewhere: the one in a package is there to be read. The steps have the numbers of
docs/verification.md. Exit code 0: every step that applies was taken and holds. 3: one does not, or
could not be checked. Proved is that the team handed out just this, and that the records shown were
sealed in its log, field by field; not that they are true.
"""

import argparse
import base64
import contextlib
import hashlib
import json
import os
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from datetime import datetime
from pathlib import Path
from uuid import UUID

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:  # a bare Python
    bare = """Nothing was checked. Python needs one package for it; please run: {0}
لم يُتحقق من شيء. تلزم بايثون لذلك حزمة واحدة، يُرجى تنفيذ الأمر: {0}"""
    print(bare.format("python -m pip install cryptography"), file=sys.stderr)
    sys.exit(3)

STEPS = (
    "Keys and signatures|Checkpoints agree with one another|The tree gives the root that was signed"
    "|Entries are those of the tree|Acts are those of the entries"
    "|Revisions are those of the entries|Records are as their last revision left them"
    "|Objects are the bytes of their digests|Time stamps|Files of a package are those of its manifests"
)
ALTERED, MISSING, EXTRA, UNCHECKED = "altered", "missing", "one too many", "could not be checked"
HIDDEN = ('{"erased":true}', '{"protected":true}', '{"redacted":true}')
RECEIPT, PARTS = b"trucewatch/receipt/1\n", ["act", "entry", "signature", "stamps"]
TAGS, SIGNATURE, LARGEST = "tagmanifest-sha256.txt", "signature.txt", 1 << 30  # of a file in memory
FAULTS = (ArithmeticError, AttributeError, EOFError, InvalidSignature, LookupError, OSError)
FAULTS += (RuntimeError, TypeError, ValueError, struct.error, zipfile.BadZipFile)


class Broken(Exception):  # one thing that does not hold: its step, what it is, one of four words
    def __init__(self, step, text, word=ALTERED):
        self.step, self.text, self.word = step, text, word


def need(holds, step, text, word=ALTERED):
    if not holds:
        raise Broken(step, text, word)


def say(*words):
    """Print what may hold a stranger's words: nothing in it steers the screen or turns the text."""
    print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in " ".join(map(str, words))))


class Report:  # how many things each step looked at, and what it found
    def __init__(self):
        self.checked, self.broken = Counter(), []

    def tell(self, step, text, word=ALTERED):
        self.checked[step] += 0
        self.broken.append(Broken(step, text, word))

    @contextlib.contextmanager
    def telling(self, step, number=1):
        """Take down what is broken inside, and go on after it."""
        self.checked[step] += number
        try:
            yield
        except Broken as broken:
            self.tell(broken.step, broken.text, broken.word)
        except FAULTS as fault:  # what bytes of a stranger may raise that have not their form
            self.tell(step, f"cannot be read or does not hold: {fault!r}"[:200])

    def show(self):
        for number, title in enumerate(STEPS.split("|"), 1):
            found = [broken for broken in self.broken if broken.step == number]
            told = "XX" if found else "ok" if number in self.checked else "--"
            say(told, f"{number}. {title}:", self.checked.get(number, "does not apply"))
            for broken in found:
                say(f"      {broken.word}: {broken.text}")


# Canonical JSON (RFC 8785, without floats), base64
def canonical(value, deep=64):
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int) and abs(value) < 2**53:
        return str(value)
    if isinstance(value, int) or deep == 0:
        raise ValueError("an integer of 2**53 or more, or more than 64 levels")
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, deep - 1) for item in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    inside = (f"{canonical(name)}:{canonical(value[name], deep - 1)}" for name in names)
    return "{" + ",".join(inside) + "}"


def read_json(data, step, name):
    """The object that these bytes are the canonical form of."""
    value = json.loads(data.decode())
    formed = isinstance(value, dict) and canonical(value).encode() == data
    need(formed, step, f"{name}: not one object of canonical JSON")
    return value


def unbase64(text):
    """The bytes, or None where the text is not their one spelling."""
    with contextlib.suppress(ValueError):
        data = base64.b64decode(text.encode("ascii"), validate=True)
        return data if base64.b64encode(data).decode() == text else None


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def shown(sealed):
    return {name: said for name, said in sealed["data"].items() if canonical(said) not in HIDDEN}


def root_of(scope, owner, sealed, step):
    """The root over all fields (docs/format.md, 2 to 5): shown with salts, or as commitments."""
    data = sealed["data"]
    salts, bare = bytes.fromhex(sealed["salts"]), bytes.fromhex(sealed["bare"])
    formed = sealed == {"bare": bare.hex(), "data": data, "salts": salts.hex()} and data
    named = formed and all(re.fullmatch("[a-z][a-z0-9_]{0,254}", name) for name in data)
    need(named, step, "sealed fields have not their form")
    tag, body = f"trucewatch/{scope}".encode(), b""
    for name in sorted(data):
        framed = len(name).to_bytes(2, "big") + name.encode()
        if canonical(data[name]) in HIDDEN:
            commitment, bare = bare[:32], bare[32:]
        else:
            salt, salts, value = salts[:16], salts[16:], canonical(data[name]).encode()
            length = len(value).to_bytes(4, "big")
            commitment = sha256(tag, b"-field/1\0", owner.bytes, framed, salt, length, value)
        body += framed + commitment
    need(not salts and not bare, step, "fields, salts and commitments do not fit together")
    return sha256(tag, b"/1\0", owner.bytes, len(data).to_bytes(4, "big"), body)


def read_key(line):
    """(name, key id, key) of `<name>+<key id>+<base64 of 01 and the key>`."""
    name, _, rest = line.strip().partition("+")
    key_id, _, encoded = rest.partition("+")
    data = unbase64(encoded)
    need(name and data and key_id, 1, "a key is not written as name+id+key", UNCHECKED)
    need(len(data) == 33 and data[:1] == b"\1", 1, f"{name}: a key not of Ed25519", UNCHECKED)
    need(sha256(name.encode(), b"\n", data)[:4].hex() == key_id, 1, f"the id of the key of {name}")
    return name, bytes.fromhex(key_id), data[1:]


def trusted_keys(report, pinned, enclosed, origin):
    """The keys from outside; without one those enclosed, which prove nothing."""
    found = []
    with report.telling(1, 0):
        if found := [key for key in map(read_key, pinned) if key[0] == origin]:
            return found
        found = list(map(read_key, enclosed))
    report.tell(1, f"no --key of {origin} was given. Enclosed, no proof: {enclosed}", UNCHECKED)
    return found


def open_note(note, origin, keys):
    """C2SP signed-note: the text that a trusted key of the origin signed; how many signed it."""
    text, blank, under = note[:1_000_000].decode("utf-8", "replace").rpartition("\n\n")
    odd = any((c < " " and c != "\n") or c == "\ufffd" for c in text + under)
    need(blank and under[-1:] == "\n" and not odd, 1, "not a signed note")
    signed = {}
    for line in under[:-1].split("\n"):
        mark, _, rest = line.partition(" ")
        name, _, encoded = rest.partition(" ")
        data = unbase64(encoded)
        formed = mark == "\u2014" and name and data and len(data) >= 5
        need(formed and (name, data[:4]) not in signed, 1, "a signature line is malformed or twice")
        signed[name, data[:4]] = data[4:]
    trusted = [key for key in keys if key[0] == origin and key[:2] in signed]
    for name, key_id, key in trusted:
        Ed25519PublicKey.from_public_bytes(key).verify(signed[name, key_id], f"{text}\n".encode())
    need(trusted, 1, f"signed by nobody whose key is trusted, but by {[*signed]}")
    return text, len(signed)


def open_checkpoint(note, origin, keys):
    """C2SP tlog-checkpoint: (size, root), signed by a trusted key of the origin."""
    first, size, encoded, *_ = [*open_note(note, origin, keys)[0].split("\n"), "", ""]
    root = unbase64(encoded) or b""
    need(re.fullmatch("0|[1-9][0-9]{0,17}", size), 1, "the signed text is not a checkpoint")
    need(len(root) == 32, 1, f"the root in a checkpoint has {len(root)} bytes instead of 32")
    need(first == origin, 2, f"a checkpoint of {first} stands where one of {origin} should")
    return int(size), root


def check_signature(note, origin, keys, what, digest, size=None):
    """Step 1: the log signed the whole of a package, or of a receipt, as it is here."""
    text, count = open_note(note, origin, keys)
    said = text.split("\n")
    stated = said[2] if size is None else str(size)
    wanted = [f"trucewatch/{what}-signature/1", origin, stated, digest]
    need(said == wanted and count == 1, 1, f"the team signed another {what} than this")


# The tree (RFC 6962; C2SP tlog-tiles, tlog-proof)
def root_of_leaves(leaves):
    stack = []
    for number, leaf in enumerate(leaves):
        while number & 1:
            leaf, number = sha256(b"\1", stack.pop(), leaf), number >> 1
        stack.append(leaf)
    found = stack.pop() if stack else sha256()
    while stack:
        found = sha256(b"\1", stack.pop(), found)
    return found


def root_by_proof(leaf, number, size, proof):
    """RFC 6962, 2.1.1: the root that the proof of this leaf leads to; None if it leads nowhere."""
    if size == 1 or not proof:
        return leaf if size == 1 and not proof else None
    split = 1 << (size - 1).bit_length() - 1
    if number < split:
        inner = root_by_proof(leaf, number, split, proof[:-1])
        return inner and sha256(b"\1", inner, proof[-1])
    inner = root_by_proof(leaf, number - split, size - split, proof[:-1])
    return inner and sha256(b"\1", proof[-1], inner)


def read_proof(data):
    """(number, hashes, note) of a C2SP tlog-proof."""
    above, _, note = data.partition(b"\n\n")
    first, index, *lines = [*above.decode("ascii", "replace").split("\n"), ""]
    hashes = [unbase64(line) for line in lines[:-1]]
    formed = first == "c2sp.org/tlog-proof@v1" and re.fullmatch("index (0|[1-9][0-9]*)", index)
    formed = formed and all(each is not None and len(each) == 32 for each in hashes)
    need(formed, 3, "the proof has not its form, or a hash not its size")
    return int(index[6:]), hashes, note


def read_tree(bag, size):
    """The leaf hashes, and the path of every tile; each tile above follows from those below."""
    leaves, below, paths, level = [], None, [], 0
    while count := size >> 8 * level:
        read = []
        for index in range(-(-count // 256)):
            width, groups, rest = min(256, count - 256 * index), f"{index % 1000:03}", index
            while rest := rest // 1000:
                groups = f"x{rest % 1000:03}/{groups}"
            paths.append(f"data/log/tile/{level}/{groups}" + (f".p/{width}" * (width < 256)))
            data = bag.read(paths[-1], 3)
            need(len(data) == 32 * width, 3, f"{paths[-1]} was cut or has grown")
            read += [data[at : at + 32] for at in range(0, len(data), 32)]
        need(below in (None, read), 3, f"tiles of level {level} do not follow from those below")
        leaves, level = leaves or read, level + 1
        full = range(0, len(read) - len(read) % 256, 256)
        below = [root_of_leaves(read[at : at + 256]) for at in full]
    return leaves, paths


PLACES = re.compile(
    r"bagit\.txt|bag-info\.txt|(tag)?manifest-sha256\.txt|index(\.ar)?\.html|verify\.py"
    r"|data/(package|ro-crate-metadata)\.json|data/log/(keys|(entries|acts)\.jsonl|checkpoint)"
    r"|data/log/checkpoints/[0-9]{20}|data/log/(stamps|cosigned)(/[A-Za-z0-9][A-Za-z0-9._-]*)+"
    r"|data/log/tile/[0-9]/(x[0-9]{3}/)*[0-9]{3}(\.p/[1-9][0-9]{0,2})?"
    r"|data/records/[a-z][a-z0-9_]*/[A-Za-z0-9-]+\.json|data/objects/[0-9a-f]{64}/[A-Za-z0-9._-]+"
    r"|data/receipts/[A-Za-z0-9-]+\.txt|signature\.txt"
)
LARGE = re.compile(rb"(\x01\x00(\x08\x00.{8}|\x10\x00.{16}|\x18\x00.{24}))?", re.S)  # ZIP64


class Bag:  # a folder or a zip, files by path: no link is followed, nothing is unpacked
    def __init__(self, report, place):
        self.report, self.sizes = report, {}
        if place.is_dir():
            flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            self.open = lambda path: os.fdopen(os.open(place / path, flags), "rb")
            self.walk(place, "")
        else:
            self.read_zip(place)

    def walk(self, folder, above):
        for each in sorted(os.scandir(folder), key=lambda each: os.fsencode(each.name)):
            path, info = above + each.name, each.stat(follow_symlinks=False)
            if stat.S_ISDIR(info.st_mode):
                self.walk(each.path, path + "/")
            elif stat.S_ISREG(info.st_mode):
                self.sizes[path] = info.st_size
            else:
                self.report.tell(10, f"{path!a}: neither a file nor a folder")

    def read_zip(self, place):
        """Members are stored, each once, below one folder, one after the other: no bombs."""
        archive = zipfile.ZipFile(place)
        members, folded, end = {}, set(), 0
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
        for info in infos:
            top, _, path = info.filename.partition("/")
            named = top == infos[0].filename.partition("/")[0] and PLACES.fullmatch(path)
            packed = info.compress_type or info.flag_bits & 0x2041 or info.comment
            packed = packed or info.compress_size != info.file_size or info.header_offset != end
            archive.fp.seek(end)
            head = archive.fp.read(30)
            lengths = struct.unpack("<HH", head[26:])
            name, extra = map(archive.fp.read, lengths)
            headed = head[:4] + head[8:10] + name == b"PK\3\4\0\0" + info.orig_filename.encode()
            packed = packed or not (
                headed and LARGE.fullmatch(extra) and LARGE.fullmatch(info.extra)
            )
            linked = stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG)
            if path.casefold() in folded:
                self.report.tell(10, f"{path!a} is in the zip twice", EXTRA)
            elif packed or linked or not named or info.filename != info.orig_filename:
                self.report.tell(10, f"{info.orig_filename!a}: packed, hidden, or not in place")
            else:
                members[path], self.sizes[path] = info, info.file_size
            folded.add(path.casefold())
            end += 30 + sum(lengths) + info.compress_size
        archive.fp.seek(-22, os.SEEK_END)  # where a zip without anything behind it ends
        if end != archive.start_dir or archive.fp.read(4) != b"PK\5\6":
            self.report.tell(10, "something is hidden in the zip")
        self.open = lambda path: archive.open(members[path])

    def read(self, path, step):
        need(path in self.sizes, step, path, MISSING)
        need(self.sizes[path] <= LARGEST, step, f"{path} is far too large")
        with self.open(path) as file:
            return file.read()

    def below(self, folder):
        return sorted(path for path in self.sizes if path.startswith(folder))


def read_manifest(bag, name):
    """Digests by path: lower case, two blanks, the path; sorted, each path once."""
    listed, text = {}, bag.read(name, 10).decode("ascii", "replace")
    for line in text.split("\n")[:-1]:
        found = re.fullmatch("([0-9a-f]{64})  (.+)", line)
        fits = found and found[2].startswith("data/") == (name != TAGS)
        need(fits, 10, f"{name}: a line that is none, or a path that does not belong in it")
        need(found[2] not in listed, 10, f"{name} lists {found[2]} twice", EXTRA)
        listed[found[2]] = found[1]
    fits = "".join(f"{listed[path]}  {path}\n" for path in sorted(listed)) == text
    need(fits, 10, f"{name} is not in its one order and spelling")
    return listed


def step_10(report, bag, pinned):
    """BagIt 1.0 (RFC 8493): the manifests list every file and no other. Gives all digests."""
    listed, digests = {}, {}
    for name in ("manifest-sha256.txt", TAGS):
        with report.telling(10, 0):
            listed |= read_manifest(bag, name)
    for path in bag.sizes:
        with report.telling(10):
            need(PLACES.fullmatch(path), 10, f"{path!a} has no place in a package", EXTRA)
            need(path in listed or path in (TAGS, SIGNATURE), 10, f"{path}: in no manifest", EXTRA)
            with bag.open(path) as file:
                digests[path] = hashlib.file_digest(file, "sha256").hexdigest()
            need(listed.get(path, digests[path]) == digests[path], 10, path)
    for path in sorted(listed.keys() - bag.sizes.keys()):
        report.tell(10, ascii(path), MISSING)
    with report.telling(10, 0):
        declared = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        need(bag.read("bagit.txt", 10) == declared, 10, "bagit.txt does not declare BagIt 1.0")
        stated = re.findall(rb"(?m)^Payload-Oxum: (.*)$", bag.read("bag-info.txt", 10))
        sizes = [bag.sizes[path] for path in bag.below("data/")]
        need(stated == [f"{sum(sizes)}.{len(sizes)}".encode()], 10, "bag-info.txt: another size")
        need(pinned in (None, digests.get(TAGS)), 10, f"{TAGS} has not the digest you were told")
    return digests


def steps_1_to_3(report, bag, digests, described, given):
    """Gives the trusted keys, and the leaves of the tree: None where it is not sound."""
    origin, size, enclosed, sound = described["origin"], described["size"], [], {}
    with report.telling(1, 0):
        enclosed = bag.read("data/log/keys", 1).decode("utf-8", "replace").splitlines()
    keys = trusted_keys(report, given.key, enclosed, origin)
    with report.telling(1):
        need(SIGNATURE in bag.sizes, 1, "the team did not sign this package: no signature.txt")
        check_signature(bag.read(SIGNATURE, 1), origin, keys, "package", digests.get(TAGS), size)
    newest = ["data/log/checkpoint", f"data/log/checkpoints/{size:020}"]
    notes = dict.fromkeys(newest + bag.below(("data/log/checkpoints/", "data/log/cosigned/")))
    for path in [*notes, *given.seen]:
        report.checked[2] += 1
        with report.telling(1):
            note = bag.read(path, 1) if path in notes else path.read_bytes()
            at, root = sound[path] = open_checkpoint(note, origin, keys)
            need(path not in notes or path == newest[0] or f"/{at:020}" in path, 2, f"{path}: {at}")
            fits = path not in newest or (at, root.hex()) == (size, described["root"])
            need(fits, 2, f"{path} is not the checkpoint that package.json names")
            need(at <= size, 2, f"{path} is of size {at}, later than this package", UNCHECKED)
    with report.telling(3, len(sound)):
        leaves, paths = read_tree(bag, size)
        report.checked[3] += len(paths)
        for path in set(bag.below("data/log/tile/")) - set(paths):
            report.tell(3, path, EXTRA)
        for path, (at, root) in sound.items():
            fits = at > size or root_of_leaves(leaves[:at]) == root
            need(fits, 3, f"the tree does not give the root in {path}: other tiles, or a fork")
        return keys, leaves
    return keys, None


def take_entry(report, said, acts, roots, counted, prove):
    """Steps 4 to 6 of one entry; `prove` compares its leaf with the tree."""
    number, entry = said.get("number"), said.get("entry")
    with report.telling(4):
        names = "act kind record revision root schema v" if "record" in entry else "act v"
        need(entry.get("v") == "trucewatch/entry/1", 4, f"entry {number}: version", UNCHECKED)
        need(sorted(entry) == names.split(), 4, f"entry {number} has not its form")
        prove(number, sha256(b"\0", canonical(entry).encode()))
        before, count = counted.get(entry.get("record"), 0), entry.get("revision", 1)
        need("record" not in entry or count > before, 4, f"entry {number} comes twice", EXTRA)
        counted[entry.get("record")] = count
        act = said["act"]
        with report.telling(5, act not in roots):
            need(act in acts, 5, f"act {act}", MISSING)
            if act not in roots:
                roots[act] = root_of("act", UUID(act), acts[act], 5).hex()
            need(roots[act] == entry["act"], 5, f"act {act} is not the one that was sealed")
        if "record" in entry:
            with report.telling(6):
                record, sealed = UUID(entry["record"]), said.get("revision")
                need(sealed is not None, 6, f"revision {count} of {record}", MISSING)
                root = root_of("record", record, sealed, 6).hex()
                need(root == entry["root"], 6, f"revision {count} of {record}")
                return entry["kind"], record, sealed
    return None


def steps_4_to_6(report, bag, leaves):
    """Gives (kind, record, sealed fields) of each revision, in the order of the entries."""
    acts, roots, counted, revisions, last = {}, {}, {}, [], [-1]

    def prove(number, leaf):
        need(number > last[0], 4, f"entry {number} is there twice or out of its order", EXTRA)
        last[0] = number
        need(leaves is not None, 4, "the tree is not sound: nothing to compare with", UNCHECKED)
        need(leaves[number : number + 1] == [leaf], 4, f"entry {number} is not the one sealed")

    with report.telling(5, 0):
        for line in bag.read("data/log/acts.jsonl", 5).splitlines():
            said = read_json(line, 5, "acts.jsonl")
            need(said["id"] not in acts, 5, f"act {said['id']} is there twice", EXTRA)
            acts[said.pop("id")] = said
    report.checked.update({6: 0, 7: 0, 8: 0})
    with report.telling(4, 0):
        for line in bag.read("data/log/entries.jsonl", 4).splitlines():
            said = read_json(line, 4, "entries.jsonl")
            revisions.append(take_entry(report, said, acts, roots, counted, prove))
    for act in sorted(acts.keys() - roots.keys()):
        report.tell(5, f"act {act} is named by no entry", EXTRA)
    return [revision for revision in revisions if revision]


def files_of(said):
    """(digest, size) of the file of an item, and of each file of a publication."""
    files = [(each.get("sha256"), each.get("size")) for each in said.get("files") or ()]
    return [file for file in ((said.get("object"), said.get("size")), *files) if file[0]]


def steps_7_and_8(report, bag, digests, revisions, withheld):
    """Plain records are the last revisions; objects are those that shown fields name."""
    records, named = {}, {}
    for kind, record, sealed in revisions:
        said = shown(sealed)
        path = f"data/records/{kind}/{said.get('code') or record}.json"
        records[record] = path, canonical(sealed["data"]).encode()
        named |= {digest: size or named.get(digest) for digest, size in files_of(said)}
    for path, data in sorted(records.values()):
        with report.telling(7):
            need(bag.read(path, 7) == data, 7, path)
    for path in sorted(set(bag.below("data/records/")) - {path for path, _ in records.values()}):
        report.tell(7, path, EXTRA)
    there = {}
    for path in bag.below("data/objects/"):
        with report.telling(8):
            digest = path.split("/")[2]
            need(digest in named and there.setdefault(digest, path) == path, 8, path, EXTRA)
            fits = digests.get(path) == digest and named[digest] in (None, bag.sizes[path])
            need(fits, 8, path)
    for digest in sorted((named.keys() - there.keys()) ^ set(withheld)):
        report.tell(8, digest, EXTRA if digest in withheld else MISSING)


def check_stamp(name, note, answer, chain, authority):
    """Step 9: `openssl ts` finds the stamp over this checkpoint sound at the time it states."""
    able = name.endswith(".tsr") and authority and shutil.which("openssl")
    need(able, 9, f"{name}: takes `openssl`, RFC 3161 and --authority", UNCHECKED)
    with tempfile.TemporaryDirectory() as folder:
        for file, data in (("note", note), ("tsr", answer), ("chain", chain)):
            Path(folder, file).write_bytes(data)
        how = {"cwd": folder, "capture_output": True, "text": True, "check": False}
        told = subprocess.run(["openssl", "ts", "-reply", "-in", "tsr", "-text"], **how).stdout
        at = re.search("Time stamp: (.{20,30}) GMT", told)[1]
        at = datetime.strptime(at + "+0000", "%b %d %H:%M:%S %Y%z").timestamp()
        ask = ["openssl", "ts", "-verify", "-data", "note", "-in", "tsr", "-untrusted", "chain"]
        done = subprocess.run([*ask, "-CAfile", authority.resolve(), "-attime", f"{at:.0f}"], **how)
        need(done.returncode == 0, 9, f"{name}: {done.stderr.strip()[:200]}")


def verify_package(report, place, given):
    bag = Bag(report, place)
    digests = step_10(report, bag, given.digest)
    described = read_json(bag.read("data/package.json", 10), 10, "package.json")
    need(described.get("v") == "trucewatch/package/1", 10, "package.json: version", UNCHECKED)
    keys, leaves = steps_1_to_3(report, bag, digests, described, given)
    steps_7_and_8(report, bag, digests, steps_4_to_6(report, bag, leaves), described["withheld"])
    for path in bag.below("data/receipts/"):
        with report.telling(3, 0):
            newest = steps_of_receipt(report, bag.read(path, 3), keys, described["origin"])[1]
            need(newest == (described["size"], bytes.fromhex(described["root"])), 2, path)
    for path in bag.below("data/log/stamps/"):
        if not path.endswith((".tsq", ".pem")):
            with report.telling(9):
                of = f"data/log/checkpoints/{path.split('/')[3]}"
                read = [bag.read(each, 9) for each in (of, path, path[:-3] + "pem")]
                check_stamp(path, *read, given.authority)


def verify_receipt(report, data, given):
    note = data.partition(b"\nc2sp.org/tlog-proof@v1\n")[2].partition(b"\n\n")[2]
    origin = note.partition(b"\n")[0].decode("utf-8", "replace")
    keys = trusted_keys(report, given.key, [], origin)
    said, (size, root) = steps_of_receipt(report, data, keys, origin)
    for path in given.seen:
        report.checked[1] += 1
        with report.telling(2):
            seen = open_checkpoint(path.read_bytes(), origin, keys)
            need(seen[0] == size, 2, f"{path} is of size {seen[0]}, not {size}", UNCHECKED)
            need(seen[1] == root, 2, f"fork: {path} has another root of size {size}")
    for stamp in said["stamps"]:
        with report.telling(9):
            read = unbase64(stamp["data"]), unbase64(stamp["chain"])
            check_stamp(stamp["name"], note, *read, given.authority)
    opened = shown(said["entry"]["revision"])
    if given.file:
        with report.telling(8), given.file.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            fits = [digest == of and size in (None, file.tell()) for of, size in files_of(opened)]
            need(fits, 8, "this receipt is not about a file", UNCHECKED)
            need(any(fits), 8, f"{given.file} is another file: {digest}")
    if not report.broken:
        say("Proved:", canonical(opened))
        say("Recorded, by the clock of the team:", shown(said["act"]).get("at", "not shown"))
        say(f"Sealed: entry {said['entry']['number']}, checkpoint {size}, root {root.hex()}")


def steps_of_receipt(report, data, keys, origin):
    """Steps 1 to 6 of a receipt; gives its JSON line, and (size, root) of its checkpoint."""
    head, mark, machine = data.partition(b"\n" + RECEIPT)
    line, _, proof = machine.partition(b"\n")
    said = read_json(line, 4, "receipt")
    need(data.startswith(RECEIPT) and sorted(said) == PARTS, 4, "receipt: not in its form")
    number, hashes, note = read_proof(proof)
    signature = said.pop("signature").encode()
    with report.telling(1, 2):
        digest = sha256(head, mark, canonical(said).encode()).hex()
        check_signature(signature, origin, keys, "receipt", digest)
    size, root = open_checkpoint(note, origin, keys)

    def prove(stated, leaf):
        report.checked[3] += 1
        fits = stated == number < size and root_by_proof(leaf, number, size, hashes) == root
        need(fits, 3, f"the proof does not lead from entry {number} to the signed root")

    acts = {said["act"].pop("id"): said["act"]}
    need(take_entry(report, said["entry"], acts, {}, {}, prove), 6, "receipt of no record")
    return said, (size, root)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("place", type=Path, metavar="PACKAGE|RECEIPT")
    parser.add_argument("--key", action="append", default=[])
    parser.add_argument("--seen", action="append", default=[], type=Path)
    parser.add_argument("--digest")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--authority", type=Path)
    given, report = parser.parse_args(), Report()
    keys = (Path(key).read_text() if Path(key).is_file() else key for key in given.key)
    given.key = "\n".join(keys).split()
    data = b"" if given.place.is_dir() else given.place.open("rb").read(1 << 24)
    step, verify = (4, verify_receipt) if data.startswith(RECEIPT) else (10, verify_package)
    with report.telling(step, 0):
        verify(report, data if step == 4 else given.place, given)
    report.show()
    print("NOT sound." if report.broken else "Every step that applies was taken and holds.")
    return 3 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
