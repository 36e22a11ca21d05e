"""What one check finds in a case written as a user would write it."""

from __future__ import annotations

from tests.cases import Written, view_of
from trucewatch.checks.registry import Check
from trucewatch.values.finding import Finding


def findings(check: Check, written: Written) -> list[Finding]:
    return list(check.check(view_of(written)))


def found(check: Check, written: Written, lang: str = "en") -> list[str]:
    """Severity and message of each finding, without the marks that isolate directions."""
    return [said(finding, lang) for finding in findings(check, written)]


def said(finding: Finding, lang: str = "en") -> str:
    words = finding.message.text(lang)
    return f"{finding.severity}: {words.translate(dict.fromkeys((0x2067, 0x2068, 0x2069)))}"
