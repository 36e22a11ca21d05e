"""Words that would tell a protected name are refused before they are recorded in clear.

They would stay in the log, in every copy, and in what is handed out; the gates of publishing come
too late for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.answering import answered, answers_no_more, in_own_words, places_of
from trucewatch.acts.gates.known import names_of
from trucewatch.acts.gates.spelling import Sought, Words
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, Record
from trucewatch.records.plain import stored
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.message import Message
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

Said = Mapping[str, Text | str]
"""What is to be recorded in clear, by the name of its field."""

FINAL = {
    "determination": ("reasoning", "severity_words", "review_words"),
    "finding_decision": ("because",),
}
"""Words of kinds that are printed and never corrected: a ruling, a review, a reason to let be."""


def require_untold(acting: Acting, case: Case, said: Said, own: Iterable[Words] = ()) -> None:
    """Raise Refusal, naming the field, where words hold a protected name, in other letters too.

    Of the case as it is, or one that the same act protects (`own`). A name whose key was destroyed
    is known to nobody any more. Whom it told, and which record, is written down as a look; and
    whoever was told a few is refused whatever they say, for a while.
    """
    require_own_untold(said, own, "gate-words-tell")
    _require_untold(acting, case, list(said.items()))


def require_final_untold(
    acting: Acting, case: Case | None, reason: str, records: Sequence[Record]
) -> None:
    """The same for what no act can take back: its reason, and the words of a ruling or a decision.

    Words that stood there before are let be, so that a record that tells a name can be withdrawn; and
    whoever was told a few may still give a reason in words of our own, which are not looked at.
    Where the keys are away nobody knows the names: the gates of publishing look again.
    """
    final = [record for record in records if record.kind in FINAL]
    said = [each for record in final for each in _newly_said(record)]
    if case is not None and KeyStore(acting.workspace.keys).is_here:
        _require_untold(acting, case, said, reason)


def _newly_said(record: Record) -> Iterator[tuple[str, Text]]:
    names = FINAL[record.kind]
    rows = stored(record.kind).filter(id=record.id) if record.revision else ()
    before = {(name, getattr(row, name)) for row in rows for name in names}
    now = ((name, getattr(record, name)) for name in names)
    yield from (each for each in now if each not in before)


def _require_untold(
    acting: Acting, case: Case, said: Sequence[tuple[str, Text | str]], reason: str = ""
) -> None:
    anything = any(words for _, words in said)
    if not (anything or reason):
        return
    names = names_of(KeyStore(acting.workspace.keys), case.id)
    if not names:
        return
    if answers_no_more(acting):
        if anything:
            raise refuse("gate-answers-no-more")
        if not in_own_words(reason):
            raise refuse("gate-reason-no-more", reason=Message("gate-reason-names-out"))
        return
    every = [("reason", reason), *said]
    texts = [(name, text) for name, words in every for text in _texts(words)]
    telling = [(name, text) for name, text in texts if names.within(text)]
    if telling:
        told = {one: None for _, text in telling for one in names.told_in(text)}
        few = answered(acting, case, told)
        name, text = telling[0]
        if not few:
            raise refuse("gate-words-tell-unplaced", field=label_of_field(name))
        places = places_of(names.told_in, text)
        raise refuse("gate-words-tell", field=label_of_field(name), places=places)


def require_own_untold(said: Said, own: Iterable[Words], code: str) -> None:
    """As above, of what the act protects alone; nothing is read. code: of the message."""
    known = Sought({words: words for words in own} if any(said.values()) else {})
    for name, words in said.items():
        for text in _texts(words):
            if any(known.within(text)):
                places = places_of(known.within, text)
                raise refuse(code, field=label_of_field(name), places=places)


def _texts(words: Text | str) -> Iterable[str]:
    return (words,) if isinstance(words, str) else words.words.values()
