"""Case folders for the tests: a small shape by hand, and files written as text or bytes."""

from pathlib import Path

from trucewatch.importers.files.folder import read_folder
from trucewatch.importers.files.limits import Limits
from trucewatch.importers.files.rows import RawFolder
from trucewatch.importers.files.shape import Form, KindShape, Shape

V, T, L, G, N, P = Form.VALUE, Form.TEXT, Form.LIST, Form.TAGGED, Form.NESTED, Form.PROTECTED

SHAPE = Shape(
    {
        "case": KindShape({"name": G, "zone": V}),
        "agreement": KindShape({"name": G, "announced": V}, ("clause", "citation")),
        "clause": KindShape({"clause_kind": V, "area": N}, ("citation",), {"kind": "clause_kind"}),
        "incident": KindShape(
            {"title": G, "period": V, "area": N, "effect": V, "chosen": V},
            ("deed", "tally", "citation"),
        ),
        "deed": KindShape(
            {"deed_kind": V, "targets": L}, ("attribution", "citation"), {"kind": "deed_kind"}
        ),
        "attribution": KindShape({"actor": V, "as_stated": G}, ("citation",)),
        "tally": KindShape({"count": V, "unit": V, "at": V, "as_stated": G}, ("citation",)),
        "person": KindShape({"label": G, "group": V, "name": P, "contact": P}, ("fate",)),
        "fate": KindShape({"person": V, "status": V}),
        "actor": KindShape({"name": G, "aliases": L}),
        "place": KindShape({"name": G, "pcode": V, "area": N, "exact": P}),
        "citation": KindShape({"source": V, "locator": T}),
    },
    {
        "agreements": "agreement", "clauses": "clause", "incidents": "incident", "deeds": "deed",
        "attributions": "attribution", "tallies": "tally", "persons": "person", "fates": "fate",
        "actors": "actor", "places": "place", "citations": "citation",
    },
)  # fmt: skip


def write(folder: Path, /, **files: str | bytes) -> Path:
    """Files named as the arguments, "__" for the dot: incidents__yaml."""
    for name, content in files.items():
        raw = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(raw)
    return folder


def read(folder: Path, /, **files: str | bytes) -> RawFolder:
    return read_folder(write(folder, **files), SHAPE)


def read_within(limits: Limits, folder: Path, /, **files: str | bytes) -> RawFolder:
    return read_folder(write(folder, **files), SHAPE, limits)


def told(found: RawFolder) -> list[tuple[str, int, int, str]]:
    """Code, line, column and field of each finding."""
    return [
        (one.code, one.where[0].line, one.where[0].column, one.where[0].field)
        for one in found.findings
    ]


def codes(found: RawFolder) -> list[str]:
    """The codes of the findings, after each was said in both languages with its advice."""
    for one in found.findings:
        for lang in ("en", "ar"):
            assert one.message.text(lang) and one.advice and one.advice.text(lang)
    return [one.code for one in found.findings]


def words(text: str) -> str:
    """A message without the marks that isolate directions of writing."""
    return text.replace("\u2068", "").replace("\u2069", "")
