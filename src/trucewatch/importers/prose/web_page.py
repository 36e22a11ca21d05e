"""Pages of the web (HTML): the words that a browser would show, lines and tables as it shows them.

Read by the standard library's parser, which fetches nothing, runs nothing and does not call itself,
so that elements within elements cannot exhaust it.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from trucewatch.importers.prose.laying import LINE, PARAGRAPH, Laying
from trucewatch.importers.prose.limits import LIMITS, Limits
from trucewatch.importers.prose.told import Told
from trucewatch.importers.prose.trouble import Notice, unread
from trucewatch.importers.prose.words_file import decoded

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "math",
        "select",
        "textarea",
        "button",
        "title",
    ]
)
_PARAGRAPHS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure"]
)
_LINES = frozenset(
    [
        "address",
        "article",
        "aside",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "section",
        "summary",
    ]
)
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_END_BY_THEMSELVES = frozenset(["p", "li", "dd", "dt", "td", "th", "tr"])


def read_web_page(content: bytes, limits: Limits = LIMITS) -> Told:
    """What a page shows. Raises Unread: no text in any encoding known here, or too long."""
    text, notices = decoded(content)
    page = _Page(Laying(limits), limits)
    page.feed(text)
    page.close()
    page.laying.end()
    hidden = (Notice("hidden"),) if page.left_out else ()
    return Told(page.laying.text, page.laying.tables, (*notices, *hidden))


class _Page(HTMLParser):
    """Follows a page from its first element to its last."""

    def __init__(self, laying: Laying, limits: Limits) -> None:
        super().__init__()
        self.laying, self.left_out = laying, False
        self._limits = limits
        self._unseen, self._within = "", 0  # the element that is not shown, and so many in it
        self._as_written = self._raised = self._levels = 0  # so many elements of a kind are open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen and not self._seen_again(tag):
            self._within += tag == self._unseen
            return
        if tag not in _VOID:
            self._deeper(tag)
            if self._is_hidden(tag, dict(attrs)):
                self._unseen, self._within = tag, 1
                return
        self._break(tag)
        self._as_written += tag == "pre"
        self._raised += tag == "sup"
        self._lay(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self._levels = max(0, self._levels - (tag not in _END_BY_THEMSELVES))
        if self._unseen:
            self._within -= tag == self._unseen
            if not self._within:
                self._unseen = ""
            return
        self._break(tag)
        self._as_written -= tag == "pre" and self._as_written > 0
        self._raised -= tag == "sup" and self._raised > 0
        if tag in ("td", "th"):
            self.laying.end_cell()
        elif tag == "table":
            self.laying.end_table()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A browser reads <p/> as <p>; only <br/> and the like end at once."""
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            self.left_out = self.left_out or bool(self._unseen not in _UNSEEN and data.strip())
            return
        if self._raised:
            self.laying.add_raised(data)
            return
        for number, line in enumerate(data.split("\n") if self._as_written else [data]):
            if number:
                self.laying.wait(LINE)
            self.laying.add(line if self._as_written else _BLANKS.sub(" ", line))

    def _break(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.laying.wait(PARAGRAPH)
        elif tag in _LINES:
            self.laying.wait(LINE)

    def _lay(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "table":
            self.laying.begin_table()
        elif tag == "tr":
            self.laying.begin_row()
        elif tag in ("td", "th"):
            self.laying.begin_cell(_number(attrs.get("colspan")), _number(attrs.get("rowspan")))

    def _seen_again(self, tag: str) -> bool:
        """Elements end that nobody closes: the head before the body, a paragraph before the next."""
        head = self._unseen == "head" and tag == "body"
        ended = self._unseen in _END_BY_THEMSELVES and tag in (*_PARAGRAPHS, self._unseen)
        if head or ended:
            self._unseen, self._within = "", 0
        return head or ended

    def _is_hidden(self, tag: str, attrs: dict[str, str | None]) -> bool:
        style = attrs.get("style") or ""
        return tag in _UNSEEN or "hidden" in attrs or bool(_UNSEEN_STYLE.search(style))

    def _deeper(self, tag: str) -> None:
        self._levels += tag not in _END_BY_THEMSELVES
        if self._levels > self._limits.levels:
            raise unread("deep", line=self.getpos()[0])


def _number(stated: str | None) -> int:
    return (
        int(stated) if stated and stated.isascii() and stated.isdecimal() and len(stated) < 6 else 1
    )
