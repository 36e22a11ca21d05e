"""Drawings of the invented report: a map, a timeline, a flow of people."""

from __future__ import annotations

from trucewatch.reports.drawings.flow import End, Stop, Stream, draw_flow
from trucewatch.reports.drawings.map import Feature, Mark, draw_map
from trucewatch.reports.drawings.sheet import Drawing
from trucewatch.reports.drawings.stock import Level, Stated, draw_stock
from trucewatch.reports.drawings.timeline import Kind, Row, Span, draw_timeline
from trucewatch.values.figures import Figure
from trucewatch.values.period import Period
from trucewatch.values.ranges import Range
from trucewatch.values.when import When

ZONE = "Asia/Damascus"
_WEST = [[40.10, 30.10], [40.16, 30.09], [40.17, 30.15], [40.12, 30.17], [40.10, 30.10]]
_EAST = [[40.17, 30.10], [40.24, 30.11], [40.25, 30.17], [40.17, 30.15], [40.17, 30.10]]


def place_map(language: str) -> Drawing:
    """Two held areas, a route, a crossing, an arrival, two incidents, four quarters."""
    word = (lambda en, _: en) if language == "en" else (lambda _, ar: ar)
    point = lambda lon, lat: {"type": "Point", "coordinates": [lon, lat]}  # noqa: E731
    area = lambda ring: {"type": "Polygon", "coordinates": [ring]}  # noqa: E731
    route = [[40.20, 30.14], [40.165, 30.125], [40.12, 30.11], [40.06, 30.08]]
    east, west = (
        word("Eastern Council", "المجلس الشرقي"),
        word("Western Command", "القيادة الغربية"),
    )
    features = (
        Feature(word("Western quarters", "الأحياء الغربية"), Mark.HELD, area(_WEST), holder=west),
        Feature(word("Eastern quarters", "الأحياء الشرقية"), Mark.HELD, area(_EAST), holder=east),
        Feature(word("Route agreed", "المسار المتفق عليه"), Mark.ROUTE,
                {"type": "LineString", "coordinates": route}),
        Feature(word("Tell Sarim", "تل صارم"), Mark.PLACE, point(40.20, 30.14)),
        Feature(word("Al-Bayader", "البيادر"), Mark.PLACE, point(40.205, 30.143), exact=False),
        Feature(word("Pomegranate Bridge", "جسر الرمان"), Mark.CROSSING, point(40.165, 30.125)),
        Feature(word("Assembly point", "نقطة التجمع"), Mark.GATHERING, point(40.06, 30.08),
                radius_m=1800),
        Feature(word("Fire on the convoy", "إطلاق نار على القافلة"), Mark.INCIDENT,
                point(40.162, 30.124)),
        Feature(word("Missiles near the arrival", "صواريخ قرب نقطة الوصول"), Mark.INCIDENT,
                point(40.072, 30.086), radius_m=900),
    )  # fmt: skip
    return draw_map(features, word("Tell Sarim", "تل صارم"), language)


