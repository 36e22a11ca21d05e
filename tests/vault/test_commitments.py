"""Commitments and roots: the permanent format, held to vectors and to a second writing of it."""

import hashlib
import json
import struct
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.vault.canonical import canonical
from trucewatch.vault.commitments import Scope, commit, new_salts, root, seal_fields
from trucewatch.vault.entries import Revised, entry
from trucewatch.vault.merkle import leaf_hash

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
SCOPES = {"record": Scope.RECORD, "act": Scope.ACT}


def commitment_as_the_document_says(scope, owner, name, salt, value):
    return hashlib.sha256(
        b"trucewatch/" + scope.encode() + b"-field/1\0" + owner.bytes
        + struct.pack(">H", len(name)) + name.encode()
        + salt + struct.pack(">I", len(value)) + value
    ).digest()  # fmt: skip


def root_as_the_document_says(scope, owner, commitments):
    message = b"trucewatch/" + scope.encode() + b"/1\0" + owner.bytes
    message += struct.pack(">I", len(commitments))
    for name in sorted(commitments):
        message += struct.pack(">H", len(name)) + name.encode() + commitments[name]
    return hashlib.sha256(message).digest()


@pytest.mark.parametrize("vector", VECTORS["sealed"], ids=lambda vector: vector["what"])
def test_the_vectors_of_the_format_document(vector):
    owner, scope = UUID(vector["owner"]), SCOPES[vector["scope"]]
    commitments = {}
    for field in vector["fields"]:
        value, salt = field["canonical"].encode(), bytes.fromhex(field["salt"])
        assert canonical(json.loads(field["canonical"])) == value
        assert commit(scope, owner, field["name"], salt, value).hex() == field["commitment"]
        commitments[field["name"]] = bytes.fromhex(field["commitment"])
    names = sorted(commitments)
    assert root(scope, owner, names, [commitments[n] for n in names]).hex() == vector["root"]
    plain = {field["name"]: json.loads(field["canonical"]) for field in vector["fields"]}
    salts = b"".join(bytes.fromhex(f["salt"]) for f in vector["fields"])
    assert seal_fields(owner, plain, salts, scope).hex() == vector["root"]


@pytest.mark.parametrize("vector", VECTORS["sealed"], ids=lambda vector: vector["what"])
def test_the_vectors_follow_from_the_words_of_the_document_alone(vector):
    owner = UUID(vector["owner"])
    commitments = {
        f["name"]: commitment_as_the_document_says(
            vector["scope"], owner, f["name"], bytes.fromhex(f["salt"]), f["canonical"].encode()
        )
        for f in vector["fields"]
    }
    assert {n: c.hex() for n, c in commitments.items()} == {
        f["name"]: f["commitment"] for f in vector["fields"]
    }
    assert root_as_the_document_says(vector["scope"], owner, commitments).hex() == vector["root"]


@pytest.mark.parametrize("vector", VECTORS["leaves"], ids=lambda vector: vector["what"])
def test_the_vectors_of_leaves(vector):
    revised = None
    if "record" in vector:
        revised = Revised(
            vector["kind"],
            UUID(vector["record"]),
            vector["revision"],
            vector["schema"],
            bytes.fromhex(vector["root"]),
        )
    leaf = entry(bytes.fromhex(vector["act"]), revised)
    assert leaf.decode() == vector["entry"]
    assert leaf_hash(leaf).hex() == vector["leaf_hash"]
    assert hashlib.sha256(b"\0" + vector["entry"].encode()).hexdigest() == vector["leaf_hash"]


kinds = st.from_regex(r"[a-z][a-z0-9_]{0,63}", fullmatch=True)
counts = st.integers(1, 2**53 - 1)
roots = st.binary(min_size=32, max_size=32)


@given(roots, kinds, st.uuids(), counts, counts, roots)
def test_a_leaf_is_in_canonical_form(act, kind, record, revision, schema, root):
    fields = {"act": act.hex(), "kind": kind, "record": str(record), "revision": revision}
    fields |= {"root": root.hex(), "schema": schema, "v": "trucewatch/entry/1"}
    assert entry(act, Revised(kind, record, revision, schema, root)) == canonical(fields)


names = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)


@given(st.uuids(), st.dictionaries(names, st.text("ab\u0627", max_size=3), min_size=1))
def test_any_plain_form_has_the_root_that_the_document_says(owner, plain):
    salts = new_salts(len(plain))
    commitments = {
        name: commitment_as_the_document_says(
            "record", owner, name, salts[16 * at : 16 * at + 16], canonical(plain[name])
        )
        for at, name in enumerate(sorted(plain))
    }
    assert seal_fields(owner, plain, salts) == root_as_the_document_says(
        "record", owner, commitments
    )


def test_a_commitment_fits_one_scope_owner_name_salt_and_value_only():
    one, other = UUID(int=1), UUID(int=2)
    salt, flipped = bytes(16), bytes(15) + b"\x01"
    found = [
        commit(Scope.RECORD, one, "name", salt, b'"x"'),
        commit(Scope.ACT, one, "name", salt, b'"x"'),
        commit(Scope.RECORD, other, "name", salt, b'"x"'),
        commit(Scope.RECORD, one, "name2", salt, b'"x"'),
        commit(Scope.RECORD, one, "name", flipped, b'"x"'),
        commit(Scope.RECORD, one, "name", salt, b'"y"'),
        commit(Scope.RECORD, one, "name", salt, b"null"),
    ]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", ["", "A", "اسم", "a b", "1a", "a" * 256, "a\n", "á"])
def test_a_name_with_more_than_one_spelling_is_no_name(name):
    with pytest.raises(ValueError):
        commit(Scope.RECORD, UUID(int=1), name, bytes(16), b"1")


@pytest.mark.parametrize("salts", [b"", bytes(15), bytes(17), bytes(32)])
def test_a_salt_is_sixteen_bytes(salts):
    with pytest.raises(ValueError):
        commit(Scope.RECORD, UUID(int=1), "name", salts, b"1")


def test_a_root_stands_over_sorted_names_and_whole_commitments_only():
    owner, one = UUID(int=1), bytes(32)
    for names_, commitments in [
        ([], []),
        (["b", "a"], [one, one]),
        (["a", "a"], [one, one]),
        (["a"], [bytes(31)]),
        (["a"], [bytes(33)]),
        (["a", "b"], [bytes(31), bytes(33)]),
        (["a"], [one, one]),
    ]:
        with pytest.raises(ValueError):
            root(Scope.RECORD, owner, names_, commitments)


def test_salts_are_never_the_same_twice():
    assert len({new_salts(1) for _ in range(1000)}) == 1000
