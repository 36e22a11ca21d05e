"""Writes docs/checks.md from the checks themselves.

Run `python tools/write_checks.py` after changing a check or its words; with --check it writes
nothing and exits 1 if the page is stale.
"""

import sys
from pathlib import Path

from trucewatch.checks.registry import CHECKS, Check
from trucewatch.values.message import Message

PAGE = Path(__file__).resolve().parent.parent / "docs" / "checks.md"

OPENING = """\
# Checks · الفحوص

<!-- Written by tools/write_checks.py; change the checks and their messages instead. -->

A check looks for what is wrong or thin in our own record. Its findings are **errors** (cannot all
be true), **warnings** (very likely wrong, or cannot be settled) or **notes** (thin, or differing
within what “about” allows: shown, not counted). The severity below is that of a check's gravest
finding. `trucewatch check` runs them all; of one severity, first the findings on whose records most
figures, sections and rulings of a report rest (`weight` in `--json`, with its reason). A finding is
answered by correcting the record, or by a decision with a reason (`finding_decisions`), which lapses
when a value that the finding rests on changes.

يبحث الفحص عما هو خطأ أو ناقص في سجلنا. وملاحظاته أخطاء (لا يصح الأمران معًا) أو تحذيرات (خطأ على
الأرجح أو أمر لا يمكن حسمه) أو تنبيهات (نقص أو فرق يسعه التقريب). وتُجاب الملاحظة بتصحيح السجل، أو
بقرار معلّل يسقط حين تتغير قيمة تستند إليها. وتُرتَّب الملاحظات ذات الدرجة الواحدة بعدد ما يستند إلى
سجلاتها من أعداد التقرير وأقسامه وقرارات البتّ فيه (`weight` في `--json` مع سببه).
"""


def page() -> str:
    """The whole page: a table of contents, then a section for each check."""
    rows = [
        f"| [`{c.CODE}`](#{c.CODE}) | {c.SEVERITY} | {_said(c, 'title', 'en')} |" for c in CHECKS
    ]
    contents = "\n".join(["| code | severity | title |", "|---|---|---|", *rows])
    return "\n".join([OPENING, contents, "", *(section(check) for check in CHECKS)])


def section(check: Check) -> str:
    """One check: titles, what it looks at, what can be done, where the rule is from."""
    severity = check.SEVERITY
    return f"""\
## {check.CODE}

**{_said(check, "title", "en")} · {_said(check, "title", "ar")}** ({severity.en} · {severity.ar})

{_said(check, "looks", "en")} {_said(check, "advice", "en")}

{_said(check, "looks", "ar")} {_said(check, "advice", "ar")}

Source: {check.SOURCE}
"""


def _said(check: Check, part: str, lang: str) -> str:
    return Message(f"check-{check.CODE}-{part}").text(lang)


def main() -> int:
    """Write the page, or with --check only say whether it is stale."""
    text = page()
    if "--check" in sys.argv:
        return 0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
