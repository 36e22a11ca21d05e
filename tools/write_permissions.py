"""Writes docs/permissions.md from the roles and rights of the pages.

Run `python tools/write_permissions.py` after changing them; with --check it writes nothing and
exits 1 if the page is stale.
"""

import sys
from pathlib import Path

from trucewatch.values.codes.reports import Role
from trucewatch.web.permissions import BY_ROLE, OF_KINDS, TO_OPEN, Right

PAGE = Path(__file__).resolve().parent.parent / "docs" / "permissions.md"

OPENING = """\
# Who may see what

<!-- Written by tools/write_permissions.py; change src/trucewatch/web/permissions.py instead. -->

A member sees a case only by a grant in that case (`trucewatch grant`); what a member does in the
workspace (`trucewatch member --role`) opens no case. A case one is not in is as absent as one that
there is not. Places and actors are known in the case that recorded them, and elsewhere once they are
shared (`trucewatch share`); whoever records in that case may share them. Two things are granted apart from any role, and count only in a session that was opened
with a second factor: the identities of sources (`--sees-sources`) and the register of persons
(`--sees-persons`). Every look at a protected field is written down before a word is shown, in a log
of its own that never leaves the workspace.

Who is in which case, and inviting people, stands under `/team/`. Those pages are there for
administrators of the workspace alone, in a session with a second factor; to anybody else they are as
absent as a page that there is not. An administrator sees there the name of every case and who is in
it, and nothing of what it holds; changes nothing of their own; and hands on identities only where they
see them themselves in that case. Each of these acts is in the log.

Whoever opens a case (`/begin/`) lets the people they name there see its identities, also themselves:
nothing is in it yet, so nothing is shown to anybody by that, and somebody has to be the first who may
record whom a testimony is from. It is part of the act that opens the case, in the log with its member.
From then on the rule above holds; where a page cannot give identities it names the command that gives
them on the machine that holds the keys.
"""
OPENS = {
    Right.HOME: "the first page of a case: the clocks of its clauses",
    Right.AGREEMENT: "agreements, clauses and who is bound; the names of parties and places beside them",
    Right.GROUNDWORK: "actors and places; what a case rests on, records of any kind by their code, search, and what others did since one last looked",
    Right.INCIDENTS: "incidents, deeds, attributions, evidence, pseudonyms of sources",
    Right.FINDINGS: "findings, decisions on them, and work that waits",
    Right.LEDGER: "figures and the ledger of people",
    Right.RULINGS: "determinations, assessments, publications",
    Right.HISTORY: "who changed what, when and why, with its proof",
    Right.SOURCES: "sources, testimonies, custody; and their protected words",
    Right.PERSONS: "persons and their fates; and their protected words",
    Right.DECIDE: "deciding on findings, and taking a decision back",
    Right.SEAL: "bringing files as evidence; recording through whose hands they go, with `--sees-sources`; making redacted copies of them, with what opens their bytes: `--sees-sources`, and `--sees-persons` where they name or show somebody who can be recognised",
    Right.PROPOSE: "proposing a determination, and taking one's own back until it is reviewed; with"
    " its incident, where one may record",
    Right.REVIEW: "reviewing a determination that somebody else proposed",
    Right.RECORD: "recording incidents, agreements with their clauses, sources, places, actors, movements, services and figures; correcting them and taking them back. Testimonies, consents, persons and their fates: only who sees them as well",
    Right.VERIFY: "verifying: steps and verdicts on evidence, and that an incident is verified or not; never of what one recorded, corrected or brought oneself",
    Right.REPORT: "sending reports of incidents to the team, seeing those that one sent as one wrote them, and correcting them until somebody else has worked on them; nothing of what others recorded, or made of a report",
}


def page() -> str:
    """The whole page: roles by right, then kinds of records by right."""
    granted = {Right.SOURCES: "by `--sees-sources`", Right.PERSONS: "by `--sees-persons`"}
    heads = ["what it opens or lets do", *(role.en for role in Role)]
    rows = [
        [
            f"**{right}**: {OPENS[right]}",
            *(granted.get(right) or ("yes" if right in BY_ROLE[role] else "no") for role in Role),
        ]
        for right in Right
    ]
    for row in rows:
        if row[1].startswith("by"):
            row[-1] = "no"  # an administrator has no right that a grant could be added to
    kinds = [
        [f"`{kind}`", ", ".join(sorted(needed)), str(TO_OPEN.get(kind, ""))]
        for kind, needed in sorted(OF_KINDS.items())
    ]
    return "\n".join(
        [
            OPENING,
            *_table(heads, rows),
            "",
            "## What it takes to see a record",
            "",
            "A kind that is not in this list is shown to nobody.",
            "",
            *_table(["kind", "all of these rights", "its protected words"], kinds),
            "",
        ]
    )


def _table(heads: list[str], rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (heads, ["---"] * len(heads), *rows)]


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        return 0 if PAGE.read_text("utf-8") == page() else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
