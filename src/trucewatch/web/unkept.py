"""A form whose words cannot be kept, as where its session ended while the keys are away.

Nothing here may hold them: under any key that stays with the server they would be open to whoever
takes the machine. So they go back to whoever sent them, whole, in the page that says so, and are sent
again from there once the keys are back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from trucewatch.web.recording.parking import given_to as given_form
from trucewatch.web.recording.parking import posted_whole
from trucewatch.web.words_kept import given_to as given_page

CODE = re.compile(r"[a-z0-9_.:+-]*")
"""What nobody reads: a choice from a list, a number, an id."""

NOT_TYPED = frozenset(
    {
        "csrfmiddlewaretoken",
        "do",
        "mark",
        "new",
        "opened",
        "tab",
        "seen",
        "back",
        "into",
        "words_of",
    }
)


@dataclass(frozen=True, slots=True)
class Unkept:
    """What a form held. fields: all of it by name, to be sent again; words: what somebody typed."""

    fields: Sequence[tuple[str, str]]

    @property
    def words(self) -> list[str]:
        said = (value.strip() for name, value in self.fields if name not in NOT_TYPED)
        return list(dict.fromkeys(one for one in said if not CODE.fullmatch(one)))


def unkept(request: HttpRequest) -> Unkept | None:
    """What comes back to whoever sent it; None for a form that keeps no words.

    The form says by its signed mark whom it was given to. Somebody else who has signed in sees nothing
    of it, and can be led to send nothing that another typed.
    """
    if request.method != "POST":
        return None
    member = given_form(request) or given_page(request)
    if member is None or (request.user.is_authenticated and request.user.pk != member):
        return None
    posted = posted_whole(request)
    fields = ((name, value) for name in posted for value in posted.getlist(name))
    return Unkept([(name, value) for name, value in fields if name != "csrfmiddlewaretoken"])
