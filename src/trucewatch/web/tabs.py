"""One draft in several tabs of its member: what is typed in one never takes the place of another's.

A draft is written over by a form that was opened with it as it stands, and by the tab that wrote it
last: neither loses a word. Whatever else comes is kept beside it, in a draft of its own. A form
carries when its draft had last been typed in, and in a browser with scripts which tab it is sent
from; a tab that is duplicated has the form in common with the first one, never the second sign.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.cache import cache
from django.db.models import QuerySet

from trucewatch.acts.acting import Acting
from trucewatch.acts.unfinished import keep_unfinished, open_unfinished
from trucewatch.records.models import Case, Member, Unfinished
from trucewatch.values.ids import time_ordered_id

OPENED, TAB, REFUSED = "opened", "tab", "refused"
"""When the draft that a form was opened with had last been typed in; the sign of the tab that it is sent
from, and how often somebody typed in that before; why it was refused."""

HELD_UP = 3600
"""Seconds for which what a line holds up may still come in."""

LIVE = "live"
"""What a script asks for while somebody types: that it is kept."""

Words = Mapping[str, str]


def opened_at(touched: datetime | None) -> str:
    """What a form carries of its draft. touched: when that was last typed in, if there is one."""
    return touched.isoformat() if touched else ""


def says_the_same(one: Words, other: Words) -> bool:
    """Whether somebody typed the same in two drafts, whatever they carry besides."""
    return _said(one, TAB, REFUSED) == _said(other, TAB, REFUSED)


def _said(words: Words, *besides: str) -> dict[str, str]:
    left_out = {OPENED, *besides}
    return {name: said for name, said in words.items() if said and name not in left_out}


def _tab(words: Words) -> tuple[str, int]:
    """The sign of the tab, and how often somebody typed in it by then."""
    sign, _, typed = words.get(TAB, "").partition(" ")
    return sign, int(typed) if typed.isdecimal() and len(typed) < 10 else 0


def remember_recorded(member: Member, typed: Words) -> None:
    """How often somebody had typed in a tab by the time that its words were recorded, for a while."""
    tab, often = _tab(typed)
    if tab and often:
        cache.set(_recorded(member, tab), often, HELD_UP)


def _recorded(member: Member, tab: str) -> str:
    return f"recorded.{member.id}.{tab}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where what a form holds is kept. touched: when the draft was last typed in, if it is there;
    stands: what is typed in it."""

    draft: UUID
    touched: datetime | None
    stands: Words


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent: of which case, kind and record, with which draft it was opened, and what
    is typed in it. whole: the same with words of the draft that the form does not show. same: whether
    a draft was typed into this form, and no other one of its page. live: a script sent it while
    somebody typed, and no button."""

    acting: Acting
    case: Case | None
    draft: UUID
    kind: str
    subject: UUID | None
    typed: Words
    whole: Callable[[Words, Words], Words] = lambda stands, typed: typed
    same: Callable[[Words, Words], bool] = lambda stands, typed: True
    live: bool = False

    def place(self) -> Place:
        """The draft that the form goes on with: the one it was opened with or, where another tab
        went on with that in other words, one of its own, always the same."""
        draft, sign = self.draft, f"{self.typed.get(OPENED, '')} {_tab(self.typed)[0]}"
        while True:
            row = self._rows().filter(id=draft).first()
            stands = open_unfinished(self.acting.workspace, [row]).get(row.id) if row else None
            if row is None or stands is None or self._goes_on(row, stands):
                return Place(draft, row.touched if row else None, stands or {})
            told = hashlib.sha256(draft.bytes + sign.encode()).digest()
            draft = time_ordered_id(draft.int >> 80, told[:10])

    def keep(self, found: Place | None = None, /, **besides: str) -> Place:
        """Keep what is typed, and where; nothing that another tab types at the same moment is lost, nor
        what this one typed since, where a line holds up what it sent before.

        found: the place, where it was looked for already.
        """
        place = found or self.place()
        while not self._late(place):
            words = {**self.whole(place.stands, self.typed), **besides}
            if place.touched is not None and _said(words) == _said(place.stands):
                return Place(place.draft, place.touched, words)
            own = (place.draft, self.kind, self.subject, words)
            if keep_unfinished(self.acting, self.case, *own, over=place.touched):
                return Place(place.draft, self.acting.now, words)
            place = self.place()
        return place

    def _late(self, place: Place) -> bool:
        """Whether the tab went on typing in it, or recorded it, and what its script sent before that
        comes in only now. A button that comes late is somebody's will: its words are kept beside."""
        (own, now), (tab, then) = _tab(self.typed), _tab(place.stands)
        if not self.live or own == "":
            return False
        return now < then if own == tab else 0 < now <= self._recorded_at(own)

    def _recorded_at(self, tab: str) -> int:
        member = self.acting.member
        return int(cache.get(_recorded(member, tab), 0)) if member else 0

    def _goes_on(self, row: Unfinished, stands: Words) -> bool:
        (own, now), (tab, then) = _tab(self.typed), _tab(stands)
        return self.same(stands, self.typed) and (
            self.typed.get(OPENED) == opened_at(row.touched)
            or (own != "" and own == tab and (self.live or now >= then))
            or says_the_same(self.whole(stands, self.typed), stands)
        )

    def _rows(self) -> QuerySet[Unfinished]:
        own = {"member": self.acting.member, "case": self.case}
        return Unfinished.objects.filter(kind=self.kind, subject=self.subject, **own)
