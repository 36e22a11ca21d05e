"""The page that a reader opens first: what is in the package, and how to find out if it is sound.

One page a language, no script, nothing fetched; it prints. It is made from the shown fields alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from importlib.resources import files as resources
from typing import Any
from uuid import UUID

from trucewatch.packages.choosing import Chosen
from trucewatch.packages.copies import Copies
from trucewatch.packages.media import Carried
from trucewatch.records.models import Case
from trucewatch.records.plain import parts_of
from trucewatch.reports.script import direction_of
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Audience
from trucewatch.values.message import Message
from trucewatch.values.saying import say_argument
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.vault.contents import RECEIPTS, Description, record_path

TITLES = ("title", "name", "label", "statement", "reasoning", "narrative", "summary", "group_words")
"""Fields that tell in words what a record is about, the first that it has."""

VALUES = frozenset(
    {
        *("at", "count", "deed_kind", "derivative_kind", "event", "method", "period"),
        *("ruling", "service_kind", "source_kind", "standing", "status"),
    }
)
"""Fields that tell it in a value, where no words do."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class Told:
    """What the page is made from.

    files: those that go along, by digest; key: of the log; withdrawn: items out of use.
    """

    case: Case
    description: Description
    chosen: Mapping[UUID, Chosen]
    copies: Copies
    files: Mapping[str, Carried]
    key: str
    withdrawn: frozenset[UUID] = frozenset()


def index(told: Told, language: str) -> bytes:
    """The page in one language."""
    say = _Saying(language)
    style = (resources("trucewatch.packages") / "index.css").read_text("utf-8").strip()
    name = _words(told.case.name, language) or told.case.code
    other = {"en": ("ar", "index.ar.html"), "ar": ("en", "index.html")}[language]
    body = "\n".join(
        [
            f'<header><p class="kind">{say("title")}</p><h1>{_bdi(name)}</h1>',
            f'<p class="other"><a lang="{other[0]}" hreflang="{other[0]}" href="{other[1]}">'
            f"{escape(Message('package-this-page').text(other[0]))}</a></p></header>",
            "<main>",
            _facts(told, say),
            _sound(told, say),
            _items(told, say),
            *_records(told, say),
            f"<p>{say('left-out')}</p>",
            "</main>",
        ]
    )
    return f"""<!doctype html>
<html lang="{language}" dir="{direction_of(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<title>{escape(name)}</title>
<style>
{style}
</style>
</head>
<body>
{body}
</body>
</html>
""".encode()


