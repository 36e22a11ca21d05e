"""Make a package: choose, close, prove, describe. Nothing is written to the workspace here.

The bytes depend on the records, the audience, the as-of, the checkpoint and this program alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.resources import files as resources
from pathlib import Path
from uuid import UUID

from trucewatch.acts.evidence.custody import withdrawn_from_use
from trucewatch.acts.exchange.signing import signer_of
from trucewatch.acts.gates.naming import identities_of
from trucewatch.acts.logs import open_log
from trucewatch.packages.audiences import SEE_ACT_TIMES, WIDTHS
from trucewatch.packages.bag_writing import Contents
from trucewatch.packages.choosing import Chosen, Wish, choose, concerned
from trucewatch.packages.copies import Copies, copies
from trucewatch.packages.crate import crate
from trucewatch.packages.index import Told, index
from trucewatch.packages.media import Carried, carried, withheld
from trucewatch.packages.receipts import receipt_of
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Evidence
from trucewatch.records.view import CaseView
from trucewatch.records.workspace import Workspace
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.vault import contents as places
from trucewatch.vault import tiles
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.contents import Description, act_plain, entry_plain, lines, record_path
from trucewatch.vault.log import Log
from trucewatch.vault.signatures import Signer

PROGRAM = "verify.py"


@dataclass(frozen=True, slots=True)
class Made:
    """A package before it is written.

    concerned: whom a gate about it may be about. withdrawn: codes of items that are withdrawn from
    use, whose files stay behind.
    """

    contents: Contents = field(repr=False)
    description: Description
    items: tuple[UUID, ...]
    objects: tuple[Carried, ...]
    entries: int
    concerned: frozenset[UUID] = field(repr=False)
    withdrawn: tuple[str, ...] = ()

    @property
    def texts(self) -> Mapping[str, bytes]:
        """All that is said in it, for the gates to look through; the program is no text of ours."""
        said = {path: data for path, data in self.contents.files.items() if path != PROGRAM}
        return said | {file.path: b"" for file in self.objects}


INDEXES = {"en": "index.html", "ar": "index.ar.html"}


def make(workspace: Workspace, wish: Wish, view: CaseView, as_of: When) -> Made:
    """The package that was wished for, under the newest checkpoint.

    Raises Refusal where something is not sealed yet, and where an item has no copy that the
    audience may be given, and where the key that signs is not here.
    """
    signer = signer_of(workspace)
    log = open_log(workspace)
    newest = log.checkpoints.at(signer.size)
    chosen = choose(wish, view)
    withdrawn = withdrawn_from_use(wish.case)
    files = carried(wish, chosen, withdrawn)
    identities = identities_of(view, KeyStore(workspace.keys), lacking=True)
    made = copies(wish, chosen, identities, newest.size)
    items = [one for one in chosen.values() if one.kind == "evidence"]
    description = Description(
        origin=log.origin,
        size=newest.size,
        root=newest.root,
        audience=str(wish.audience),
        case=wish.case.code,
        as_of=str(as_of),
        items=tuple(sorted(one.code for one in items)) if wish.items else (),
        withheld=withheld(made, files),
    )
    payload = _payload(wish, log, newest, description, made)
    payload |= _receipts(workspace, wish, items, signer)
    unusable = frozenset(one.id for one in items if one.id in withdrawn and one.plain["object"])
    told = Told(wish.case, description, chosen, made, files, workspace.log_key, unusable)
    objects = tuple(files[digest] for digest in sorted(files))
    payload[places.CRATE] = _crate(wish, as_of, payload, objects)
    pages = {name: index(told, language) for language, name in INDEXES.items()}
    program = (resources("trucewatch.packages") / PROGRAM).read_bytes()
    files_ = {**payload, **pages, PROGRAM: program}
    contents = Contents(files_, objects, _info(wish, description), signer)
    return Made(
        contents,
        description,
        tuple(sorted(one.id for one in items)),
        objects,
        len(made.entries),
        frozenset(concerned(chosen.values())),
        tuple(sorted(chosen[item].code for item in unusable)),
    )


def _payload(
    wish: Wish, log: Log, newest: Checkpoint, description: Description, made: Copies
) -> dict[str, bytes]:
    files = {places.DESCRIPTION: bytes(description)}
    files |= _log_files(log, newest)
    files[places.ACTS] = lines([act_plain(act) for act in made.acts.values()])
    files[places.ENTRIES] = lines([entry_plain(logged) for logged in made.entries])
    last = {e.revised.record: (e.revised, e.fields) for e in made.entries if e.revised}
    for revised, fields in last.values():
        assert fields is not None
        files[record_path(revised.kind, revised.record, fields)] = fields.data
    return files


def _receipts(
    workspace: Workspace, wish: Wish, items: Collection[Chosen], signer: Signer
) -> dict[str, bytes]:
    show_time = WIDTHS[wish.audience] >= SEE_ACT_TIMES
    found = Evidence.objects.filter(id__in=[one.id for one in items])
    return {
        f"{places.RECEIPTS}{record.code}.txt": bytes(
            receipt_of(workspace, record, signer.size, show_time, signer)
        )
        for record in found
        if record.object
    }


def _log_files(log: Log, newest: Checkpoint) -> dict[str, bytes]:
    """The whole tree in tiles, the newest checkpoint, and all that vouches for earlier ones."""
    tree, note = log.tree(newest.size), log.checkpoints.note(newest.size)
    files = {f"{places.LOG}checkpoint": note, places.KEYS: _keys(log)}
    for level, index_ in tiles.all_tiles(newest.size):
        path = tiles.tile_path(Path(), level, index_, tree.width(level, index_))
        files[f"{places.LOG}{path.as_posix()}"] = b"".join(tree.tile(level, index_))
    vouched = set[int]()
    for folder in ("stamps", "cosigned"):
        for path in sorted((log.folder / folder).rglob("*")):
            size = _size_in(path.relative_to(log.folder).parts)
            if path.is_file() and size is not None and size <= newest.size:
                files[f"{places.LOG}{path.relative_to(log.folder).as_posix()}"] = path.read_bytes()
                vouched.add(size)
    for size in sorted({newest.size, *vouched} & set(log.checkpoints.sizes())):
        files[f"{places.LOG}checkpoints/{size:020}"] = log.checkpoints.note(size)
    return files


def _size_in(parts: Sequence[str]) -> int | None:
    """The size of the checkpoint that a file vouches for, as its path has it."""
    found = re.search(r"[0-9]{20}", "/".join(parts))
    return int(found[0]) if found else None


def _keys(log: Log) -> bytes:
    return "".join(f"{key}\n" for key in log.checkpoints.keys if key.name == log.origin).encode()


def _crate(
    wish: Wish, as_of: When, payload: Mapping[str, bytes], objects: Sequence[Carried]
) -> bytes:
    name = _words(wish.case.name) or wish.case.code
    said = {"case": wish.case.code, "audience": wish.audience, "as_of": str(as_of)}
    description = Message("package-description", said).text("en")
    return crate(name, description, as_of.latest.date().isoformat(), payload, objects)


def _info(wish: Wish, description: Description) -> dict[str, str]:
    return {
        "Bag-Software-Agent": f"Trucewatch {version('trucewatch')}",
        "External-Description": _words(wish.case.name),
        "External-Identifier": wish.case.code,
        "Source-Organization": _words(wish.case.organisation),
        "Trucewatch-As-Of": description.as_of,
        "Trucewatch-Audience": description.audience,
        "Trucewatch-Origin": description.origin,
        "Trucewatch-Size": str(description.size),
    }


def _words(text: Text) -> str:
    """In the language they were written in."""
    return text.get(text.original) if text else ""
