"""Two texts as they were read, every kind of thing understood and every severity found."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.reading.document import Document
from trucewatch.reading.read import DocumentRead, Reading
from trucewatch.reading.said import ReadFinding, Said, SaidKind, SaidValue, Span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count
from trucewatch.values.message import Message
from trucewatch.values.when import When

ENGLISH = Document(
    "statement <1>.txt",
    "Evacuation of Tell Sarim\n"
    "\n"
    "On Friday 13 March 2031, 43 buses & 12 ambulances moved 1,198 people: 612 men, 401 women and"
    " 301 children, about 70 percent of those registered.\n"
    "Government forces shelled the road at 09:00 for two hours, the Red Crescent said.\n"
    "Of 2,000 people, 1,198 have left and 902 remain.\n",
    "en",
)
ARABIC = Document(
    "بيان.docx",
    "إجلاء تل صارم\n"
    "في يوم الجمعة 13 آذار 2031 نقلت 43 حافلة 1,198 شخصًا، بينهم 612 رجلًا و401 امرأة.\n"
    "وقال الهلال الأحمر إن القوات الحكومية قصفت الطريق في الساعة 09:00.\n",
    "ar",
)


def said(document: Document, kind: SaidKind, words: str, value: SaidValue, **more: str) -> Said:
    """A piece by its words, the first time they stand in the text."""
    start = document.text.index(words)
    return Said(kind, start, start + len(words), words, value, **more)


def span(documents: Sequence[Document], number: int, words: str) -> Span:
    """Words of a document, the first time they stand in it."""
    start = documents[number].text.index(words)
    return Span(number, start, start + len(words))


def sample() -> tuple[tuple[Document, ...], Reading]:
    """Both documents and their reading."""
    documents = (ENGLISH, ARABIC)
    day, kinds = When.parse("2031-03-13"), SaidKind
    english = (
        said(ENGLISH, kinds.DATE, "Friday 13 March 2031", day),
        said(ENGLISH, kinds.COUNT, "43 buses", Count.parse("43"), unit="vehicle"),
        said(ENGLISH, kinds.COUNT, "1,198 people", Count.parse("1198"), unit="person"),
        said(ENGLISH, kinds.PERCENT, "about 70 percent", Count.parse("70")),
        said(ENGLISH, kinds.ACTOR, "Government forces", "government"),
        said(ENGLISH, kinds.DEED, "shelled", "shelling"),
        said(ENGLISH, kinds.ATTRIBUTION, "Government forces shelled", "government"),
        said(ENGLISH, kinds.TIME, "09:00", "09:00"),
        said(ENGLISH, kinds.DURATION, "two hours", Count.parse("7200")),
        said(ENGLISH, kinds.SOURCE, "the Red Crescent said", "Red Crescent"),
        said(ENGLISH, kinds.PLACE, "Tell Sarim", "place:tell-sarim"),
    )
    arabic = (
        said(ARABIC, kinds.DATE, "الجمعة 13 آذار 2031", day),
        said(ARABIC, kinds.COUNT, "1,198 شخصًا", Count.parse("1198"), unit="person"),
        said(ARABIC, kinds.SOURCE, "وقال الهلال الأحمر", "الهلال الأحمر"),
    )
    own = (
        ReadFinding(
            "date-weekday",
            Severity.ERROR,
            Message("read-date-impossible", {"words": "Friday 13 March 2031"}),
            (span(documents, 0, "Friday 13 March 2031"),),
            Message("read-suggest-weekday", {"date": day, "weekday": "Thursday"}),
        ),
        ReadFinding(
            "remaining-does-not-fit",
            Severity.WARNING,
            Message(
                "read-remaining",
                {"start": 2000, "moved": 1198, "left": 802, "remaining": 902},
            ),
            (span(documents, 0, "902 remain"), span(documents, 0, "1,198 people")),
        ),
    )
    across = (
        ReadFinding(
            "versions-differ",
            Severity.NOTE,
            Message("read-versions", {"one": "401 women and 301 children", "other": "401 امرأة"}),
            (span(documents, 0, "401 women and 301 children"), span(documents, 1, "401 امرأة")),
        ),
    )
    return documents, Reading(
        (DocumentRead(english, own, "en"), DocumentRead(arabic, (), "ar")), across
    )
