"""Drawings: shapes for every kind, labels apart, both directions, contents in words."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tests.reports.sample_drawings import flow, place_map, stock, timeline
from trucewatch.reports.drawings import ink
from trucewatch.reports.drawings.axis import fitted_axis
from trucewatch.reports.drawings.flow import End, Stop, Stream, draw_flow
from trucewatch.reports.drawings.ink import text_width
from trucewatch.reports.drawings.layering import columns, lay_out
from trucewatch.reports.drawings.map import Feature, Mark, draw_map
from trucewatch.reports.drawings.projection import fitted, scale_length
from trucewatch.reports.drawings.timeline import AsOf, Kind, Row, Span, draw_timeline
from trucewatch.reports.labels import label
from trucewatch.values.period import Period
from trucewatch.values.when import When

_SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])
POINT = {"type": "Point", "coordinates": [40.0, 30.0]}


def _bare(words: str) -> str:
    """Words without the isolates of the two directions."""
    return re.sub("[\u2066-\u2069]", "", words)


def _texts(svg: str) -> dict[str, float]:
    """The lines of a drawing without their isolates, each with its left-to-right place."""
    found = ElementTree.fromstring(svg).iter(f"{_SVG}text")  # noqa: S314  our own
    return {_bare(t.text or ""): float(t.attrib["x"]) for t in found}


@LANGUAGES
def test_a_drawing_is_sound_xml_that_says_its_content(language: str) -> None:
    for drawing in (place_map(language), timeline(language), flow(language)):
        root = ElementTree.fromstring(drawing.svg)  # noqa: S314  our own
        assert root[1].text == drawing.alt
        assert len(drawing.alt) > 100


@LANGUAGES
def test_colours_stand_out_from_paper(language: str) -> None:
    solid = (ink.BLUE, ink.VERMILION, ink.GREEN, ink.PURPLE, ink.OCHRE, *ink.HOLDERS)
    assert [colour for colour in solid if _contrast(colour) < 3] == []
    assert [colour for colour in (ink.INK, ink.QUIET) if _contrast(colour) < 4.5] == []


def _contrast(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (light + 0.05)


def test_a_place_known_within_a_radius_is_hollow_in_a_circle() -> None:
    exact = draw_map((Feature("A", Mark.INCIDENT, POINT),), "t", "en")
    vague = draw_map((Feature("A", Mark.INCIDENT, POINT, radius_m=500),), "t", "en")
    assert ("<circle" in exact.svg, "<circle" in vague.svg) == (False, True)
    assert _bare(vague.alt) == "Map: t. A (Incident), somewhere within 500 m."


def test_a_map_never_shows_more_than_it_was_given() -> None:
    svg = draw_map((Feature("District", Mark.PLACE, POINT, exact=False),), "t", "en").svg
    assert "40" not in "".join(_texts(svg))


def test_hostile_labels_stay_words() -> None:
    hostile = "<script>\"&'</script>"
    svg = draw_map((Feature(hostile, Mark.PLACE, POINT),), hostile, "en").svg
    assert "<script" not in svg
    assert hostile in _texts(svg)


def test_a_map_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a map of nothing"):
        draw_map((), "t", "en")


def test_many_near_one_another_are_a_disc_with_their_number() -> None:
    several = Feature("1,234 incidents", Mark.INCIDENT, POINT, exact=False, count=1234)
    drawing = draw_map((several,), "t", "en")
    assert list(_texts(drawing.svg))[:3] == ["1,234", "N", "200 m"]
    assert "1,234 incidents" not in _texts(drawing.svg) and "1,234 incidents" in drawing.alt
    assert (drawing.key, label("map-gathered", "en") in _texts(drawing.svg)) == ((), True)


def test_the_north_arrow_and_the_scale_yield_to_marks() -> None:
    """Marks in the corners where both stand otherwise."""
    corners = [(0.0, 0.0), (1.0, 0.6)]
    marked = [
        Feature("A", Mark.INCIDENT, {"type": "Point", "coordinates": list(at)}, count=50_000)
        for at in corners
    ]
    part = ((-0.02, -0.02), (1.02, 0.62))
    crowded, empty = (_texts(draw_map(some, "t", "en", part=part).svg) for some in (marked, []))
    assert (crowded["N"] < 100 < 500 < empty["N"], empty["20 km"] < 200 < crowded["20 km"]) == (
        True,
        True,
    )


@LANGUAGES
def test_names_without_room_are_in_the_key_and_the_legend_says_so(language: str) -> None:
    crowd = [Feature(f"P{n}", Mark.PLACE, POINT) for n in range(9)]
    drawing = draw_map(crowd, "t", language)
    between = "؛ " if language == "ar" else "; "
    assert drawing.key == (between.join(f"P{n}" for n in range(9)),)
    assert _bare(label("map-number", language)) in _texts(drawing.svg)
    alone = draw_map(crowd[:1], "t", language)
    assert (alone.key, _bare(label("map-number", language)) in _texts(alone.svg)) == ((), False)


def test_a_map_keeps_distances_and_north_up() -> None:
    projection = fitted([((40.0, 30.0), 0.0), ((40.1, 30.1), 0.0)], 0, 0, 500, 500)
    west, south = projection.on_sheet((40.0, 30.0))
    east, north = projection.on_sheet((40.1, 30.1))
    assert (west < east, north < south) == (True, True)
    assert (east - west) / (south - north) == pytest.approx(0.8656, abs=1e-3)  # cos 30.05


@pytest.mark.parametrize(
    ("scale", "metres"), [(0.05, 2000), (0.5, 200), (3.0, 50), (0.001, 100000)]
)
def test_the_scale_bar_is_a_round_number(scale: float, metres: int) -> None:
    assert scale_length(scale, 150) == metres


def test_time_runs_the_way_the_language_reads() -> None:
    english, arabic = _texts(timeline("en").svg), _texts(timeline("ar").svg)
    assert english["13 March"] < english["15 March"]
    assert arabic["13 آذار"] > arabic["15 آذار"]


def test_the_axis_runs_over_whole_local_days() -> None:
    moment = int(When.parse("2031-03-13T18:00+03:00").earliest.timestamp())
    axis = fitted_axis([moment], "Asia/Damascus", 0, 100)
    assert (axis.last - axis.first, axis.place(moment)) == (86_400, 75.0)


def test_a_long_timeline_is_divided_into_months() -> None:
    row = Row("A", "a", Kind.CLAUSE, (Span.over(Period.parse("2016-09-15/2017-01-20")),))
    arabic = _texts(draw_timeline([row], "Asia/Damascus", "t", "ar").svg)
    assert "كانون الأول 2016" in arabic


def test_a_timeline_of_all_years_that_can_be_recorded_names_some_of_them() -> None:
    row = Row("A", "a", Kind.CLAUSE, (Span.over(Period.parse("1583-01-01/9900-12-31")),))
    named = list(_texts(draw_timeline([row], "Asia/Damascus", "t", "en").svg))
    assert [told for told in named if told.isdigit()] == [f"{n}000" for n in range(2, 10)]


@LANGUAGES
@pytest.mark.parametrize(("days", "hours"), [(3, 3), (5, 5), (6, 0)])
def test_hours_stand_only_below_days_that_are_named(days: int, hours: int, language: str) -> None:
    """Where every other day is named, an hour alone would be taken for one of the wrong day."""
    period = Period.parse(f"2016-12-01T00:00+02:00/2016-12-{days:02}T20:00+02:00")
    row = Row("A", "a", Kind.CLAUSE, (Span.over(period),))
    svg = draw_timeline([row], "Asia/Damascus", "t", language).svg
    assert svg.count("12:00") == hours


def test_an_uncertain_end_is_hatched_and_an_open_one_an_arrow() -> None:
    certain = Row("A", "a", Kind.CLAUSE, (Span((0, 0), (9000, 9000)),))
    vague = Row("A", "a", Kind.CLAUSE, (Span((0, 600), (9000, 9000)),))
    endless = Row("A", "a", Kind.CLAUSE, (Span((0, 0), None),))
    said = [
        set(_texts(draw_timeline([r], "UTC", "t", "en").svg)) for r in (certain, vague, endless)
    ]
    hatched = "Hatched: begins or ends somewhere here"
    arrow = "Arrow: goes on, or its end is not known"
    assert [hatched in words for words in said] == [False, True, False]
    assert [arrow in words for words in said] == [False, False, True]


@LANGUAGES
@pytest.mark.parametrize(
    ("moment", "said"),
    [("2016-12-15T12:00", "timeline-as-of"), ("2026-01-01T12:00", "timeline-beyond")],
)
def test_the_moment_looked_from_is_marked_and_squeezes_nothing(
    language: str, moment: str, said: str
) -> None:
    span = Span.over(Period.parse("2016-12-15T00:00Z/2016-12-16T00:00Z"))
    row = Row("c", "w", Kind.CLAUSE, (span,))
    at = int(When.parse(moment, "UTC").latest.timestamp())
    drawing = draw_timeline([row], "UTC", "t", language, as_of=AsOf(at, moment))
    words = label(said, language, moment=moment)
    assert _bare(words) in _texts(drawing.svg) and _bare(words) in _bare(drawing.alt)
    assert drawing.svg.count("stroke-dasharray") == 2  # over the rows, and in the legend
    widths = [float(w) for w in re.findall(r'<rect[^>]*width="([0-9.]+)"', drawing.svg)]
    assert max(widths) > 200


def test_a_timeline_of_many_years_is_divided_into_years() -> None:
    span = Span.over(Period.parse("2013-02-10T00:00Z/2021-12-10T00:00Z"))
    row = Row("c", "w", Kind.CLAUSE, (span,))
    texts = _texts(draw_timeline([row], "UTC", "t", "en").svg)
    assert [one for one in texts if one.isdigit()] == [str(year) for year in range(2014, 2022)]


def test_a_timeline_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a timeline of nothing"):
        draw_timeline((), "UTC", "t", "en")


@LANGUAGES
def test_a_band_goes_from_the_fewest_to_the_most_and_time_runs_as_one_reads(language: str) -> None:
    drawing = stock(language)
    root = ElementTree.fromstring(drawing.svg)  # noqa: S314  our own
    bars = [bar.attrib for bar in root.iter(f"{_SVG}rect") if "height" in bar.attrib]
    dark = [bar for bar in bars if bar["fill"] == ink.BLUE and float(bar["height"]) != 10]
    lefts = [float(bar["x"]) for bar in dark]
    assert lefts == sorted(lefts, reverse=language == "ar")
    assert [float(bar["y"]) for bar in dark] == [45.6, 120.8, 40]
    assert [float(bar["height"]) for bar in dark] == [2.4, 36.4, 126.3]
    assert drawing.svg.count("url(#stock-uncertain") == 3 + 1
    assert root[1].text == drawing.alt


def test_people_flow_the_way_the_language_reads() -> None:
    english, arabic = _texts(flow("en").svg), _texts(flow("ar").svg)
    assert english["Tell Sarim"] < english["On the convoy"] < english["Assembly point"]
    assert arabic["تل صارم"] > arabic["في القافلة"] > arabic["نقطة التجمع"]


def test_the_residual_is_an_end_of_its_own() -> None:
    assert "من «تل صارم» إلى «مصيرهم غير معروف»: من 0 إلى 275" in _bare(flow("ar").alt)


@LANGUAGES
def test_the_legend_of_a_flow_ends_within_its_picture(language: str) -> None:
    stops = (Stop("a", "A", ""), *(Stop(end.value, "B", "", end) for end in End))
    streams = tuple(Stream("a", end.value, 1, 1, "") for end in End)
    svg = draw_flow(stops, streams, "t", language).svg
    words = label("flow-range", language)
    size = text_width(words, 10, language)
    at = _texts(svg)[_bare(words)]
    assert (at if language == "en" else at - size) >= 0
    assert (at + size if language == "en" else at) <= 640


def _bars(svg: str) -> list[float]:
    """How far down the bars of a flow begin, without those of its legend."""
    found = ElementTree.fromstring(svg).iter(f"{_SVG}rect")  # noqa: S314  our own
    bars = [one.attrib for one in found if one.attrib["width"] == "14"]
    return [float(bar["y"]) for bar in bars if bar["height"] != "10"]


@LANGUAGES
def test_each_number_of_a_flow_stands_where_its_stream_arrives(language: str) -> None:
    """Two streams of the same number to two stops, and two to one: each is beside its own bar."""
    stops = tuple(Stop(one, one.upper() * 3, "") for one in "abcd")
    streams = (
        Stream("a", "b", 50, 50, "50 people"),
        Stream("a", "c", 50, 50, "50 people"),
        Stream("a", "d", 7, 7, "7 people"),
        Stream("b", "d", 9, 9, "9 people"),
    )
    svg = draw_flow(stops, streams, "t", language).svg
    found = ElementTree.fromstring(svg).iter(f"{_SVG}text")  # noqa: S314  our own
    told = [(_bare(t.text or ""), float(t.attrib["x"]), float(t.attrib["y"])) for t in found]
    lines = [(words, x) for words, x, _ in told]
    for stop in "BC":
        at = [words for words, _ in lines].index(stop * 3)
        assert lines[at + 1] == ("50 people", lines[at][1])
    at = [words for words, _ in lines].index("DDD")
    after = [words for words, _ in lines[at + 1 : at + 3]]
    assert after == [
        _bare(label("flow-from", language, **{"from": "AAA", "number": "7 people"})),
        _bare(label("flow-from", language, **{"from": "BBB", "number": "9 people"})),
    ]
    bars = _bars(svg)
    tops = {words: y for words, _, y in told}
    assert bars[0] > tops["AAA"] and abs(bars[3] - tops["DDD"]) < 20


def _of_third(svg: str, words: str) -> tuple[float, float, dict[str, float]]:
    """Where words stand, and the bar of the third stop."""
    root = ElementTree.fromstring(svg)  # noqa: S314  our own
    rects = [one.attrib for one in root.iter(f"{_SVG}rect")]
    bars = [one for one in rects if one["width"] == "14" and one["height"] != "10"]
    told = next(one.attrib for one in root.iter(f"{_SVG}text") if _bare(one.text or "") == words)
    return float(told["x"]), float(told["y"]), {n: float(bars[2][n]) for n in ("x", "y", "height")}


@LANGUAGES
def test_words_of_a_wide_stream_that_ends_before_the_last_column_stand_beside_its_bar(
    language: str,
) -> None:
    stops = tuple(Stop(one, one.upper() * 3, "") for one in "abcd")
    streams = (
        Stream("a", "b", 20, 20, ""),
        Stream("b", "d", 20, 20, ""),
        Stream("a", "c", 80, 80, "80 people"),
    )
    for words in ("CCC", "80 people"):
        x, y, bar = _of_third(draw_flow(stops, streams, "t", language).svg, words)
        assert x > bar["x"] + 14 if language == "en" else x < bar["x"]
        assert bar["y"] < y < bar["y"] + bar["height"]


def test_they_stand_above_it_where_another_stream_passes_beside() -> None:
    stops = tuple(Stop(one, one.upper() * 3, "") for one in "abcdefghijkl")
    streams = (
        Stream("a", "b", 60, 60, ""),
        Stream("a", "c", 20, 20, "20 people"),
        *(Stream("b", one, 6, 6, "6 people") for one in "defghijkl"),
    )
    _, y, bar = _of_third(draw_flow(stops, streams, "t", "en").svg, "20 people")
    assert y < bar["y"]


def test_a_stream_that_goes_farther_passes_above_what_lies_between() -> None:
    stops = tuple(Stop(one, one.upper() * 3, "") for one in "abc")
    streams = (Stream("a", "b", 9, 9, ""), Stream("b", "c", 9, 9, ""), Stream("a", "c", 1, 1, ""))
    svg = draw_flow(stops, streams, "t", "en").svg
    found = ElementTree.fromstring(svg).iter(f"{_SVG}text")  # noqa: S314  our own
    heads = {_bare(t.text or ""): float(t.attrib["y"]) for t in found}
    bars = _bars(svg)
    assert heads["BBB"] > bars[0] > heads["AAA"]


def test_ribbons_fill_their_bars_in_order() -> None:
    edges = [("a", "b", 30.0), ("a", "c", 70.0)]
    laid = lay_out(edges, {"a": 10, "b": 10, "c": 10}, tall=100, gap=20)
    assert laid.ribbons == ((10, 10, 30), (40, 70, 70))
    assert (laid.columns, laid.height) == (2, 140)


def test_words_isolated_from_what_is_around_them_are_so_in_each_line() -> None:
    lines = ink.wrapped("from \u2068the old quarter\u2069: 3", 60, 11, "en")
    assert lines == ["from \u2068the\u2069", "\u2068old\u2069", "\u2068quarter\u2069: 3"]
    assert text_width("\u2068old\u2069", 11, "en") == text_width("old", 11, "en")


def test_people_who_flow_in_a_circle_are_refused() -> None:
    with pytest.raises(ValueError, match="people flow in a circle"):
        columns(["a", "b"], [("a", "b", 1.0), ("b", "a", 1.0)])
    stops = (Stop("a", "A", ""),)
    with pytest.raises(ValueError, match="people flow in a circle"):
        draw_flow(stops, (Stream("a", "a", 1, 1, ""),), "t", "en")


def test_two_drawings_of_one_page_have_names_of_their_own() -> None:
    feature = Feature("A", Mark.HELD, {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]},
                      holder="H")  # fmt: skip
    first = draw_map([feature], "t", "en", name="map-1").svg
    second = draw_map([feature], "t", "en", name="map-2").svg
    names = [set(re.findall(r' id="([^"]+)"', svg)) for svg in (first, second)]
    assert names[0] & names[1] == set()
