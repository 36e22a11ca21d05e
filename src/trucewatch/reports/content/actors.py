"""Who, in words: actors named alike; alternatives stay alternatives to the last line."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.content.saying import listed_words
from trucewatch.reports.content.writer import Writer


def actor_names(actors: Sequence[Row], writer: Writer) -> str:
    """Several actors named together."""
    return listed_words([writer.name(actor) for actor in actors], writer.language)


def who_words(row: Row, writer: Writer) -> str:
    """Whom an attribution or a determination names: one, one of several, a person, or nobody."""
    alternatives = row.refs("alternatives")
    if alternatives:
        names = [writer.name(actor) for actor in ([row.actor] if row.actor else []) + alternatives]
        return writer.words("report-one-of", actors=listed_words(names, writer.language, "or"))
    if row.actor is not None:
        return writer.name(row.actor)
    if row.kind == "attribution" and row.person is not None:
        return _person(row.person, writer)
    return writer.words("report-nobody-named")


def _person(person: Row, writer: Writer) -> str:
    """A natural person: the pseudonym where released, else only that it is a person."""
    if person.id in writer.release.released or writer.release.shows_persons():
        return str(person.label.get(writer.language))
    return writer.words("report-a-person")
