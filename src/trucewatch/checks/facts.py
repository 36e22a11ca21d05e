"""The facts a ruling rests on, as one digest: another digest means that they have changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from trucewatch.records.view import CaseView, Row
from trucewatch.values.plain import Json

_INCIDENT = ("period", "area", "status", "harm", "movement", "effect", "effect_period")
_DEED = ("deed_kind", "targets", "target_place", "period")
_ATTRIBUTION = ("actor", "alternatives", "standing", "marks", "said_by", "response")
_CLAUSE = (
    "clause_kind", "area", "area_control", "route", "window", "forbidden", "promised", "protected",
    "promised_count", "promised_unit", "due", "condition", "added_by", "ended_by", "replaces",
)  # fmt: skip
_AGREEMENT = ("announced", "signed", "in_force", "effective", "extended", "expires")
_BINDING = ("clause", "actor", "standing", "through", "since")


def facts_of(view: CaseView, incident: Row, clause: Row) -> str:
    """Hex SHA-256 over incident, deeds, attributions, clause, agreement and bindings as stored.

    Words (titles, narratives, notes) do not enter: a better wording changes no fact.
    """
    deeds = incident.children("deed")
    attributions = [a for deed in deeds for a in deed.children("attribution")]
    agreement = clause.agreement
    bindings = [] if agreement is None else agreement.children("binding")
    told: Json = [
        _rows([incident], _INCIDENT),
        _rows(deeds, _DEED),
        _rows(attributions, _ATTRIBUTION),
        _rows([clause], _CLAUSE),
        _rows([] if agreement is None else [agreement], _AGREEMENT),
        _rows(bindings, _BINDING),
    ]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(rows: Iterable[Row], fields: Iterable[str]) -> list[Json]:
    names = tuple(fields)
    return [
        [row.key, *(row.raw(name) for name in names)]
        for row in sorted(rows, key=lambda row: row.key)
    ]
