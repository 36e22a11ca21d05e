"""Words that would tell a protected name are refused before they are recorded in clear.

They would stay in the log, in every copy, and in what is handed out; the gates of publishing come
too late for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.naming import READ, identities_of
from trucewatch.acts.gates.spelling import Words, told_in
from trucewatch.records import loading
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

Said = Mapping[str, Text | str]
"""What is to be recorded in clear, by the name of its field."""


def require_untold(acting: Acting, case: Case, said: Said, own: Iterable[Words] = ()) -> None:
    """Raise Refusal, naming the field, where words hold a protected name.

    Of the case as it is, or one that the same act protects (`own`). A name whose key was destroyed
    is known to nobody any more.
    """
    require_own_untold(said, own)
    if not any(said.values()):
        return
    keys, view = KeyStore(acting.workspace.keys), loading.only(READ, case.id)
    identities = identities_of(view, keys, lacking=True)
    for name, words in said.items():
        if any(identities.within(text) for text in _texts(words)):
            raise refuse("gate-words-tell", field=name)


def require_own_untold(said: Said, own: Iterable[Words]) -> None:
    """As above, of what the act protects alone; nothing is read."""
    known = list(own) if any(said.values()) else []
    for name, words in said.items():
        if any(told_in(text, known) for text in _texts(words)):
            raise refuse("gate-words-tell", field=name)


def _texts(words: Text | str) -> Iterable[str]:
    return (words,) if isinstance(words, str) else words.words.values()
