"""Reading and writing the DER of time stamps: strictly, and no more of it than they need.

Source: ITU-T X.690 (2021), 8 and 10. Lengths are definite and as short as can be; a tag is one byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

INTEGER, OCTETS, OBJECT_ID, UTF8 = 0x02, 0x04, 0x06, 0x0C
BOOLEAN, NULL, TIME, SEQUENCE, SET = 0x01, 0x05, 0x18, 0x30, 0x31
CONTEXT_0, CONTEXT_1 = 0xA0, 0xA1


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its tag, what is in it, and all its bytes."""

    tag: int
    body: bytes
    whole: bytes

    def parts(self) -> list[Element]:
        """The elements inside, one after the other; ValueError where they are not that."""
        found, at = [], 0
        while at < len(self.body):
            found.append(_element(self.body, at))
            at += len(found[-1].whole)
        return found


def read(data: bytes, tag: int = SEQUENCE) -> Element:
    """The one element that these bytes are; ValueError where they are anything else."""
    return expect(_only(data), tag)


def expect(element: Element, tag: int) -> Element:
    """The element, if it has this tag; ValueError otherwise."""
    if element.tag != tag:
        raise ValueError(f"tag {element.tag:02x} where {tag:02x} belongs")
    return element


def take(parts: list[Element], tag: int) -> Element:
    """The next part, taken off the list; ValueError where it is absent or has another tag."""
    if not parts:
        raise ValueError(f"tag {tag:02x} is absent")
    return expect(parts.pop(0), tag)


def take_optional(parts: list[Element], tag: int) -> Element | None:
    """The next part, taken off the list if it has this tag."""
    return parts.pop(0) if parts and parts[0].tag == tag else None


def number(element: Element) -> int:
    """A whole number in its one spelling."""
    body = expect(element, INTEGER).body
    if not body or (len(body) > 1 and body[0] in (0, 255) and (body[0] ^ body[1]) < 128):
        raise ValueError("a number written too long")
    return int.from_bytes(body, "big", signed=True)


def object_id(element: Element) -> str:
    """An object identifier in dots."""
    body = expect(element, OBJECT_ID).body
    if not body or body[-1] & 0x80 or len(body) > 64:
        raise ValueError("no object identifier")
    arcs, arc = [], 0
    for byte in body:
        arc = arc << 7 | byte & 0x7F
        if not byte & 0x80:
            arcs.append(arc)
            arc = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(map(str, [first, arcs[0] - 40 * first, *arcs[1:]]))


def moment(element: Element) -> datetime:
    """A time in UTC (RFC 3161, 2.4.2); digits beyond microseconds are cut off."""
    words = expect(element, TIME).body.decode("ascii")
    whole, _, fraction = words.removesuffix("Z").partition(".")
    if not words.endswith("Z") or not (whole + fraction).isdigit() or len(whole) != 14:
        raise ValueError("no time in UTC")
    found = datetime.strptime(whole, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    return found.replace(microsecond=int(fraction[:6].ljust(6, "0")))


def write(tag: int, *parts: bytes) -> bytes:
    """The element with these parts."""
    body = b"".join(parts)
    size = len(body)
    if size < 128:
        return bytes([tag, size]) + body
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + body


def write_number(value: int) -> bytes:
    return write(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def write_object_id(dotted: str) -> bytes:
    """ValueError where the words are no object identifier in dots."""
    arcs = [int(arc) if arc.isascii() and arc.isdigit() else -1 for arc in dotted.split(".")]
    if len(arcs) < 2 or min(arcs) < 0 or arcs[0] > 2 or (arcs[0] < 2 and arcs[1] > 39):
        raise ValueError("no object identifier")
    return write(OBJECT_ID, *map(_arc, [40 * arcs[0] + arcs[1], *arcs[2:]]))


def _arc(value: int) -> bytes:
    found = [value & 0x7F]
    while value := value >> 7:
        found.insert(0, 0x80 | value & 0x7F)
    return bytes(found)


def _only(data: bytes) -> Element:
    found = _element(data, 0)
    if len(found.whole) != len(data):
        raise ValueError("bytes left over")
    return found


def _element(data: bytes, at: int) -> Element:
    if at + 2 > len(data) or data[at] & 0x1F == 0x1F:
        raise ValueError("cut short, or a tag of several bytes")
    size, begin = data[at + 1], at + 2
    if size & 0x80:
        begin += size & 0x7F
        length = data[at + 2 : begin]
        size = int.from_bytes(length, "big")
        if not 1 <= len(length) <= 4 or length[0] == 0 or size < 128:
            raise ValueError("a length that is open or written too long")
    if begin + size > len(data):
        raise ValueError("cut short")
    return Element(data[at], data[begin : begin + size], data[at : begin + size])
