"""Annexes on verifying this report and on the words and standings it uses."""

from __future__ import annotations

from trucewatch.reports.blocks import Bullets, Table
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Words, words
from trucewatch.values.codes.agreements import BoundStanding, ClockState
from trucewatch.values.codes.attribution import AttributionStanding, StandardOfProof
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.evidence import EvidenceVerdict

_STEPS = ("words", "record", "source", "package", "objects", "root", "signature", "again")
_LISTS: tuple[type[Code], ...] = (
    AttributionStanding, StandardOfProof, Ruling, BoundStanding, ClockState, EvidenceVerdict,
)  # fmt: skip
_TERMS = ("breach", "finding", "determination", "screening", "clock", "ledger", "tally", "stated")


def verifying_part(writer: Writer) -> Part:
    """How an outsider checks what is printed here, step by step."""
    steps = tuple(writer.say(f"reportannex-verify-{step}") for step in _STEPS)
    intro = paragraph(writer.say("reportannex-verify-intro"))
    holds = paragraph(writer.say("reportannex-verify-package-holds"))
    blocks = (*intro, Bullets(steps, numbered=True), *holds)
    return Part(writer.words("reportannex-verify"), "verify", blocks, lettered=True)


def words_part(writer: Writer) -> Part:
    """What the words of this report mean, and the standings in their order."""
    terms = tuple(
        (
            (Words(writer.words(f"reportannex-term-{term}"), strong=True),),
            writer.say(f"reportannex-meaning-{term}"),
        )
        for term in _TERMS
    )
    head = (words(writer.words("reportannex-word")), words(writer.words("reportannex-meaning")))
    lists = tuple((words(_name(one, writer)), words(writer.labels(list(one)))) for one in _LISTS)
    list_head = (
        words(writer.words("reportannex-list")),
        words(writer.words("reportannex-in-list")),
    )
    blocks = (
        *paragraph(writer.say("reportannex-words-intro")),
        Table(head, terms, writer.words("reportannex-terms-caption")),
        Table(list_head, lists, writer.words("reportannex-lists-caption")),
    )
    return Part(writer.words("reportannex-words"), "words", blocks, lettered=True)


def _name(one: type[Code], writer: Writer) -> str:
    return one.LIST_EN if writer.language == "en" else one.LIST_AR
