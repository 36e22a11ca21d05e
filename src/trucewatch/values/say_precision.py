"""How exactly a place is known, in words."""

from __future__ import annotations

from trucewatch.values.area import Area
from trucewatch.values.codes.places import WherePrecision
from trucewatch.values.message import Message


def say_precision(area: Area, lang: str, *, margin: bool = True) -> str:
    """As far as anybody says it, and within how many metres; empty where nobody says anything.

    margin: the metres are told; otherwise only what the place is near or within.
    """
    said = [] if area.precision is WherePrecision.UNKNOWN else [area.precision.label(lang)]
    if margin and area.radius_m is not None:
        said.append(Message("values-within-metres", {"n": area.radius_m}).text(lang))
    return ("، " if lang == "ar" else ", ").join(said)
