"""What a field of a form can be set to: a value, the words for it, and whether it is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from trucewatch.values.codes.base import Code
from trucewatch.values.message import Message
from trucewatch.values.told_values import told_in
from trucewatch.web.recording.plain_ways import NO, YES
from trucewatch.web.words.values import label_in

Options = tuple[tuple[str, str, bool], ...]


def code_options(
    codes: Iterable[Code], chosen: Iterable[str], lang: str, *, blank: bool = False, field: str = ""
) -> Options:
    """Those of a closed list. blank: nothing can be chosen too."""
    every = tuple(codes)
    known = tuple(one.value for one in every if one.value in chosen)
    return _told(every, known, lang, blank, field)


@lru_cache(maxsize=4096)
def _told(
    codes: tuple[Code, ...], chosen: tuple[str, ...], lang: str, blank: bool, field: str
) -> Options:
    """The same stand in many fields of every form; nothing is kept but what is in a closed list."""
    options = ((one.value, label_in(field, one, lang), one.value in chosen) for one in codes)
    return (("", "", not chosen), *options) if blank else tuple(options)


def yes_or_no(chosen: tuple[str, ...], lang: str) -> Options:
    told = ((YES, "cli-yes"), (NO, "cli-no"))
    said = ((value, Message(code).text(lang), value in chosen) for value, code in told)
    return (("", "", not any(chosen)), *said)


def field_options(names: tuple[str, ...], chosen: tuple[str, ...], lang: str) -> Options:
    """Those of the fields of a record; one that came in from elsewhere and is none as it is written."""
    every = [*names, *(one for one in chosen if one and one not in names)]
    options = ((name, told_in("field", name, lang) or name, name in chosen) for name in every)
    return (("", Message("recording-whole-account").text(lang), not any(chosen)), *options)
