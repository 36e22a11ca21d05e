"""Opening a gazetteer: which format it is in, and its places one by one."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from trucewatch.importers.files.characters import UNWRITABLE
from trucewatch.importers.files.decoding import find_encoding
from trucewatch.importers.files.limits import LIMITS
from trucewatch.importers.files.opening import open_still
from trucewatch.importers.gazetteer.cells import Cells
from trucewatch.importers.gazetteer.entry import Entry, Gazetteer
from trucewatch.importers.gazetteer.geonames import KEYS, populated_place
from trucewatch.importers.gazetteer.open_syria import KEYS as LISTED
from trucewatch.importers.gazetteer.open_syria import listed_unit
from trucewatch.importers.gazetteer.pcodes import COLUMNS, unit
from trucewatch.importers.known import GAZETTEER
from trucewatch.importers.problems import problem
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.plain import Json
from trucewatch.values.refusal import Refusal, refuse

P_CODES, GEONAMES = f"{GAZETTEER}p-codes", f"{GAZETTEER}geonames"
OPEN_SYRIA = f"{GAZETTEER}open-syria"
_NAME_LISTS = (
    frozenset({"original", "cleaned"}),
    frozenset({"ar_pair", "en"}),
    frozenset({"-"}),
)


def open_gazetteer(place: Path) -> Gazetteer:
    """Every place of the file. Raises Refusal: not readable, or in no format known here."""
    text = _text(place)
    begun = text.lstrip()[:1]
    if begun == "{":
        return (
            _collection(place, text) if '"FeatureCollection"' in text[:500] else _lines(place, text)
        )
    if begun == "[":
        return _items(place, text)
    return _table(place, text)


def _text(place: Path) -> str:
    try:
        with open_still(place, LIMITS.tree_bytes) as handle:
            encoding = find_encoding(handle)
            text = handle.read().decode(encoding.codec, "replace")
    except Refusal as refused:
        raise refuse("places-unreadable", file=str(place), why=refused.message) from None
    return UNWRITABLE.sub("\ufffd", text)


def _table(place: Path, text: str) -> Gazetteer:
    """Rows of a table with P-codes."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    try:
        columns = frozenset(rows.fieldnames or ())
        if columns in _NAME_LISTS:
            raise refuse("places-names-only", file=str(place))
        if not columns >= COLUMNS:
            raise refuse("places-format", file=str(place))
        held = [(rows.line_num, row) for row in rows]
    except csv.Error:
        raise refuse("places-broken", file=str(place), line=rows.line_num) from None
    return _gathered(place, P_CODES, held, lambda cells: unit(cells, None))


def _collection(place: Path, text: str) -> Gazetteer:
    """Features of a GeoJSON file with P-codes; each is told by its number."""
    features = _json(place, text, 1).get("features")
    held: list[tuple[int, Mapping[str, object]]] = []
    outlines: dict[int, Mapping[str, Json]] = {}
    for number, feature in enumerate(features if isinstance(features, list) else (), 1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict) or not properties.keys() >= COLUMNS:
            raise refuse("places-format", file=str(place))
        held.append((number, properties))
        if isinstance(outline := feature.get("geometry"), dict):
            outlines[number] = {
                "kind": outline.get("type"),
                "coordinates": outline.get("coordinates"),
            }
    return _gathered(place, P_CODES, held, lambda cells: unit(cells, outlines.get(cells.line)))


def _items(place: Path, text: str) -> Gazetteer:
    """Items of a JSON list, each told by its number."""
    items = _json(place, f'{{"items":{text}}}', 1)["items"]
    held = [(number, one) for number, one in enumerate(items if isinstance(items, list) else (), 1)]
    if not all(isinstance(one, dict) and one.keys() >= LISTED for _, one in held) or not held:
        raise refuse("places-format", file=str(place))
    return _gathered(place, OPEN_SYRIA, held, listed_unit)


def _lines(place: Path, text: str) -> Gazetteer:
    """Lines of GeoNames."""
    held = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            found = _json(place, line, number)
            if not found.keys() >= KEYS:
                raise refuse("places-format", file=str(place))
            held.append((number, found))
    return _gathered(place, GEONAMES, held, populated_place)


def _json(place: Path, text: str, line: int) -> dict[str, object]:
    """An object; its numbers stay as they are written."""
    try:
        found = json.loads(text, parse_float=str, parse_int=str)
    except json.JSONDecodeError as error:
        raise refuse("places-broken", file=str(place), line=line + error.lineno - 1) from None
    except RecursionError:
        raise refuse("places-broken", file=str(place), line=line) from None
    if not isinstance(found, dict):
        raise refuse("places-format", file=str(place))
    return found


def _gathered(
    place: Path,
    series: str,
    held: Iterable[tuple[int, Mapping[str, object]]],
    read: Callable[[Cells], Entry],
) -> Gazetteer:
    entries: list[Entry] = []
    findings: list[Finding] = []
    swapped: dict[tuple[str, str], list[int]] = {}
    for line, row in held:
        cells = Cells(place.name, line, row)
        entries.append(read(cells))
        findings += cells.findings
        for pair in cells.swapped:
            swapped.setdefault(pair, []).append(line)
    findings += [_swapped(place, pair, lines) for pair, lines in swapped.items()]
    return Gazetteer(series, tuple(entries), tuple(findings))


def _swapped(place: Path, pair: tuple[str, str], lines: list[int]) -> Finding:
    """Told once for all the rows of a column."""
    where = Where(place.name, lines[0], kind="place")
    one, other = pair
    return problem(
        "places-swapped", where, severity=Severity.NOTE, one=one, other=other, n=len(lines)
    )