def timeline(language: str) -> Drawing:
    """An announcement, two windows, a convoy, three incidents, one without an end."""
    word = (lambda en, _: en) if language == "en" else (lambda _, ar: ar)

    def row(en: str, ar: str, kind: Kind, span: Span, times: tuple[str, str]) -> Row:
        return Row(word(en, ar), word(*times), kind, (span,))

    rows = (
        row("Announced", "الإعلان", Kind.AGREEMENT, _at("2031-03-13T18:00+03:00~30min"),
            ("13 March, about 18:00", "13 آذار، نحو الساعة 18:00")),
        row("Clause 1: evacuation", "البند 1: الإخلاء", Kind.CLAUSE,
            _over("2031-03-14T05:00+03:00/2031-03-16T06:00+03:00~2h"),
            ("from 14 March, 05:00, to the 16th", "من 14 آذار، الساعة 05:00، حتى 16 منه")),
        row("Clause 2: safe passage", "البند 2: المرور الآمن", Kind.CLAUSE,
            _over("2031-03-14T05:00+03:00/.."), ("from 14 March on", "من 14 آذار فصاعدًا")),
        row("Shelling of the quarters", "قصف الأحياء", Kind.INCIDENT,
            _over("2031-03-14T09:00+03:00~30min/2031-03-15T00:00+03:00"),
            ("14 March, about 09:00 until midnight", "14 آذار، نحو الساعة 09:00 حتى منتصف الليل")),
        row("First convoy", "القافلة الأولى", Kind.MOVEMENT,
            _over("2031-03-15T07:00+03:00~30min/2031-03-15T15:00+03:00~1h"),
            ("15 March, about 07:00 to about 15:00", "15 آذار، نحو الساعة 07:00 حتى نحو 15:00")),
        row("Fire on the convoy", "إطلاق نار على القافلة", Kind.INCIDENT,
            _over("2031-03-15T10:00+03:00~30min/2031-03-15T11:00+03:00~30min"),
            ("15 March, about 10:00, an hour", "15 آذار، نحو الساعة 10:00، مدة ساعة")),
        row("Held at the checkpoint, day not known more closely", "الاحتجاز عند الحاجز، ولا يُعرف "
            "الوقت بدقة", Kind.INCIDENT, _at("2031-03-16[Asia/Damascus]"),
            ("16 March", "16 آذار")),
    )  # fmt: skip
    title = word("Announcement to suspension", "من الإعلان حتى التعليق")
    return draw_timeline(rows, ZONE, title, language, zone_words=word("Damascus", "دمشق"))


def flow(language: str) -> Drawing:
    """People who left, stayed, were held, killed, and those whom nobody has accounted for."""
    word = (lambda en, _: en) if language == "en" else (lambda _, ar: ar)
    stops = (
        Stop("start", word("Tell Sarim", "تل صارم"), word("about 1,200", "نحو 1,200")),
        Stop("road", word("On the convoy", "في القافلة"), word("about 350", "نحو 350")),
        Stop("stayed", word("Remained", "بقوا"), word("about 700", "نحو 700")),
        Stop("lost", word("Unaccounted for", "مصيرهم غير معروف"), word("0 to 275", "من 0 إلى 275"),
             End.UNACCOUNTED),
        Stop("arrived", word("Assembly point", "نقطة التجمع"), word("at least 320", "320 على الأقل")),
        Stop("killed", word("Killed", "قُتلوا"), word("3", "3"), End.HARM),
        Stop("held", word("Detained", "محتجزون"), word("unknown number", "عدد غير معروف"),
             End.HARM),
    )  # fmt: skip
    streams = (
        Stream("start", "road", 332, 368, word("332 to 368", "من 332 إلى 368")),
        Stream("start", "stayed", 665, 735, ""),
        Stream("start", "lost", 0, 275, ""),
        Stream("road", "arrived", 320, None, ""),
        Stream("road", "killed", 3, 3, ""),
        Stream("road", "held", 0, 30, ""),
    )
    title = word("The people of Tell Sarim", "أهالي تل صارم")
    return draw_flow(stops, streams, title, language)


def _at(text: str) -> Span:
    return Span.at(When.parse(text))


def _over(text: str) -> Span:
    return Span.over(Period.parse(text))


def stock(language: str) -> Drawing:
    """A number known exactly, one between two, one without an upper bound; one stated besides."""
    word = (lambda en, _: en) if language == "en" else (lambda _, ar: ar)
    levels = (
        Level(1_930_000_000, Figure.only(1000), "13", word("1,000 people", "1,000 شخص")),
        Level(1_930_090_000, Figure(Range(400, 600), Range(300, 700)), "14",
              word("400 to 600 people", "من 400 إلى 600 شخص")),
        Level(1_930_200_000, Figure(Range(350, None), Range(300, None)), "15",
              word("at least 350 people", "350 شخصًا على الأقل")),
    )  # fmt: skip
    stated = (
        Stated(
            (1_930_100_000, 1_930_110_000), Figure.only(550), word("550 remaining", "الباقون: 550")
        ),
    )
    return draw_stock(levels, stated, ZONE, word("Tell Sarim", "تل صارم"), language)
