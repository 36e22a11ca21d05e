"""A report on an invented agreement: no place, person or event in it is real."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.reports.sample_drawings import flow, place_map, timeline
from trucewatch.reports.document import (
    Block,
    Box,
    BoxKind,
    Bullets,
    Code,
    Document,
    Fact,
    Facts,
    Figure,
    Link,
    Logo,
    NoteMark,
    Paragraph,
    Picture,
    Reference,
    Section,
    Stated,
    Table,
    Words,
    words,
)
from trucewatch.reports.drawings.sheet import Drawing

MOMENT = datetime(2031, 3, 20, 21, 0, tzinfo=UTC)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
LOGO = Logo(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">'
    b'<circle cx="20" cy="20" r="18" fill="none" stroke="#17507f" stroke-width="3"/>'
    b'<path d="M8 24l8 -8l6 6l10 -10" fill="none" stroke="#17507f" stroke-width="3"/></svg>',
    "image/svg+xml",
    "Truce Observers",
)


def sample(language: str) -> Document:
    """The invented report in English or Arabic; the same figures in both."""
    say = _ENGLISH if language == "en" else _ARABIC
    return Document(
        language=language,
        title=say["title"],
        organisation=say["organisation"],
        audience=say["public"],
        as_of=say["as-of"],
        moment=MOMENT,
        parts=_parts(say, language),
        references=_references(say, language),
        notices=(say["notice"],),
        erratum=say["erratum"],
        logo=LOGO,
    )


def _parts(say: dict[str, str], language: str) -> tuple[Section, ...]:
    return (
        Section("1", say["introduction"], (), 1, "introduction"),
        Section("1.1", say["agreement"], _agreement(say, language), 2, "agreement"),
        Section("1.2", say["clocks"], _clocks(say), 2, "clocks"),
        Section("2", say["details"], (_drawn(timeline(language), say["timeline"]),), 1, "details"),
        Section("2.1", say["first"], _incident(say), 2, "incident-1"),
        Section("2.2", say["digests"], _digests(say), 2, "digests"),
        Section("3", say["people"], _people(say, language), 1, "people"),
        Section("4", say["assessments"], _assessments(say), 1, "assessments"),
    )


def _agreement(say: dict[str, str], language: str) -> tuple[Block, ...]:
    return (
        Paragraph(
            (
                Words(say["announced"]),
                Figure(say["announced-when"], ("A-AGR-0001",)),
                Words(say["by"]),
                Words(say["guarantor"], strong=True),
                Words(say["text-unseen"]),
                NoteMark(("A-AGR-0001", "A-SRC-0001")),
                Words(say["source-says"]),
                Stated("The people of Tell Sarim leave by the bridge at dawn", "en"),
                Words(say["and"]),
                Stated("يخرج أهالي تل صارم عبر الجسر فجرا", "ar"),
                Words("."),
            )
        ),
        Facts(
            (
                Fact(say["where"], (Words(say["tell-sarim"]), NoteMark(("A-PLA-0002",)))),
                Fact(say["to-move"], (Figure(say["about-1200"], ("A-TAL-0001",)),)),
                Fact(say["record"], (Code("A-AGR-0001"),)),
                Fact(say["open-text"], (Link(say["read-more"], "https://example.org/text"),)),
            )
        ),
        Box(
            BoxKind.CLAUSE,
            say["clause-title"],
            (Paragraph(words(say["clause"])), Paragraph((Words(say["see"]), _to("people", say)))),
        ),
        _drawn(place_map(language), say["map"]),
    )


def _clocks(say: dict[str, str]) -> tuple[Block, ...]:
    header = tuple(words(say[name]) for name in ("clause-no", "window", "state", "persons"))
    rows = tuple(
        (
            (Code(f"A-CLA-{n:04}"),),
            words(say["window-of"].replace("#", str(n % 28 + 1))),
            words(say[("met", "violated", "suspended")[n % 3]]),
            (Figure(f"{n * 1111:,}", ("A-TAL-0001",)),),
        )
        for n in range(1, 41)
    )
    return (Table(header, rows, say["clocks-caption"], numeric=(3,)),)


def _incident(say: dict[str, str]) -> tuple[Block, ...]:
    return (
        Paragraph(
            (
                Figure(say["incident-when"], ("A-INC-0001",)),
                Words(say["fire"]),
                Figure(say["five"], ("A-TAL-0002", "A-TAL-0003")),
                Words(say["halted"]),
                Words(say["under-investigation"], emphasis=True),
            )
        ),
        Bullets(tuple(words(say[name]) for name in ("harm-1", "harm-2", "harm-3"))),
        Box(BoxKind.FINDING, say["finding-title"], (Paragraph(words(say["finding"])),)),
        Box(BoxKind.NOTE, say["note-title"], (Paragraph(words(say["note"])),)),
    )


def _digests(say: dict[str, str]) -> tuple[Block, ...]:
    header = tuple(words(say[name]) for name in ("record", "digest", "held"))
    rows = tuple(
        ((Code(f"A-EVI-{n:04}"),), (Code(DIGEST),), words(say["not-held"])) for n in range(1, 4)
    )
    return (Table(header, rows, say["digests"]),)


def _people(say: dict[str, str], language: str) -> tuple[Block, ...]:
    return (
        Paragraph((Words(say["moved"]), Figure(say["about-350"], ("A-TAL-0002",)), Words("."))),
        _drawn(flow(language), say["flow"]),
        Bullets(tuple(words(say[name]) for name in ("demand-1", "demand-2")), numbered=True),
    )


def _assessments(say: dict[str, str]) -> tuple[Block, ...]:
    return (
        Box(BoxKind.ASSESSMENT, say["assessment-title"], (Paragraph(words(say["assessment"])),)),
    )


def _references(say: dict[str, str], language: str) -> tuple[Reference, ...]:
    ids = ("A-AGR-0001", "A-SRC-0001", "A-PLA-0002", "A-TAL-0001", "A-TAL-0002", "A-TAL-0003")
    known = tuple(
        Reference(
            code,
            (Words(say["reference-text"]), Stated("about 350 or so", "en"), Words(".")),
            (Words(say["reference-source"]), Code("A-SRC-0001"), Words(say["page-4"])),
        )
        for code in (*ids, "A-INC-0001")
    )
    uncited = tuple(
        Reference(f"A-TAL-{n:04}", words(say["reference-text"]), words(say["reference-source"]))
        for n in range(10, 22)
    )
    return known + uncited


def _drawn(drawing: Drawing, caption: str) -> Picture:
    return Picture(drawing.svg, caption, drawing.alt)


def _to(anchor: str, say: dict[str, str]) -> Link:
    return Link(say["people"], f"#{anchor}")


_ENGLISH = {
    "title": "Breaches of the Tell Sarim evacuation agreement",
    "organisation": "Truce Observers",
    "public": "the public",
    "as-of": "Thursday 20 March 2031, 23:00 (Damascus)",
    "notice": "Demonstration. An invented agreement: no place, person or event in it is real; "
    "determinations are illustrative and nobody was interviewed for it.",
    "erratum": "Replaces the version of 18 March: the number of wounded was 5, not 6.",
    "introduction": "Introduction",
    "agreement": "The agreement, its parties, and who is bound",
    "clocks": "Clocks of the clauses",
    "details": "Details",
    "first": "Fire on the convoy at the Pomegranate Bridge",
    "digests": "Digests of the attachments",
    "people": "The people",
    "assessments": "Assessments",
    "announced": "The agreement was announced on ",
    "announced-when": "Thursday 13 March 2031, about 18:00",
    "by": " by ",
    "guarantor": "the Northern Guarantor",
    "text-unseen": "; its text was not seen",
    "source-says": ". A local council stated: ",
    "and": " and, in the original, ",
    "where": "Where",
    "tell-sarim": "Tell Sarim, four quarters, one of them in part",
    "to-move": "To be moved",
    "about-1200": "about 1,200 people",
    "record": "Record",
    "open-text": "Published text",
    "read-more": "statement of the council",
    "clause-title": "Safe passage",
    "clause": "No party opens fire on the convoys, their escorts or the crossing, from the first "
    "departure until the last arrival.",
    "see": "See also: ",
    "map": "Tell Sarim, the route and what happened on it",
    "clause-no": "Clause",
    "window": "Window",
    "state": "State",
    "persons": "Persons",
    "window-of": "From # March 2031, 05:00, until midnight",
    "met": "met",
    "violated": "violated",
    "suspended": "suspended",
    "clocks-caption": "Clauses and the state of their clocks",
    "incident-when": "Saturday 15 March 2031, about 10:00",
    "fire": ": fire for about an hour on the vehicles leading the convoy injured ",
    "five": "5 people",
    "halted": " and halted it until 13:00. The perpetrator is ",
    "under-investigation": "one party or its ally, under investigation.",
    "harm-1": "one driver of an ambulance;",
    "harm-2": "one rescue worker;",
    "harm-3": "three passengers, of whom nothing else is known.",
    "finding-title": "One event told with two harms",
    "finding": "The text tells of five injured, a caption of wounded who were killed. Kept as "
    "stated; settled for the text, because two survivors agree with it.",
    "note-title": "Released precision",
    "note": "The assembly point is shown by its district.",
    "digest": "SHA-256",
    "held": "Held",
    "not-held": "not held",
    "moved": "The first convoy moved ",
    "about-350": "about 350 people",
    "flow": "Where the people of Tell Sarim went",
    "timeline": "From the announcement to the suspension",
    "demand-1": "Reveal the fate of those whom nobody has accounted for.",
    "demand-2": "Let monitors reach the crossing.",
    "assessment-title": "Why the convoy was stopped",
    "assessment": "It seems to the authors that the stop rested on information about some of the "
    "passengers. This is their view; no record establishes it.",
    "reference-text": "Tally of people moved by the first convoy, as stated: ",
    "reference-source": "Local council, statement of 16 March 2031, ",
    "page-4": ", page 4",
}
_ARABIC = {
    "title": "خروقات اتفاق الإخلاء في تل صارم",
    "organisation": "مراقبو الهدنة",
    "public": "العموم",
    "as-of": "الخميس 20 آذار 2031، الساعة 23:00 (دمشق)",
    "notice": "عرض توضيحي. اتفاق متخيَّل: لا مكان فيه ولا شخص ولا حدث حقيقي؛ والقرارات للتوضيح فقط "
    "ولم تُجرَ مقابلة مع أحد.",
    "erratum": "يحل محل نسخة 18 آذار: كان عدد الجرحى 5 لا 6.",
    "introduction": "مقدمة",
    "agreement": "الاتفاق وأطرافه ومن يلتزم به",
    "clocks": "مواعيد البنود",
    "details": "التفاصيل",
    "first": "إطلاق نار على القافلة عند جسر الرمان",
    "digests": "بصمات المرفقات",
    "people": "الأشخاص",
    "assessments": "التقديرات",
    "announced": "أُعلن الاتفاق يوم ",
    "announced-when": "الخميس 13 آذار 2031، نحو الساعة 18:00",
    "by": " من قبل ",
    "guarantor": "الضامن الشمالي",
    "text-unseen": "، ولم يُطَّلع على نصه",
    "source-says": ". وجاء في بيان لمجلس محلي: ",
    "and": " وفي الأصل: ",
    "where": "المكان",
    "tell-sarim": "تل صارم، أربعة أحياء أحدها في جزء منه",
    "to-move": "المقرر نقلهم",
    "about-1200": "نحو 1,200 شخص",
    "record": "القيد",
    "open-text": "النص المنشور",
    "read-more": "بيان المجلس",
    "clause-title": "المرور الآمن",
    "clause": "لا يفتح أي طرف النار على القوافل أو مرافقيها أو المعبر، من أول مغادرة حتى آخر وصول.",
    "see": "انظر أيضًا: ",
    "map": "تل صارم والمسار وما جرى عليه",
    "clause-no": "البند",
    "window": "مدة السريان",
    "state": "الحال",
    "persons": "الأشخاص",
    "window-of": "من # آذار 2031، الساعة 05:00، حتى منتصف الليل",
    "met": "نُفِّذ",
    "violated": "خُرق",
    "suspended": "معلَّق",
    "clocks-caption": "البنود وحال مواعيدها",
    "incident-when": "السبت 15 آذار 2031، نحو الساعة 10:00",
    "fire": ": إطلاق نار نحو ساعة على المركبات في مقدمة القافلة، جُرح فيه ",
    "five": "5 أشخاص",
    "halted": "، وتوقفت القافلة حتى الساعة 13:00. والفاعل ",
    "under-investigation": "أحد الأطراف أو حليفه، والتحقيق جارٍ.",
    "harm-1": "سائق سيارة إسعاف؛",
    "harm-2": "عامل إنقاذ؛",
    "harm-3": "ثلاثة ركاب لا يُعرف عنهم غير ذلك.",
    "finding-title": "حدث واحد روي بضررين",
    "finding": "يذكر المتن خمسة جرحى، ويذكر تعليق صورة جرحى قُتلوا. أُبقي كما ورد، وحُسم للمتن لأن "
    "ناجيين اثنين يوافقانه.",
    "note-title": "دقة النشر",
    "note": "تظهر نقطة التجمع بمنطقتها الإدارية.",
    "digest": "SHA-256",
    "held": "محفوظ",
    "not-held": "غير محفوظ",
    "moved": "نقلت القافلة الأولى ",
    "about-350": "نحو 350 شخصًا",
    "flow": "إلى أين ذهب أهالي تل صارم",
    "timeline": "من الإعلان حتى التعليق",
    "demand-1": "الكشف عن مصير من لم يُعرف مصيرهم.",
    "demand-2": "السماح للمراقبين بالوصول إلى المعبر.",
    "assessment-title": "لماذا أوقفت القافلة",
    "assessment": "يبدو لمعدّي التقرير أن الإيقاف استند إلى معلومات عن بعض الركاب. هذا رأيهم، "
    "ولا يثبته أي قيد.",
    "reference-text": "عدد من نقلتهم القافلة الأولى، كما ورد: ",
    "reference-source": "مجلس محلي، بيان 16 آذار 2031، ",
    "page-4": "، الصفحة 4",
}
