"""Writes docs/words.md from the code lists and tools/glossary.csv.

Run `python tools/write_words.py` after changing a list or the glossary; with --check it writes
nothing and exits 1 if the page is stale.
"""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

from trucewatch.values.codes.base import ALL_LISTS, Code
from trucewatch.values.codes.law_rules import LAW_RULES
from trucewatch.values.codes.law_rules import SOURCE as LAW_SOURCE
from trucewatch.values.codes.precision import (
    ACLED_GEO_PRECISION,
    ACLED_TIME_PRECISION,
    date_of_ucdp,
    place_of_ucdp,
)

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "words.md"
GLOSSARY = ROOT / "tools" / "glossary.csv"

OPENING = """\
# Words · المفردات

<!-- Written by tools/write_words.py; change the code lists or tools/glossary.csv instead. -->

One concept, one word, in code, forms, documents and reports, in English and in Arabic. Two words
are kept apart everywhere: a **breach** (خرق) is a statement about the world, made by people; a
**finding** (ملاحظة) is something wrong or thin in our own record, found by a check.

In a case folder write the value of a list, or its label in either language.

لكل مفهوم كلمة واحدة. تُكتب في ملفات الفريق قيمة القائمة، أو تسميتها بأي من اللغتين.
"""


def words() -> str:
    """The whole page."""
    parts = [OPENING, glossary(), *code_lists(), precision_tables(), law_rules()]
    return "\n".join(parts)


def glossary() -> str:
    """The words of the field that are not values of a list."""
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        rows = [(r["en"], r["ar"], r["meaning_en"], r["meaning_ar"]) for r in csv.DictReader(file)]
    return "## Glossary · مسرد\n\n" + table(("English", "العربية", "meaning", "المعنى"), rows)


def code_lists() -> list[str]:
    """A heading, a source and a table for every closed list, file by file."""
    by_file: dict[str, list[type[Code]]] = {}
    for code_list in ALL_LISTS.values():
        by_file.setdefault(code_list.__module__.rpartition(".")[2], []).append(code_list)
    return [
        f"## Lists of {name}.py\n\n" + "\n".join(one_list(each) for each in by_file[name])
        for name in sorted(by_file)
    ]


def one_list(code_list: type[Code]) -> str:
    """One closed list."""
    about = (code_list.__doc__ or "").split("\n\n")[0].strip()
    rows = [(f"`{code.value}`", code.en, code.ar) for code in code_list]
    return (
        f"### {code_list.__name__}: {code_list.LIST_EN} · {code_list.LIST_AR}\n\n"
        f"{' '.join(about.split())} Source: {code_list.SOURCE}.\n\n"
        + table(("value", "English", "العربية"), rows)
    )


def precision_tables() -> str:
    """The precision numbers of UCDP and ACLED in our words."""
    dates = ((n, date_of_ucdp(n).value) for n in range(1, 6))
    places = ((n, place_of_ucdp(n).value) for n in range(1, 8))
    ucdp = [(f"date_prec {n}", f"`{word}`") for n, word in dates]
    ucdp += [(f"where_prec {n}", f"`{word}`") for n, word in places]
    acled = [
        (f"time_precision {n}", f"`{date_of_ucdp(to).value}`", f"date_prec {to}")
        for n, to in ACLED_TIME_PRECISION.items()
    ]
    acled += [
        (f"geo_precision {n}", f"`{place_of_ucdp(to).value}`", f"where_prec {to}")
        for n, to in ACLED_GEO_PRECISION.items()
    ]
    return (
        "## Precision numbers of other datasets\n\n"
        + table(("UCDP GED", "value"), ucdp)
        + "\nPublished ACLED codebooks differ on the number 3: the wider meaning is taken, and the"
        " version of the codebook is kept with every imported row.\n\n"
        + table(("ACLED", "value", "UCDP GED"), acled)
    )


def law_rules() -> str:
    """The rules of law a reader may want to look up, by number."""
    rows = [(str(rule.number), rule.en, rule.ar) for rule in LAW_RULES]
    return (
        "## Rules of law, for the reader\n\n"
        f"{LAW_SOURCE}; by number only, with short titles of our own. That a rule is named beside"
        " a deed says only that it may bear on it.\n\n"
        + table(("rule", "English", "العربية"), rows)
    )


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table of Markdown."""
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def main() -> int:
    """Write the page, or with --check say whether it is stale."""
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(words(), encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == words():
        return 0
    print("docs/words.md is stale: please run python tools/write_words.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
