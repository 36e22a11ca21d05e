"""What is typed into a form, kept whole: also what is not asked of its member, or no longer.

A right that ends between two sendings takes a field out of the form. Words typed into it before stay
in the draft, and a draft that holds such words is no empty one.
"""

from __future__ import annotations

from uuid import UUID

from trucewatch.acts.unfinished import discard_unfinished
from trucewatch.web.asking import Asking
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import Form
from trucewatch.web.recording.typed import BESIDES, Typed, digest_of, lines_of, names_of
from trucewatch.web.tabs import LIVE, Place, Sent, Words

ROW = ("id", "revision", "deed", "gone")
"""What a row says besides its fields."""


def sent_as(asking: Asking, form: Form, draft: UUID, subject: UUID | None, typed: Typed) -> Sent:
    """A form as it was sent, whose words that the member is not asked for now stay in the draft."""
    live = asking.request.POST.get("do") == LIVE

    def whole(stands: Words, typed: Words) -> Words:
        return {**_unasked(asking, form, stands), **typed}

    return Sent(asking.acting(), asking.case, draft, form.kind, subject, typed, whole, live=live)


def let_go(asking: Asking, form: Form, kept: Place, typed: Typed | None = None) -> bool:
    """Discard a draft, unless it holds words that are not asked of the member now, or was typed in
    since; whether it is gone.

    typed: what alone it is discarded with; one in which other words stand is left.
    """
    others = typed is not None and digest_of(kept.stands) != digest_of(typed)
    if others or _unasked(asking, form, kept.stands):
        return False
    return kept.touched is None or discard_unfinished(asking.acting(), kept.draft, kept.touched)


def asked_of(asking: Asking, form: Form, typed: Typed) -> Typed:
    """The words that the form shows to the member."""
    left_out = _unasked(asking, form, typed)
    return {name: said for name, said in typed.items() if name not in left_out}


def _unasked(asking: Asking, form: Form, typed: Words) -> Typed:
    """Words in fields that the form does not show to the member."""
    shown, choosing = set(BESIDES), Choosing(asking, form)
    for line in lines_of(typed, form):
        shown |= {f"{line.key}.{one}" for one in ROW}
        for entry in choosing.asked(line.key):
            shown |= set(names_of(line.key, entry).values())
    return {name: said for name, said in typed.items() if said and name not in shown}
