"""The flow of people as the ledger tells it, drawn."""

from __future__ import annotations

from collections.abc import Callable

from trucewatch.ledger.flow import Flow, Stop
from trucewatch.reports.content.saying import message_words
from trucewatch.reports.drawings import flow as flows
from trucewatch.reports.drawings.sheet import Drawing

_ENDS = {
    "end": flows.End.HARM,
    "open_end": flows.End.HARM,
    "residual": flows.End.UNACCOUNTED,
}


def draw_ledger_flow(
    flow: Flow, title: str, language: str, name: str, named: Callable[[Stop], str]
) -> Drawing:
    """One counting unit. name: distinguishes the drawing on its page. named: what a stop is called
    there: a place at the precision of the page."""
    stops = [flows.Stop(stop.key, named(stop), "", _end(stop)) for stop in flow.stops]
    streams = [
        flows.Stream(
            stream.origin,
            stream.target,
            max(stream.figure.tight.low or 0, 0),
            stream.figure.tight.high,
            message_words(stream.words, language),
        )
        for stream in flow.streams
    ]
    return flows.draw_flow(stops, streams, title, language, name)


def _end(stop: Stop) -> flows.End:
    """Who should still be in a place is not unaccounted for; who is left on the way is."""
    if stop.kind == "residual" and stop.key.startswith("residual:place:"):
        return flows.End.STILL
    return _ENDS.get(stop.kind, flows.End.PLACE)
