"""The sheet a drawing is made on: SVG shapes and text that print and show alike.

Text is written without the attribute `direction`, inside Unicode isolates, because browsers and
typst disagree where an anchor lies in text from right to left; so "start" is the left edge here.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from trucewatch.reports.drawings.ink import (
    ARABIC_FACES,
    INK,
    LATIN_FACES,
    PAPER,
    letter_size,
    text_width,
)
from trucewatch.reports.script import direction_of

_RTL, _LTR, _END = "\u2067", "\u2066", "\u2069"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing: SVG, and its content in words."""

    svg: str
    alt: str
    below: tuple[str, ...] = ()
    """Sentences that belong below it, where the page that shows it says them."""
    key: tuple[str, ...] = ()
    """What the numbers 1, 2, 3... in it stand for, where names found no room."""
    to_the_right: bool = False
    """Whether most of what a map shows lies in its right half, where a narrow screen opens it."""


class Sheet:
    """Shapes drawn one over the other, in units of which the sheet is `width` wide.

    name: distinguishes the drawing from others on one page (letters, digits, hyphens).
    """

    def __init__(self, name: str, language: str, width: float) -> None:
        self.name, self.language, self.width = name, language, width
        self.mirrored = direction_of(language) == "rtl"
        self._shapes: list[str] = []
        self._patterns: dict[str, str] = {}

    def add(self, shape: str, **attributes: str | float) -> None:
        """A shape with its attributes; an underscore in a name stands for a hyphen."""
        self._shapes.append(f"<{shape}{_attributes(attributes)}/>")

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 11,
        anchor: str = "start",
        bold: bool = False,
        fill: str = INK,
        backed: bool = False,
    ) -> None:
        """A line of words; anchor is where x lies: start (left edge), middle, end (right edge).

        backed: on a pale ground, to be read over what lies below. An outline round the letters
        would cut joined Arabic letters apart.
        """
        faces = ARABIC_FACES if self.language == "ar" else LATIN_FACES
        place: dict[str, str | float] = {
            "x": x,
            "y": y,
            "font_family": faces,
            "font_size": letter_size(size, self.language),
        }
        place |= {"text_anchor": anchor, "fill": fill} | ({"font_weight": 700} if bold else {})
        said = (_RTL if self.mirrored else _LTR) + escape(words) + _END
        if backed:
            self._back(x, y, words, size, anchor)
        self._shapes.append(f"<text{_attributes(place)}>{said}</text>")

    def _back(self, x: float, y: float, words: str, size: float, anchor: str) -> None:
        width = text_width(words, size, self.language) * 0.94
        left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
        top, height = y - size, size * 1.35
        place = {"x": left - 1, "y": top, "width": width + 2, "height": height, "rx": 2.0}
        self.add("rect", fill=PAPER, fill_opacity="0.92", **place)

    def hatching(self, colour: str, kind: str = "uncertain") -> str:
        """A fill of slanting lines in the colour; kinds lie at different angles and distances."""
        name = f"{self.name}-{kind}-{colour.lstrip('#')}"
        angle, step = {"uncertain": (45, 5), "held": (-45, 9), "unaccounted": (45, 7)}[kind]
        self._patterns[name] = (
            f'<pattern id="{name}" patternUnits="userSpaceOnUse" width="{step}" height="{step}" '
            f'patternTransform="rotate({angle})"><rect width="{step}" height="{step}" '
            f'fill="{PAPER}"/><line x1="0" y1="0" x2="0" y2="{step}" stroke="{colour}" '
            f'stroke-width="{2 if kind != "held" else 1.4}"/></pattern>'
        )
        return f"url(#{name})"

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Show of the shapes that follow only what lies in this rectangle, until `unclip`."""
        name = f"{self.name}-clip"
        place: dict[str, str | float] = {"x": x, "y": y, "width": width, "height": height}
        self._patterns[name] = f'<clipPath id="{name}"><rect{_attributes(place)}/></clipPath>'
        self._shapes.append(f'<g clip-path="url(#{name})">')

    def unclip(self) -> None:
        """Show the shapes that follow wherever they lie."""
        self._shapes.append("</g>")

    def across(self, x: float, width: float = 0) -> float:
        """The left edge of something at x, seen from where reading begins."""
        return self.width - x - width if self.mirrored else x

    def finished(self, height: float, title: str, content: str) -> Drawing:
        """The drawing with its title and its content in words."""
        patterns = "".join(self._patterns[name] for name in sorted(self._patterns))
        shapes = "\n".join(self._shapes)
        size = {"viewBox": f"0 0 {_short(self.width)} {_short(height)}"}
        size |= {"width": _short(self.width), "height": _short(height)}
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg"{_attributes(size)} role="img" '
            f'direction="ltr" aria-labelledby="{self.name}-title {self.name}-content">\n'
            f'<title id="{self.name}-title">{escape(title)}</title>\n'
            f'<desc id="{self.name}-content">{escape(content)}</desc>\n'
            f"<defs>{patterns}</defs>\n{shapes}\n</svg>"
        )
        return Drawing(svg, content)


def _attributes(attributes: dict[str, str | float] | dict[str, str]) -> str:
    return "".join(
        f" {name.replace('_', '-')}={quoteattr(_short(value))}"
        for name, value in attributes.items()
    )


def _short(value: str | float) -> str:
    """A number to a tenth, without a trailing zero; words as they are."""
    return value if isinstance(value, str) else f"{round(value, 1) + 0:g}"