class _Saying:
    """Sentences of the catalogue in one language, ready for HTML."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, name: str, **args: Any) -> str:
        return escape(Message(f"package-{name}", args).text(self.language))

    def kind(self, kind: str) -> str:
        return escape(Message(f"report-kind-{kind.replace('_', '-')}").text(self.language))


def _facts(told: Told, say: _Saying) -> str:
    about = told.description
    rows = [
        ("case", _code(about.case)),
        ("audience", escape(_label(Audience(about.audience), say.language))),
        ("as-of", _bdi(_moment(about.as_of, say.language))),
        ("origin", _code(about.origin)),
        ("size", _code(str(about.size))),
        ("root", _code(about.root.hex())),
        ("key", _code(told.key)),
    ]
    facts = "".join(f"<div><dt>{say(name)}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f"<dl>{facts}</dl>"


def _sound(told: Told, say: _Saying) -> str:
    steps = "".join(f"<li>{say(f'how-{step}')}</li>" for step in ("files", "log", "seen"))
    return (
        f"<section><h2>{say('how')}</h2><p>{say('how-long')}</p><ol>{steps}</ol>"
        f'<pre dir="ltr">python verify.py . --key …\nsha256sum -c manifest-sha256.txt</pre>'
        f"<p>{say('proves')}</p></section>"
    )


def _items(told: Told, say: _Saying) -> str:
    items = sorted(
        (one for one in told.chosen.values() if one.kind == "evidence"), key=lambda one: one.code
    )
    if not items:
        return ""
    heads = "".join(f'<th scope="col">{say(f"column-{name}")}</th>' for name in _COLUMNS)
    rows = "\n".join(_item(one, told, say) for one in items)
    return (
        f"<section><h2>{say('items')} ({len(items)})</h2>\n<table><thead><tr>{heads}</tr></thead>"
        f"\n<tbody>\n{rows}\n</tbody></table></section>"
    )


_COLUMNS = ("code", "what", "digest", "files")


def _item(one: Chosen, told: Told, say: _Saying) -> str:
    digest = str(one.plain["object"])
    size = one.plain["size"]
    about = [_bdi(_about(one, say.language))]
    about += [_bdi(str(one.plain["media_type"]))] if one.plain["media_type"] else []
    about += [say("bytes", count=size)] if size is not None else []
    mine = [file for file in told.files.values() if file.evidence == one.id]
    links = [_link(file.path, file.name) for file in sorted(mine, key=lambda file: file.name)]
    if one.id in told.withdrawn:
        links.append(f"<em>{say('out-of-use')}</em>")
    elif digest and digest not in told.files:
        links.append(f"<em>{say('kept-back')}</em>")
    if digest:
        links.append(
            _link(f"{RECEIPTS}{one.code}.txt", Message("package-receipt").text(say.language))
        )
    about += [say("elsewhere", event=gone)] if (gone := _left(one, told)) else []
    shown = _code(digest) if digest else say("not-held")
    cells = ("<br>".join(about), shown, "<br>".join(links))
    return _row(_record_link(one, told), cells)


def _left(one: Chosen, told: Told) -> CustodyEvent | None:
    """That the item was lent or transferred, where its custody is shown and ends with that."""
    events = [
        (len(each.code), each.code, CustodyEvent(each.plain["event"]))
        for each in told.chosen.values()
        if each.kind == "custody" and each.plain["evidence"] == str(one.id)
    ]
    moved = [event for _, _, event in sorted(events) if event in _MOVES]
    return moved[-1] if moved and moved[-1] in _GONE else None


_GONE = (CustodyEvent.LENT, CustodyEvent.TRANSFERRED)
_MOVES = (*_GONE, CustodyEvent.ACQUIRED, CustodyEvent.RECEIVED)


def _records(told: Told, say: _Saying) -> Iterator[str]:
    """A table of each other kind of record, each row leading to the record itself."""
    kinds = sorted({one.kind for one in told.chosen.values()} - {"evidence", "case"})
    for kind in kinds:
        some = [one for one in told.chosen.values() if one.kind == kind]
        rows = "\n".join(
            _row(_record_link(one, told), (_bdi(_about(one, say.language)),))
            for one in sorted(some, key=lambda one: (one.code, str(one.id)))
        )
        yield f"<section><h2>{say.kind(kind)} ({len(some)})</h2>\n<table>{rows}</table></section>"


def _row(first: str, cells: Iterable[str]) -> str:
    rest = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{first}</th>{rest}</tr>'


def _record_link(one: Chosen, told: Told) -> str:
    last = [e for e in told.copies.entries if e.revised and e.revised.record == one.id][-1]
    assert last.fields is not None
    return _link(record_path(one.kind, one.id, last.fields), one.code or str(one.id))


def _about(one: Chosen, language: str) -> str:
    """What a record is about, in few words, out of what is shown of it."""
    for name in TITLES:
        if name in one.shown and isinstance(one.plain[name], dict):
            return _words(Text.parse(one.plain[name]), language)
    said = [
        str(say_argument(part.of_plain(one.plain[part.name]), language))
        for part in sorted(parts_of(one.kind), key=lambda part: part.name)
        if part.name in VALUES and part.name in one.shown and one.plain.get(part.name)
    ]
    return " · ".join(said)


def _words(text: Text, language: str) -> str:
    return text.get(language) if text else ""


def _label(audience: Audience, language: str) -> str:
    return audience.label(language)


def _moment(stated: str, language: str) -> str:
    return str(say_argument(When.parse(stated), language))


def _link(path: str, shown: str) -> str:
    return f'<a href="{escape(path)}"><bdi>{escape(shown)}</bdi></a>'


def _code(text: str) -> str:
    return f'<code dir="ltr">{escape(text)}</code>'


def _bdi(text: str) -> str:
    return f'<bdi dir="auto">{escape(text)}</bdi>' if text else ""
