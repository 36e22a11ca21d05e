"""The demonstration run as a user runs it: another process, another folder."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2

from trucewatch.values.message import Message

RUN = "import sys; from trucewatch.cli.main import main; sys.exit(main())"
REPORTS = tuple(f"report.{lang}.{form}" for lang in ("ar", "en") for form in ("html", "pdf"))
DATA = ("findings.json", "ledger.json", "screening.json")
# Whatever the user has set is set aside, so that only what a test names differs between two runs.
OURS = ("TRUCEWATCH_WORKSPACE", "TRUCEWATCH_DATABASE", "TRUCEWATCH_LANGUAGE", "LC_ALL", "LANGUAGE")
HEADINGS = ("begin", "imported", "clocks", "people", "rulings", "findings", "look")
# Code and place of each contradiction of the published text, as the summary prints them.
CONTRADICTIONS = (
    "date-weekday  case:aleppo-2016.period",
    "date-weekday  incident:dahiya.period",
    "announced-against-told  tally:incidents-announced.count",
    "told-two-ways  incident:amiriya.harm",
    "told-two-ways  movement:convoy-16-december.outcome",
    "as-of-undated  source:snhr-report.as_of",
    "one-word-two-counts  tally:dahiya-stopped.count; tally:dahiya-detained-uncounted.count",
    "remaining-groups-differ  tally:trapped-civilians.count; tally:moved.count; "
    "tally:remaining.count",
)
UNSEEN = ("style", "script", "sup")


@dataclass(frozen=True)
class Demonstration:
    """What a run left: its folder, and what it said."""

    folder: Path
    said: str

    def bytes_of(self, name: str) -> bytes:
        return (self.folder / "out" / name).read_bytes()

    def text_of(self, name: str) -> str:
        return self.bytes_of(name).decode("utf-8")


def demonstrate(folder: Path, *options: str, **environment: str) -> Demonstration:
    """Run `trucewatch demo` and demand that it ends well."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    done = subprocess.run(
        [sys.executable, "-c", RUN, "demo", "--out", str(folder), *options],
        env=kept | environment,
        cwd=folder.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Demonstration(folder, done.stdout)


def headings_told(said: str, language: str) -> tuple[str, ...]:
    """Which headings of the summary were told, in the order of the summary."""
    lines = said.splitlines()
    return tuple(name for name in HEADINGS if Message(f"cli-demo-{name}").text(language) in lines)


def pages(pdf: bytes) -> list[str]:
    """The text of each page, line breaks as blanks."""
    read = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in read]


class Page(HTMLParser):
    """A page as a reader sees it: its words, the words of sources apart, what it would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.unclosed: list[str] = []
        self.own: list[str] = []
        self.stated: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "link", "br", "hr", "img", "wbr", "col", "input"):
            self.open.append(tag)
        for name, value in attrs:
            if tag == "a" and name == "href":
                self.links.append(value or "")
            elif name in ("src", "href", "srcset", "data", "poster", "action", "xlink:href"):
                self.fetched.append(f"{tag} {name}={value}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        if "q" in self.open:
            self.stated.append(data)
        elif not set(UNSEEN) & set(self.open):
            self.own.append(data)


def bare(words: str) -> str:
    """Words without direction marks, in one line."""
    return " ".join(re.sub("[\u2066-\u2069\u200e\u200f]", "", words).split())
