"""Closed lists of the field's words, one file a subject, each value with its two labels."""

from trucewatch.values.codes import (
    agreements,
    attribution,
    basemap,
    counts,
    deeds,
    determination,
    evidence,
    findings,
    incidents,
    movements,
    people,
    places,
    records,
    reports,
    sources,
    verdict,
)

__all__ = [
    "agreements",
    "attribution",
    "basemap",
    "counts",
    "deeds",
    "determination",
    "evidence",
    "findings",
    "incidents",
    "movements",
    "people",
    "places",
    "records",
    "reports",
    "sources",
    "verdict",
]
