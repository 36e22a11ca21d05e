"""A GeoJSON file of a case folder (RFC 7946): a FeatureCollection of places."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.importers.files.characters import one_line_ends, without_unwritable
from trucewatch.importers.files.json_nodes import BrokenJson, read_json
from trucewatch.importers.files.limits import Limits
from trucewatch.importers.files.nodes import Mapping, Node, Scalar, Sequence, raw
from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.records import RecordReader
from trucewatch.importers.files.rows import RawRow
from trucewatch.importers.files.shape import Shape

AREA_PARTS = ("precision", "radius_m")
"""Properties that say how well the shape is known: they are part of the area."""
_COLLECTION = frozenset({"type", "features", "name", "bbox", "crs"})
_FEATURE = frozenset({"type", "properties", "geometry", "id", "bbox"})
_WGS84 = ("crs84", "epsg:4326", "epsg::4326")


def geojson_rows(
    text: str, shape: Shape, problems: FileProblems, limits: Limits
) -> Iterator[RawRow]:
    """The places of the file in their order; everything wrong goes into `problems`."""
    clean = without_unwritable(one_line_ends(text), problems)
    try:
        top = read_json(clean, limits)
    except BrokenJson as broken:
        problems.spoil(
            broken.refusal.code, problems.where(broken.mark), **broken.refusal.message.args
        )
        return
    features = _member(top, "features")
    if _words(_member(top, "type")) != "FeatureCollection" or not isinstance(features, Sequence):
        problems.spoil("file-geo-top", problems.where(top.mark))
        return
    _check_members(top, _COLLECTION, problems)
    _check_crs(_member(top, "crs"), problems)
    reader = RecordReader(shape, problems)
    for feature in features.items:
        row = _place(feature, reader)
        if row is not None:
            yield row


def _place(feature: Node, reader: RecordReader) -> RawRow | None:
    properties = _member(feature, "properties")
    if not isinstance(feature, Mapping) or not isinstance(properties, Mapping):
        reader.problems.spoil("file-geo-feature", reader.problems.where(feature.mark))
        return None
    _check_members(feature, _FEATURE, reader.problems)
    parts = [pair for pair in properties.entries if _words(pair[0]) in AREA_PARTS]
    entries = [pair for pair in properties.entries if pair not in parts]
    geometry = _member(feature, "geometry")
    if isinstance(geometry, Mapping):
        area = Mapping([*geometry.entries, *parts], geometry.mark)
        entries.append((Scalar("area", geometry.mark), area))
    elif geometry is not None and raw(geometry):
        reader.problems.spoil("file-geo-feature", reader.problems.where(geometry.mark))
    else:
        entries += parts
    return reader.record(reader.shape.placed, Mapping(entries, feature.mark))


def _member(node: Node, name: str) -> Node | None:
    if not isinstance(node, Mapping):
        return None
    return next((value for key, value in node.entries if _words(key) == name), None)


def _words(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _check_members(node: Node, known: frozenset[str], problems: FileProblems) -> None:
    """Doubled members are errors; members that are not read are told."""
    seen: set[str] = set()
    for name, value in node.entries if isinstance(node, Mapping) else ():
        words = _words(name)
        where = problems.where(name.mark, "", shown(words))
        if words in seen:
            problems.spoil("file-name-twice", where, name=words, line=str(value.mark[0]))
        elif words not in known:
            problems.note("file-geo-member", where, name=shown(words))
        seen.add(words)


def _check_crs(crs: Node | None, problems: FileProblems) -> None:
    """Coordinates are WGS84 degrees, longitude first; a file that says otherwise is refused."""
    if crs is None or raw(crs) == "":
        return
    name = _words(_member(_member(crs, "properties") or crs, "name")).casefold()
    if not name.endswith(_WGS84):
        problems.spoil("file-geo-crs", problems.where(crs.mark))
