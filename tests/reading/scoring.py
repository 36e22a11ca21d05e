"""What the reader finds in the texts of the corpus, against what a careful reader finds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from trucewatch.importers.prose.piped import piped_tables
from trucewatch.reading.document import Document
from trucewatch.reading.read import read
from trucewatch.reading.said import ReadFinding
from trucewatch.values.codes.findings import Severity
from trucewatch.values.when import When

CORPUS = Path(__file__).with_name("corpus")
KINDS = {
    "parts-exceed-total": "parts",
    "parts-do-not-sum": "parts",
    "headline-differs": "parts",
    "date-weekday": "weekday",
    "date-impossible": "impossible",
    "clock-impossible": "impossible",
    "duration-and-times": "duration",
    "remaining-does-not-fit": "remaining",
    "percent-against-counts": "percent",
    "announced-against-told": "announced",
    "toll-falls": "series",
    "date-before-agreement": "context",
    "date-after-document": "context",
    "date-year-off": "context",
    "date-outside-period": "context",
    "date-in-turn": "context",
    "date-not-so-far": "context",
    "table-told-otherwise": "tables",
    "missing-bulletin": "series",
    "certainty-stronger": "certainty",
    "fate-known-then-unknown": "two_ways",
    "told-two-ways": "two_ways",
    "one-word-two-counts": "two_ways",
}
_MARKED = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
_DATED = {
    "en": re.compile(
        r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=,? [0-9]{1,2} [A-Z])"
    ),
    "ar": re.compile(r"(الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)(?= [0-9]{1,2} \w)"),
}
_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}


@dataclass
class Score:
    """Contradictions by kind: known, found of them, and findings that are none."""

    known: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    flagged: int = 0

    def lines(self) -> list[str]:
        """One line a kind: found of known, false ones."""
        kinds = sorted(self.known | self.false)
        told = [(k, self.found[k], self.known[k], self.false[k]) for k in kinds]
        told.append(("all", self.found.total(), self.known.total(), self.false.total()))
        return [
            f"    {kind:12} {found:3} of {known:3}, false {false}"
            for kind, found, known, false in told
        ]


def texts(name: str) -> list[dict[str, Any]]:
    """The texts of one file of the corpus."""
    loaded: list[dict[str, Any]] = yaml.safe_load((CORPUS / f"{name}.yaml").read_text("utf-8"))
    return loaded


def findings(text: str, as_of: object = None) -> list[ReadFinding]:
    """What the reader says of one text and its tables, without what only differs."""
    when = When.parse(str(as_of)) if as_of else None
    document = Document("text", text, tables=piped_tables(text))
    told = read([document], as_of=when).documents[0].findings
    return [finding for finding in told if finding.severity is not Severity.NOTE]


def add(score: Score, entry: dict[str, Any]) -> None:
    """Count what is found in one text of the corpus: each expectation by kind and by its words."""
    text, told = entry["text"], findings(entry["text"], entry.get("as_of"))
    left = list(told)
    for expected in entry["expect"]:
        score.known[expected["kind"]] += 1
        score.flagged += any(_touches(f, words, text) for f in told for words in expected["words"])
        match = next((f for f in left if _is(f, expected, text)), None)
        if match is not None:
            left.remove(match)
            score.found[expected["kind"]] += 1
    for finding in left:
        score.false[KINDS.get(finding.code, finding.code)] += 1


def _touches(finding: ReadFinding, words: str, text: str) -> bool:
    """Whether a finding stands at words of the text."""
    start = re.sub(r"\s", " ", text).find(words)
    return any(s.start < start + len(words) and start < s.end for s in finding.spans)


def _is(finding: ReadFinding, expected: dict[str, Any], text: str) -> bool:
    """Whether a finding is of the kind and stands at the words of both sides."""
    if KINDS.get(finding.code) != expected["kind"]:
        return False
    return all(_touches(finding, words, text) for words in expected["words"])


def broken(entry: dict[str, Any], lang: str) -> list[tuple[str, str]]:
    """A right text broken once in each known way: the kind of break and the broken text."""
    text = entry["text"]
    made = [("weekday", _shift(text, found.span(), lang)) for found in _DATED[lang].finditer(text)]
    for total, *parts in entry.get("sums", ()):
        swapped = _swap(total)
        if swapped is not None:
            made.append(("swapped", text.replace(total, swapped, 1)))
        for part in parts:
            more = str(int(part.replace(",", "")) + int(total.replace(",", "")))
            made.append(("part", _replaced(text, part, more)))
    made += [("day", text.replace(m[0], f"31 {m[1]} 20", 1)) for m in _short_months(text)]
    return [(kind, changed) for kind, changed in made if changed != text]


def _short_months(text: str) -> list[re.Match[str]]:
    pattern = r"\b[0-9]{1,2} (April|June|September|November|نيسان|حزيران|أيلول|شباط|February) 20"
    return list(re.finditer(pattern, text))


def _shift(text: str, at: tuple[int, int], lang: str) -> str:
    day = text[at[0] : at[1]]
    days = _DAYS[lang]
    return text[: at[0]] + days[(days.index(day) + 2) % 7] + text[at[1] :]


def _swap(number: str) -> str | None:
    """The number with its first two neighbouring digits that differ the other way round."""
    places = [at for at, sign in enumerate(number) if sign.isdigit()]
    for a, b in pairwise(places):
        if number[a] != number[b] and not (a == 0 and number[b] == "0"):
            signs = list(number)
            signs[a], signs[b] = signs[b], signs[a]
            return "".join(signs)
    return None


def _replaced(text: str, number: str, other: str) -> str:
    found = list(re.finditer(rf"(?<![0-9,]){re.escape(number)}(?![0-9a-z])", text))
    return text if not found else text[: found[0].start()] + other + text[found[0].end() :]


_WRONG_OR_RIGHT = re.compile(r"\[\[(.*?)\|(.*?)\]\]", re.DOTALL)


def pair(written: str) -> tuple[str, str]:
    """A text as it is wrong, and as it is right: "[[27|26]] blasts"."""
    return _WRONG_OR_RIGHT.sub(r"\1", written), _WRONG_OR_RIGHT.sub(r"\2", written)


def with_slip(text: str) -> str:
    """A text in which "[[wrong|right]]" stands, with the slip."""
    return _MARKED.sub(r"\1", text)


def put_right(text: str) -> str:
    """The same with what was meant."""
    return _MARKED.sub(r"\2", text)
