"""A route in running words: from the first place, by way of those between, to the last."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.values import catalogue
from trucewatch.values.running_words import isolate, phrase


def say_route(places: Sequence[str], lang: str) -> str:
    """The names of two places or more, in the order in which one comes through them."""
    start, *between, end = places
    if not between:
        return phrase("route-straight", lang, start=start, end=end)
    then = catalogue.say("wording-route-then", {}, lang)
    by = then.join(map(isolate, between)) if between[1:] else between[0]
    return phrase("route", lang, start=start, by=by, end=end)
