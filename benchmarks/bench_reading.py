"""How much of what is wrong in texts the reader finds, how much it makes up, and how fast it reads.

    python benchmarks/bench_reading.py

Aims: nine of ten known contradictions, no false finding, 1 MB in three seconds of one core. The
half called held was not looked at while the reader was first made; it was when it was widened. The
pairs (third: of several paragraphs) are texts that are wrong in one place, and right when that is put right.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.reading.scoring import KINDS, Score, add, broken, findings, pair, texts
from trucewatch.reading.document import Document
from trucewatch.reading.read import read

HALVES = {"developed on": ""} if "--dev" in sys.argv else {"developed on": "", "held": "-held"}
MEGABYTE = 1_000_000


def corpus() -> None:
    for half, suffix in HALVES.items():
        for lang in ("en", "ar"):
            score = Score()
            for entry in texts(lang + suffix):
                add(score, entry)
            print(f"{half}, {lang}", *score.lines(), sep="\n")


def pairs(name: str) -> None:
    for lang in ("en", "ar"):
        made, found, false = {}, {}, 0
        for entry in texts(f"{name}-{lang}"):
            wrong, right = pair(entry["text"])
            kind = entry["kind"]
            made[kind] = made.get(kind, 0) + 1
            told = [finding for finding in findings(wrong) if finding.code in KINDS]
            found[kind] = found.get(kind, 0) + bool(told)
            false += len(findings(right))
        print(f"{name}, {lang}: {false} false findings in {sum(made.values())} right texts")
        print(
            *(f"    {kind:12} {found[kind]:3} of {made[kind]:3}" for kind in sorted(made)), sep="\n"
        )


def breaks() -> None:
    for lang in ("en", "ar"):
        right = [e for e in texts(lang) if not e["expect"]] + texts(f"releases-{lang}")
        made, found = {}, {}
        for entry in right:
            for kind, text in broken(entry, lang):
                made[kind] = made.get(kind, 0) + 1
                found[kind] = found.get(kind, 0) + bool(findings(text, entry.get("as_of")))
        false = sum(len(findings(e["text"], e.get("as_of"))) for e in right)
        print(f"right texts broken, {lang}: {false} false findings in {len(right)} before")
        print(
            *(f"    {kind:12} {found[kind]:3} of {made[kind]:3}" for kind in sorted(made)), sep="\n"
        )


def speed() -> None:
    parts = [e["text"] for lang in ("en", "ar") for e in texts(lang) + texts(f"releases-{lang}")]
    text = "\n\n".join(parts)
    text *= MEGABYTE // len(text.encode()) + 1
    begun = time.process_time()
    read([Document("long", text)])
    spent = time.process_time() - begun
    size = len(text.encode()) / MEGABYTE
    print(f"read {size:.2f} MB in {spent:.2f} s of processor time, {size / spent:.2f} MB/s")


if __name__ == "__main__":
    corpus()
    for name in ("pairs", "third", "third-held", "fourth", "fifth"):
        pairs(name)
    breaks()
    speed()
