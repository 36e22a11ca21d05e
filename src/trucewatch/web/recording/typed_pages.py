"""Words that wait on a page, such as that for bringing files, as drafts among the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from trucewatch.values.ids import read_short_code
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking
from trucewatch.web.words_kept import PAGE, called

PAGES = frozenset(
    {"bring", "correct_report", "finding", "item", "new_report", "redacting", "ruling"}
)
"""Pages that a draft is named after; of any other it is said that it is one."""


@dataclass(frozen=True, slots=True)
class TypedPage:
    """label: what kind of page; code: the record that it is about; url: where the words wait."""

    label: str
    title: str
    code: str
    url: str


def typed_page(asking: Asking, typed: Mapping[str, str]) -> TypedPage | None:
    """None where the member may not open the page any more."""
    page = typed.get(PAGE, "")
    try:
        found = resolve(urlsplit(page).path)
    except Resolver404:
        return None
    code = str(found.kwargs.get("code", ""))
    right = getattr(found.func, "right", None)
    if right is None or not asking.may(right) or not _may_see(asking, code):
        return None
    name = (found.url_name or "").replace("_", "-") if found.url_name in PAGES else "other"
    return TypedPage(Message(f"drafts-page-{name}").text(asking.lang), called(typed), code, page)


def _may_see(asking: Asking, code: str) -> bool:
    try:
        return not code or asking.may_see(read_short_code(code)[1])
    except Refusal:
        return False
