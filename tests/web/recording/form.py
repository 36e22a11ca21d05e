"""A form in a test: what it holds when it comes, filled in further and sent."""

import re
from html.parser import HTMLParser
from random import random
from typing import Any

from django.test import Client

from tests.web.site import words


class Form(HTMLParser):
    """The inputs of the form for recording, as a browser would send them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self._select: str | None = None
        self._long: str | None = None
        begin = page.index("data-keep")
        self.feed(page[page.rindex("<form", 0, begin) : page.index("</form>", begin)])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        name, value = told.get("name") or "", told.get("value") or ""
        if tag == "input" and (told.get("type") not in ("checkbox", "radio") or "checked" in told):
            self._add(name, value)
        if tag in ("select", "textarea"):
            self._select, self._long = (name, None) if tag == "select" else (None, name)
            self._add(name, "")
        if tag == "option" and self._select and "selected" in told:
            self.sent[self._select][-1] = value

    def handle_data(self, data: str) -> None:
        if self._long:
            self.sent[self._long][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("select", "textarea"):
            self._select = self._long = None

    def _add(self, name: str, value: str) -> None:
        if name and name != "csrfmiddlewaretoken":
            self.sent.setdefault(name, []).append(value)


def form_of(answer: Any, *, scripts: bool = True) -> dict[str, list[str]]:
    """What stands in the form of a page, and, where its script runs, the sign of that page."""
    sign = {"tab": [str(random())]} if scripts else {}
    return Form(words(answer)).sent | sign


def send(client: Client, address: str, do: str, sent: dict[str, Any], **typed: Any) -> Any:
    """The form sent; "__" in the names of what is typed stands for a point."""
    more = {name.replace("__", "."): value for name, value in typed.items()}
    return shown(client, client.post(address, {**sent, **more, "do": do}))


def shown(client: Client, answer: Any) -> Any:
    """The page that a form is shown on again, where it was sent to be looked over."""
    there = answer.headers.get("location", "")
    return client.get(there) if "?draft=" in there and "&do=" in there else answer


def record(client: Client, address: str, **typed: Any) -> Any:
    """Fill the form that is at an address, look it over, and record it."""
    looked = send(client, address, "look", form_of(client.get(address)), **typed)
    reason = {"reason": typed["reason"]} if "reason" in typed else {}
    return shown(client, client.post(address, {**form_of(looked), **reason, "do": "record"}))


def plain(answer: Any) -> str:
    return re.sub("[\u2066-\u2069]", "", words(answer))
