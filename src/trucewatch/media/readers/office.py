"""What an office document says of itself: author, dates, pages (ECMA-376, part 2, chapter 11)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from xml.parsers import expat

from trucewatch.media.failing import Hindered
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble

_PLACES = ("docProps/core.xml", "docProps/app.xml")


def properties(
    file: Callable[[str], bytes], names: Collection[str]
) -> tuple[dict[str, str], Technical]:
    """The properties by the name of their element, and how many pages it says to have."""
    found: dict[str, str] = {}
    for place in _PLACES:
        if place in names:
            found |= _texts(file(place))
    pages = found.get("Pages", "")
    known = pages.isascii() and pages.isdecimal() and len(pages) < 8
    return found, Technical(pages=int(pages) if known else None)


def _texts(content: bytes) -> dict[str, str]:
    """Text of each element by its name. Entities, which can grow or lead elsewhere, are refused."""
    found: dict[str, str] = {}
    inside: list[str] = []
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = lambda name, _: inside.append(name.rpartition("}")[2])
    parser.EndElementHandler = lambda _: inside.pop()
    parser.CharacterDataHandler = lambda text: _add(found, inside[-1], text)
    parser.EntityDeclHandler = _no_entities
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        raise Hindered(Trouble.BROKEN) from None
    return {name: text.strip() for name, text in found.items() if text.strip()}


def _add(found: dict[str, str], name: str, text: str) -> None:
    found[name] = found.get(name, "") + text


def _no_entities(*_: object) -> None:
    raise Hindered(Trouble.BOMB)
